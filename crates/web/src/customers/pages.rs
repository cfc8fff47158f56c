//! Showing the list and one customer.

use std::collections::HashMap;

use attent_core::{
    FieldErrors, Money, budgets,
    customers::{
        self, Cursor, Customer, Identity, Listed, Moment, Order, Place, notes,
        organisations::{self, Organisation},
    },
    findings::{self, LetDown},
    ids::{CustomerId, StaffId},
    people::staff,
    promises, set_asides,
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

use super::views;
use crate::{Page, Result, facts::Here, routes};

const LIST: i64 = 50;
const STORY: i64 = 40;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    after: Option<String>,
    before: Option<String>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let wanted = asked.clone();
    let (facts, listed) = page
        .read_framed(move |tx, actor| {
            if !wanted.q.trim().is_empty() {
                return customers::find_by_words(tx, actor, &wanted.q, LIST);
            }
            let after: Option<Cursor> =
                wanted.after.as_deref().and_then(|after| after.parse().ok());
            customers::list(tx, actor, Order::Contact, after.as_ref(), LIST)
        })
        .await?;
    let next = older(&listed, &asked);
    let title = page.t.say("frame-customers");
    let stage = views::list(&page, &listed, &asked.q, next.as_deref());
    Ok(page.show(&facts, Here::Customers, &title, stage))
}

fn older(listed: &[Listed], asked: &Asked) -> Option<String> {
    let full = i64::try_from(listed.len()).is_ok_and(|count| count == LIST);
    let last = listed
        .last()
        .filter(|_| full && asked.q.trim().is_empty())?;
    Some(format!("/customers?after={}", last.cursor))
}

/// All of one customer's page.
pub(super) struct Story {
    pub customer: Customer,
    pub identities: Vec<Identity>,
    pub notes: Vec<notes::Note>,
    pub moments: Vec<Moment>,
    pub names: HashMap<StaffId, String>,
    pub manages: bool,
    /// What the reader may still give.
    pub left: Vec<(budgets::Purpose, Money)>,
    /// How often we let them down lately.
    pub let_down: Vec<LetDown>,
    pub promises: Vec<promises::Line>,
    pub set_asides: Vec<set_asides::Line>,
    pub organisation: Option<Organisation>,
    /// Records that were merged into this one and can be taken apart again.
    pub merged: Vec<customers::MergedIn>,
}

pub(super) fn read(
    tx: &mut attent_db::Tx<'_>,
    actor: &attent_core::Actor,
    id: CustomerId,
    before: Option<Place>,
) -> attent_core::Result<Story> {
    let people = staff::list(tx, actor)?;
    let customer = customers::find(tx, actor, id)?;
    let organisation = match customer.organisation {
        Some(id) => Some(organisations::find(tx, actor, id)?),
        None => None,
    };
    Ok(Story {
        merged: customers::merged_in(tx, actor, id)?,
        organisation,
        customer,
        identities: customers::identities(tx, actor, id)?,
        notes: notes::list(tx, actor, id)?,
        moments: customers::timeline(tx, actor, id, before, STORY)?,
        names: people
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect(),
        manages: actor.role >= attent_core::Role::Manager,
        left: match actor.staff_id() {
            Some(me) => budgets::left(tx, actor, me)?,
            None => Vec::new(),
        },
        let_down: findings::of_customer(tx, actor, id)?,
        promises: promises::list(
            tx,
            actor,
            promises::Whose::Customer(id),
            promises::View::Open,
            None,
            20,
        )?,
        set_asides: set_asides::of_customer(tx, actor, id)?,
    })
}

pub(super) async fn show(
    page: Page,
    Path(id): Path<CustomerId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let before = asked
        .before
        .as_deref()
        .and_then(|before| before.parse().ok());
    let (facts, story) = page
        .read_framed(move |tx, actor| read(tx, actor, id, before))
        .await?;
    // Whoever has an old address of two records made one sees the one that stayed.
    if let Some(kept) = story.customer.merged_into {
        return Ok(page.go(&routes::customer(kept)));
    }
    let full = i64::try_from(story.moments.len()).is_ok_and(|count| count == STORY);
    let older = story
        .moments
        .last()
        .filter(|_| full)
        .map(|moment| format!("?before={}", moment.place));
    let form = views::Form::of(&story.customer);
    let stage = views::show(
        &page,
        &story,
        &form,
        &FieldErrors::default(),
        older.as_deref(),
    );
    Ok(page.show(&facts, Here::Customers, &story.customer.name, stage))
}

/// The page again with what was typed and what is wrong.
pub(super) async fn show_wrong(
    page: &Page,
    id: CustomerId,
    form: Option<views::Form>,
    errors: FieldErrors,
) -> Result<Response> {
    let (facts, story) = page
        .read_framed(move |tx, actor| read(tx, actor, id, None))
        .await?;
    let form = form.unwrap_or_else(|| views::Form::of(&story.customer));
    let stage = views::show(page, &story, &form, &errors, None);
    Ok(page.show_wrong(&facts, Here::Customers, &story.customer.name, stage))
}

/// Before anything is erased: what it means.
pub(super) async fn ask_erasure(page: Page, Path(id): Path<CustomerId>) -> Result<Response> {
    let (facts, customer) = page
        .read_framed(move |tx, actor| {
            actor.at_least(attent_core::Role::Manager)?;
            customers::find(tx, actor, id)
        })
        .await?;
    let stage = views::ask_erasure(&page, &customer);
    Ok(page.show(
        &facts,
        Here::Customers,
        &page.t.say("customer-erase"),
        stage,
    ))
}
