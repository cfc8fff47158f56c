//! Making a promise: the form, and what its time means before it counts.

mod brief;
mod form;
mod typed;

use attent_core::{
    Actor, Error as CoreError, FieldErrors, Result as CoreResult, conversations, customers,
    ids::StaffId,
    people::staff::{self, Person},
    promises::{self, New},
};
use attent_db::Tx;
use axum::{Form, extract::Query, response::Response};
use maud::{Markup, html};

pub(crate) use self::brief::brief;
use self::typed::Typed;
use super::letters;
use crate::{Page, Result, due, facts::Here, forms::Wrong, routes, ui};

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
    let (asked, format) = (typed.clone(), page.format.clone());
    let (facts, (around, meant)) = page
        .read_framed(move |tx, actor| {
            let around = around(tx, actor, &asked)?;
            let reader = due::Reader::of(tx, &format)?;
            let meant = form::Meant {
                due: reader.answer(&asked.due_typed()),
                condition_at: reader.answer(&asked.condition_at_typed()),
            };
            Ok((around, meant))
        })
        .await?;
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (head(page, &around))
            (wrong.above())
            (form::form(page, &typed, &around.people, &meant, &wrong))
        },
    );
    let title = page.t.say("promise-new");
    let shown = page.show(&facts, Here::Promises, &title, stage);
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

/// There is no time, and perhaps no words either: both are said at once.
fn timeless(text: &str) -> CoreError {
    let mut errors = FieldErrors::new();
    for (field, missing) in [("text", text.trim().is_empty()), ("due", true)] {
        if missing {
            errors.add(field, "error-required");
        }
    }
    CoreError::Invalid(errors)
}

/// Counts once its time was shown back; until then the form comes back with what it means.
pub(super) async fn make(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    if typed.unshown() {
        return show(&page, typed, Wrong::look_first(page.t)).await;
    }
    let owner = typed.owner.parse().map_or(page.staff, StaffId);
    let (form, site) = (typed.clone(), page.site.clone());
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
                due: form.due().ok_or_else(|| timeless(&form.text))?,
                origin: form.origin(),
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
        Err(error) => show(&page, typed, Wrong::from(error)?).await,
    }
}
