//! What one does with a conversation: one POST an act, 303 back to it.

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult,
    conversations::{self, Kind, Lane, Priority},
    error::invalid,
    ids::{ConversationId, EntryId, StaffId, TagId, TeamId},
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::pages;
use crate::{Error, Page, Result, routes};

/// A form of one value; empty means none.
#[derive(Deserialize)]
pub(super) struct One {
    #[serde(default)]
    value: String,
    /// Where to go on, within this site.
    to: Option<String>,
}

impl One {
    fn id(&self) -> Option<i64> {
        self.value.trim().parse().ok()
    }
}

/// Runs an act and goes back to the conversation, saying `word`; what is refused is said there too.
async fn act(
    page: &Page,
    id: ConversationId,
    word: &str,
    to: Option<&str>,
    work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<()> + Send + 'static,
) -> Result<Response> {
    act_typed(page, id, word, to, None, work).await
}

/// The same; what was typed for it, and in which form, comes back when it is refused.
async fn act_typed(
    page: &Page,
    id: ConversationId,
    word: &str,
    to: Option<&str>,
    typed: Option<(&'static str, String)>,
    work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<()> + Send + 'static,
) -> Result<Response> {
    match page.write(work).await {
        Ok(()) => {
            let back = routes::conversation(id);
            Ok(page.said(to.map_or(back.as_str(), routes::only_here), word))
        }
        Err(error) if open_promises(&error) => Err(error),
        Err(error) => pages::show_refused(page, id, error, typed).await,
    }
}

/// To a person, `me`, or nobody.
pub(super) async fn assign(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let to = match form.value.as_str() {
        "me" => Some(page.staff),
        _ => form.id().map(StaffId),
    };
    act(
        &page,
        id,
        "said-assigned",
        form.to.as_deref(),
        move |tx, actor| conversations::assign(tx, actor, id, to),
    )
    .await
}

pub(super) async fn move_to_team(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let team = form.id().map(TeamId);
    // Moving it to a closed team may put it out of the mover's sight: then the list is next.
    let still_mine = page
        .write(move |tx, actor| {
            conversations::move_to_team(tx, actor, id, team)?;
            Ok(conversations::find(tx, actor, id).is_ok())
        })
        .await?;
    let to = if still_mine {
        routes::conversation(id)
    } else {
        routes::CONVERSATIONS.to_owned()
    };
    Ok(page.said(&to, "said-moved"))
}

pub(super) async fn close(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let closed = act(
        &page,
        id,
        "said-closed",
        form.to.as_deref(),
        move |tx, actor| conversations::close(tx, actor, id),
    )
    .await;
    match closed {
        // Open promises: what becomes of each is asked first.
        Err(error) if open_promises(&error) => Ok(page.go(&routes::of_conversation(id, "closing"))),
        other => other,
    }
}

fn open_promises(error: &Error) -> bool {
    matches!(&error.kind, CoreError::Invalid(fields) if fields.of("promises").is_some())
}

pub(super) async fn reopen(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    act(&page, id, "said-reopened", None, move |tx, actor| {
        conversations::reopen(tx, actor, id)
    })
    .await
}

pub(super) async fn wake(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    act(&page, id, "said-woken", None, move |tx, actor| {
        conversations::wake(tx, actor, id)
    })
    .await
}

pub(super) async fn spam(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    act(&page, id, "said-spam", None, move |tx, actor| {
        conversations::mark_spam(tx, actor, id)
    })
    .await
}

pub(super) async fn no_spam(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    act(&page, id, "said-no-spam", None, move |tx, actor| {
        conversations::unmark_spam(tx, actor, id)
    })
    .await
}

pub(super) async fn kind(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let kind = Kind::parse(&form.value).ok_or_else(|| wrong(&page, "kind"))?;
    act(&page, id, "said-changed", None, move |tx, actor| {
        conversations::set_kind(tx, actor, id, kind)
    })
    .await
}

pub(super) async fn priority(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let priority = Priority::parse(&form.value).ok_or_else(|| wrong(&page, "priority"))?;
    act(&page, id, "said-changed", None, move |tx, actor| {
        conversations::set_priority(tx, actor, id, priority)
    })
    .await
}

pub(super) async fn lane(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let lane = Lane::parse(&form.value).ok_or_else(|| wrong(&page, "lane"))?;
    act(&page, id, "said-moved", None, move |tx, actor| {
        conversations::set_lane(tx, actor, id, lane)
    })
    .await
}

pub(super) async fn subject(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let typed = Some(("subject", form.value.clone()));
    act_typed(&page, id, "said-changed", None, typed, move |tx, actor| {
        conversations::set_subject(tx, actor, id, &form.value)
    })
    .await
}

pub(super) async fn tag(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let typed = Some(("tags", form.value.clone()));
    act_typed(&page, id, "said-tagged", None, typed, move |tx, actor| {
        conversations::tag(tx, actor, id, &form.value).map(|_| ())
    })
    .await
}

pub(super) async fn untag(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let tag = form.id().map(TagId).ok_or_else(|| wrong(&page, "tag"))?;
    act(&page, id, "said-untagged", None, move |tx, actor| {
        conversations::untag(tx, actor, id, tag)
    })
    .await
}

/// Takes up another conversation, given by the number people see, into this one.
pub(super) async fn merge(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let number: Option<i64> = form.value.trim().trim_start_matches('#').parse().ok();
    let typed = Some(("merge", form.value.clone()));
    act_typed(&page, id, "said-merged", None, typed, move |tx, actor| {
        let unknown = || invalid("other", "error-no-such-number");
        let number = number.ok_or_else(unknown)?;
        let other = match conversations::find_by_number(tx, actor, number) {
            Err(CoreError::NotFound) => return Err(unknown()),
            found => found?,
        };
        conversations::merge(tx, actor, id, other.id).map(|_| ())
    })
    .await
}

pub(super) async fn unmerge(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    act(&page, id, "said-unmerged", None, move |tx, actor| {
        conversations::unmerge(tx, actor, id)
    })
    .await
}

/// Gives an entry that is another matter a conversation of its own, and goes there.
pub(super) async fn split(page: Page, Path(id): Path<EntryId>) -> Result<Response> {
    let new = page
        .write(move |tx, actor| {
            let from = conversations::entries::find(tx, actor, id)?.conversation;
            conversations::split(tx, actor, from, &[id])
        })
        .await?;
    Ok(page.said(&routes::conversation(new), "said-split"))
}

pub(super) async fn reading(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    let up_to = form
        .id()
        .map(EntryId)
        .ok_or_else(|| wrong(&page, "value"))?;
    page.write(move |tx, actor| conversations::mark_read(tx, actor, id, up_to))
        .await?;
    Ok(page.go(&routes::conversation(id)))
}

/// Accepts a stranger who came with a valid token: from now on they take part.
pub(super) async fn accept_stranger(page: Page, Path(id): Path<EntryId>) -> Result<Response> {
    let conversation = page
        .write(move |tx, actor| conversations::accept_stranger(tx, actor, id))
        .await?;
    Ok(page.said(&routes::conversation(conversation), "said-accepted"))
}

fn wrong(page: &Page, field: &'static str) -> Error {
    Error::page(page.t, invalid(field, "error-no-such-word"))
}
