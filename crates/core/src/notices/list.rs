//! The notices of whoever asks, and how many are unread.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::Kind;
use crate::{
    Actor, Result, Role,
    ids::{ConversationId, EntryId, MailboxId, NoticeId, StaffId},
    people,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    pub kind: Kind,
    pub conversation: Option<Subject>,
    pub entry: Option<EntryId>,
    /// The mailbox in trouble, and its name.
    pub mailbox: Option<(MailboxId, String)>,
    /// The row of the kind's own table.
    pub subject: Option<i64>,
    pub by: Option<StaffId>,
    pub at: Millis,
    pub read_at: Option<Millis>,
}

/// The conversation it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub id: ConversationId,
    pub number: i64,
    pub subject: String,
}

/// What the actor may see of their notices; `$1` is whose.
const WITHIN_REACH: &str = "n.staff_id = $1
            AND (n.conversation_id IS NULL OR c.id IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM notice_choice x
                             WHERE x.staff_id = n.staff_id AND x.kind = n.kind AND NOT x.in_app)";

/// Only a conversation within reach is joined.
fn joined(actor: &Actor, params: &mut Vec<Value>) -> String {
    let reach = actor.within_reach(params);
    format!("LEFT JOIN conversation c ON c.id = n.conversation_id{reach}")
}

/// The newest first, before `before`. Nobody but staff has any.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    before: Option<NoticeId>,
    limit: i64,
) -> Result<Vec<Notice>> {
    told_to(tx, actor, actor.staff_id(), before, limit)
}

/// The same of somebody else, for programs that pass notices on; an owner's.
///
/// # Errors
/// [`crate::Error::Forbidden`] below an owner; [`crate::Error::NotFound`] when nobody is called so.
pub fn list_of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    staff: StaffId,
    before: Option<NoticeId>,
    limit: i64,
) -> Result<Vec<Notice>> {
    people::staff::get(tx, actor, staff)?;
    actor.at_least(Role::Owner)?;
    told_to(tx, actor, Some(staff), before, limit)
}

fn told_to(
    tx: &mut Tx<'_>,
    actor: &Actor,
    staff: Option<StaffId>,
    before: Option<NoticeId>,
    limit: i64,
) -> Result<Vec<Notice>> {
    let before = before.map_or(i64::MAX, |id| id.0);
    let mut params: Vec<Value> = params![staff, before, limit].into();
    let joined = joined(actor, &mut params);
    let sql = format!(
        "SELECT n.id, n.kind, c.id, c.number, c.subject, n.entry_id, n.mailbox_id, b.name,
                n.by_staff_id, n.created_at, n.read_at, n.subject_id
           FROM notice n
           {joined}
           LEFT JOIN mailbox b ON b.id = n.mailbox_id
          WHERE {WITHIN_REACH} AND n.id < $2
          ORDER BY n.id DESC
          LIMIT $3"
    );
    Ok(tx.all(&sql, &params, read)?)
}

/// Unread notices are counted so far: every page asks, and somebody comes back from a long leave.
pub const MANY: i64 = 100;

/// How many the actor has not read; [`MANY`] stands for that many and more.
///
/// # Errors
/// Those of the database.
pub fn unread(tx: &mut Tx<'_>, actor: &Actor) -> Result<i64> {
    let mut params: Vec<Value> = params![actor.staff_id(), MANY].into();
    let reach = actor.reach_list().map(|reach| {
        params.push(reach);
        "AND (n.conversation_id IS NULL
              OR EXISTS (SELECT 1 FROM conversation c
                          WHERE c.id = n.conversation_id AND c.sealed_team IN ($3)))"
    });
    let reach = reach.unwrap_or_default();
    let sql = format!(
        "SELECT COUNT(*) FROM (SELECT 1 FROM notice n
                                WHERE n.staff_id = $1 AND n.read_at IS NULL {reach}
                                  AND n.kind NOT IN (SELECT x.kind FROM notice_choice x
                                                      WHERE x.staff_id = $1 AND NOT x.in_app)
                                LIMIT $2) unread"
    );
    Ok(tx.one(&sql, &params, |row| row.get(0))?.unwrap_or(0))
}

fn read(row: &Row<'_>) -> std::result::Result<Notice, DbError> {
    let conversation = match row.get::<Option<ConversationId>>(2)? {
        Some(id) => Some(Subject {
            id,
            number: row.get(3)?,
            subject: row.get(4)?,
        }),
        None => None,
    };
    let mailbox = row
        .get::<Option<MailboxId>>(6)?
        .zip(row.get::<Option<String>>(7)?);
    Ok(Notice {
        id: row.get(0)?,
        kind: row.get(1)?,
        conversation,
        entry: row.get(5)?,
        mailbox,
        by: row.get(8)?,
        at: row.get(9)?,
        read_at: row.get(10)?,
        subject: row.get(11)?,
    })
}
