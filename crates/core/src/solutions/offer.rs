//! Offering: the apology, and real solutions beside it for the customer to choose from.

use attent_db::{Tx, params};

use super::{Kind, Solution, get, money};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    cases::{self, Case, LONGEST_LINE, LONGEST_TEXT, causes, path, path::Step},
    error::invalid,
    fields,
    ids::{CaseId, CaseOfferId, CaseRoundId, CauseId, SolutionId},
    money::{Currency, MOST, Money},
};

/// More than this is no choice but a search.
const MOST_OFFERS: usize = 6;
/// Two of them make a choice.
const FEWEST_REAL: usize = 2;

/// What lies before the customer, in their language.
#[derive(Clone, Debug, Default)]
pub struct NewRound {
    pub apology: String,
    /// Which law leaves no choice; empty where there is one.
    pub law: String,
    pub offers: Vec<NewOffer>,
}

#[derive(Clone, Debug)]
pub struct NewOffer {
    pub solution: SolutionId,
    pub title: String,
    pub text: String,
    pub limits: String,
    /// Why this and why these limits.
    pub why: String,
    /// What it costs us here, in minor units; `None`: as much as the catalogue says.
    pub amount: Option<i64>,
}

impl NewOffer {
    /// What it costs us here.
    pub(super) fn cost(&self, solution: &Solution, currency: Currency) -> Option<Money> {
        let typed = self.amount.map(|amount| Money::new(amount, currency));
        typed.or(solution.cost)
    }
}

/// Lays them before the customer. The border tells the customer in the same transaction.
///
/// # Errors
/// [`Error::Conflict`] while the cause or the confirmed core is missing, or things of a return are
/// not decided on; [`Error::Invalid`] without an apology, with fewer than two real solutions (unless
/// a law is named), none that fits the cause, one without limits or why, or one that draws on a
/// budget without an amount; [`Error::Conflict`] with the word of what is beyond the authority.
pub fn offer(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, new: &NewRound) -> Result<CaseRoundId> {
    let case = cases::writable(tx, actor, id)?;
    if let Some(missing) = case.missing_before_offer().first() {
        return Err(Error::Conflict(missing));
    }
    if !cases::all_decided(tx, actor, id)? {
        return Err(Error::Conflict("error-case-items-undecided"));
    }
    let solutions = solutions_of(tx, new)?;
    check_words(new)?;
    let currency = money::currency(tx)?;
    check_amounts(new, &solutions, currency)?;
    let line = match case.cause {
        Some(cause) => causes::with_above(tx, cause)?,
        None => Vec::new(),
    };
    check_choice(actor, new, &solutions, (&line, currency))?;
    path::walk(tx, actor, &case, Step::Offer, None)?;
    write(tx, actor, &case, new, &solutions, (&line, currency))
}

/// What draws on a budget says how much, and a voucher what it is worth.
fn check_amounts(new: &NewRound, solutions: &[Solution], currency: Currency) -> Result<()> {
    for (at, (offer, solution)) in new.offers.iter().zip(solutions).enumerate() {
        let wrong = |word| invalid("offers", word).within("offers", at);
        let cost = offer.cost(solution, currency);
        if cost.is_some_and(|cost| !(0..=MOST).contains(&cost.amount)) {
            return Err(wrong("error-money-large"));
        }
        let needed = solution.draws || solution.kind == Kind::Voucher;
        if needed && cost.is_none_or(|cost| cost.amount == 0) {
            return Err(wrong("error-case-needs-amount"));
        }
    }
    Ok(())
}

pub(super) fn solutions_of(tx: &mut Tx<'_>, new: &NewRound) -> Result<Vec<Solution>> {
    if new.offers.len() > MOST_OFFERS {
        return Err(invalid("offers", "error-case-too-many-offers"));
    }
    let mut solutions: Vec<Solution> = Vec::with_capacity(new.offers.len());
    for (at, offer) in new.offers.iter().enumerate() {
        let wrong = |word| invalid("offers", word).within("offers", at);
        match get(tx, offer.solution) {
            Ok(solution) if solution.retired_at.is_none() => {
                if solutions.iter().any(|other| other.id == solution.id) {
                    return Err(wrong("error-case-offered-twice"));
                }
                solutions.push(solution);
            }
            Ok(_) | Err(Error::NotFound) => return Err(wrong("error-unknown-choice")),
            Err(error) => return Err(error),
        }
    }
    Ok(solutions)
}

