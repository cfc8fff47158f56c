//! Forgetting a customer (GDPR, article 17): what is left is a number here and there.
//!
//! Names, addresses, texts, attachments, raw mails, drafts and search documents go, with the records
//! merged into this one, and with what they wrote in others' conversations. Conversations stay as
//! rows without words, so that what was counted stays counted. Message-IDs stay as tombstones, so
//! that the mailbox does not bring the mails back. It cannot be undone.
//!
//! Not here: backups made before (they are the owner's to replace), and what other people quoted.

mod conversation;
mod files;
mod record;

use std::collections::BTreeSet;

use attent_db::{Tx, Value, params};

use super::find::{family, writable};
use crate::{
    Actor, Error, Result, Role,
    conversations::{self, State},
    events::{self, About, Kind},
    ids::{ConversationId, CustomerId, FileId},
    promises, set_asides,
};

/// What the caller does after the commit.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Digests of files that nothing refers to any more, to be taken off the shelf.
    pub on_disk: Vec<String>,
}

/// Erases the customer for good.
///
/// # Errors
/// [`Error::Forbidden`] below manager, or when a conversation is sealed beyond the actor's reach;
/// [`Error::Conflict`] when it is erased or merged already.
pub fn erase(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<Erased> {
    actor.at_least(Role::Manager)?;
    writable(tx, actor, id)?;
    let family = Value::list(family(tx, id)?);
    let own = conversations_of(tx, actor, &family)?;
    let others = on_copy(tx, &family)?;
    // Nothing is owed to who is gone; only then do their conversations close.
    promises::forget(tx, actor, &family)?;
    set_asides::forget(tx, actor, &family)?;
    let mut files = BTreeSet::<FileId>::new();
    for (conversation, state) in own {
        if matches!(state, State::Open | State::Waiting | State::Snoozed) {
            conversations::close(tx, actor, conversation)?;
        }
        conversation::wipe(tx, conversation, &mut files)?;
    }
    for conversation in others {
        conversation::wipe_entries(tx, conversation, Some(&family), &mut files)?;
    }
    record::wipe(tx, &family, &mut files)?;
    let on_disk = files::drop_unused(tx, &files)?;
    events::record(tx, actor, Kind::CustomerErased, About::customer(id))?;
    Ok(Erased { on_disk })
}

fn conversations_of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    family: &Value,
) -> Result<Vec<(ConversationId, State)>> {
    let found = tx.all(
        "SELECT id, state, sealed_team FROM conversation WHERE customer_id IN ($1) ORDER BY id",
        &params![family.clone()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get::<i64>(2)?)),
    )?;
    if found.iter().any(|(_, _, sealed)| !actor.reaches(*sealed)) {
        return Err(Error::Forbidden);
    }
    Ok(found
        .into_iter()
        .map(|(id, state, _)| (id, state))
        .collect())
}

/// Others' conversations in which the customer takes part.
fn on_copy(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<ConversationId>> {
    Ok(tx.all(
        "SELECT DISTINCT p.conversation_id
           FROM identity i
           JOIN participant p ON p.address_key = i.value_key
           JOIN conversation c ON c.id = p.conversation_id
          WHERE i.customer_id IN ($1) AND i.kind = 'email' AND c.customer_id NOT IN ($1)",
        &params![family.clone()],
        |row| row.get(0),
    )?)
}
