//! The desk: the list, the conversation, the customer; one of them at a time on a phone.

use maud::{Markup, html};

use super::Tone;
use super::avatar::{Size, avatar};
use super::{Icon, icon};

/// Which pane a phone shows. The list's own page shows the list, a conversation's page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    List,
    Talk,
}

/// `list` from [`pane_list`], `talk` from [`pane_talk`] or [`pane_nothing`], `customer` from [`pane_customer`] or empty.
pub fn desk(pane: Pane, list: Markup, talk: Markup, customer: Markup) -> Markup {
    let pane = match pane {
        Pane::List => "list",
        Pane::Talk => "talk",
    };
    html! { div class="desk" data-pane=(pane) { (list) (talk) (customer) } }
}

/// `head` holds the views and filters, `rows` are [`row`]s, `foot` is the pager. On the list's own
/// page it is the main thing of the page; beside a conversation it is not.
pub fn pane_list(pane: Pane, name: &str, head: Markup, rows: Markup, foot: Markup) -> Markup {
    let content = html! {
        div class="pane-head" { (head) }
        ul class="rows" role="list" tabindex="-1" { (rows) }
        (foot)
    };
    html! {
        @match pane {
            Pane::List => main class="pane-list" id="main" tabindex="-1" aria-label=(name) { h1 class="unseen" { (name) } (content) },
            Pane::Talk => section class="pane-list" aria-label=(name) { (content) },
        }
    }
}

pub fn pane_talk(head: Markup, entries: Markup, composer: Markup) -> Markup {
    html! {
        main class="pane-talk" id="main" tabindex="-1" {
            (head)
            div class="flow" tabindex="0" data-flow { ol class="entries" role="list" { (entries) } }
            (composer)
        }
    }
}

/// Beside the list when no conversation is chosen: an [`super::empty`].
pub fn pane_nothing(name: &str, empty: Markup) -> Markup {
    html! { section class="pane-talk empty-pane" aria-label=(name) { (empty) } }
}

/// A popover where the desk is narrow, opened by `Button::reveals("customer")`.
pub fn pane_customer(name: &str, content: Markup) -> Markup {
    html! { aside class="pane-customer" id="customer" popover aria-label=(name) { (content) } }
}

/// One conversation in the list.
pub struct Row<'a> {
    pub id: &'a str,
    pub href: &'a str,
    pub name: &'a str,
    pub subject: &'a str,
    pub start: &'a str,
    /// The reader has a draft there: the word for it, before `start`.
    pub begun: Option<&'a str>,
    /// From [`super::time`] or [`super::ago`], or how long they wait.
    pub when: Markup,
    pub when_tone: Tone,
    pub chips: Markup,
    /// Said in words to screen readers when it is unread.
    pub unread: Option<&'a str>,
    pub current: bool,
    /// Whether it can be chosen with others: its value in the form `chosen`, and what the box is called.
    pub choose: Option<(&'a str, &'a str)>,
}

pub fn row(row: &Row) -> Markup {
    let unread = if row.unread.is_some() {
        "row unread"
    } else {
        "row"
    };
    html! {
        li {
            @if let Some((value, label)) = row.choose {
                label class="choose" {
                    input type="checkbox" name="conversation" value=(value) form="chosen" data-choose aria-label=(label);
                }
            }
            a class=(unread) id=(row.id) href=(row.href) aria-current=[row.current.then_some("true")] {
                (avatar(row.name, Size::Middle))
                span class="name" { span { (row.name) } @if let Some(word) = row.unread { span class="unseen" { (word) } } }
                span class={ "when " (row.when_tone.class()) } { (row.when) }
                span class="subject" { (row.subject) }
                span class="start" { @if let Some(word) = row.begun { span class="begun" { (icon(Icon::Pencil)) (word) } " " } (row.start) }
                @if !row.chips.0.is_empty() { span class="chips" { (row.chips) } }
            }
        }
    }
}

/// A heading between rows: "Today", "Snoozed until tomorrow".
pub fn row_heading(text: &str) -> Markup {
    html! { li class="day" { (text) } }
}
