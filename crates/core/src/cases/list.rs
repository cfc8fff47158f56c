//! Cases in lists: by state, whose, page by key; and how many.
//!
//! Open cases are few whatever the history, so they are counted where they stand (`case_by_state`);
//! closed ones are listed, never counted.

use std::{fmt, str::FromStr};

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::words::{Kind, Mood, Outcome, Severity, State};
use crate::{
    Actor, Result,
    ids::{CaseId, CauseId, ConversationId, CustomerId, StaffId},
};

/// Whose cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Mine,
    /// Of conversations of the teams the actor belongs to.
    Team,
    All,
    /// Nobody has them yet.
    Nobody,
}

impl View {
    pub const ALL: [Self; 4] = [Self::Mine, Self::Team, Self::Nobody, Self::All];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Team => "team",
            Self::All => "all",
            Self::Nobody => "nobody",
        }
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == word)
    }
}

/// One case as a list shows it.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: CaseId,
    pub conversation: ConversationId,
    pub number: i64,
    pub subject: String,
    pub customer: CustomerId,
    pub customer_name: String,
    pub kind: Kind,
    pub state: State,
    pub since: Millis,
    pub created_at: Millis,
    pub owner: Option<StaffId>,
    pub severity: Option<Severity>,
    pub cause: Option<CauseId>,
    pub times: i64,
    pub mood: Option<Mood>,
    pub outcome: Option<Outcome>,
    /// Escalated, and not settled there yet.
    pub escalated: bool,
    pub version: i64,
}

/// The last line one saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub since: Millis,
    pub id: CaseId,
}

impl After {
    /// The place of a line.
    #[must_use]
    pub fn of(line: &Line) -> Self {
        Self {
            since: line.since,
            id: line.id,
        }
    }
}

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.since.0, self.id)
    }
}

impl FromStr for After {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let (since, id) = text.split_once('.').ok_or(())?;
        Ok(Self {
            since: Millis(since.parse().map_err(drop)?),
            id: id.parse().map(CaseId).map_err(drop)?,
        })
    }
}

#[derive(Clone, Debug)]
pub struct Lines {
    pub lines: Vec<Line>,
    /// Where the next page goes on; `None` at the end.
    pub next: Option<After>,
}

const COLUMNS: &str = "f.id, c.id, c.number, c.subject, c.customer_id, u.name, f.kind, f.state,
       f.sort_at, f.created_at, f.owner_id, f.severity, f.cause_id, f.times,
       COALESCE(f.mood_left, f.mood_came), f.outcome,
       EXISTS (SELECT 1 FROM case_escalation e WHERE e.case_id = f.id AND e.ended_at IS NULL),
       f.version";

/// As far as the conditions.
pub(super) fn select() -> String {
    format!(
        "SELECT {COLUMNS}
           FROM case_file f
           JOIN conversation c ON c.id = f.conversation_id
           JOIN customer u ON u.id = c.customer_id"
    )
}

/// The cases of one state, those that stand there longest first; closed ones the newest first.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    view: View,
    state: State,
    after: Option<After>,
    limit: i64,
) -> Result<Lines> {
    let newest_first = state == State::Closed;
    let (sign, order) = if newest_first {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    let start = if newest_first { i64::MAX } else { i64::MIN };
    let after = after.map_or((start, start), |after| (after.since.0, after.id.0));
    let mut asked: Vec<Value> = params![state, after.0, after.1, limit + 1].into();
    let Some(whose) = whose(actor, view, &mut asked) else {
        return Ok(Lines {
            lines: Vec::new(),
            next: None,
        });
    };
    let sql = format!(
        "{} WHERE f.state = $1 AND (f.sort_at, f.id) {sign} ($2, $3) {whose}
          ORDER BY f.sort_at {order}, f.id {order}
          LIMIT $4",
        select()
    );
    let mut lines = tx.all(&sql, &asked, read)?;
    let most = usize::try_from(limit).unwrap_or(0);
    let next = (lines.len() > most).then(|| {
        lines.truncate(most);
        lines.last().map(|line| After {
            since: line.since,
            id: line.id,
        })
    });
    Ok(Lines {
        lines,
        next: next.flatten(),
    })
}

/// The conditions that keep to the view and within reach; `None` when nothing can be there.
pub(super) fn whose(actor: &Actor, view: View, asked: &mut Vec<Value>) -> Option<String> {
    // What was merged away or is spam is nobody's work; it is there again if that is taken back.
    let mut conditions = " AND c.state NOT IN ('merged', 'spam')".to_owned();
    match view {
        View::Mine => {
            asked.push(actor.staff_id()?.into());
            conditions.push_str(&format!(" AND f.owner_id = ${}", asked.len()));
        }
        View::Team if actor.teams.is_empty() => return None,
        View::Team => {
            asked.push(Value::List(
                actor.teams.iter().map(|team| Value::Int(team.0)).collect(),
            ));
            conditions.push_str(&format!(" AND c.team_id IN (${})", asked.len()));
        }
        View::Nobody => conditions.push_str(" AND f.owner_id IS NULL"),
        View::All => {}
    }
    conditions.push_str(&actor.within_reach(asked));
    Some(conditions)
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Line, DbError> {
    Ok(Line {
        id: row.get(0)?,
        conversation: row.get(1)?,
        number: row.get(2)?,
        subject: row.get(3)?,
        customer: row.get(4)?,
        customer_name: row.get(5)?,
        kind: row.get(6)?,
        state: row.get(7)?,
        since: row.get(8)?,
        created_at: row.get(9)?,
        owner: row.get(10)?,
        severity: row.get(11)?,
        cause: row.get(12)?,
        times: row.get(13)?,
        mood: row.get(14)?,
        outcome: row.get(15)?,
        escalated: row.get(16)?,
        version: row.get(17)?,
    })
}

/// How many open cases stand where, in one view.
#[derive(Clone, Debug, Default)]
pub struct Counts(Vec<(State, i64)>);

impl Counts {
    #[must_use]
    pub fn of(&self, state: State) -> i64 {
        self.0
            .iter()
            .filter(|(of, _)| *of == state)
            .map(|(_, count)| count)
            .sum()
    }

    /// All that are not closed.
    #[must_use]
    pub fn open(&self) -> i64 {
        self.0.iter().map(|(_, count)| count).sum()
    }
}

/// # Errors
/// Those of the database.
pub fn counts(tx: &mut Tx<'_>, actor: &Actor, view: View) -> Result<Counts> {
    let open = State::ALL.iter().filter(|state| **state != State::Closed);
    let mut asked = vec![Value::List(open.map(|state| (*state).into()).collect())];
    let Some(whose) = whose(actor, view, &mut asked) else {
        return Ok(Counts::default());
    };
    let sql = format!(
        "SELECT f.state, COUNT(*)
           FROM case_file f JOIN conversation c ON c.id = f.conversation_id
          WHERE f.state IN ($1) {whose}
          GROUP BY f.state"
    );
    let counted = tx.all(&sql, &asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Counts(counted))
}

/// The newest cases of a customer found through the actor.
///
/// # Errors
/// Those of the database.
pub fn of_customer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
    limit: i64,
) -> Result<Vec<Line>> {
    let mut asked: Vec<Value> = params![customer, limit].into();
    let reach = actor.within_reach(&mut asked);
    let sql = format!(
        "SELECT {COLUMNS}
           FROM conversation c
           JOIN case_file f ON f.conversation_id = c.id
           JOIN customer u ON u.id = c.customer_id
          WHERE c.customer_id = $1{reach}
          ORDER BY f.id DESC LIMIT $2"
    );
    Ok(tx.all(&sql, &asked, read)?)
}
