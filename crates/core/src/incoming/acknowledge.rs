//! "We have your mail": once for a new conversation, never to a machine, and limited so that two
//! machines cannot answer each other and nobody can use us to bomb a third.

use attent_db::{Millis, Tx, params};
use attent_mail::address_key;

use super::Letter;
use crate::{
    Result,
    conversations::entries::Party,
    ids::{ConversationId, MailboxId},
    jobs, outgoing,
};

const HOUR: i64 = 60 * 60 * 1000;
/// Automatic answers to one address within three hours.
const PER_ADDRESS: i64 = 10;
/// To one domain within three hours.
const PER_DOMAIN: i64 = 60;
/// In all within an hour.
const IN_ALL: i64 = 600;

/// The payload of the job that writes the acknowledgement.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Due {
    pub conversation: ConversationId,
    pub mailbox: MailboxId,
}

/// The kind of that job.
pub const JOB: &str = "acknowledge";

/// Enqueues the acknowledgement of a new conversation where the mailbox gives one.
pub(super) fn consider(
    tx: &mut Tx<'_>,
    letter: &Letter,
    from: &Party,
    conversation: ConversationId,
    fresh: bool,
    mailbox: MailboxId,
) -> Result<()> {
    let machine = letter.automatic.is_some() || letter.bounce.is_some() || letter.verification;
    if !fresh || machine || outgoing::is_ours(tx, &from.address)? {
        return Ok(());
    }
    let wanted = tx.one(
        "SELECT 1 FROM mailbox WHERE id = $1 AND acknowledges AND smtp_host IS NOT NULL",
        &params![mailbox],
        |row| row.get::<i64>(0),
    )?;
    if wanted.is_none() || !may_answer(tx, &from.address)? {
        return Ok(());
    }
    let due = Due {
        conversation,
        mailbox,
    };
    let payload = serde_json::to_string(&due).map_err(|e| crate::Error::Internal(e.to_string()))?;
    let mut job = jobs::New::now(JOB, payload);
    job.dedupe_key = Some(format!("acknowledge:{conversation}"));
    jobs::enqueue(tx, &job)?;
    Ok(())
}

/// Reads the job's payload.
///
/// # Errors
/// [`crate::Error::Internal`] when it is not one of ours.
pub fn due(payload: &str) -> Result<Due> {
    serde_json::from_str(payload).map_err(|e| crate::Error::Internal(e.to_string()))
}

/// Counts this automatic answer, unless one of the limits is reached.
fn may_answer(tx: &mut Tx<'_>, address: &str) -> Result<bool> {
    let key = address_key(address);
    let domain = key
        .rsplit_once('@')
        .map_or(String::new(), |(_, domain)| domain.to_owned());
    let now = tx.now();
    let three_hours = now.plus(-3 * HOUR);
    let count = |tx: &mut Tx<'_>, sql: &str, by: &str, since: Millis| -> Result<i64> {
        Ok(tx
            .one(sql, &params![by, since], |row| row.get(0))?
            .unwrap_or(0))
    };
    let to_address = count(
        tx,
        "SELECT COUNT(*) FROM automatic_answer WHERE address_key = $1 AND at > $2",
        &key,
        three_hours,
    )?;
    let to_domain = count(
        tx,
        "SELECT COUNT(*) FROM automatic_answer WHERE domain_key = $1 AND at > $2",
        &domain,
        three_hours,
    )?;
    let in_all: i64 = tx
        .one(
            "SELECT COUNT(*) FROM automatic_answer WHERE at > $1",
            &params![now.plus(-HOUR)],
            |row| row.get(0),
        )?
        .unwrap_or(0);
    if to_address >= PER_ADDRESS || to_domain >= PER_DOMAIN || in_all >= IN_ALL {
        return Ok(false);
    }
    let id = tx.new_id();
    tx.run(
        "INSERT INTO automatic_answer (id, address_key, domain_key, at) VALUES ($1, $2, $3, $4)",
        &params![id, key, domain, now],
    )?;
    Ok(true)
}
