//! What events are about, by the names their readers know: a few events at a time, one question for
//! each kind of thing among them.
//!
//! Events keep ids alone, so a name is that of today. What is gone, and what lies in a conversation
//! out of reach, has none.

use std::collections::{BTreeMap, HashMap};

use attent_db::{Tx, Value};

use super::{Event, Thing};
use crate::{Actor, Result, Who};

/// What one thing is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// As people wrote it; may be empty.
    pub name: String,
    /// What ships with the program is called by a word of ours instead; some have both. Of a
    /// conversation it is the number, of a mail of ours to whom it goes.
    pub word: String,
}

/// What all of them are called.
#[derive(Clone, Debug, Default)]
pub struct Names(HashMap<(Thing, i64), Name>);

impl Names {
    #[must_use]
    pub fn of(&self, thing: Thing, id: i64) -> Option<&Name> {
        self.0.get(&(thing, id))
    }
}

/// The names of all that these events are about, and of who did it.
///
/// # Errors
/// Those of the database.
pub fn named(tx: &mut Tx<'_>, actor: &Actor, events: &[Event]) -> Result<Names> {
    let mut asked: BTreeMap<Thing, Vec<i64>> = BTreeMap::new();
    for event in events {
        let conversation = event.conversation.map(|id| (Thing::Conversation, id.0));
        let customer = event.customer.map(|id| (Thing::Customer, id.0));
        let who = match event.who {
            Who::Staff(id) => Some((Thing::Staff, id.0)),
            Who::Token(id) => Some((Thing::Token, id.0)),
            Who::Customer(id) => Some((Thing::Customer, id.0)),
            Who::Channel | Who::System => None,
        };
        let all = [conversation, customer, who].into_iter().flatten();
        for (thing, id) in all.chain(event.things()) {
            asked.entry(thing).or_default().push(id);
        }
    }
    let mut names = Names::default();
    for (thing, mut ids) in asked {
        ids.sort_unstable();
        ids.dedup();
        read(tx, actor, thing, ids, &mut names)?;
    }
    Ok(names)
}

fn read(
    tx: &mut Tx<'_>,
    actor: &Actor,
    thing: Thing,
    ids: Vec<i64>,
    names: &mut Names,
) -> Result<()> {
    let Some(kept) = kept(thing) else {
        return Ok(());
    };
    let (table, name, word) = (kept.table, kept.name, kept.word);
    let mut values = vec![Value::list(ids)];
    let reach = actor.reach_list().filter(|_| kept.in_conversation);
    let within = match (thing, reach) {
        (_, None) => "",
        (Thing::Conversation, Some(reach)) => {
            values.push(reach);
            "AND x.sealed_team IN ($2)"
        }
        (_, Some(reach)) => {
            values.push(reach);
            "AND (x.conversation_id IS NULL
                  OR EXISTS (SELECT 1 FROM conversation c
                              WHERE c.id = x.conversation_id AND c.sealed_team IN ($2)))"
        }
    };
    let sql = format!("SELECT x.id, {name}, {word} FROM {table} x WHERE x.id IN ($1) {within}");
    let found = tx.all(&sql, &values, |row| {
        let name: Option<String> = row.get(1)?;
        let word: Option<String> = row.get(2)?;
        Ok((
            row.get::<i64>(0)?,
            Name {
                name: name.unwrap_or_default(),
                word: word.unwrap_or_default(),
            },
        ))
    })?;
    let found = found.into_iter().map(|(id, name)| ((thing, id), name));
    names.0.extend(found);
    Ok(())
}

/// Where a kind of thing is kept, and what of its row (`x`) it is called by.
struct Kept {
    table: &'static str,
    name: &'static str,
    word: &'static str,
    /// May be about a conversation, which may be out of reach.
    in_conversation: bool,
}

/// `None` for what there is one of.
fn kept(thing: Thing) -> Option<Kept> {
    const NONE: &str = "''";
    let in_conversation = matches!(
        thing,
        Thing::Conversation
            | Thing::Outgoing
            | Thing::Promise
            | Thing::SetAside
            | Thing::Task
            | Thing::Gesture
            | Thing::Voucher
    );
    let (table, name, word) = match thing {
        Thing::Business => return None,
        Thing::Staff => ("staff", "x.name", NONE),
        Thing::Team => ("team", "x.name", NONE),
        Thing::Place => ("place", "x.name", NONE),
        Thing::Tag => ("tag", "x.name", NONE),
        Thing::Conversation => ("conversation", "x.subject", "'#' || CAST(x.number AS TEXT)"),
        Thing::Customer => ("customer", "x.name", NONE),
        Thing::Organisation => ("organisation", "x.name", NONE),
        Thing::Mailbox => ("mailbox", "x.name", NONE),
        Thing::Outgoing => ("outgoing", "x.subject", "x.recipients"),
        Thing::Mail => ("mail", "x.sent_from", "x.state"),
        Thing::Token => ("api_token", "x.name", NONE),
        Thing::Calendar => ("calendar", "x.name", NONE),
        Thing::Standard => ("standard", NONE, "x.clock"),
        Thing::Cause => ("cause", "x.name", "x.word"),
        Thing::Solution => (
            "solution",
            "(SELECT MIN(f.text) FROM phrase f
               WHERE f.subject_kind = 'solution' AND f.subject_id = x.id AND f.field = 'title')",
            "x.word",
        ),
        Thing::RefusalRule => ("refusal_rule", "x.name", "x.word"),
        Thing::Promise => ("promise", "x.text", NONE),
        Thing::SetAside => ("set_aside", "x.item", NONE),
        Thing::Task => ("task", "x.text", NONE),
        Thing::Visit => ("visit", NONE, "x.channel"),
        Thing::Budget => (
            "budget",
            "(SELECT s.name FROM staff s WHERE s.id = x.staff_id)",
            "x.purpose",
        ),
        Thing::Approval => (
            "approval",
            "(SELECT s.name FROM staff s WHERE s.id = x.requester_id)",
            NONE,
        ),
        Thing::Gesture => ("gesture", NONE, NONE),
        Thing::Voucher => ("voucher", NONE, NONE),
        Thing::Procedure => ("procedure", "x.title", NONE),
        Thing::KnownProblem => ("known_problem", "x.title", NONE),
        Thing::Contingency => ("contingency", "x.name", "x.word"),
        Thing::ContingencyRun => ("contingency_run", "x.what", NONE),
        Thing::JointUpdate => (
            "joint_update",
            "COALESCE((SELECT k.title FROM known_problem k WHERE k.id = x.about_id),
                      (SELECT r.what FROM contingency_run r WHERE r.id = x.about_id))",
            NONE,
        ),
        Thing::Finding => ("finding", "x.what", NONE),
        Thing::Run => ("run", "x.title", NONE),
        Thing::Job => ("job", NONE, "x.kind"),
    };
    Some(Kept {
        table,
        name,
        word,
        in_conversation,
    })
}
