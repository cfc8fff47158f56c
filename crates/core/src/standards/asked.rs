//! The customer's own clock: since when they have been at it, in real hours, over all the
//! conversations that are one matter. "The third time she asks."

use attent_db::{Millis, Tx, params};

use crate::{
    Actor, Result,
    conversations::{self, ONE_MATTER},
    ids::ConversationId,
};

/// What the customer went through so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Their first word about it.
    pub since: Millis,
    /// How often they turned to us.
    pub times: i64,
    /// The conversations that belong together, the oldest first.
    pub matters: Vec<ConversationId>,
}

/// More conversations than this are not one matter.
const MOST_MATTERS: usize = 20;

/// Over the conversation and those of the same customer linked with it as one matter, directly or
/// through others;
/// `None` once nobody waits and nothing is open. What is out of the actor's reach is counted, for
/// the customer it is one matter, and not named.
///
/// # Errors
/// Not found when the conversation is out of reach.
pub fn asked(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Option<Asked>> {
    let found = conversations::find(tx, actor, id)?;
    if found.state == conversations::State::Closed {
        return Ok(None);
    }
    let mut all = vec![id];
    let mut at = 0;
    while at < all.len() && all.len() < MOST_MATTERS {
        let next: Vec<ConversationId> = tx.all(
            &format!("SELECT o.id
               FROM conversation_link l
               JOIN conversation o
                 ON o.id = CASE WHEN l.conversation_id = $1 THEN l.other_id ELSE l.conversation_id END
              WHERE (l.conversation_id = $1 OR l.other_id = $1)
                AND o.customer_id = $2 AND o.spam_at IS NULL AND o.merged_into IS NULL
                AND {ONE_MATTER}
              ORDER BY o.id"),
            &params![all[at], found.customer],
            |row| row.get(0),
        )?;
        for other in next {
            if !all.contains(&other) && all.len() < MOST_MATTERS {
                all.push(other);
            }
        }
        at += 1;
    }
    all.sort_unstable();
    let list = attent_db::Value::List(all.iter().map(|id| (*id).into()).collect());
    let (times, since) = tx
        .one(
            "SELECT COUNT(*), MIN(e.at) FROM entry e
              WHERE e.conversation_id IN ($1) AND NOT e.outside
                AND (e.kind IN ('in', 'call', 'visit', 'letter')) AND e.kind <> 'automatic'",
            &params![list],
            |row| Ok((row.get::<i64>(0)?, row.get::<Option<Millis>>(1)?)),
        )?
        .unwrap_or((0, None));
    let mut seen = Vec::new();
    for other in all {
        if other == id || conversations::see(tx, actor, other).is_ok() {
            seen.push(other);
        }
    }
    Ok(since.map(|since| Asked {
        since,
        times,
        matters: seen,
    }))
}
