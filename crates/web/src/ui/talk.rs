//! A conversation as it is read: its head, its entries, events, files, mail bodies.

use attent_assets::Icon;
use maud::{Markup, html};

use super::avatar::{Size, avatar};
use super::{Button, icon};

/// Whose entry it is decides its side and its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Theirs,
    Ours,
    Note,
    /// A call or a visit that somebody wrote down.
    Spoken,
    /// Ours, but it did not go out.
    Failed,
}

pub struct Entry<'a> {
    pub id: &'a str,
    pub kind: Kind,
    pub author: &'a str,
    /// Behind the name: "by mail to info@", "note, only we see it".
    pub detail: &'a str,
    pub when: Markup,
    /// A [`mail_frame`], `div.text` of paragraphs, [`quoted`], [`files`].
    pub body: Markup,
    /// Under it: delivery, what can be done.
    pub footer: Markup,
}

pub fn entry(entry: &Entry) -> Markup {
    let class = match entry.kind {
        Kind::Theirs => "entry",
        Kind::Ours => "entry ours",
        Kind::Note => "entry note",
        Kind::Spoken => "entry call",
        Kind::Failed => "entry ours trouble-sending",
    };
    html! {
        li class=(class) id=(entry.id) {
            header {
                (avatar(entry.author, Size::Small))
                span class="from" { b { (entry.author) } small { (entry.detail) } }
                span class="when" { (entry.when) }
            }
            div class="body" { (entry.body) }
            @if !entry.footer.0.is_empty() { footer { (entry.footer) } }
        }
    }
}

/// What happened between entries: "Rasa took it".
pub fn event(picture: Icon, content: Markup) -> Markup {
    html! { li class="event" { (icon(picture)) span { (content) } } }
}

/// The line above what one has not seen yet.
pub fn new_from_here(text: &str) -> Markup {
    html! { li class="new-from" { (text) } }
}

/// Earlier mail below an answer, folded away.
pub fn quoted(label: &str, body: Markup) -> Markup {
    html! { details class="quoted" { summary { (super::small_icon(Icon::Ellipsis)) (label) } div class="text" { (body) } } }
}

pub fn files(files: Markup) -> Markup {
    html! { ul class="files" role="list" { (files) } }
}

pub fn file(href: &str, name: &str, size: &str) -> Markup {
    html! { li { (file_link(href, name, size)) } }
}

pub fn file_link(href: &str, name: &str, size: &str) -> Markup {
    html! { a class="file" href=(href) data-turbo="false" { (icon(Icon::Paperclip)) span { (name) } small { (size) } } }
}

/// A mail body at its own address, which has its own CSP; `frame.js` makes it as tall as its content.
pub fn mail_frame(src: &str, title: &str) -> Markup {
    html! {
        iframe class="mail-frame" src=(src) title=(title) loading="lazy" referrerpolicy="no-referrer" data-fits
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" {}
    }
}

/// Pictures from elsewhere are not fetched until somebody asks.
pub fn blocked(text: &str, action: Markup) -> Markup {
    html! { div class="blocked" { (icon(Icon::ShieldCheck)) span { (text) } (action) } }
}

pub struct Head<'a> {
    pub subject: &'a str,
    /// "#1042".
    pub reference: &'a str,
    /// Back to the list, on a phone.
    pub back: (&'a str, &'a str),
    /// Opens the customer's pane where the desk is narrow.
    pub customer: &'a str,
    /// Below the subject: who looks after it, its team, its clocks.
    pub facts: Markup,
    /// Beside it: snooze, close, more. On a phone only their pictures are shown.
    pub acts: Markup,
}

pub fn talk_head(head: &Head) -> Markup {
    html! {
        header class="talk-head" {
            div class="title" {
                span class="back" { (Button::quiet(head.back.0).only_icon(Icon::ArrowLeft).link(head.back.1)) }
                div { h1 { (head.subject) } span class="reference" { (head.reference) } }
                span class="only-narrow" { (Button::quiet(head.customer).only_icon(Icon::UserRound).reveals("customer")) }
            }
            div class="facts-line" { (head.facts) }
            div class="acts" { (head.acts) }
        }
    }
}
