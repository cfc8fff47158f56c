//! How soon people are greeted.

use attent_db::{Millis, Tx, params};

use crate::{Actor, Result, ids::PlaceId};

/// So many visits are looked at, the latest; a busy shop has fewer in a day.
const MOST: i64 = 2000;

/// The counter since a time. Calls are not in it: who picks up greets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Greeting {
    /// How many were greeted.
    pub greeted: i64,
    /// Seconds until the first greeting, of the middle one; `None` without any.
    pub median_seconds: Option<i64>,
    /// Nine of ten were greeted within this.
    pub ninth_seconds: Option<i64>,
    /// How many left before anybody had time.
    pub left: i64,
}

/// # Errors
/// Those of the database.
pub fn greeting(
    tx: &mut Tx<'_>,
    _actor: &Actor,
    place: Option<PlaceId>,
    since: Millis,
) -> Result<Greeting> {
    let visits: Vec<(i64, Option<i64>)> = tx.all(
        "SELECT arrived_at, greeted_at
           FROM visit
          WHERE arrived_at >= $1 AND channel = 'counter'
            AND (greeted_at IS NOT NULL OR outcome = 'left')
            AND (CAST($2 AS BIGINT) IS NULL OR place_id IS NULL OR place_id = $2)
          ORDER BY arrived_at DESC, id DESC
          LIMIT $3",
        &params![since, place, MOST],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let left = visits
        .iter()
        .filter(|(_, greeted)| greeted.is_none())
        .count();
    let waits = visits
        .iter()
        .filter_map(|(arrived, greeted)| greeted.map(|at| (at - arrived) / 1000));
    let mut waits: Vec<i64> = waits.collect();
    waits.sort_unstable();
    Ok(Greeting {
        greeted: i64::try_from(waits.len()).unwrap_or(MOST),
        median_seconds: ranked(&waits, 50),
        ninth_seconds: ranked(&waits, 90),
        left: i64::try_from(left).unwrap_or(MOST),
    })
}

/// The smallest wait that so many of a hundred do not exceed (nearest rank).
fn ranked(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.max(1) - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::ranked;

    #[test]
    fn the_middle_and_the_ninth() {
        for (waits, median, ninth) in [
            (vec![], None, None),
            (vec![7], Some(7), Some(7)),
            (vec![5, 9], Some(5), Some(9)),
            ((1..=10).collect(), Some(5), Some(9)),
            ((1..=100).collect(), Some(50), Some(90)),
        ] {
            assert_eq!((ranked(&waits, 50), ranked(&waits, 90)), (median, ninth));
        }
    }
}
