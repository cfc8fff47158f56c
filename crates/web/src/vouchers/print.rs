//! A voucher on paper, in the customer's language.

use attent_core::{
    Error as CoreError, Language, business,
    ids::VoucherId,
    vouchers::{self, State, Voucher},
};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};

use super::picture;
use crate::{Page, Result, T, format::Format, ui::Width, visitor::quiet_page};

pub(super) async fn show(page: Page, Path(id): Path<VoucherId>) -> Result<Response> {
    let (voucher, business) = page
        .read(move |tx, actor| {
            let voucher = vouchers::find(tx, actor, id)?;
            if voucher.state != State::Issued {
                return Err(CoreError::Conflict("error-voucher-not-issued"));
            }
            Ok((voucher, business::get(tx)?))
        })
        .await?;
    let language = voucher
        .customer_language
        .as_deref()
        .and_then(Language::parse)
        .unwrap_or(business.language);
    let format = Format::new(T::new(language), page.format.zone.clone(), page.now());
    let title = format.t.say("voucher-title");
    let content = card(&format, &voucher, &business.name);
    Ok(quiet_page(format.t, &title, Width::Reading, None, content))
}

/// The card that is printed, and that the customer sees on a page of their own.
pub(super) fn card(format: &Format, voucher: &Voucher, business: &str) -> Markup {
    let t = format.t;
    let code = voucher.code.shown();
    let until = t.say_with(
        "voucher-until",
        &[("until", format.date(voucher.expires_at).into())],
    );
    html! {
        section class="panel voucher" {
            header { h1 { (t.say("voucher-title")) } p { (business) } }
            p class="worth" { (format.money(voucher.remaining)) }
            @if !voucher.customer_name.is_empty() { p { (t.say_with("voucher-with-thanks", &[("name", voucher.customer_name.as_str().into())])) } }
            (picture::qr(&code, &code))
            p class="code number" { (code) }
            p class="soft small" { (until) " " (t.say("voucher-terms")) }
        }
    }
}
