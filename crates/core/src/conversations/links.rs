//! Conversations that have to do with each other, and how: the program links what a mail pointed at
//! or what was taken apart, a person anything they can see.

use attent_db::{Error as DbError, Row, Tx, Value, params};

use super::{
    see,
    status::writable,
    words::{State, words},
};
use crate::{
    Actor, Error, Result,
    error::invalid,
    events::{self, About, Kind},
    ids::ConversationId,
};

words! {
    /// What a person says of two conversations.
    Relation {
        /// The same matter again: it counts as such on the customer's own clock.
        SameMatter = "same-matter",
        /// Another matter that has to do with it.
        Related = "related",
    }
}

/// Whether a row `l` of `conversation_link` says that both are one matter. The mail that pointed at
/// another conversation went on with it; what was taken out of one is another matter.
pub(crate) const ONE_MATTER: &str = "l.because NOT IN ('because-related', 'because-split')";

/// What a word of `locales/<lang>/because.ftl` begins with.
const BECAUSE: &str = "because-";

/// What [`Relation::SameMatter`] is stored as.
pub(crate) const SAME_MATTER: &str = "because-same-matter";

/// Another conversation that has to do with this one.
#[derive(Clone, Debug)]
pub struct Linked {
    pub id: ConversationId,
    pub number: i64,
    pub subject: String,
    /// A word of `locales/<lang>/because.ftl`: what the two have to do with each other.
    pub because: String,
}

impl Linked {
    /// The reason alone: `same-matter`, `split`.
    #[must_use]
    pub fn reason(&self) -> &str {
        self.because.strip_prefix(BECAUSE).unwrap_or(&self.because)
    }
}

/// Says that `id` has to do with `other`; what was said of them before stays.
pub(crate) fn link(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    other: ConversationId,
    because: &str,
) -> Result<()> {
    if linked_ids(tx, id)?.contains(&other) {
        return Ok(());
    }
    if write(tx, id, other, because)? {
        let about = About::conversation(id).and_subject(other.0);
        events::record(tx, actor, Kind::Linked, about)?;
    }
    Ok(())
}

/// A person says what two conversations have to do with each other, in place of what was said before.
///
/// # Errors
/// [`Error::NotFound`] when one of them is out of reach; [`Error::Invalid`] when both are one;
/// [`Error::Conflict`] when one is spam or merged.
pub fn relate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    other: ConversationId,
    relation: Relation,
) -> Result<()> {
    let these = [writable(tx, actor, id)?, writable(tx, actor, other)?];
    if id == other {
        return Err(invalid("other", "error-same-conversation"));
    }
    let settled = |state| matches!(state, State::Spam | State::Merged);
    if these.iter().any(|one| settled(one.state)) {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    let because = format!("{BECAUSE}{}", relation.as_str());
    // Whichever of them it was said of.
    let said = tx.run(
        "UPDATE conversation_link SET because = $3
          WHERE ((conversation_id = $1 AND other_id = $2)
              OR (conversation_id = $2 AND other_id = $1))
            AND because <> $3",
        &params![id, other, because.as_str()],
    )?;
    if said == 0 {
        if linked_ids(tx, id)?.contains(&other) {
            return Ok(());
        }
        // Ids carry a time: the later one goes on from the earlier.
        write(tx, id.max(other), id.min(other), &because)?;
    }
    record(tx, actor, Kind::Linked, id, other, |about| {
        about.with("relation", relation.as_str())
    })
}

/// Whether it was not there before.
fn write(
    tx: &mut Tx<'_>,
    id: ConversationId,
    other: ConversationId,
    because: &str,
) -> Result<bool> {
    let now = tx.now();
    let new = tx.run(
        "INSERT INTO conversation_link (conversation_id, other_id, because, created_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (conversation_id, other_id) DO NOTHING",
        &params![id, other, because, now],
    )?;
    Ok(new == 1)
}

/// They have nothing to do with each other, whoever said so. Does nothing when nobody did.
///
/// # Errors
/// [`Error::NotFound`] when one of them is out of reach.
pub fn unlink(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    other: ConversationId,
) -> Result<()> {
    writable(tx, actor, id)?;
    see(tx, actor, other)?;
    let gone = tx.run(
        "DELETE FROM conversation_link
          WHERE (conversation_id = $1 AND other_id = $2)
             OR (conversation_id = $2 AND other_id = $1)",
        &params![id, other],
    )?;
    if gone == 0 {
        return Ok(());
    }
    record(tx, actor, Kind::Unlinked, id, other, |about| about)
}

/// All that are linked with it, in reach or not.
pub(super) fn linked_ids(tx: &mut Tx<'_>, id: ConversationId) -> Result<Vec<ConversationId>> {
    Ok(tx.all(
        "SELECT other_id FROM conversation_link WHERE conversation_id = $1
          UNION
         SELECT conversation_id FROM conversation_link WHERE other_id = $1",
        &params![id],
        |row| row.get(0),
    )?)
}

/// In the history of each of the two.
fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: Kind,
    id: ConversationId,
    other: ConversationId,
    more: impl Fn(About) -> About,
) -> Result<()> {
    for (one, other) in [(id, other), (other, id)] {
        let about = About::conversation(one).and_subject(other.0);
        events::record(tx, actor, kind, more(about))?;
    }
    Ok(())
}

/// Those linked with a conversation that was found through the actor, either way, the latest first;
/// only those within reach.
///
/// # Errors
/// Those of the database.
pub fn linked(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Vec<Linked>> {
    const MOST: i64 = 20;
    let mut sql = "SELECT c.id, c.number, c.subject, l.because
           FROM (SELECT other_id AS id, because FROM conversation_link WHERE conversation_id = $1
                 UNION
                 SELECT conversation_id AS id, because FROM conversation_link WHERE other_id = $1) l
           JOIN conversation c ON c.id = l.id"
        .to_owned();
    let mut values: Vec<Value> = params![id, MOST].into();
    if let Some(reach) = actor.reach_list() {
        values.push(reach);
        sql.push_str(" WHERE c.sealed_team IN ($3)");
    }
    // By `l.id`: by `c.id` SQLite would walk through all conversations.
    sql.push_str(" ORDER BY l.id DESC LIMIT $2");
    Ok(tx.all(&sql, &values, read)?)
}

fn read(row: &Row<'_>) -> std::result::Result<Linked, DbError> {
    Ok(Linked {
        id: row.get(0)?,
        number: row.get(1)?,
        subject: row.get(2)?,
        because: row.get(3)?,
    })
}
