//! What the program says: notices in a page, toasts over it, trouble of a channel, empty places.

use attent_assets::Icon;
use maud::{Markup, html};

use super::{Tone, icon, large_icon};

/// Said in the flow of a page: it stays.
pub fn notice(tone: Tone, text: &str) -> Markup {
    notice_with(tone, html! { p { (text) } })
}

/// `content` is `p`, perhaps a `b` before it and a `div.acts` behind it.
pub fn notice_with(tone: Tone, content: Markup) -> Markup {
    let role = if tone == Tone::Late { "alert" } else { "note" };
    html! { div class={ "notice " (tone.class()) } role=(role) { (icon(picture(tone))) (content) } }
}

/// The server did not answer: nothing was sent, or nothing came, and one may try again.
pub fn away(heading: &str, unsent: &str, unread: &str, again: &str) -> Markup {
    notice_with(
        Tone::Late,
        html! {
            b { (heading) }
            p data-away="unsent" { (unsent) }
            p data-away="unread" { (unread) }
            div class="acts" { (super::Button::new(again).icon(Icon::RotateCcw).small().scripted()) }
        },
    )
}

fn picture(tone: Tone) -> Icon {
    match tone {
        Tone::Good => Icon::CircleCheck,
        Tone::Warn => Icon::TriangleAlert,
        Tone::Late => Icon::CircleAlert,
        Tone::Plain | Tone::Info | Tone::Accent => Icon::Info,
    }
}

/// Where toasts are: once per page, also when there is none (screen readers listen to it).
pub fn toasts(toasts: Markup) -> Markup {
    html! { div class="toasts" role="status" id="toasts" { (toasts) } }
}

/// Said after something was done ("Closed"); `undo.js` lets it go after a while, except a failure.
pub fn toast(tone: Tone, text: &str) -> Markup {
    let class = if tone == Tone::Late { "late" } else { "" };
    html! { div class={ "toast " (class) } data-goes[tone != Tone::Late] data-turbo-temporary { (icon(picture(tone))) span { (text) } } }
}

/// Something that happens in `seconds` unless it is taken back by a POST to `action`.
pub fn toast_undo(text: &str, undo: &str, action: &str, seconds: u32) -> Markup {
    html! {
        form class="toast" method="post" action=(action) data-undo=(seconds) data-turbo-temporary {
            span { (text) " " span class="left" aria-hidden="true" { (seconds) } }
            (super::Button::new(undo).icon(Icon::Undo2).key("z").small().submit())
        }
    }
}

/// A line below the top bar while a channel does not work: what, since when, and what to do.
pub fn trouble(tone: Tone, text: &str, action: Option<(&str, &str)>) -> Markup {
    html! {
        div class={ "trouble " (tone.class()) } role="status" {
            (icon(Icon::Plug)) span { (text) }
            @if let Some((label, href)) = action { a class="push" href=(href) { (label) } }
        }
    }
}

/// An empty place says why it is empty and what to do next.
pub fn empty(picture: Icon, heading: &str, text: &str, actions: Markup) -> Markup {
    html! {
        div class="empty" {
            div class="picture" { (large_icon(picture)) }
            h2 { (heading) }
            @if !text.is_empty() { p { (text) } }
            @if !actions.0.is_empty() { div class="acts" { (actions) } }
        }
    }
}
