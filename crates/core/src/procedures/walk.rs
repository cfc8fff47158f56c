//! Following a procedure with the customer, in their conversation: resumable, and back again.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    Answer, Ending, Step,
    find::{find, steps},
};
use crate::{
    Actor, Error, Result, Role,
    cases::{self, Case, Effect},
    conversations,
    events::{self, About, Kind},
    ids::{
        CaseTryId, ConversationId, ProcedureAnswerId, ProcedureId, ProcedureStepId,
        ProcedureVersionId, ProcedureWalkId,
    },
};

#[derive(Clone, Debug)]
pub struct Walk {
    pub id: ProcedureWalkId,
    pub procedure: ProcedureId,
    pub title: String,
    pub version_id: ProcedureVersionId,
    pub conversation: ConversationId,
    /// Where they are.
    pub at: ProcedureStepId,
    pub started_at: Millis,
    pub ended_at: Option<Millis>,
    pub ending: Option<Ending>,
    version: i64,
}

/// An answer that was given on the way.
#[derive(Clone, Debug)]
pub struct Taken {
    pub step: ProcedureStepId,
    pub answer: ProcedureAnswerId,
    pub at: Millis,
}

const SELECT: &str = "SELECT w.id, v.procedure_id, v.title, w.version_id, w.conversation_id,
                             w.at_step_id, w.started_at, w.ended_at, w.ending, w.version
                        FROM procedure_walk w
                        JOIN procedure_version v ON v.id = w.version_id";

fn read(row: &Row<'_>) -> std::result::Result<Walk, DbError> {
    Ok(Walk {
        id: row.get(0)?,
        procedure: row.get(1)?,
        title: row.get(2)?,
        version_id: row.get(3)?,
        conversation: row.get(4)?,
        at: row.get(5)?,
        started_at: row.get(6)?,
        ended_at: row.get(7)?,
        ending: row.get(8)?,
        version: row.get(9)?,
    })
}

/// # Errors
/// [`Error::NotFound`] when there is none, or its conversation is out of reach.
pub fn walk(tx: &mut Tx<'_>, actor: &Actor, id: ProcedureWalkId) -> Result<Walk> {
    let found = tx
        .one(&format!("{SELECT} WHERE w.id = $1"), &params![id], read)?
        .ok_or(Error::NotFound)?;
    conversations::see(tx, actor, found.conversation)?;
    Ok(found)
}

