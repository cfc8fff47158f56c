//! Thanking for a gesture: it is something to be glad of, not something to justify.

use attent_db::{Millis, Tx, params};

use super::{State, find, give::record};
use crate::{
    Actor, Error, Result, Role,
    events::Kind,
    ids::{GestureId, StaffId},
    notices,
    people::staff,
};

/// Who said thank you.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thanks {
    pub staff: StaffId,
    pub name: String,
    pub at: Millis,
}

/// Thanks the giver, who hears of it: whoever acts, or the person whose program says so (`by`). A
/// second time changes nothing.
///
/// # Errors
/// [`Error::Invalid`] for a program that names somebody who does not work here, [`Error::Forbidden`]
/// for one that names anybody but whoever made its token; [`Error::Conflict`] for one's own gesture,
/// and before it is given.
pub fn thank(tx: &mut Tx<'_>, actor: &Actor, id: GestureId, by: Option<StaffId>) -> Result<()> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    let me = staff::speaks(tx, actor, by)?;
    if me == found.giver {
        return Err(Error::Conflict("error-not-yourself-thanks"));
    }
    if !matches!(found.state, State::Offered | State::Delivered) {
        return Err(Error::Conflict("error-gesture-not-given"));
    }
    let now = tx.now();
    let new = tx.run(
        "INSERT INTO gesture_thanks (gesture_id, staff_id, at) VALUES ($1, $2, $3)
         ON CONFLICT (gesture_id, staff_id) DO NOTHING",
        &params![id, me, now],
    )?;
    if new == 1 {
        let about = notices::About::default();
        notices::tell(tx, actor, notices::Kind::Thanked, found.giver, about)?;
        record(tx, actor, found.customer, id, Kind::GestureThanked)?;
    }
    Ok(())
}

/// Who thanked, the first first.
///
/// # Errors
/// [`Error::NotFound`] as for the gesture.
pub fn thanks(tx: &mut Tx<'_>, actor: &Actor, id: GestureId) -> Result<Vec<Thanks>> {
    find(tx, actor, id)?;
    Ok(tx.all(
        "SELECT s.id, s.name, h.at
           FROM gesture_thanks h JOIN staff s ON s.id = h.staff_id
          WHERE h.gesture_id = $1
          ORDER BY h.at, s.id",
        &params![id],
        |row| {
            Ok(Thanks {
                staff: row.get(0)?,
                name: row.get(1)?,
                at: row.get(2)?,
            })
        },
    )?)
}
