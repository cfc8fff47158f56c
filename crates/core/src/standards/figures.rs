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
    /// In the seconds that count; `None` where nothing was measured.
    pub working: Option<Took>,
    /// The same in real seconds, nights, closed days and pauses included: what customers lived through.
    pub real: Option<Took>,
    /// Running now, and over their time: they are in no share until they end.
    pub late: i64,
}

/// How long they took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Took {
    /// Half of them at most so many seconds.
    pub median: i64,
    /// Nine of ten at most so many.
    pub ninth: i64,
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
        let measured = (standard.id, from, to, met + missed);
        figures.push(Figure {
            met: Rate::of(met, met + missed),
            dropped,
            working: took(tx, "seconds", measured)?,
            real: took(tx, "(ended_at - started_at) / 1000", measured)?,
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

/// Half, and nine of ten; each is one that was measured, the lower where two would do.
fn took(
    tx: &mut Tx<'_>,
    seconds: &'static str,
    (standard, from, to, count): (StandardId, Millis, Millis, i64),
) -> Result<Option<Took>> {
    let mut of_ten = |ten: i64| {
        let sql = format!(
            "SELECT {seconds} FROM clock
              WHERE standard_id = $1 AND ended_at >= $2 AND ended_at < $3 AND seconds IS NOT NULL
              ORDER BY 1 LIMIT 1 OFFSET $4"
        );
        let skipped = (count * ten + 9) / 10 - 1;
        tx.one(&sql, &params![standard, from, to, skipped], |row| {
            row.get(0)
        })
    };
    if count == 0 {
        return Ok(None);
    }
    let (median, ninth) = (of_ten(5)?, of_ten(9)?);
    Ok(median
        .zip(ninth)
        .map(|(median, ninth)| Took { median, ninth }))
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
    let rows = "standard_id = $1 AND result = $5 AND ended_at IS NOT NULL
                AND (ended_at, id) < ($2, $3) ORDER BY ended_at DESC, id DESC";
    behind(
        tx,
        actor,
        rows,
        params![standard, at, id, limit, result].into(),
    )
}

/// Those that run and are over their time within the actor's reach, the longest first; `after` as in
/// [`measured`], by due time.
///
/// # Errors
/// Not found when there is no such standard.
pub fn late_now(
    tx: &mut Tx<'_>,
    actor: &Actor,
    standard: StandardId,
    after: Option<(Millis, ClockId)>,
    limit: i64,
) -> Result<Vec<Running>> {
    standard::standard(tx, standard)?;
    let (at, id) = after.map_or((i64::MIN, i64::MIN), |(at, id)| (at.0, id.0));
    let now = tx.now();
    let rows = "standard_id = $1 AND ended_at IS NULL AND due_at <= $5
                AND (due_at, id) > ($2, $3) ORDER BY due_at, id";
    behind(
        tx,
        actor,
        rows,
        params![standard, at, id, limit, now].into(),
    )
}

/// `rows` is a condition and an order; `$4` is the limit, five values are taken.
fn behind(
    tx: &mut Tx<'_>,
    actor: &Actor,
    rows: &'static str,
    mut values: Vec<Value>,
) -> Result<Vec<Running>> {
    let reach = actor.reach_list().map_or("", |reach| {
        values.push(reach);
        "EXISTS (SELECT 1 FROM conversation c
                  WHERE c.id = clock.conversation_id AND c.sealed_team IN ($6)) AND "
    });
    let columns = store::COLUMNS;
    let sql = format!("SELECT {columns} FROM clock WHERE {reach}{rows} LIMIT $4");
    Ok(tx.all(&sql, &values, store::read)?)
}
