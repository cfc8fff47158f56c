//! Reads an mbox as a stream, mail by mail, with offsets by which an import can go on.
//!
//! A separator is a `From ` line that ends like one (day, month, day of month, time, year) and has a
//! header field beneath it. Neither an empty line before it nor its absence decides: many archives
//! have none, and body text begins with `From ` too.

use std::io::{self, BufRead};

/// One mail of an mbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where its separator begins, in bytes from the beginning of the file.
    pub offset: u64,
    /// Where the next separator begins or the file ends: where an import goes on.
    pub next: u64,
    /// The mail without its separator, `>From ` unescaped.
    pub bytes: Vec<u8>,
    /// The mail is longer than the limit; `bytes` is its beginning.
    pub cut: bool,
}

/// The mails of an mbox. `start` is the offset at which the reader stands, 0 for a whole file;
/// `most` is the number of bytes kept of one mail.
pub fn split<R: BufRead>(reader: R, start: u64, most: usize) -> Split<R> {
    Split {
        reader,
        at: start,
        most,
        held: None,
        ended: false,
    }
}

/// Iterator over the mails of an mbox; see [`split`].
pub struct Split<R> {
    reader: R,
    at: u64,
    most: usize,
    /// A separator that was read while its predecessor ended, and the line beneath it.
    held: Option<Begun>,
    ended: bool,
}

struct Begun {
    offset: u64,
    first_line: Vec<u8>,
}

impl<R: BufRead> Iterator for Split<R> {
    type Item = io::Result<Entry>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.entry() {
            Ok(entry) => entry.map(Ok),
            Err(error) => {
                self.ended = true;
                Some(Err(error))
            }
        }
    }
}

impl<R: BufRead> Split<R> {
    fn entry(&mut self) -> io::Result<Option<Entry>> {
        let begun = match self.held.take() {
            Some(begun) => Some(begun),
            None if self.ended => None,
            None => self.first()?,
        };
        let Some(begun) = begun else { return Ok(None) };
        let mut mail = Kept {
            bytes: Vec::new(),
            most: self.most,
            cut: false,
        };
        mail.add(&begun.first_line);
        loop {
            let offset = self.at;
            let Some(line) = self.line()? else {
                self.ended = true;
                return Ok(Some(mail.entry(begun.offset, self.at)));
            };
            if !is_separator(&line) {
                mail.add(&line);
                continue;
            }
            let beneath = self.line()?;
            if beneath.as_deref().is_none_or(is_field) {
                self.ended = beneath.is_none();
                let first_line = beneath.unwrap_or_default();
                self.held = Some(Begun { offset, first_line });
                return Ok(Some(mail.entry(begun.offset, offset)));
            }
            mail.add(&line);
            mail.add(&beneath.unwrap_or_default());
        }
    }

    /// The first separator; what stands before it is no mail.
    fn first(&mut self) -> io::Result<Option<Begun>> {
        loop {
            let offset = self.at;
            let Some(line) = self.line()? else {
                self.ended = true;
                return Ok(None);
            };
            if is_separator(&line) {
                let first_line = self.line()?.unwrap_or_default();
                return Ok(Some(Begun { offset, first_line }));
            }
        }
    }

    /// The next line with its end. A line without any end is read in pieces, not into memory at once.
    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        const LONGEST: u64 = 1024 * 1024;
        let mut line = Vec::new();
        let read = io::Read::take(&mut self.reader, LONGEST).read_until(b'\n', &mut line)?;
        self.at += read as u64;
        Ok((read > 0).then_some(line))
    }
}

struct Kept {
    bytes: Vec<u8>,
    most: usize,
    cut: bool,
}

impl Kept {
    fn add(&mut self, line: &[u8]) {
        let marks = line.iter().take_while(|b| **b == b'>').count();
        let escaped = marks > 0 && line[marks..].starts_with(b"From ");
        let line = if escaped { &line[1..] } else { line };
        let room = self.most - self.bytes.len();
        self.cut |= line.len() > room;
        self.bytes.extend_from_slice(&line[..line.len().min(room)]);
    }

    /// The empty line before the next separator belongs to the mbox, not to the mail.
    fn entry(mut self, offset: u64, next: u64) -> Entry {
        for (end, line_end) in [(&b"\r\n\r\n"[..], 2), (b"\n\n", 1)] {
            if self.bytes.ends_with(end) {
                self.bytes.truncate(self.bytes.len() - line_end);
            }
        }
        Entry {
            offset,
            next,
            bytes: self.bytes,
            cut: self.cut,
        }
    }
}

