//! Acknowledging that it came, and assessing how serious it is and where it came from.

use attent_db::{Tx, params};

use super::{
    Case, Severity, State, causes,
    change::{in_time, open_case, writable},
    of_conversation,
    path::{self, Step},
    words::Way,
};
use crate::{
    Actor, Error, Result,
    error::invalid,
    events::{self, About, Kind},
    ids::{CaseId, CauseId, ConversationId},
};

/// The customer knows that we have it and who looks after it. Whoever says so has the case, if
/// nobody had it.
///
/// # Errors
/// [`Error::Conflict`] when it was acknowledged already.
pub fn acknowledge(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, way: Way) -> Result<()> {
    let case = writable(tx, actor, id)?;
    path::walk(tx, actor, &case, Step::Acknowledge, Some(way))?;
    own(tx, actor, &case)
}

/// A reply went out: it acknowledges a case that was only received.
///
/// # Errors
/// Those of the database.
pub fn replied(tx: &mut Tx<'_>, actor: &Actor, conversation: ConversationId) -> Result<()> {
    match of_conversation(tx, actor, conversation)? {
        Some(case) if case.state == State::Received => acknowledge(tx, actor, case.id, Way::Mail),
        _ => Ok(()),
    }
}

fn own(tx: &mut Tx<'_>, actor: &Actor, case: &Case) -> Result<()> {
    let Some(me) = actor.staff_id() else {
        return Ok(());
    };
    tx.run(
        "UPDATE case_file SET owner_id = $2, version = version + 1
          WHERE id = $1 AND owner_id IS NULL",
        &params![case.id, me],
    )?;
    Ok(())
}

/// How serious it is, and why it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub severity: Severity,
    /// May still be open; solutions are offered only once it is known.
    pub cause: Option<CauseId>,
}

/// Assesses it, or corrects the assessment while the case is open.
///
/// # Errors
/// [`Error::Invalid`] for a cause out of use; [`Error::Conflict`] while nobody acknowledged it, when
/// it is closed, or when `version` is not the newest.
pub fn assess(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    version: i64,
    assessment: Assessment,
) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    if case.state == State::Received {
        return Err(Error::Conflict("error-case-not-acknowledged"));
    }
    if let Some(cause) = assessment.cause
        && case.cause != Some(cause)
        && !causes::in_use(tx, cause)?
    {
        return Err(invalid("cause", "error-unknown-choice"));
    }
    in_time(
        tx,
        "UPDATE case_file SET severity = $3, cause_id = $4, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, version, assessment.severity, assessment.cause],
    )?;
    if case.state == State::Acknowledged {
        path::walk(tx, actor, &case, Step::Assess, None)?;
        return own(tx, actor, &case);
    }
    let about = About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(id.0)
        .with("severity", assessment.severity.as_str());
    events::record(tx, actor, Kind::CaseReassessed, about)?;
    Ok(())
}
