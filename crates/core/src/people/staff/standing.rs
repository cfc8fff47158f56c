//! Disabling a person who leaves, and enabling one who comes back.

use attent_db::{Nudge, Tx, params};

use super::{another_owner, get, may_run, one_at_a_time};
use crate::{
    Actor, Error, Result, Role, events,
    events::{About, Kind},
    ids::{ConversationId, StaffId},
    people::{links, sessions},
    promises,
};

/// What a disabled person still has. Nothing is handed on silently: somebody decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct StillTheirs {
    /// Conversations assigned to them that are not over.
    pub conversations: i64,
    /// Replies they had begun.
    pub drafts: i64,
    /// Teams they lead.
    pub teams_led: i64,
}

/// Ends their sessions and links; they cannot sign in any more. Their API tokens rest with them.
///
/// # Errors
/// [`Error::Conflict`] for the last owner and for oneself.
pub fn disable(tx: &mut Tx<'_>, actor: &Actor, id: StaffId) -> Result<StillTheirs> {
    one_at_a_time(tx)?;
    let person = get(tx, actor, id)?;
    may_run(actor, person.role)?;
    if actor.staff_id() == Some(id) {
        return Err(Error::Conflict("error-not-yourself"));
    }
    if person.role == Role::Owner && !another_owner(tx, id)? {
        return Err(Error::Conflict("error-last-owner"));
    }
    let now = tx.now();
    let disabled = tx.run(
        "UPDATE staff SET disabled_at = $2, version = version + 1
          WHERE id = $1 AND disabled_at IS NULL",
        &params![id, now],
    )?;
    if disabled > 0 {
        sessions::end_all(tx, actor, id, None)?;
        links::forget(tx, id)?;
        events::record(tx, actor, Kind::StaffDisabled, About::subject(id.0))?;
        // A promise always has an owner: it is the one thing that does not wait for a decision.
        promises::hand_on(tx, actor, id)?;
        crate::conversations::give_up_unsaid(tx, id)?;
        tx.nudge(Nudge {
            topic: "rights",
            id: id.0,
        });
    }
    still_theirs(tx, id)
}

pub fn enable(tx: &mut Tx<'_>, actor: &Actor, id: StaffId) -> Result<()> {
    let person = get(tx, actor, id)?;
    may_run(actor, person.role)?;
    let enabled = tx.run(
        "UPDATE staff SET disabled_at = NULL, version = version + 1
          WHERE id = $1 AND disabled_at IS NOT NULL",
        &params![id],
    )?;
    if enabled > 0 {
        events::record(tx, actor, Kind::StaffEnabled, About::subject(id.0))?;
    }
    Ok(())
}

/// What somebody still has, for the page that offers to hand it on.
pub fn still_theirs_of(tx: &mut Tx<'_>, actor: &Actor, id: StaffId) -> Result<StillTheirs> {
    actor.at_least(Role::Manager)?;
    get(tx, actor, id)?;
    still_theirs(tx, id)
}

/// One press hands on this many at most: more would hold up everybody who writes.
const HANDED_AT_ONCE: i64 = 500;

/// Gives the conversations of `from` that are not over and that the actor reaches to somebody else,
/// or back to everybody; answers how many.
///
/// # Errors
/// [`Error::Invalid`] when the other person cannot take one of them: then none is handed on.
pub fn hand_over(
    tx: &mut Tx<'_>,
    actor: &Actor,
    from: StaffId,
    to: Option<StaffId>,
) -> Result<i64> {
    let person = get(tx, actor, from)?;
    may_run(actor, person.role)?;
    let mut sql = "SELECT id FROM conversation
                    WHERE assignee_id = $1 AND state IN ('open', 'waiting', 'snoozed')"
        .to_owned();
    let mut values: Vec<attent_db::Value> = params![from, HANDED_AT_ONCE].into();
    if let Some(reach) = actor.reach_list() {
        values.push(reach);
        sql.push_str(" AND sealed_team IN ($3)");
    }
    sql.push_str(" ORDER BY id LIMIT $2");
    let theirs = tx.all(&sql, &values, |row| row.get::<ConversationId>(0))?;
    for id in &theirs {
        crate::conversations::assign(tx, actor, *id, to)?;
    }
    Ok(i64::try_from(theirs.len()).unwrap_or(HANDED_AT_ONCE))
}

fn still_theirs(tx: &mut Tx<'_>, id: StaffId) -> Result<StillTheirs> {
    let counts = tx.one(
        "SELECT (SELECT COUNT(*) FROM conversation
                  WHERE assignee_id = $1 AND state IN ('open', 'waiting', 'snoozed')),
                (SELECT COUNT(*) FROM draft WHERE staff_id = $1),
                (SELECT COUNT(*) FROM leads WHERE staff_id = $1)",
        &params![id],
        |row| {
            Ok(StillTheirs {
                conversations: row.get(0)?,
                drafts: row.get(1)?,
                teams_led: row.get(2)?,
            })
        },
    )?;
    Ok(counts.unwrap_or_default())
}
