//! A conversation in which nothing was said: its first mail was taken back, or kept from leaving.
//!
//! Taken back, it is the writer's draft and the conversation stands for it. When they throw it away,
//! or somebody keeps the mail from leaving, nobody waits for anybody there any more.

use attent_db::{Tx, params};

use super::{standing, status::close, words::State};
use crate::{Actor, Result, cases, ids::ConversationId, promises};

/// Closes one that waits for a customer to whom nothing was said, unless a promise or a case of it is
/// open.
pub(super) fn close_unsaid(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    if standing::load(tx, id)?.state() != State::Waiting || said(tx, id)? {
        return Ok(());
    }
    let promised = promises::of_conversation(tx, actor, id)?;
    let case = cases::of_conversation(tx, actor, id)?;
    let open = promised
        .iter()
        .any(|line| line.promise.state == promises::State::Open);
    if open || case.is_some_and(|case| case.is_open()) {
        return Ok(());
    }
    close(tx, actor, id)
}

/// Whether they or we said something: notes are for us, and machines say nothing.
fn said(tx: &mut Tx<'_>, id: ConversationId) -> Result<bool> {
    let found = tx.one(
        "SELECT 1 FROM entry
          WHERE conversation_id = $1 AND kind NOT IN ('note', 'automatic')
          LIMIT 1",
        &params![id],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}
