//! Pointing out what reads like a promise: while one writes, and below what was just sent.

use attent_core::{
    Actor, Language, Result as CoreResult,
    conversations::{Conversation, EntryKind, entries::Entry},
    ids::{ConversationId, EntryId},
    promises::{self, Line},
};
use attent_db::Tx;
use attent_text::{promised, search};
use axum::{
    Form,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::html;
use serde::Deserialize;

use crate::{
    Page, Result, routes,
    ui::{self, Button, Icon, composer as pieces},
};

/// Words of an entry of the reader's that read like a promise nobody has written down.
#[derive(Clone, Debug)]
pub(crate) struct Suggestion {
    pub entry: EntryId,
    pub words: String,
    /// As it says by when.
    pub when: Option<String>,
}

/// What is older is no news.
const FRESH: i64 = 24 * 60 * 60 * 1000;
/// More at once would be nagging.
const MOST: usize = 3;

/// What the reader's newest answer here promises, without what was refused or is a promise already.
pub(crate) fn suggestions(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: &Conversation,
    entries: &[Entry],
    there: &[Line],
) -> CoreResult<Vec<Suggestion>> {
    let now = tx.now();
    let mine = entries.iter().rev().find(|entry| {
        let spoken = matches!(
            entry.kind,
            EntryKind::Out | EntryKind::Call | EntryKind::Visit
        );
        spoken && entry.staff.is_some() && entry.staff == actor.staff_id()
    });
    let Some(entry) = mine.filter(|entry| now.since(entry.at) < FRESH) else {
        return Ok(Vec::new());
    };
    if there
        .iter()
        .any(|line| line.promise.entry == Some(entry.id))
    {
        return Ok(Vec::new());
    }
    let found = promised::likely(
        &entry.text,
        language(&entry.text, conversation.language.as_deref()),
    );
    let words: Vec<&str> = found.iter().map(|one| one.words.as_str()).collect();
    let refused = promises::refused(tx, actor, &words)?;
    let fresh = found.iter().zip(refused).filter(|(_, refused)| !refused);
    Ok(fresh
        .take(MOST)
        .map(|(one, _)| Suggestion {
            entry: entry.id,
            words: one.words.clone(),
            when: one.when.clone().map(|range| entry.text[range].to_owned()),
        })
        .collect())
}

/// What it is written in, else what the conversation is.
fn language(text: &str, likely: Option<&str>) -> search::Language {
    search::language_of(text)
        .or_else(|| likely.and_then(search::Language::of_code))
        .unwrap_or(search::Language::English)
}

#[derive(Deserialize)]
pub(super) struct Written {
    #[serde(default)]
    text: String,
    #[serde(default)]
    language: String,
}

/// What reads like a promise in a text that is being written: nothing of it is kept.
pub(super) async fn point_out(page: Page, Form(written): Form<Written>) -> Result<Response> {
    let own = page.t.language.code();
    let likely = Language::parse(&written.language).map_or(own, Language::code);
    let found = promised::likely(&written.text, language(&written.text, Some(likely)));
    let when = |one: &promised::Likely| {
        let said = one.when.clone().map(|range| &written.text[range]);
        said.unwrap_or("").to_owned()
    };
    let found: Vec<(String, String)> = found
        .iter()
        .map(|one| (one.words.clone(), when(one)))
        .collect();
    let asked: Vec<String> = found.iter().map(|(words, _)| words.clone()).collect();
    let refused = page
        .read(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
            promises::refused(tx, actor, &asked)
        })
        .await?;
    let t = page.t;
    let fresh = found.iter().zip(refused).filter(|(_, no)| !no).take(MOST);
    let shown = html! {
        @for ((words, when), _) in fresh {
            (pieces::nudge(Icon::Handshake, html! { (t.say("promise-likely")) " " b { (words) } }, html! {
                button class="button small" type="button" data-promise=(words) data-when=(when) { (t.say("promise-likely-yes")) }
                button class="button quiet small" type="button" data-promise-no=(words) { (t.say("promise-likely-no")) }
            }))
        }
    };
    Ok(shown.into_response())
}

#[derive(Deserialize)]
pub(super) struct Refused {
    #[serde(default)]
    text: String,
    conversation: Option<ConversationId>,
}

/// "That was no promise."
pub(super) async fn refuse(page: Page, Form(refused): Form<Refused>) -> Result<Response> {
    page.write(move |tx, actor| promises::refuse(tx, actor, &refused.text))
        .await?;
    Ok(match refused.conversation {
        Some(id) => page.go(&routes::conversation(id)),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

/// Below what was just sent: make it one, or say that it is none.
pub(crate) fn nudge(page: &Page, conversation: ConversationId, one: &Suggestion) -> maud::Markup {
    let t = page.t;
    let make = format!(
        "{}?conversation={conversation}&entry={}&text={}&due={}",
        routes::NEW_PROMISE,
        one.entry,
        routes::encode(&one.words),
        routes::encode(one.when.as_deref().unwrap_or(""))
    );
    pieces::nudge(
        Icon::Handshake,
        html! {
            (t.say("promise-likely")) " " b { (one.words) }
            @if let Some(when) = &one.when { " " (ui::chip(ui::Tone::Plain, when)) }
        },
        html! {
            (Button::new(&t.say("promise-likely-yes")).small().link(&make))
            // Outside the composer's form: a form in a form is none.
            button class="button quiet small" type="submit" form={ "no-" (one.entry) } name="text" value=(one.words) { (t.say("promise-likely-no")) }
        },
    )
}
