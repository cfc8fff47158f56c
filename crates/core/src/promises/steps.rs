//! The history of a promise: each step with who, when and in which words.
//!
//! The event log says the same without words; these may be read by colleagues and are erased with
//! the customer.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    find::{Promise, find},
    words::StepKind,
};
use crate::{
    Actor, Result, Who,
    events::{self, About, Kind},
    ids::{CustomerId, PromiseId, StaffId, TokenId},
};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub at: Millis,
    pub what: StepKind,
    pub who: Who,
    /// By what way: a word of `KeptHow` or `How`.
    pub how: Option<String>,
    pub note: Option<String>,
    /// Of breaking it: what the customer was told, and offered.
    pub message: Option<String>,
    pub solution: Option<String>,
    pub due_at: Option<Millis>,
    pub staff: Option<StaffId>,
}

/// The words of a step that is being written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Words<'a> {
    pub how: Option<&'static str>,
    pub note: &'a str,
    pub message: &'a str,
    pub solution: &'a str,
    pub due_at: Option<Millis>,
    pub staff: Option<StaffId>,
}

/// Writes the step and its event.
pub(super) fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    promise: &Promise,
    what: StepKind,
    words: Words<'_>,
) -> Result<()> {
    let some = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let (kind, who) = match actor.who.parts() {
        ("channel", _) => ("system", None),
        parts => parts,
    };
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO promise_step (id, promise_id, at, what, who_kind, who_id, how, note, message,
                                   solution, due_at, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &params![
            id,
            promise.id,
            now,
            what,
            kind,
            who,
            words.how,
            some(words.note),
            some(words.message),
            some(words.solution),
            words.due_at,
            words.staff
        ],
    )?;
    let mut about = About::customer(promise.customer).and_subject(promise.id.0);
    about.conversation = promise.conversation;
    if let Some(how) = words.how {
        about = about.with("how", how);
    }
    if let Some(due) = words.due_at {
        about = about.with("due", due.0);
    }
    events::record(tx, actor, event(what), about)?;
    Ok(())
}

fn event(what: StepKind) -> Kind {
    match what {
        StepKind::Made => Kind::PromiseMade,
        StepKind::Met => Kind::PromiseMet,
        StepKind::AtRisk => Kind::PromiseAtRisk,
        StepKind::Late => Kind::PromiseLate,
        StepKind::Done => Kind::PromiseDone,
        StepKind::Kept => Kind::PromiseKept,
        StepKind::Disputed => Kind::PromiseDisputed,
        StepKind::Renegotiated => Kind::PromiseRenegotiated,
        StepKind::Withdrawn => Kind::PromiseWithdrawn,
        StepKind::Broken => Kind::PromiseBroken,
        StepKind::Handed => Kind::PromiseHanded,
        StepKind::FollowedUp => Kind::PromiseFollowedUp,
    }
}

/// Its history, oldest first.
///
/// # Errors
/// As for the promise.
pub fn steps(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<Vec<Step>> {
    find(tx, actor, id)?;
    Ok(tx.all(
        "SELECT at, what, who_kind, who_id, how, note, message, solution, due_at, staff_id
           FROM promise_step WHERE promise_id = $1 ORDER BY id",
        &params![id],
        read,
    )?)
}

/// The words of the last step of this kind.
pub(super) fn last_note(tx: &mut Tx<'_>, id: PromiseId, what: StepKind) -> Result<Option<String>> {
    let last = tx.one(
        "SELECT note FROM promise_step
          WHERE promise_id = $1 AND what = $2
          ORDER BY id DESC LIMIT 1",
        &params![id, what],
        |row| row.get::<Option<String>>(0),
    )?;
    Ok(last.flatten())
}

fn read(row: &Row<'_>) -> std::result::Result<Step, DbError> {
    let kind: String = row.get(2)?;
    let who = match (kind.as_str(), row.get::<Option<i64>>(3)?) {
        ("staff", Some(id)) => Who::Staff(StaffId(id)),
        ("token", Some(id)) => Who::Token(TokenId(id)),
        ("customer", Some(id)) => Who::Customer(CustomerId(id)),
        _ => Who::System,
    };
    Ok(Step {
        at: row.get(0)?,
        what: row.get(1)?,
        who,
        how: row.get(4)?,
        note: row.get(5)?,
        message: row.get(6)?,
        solution: row.get(7)?,
        due_at: row.get(8)?,
        staff: row.get(9)?,
    })
}
