//! Telling by mail those who have not seen it in the app.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::Kind;
use crate::{
    Result,
    ids::{ConversationId, MailboxId, NoticeId, StaffId},
};

/// Whoever is at the desk has seen it by then.
pub const MAILED_AFTER: Millis = Millis::from_minutes(5);
/// What could not be mailed for so long is no news any more.
const OLD: Millis = Millis::from_days(2);

/// A notice to be mailed, and to whom. The mail has a link and no text of the customer's.
#[derive(Clone, Debug)]
pub struct Unmailed {
    pub id: NoticeId,
    pub kind: Kind,
    pub staff: StaffId,
    pub name: String,
    pub email: String,
    pub language: Option<String>,
    pub conversation: Option<ConversationId>,
    pub number: Option<i64>,
    pub mailbox: Option<MailboxId>,
    pub mailbox_name: Option<String>,
    /// The row of the kind's own table.
    pub subject: Option<i64>,
}

/// What nobody has read in time, for those who are still here, may see it and want it by mail.
///
/// # Errors
/// Those of the database.
pub fn unmailed(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Unmailed>> {
    let now = tx.now();
    Ok(tx.all(
        "SELECT n.id, n.kind, s.id, s.name, s.email, s.language, c.id, c.number, b.id, b.name,
                n.subject_id
           FROM notice n
           JOIN staff s ON s.id = n.staff_id AND s.disabled_at IS NULL
           LEFT JOIN conversation c ON c.id = n.conversation_id
                AND (c.sealed_team = 0 OR s.role = 'owner'
                     OR EXISTS (SELECT 1 FROM membership m
                                 WHERE m.staff_id = s.id AND m.team_id = c.sealed_team))
           LEFT JOIN mailbox b ON b.id = n.mailbox_id
          WHERE n.mailed_at IS NULL AND n.read_at IS NULL
            AND n.created_at <= $1 AND n.created_at > $2
            AND (n.conversation_id IS NULL OR c.id IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM notice_choice x
                             WHERE x.staff_id = s.id AND x.kind = n.kind AND NOT x.by_mail)
          ORDER BY n.created_at, n.id
          LIMIT $3",
        &params![
            Millis(now.since(MAILED_AFTER)),
            Millis(now.since(OLD)),
            limit
        ],
        read,
    )?)
}

/// Notes that these were mailed, in the transaction that queues the mail. Answers those that nobody
/// else had mailed at that moment: only these are to be queued.
///
/// # Errors
/// Those of the database.
pub fn mailed(tx: &mut Tx<'_>, ids: &[NoticeId]) -> Result<Vec<NoticeId>> {
    let now = tx.now();
    Ok(tx.all(
        "UPDATE notice SET mailed_at = $2 WHERE id IN ($1) AND mailed_at IS NULL RETURNING id",
        &params![Value::list(ids.iter().copied()), now],
        |row| row.get(0),
    )?)
}

fn read(row: &Row<'_>) -> std::result::Result<Unmailed, DbError> {
    Ok(Unmailed {
        id: row.get(0)?,
        kind: row.get(1)?,
        staff: row.get(2)?,
        name: row.get(3)?,
        email: row.get(4)?,
        language: row.get(5)?,
        conversation: row.get(6)?,
        number: row.get(7)?,
        mailbox: row.get(8)?,
        mailbox_name: row.get(9)?,
        subject: row.get(10)?,
    })
}
