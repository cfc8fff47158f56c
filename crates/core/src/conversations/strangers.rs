//! Letting in what a stranger wrote, who came with a valid token of ours.
//!
//! Until then it stands outside: shown, but said by nobody who takes part.

use attent_db::Tx;

use super::{
    entries, participants,
    status::{wait_since, writable},
    words::EntryKind,
};
use crate::{
    Actor, Error, Result,
    events::{self, About, Kind},
    ids::{ConversationId, EntryId},
};

/// Accepts the writer of an entry: from now on they take part, and what they wrote waits for us like
/// any mail.
///
/// # Errors
/// Those of finding it; [`Error::Conflict`] when nobody wrote it.
pub fn accept_stranger(tx: &mut Tx<'_>, actor: &Actor, id: EntryId) -> Result<ConversationId> {
    let entry = entries::find(tx, actor, id)?;
    let conversation = entry.conversation;
    writable(tx, actor, conversation)?;
    let from = entry.addresses.from.as_ref();
    let from = from.ok_or(Error::Conflict("error-not-in-this-state"))?;
    participants::accept(tx, conversation, &from.key())?;
    if !entry.outside {
        return Ok(conversation);
    }
    entries::let_in(tx, id)?;
    entries::retell(tx, conversation)?;
    let about = About::conversation(conversation).and_subject(id.0);
    events::record(tx, actor, Kind::StrangerAccepted, about)?;
    if entry.kind == EntryKind::In && !entries::answered_after(tx, &entry)? {
        wait_since(tx, actor, conversation, entry.at, true)?;
    }
    Ok(conversation)
}
