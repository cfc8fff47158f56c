//! Telling everybody who is linked: an interim word, or that it is fixed.

use attent_db::{Tx, params};

use super::{KnownProblem, LONGEST_TEXT, find};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    cases::in_time,
    events::{self, About, Kind as EventKind},
    fields,
    ids::{JointUpdateId, KnownProblemId},
    joint_updates::{self, New, Of, Target, Words},
    search,
};

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Interim,
    /// It is fixed, and by what.
    Fixed(String),
}

/// Whom it touches: each customer once, in their newest linked conversation.
///
/// # Errors
/// Those of the database.
pub fn targets(tx: &mut Tx<'_>, id: KnownProblemId) -> Result<Vec<Target>> {
    Ok(tx.all(
        "SELECT c.customer_id, MAX(c.id)
           FROM known_problem_link l
           JOIN conversation c ON c.id = l.conversation_id
          WHERE l.problem_id = $1 AND c.state <> 'spam'
          GROUP BY c.customer_id ORDER BY c.customer_id",
        &params![id],
        |row| {
            Ok(Target {
                customer: row.get(0)?,
                conversation: row.get(1)?,
            })
        },
    )?)
}

/// Tells them all. `people` is how many the page showed: when it is another number by now, it is
/// looked at again first.
///
/// # Errors
/// Those of [`joint_updates::send`]; [`Error::Forbidden`] to those who neither own it nor manage;
/// [`Error::Conflict`] when it changed meanwhile.
pub fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: KnownProblemId,
    kind: &Kind,
    (after, people): (i64, usize),
    words: Vec<Words>,
) -> Result<JointUpdateId> {
    let found = find(tx, actor, id)?;
    may_tell(actor, &found)?;
    let targets = targets(tx, id)?;
    let recipients = joint_updates::recipients(tx, &targets)?;
    let of = Of::KnownProblem(id);
    let sent = i64::try_from(joint_updates::list(tx, of)?.len()).unwrap_or(i64::MAX);
    if sent == after && recipients.len() != people {
        return Err(Error::Conflict("error-joint-update-others"));
    }
    let new = New {
        of,
        after,
        words,
        recipients,
        promises: Vec::new(),
        due: None,
    };
    let update = joint_updates::send(tx, actor, &new)?;
    if let Kind::Fixed(by) = kind {
        fixed(tx, actor, &found, by)?;
    }
    Ok(update)
}

/// Marks it as fixed without telling anybody: nobody is linked, or all know.
///
/// # Errors
/// As [`tell`].
pub fn fix_quietly(tx: &mut Tx<'_>, actor: &Actor, id: KnownProblemId, by: &str) -> Result<()> {
    let found = find(tx, actor, id)?;
    may_tell(actor, &found)?;
    fixed(tx, actor, &found, by)
}

fn fixed(tx: &mut Tx<'_>, actor: &Actor, found: &KnownProblem, by: &str) -> Result<()> {
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "fix", by, LONGEST_TEXT);
    errors.check()?;
    if found.fixed_at.is_some() {
        return Ok(());
    }
    let now = tx.now();
    in_time(
        tx,
        "UPDATE known_problem SET fix = $3, fixed_at = $4, fixed_by = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![found.id, found.version, by.trim(), now, actor.staff_id()],
    )?;
    search::index_known_problem(tx, found.id)?;
    let about = About::subject(found.id.0);
    events::record(tx, actor, EventKind::KnownProblemFixed, about)?;
    Ok(())
}

fn may_tell(actor: &Actor, found: &KnownProblem) -> Result<()> {
    let own = found.owner.is_some() && found.owner == actor.staff_id();
    actor.at_least(if own { Role::Staff } else { Role::Manager })
}
