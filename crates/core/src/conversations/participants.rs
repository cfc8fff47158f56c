//! Who takes part in a conversation by mail, and whom an answer goes to.
//!
//! Taking part lets a mail find its conversation; it grants nobody access. A recipient that someone
//! removed does not come back by itself.

use attent_db::{Millis, Tx, Value, params};

use super::{
    entries::{Addresses, Party},
    words::{EntryKind, words},
};
use crate::{
    Result, customers,
    ids::{ConversationId, CustomerId},
};

words! {
    /// What someone is to the conversation.
    Part {
        Customer = "customer",
        Copied = "copied",
        Colleague = "colleague",
        /// Came with a valid token but nobody knows them: outside until accepted.
        Stranger = "stranger",
    }
}

/// Notes that someone takes part. A known part stays unless a stranger is accepted.
///
/// # Errors
/// Those of the database.
pub fn join(tx: &mut Tx<'_>, id: ConversationId, party: &Party, part: Part) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO participant (conversation_id, address_key, name, address, role, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (conversation_id, address_key) DO NOTHING",
        &params![
            id,
            party.key(),
            party.name.as_deref(),
            party.address.as_str(),
            part,
            now
        ],
    )?;
    Ok(())
}

/// Accepts a stranger: from now on they take part like anybody on CC.
///
/// # Errors
/// Those of the database.
pub fn accept(tx: &mut Tx<'_>, id: ConversationId, address_key: &str) -> Result<()> {
    tx.run(
        "UPDATE participant SET role = 'copied'
          WHERE conversation_id = $1 AND address_key = $2 AND role = 'stranger'",
        &params![id, address_key],
    )?;
    Ok(())
}

/// What `address_key` is to the conversation, if anything.
///
/// # Errors
/// Those of the database.
pub fn part_of(tx: &mut Tx<'_>, id: ConversationId, address_key: &str) -> Result<Option<Part>> {
    Ok(tx.one(
        "SELECT role FROM participant WHERE conversation_id = $1 AND address_key = $2",
        &params![id, address_key],
        |row| row.get(0),
    )?)
}

/// Who began the conversation, as they wrote.
///
/// # Errors
/// Those of the database.
pub fn customer_of(tx: &mut Tx<'_>, id: ConversationId) -> Result<Option<Party>> {
    Ok(tx.one(
        "SELECT name, address FROM participant
          WHERE conversation_id = $1 AND role = 'customer'
          ORDER BY created_at, address_key LIMIT 1",
        &params![id],
        |row| {
            Ok(Party {
                name: row.get(0)?,
                address: row.get(1)?,
            })
        },
    )?)
}

/// Takes someone off: they get no further answers unless added again by hand.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<'_>, id: ConversationId, address_key: &str) -> Result<bool> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE participant SET removed_at = $3
          WHERE conversation_id = $1 AND address_key = $2 AND removed_at IS NULL",
        &params![id, address_key, now],
    )?;
    Ok(rows == 1)
}

/// Added again by hand.
///
/// # Errors
/// Those of the database.
pub fn restore(tx: &mut Tx<'_>, id: ConversationId, address_key: &str) -> Result<()> {
    tx.run(
        "UPDATE participant SET removed_at = NULL
          WHERE conversation_id = $1 AND address_key = $2",
        &params![id, address_key],
    )?;
    Ok(())
}

/// Whom an answer goes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipients {
    pub to: Vec<Party>,
    pub cc: Vec<Party>,
    pub bcc: Vec<Party>,
}

impl Recipients {
    pub fn all(&self) -> impl Iterator<Item = &Party> {
        self.to.iter().chain(&self.cc).chain(&self.bcc)
    }
}

