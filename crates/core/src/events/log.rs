//! The log as one looks things up in it: by who, what, when, and in which matter, newest first.
//!
//! Each question is answered along one index, from its newest entry on: that of the matter, else
//! that of the person, else those of the kinds, else the log itself. What narrows further is looked
//! at on the way. A condition that shall not choose the index is written so that it cannot.
//!
//! Days are asked for by the ids of the first and last event in them, so they narrow every index.

use attent_db::{Millis, Tx, Value, params};

use super::{
    Event, Kind, Topic,
    read::{COLUMNS, read, within_reach},
};
use crate::{
    Actor, Result, Role,
    customers::family,
    ids::{ConversationId, CustomerId, EventId, StaffId, TokenId},
};

/// Ids of two servers are in the order of their clocks, and those differ by less than this.
const CLOCKS_DIFFER: Millis = Millis::from_minutes(10);
/// Below the milliseconds of an id: a process's number and its sequence.
const BITS_BELOW_TIME: u32 = 22;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Staff(StaffId),
    Token(TokenId),
    /// Customers, whichever.
    Customers,
    /// What came in by itself.
    Channels,
    /// The program itself.
    System,
}

impl By {
    /// `staff:ID`, `token:ID`, `customer`, `channel`, `system`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("staff", id)) => id.parse().ok().map(Self::Staff),
            Some(("token", id)) => id.parse().ok().map(Self::Token),
            Some(_) => None,
            None => match text {
                "customer" => Some(Self::Customers),
                "channel" => Some(Self::Channels),
                "system" => Some(Self::System),
                _ => None,
            },
        }
    }

    fn parts(self) -> (&'static str, Option<i64>) {
        match self {
            Self::Staff(id) => ("staff", Some(id.0)),
            Self::Token(id) => ("token", Some(id.0)),
            Self::Customers => ("customer", None),
            Self::Channels => ("channel", None),
            Self::System => ("system", None),
        }
    }
}

impl std::fmt::Display for By {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.parts() {
            (kind, Some(id)) => write!(f, "{kind}:{id}"),
            (kind, None) => f.write_str(kind),
        }
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Topic(Topic),
    Kind(Kind),
}

/// What is looked for; all of it must hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub by: Option<By>,
    pub what: Option<What>,
    /// From then on.
    pub from: Option<Millis>,
    /// Before then.
    pub until: Option<Millis>,
    pub conversation: Option<ConversationId>,
    /// Of their record, and in their conversations.
    pub customer: Option<CustomerId>,
}

/// What is looked for in the whole log, newest first, before `before`; for managers and up.
///
/// # Errors
/// [`crate::Error::Forbidden`] below manager.
pub fn audit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    filter: &Filter,
    before: Option<EventId>,
    limit: i64,
) -> Result<Vec<Event>> {
    actor.at_least(Role::Manager)?;
    newest(tx, actor, filter, before, limit)
}

/// The same in what the actor may hear of: managers all of the log, others what happened in the
/// conversations they may read.
///
/// # Errors
/// Those of the database.
pub fn newest(
    tx: &mut Tx<'_>,
    actor: &Actor,
    filter: &Filter,
    before: Option<EventId>,
    limit: i64,
) -> Result<Vec<Event>> {
    let Some((first, last)) = ids_within(tx, filter)? else {
        return Ok(Vec::new());
    };
    let last = before.map_or(i64::MAX, |event| event.0).min(last);
    let mut asked = Asked {
        values: params![last, limit, first].into(),
        narrows: String::new(),
    };
    let ways = asked.ways(tx, filter)?;
    let within = within_reach(actor, &mut asked.values);
    let narrows = format!("id < $1 AND id > $3 {} {within}", asked.narrows);
    let parts = ways.iter().map(|way| {
        format!(
            "SELECT id FROM (SELECT id FROM event WHERE {way} {narrows}
                              ORDER BY id DESC LIMIT $2) AS part"
        )
    });
    let sql = match ways.as_slice() {
        [way] => {
            format!("SELECT {COLUMNS} FROM event WHERE {way} {narrows} ORDER BY id DESC LIMIT $2")
        }
        _ => format!(
            "SELECT {COLUMNS} FROM event WHERE id IN ({}) ORDER BY id DESC LIMIT $2",
            parts.collect::<Vec<_>>().join(" UNION ALL ")
        ),
    };
    Ok(tx.all(&sql, &asked.values, read)?)
}

