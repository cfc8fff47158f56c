//! Taking the next job.

use attent_db::{Millis, Tx, params};

use crate::{Result, ids::JobId};

/// How long a worker may keep a job before another may take it.
///
/// Longer than the slowest conversation with a mail server that we allow; who needs longer sends
/// heart-beats.
pub const LEASE: Millis = Millis::from_secs(300);

/// A job that was begun so often and never ended takes its worker down each time.
const SILENT_MAX: i64 = 20;

/// A job in a worker's hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    pub payload: String,
    /// Counted from 1; the fence of every outcome.
    pub attempt: i64,
    /// How often it was tried since it was made or retried by hand, this time included.
    pub tries: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    Job(Job),
    /// Nothing is due.
    Idle,
    /// Another worker was faster and more is due: again, after a little jitter.
    Again,
}

/// Each of the two kinds by the order of its own index, so a long queue is not sorted for every
/// claim.
const MOST_URGENT: &str = "SELECT id FROM (
        SELECT id, priority, run_at FROM (
            SELECT id, priority, run_at FROM job
             WHERE state = 'ready' AND run_at <= $1
             ORDER BY priority DESC, run_at, id LIMIT 1) AS ready
        UNION ALL
        SELECT id, priority, run_at FROM (
            SELECT id, priority, run_at FROM job
             WHERE state = 'running' AND lease_until < $1
             ORDER BY priority DESC, run_at, id LIMIT 1) AS silent) AS due
     ORDER BY priority DESC, run_at, id LIMIT 1";

/// Takes the most urgent due job, or one whose worker went silent.
pub fn claim(tx: &mut Tx<'_>, worker: &str) -> Result<Claim> {
    let now = tx.now();
    let sql = format!(
        "UPDATE job SET state = 'running', lease_until = $3, attempt = attempt + 1, worker = $2
          WHERE id = ({MOST_URGENT})
            AND ((state = 'ready' AND run_at <= $1) OR (state = 'running' AND lease_until < $1))
         RETURNING id, kind, payload, attempt, attempt - tried_before"
    );
    let claimed = tx.one(&sql, &params![now, worker, now.plus(LEASE.0)], |row| {
        Ok(Job {
            id: row.get(0)?,
            kind: row.get(1)?,
            payload: row.get(2)?,
            attempt: row.get(3)?,
            tries: row.get(4)?,
        })
    })?;
    match claimed {
        Some(job) if job.tries > SILENT_MAX => {
            super::give_up(tx, &job, "its workers went silent")?;
            Ok(Claim::Again)
        }
        Some(job) => Ok(Claim::Job(job)),
        None if due(tx, now)? => Ok(Claim::Again),
        None => Ok(Claim::Idle),
    }
}

/// Lets go of what this worker held before it was restarted: it is due again at once, not when its
/// lease runs out. Only for a name that nobody else bears. Answers how many.
pub fn release(tx: &mut Tx<'_>, worker: &str) -> Result<u64> {
    Ok(tx.run(
        "UPDATE job SET state = 'ready', lease_until = NULL, worker = NULL
          WHERE state = 'running' AND worker = $1",
        &params![worker],
    )?)
}

fn due(tx: &mut Tx<'_>, now: Millis) -> Result<bool> {
    let found = tx.one(MOST_URGENT, &params![now], |row| row.get::<i64>(0))?;
    Ok(found.is_some())
}
