//! What became of a job. Each is guarded by the attempt: `false` says the lease was lost.

use attent_db::{Millis, Tx, params};

use super::claim::{Job, LEASE};
use crate::Result;

/// So many tries spread over two days: a server that is away over a weekend is not forever.
const TRIES: i64 = 16;

/// The first wait; each further one is twice as long.
const FIRST_WAIT: Millis = Millis::from_secs(15);

/// And not longer than this.
const LONGEST_WAIT: Millis = Millis::from_hours(6);

/// What [`retry`] decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// It will be tried again then.
    At(Millis),
    /// It was tried often enough.
    GaveUp,
    /// The lease was lost: someone else has it.
    Lost,
}

/// Done: the job is gone.
pub fn finish(tx: &mut Tx<'_>, job: &Job) -> Result<bool> {
    let gone = tx.run(
        "DELETE FROM job WHERE id = $1 AND attempt = $2 AND state = 'running'",
        &params![job.id, job.attempt],
    )?;
    Ok(gone > 0)
}

/// Still at it: keeps the lease.
pub fn heart_beat(tx: &mut Tx<'_>, job: &Job) -> Result<bool> {
    let until = tx.now().plus(LEASE.0);
    let kept = tx.run(
        "UPDATE job SET lease_until = $3 WHERE id = $1 AND attempt = $2 AND state = 'running'",
        &params![job.id, job.attempt, until],
    )?;
    Ok(kept > 0)
}

/// Failed for now: tries again later, the wait doubling; `jitter` (0 to 1) spreads those that
/// failed together. Gives up after the last try.
pub fn retry(tx: &mut Tx<'_>, job: &Job, error: &str, jitter: f64) -> Result<After> {
    if job.tries >= TRIES {
        return Ok(if give_up(tx, job, error)? {
            After::GaveUp
        } else {
            After::Lost
        });
    }
    let at = tx.now().plus(wait(job.tries, jitter).0);
    let put_off = tx.run(
        "UPDATE job SET state = 'ready', run_at = $3, lease_until = NULL, worker = NULL, error = $4
          WHERE id = $1 AND attempt = $2 AND state = 'running'",
        &params![job.id, job.attempt, at, error],
    )?;
    Ok(if put_off > 0 {
        After::At(at)
    } else {
        After::Lost
    })
}

/// Failed for good: it stays for a person to see. Its dedupe key is free for a new job.
pub fn give_up(tx: &mut Tx<'_>, job: &Job, error: &str) -> Result<bool> {
    let failed = tx.run(
        "UPDATE job
            SET state = 'failed', lease_until = NULL, worker = NULL, error = $3, dedupe_key = NULL
          WHERE id = $1 AND attempt = $2 AND state = 'running'",
        &params![job.id, job.attempt, error],
    )?;
    Ok(failed > 0)
}

/// Between half and the whole of the doubled wait.
fn wait(tries: i64, jitter: f64) -> Millis {
    let doublings = u32::try_from(tries.clamp(1, 30) - 1).unwrap_or(0);
    let whole = FIRST_WAIT
        .0
        .saturating_mul(1 << doublings)
        .min(LONGEST_WAIT.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a wait of some hours in milliseconds"
    )]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a wait of some hours in milliseconds"
    )]
    let spread = (whole as f64 / 2.0 * jitter.clamp(0.0, 1.0)) as i64;
    Millis(whole / 2 + spread)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_six_hours() {
        for (tries, jitter, seconds) in [
            (1, 1.0, 15),
            (1, 0.0, 7),
            (2, 1.0, 30),
            (5, 1.0, 240),
            (12, 1.0, 21_600),
            (16, 1.0, 21_600),
            (1000, 7.0, 21_600),
        ] {
            assert_eq!(wait(tries, jitter).0 / 1000, seconds, "{tries} {jitter}");
        }
        let all: i64 = (1..TRIES).map(|tries| wait(tries, 0.5).0).sum();
        assert!(
            all > Millis::from_hours(24).0 && all < Millis::from_hours(72).0,
            "{all}"
        );
    }
}
