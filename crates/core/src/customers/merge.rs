//! Two records of one person become one; what moved is remembered, so that it can be taken back.

use attent_db::{Millis, Tx, Value, params};
use serde::{Deserialize, Serialize};

use super::{Customer, find::writable, words};
use crate::{
    Actor, Error, Result,
    events::{self, About, Kind},
    ids::{CustomerId, UndoId},
    standards,
};

/// As long as it can be taken back: whoever was taken for somebody else has written by then.
const UNDONE_WITHIN: Millis = Millis::from_days(90);

/// What moved, by id. No name, no address, no text: the merged record keeps its own.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Inverse {
    pub gone: i64,
    pub identities: Vec<i64>,
    pub conversations: Vec<i64>,
    pub entries: Vec<i64>,
    pub notes: Vec<i64>,
    #[serde(default)]
    pub promises: Vec<i64>,
    #[serde(default)]
    pub set_asides: Vec<i64>,
    /// Records that had been merged into the one that went.
    pub followers: Vec<i64>,
    /// Fields that were empty here and came from there.
    pub filled: Vec<String>,
}

pub(super) const UNDO: &str = "customer.merge";

/// Merges `gone` into `keep`: its identities, conversations and notes move, its words fill what is
/// empty here. Answers what takes it back ([`super::unmerge`]).
///
/// # Errors
/// [`Error::Conflict`] when one of them is erased or merged already, or they are the same.
pub fn merge(tx: &mut Tx<'_>, actor: &Actor, keep: CustomerId, gone: CustomerId) -> Result<UndoId> {
    if keep == gone {
        return Err(Error::Conflict("error-same-customer"));
    }
    let (kept, going) = (writable(tx, actor, keep)?, writable(tx, actor, gone)?);
    mark_gone(tx, &kept, &going)?;
    let mut inverse = Inverse {
        gone: gone.0,
        ..Inverse::default()
    };
    inverse.filled = fill(tx, &kept, &going)?;
    // Entries first: they are found through the conversations and addresses of the one that goes.
    inverse.entries = move_entries(tx, keep, gone)?;
    inverse.identities = move_all(tx, "identity", "customer_id", keep, gone)?;
    inverse.conversations = move_all(tx, "conversation", "customer_id", keep, gone)?;
    inverse.notes = move_all(tx, "customer_note", "customer_id", keep, gone)?;
    inverse.promises = move_all(tx, "promise", "customer_id", keep, gone)?;
    inverse.set_asides = move_all(tx, "set_aside", "customer_id", keep, gone)?;
    inverse.followers = move_all(tx, "customer", "merged_into", keep, gone)?;
    words::refresh(tx, keep)?;
    words::refresh(tx, gone)?;
    standards::follow_customers(tx, &[keep, gone])?;
    let undo = remember(tx, actor, keep, &inverse)?;
    let about = About::customer(keep).and_subject(gone.0);
    events::record(tx, actor, Kind::CustomersMerged, about)?;
    Ok(undo)
}

fn mark_gone(tx: &mut Tx<'_>, kept: &Customer, going: &Customer) -> Result<()> {
    let rows = tx.run(
        "UPDATE customer SET merged_into = $3, version = version + 1
          WHERE id = $1 AND version = $2 AND merged_into IS NULL
            AND EXISTS (SELECT 1 FROM customer k
                         WHERE k.id = $3 AND k.merged_into IS NULL AND k.erased_at IS NULL)",
        &params![going.id, going.version, kept.id],
    )?;
    if rows == 1 {
        Ok(())
    } else {
        Err(Error::Conflict("error-changed-meanwhile"))
    }
}

/// Takes over what is empty here; answers the names of those fields.
fn fill(tx: &mut Tx<'_>, kept: &Customer, going: &Customer) -> Result<Vec<String>> {
    let from = |here: bool, there: bool| !here && there;
    let fields = [
        (
            "language",
            from(kept.language.is_some(), going.language.is_some()),
        ),
        (
            "time_zone",
            from(kept.time_zone.is_some(), going.time_zone.is_some()),
        ),
        (
            "organisation_id",
            from(kept.organisation.is_some(), going.organisation.is_some()),
        ),
        (
            "say_it",
            from(!kept.say_it.is_empty(), !going.say_it.is_empty()),
        ),
        (
            "form_of_address",
            from(
                !kept.form_of_address.is_empty(),
                !going.form_of_address.is_empty(),
            ),
        ),
        ("tact", from(!kept.tact.is_empty(), !going.tact.is_empty())),
    ];
    let mut filled = Vec::new();
    for (field, wanted) in fields {
        if wanted {
            tx.run(
                &format!(
                    "UPDATE customer SET {field} = (SELECT g.{field} FROM customer g WHERE g.id = $2)
                      WHERE id = $1"
                ),
                &params![kept.id, going.id],
            )?;
            filled.push(field.to_owned());
        }
    }
    let rows = tx.run(
        "UPDATE customer SET version = version + 1 WHERE id = $1 AND version = $2",
        &params![kept.id, kept.version],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    for at in [going.first_contact_at, going.last_contact_at]
        .into_iter()
        .flatten()
    {
        super::heard_from(tx, kept.id, at)?;
    }
    Ok(filled)
}

/// Points every row of `table` from one customer to the other; answers which rows.
pub(super) fn move_all(
    tx: &mut Tx<'_>,
    table: &'static str,
    column: &'static str,
    to: CustomerId,
    from: CustomerId,
) -> Result<Vec<i64>> {
    let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2 RETURNING id");
    Ok(tx.all(&sql, &params![to, from], |row| row.get(0))?)
}

/// What they wrote, in their own conversations and in those where they are on copy.
fn move_entries(tx: &mut Tx<'_>, to: CustomerId, from: CustomerId) -> Result<Vec<i64>> {
    Ok(tx.all(
        "UPDATE entry SET customer_id = $1
          WHERE customer_id = $2
            AND conversation_id IN (
                SELECT c.id FROM conversation c WHERE c.customer_id = $2
                UNION
                SELECT p.conversation_id
                  FROM identity i JOIN participant p ON p.address_key = i.value_key
                 WHERE i.customer_id = $2 AND i.kind = 'email')
         RETURNING id",
        &params![to, from],
        |row| row.get(0),
    )?)
}

fn remember(tx: &mut Tx<'_>, actor: &Actor, keep: CustomerId, inverse: &Inverse) -> Result<UndoId> {
    let json =
        serde_json::to_string(inverse).map_err(|error| Error::Internal(error.to_string()))?;
    let (id, now) = (UndoId(tx.new_id()), tx.now());
    let params: [Value; 7] = params![
        id,
        actor.staff_id(),
        UNDO,
        keep,
        json,
        now,
        now.plus(UNDONE_WITHIN)
    ];
    tx.run(
        "INSERT INTO undo (id, staff_id, kind, subject_id, inverse, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params,
    )?;
    Ok(id)
}
