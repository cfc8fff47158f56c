//! The event log: who did what to which, when. Nothing else is the history.
//!
//! An event carries ids, closed words and numbers, never names, addresses or text: erasing a
//! customer must leave no person behind in it. It is written in the transaction of the change it
//! tells of ([`record`]); the timeline, the audit view, notices and live pages read from it.

mod feed;
mod kind;
mod log;
mod named;
mod read;
mod things;
mod topic;

pub use feed::{Placed, after, newest_position, place_new};
pub use kind::Kind;
pub use log::{By, Filter, What, audit, newest};
pub use named::{Name, Names, named};
pub use read::{Event, following, latest_at, of_conversation, of_customers};
pub use things::Thing;
pub use topic::Topic;

use attent_db::{Nudge, Tx, params};
use serde_json::{Map, Value as Json};

use crate::{
    Actor, Result,
    ids::{ConversationId, CustomerId, EventId},
};

/// What an event is about, besides its kind. All optional; facts are closed words and numbers.
#[derive(Clone, Debug, Default)]
pub struct About {
    pub conversation: Option<ConversationId>,
    pub customer: Option<CustomerId>,
    /// The row of the kind's own table: an entry, a staff member, a mailbox.
    pub subject: Option<i64>,
    pub facts: Map<String, Json>,
}

impl About {
    #[must_use]
    pub fn conversation(id: ConversationId) -> Self {
        Self {
            conversation: Some(id),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn customer(id: CustomerId) -> Self {
        Self {
            customer: Some(id),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn subject(id: impl Into<i64>) -> Self {
        Self {
            subject: Some(id.into()),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn and_customer(mut self, id: CustomerId) -> Self {
        self.customer = Some(id);
        self
    }

    #[must_use]
    pub fn and_subject(mut self, id: i64) -> Self {
        self.subject = Some(id);
        self
    }

    /// Adds a fact: a closed word or a number.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.facts.insert(name.to_owned(), value.into());
        self
    }
}

/// Writes what happened, in the transaction in which it happened, and nudges the pages it shows on.
///
/// # Errors
/// Those of the database.
pub fn record(tx: &mut Tx<'_>, actor: &Actor, kind: Kind, about: About) -> Result<EventId> {
    let id = tx.new_id();
    let (actor_kind, actor_id) = actor.who.parts();
    let now = tx.now();
    tx.run(
        "INSERT INTO event (id, at, actor_kind, actor_id, kind, kind_version, conversation_id,
                            customer_id, subject_id, facts)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &params![
            id,
            now,
            actor_kind,
            actor_id,
            kind.as_str(),
            kind.version(),
            about.conversation,
            about.customer,
            about.subject,
            Json::Object(about.facts).to_string()
        ],
    )?;
    if let Some(conversation) = about.conversation {
        tx.nudge(Nudge {
            topic: "conversation",
            id: conversation.0,
        });
    }
    if let Some(customer) = about.customer {
        tx.nudge(Nudge {
            topic: "customer",
            id: customer.0,
        });
    }
    tx.nudge(Nudge { topic: "event", id });
    Ok(EventId(id))
}
