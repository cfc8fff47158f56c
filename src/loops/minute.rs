//! Each minute: what should be against what is. Snoozes whose time has come, sendings whose worker
//! died, links, sessions and counters that ran out.

use std::time::Duration;

use attent_core::{Actor, Error, conversations, outgoing, people};

use super::Context;

const MINUTE: Duration = Duration::from_secs(60);
/// Snoozes woken in one transaction.
const AT_ONCE: i64 = 100;

pub async fn run(context: Context) -> Result<(), String> {
    loop {
        once(&context).await.map_err(|error| error.to_string())?;
        if !context.rest(MINUTE).await {
            return Ok(());
        }
    }
}

async fn once(context: &Context) -> Result<(), Error> {
    let db = &context.house.db;
    loop {
        let woken = db
            .write(|tx| {
                let due = conversations::to_wake(tx, AT_ONCE)?;
                for id in &due {
                    conversations::wake(tx, &Actor::system(), *id)?;
                }
                Ok::<_, Error>(due.len())
            })
            .await?;
        if woken == 0 {
            break;
        }
    }
    db.write(|tx| outgoing::expire(tx, None)).await?;
    db.write(|tx| {
        people::sessions::prune(tx)?;
        people::links::prune(tx)?;
        people::throttle::prune(tx)?;
        people::idempotency::prune(tx)?;
        Ok::<_, Error>(())
    })
    .await
}
