//! What a conversation could be linked with: the same customer's others, or what words find.

use std::collections::HashSet;

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::{
    find,
    links::linked_ids,
    words::{Kind, State},
};
use crate::{
    Actor, Result,
    ids::{ConversationId, CustomerId},
    search::{self, HitKind},
};

/// So many are shown to choose from.
const MOST: usize = 20;
/// So many of a customer are looked at: some may be linked already.
const MOST_OF_CUSTOMER: i64 = 40;
/// So many of each customer whom the words name.
const OF_EACH: usize = 5;

/// A conversation that another could be linked with.
#[derive(Clone, Debug)]
pub struct Linkable {
    pub id: ConversationId,
    pub number: i64,
    pub subject: String,
    pub customer: CustomerId,
    pub customer_name: String,
    pub kind: Kind,
    pub state: State,
    pub last_entry_at: Millis,
}

/// What `words` find (a number, a subject, what was written, a customer), within the actor's reach and
/// not linked with it yet; without words the others of the same customer. The same customer's come
/// first.
///
/// # Errors
/// [`crate::Error::NotFound`] when the conversation is out of reach.
pub fn linkable(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    words: &str,
) -> Result<Vec<Linkable>> {
    let here = find(tx, actor, id)?;
    let mut no = linked_ids(tx, id)?;
    no.push(id);
    let mut all = if words.trim().is_empty() {
        of_customer(tx, actor, here.customer)?
    } else {
        found(tx, actor, words)?
    };
    all.retain(|one| !no.contains(&one.id));
    all.sort_by_key(|one| one.customer != here.customer);
    all.truncate(MOST);
    Ok(all)
}

/// What the search finds, each once; of a customer their latest.
fn found(tx: &mut Tx<'_>, actor: &Actor, words: &str) -> Result<Vec<Linkable>> {
    let (mut all, mut seen) = (Vec::new(), HashSet::new());
    for hit in search::search(tx, actor, words, 2 * MOST)? {
        let of = match (hit.kind, hit.conversation, hit.customer) {
            (_, Some(conversation), _) => one(tx, actor, conversation)?,
            (HitKind::Customer | HitKind::Note, None, Some(customer)) => {
                let mut of = of_customer(tx, actor, customer)?;
                of.truncate(OF_EACH);
                of
            }
            _ => Vec::new(),
        };
        all.extend(of.into_iter().filter(|one| seen.insert(one.id)));
    }
    Ok(all)
}

const COLUMNS: &str = "SELECT c.id, c.number, c.subject, c.customer_id, u.name, c.kind, c.state,
                c.last_entry_at
           FROM conversation c
           JOIN customer u ON u.id = c.customer_id
          WHERE c.state NOT IN ('spam', 'merged')";

fn one(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Vec<Linkable>> {
    some(tx, actor, "AND c.id = $1", params![id].into(), "")
}

/// The latest first.
fn of_customer(tx: &mut Tx<'_>, actor: &Actor, customer: CustomerId) -> Result<Vec<Linkable>> {
    let values = params![customer, MOST_OF_CUSTOMER].into();
    let latest = "ORDER BY c.id DESC LIMIT $2";
    some(tx, actor, "AND c.customer_id = $1", values, latest)
}

/// Those that fit, of what the actor reaches.
fn some(
    tx: &mut Tx<'_>,
    actor: &Actor,
    fit: &str,
    mut values: Vec<Value>,
    order: &str,
) -> Result<Vec<Linkable>> {
    let mut sql = format!("{COLUMNS} {fit}");
    sql.push_str(&actor.within_reach(&mut values));
    sql.push_str(&format!(" {order}"));
    Ok(tx.all(&sql, &values, read)?)
}

fn read(row: &Row<'_>) -> std::result::Result<Linkable, DbError> {
    Ok(Linkable {
        id: row.get(0)?,
        number: row.get(1)?,
        subject: row.get(2)?,
        customer: row.get(3)?,
        customer_name: row.get(4)?,
        kind: row.get(5)?,
        state: row.get(6)?,
        last_entry_at: row.get(7)?,
    })
}
