//! Contingencies: the cards, one that is going on, and the joint update to those it touches.

mod card;
mod edit;
mod filter;
mod list;
mod run;
mod run_acts;
mod telling;

use attent_core::{
    Language,
    contingencies::Card,
    ids::{ContingencyId, ContingencyRunId},
    joint_updates::Words,
};
use axum::{
    Router,
    routing::{get, post},
};

use crate::{Site, T};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/contingencies", get(list::list).post(edit::add))
        .route("/contingencies/new", get(edit::new))
        .route("/contingencies/{id}", get(card::show).post(edit::change))
        .route("/contingencies/{id}/form", get(edit::form))
        .route("/contingencies/{id}/retirement", post(edit::retire))
        .route("/contingencies/{id}/runs", post(card::start))
        .route("/contingencies/runs/{run}", get(run::show))
        .route("/contingencies/runs/{run}/filter", post(run_acts::refilter))
        .route(
            "/contingencies/runs/{run}/update",
            get(telling::form).post(telling::send),
        )
        .route("/contingencies/runs/{run}/notes", post(run_acts::note))
        .route("/contingencies/runs/{run}/end", post(run_acts::end))
}

fn to(id: ContingencyId, what: &str) -> String {
    if what.is_empty() {
        format!("/contingencies/{id}")
    } else {
        format!("/contingencies/{id}/{what}")
    }
}

fn to_run(id: ContingencyRunId, what: &str) -> String {
    if what.is_empty() {
        format!("/contingencies/runs/{id}")
    } else {
        format!("/contingencies/runs/{id}/{what}")
    }
}

/// As the business calls it, else as it ships.
fn name(t: T, card: &Card) -> String {
    match (&card.word, card.name.as_str()) {
        (Some(word), "") => t.say(&format!("contingency-{word}")),
        (_, name) => name.to_owned(),
    }
}

/// What to do, a line a step.
fn steps(t: T, card: &Card) -> String {
    match (&card.word, card.steps.as_str()) {
        (Some(word), "") => t.say(&format!("contingency-{word}-steps")),
        (_, steps) => steps.to_owned(),
    }
}

/// The draft in one language: the business's own, else the one that ships.
fn draft(card: &Card, own: &[Words], language: Language, business: &str) -> (String, String) {
    if let Some(words) = own.iter().find(|words| words.language == language) {
        return (words.subject.clone(), words.text.clone());
    }
    let t = T::new(language);
    let word = card.word.as_deref().unwrap_or("own");
    let values = [("business", business.into()), ("name", "{name}".into())];
    (
        t.say(&format!("contingency-{word}-subject")),
        t.say_with(&format!("contingency-{word}-letter"), &values),
    )
}
