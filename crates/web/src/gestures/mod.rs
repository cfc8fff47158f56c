//! Gestures: giving one, what is left, what was given, and thanking for it.

mod acts;
mod give;
mod give_view;
mod ledger;
mod pages;
mod report;
mod report_view;
pub(crate) mod typed;
mod views;

use attent_core::{Money, budgets::Purpose};
use axum::{
    Router,
    routing::{get, post},
};

use crate::{Page, Site, routes};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::GESTURES, get(pages::list))
        .route("/gestures/new", get(give::form).post(give::give))
        .route(routes::GESTURE_REPORT, get(report::show))
        .route("/gestures/report/rows", get(report::rows))
        .route("/gestures/report/customers", get(report::customers))
        .route("/gestures/{id}", get(pages::show))
        .route("/gestures/{id}/delivery", post(acts::deliver))
        .route("/gestures/{id}/release", post(acts::release))
        .route("/gestures/{id}/reversal", post(acts::reverse))
        .route("/gestures/{id}/thanks", post(acts::thank))
        .route("/budgets/{id}", get(ledger::show))
}

/// The words of the button that leads to giving: with what is left, all purposes together.
pub(crate) fn button(page: &Page, left: &[(Purpose, Money)]) -> String {
    let mut sums = left.iter().map(|(_, money)| *money);
    let first = sums.next();
    let all = first.map(|first| sums.fold(first, |all, one| all.plus(one).unwrap_or(all)));
    match all {
        Some(left) => page.t.say_with(
            "gestures-give-left",
            &[("left", page.format.money(left).into())],
        ),
        None => page.t.say("gestures-give"),
    }
}
