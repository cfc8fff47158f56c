//! Whose yes it takes: the giver's manager, then a stand-in.
//!
//! Their manager is the lead of their team, else an owner; the stand-in is the manager of that one,
//! else an owner. Whoever left, only looks on, asks, or would gain is passed over. What tops up a
//! budget takes a manager or an owner.

use std::collections::BTreeSet;

use attent_db::{Tx, params};

use crate::{
    Result, Role,
    ids::{CustomerId, StaffId},
    people::teams,
    reading::word,
};

/// What an approver must not be, and must be.
pub(super) struct Wanted {
    pub requester: StaffId,
    pub customer: Option<CustomerId>,
    pub tops_up: bool,
}

/// The next whose turn it is, after those who had it. `None`: nobody is left.
pub(super) fn next(tx: &mut Tx<'_>, wanted: &Wanted, asked: &[StaffId]) -> Result<Option<StaffId>> {
    for candidate in chain(tx, wanted.requester, asked)? {
        if !asked.contains(&candidate) && eligible(tx, wanted, candidate)? {
            return Ok(Some(candidate));
        }
    }
    Ok(None)
}

/// Their managers, the managers of those who had the turn and of their managers, the owners.
fn chain(tx: &mut Tx<'_>, requester: StaffId, asked: &[StaffId]) -> Result<Vec<StaffId>> {
    let mut chain: Vec<StaffId> = Vec::new();
    let mut seen = BTreeSet::new();
    let managers = teams::manager_of(tx, requester)?;
    let mut ask_of: Vec<StaffId> = asked.to_vec();
    ask_of.extend(&managers);
    let mut all = managers;
    for person in ask_of {
        all.extend(teams::manager_of(tx, person)?);
    }
    all.extend(tx.all(
        "SELECT id FROM staff WHERE role = 'owner' AND disabled_at IS NULL ORDER BY created_at, id",
        &params![],
        |row| row.get::<StaffId>(0),
    )?);
    for person in all {
        if seen.insert(person) {
            chain.push(person);
        }
    }
    Ok(chain)
}

/// Whether this person may say yes to it.
pub(super) fn eligible(tx: &mut Tx<'_>, wanted: &Wanted, candidate: StaffId) -> Result<bool> {
    if candidate == wanted.requester {
        return Ok(false);
    }
    // The customer may be one of us: nobody says yes to what they get themselves.
    let role = tx.one(
        "SELECT s.role FROM staff s
          WHERE s.id = $1 AND s.disabled_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM identity i
                             WHERE i.kind = 'email' AND i.value_key = s.email_key
                               AND i.customer_id IN
                                   (SELECT id FROM customer WHERE id = $2 OR merged_into = $2))",
        &params![candidate, wanted.customer],
        |row| word(row, 0, "staff.role", Role::parse),
    )?;
    let needed = if wanted.tops_up {
        Role::Manager
    } else {
        Role::Staff
    };
    Ok(role.is_some_and(|role| role >= needed))
}