/// Between which ids all of the days asked for lie; `None` when nothing happened in them.
fn ids_within(tx: &mut Tx<'_>, filter: &Filter) -> Result<Option<(i64, i64)>> {
    let slack = CLOCKS_DIFFER.0 << BITS_BELOW_TIME;
    let mut edge = |sql: &str, day: Millis| -> Result<Option<i64>> {
        Ok(tx.one(sql, &params![day], |row| row.get(0))?)
    };
    let (mut first, mut last) = (i64::MIN, i64::MAX);
    if let Some(from) = filter.from {
        let sql = "SELECT id FROM event WHERE at >= $1 ORDER BY at, id LIMIT 1";
        let Some(id) = edge(sql, from)? else {
            return Ok(None);
        };
        first = id.saturating_sub(slack);
    }
    if let Some(until) = filter.until {
        let sql = "SELECT id FROM event WHERE at < $1 ORDER BY at DESC, id DESC LIMIT 1";
        let Some(id) = edge(sql, until)? else {
            return Ok(None);
        };
        last = id.saturating_add(slack);
    }
    Ok(Some((first, last)))
}

/// A question while it is being put together.
struct Asked {
    values: Vec<Value>,
    /// What is looked at on the way.
    narrows: String,
}

impl Asked {
    /// Takes a value, and answers how the statement names it.
    fn value(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    fn narrow(&mut self, condition: &str) {
        self.narrows.push_str(" AND ");
        self.narrows.push_str(condition);
    }

    /// The conditions that lead along an index, each ending in `AND`; more than one are asked apart.
    fn ways(&mut self, tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<String>> {
        for (moment, than) in [(filter.from, ">="), (filter.until, "<")] {
            if let Some(moment) = moment {
                let moment = self.value(moment);
                self.narrow(&format!("at {than} {moment}"));
            }
        }
        let kinds: Option<Vec<Kind>> = filter.what.map(|what| match what {
            What::Kind(kind) => vec![kind],
            What::Topic(topic) => topic.kinds().collect(),
        });
        if filter.conversation.is_some() || filter.customer.is_some() {
            self.narrow_by(filter.by);
            self.narrow_kinds(kinds.as_deref());
            return self.matter(tx, filter);
        }
        match (filter.by, kinds) {
            (Some(By::Customers), kinds) => {
                self.narrow_kinds(kinds.as_deref());
                Ok(vec!["actor_kind = 'customer' AND".to_owned()])
            }
            (Some(by @ (By::Staff(_) | By::Token(_))), kinds) => {
                self.narrow_kinds(kinds.as_deref());
                Ok(vec![self.actor(by)])
            }
            (by, Some(kinds)) => {
                self.narrow_by(by);
                let ways = kinds.iter().map(|kind| {
                    let kind = self.value(kind.as_str());
                    format!("kind = {kind} AND")
                });
                Ok(ways.collect())
            }
            (Some(by), None) => Ok(vec![self.actor(by)]),
            (None, None) => Ok(vec![String::new()]),
        }
    }

    /// In a conversation, or of a customer: what is in the record, and what in the conversations.
    fn matter(&mut self, tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<String>> {
        let family = match filter.customer {
            Some(customer) => Some(self.value(Value::list(family(tx, customer)?))),
            None => None,
        };
        if let Some(conversation) = filter.conversation {
            let id = self.value(conversation);
            if let Some(family) = family {
                self.narrow(&format!(
                    "(COALESCE(customer_id, 0) IN ({family}) OR EXISTS (SELECT 1 FROM conversation
                       WHERE conversation.id = {id} AND conversation.customer_id IN ({family})))"
                ));
            }
            return Ok(vec![format!("conversation_id = {id} AND")]);
        }
        let family = family.unwrap_or_default();
        Ok(vec![
            format!("customer_id IN ({family}) AND"),
            format!(
                "conversation_id IN (SELECT c.id FROM conversation c WHERE c.customer_id IN ({family}))
                 AND COALESCE(customer_id, 0) NOT IN ({family}) AND"
            ),
        ])
    }

    fn actor(&mut self, by: By) -> String {
        let (kind, id) = by.parts();
        let kind = self.value(kind);
        match id {
            Some(id) => {
                let id = self.value(id);
                format!("actor_kind = {kind} AND actor_id = {id} AND")
            }
            None => format!("actor_kind = {kind} AND actor_id IS NULL AND"),
        }
    }

    fn narrow_by(&mut self, by: Option<By>) {
        let Some((kind, id)) = by.map(By::parts) else {
            return;
        };
        let kind = self.value(kind);
        self.narrow(&format!("actor_kind || '' = {kind}"));
        if let Some(id) = id {
            let id = self.value(id);
            self.narrow(&format!("COALESCE(actor_id, 0) = {id}"));
        }
    }

    fn narrow_kinds(&mut self, kinds: Option<&[Kind]>) {
        if let Some(kinds) = kinds {
            let words = kinds.iter().map(|kind| kind.as_str().into()).collect();
            let words = self.value(Value::List(words));
            self.narrow(&format!("kind || '' IN ({words})"));
        }
    }
}
