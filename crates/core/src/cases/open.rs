//! A case comes into being: when a conversation is set to one of the three kinds, or by a press.

use attent_db::{Tx, params};

use super::{
    Case, Kind, State, find, of_conversation,
    path::{self, Step},
    repeats,
    words::Way,
};
use crate::{
    Actor, Result, Role,
    conversations::{self, Channel, Kind as TalkKind},
    ids::{CaseId, ConversationId},
};

/// Opens the case of a conversation, or answers the one there is. The conversation takes its kind.
/// Who comes in person or calls is acknowledged by being spoken to.
///
/// # Errors
/// Those of finding the conversation; [`crate::Error::Forbidden`] below staff.
pub fn open(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    kind: Kind,
) -> Result<CaseId> {
    let talk = conversations::find(tx, actor, conversation)?;
    actor.at_least(Role::Staff)?;
    conversations::set_kind(tx, actor, conversation, kind.of_conversation())?;
    if let Some(case) = of_conversation(tx, actor, conversation)? {
        return Ok(case.id);
    }
    let case = made(tx, actor, &talk, kind)?;
    if matches!(talk.channel, Channel::Counter | Channel::Phone) {
        path::walk(tx, actor, &case, Step::Acknowledge, Some(Way::Word))?;
    }
    Ok(case.id)
}

/// What follows from a conversation's kind: a case of that kind, made or changed. A conversation
/// that is no complaint any more keeps its case; only an untouched one takes another kind.
///
/// # Errors
/// Those of the database.
pub fn follow_kind(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    kind: TalkKind,
) -> Result<()> {
    let Some(kind) = Kind::of(kind) else {
        return Ok(());
    };
    match of_conversation(tx, actor, conversation)? {
        Some(case) if case.kind != kind => {
            tx.run(
                "UPDATE case_file SET kind = $2, version = version + 1
                  WHERE id = $1 AND state <> 'closed'",
                &params![case.id, kind],
            )?;
            Ok(())
        }
        Some(_) => Ok(()),
        None => open(tx, actor, conversation, kind).map(|_| ()),
    }
}

fn made(
    tx: &mut Tx<'_>,
    actor: &Actor,
    talk: &conversations::Conversation,
    kind: Kind,
) -> Result<Case> {
    let (id, now) = (CaseId(tx.new_id()), tx.now());
    let fresh = tx.run(
        "INSERT INTO case_file (id, conversation_id, kind, state, sort_at, owner_id, said, really,
                                looks, wish_words, symptom, fault, fix, times, handovers, created_at,
                                version)
         VALUES ($1, $2, $3, 'received', $4, $5, '', '', '', '', '', '', '', 1, 0, $4, 1)
         ON CONFLICT (conversation_id) DO NOTHING",
        &params![id, talk.id, kind, now, talk.assignee],
    )?;
    if fresh == 0 {
        return of_conversation(tx, actor, talk.id)?.ok_or(crate::Error::NotFound);
    }
    let case = find(tx, actor, id)?;
    path::remember(tx, actor, &case, Step::Open, State::Received, None)?;
    repeats::follow_links(tx, actor, &case)?;
    repeats::tell_owners(tx, actor, &case)?;
    find(tx, actor, id)
}
