//! Customers follow a procedure by themselves: a page without an account.

use attent_db::{Tx, params};

use super::{
    Procedure, Step,
    find::{by_slug, steps},
    list,
};
use crate::{
    Actor, Error, Result,
    ids::{FileId, ProcedureAnswerId, ProcedureStepId},
};

/// An open procedure with its steps, by its address.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or it is not open to customers.
pub fn opened(tx: &mut Tx<'_>, slug: &str) -> Result<(Procedure, Vec<Step>)> {
    let found = by_slug(tx, slug)?;
    let current = found.current.filter(|_| found.is_open());
    let current = current.ok_or(Error::NotFound)?;
    let steps = steps(tx, current)?;
    Ok((found, steps))
}

/// All that customers may follow.
///
/// # Errors
/// Those of the database.
pub fn opened_list(tx: &mut Tx<'_>) -> Result<Vec<Procedure>> {
    let mut all = list(tx, &Actor::system())?;
    all.retain(Procedure::is_open);
    Ok(all)
}

/// The answer was pressed: counts the step it leads to, and the first one on leaving it. `None`: the
/// procedure has changed since, and one begins again.
///
/// # Errors
/// [`Error::NotFound`] when it is not open.
pub fn come_to(
    tx: &mut Tx<'_>,
    slug: &str,
    step: ProcedureStepId,
    answer: ProcedureAnswerId,
) -> Result<Option<ProcedureStepId>> {
    let (_, all) = opened(tx, slug)?;
    let at = all.iter().find(|one| one.id == step);
    let next = at.and_then(|at| at.answers.iter().find(|one| one.id == answer)?.next);
    let Some(next) = next else {
        return Ok(None);
    };
    let mut counted = vec![next];
    if all.first().is_some_and(|first| first.id == step) {
        counted.push(step);
    }
    for step in counted {
        tx.run(
            "UPDATE procedure_step SET alone = alone + 1 WHERE id = $1",
            &params![step],
        )?;
    }
    Ok(Some(next))
}

/// The picture of a step that customers may see.
///
/// # Errors
/// [`Error::NotFound`] when the step is not of the open version, or has none.
pub fn picture(tx: &mut Tx<'_>, slug: &str, step: ProcedureStepId) -> Result<(FileId, String)> {
    let (_, all) = opened(tx, slug)?;
    let step = all.into_iter().find(|one| one.id == step);
    let picture = step.and_then(|step| step.picture);
    picture
        .map(|(file, kind, _)| (file, kind))
        .ok_or(Error::NotFound)
}
