//! One list of everything between a customer and us, on every channel, the newest first.
//!
//! It is read from what is there, not kept: conversations opened and closed, their entries, our
//! notes on the customer, promises, what was kept aside, gestures and vouchers, and the customer's own
//! events. Of a conversation sealed to a team the actor does not reach it tells date, kind, team and
//! state.
//!
//! Each source answers its own newest moments after the place reached so far; the newest of all of
//! them are the page.

mod cases;
mod given;
mod sources;

use std::{fmt, str::FromStr};

use attent_db::{Millis, Tx, Value};

use super::find::{family, see};
use crate::{
    Actor, Money, Result, budgets,
    conversations::{EntryKind, Kind, State},
    events::Event,
    gestures,
    ids::{
        CaseId, ConversationId, CustomerId, CustomerNoteId, EntryId, GestureId, RefusalId, StaffId,
        TeamId, VoucherId,
    },
    promises::Line as PromiseLine,
    set_asides::Line as SetAsideLine,
    vouchers,
};

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct Moment {
    pub place: Place,
    pub what: What,
}

/// Where a moment stands in the list: by time, then by what makes it unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub at: Millis,
    pub(super) id: i64,
    pub(super) slot: i64,
}

impl Place {
    const END: Self = Self {
        at: Millis(i64::MAX),
        id: i64::MAX,
        slot: i64::MAX,
    };
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.at.0, self.id, self.slot)
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let mut numbers = text
            .splitn(3, '.')
            .map(|part| part.parse::<i64>().map_err(|_| ()));
        let mut next = || numbers.next().ok_or(())?;
        Ok(Self {
            at: Millis(next()?),
            id: next()?,
            slot: next()?,
        })
    }
}

/// The conversation a moment belongs to.
#[derive(Clone, Debug)]
pub struct Matter {
    pub id: ConversationId,
    pub number: i64,
    pub subject: String,
    pub kind: Kind,
    pub state: State,
}

#[derive(Clone, Debug)]
pub enum What {
    Opened(Matter),
    Closed(Matter),
    /// A mail, a call, a visit, a note in a conversation.
    Entry {
        matter: Matter,
        entry: EntryId,
        kind: EntryKind,
        staff: Option<StaffId>,
        preview: String,
    },
    /// A conversation of a closed team: this much and no more.
    Sealed {
        kind: Kind,
        team: TeamId,
        state: State,
    },
    /// A note on the customer.
    Note {
        note: CustomerNoteId,
        staff: Option<StaffId>,
        preview: String,
    },
    /// Something was promised.
    Promised(Box<PromiseLine>),
    /// Something is kept aside, or was.
    SetAside(Box<SetAsideLine>),
    /// Something that was given beyond what was owed.
    Gesture {
        gesture: GestureId,
        staff: StaffId,
        kind: budgets::Kind,
        money: Money,
        story: String,
        state: gestures::State,
    },
    Voucher {
        voucher: VoucherId,
        staff: Option<StaffId>,
        value: Money,
        remaining: Money,
        state: vouchers::State,
    },
    /// A case went on, or came to its end.
    Case {
        matter: Matter,
        case: CaseId,
        step: crate::cases::Step,
        state: crate::cases::State,
        staff: Option<StaffId>,
        /// What the customer chose, when they did.
        chosen: String,
    },
    /// We said no.
    Refused {
        matter: Matter,
        refusal: RefusalId,
        asked: String,
        instead: String,
        staff: Option<StaffId>,
    },
    /// What happened to the customer's record itself.
    Event(Event),
}

/// What all sources are asked: whose, after which place, how many.
struct Ask<'a> {
    actor: &'a Actor,
    family: Value,
    before: Place,
    limit: i64,
}

/// At most `limit` moments before `before`; those of records merged into this one among them.
///
/// # Errors
/// [`crate::Error::NotFound`] as for the customer; [`crate::Error::Forbidden`] to customers.
pub fn timeline(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CustomerId,
    before: Option<Place>,
    limit: i64,
) -> Result<Vec<Moment>> {
    super::list::staff_only(actor)?;
    see(tx, actor, id)?;
    let family = Value::list(family(tx, id)?);
    let ask = Ask {
        actor,
        family,
        before: before.unwrap_or(Place::END),
        limit,
    };
    let mut moments = sources::entries(tx, &ask)?;
    moments.extend(sources::opened(tx, &ask)?);
    moments.extend(sources::closed(tx, &ask)?);
    moments.extend(sources::notes(tx, &ask)?);
    moments.extend(sources::promises(tx, &ask)?);
    moments.extend(sources::set_asides(tx, &ask)?);
    moments.extend(sources::events(tx, &ask)?);
    moments.extend(cases::steps(tx, &ask)?);
    moments.extend(cases::refusals(tx, &ask)?);
    moments.extend(given::gestures(tx, &ask)?);
    moments.extend(given::vouchers(tx, &ask)?);
    moments.sort_by_key(|moment| std::cmp::Reverse(moment.place));
    moments.truncate(usize::try_from(limit).unwrap_or(0));
    Ok(moments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_being_written() {
        let place = Place {
            at: Millis(-5),
            id: 7,
            slot: 1,
        };
        assert_eq!(place.to_string().parse(), Ok(place));
        for text in ["", "1", "1.2", "1.2.x", "1.2.3.4"] {
            assert_eq!(text.parse::<Place>(), Err(()), "{text}");
        }
    }
}
