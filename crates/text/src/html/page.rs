//! Writes text into lines: what distance there is between two pieces, quotes, lists, cells.
//!
//! Nothing is written until the next visible character is known: distances are collected as one
//! [`Gap`], the largest wins.

/// What stands between the text before and the text to come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    None,
    Space,
    /// The next cell of a row.
    Cell,
    Line,
    Blank,
}

#[derive(Default)]
pub(super) struct Page {
    text: String,
    gap: Gap,
    /// Line ends asked for by `<br>` since the last visible character.
    line_ends: usize,
    quotes: usize,
    /// Quotes around the last line written.
    quotes_before: usize,
    /// Open lists; `Some(n)`: the next number.
    lists: Vec<Option<i64>>,
    /// The mark of the item whose text has not come yet.
    mark: Option<String>,
    pre: usize,
    in_cell: bool,
    /// Where the text of the open cell began, once it has any.
    cell: Option<usize>,
}

/// Line ends in a row that we keep.
const MAX_LINE_ENDS: usize = 5;
/// Deeper quotes and lists are set like this depth.
const MAX_INDENT: usize = 12;

impl Page {
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Where text to come will begin, at the earliest.
    pub(super) fn begin(&self) -> usize {
        self.text.len()
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.pre > 0 {
            return self.text_in_pre(text);
        }
        let mut words = text
            .split(|c: char| c.is_whitespace() || is_invisible(c))
            .peekable();
        while let Some(word) = words.next() {
            if !word.is_empty() {
                self.write(word);
            }
            if words.peek().is_some() {
                self.gap(Gap::Space);
            }
        }
    }

    fn text_in_pre(&mut self, text: &str) {
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.line_end();
            }
            if !line.is_empty() {
                self.write(line.trim_end_matches('\r'));
            }
        }
    }

    pub(super) fn gap(&mut self, gap: Gap) {
        if !self.continues_row() {
            self.gap = self.gap.max(gap);
        }
    }

    /// A line end that is asked for, on top of the distance there already is.
    pub(super) fn line_end(&mut self) {
        if !self.continues_row() {
            self.line_ends = (self.lines() + 1).min(MAX_LINE_ENDS);
            self.gap = Gap::None;
        }
    }

    /// Before the first word of a cell, its blocks do not part it from the cell before.
    fn continues_row(&self) -> bool {
        self.in_cell && self.cell.is_none() && self.gap == Gap::Cell
    }

    pub(super) fn rule(&mut self) {
        self.gap(Gap::Line);
        self.write("---");
        self.gap(Gap::Line);
    }

    pub(super) fn begin_list(&mut self, number: Option<i64>) {
        self.gap(if self.lists.is_empty() {
            Gap::Blank
        } else {
            Gap::Line
        });
        self.lists.push(number);
    }

    pub(super) fn end_list(&mut self) {
        self.lists.pop();
        self.gap(if self.lists.is_empty() {
            Gap::Blank
        } else {
            Gap::Line
        });
    }

    pub(super) fn begin_item(&mut self) {
        self.gap(Gap::Line);
        self.mark = Some(match self.lists.last_mut() {
            Some(Some(number)) => {
                *number = number.saturating_add(1);
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        });
    }

    pub(super) fn end_item(&mut self) {
        self.mark = None;
        self.gap(Gap::Line);
    }

    pub(super) fn begin_quote(&mut self) {
        self.gap(Gap::Blank);
        self.quotes += 1;
    }

    pub(super) fn end_quote(&mut self) {
        self.quotes = self.quotes.saturating_sub(1);
        self.gap(Gap::Blank);
    }

    pub(super) fn begin_pre(&mut self) {
        self.gap(Gap::Blank);
        self.pre += 1;
    }

    pub(super) fn end_pre(&mut self) {
        self.pre = self.pre.saturating_sub(1);
        self.gap(Gap::Blank);
    }

    pub(super) fn begin_cell(&mut self) {
        (self.in_cell, self.cell) = (true, None);
    }

    /// A cell of one line is followed by the next one on that line.
    pub(super) fn end_cell(&mut self) {
        self.in_cell = false;
        let Some(begin) = self.cell.take() else {
            return;
        };
        let one_line = !self.text[begin..].contains('\n');
        self.line_ends = 0;
        self.gap = if one_line { Gap::Cell } else { Gap::Line };
    }

    /// Writes a link's address behind its text, unless the text shows it.
    pub(super) fn address(&mut self, begin: usize, href: &str, longest: usize) {
        let text = self.text[begin.min(self.text.len())..].trim();
        let href = href.trim();
        let schemes = ["http://", "https://", "mailto:", "tel:"];
        let readable = href.len() <= longest && schemes.iter().any(|s| href.starts_with(s));
        if readable && !text.is_empty() && bare(text) != bare(href) {
            let address = format!(" ({href})");
            self.text.push_str(&address);
        }
    }

    fn write(&mut self, word: &str) {
        let lines = self.lines();
        if self.text.is_empty() {
            self.begin_line();
        } else if lines > 0 {
            let quotes = self.quotes.min(self.quotes_before);
            for _ in 1..lines {
                self.text.push('\n');
                self.text
                    .push_str("> ".repeat(quotes.min(MAX_INDENT)).trim_end());
            }
            self.text.push('\n');
            self.begin_line();
        } else {
            match self.gap {
                Gap::Space => self.text.push(' '),
                Gap::Cell => self.text.push_str(" | "),
                _ => {}
            }
        }
        (self.gap, self.line_ends) = (Gap::None, 0);
        self.cell.get_or_insert(self.text.len());
        self.text.push_str(word);
    }

    /// Line ends to write before the next word.
    fn lines(&self) -> usize {
        let gap = match self.gap {
            Gap::Blank => 2,
            Gap::Line => 1,
            _ => 0,
        };
        self.line_ends.max(gap)
    }

    fn begin_line(&mut self) {
        self.quotes_before = self.quotes;
        self.text
            .push_str(&"> ".repeat(self.quotes.min(MAX_INDENT)));
        let depth = self.lists.len().min(MAX_INDENT);
        match self.mark.take() {
            Some(mark) => {
                self.text.push_str(&"  ".repeat(depth.saturating_sub(1)));
                self.text.push_str(&mark);
            }
            None => self.text.push_str(&"  ".repeat(depth)),
        }
    }
}

/// Characters newsletters fill their preview lines with.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{34f}' | '\u{200b}' | '\u{200c}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

/// An address without what people leave out when they write it.
fn bare(address: &str) -> &str {
    let mut address = address;
    for scheme in ["http://", "https://", "mailto:", "tel:", "www."] {
        address = address.strip_prefix(scheme).unwrap_or(address);
    }
    address.trim_end_matches('/')
}
