//! What a contact tells of a customer besides its content: when, and in which language.

use attent_db::{Millis, Tx, params};

use crate::{
    Actor, Result,
    events::{self, About, Kind},
    ids::CustomerId,
};

/// Notes a contact at `at`, in either direction; history comes in any order.
///
/// # Errors
/// Those of the database.
pub fn heard_from(tx: &mut Tx<'_>, id: CustomerId, at: Millis) -> Result<()> {
    tx.run(
        "UPDATE customer
            SET first_contact_at = CASE WHEN first_contact_at < $2 THEN first_contact_at ELSE $2 END,
                last_contact_at = CASE WHEN last_contact_at > $2 THEN last_contact_at ELSE $2 END
          WHERE id = $1 AND erased_at IS NULL
            AND (first_contact_at IS NULL OR first_contact_at > $2
                 OR last_contact_at IS NULL OR last_contact_at < $2)",
        &params![id, at],
    )?;
    Ok(())
}

/// Notes the language a mail of theirs is written in, unless one is known already.
///
/// # Errors
/// Those of the database.
pub fn speaks(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId, language: &str) -> Result<()> {
    let rows = tx.run(
        "UPDATE customer SET language = $2, version = version + 1
          WHERE id = $1 AND language IS NULL AND erased_at IS NULL",
        &params![id, language],
    )?;
    if rows == 1 {
        let about = About::customer(id).with("language", language);
        events::record(tx, actor, Kind::CustomerChanged, about)?;
    }
    Ok(())
}
