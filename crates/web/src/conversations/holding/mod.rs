//! A holding message: what we do, who does it, and when the customer hears next. It is a promise.
//!
//! One press in the composer sends the usual one; its time stands on the button. The page beside it
//! shows the letter before it goes, and takes other words. Nothing is written by a GET.

mod letter;
mod views;

use std::sync::Arc;

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult,
    business::{self, Setting, settings},
    conversations::{self, Conversation, Reply, Then, participants},
    customers::{self, Customer},
    ids::{ConversationId, EntryId, StaffId},
    people::staff::{self, Person},
    standards::{self, Holding},
};
use attent_db::{Millis, Tx};
use attent_hours::Calendar;
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

pub(super) use views::{quick, quick_form};

use crate::{Page, Result, due, facts::Here, flash::Flash, forms::Wrong, routes};

/// As typed; empty fields are what is usual.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    /// What we do, in the customer's language.
    pub doing: String,
    pub owner: String,
    /// When they hear next, in plain words, and what that was shown to mean.
    pub due: String,
    pub due_at: Option<i64>,
    pub due_shown: String,
    /// The moment on the button that was pressed.
    pub at: Option<i64>,
    pub seen: String,
    pub press: String,
}

impl Typed {
    fn owner(&self, page: &Page) -> StaffId {
        self.owner.parse().map_or(page.staff, StaffId)
    }

    pub fn due(&self) -> due::Typed {
        due::Typed {
            text: self.due.clone(),
            at: self.due_at.map(Millis),
            shown: self.due_shown.clone(),
        }
    }

    /// The moment, if it is the one that was shown.
    fn shown(&self) -> Option<Millis> {
        if self.due.is_empty() {
            return self.at.map(Millis);
        }
        self.due().moment()
    }
}

/// What the page and the letter are made of.
pub(super) struct Around {
    pub conversation: Conversation,
    pub customer: Customer,
    pub people: Vec<Person>,
    pub tongue: letter::Tongue,
    pub newest: EntryId,
    /// When we are open.
    pub open: Option<Arc<Calendar>>,
}

fn around(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> CoreResult<Around> {
    actor.at_least(attent_core::Role::Staff)?;
    let conversation = conversations::find(tx, actor, id)?;
    let customer = customers::find(tx, actor, conversation.customer)?;
    Ok(Around {
        tongue: letter::tongue(tx, &conversation, &customer)?,
        people: staff::assignable(tx)?,
        newest: conversations::newest_entry(tx, id)?,
        open: open(tx)?,
        conversation,
        customer,
    })
}

/// The usual opening hours; none before anybody said when that is.
pub(super) fn open(tx: &mut Tx<'_>) -> CoreResult<Option<Arc<Calendar>>> {
    standards::usual_hours(tx)
}

pub(super) async fn form(
    page: Page,
    Path(id): Path<ConversationId>,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    show(&page, id, typed, Wrong::nothing(page.t)).await
}

async fn show(page: &Page, id: ConversationId, mut typed: Typed, wrong: Wrong) -> Result<Response> {
    let (facts, around) = page
        .read_framed(move |tx, actor| around(tx, actor, id))
        .await?;
    let t = page.t;
    if typed.doing.trim().is_empty() {
        typed.doing = around.tongue.usual();
    }
    if typed.due.is_empty() {
        let usual = views::moments(page, around.open.as_deref())
            .first()
            .copied();
        let words = |at| page.format.zoned(at).strftime("%Y-%m-%d %H:%M").to_string();
        typed.due = usual.map_or_else(String::new, words);
    }
    let answer = due::reader(page).await?.answer(&typed.due());
    let stage = views::page(page, &around, &typed, answer.as_ref(), &wrong);
    let shown = page.show(&facts, Here::Conversations, &t.say("holding-title"), stage);
    Ok(wrong.on(shown))
}

pub(super) async fn send(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    // The time was not shown yet, or was changed since: it is shown first.
    let Some(at) = typed.shown() else {
        return show(&page, id, typed, Wrong::look_first(page.t)).await;
    };
    let (form, owner, keys) = (typed.clone(), typed.owner(&page), page.site.keys().clone());
    let press = format!("holding:{}:{id}:{}", page.staff, typed.press);
    let sent = page
        .write(move |tx, actor| {
            let around = around(tx, actor, id)?;
            let who = around.people.iter().find(|one| one.id == owner);
            let who =
                who.ok_or_else(|| attent_core::error::invalid("owner", "error-cannot-take-it"))?;
            let reply = Reply {
                recipients: participants::proposed(tx, id)?,
                text: around
                    .tongue
                    .letter(&around.customer, &form.doing, &who.name, at),
                seen: EntryId(form.seen.parse().unwrap_or(0)),
                anyway: false,
                then: Then::StayOpen,
                draft: None,
                press_key: Some(press.clone()),
                layout: Some(around.tongue.layout(&business::get(tx)?.name)),
            };
            let holding = Holding {
                what: around.tongue.promise(&around.conversation),
                who: owner,
                due: at,
            };
            let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
            let (sent, _) = standards::hold(tx, actor, &keys, id, &reply, &holding, undo)?;
            Ok(sent)
        })
        .await;
    match sent {
        Ok(sent) => {
            let left = sent.undo_until.since(page.now()).max(0) / 1000;
            let flash = Flash::undo(
                "said-holding",
                sent.entry.0,
                u32::try_from(left).unwrap_or(0),
            );
            Ok(page.go_saying(&routes::conversation(id), &flash))
        }
        Err(error) if matches!(error.kind, CoreError::NotFound | CoreError::Forbidden) => {
            Err(error)
        }
        Err(error) => show(&page, id, typed, Wrong::from(error)?).await,
    }
}
