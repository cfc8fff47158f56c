//! Having seen them.

use attent_db::{Nudge, Tx, params};

use crate::{
    Actor, Error, Result,
    ids::{ConversationId, NoticeId},
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
    nudge(tx, actor);
    Ok(())
}

/// Marks all of the actor's notices as read, up to the newest one they were shown.
///
/// # Errors
/// Those of the database.
pub fn read_all(tx: &mut Tx<'_>, actor: &Actor, up_to: Option<NoticeId>) -> Result<()> {
    let (now, newest) = (tx.now(), up_to.map_or(i64::MAX, |id| id.0));
    tx.run(
        "UPDATE notice SET read_at = $2 WHERE staff_id = $1 AND read_at IS NULL AND id <= $3",
        &params![actor.staff_id(), now, newest],
    )?;
    nudge(tx, actor);
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
    if rows > 0 {
        nudge(tx, actor);
    }
    Ok(())
}

fn nudge(tx: &mut Tx<'_>, actor: &Actor) {
    if let Some(staff) = actor.staff_id() {
        tx.nudge(Nudge {
            topic: "notice",
            id: staff.0,
        });
    }
}
