//! The open elements while HTML is tamed: what may stand where, and what ends what.

use std::collections::HashMap;

use super::known::{self, Element, Kind};
use super::tame::push_escaped;

/// Deeper tags vanish and their text stays. Nested tables of long exchanges reach about 100.
const MAX_DEPTH: usize = 160;
/// How many kinds of bold and the like go on behind a block.
const MAX_GOING_ON: usize = 8;

#[derive(Default)]
pub(super) struct Tree {
    out: String,
    open: Vec<Open>,
    /// Start tags of formatting that was cut by the end of a block, outermost first.
    going_on: Vec<(&'static Element, String)>,
    /// How many tags of a name were left out for their depth: their end tags end nothing.
    too_deep: HashMap<&'static str, usize>,
    /// The next text is the first in a `<pre>`: a parser drops its first line end.
    after_pre: bool,
}

struct Open {
    element: &'static Element,
    /// The start tag, for formatting.
    tag: String,
    /// Its end tag came while a block was open in it: it ends with that block.
    ending: bool,
}

impl Tree {
    pub(super) fn written(&self) -> usize {
        self.out.len()
    }

    pub(super) fn finish(mut self) -> String {
        while self.pop().is_some() {}
        self.out
    }

    pub(super) fn text(&mut self, text: &str) {
        let blank = text.chars().all(|c| c.is_ascii_whitespace());
        if self.between_cells() {
            if blank {
                return;
            }
            self.complete_cell();
        }
        let text = if std::mem::take(&mut self.after_pre) {
            text.trim_start_matches(['\r', '\n'])
        } else {
            text
        };
        if !blank {
            self.go_on();
        }
        push_escaped(&mut self.out, text);
    }

    pub(super) fn start(&mut self, element: &'static Element, tag: &str) {
        self.after_pre = false;
        if !self.has_place(element) {
            return;
        }
        if self.open.len() >= MAX_DEPTH && !element.is_void() {
            *self.too_deep.entry(element.name).or_default() += 1;
            return;
        }
        self.end_before(element);
        self.open(element, tag);
    }

    pub(super) fn end(&mut self, name: &str) {
        self.after_pre = false;
        let Some(element) = known::element(name) else {
            return;
        };
        if let Some(count) = self.too_deep.get_mut(name).filter(|count| **count > 0) {
            *count -= 1;
            return;
        }
        if let Some(i) = self.going_on.iter().rposition(|(e, _)| e.name == name) {
            self.going_on.remove(i);
            return;
        }
        let same = |open: &Element| {
            open.name == element.name || (open.is_heading() && element.is_heading())
        };
        let Some(at) = self.innermost(same, |open| ends_scope(open, element)) else {
            return;
        };
        let in_block = self.open[at + 1..]
            .iter()
            .any(|o| o.element.kind.ends_paragraph());
        if in_block && matches!(element.kind, Kind::Formatting) {
            self.open[at].ending = true;
        } else {
            self.pop_through(at);
        }
    }

    /// Ends what cannot contain `element`.
    fn end_before(&mut self, element: &Element) {
        let cell = |open: &Element| open.kind == Kind::Table;
        let paragraph = self.innermost(|open| open.name == "p", cell);
        if let (true, Some(at)) = (element.kind.ends_paragraph(), paragraph) {
            self.pop_through(at);
        }
        if element.is_heading() && self.top().is_some_and(Element::is_heading) {
            self.pop();
        }
        let passes = |open: &Element| matches!(open.name, "address" | "div" | "p");
        let item = |open: &Element| open.kind.ends_paragraph() && !passes(open);
        let ended = match element.name {
            "li" => self.innermost(|open| open.name == "li", item),
            "dt" | "dd" => self.innermost(|open| matches!(open.name, "dt" | "dd"), item),
            "a" => self.innermost(|open| open.name == "a", cell),
            _ => None,
        };
        if let Some(at) = ended {
            self.pop_through(at);
        }
    }

