//! Budgets for a year in one go, and how far each person may go alone.

use attent_core::{
    Actor, Currency, Error as CoreError, FieldErrors, Language, Money, Role,
    budgets::{self, Authority, Budget, Holder, Planned, Purpose},
    business,
    error::invalid,
    ids::StaffId,
    people::staff::{self, Person},
};
use attent_db::Tx;
use axum::{Form, extract::Query, response::Response};
use serde::Deserialize;

use super::{
    budgets_view,
    nav::{self, Section},
};
use crate::{Page, Result, error::called, format::zones, forms::Wrong, gestures::typed};

const ADDRESS: &str = "/settings/budgets";
/// The field of what one person gets, as far as something is wrong with it.
pub(super) const GETS: &str = "gets";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub year: String,
    pub purpose: String,
    /// For a whole year; `None` while nothing is planned.
    pub amount: Option<String>,
    /// What was typed beside the names, once it was pressed.
    #[serde(skip)]
    pub given: Option<Vec<Given>>,
}

/// What somebody is to get, as typed.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub staff: StaffId,
    pub marked: bool,
    pub amount: String,
}

impl Asked {
    pub fn purpose(&self) -> Purpose {
        Purpose::parse(&self.purpose).unwrap_or(Purpose::Recover)
    }
}

pub(super) struct Shown {
    pub year: i64,
    pub currency: Currency,
    pub budgets: Vec<Budget>,
    pub people: Vec<Person>,
    pub authorities: Vec<Authority>,
    pub planned: Vec<Planned>,
    pub owns: bool,
}

pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    render(&page, &asked, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, asked: &Asked, wrong: &Wrong) -> Result<Response> {
    Section::Budgets.open(page)?;
    let (wanted, language) = (asked.clone(), page.t.language);
    let (facts, read) = page
        .read_framed(move |tx, actor| {
            let shown = read(tx, actor, &wanted)?;
            // A wrong plan is said beside the form; the rest of the page is there all the same.
            match plan(tx, actor, &wanted, language, &shown) {
                Ok(planned) => Ok((Shown { planned, ..shown }, None)),
                Err(CoreError::Invalid(fields)) => Ok((shown, Some(fields))),
                Err(error) => Err(error),
            }
        })
        .await?;
    let (shown, fields) = read;
    let of_plan = match fields {
        Some(fields) => Wrong::from(crate::Error::page(page.t, CoreError::Invalid(fields)))?,
        None => Wrong::nothing(page.t),
    };
    let first = if of_plan.is_something() {
        &of_plan
    } else {
        wrong
    };
    let content = budgets_view::page(page, &shown, asked, first);
    let title = Section::Budgets.title(page.t);
    Ok(nav::show(
        page,
        &facts,
        Section::Budgets,
        &title,
        first,
        content,
    ))
}

fn read(tx: &mut Tx<'_>, actor: &Actor, asked: &Asked) -> attent_core::Result<Shown> {
    let business = business::get(tx)?;
    let zone = zones::named(&business.time_zone);
    let this = jiff::Timestamp::from_millisecond(tx.now().0)
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .to_zoned(zone)
        .year();
    let year = asked.year.trim().parse().unwrap_or(i64::from(this));
    let mut people = Vec::new();
    for person in staff::list(tx, actor)? {
        let works = person.disabled_at.is_none() && person.role >= Role::Staff;
        if works && budgets::within_sight(tx, actor, person.id)? {
            people.push(person);
        }
    }
    Ok(Shown {
        year,
        currency: Currency::parse(&business.currency).unwrap_or(Currency::EUR),
        budgets: budgets::of_year(tx, actor, year)?,
        people,
        authorities: budgets::authorities(tx, actor)?,
        planned: Vec::new(),
        owns: actor.role == Role::Owner,
    })
}

