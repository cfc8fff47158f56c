//! The day is over: it goes back, and the first in line gets it.

use attent_db::{Millis, Tx, params};

use super::{
    acts::{end, tell},
    find::{SetAside, State, find, read},
};
use crate::{
    Actor, Result,
    events::Kind,
    ids::{SetAsideId, StaffId},
    notices,
    promises::{self, Due, New, Origin},
};

/// Whoever is told within a day comes before the next one asks.
const TOLD_WITHIN: Millis = Millis::from_days(1);

/// Those whose day is over, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn to_expire(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<SetAsideId>> {
    let now = tx.now();
    Ok(tx.all(
        "SELECT id FROM set_aside WHERE state = 'kept' AND kept_until <= $1
          ORDER BY kept_until, id LIMIT $2",
        &params![now, limit],
        |row| row.get(0),
    )?)
}

/// Ends one of them; whoever keeps it hears, and so does who is next. Whoever comes second does
/// nothing.
///
/// # Errors
/// Those of the database.
pub fn expire(tx: &mut Tx<'_>, id: SetAsideId) -> Result<()> {
    let system = Actor::system();
    let found = find(tx, &system, id)?;
    let over = found.kept_until.is_some_and(|until| until <= tx.now());
    if !over || !end(tx, &system, id, State::Kept, State::Expired)? {
        return Ok(());
    }
    tell(tx, &system, &found, Kind::SetAsideExpired)?;
    if let Some(staff) = found.staff {
        let about = notices::About::set_aside(found.id, found.conversation);
        notices::tell(tx, &system, notices::Kind::SetAsideExpired, staff, about)?;
    }
    pass_on(tx, &found)
}

/// Keeps it for the first in line, and promises to tell them.
pub(super) fn pass_on(tx: &mut Tx<'_>, free: &SetAside) -> Result<()> {
    let system = Actor::system();
    let next = tx.one(
        "SELECT a.id, a.customer_id, a.conversation_id, a.place_id, a.item, a.size, a.shelf,
                a.state, a.days, a.kept_until, a.discount_amount, a.discount_currency, a.staff_id,
                a.ended_at, a.created_at, a.version, a.item_key
           FROM set_aside a
          WHERE a.item_key = $1 AND a.state = 'in-line'
          ORDER BY a.id LIMIT 1",
        &params![free.item_key.as_str()],
        read,
    )?;
    let Some(next) = next else {
        return Ok(());
    };
    let now = tx.now();
    let until = now.plus(Millis::from_days(next.days).0);
    let taken = tx.run(
        "UPDATE set_aside
            SET state = 'kept', kept_until = $2, shelf = $3, place_id = $4, version = version + 1
          WHERE id = $1 AND state = 'in-line'",
        &params![next.id, until, free.shelf.as_str(), free.place],
    )?;
    if taken == 0 {
        // Somebody else gave it to them, or they left: the next look finds who is first then.
        return Ok(());
    }
    tell(tx, &system, &next, Kind::SetAsideKept)?;
    let Some(owner) = who_tells(tx, &next)? else {
        return Ok(());
    };
    let new = New {
        conversation: next.conversation,
        customer: next.customer,
        entry: None,
        set_aside: Some(next.id),
        text: next.name(),
        owner,
        due: Due::At(now.plus(TOLD_WITHIN.0)),
        origin: Origin::SetAside,
    };
    promises::make(tx, &system, &new)?;
    Ok(())
}

/// Who put them in line while they are here, else who leads them, else an owner.
fn who_tells(tx: &mut Tx<'_>, next: &SetAside) -> Result<Option<StaffId>> {
    let staff = next.staff.unwrap_or(StaffId(0));
    promises::able(tx, staff, next.conversation)
}
