//! Taking places and teams out of use and into it again. What they have stays.

use attent_db::{Tx, params};

use crate::{
    Actor, Result,
    events::{self, About, Kind},
};

/// What can be out of use: its table, and the event that tells of it.
#[derive(Clone, Copy)]
pub(super) enum Of {
    Place,
    Team,
}

impl Of {
    fn table(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Team => "team",
        }
    }

    fn changed(self) -> Kind {
        match self {
            Self::Place => Kind::PlaceChanged,
            Self::Team => Kind::TeamChanged,
        }
    }
}

/// Takes it out of use where `allowed` (a condition on `$1`, its id) allows; answers whether it did.
/// The caller has asked whether the actor may.
pub(super) fn retire(
    tx: &mut Tx<'_>,
    actor: &Actor,
    of: Of,
    id: i64,
    allowed: &str,
) -> Result<bool> {
    let now = tx.now();
    let sql = format!(
        "UPDATE {} SET retired_at = $2, version = version + 1
          WHERE id = $1 AND retired_at IS NULL AND {allowed}",
        of.table()
    );
    let retired = tx.run(&sql, &params![id, now])? == 1;
    tell(tx, actor, of, id, retired, true)
}

/// Takes it into use again; nothing where it is.
pub(super) fn restore(tx: &mut Tx<'_>, actor: &Actor, of: Of, id: i64) -> Result<()> {
    let sql = format!(
        "UPDATE {} SET retired_at = NULL, version = version + 1
          WHERE id = $1 AND retired_at IS NOT NULL",
        of.table()
    );
    let restored = tx.run(&sql, &params![id])? == 1;
    tell(tx, actor, of, id, restored, false).map(drop)
}

fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    of: Of,
    id: i64,
    changed: bool,
    retired: bool,
) -> Result<bool> {
    if changed {
        let about = About::subject(id).with("retired", retired);
        events::record(tx, actor, of.changed(), about)?;
    }
    Ok(changed)
}
