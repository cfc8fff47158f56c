//! One case as one actor may see it: whoever sees its conversation.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::words::{Kind, Mood, Outcome, Severity, State, Way, Wish};
use crate::{
    Actor, Error, Result,
    ids::{CaseId, CauseId, ConversationId, CustomerId, PlaceId, StaffId},
};

/// A case within the actor's reach. Obtained only from [`find`] and [`of_conversation`].
#[derive(Clone, Debug)]
pub struct Case {
    pub id: CaseId,
    pub conversation: ConversationId,
    pub customer: CustomerId,
    pub place: Option<PlaceId>,
    pub kind: Kind,
    pub state: State,
    /// Since when it stands there.
    pub since: Millis,
    pub owner: Option<StaffId>,
    pub severity: Option<Severity>,
    pub cause: Option<CauseId>,
    pub said: String,
    pub really: String,
    pub looks: String,
    pub core: Option<Done>,
    pub read_back: Option<ReadBack>,
    pub wish: Option<Wish>,
    pub wish_words: String,
    pub wish_at: Option<Millis>,
    pub mood_came: Option<Mood>,
    pub mood_left: Option<Mood>,
    pub symptom: String,
    pub fault: String,
    pub fix: String,
    /// The case before this one on the same matter.
    pub repeats: Option<CaseId>,
    /// The how-manyeth time on the same matter, from 1.
    pub times: i64,
    /// How often it changed hands.
    pub handovers: i64,
    /// There exactly while the case is closed.
    pub outcome: Option<Outcome>,
    pub closed_at: Option<Millis>,
    pub created_at: Millis,
    pub version: i64,
}

/// When it was done, and by which of us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    pub at: Millis,
    pub by: Option<StaffId>,
}

/// When and how the customer confirmed that we understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadBack {
    pub at: Millis,
    pub by: Option<StaffId>,
    pub way: Way,
}

impl Case {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state != State::Closed
    }

    /// What still stands between here and offering solutions, as words of the language files.
    #[must_use]
    pub fn missing_before_offer(&self) -> Vec<&'static str> {
        let needs = [
            (self.cause.is_none(), "error-case-needs-cause"),
            (self.core.is_none(), "error-case-needs-core"),
            (self.read_back.is_none(), "error-case-needs-read-back"),
        ];
        needs
            .into_iter()
            .filter_map(|(missing, word)| missing.then_some(word))
            .collect()
    }
}

const COLUMNS: &str =
    "f.id, f.conversation_id, c.customer_id, c.place_id, f.kind, f.state, f.sort_at,
       f.owner_id, f.severity, f.cause_id, f.said, f.really, f.looks, f.core_at, f.core_by,
       f.read_back_at, f.read_back_by, f.read_back_way, f.wish, f.wish_words, f.wish_at,
       f.mood_came, f.mood_left, f.symptom, f.fault, f.fix, f.repeats, f.times, f.handovers,
       f.outcome, f.closed_at, f.created_at, f.version, c.sealed_team";

/// # Errors
/// [`Error::NotFound`] when there is none, or the actor does not reach its conversation.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM case_file f JOIN conversation c ON c.id = f.conversation_id
          WHERE f.id = $1"
    );
    match tx.one(&sql, &params![id], read)? {
        Some((case, sealed)) if actor.reaches(sealed) => Ok(case),
        _ => Err(Error::NotFound),
    }
}

/// The case of a conversation, or of one that was merged into it; the conversation was found
/// through the actor.
///
/// # Errors
/// Those of the database.
pub fn of_conversation(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
) -> Result<Option<Case>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM conversation c JOIN case_file f ON f.conversation_id = c.id
          WHERE c.id = $1 OR c.merged_into = $1
          ORDER BY CASE WHEN c.id = $1 THEN 0 ELSE 1 END, f.id DESC
          LIMIT 1"
    );
    let found = tx.one(&sql, &params![conversation], read)?;
    Ok(found.and_then(|(case, sealed)| actor.reaches(sealed).then_some(case)))
}

fn read(row: &Row<'_>) -> std::result::Result<(Case, i64), DbError> {
    let case = Case {
        id: row.get(0)?,
        conversation: row.get(1)?,
        customer: row.get(2)?,
        place: row.get(3)?,
        kind: row.get(4)?,
        state: row.get(5)?,
        since: row.get(6)?,
        owner: row.get(7)?,
        severity: row.get(8)?,
        cause: row.get(9)?,
        said: row.get(10)?,
        really: row.get(11)?,
        looks: row.get(12)?,
        core: done(row, 13)?,
        read_back: read_back(row, 15)?,
        wish: row.get(18)?,
        wish_words: row.get(19)?,
        wish_at: row.get(20)?,
        mood_came: row.get(21)?,
        mood_left: row.get(22)?,
        symptom: row.get(23)?,
        fault: row.get(24)?,
        fix: row.get(25)?,
        repeats: row.get(26)?,
        times: row.get(27)?,
        handovers: row.get(28)?,
        outcome: row.get(29)?,
        closed_at: row.get(30)?,
        created_at: row.get(31)?,
        version: row.get(32)?,
    };
    Ok((case, row.get(33)?))
}

fn done(row: &Row<'_>, from: usize) -> std::result::Result<Option<Done>, DbError> {
    let (at, by) = (row.get::<Option<Millis>>(from)?, row.get(from + 1)?);
    Ok(at.map(|at| Done { at, by }))
}

fn read_back(row: &Row<'_>, from: usize) -> std::result::Result<Option<ReadBack>, DbError> {
    let at: Option<Millis> = row.get(from)?;
    let (by, way) = (row.get(from + 1)?, row.get::<Option<Way>>(from + 2)?);
    Ok(at.zip(way).map(|(at, way)| ReadBack { at, by, way }))
}
