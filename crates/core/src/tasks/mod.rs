//! Internal work: what has to be done and is no customer's matter. It steps aside for customers.
//!
//! A task has at most one owner; whoever sees one nobody has can take it. The page shows them
//! folded while a customer waits: that is the page's work, not this room's.

mod page;

pub use page::{After, list};

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, Result, Role, conversations,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, PlaceId, StaffId, TaskId},
    people::{places, staff},
};

/// The longest text; more belongs into a note of a conversation.
pub const LONGEST: usize = 300;
const MOST: i64 = 200;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: TaskId,
    pub text: String,
    pub owner: Option<StaffId>,
    pub place: Option<PlaceId>,
    /// What it was made for.
    pub conversation: Option<ConversationId>,
    pub due_at: Option<Millis>,
    pub created_at: Millis,
    pub done_at: Option<Millis>,
    pub done_by: Option<StaffId>,
    pub version: i64,
}

#[derive(Clone, Debug, Default)]
pub struct New {
    pub text: String,
    pub owner: Option<StaffId>,
    pub place: Option<PlaceId>,
    pub conversation: Option<ConversationId>,
    pub due_at: Option<Millis>,
}

const COLUMNS: &str =
    "id, text, owner_id, place_id, conversation_id, due_at, created_at, done_at, done_by, version";

/// # Errors
/// [`Error::Forbidden`] below staff; [`Error::Invalid`] by `text`, `owner` and `place`.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<TaskId> {
    actor.at_least(Role::Staff)?;
    let text = new.text.trim();
    if text.is_empty() {
        return Err(invalid("text", "error-required"));
    }
    if text.chars().count() > LONGEST {
        return Err(invalid("text", "error-too-long"));
    }
    if let Some(conversation) = new.conversation {
        let seen = conversations::see(tx, actor, conversation);
        seen.map_err(|error| error.named("conversation"))?;
    }
    can_have(tx, new.owner)?;
    if let Some(place) = new.place {
        places::get(tx, actor, place).map_err(|_| invalid("place", "error-no-such-place"))?;
    }
    let (id, now) = (TaskId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO task (id, text, owner_id, place_id, conversation_id, due_at, made_by,
                           created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        &params![
            id,
            text,
            new.owner,
            new.place,
            new.conversation,
            new.due_at,
            actor.staff_id(),
            now
        ],
    )?;
    events::record(tx, actor, Kind::TaskAdded, About::subject(id.0))?;
    Ok(id)
}

/// What is to be done: what is due soonest first, then what has no time.
///
/// # Errors
/// Those of the database.
pub fn open(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Task>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM task
          WHERE done_at IS NULL
          ORDER BY due_at NULLS LAST, id
          LIMIT $1"
    );
    Ok(tx.all(&sql, &params![MOST], read)?)
}

/// What was done since, the latest first.
///
/// # Errors
/// Those of the database.
pub fn done_since(tx: &mut Tx<'_>, _actor: &Actor, since: Millis) -> Result<Vec<Task>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM task
          WHERE done_at IS NOT NULL AND done_at >= $1
          ORDER BY done_at DESC, id DESC
          LIMIT $2"
    );
    Ok(tx.all(&sql, &params![since, MOST], read)?)
}

/// The actor takes it, or (`None`) lets it go.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] when it is done, or a colleague was quicker.
pub fn take(tx: &mut Tx<'_>, actor: &Actor, id: TaskId, owner: Option<StaffId>) -> Result<()> {
    actor.at_least(Role::Staff)?;
    find(tx, id)?;
    can_have(tx, owner)?;
    let changed = tx.run(
        "UPDATE task SET owner_id = $2, version = version + 1
          WHERE id = $1 AND done_at IS NULL
            AND (owner_id IS NULL OR CAST($2 AS BIGINT) IS NULL OR owner_id = $2)",
        &params![id, owner],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-task-taken"));
    }
    events::record(tx, actor, Kind::TaskTaken, About::subject(id.0))?;
    Ok(())
}

/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] when it is done already.
pub fn finish(tx: &mut Tx<'_>, actor: &Actor, id: TaskId) -> Result<()> {
    actor.at_least(Role::Staff)?;
    find(tx, id)?;
    let now = tx.now();
    let changed = tx.run(
        "UPDATE task SET done_at = $2, done_by = $3, version = version + 1
          WHERE id = $1 AND done_at IS NULL",
        &params![id, now, actor.staff_id()],
    )?;
    changed_one(changed)?;
    events::record(tx, actor, Kind::TaskDone, About::subject(id.0))?;
    Ok(())
}

/// Only somebody who works here and may write does a task.
fn can_have(tx: &mut Tx<'_>, owner: Option<StaffId>) -> Result<()> {
    let Some(owner) = owner else {
        return Ok(());
    };
    let known = staff::assignable(tx)?.iter().any(|one| one.id == owner);
    known
        .then_some(())
        .ok_or_else(|| invalid("owner", "error-cannot-take-it"))
}

/// It was not done after all.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] when it is open already.
pub fn reopen(tx: &mut Tx<'_>, actor: &Actor, id: TaskId) -> Result<()> {
    actor.at_least(Role::Staff)?;
    find(tx, id)?;
    let changed = tx.run(
        "UPDATE task SET done_at = NULL, done_by = NULL, version = version + 1
          WHERE id = $1 AND done_at IS NOT NULL",
        &params![id],
    )?;
    changed_one(changed)?;
    events::record(tx, actor, Kind::TaskReopened, About::subject(id.0))?;
    Ok(())
}

fn changed_one(changed: u64) -> Result<()> {
    match changed {
        0 => Err(Error::Conflict("error-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// Keeps a task as it is until the commit; answers its version.
///
/// # Errors
/// [`Error::NotFound`].
pub fn hold(tx: &mut Tx<'_>, id: TaskId) -> Result<i64> {
    tx.run(
        "UPDATE task SET version = version WHERE id = $1",
        &params![id],
    )?;
    Ok(find(tx, id)?.version)
}

/// # Errors
/// [`Error::NotFound`].
pub fn find(tx: &mut Tx<'_>, id: TaskId) -> Result<Task> {
    let sql = format!("SELECT {COLUMNS} FROM task WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

fn read(row: &Row<'_>) -> std::result::Result<Task, DbError> {
    Ok(Task {
        id: row.get(0)?,
        text: row.get(1)?,
        owner: row.get(2)?,
        place: row.get(3)?,
        conversation: row.get(4)?,
        due_at: row.get(5)?,
        created_at: row.get(6)?,
        done_at: row.get(7)?,
        done_by: row.get(8)?,
        version: row.get(9)?,
    })
}
