//! "We have your mail": once for a new conversation, never to a machine, and limited so that two
//! machines cannot answer each other and nobody can use us to bomb a third.

use attent_db::{Tx, Value, params};
use attent_mail::address_key;

use super::{Letter, Rules};
use crate::{
    Result,
    business::{Setting, settings},
    conversations::entries::Party,
    ids::{ConversationId, MailboxId},
    jobs, outgoing,
};

/// The limits count the answers of the last three hours.
const WINDOW: i64 = 3 * 60 * 60 * 1000;

/// The payload of the job that writes the acknowledgement.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Due {
    pub conversation: ConversationId,
    pub mailbox: MailboxId,
}

/// The kind of that job.
pub const JOB: &str = "acknowledge";

/// Enqueues the acknowledgement of a new conversation where the mailbox gives one. Whose address was
/// forged gets nothing: it would go to somebody who wrote nothing.
pub(super) fn consider(
    tx: &mut Tx<'_>,
    letter: &Letter,
    rules: &Rules,
    from: &Party,
    conversation: ConversationId,
    mailbox: MailboxId,
) -> Result<()> {
    let machine = letter.automatic.is_some() || letter.bounce.is_some() || letter.verification;
    if machine || !rules.trusted {
        return Ok(());
    }
    acknowledge(tx, from, conversation, mailbox)
}

/// The same for whatever a person wrote, however it came: where the mailbox acknowledges and no limit
/// is reached. Who sends no mail of their own (a form) may name any address, which is why nothing of
/// what they wrote is in it.
///
/// # Errors
/// Those of the database.
pub fn acknowledge(
    tx: &mut Tx<'_>,
    from: &Party,
    conversation: ConversationId,
    mailbox: MailboxId,
) -> Result<()> {
    if outgoing::is_ours(tx, &from.address)? {
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
    let since = now.plus(-WINDOW);
    let limits = [
        (
            Setting::AcknowledgementsPerAddress,
            "SELECT COUNT(*) FROM automatic_answer WHERE at > $1 AND address_key = $2",
            Some(&key),
        ),
        (
            Setting::AcknowledgementsPerDomain,
            "SELECT COUNT(*) FROM automatic_answer WHERE at > $1 AND domain_key = $2",
            Some(&domain),
        ),
        (
            Setting::AcknowledgementsInAll,
            "SELECT COUNT(*) FROM automatic_answer WHERE at > $1",
            None,
        ),
    ];
    for (setting, sql, whose) in limits {
        let mut values: Vec<Value> = params![since].into();
        values.extend(whose.map(|whose| whose.as_str().into()));
        let sent: i64 = tx.one(sql, &values, |row| row.get(0))?.unwrap_or(0);
        if sent >= settings::number(tx, setting)? {
            return Ok(false);
        }
    }
    let id = tx.new_id();
    tx.run(
        "INSERT INTO automatic_answer (id, address_key, domain_key, at) VALUES ($1, $2, $3, $4)",
        &params![id, key, domain, now],
    )?;
    Ok(true)
}
