//! The customer's own record, and what is kept elsewhere by their addresses.

use std::collections::BTreeSet;

use attent_db::{Tx, Value, params};

use crate::{
    Result,
    customers::{merge, organisations},
    ids::{CustomerId, CustomerNoteId, FileId, OrganisationId},
    search,
};

pub(super) fn wipe(tx: &mut Tx<'_>, family: &Value, files: &mut BTreeSet<FileId>) -> Result<()> {
    by_address(tx, family, files)?;
    let notes: Vec<CustomerNoteId> = tx.all(
        "SELECT id FROM customer_note WHERE customer_id IN ($1)",
        &params![family.clone()],
        |row| row.get(0),
    )?;
    let people: Vec<(CustomerId, Option<OrganisationId>)> = tx.all(
        "SELECT id, organisation_id FROM customer WHERE id IN ($1)",
        &params![family.clone()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for id in notes
        .iter()
        .map(|note| note.0)
        .chain(people.iter().map(|(id, _)| id.0))
    {
        search::remove(tx, id)?;
    }
    let now = tx.now();
    for sql in [
        "DELETE FROM customer_note WHERE customer_id IN ($1)",
        "DELETE FROM customer_word WHERE customer_id IN ($1)",
        "DELETE FROM customer_link WHERE customer_id IN ($1)",
        "DELETE FROM identity WHERE customer_id IN ($1)",
        "UPDATE gesture SET story = '' WHERE customer_id IN ($1)",
        "UPDATE voucher SET story = '' WHERE customer_id IN ($1)",
        "UPDATE approval SET why = '', answer = '' WHERE customer_id IN ($1)",
    ] {
        tx.run(sql, &params![family.clone()])?;
    }
    tx.run(
        "DELETE FROM undo WHERE kind = $2 AND subject_id IN ($1)",
        &params![family.clone(), merge::UNDO],
    )?;
    tx.run(
        "UPDATE customer
            SET name = '', name_key = '', language = NULL, time_zone = NULL, organisation_id = NULL,
                say_it = '', form_of_address = '', tact = '', erased_at = $2, version = version + 1
          WHERE id IN ($1)",
        &params![family.clone(), now],
    )?;
    for organisation in people
        .into_iter()
        .filter_map(|(_, organisation)| organisation)
    {
        organisations::forget_if_empty(tx, organisation)?;
    }
    Ok(())
}

/// Mail that waits or was set aside, answers counted, copies in others' conversations.
fn by_address(tx: &mut Tx<'_>, family: &Value, files: &mut BTreeSet<FileId>) -> Result<()> {
    let keys: Vec<String> = tx.all(
        "SELECT value_key FROM identity WHERE customer_id IN ($1) AND kind = 'email'",
        &params![family.clone()],
        |row| row.get(0),
    )?;
    let keys = Value::list(keys);
    files.extend(tx.all(
        "SELECT file_id FROM mail WHERE LOWER(sent_from) IN ($1) AND entry_id IS NULL",
        &params![keys.clone()],
        |row| row.get::<FileId>(0),
    )?);
    for sql in [
        "DELETE FROM mail WHERE LOWER(sent_from) IN ($1) AND entry_id IS NULL",
        "DELETE FROM automatic_answer WHERE address_key IN ($1)",
        "DELETE FROM participant WHERE address_key IN ($1)",
    ] {
        tx.run(sql, &params![keys.clone()])?;
    }
    Ok(())
}
