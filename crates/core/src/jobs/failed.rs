//! Jobs that failed for good: seen, retried or dropped by a person.

use attent_db::{Millis, Tx, params};

use crate::{
    Actor, Error, Result, Role, events,
    events::{About, Kind},
    ids::JobId,
};

#[derive(Clone, Debug, serde::Serialize)]
pub struct Failed {
    pub id: JobId,
    pub kind: String,
    pub payload: String,
    pub attempts: i64,
    pub error: String,
    #[serde(skip)]
    pub created_at: Millis,
}

/// The newest first, before `before`.
pub fn list_failed(
    tx: &mut Tx<'_>,
    actor: &Actor,
    before: Option<JobId>,
    limit: i64,
) -> Result<Vec<Failed>> {
    actor.at_least(Role::Manager)?;
    Ok(tx.all(
        "SELECT id, kind, payload, attempt, error, created_at
           FROM job
          WHERE state = 'failed' AND id < $1
          ORDER BY id DESC
          LIMIT $2",
        &params![before.map_or(i64::MAX, |id| id.0), limit],
        |row| {
            Ok(Failed {
                id: row.get(0)?,
                kind: row.get(1)?,
                payload: row.get(2)?,
                attempts: row.get(3)?,
                error: row.get::<Option<String>>(4)?.unwrap_or_default(),
                created_at: row.get(5)?,
            })
        },
    )?)
}

/// How many wait for a person; nobody below a manager is told.
pub fn count_failed(tx: &mut Tx<'_>, actor: &Actor) -> Result<i64> {
    if actor.at_least(Role::Manager).is_err() {
        return Ok(0);
    }
    let count = tx.one(
        "SELECT COUNT(*) FROM job WHERE state = 'failed'",
        &[],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or_default())
}

/// Tries it again now, with all its tries before it.
pub fn retry_failed(tx: &mut Tx<'_>, actor: &Actor, id: JobId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let now = tx.now();
    let ready = tx.run(
        "UPDATE job SET state = 'ready', run_at = $2, tried_before = attempt, error = NULL
          WHERE id = $1 AND state = 'failed'",
        &params![id, now],
    )?;
    if ready == 0 {
        return Err(Error::NotFound);
    }
    tx.nudge(attent_db::Nudge {
        topic: "job",
        id: id.0,
    });
    events::record(tx, actor, Kind::JobRetried, About::subject(id.0))?;
    Ok(())
}

/// Lets it be.
pub fn drop_failed(tx: &mut Tx<'_>, actor: &Actor, id: JobId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let gone = tx.run(
        "DELETE FROM job WHERE id = $1 AND state = 'failed'",
        &params![id],
    )?;
    if gone == 0 {
        return Err(Error::NotFound);
    }
    events::record(tx, actor, Kind::JobDropped, About::subject(id.0))?;
    Ok(())
}
