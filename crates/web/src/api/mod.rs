//! The JSON API over the same core as the pages.
//!
//! A feature is a file that lists its operations ([`op::Op`]: the route and its description) and
//! holds their handlers. A handler takes the [`Caller`] and what is [asked](asked), opens one
//! transaction through the caller and answers a shape of `shown` pieces. Before every route stands
//! [`caller::come_in`]; errors are [`problem::Problem`]s.
//!
//! What it does not do: rules, SQL, sessions (a cookie opens nothing here).

mod answer;
mod approvals;
mod asked;
mod authority;
mod body;
mod budgets;
mod business;
mod calendars;
mod caller;
mod cases;
mod causes;
mod charter;
mod clocks;
mod contingencies;
mod contingency_cards;
mod conversations;
mod customers;
mod docs;
mod document;
mod events;
mod exported;
mod figures;
mod file;
mod findings;
mod gesture_figures;
mod gestures;
mod holding;
mod house;
mod known_problems;
mod mailboxes;
mod notices;
mod once;
mod op;
mod organisations;
mod page;
mod places;
mod problem;
mod procedure_draft;
mod procedure_pictures;
mod procedures;
mod promise_closing;
mod promise_figures;
mod promises;
mod refusal_rules;
mod refusals;
mod return_deciders;
mod runs;
mod set_asides;
mod shown;
mod solutions;
mod staff;
mod standard_figures;
mod standards;
mod tasks;
mod timeline;
mod version;
mod visits;
mod vouchers;
mod walks;

use axum::{
    Json, Router,
    http::header,
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};

pub(crate) use self::op::ROOT;
use self::{op::Op, problem::Problem};
use crate::Site;

fn operations() -> Vec<Op> {
    let mut all = conversations::operations();
    all.extend(customers::operations());
    all.extend(organisations::operations());
    all.extend(timeline::operations());
    all.extend(budgets::operations());
    all.extend(authority::operations());
    all.extend(approvals::operations());
    all.extend(gestures::operations());
    all.extend(gesture_figures::operations());
    all.extend(vouchers::operations());
    all.extend(cases::operations());
    all.extend(charter::operations());
    all.extend(solutions::operations());
    all.extend(causes::operations());
    all.extend(refusals::operations());
    all.extend(refusal_rules::operations());
    all.extend(return_deciders::operations());
    all.extend(promises::operations());
    all.extend(promise_figures::operations());
    all.extend(set_asides::operations());
    all.extend(calendars::operations());
    all.extend(standard_figures::operations());
    all.extend(standards::operations());
    all.extend(clocks::operations());
    all.extend(holding::operations());
    all.extend(visits::operations());
    all.extend(tasks::operations());
    all.extend(procedure_draft::operations());
    all.extend(procedure_pictures::operations());
    all.extend(procedures::operations());
    all.extend(walks::operations());
    all.extend(known_problems::operations());
    all.extend(contingencies::operations());
    all.extend(findings::operations());
    all.extend(house::operations());
    all.extend(events::operations());
    all.extend(places::operations());
    all.extend(staff::operations());
    all.extend(business::operations());
    all.extend(mailboxes::operations());
    all.extend(notices::operations());
    all.extend(runs::operations());
    all
}

pub(crate) fn routes(site: &Site) -> Router<Site> {
    let mut routes = Router::new();
    for op in operations() {
        let within = middleware::from_fn_with_state(op.largest, body::within);
        let route = op.route.route_layer(within);
        routes = routes.route(&format!("{ROOT}{}", op.path), route);
    }
    routes
        .method_not_allowed_fallback(async || Problem::NoSuchMethod)
        .route_layer(middleware::from_fn_with_state(
            site.clone(),
            caller::come_in,
        ))
        .route(
            &format!("{ROOT}/openapi.json"),
            get(openapi).fallback(async || Problem::NoSuchMethod),
        )
        .route("/api/docs", get(docs::page))
}

/// The document; open to everybody, it says nothing of the business.
async fn openapi() -> Response {
    let document = Json(openapi_document());
    ([(header::CACHE_CONTROL, "no-cache")], document).into_response()
}

/// The OpenAPI document as it is served.
#[must_use]
pub fn openapi_document() -> utoipa::openapi::OpenApi {
    document::document(operations())
}
