//! Who may change a case, and what every change checks.

use attent_db::{Tx, Value, params};

use super::{Case, find};
use crate::{Actor, Error, Result, Role, ids::CaseId};

/// The case, if the actor may change it.
///
/// # Errors
/// [`Error::NotFound`] as for finding it, [`Error::Forbidden`] below staff.
pub(crate) fn writable(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    Ok(found)
}

/// The same, while the case is open.
///
/// # Errors
/// [`Error::Conflict`] when it is closed.
pub(super) fn open_case(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case> {
    let found = writable(tx, actor, id)?;
    if found.is_open() {
        Ok(found)
    } else {
        Err(Error::Conflict("error-case-closed"))
    }
}

/// Runs a change guarded by what was seen: nothing changed means that somebody was quicker.
pub(crate) fn in_time(tx: &mut Tx<'_>, sql: &str, params: &[Value]) -> Result<()> {
    if tx.run(sql, params)? == 1 {
        Ok(())
    } else {
        Err(Error::Conflict("error-changed-meanwhile"))
    }
}

/// Takes a row of `table` out of use, or back into it, over the version that was seen.
///
/// # Errors
/// As [`in_time`].
pub(crate) fn retire_in_time(
    tx: &mut Tx<'_>,
    table: &'static str,
    (id, version): (i64, i64),
    retired: bool,
) -> Result<()> {
    let at = retired.then_some(tx.now());
    let sql = format!(
        "UPDATE {table} SET retired_at = $3, version = version + 1 WHERE id = $1 AND version = $2"
    );
    in_time(tx, &sql, &params![id, version, at])
}
