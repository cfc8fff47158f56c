//! How the handling was: asked once when a case is closed, answered once, against what was expected.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    Case, LONGEST_TEXT, State,
    change::writable,
    words::{Verdict, Way},
};
use crate::{
    Actor, Error, FieldErrors, Result,
    events::{self, About, Kind},
    fields,
    ids::CaseId,
    notices,
};

#[derive(Clone, Debug)]
pub struct Handling {
    pub asked_at: Millis,
    pub verdict: Option<Verdict>,
    pub words: String,
    pub answered_at: Option<Millis>,
    pub way: Option<Way>,
}

/// Asks; the border sends the link in the same transaction. A second asking is none.
///
/// # Errors
/// [`Error::Conflict`] while the case is open, or when it was asked already.
pub fn ask_handling(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<()> {
    let case = writable(tx, actor, id)?;
    if case.state != State::Closed {
        return Err(Error::Conflict("error-case-not-closed"));
    }
    let (now, by) = (tx.now(), actor.staff_id());
    let asked = tx.run(
        "INSERT INTO case_handling (case_id, asked_at, asked_by, words) VALUES ($1, $2, $3, '')
         ON CONFLICT (case_id) DO NOTHING",
        &params![id, now, by],
    )?;
    if asked == 0 {
        return Err(Error::Conflict("error-case-asked-already"));
    }
    events::record(tx, actor, Kind::CaseHandlingAsked, about(&case))?;
    Ok(())
}

/// The answer, by whoever holds the link or from whom staff heard it. A worse-than-expected tells
/// the owner of the case.
///
/// # Errors
/// [`Error::Conflict`] when it was answered already; [`Error::NotFound`] when nobody asked.
pub fn answer_handling(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    verdict: Verdict,
    words: &str,
    way: Way,
) -> Result<()> {
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "words", words, LONGEST_TEXT);
    errors.check()?;
    if handling(tx, case)?.is_none() {
        return Err(Error::NotFound);
    }
    let now = tx.now();
    let answered = tx.run(
        "UPDATE case_handling SET verdict = $2, words = $3, way = $4, answered_at = $5
          WHERE case_id = $1 AND answered_at IS NULL",
        &params![case.id, verdict, words.trim(), way, now],
    )?;
    if answered == 0 {
        return Err(Error::Conflict("error-case-answered-already"));
    }
    let fact = about(case).with("verdict", verdict.as_str());
    events::record(tx, actor, Kind::CaseHandlingAnswered, fact)?;
    if let (Verdict::Worse, Some(owner)) = (verdict, case.owner) {
        let about = notices::About::case(case.id, case.conversation);
        notices::tell(tx, actor, notices::Kind::CaseWorse, owner, about)?;
    }
    Ok(())
}

/// What was asked and answered. The caller has found the case.
///
/// # Errors
/// Those of the database.
pub fn handling(tx: &mut Tx<'_>, case: &Case) -> Result<Option<Handling>> {
    Ok(tx.one(
        "SELECT asked_at, verdict, words, answered_at, way FROM case_handling WHERE case_id = $1",
        &params![case.id],
        read,
    )?)
}

fn read(row: &Row<'_>) -> std::result::Result<Handling, DbError> {
    Ok(Handling {
        asked_at: row.get(0)?,
        verdict: row.get(1)?,
        words: row.get(2)?,
        answered_at: row.get(3)?,
        way: row.get(4)?,
    })
}

fn about(case: &Case) -> About {
    About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
}
