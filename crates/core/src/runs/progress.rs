//! How far a run is, and how it ends.

use attent_db::{Tx, params};
use serde_json::{Map, Value as Json};

use super::{Run, State, find};
use crate::{
    Actor, Error, Result, Role, events,
    events::{About, Kind},
    ids::RunId,
};

/// A broken source has an error for every line; people read the first ones.
const ERRORS_MAX: usize = 200;

/// And of each, so much.
const ERROR_MAX: usize = 500;

/// Where a run stands after a chunk.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    pub cursor: String,
    /// So far, all told.
    pub done: i64,
    /// So far, all told, by the run's own words.
    pub counts: Map<String, Json>,
    /// What went wrong in this chunk.
    pub errors: Vec<String>,
}

/// Writes it, in the chunk's transaction. `from` is the cursor the chunk began at.
///
/// # Errors
/// [`Error::Conflict`] when the run was stopped or taken over: the chunk must not be kept.
pub fn progress(tx: &mut Tx<'_>, id: RunId, from: &str, now_at: &Progress) -> Result<()> {
    let now = tx.now();
    let run = find(tx, id)?;
    let wrote = tx.run(
        "UPDATE run SET cursor = $2, done = $3, counts = $4, errors = $5, updated_at = $6
          WHERE id = $1 AND state = 'running' AND cursor = $7",
        &params![
            id,
            now_at.cursor.as_str(),
            now_at.done,
            Json::Object(now_at.counts.clone()).to_string(),
            errors(&run, &now_at.errors)?,
            now,
            from
        ],
    )?;
    if wrote == 0 {
        return Err(Error::Conflict("error-run-ended"));
    }
    tx.nudge(attent_db::Nudge {
        topic: "run",
        id: id.0,
    });
    Ok(())
}

fn errors(run: &Run, new: &[String]) -> Result<String> {
    let mut all = run.errors.clone();
    let room = ERRORS_MAX.saturating_sub(all.len());
    all.extend(
        new.iter()
            .take(room)
            .map(|error| error.chars().take(ERROR_MAX).collect()),
    );
    serde_json::to_string(&all).map_err(|error| Error::Internal(error.to_string()))
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// It can go on later; the sentence joins its errors.
    Failed(String),
}

/// Ends it; nothing when it has ended already.
pub fn end(tx: &mut Tx<'_>, actor: &Actor, id: RunId, outcome: &Outcome) -> Result<()> {
    let run = find(tx, id)?;
    let (state, said) = match outcome {
        Outcome::Done => (State::Done, None),
        Outcome::Failed(why) => (State::Failed, Some(why.clone())),
    };
    finish(tx, actor, &run, state, said)
}

/// Stops it at the next chunk; it can go on later.
pub fn stop(tx: &mut Tx<'_>, actor: &Actor, id: RunId) -> Result<()> {
    let run = find(tx, id)?;
    actor.at_least(Role::Manager)?;
    finish(tx, actor, &run, State::Stopped, None)
}

fn finish(
    tx: &mut Tx<'_>,
    actor: &Actor,
    run: &Run,
    state: State,
    said: Option<String>,
) -> Result<()> {
    let now = tx.now();
    let mut errors = run.errors.clone();
    if let Some(said) = said {
        // Room for the last word even where there were too many before.
        errors.truncate(ERRORS_MAX - 1);
        errors.push(said.chars().take(ERROR_MAX).collect());
    }
    let ended = tx.run(
        "UPDATE run SET state = $2, errors = $3, updated_at = $4, finished_at = $4
          WHERE id = $1 AND state = 'running'",
        &params![
            run.id,
            state.as_str(),
            serde_json::to_string(&errors).map_err(|error| Error::Internal(error.to_string()))?,
            now
        ],
    )?;
    if ended > 0 {
        let about = About::subject(run.id.0)
            .with("kind", run.kind.as_str())
            .with("state", state.as_str())
            .with("done", run.done);
        events::record(tx, actor, Kind::RunEnded, about)?;
        tx.nudge(attent_db::Nudge {
            topic: "run",
            id: run.id.0,
        });
    }
    Ok(())
}
