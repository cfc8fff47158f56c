//! Writing: the draft that is saved while one types, the reply, the note.

use std::ops::ControlFlow;

use super::{
    kept_files, pages,
    pressed::{Pressed, Written, pressed},
    views::{self, Promised},
};
use crate::{Error, Page, Result, due, flash::Flash, routes};
use attent_core::{
    Actor, Error as CoreError,
    business::{Setting, settings},
    conversations::{
        self, Reply, Then, along,
        drafts::{self, DraftKind, Typed},
        participants,
    },
    ids::{ConversationId, DraftId, EntryId},
    notices, promises,
};
use attent_db::{Millis, Tx};
use axum::{
    Form,
    extract::{Multipart, Path},
    http::StatusCode,
    response::{IntoResponse, Response},
};

/// Saves the draft: 204, nothing to show.
pub(super) async fn save(
    page: Page,
    Path((id, kind)): Path<(ConversationId, String)>,
    Form(written): Form<Written>,
) -> Result<Response> {
    let kind = draft_kind(&page, &kind)?;
    page.write(move |tx, actor| {
        along::take_in(tx, actor, id, kind, &written.along())?;
        if written.body.trim().is_empty() && written.to.is_none() {
            return drafts::discard(tx, actor, id, kind);
        }
        drafts::save(
            tx,
            actor,
            id,
            kind,
            &written.typed(),
            &written.body,
            written.seen(),
        )
        .map(|_| ())
    })
    .await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Throws the draft away.
pub(super) async fn discard(
    page: Page,
    Path((id, kind)): Path<(ConversationId, String)>,
) -> Result<Response> {
    let kind = draft_kind(&page, &kind)?;
    throw_away(&page, id, kind, Vec::new()).await
}

async fn throw_away(
    page: &Page,
    id: ConversationId,
    kind: DraftKind,
    along: Vec<DraftId>,
) -> Result<Response> {
    page.write(move |tx, actor| {
        along::take_in(tx, actor, id, kind, &along)?;
        drafts::throw_away(tx, actor, id, kind)
    })
    .await?;
    Ok(page.said(&routes::conversation(id), "said-discarded"))
}

fn draft_kind(page: &Page, word: &str) -> Result<DraftKind> {
    DraftKind::parse(word).ok_or_else(|| Error::page(page.t, CoreError::NotFound))
}

/// Whether it became part of another while this was written. Then the words stand there, and go to
/// nobody before their writer saw who reads them there.
async fn is_part(page: &Page, id: ConversationId) -> Result<bool> {
    let into = page.read(move |tx, actor| along::goes_on_in(tx, actor, id));
    Ok(into.await?.is_some())
}

/// Saves what was typed and chosen, and shows it where it is written.
async fn keep(
    page: &Page,
    id: ConversationId,
    kind: DraftKind,
    pressed: Pressed,
    word: &str,
) -> Result<Response> {
    let there = page
        .write(move |tx, actor| {
            let (written, seen) = (&pressed.written, pressed.written.seen());
            along::take_in(tx, actor, id, kind, &written.along())?;
            let draft = drafts::save(tx, actor, id, kind, &written.typed(), &written.body, seen)?;
            kept_files::attach(tx, draft.id, &pressed.files)?;
            Ok(along::goes_on_in(tx, actor, id)?.unwrap_or(id))
        })
        .await?;
    let there = format!("{}{}", routes::conversation(there), pages::writing(kind));
    Ok(page.said(&there, word))
}

/// Does what was pressed in place of sending, or goes on with what is to be sent.
async fn instead(
    page: &Page,
    id: ConversationId,
    kind: DraftKind,
    mut pressed: Pressed,
) -> Result<ControlFlow<Response, Pressed>> {
    let done = if pressed.discard {
        throw_away(page, id, kind, pressed.written.along()).await
    } else if pressed.adds() {
        keep(page, id, kind, pressed, "said-recipient-added").await
    } else if is_part(page, id).await? {
        keep(page, id, kind, pressed, "said-goes-on").await
    } else if let Some(file) = pressed.detach {
        kept_files::take_off(page, id, kind, file, pressed).await
    } else {
        return Ok(ControlFlow::Continue(pressed));
    };
    done.map(ControlFlow::Break)
}

/// Sends a reply.
pub(super) async fn reply(
    page: Page,
    Path(id): Path<ConversationId>,
    form: Multipart,
) -> Result<Response> {
    let pressed = pressed(&page, form).await?;
    let pressed = match instead(&page, id, DraftKind::Reply, pressed).await? {
        ControlFlow::Continue(pressed) => pressed,
        ControlFlow::Break(done) => return Ok(done),
    };
    let mut then = pressed.then(&page)?;
    let promised = match promised(&page, &pressed.promise) {
        Ok(promised) => promised,
        Err(back) => return show_back(&page, id, pressed, back).await,
    };
    // Open promises are asked about before it closes: the answer goes out meanwhile.
    let asks = then == Then::Close
        && (promised.is_some()
            || !page
                .read(move |tx, actor| promises::open_of(tx, actor, id))
                .await?
                .is_empty());
    if asks {
        then = Then::Wait;
    }
    let keys = page.site.keys().clone();
    let given = pressed.promise.clone();
    let key = pressed.press_key(&page, id);
    let (written, anyway, files) = (pressed.written.clone(), pressed.anyway, pressed.files);
    let sent = page
        .write(move |tx, actor| {
            let typed = written.typed();
            let text = written.body.as_str();
            along::take_in(tx, actor, id, DraftKind::Reply, &written.along())?;
            // The draft carries the files, and keeps the words when sending is refused.
            let draft = drafts::of(tx, actor, id, DraftKind::Reply)?;
            let draft = match (draft, files.is_empty()) {
                (draft, true) => draft,
                (_, false) => {
                    let seen = written.seen();
                    Some(drafts::save(
                        tx,
                        actor,
                        id,
                        DraftKind::Reply,
                        &typed,
                        text,
                        seen,
                    )?)
                }
            };
            if let Some(draft) = &draft {
                kept_files::attach(tx, draft.id, &files)?;
            }
            let proposed = participants::proposed(tx, id)?;
            let reply = Reply {
                recipients: conversations::read_recipients(&typed, &proposed)?,
                text: text.to_owned(),
                seen: written.seen(),
                anyway,
                then,
                draft: draft.map(|draft| draft.id),
                press_key: key.clone(),
                layout: None,
            };
            let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
            let sent = conversations::reply(tx, actor, &keys, id, &reply, undo)?;
            if let Some((text, at)) = &promised {
                promise(tx, actor, id, sent.entry, text, *at)?;
            }
            Ok(sent)
        })
        .await;
    match sent {
        Ok(_) if asks => {
            Ok(page.said(&routes::of_conversation(id, "closing"), "said-sent-closing"))
        }
        Ok(sent) => {
            let left = sent.undo_until.since(page.now()).max(0) / 1000;
            let seconds = u32::try_from(left).unwrap_or(0);
            let flash = Flash::undo("said-sending", sent.entry.0, seconds);
            Ok(page.go_saying(&routes::conversation(id), &flash))
        }
        Err(error) => wrong(&page, id, DraftKind::Reply, (pressed.written, given), error).await,
    }
}

/// The promise in an answer, once its time was shown back and is still the one typed.
fn promised(page: &Page, typed: &Promised) -> std::result::Result<Option<(String, Millis)>, Back> {
    if typed.text.trim().is_empty() {
        return Ok(None);
    }
    match typed.due.moment() {
        _ if typed.due.is_empty() => Err(Back::Wrong("error-promise-due")),
        None => Err(Back::Show),
        Some(at) if at <= page.now() => Err(Back::Wrong("error-in-the-past")),
        Some(at) => Ok(Some((typed.text.clone(), at))),
    }
}

/// Why a promise does not count yet.
enum Back {
    Wrong(&'static str),
    /// What its time means is shown first.
    Show,
}

async fn show_back(
    page: &Page,
    id: ConversationId,
    pressed: Pressed,
    back: Back,
) -> Result<Response> {
    let errors = match back {
        Back::Wrong(word) => attent_core::FieldErrors::one("promise_due", word),
        Back::Show => attent_core::FieldErrors::default(),
    };
    let promise = meant(page, pressed.promise).await?;
    pages::show_wrong(page, id, DraftKind::Reply, move |talk| {
        let mut form = views::Form::of(talk, DraftKind::Reply);
        let written = pressed.written;
        form.typed(&written, errors, false);
        form.promised(promise);
        form
    })
    .await
}

/// With what its time means.
async fn meant(page: &Page, promise: Promised) -> Result<Promised> {
    let answer = due::reader(page).await?.answer(&promise.due);
    Ok(Promised { answer, ..promise })
}

fn promise(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    entry: EntryId,
    text: &str,
    at: Millis,
) -> attent_core::Result<()> {
    let found = conversations::find(tx, actor, id)?;
    let new = promises::New {
        conversation: Some(id),
        customer: found.customer,
        entry: Some(entry),
        set_aside: None,
        text: text.to_owned(),
        owner: actor.staff_id().ok_or(CoreError::Forbidden)?,
        due: promises::Due::At(at),
        origin: promises::Origin::Reply,
    };
    promises::make(tx, actor, &new).map(drop)
}

/// Writes a note.
pub(super) async fn note(
    page: Page,
    Path(id): Path<ConversationId>,
    form: Multipart,
) -> Result<Response> {
    let pressed = pressed(&page, form).await?;
    let pressed = match instead(&page, id, DraftKind::Note, pressed).await? {
        ControlFlow::Continue(pressed) => pressed,
        ControlFlow::Break(done) => return Ok(done),
    };
    let (written, files) = (pressed.written.clone(), pressed.files);
    let noted = page
        .write(move |tx, actor| {
            let text = written.body.as_str();
            along::take_in(tx, actor, id, DraftKind::Note, &written.along())?;
            let mut draft = drafts::of(tx, actor, id, DraftKind::Note)?;
            if draft.is_none() && !files.is_empty() {
                let (typed, seen) = (Typed::default(), written.seen());
                draft = Some(drafts::save(
                    tx,
                    actor,
                    id,
                    DraftKind::Note,
                    &typed,
                    text,
                    seen,
                )?);
            }
            if let Some(draft) = &draft {
                kept_files::attach(tx, draft.id, &files)?;
            }
            conversations::note(tx, actor, id, text, draft.map(|draft| draft.id))?;
            Ok(notices::mentions(tx)?.misses(text))
        })
        .await;
    match noted {
        Ok(nobody) => {
            let word = if nobody {
                "said-noted-nobody"
            } else {
                "said-noted"
            };
            Ok(page.said(&routes::conversation(id), word))
        }
        Err(error) => {
            let written = (pressed.written, Promised::default());
            wrong(&page, id, DraftKind::Note, written, error).await
        }
    }
}

/// The page again, with everything that was typed and what is wrong with it.
async fn wrong(
    page: &Page,
    id: ConversationId,
    kind: DraftKind,
    (written, promise): (Written, Promised),
    error: Error,
) -> Result<Response> {
    let (fields, answered) = match error.kind {
        CoreError::Invalid(fields) => (fields, false),
        CoreError::Conflict("error-colleague-answered") => (Default::default(), true),
        // A mailbox that cannot send, a spam conversation: said above the words that were typed.
        CoreError::Conflict(word) => (attent_core::FieldErrors::one("text", word), false),
        kind => return Err(Error { kind, ..error }),
    };
    let promise = meant(page, promise).await?;
    pages::show_wrong(page, id, kind, move |talk| {
        let mut form = views::Form::of(talk, kind);
        form.typed(&written, fields, answered);
        form.promised(promise);
        form
    })
    .await
}

/// Takes a reply back while it still waits.
pub(super) async fn undo(page: Page, Path(id): Path<EntryId>) -> Result<Response> {
    let conversation = page
        .write(move |tx, actor| conversations::undo_reply(tx, actor, id))
        .await?;
    Ok(page.said(&routes::conversation(conversation), "said-undone"))
}
