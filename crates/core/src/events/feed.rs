//! The feed: events in one order for everybody who follows them.
//!
//! Ids are no order when several nodes write, so a sequencer gives each event its position after
//! the commit. Every node polls by position, each second; what it finds nudges the open pages.

use attent_db::{Tx, params};

use crate::Result;

/// An event as the feed tells of it: enough to nudge, nothing to leak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    pub position: i64,
    pub conversation: Option<i64>,
    pub customer: Option<i64>,
}

/// Gives positions to events that have none yet, oldest first; answers how many.
///
/// Two sequencers at once collide on the unique position and one of them is told by a conflict:
/// it tries again at the next beat. That an event has no place yet is asked once more in words that
/// no index answers: else an engine may walk through all of those, for each of them.
///
/// # Errors
/// Those of the database.
pub fn place_new(tx: &mut Tx<'_>) -> Result<u64> {
    let placed = tx.run(
        "UPDATE event SET position = fresh.position
           FROM (SELECT id, (SELECT COALESCE(MAX(position), 0) FROM event)
                            + ROW_NUMBER() OVER (ORDER BY id) AS position
                   FROM (SELECT id FROM event WHERE position IS NULL ORDER BY id LIMIT 500) AS unplaced
                ) AS fresh
          WHERE event.id = fresh.id AND COALESCE(event.position, 0) = 0",
        &params![],
    )?;
    Ok(placed)
}

/// # Errors
/// Those of the database.
pub fn newest_position(tx: &mut Tx<'_>) -> Result<i64> {
    let newest = tx.one(
        "SELECT position FROM event WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1",
        &params![],
        |row| row.get(0),
    )?;
    Ok(newest.unwrap_or(0))
}

/// What came after `position`, in order, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn after(tx: &mut Tx<'_>, position: i64, limit: i64) -> Result<Vec<Placed>> {
    Ok(tx.all(
        "SELECT position, conversation_id, customer_id
           FROM event
          WHERE position > $1
          ORDER BY position
          LIMIT $2",
        &params![position, limit],
        |row| {
            Ok(Placed {
                position: row.get(0)?,
                conversation: row.get(1)?,
                customer: row.get(2)?,
            })
        },
    )?)
}
