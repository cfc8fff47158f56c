//! Giving: the money is reserved, or somebody is asked.

use attent_db::{Tx, params};

use super::State;
use crate::{
    Actor, Error, Money, Result, Role,
    approvals::{self, Ask},
    budgets::{self, Kind, Occasion, Purpose, Spend, Subject, SubjectKind},
    conversations, customers,
    error::invalid,
    events::{self, About},
    ids::{ConversationId, CustomerId, GestureId, ReservationId, StaffId},
};

const LONGEST_STORY: usize = 2_000;

/// What is given.
#[derive(Clone, Debug)]
pub struct New {
    /// Whose budget; `None`: the actor's own.
    pub giver: Option<StaffId>,
    pub customer: CustomerId,
    pub conversation: Option<ConversationId>,
    pub purpose: Purpose,
    pub kind: Kind,
    pub occasion: Occasion,
    pub money: Money,
    pub story: String,
    /// It has been handed over.
    pub delivered: bool,
    /// What to tell whoever has to say yes, if it is beyond the giver's authority.
    pub ask: Option<Ask>,
    /// The key of this press: a second one finds what the first did.
    pub press_key: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    pub id: GestureId,
    pub state: State,
}

/// Offers it, or hands it over, or asks.
///
/// # Errors
/// [`Error::Invalid`] for the amount, currency, story or reason; [`Error::Conflict`] with the word
/// of what is beyond the giver's authority when nobody is to be asked ([`budgets::Beyond::error`]),
/// and for a customer who was erased or merged.
pub fn give(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<Given> {
    actor.at_least(Role::Staff)?;
    if let Some(before) = already_pressed(tx, new.press_key.as_deref())? {
        return Ok(before);
    }
    let giver = new
        .giver
        .or(actor.staff_id())
        .ok_or(invalid("giver", "error-required"))?;
    own(actor, giver)?;
    receives(tx, actor, new.customer)?;
    if let Some(conversation) = new.conversation {
        let seen = conversations::see(tx, actor, conversation);
        seen.map_err(|error| error.named("conversation"))?;
    }
    if new.story.chars().count() > LONGEST_STORY {
        return Err(invalid("story", "error-too-long"));
    }
    let id = GestureId(tx.new_id());
    let spend = Spend {
        giver,
        purpose: new.purpose,
        kind: new.kind,
        occasion: new.occasion,
        money: new.money,
        customer: Some(new.customer),
        subject: Subject {
            kind: SubjectKind::Gesture,
            id: id.0,
        },
        approval: None,
    };
    let found = budgets::check(tx, actor, &spend);
    let found = found.map_err(|error| error.named("giver"))?;
    match (found.beyond.first(), &new.ask) {
        (Some(beyond), None) => Err(Error::Conflict(beyond.error())),
        (Some(_), Some(ask)) => {
            insert(tx, new, &spend, State::Asked, None)?;
            approvals::ask(tx, actor, &spend, &found.beyond, ask)?;
            Ok(Given {
                id,
                state: State::Asked,
            })
        }
        (None, _) => {
            let kept = budgets::reserve(tx, actor, &spend)?;
            insert(tx, new, &spend, State::Offered, Some(kept))?;
            record(tx, actor, new.customer, id, events::Kind::GestureOffered)?;
            if new.delivered {
                super::deliver(tx, actor, id, 1)?;
            }
            let state = if new.delivered {
                State::Delivered
            } else {
                State::Offered
            };
            Ok(Given { id, state })
        }
    }
}

/// One gives out of one's own budget; a program of managers out of anybody's.
pub(crate) fn own(actor: &Actor, giver: StaffId) -> Result<()> {
    let program = actor.staff_id().is_none() && actor.role >= Role::Manager;
    if actor.staff_id() == Some(giver) || program {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

/// Somebody who can be given something.
pub(crate) fn receives(tx: &mut Tx<'_>, actor: &Actor, customer: CustomerId) -> Result<()> {
    let found = customers::find(tx, actor, customer);
    let found = found.map_err(|error| error.named("customer"))?;
    if found.erased_at.is_some() {
        return Err(Error::Conflict("error-customer-erased"));
    }
    if found.merged_into.is_some() {
        return Err(Error::Conflict("error-customer-merged"));
    }
    Ok(())
}

fn already_pressed(tx: &mut Tx<'_>, key: Option<&str>) -> Result<Option<Given>> {
    let Some(key) = key else { return Ok(None) };
    Ok(tx.one(
        "SELECT id, state FROM gesture WHERE press_key = $1",
        &params![key],
        |row| {
            Ok(Given {
                id: row.get(0)?,
                state: row.get(1)?,
            })
        },
    )?)
}

fn insert(
    tx: &mut Tx<'_>,
    new: &New,
    spend: &Spend,
    state: State,
    kept: Option<ReservationId>,
) -> Result<()> {
    let now = tx.now();
    let rows = tx.run(
        "INSERT INTO gesture (id, giver_id, customer_id, conversation_id, purpose, kind, occasion,
                              amount, currency, story, state, reservation_id, press_key, created_at,
                              version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
         ON CONFLICT (press_key) DO NOTHING",
        &params![
            spend.subject.id,
            spend.giver,
            new.customer,
            new.conversation,
            spend.purpose,
            spend.kind,
            spend.occasion,
            spend.money.amount,
            spend.money.currency,
            new.story.trim(),
            state,
            kept,
            new.press_key.as_deref(),
            now
        ],
    )?;
    if rows == 0 {
        // The same press at the same moment: what it reserved here is undone with this error.
        return Err(Error::Conflict("error-pressed-twice"));
    }
    Ok(())
}

pub(super) fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
    id: GestureId,
    kind: events::Kind,
) -> Result<()> {
    let about = About::customer(customer).and_subject(id.0);
    events::record(tx, actor, kind, about)?;
    Ok(())
}
