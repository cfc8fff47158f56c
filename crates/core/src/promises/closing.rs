//! Closing a conversation asks about each of its open promises; there is no way around it.

use attent_db::Tx;

use super::{
    acts::{self, Break, Renegotiation},
    find::{find, open_of},
};
use crate::{
    Actor, Result,
    error::invalid,
    ids::{ConversationId, PromiseId},
};

/// What becomes of one promise.
#[derive(Clone, Debug)]
pub struct Choice {
    pub promise: PromiseId,
    pub what: Closing,
}

#[derive(Clone, Debug)]
pub enum Closing {
    Done {
        note: String,
    },
    /// It goes on without the conversation: in the ledger, and on its owner's Today.
    FollowUp,
    Withdrawn {
        note: String,
    },
    Renegotiated(Renegotiation),
    Broken(Break),
}

/// Does what was chosen for each open promise of the conversation.
///
/// # Errors
/// [`crate::Error::Invalid`] at `promises` when one of them has no choice, and what its change
/// answers; [`crate::Error::NotFound`] for a promise of another conversation.
pub fn settle(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    choices: &[Choice],
) -> Result<()> {
    let open = open_of(tx, actor, id)?;
    for choice in choices {
        if find(tx, actor, choice.promise)?.conversation != Some(id) {
            return Err(crate::Error::NotFound);
        }
    }
    for promise in open {
        let choice = choices.iter().find(|one| one.promise == promise.id);
        let Some(choice) = choice else {
            return Err(invalid("promises", "error-open-promises"));
        };
        match &choice.what {
            Closing::Done { note } => acts::report_done(tx, actor, promise.id, note)?,
            Closing::FollowUp => acts::follow_up(tx, actor, promise.id)?,
            Closing::Withdrawn { note } => acts::withdraw(tx, actor, promise.id, note)?,
            Closing::Renegotiated(to) => acts::renegotiate(tx, actor, promise.id, to)?,
            Closing::Broken(how) => acts::break_it(tx, actor, promise.id, how)?,
        }
    }
    Ok(())
}
