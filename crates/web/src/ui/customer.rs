//! The customer at a glance: greeting, blocks, the timeline of what was.

use attent_assets::Icon;
use maud::{Markup, html};

use super::avatar::{Size, avatar};
use super::{Tone, icon};

/// `say` tells how to greet them ("Say Eléni, with you"), `about` what they are to us.
pub fn greet(name: &str, href: &str, say: &str, about: &str) -> Markup {
    html! {
        div class="greet" {
            (avatar(name, Size::Large))
            h2 { a class="plain" href=(href) { (name) } }
            @if !say.is_empty() { p class="say" { (say) } }
            @if !about.is_empty() { p { (about) } }
        }
    }
}

/// A part of the pane: heading, perhaps an action at its right, content.
pub fn block(heading: &str, action: Markup, content: Markup) -> Markup {
    html! { section class="block" { header { h3 { (heading) } (action) } (content) } }
}

/// Lines with something at their right end: a chip, a sum, a time.
pub fn pairs(pairs: &[(Markup, Markup)]) -> Markup {
    html! { ul class="pairs" role="list" { @for (what, how) in pairs { li { span { (what) } (how) } } } }
}

pub struct Moment<'a> {
    pub tone: Tone,
    pub picture: Icon,
    pub what: Markup,
    pub when: Markup,
    /// Who, where; may be empty.
    pub detail: &'a str,
}

pub fn timeline(name: &str, moments: &[Moment]) -> Markup {
    html! {
        ol class="timeline" role="list" aria-label=(name) {
            @for moment in moments {
                li class=(moment.tone.class()) {
                    span class="dot" { (icon(moment.picture)) }
                    span { (moment.what) }
                    small { (moment.when) @if !moment.detail.is_empty() { ", " (moment.detail) } }
                }
            }
        }
    }
}
