//! Jobs: work that was promised in a transaction and is done after it.

use std::time::Duration;

use attent_core::{
    Error, incoming,
    jobs::{self, Claim, Job},
    joint_updates,
    promises::conditions,
    search, standards,
};

use super::{Context, acknowledge, promised};

const SOONER_OR_LATER: Duration = Duration::from_secs(5);

pub async fn run(context: Context) -> Result<(), String> {
    let worker = context.worker.clone();
    let held: Result<u64, Error> = (context.house.db)
        .write(move |tx| jobs::release(tx, &worker))
        .await;
    held.map_err(|error| error.to_string())?;
    loop {
        let worker = context.worker.clone();
        let claimed: Result<Claim, Error> = context
            .house
            .db
            .write(move |tx| jobs::claim(tx, &worker))
            .await;
        match claimed.map_err(|error| error.to_string())? {
            Claim::Job(job) => done(&context, job)
                .await
                .map_err(|error| error.to_string())?,
            Claim::Again => tokio::task::yield_now().await,
            Claim::Idle => {
                if !context.rest_or(SOONER_OR_LATER, &context.job).await {
                    return Ok(());
                }
            }
        }
    }
}

/// Does one and records how it went.
async fn done(context: &Context, job: Job) -> Result<(), Error> {
    let db = &context.house.db;
    let keys = context.house.keys.clone();
    let base_url = context.base_url.clone();
    let doing = job.clone();
    let went = db
        .write(move |tx| {
            // Ended in the same transaction: what it did is there exactly once.
            if !jobs::finish(tx, &doing)? {
                return Ok(());
            }
            match doing.kind.as_str() {
                incoming::ACKNOWLEDGE => acknowledge::write(tx, &keys, &doing.payload),
                conditions::INFORM => promised::inform(tx, &keys, &base_url, &doing.payload),
                joint_updates::JOB => joint_updates::go_on(tx, &keys, &doing.payload),
                search::JOB => search::go_on(tx, &doing.payload),
                standards::JOB => standards::go_on(tx, &doing.payload),
                other => Err(Error::Internal(format!("no such job: {other}"))),
            }
        })
        .await;
    match went {
        Ok(()) => Ok(()),
        Err(error) => {
            tracing::warn!(%error, "a job failed");
            let text = error.to_string();
            let jitter = f64::from(context.house.clock.now().0.rem_euclid(1000) as i32) / 1000.0;
            db.write(move |tx| jobs::retry(tx, &job, &text, jitter).map(drop))
                .await
        }
    }
}
