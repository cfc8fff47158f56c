//! "That was no promise": words that are not pointed out to this person again. Only digests are kept.

use std::collections::HashSet;

use attent_db::{Tx, Value, params};

use crate::{Actor, Error, Result, Role, keys, secret};

fn digest(text: &str) -> String {
    secret::digest(&keys::name_key(text))
}

/// # Errors
/// [`Error::Forbidden`] to those who promise nothing: viewers, programs, customers.
pub fn refuse(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<()> {
    actor.at_least(Role::Staff)?;
    let staff = actor.staff_id().ok_or(Error::Forbidden)?;
    let now = tx.now();
    tx.run(
        "INSERT INTO promise_refusal (staff_id, digest, at) VALUES ($1, $2, $3)
         ON CONFLICT (staff_id, digest) DO NOTHING",
        &params![staff, digest(text), now],
    )?;
    Ok(())
}

/// Which of these the actor has refused.
///
/// # Errors
/// Those of the database.
pub fn refused(tx: &mut Tx<'_>, actor: &Actor, texts: &[&str]) -> Result<Vec<bool>> {
    let Some(staff) = actor.staff_id().filter(|_| !texts.is_empty()) else {
        return Ok(vec![false; texts.len()]);
    };
    let digests: Vec<String> = texts.iter().map(|text| digest(text)).collect();
    let found: HashSet<String> = tx
        .all(
            "SELECT digest FROM promise_refusal WHERE staff_id = $1 AND digest IN ($2)",
            &params![staff, Value::list(digests.iter().cloned())],
            |row| row.get(0),
        )?
        .into_iter()
        .collect();
    Ok(digests.iter().map(|one| found.contains(one)).collect())
}
