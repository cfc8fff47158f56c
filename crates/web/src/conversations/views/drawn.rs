//! Rows of the list as they were drawn before.
//!
//! A list is drawn again at every nudge for everybody who has it open, and beside every
//! conversation; most of its rows are as they were a moment ago. Drawing is a function of what is
//! compared here and of nothing else: a row's markup is made from its line and from a [`Format`]
//! whose clock stands at the last full minute.

use std::cell::RefCell;

use attent_core::{conversations::Line, ids::ConversationId};
use attent_db::Millis;
use maud::{Markup, PreEscaped};
use rustc_hash::FxHashMap;

use crate::format::{Format, zones};

/// So many rows are kept on each thread that draws, about a kilobyte and a half each.
const KEPT: usize = 1_000;
/// Room for a row, in bytes: more than most take, for a text that outgrows its room is copied.
const ROW: usize = 1_400;
const MINUTE: i64 = 60_000;

/// A row, and whether its conversation stands beside the list: who goes from one to the next sees
/// both rows in turns.
type Key = (ConversationId, bool);

thread_local! {
    static DRAWN: RefCell<FxHashMap<Key, Drawn>> = RefCell::default();
}

/// All that a row shows.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub line: &'a Line,
    /// How the reader sees times, with the clock of [`to_the_minute`].
    pub format: &'a Format,
    /// The list's own query.
    pub query: &'a str,
    /// Whether that is the list of what the reader began to write, as the query says: a row leads to it.
    pub drafts: bool,
    /// Whether its conversation stands beside the list.
    pub current: bool,
    /// Whether the reader may do something with it.
    pub writes: bool,
}

struct Drawn {
    line: Line,
    format: Format,
    query: String,
    writes: bool,
    markup: String,
}

impl Drawn {
    fn is(&self, look: &Look<'_>) -> bool {
        self.writes == look.writes
            && self.format.now == look.format.now
            && self.format.t == look.format.t
            && self.query == look.query
            && self.line == *look.line
            && zones::same(&self.format.zone, &look.format.zone)
    }
}

/// The reader's format with its clock at the last full minute, as fine as rows tell time.
pub(super) fn to_the_minute(format: &Format) -> Format {
    let now = Millis(format.now.0 - format.now.0.rem_euclid(MINUTE));
    Format::new(format.t, format.zone.clone(), now)
}

/// Each as it was drawn for the same look, else by `draw`.
pub(super) fn rows<'a>(
    looks: impl ExactSizeIterator<Item = Look<'a>>,
    draw: impl Fn(&Look<'_>) -> Markup,
) -> Markup {
    let mut out = String::with_capacity(looks.len() * ROW);
    DRAWN.with_borrow_mut(|drawn| {
        for look in looks {
            row(&mut out, drawn, &look, &draw);
        }
    });
    // Nothing but markup that `draw` made.
    PreEscaped(out)
}

fn row(
    out: &mut String,
    drawn: &mut FxHashMap<Key, Drawn>,
    look: &Look<'_>,
    draw: impl Fn(&Look<'_>) -> Markup,
) {
    let key = (look.line.id, look.current);
    if let Some(kept) = drawn.get(&key)
        && kept.is(look)
    {
        return out.push_str(&kept.markup);
    }
    let markup = draw(look).into_string();
    out.push_str(&markup);
    if drawn.len() >= KEPT {
        drawn.clear();
    }
    let (line, format) = (look.line.clone(), look.format.clone());
    let kept = Drawn {
        line,
        format,
        query: look.query.to_owned(),
        writes: look.writes,
        markup,
    };
    drawn.insert(key, kept);
}
