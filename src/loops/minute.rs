//! Each minute: what should be against what is. Snoozes whose time has come, promises at risk or
//! late, clocks of service standards, things kept aside too long, sendings whose worker died, vouchers and budgets that expire,
//! questions for a yes whose time is over, mailboxes in trouble that nobody was told of, notices
//! nobody has seen, links, sessions and counters that ran out.

use std::time::Duration;

use attent_core::{
    Actor, Error, approvals, budgets,
    channels::health,
    conversations, findings,
    notices::{About, Kind, tell_all},
    outgoing, people, promises, set_asides, standards, vouchers,
};
use attent_db::Tx;

use super::{Context, notices};

const MINUTE: Duration = Duration::from_secs(60);
/// Snoozes woken in one transaction.
const AT_ONCE: i64 = 100;
/// Events read in one transaction.
const EVENTS_AT_ONCE: i64 = 500;

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
    promised(context).await?;
    timed(context).await?;
    db.write(|tx| outgoing::expire(tx, None)).await?;
    money(context).await?;
    found(context).await?;
    tell_of_trouble(context).await?;
    notices::mail(context).await?;
    db.write(|tx| {
        people::sessions::prune(tx)?;
        people::links::prune(tx)?;
        people::throttle::prune(tx)?;
        people::idempotency::prune(tx)?;
        Ok::<_, Error>(())
    })
    .await
}

/// Vouchers whose day has come, budgets whose year is over, questions whose time is.
async fn money(context: &Context) -> Result<(), Error> {
    let db = &context.house.db;
    let steps: [fn(&mut Tx<'_>, i64) -> attent_core::Result<usize>; 3] =
        [vouchers::expire, budgets::expire, approvals::reconcile];
    for step in steps {
        while db.write(move |tx| step(tx, AT_ONCE)).await? > 0 {}
    }
    super::approving::mail(context).await
}

/// Promises that are at risk, late, met by a date or kept by silence; things kept aside too long.
async fn promised(context: &Context) -> Result<(), Error> {
    let db = &context.house.db;
    loop {
        let done = db
            .write(|tx| {
                let due = promises::reconcile::due(tx, AT_ONCE)?;
                for id in &due {
                    promises::reconcile::step(tx, *id)?;
                }
                let over = set_asides::to_expire(tx, AT_ONCE)?;
                for id in &over {
                    set_asides::expire(tx, *id)?;
                }
                Ok::<_, Error>(due.len() + over.len())
            })
            .await?;
        if done == 0 {
            return Ok(());
        }
    }
}

/// Clocks of service standards that are at risk or late, or whose calendar was changed.
async fn timed(context: &Context) -> Result<(), Error> {
    let db = &context.house.db;
    loop {
        let done = db
            .write(|tx| {
                let due = standards::reconcile::due(tx, AT_ONCE)?;
                for id in &due {
                    standards::reconcile::step(tx, *id)?;
                }
                Ok::<_, Error>(due.len())
            })
            .await?;
        if done == 0 {
            return Ok(());
        }
    }
}

/// What is new in the history: causes with too many cases, customers let down again.
async fn found(context: &Context) -> Result<(), Error> {
    let db = &context.house.db;
    while db.write(|tx| findings::follow(tx, EVENTS_AT_ONCE)).await? > 0 {}
    Ok(())
}

/// Those concerned hear of a mailbox that has failed for some minutes, once.
async fn tell_of_trouble(context: &Context) -> Result<(), Error> {
    let db = &context.house.db;
    for trouble in db.read(health::due_to_tell).await? {
        let (mailbox, direction) = (trouble.mailbox, trouble.direction);
        db.write(move |tx| {
            if health::mark_told(tx, mailbox, direction)? {
                let people = health::concerned(tx, mailbox)?;
                let about = About::mailbox(mailbox);
                tell_all(tx, &Actor::channel(), Kind::ChannelTrouble, &people, about)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    }
    Ok(())
}
