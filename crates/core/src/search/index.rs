//! What of each thing can be found. Called in the transaction that changes it.
//!
//! A text too short to tell its language is taken to be in that of its conversation, else in that
//! of the business.

use attent_db::{Tx, params};

use super::document::{put, remove};
use crate::{
    Result,
    ids::{
        ConversationId, CustomerId, CustomerNoteId, EntryId, KnownProblemId, ProcedureId, PromiseId,
    },
};

/// What a person wrote and the names of what they attached. The quoted rest only where nothing
/// older of ours holds it. A stranger's mail cannot be found until it is accepted.
///
/// # Errors
/// Those of the database.
pub fn index_entry(tx: &mut Tx<'_>, id: EntryId) -> Result<()> {
    let found = tx.one(
        "SELECT e.text,
                CASE WHEN EXISTS (SELECT 1 FROM entry o
                                   WHERE o.conversation_id = e.conversation_id AND o.id < e.id)
                     THEN NULL ELSE e.folded END,
                COALESCE(c.language, (SELECT language FROM business WHERE id = 1))
           FROM entry e JOIN conversation c ON c.id = e.conversation_id
          WHERE e.id = $1 AND NOT e.outside",
        &params![id],
        |row| {
            let texts = (row.get::<String>(0)?, row.get::<Option<String>>(1)?);
            Ok((texts, row.get::<Option<String>>(2)?))
        },
    )?;
    let Some(((text, folded), language)) = found else {
        return remove(tx, id.0);
    };
    let names = tx.all(
        "SELECT name FROM attachment WHERE entry_id = $1 AND NOT inline ORDER BY position",
        &params![id],
        |row| row.get::<String>(0),
    )?;
    put(
        tx,
        id.0,
        "entry",
        language.as_deref(),
        &[&text, &names.join(" \n"), folded.as_deref().unwrap_or("")],
    )
}

/// The subject and the number, and the words of its case.
///
/// # Errors
/// Those of the database.
pub fn index_conversation(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    let found = tx.one(
        "SELECT c.subject, c.number,
                COALESCE(c.language, (SELECT language FROM business WHERE id = 1)),
                COALESCE(f.said || ' ' || f.really || ' ' || f.looks || ' ' || f.symptom || ' '
                         || f.fault || ' ' || f.fix, '')
           FROM conversation c LEFT JOIN case_file f ON f.conversation_id = c.id
          WHERE c.id = $1",
        &params![id],
        |row| {
            let named = (row.get::<String>(0)?, row.get::<i64>(1)?);
            let language: Option<String> = row.get(2)?;
            Ok((named, language, row.get::<String>(3)?))
        },
    )?;
    let Some(((subject, number), language, case)) = found else {
        return remove(tx, id.0);
    };
    put(
        tx,
        id.0,
        "conversation",
        language.as_deref(),
        &[&subject, &number.to_string(), &case],
    )
}

/// Name, identities, and the organisation's name.
///
/// # Errors
/// Those of the database.
pub fn index_customer(tx: &mut Tx<'_>, id: CustomerId) -> Result<()> {
    let found = tx.one(
        "SELECT c.name, (SELECT o.name FROM organisation o WHERE o.id = c.organisation_id)
           FROM customer c
          WHERE c.id = $1 AND c.erased_at IS NULL AND c.merged_into IS NULL",
        &params![id],
        |row| Ok((row.get::<String>(0)?, row.get::<Option<String>>(1)?)),
    )?;
    let Some((name, organisation)) = found else {
        return remove(tx, id.0);
    };
    let known = tx.all(
        "SELECT value FROM identity WHERE customer_id = $1 ORDER BY id",
        &params![id],
        |row| row.get::<String>(0),
    )?;
    let organisation = organisation.unwrap_or_default();
    put(
        tx,
        id.0,
        "customer",
        None,
        &[&name, &known.join(" \n"), &organisation],
    )
}

/// # Errors
/// Those of the database.
pub fn index_note(tx: &mut Tx<'_>, id: CustomerNoteId) -> Result<()> {
    let found = tx.one(
        "SELECT text, (SELECT language FROM business WHERE id = 1)
           FROM customer_note WHERE id = $1",
        &params![id],
        |row| Ok((row.get::<String>(0)?, row.get::<Option<String>>(1)?)),
    )?;
    match found {
        Some((text, language)) => put(tx, id.0, "note", language.as_deref(), &[&text]),
        None => remove(tx, id.0),
    }
}

/// What was promised.
///
/// # Errors
/// Those of the database.
pub fn index_promise(tx: &mut Tx<'_>, id: PromiseId) -> Result<()> {
    let found = tx.one(
        "SELECT p.text, p.condition_text,
                COALESCE(c.language, (SELECT language FROM business WHERE id = 1))
           FROM promise p LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.id = $1",
        &params![id],
        |row| {
            let texts = (row.get::<String>(0)?, row.get::<Option<String>>(1)?);
            Ok((texts, row.get::<Option<String>>(2)?))
        },
    )?;
    let Some(((text, condition), language)) = found else {
        return remove(tx, id.0);
    };
    let condition = condition.unwrap_or_default();
    put(
        tx,
        id.0,
        "promise",
        language.as_deref(),
        &[&text, &condition],
    )
}

/// What shows of a known problem, what helps meanwhile, what fixed it.
///
/// # Errors
/// Those of the database.
pub fn index_known_problem(tx: &mut Tx<'_>, id: KnownProblemId) -> Result<()> {
    let found = tx.one(
        "SELECT title, symptom || ' ' || work_around || ' ' || fix,
                (SELECT language FROM business WHERE id = 1)
           FROM known_problem WHERE id = $1",
        &params![id],
        |row| {
            let texts = (row.get::<String>(0)?, row.get::<String>(1)?);
            Ok((texts, row.get::<Option<String>>(2)?))
        },
    )?;
    match found {
        Some(((title, rest), language)) => put(
            tx,
            id.0,
            "known_problem",
            language.as_deref(),
            &[&title, &rest],
        ),
        None => remove(tx, id.0),
    }
}

/// What is followed of a procedure; nothing while it is being written or out of use.
///
/// # Errors
/// Those of the database.
pub fn index_procedure(tx: &mut Tx<'_>, id: ProcedureId) -> Result<()> {
    let found = tx.one(
        "SELECT v.id, v.title || ' ' || v.about, p.language
           FROM procedure p JOIN procedure_version v ON v.id = p.current_version_id
          WHERE p.id = $1 AND p.retired_at IS NULL",
        &params![id],
        |row| {
            let version: i64 = row.get(0)?;
            Ok((version, row.get::<String>(1)?, row.get::<String>(2)?))
        },
    )?;
    let Some((version, title, language)) = found else {
        return remove(tx, id.0);
    };
    let steps = tx.all(
        "SELECT title || ' ' || text || ' ' || picture_words
           FROM procedure_step WHERE version_id = $1 ORDER BY position, id",
        &params![version],
        |row| row.get::<String>(0),
    )?;
    put(
        tx,
        id.0,
        "procedure",
        Some(&language),
        &[&title, &steps.join(" \n")],
    )
}
