//! Publishing a draft, opening a procedure to customers, taking it out of use.

use attent_db::{Tx, params};

use super::{
    check::problems,
    edit::writable,
    find::{find, steps, version},
};
use crate::{
    Actor, Error, Result, Role,
    cases::{in_time, retire_in_time},
    events::{self, About, Kind},
    ids::ProcedureId,
    search,
};

/// Who may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    Staff,
    Everybody,
}

/// From now on this version is followed; those on their way in the old one stay in it.
///
/// # Errors
/// A conflict when a way does not end ([`problems`] says which), there is no draft, or it was changed
/// meanwhile.
pub fn publish(tx: &mut Tx<'_>, actor: &Actor, id: ProcedureId, seen: i64) -> Result<()> {
    let draft = writable(tx, actor, id)?;
    if !problems(&steps(tx, draft)?).is_empty() {
        return Err(Error::Conflict("error-procedure-no-end"));
    }
    let (now, found) = (tx.now(), version(tx, draft)?);
    in_time(
        tx,
        "UPDATE procedure
            SET current_version_id = $3, title = $4, about = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, seen, draft, found.title, found.about],
    )?;
    tx.run(
        "UPDATE procedure_version SET published_at = $2, published_by = $3 WHERE id = $1",
        &params![draft, now, actor.staff_id()],
    )?;
    search::index_procedure(tx, id)?;
    let about = About::subject(id.0).with("number", found.number);
    events::record(tx, actor, Kind::ProcedurePublished, about)?;
    Ok(())
}

/// Lets customers follow it by themselves, or not any more.
///
/// # Errors
/// A conflict when it was changed meanwhile.
pub fn set_open(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
    seen: i64,
    to: Opening,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    find(tx, actor, id)?;
    let since = (to == Opening::Everybody).then_some(tx.now());
    in_time(
        tx,
        "UPDATE procedure SET open_since = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, seen, since],
    )?;
    events::record(tx, actor, Kind::ProcedureChanged, About::subject(id.0))?;
    Ok(())
}

/// Takes it out of use, or back into it.
///
/// # Errors
/// A conflict when it was changed meanwhile.
pub fn retire(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
    seen: i64,
    retired: bool,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    find(tx, actor, id)?;
    retire_in_time(tx, "procedure", (id.0, seen), retired)?;
    search::index_procedure(tx, id)?;
    events::record(tx, actor, Kind::ProcedureChanged, About::subject(id.0))?;
    Ok(())
}
