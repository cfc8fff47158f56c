//! Making a promise, in two steps: the form, and what its time means before it counts.
//!
//! Both steps are GETs of one address, so that nothing is written until the last press.

mod brief;
mod first;
mod second;
mod typed;

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult, conversations, customers,
    ids::StaffId,
    people::staff::{self, Person},
    promises::{self, New},
};
use attent_db::Tx;
use axum::{Form, extract::Query, response::Response};
use maud::{Markup, html};

pub(crate) use self::brief::brief;
use self::typed::Typed;
use super::{due::understood, letters};
use crate::{Error, Page, Result, facts::Here, forms::Wrong, routes, ui};

struct Around {
    customer: customers::Customer,
    conversation: Option<conversations::Conversation>,
    people: Vec<Person>,
}

fn around(tx: &mut Tx<'_>, actor: &Actor, typed: &Typed) -> CoreResult<Around> {
    actor.at_least(attent_core::Role::Staff)?;
    let conversation = match typed.conversation {
        Some(id) => Some(conversations::find(tx, actor, id)?),
        None => None,
    };
    let customer = match (&conversation, typed.customer) {
        (Some(found), _) => found.customer,
        (None, Some(id)) => id,
        (None, None) => return Err(CoreError::NotFound),
    };
    Ok(Around {
        customer: customers::find(tx, actor, customer)?,
        conversation,
        people: staff::assignable(tx)?,
    })
}

pub(super) async fn form(page: Page, Query(typed): Query<Typed>) -> Result<Response> {
    show(&page, typed, Wrong::nothing(page.t)).await
}

async fn show(page: &Page, typed: Typed, wrong: Wrong) -> Result<Response> {
    let asked = typed.clone();
    let (facts, around) = page
        .read_framed(move |tx, actor| around(tx, actor, &asked))
        .await?;
    let t = page.t;
    let sent = typed.look.is_some() || typed.at.is_some();
    let understood = understood(&typed.due, &page.format.zone);
    let ready = sent && wrong.of("text").is_none() && !typed.text.trim().is_empty();
    let wrong = match (sent, !wrong.is_something(), typed.by_time(), understood) {
        (true, true, true, None) => Wrong::field(t, "due", "error-no-such-time"),
        (true, true, true, Some(u)) if u.at <= page.now() => {
            Wrong::field(t, "due", "error-in-the-past")
        }
        _ => wrong,
    };
    let confirm = ready && !wrong.is_something() && typed.by_time();
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (head(page, &around))
            @if confirm { @if let Some(understood) = understood { (second::step(page, &typed, understood)) } }
            @else { (wrong.above()) (first::step(page, &typed, &around.people, &wrong)) }
        },
    );
    let shown = page.show(&facts, Here::Promises, &t.say("promise-new"), stage);
    Ok(wrong.on(shown))
}

fn head(page: &Page, around: &Around) -> Markup {
    let t = page.t;
    let name = around.customer.name.clone();
    let (crumb, href) = match &around.conversation {
        Some(found) => (format!("#{}", found.number), routes::conversation(found.id)),
        None => (name.clone(), routes::customer(around.customer.id)),
    };
    let title = t.say_with("promise-new-to", &[("name", name.into())]);
    ui::page_head(
        &[(&crumb, &href)],
        &title,
        &t.say("promise-new-about"),
        html! {},
    )
}

/// The last press.
pub(super) async fn make(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    // The time was not shown back yet, or was changed since: the second step comes first.
    let shown = understood(&typed.due, &page.format.zone);
    let same = typed.at.is_some_and(|at| {
        shown.is_some_and(|u| u.at.0 == at || u.again.is_some_and(|again| again.0 == at))
    });
    if typed.by_time() && !same {
        let typed = Typed {
            look: Some("1".to_owned()),
            at: None,
            ..typed
        };
        let mut response = show(&page, typed, Wrong::nothing(page.t)).await?;
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let owner = typed.owner.parse().map_or(page.staff, StaffId);
    let (due, origin, form, site) = (
        typed.due(&page),
        typed.origin(),
        typed.clone(),
        page.site.clone(),
    );
    let made = page
        .write(move |tx, actor| {
            let customer = around(tx, actor, &form)?.customer.id;
            let new = New {
                conversation: form.conversation,
                customer,
                entry: form.entry,
                set_aside: None,
                text: form.text.clone(),
                owner,
                due: due.clone(),
                origin,
            };
            let id = promises::make(tx, actor, &new)?;
            if form.tell.is_some() {
                letters::send(tx, actor, &site, id, letters::Kind::Made)?;
            }
            Ok(id)
        })
        .await;
    match made {
        Ok(_) if !typed.to.is_empty() => {
            Ok(page.said(routes::only_here(&typed.to), "said-promised"))
        }
        Ok(id) => Ok(page.said(
            &typed
                .conversation
                .map_or_else(|| routes::promise(id), routes::conversation),
            "said-promised",
        )),
        Err(error) => wrong(&page, typed, error).await,
    }
}

async fn wrong(page: &Page, typed: Typed, error: Error) -> Result<Response> {
    let wrong = Wrong::from(error)?;
    let typed = Typed {
        at: None,
        look: None,
        ..typed
    };
    show(page, typed, wrong).await
}
