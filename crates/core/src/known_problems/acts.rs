//! Writing a problem down, and linking conversations to it.

use attent_db::{Tx, params};

use super::{LONGEST_TEXT, find};
use crate::{
    Actor, FieldErrors, Result, Role,
    cases::in_time,
    conversations,
    events::{self, About, Kind},
    fields,
    ids::{ConversationId, KnownProblemId, ProcedureId, StaffId},
    people::staff,
    procedures, search,
};

#[derive(Clone, Debug, Default)]
pub struct Details {
    pub title: String,
    pub symptom: String,
    pub work_around: String,
    /// Whoever writes it down, unless said.
    pub owner: Option<StaffId>,
    /// What to follow meanwhile.
    pub procedure: Option<ProcedureId>,
}

fn checked(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<String> {
    let mut errors = FieldErrors::new();
    let title = fields::name(&mut errors, "title", &details.title);
    fields::text(&mut errors, "symptom", &details.symptom, LONGEST_TEXT);
    fields::text(
        &mut errors,
        "work_around",
        &details.work_around,
        LONGEST_TEXT,
    );
    if let Some(owner) = details.owner {
        let able = staff::assignable(tx)?.iter().any(|one| one.id == owner);
        if !able {
            errors.add("owner", "error-unknown-choice");
        }
    }
    errors.check()?;
    if let Some(procedure) = details.procedure {
        let found = procedures::find(tx, actor, procedure);
        found.map_err(|error| error.named("procedure"))?;
    }
    Ok(title)
}

/// # Errors
/// [`crate::Error::Invalid`] by field.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<KnownProblemId> {
    actor.at_least(Role::Staff)?;
    let title = checked(tx, actor, details)?;
    let (id, now) = (KnownProblemId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO known_problem (id, title, symptom, work_around, owner_id, procedure_id, fix,
                                    created_at, created_by, version)
         VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, 1)",
        &params![
            id,
            title,
            details.symptom.trim(),
            details.work_around.trim(),
            details.owner.or(actor.staff_id()),
            details.procedure,
            now,
            actor.staff_id()
        ],
    )?;
    search::index_known_problem(tx, id)?;
    events::record(tx, actor, Kind::KnownProblemAdded, About::subject(id.0))?;
    Ok(id)
}

/// # Errors
/// As [`add`]; a conflict when it was changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: KnownProblemId,
    version: i64,
    details: &Details,
) -> Result<()> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    let title = checked(tx, actor, details)?;
    in_time(
        tx,
        "UPDATE known_problem
            SET title = $3, symptom = $4, work_around = $5, owner_id = $6, procedure_id = $7,
                version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            title,
            details.symptom.trim(),
            details.work_around.trim(),
            details.owner.or(found.owner),
            details.procedure
        ],
    )?;
    search::index_known_problem(tx, id)?;
    events::record(tx, actor, Kind::KnownProblemChanged, About::subject(id.0))?;
    Ok(())
}

/// This conversation is about it. Pressing twice is once.
///
/// # Errors
/// Those of finding either.
pub fn link(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: KnownProblemId,
    conversation: ConversationId,
) -> Result<()> {
    find(tx, actor, id)?;
    let talk = conversations::find(tx, actor, conversation)?;
    actor.at_least(Role::Staff)?;
    let now = tx.now();
    let new = tx.run(
        "INSERT INTO known_problem_link (problem_id, conversation_id, at, staff_id)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (problem_id, conversation_id) DO NOTHING",
        &params![id, conversation, now, actor.staff_id()],
    )?;
    if new > 0 {
        let about = About::conversation(conversation)
            .and_customer(talk.customer)
            .and_subject(id.0);
        events::record(tx, actor, Kind::KnownProblemLinked, about)?;
    }
    Ok(())
}

/// It is about something else after all.
///
/// # Errors
/// Those of finding either.
pub fn unlink(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: KnownProblemId,
    conversation: ConversationId,
) -> Result<()> {
    conversations::see(tx, actor, conversation)?;
    actor.at_least(Role::Staff)?;
    let gone = tx.run(
        "DELETE FROM known_problem_link WHERE problem_id = $1 AND conversation_id = $2",
        &params![id, conversation],
    )?;
    if gone > 0 {
        let about = About::conversation(conversation).and_subject(id.0);
        events::record(tx, actor, Kind::KnownProblemUnlinked, about)?;
    }
    Ok(())
}

/// It was thought to be fixed, and is there again.
///
/// # Errors
/// A conflict when it was changed meanwhile.
pub fn is_back(tx: &mut Tx<'_>, actor: &Actor, id: KnownProblemId, version: i64) -> Result<()> {
    find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    in_time(
        tx,
        "UPDATE known_problem SET fixed_at = NULL, fixed_by = NULL, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, version],
    )?;
    events::record(tx, actor, Kind::KnownProblemBack, About::subject(id.0))?;
    Ok(())
}
