//! A conversation in which nothing was said: its first mail was taken back, or kept from leaving.
//!
//! Taken back, it is the writer's draft and the conversation stands for it: among their drafts, and
//! not among those where a customer is waited for. When they throw it away, or somebody keeps the mail
//! from leaving, nobody waits for anybody there any more.

use attent_db::{Tx, params};

use super::{standing, status::close, words::State};
use crate::{
    Actor, Result, cases,
    ids::{ConversationId, StaffId},
    promises,
};

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

/// A mail of it was taken back: where nothing else was said, it stands for a draft from now on.
pub(super) fn taken_back(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    if said(tx, id)? {
        return Ok(());
    }
    let now = tx.now();
    standing::change(tx, id, |s| {
        s.unsaid_since = s.unsaid_since.or(Some(now));
        Ok(())
    })?;
    Ok(())
}

/// A draft of a reply is gone: where it was the last one, the lists show the conversation again.
pub(super) fn draft_gone(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    let left = tx.one(
        "SELECT 1 FROM draft WHERE conversation_id = $1 AND kind = 'reply' LIMIT 1",
        &params![id],
        |row| row.get::<i64>(0),
    )?;
    match left {
        Some(_) => Ok(()),
        None => listed(tx, id),
    }
}

/// Somebody can write no more: the lists show again what stood for a draft of theirs.
///
/// # Errors
/// Those of the database.
pub(crate) fn give_up_unsaid(tx: &mut Tx<'_>, staff: StaffId) -> Result<()> {
    let theirs: Vec<ConversationId> = tx.all(
        "SELECT c.id FROM draft d JOIN conversation c ON c.id = d.conversation_id
          WHERE d.staff_id = $1 AND d.kind = 'reply' AND c.unsaid_since IS NOT NULL
          ORDER BY c.id",
        &params![staff],
        |row| row.get(0),
    )?;
    for id in theirs {
        listed(tx, id)?;
    }
    Ok(())
}

fn listed(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    standing::change(tx, id, |s| {
        s.unsaid_since = None;
        Ok(())
    })?;
    Ok(())
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
