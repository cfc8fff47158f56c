//! Whose it is: exactly one active owner, who can see what it is about.

use attent_db::{Tx, params};

use super::{
    find::{Promise, find},
    steps::{self, Words},
    store,
    words::{State, StepKind},
};
use crate::{
    Actor, Error, Result, Role,
    error::invalid,
    ids::{ConversationId, PromiseId, StaffId},
    notices,
    people::teams,
};

/// Gives it to somebody else, who hears of it unless they took it themselves.
///
/// # Errors
/// [`Error::Invalid`] when that person left, only looks on, or cannot see the conversation;
/// [`Error::Conflict`] when it is settled.
pub fn hand_over(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, to: StaffId) -> Result<()> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    if !may_own(tx, to, found.conversation)? {
        return Err(invalid("owner", "error-cannot-take-it"));
    }
    give(tx, actor, id, to)
}

fn give(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, to: StaffId) -> Result<()> {
    let changed = store::change(tx, id, |p| {
        if !matches!(p.state, State::Open | State::Done) {
            return Err(Error::Conflict("error-promise-settled"));
        }
        p.owner = to;
        Ok(())
    })?;
    let Some(promise) = changed else {
        return Ok(());
    };
    let words = Words {
        staff: Some(to),
        ..Words::default()
    };
    steps::record(tx, actor, &promise, StepKind::Handed, words)?;
    tell_new_owner(tx, actor, &promise)
}

pub(super) fn tell_new_owner(tx: &mut Tx<'_>, actor: &Actor, promise: &Promise) -> Result<()> {
    let about = notices::About::promise(promise.id, promise.conversation);
    notices::tell(
        tx,
        actor,
        notices::Kind::PromiseHanded,
        promise.owner,
        about,
    )?;
    Ok(())
}

/// Whether this person is here, serves customers, and can see the conversation.
pub(super) fn may_own(
    tx: &mut Tx<'_>,
    person: StaffId,
    conversation: Option<ConversationId>,
) -> Result<bool> {
    let able = tx.one(
        "SELECT s.id FROM staff s
          WHERE s.id = $1 AND s.disabled_at IS NULL AND s.role <> 'viewer'
            AND NOT EXISTS (SELECT 1 FROM conversation c
                             WHERE c.id = CAST($2 AS BIGINT) AND c.sealed_team <> 0
                               AND s.role <> 'owner'
                               AND NOT EXISTS (SELECT 1 FROM membership m
                                                WHERE m.staff_id = s.id
                                                  AND m.team_id = c.sealed_team))",
        &params![person, conversation],
        |row| row.get::<i64>(0),
    )?;
    Ok(able.is_some())
}

/// Hands on everything that is not settled of somebody who left: to the lead of their team who can
/// see it, else to an owner. Answers how many.
pub(crate) fn hand_on(tx: &mut Tx<'_>, actor: &Actor, from: StaffId) -> Result<i64> {
    let theirs: Vec<(PromiseId, Option<ConversationId>)> = tx.all(
        "SELECT id, conversation_id FROM promise
          WHERE owner_id = $1 AND state IN ('open', 'done') ORDER BY id",
        &params![from],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (id, conversation) in &theirs {
        if let Some(to) = successor(tx, from, *conversation)? {
            give(tx, actor, *id, to)?;
        }
    }
    Ok(i64::try_from(theirs.len()).unwrap_or(i64::MAX))
}

/// The conversation went to another team: whoever cannot see it any more hands its promises on.
pub(crate) fn still_seen(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    let open: Vec<(PromiseId, StaffId)> = tx.all(
        "SELECT id, owner_id FROM promise
          WHERE conversation_id = $1 AND state IN ('open', 'done')",
        &params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (promise, owner) in open {
        if !may_own(tx, owner, Some(id))?
            && let Some(to) = successor(tx, owner, Some(id))?
        {
            give(tx, actor, promise, to)?;
        }
    }
    Ok(())
}

/// This person while they may own it, else their successor.
pub(crate) fn able(
    tx: &mut Tx<'_>,
    person: StaffId,
    conversation: Option<ConversationId>,
) -> Result<Option<StaffId>> {
    if may_own(tx, person, conversation)? {
        return Ok(Some(person));
    }
    successor(tx, person, conversation)
}

/// Who takes over from `from`: who leads them, then who leads the conversation's team, then owners.
pub(super) fn successor(
    tx: &mut Tx<'_>,
    from: StaffId,
    conversation: Option<ConversationId>,
) -> Result<Option<StaffId>> {
    let owners: Vec<StaffId> = tx.all(
        "SELECT id FROM staff WHERE role = 'owner' AND disabled_at IS NULL ORDER BY created_at, id",
        &params![],
        |row| row.get(0),
    )?;
    // Where nobody leads them `manager_of` answers the owners: those come last here.
    let mut candidates = teams::manager_of(tx, from)?;
    candidates.retain(|one| !owners.contains(one));
    candidates.extend(tx.all(
        "SELECT l.staff_id FROM conversation c JOIN leads l ON l.team_id = c.team_id
          WHERE c.id = CAST($1 AS BIGINT) ORDER BY l.since, l.staff_id",
        &params![conversation],
        |row| row.get::<StaffId>(0),
    )?);
    for candidate in candidates.into_iter().chain(owners) {
        if candidate != from && may_own(tx, candidate, conversation)? {
            return Ok(Some(candidate));
        }
    }
    Ok(None)
}
