//! Beginning a run, or going on with the one that was interrupted.

use attent_db::{Millis, Tx, params};

use super::{COLUMNS, Run, State, find, read};
use crate::{
    Actor, Error, Result, Role, events,
    events::{About, Kind},
    ids::RunId,
};

/// A run that wrote no progress for so long has no one working on it.
pub const SILENT: Millis = Millis::from_minutes(5);

#[derive(Clone, Debug)]
pub struct Start {
    /// A closed word of the caller's.
    pub kind: &'static str,
    /// For people.
    pub title: String,
    /// What it reads: the same source goes on where it stopped. `None`: always a new run.
    pub source_key: Option<String>,
    pub total: Option<i64>,
}

/// Begins, or resumes a run of this source that failed, was stopped or went silent: the caller goes
/// on from its cursor (empty in a new one) and with its counts.
///
/// # Errors
/// [`Error::Conflict`] while one of this source is going on.
pub fn start(tx: &mut Tx<'_>, actor: &Actor, form: &Start) -> Result<Run> {
    begin(tx, actor, form, Alone::Perhaps)
}

/// The same for a caller who holds the source ([`attent_db::Db::hold`]): a run of it that seems to be
/// going on has nobody working on it, and is resumed at once.
///
/// # Errors
/// As [`start`].
pub fn start_alone(tx: &mut Tx<'_>, actor: &Actor, form: &Start) -> Result<Run> {
    begin(tx, actor, form, Alone::Surely)
}

/// Whether nobody else works on the source.
#[derive(Clone, Copy)]
enum Alone {
    Surely,
    /// Silence tells.
    Perhaps,
}

fn begin(tx: &mut Tx<'_>, actor: &Actor, form: &Start, alone: Alone) -> Result<Run> {
    actor.at_least(Role::Manager)?;
    if let Some(source) = &form.source_key
        && let Some(run) = unfinished(tx, form.kind, source)?
    {
        return resume(tx, actor, &run, alone);
    }
    let (id, now) = (tx.new_id(), tx.now());
    let new = tx.run(
        "INSERT INTO run (id, kind, title, state, source_key, cursor, total, done, counts, errors,
                          started_by, started_at, updated_at)
         VALUES ($1, $2, $3, 'running', $4, '', $5, 0, '{}', '[]', $6, $7, $8)
         ON CONFLICT DO NOTHING",
        &params![
            id,
            form.kind,
            form.title.as_str(),
            form.source_key.as_deref(),
            form.total,
            actor.staff_id(),
            now,
            now
        ],
    )?;
    if new == 0 {
        return Err(Error::Conflict("error-run-going-on"));
    }
    events::record(
        tx,
        actor,
        Kind::RunStarted,
        About::subject(id).with("kind", form.kind),
    )?;
    find(tx, RunId(id))
}

/// The newest run of the source, unless it is done.
fn unfinished(tx: &mut Tx<'_>, kind: &str, source: &str) -> Result<Option<Run>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM run
          WHERE kind = $1 AND source_key = $2
          ORDER BY id DESC
          LIMIT 1"
    );
    let newest = tx.one(&sql, &params![kind, source], read)?;
    Ok(newest.filter(|run| run.state != State::Done))
}

fn resume(tx: &mut Tx<'_>, actor: &Actor, run: &Run, alone: Alone) -> Result<Run> {
    let now = tx.now();
    let silent_since = match alone {
        Alone::Surely => Millis(i64::MAX),
        Alone::Perhaps => now.plus(-SILENT.0),
    };
    let taken = tx.run(
        "UPDATE run SET state = 'running', updated_at = $2, finished_at = NULL
          WHERE id = $1 AND updated_at = $3 AND state = $4
            AND (state <> 'running' OR updated_at <= $5)",
        &params![
            run.id,
            now,
            run.updated_at,
            run.state.as_str(),
            silent_since
        ],
    )?;
    if taken == 0 {
        return Err(Error::Conflict("error-run-going-on"));
    }
    let about = About::subject(run.id.0)
        .with("kind", run.kind.as_str())
        .with("resumed", true);
    events::record(tx, actor, Kind::RunStarted, about)?;
    find(tx, run.id)
}
