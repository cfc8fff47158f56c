//! Indexing all of it once more: what came before a kind of thing could be found, or before the
//! analysis changed. A migration leaves the first job, each leaves the next.

use attent_db::{Tx, params};

use super::index::{
    index_conversation, index_customer, index_entry, index_known_problem, index_note,
    index_procedure, index_promise,
};
use crate::{
    Error, Result,
    ids::{
        ConversationId, CustomerId, CustomerNoteId, EntryId, KnownProblemId, ProcedureId, PromiseId,
    },
    jobs::{self, Priority},
};

/// The job of [`go_on`]; its payload is the id it goes on after.
pub const JOB: &str = "search_again";

/// Indexed in one transaction: others get their turn between two.
const AT_ONCE: i64 = 100;

/// Indexes the next few and leaves the rest to another job. Called in the transaction that ends
/// this job.
///
/// # Errors
/// Those of [`rebuild`], and a payload that is none.
pub fn go_on(tx: &mut Tx<'_>, payload: &str) -> Result<()> {
    let after: i64 = payload
        .parse()
        .map_err(|_| Error::Internal("an index without its place".to_owned()))?;
    match rebuild(tx, after, AT_ONCE)? {
        Some(reached) => leave(tx, reached),
        None => Ok(()),
    }
}

/// Has all of it indexed once more, whatever is indexed already.
///
/// # Errors
/// Those of the database.
pub fn again(tx: &mut Tx<'_>) -> Result<()> {
    // One that is half through would stand for this one.
    tx.run("DELETE FROM job WHERE kind = $1", &params![JOB])?;
    leave(tx, 0)
}

fn leave(tx: &mut Tx<'_>, after: i64) -> Result<()> {
    let mut more = jobs::New::now(JOB, after.to_string()).once(JOB);
    more.priority = Priority::Low;
    jobs::enqueue(tx, &more).map(drop)
}

/// Indexes anew what has an id above `after`, at most `limit` things; the id reached, or
/// `None` at the end. For when the analysis has changed.
///
/// # Errors
/// Those of the database.
pub fn rebuild(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Option<i64>> {
    let found = tx.all(
        "SELECT id, kind FROM (
             SELECT id, 'entry' AS kind FROM entry WHERE id > $1
             UNION ALL SELECT id, 'conversation' FROM conversation WHERE id > $1
             UNION ALL SELECT id, 'customer' FROM customer WHERE id > $1
             UNION ALL SELECT id, 'note' FROM customer_note WHERE id > $1
             UNION ALL SELECT id, 'promise' FROM promise WHERE id > $1
             UNION ALL SELECT id, 'known_problem' FROM known_problem WHERE id > $1
             UNION ALL SELECT id, 'procedure' FROM procedure WHERE id > $1) AS things
          ORDER BY id LIMIT $2",
        &params![after, limit],
        |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)),
    )?;
    let reached = found.last().map(|(id, _)| *id);
    for (id, kind) in found {
        match kind.as_str() {
            "entry" => index_entry(tx, EntryId(id))?,
            "conversation" => index_conversation(tx, ConversationId(id))?,
            "customer" => index_customer(tx, CustomerId(id))?,
            "promise" => index_promise(tx, PromiseId(id))?,
            "known_problem" => index_known_problem(tx, KnownProblemId(id))?,
            "procedure" => index_procedure(tx, ProcedureId(id))?,
            _ => index_note(tx, CustomerNoteId(id))?,
        }
    }
    Ok(reached)
}
