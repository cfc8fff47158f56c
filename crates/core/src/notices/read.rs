//! Having seen them.

use attent_db::{Nudge, Tx, params};

use super::Kind;
use crate::{
    Actor, Error, Result, Role,
    ids::{ConversationId, NoticeId, StaffId},
    people,
};

/// Marks one of the actor's own notices as read.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub fn read(tx: &mut Tx<'_>, actor: &Actor, id: NoticeId) -> Result<()> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE notice SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND staff_id = $2",
        &params![id, actor.staff_id(), now],
    )?;
    if rows == 0 {
        return Err(Error::NotFound);
    }
    actor.staff_id().into_iter().for_each(|id| nudge(tx, id));
    Ok(())
}

/// Marks all of the actor's notices as read, up to the newest one they were shown.
///
/// # Errors
/// Those of the database.
pub fn read_all(tx: &mut Tx<'_>, actor: &Actor, up_to: Option<NoticeId>) -> Result<()> {
    match actor.staff_id() {
        Some(staff) => seen(tx, staff, up_to.map_or(i64::MAX, |id| id.0)),
        None => Ok(()),
    }
}

/// The same for somebody else, who saw them where a program passed them on; an owner's.
///
/// # Errors
/// [`Error::Forbidden`] below an owner; [`Error::NotFound`] when nobody is called so.
pub fn read_of(tx: &mut Tx<'_>, actor: &Actor, staff: StaffId, up_to: NoticeId) -> Result<()> {
    people::staff::get(tx, actor, staff)?;
    actor.at_least(Role::Owner)?;
    seen(tx, staff, up_to.0)
}

fn seen(tx: &mut Tx<'_>, staff: StaffId, newest: i64) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE notice SET read_at = $2 WHERE staff_id = $1 AND read_at IS NULL AND id <= $3",
        &params![staff, now, newest],
    )?;
    nudge(tx, staff);
    Ok(())
}

/// Marks what the actor was told about a conversation as read: they have it before them.
///
/// # Errors
/// Those of the database.
pub fn read_conversation(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE notice SET read_at = $3
          WHERE staff_id = $1 AND read_at IS NULL AND conversation_id = $2",
        &params![actor.staff_id(), id, now],
    )?;
    if let (Some(staff), true) = (actor.staff_id(), rows > 0) {
        nudge(tx, staff);
    }
    Ok(())
}

/// Whether the actor was told something about a conversation that they have not seen.
///
/// # Errors
/// Those of the database.
pub fn unread_about(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<bool> {
    let found: Option<i64> = tx.one(
        "SELECT id FROM notice
          WHERE staff_id = $1 AND read_at IS NULL AND conversation_id = $2 LIMIT 1",
        &params![actor.staff_id(), id],
        |row| row.get(0),
    )?;
    Ok(found.is_some())
}

/// Marks what somebody was told about one row of a kind's own table as read: it is settled.
pub(crate) fn read_about(tx: &mut Tx<'_>, staff: StaffId, kind: Kind, subject: i64) -> Result<()> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE notice SET read_at = $4
          WHERE staff_id = $1 AND read_at IS NULL AND kind = $2 AND subject_id = $3",
        &params![staff, kind, subject, now],
    )?;
    if rows > 0 {
        nudge(tx, staff);
    }
    Ok(())
}

fn nudge(tx: &mut Tx<'_>, staff: StaffId) {
    tx.nudge(Nudge {
        topic: "notice",
        id: staff.0,
    });
}
