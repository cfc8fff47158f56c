//! The customer's own page of a voucher: what is left on it, and the picture for the counter.

use attent_core::{
    business,
    ids::VoucherId,
    vouchers::{self, State},
};
use axum::response::Response;
use maud::html;

use super::print;
use crate::{
    Result,
    format::{Format, zones},
    ui::{self, Tone, Width},
    yours::Yours,
};

pub(crate) async fn show(yours: Yours) -> Result<Response> {
    let (id, actor) = (VoucherId(yours.opened.subject), yours.opened.actor());
    let (voucher, business, now) = yours
        .visitor
        .read(move |tx| {
            let now = tx.now();
            Ok((vouchers::find(tx, &actor, id)?, business::get(tx)?, now))
        })
        .await?;
    let t = yours.t();
    let zone = zones::named(&business.time_zone);
    let format = Format::new(t, zone, now);
    let content = html! {
        @match voucher.state {
            State::Issued => (print::card(&format, &voucher, &yours.business)),
            State::Redeemed => (ui::notice(Tone::Info, &t.say("error-voucher-used"))),
            State::Expired => (ui::notice(Tone::Info, &t.say("error-voucher-expired"))),
            _ => (ui::notice(Tone::Info, &t.say("error-voucher-withdrawn"))),
        }
    };
    Ok(yours.show(&t.say("voucher-title"), Width::Reading, content))
}
