//! What goes into a line of text: icon, chip, key, avatar, time, progress.

use std::sync::LazyLock;

use attent_assets::Icon;
use attent_stats::Rate;
use maud::{Markup, html};

use super::Tone;

/// A picture for the eye only: the words beside it, or the button's name, say the same.
pub fn icon(icon: Icon) -> &'static Markup {
    sized_icon(icon, 0)
}

pub fn small_icon(icon: Icon) -> &'static Markup {
    sized_icon(icon, 1)
}

pub fn large_icon(icon: Icon) -> &'static Markup {
    sized_icon(icon, 2)
}

const SIZES: [&str; 3] = ["", "small", "large"];

/// Each icon in each of the sizes, drawn once: a page has a hundred of them.
static DRAWN: LazyLock<Vec<[Markup; SIZES.len()]>> = LazyLock::new(|| {
    let pictures = attent_assets::path("icons.svg");
    let draw = |icon: &Icon| {
        SIZES.map(|size| {
            html! {
                svg class={ "icon " (size) } aria-hidden="true" {
                    use href={ (pictures) "#" (icon.name()) } {}
                }
            }
        })
    };
    Icon::ALL.iter().map(draw).collect()
});

/// `size` by its place in [`SIZES`].
fn sized_icon(icon: Icon, size: usize) -> &'static Markup {
    &DRAWN[icon as usize][size]
}

pub fn chip(tone: Tone, text: &str) -> Markup {
    html! { span class={ "chip " (tone.class()) } { (text) } }
}

pub fn chip_with(tone: Tone, picture: Icon, text: &str) -> Markup {
    html! { span class={ "chip " (tone.class()) } { (icon(picture)) (text) } }
}

/// A chip that leads somewhere: to the list of all with this tag, to why a clock stands as it does.
pub fn chip_link(tone: Tone, href: &str, text: &str) -> Markup {
    html! { a class={ "chip " (tone.class()) } href=(href) { (text) } }
}

/// A share as a bar, and its interval as a line in it. The words beside it say the same.
pub fn share(rate: Rate) -> Markup {
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    let interval = rate.interval();
    html! {
        svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
            rect class="ground" width="100" height="10" {}
            rect class="open" width=(percent(rate.share())) height="10" {}
            rect class="interval" x=(percent(interval.from)) y="4" width=(percent(interval.to - interval.from)) height="2" {}
        }
    }
}

/// A key on the keyboard: `r`, `Ctrl K`.
pub fn key(name: &str) -> Markup {
    html! { kbd { (name) } }
}

/// A moment: `datetime` for machines (RFC 3339), `text` for people, `full` for who asks by pointing.
pub fn time(datetime: &str, text: &str, full: &str) -> Markup {
    html! { time datetime=(datetime) title=(full) { (text) } }
}

/// A moment said as a distance from now, which `ago.js` keeps true while the page stays open.
pub fn ago(datetime: &str, text: &str, full: &str) -> Markup {
    html! { time datetime=(datetime) title=(full) data-ago { (text) } }
}

/// How much of a whole, with its numbers in words: "68 of 250 €".
pub fn gauge(tone: Tone, label: &str, value: i64, of: i64, words: &str) -> Markup {
    html! {
        div class="gauge" {
            div { span { (label) } span class="number" { (words) } }
            progress class=(tone.class()) value=(value) max=(of.max(1)) aria-label=(label) { (words) }
        }
    }
}
