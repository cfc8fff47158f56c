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
/// answers, and for a promise of another conversation.
pub fn settle(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    choices: &[Choice],
) -> Result<()> {
    let open = open_of(tx, actor, id)?;
    for (at, choice) in choices.iter().enumerate() {
        let found = find(tx, actor, choice.promise);
        let named = |error: crate::Error| error.named("promise").within("promises", at);
        if found.map_err(named)?.conversation != Some(id) {
            return Err(named(crate::Error::NotFound));
        }
    }
    for promise in open {
        let mut all = choices.iter().enumerate();
        let Some((at, choice)) = all.find(|(_, one)| one.promise == promise.id) else {
            return Err(invalid("promises", "error-open-promises"));
        };
        let done = match &choice.what {
            Closing::Done { note } => acts::report_done(tx, actor, promise.id, note),
            Closing::FollowUp => acts::follow_up(tx, actor, promise.id),
            Closing::Withdrawn { note } => acts::withdraw(tx, actor, promise.id, note),
            Closing::Renegotiated(to) => acts::renegotiate(tx, actor, promise.id, to),
            Closing::Broken(how) => acts::break_it(tx, actor, promise.id, how),
        };
        done.map_err(|error| error.within("promises", at))?;
    }
    Ok(())
}
