//! Filing received mail: read it outside any transaction, then write its rows.
//!
//! Mail that was there when the program started is begun first, one at a time: what took the
//! program down before is found out by its attempts and set aside.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use attent_core::{
    Error,
    business::{Setting, settings},
    files::Found,
    ids::MailId,
    incoming::{self, Filed, Letter, Rules},
};
use attent_db::Db;
use attent_net::authenticity::{self, Verdict, Verdicts};

use super::Context;
use crate::House;

/// A mail that took the program down this often is not read again.
const MOST_ATTEMPTS: i64 = 3;
/// Looked at again although nobody nudged.
const SOONER_OR_LATER: Duration = Duration::from_secs(2);
/// How many are read at once from the waiting ones.
const AT_ONCE: i64 = 64;
/// Somebody changed the same conversation at that moment: so often it is tried again.
const TRIES: usize = 6;

pub async fn run(context: Context) -> Result<(), String> {
    let house = context.house.clone();
    blocking(move || left_over(&house)).await?;
    loop {
        let house = context.house.clone();
        let filed = blocking(move || file_waiting(&house)).await?;
        if filed == 0 && !context.rest_or(SOONER_OR_LATER, &context.mail).await {
            return Ok(());
        }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, String> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| error.to_string())?
        .map_err(|error| error.to_string())
}

/// What an earlier run left: its attempts are counted before it is read.
fn left_over(house: &House) -> Result<(), Error> {
    loop {
        let waiting = house.db.read_now(|tx| incoming::waiting(tx, AT_ONCE))?;
        if waiting.is_empty() {
            return Ok(());
        }
        for one in waiting {
            let id = one.mail;
            let attempts = house.db.write_now(move |tx| incoming::begin(tx, id))?;
            if attempts > MOST_ATTEMPTS {
                set_aside(&house.db, id, "because-too-many-attempts")?;
            } else {
                file_one(house, id)?;
            }
        }
    }
}

/// Files what waits; answers how many.
fn file_waiting(house: &House) -> Result<usize, Error> {
    let waiting = house.db.read_now(|tx| incoming::waiting(tx, AT_ONCE))?;
    for one in &waiting {
        file_one(house, one.mail)?;
    }
    Ok(waiting.len())
}

/// Reads and files one mail; what cannot be read is set aside and the next goes on.
pub fn file_one(house: &House, id: MailId) -> Result<Option<Filed>, Error> {
    let (letter, verdicts) = match read(house, id) {
        Ok(read) => read,
        Err(Error::Database(error)) => return Err(Error::Database(error)),
        Err(error) => {
            tracing::warn!(mail = id.0, %error, "a mail could not be read and was set aside");
            set_aside(&house.db, id, "because-unreadable")?;
            return Ok(None);
        }
    };
    let failed = verdicts.as_ref().is_some_and(|v| v.dmarc == Verdict::Fail);
    let (letter, verdicts) = (Arc::new(letter), Arc::new(verdicts));
    let mut tries = 0;
    loop {
        let (letter, keys) = (Arc::clone(&letter), house.keys.clone());
        let verdicts = Arc::clone(&verdicts);
        let filed = house.db.write_now(move |tx| {
            let rules = Rules {
                keys: keys.clone(),
                reopen_days: settings::number(tx, Setting::ReopenDays)?,
                authenticity: (*verdicts).as_ref().map(said),
                trusted: !failed,
                history: None,
                live: true,
            };
            incoming::file(tx, id, &letter, &rules)
        });
        match filed {
            Ok(filed) => return Ok(Some(filed)),
            Err(Error::Conflict(_)) if tries < TRIES => tries += 1,
            Err(Error::Database(error)) => return Err(Error::Database(error)),
            Err(error) => {
                tracing::warn!(mail = id.0, %error, "a mail could not be filed and was set aside");
                set_aside(&house.db, id, "because-unreadable")?;
                return Ok(None);
            }
        }
    }
}

/// Reads it, and what the one server we believe wrote on it about its origin.
fn read(house: &House, id: MailId) -> Result<(Letter, Option<Verdicts>), Error> {
    let found = house.db.read_now(move |tx| incoming::raw(tx, id))?;
    let raw = match found {
        Found::Here(bytes) => bytes,
        Found::OnDisk { sha256 } => house.shelf.read(&sha256)?,
    };
    // Any bytes are a mail; should one still break the reader, the others go on.
    let read = || {
        let trusted = house.config.get("trusted_results");
        let verdicts = trusted.and_then(|name| authenticity::reported(&raw, name));
        Ok((incoming::read(&raw, &house.shelf)?, verdicts))
    };
    std::panic::catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(Error::Internal("reading broke".to_owned())))
}

/// As an entry keeps it.
fn said(verdicts: &Verdicts) -> String {
    let word = |verdict: Verdict| match verdict {
        Verdict::Pass => "pass",
        Verdict::Fail => "fail",
        Verdict::SoftFail => "softfail",
        Verdict::Neutral => "neutral",
        Verdict::None => "none",
        Verdict::TemporaryError => "temperror",
        Verdict::PermanentError => "permerror",
    };
    serde_json::json!({
        "spf": word(verdicts.spf), "dkim": word(verdicts.dkim), "dmarc": word(verdicts.dmarc),
        "domain": verdicts.aligned_domain,
    })
    .to_string()
}

fn set_aside(db: &Db, id: MailId, because: &'static str) -> Result<(), Error> {
    db.write_now(move |tx| incoming::quarantine(tx, id, because))
}
