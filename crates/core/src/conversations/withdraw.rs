//! A mail of ours that waits or was refused shall not leave any more; its words stay here.

use attent_db::{Tx, params};

use super::{
    entries,
    reply::REPLY,
    standing,
    undo::{self, Change, Since},
    unsaid::close_unsaid,
    words::EntryKind,
};
use crate::{
    Actor, Result,
    ids::{ConversationId, EntryId, OutgoingId},
    outgoing, promises,
};

/// Keeps it from leaving. What a person wrote stands in its conversation as a note from now on, and
/// the customer waits as before it was written; where nothing else was said, nobody waits, and the
/// conversation is closed. Answers the conversation.
///
/// # Errors
/// [`crate::Error::Conflict`] when it is being sent, or left.
pub fn withdraw(tx: &mut Tx<'_>, actor: &Actor, id: OutgoingId) -> Result<Option<ConversationId>> {
    let mail = outgoing::withdraw(tx, actor, id)?;
    if let (Some(conversation), Some(entry), true) =
        (mail.conversation, mail.entry, mail.never_left)
    {
        becomes_a_note(tx, conversation, entry)?;
        close_unsaid(tx, actor, conversation)?;
    }
    Ok(mail.conversation)
}

fn becomes_a_note(tx: &mut Tx<'_>, conversation: ConversationId, entry: EntryId) -> Result<()> {
    promises::forget_untold(tx, entry)?;
    tx.run(
        "UPDATE entry SET kind = $2, version = version + 1 WHERE id = $1",
        &params![entry, EntryKind::Note],
    )?;
    entries::retell(tx, conversation)?;
    let Some((_, change)) = undo::take::<Change>(tx, REPLY, entry.0)? else {
        return Ok(());
    };
    let since = Since::act(tx, conversation, entry.0)?;
    standing::change(tx, conversation, |s| {
        change.undo(since, s);
        Ok(())
    })?;
    Ok(())
}