    fn open(&mut self, element: &'static Element, tag: &str) {
        if !element.kind.ends_paragraph() {
            self.go_on();
        }
        self.out.push_str(tag);
        self.after_pre = element.name == "pre";
        if !element.is_void() {
            let keep = element.kind == Kind::Formatting;
            self.open.push(Open {
                element,
                tag: if keep { tag.to_owned() } else { String::new() },
                ending: false,
            });
        }
    }

    /// Opens again the formatting that a block's end cut.
    fn go_on(&mut self) {
        for (element, tag) in std::mem::take(&mut self.going_on) {
            if self.open.len() < MAX_DEPTH {
                self.open(element, &tag);
            }
        }
    }

    /// Ends the open elements from `at` on; formatting inside goes on afterwards.
    fn pop_through(&mut self, at: usize) {
        let mut cut = Vec::new();
        while self.open.len() > at + 1 {
            let Some(open) = self.pop_one() else { break };
            if open.element.kind == Kind::Formatting && !open.ending {
                cut.push((open.element, open.tag));
            }
        }
        let ended = self.pop();
        cut.reverse();
        self.going_on.extend(cut);
        self.going_on.truncate(MAX_GOING_ON);
        if ended.is_some_and(|element| element.kind == Kind::Table) {
            self.going_on.clear();
        }
    }

    /// Ends the innermost element, and the formatting that waited for that.
    fn pop(&mut self) -> Option<&'static Element> {
        let ended = self.pop_one()?.element;
        while self.open.last().is_some_and(|open| open.ending) {
            self.pop_one();
        }
        Some(ended)
    }

    fn pop_one(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.out.push_str("</");
        self.out.push_str(open.element.name);
        self.out.push('>');
        Some(open)
    }

    fn top(&self) -> Option<&'static Element> {
        self.open.last().map(|open| open.element)
    }

    /// The innermost open element that `is` holds for, not looking behind one that `stops`.
    fn innermost(
        &self,
        is: impl Fn(&Element) -> bool,
        stops: impl Fn(&Element) -> bool,
    ) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if is(open.element) {
                return Some(at);
            }
            if stops(open.element) {
                return None;
            }
        }
        None
    }
}

/// Tables: their parts in their order.
impl Tree {
    /// Whether `element` may stand here, after what is missing was completed.
    fn has_place(&mut self, element: &Element) -> bool {
        match (element.kind, element.name) {
            (_, "col") => {
                matches!(self.top(), Some(top) if matches!(top.name, "colgroup" | "table"))
            }
            (Kind::Table, name) if name != "table" => self.make_room_in_table(element),
            (Kind::Table, _) | (_, "img") => {
                self.complete_if_between_cells();
                true
            }
            _ => !self.between_cells(),
        }
    }

    /// Inside a table, but in no cell.
    fn between_cells(&self) -> bool {
        self.top()
            .is_some_and(|top| top.kind == Kind::Table && !top.is_cell())
    }

    fn complete_if_between_cells(&mut self) {
        if self.between_cells() {
            self.complete_cell();
        }
    }

    fn complete_cell(&mut self) {
        if let Some(cell) = known::element("td") {
            self.start(cell, "<td>");
        }
    }

    /// Ends what is open until `part` may begin, and begins a missing row. `false`: no table.
    fn make_room_in_table(&mut self, part: &Element) -> bool {
        let parents: &[&str] = match part.name {
            "td" | "th" => &["table", "tbody", "thead", "tfoot", "tr"],
            "tr" => &["table", "tbody", "thead", "tfoot"],
            _ => &["table"],
        };
        let parent = |open: &Element| parents.contains(&open.name);
        let Some(at) = self.innermost(parent, |open| open.name == "table") else {
            return false;
        };
        if at + 1 < self.open.len() {
            self.pop_through(at + 1);
        }
        self.going_on.clear();
        let row_missing = matches!(part.name, "td" | "th") && self.open[at].element.name != "tr";
        if let (true, Some(row)) = (row_missing, known::element("tr")) {
            self.open(row, "<tr>");
        }
        true
    }
}

/// Whether the end tag of `ended` cannot reach behind `open`.
fn ends_scope(open: &Element, ended: &Element) -> bool {
    if ended.kind == Kind::Table {
        open.name == "table"
    } else {
        open.kind == Kind::Table
    }
}
