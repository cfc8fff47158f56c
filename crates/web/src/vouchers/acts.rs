//! Redeeming, taking back, and having it written to the customer.

use attent_core::{Error as CoreError, FieldErrors, ids::VoucherId, people::staff, vouchers};
use axum::{Form, extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

use super::{letter, pages};
use crate::{Page, Result, flash::Flash, gestures::typed, routes};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    amount: String,
    version: i64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Seen {
    version: i64,
}

/// One press of the page as it was drawn: pressed twice it is one mail; drawn anew, another.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Press {
    #[serde(default)]
    press: String,
}

/// Uses what is typed, or all that is left.
pub(super) async fn redeem(
    page: Page,
    Path(id): Path<VoucherId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (asked, language, me) = (typed.clone(), page.t.language, page.staff);
    let used = page
        .write(move |tx, actor| {
            let found = vouchers::find(tx, actor, id)?;
            let money = if asked.amount.trim().is_empty() {
                found.remaining
            } else {
                typed::amount(&asked.amount, "amount", found.value.currency, language)?
            };
            let place = staff::get(tx, actor, me)?.place;
            vouchers::redeem(tx, actor, id, asked.version, money, place)
        })
        .await;
    match used {
        Ok(_) => Ok(page.said(&routes::voucher(id), "said-voucher-redeemed")),
        Err(error) => match error.kind {
            CoreError::Invalid(fields) => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                refused(&page, id, &typed.amount, &fields, None, status).await
            }
            CoreError::Conflict(word) => {
                let (none, status) = (FieldErrors::default(), StatusCode::CONFLICT);
                refused(&page, id, "", &none, Some(word), status).await
            }
            kind => Err(crate::Error { kind, ..error }),
        },
    }
}

/// The page again, with what is left now and where it was used last.
async fn refused(
    page: &Page,
    id: VoucherId,
    typed: &str,
    fields: &FieldErrors,
    whole: Option<&'static str>,
    status: StatusCode,
) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(move |tx, actor| pages::read(tx, actor, id))
        .await?;
    let whole = whole.map(|word| page.t.say(word));
    let mut response = pages::voucher(page, &facts, &shown, typed, fields, whole.as_deref());
    *response.status_mut() = status;
    Ok(response)
}

pub(super) async fn withdraw(
    page: Page,
    Path(id): Path<VoucherId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    page.write(move |tx, actor| vouchers::withdraw(tx, actor, id, seen.version))
        .await?;
    Ok(page.said(&routes::voucher(id), "said-voucher-withdrawn"))
}

/// Writes it to the customer in their language: in its conversation, or in a new one.
pub(super) async fn mail(
    page: Page,
    Path(id): Path<VoucherId>,
    Form(pressed): Form<Press>,
) -> Result<Response> {
    let site = page.site.clone();
    let press = format!("voucher:{}:{id}:{}", page.staff, pressed.press);
    let (conversation, sent) = page
        .write(move |tx, actor| letter::mail(tx, actor, &site, id, Some(press.clone())))
        .await?;
    let seconds = u32::try_from(sent.undo_until.since(page.now()) / 1000).unwrap_or(0);
    let flash = Flash::undo("said-sending", sent.entry.0, seconds);
    Ok(page.go_saying(&routes::conversation(conversation), &flash))
}