/// `From ana@x.lt Mon Jan  5 10:00:00 2026`, with or without a time zone before or after the year.
fn is_separator(line: &[u8]) -> bool {
    const LONGEST: usize = 1_000;
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let Some(rest) = line.strip_prefix(b"From ").filter(|r| r.len() < LONGEST) else {
        return false;
    };
    let text = String::from_utf8_lossy(rest);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_day = |w: &str| {
        DAYS.iter()
            .any(|d| w.trim_end_matches(',').eq_ignore_ascii_case(d))
    };
    let is_month = |w: &str| MONTHS.iter().any(|m| w.eq_ignore_ascii_case(m));
    let Some(day) = words
        .windows(2)
        .rposition(|w| is_day(w[0]) && (is_month(w[1]) || w[1].parse::<u8>().is_ok()))
    else {
        return false;
    };
    let after = &words[day + 1..];
    let time = |w: &&str| {
        w.len() >= 4 && w.contains(':') && w.bytes().all(|b| b.is_ascii_digit() || b == b':')
    };
    let year = |w: &&str| {
        w.len() == 4 && w.starts_with(['1', '2']) && w.bytes().all(|b| b.is_ascii_digit())
    };
    after.len() <= 7 && after.iter().any(time) && after.iter().any(year)
}

/// A header field, or the `>From ` line that some programs put first.
fn is_field(line: &[u8]) -> bool {
    let name = line
        .iter()
        .take_while(|b| (33..127).contains(*b) && **b != b':')
        .count();
    (name > 0 && line.get(name) == Some(&b':')) || line.starts_with(b">From ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mbox: &str) -> Vec<(u64, String)> {
        split(mbox.as_bytes(), 0, 10_000)
            .map(|e| e.expect("memory does not fail"))
            .map(|e| (e.offset, String::from_utf8_lossy(&e.bytes).into_owned()))
            .collect()
    }

    const ONE: &str = "From a@x.lt Mon Jan  5 10:00:00 2026\n";

    #[test]
    fn separators_and_text_that_looks_like_them() {
        let mbox = format!(
            "{ONE}A: 1\n\nbody\nFrom here on it is text\n>From there too\n{ONE}not a field\n{ONE}B: 2\n\n>>From x\n\n"
        );
        let found = read(&mbox);
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0].1,
            format!("A: 1\n\nbody\nFrom here on it is text\nFrom there too\n{ONE}not a field\n")
        );
        assert_eq!(found[1].1, "B: 2\n\n>From x\n");
        let crlf = read(&mbox.replace('\n', "\r\n"));
        assert_eq!(crlf.len(), 2);
        assert_eq!(crlf[1].1, "B: 2\r\n\r\n>From x\r\n");
    }

    #[test]
    fn an_import_goes_on_where_it_stopped() {
        let mbox = format!("{ONE}A: 1\n\nx\n\n{ONE}B: 2\n\ny\n");
        let all: Vec<Entry> = split(mbox.as_bytes(), 0, 100).flatten().collect();
        let next = all[0].next;
        let rest: Vec<Entry> = split(&mbox.as_bytes()[next as usize..], next, 100)
            .flatten()
            .collect();
        assert_eq!(rest, all[1..]);
        assert_eq!(rest[0].next, mbox.len() as u64);
    }

    #[test]
    fn odd_separators() {
        for (line, expect) in [
            ("From a@x.lt Mon Jan  5 10:00:00 2026", true),
            ("From a@x.lt  Mon Jan 5 10:00 EET 2026", true),
            ("From - Mon Jan 5 10:00:00 2026", true),
            ("From 1234@xxx Mon Jan 05 10:00:00 +0000 2026", true),
            ("From \"a b\"@x.lt Mon Jan 5 10:00:00 2026", true),
            ("From a@x.lt Mon, 5 Jan 2026 10:00:00 +0000", true),
            ("From the shop on Mon", false),
            ("From TODO:", false),
            ("From x.c, line 325:", false),
        ] {
            assert_eq!(is_separator(line.as_bytes()), expect, "{line}");
        }
    }

    #[test]
    fn a_long_mail_is_cut_and_the_next_one_read() {
        let mbox = format!("{ONE}A: 1\n\n{}\n{ONE}B: 2\n\n", "x".repeat(3_000_000));
        let all: Vec<Entry> = split(mbox.as_bytes(), 0, 1_000).flatten().collect();
        assert_eq!(
            (all.len(), all[0].cut, all[0].bytes.len(), all[1].cut),
            (2, true, 1_000, false)
        );
        assert_eq!(read(""), vec![]);
        assert_eq!(read("no mbox at all\n"), vec![]);
    }
}
