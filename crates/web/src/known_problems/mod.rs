//! Known problems: their list, one with those it touches, and the joint update to all of them.

mod acts;
mod list;
mod show;
mod telling;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};

use attent_core::known_problems::KnownProblem;

use crate::{
    Page, Site, routes as addresses,
    ui::{self, Tone},
};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/known-problems", get(list::list).post(acts::add))
        .route("/known-problems/{id}", get(show::show).post(acts::change))
        .route(
            "/known-problems/{id}/update",
            get(telling::form).post(telling::send),
        )
        .route("/known-problems/{id}/return", post(acts::is_back))
        .route(
            "/conversations/{id}/known-problems",
            get(acts::choose).post(acts::link),
        )
        .route(
            "/conversations/{id}/known-problems/removal",
            post(acts::unlink),
        )
}

fn to(id: attent_core::ids::KnownProblemId, what: &str) -> String {
    if what.is_empty() {
        format!("/known-problems/{id}")
    } else {
        format!("/known-problems/{id}/{what}")
    }
}

/// What a conversation is linked to, beside its facts.
pub(crate) fn chips(linked: &[KnownProblem]) -> Markup {
    html! {
        @for one in linked {
            @let tone = if one.fixed_at.is_some() { Tone::Good } else { Tone::Warn };
            (ui::chip_link(tone, &to(one.id, ""), &one.title))
        }
    }
}

/// One press links the conversation to a problem that is known: items of its menu.
pub(crate) fn items(
    page: &Page,
    conversation: attent_core::ids::ConversationId,
    known: &[KnownProblem],
    linked: &[KnownProblem],
) -> Markup {
    let t = page.t;
    let url = addresses::of_conversation(conversation, "known-problems");
    html! {
        h2 { (t.word("known-problem-link")) }
        form method="post" action=(url) {
            @for one in known {
                @if linked.iter().all(|there| there.id != one.id) {
                    (ui::item_value("problem", &one.id.to_string(), &one.title, false))
                }
            }
        }
        a class="item" href=(url) { span { (t.word("known-problem-link-more")) } }
    }
}
