//! The first visit, in calm steps: you and the business, a mailbox, colleagues, what comes next.
//!
//! The first step creates everything that must be there, at once, and signs the owner in; the
//! others may be skipped and are also found in the settings.

mod colleagues;
mod first;
mod mailbox;
mod next;

use attent_core::Role;
use axum::{Router, routing::get};
use maud::{Markup, html};

use crate::{Error, Page, Result, Site, T, forms::Wrong, routes, ui, visitor::quiet_page};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::SET_UP, get(first::show).post(first::create))
        .route(
            routes::SET_UP_MAILBOX,
            get(mailbox::show).post(mailbox::connect),
        )
        .route(
            routes::SET_UP_COLLEAGUES,
            get(colleagues::show).post(colleagues::invite),
        )
        .route(routes::SET_UP_NEXT, get(next::show))
}

/// Where one is among the steps, from 0.
fn step(t: T, at: usize, title: &str, about: &str, wrong: &Wrong, form: Markup) -> Markup {
    let words = [
        "set-up-step-you",
        "set-up-step-mailbox",
        "set-up-step-colleagues",
        "set-up-step-next",
    ]
    .map(|key| t.say(key));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    html! {
        (ui::pages::steps(&t.say("set-up-steps"), &words, at))
        (ui::pages::intro(title, about))
        (wrong.above())
        (form)
    }
}

/// A step of someone who is signed in; setting up is the owners'.
fn owners(page: &Page) -> Result<()> {
    page.actor
        .at_least(Role::Owner)
        .map_err(|kind| Error::page(page.t, kind))
}

fn show(page: &Page, title: &str, wrong: &Wrong, content: Markup) -> axum::response::Response {
    wrong.on(quiet_page(
        page.t,
        title,
        ui::Width::Wide,
        page.flash(),
        content,
    ))
}
