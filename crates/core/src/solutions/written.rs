//! What the customer wrote since solutions were laid before them, and which one that names: pointed
//! out to whoever writes the choice down, never a choice by itself.

use attent_db::{Millis, Tx, params};
use attent_text::{chosen, search};

use super::{Offer, Round};
use crate::{
    Result,
    cases::{Case, State},
    ids::{CaseOfferId, EntryId},
};

/// So many of their newest mails are read.
const MOST: i64 = 3;

/// An answer to an offer that came by mail.
#[derive(Clone, Debug)]
pub struct Written {
    pub entry: EntryId,
    pub at: Millis,
    pub text: String,
    /// What it names, if that is plain.
    pub likely: Option<Likely>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likely {
    Offer(CaseOfferId),
    NoneSuits,
}

impl Likely {
    #[must_use]
    pub fn offer(self) -> Option<CaseOfferId> {
        match self {
            Self::Offer(id) => Some(id),
            Self::NoneSuits => None,
        }
    }
}

/// The newest mail of the customer since the round was offered; of several, the newest that names a
/// solution. Nothing once they chose. `spoken`: the language they are written to in, for a text too
/// short to tell.
///
/// # Errors
/// Those of the database.
pub fn written(
    tx: &mut Tx<'_>,
    case: &Case,
    round: &Round,
    spoken: &str,
) -> Result<Option<Written>> {
    if case.state != State::Offered || !round.is_waiting() {
        return Ok(None);
    }
    // Ids are in the order in which things happened here.
    let mut all = tx.all(
        "SELECT id, at, text FROM entry
          WHERE conversation_id = $1 AND kind = 'in' AND NOT outside AND customer_id = $2
            AND at >= $3 AND id > $4
          ORDER BY at DESC, id DESC
          LIMIT $5",
        &params![
            case.conversation,
            case.customer,
            round.offered_at,
            round.id.0,
            MOST
        ],
        |row| {
            Ok(Written {
                entry: row.get(0)?,
                at: row.get(1)?,
                text: row.get(2)?,
                likely: None,
            })
        },
    )?;
    for one in &mut all {
        one.likely = likely(&one.text, &round.offers, spoken);
    }
    let names = all.iter().position(|one| one.likely.is_some());
    let shown = names.unwrap_or(0);
    Ok((shown < all.len()).then(|| all.swap_remove(shown)))
}

/// Numbers count every solution of the round, as the mail did: one withdrawn since has kept its own.
fn likely(text: &str, offers: &[Offer], spoken: &str) -> Option<Likely> {
    let language = search::language_of(text).or_else(|| search::Language::of_code(spoken))?;
    let titles: Vec<&str> = offers.iter().map(|offer| offer.title.as_str()).collect();
    match chosen::likely(text, &titles, language)? {
        chosen::Choice::None => Some(Likely::NoneSuits),
        chosen::Choice::Nth(place) => {
            let offer = offers.get(place)?;
            offer
                .withdrawn_at
                .is_none()
                .then_some(Likely::Offer(offer.id))
        }
    }
}
