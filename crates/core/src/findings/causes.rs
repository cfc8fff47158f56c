//! Causes with too many cases: the week against the weeks before it.
//!
//! An individuals chart (`attent_stats`) over the [`WEEKS`] weeks before; more than its upper limit
//! opens a finding, unless one of the cause is open. A week with less than [`LEAST_CASES`] cases
//! says nothing, whatever the limit is.

use attent_db::{Millis, Tx, params};
use attent_stats::{Individuals, LEAST_VALUES};

use super::{
    Measure, Source,
    acts::{New, write},
};
use crate::{
    Actor, Result,
    ids::{CauseId, StaffId},
};

/// The weeks before that say what is usual.
pub const WEEKS: usize = 12;
/// Fewer cases in a week are chance.
pub const LEAST_CASES: i64 = 3;
/// How long the owner of a finding has.
const DUE: Millis = Millis::from_days(14);
const WEEK: i64 = 7 * 24 * 60 * 60 * 1000;

/// Looks at the week of one moment: called when a case of the cause became known.
pub(super) fn look(tx: &mut Tx<'_>, cause: CauseId, at: Millis) -> Result<()> {
    let open = tx.one(
        "SELECT id FROM finding WHERE cause_id = $1 AND state <> 'verified' LIMIT 1",
        &params![cause],
        |row| row.get::<i64>(0),
    )?;
    if open.is_some() {
        return Ok(());
    }
    let week_at = Millis(at.0 - at.0.rem_euclid(WEEK));
    let Some(measure) = measured(tx, cause, week_at)? else {
        return Ok(());
    };
    let Some(owner) = owner(tx)? else {
        return Ok(());
    };
    let new = New {
        what: String::new(),
        owner,
        due_at: tx.now().plus(DUE.0),
    };
    let of = (Source::Cause, Some(cause), Some(measure));
    write(tx, &Actor::system(), &new, of)?;
    Ok(())
}

/// The measure, where the week is beyond the limit.
fn measured(tx: &mut Tx<'_>, cause: CauseId, week_at: Millis) -> Result<Option<Measure>> {
    let span = i64::try_from(WEEKS).unwrap_or(0) * WEEK;
    let (from, to) = (week_at.plus(-span), week_at.plus(WEEK));
    let counted = tx.all(
        "SELECT (created_at - $2) / $4, COUNT(*) FROM case_file
          WHERE cause_id = $1 AND created_at >= $2 AND created_at < $3
          GROUP BY (created_at - $2) / $4",
        &params![cause, from, to, WEEK],
        |row| Ok((row.get::<i64>(0)?, row.get::<i64>(1)?)),
    )?;
    let mut weeks = vec![0_i64; WEEKS + 1];
    for (week, count) in counted {
        if let Some(there) = usize::try_from(week).ok().and_then(|at| weeks.get_mut(at)) {
            *there = count;
        }
    }
    let hits = weeks.pop().unwrap_or(0);
    // What lies before the first case of all says nothing: there were no cases written down yet.
    let first: Option<Millis> = tx
        .one("SELECT MIN(created_at) FROM case_file", &params![], |row| {
            row.get(0)
        })?
        .flatten();
    let silent = first.map_or(WEEKS, |first| {
        usize::try_from((first.0 - from.0).max(0) / WEEK).unwrap_or(WEEKS)
    });
    let usual: Vec<f64> = weeks
        .iter()
        .skip(silent)
        .map(|count| float(*count))
        .collect();
    if hits < LEAST_CASES || usual.len() < LEAST_VALUES {
        return Ok(None);
    }
    let Some(chart) = Individuals::of(&usual).filter(|chart| float(hits) > chart.upper) else {
        return Ok(None);
    };
    let of: Option<i64> = tx.one(
        "SELECT COUNT(*) FROM case_file WHERE created_at >= $1 AND created_at < $2",
        &params![week_at, to],
        |row| row.get(0),
    )?;
    Ok(Some(Measure {
        hits,
        of: of.unwrap_or(hits),
        limit_milli: milli(chart.upper),
        week_at,
    }))
}

#[expect(clippy::cast_precision_loss, reason = "counts of a week fit a double")]
fn float(count: i64) -> f64 {
    count as f64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "limits of counts are small"
)]
fn milli(limit: f64) -> i64 {
    (limit * 1000.0).round() as i64
}

/// Who hears of it: the first manager, else the first owner.
fn owner(tx: &mut Tx<'_>) -> Result<Option<StaffId>> {
    Ok(tx.one(
        "SELECT id FROM staff WHERE role IN ('manager', 'owner') AND disabled_at IS NULL
          ORDER BY CASE role WHEN 'manager' THEN 0 ELSE 1 END, id LIMIT 1",
        &params![],
        |row| row.get(0),
    )?)
}
