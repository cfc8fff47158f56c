//! What the two pages read.

use std::collections::HashMap;

use attent_core::{
    Actor, Money, Result as CoreResult, budgets,
    business::{Setting, settings},
    cases,
    conversations::{self, Conversation},
    counter::{self, Greeting, Visit, Way},
    customers::{self, Customer, Listed},
    ids::{CustomerId, PlaceId, StaffId, VisitId},
    people::{places, staff},
    promises, set_asides,
    tasks::{self, Task},
    vouchers::{self, Voucher},
};
use attent_db::{Millis, Tx};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{person, room};
use crate::{Page, Result, facts::Here, forms::Wrong, page::cookie};

/// Which counter this tablet stands at.
pub(super) const PLACE_COOKIE: &str = "attent_place";
/// How many customers are offered while one types.
const OFFERED: i64 = 8;
/// The newest cases; whoever has more is no matter for the counter alone.
const CASES: i64 = 20;
const PROMISES: i64 = 20;

pub(super) struct Room {
    pub waiting: Vec<Visit>,
    pub served: Vec<Visit>,
    pub today: Greeting,
    pub tasks: Vec<Task>,
    pub places: Vec<(PlaceId, String)>,
    pub place: Option<PlaceId>,
    pub names: HashMap<StaffId, String>,
}

/// One person in front of us.
pub(super) struct Person {
    pub visit: Visit,
    pub customer: Option<Known>,
    pub asked: String,
    /// It is somebody else than was thought: who it is is asked again.
    pub again: bool,
    pub offered: Vec<Listed>,
    pub names: HashMap<StaffId, String>,
}

/// What one should know of somebody to greet them well.
pub(super) struct Known {
    pub customer: Customer,
    /// Their conversations that are not closed.
    pub matters: Vec<Conversation>,
    /// What is being put right on them.
    pub cases: Vec<cases::Line>,
    pub promises: Vec<promises::Line>,
    pub set_asides: Vec<set_asides::Line>,
    pub vouchers: Vec<Voucher>,
    /// What whoever stands here may still give.
    pub left: Vec<(budgets::Purpose, Money)>,
    /// For how many days something is usually kept.
    pub days: i64,
}

/// The place of this tablet, if one was chosen and still exists.
pub(super) fn place_of(page: &Page) -> Option<PlaceId> {
    cookie(&page.headers, PLACE_COOKIE)?.parse().ok()
}

pub(super) async fn room(page: Page) -> Result<Response> {
    show_room(&page, "", &Wrong::nothing(page.t)).await
}

pub(super) async fn show_room(page: &Page, mark: &str, wrong: &Wrong) -> Result<Response> {
    let chosen = place_of(page);
    let midnight = page.format.midnight();
    let (facts, found) = page
        .read_framed(move |tx, actor| read_room(tx, actor, chosen, midnight))
        .await?;
    let title = page.t.say("counter-title");
    let stage = room::view(page, &found, facts.waiting.count, mark, wrong);
    Ok(wrong.on(page.show(&facts, Here::Counter, &title, stage)))
}

fn read_room(
    tx: &mut Tx<'_>,
    actor: &Actor,
    chosen: Option<PlaceId>,
    midnight: Millis,
) -> CoreResult<Room> {
    let places: Vec<(PlaceId, String)> = places::list(tx, actor)?
        .into_iter()
        .filter(|place| place.retired_at.is_none())
        .map(|place| (place.id, place.name))
        .collect();
    let place = chosen.filter(|id| places.iter().any(|(known, _)| known == id));
    let here = counter::here(tx, actor, place)?;
    let (served, waiting) = here
        .into_iter()
        .partition(|visit| visit.greeted_at.is_some());
    Ok(Room {
        waiting,
        served,
        today: counter::greeting(tx, actor, place, midnight)?,
        tasks: tasks::open(tx, actor)?,
        places,
        place,
        names: names(tx, actor)?,
    })
}

fn names(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<HashMap<StaffId, String>> {
    let people = staff::list(tx, actor)?;
    Ok(people.into_iter().map(|one| (one.id, one.name)).collect())
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    pub q: String,
    pub who: Option<String>,
}

pub(super) async fn person(
    page: Page,
    Path(id): Path<VisitId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    if page.wants_frame("who") {
        let typed = asked.q.clone();
        let offered = page
            .read(move |tx, actor| customers::find_by_words(tx, actor, &typed, OFFERED))
            .await?;
        return Ok(person::offered(&page, id, &asked.q, &offered).into_response());
    }
    show_person(
        &page,
        id,
        &asked,
        &person::Typed::default(),
        &Wrong::nothing(page.t),
    )
    .await
}

pub(super) async fn show_person(
    page: &Page,
    id: VisitId,
    asked: &Asked,
    typed: &person::Typed,
    wrong: &Wrong,
) -> Result<Response> {
    let words = asked.clone();
    let (facts, found) = page
        .read_framed(move |tx, actor| read_person(tx, actor, id, &words))
        .await?;
    let title = found
        .visit
        .customer_name
        .clone()
        .unwrap_or_else(|| page.t.say(way_title(found.visit.way)));
    let stage = person::view(page, &found, typed, wrong);
    Ok(wrong.on(page.show(&facts, Here::Counter, &title, stage)))
}

pub(super) fn way_title(way: Way) -> &'static str {
    match way {
        Way::Counter => "counter-visit",
        Way::Phone => "counter-call",
    }
}

fn read_person(tx: &mut Tx<'_>, actor: &Actor, id: VisitId, asked: &Asked) -> CoreResult<Person> {
    let visit = counter::find(tx, actor, id)?;
    let customer = match visit.customer {
        Some(id) => Some(known(tx, actor, id)?),
        None => None,
    };
    let offered = if asked.q.trim().is_empty() {
        Vec::new()
    } else {
        customers::find_by_words(tx, actor, &asked.q, OFFERED)?
    };
    Ok(Person {
        visit,
        customer,
        asked: asked.q.clone(),
        again: asked.who.is_some(),
        offered,
        names: names(tx, actor)?,
    })
}

fn known(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> CoreResult<Known> {
    let customer = customers::find(tx, actor, id)?;
    let mut cases = cases::of_customer(tx, actor, id, CASES)?;
    cases.retain(|one| one.state != cases::State::Closed);
    let whose = promises::Whose::Customer(id);
    Ok(Known {
        matters: conversations::open_of(tx, actor, id)?,
        cases,
        promises: promises::list(tx, actor, whose, promises::View::Open, None, PROMISES)?,
        set_asides: set_asides::of_customer(tx, actor, id)?,
        vouchers: vouchers::of_customer(tx, actor, id)?,
        left: match actor.staff_id() {
            Some(me) => budgets::left(tx, actor, me)?,
            None => Vec::new(),
        },
        days: settings::number(tx, Setting::SetAsideDays)?,
        customer,
    })
}
