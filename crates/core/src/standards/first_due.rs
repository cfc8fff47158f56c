//! What is due first stands beside the conversation, for the order of lists and their lines: when, and
//! which clock it is; without a clock it is a promise.

use attent_db::{Millis, Tx, params};

use super::{facts::Facts, store::Running, words::Clock};
use crate::{Result, ids::ConversationId};

/// In the column by which a list is sorted: nothing is due.
pub(crate) const NEVER: i64 = 9_007_199_254_740_991;

/// Keeps it after the clocks were followed.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    id: ConversationId,
    facts: &Facts,
    clocks: &[Running],
) -> Result<()> {
    let running = clocks.iter().filter(|one| one.ended_at.is_none());
    let timed = running.filter_map(|one| Some((one.due_at?, Some(one.clock))));
    let promised = facts.promised_at.map(|at| (at, None));
    let first = timed.chain(promised).min_by_key(|(at, _)| *at);
    let (at, clock) = first.map_or((NEVER, None), |(at, clock)| (at.0, clock));
    if (at, clock) == (facts.due_at, facts.due_clock) {
        return Ok(());
    }
    write(tx, id, at, clock)
}

/// The same from the rows, for who changed one clock or one promise alone.
///
/// # Errors
/// Those of the database.
pub(crate) fn note(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    let first = tx.one(
        "SELECT due.at, due.clock
           FROM (SELECT k.due_at AS at, k.clock AS clock FROM clock k
                  WHERE k.conversation_id = $1 AND k.ended_at IS NULL AND k.due_at IS NOT NULL
                 UNION ALL
                 SELECT p.due_at, NULL FROM promise p
                  WHERE p.conversation_id = $1 AND p.state = 'open' AND p.due_at IS NOT NULL) AS due
          ORDER BY due.at LIMIT 1",
        &params![id],
        |row| Ok((row.get::<Millis>(0)?, row.get::<Option<Clock>>(1)?)),
    )?;
    let (at, clock) = first.map_or((NEVER, None), |(at, clock)| (at.0, clock));
    write(tx, id, at, clock)
}

fn write(tx: &mut Tx<'_>, id: ConversationId, at: i64, clock: Option<Clock>) -> Result<()> {
    tx.run(
        "UPDATE conversation SET due_at = $2, due_clock = $3 WHERE id = $1",
        &params![id, at, clock],
    )?;
    Ok(())
}
