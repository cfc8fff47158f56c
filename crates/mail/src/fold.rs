//! What the person wrote in HTML, by the structure that mail programs give to quotations.
//!
//! Gives back two pieces of HTML, neither sanitised: what was written, and the rest. Nothing is
//! lost: the screen shows `written`, and the whole mail when asked for all. Interleaved answers stay
//! among their quotations.
//!
//! Main path: [`scan`](scan::tags) the tags, let [`marks`] say where quotations begin, cut.

mod marks;
mod scan;

use attent_text::html::to_text;

use crate::{Mail, reply, reply::is_attribution};
use marks::Mark;
use scan::Tag;

/// HTML in two. Neither is sanitised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoldedHtml {
    pub written: String,
    /// Quoted history and signatures; `None` when nothing was folded.
    pub rest: Option<String>,
}

/// Tells what was written from what was quoted, by structure.
#[must_use]
pub fn fold_html(html: &str) -> FoldedHtml {
    let all = FoldedHtml {
        written: html.to_owned(),
        rest: None,
    };
    let Some(tags) = scan::tags(html) else {
        return all;
    };
    let mut regions = regions(html, &tags);
    if regions.is_empty() {
        return all;
    }
    regions = without_interleaved(html, regions);
    let (written, rest) = cut(html, &regions);
    // A mail that is nothing but history, such as a bare forward, is shown.
    match rest.trim().is_empty() || !says_something(&written) {
        true => all,
        false => FoldedHtml {
            written,
            rest: Some(rest),
        },
    }
}

/// What the person wrote, as text: by the text itself where its history could be told, else by the
/// structure of the HTML.
#[must_use]
pub fn written(mail: &Mail) -> String {
    let by_text = reply(&mail.text);
    if !by_text.elided.is_empty() {
        return by_text.written;
    }
    match mail.html.as_deref().map(fold_html) {
        Some(FoldedHtml {
            written,
            rest: Some(_),
        }) => reply(&to_text(&written)).written,
        _ => by_text.written,
    }
}

/// A piece of the HTML that may be folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Region {
    start: usize,
    end: usize,
    /// A quotation that answers may stand between; else a signature or everything to the end.
    cited: bool,
}

/// Outermost marked pieces, in order.
fn regions(html: &str, tags: &[Tag<'_>]) -> Vec<Region> {
    /// Marks looked into: each costs a look around, and no honest mail has more.
    const MOST: usize = 100;
    let mut found: Vec<Region> = Vec::new();
    let (mut at, mut looks) = (0, 0);
    while at < tags.len() && looks < MOST {
        let tag = &tags[at];
        let mark = if tag.closes { None } else { marks::of(tag) };
        looks += usize::from(mark.is_some());
        let region = mark.and_then(|mark| region(html, tags, at, mark));
        match region {
            Some(region) => {
                found.push(region);
                at = tags.partition_point(|t| t.start < region.end).max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

fn region(html: &str, tags: &[Tag<'_>], at: usize, mark: Mark) -> Option<Region> {
    let tag = &tags[at];
    let end = tag.partner.map_or(html.len(), |close| tags[close].end);
    match mark {
        Mark::ToTheEnd => Some(Region {
            start: tag.start,
            end: html.len(),
            cited: false,
        }),
        Mark::Signature => Some(Region {
            start: tag.start,
            end,
            cited: false,
        }),
        Mark::Quotation if answers_within(html, tags, at) => None,
        Mark::Quotation | Mark::Cited => {
            let start = attribution_before(html, tags, at).unwrap_or(tag.start);
            Some(Region {
                start,
                end,
                cited: true,
            })
        }
        Mark::PerhapsCited => {
            let start = attribution_before(html, tags, at)?;
            Some(Region {
                start,
                end,
                cited: true,
            })
        }
    }
}

/// Whether a container of quotations also has answers between them, as Gmail writes it.
fn answers_within(html: &str, tags: &[Tag<'_>], at: usize) -> bool {
    let Some(close) = tags[at].partner else {
        return false;
    };
    let mut own = String::new();
    let mut from = tags[at].end;
    let mut next = at + 1;
    let mut quotes = 0;
    while next < close {
        let tag = &tags[next];
        let inner = !tag.closes && (tag.name == "blockquote" || marks::is_attribution_holder(tag));
        match tag.partner.filter(|partner| inner && *partner > next) {
            Some(partner) => {
                quotes += usize::from(tag.name == "blockquote");
                own.push_str(&html[from..tag.start]);
                own.push(' ');
                from = tags[partner].end;
                next = partner + 1;
            }
            None => next += 1,
        }
    }
    own.push_str(html.get(from..tags[close].start).unwrap_or(""));
    let text = to_text(&own);
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    quotes > 1 && !lines.is_empty() && !is_attribution(&lines)
}

/// Where the "On ... wrote:" right before a quotation begins.
fn attribution_before(html: &str, tags: &[Tag<'_>], at: usize) -> Option<usize> {
    /// Tags looked at backwards, and bytes: an attribution is short.
    const TAGS: usize = 16;
    const BYTES: usize = 3_000;
    let end = tags[at].start;
    let mut best = None;
    for tag in tags[..at].iter().rev().take(TAGS) {
        if end - tag.start > BYTES {
            break;
        }
        let begins =
            !tag.closes && matches!(tag.name.as_str(), "div" | "p" | "br" | "span" | "font");
        if !begins {
            continue;
        }
        let text = to_text(&html[tag.start..end]);
        let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
        if is_attribution(&lines) {
            best = Some(tag.start);
        } else if !lines.is_empty() && best.is_some() {
            break;
        }
    }
    best
}

/// Quotations with answers between them stay; a signature and the pasted history at the end go.
fn without_interleaved(html: &str, regions: Vec<Region>) -> Vec<Region> {
    let cited: Vec<Region> = regions.iter().copied().filter(|r| r.cited).collect();
    let between = cited
        .windows(2)
        .any(|pair| says_something(&html[pair[0].end.min(pair[1].start)..pair[1].start]));
    regions
        .into_iter()
        .filter(|r| !(between && r.cited))
        .collect()
}

fn says_something(html: &str) -> bool {
    html.contains("<img") || to_text(html).chars().any(char::is_alphanumeric)
}

fn cut(html: &str, regions: &[Region]) -> (String, String) {
    let (mut written, mut rest) = (String::new(), String::new());
    let mut from = 0;
    for region in regions {
        if region.start < from {
            continue;
        }
        written.push_str(&html[from..region.start]);
        rest.push_str(&html[region.start..region.end]);
        from = region.end;
    }
    written.push_str(&html[from..]);
    (written, rest)
}

#[cfg(test)]
mod tests;