fn check_words(new: &NewRound) -> Result<()> {
    let mut errors = FieldErrors::new();
    if new.apology.trim().is_empty() {
        errors.add("apology", "error-case-needs-apology");
    }
    fields::text(&mut errors, "apology", &new.apology, LONGEST_TEXT);
    fields::text(&mut errors, "law", &new.law, LONGEST_LINE);
    for (at, offer) in new.offers.iter().enumerate() {
        let mut own = FieldErrors::new();
        fields::text(&mut own, "offers", &offer.title, LONGEST_LINE);
        for text in [&offer.text, &offer.limits, &offer.why] {
            fields::text(&mut own, "offers", text, LONGEST_TEXT);
        }
        let needed = [&offer.title, &offer.limits, &offer.why];
        if needed.iter().any(|text| text.trim().is_empty()) {
            own.add("offers", "error-case-offer-incomplete");
        }
        errors.join(own.within("offers", at));
    }
    errors.check()
}

fn check_choice(
    actor: &Actor,
    new: &NewRound,
    solutions: &[Solution],
    (line, currency): (&[CauseId], Currency),
) -> Result<()> {
    let by_law = !new.law.trim().is_empty();
    let real = solutions.iter().filter(|one| one.kind.is_real()).count();
    if by_law && solutions.is_empty() {
        return Err(invalid("offers", "error-case-needs-one-offer"));
    }
    if !by_law && real < FEWEST_REAL {
        return Err(invalid("offers", "error-case-needs-two-offers"));
    }
    if !by_law && !solutions.iter().any(|one| fits(one, line)) {
        return Err(invalid("offers", "error-case-needs-match"));
    }
    let mut pairs = new.offers.iter().zip(solutions);
    let above = pairs.position(|(offer, one)| one.asks_authority_at(offer.cost(one, currency)));
    if let Some(at) = above
        && actor.at_least(Role::Manager).is_err()
    {
        return Err(invalid("offers", "error-case-needs-authority").within("offers", at));
    }
    Ok(())
}

fn fits(solution: &Solution, line: &[CauseId]) -> bool {
    solution.causes.iter().any(|cause| line.contains(cause))
}

fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    new: &NewRound,
    solutions: &[Solution],
    (line, currency): (&[CauseId], Currency),
) -> Result<CaseRoundId> {
    let (id, now) = (CaseRoundId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO case_round (id, case_id, number, apology, law, offered_at, offered_by,
                                 chosen_words)
         VALUES ($1, $2, (SELECT COALESCE(MAX(number), 0) + 1 FROM case_round WHERE case_id = $2),
                 $3, $4, $5, $6, '')",
        &params![
            id,
            case.id,
            new.apology.trim(),
            new.law.trim(),
            now,
            actor.staff_id()
        ],
    )?;
    let pairs = new.offers.iter().zip(solutions);
    for (position, (offer, solution)) in (1_i64..).zip(pairs) {
        let cost = offer.cost(solution, currency);
        let (made, kept) = match cost.filter(|_| solution.draws) {
            Some(cost) => money::reserve(tx, actor, case, solution, cost)?,
            None => (CaseOfferId(tx.new_id()), None),
        };
        let coin = cost.or(solution.worth).map(|money| money.currency);
        tx.run(
            "INSERT INTO case_offer (id, round_id, case_id, solution_id, kind, title, text, limits,
                                     why, matches, cost, worth, currency, position,
                                     withdrawn_because, reservation_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', $15)",
            &params![
                made,
                id,
                case.id,
                solution.id,
                solution.kind,
                offer.title.trim(),
                offer.text.trim(),
                offer.limits.trim(),
                offer.why.trim(),
                fits(solution, line),
                cost.map(|money| money.amount),
                solution.worth.map(|money| money.amount),
                coin.map(|one| one.code().to_owned()),
                position,
                kept
            ],
        )?;
    }
    Ok(id)
}
