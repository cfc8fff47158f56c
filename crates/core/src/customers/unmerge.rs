//! Taking a merge back: what moved then and is still here goes back.

use attent_db::{MAX_LIST, Millis, Tx, Value, params};

use super::{
    find::{find, see, writable},
    merge::{Inverse, UNDO},
    words,
};
use crate::{
    Actor, Error, Result, Role,
    events::{self, About, Kind},
    ids::{CustomerId, StaffId, UndoId},
    standards,
};

/// A record that was merged into a customer, as long as that can be taken back.
#[derive(Clone, Debug)]
pub struct MergedIn {
    pub undo: UndoId,
    pub customer: CustomerId,
    pub name: String,
    pub by: Option<StaffId>,
    pub at: Millis,
}

/// What was merged into `keep` and can be taken back, the latest first.
///
/// # Errors
/// [`Error::NotFound`] as for the customer.
pub fn merged_in(tx: &mut Tx<'_>, actor: &Actor, keep: CustomerId) -> Result<Vec<MergedIn>> {
    super::list::staff_only(actor)?;
    see(tx, actor, keep)?;
    let now = tx.now();
    let undos = tx.all(
        "SELECT id, staff_id, inverse, created_at FROM undo
          WHERE kind = $1 AND subject_id = $2 AND used_at IS NULL AND expires_at > $3
          ORDER BY id DESC",
        &params![UNDO, keep, now],
        |row| Ok((row.get(0)?, row.get(1)?, row.get::<String>(2)?, row.get(3)?)),
    )?;
    let mut found = Vec::new();
    for (undo, by, json, at) in undos {
        let customer = CustomerId(inverse(&json)?.gone);
        let name = find(tx, actor, customer)?.name;
        found.push(MergedIn {
            undo,
            customer,
            name,
            by,
            at,
        });
    }
    Ok(found)
}

/// Takes the merge back. What came since stays with the one who was kept. Answers the customer who
/// is there again.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] when it was taken back already, or is too long ago.
pub fn unmerge(tx: &mut Tx<'_>, actor: &Actor, undo: UndoId) -> Result<CustomerId> {
    actor.at_least(Role::Staff)?;
    let now = tx.now();
    let (keep, json) = tx
        .one(
            "SELECT subject_id, inverse FROM undo WHERE id = $1 AND kind = $2",
            &params![undo, UNDO],
            |row| Ok((row.get::<CustomerId>(0)?, row.get::<String>(1)?)),
        )?
        .ok_or(Error::NotFound)?;
    let inverse = inverse(&json)?;
    let gone = CustomerId(inverse.gone);
    let kept = writable(tx, actor, keep)?;
    let used = tx.run(
        "UPDATE undo SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2",
        &params![undo, now],
    )?;
    let back = tx.run(
        "UPDATE customer SET merged_into = NULL, version = version + 1
          WHERE id = $1 AND merged_into = $2 AND erased_at IS NULL",
        &params![gone, keep],
    )?;
    if used == 0 || back == 0 {
        return Err(Error::Conflict("error-too-late-to-undo"));
    }
    give_back(tx, keep, gone, &inverse)?;
    unfill(tx, keep, gone, &inverse.filled)?;
    tx.run(
        "UPDATE customer SET version = version + 1 WHERE id = $1",
        &params![kept.id],
    )?;
    words::refresh(tx, keep)?;
    words::refresh(tx, gone)?;
    standards::follow_customers(tx, &[keep, gone])?;
    let about = About::customer(keep).and_subject(gone.0);
    events::record(tx, actor, Kind::CustomersUnmerged, about)?;
    Ok(gone)
}

fn inverse(json: &str) -> Result<Inverse> {
    serde_json::from_str(json).map_err(|error| Error::Internal(error.to_string()))
}

fn give_back(tx: &mut Tx<'_>, keep: CustomerId, gone: CustomerId, moved: &Inverse) -> Result<()> {
    let rows = [
        ("identity", "customer_id", &moved.identities),
        ("conversation", "customer_id", &moved.conversations),
        ("entry", "customer_id", &moved.entries),
        ("customer_note", "customer_id", &moved.notes),
        ("promise", "customer_id", &moved.promises),
        ("set_aside", "customer_id", &moved.set_asides),
        ("customer", "merged_into", &moved.followers),
    ];
    for (table, column, ids) in rows {
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2 AND id IN ($3)");
        for some in ids.chunks(MAX_LIST.min(500)) {
            tx.run(
                &sql,
                &params![gone, keep, Value::list(some.iter().copied())],
            )?;
        }
    }
    Ok(())
}

/// Empties what came from the other record, unless somebody has written something else since.
fn unfill(tx: &mut Tx<'_>, keep: CustomerId, gone: CustomerId, filled: &[String]) -> Result<()> {
    for (field, empty) in [
        ("language", "NULL"),
        ("time_zone", "NULL"),
        ("organisation_id", "NULL"),
        ("say_it", "''"),
        ("form_of_address", "''"),
        ("tact", "''"),
    ] {
        if filled.iter().any(|name| name == field) {
            tx.run(
                &format!(
                    "UPDATE customer SET {field} = {empty}
                      WHERE id = $1
                        AND {field} = (SELECT g.{field} FROM customer g WHERE g.id = $2)"
                ),
                &params![keep, gone],
            )?;
        }
    }
    Ok(())
}
