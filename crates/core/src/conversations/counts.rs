//! How many stand in each view of the desk, and who waits: kept, never counted anew.

use std::collections::HashMap;

use attent_db::{Millis, Tx, Value, params};

use super::{
    drafted,
    list::View,
    words::{Lane, State},
};
use crate::{Actor, Result, ids::TeamId};

/// How many stand in each view, from the kept counters; one's own drafts are counted by their index.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    by_view: [i64; View::ALL.len()],
    /// The open ones of each team within reach.
    pub by_team: HashMap<TeamId, i64>,
}

impl Counts {
    #[must_use]
    pub fn of(&self, view: View) -> i64 {
        self.by_view[view as usize]
    }
}

/// # Errors
/// Those of the database.
pub fn counts(tx: &mut Tx<'_>, actor: &Actor) -> Result<Counts> {
    let closed_teams: Vec<i64> = tx.all("SELECT id FROM team WHERE closed", &params![], |row| {
        row.get(0)
    })?;
    let rows: Vec<(Lane, State, i64, i64, i64)> = tx.all(
        "SELECT lane, state, team_id, assignee_id, count
           FROM conversation_count
          WHERE count <> 0",
        &params![],
        |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ))
        },
    )?;
    let mut counts = Counts::default();
    let me = actor.staff_id().map_or(-1, |id| id.0);
    for (lane, state, team, assignee, count) in rows {
        if closed_teams.contains(&team) && !actor.reaches(team) {
            continue;
        }
        let shown = View::ALL.iter().copied();
        for view in shown.filter(|view| view.state() == state && view.lane() == lane) {
            let narrow = match view {
                View::Mine => assignee == me,
                View::Unassigned => assignee == 0,
                View::Team => actor.teams.contains(&TeamId(team)),
                View::Drafts => false,
                _ => true,
            };
            if narrow {
                counts.by_view[view as usize] += count;
            }
        }
        if lane == Lane::People && state == State::Open && team != 0 {
            *counts.by_team.entry(TeamId(team)).or_default() += count;
        }
    }
    counts.by_view[View::Drafts as usize] = drafted::count(tx, actor)?;
    Ok(counts)
}

/// The customers who wait for us: how many, and since when the longest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WaitingNow {
    pub count: i64,
    pub longest_since: Option<Millis>,
}

/// The one number that every page shows; `counts` are those the page has read already.
///
/// # Errors
/// Those of the database.
pub fn waiting_now(tx: &mut Tx<'_>, actor: &Actor, counts: &Counts) -> Result<WaitingNow> {
    let count = counts.of(View::Open);
    let mut sql = "SELECT sort_at FROM conversation WHERE lane = $1 AND state = $2".to_owned();
    let mut values: Vec<Value> = params![Lane::People, State::Open].into();
    if let Some(reach) = actor.reach_list() {
        values.push(reach);
        sql.push_str(" AND sealed_team IN ($3)");
    }
    sql.push_str(" ORDER BY sort_at, id LIMIT 1");
    let longest_since = tx.one(&sql, &values, |row| row.get(0))?;
    Ok(WaitingNow {
        count,
        longest_since,
    })
}
