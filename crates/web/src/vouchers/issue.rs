//! Issuing a voucher.

use attent_core::{
    Actor, Currency, Error as CoreError, FieldErrors, Money,
    budgets::{self, Check, Kind, Occasion, Purpose, Spend, Subject, SubjectKind},
    business, customers,
    error::invalid,
    ids::{ConversationId, CustomerId, StaffId},
    vouchers::{self, New, Source, State},
};
use attent_db::{Millis, Tx};
use axum::{Form, extract::Query, http::StatusCode, response::Response};
use jiff::{civil::Date, tz::TimeZone};
use serde::Deserialize;

use super::issue_view;
use crate::{Page, Result, customers::whom, facts::Here, gestures::typed, routes};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub customer: String,
    pub conversation: String,
    /// `recover`, `delight` or `owed`.
    pub source: String,
    pub amount: String,
    pub occasion: String,
    /// The last day it is good, as `2027-11-25`.
    pub expires: String,
    pub story: String,
    pub ask: Option<String>,
    pub why: String,
    pub within: String,
    pub press: String,
    pub q: String,
}

pub(super) struct Shown {
    pub customer: Option<(CustomerId, String)>,
    pub found: Vec<customers::Listed>,
    pub left: Vec<(Purpose, Money)>,
    pub check: Option<Check>,
    pub manages: bool,
}

pub(super) async fn form(page: Page, Query(mut typed): Query<Typed>) -> Result<Response> {
    page.actor
        .at_least(attent_core::Role::Staff)
        .map_err(|kind| crate::Error::page(page.t, kind))?;
    typed.press = page.now().0.to_string();
    if typed.expires.is_empty() {
        // A year, as most vouchers are good for.
        let today = page.format.zoned(page.now()).date();
        let next = today.checked_add(jiff::Span::new().years(1));
        typed.expires = next.unwrap_or(today).to_string();
    }
    if typed.source.is_empty() {
        typed.source = Purpose::Recover.as_str().to_owned();
    }
    let asked = typed.clone();
    let (facts, shown) = page
        .read_framed(move |tx, actor| read(tx, actor, &asked))
        .await?;
    let stage = issue_view::page(&page, &shown, &typed, &FieldErrors::default(), None);
    Ok(page.show(&facts, Here::Vouchers, &page.t.say("voucher-issue"), stage))
}

fn read(tx: &mut Tx<'_>, actor: &Actor, typed: &Typed) -> attent_core::Result<Shown> {
    let customer = match typed.customer.parse().map(CustomerId) {
        Ok(id) => Some((id, customers::find(tx, actor, id)?.name)),
        Err(_) => None,
    };
    let found = match customer {
        None => whom::offered(tx, actor, &typed.q)?,
        Some(_) => Vec::new(),
    };
    let left = match actor.staff_id() {
        Some(me) => budgets::left(tx, actor, me)?,
        None => Vec::new(),
    };
    Ok(Shown {
        customer,
        found,
        left,
        check: None,
        manages: actor.role >= attent_core::Role::Manager,
    })
}

pub(super) async fn issue(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let (staff, language, again) = (page.staff, page.t.language, typed.clone());
    let site = page.site.clone();
    let issued = page
        .write(move |tx, actor| {
            let new = new(tx, staff, language, &typed)?;
            vouchers::issue(tx, actor, &mut *site.dice(), &new)
        })
        .await;
    match issued {
        Ok(issued) => {
            let word = if issued.state == State::Asked {
                "said-gesture-asked"
            } else {
                "said-voucher-issued"
            };
            Ok(page.said(&routes::voucher(issued.id), word))
        }
        Err(error) => match error.kind {
            CoreError::Invalid(fields) => {
                wrong(
                    &page,
                    &again,
                    &fields,
                    None,
                    StatusCode::UNPROCESSABLE_ENTITY,
                )
                .await
            }
            CoreError::Conflict(word) => {
                let none = FieldErrors::default();
                wrong(&page, &again, &none, Some(word), StatusCode::CONFLICT).await
            }
            kind => Err(crate::Error { kind, ..error }),
        },
    }
}

fn new(
    tx: &mut Tx<'_>,
    staff: StaffId,
    language: attent_core::Language,
    typed: &Typed,
) -> attent_core::Result<New> {
    let business = business::get(tx)?;
    let usual = Currency::parse(&business.currency).unwrap_or(Currency::EUR);
    let mut errors = FieldErrors::new();
    let customer = typed.customer.parse().map(CustomerId);
    if customer.is_err() {
        errors.add("q", "error-required");
    }
    let expires_at = last_day(&typed.expires, &business.time_zone);
    if expires_at.is_none() {
        errors.add("expires", "error-no-such-time");
    }
    let value = match typed::amount(&typed.amount, "amount", usual, language) {
        Ok(money) => Some(money),
        Err(CoreError::Invalid(fields)) => {
            errors.0.extend(fields.0);
            None
        }
        Err(error) => return Err(error),
    };
    errors.check()?;
    let (Ok(customer), Some(expires_at), Some(value)) = (customer, expires_at, value) else {
        return Err(invalid("amount", "error-required"));
    };
    Ok(New {
        giver: None,
        customer,
        conversation: typed.conversation.parse().map(ConversationId).ok(),
        source: Purpose::parse(&typed.source).map_or(Source::Owed, Source::Budget),
        occasion: Occasion::parse(&typed.occasion).unwrap_or(Occasion::Other),
        value,
        expires_at,
        story: typed.story.replace("\r\n", "\n"),
        ask: typed::ask(typed.ask.is_some(), &typed.why, &typed.within),
        press_key: (!typed.press.is_empty()).then(|| format!("voucher:{staff}:{}", typed.press)),
    })
}

/// The end of the last day it is good.
fn last_day(text: &str, zone: &str) -> Option<Millis> {
    let day: Date = text.trim().parse().ok()?;
    let end = day
        .tomorrow()
        .ok()?
        .to_zoned(TimeZone::get(zone).ok()?)
        .ok()?;
    Some(Millis(end.timestamp().as_millisecond() - 1))
}

async fn wrong(
    page: &Page,
    typed: &Typed,
    fields: &FieldErrors,
    whole: Option<&'static str>,
    status: StatusCode,
) -> Result<Response> {
    let (asked, staff, language) = (typed.clone(), page.staff, page.t.language);
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            let mut shown = read(tx, actor, &asked)?;
            shown.check = check(tx, actor, staff, language, &asked);
            Ok(shown)
        })
        .await?;
    let beyond = shown
        .check
        .as_ref()
        .is_some_and(|check| !check.beyond.is_empty());
    let whole = whole.filter(|_| !beyond).map(|word| page.t.say(word));
    let stage = issue_view::page(page, &shown, typed, fields, whole.as_deref());
    let title = page.t.say("voucher-issue");
    let mut response = page.show(&facts, Here::Vouchers, &title, stage);
    *response.status_mut() = status;
    Ok(response)
}

fn check(
    tx: &mut Tx<'_>,
    actor: &Actor,
    staff: StaffId,
    language: attent_core::Language,
    typed: &Typed,
) -> Option<Check> {
    let usual = typed::currency(tx).ok()?;
    let spend = Spend {
        giver: staff,
        purpose: Purpose::parse(&typed.source)?,
        kind: Kind::Voucher,
        occasion: Occasion::Other,
        money: typed::amount(&typed.amount, "amount", usual, language).ok()?,
        customer: typed.customer.parse().map(CustomerId).ok(),
        subject: Subject {
            kind: SubjectKind::Voucher,
            id: 0,
        },
        approval: None,
    };
    budgets::check(tx, actor, &spend).ok()
}
