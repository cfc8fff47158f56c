//! Sending: takes what is due, one at a time per worker, and records what became of it.

use std::time::Duration;

use attent_core::{
    Error,
    channels::{Direction, Reason, health, mailboxes},
    outgoing::{self, Taken},
};
use attent_net::{
    Trouble,
    smtp::{self, Envelope, Failure},
};

use super::Context;

/// Sent side by side; servers dislike more from one address.
const AT_ONCE: usize = 4;
const SOONER_OR_LATER: Duration = Duration::from_secs(5);

pub async fn run(context: Context) -> Result<(), String> {
    interrupted(&context)
        .await
        .map_err(|error| error.to_string())?;
    let mut lanes = Vec::new();
    for lane in 0..AT_ONCE {
        let context = context.clone();
        lanes.push(tokio::spawn(async move {
            let worker = name_of(&context, lane);
            while !context.stop.is_cancelled() {
                match one(&context, &worker).await {
                    Ok(true) => {}
                    Ok(false) => {
                        let wait = until_due(&context).await;
                        if !context.rest_or(wait, &context.outgoing).await {
                            return;
                        }
                    }
                    Err(error) => {
                        tracing::error!(%error, "sending failed");
                        if !context.rest(SOONER_OR_LATER).await {
                            return;
                        }
                    }
                }
            }
        }));
    }
    for lane in lanes {
        lane.await.map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn name_of(context: &Context, lane: usize) -> String {
    format!("{}-{lane}", context.worker)
}

/// What our predecessor of the same name was sending when it died: perhaps sent, a person decides.
async fn interrupted(context: &Context) -> Result<(), Error> {
    for lane in 0..AT_ONCE {
        let worker = name_of(context, lane);
        let db = &context.house.db;
        let left = db
            .write(move |tx| outgoing::expire(tx, Some(&worker)))
            .await?;
        for id in left {
            tracing::warn!(outgoing = id.0, "a sending was interrupted: perhaps sent");
        }
    }
    Ok(())
}

/// How long until the next is due, at most a while.
async fn until_due(context: &Context) -> Duration {
    let now = context.house.clock.now();
    let due: Result<_, Error> = context.house.db.read(outgoing::earliest).await;
    match due {
        Ok(Some(at)) => {
            let left = u64::try_from(at.since(now)).unwrap_or(0);
            Duration::from_millis(left.max(50)).min(SOONER_OR_LATER)
        }
        _ => SOONER_OR_LATER,
    }
}

/// Sends one, if one is due.
async fn one(context: &Context, worker: &str) -> Result<bool, Error> {
    let name = worker.to_owned();
    let db = &context.house.db;
    let Some(taken) = db.write(move |tx| outgoing::take(tx, &name)).await? else {
        return Ok(false);
    };
    if let Err(error) = send(context, &taken).await {
        let detail = error.to_string();
        let taken = taken.clone();
        db.write(move |tx| outgoing::failed(tx, &taken, "other", &detail))
            .await?;
    }
    Ok(true)
}

async fn send(context: &Context, taken: &Taken) -> Result<(), Error> {
    let db = &context.house.db;
    let (seal, reading) = (context.house.seal.clone(), taken.clone());
    let (ready, mailbox) = db
        .read(move |tx| {
            let open = |sealed: &[u8]| seal.open_letter(sealed);
            let ready = outgoing::compose(tx, &reading, &open)?;
            Ok::<_, Error>((ready, mailboxes::active(tx, reading.mailbox)?))
        })
        .await?;
    let shelf = context.house.shelf.clone();
    let (sender, recipients, bytes) = tokio::task::spawn_blocking(move || ready.bytes(&shelf))
        .await
        .map_err(|error| Error::Internal(error.to_string()))??;
    if context.sample {
        let taken = taken.clone();
        db.write(move |tx| outgoing::sent(tx, &taken)).await?;
        return Ok(());
    }
    let server = super::fetching::server(context, mailbox.smtp.as_ref())?;
    let envelope = Envelope::new(
        Some(sender.as_str()).filter(|s| !s.is_empty()),
        recipients.iter().map(String::as_str),
    )
    .map_err(|error| Error::Internal(error.to_string()))?;
    let sent = smtp::send(&server, &envelope, &bytes, smtp::Timeouts::default()).await;
    record(context, taken, sent).await
}

async fn record(
    context: &Context,
    taken: &Taken,
    sent: Result<smtp::Sent, Failure>,
) -> Result<(), Error> {
    let (db, taken) = (&context.house.db, taken.clone());
    let mailbox = taken.mailbox;
    match sent {
        Ok(sent) => {
            let refused: Vec<String> = sent
                .refused
                .iter()
                .map(|r| format!("{}: {} {}", r.recipient, r.code, r.text))
                .collect();
            db.write(move |tx| {
                health::ok(tx, mailbox, Direction::Out)?;
                if refused.is_empty() {
                    outgoing::sent(tx, &taken)?;
                } else {
                    outgoing::failed(tx, &taken, outgoing::FOR_SOME, &refused.join("; "))?;
                }
                Ok::<_, Error>(())
            })
            .await
        }
        Err(Failure::Temporary { text, code, .. }) => {
            let detail = format!("{code} {text}");
            db.write(move |tx| {
                outgoing::try_later(tx, &taken, "refused-for-now", &detail).map(drop)
            })
            .await
        }
        Err(Failure::Permanent { text, code, .. }) => {
            let detail = format!("{code} {text}");
            db.write(move |tx| outgoing::failed(tx, &taken, "refused-for-good", &detail).map(drop))
                .await
        }
        Err(Failure::Unreachable { trouble, .. }) => {
            let (word, detail) = said(&trouble);
            db.write(move |tx| {
                health::failed(tx, mailbox, Direction::Out, word, &detail)?;
                outgoing::try_later(tx, &taken, word.as_str(), &detail).map(drop)
            })
            .await
        }
        Err(Failure::Perhaps { reason }) => {
            let detail = reason.to_string();
            db.write(move |tx| outgoing::perhaps(tx, &taken, &detail).map(drop))
                .await
        }
    }
}

/// A trouble as the core's word, and what the server said.
pub fn said(trouble: &Trouble) -> (Reason, String) {
    let word = match trouble {
        Trouble::DnsNotFound => Reason::DnsNotFound,
        Trouble::Refused | Trouble::NotReachable(_) => Reason::Refused,
        Trouble::TimedOut => Reason::TimedOut,
        Trouble::TlsFailed(_) => Reason::TlsFailed,
        Trouble::CertificateNotTrusted(_) => Reason::CertificateNotTrusted,
        Trouble::NoStartTls => Reason::NoStarttls,
        Trouble::AuthRefused(_) => Reason::AuthRefused,
        Trouble::Protocol(_) | Trouble::TooMuch => Reason::Protocol,
        Trouble::HungUp => Reason::Other,
    };
    (
        word,
        trouble
            .quoted()
            .map_or_else(|| trouble.to_string(), str::to_owned),
    )
}
