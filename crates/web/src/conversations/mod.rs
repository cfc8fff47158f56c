//! The desk: the list of conversations, one of them, and what one does with it.
//!
//! `pages` shows, `acts` changes (one POST an act, named by its noun), `pressed` reads
//! the composer, `writing` keeps drafts and sends, `holding` says when the customer hears next, `linking` which others it has to do with, `bodies` serves what came from outside (HTML of mails, files) under policies of its own.

mod acts;
mod bodies;
mod chosen;
mod holding;
mod images;
mod kept_files;
mod linking;
mod pages;
mod pressed;
pub(crate) mod snooze;
mod starting;
mod views;
mod writing;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post, put},
};

use crate::Site;

/// The largest reply with its files.
const LARGEST_REPLY: usize = 40 * 1024 * 1024;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/", get(pages::home))
        .route("/conversations", get(pages::list))
        .route(
            "/conversations/new",
            get(starting::form).post(starting::start),
        )
        .route("/conversations/chosen/assignment", post(chosen::assign))
        .route("/conversations/chosen/resolution", post(chosen::close))
        .route("/conversations/chosen/tags", post(chosen::tag))
        .route("/conversations/chosen/spam", post(chosen::spam))
        .route("/conversations/chosen/{undo}/undo", post(chosen::take_back))
        .route("/conversations/{id}", get(pages::show))
        .route(
            "/conversations/{id}/reply",
            post(writing::reply).layer(DefaultBodyLimit::max(LARGEST_REPLY)),
        )
        .route(
            "/conversations/{id}/note",
            post(writing::note).layer(DefaultBodyLimit::max(LARGEST_REPLY)),
        )
        .route(
            "/conversations/{id}/holding",
            get(holding::form).post(holding::send),
        )
        .route(
            "/conversations/{id}/draft/{kind}",
            put(writing::save).post(writing::discard),
        )
        .route("/conversations/{id}/assignment", post(acts::assign))
        .route("/conversations/{id}/team", post(acts::move_to_team))
        .route("/conversations/{id}/resolution", post(acts::close))
        .route("/conversations/{id}/reopening", post(acts::reopen))
        .route("/conversations/{id}/snooze", post(snooze::snooze))
        .route("/conversations/{id}/waking", post(acts::wake))
        .route("/conversations/{id}/spam", post(acts::spam))
        .route("/conversations/{id}/no-spam", post(acts::no_spam))
        .route("/conversations/{id}/kind", post(acts::kind))
        .route("/conversations/{id}/priority", post(acts::priority))
        .route("/conversations/{id}/subject", post(acts::subject))
        .route("/conversations/{id}/tags", post(acts::tag))
        .route("/conversations/{id}/untag", post(acts::untag))
        .route("/conversations/{id}/lane", post(acts::lane))
        .route("/conversations/{id}/merge", post(acts::merge))
        .route("/conversations/{id}/unmerge", post(acts::unmerge))
        .route(
            "/conversations/{id}/links",
            get(linking::form).post(linking::link),
        )
        .route("/conversations/{id}/unlink", post(linking::unlink))
        .route("/conversations/{id}/reading", post(acts::reading))
        .route("/entries/{id}/undo", post(writing::undo))
        .route("/entries/{id}/own-conversation", post(acts::split))
        .route("/entries/{id}/acceptance", post(acts::accept_stranger))
        .route("/entries/{id}/html", get(bodies::html))
        .route("/images", get(images::image))
        .route("/entries/{id}/raw", get(bodies::raw))
        .route("/attachments/{id}/{name}", get(bodies::attachment))
}
