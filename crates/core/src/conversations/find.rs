//! One conversation as one actor may see it.

use std::collections::HashMap;

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::words::{Channel, Kind, Lane, Priority, State};
use crate::{
    Actor, Error, Result,
    ids::{ConversationId, CustomerId, MailboxId, PlaceId, StaffId, TeamId},
};

/// A conversation within the actor's reach. Obtained only from [`find`] and [`find_by_number`].
#[derive(Clone, Debug)]
pub struct Conversation {
    pub id: ConversationId,
    /// What people see and say.
    pub number: i64,
    pub subject: String,
    pub customer: CustomerId,
    pub channel: Channel,
    pub kind: Kind,
    pub priority: Priority,
    pub language: Option<String>,
    pub mailbox: Option<MailboxId>,
    pub place: Option<PlaceId>,
    pub team: Option<TeamId>,
    pub assignee: Option<StaffId>,
    pub lane: Lane,
    pub state: State,
    pub waiting_since: Option<Millis>,
    /// Since when its first mail is somebody's draft again: nothing was said yet.
    pub unsaid_since: Option<Millis>,
    pub snoozed_until: Option<Millis>,
    pub closed_at: Option<Millis>,
    pub closed_by: Option<StaffId>,
    pub merged_into: Option<ConversationId>,
    pub last_entry_at: Millis,
    pub first_answer_at: Option<Millis>,
    pub created_at: Millis,
    pub entries: i64,
    pub version: i64,
}

pub(super) const COLUMNS: &str =
    "id, number, subject, customer_id, channel, kind, priority, language, mailbox_id,
       place_id, team_id, assignee_id, lane, state, waiting_since, snoozed_until, closed_at,
       closed_by, merged_into, last_entry_at, first_answer_at, created_at, entries, version,
       sealed_team, unsaid_since";

/// # Errors
/// [`Error::NotFound`] when there is none, or it is sealed to a team the actor does not reach.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Conversation> {
    let sql = format!("SELECT {COLUMNS} FROM conversation WHERE id = $1");
    within_reach(actor, tx.one(&sql, &params![id], read)?)
}

/// Whether the actor may see it, for what is about it: less to read than the whole of it.
///
/// # Errors
/// As [`find`].
pub fn see(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    let sql = "SELECT sealed_team FROM conversation WHERE id = $1";
    within_reach(
        actor,
        tx.one(sql, &params![id], |row| Ok(((), row.get(0)?)))?,
    )
}

/// # Errors
/// As [`find`].
pub fn find_by_number(tx: &mut Tx<'_>, actor: &Actor, number: i64) -> Result<Conversation> {
    let sql = format!("SELECT {COLUMNS} FROM conversation WHERE number = $1");
    within_reach(actor, tx.one(&sql, &params![number], read)?)
}

/// The numbers of those that the actor may see: one of a closed team is nobody else's business.
///
/// # Errors
/// Those of the database.
pub fn numbers(
    tx: &mut Tx<'_>,
    actor: &Actor,
    ids: &[ConversationId],
) -> Result<HashMap<ConversationId, i64>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = Value::List(ids.iter().map(|id| (*id).into()).collect());
    let mut values: Vec<Value> = params![ids].into();
    let reach = actor.within_reach(&mut values);
    let sql = format!("SELECT c.id, c.number FROM conversation c WHERE c.id IN ($1){reach}");
    let found = tx.all(&sql, &values, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().collect())
}

/// Keeps it as it is until the commit, so that a change can be made to the version that was seen;
/// answers that version.
///
/// # Errors
/// As [`find`].
pub fn hold(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<i64> {
    tx.run(
        "UPDATE conversation SET version = version WHERE id = $1",
        &params![id],
    )?;
    Ok(find(tx, actor, id)?.version)
}

fn within_reach<T>(actor: &Actor, found: Option<(T, i64)>) -> Result<T> {
    match found {
        Some((found, sealed_team)) if actor.reaches(sealed_team) => Ok(found),
        _ => Err(Error::NotFound),
    }
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<(Conversation, i64), DbError> {
    let conversation = Conversation {
        id: row.get(0)?,
        number: row.get(1)?,
        subject: row.get(2)?,
        customer: row.get(3)?,
        channel: row.get(4)?,
        kind: row.get(5)?,
        priority: row.get(6)?,
        language: row.get(7)?,
        mailbox: row.get(8)?,
        place: row.get(9)?,
        team: row.get(10)?,
        assignee: row.get(11)?,
        lane: row.get(12)?,
        state: row.get(13)?,
        waiting_since: row.get(14)?,
        snoozed_until: row.get(15)?,
        closed_at: row.get(16)?,
        closed_by: row.get(17)?,
        merged_into: row.get(18)?,
        last_entry_at: row.get(19)?,
        first_answer_at: row.get(20)?,
        created_at: row.get(21)?,
        entries: row.get(22)?,
        version: row.get(23)?,
        unsaid_since: row.get(25)?,
    };
    Ok((conversation, row.get(24)?))
}
