//! To somebody above, or outside: an arbiter, an authority. A fact beside the way of the case.

use attent_db::{Millis, Tx, params};

use super::{
    Case, LONGEST_LINE, LONGEST_TEXT,
    change::{in_time, open_case, writable},
    words::Side,
};
use crate::{
    Actor, FieldErrors, Result,
    events::{self, About, Kind},
    fields,
    ids::{CaseEscalationId, CaseId, StaffId},
    notices,
};

/// Whom it goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    Inside(StaffId),
    /// The name of the body outside.
    Outside(String),
}

#[derive(Clone, Debug)]
pub struct Escalation {
    pub id: CaseEscalationId,
    pub side: Side,
    pub to: Option<StaffId>,
    pub body: String,
    pub reason: String,
    pub at: Millis,
    pub by: Option<StaffId>,
    pub ended_at: Option<Millis>,
}

/// Escalates it. Who it goes to inside hears of it; the case goes on where it stands.
///
/// # Errors
/// [`crate::Error::Invalid`] by field; a conflict when the case is closed.
pub fn escalate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    to: &Where,
    reason: &str,
) -> Result<CaseEscalationId> {
    let case = open_case(tx, actor, id)?;
    let (side, person, body) = match to {
        Where::Inside(person) => (Side::Inside, Some(*person), ""),
        Where::Outside(body) => (Side::Outside, None, body.trim()),
    };
    let mut errors = FieldErrors::new();
    if side == Side::Outside && body.is_empty() {
        errors.add("body", "error-required");
    }
    fields::text(&mut errors, "body", body, LONGEST_LINE);
    if reason.trim().is_empty() {
        errors.add("reason", "error-required");
    }
    fields::text(&mut errors, "reason", reason, LONGEST_TEXT);
    if let Some(person) = person
        && !super::handover::can_take(tx, &case, person)?
    {
        errors.add("person", "error-cannot-take-it");
    }
    errors.check()?;
    let (made, now) = (CaseEscalationId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO case_escalation (id, case_id, side, staff_id, body, reason, at, by_staff)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &params![
            made,
            id,
            side,
            person,
            body,
            reason.trim(),
            now,
            actor.staff_id()
        ],
    )?;
    events::record(
        tx,
        actor,
        Kind::CaseEscalated,
        about(&case).with("side", side.as_str()),
    )?;
    if let Some(person) = person {
        let about = notices::About::case(case.id, case.conversation);
        notices::tell(tx, actor, notices::Kind::CaseEscalated, person, about)?;
    }
    Ok(made)
}

/// It is settled there.
///
/// # Errors
/// A conflict when it was already.
pub fn settle(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    escalation: CaseEscalationId,
) -> Result<()> {
    let case = writable(tx, actor, id)?;
    let (now, by) = (tx.now(), actor.staff_id());
    in_time(
        tx,
        "UPDATE case_escalation SET ended_at = $3, ended_by = $4
          WHERE id = $1 AND case_id = $2 AND ended_at IS NULL",
        &params![escalation, id, now, by],
    )?;
    events::record(tx, actor, Kind::CaseEscalationEnded, about(&case))?;
    Ok(())
}

/// Every escalation of the case, in order. The caller has found it through an actor.
///
/// # Errors
/// Those of the database.
pub fn escalations(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Escalation>> {
    Ok(tx.all(
        "SELECT id, side, staff_id, body, reason, at, by_staff, ended_at
           FROM case_escalation WHERE case_id = $1 ORDER BY id",
        &params![case.id],
        |row| {
            Ok(Escalation {
                id: row.get(0)?,
                side: row.get(1)?,
                to: row.get(2)?,
                body: row.get(3)?,
                reason: row.get(4)?,
                at: row.get(5)?,
                by: row.get(6)?,
                ended_at: row.get(7)?,
            })
        },
    )?)
}

fn about(case: &Case) -> About {
    About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
}
