//! Promises that wait for something else: back in stock, a repair ready, a date, an outside event.
//!
//! Met once: from then on the time runs, the owner hears of it, and where it was so agreed a job
//! prepares the reply or sends the mail ([`INFORM`]; the program has the words).

use attent_db::{Millis, Tx, params};

use super::{
    acts::{done, writable},
    find::Promise,
    steps::{self, Words},
    store,
    words::{Inform, StepKind},
};
use crate::{Actor, Error, Result, Role, error::invalid, ids::PromiseId, jobs, keys, notices};

/// The kind of the job that informs the customer.
pub const INFORM: &str = "promise-met";
/// More promises than this wait for one event only by mistake.
const MOST: i64 = 500;

#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize)]
struct Payload {
    promise: PromiseId,
}

/// What it waits for has happened.
///
/// # Errors
/// Those of finding it.
pub fn meet(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<()> {
    writable(tx, actor, id)?;
    met(tx, actor, id)
}

/// What all those wait for that named this key: answers which of them were met by it now.
///
/// # Errors
/// [`Error::Forbidden`] below staff; [`Error::Invalid`] without a key.
pub fn meet_key(tx: &mut Tx<'_>, actor: &Actor, key: &str) -> Result<Vec<PromiseId>> {
    actor.at_least(Role::Staff)?;
    let key = keys::name_key(key);
    if key.is_empty() {
        return Err(invalid("key", "error-required"));
    }
    let waiting: Vec<(PromiseId, i64)> = tx.all(
        "SELECT p.id, COALESCE(c.sealed_team, 0)
           FROM promise p LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.condition_key = $1 AND p.met_at IS NULL AND p.state = 'open'
          ORDER BY p.id LIMIT $2",
        &params![key, MOST],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut all = Vec::new();
    for (id, sealed) in waiting {
        if actor.reaches(sealed) {
            met(tx, actor, id)?;
            all.push(id);
        }
    }
    Ok(all)
}

pub(super) fn met(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<()> {
    let now = tx.now();
    let changed = store::change(tx, id, |p| {
        if p.waits() {
            p.met_at = Some(now);
            if p.due_at.is_none() {
                let due = now.plus(Millis::from_minutes(p.condition_minutes.unwrap_or(1)).0);
                (p.due_at, p.runs_since) = (Some(due), Some(now));
                p.first_due_at = p.first_due_at.or(Some(due));
            }
        }
        Ok(())
    })?;
    let Some(promise) = changed else {
        return Ok(());
    };
    let words = Words {
        due_at: promise.due_at,
        ..Words::default()
    };
    steps::record(tx, actor, &promise, StepKind::Met, words)?;
    let about = notices::About::promise(promise.id, promise.conversation);
    notices::tell(tx, actor, notices::Kind::PromiseMet, promise.owner, about)?;
    inform(tx, &promise)
}

fn inform(tx: &mut Tx<'_>, promise: &Promise) -> Result<()> {
    if !matches!(promise.inform, Some(Inform::Draft | Inform::Mail)) {
        return Ok(());
    }
    let payload = Payload {
        promise: promise.id,
    };
    let payload = serde_json::to_string(&payload).map_err(|e| Error::Internal(e.to_string()))?;
    let mut job = jobs::New::now(INFORM, payload);
    job.dedupe_key = Some(format!("{INFORM}:{}", promise.id));
    jobs::enqueue(tx, &job)?;
    Ok(())
}

/// The promise a job is about, while it is still open; `None` when nobody waits for the news.
///
/// # Errors
/// [`Error::Internal`] when the payload is none of ours.
pub fn to_inform(tx: &mut Tx<'_>, payload: &str) -> Result<Option<Promise>> {
    let payload: Payload =
        serde_json::from_str(payload).map_err(|e| Error::Internal(e.to_string()))?;
    match store::load(tx, payload.promise) {
        Ok(promise) if promise.state == super::State::Open => Ok(Some(promise)),
        Ok(_) | Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The mail with the news is on its way: that is what was promised.
///
/// # Errors
/// Those of the database.
pub fn informed(tx: &mut Tx<'_>, id: PromiseId) -> Result<()> {
    done(tx, &Actor::system(), id, "")
}
