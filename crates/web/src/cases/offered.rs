//! What is pressed while solutions are laid before the customer, and on their way: the form of a
//! round, the question for a yes, fulfilling and what follows from it.

use attent_core::{
    Actor, Currency, Error as CoreError, FieldErrors, Language, Money, Result as CoreResult,
    approvals::{Ask, Within},
    business,
    error::invalid,
    ids::{CaseId, CaseOfferId, CaseRoundId, SolutionId, StaffId},
    solutions::{self, Aside, Failure, Kind, NewOffer, NewRound, Pick},
};
use attent_db::{Millis, Tx};
use rand::RngCore;

use super::{acts::way, typed::Typed};
use crate::{Site, format::Format, promises::letters};

/// At the end of this hour of the day that was given.
const EVENING: i8 = 18;

pub(super) fn offer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    form: &Typed,
    language: Language,
) -> CoreResult<()> {
    let round = round(tx, form, language)?;
    solutions::offer(tx, actor, id, &round).map(|_| ())
}

/// Asks for a yes, and keeps what is on the form until somebody answered.
pub(super) fn ask(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    form: &Typed,
    language: Language,
) -> CoreResult<()> {
    let round = round(tx, form, language)?;
    let ask = Ask {
        why: form.text("why").to_owned(),
        within: if form.text("within") == "day" {
            Within::Day
        } else {
            Within::Minutes
        },
    };
    solutions::ask(tx, actor, id, &round, &ask, &form.kept())
}

fn round(tx: &mut Tx<'_>, form: &Typed, language: Language) -> CoreResult<NewRound> {
    let currency = Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR);
    let mut offers = Vec::new();
    for solution in form.all("solution") {
        let text = |field: &str| form.text(&format!("{field}-{solution}")).to_owned();
        let amount = text("amount");
        offers.push(NewOffer {
            solution: SolutionId(solution.parse().unwrap_or(0)),
            title: text("title"),
            text: text("text"),
            limits: text("limits"),
            why: text("why"),
            amount: money(&amount, "offers", currency, language)?,
        });
    }
    Ok(NewRound {
        apology: form.text("apology").replace("\r\n", "\n"),
        law: form.text("law").to_owned(),
        offers,
    })
}

/// An amount in the business's currency; nothing typed is none.
pub(super) fn money(
    typed: &str,
    field: &'static str,
    currency: Currency,
    language: Language,
) -> CoreResult<Option<i64>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    match Money::typed(typed, currency, language) {
        Ok(money) if money.currency == currency => Ok(Some(money.amount)),
        Ok(_) => Err(invalid(field, "error-currency-mixed")),
        Err(not) => Err(invalid(field, not.word())),
    }
}

/// There is something to choose from, to be written about again.
pub(super) fn still_open(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> CoreResult<()> {
    let case = attent_core::cases::find(tx, actor, id)?;
    if case.state == attent_core::cases::State::Offered {
        Ok(())
    } else {
        Err(CoreError::Conflict("error-case-not-here"))
    }
}

/// What the customer said by mail or by word.
pub(super) fn choose(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, form: &Typed) -> CoreResult<()> {
    let offer = match form.text("offer") {
        "none" => None,
        one => Some(CaseOfferId(
            one.parse()
                .map_err(|_| invalid("offer", "error-case-which"))?,
        )),
    };
    let pick = Pick {
        round: CaseRoundId(form.number("round")),
        offer,
        words: form.text("words").to_owned(),
        way: way(form)?,
    };
    match solutions::choose(tx, actor, id, &pick)? {
        solutions::Chosen::Now | solutions::Chosen::Before { same: true } => Ok(()),
        solutions::Chosen::Before { same: false } => {
            Err(CoreError::Conflict("error-case-chosen-already"))
        }
    }
}

/// Who sees to it and until when; with it the voucher or the thing set aside, if that was chosen,
/// and the mail to the customer.
pub(super) fn fulfil(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: CaseId,
    (form, format): (&Typed, &Format),
) -> CoreResult<()> {
    let mut errors = FieldErrors::new();
    let due = evening(format, form.text("due"));
    if due.is_none() {
        errors.add("due", "error-no-such-time");
    }
    errors.check()?;
    let (owner, due) = (StaffId(form.number("owner")), due.unwrap_or(Millis(0)));
    solutions::fulfil(tx, actor, id, owner, due)?;
    follow(tx, actor, &mut *site.dice(), id, (form, format))?;
    if form.text("tell").is_empty() {
        return Ok(());
    }
    tell(tx, actor, site, id)
}

/// Writes to the customer what they are promised and when they have it.
pub(crate) fn tell(tx: &mut Tx<'_>, actor: &Actor, site: &Site, id: CaseId) -> CoreResult<()> {
    let case = attent_core::cases::find(tx, actor, id)?;
    let going = solutions::fulfilments(tx, &case)?.pop();
    if let Some(promise) = going.and_then(|one| one.promise) {
        letters::send(tx, actor, site, promise, letters::Kind::Made)?;
    }
    Ok(())
}

/// Makes what was chosen, where it is a voucher or something set aside.
pub(super) fn follow(
    tx: &mut Tx<'_>,
    actor: &Actor,
    dice: &mut dyn RngCore,
    id: CaseId,
    (form, format): (&Typed, &Format),
) -> CoreResult<()> {
    let case = attent_core::cases::find(tx, actor, id)?;
    let going = solutions::fulfilments(tx, &case)?.pop();
    match going.map(|one| one.kind) {
        Some(Kind::Voucher) => {
            let until = evening(format, form.text("expires"));
            let until = until.ok_or_else(|| invalid("expires", "error-no-such-time"))?;
            solutions::issue_voucher(tx, actor, dice, id, until).map(|_| ())
        }
        Some(Kind::SetAside) => {
            let aside = Aside {
                item: form.text("item").to_owned(),
                size: form.text("size").to_owned(),
                shelf: form.text("shelf").to_owned(),
                days: form.number("days"),
            };
            solutions::set_aside(tx, actor, id, &aside).map(|_| ())
        }
        _ => Ok(()),
    }
}

pub(super) fn failure(form: &Typed) -> Failure {
    Failure {
        because: form.text("because").to_owned(),
        told: form.text("told").to_owned(),
    }
}

/// The end of the working day that was given.
fn evening(format: &Format, day: &str) -> Option<Millis> {
    let zone = format.zoned(format.now).time_zone().clone();
    let day = day.parse::<jiff::civil::Date>().ok()?;
    let at = day.at(EVENING, 0, 0, 0).to_zoned(zone).ok()?;
    Some(Millis(at.timestamp().as_millisecond()))
}
