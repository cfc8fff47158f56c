//! What owners and managers settle: the business, people, teams, places, ways in, programs; and what
//! waits for a decision: the outbox's trouble and the quarantine.
//!
//! Each page stands in the same side navigation ([`nav`]). Who may see which is said there, once;
//! who may change what is the core's to say.

mod audit;
mod audit_about;
mod audit_facts;
mod audit_filter;
mod authority;
mod budgets;
mod budgets_view;
mod business;
mod causes;
pub(crate) mod choices;
pub(crate) mod inviting;
mod jobs;
pub(crate) mod mailbox_check;
pub(crate) mod mailbox_form;
mod mailboxes;
pub(crate) mod nav;
mod outbox;
mod people;
mod person;
mod places;
mod providers;
mod quarantine;
mod refusal_rules;
mod runs;
mod solutions;
mod solutions_view;
mod teams;
mod tokens;

pub(crate) use budgets_view::plain;

use attent_core::Role;
use axum::{
    Router,
    response::Response,
    routing::{get, post},
};

use crate::{Page, Result, Site, routes};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::SETTINGS, get(first))
        .route(
            "/settings/business",
            get(business::show).post(business::change),
        )
        .route("/settings/business/numbers", post(business::set))
        .route("/settings/people", get(people::list))
        .route(
            "/settings/people/new",
            get(people::new).post(people::invite),
        )
        .route(
            "/settings/people/{id}",
            get(person::show).post(person::change),
        )
        .route("/settings/people/{id}/role", post(person::role))
        .route(
            "/settings/people/{id}/invitation",
            post(person::invite_again),
        )
        .route("/settings/people/{id}/signing-out", post(person::sign_out))
        .route("/settings/people/{id}/leaving", post(person::disable))
        .route("/settings/people/{id}/return", post(person::enable))
        .route("/settings/people/{id}/handover", post(person::hand_over))
        .route("/settings/teams", get(teams::list).post(teams::add))
        .route("/settings/teams/{id}", get(teams::show).post(teams::change))
        .route("/settings/teams/{id}/members", post(teams::member))
        .route("/settings/teams/{id}/retirement", post(teams::retire))
        .route("/settings/teams/{id}/return", post(teams::restore))
        .route("/settings/places", get(places::list).post(places::add))
        .route(
            "/settings/places/{id}",
            get(places::show).post(places::change),
        )
        .route("/settings/places/{id}/retirement", post(places::retire))
        .route("/settings/places/{id}/return", post(places::restore))
        .route(routes::MAILBOXES, get(mailboxes::list))
        .route(
            "/settings/mailboxes/new",
            get(mailboxes::new).post(mailboxes::add),
        )
        .route(
            "/settings/mailboxes/{id}",
            get(mailboxes::show).post(mailboxes::change),
        )
        .route(
            "/settings/mailboxes/{id}/retirement",
            post(mailboxes::retire),
        )
        .route("/settings/mailboxes/{id}/return", post(mailboxes::restore))
        .route("/settings/budgets", get(budgets::show).post(budgets::grant))
        .route(
            "/settings/budgets/authority/{key}",
            get(authority::show).post(authority::set),
        )
        .route(
            "/settings/budgets/authority/{key}/removal",
            post(authority::remove),
        )
        .route("/settings/causes", get(causes::list).post(causes::add))
        .route("/settings/causes/{id}", post(causes::change))
        .route(
            "/settings/solutions",
            get(solutions::list).post(solutions::add),
        )
        .route("/settings/solutions/new", get(solutions::new))
        .route(
            "/settings/solutions/{id}",
            get(solutions::show).post(solutions::change),
        )
        .route(
            "/settings/refusal-rules",
            get(refusal_rules::list).post(refusal_rules::add),
        )
        .route("/settings/refusal-rules/{id}", post(refusal_rules::change))
        .route("/settings/return-deciders", post(refusal_rules::decides))
        .route("/settings/tokens", get(tokens::list).post(tokens::make))
        .route("/settings/tokens/{id}/end", post(tokens::revoke))
        .route("/settings/runs", get(runs::list))
        .route("/settings/runs/{id}/stopping", post(runs::stop))
        .route("/settings/jobs", get(jobs::list))
        .route("/settings/jobs/{id}/retry", post(jobs::retry))
        .route("/settings/jobs/{id}/removal", post(jobs::remove))
        .route(routes::AUDIT, get(audit::show))
        .route(routes::OUTBOX, get(outbox::list))
        .route("/outbox/{id}/retry", post(outbox::retry))
        .route("/outbox/{id}/sent", post(outbox::sent))
        .route("/outbox/{id}/withdrawal", post(outbox::withdraw))
        .route("/outbox/{id}/removal", post(outbox::let_be))
        .route(routes::QUARANTINE, get(quarantine::list))
        .route("/quarantine/{id}/retry", post(quarantine::retry))
        .route("/quarantine/{id}/removal", post(quarantine::discard))
        .route("/quarantine/{id}/raw", get(quarantine::raw))
}

/// The first page that whoever asks may see.
async fn first(page: Page) -> Result<Response> {
    nav::may(&page, Role::Staff)?;
    let managed = page.actor.role >= Role::Manager;
    Ok(page.go(if managed {
        "/settings/business"
    } else {
        "/settings/teams"
    }))
}
