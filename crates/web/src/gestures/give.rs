//! Giving: what, how much, and it is done; three presses at the counter.

use attent_core::{
    Actor, Currency, Error as CoreError, FieldErrors, Money, approvals,
    budgets::{self, Check, Kind, Occasion, Purpose, Spend, Subject, SubjectKind},
    conversations, customers,
    error::invalid,
    gestures::{self, New, State},
    ids::{ConversationId, CustomerId, StaffId},
};
use attent_db::Tx;
use axum::{Form, extract::Query, http::StatusCode, response::Response};
use serde::Deserialize;

use super::{give_view, typed};
use crate::{
    Page, Result,
    customers::whom,
    facts::{Facts, Here},
    routes,
};

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub customer: String,
    pub conversation: String,
    pub purpose: String,
    pub kind: String,
    /// One of the amounts offered, in minor units; what is typed wins.
    pub preset: String,
    pub amount: String,
    pub occasion: String,
    pub story: String,
    pub delivered: Option<String>,
    pub ask: Option<String>,
    pub why: String,
    pub within: String,
    pub press: String,
    /// Whom to look for, while nobody is chosen.
    pub q: String,
}

/// What the page shows beside the form.
pub(super) struct Shown {
    pub customer: Option<(CustomerId, String)>,
    pub found: Vec<customers::Listed>,
    pub currency: Currency,
    /// What is left for each purpose.
    pub left: Vec<(Purpose, Money)>,
    /// There once a press was beyond the authority.
    pub check: Option<Check>,
}

pub(super) async fn form(page: Page, Query(mut typed): Query<Typed>) -> Result<Response> {
    page.actor
        .at_least(attent_core::Role::Staff)
        .map_err(|kind| crate::Error::page(page.t, kind))?;
    typed.press = page.now().0.to_string();
    let asked = typed.clone();
    let (facts, (shown, purpose)) = page
        .read_framed(move |tx, actor| {
            let shown = read(tx, actor, &asked)?;
            Ok((shown, likely(tx, actor, &asked)?))
        })
        .await?;
    if typed.purpose.is_empty() {
        typed.purpose = purpose.as_str().to_owned();
    }
    let stage = give_view::page(&page, &shown, &typed, &FieldErrors::default(), None);
    Ok(page.show(&facts, Here::Gestures, &page.t.say("gestures-give"), stage))
}

/// To recover where something went wrong, else to delight.
fn likely(tx: &mut Tx<'_>, actor: &Actor, typed: &Typed) -> attent_core::Result<Purpose> {
    let Ok(id) = typed.conversation.parse().map(ConversationId) else {
        return Ok(Purpose::Recover);
    };
    let kind = conversations::find(tx, actor, id)?.kind;
    let glad = matches!(
        kind,
        conversations::Kind::Praise | conversations::Kind::Suggestion
    );
    Ok(if glad {
        Purpose::Delight
    } else {
        Purpose::Recover
    })
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
        currency: typed::currency(tx)?,
        left,
        check: None,
    })
}

pub(super) async fn give(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let (staff, language, again) = (page.staff, page.t.language, typed.clone());
    let given = page
        .write(move |tx, actor| {
            let new = new(tx, staff, language, &typed)?;
            gestures::give(tx, actor, &new)
        })
        .await;
    match given {
        Ok(given) => {
            let word = match given.state {
                State::Asked => "said-gesture-asked",
                State::Delivered => "said-gesture-delivered",
                _ => "said-gesture-offered",
            };
            Ok(page.said(&routes::gesture(given.id), word))
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
    let mut errors = FieldErrors::new();
    let customer = typed.customer.parse().map(CustomerId);
    if customer.is_err() {
        errors.add("q", "error-required");
    }
    let kind = Kind::parse(&typed.kind).filter(|kind| *kind != Kind::Voucher);
    if kind.is_none() {
        errors.add("kind", "error-required");
    }
    let purpose = Purpose::parse(&typed.purpose);
    if purpose.is_none() {
        errors.add("purpose", "error-required");
    }
    let usual = typed::currency(tx)?;
    let money = match money(typed, usual, language) {
        Ok(money) => Some(money),
        Err(CoreError::Invalid(fields)) => {
            errors.0.extend(fields.0);
            None
        }
        Err(error) => return Err(error),
    };
    errors.check()?;
    let (Ok(customer), Some(kind), Some(purpose), Some(money)) = (customer, kind, purpose, money)
    else {
        return Err(invalid("kind", "error-required"));
    };
    Ok(New {
        giver: None,
        customer,
        conversation: typed.conversation.parse().map(ConversationId).ok(),
        purpose,
        kind,
        occasion: Occasion::parse(&typed.occasion).unwrap_or(Occasion::Other),
        money,
        story: typed.story.replace("\r\n", "\n"),
        delivered: typed.delivered.is_some(),
        ask: typed::ask(typed.ask.is_some(), &typed.why, &typed.within),
        press_key: (!typed.press.is_empty()).then(|| format!("gesture:{staff}:{}", typed.press)),
    })
}

/// What was typed, else the amount that was chosen.
fn money(
    typed: &Typed,
    usual: Currency,
    language: attent_core::Language,
) -> attent_core::Result<Money> {
    match typed.preset.parse() {
        Ok(amount) if typed.amount.trim().is_empty() => Ok(Money::new(amount, usual)),
        _ => typed::amount(&typed.amount, "amount", usual, language),
    }
}

/// The page again: what was typed, what is wrong, and what is beyond the authority.
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
    let stage = give_view::page(page, &shown, typed, fields, whole.as_deref());
    let title = page.t.say("gestures-give");
    Ok(status_of(page, &facts, status, &title, stage))
}

fn status_of(
    page: &Page,
    facts: &Facts,
    status: StatusCode,
    title: &str,
    stage: maud::Markup,
) -> Response {
    let mut response = page.show(facts, Here::Gestures, title, stage);
    *response.status_mut() = status;
    response
}

/// How it stands to the authority, as far as what was typed makes sense.
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
        purpose: Purpose::parse(&typed.purpose)?,
        kind: Kind::parse(&typed.kind)?,
        occasion: Occasion::Other,
        money: money(typed, usual, language).ok()?,
        customer: typed.customer.parse().map(CustomerId).ok(),
        subject: Subject {
            kind: SubjectKind::Gesture,
            id: 0,
        },
        approval: None,
    };
    budgets::check(tx, actor, &spend).ok()
}

/// The question that was asked about it, if there was one.
pub(super) fn asked_about(
    tx: &mut Tx<'_>,
    id: attent_core::ids::GestureId,
) -> attent_core::Result<Option<approvals::Approval>> {
    approvals::of_subject(tx, SubjectKind::Gesture, id.0)
}
