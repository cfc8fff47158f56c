//! Filing received mail: read it outside any transaction, then write its rows, many in one.
//!
//! The main path is [`file_waiting`]: `reading` reads some mails on threads of its own, each within
//! a budget of time, while `together` writes those that were read before in one transaction; `origin`
//! says whether they are from whom they say. One mail alone goes through [`file_one`], and so does
//! each of those whose transaction failed: a poisoned mail harms no other.
//!
//! Mail that was there when the program started is begun first, one at a time: what took the
//! program down before is found out by its attempts and set aside.

mod origin;
mod reading;
mod together;

use std::time::Duration;

use attent_core::{
    Error,
    ids::MailId,
    incoming::{self, Filed, Waiting},
};
use attent_db::Db;

use self::{
    reading::{Outcome, Reading},
    together::Ready,
};
use super::Context;
use crate::House;

/// A mail that took the program down this often is not read again.
const MOST_ATTEMPTS: i64 = 3;
/// Looked at again although nobody nudged.
const SOONER_OR_LATER: Duration = Duration::from_secs(2);
/// How many are looked up at once from the waiting ones.
const AT_ONCE: i64 = 200;
/// How many share one transaction: it holds up other writers for some 20 ms.
const TOGETHER: usize = 20;
/// So many bytes are in memory at once, whatever the number.
const BYTES: i64 = 32 * 1024 * 1024;

/// How long reading one mail may take. The largest honest ones take a second.
pub const BUDGET: Duration = Duration::from_secs(20);

pub async fn run(context: Context) -> Result<(), String> {
    let house = context.house.clone();
    blocking(move || left_over(&house)).await?;
    loop {
        let house = context.house.clone();
        let filed = blocking(move || file_waiting(&house, BUDGET)).await?;
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

/// Files what waits, reading each within `budget`; answers how many it went through.
///
/// # Errors
/// Those of the database.
pub fn file_waiting(house: &House, budget: Duration) -> Result<usize, Error> {
    let waiting = house.db.read_now(|tx| incoming::waiting(tx, AT_ONCE))?;
    let mut groups = groups(&waiting).into_iter();
    let Some(first) = groups.next() else {
        return Ok(0);
    };
    let mut ahead = Reading::begin(house, first, budget)?;
    loop {
        // The next ones are read while these are written.
        let read = ahead.finish();
        let next = match groups.next() {
            Some(group) => Some(Reading::begin(house, group, budget)?),
            None => None,
        };
        write(house, read)?;
        match next {
            Some(next) => ahead = next,
            None => return Ok(waiting.len()),
        }
    }
}

/// In order, so many that they fit into one transaction and into memory.
fn groups(waiting: &[Waiting]) -> Vec<Vec<MailId>> {
    let mut groups: Vec<Vec<MailId>> = Vec::new();
    let mut bytes = 0;
    for one in waiting {
        bytes += one.size;
        match groups.last_mut() {
            Some(group) if group.len() < TOGETHER && bytes <= BYTES => group.push(one.mail),
            _ => {
                bytes = one.size;
                groups.push(vec![one.mail]);
            }
        }
    }
    groups
}

/// Reads and files one mail; what cannot be read is set aside and the next goes on.
///
/// # Errors
/// Those of the database.
pub fn file_one(house: &House, id: MailId) -> Result<Option<Filed>, Error> {
    let read = Reading::begin(house, vec![id], BUDGET)?.finish();
    Ok(write(house, read)?.pop().flatten())
}

/// Writes what was read, in order.
fn write(house: &House, outcomes: Vec<(MailId, Outcome)>) -> Result<Vec<Option<Filed>>, Error> {
    let mut ready = Vec::new();
    for (id, outcome) in outcomes {
        match outcome {
            Outcome::Read(read) => ready.push((id, *read)),
            Outcome::Broken(error) => {
                tracing::warn!(mail = id.0, %error, "a mail could not be read and was set aside");
                set_aside(&house.db, id, "because-unreadable")?;
            }
            Outcome::TooSlow => {
                tracing::warn!(
                    mail = id.0,
                    "reading a mail took too long, it was set aside"
                );
                set_aside(&house.db, id, "because-too-slow")?;
            }
        }
    }
    let ready: Vec<Ready> = origin::judge(house, ready);
    together::file(house, ready)
}

fn set_aside(db: &Db, id: MailId, because: &'static str) -> Result<(), Error> {
    db.write_now(move |tx| incoming::quarantine(tx, id, because))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_end_by_number_and_by_bytes() {
        let waiting = |sizes: &[i64]| -> Vec<Waiting> {
            let one = |(id, size): (i64, &i64)| Waiting {
                mail: MailId(id),
                attempts: 0,
                size: *size,
            };
            (1..).zip(sizes).map(one).collect()
        };
        let check = |sizes: &[i64], expect: &[usize]| {
            let found: Vec<usize> = groups(&waiting(sizes)).iter().map(Vec::len).collect();
            assert_eq!(found, expect, "{} mails", sizes.len());
        };
        check(&[], &[]);
        check(&[1; 45], &[20, 20, 5]);
        check(&[BYTES, 1, BYTES * 2, 1, 1], &[1, 1, 1, 2]);
        check(&[BYTES / 2; 5], &[2, 2, 1]);
    }
}
