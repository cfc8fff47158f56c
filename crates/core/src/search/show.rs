//! A hit as it is shown: title, excerpt, when. What is shown here was found within reach.

use attent_db::{Millis, Tx, params};
use attent_text::search::Query;

use super::{
    excerpt::{Excerpt, excerpt},
    find::{Hit, HitKind},
    matching::Candidate,
};
use crate::{
    Result,
    ids::{ConversationId, CustomerId, EntryId, PromiseId},
};

pub(super) fn candidate(tx: &mut Tx<'_>, found: &Candidate, query: &Query) -> Result<Option<Hit>> {
    match (found.kind.as_str(), found.conversation) {
        ("entry", _) => entry(tx, EntryId(found.id), query),
        ("promise", _) => promise(tx, PromiseId(found.id), query),
        (_, Some(id)) => conversation(tx, id, query),
        ("note", _) => note(tx, found.id, query),
        _ => customer(tx, found.customer, query),
    }
}

fn entry(tx: &mut Tx<'_>, id: EntryId, query: &Query) -> Result<Option<Hit>> {
    let found = tx.one(
        "SELECT conversation_id, text, folded, at FROM entry WHERE id = $1",
        &params![id],
        |row| {
            let text: (String, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok((row.get::<ConversationId>(0)?, text, row.get::<Millis>(3)?))
        },
    )?;
    let Some((in_conversation, (text, folded), at)) = found else {
        return Ok(None);
    };
    let mut shown = excerpt(&text, query);
    if shown.found.is_empty()
        && let Some(folded) = folded
    {
        let quoted = excerpt(&folded, query);
        if !quoted.found.is_empty() {
            shown = quoted;
        }
    }
    let hit = conversation(tx, in_conversation, query)?;
    Ok(hit.map(|hit| Hit {
        kind: HitKind::Entry,
        entry: Some(id),
        excerpt: shown,
        at,
        ..hit
    }))
}

pub(super) fn conversation(
    tx: &mut Tx<'_>,
    id: ConversationId,
    query: &Query,
) -> Result<Option<Hit>> {
    Ok(tx.one(
        "SELECT c.number, c.customer_id, u.name, c.subject, c.preview, c.last_entry_at
           FROM conversation c JOIN customer u ON u.id = c.customer_id
          WHERE c.id = $1",
        &params![id],
        |row| {
            Ok(Hit {
                kind: HitKind::Conversation,
                conversation: Some(id),
                number: row.get(0)?,
                customer: row.get(1)?,
                customer_name: row.get(2)?,
                entry: None,
                promise: None,
                title: row.get(3)?,
                excerpt: excerpt(&row.get::<String>(4)?, query),
                at: row.get(5)?,
            })
        },
    )?)
}

pub(super) fn customer(tx: &mut Tx<'_>, id: CustomerId, query: &Query) -> Result<Option<Hit>> {
    let known = tx.all(
        "SELECT value FROM identity WHERE customer_id = $1 ORDER BY id LIMIT 20",
        &params![id],
        |row| row.get::<String>(0),
    )?;
    let hit = person(tx, id, HitKind::Customer)?;
    Ok(hit.map(|hit| Hit {
        excerpt: excerpt(&known.join(" · "), query),
        ..hit
    }))
}

fn note(tx: &mut Tx<'_>, id: i64, query: &Query) -> Result<Option<Hit>> {
    let found = tx.one(
        "SELECT customer_id, text, created_at FROM customer_note WHERE id = $1",
        &params![id],
        |row| {
            Ok((
                row.get::<CustomerId>(0)?,
                row.get::<String>(1)?,
                row.get::<Millis>(2)?,
            ))
        },
    )?;
    let Some((on, text, at)) = found else {
        return Ok(None);
    };
    let hit = person(tx, on, HitKind::Note)?;
    Ok(hit.map(|hit| Hit {
        excerpt: excerpt(&text, query),
        at,
        ..hit
    }))
}

fn promise(tx: &mut Tx<'_>, id: PromiseId, query: &Query) -> Result<Option<Hit>> {
    Ok(tx.one(
        "SELECT p.customer_id, u.name, p.text, p.created_at, p.conversation_id, c.number
           FROM promise p JOIN customer u ON u.id = p.customer_id
           LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.id = $1",
        &params![id],
        |row| {
            Ok(Hit {
                kind: HitKind::Promise,
                conversation: row.get(4)?,
                number: row.get(5)?,
                customer: row.get(0)?,
                customer_name: row.get(1)?,
                entry: None,
                promise: Some(id),
                title: row.get(1)?,
                excerpt: excerpt(&row.get::<String>(2)?, query),
                at: row.get(3)?,
            })
        },
    )?)
}

fn person(tx: &mut Tx<'_>, id: CustomerId, kind: HitKind) -> Result<Option<Hit>> {
    Ok(tx.one(
        "SELECT name, COALESCE(last_contact_at, created_at) FROM customer WHERE id = $1",
        &params![id],
        |row| {
            let name: String = row.get(0)?;
            Ok(Hit {
                kind,
                conversation: None,
                number: None,
                customer: Some(id),
                customer_name: name.clone(),
                entry: None,
                promise: None,
                title: name,
                excerpt: Excerpt::default(),
                at: row.get(1)?,
            })
        },
    )?)
}
