//! Two records of one person: found, looked at side by side, merged, and taken apart again.

use attent_core::{
    Error as CoreError,
    customers::{self, Customer, Identity, Listed},
    ids::{CustomerId, UndoId},
};
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Field, Icon, table},
};

const FOUND: i64 = 10;

fn address(id: CustomerId) -> String {
    format!("{}/merger", routes::customer(id))
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    with: Option<CustomerId>,
}

/// One of the two, with what would move.
struct Side {
    customer: Customer,
    identities: Vec<Identity>,
    talks: i64,
}

fn side(
    tx: &mut attent_db::Tx<'_>,
    actor: &attent_core::Actor,
    id: CustomerId,
) -> attent_core::Result<Side> {
    Ok(Side {
        customer: customers::find(tx, actor, id)?,
        identities: customers::identities(tx, actor, id)?,
        talks: customers::how_many_conversations(tx, actor, id)?,
    })
}

pub(super) async fn ask(
    page: Page,
    Path(id): Path<CustomerId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    render(&page, id, asked, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, id: CustomerId, asked: Asked, wrong: &Wrong) -> Result<Response> {
    let wanted = asked.clone();
    let (facts, (keep, other, found)) = page
        .read_framed(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let keep = side(tx, actor, id)?;
            let other = match wanted.with.filter(|with| *with != id) {
                Some(with) => Some(side(tx, actor, with)?),
                None => None,
            };
            // Until something is typed: who is called the same.
            let words = match wanted.q.trim() {
                "" => keep.customer.name.clone(),
                typed => typed.to_owned(),
            };
            let mut found = customers::find_by_words(tx, actor, &words, FOUND)?;
            found.retain(|one| one.customer.id != id);
            Ok((keep, other, found))
        })
        .await?;
    let title = page.t.say("merger-title");
    let stage = view(page, &keep, other.as_ref(), &found, &asked, wrong);
    Ok(wrong.on(page.show(&facts, Here::Customers, &title, stage)))
}

fn view(
    page: &Page,
    keep: &Side,
    other: Option<&Side>,
    found: &[Listed],
    asked: &Asked,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let crumbs = [
        (t.say("frame-customers"), routes::CUSTOMERS.to_owned()),
        (
            keep.customer.name.clone(),
            routes::customer(keep.customer.id),
        ),
    ];
    let crumbs = crumbs
        .each_ref()
        .map(|(label, href)| (label.as_str(), href.as_str()));
    let about = t.say_with(
        "merger-about",
        &[("name", keep.customer.name.as_str().into())],
    );
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&crumbs, &t.say("merger-title"), &about, html! {}))
            (wrong.above())
            @if let Some(other) = other {
                div class="grid-2" {
                    (ui::panel(&t.say("merger-stays"), "", facts(page, keep)))
                    (ui::panel(&t.say("merger-goes"), "", facts(page, other)))
                }
                form class="panel" method="post" action=(address(keep.customer.id)) {
                    input type="hidden" name="with" value=(other.customer.id);
                    p { (t.say("merger-means")) }
                    div class="line" {
                        (Button::main(&t.say("merger-do")).submit())
                        (Button::quiet(&t.say("cancel")).link(&address(keep.customer.id)))
                    }
                }
            } @else {
                form class="line" action=(address(keep.customer.id)) role="search" {
                    (Field::new("q", &t.say("merger-find")).middling().input("search", &asked.q))
                    (Button::new(&t.say("customers-find-do")).icon(Icon::Search).submit())
                }
                @if found.is_empty() && !asked.q.trim().is_empty() {
                    (ui::empty(Icon::Users, &t.say("customers-none"), &t.say("customers-none-do"), html! {}))
                } @else if !found.is_empty() { (others(page, keep.customer.id, found)) }
            }
        },
    )
}

fn others(page: &Page, keep: CustomerId, found: &[Listed]) -> Markup {
    html! {
        ul class="pairs panel" role="list" {
            @for one in found {
                li {
                    (table::who(&one.customer.name, &routes::customer(one.customer.id), one.email.as_deref().or(one.phone.as_deref()).unwrap_or("")))
                    (Button::new(&page.t.say("merger-compare")).small().link(&format!("{}?with={}", address(keep), one.customer.id)))
                }
            }
        }
    }
}

fn facts(page: &Page, side: &Side) -> Markup {
    let t = page.t;
    let customer = &side.customer;
    let known: Vec<&str> = side
        .identities
        .iter()
        .map(|one| one.value.as_str())
        .collect();
    let or_none = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text.to_owned()
        }
    };
    let language = customer.language.as_deref().map_or_else(
        || t.say("customer-language-unknown"),
        |code| t.say(&format!("language-{code}")),
    );
    ui::pages::facts(&[
        (&t.say("customer-name"), html! { b { (customer.name) } }),
        (
            &t.say("customer-known"),
            html! { @for one in &known { (one) br; } },
        ),
        (
            &t.say("frame-conversations"),
            html! { (page.format.number(side.talks)) },
        ),
        (
            &t.say("customers-contact"),
            html! { @if let Some(at) = customer.last_contact_at { (page.format.time(at)) } },
        ),
        (&t.say("customer-language"), html! { (language) }),
        (
            &t.say("customer-say-it"),
            html! { (or_none(&customer.say_it)) },
        ),
        (&t.say("customer-tact"), html! { (or_none(&customer.tact)) }),
    ])
}

#[derive(Deserialize)]
pub(super) struct With {
    with: CustomerId,
}

pub(super) async fn merge(
    page: Page,
    Path(keep): Path<CustomerId>,
    Form(form): Form<With>,
) -> Result<Response> {
    let gone = form.with;
    let merged = page
        .write(move |tx, actor| customers::merge(tx, actor, keep, gone).map(drop))
        .await;
    match merged {
        Ok(()) => Ok(page.said(&routes::customer(keep), "said-made-one")),
        Err(error) if matches!(error.kind, CoreError::Conflict(_)) => {
            let asked = Asked {
                q: String::new(),
                with: Some(gone),
            };
            render(&page, keep, asked, &Wrong::from(error)?).await
        }
        Err(error) => Err(error),
    }
}

#[derive(Deserialize)]
pub(super) struct Undo {
    undo: UndoId,
}

/// Two people after all.
pub(super) async fn unmerge(page: Page, Form(form): Form<Undo>) -> Result<Response> {
    let back = page
        .write(move |tx, actor| customers::unmerge(tx, actor, form.undo))
        .await?;
    Ok(page.said(&routes::customer(back), "said-two-again"))
}
