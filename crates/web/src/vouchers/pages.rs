//! The list of vouchers, with the field for a code, and one voucher.

use attent_core::{
    Actor, FieldErrors, Money,
    approvals::{self, Approval},
    budgets::{SubjectKind, within_sight},
    customers::{self, IdentityKind},
    ids::VoucherId,
    vouchers::{self, Filter, Redemption, State, Voucher},
};
use attent_db::Tx;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::views;
use crate::{
    Page, Result,
    facts::{Facts, Here},
    routes,
};

const LIST: i64 = 40;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// As typed or scanned; `None` while nobody looks for one.
    pub code: Option<String>,
    /// `open`, or all of them.
    pub view: String,
    pub before: Option<i64>,
}

pub(super) struct Listed {
    pub liability: Vec<(Money, i64)>,
    pub vouchers: Vec<Voucher>,
    pub open: bool,
    pub older: Option<String>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let Some(code) = asked.code.clone() else {
        return shown(&page, &asked, &FieldErrors::default()).await;
    };
    let found = page
        .read(move |tx, actor| vouchers::by_code(tx, actor, &code))
        .await;
    match found {
        Ok(found) => Ok(page.go(&routes::voucher(found.id))),
        Err(error) => {
            let fields = error.fields()?;
            let mut response = shown(&page, &asked, &fields).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}

async fn shown(page: &Page, asked: &Asked, fields: &FieldErrors) -> Result<Response> {
    let wanted = asked.clone();
    let (facts, listed) = page
        .read_framed(move |tx, actor| {
            let open = wanted.view != "all";
            let filter = Filter {
                state: open.then_some(State::Issued),
                ..Filter::default()
            };
            let before = wanted.before.map(VoucherId);
            let vouchers = vouchers::list(tx, actor, filter, before, LIST)?;
            let full = i64::try_from(vouchers.len()).is_ok_and(|count| count == LIST);
            let older = vouchers.last().filter(|_| full).map(|last| {
                let view = if open { "open" } else { "all" };
                format!("{}?view={view}&before={}", routes::VOUCHERS, last.id)
            });
            Ok(Listed {
                liability: vouchers::liability(tx, actor)?,
                vouchers,
                open,
                older,
            })
        })
        .await?;
    let stage = views::list(page, &listed, asked.code.as_deref().unwrap_or(""), fields);
    Ok(page.show(&facts, Here::Vouchers, &page.t.say("vouchers-title"), stage))
}

/// One voucher and its uses.
pub(super) struct Shown {
    pub voucher: Voucher,
    pub uses: Vec<Redemption>,
    pub theirs: bool,
    /// The customer can be written to.
    pub email: Option<String>,
    /// The question that was asked about it, if there was one.
    pub asked: Option<Approval>,
}

pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor, id: VoucherId) -> attent_core::Result<Shown> {
    let voucher = vouchers::find(tx, actor, id)?;
    let theirs = match voucher.issuer {
        Some(issuer) => within_sight(tx, actor, issuer)?,
        None => actor.role >= attent_core::Role::Manager,
    };
    let email = customers::identities(tx, actor, voucher.customer)?
        .into_iter()
        .find(|one| one.kind == IdentityKind::Email && one.undeliverable_at.is_none())
        .map(|one| one.value);
    Ok(Shown {
        uses: vouchers::redemptions(tx, actor, id)?,
        asked: approvals::of_subject(tx, SubjectKind::Voucher, id.0)?,
        voucher,
        theirs: theirs && actor.role >= attent_core::Role::Staff,
        email,
    })
}

pub(super) async fn show(page: Page, Path(id): Path<VoucherId>) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(move |tx, actor| read(tx, actor, id))
        .await?;
    Ok(voucher(
        &page,
        &facts,
        &shown,
        "",
        &FieldErrors::default(),
        None,
    ))
}

/// The page of one voucher; `typed` is the amount that was typed.
pub(super) fn voucher(
    page: &Page,
    facts: &Facts,
    shown: &Shown,
    typed: &str,
    fields: &FieldErrors,
    whole: Option<&str>,
) -> Response {
    let title = page.t.say("voucher-title");
    let stage = views::show(page, shown, typed, fields, whole);
    page.show(facts, Here::Vouchers, &title, stage)
}
