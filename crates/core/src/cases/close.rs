//! The end of a case, and taking the end back.

use attent_db::{Tx, params};

use super::{
    Case, Outcome, State,
    change::writable,
    path::{self, Step},
};
use crate::{Actor, Error, Result, ids::CaseId, refusals, solutions};

/// Ends it. *Solved* needs what was chosen delivered, *heard* a core that was confirmed, *refused*
/// a refusal written down; *withdrawn* is the customer's to say at any time.
///
/// # Errors
/// [`Error::Conflict`] when that is missing, or it cannot end so from where it stands.
pub fn close(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, outcome: Outcome) -> Result<()> {
    let case = writable(tx, actor, id)?;
    if case.state.after(outcome.step()).is_none() {
        return Err(Error::Conflict("error-case-not-here"));
    }
    check(tx, &case, outcome)?;
    path::walk(tx, actor, &case, outcome.step(), None)?;
    solutions::end_round(tx, &case)?;
    solutions::let_go(tx, actor, &case)?;
    let (now, by) = (tx.now(), actor.staff_id());
    tx.run(
        "UPDATE case_escalation SET ended_at = $2, ended_by = $3
          WHERE case_id = $1 AND ended_at IS NULL",
        &params![id, now, by],
    )?;
    tx.run(
        "UPDATE case_handover SET ended_at = $2
          WHERE case_id = $1 AND accepted_at IS NULL AND ended_at IS NULL",
        &params![id, now],
    )?;
    Ok(())
}

fn check(tx: &mut Tx<'_>, case: &Case, outcome: Outcome) -> Result<()> {
    let missing = match outcome {
        Outcome::Solved => (!solutions::delivered(tx, case)?).then_some("error-case-not-delivered"),
        Outcome::Heard => case
            .read_back
            .is_none()
            .then_some("error-case-needs-read-back"),
        Outcome::Refused => {
            (!refusals::any_of(tx, case.conversation)?).then_some("error-case-needs-refusal")
        }
        Outcome::Withdrawn => None,
    };
    missing.map_or(Ok(()), |word| Err(Error::Conflict(word)))
}

/// It was not over after all.
///
/// # Errors
/// [`Error::Conflict`] when it is open.
pub fn reopen(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<()> {
    let case = writable(tx, actor, id)?;
    debug_assert!(case.state == State::Closed || case.outcome.is_none());
    path::walk(tx, actor, &case, Step::Reopen, None)?;
    Ok(())
}