/// What was followed in a conversation, the newest first.
///
/// # Errors
/// As for the conversation.
pub fn of_conversation(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Vec<Walk>> {
    conversations::see(tx, actor, id)?;
    let sql = format!("{SELECT} WHERE w.conversation_id = $1 ORDER BY w.id DESC LIMIT 20");
    Ok(tx.all(&sql, &params![id], read)?)
}

/// The answers so far, in their order. The caller has found the walk through an actor.
///
/// # Errors
/// Those of the database.
pub fn taken(tx: &mut Tx<'_>, walk: &Walk) -> Result<Vec<Taken>> {
    Ok(tx.all(
        "SELECT step_id, answer_id, at FROM procedure_walk_answer WHERE walk_id = $1 ORDER BY id",
        &params![walk.id],
        |row| {
            Ok(Taken {
                step: row.get(0)?,
                answer: row.get(1)?,
                at: row.get(2)?,
            })
        },
    )?)
}

/// Begins, or goes on where the last one on the same procedure stopped.
///
/// # Errors
/// [`Error::Conflict`] when nothing is published or it is out of use.
pub fn start(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    id: ProcedureId,
) -> Result<ProcedureWalkId> {
    conversations::see(tx, actor, conversation)?;
    actor.at_least(Role::Staff)?;
    let going = of_conversation(tx, actor, conversation)?;
    let going = going
        .iter()
        .find(|walk| walk.procedure == id && walk.ended_at.is_none());
    if let Some(walk) = going {
        return Ok(walk.id);
    }
    let procedure = find(tx, actor, id)?;
    let current = procedure.current.filter(|_| procedure.is_followed());
    let current = current.ok_or(Error::Conflict("error-procedure-not-followed"))?;
    let first = steps(tx, current)?.into_iter().next();
    let first = first.ok_or(Error::Conflict("error-procedure-not-followed"))?;
    let (made, now) = (ProcedureWalkId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO procedure_walk (id, version_id, conversation_id, at_step_id, started_at,
                                     started_by, version)
         VALUES ($1, $2, $3, $4, $5, $6, 1)",
        &params![made, current, conversation, first.id, now, actor.staff_id()],
    )?;
    count(tx, first.id, 1)?;
    let about = About::conversation(conversation).and_subject(id.0);
    events::record(tx, actor, Kind::ProcedureStarted, about)?;
    if let Some(ending) = first.ending {
        // A single step that says it all.
        let begun = walk(tx, actor, made)?;
        moved(tx, &begun, first.id, Some((ending, now)))?;
        ended(tx, actor, &begun, ending, &[first])?;
    }
    Ok(made)
}

/// What the customer answers at the step one saw. It is a step tried of the case, where there is one;
/// an end that asks for a case opens it.
///
/// # Errors
/// [`Error::Conflict`] when somebody went on meanwhile.
pub fn answer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureWalkId,
    seen: ProcedureStepId,
    given: ProcedureAnswerId,
) -> Result<()> {
    let walk = walk(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    if walk.at != seen {
        let before = taken(tx, &walk)?;
        let same = before
            .last()
            .is_some_and(|one| (one.step, one.answer) == (seen, given));
        // Pressed twice: it is so already.
        return if same { Ok(()) } else { Err(meanwhile()) };
    }
    if walk.ended_at.is_some() {
        return Err(meanwhile());
    }
    let all = steps(tx, walk.version_id)?;
    let at = all
        .iter()
        .find(|step| step.id == seen)
        .ok_or(Error::NotFound)?;
    let chosen = at
        .answers
        .iter()
        .find(|one| one.id == given)
        .ok_or(Error::NotFound)?;
    let next = all.iter().find(|step| Some(step.id) == chosen.next);
    let next = next.ok_or(Error::NotFound)?;
    let case = cases::of_conversation(tx, actor, walk.conversation)?;
    let tried = tried(tx, actor, case.as_ref(), (at, chosen, next))?;
    let (row, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO procedure_walk_answer (id, walk_id, step_id, answer_id, try_id, at, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![row, id, seen, given, tried, now, actor.staff_id()],
    )?;
    moved(tx, &walk, next.id, next.ending.map(|ending| (ending, now)))?;
    count(tx, next.id, 1)?;
    if let Some(ending) = next.ending {
        ended(tx, actor, &walk, ending, &all)?;
    }
    Ok(())
}

/// One step back, also from the end; what was noted of it in the case is taken back with it.
///
/// # Errors
/// [`Error::Conflict`] at the first step, or when somebody went on meanwhile.
pub fn back(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureWalkId,
    seen: ProcedureStepId,
) -> Result<()> {
    let walk = walk(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    if walk.at != seen {
        return Err(meanwhile());
    }
    let last: Option<(i64, ProcedureStepId, Option<CaseTryId>)> = tx.one(
        "SELECT id, step_id, try_id FROM procedure_walk_answer
          WHERE walk_id = $1 ORDER BY id DESC LIMIT 1",
        &params![id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let (row, step, tried) = last.ok_or(Error::Conflict("error-procedure-first-step"))?;
    tx.run(
        "DELETE FROM procedure_walk_answer WHERE id = $1",
        &params![row],
    )?;
    if let Some(tried) = tried {
        cases::untry(tx, tried)?;
    }
    count(tx, walk.at, -1)?;
    moved(tx, &walk, step, None)
}

fn meanwhile() -> Error {
    Error::Conflict("error-changed-meanwhile")
}

fn moved(
    tx: &mut Tx<'_>,
    walk: &Walk,
    to: ProcedureStepId,
    end: Option<(Ending, Millis)>,
) -> Result<()> {
    cases::in_time(
        tx,
        "UPDATE procedure_walk
            SET at_step_id = $3, ending = $4, ended_at = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            walk.id,
            walk.version,
            to,
            end.map(|(ending, _)| ending),
            end.map(|(_, at)| at)
        ],
    )
}

fn count(tx: &mut Tx<'_>, step: ProcedureStepId, by: i64) -> Result<()> {
    tx.run(
        "UPDATE procedure_step SET with_staff = with_staff + $2 WHERE id = $1",
        &params![step, by],
    )?;
    Ok(())
}

/// Notes what was tried in the case, if there is one and it is open.
fn tried(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: Option<&Case>,
    (at, given, next): (&Step, &Answer, &Step),
) -> Result<Option<CaseTryId>> {
    let Some(case) = case.filter(|case| case.is_open()) else {
        return Ok(None);
    };
    let outcome = if next.ending == Some(Ending::Solved) {
        Effect::Helped
    } else {
        Effect::NoChange
    };
    let words = format!("{}: {}", at.title, given.label);
    cases::tried(tx, actor, case.id, &words, outcome).map(Some)
}

fn ended(tx: &mut Tx<'_>, actor: &Actor, walk: &Walk, ending: Ending, all: &[Step]) -> Result<()> {
    let about = About::conversation(walk.conversation)
        .and_subject(walk.procedure.0)
        .with("ending", ending.as_str());
    events::record(tx, actor, Kind::ProcedureEnded, about)?;
    let there = cases::of_conversation(tx, actor, walk.conversation)?;
    if ending != Ending::Case || there.is_some() {
        return Ok(());
    }
    let id = cases::open(tx, actor, walk.conversation, cases::Kind::Support)?;
    let case = cases::find(tx, actor, id)?;
    // The story is told once: what was tried before there was a case is in it now.
    let rows: Vec<(i64, ProcedureStepId, ProcedureAnswerId)> = tx.all(
        "SELECT id, step_id, answer_id FROM procedure_walk_answer
          WHERE walk_id = $1 AND try_id IS NULL ORDER BY id",
        &params![walk.id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    for (row, step, answer) in rows {
        let at = all.iter().find(|one| one.id == step);
        let chosen = at.and_then(|at| at.answers.iter().find(|one| one.id == answer));
        let next = chosen.and_then(|chosen| all.iter().find(|one| Some(one.id) == chosen.next));
        if let (Some(at), Some(chosen), Some(next)) = (at, chosen, next) {
            let made = tried(tx, actor, Some(&case), (at, chosen, next))?;
            tx.run(
                "UPDATE procedure_walk_answer SET try_id = $2 WHERE id = $1",
                &params![row, made],
            )?;
        }
    }
    Ok(())
}
