//! The ledger: promises by whose they are and where they stand, page by key.

use std::{fmt, str::FromStr};

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::find::{COLUMNS, Promise, WIDTH, is_customer, read};
use crate::{
    Actor, Error, Result,
    conversations::{self, words::words},
    ids::{ConversationId, CustomerId, StaffId, TeamId},
};

/// Whose promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Mine,
    /// Of everybody in my teams.
    MyTeams,
    All,
    Person(StaffId),
    Team(TeamId),
    Customer(CustomerId),
}

words! {
    View {
        /// Everything that is still to be done.
        Open = "open",
        AtRisk = "at-risk",
        Late = "late",
        /// Done, and the customer's word is still to come.
        Done = "done",
        /// Kept or withdrawn.
        Settled = "settled",
        Broken = "broken",
    }
}

/// The last line one saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub(super) at: i64,
    pub(super) id: i64,
}

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at, self.id)
    }
}

impl FromStr for After {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        Ok(Self {
            at: at.parse().map_err(drop)?,
            id: id.parse().map_err(drop)?,
        })
    }
}

#[derive(Clone, Debug)]
pub struct Line {
    pub promise: Promise,
    pub customer_name: String,
    pub owner_name: String,
    /// Of its conversation.
    pub number: Option<i64>,
}

impl Line {
    #[must_use]
    pub fn after(&self) -> After {
        After {
            at: self.promise.due_at.map_or(i64::MAX, |at| at.0),
            id: self.promise.id.0,
        }
    }

    /// The same in a list by first due times.
    #[must_use]
    pub fn after_first(&self) -> After {
        After {
            at: self.promise.first_due_at.map_or(i64::MAX, |at| at.0),
            id: self.promise.id.0,
        }
    }
}

impl Whose {
    /// The condition, with what it needs put to the parameters.
    pub(super) fn condition(self, actor: &Actor, params: &mut Vec<Value>) -> String {
        let me = actor.staff_id().map_or(-1, |id| id.0);
        let (sql, value): (&str, Value) = match self {
            Self::All => return String::new(),
            Self::Mine => ("p.owner_id = ", me.into()),
            Self::Person(id) => ("p.owner_id = ", id.into()),
            Self::Customer(id) => ("p.customer_id = ", id.into()),
            Self::MyTeams => (
                "p.owner_id IN (SELECT m.staff_id FROM membership m JOIN membership mine
                                    ON mine.team_id = m.team_id WHERE mine.staff_id = ",
                me.into(),
            ),
            Self::Team(id) => (
                "p.owner_id IN (SELECT m.staff_id FROM membership m WHERE m.team_id = ",
                id.into(),
            ),
        };
        params.push(value);
        let end = if sql.contains('(') { ")" } else { "" };
        format!(" AND {sql}${}{end}", params.len())
    }
}

/// Keeps out what stands in conversations out of reach.
pub(super) fn within_reach(actor: &Actor, params: &mut Vec<Value>) -> String {
    actor.reach_list().map_or_else(String::new, |reach| {
        params.push(reach);
        format!(" AND COALESCE(c.sealed_team, 0) IN (${})", params.len())
    })
}

/// Four fifths of its time are gone, the due time is not there yet; `$n` is now.
pub(super) fn at_risk(now: &str) -> String {
    format!("p.due_at > {now} AND p.runs_since + (p.due_at - p.runs_since) / 5 * 4 <= {now}")
}

/// At most `limit` lines after the last one seen: what is open by its due time, what is settled
/// newest first.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    whose: Whose,
    view: View,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Line>> {
    if is_customer(actor) {
        return Err(Error::Forbidden);
    }
    let mut params: Vec<Value> = params![tx.now(), limit].into();
    let (state, newest_first) = match view {
        View::Open => ("p.state = 'open'".to_owned(), false),
        View::AtRisk => (format!("p.state = 'open' AND {}", at_risk("$1")), false),
        View::Late => ("p.state = 'open' AND p.due_at <= $1".to_owned(), false),
        View::Done => ("p.state = 'done'".to_owned(), false),
        View::Settled => ("p.state IN ('kept', 'withdrawn')".to_owned(), true),
        View::Broken => ("p.state = 'broken'".to_owned(), true),
    };
    let whose = whose.condition(actor, &mut params);
    let reach = within_reach(actor, &mut params);
    let place = after.map_or_else(String::new, |after| {
        params.push(after.at.into());
        params.push(after.id.into());
        let (at, id) = (params.len() - 1, params.len());
        if newest_first {
            format!(" AND p.id < ${id} AND CAST(${at} AS BIGINT) IS NOT NULL")
        } else {
            format!(" AND (p.sort_at, p.id) > (${at}, ${id})")
        }
    });
    let order = if newest_first {
        "p.id DESC"
    } else {
        "p.sort_at, p.id"
    };
    let sql = format!(
        "{SELECT} WHERE {state} AND CAST($1 AS BIGINT) IS NOT NULL{whose}{reach}{place}
          ORDER BY {order} LIMIT $2",
        SELECT = select()
    );
    Ok(tx.all(&sql, &params, line)?)
}

pub(super) fn select() -> String {
    format!(
        "SELECT {COLUMNS}, u.name, s.name, c.number
           FROM promise p
           JOIN customer u ON u.id = p.customer_id
           JOIN staff s ON s.id = p.owner_id
           LEFT JOIN conversation c ON c.id = p.conversation_id"
    )
}

pub(super) fn line(row: &Row<'_>) -> std::result::Result<Line, DbError> {
    Ok(Line {
        promise: read(row)?,
        customer_name: row.get(WIDTH)?,
        owner_name: row.get(WIDTH + 1)?,
        number: row.get(WIDTH + 2)?,
    })
}

/// Every promise of a conversation, what is to be done first.
///
/// # Errors
/// As for the conversation.
pub fn of_conversation(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Vec<Line>> {
    conversations::see(tx, actor, id)?;
    let sql = format!(
        "{SELECT} WHERE p.conversation_id = $1
          ORDER BY CASE p.state WHEN 'open' THEN 0 WHEN 'done' THEN 1 ELSE 2 END, p.sort_at, p.id",
        SELECT = select()
    );
    Ok(tx.all(&sql, &params![id], line)?)
}

/// The promises to these customers made before that moment and id, the newest first, within reach.
pub(crate) fn of_family(
    tx: &mut Tx<'_>,
    actor: &Actor,
    family: &Value,
    before: (Millis, i64),
    limit: i64,
) -> Result<Vec<Line>> {
    let mut params: Vec<Value> = params![family.clone(), before.0, before.1, limit].into();
    let reach = within_reach(actor, &mut params);
    let sql = format!(
        "{SELECT} WHERE p.customer_id IN ($1) AND (p.created_at, p.id) < ($2, $3){reach}
          ORDER BY p.created_at DESC, p.id DESC LIMIT $4",
        SELECT = select()
    );
    Ok(tx.all(&sql, &params, line)?)
}

impl From<Millis> for After {
    /// From the first line due at that moment on.
    fn from(at: Millis) -> Self {
        Self { at: at.0, id: 0 }
    }
}
