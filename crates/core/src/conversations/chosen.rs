//! Several conversations at once: chosen in a list, and given, closed, tagged or marked as spam
//! together.
//!
//! What cannot be done with one of them (a promise is open in it, somebody merged it meanwhile) leaves
//! that one as it is; the others are done, all in one transaction. Closing and spam can be taken back.

use attent_db::{Tx, params};
use serde::{Deserialize, Serialize};

use super::{
    change, find, standing, status,
    undo::{self, Change, Facts, Since},
    words::State,
};
use crate::{
    Actor, Error, Result, Role,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, StaffId, UndoId},
};

/// The most that one press does: more than a page of the list, and a short transaction still.
pub const MOST: usize = 100;

/// What an undo of them is filed under.
const CHOSEN: &str = "chosen";

/// What is done with each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// To a person, or to nobody.
    Assign(Option<StaffId>),
    Close,
    Tag(String),
    Spam,
}

/// What became of them.
#[derive(Clone, Debug, Default)]
pub struct Done {
    pub done: Vec<ConversationId>,
    /// Left as they were, each with why: a word of `locales/<lang>/errors.ftl`.
    pub left: Vec<(ConversationId, &'static str)>,
    /// How to take it back: for what was closed or marked as spam.
    pub undo: Option<UndoId>,
}

/// Where each stood.
#[derive(Serialize, Deserialize)]
struct Inverse {
    spam: bool,
    changes: Vec<(i64, Change)>,
}

/// Does it with each that the actor may see; of the others nothing is said.
///
/// # Errors
/// [`Error::Forbidden`] for whoever only looks on; [`Error::Invalid`] when none or too many are
/// chosen, or the act itself makes no sense.
pub fn together(
    tx: &mut Tx<'_>,
    actor: &Actor,
    chosen: &[ConversationId],
    act: &Act,
) -> Result<Done> {
    actor.at_least(Role::Staff)?;
    // In one order, so that two who do this at once do not wait for each other in a circle.
    let mut chosen = chosen.to_vec();
    chosen.sort_unstable();
    chosen.dedup();
    if chosen.is_empty() {
        return Err(invalid("conversations", "error-nothing-chosen"));
    }
    if chosen.len() > MOST {
        return Err(invalid("conversations", "error-too-many-chosen"));
    }
    check(act)?;
    let mut done = Done::default();
    let mut changes = Vec::new();
    for id in chosen {
        let before = match find(tx, actor, id) {
            Ok(_) => standing::load(tx, id)?,
            Err(Error::NotFound) => continue,
            Err(error) => return Err(error),
        };
        match one(tx, actor, id, before.state(), act) {
            Ok(()) => done.done.push(id),
            Err(error) => {
                done.left.push((id, why(error)?));
                continue;
            }
        }
        let after = standing::load(tx, id)?;
        if before != after {
            let (before, after) = (Facts::of(&before), Facts::of(&after));
            changes.push((id.0, Change { before, after }));
        }
    }
    let spam = *act == Act::Spam;
    if (spam || *act == Act::Close) && !changes.is_empty() {
        let inverse = Inverse { spam, changes };
        done.undo = Some(undo::remember(tx, actor, CHOSEN, 0, &inverse)?);
    }
    Ok(done)
}

/// What would be wrong with every one of them is said once.
fn check(act: &Act) -> Result<()> {
    match act {
        Act::Tag(name) => change::check_tag(name),
        _ => Ok(()),
    }
}

fn one(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, state: State, act: &Act) -> Result<()> {
    if state == State::Merged {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    match act {
        Act::Assign(to) => change::assign(tx, actor, id, *to),
        Act::Close => status::close(tx, actor, id),
        Act::Tag(name) => change::tag(tx, actor, id, name).map(drop),
        Act::Spam => status::mark_spam(tx, actor, id),
    }
}

/// The word for what stands in the way of one of them; anything else stops all.
fn why(error: Error) -> Result<&'static str> {
    match error {
        Error::Conflict(word) => Ok(word),
        Error::Invalid(fields) => match fields.0.first() {
            Some((_, word)) => Ok(*word),
            None => Err(Error::Invalid(fields)),
        },
        other => Err(other),
    }
}

/// Takes it back, once, by whoever did it: each stands as before, unless somebody moved it meanwhile
/// or something was said in it. Answers how many do.
///
/// # Errors
/// [`Error::Conflict`] when it was taken back already, [`Error::NotFound`] when somebody else did it.
pub fn take_back(tx: &mut Tx<'_>, actor: &Actor, id: UndoId) -> Result<usize> {
    actor.at_least(Role::Staff)?;
    let mine = tx.one(
        "SELECT used_at IS NULL FROM undo
          WHERE id = $1 AND kind = $2 AND staff_id IS NOT DISTINCT FROM CAST($3 AS BIGINT)",
        &params![id, CHOSEN, actor.staff_id()],
        |row| row.get::<bool>(0),
    )?;
    if !mine.ok_or(Error::NotFound)? {
        return Err(Error::Conflict("error-taken-back-already"));
    }
    let inverse: Inverse =
        undo::take_this(tx, id)?.ok_or(Error::Conflict("error-taken-back-already"))?;
    let mut back = 0;
    for (conversation, change) in inverse.changes {
        let conversation = ConversationId(conversation);
        match find(tx, actor, conversation) {
            Err(Error::NotFound) => continue,
            found => found?,
        };
        if stands_as_before(tx, actor, conversation, id, &change, inverse.spam)? {
            back += 1;
        }
    }
    Ok(back)
}

fn stands_as_before(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    act: UndoId,
    change: &Change,
    spam: bool,
) -> Result<bool> {
    let since = Since::act(tx, id, act.0)?;
    let (before, after) = standing::change(tx, id, |s| {
        if spam {
            (s.spam_at, s.spam_by) = (None, None);
        } else {
            change.undo(since, s);
        }
        Ok(())
    })?;
    if before == after {
        return Ok(false);
    }
    let kind = if spam {
        Kind::UnmarkedSpam
    } else {
        Kind::Reopened
    };
    events::record(tx, actor, kind, About::conversation(id))?;
    Ok(true)
}
