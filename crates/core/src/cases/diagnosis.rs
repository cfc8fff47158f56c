//! Technical support: what shows, what was tried and what came of it, what it was, what mended it.

use attent_db::{Millis, Tx, params};

use super::{
    Case, LONGEST_LINE, LONGEST_TEXT,
    change::{in_time, open_case},
    words::Effect,
};
use crate::{
    Actor, FieldErrors, Result,
    events::{self, About, Kind},
    fields,
    ids::{CaseId, CaseTryId, StaffId},
    search,
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnosis {
    pub symptom: String,
    /// What was behind it.
    pub fault: String,
    pub fix: String,
}

/// Writes down as much of it as is known.
///
/// # Errors
/// [`crate::Error::Invalid`] when a text is too long; a conflict when closed, or `version` is old.
pub fn diagnose(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    version: i64,
    diagnosis: &Diagnosis,
) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    for (field, text) in [
        ("symptom", &diagnosis.symptom),
        ("fault", &diagnosis.fault),
        ("fix", &diagnosis.fix),
    ] {
        fields::text(&mut errors, field, text, LONGEST_TEXT);
    }
    errors.check()?;
    in_time(
        tx,
        "UPDATE case_file SET symptom = $3, fault = $4, fix = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            diagnosis.symptom.trim(),
            diagnosis.fault.trim(),
            diagnosis.fix.trim()
        ],
    )?;
    events::record(tx, actor, Kind::CaseDiagnosed, about(&case))?;
    search::index_conversation(tx, case.conversation)
}

/// One thing that was tried.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Try {
    pub id: CaseTryId,
    pub tried: String,
    pub outcome: Effect,
    #[serde(skip)]
    pub at: Millis,
    pub by: Option<StaffId>,
}

/// Notes what was tried, with the customer or without, and what came of it.
///
/// # Errors
/// [`crate::Error::Invalid`] when it is empty or too long; a conflict when the case is closed.
pub fn tried(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    tried: &str,
    outcome: Effect,
) -> Result<CaseTryId> {
    let case = open_case(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    if tried.trim().is_empty() {
        errors.add("tried", "error-required");
    }
    fields::text(&mut errors, "tried", tried, LONGEST_LINE);
    errors.check()?;
    let (made, now) = (CaseTryId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO case_try (id, case_id, tried, outcome, at, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &params![made, id, tried.trim(), outcome, now, actor.staff_id()],
    )?;
    let about = about(&case).with("outcome", outcome.as_str());
    events::record(tx, actor, Kind::CaseTried, about)?;
    Ok(made)
}

/// Takes back what was noted as tried: somebody went a step back in a guided procedure.
pub(crate) fn untry(tx: &mut Tx<'_>, id: CaseTryId) -> Result<()> {
    tx.run("DELETE FROM case_try WHERE id = $1", &params![id])?;
    Ok(())
}

/// What was tried, in its order. The caller has found the case through an actor.
///
/// # Errors
/// Those of the database.
pub fn tries(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Try>> {
    Ok(tx.all(
        "SELECT id, tried, outcome, at, staff_id FROM case_try WHERE case_id = $1 ORDER BY id",
        &params![case.id],
        |row| {
            Ok(Try {
                id: row.get(0)?,
                tried: row.get(1)?,
                outcome: row.get(2)?,
                at: row.get(3)?,
                by: row.get(4)?,
            })
        },
    )?)
}

fn about(case: &Case) -> About {
    About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
}
