//! Idempotency keys: a POST sent twice with the same key is done once and answered twice.
//!
//! [`begin`] and [`finish`] stand around the work. In one transaction with it, a crash leaves
//! nothing and the next try is fresh; the second of two at once waits for the first's commit.

use attent_db::{Millis, Tx, params};

use crate::{Result, ids::TokenId};

/// After a day a key may be used again.
const KEPT: Millis = Millis::from_hours(24);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// Do the work, then [`finish`].
    Fresh,
    /// It was done: answer the same.
    Replay { status: i64, answer: String },
    /// The key was used with another body.
    OtherBody,
    /// It is being done by another request.
    Running,
}

/// `request` is a digest of the method, the path and the body.
pub fn begin(tx: &mut Tx<'_>, token: TokenId, key: &str, request: &str) -> Result<Begun> {
    let now = tx.now();
    tx.run(
        "DELETE FROM idempotency WHERE token_id = $1 AND key = $2 AND created_at <= $3",
        &params![token, key, now.plus(-KEPT.0)],
    )?;
    let fresh = tx.run(
        "INSERT INTO idempotency (token_id, key, request_hash, created_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (token_id, key) DO NOTHING",
        &params![token, key, request, now],
    )?;
    if fresh > 0 {
        return Ok(Begun::Fresh);
    }
    let known = tx.one(
        "SELECT request_hash, status, answer FROM idempotency WHERE token_id = $1 AND key = $2",
        &params![token, key],
        |row| {
            Ok((
                row.get::<String>(0)?,
                row.get::<Option<i64>>(1)?,
                row.get::<Option<String>>(2)?,
            ))
        },
    )?;
    Ok(match known {
        Some((hash, ..)) if hash != request => Begun::OtherBody,
        Some((_, Some(status), answer)) => Begun::Replay {
            status,
            answer: answer.unwrap_or_default(),
        },
        _ => Begun::Running,
    })
}

/// Keeps what was answered.
pub fn finish(tx: &mut Tx<'_>, token: TokenId, key: &str, status: i64, answer: &str) -> Result<()> {
    tx.run(
        "UPDATE idempotency SET status = $3, answer = $4 WHERE token_id = $1 AND key = $2",
        &params![token, key, status, answer],
    )?;
    Ok(())
}

/// Forgets a key whose work did not happen, so that it may be tried again.
pub fn abandon(tx: &mut Tx<'_>, token: TokenId, key: &str) -> Result<()> {
    tx.run(
        "DELETE FROM idempotency WHERE token_id = $1 AND key = $2 AND status IS NULL",
        &params![token, key],
    )?;
    Ok(())
}

/// Drops keys older than a day; answers how many.
pub fn prune(tx: &mut Tx<'_>) -> Result<u64> {
    let before = tx.now().plus(-KEPT.0);
    Ok(tx.run(
        "DELETE FROM idempotency WHERE created_at <= $1",
        &params![before],
    )?)
}
