//! Jobs: work that was promised in a transaction and is done after it.

use std::time::Duration;

use attent_core::{
    Actor, Error, Language,
    conversations::{self, EntryKind, entries, participants},
    events,
    ids::EntryId,
    incoming,
    jobs::{self, Claim, Job},
    outgoing,
};
use attent_db::Tx;
use attent_web::T;

use super::Context;

const SOONER_OR_LATER: Duration = Duration::from_secs(5);

pub async fn run(context: Context) -> Result<(), String> {
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
    let (kind, payload) = (job.kind.clone(), job.payload.clone());
    let went = db
        .write(move |tx| match kind.as_str() {
            incoming::ACKNOWLEDGE => acknowledge(tx, &payload, &keys),
            other => Err(Error::Internal(format!("no such job: {other}"))),
        })
        .await;
    match went {
        Ok(()) => db.write(move |tx| jobs::finish(tx, &job).map(drop)).await,
        Err(error) => {
            tracing::warn!(%error, "a job failed");
            let text = error.to_string();
            let jitter = f64::from(context.house.clock.now().0.rem_euclid(1000) as i32) / 1000.0;
            db.write(move |tx| jobs::retry(tx, &job, &text, jitter).map(drop))
                .await
        }
    }
}

/// "We have your mail", in the customer's language, without a word of theirs.
fn acknowledge(tx: &mut Tx<'_>, payload: &str, keys: &outgoing::TokenKeys) -> Result<(), Error> {
    let due = incoming::acknowledgement_due(payload)?;
    let actor = Actor::system();
    let conversation = conversations::find(tx, &actor, due.conversation)?;
    let business = attent_core::business::get(tx)?;
    let customer = attent_core::customers::find(tx, &actor, conversation.customer)?;
    let language = customer.language.as_deref().and_then(Language::parse);
    let t = T::new(language.unwrap_or(business.language));
    let values = [
        ("number", format!("#{}", conversation.number).into()),
        ("business", business.name.as_str().into()),
    ];
    let recipients = participants::proposed(tx, due.conversation)?;
    let recipients = participants::Recipients {
        to: recipients.to,
        ..participants::Recipients::default()
    };
    if recipients.to.is_empty() {
        return Ok(());
    }
    let entry = EntryId(tx.new_id());
    let from = outgoing::sender_of(tx, due.mailbox)?;
    let mut new = entries::New::of(
        EntryKind::Automatic,
        tx.now(),
        t.say_with("acknowledgement-body", &values),
    );
    new.subject = Some(t.say_with("acknowledgement-subject", &values));
    new.message_id = Some(outgoing::message_id(
        keys,
        due.conversation,
        entry,
        &from.address,
    ));
    new.addresses = Some(entries::Addresses {
        from: Some(from),
        to: recipients.to.clone(),
        ..entries::Addresses::default()
    });
    entries::add(tx, due.conversation, entry, &new)?;
    outgoing::queue(
        tx,
        &outgoing::New {
            entry: Some(entry),
            conversation: Some(due.conversation),
            mailbox: Some(due.mailbox),
            purpose: outgoing::Purpose::Acknowledgement,
            recipients: &recipients,
            press_key: Some(format!("acknowledge:{}", due.conversation)),
            not_before: tx.now(),
            words: None,
        },
        keys,
    )?;
    let about = events::About::conversation(due.conversation).and_subject(entry.0);
    events::record(tx, &actor, events::Kind::Acknowledged, about)?;
    Ok(())
}
