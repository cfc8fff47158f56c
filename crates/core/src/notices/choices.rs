//! Which notices a person wants, and how. Whoever chose nothing gets all of them, both ways.

use attent_db::{Tx, params};

use super::Kind;
use crate::{Actor, Error, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Choice {
    pub kind: Kind,
    pub in_app: bool,
    pub by_mail: bool,
}

/// The actor's own choices, one a kind.
///
/// # Errors
/// [`Error::NotFound`] for whoever is not staff.
pub fn choices(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Choice>> {
    let staff = actor.staff_id().ok_or(Error::NotFound)?;
    let chosen = tx.all(
        "SELECT kind, in_app, by_mail FROM notice_choice WHERE staff_id = $1",
        &params![staff],
        |row| {
            Ok(Choice {
                kind: row.get(0)?,
                in_app: row.get(1)?,
                by_mail: row.get(2)?,
            })
        },
    )?;
    let all = Kind::ALL.into_iter().map(|kind| {
        let made = chosen.iter().copied().find(|choice| choice.kind == kind);
        made.unwrap_or(Choice {
            kind,
            in_app: true,
            by_mail: true,
        })
    });
    Ok(all.collect())
}

/// # Errors
/// [`Error::NotFound`] for whoever is not staff.
pub fn choose(tx: &mut Tx<'_>, actor: &Actor, choice: Choice) -> Result<()> {
    let staff = actor.staff_id().ok_or(Error::NotFound)?;
    tx.run(
        "INSERT INTO notice_choice (staff_id, kind, in_app, by_mail)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (staff_id, kind) DO UPDATE
            SET in_app = excluded.in_app, by_mail = excluded.by_mail",
        &params![staff, choice.kind, choice.in_app, choice.by_mail],
    )?;
    Ok(())
}
