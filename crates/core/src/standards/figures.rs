//! How often a standard was met, with how sure that is, and the clocks behind it.

use attent_db::{Millis, Tx, Value, params};
use attent_stats::Rate;

use super::{
    standard::{self, Standard},
    store::{self, Running},
    words::Ended,
};
use crate::{
    Actor, Result,
    ids::{ClockId, StandardId},
};

/// One standard over a time.
#[derive(Clone, Debug)]
pub struct Figure {
    pub standard: Standard,
    /// Of the clocks that ended in that time: met of all that were measured. Those dropped are in
    /// neither number. `None` where nothing was measured.
    pub met: Option<Rate>,
    pub dropped: i64,
    /// Half of them took at most so many working seconds; `None` where nothing was measured.
    pub median: Option<i64>,
    /// Nine of ten took at most so many.
    pub ninth: Option<i64>,
    /// Running now, and over their time: they are in no share until they end.
    pub late: i64,
}

/// Every standard, those out of use only where something was measured, for clocks that ended from
/// `from` until before `to`.
///
/// # Errors
/// Those of the database.
pub fn figures(tx: &mut Tx<'_>, _actor: &Actor, from: Millis, to: Millis) -> Result<Vec<Figure>> {
    let late = late(tx)?;
    let counted: Vec<(StandardId, Ended, i64)> = tx.all(
        "SELECT standard_id, result, COUNT(*) FROM clock
          WHERE standard_id IS NOT NULL AND ended_at IS NOT NULL
            AND ended_at >= $1 AND ended_at < $2
          GROUP BY standard_id, result",
        &params![from, to],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let mut figures = Vec::new();
    for standard in standard::standards(tx)? {
        let of = |ended: Ended| {
            let one = counted
                .iter()
                .find(|(id, e, _)| *id == standard.id && *e == ended);
            one.map_or(0, |(_, _, count)| *count)
        };
        let (met, missed, dropped) = (of(Ended::Met), of(Ended::Missed), of(Ended::Dropped));
        let late = late.iter().find(|(id, _)| *id == standard.id);
        let late = late.map_or(0, |(_, count)| *count);
        if standard.retired_at.is_some() && met + missed + late == 0 {
            continue;
        }
        let median = of_ten(tx, standard.id, from, to, met + missed, 5)?;
        let ninth = of_ten(tx, standard.id, from, to, met + missed, 9)?;
        figures.push(Figure {
            met: Rate::of(met, met + missed),
            dropped,
            median,
            ninth,
            late,
            standard,
        });
    }
    Ok(figures)
}

fn late(tx: &mut Tx<'_>) -> Result<Vec<(StandardId, i64)>> {
    let now = tx.now();
    Ok(tx.all(
        "SELECT standard_id, COUNT(*) FROM clock
          WHERE ended_at IS NULL AND due_at <= $1 AND standard_id IS NOT NULL
          GROUP BY standard_id",
        &params![now],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// What so many of ten took at most: one that was measured, the lower where two would do.
fn of_ten(
    tx: &mut Tx<'_>,
    standard: StandardId,
    from: Millis,
    to: Millis,
    count: i64,
    ten: i64,
) -> Result<Option<i64>> {
    if count == 0 {
        return Ok(None);
    }
    Ok(tx.one(
        "SELECT seconds FROM clock
          WHERE standard_id = $1 AND ended_at >= $2 AND ended_at < $3 AND seconds IS NOT NULL
          ORDER BY seconds LIMIT 1 OFFSET $4",
        &params![standard, from, to, (count * ten + 9) / 10 - 1],
        |row| row.get(0),
    )?)
}

/// The clocks behind a figure within the actor's reach, the latest first, `limit` at most; the
/// next page begins `after` the last one seen.
///
/// # Errors
/// Not found when there is no such standard.
pub fn measured(
    tx: &mut Tx<'_>,
    actor: &Actor,
    standard: StandardId,
    result: Ended,
    after: Option<(Millis, ClockId)>,
    limit: i64,
) -> Result<Vec<Running>> {
    standard::standard(tx, standard)?;
    let (at, id) = after.map_or((i64::MAX, i64::MAX), |(at, id)| (at.0, id.0));
    let mut values: Vec<Value> = params![standard, result, at, id, limit].into();
    let reach = actor.reach_list().map_or("", |reach| {
        values.push(reach);
        " AND EXISTS (SELECT 1 FROM conversation c
                       WHERE c.id = clock.conversation_id AND c.sealed_team IN ($6))"
    });
    let sql = format!(
        "SELECT {} FROM clock
          WHERE standard_id = $1 AND result = $2 AND ended_at IS NOT NULL
            AND (ended_at, id) < ($3, $4){reach}
          ORDER BY ended_at DESC, id DESC LIMIT $5",
        store::COLUMNS
    );
    Ok(tx.all(&sql, &values, store::read)?)
}
