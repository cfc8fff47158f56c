//! What one does with several conversations at once, chosen in the list.

use attent_core::{
    Error as CoreError,
    conversations::chosen::{self, Act, Done},
    error::invalid,
    ids::{ConversationId, StaffId, UndoId},
};
use axum::{Form, extract::Path, response::Response};

use super::pages;
use crate::{
    Page, Result,
    flash::{Flash, Undo},
    routes,
};

/// How long the next page offers to take it back.
const UNDO_SECONDS: u32 = 20;

/// The form of the list: `conversation` once for each that was chosen.
pub(super) type Fields = Vec<(String, String)>;

fn of<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map(|(_, value)| value.trim())
}

pub(super) async fn assign(page: Page, Form(fields): Form<Fields>) -> Result<Response> {
    let me = page.staff;
    let to = match of(&fields, "staff") {
        Some("me") => Ok(Some(me)),
        Some("") => Ok(None),
        Some(id) => id.parse().map(|id| Some(StaffId(id))).map_err(drop),
        None => Err(()),
    };
    let act = to
        .map(Act::Assign)
        .map_err(|()| invalid("staff", "error-unknown-choice"));
    together(page, fields, act, "said-chosen-assigned").await
}

pub(super) async fn close(page: Page, Form(fields): Form<Fields>) -> Result<Response> {
    together(page, fields, Ok(Act::Close), "said-chosen-closed").await
}

pub(super) async fn tag(page: Page, Form(fields): Form<Fields>) -> Result<Response> {
    let name = of(&fields, "tag").unwrap_or("").to_owned();
    together(page, fields, Ok(Act::Tag(name)), "said-chosen-tagged").await
}

pub(super) async fn spam(page: Page, Form(fields): Form<Fields>) -> Result<Response> {
    together(page, fields, Ok(Act::Spam), "said-chosen-spam").await
}

/// Does it and goes back to the list, which says what became of them.
async fn together(
    page: Page,
    fields: Fields,
    act: std::result::Result<Act, CoreError>,
    word: &str,
) -> Result<Response> {
    let back = of(&fields, "to").map_or(routes::CONVERSATIONS, routes::only_here);
    let all: Vec<ConversationId> = fields
        .iter()
        .filter(|(name, _)| name == "conversation")
        .filter_map(|(_, id)| id.parse().ok())
        .collect();
    let done = match act {
        Ok(act) => {
            page.write(move |tx, actor| chosen::together(tx, actor, &all, &act))
                .await
        }
        Err(error) => Err(crate::Error::page(page.t, error)),
    };
    match done {
        Ok(done) => Ok(page.go_saying(back, &said(word, &done))),
        Err(error) => match &error.kind {
            CoreError::Invalid(wrong) => match wrong.0.first() {
                Some((_, word)) => pages::show_list_wrong(&page, back, page.t.say(word)).await,
                None => Err(error),
            },
            _ => Err(error),
        },
    }
}

fn said(word: &str, done: &Done) -> Flash {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Flash {
        undo: done.undo.map(|undo| (Undo::Chosen(undo.0), UNDO_SECONDS)),
        counts: Some((count(done.done.len()), count(done.left.len()))),
        why: done.left.first().map(|(_, word)| (*word).to_owned()),
        ..Flash::said(word)
    }
}

pub(super) async fn take_back(page: Page, Path(id): Path<UndoId>) -> Result<Response> {
    let back = page
        .write(move |tx, actor| chosen::take_back(tx, actor, id))
        .await?;
    let flash = Flash {
        counts: Some((i64::try_from(back).unwrap_or(i64::MAX), 0)),
        ..Flash::said("said-chosen-back")
    };
    Ok(page.go_saying(routes::CONVERSATIONS, &flash))
}