fn plan(
    tx: &mut Tx<'_>,
    actor: &Actor,
    asked: &Asked,
    language: Language,
    shown: &Shown,
) -> attent_core::Result<Vec<Planned>> {
    let Some(amount) = &asked.amount else {
        return Ok(Vec::new());
    };
    let full = of_the_business(amount, shown.currency, language)?;
    if full.amount <= 0 {
        return Err(invalid("amount", "error-amount-zero"));
    }
    budgets::plan(tx, actor, shown.year, asked.purpose(), full)
}

/// Grants what stands beside each name that is marked: fields `give-ID` and `amount-ID`.
pub(super) async fn grant(page: Page, Form(form): Form<Vec<(String, String)>>) -> Result<Response> {
    let value = |name: &str| {
        form.iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
            .to_owned()
    };
    let given: Vec<Given> = form
        .iter()
        .filter_map(|(key, amount)| Some((key.strip_prefix("amount-")?, amount)))
        .filter_map(|(id, amount)| {
            Some(Given {
                staff: StaffId(id.parse().ok()?),
                marked: form
                    .iter()
                    .any(|(key, _)| key.strip_prefix("give-") == Some(id)),
                amount: amount.clone(),
            })
        })
        .collect();
    let asked = Asked {
        year: value("year"),
        purpose: value("purpose"),
        amount: Some(value("amount")),
        given: Some(given.clone()),
    };
    let (language, wanted) = (page.t.language, asked.clone());
    let granted = page
        .write(move |tx, actor| {
            let usual = typed::currency(tx)?;
            let year = wanted
                .year
                .trim()
                .parse()
                .map_err(|_| invalid("year", "error-year"))?;
            grant_all(tx, actor, &given, year, wanted.purpose(), usual, language)
        })
        .await;
    match granted {
        Ok(()) => Ok(page.said(ADDRESS, "said-granted")),
        Err(error) => render(&page, &asked, &Wrong::from(error)?).await,
    }
}

fn grant_all(
    tx: &mut Tx<'_>,
    actor: &Actor,
    given: &[Given],
    year: i64,
    purpose: Purpose,
    usual: Currency,
    language: Language,
) -> attent_core::Result<()> {
    if !given.iter().any(|one| one.marked) {
        let errors = FieldErrors::one(GETS, "error-nobody-marked");
        return Err(CoreError::Invalid(errors));
    }
    for one in given.iter().filter(|one| one.marked) {
        let money =
            of_the_business(&one.amount, usual, language).map_err(called(BESIDE_THE_NAME))?;
        budgets::grant(tx, actor, one.staff, year, purpose, money)
            .map_err(called(BESIDE_THE_NAME))?;
    }
    Ok(())
}

/// The amount of a person is not the amount of the plan.
const BESIDE_THE_NAME: &[(&str, &str)] = &[("amount", GETS)];

/// What is wrong with what was typed beside a name.
pub(super) fn wrong_of(one: &Given, usual: Currency, language: Language) -> Option<&'static str> {
    let wrong = match of_the_business(&one.amount, usual, language) {
        Ok(money) if money.amount > 0 => return None,
        Ok(_) => invalid("amount", "error-amount-zero"),
        Err(error) => error,
    };
    match wrong {
        CoreError::Invalid(fields) => fields.of("amount").filter(|_| one.marked),
        _ => None,
    }
}

/// An amount in the currency of the business: budgets are in no other.
fn of_the_business(typed: &str, usual: Currency, language: Language) -> attent_core::Result<Money> {
    let money = typed::amount(typed, "amount", usual, language)?;
    if money.currency == usual {
        Ok(money)
    } else {
        Err(invalid("amount", "error-currency-mixed"))
    }
}

/// Whose limits an address means: `role-staff`, or the id of a person.
pub(super) fn holder(text: &str) -> Option<Holder> {
    match text.strip_prefix("role-") {
        Some(role) => Role::parse(role).map(Holder::Role),
        None => text.parse().map(|id| Holder::Staff(StaffId(id))).ok(),
    }
}
