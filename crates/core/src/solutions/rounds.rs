//! What was offered and what became of it: one round for each time of offering.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::Kind;
use crate::{
    Result,
    cases::{Case, Way},
    ids::{CaseOfferId, CaseRoundId, SolutionId, StaffId},
    money::{Currency, Money},
};

#[derive(Clone, Debug)]
pub struct Round {
    pub id: CaseRoundId,
    pub number: i64,
    pub apology: String,
    /// The law that leaves no choice; empty where there is one.
    pub law: String,
    pub offered_at: Millis,
    pub offered_by: Option<StaffId>,
    pub choice: Option<Choice>,
    /// Over: nothing suited, everything was withdrawn, or it could not be done.
    pub ended_at: Option<Millis>,
    pub offers: Vec<Offer>,
}

/// What the customer said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub at: Millis,
    /// `None`: none of them suits.
    pub offer: Option<CaseOfferId>,
    pub way: Way,
    pub words: String,
    /// Who of us wrote it down; `None` when the customer pressed.
    pub by: Option<StaffId>,
}

/// A solution as it was offered: frozen, in the customer's language.
#[derive(Clone, Debug)]
pub struct Offer {
    pub id: CaseOfferId,
    pub solution: SolutionId,
    pub kind: Kind,
    pub title: String,
    pub text: String,
    pub limits: String,
    pub why: String,
    /// It fits the cause.
    pub matches: bool,
    pub cost: Option<Money>,
    pub worth: Option<Money>,
    pub withdrawn_at: Option<Millis>,
    pub withdrawn_because: String,
}

impl Offer {
    /// How much the customer gets, where it is a sum.
    #[must_use]
    pub fn sum(&self) -> Option<Money> {
        self.cost
            .filter(|cost| self.kind.is_sum() && cost.amount > 0)
    }
}

impl Round {
    /// What can still be chosen.
    pub fn standing(&self) -> impl Iterator<Item = &Offer> {
        self.numbered().map(|(_, offer)| offer)
    }

    /// The same with the numbers customers answer with; they stay when one is withdrawn.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Offer)> {
        (1..)
            .zip(&self.offers)
            .filter(|(_, offer)| offer.withdrawn_at.is_none())
    }

    #[must_use]
    pub fn chosen(&self) -> Option<&Offer> {
        let id = self.choice.as_ref()?.offer?;
        self.offers.iter().find(|offer| offer.id == id)
    }

    /// Before the customer, and not answered yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.choice.is_none() && self.ended_at.is_none()
    }
}

/// Every round of the case, the first first. The caller has found the case.
///
/// # Errors
/// Those of the database.
pub fn rounds(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Round>> {
    let mut rounds = tx.all(
        "SELECT id, number, apology, law, offered_at, offered_by, chosen_at, offer_id, way,
                chosen_words, chosen_by, ended_at
           FROM case_round WHERE case_id = $1 ORDER BY number",
        &params![case.id],
        read_round,
    )?;
    let offers = tx.all(
        "SELECT round_id, id, solution_id, kind, title, text, limits, why, matches, cost, worth,
                currency, withdrawn_at, withdrawn_because
           FROM case_offer WHERE case_id = $1 ORDER BY position",
        &params![case.id],
        |row| Ok((row.get::<CaseRoundId>(0)?, read_offer(row)?)),
    )?;
    for (round, offer) in offers {
        if let Some(round) = rounds.iter_mut().find(|one| one.id == round) {
            round.offers.push(offer);
        }
    }
    Ok(rounds)
}

/// The newest round, if it is not over.
///
/// # Errors
/// Those of the database.
pub fn current(tx: &mut Tx<'_>, case: &Case) -> Result<Option<Round>> {
    let newest = rounds(tx, case)?.pop();
    Ok(newest.filter(|round| round.ended_at.is_none()))
}

fn read_round(row: &Row<'_>) -> std::result::Result<Round, DbError> {
    let chosen_at: Option<Millis> = row.get(6)?;
    let way: Option<Way> = row.get(8)?;
    let (offer, words, by) = (row.get(7)?, row.get(9)?, row.get(10)?);
    Ok(Round {
        id: row.get(0)?,
        number: row.get(1)?,
        apology: row.get(2)?,
        law: row.get(3)?,
        offered_at: row.get(4)?,
        offered_by: row.get(5)?,
        choice: chosen_at.zip(way).map(|(at, way)| Choice {
            at,
            offer,
            way,
            words,
            by,
        }),
        ended_at: row.get(11)?,
        offers: Vec::new(),
    })
}

fn read_offer(row: &Row<'_>) -> std::result::Result<Offer, DbError> {
    let currency: Option<String> = row.get(11)?;
    let currency = currency.as_deref().and_then(Currency::parse);
    let money = |amount: Option<i64>| amount.zip(currency).map(|(a, c)| Money::new(a, c));
    Ok(Offer {
        id: row.get(1)?,
        solution: row.get(2)?,
        kind: row.get(3)?,
        title: row.get(4)?,
        text: row.get(5)?,
        limits: row.get(6)?,
        why: row.get(7)?,
        matches: row.get(8)?,
        cost: money(row.get(9)?),
        worth: money(row.get(10)?),
        withdrawn_at: row.get(12)?,
        withdrawn_because: row.get(13)?,
    })
}
