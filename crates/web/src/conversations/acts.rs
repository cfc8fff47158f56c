//! What one does with a conversation: one POST an act, 303 back to it.

use attent_core::{
    Actor, Result as CoreResult,
    conversations::{self, Kind, Lane, Priority},
    error::invalid,
    ids::{ConversationId, EntryId, StaffId, TagId, TeamId},
};
use attent_db::{Millis, Tx};
use axum::{Form, extract::Path, response::Response};
use jiff::{ToSpan, Zoned, civil::Time};
use serde::Deserialize;

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

/// Runs an act and goes back to the conversation, saying `word`.
async fn act(
    page: &Page,
    id: ConversationId,
    word: &str,
    to: Option<&str>,
    work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<()> + Send + 'static,
) -> Result<Response> {
    page.write(work).await?;
    let back = routes::conversation(id);
    Ok(page.said(to.map_or(back.as_str(), routes::only_here), word))
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
    matches!(&error.kind, attent_core::Error::Invalid(fields) if fields.of("promises").is_some())
}

pub(super) async fn reopen(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    act(&page, id, "said-reopened", None, move |tx, actor| {
        conversations::reopen(tx, actor, id)
    })
    .await
}

#[derive(Deserialize)]
pub(super) struct Until {
    /// `later-today`, `tomorrow`, `monday`, `next-week`, or `at`.
    #[serde(default)]
    value: String,
    /// A local date and time, for `at`.
    #[serde(default)]
    at: String,
}

pub(super) async fn snooze(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<Until>,
) -> Result<Response> {
    let now = page.format.zoned(page.now());
    let until = until(&now, &form.value, &form.at)
        .ok_or_else(|| Error::page(page.t, invalid("until", "error-no-such-time")))?;
    act(&page, id, "said-snoozed", None, move |tx, actor| {
        conversations::snooze(tx, actor, id, until)
    })
    .await
}

/// The time a choice of the snooze menu means, in the reader's zone.
pub(crate) fn until(now: &Zoned, choice: &str, at: &str) -> Option<Millis> {
    const MORNING: Time = Time::constant(9, 0, 0, 0);
    let at_nine = |days: i64| {
        let date = now.date().checked_add(days.days()).ok()?;
        date.to_datetime(MORNING)
            .to_zoned(now.time_zone().clone())
            .ok()
    };
    let zoned = match choice {
        "later-today" => now.checked_add(3.hours()).ok()?,
        "tomorrow" => at_nine(1)?,
        "monday" => {
            let ahead = 7 - i64::from(now.weekday().to_monday_zero_offset());
            at_nine(ahead)?
        }
        "next-week" => at_nine(7)?,
        _ => {
            let local: jiff::civil::DateTime = at.trim().parse().ok()?;
            local.to_zoned(now.time_zone().clone()).ok()?
        }
    };
    Some(Millis(zoned.timestamp().as_millisecond()))
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
    act(&page, id, "said-changed", None, move |tx, actor| {
        conversations::set_subject(tx, actor, id, &form.value)
    })
    .await
}

pub(super) async fn tag(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<One>,
) -> Result<Response> {
    act(&page, id, "said-tagged", None, move |tx, actor| {
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
    let number: i64 = form
        .value
        .trim()
        .trim_start_matches('#')
        .parse()
        .map_err(|_| wrong(&page, "other"))?;
    act(&page, id, "said-merged", None, move |tx, actor| {
        let other = conversations::find_by_number(tx, actor, number)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snoozing_as_people_say_it() {
        // A Wednesday.
        let now: Zoned = "2026-11-25T12:38:00+02:00[Europe/Vilnius]"
            .parse()
            .expect("a time");
        let check = |choice: &str, at: &str, expect: &str| {
            let got = until(&now, choice, at).map(|at| {
                let stamp = jiff::Timestamp::from_millisecond(at.0).expect("a time");
                stamp
                    .to_zoned(now.time_zone().clone())
                    .strftime("%a %Y-%m-%d %H:%M")
                    .to_string()
            });
            assert_eq!(got.as_deref().unwrap_or("none"), expect, "{choice} {at}");
        };
        check("later-today", "", "Wed 2026-11-25 15:38");
        check("tomorrow", "", "Thu 2026-11-26 09:00");
        check("monday", "", "Mon 2026-11-30 09:00");
        check("next-week", "", "Wed 2026-12-02 09:00");
        check("at", "2026-12-24T18:00", "Thu 2026-12-24 18:00");
        check("at", "soon", "none");
    }
}
