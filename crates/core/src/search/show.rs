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
    ids::{ConversationId, CustomerId, EntryId, KnownProblemId, ProcedureId, PromiseId},
};

pub(super) fn candidate(tx: &mut Tx<'_>, found: &Candidate, query: &Query) -> Result<Option<Hit>> {
    match (found.kind.as_str(), found.conversation) {
        ("entry", _) => entry(tx, EntryId(found.id), query),
        ("promise", _) => promise(tx, PromiseId(found.id), query),
        ("known_problem", _) => known_problem(tx, KnownProblemId(found.id), query),
        ("procedure", _) => procedure(tx, ProcedureId(found.id), query),
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
                conversation: Some(id),
                number: row.get(0)?,
                customer: row.get(1)?,
                customer_name: row.get(2)?,
                excerpt: excerpt(&row.get::<String>(4)?, query),
                ..hit(HitKind::Conversation, row.get(3)?, row.get(5)?)
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
                conversation: row.get(4)?,
                number: row.get(5)?,
                customer: row.get(0)?,
                customer_name: row.get(1)?,
                promise: Some(id),
                excerpt: excerpt(&row.get::<String>(2)?, query),
                ..hit(HitKind::Promise, row.get(1)?, row.get(3)?)
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
                customer: Some(id),
                customer_name: name.clone(),
                ..hit(kind, name, row.get(1)?)
            })
        },
    )?)
}

fn known_problem(tx: &mut Tx<'_>, id: KnownProblemId, query: &Query) -> Result<Option<Hit>> {
    Ok(tx.one(
        "SELECT title, symptom || ' ' || work_around || ' ' || fix, created_at
           FROM known_problem WHERE id = $1",
        &params![id],
        |row| {
            Ok(Hit {
                known_problem: Some(id),
                excerpt: excerpt(&row.get::<String>(1)?, query),
                ..hit(HitKind::KnownProblem, row.get(0)?, row.get(2)?)
            })
        },
    )?)
}

/// What is said in it where the words were found, else what it is for.
fn procedure(tx: &mut Tx<'_>, id: ProcedureId, query: &Query) -> Result<Option<Hit>> {
    let found = tx.one(
        "SELECT title, about, created_at, current_version_id FROM procedure WHERE id = $1",
        &params![id],
        |row| {
            let named: (String, String) = (row.get(0)?, row.get(1)?);
            Ok((named, row.get::<Millis>(2)?, row.get::<Option<i64>>(3)?))
        },
    )?;
    let Some(((title, about), at, version)) = found else {
        return Ok(None);
    };
    let steps = tx.all(
        "SELECT title || ' ' || text FROM procedure_step
          WHERE version_id = $1 ORDER BY position, id",
        &params![version.unwrap_or_default()],
        |row| row.get::<String>(0),
    )?;
    let texts = std::iter::once(&about).chain(&steps);
    let mut shown = excerpt(&about, query);
    for text in texts {
        let said = excerpt(text, query);
        if !said.found.is_empty() {
            shown = said;
            break;
        }
    }
    Ok(Some(Hit {
        procedure: Some(id),
        excerpt: shown,
        ..hit(HitKind::Procedure, title, at)
    }))
}

/// A hit of which nothing else is known yet.
fn hit(kind: HitKind, title: String, at: Millis) -> Hit {
    Hit {
        kind,
        conversation: None,
        number: None,
        customer: None,
        customer_name: String::new(),
        entry: None,
        promise: None,
        known_problem: None,
        procedure: None,
        title,
        excerpt: Excerpt::default(),
        at,
    }
}
