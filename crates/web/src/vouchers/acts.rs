//! Redeeming, taking back, and writing to the customer.

use attent_core::{
    Actor, Error as CoreError, FieldErrors, Language, Secret,
    business::{self, Setting, settings},
    conversations::{self, Channel, Kind, Reply, Then, entries::Party, participants::Recipients},
    customers::{self, IdentityKind},
    ids::{ConversationId, EntryId, VoucherId},
    links, outgoing,
    people::staff,
    vouchers::{self, Voucher},
};
use attent_db::Tx;
use axum::{Form, extract::Path, http::StatusCode, response::Response};
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::pages;
use crate::{Page, Result, T, flash::Flash, format::Format, gestures::typed, routes};

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
pub(super) async fn mail(page: Page, Path(id): Path<VoucherId>) -> Result<Response> {
    let site = page.site.clone();
    let me = page.staff;
    let (conversation, sent) = page
        .write(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let voucher = vouchers::find(tx, actor, id)?;
            if voucher.state != vouchers::State::Issued {
                return Err(CoreError::Conflict("error-voucher-not-issued"));
            }
            let secret = Secret::roll(&mut *site.dice());
            links::make(
                tx,
                actor,
                &secret,
                links::Kind::Voucher,
                id.0,
                voucher.customer,
                voucher.expires_at,
            )?;
            let link = format!(
                "{}{}",
                site.config().base_url,
                routes::yours(&secret.text())
            );
            let (subject, text) = words(tx, &voucher, &link)?;
            let press = format!("voucher:{me}:{id}:{}", voucher.version);
            send(tx, actor, site.keys(), &voucher, subject, text, press)
        })
        .await?;
    let seconds = u32::try_from(sent.undo_until.since(page.now()) / 1000).unwrap_or(0);
    let flash = Flash::undo("said-sending", sent.entry.0, seconds);
    Ok(page.go_saying(&routes::conversation(conversation), &flash))
}

fn words(tx: &mut Tx<'_>, voucher: &Voucher, link: &str) -> attent_core::Result<(String, String)> {
    let business = business::get(tx)?;
    let language = voucher
        .customer_language
        .as_deref()
        .and_then(Language::parse)
        .unwrap_or(business.language);
    let t = T::new(language);
    let zone = TimeZone::get(&business.time_zone).unwrap_or(TimeZone::UTC);
    let format = Format::new(t, zone, tx.now());
    let values = [
        ("name", voucher.customer_name.as_str().into()),
        ("business", business.name.as_str().into()),
        ("money", format.money(voucher.remaining).into()),
        ("code", voucher.code.shown().into()),
        ("until", format.date(voucher.expires_at).into()),
        ("link", link.into()),
    ];
    Ok((
        t.say_with("voucher-mail-subject", &values),
        t.say_with("voucher-mail-body", &values),
    ))
}

fn send(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &outgoing::TokenKeys,
    voucher: &Voucher,
    subject: String,
    text: String,
    press: String,
) -> attent_core::Result<(ConversationId, conversations::Replied)> {
    let address = customers::identities(tx, actor, voucher.customer)?
        .into_iter()
        .find(|one| one.kind == IdentityKind::Email && one.undeliverable_at.is_none())
        .ok_or(CoreError::Conflict("error-no-recipient"))?;
    let id = match voucher.conversation {
        Some(id) => id,
        None => {
            let now = tx.now();
            let mut new = conversations::New::mail(subject, voucher.customer, now);
            new.channel = Channel::Mail;
            new.kind = Kind::Request;
            new.assignee = actor.staff_id();
            new.waiting_since = None;
            conversations::open(tx, actor, &new)?
        }
    };
    let reply = Reply {
        recipients: Recipients {
            to: vec![Party {
                name: Some(voucher.customer_name.clone()),
                address: address.value,
            }],
            ..Recipients::default()
        },
        text,
        seen: EntryId(0),
        anyway: true,
        then: Then::Wait,
        draft: None,
        press_key: Some(press),
    };
    let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
    Ok((id, conversations::reply(tx, actor, keys, id, &reply, undo)?))
}
