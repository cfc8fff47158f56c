//! A customer is erased: nothing is kept for them any more.

use attent_db::{Tx, Value, params};

use super::{
    acts::{end, tell},
    expire::pass_on,
    find::{State, find},
};
use crate::{Actor, Result, events::Kind, ids::SetAsideId};

pub(crate) fn forget(tx: &mut Tx<'_>, actor: &Actor, customers: &Value) -> Result<()> {
    let open: Vec<SetAsideId> = tx.all(
        "SELECT id FROM set_aside WHERE customer_id IN ($1) AND state IN ('kept', 'in-line')
          ORDER BY id",
        &params![customers.clone()],
        |row| row.get(0),
    )?;
    // All of them leave the line before any of it is passed on.
    let mut free = Vec::new();
    for id in open {
        let found = find(tx, actor, id)?;
        if end(tx, actor, id, found.state, State::GivenBack)? {
            tell(tx, actor, &found, Kind::SetAsideGivenBack)?;
            if found.state == State::Kept {
                free.push(found);
            }
        }
    }
    for found in &free {
        pass_on(tx, found)?;
    }
    tx.run(
        "UPDATE set_aside SET item = '', size = '', item_key = '', shelf = ''
          WHERE customer_id IN ($1)",
        &params![customers.clone()],
    )?;
    Ok(())
}