/// The proposal: the writer of the newest mail that came in, and those who were on it, without us,
/// without those who were removed and without strangers.
///
/// # Errors
/// Those of the database.
pub fn proposed(tx: &mut Tx<'_>, id: ConversationId) -> Result<Recipients> {
    let newest: Option<(EntryKind, Option<String>)> = tx.one(
        "SELECT kind, addresses FROM entry
          WHERE conversation_id = $1 AND kind IN ('in', 'out') AND NOT outside
          ORDER BY at DESC, id DESC LIMIT 1",
        &params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let addresses: Addresses = newest
        .as_ref()
        .and_then(|(_, json)| json.as_deref())
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    let (to, cc) = match newest {
        Some((EntryKind::In, _)) => {
            let writer = addresses
                .reply_to
                .first()
                .or(addresses.from.as_ref())
                .cloned();
            let copied = addresses.to.into_iter().chain(addresses.cc).collect();
            (writer.into_iter().collect(), copied)
        }
        Some(_) => (addresses.to, addresses.cc),
        None => (customers_address(tx, id)?, Vec::new()),
    };
    let mut left_out = ours(tx)?;
    left_out.extend(removed_or_strange(tx, id)?);
    let mut recipients = Recipients::default();
    for party in to {
        take(&mut recipients.to, party, &mut left_out);
    }
    for party in cc {
        take(&mut recipients.cc, party, &mut left_out);
    }
    Ok(recipients)
}

/// Another customer who wrote here, and to whom no answer went since.
#[derive(Clone, Debug)]
pub struct Unanswered {
    pub party: Party,
    /// All of their addresses: an answer to one of them is an answer to them.
    pub keys: Vec<String>,
}

/// Where customers of more than one record wrote, because two conversations were made one or somebody
/// answered in another's place: those whose last mail was not answered. [`proposed`] names the last
/// writer alone, for whoever is added reads what is written to the other and sees their address: that
/// is for a person to choose, each time.
///
/// # Errors
/// Those of the database.
pub fn unanswered(tx: &mut Tx<'_>, id: ConversationId) -> Result<Vec<Unanswered>> {
    let wrote: Vec<(CustomerId, Millis)> = tx.all(
        "SELECT customer_id, MAX(at) FROM entry
          WHERE conversation_id = $1 AND kind = 'in' AND NOT outside AND customer_id IS NOT NULL
          GROUP BY customer_id
          ORDER BY MAX(at), customer_id",
        &params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut waiting = Vec::new();
    if wrote.len() < 2 {
        return Ok(waiting);
    }
    for (customer, last) in wrote {
        let keys: Vec<String> = tx.all(
            "SELECT value_key FROM identity
              WHERE customer_id = $1 AND kind = 'email' AND undeliverable_at IS NULL
              ORDER BY id",
            &params![customer],
            |row| row.get(0),
        )?;
        let party = match takes_part(tx, id, &keys)? {
            Some(party) if !answered(tx, id, &keys, last)? => party,
            _ => continue,
        };
        waiting.push(Unanswered { party, keys });
    }
    Ok(waiting)
}

/// As whom somebody of these addresses takes part and was not removed.
fn takes_part(tx: &mut Tx<'_>, id: ConversationId, keys: &[String]) -> Result<Option<Party>> {
    if keys.is_empty() {
        return Ok(None);
    }
    let keys = Value::List(keys.iter().map(|key| key.as_str().into()).collect());
    Ok(tx.one(
        "SELECT name, address FROM participant
          WHERE conversation_id = $1 AND address_key IN ($2) AND role <> 'stranger'
            AND removed_at IS NULL
          ORDER BY created_at DESC, address_key LIMIT 1",
        &params![id, keys],
        |row| {
            Ok(Party {
                name: row.get(0)?,
                address: row.get(1)?,
            })
        },
    )?)
}

/// Whether a mail of ours went to one of these addresses since then.
fn answered(tx: &mut Tx<'_>, id: ConversationId, keys: &[String], since: Millis) -> Result<bool> {
    let ours: Vec<Option<String>> = tx.all(
        "SELECT addresses FROM entry
          WHERE conversation_id = $1 AND kind = 'out' AND at >= $2",
        &params![id, since],
        |row| row.get(0),
    )?;
    let went = ours.into_iter().flatten().any(|json| {
        let addresses: Addresses = serde_json::from_str(&json).unwrap_or_default();
        let mut all = addresses
            .to
            .iter()
            .chain(&addresses.cc)
            .chain(&addresses.bcc);
        all.any(|party| keys.contains(&party.key()))
    });
    Ok(went)
}

/// The customer alone, for a mail with a link that lets whoever holds it act as them: addresses that
/// are known as theirs, of those an answer would go to, else the first of theirs that mail arrives
/// at. A copy to somebody else, or a `Reply-To` that anybody can write, would hand the link on.
///
/// # Errors
/// Those of the database.
pub fn customer_alone(tx: &mut Tx<'_>, id: ConversationId) -> Result<Recipients> {
    let own: Vec<String> = tx.all(
        "SELECT i.value_key
           FROM conversation c JOIN identity i ON i.customer_id = c.customer_id
          WHERE c.id = $1 AND i.kind = 'email' AND i.undeliverable_at IS NULL",
        &params![id],
        |row| row.get(0),
    )?;
    let proposed = proposed(tx, id)?;
    let mut to: Vec<Party> = proposed.to.into_iter().chain(proposed.cc).collect();
    to.retain(|party| own.contains(&party.key()));
    to.truncate(1);
    if to.is_empty() {
        to = customers_address(tx, id)?;
    }
    Ok(Recipients {
        to,
        ..Recipients::default()
    })
}

/// Adds the party unless left out; once taken it is left out further on.
fn take(into: &mut Vec<Party>, party: Party, left_out: &mut Vec<String>) {
    let key = party.key();
    if !left_out.contains(&key) {
        left_out.push(key);
        into.push(party);
    }
}

fn customers_address(tx: &mut Tx<'_>, id: ConversationId) -> Result<Vec<Party>> {
    Ok(tx.all(
        "SELECT u.name, i.value
           FROM conversation c
           JOIN customer u ON u.id = c.customer_id
           JOIN identity i ON i.customer_id = u.id AND i.kind = 'email'
          WHERE c.id = $1 AND i.undeliverable_at IS NULL
          ORDER BY i.id LIMIT 1",
        &params![id],
        |row| {
            let name: String = row.get(0)?;
            Ok(Party {
                name: customers::called(&name).map(str::to_owned),
                address: row.get(1)?,
            })
        },
    )?)
}

fn ours(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    Ok(
        tx.all("SELECT address_key FROM mailbox", &params![], |row| {
            row.get(0)
        })?,
    )
}

fn removed_or_strange(tx: &mut Tx<'_>, id: ConversationId) -> Result<Vec<String>> {
    Ok(tx.all(
        "SELECT address_key FROM participant
          WHERE conversation_id = $1 AND (removed_at IS NOT NULL OR role = 'stranger')",
        &params![id],
        |row| row.get(0),
    )?)
}

/// The keys of everybody who already takes part: whoever is not among them is pointed out as new.
///
/// # Errors
/// Those of the database.
pub fn known(tx: &mut Tx<'_>, id: ConversationId) -> Result<Vec<String>> {
    Ok(tx.all(
        "SELECT address_key FROM participant
          WHERE conversation_id = $1 AND role <> 'stranger' AND removed_at IS NULL",
        &params![id],
        |row| row.get(0),
    )?)
}
