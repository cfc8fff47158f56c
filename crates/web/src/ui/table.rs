//! Tables, figures, pages of older and newer.

use attent_assets::Icon;
use maud::{Markup, html};

use super::{Button, small_icon};

#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub label: &'a str,
    /// Numbers stand on the right.
    pub number: bool,
}

impl<'a> Column<'a> {
    pub const fn text(label: &'a str) -> Self {
        Column {
            label,
            number: false,
        }
    }

    pub const fn number(label: &'a str) -> Self {
        Column {
            label,
            number: true,
        }
    }
}

/// `rows` are `tr` with `td` (class `num` for numbers, `acts` for buttons). `name` is for screen readers.
/// A column without a label holds buttons.
pub fn table(name: &str, columns: &[Column], rows: Markup) -> Markup {
    html! {
        div class="table-wrap" role="region" aria-label=(name) tabindex="0" {
            table class="table" {
                thead { tr {
                    @for column in columns {
                        @if column.label.is_empty() { td {} }
                        @else { th scope="col" class=[column.number.then_some("num")] { (column.label) } }
                    }
                } }
                tbody { (rows) }
            }
        }
    }
}

/// A cell with a face, a name that leads on, and a line below it.
pub fn who(name: &str, href: &str, below: &str) -> Markup {
    html! {
        div class="who" {
            (super::avatar(name, super::Size::Small))
            div { a href=(href) { (name) } @if !below.is_empty() { small { (below) } } }
        }
    }
}

/// One number with its words; `below` says how sure it is.
pub fn figure(label: &str, value: &str, below: &str) -> Markup {
    html! { div class="figure" { span { (label) } b { (value) } small { (below) } } }
}

/// The neighbours of a page by key; without an address that side is not there.
pub fn pager(name: &str, newer: (&str, Option<&str>), older: (&str, Option<&str>)) -> Markup {
    html! {
        @if newer.1.is_some() || older.1.is_some() {
            nav class="pager" aria-label=(name) {
                @match newer.1 {
                    Some(href) => (Button::quiet(newer.0).icon(Icon::ChevronLeft).small().link(href)),
                    None => span {},
                }
                @if let Some(href) = older.1 {
                    a class="button quiet small" href=(href) { (older.0) (small_icon(Icon::ChevronRight)) }
                }
            }
        }
    }
}
