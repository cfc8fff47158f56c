//! The counter and the phone: who waits, how soon they were greeted, what became of it.
//!
//! A visit begins when somebody comes in ([`arrive`]) or calls ([`call`]), is greeted by the first
//! who presses ([`greet`]), is somebody we know once they say so ([`recognise`]), and ends as
//! something done, a conversation, or somebody who left before we got to them ([`end`], [`leave`]).
//! What was said is written into a conversation, never here: a visit keeps times and ids only.
//!
//! What it does not do: the words of the matter (`conversations`), who the customer is
//! (`customers`), what was promised (`promises`).

mod end;
mod figures;
mod here;

pub use end::{Matter, Said, end, leave};
pub use figures::{Greeting, greeting};
pub use here::{Visit, Waiting, find, here, hold, over, waiting};

use attent_db::{Tx, params};

use crate::{
    Actor, Error, Result, Role,
    conversations::words::words,
    customers,
    error::invalid,
    events::{self, About, Kind},
    ids::{CustomerId, PlaceId, VisitId},
    people::places,
};

words! {
    /// Where they are.
    Way { Counter = "counter", Phone = "phone" }
}

words! {
    /// What became of a visit.
    Outcome {
        /// Answered on the spot.
        Done = "done",
        /// It goes on as a conversation.
        Conversation = "conversation",
        /// They left before anybody had time.
        Left = "left",
    }
}

/// The longest way of telling people apart.
const LONGEST_MARK: usize = 60;

/// Somebody came in and waits to be greeted. `mark` tells them apart: "red jacket"; may be empty.
///
/// # Errors
/// [`Error::Forbidden`] below staff; [`Error::Invalid`] when the mark is too long.
pub fn arrive(
    tx: &mut Tx<'_>,
    actor: &Actor,
    place: Option<PlaceId>,
    mark: &str,
) -> Result<VisitId> {
    actor.at_least(Role::Staff)?;
    let mark = mark.trim();
    if mark.chars().count() > LONGEST_MARK {
        return Err(invalid("mark", "error-too-long"));
    }
    let id = begin(tx, actor, Way::Counter, place, mark)?;
    events::record(tx, actor, Kind::VisitorCame, About::subject(id.0))?;
    Ok(id)
}

/// Somebody calls, and the actor has picked up: greeted at once.
///
/// # Errors
/// [`Error::Forbidden`] below staff.
pub fn call(tx: &mut Tx<'_>, actor: &Actor, place: Option<PlaceId>) -> Result<VisitId> {
    actor.at_least(Role::Staff)?;
    let id = begin(tx, actor, Way::Phone, place, "")?;
    greet(tx, actor, id)?;
    Ok(id)
}

fn begin(
    tx: &mut Tx<'_>,
    actor: &Actor,
    way: Way,
    place: Option<PlaceId>,
    mark: &str,
) -> Result<VisitId> {
    if let Some(place) = place {
        // Whoever asks may see every place; one that is not there is a slip of a program.
        places::get(tx, actor, place).map_err(|_| invalid("place", "error-no-such-place"))?;
    }
    let (id, now) = (VisitId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO visit (id, channel, place_id, mark, arrived_at, version)
         VALUES ($1, $2, $3, $4, $5, 1)",
        &params![id, way, place, mark, now],
    )?;
    Ok(id)
}

/// The actor turns to them. Of two at once the first greets; the second is told who did.
///
/// # Errors
/// [`Error::Conflict`] when somebody else was quicker or they have left.
pub fn greet(tx: &mut Tx<'_>, actor: &Actor, id: VisitId) -> Result<()> {
    actor.at_least(Role::Staff)?;
    let visit = find(tx, actor, id)?;
    if visit.greeted_by.is_some()
        && visit.greeted_by == actor.staff_id()
        && visit.ended_at.is_none()
    {
        return Ok(());
    }
    let now = tx.now();
    let greeted = tx.run(
        "UPDATE visit SET greeted_at = $2, greeted_by = $3, version = version + 1
          WHERE id = $1 AND greeted_at IS NULL AND ended_at IS NULL",
        &params![id, now, actor.staff_id()],
    )?;
    if greeted == 0 {
        return Err(Error::Conflict("error-greeted-already"));
    }
    let seconds = now.since(visit.arrived_at) / 1000;
    let about = About::subject(id.0)
        .with("channel", visit.way.as_str())
        .with("seconds", seconds);
    events::record(tx, actor, Kind::VisitorGreeted, about)?;
    Ok(())
}

/// They said who they are.
///
/// # Errors
/// [`Error::NotFound`] without such a customer; [`Error::Conflict`] when the visit is over.
pub fn recognise(tx: &mut Tx<'_>, actor: &Actor, id: VisitId, customer: CustomerId) -> Result<()> {
    actor.at_least(Role::Staff)?;
    find(tx, actor, id)?;
    let customer = customers::find(tx, actor, customer);
    let customer = customer.map_err(|error| error.named("customer"))?.id;
    let changed = tx.run(
        "UPDATE visit SET customer_id = $2, version = version + 1 WHERE id = $1 AND ended_at IS NULL",
        &params![id, customer],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-visit-over"));
    }
    Ok(())
}
