//! Tables, figures, pages of older and newer.

use std::fmt::Write;

use attent_assets::Icon;
use attent_stats::Rate;
use maud::{Markup, html};

use super::{Button, share, small_icon};

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
                tbody { (labelled(columns, &rows.into_string())) }
            }
        }
    }
}

/// Each cell with the name of its column in `data-label`: on a phone, where a row stands as a
/// small sheet, the name is shown before it.
///
/// Looks only for the tags of cells and rows; every `<` of a text is escaped by then.
fn labelled(columns: &[Column], rows: &str) -> Markup {
    let mut out = String::with_capacity(rows.len() + rows.len() / 4);
    let mut at = 0;
    for part in rows.split_inclusive('<') {
        let cell = ["td", "th"].iter().any(|tag| {
            part.strip_prefix(tag)
                .is_some_and(|rest| rest.starts_with(['>', ' ']))
        });
        if part.starts_with("tr") {
            at = 0;
        }
        if !cell {
            out.push_str(part);
            continue;
        }
        let (tag, rest) = part.split_at(2);
        out.push_str(tag);
        if let Some(column) = columns.get(at).filter(|column| !column.label.is_empty()) {
            out.push_str(" data-label=\"");
            let _ = maud::Escaper::new(&mut out).write_str(column.label); // a String takes everything
            out.push('"');
        }
        out.push_str(rest);
        at += 1;
    }
    maud::PreEscaped(out)
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

/// A share as a figure, with its picture.
pub fn figure_of(label: &str, rate: Rate, below: &str) -> Markup {
    let value = format!("{:.0}\u{a0}%", rate.share() * 100.0);
    html! { div class="figure" { span { (label) } b { (value) } (share(rate)) small { (below) } } }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_carries_the_name_of_its_column() {
        let columns = [
            Column::text("Who"),
            Column::number("\"Due\" & left"),
            Column::text(""),
        ];
        let rows = html! {
            tr { th scope="row" { "Ana" } td class="num" { "<td>" } td class="acts" {} }
            tr { td { "Jo" } td { "2" } }
        };
        assert_eq!(
            labelled(&columns, &rows.into_string()).into_string(),
            "<tr><th data-label=\"Who\" scope=\"row\">Ana</th>\
             <td data-label=\"&quot;Due&quot; &amp; left\" class=\"num\">&lt;td&gt;</td>\
             <td class=\"acts\"></td></tr>\
             <tr><td data-label=\"Who\">Jo</td>\
             <td data-label=\"&quot;Due&quot; &amp; left\">2</td></tr>"
        );
    }
}
