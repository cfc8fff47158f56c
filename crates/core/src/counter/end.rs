//! How a visit ends: done on the spot, as a conversation, or by leaving.

use attent_db::{Tx, params};

use super::{Outcome, Visit, Way, find};
use crate::{
    Actor, Error, Result, Role,
    conversations::{self, Channel, EntryKind},
    customers,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, VisitId},
};

/// What the visit was about.
#[derive(Clone, Debug)]
pub enum Matter {
    /// Nothing that needs writing down: the way to the washroom.
    Nothing,
    /// It belongs to this conversation of theirs.
    Known(ConversationId),
    /// Something new.
    New {
        kind: conversations::Kind,
        subject: String,
    },
}

/// What was said, and whether something is still owed.
#[derive(Clone, Debug)]
pub struct Said {
    pub matter: Matter,
    pub text: String,
    /// `true`: settled here and now, the conversation closes.
    pub settled: bool,
}

/// Ends a visit. Answers the conversation it was written into.
///
/// # Errors
/// [`Error::Invalid`] by `customer` while nobody knows who it is, `subject` and `text`;
/// [`Error::Conflict`] when it is over already.
pub fn end(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: VisitId,
    said: &Said,
) -> Result<Option<ConversationId>> {
    actor.at_least(Role::Staff)?;
    let visit = find(tx, actor, id)?;
    if visit.ended_at.is_some() {
        return Err(Error::Conflict("error-visit-over"));
    }
    let conversation = match &said.matter {
        Matter::Nothing => None,
        Matter::Known(id) => Some(known(tx, actor, &visit, *id)?),
        Matter::New { kind, subject } => Some(opened(tx, actor, &visit, *kind, subject)?),
    };
    if let Some(conversation) = conversation {
        let kind = match visit.way {
            Way::Counter => EntryKind::Visit,
            Way::Phone => EntryKind::Call,
        };
        conversations::contact(tx, actor, conversation, kind, &said.text)?;
        if said.settled {
            conversations::close(tx, actor, conversation)?;
        }
    } else if let Some(customer) = visit.customer {
        customers::heard_from(tx, customer, visit.arrived_at)?;
    }
    let outcome = match conversation {
        Some(_) if !said.settled => Outcome::Conversation,
        _ => Outcome::Done,
    };
    over(tx, actor, &visit, outcome, conversation)?;
    Ok(conversation)
}

/// They left before anybody had time for them, or hung up.
///
/// # Errors
/// [`Error::Conflict`] when it is over already.
pub fn leave(tx: &mut Tx<'_>, actor: &Actor, id: VisitId) -> Result<()> {
    actor.at_least(Role::Staff)?;
    let visit = find(tx, actor, id)?;
    over(tx, actor, &visit, Outcome::Left, None)
}

/// A conversation of the customer who is here.
fn known(
    tx: &mut Tx<'_>,
    actor: &Actor,
    visit: &Visit,
    id: ConversationId,
) -> Result<ConversationId> {
    let found = conversations::find(tx, actor, id);
    let found = found.map_err(|error| error.named("conversation"))?;
    if Some(found.customer) == visit.customer {
        Ok(found.id)
    } else {
        Err(invalid("conversation", "error-unknown-choice"))
    }
}

fn opened(
    tx: &mut Tx<'_>,
    actor: &Actor,
    visit: &Visit,
    kind: conversations::Kind,
    subject: &str,
) -> Result<ConversationId> {
    let subject = subject.trim();
    let customer = visit
        .customer
        .ok_or_else(|| invalid("customer", "error-visit-nobody"))?;
    if subject.is_empty() {
        return Err(invalid("subject", "error-required"));
    }
    if subject.chars().count() > conversations::LONGEST_SUBJECT {
        return Err(invalid("subject", "error-too-long"));
    }
    // Since they came, not since it was written down.
    let mut new = conversations::New::mail(subject.to_owned(), customer, visit.arrived_at);
    new.channel = match visit.way {
        Way::Counter => Channel::Counter,
        Way::Phone => Channel::Phone,
    };
    new.kind = kind;
    new.place = visit.place;
    new.assignee = actor.staff_id();
    conversations::open(tx, actor, &new)
}

fn over(
    tx: &mut Tx<'_>,
    actor: &Actor,
    visit: &Visit,
    outcome: Outcome,
    conversation: Option<ConversationId>,
) -> Result<()> {
    let now = tx.now();
    let ended = tx.run(
        "UPDATE visit
            SET ended_at = $2, outcome = $3, conversation_id = $4, mark = '', version = version + 1
          WHERE id = $1 AND ended_at IS NULL",
        &params![visit.id, now, outcome, conversation],
    )?;
    if ended == 0 {
        return Err(Error::Conflict("error-visit-over"));
    }
    let about = About {
        conversation,
        customer: visit.customer,
        ..About::subject(visit.id.0)
    };
    let about = about
        .with("outcome", outcome.as_str())
        .with("seconds", now.since(visit.arrived_at) / 1000);
    events::record(tx, actor, Kind::VisitEnded, about)?;
    Ok(())
}
