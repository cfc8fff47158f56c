//! What we want to remember of a customer, for all of us.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::find::{see, writable};
use crate::{
    Actor, Error, Result, Role,
    error::invalid,
    events::{self, About, Kind},
    ids::{CustomerId, CustomerNoteId, StaffId},
    search,
};

const LONGEST: usize = 10_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: CustomerNoteId,
    pub customer: CustomerId,
    pub staff: Option<StaffId>,
    pub text: String,
    pub created_at: Millis,
    pub version: i64,
}

const COLUMNS: &str = "id, customer_id, staff_id, text, created_at, version";

/// The notes on a customer, the newest first.
///
/// # Errors
/// [`Error::NotFound`] as for the customer; [`Error::Forbidden`] to customers.
pub fn list(tx: &mut Tx<'_>, actor: &Actor, customer: CustomerId) -> Result<Vec<Note>> {
    super::list::staff_only(actor)?;
    see(tx, actor, customer)?;
    let sql =
        format!("SELECT {COLUMNS} FROM customer_note WHERE customer_id = $1 ORDER BY id DESC");
    Ok(tx.all(&sql, &params![customer], read)?)
}

/// # Errors
/// [`Error::Invalid`] when the text is empty or too long.
pub fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
    text: &str,
) -> Result<CustomerNoteId> {
    writable(tx, actor, customer)?;
    let text = checked(text)?;
    let (id, now) = (CustomerNoteId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO customer_note (id, customer_id, staff_id, text, created_at, version)
         VALUES ($1, $2, $3, $4, $5, 1)",
        &params![id, customer, actor.staff_id(), text, now],
    )?;
    search::index_note(tx, id)?;
    let about = About::customer(customer).and_subject(id.0);
    events::record(tx, actor, Kind::CustomerNoted, about)?;
    Ok(id)
}

/// # Errors
/// As [`add`]; [`Error::Forbidden`] on another's note below manager; [`Error::Conflict`] when it
/// changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CustomerNoteId,
    version: i64,
    text: &str,
) -> Result<i64> {
    let note = own(tx, actor, id)?;
    let text = checked(text)?;
    let rows = tx.run(
        "UPDATE customer_note SET text = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version, text],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    search::index_note(tx, id)?;
    let about = About::customer(note.customer).and_subject(id.0);
    events::record(tx, actor, Kind::CustomerNoteChanged, about)?;
    Ok(version + 1)
}

/// # Errors
/// As [`change`].
pub fn remove(tx: &mut Tx<'_>, actor: &Actor, id: CustomerNoteId, version: i64) -> Result<()> {
    let note = own(tx, actor, id)?;
    let rows = tx.run(
        "DELETE FROM customer_note WHERE id = $1 AND version = $2",
        &params![id, version],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    search::remove(tx, id.0)?;
    let about = About::customer(note.customer).and_subject(id.0);
    events::record(tx, actor, Kind::CustomerNoteRemoved, about)?;
    Ok(())
}

/// The note, if the actor may change it: whoever wrote it, and managers.
fn own(tx: &mut Tx<'_>, actor: &Actor, id: CustomerNoteId) -> Result<Note> {
    let sql = format!("SELECT {COLUMNS} FROM customer_note WHERE id = $1");
    let note = tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)?;
    writable(tx, actor, note.customer)?;
    let wrote_it = note.staff.is_some() && note.staff == actor.staff_id();
    if !wrote_it {
        actor.at_least(Role::Manager)?;
    }
    Ok(note)
}

fn checked(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.is_empty() {
        return Err(invalid("text", "error-required"));
    }
    if text.chars().count() > LONGEST {
        return Err(invalid("text", "error-too-long"));
    }
    Ok(text)
}

fn read(row: &Row<'_>) -> std::result::Result<Note, DbError> {
    Ok(Note {
        id: row.get(0)?,
        customer: row.get(1)?,
        staff: row.get(2)?,
        text: row.get(3)?,
        created_at: row.get(4)?,
        version: row.get(5)?,
    })
}
