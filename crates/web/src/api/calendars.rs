//! When time counts.

use std::collections::BTreeMap;

use attent_core::{
    Actor,
    ids::CalendarId,
    standards::{self, Calendar as Found, Day, Details},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type, schema::ArrayBuilder},
};

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page,
    problem::Done,
    shown::Id,
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/calendars", "Calendars, the usual one first.", list)
            .paged()
            .lists::<Calendar>(),
        op::post("/calendars", "Adds a calendar.", add)
            .takes::<NewCalendar>()
            .answers::<Calendar>(201),
        op::get("/calendars/{id}", "One of them.", show).answers::<Calendar>(200),
        op::put(
            "/calendars/{id}",
            "Writes it anew; what runs by it is counted again.",
            change,
        )
        .takes::<NewCalendar>()
        .answers::<Calendar>(200),
        op::post(
            "/calendars/{id}/usual",
            "It counts where no other is chosen.",
            usual,
        )
        .answers::<Calendar>(200),
        op::delete(
            "/calendars/{id}",
            "Takes it out of use, unless something counts by it.",
            retire,
        )
        .answers::<Calendar>(200),
    ]
}

/// Opening and closing times by day, as `[["09:00", "12:00"], ["13:00", "17:00"]]`.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = CalendarDays)]
struct Days(BTreeMap<String, Vec<Stretch>>);

/// From one time to another.
#[derive(Debug, Serialize, Deserialize)]
struct Stretch(String, String);

impl PartialSchema for Stretch {
    fn schema() -> RefOr<Schema> {
        let time = ObjectBuilder::new().schema_type(Type::String);
        let both = ArrayBuilder::new().items(time);
        both.min_items(Some(2)).max_items(Some(2)).into()
    }
}

impl ToSchema for Stretch {}

/// Opening hours, holidays and days that are different.
#[derive(Debug, Serialize, ToSchema)]
struct Calendar {
    id: Id,
    name: String,
    time_zone: String,
    /// Whose holidays are kept: `LT`, `DE-BY`.
    country: Option<String>,
    /// By `mon` to `sun`; days that are missing are closed.
    hours: Days,
    /// Dates on which nothing counts.
    holidays: Vec<String>,
    /// Dates with hours of their own, also on a holiday; none at all is closed.
    extra: Days,
    usual: bool,
    retired: bool,
    version: i64,
}

impl From<BTreeMap<String, Day>> for Days {
    fn from(days: BTreeMap<String, Day>) -> Self {
        let day = |day: Day| {
            day.into_iter()
                .map(|(from, to)| Stretch(from, to))
                .collect()
        };
        let days = days.into_iter().map(|(name, one)| (name, day(one)));
        Self(days.collect())
    }
}

impl From<Days> for BTreeMap<String, Day> {
    fn from(Days(days): Days) -> Self {
        let day = |day: Vec<Stretch>| {
            day.into_iter()
                .map(|Stretch(from, to)| (from, to))
                .collect()
        };
        let days = days.into_iter().map(|(name, one)| (name, day(one)));
        days.collect()
    }
}

impl From<Found> for Calendar {
    fn from(found: Found) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            time_zone: found.time_zone,
            country: found.country,
            hours: found.week.into(),
            holidays: found.holidays,
            extra: found.extra.into(),
            usual: found.usual,
            retired: found.retired_at.is_some(),
            version: found.version,
        }
    }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCalendar {
    name: String,
    time_zone: String,
    country: Option<String>,
    hours: Days,
    #[serde(default)]
    holidays: Vec<String>,
    #[serde(default)]
    extra: Days,
}

impl From<NewCalendar> for Details {
    fn from(new: NewCalendar) -> Self {
        Self {
            name: new.name,
            time_zone: new.time_zone,
            country: new.country,
            week: new.hours.into(),
            holidays: new.holidays,
            extra: new.extra.into(),
        }
    }
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let id = |one: &Found| one.id.to_string();
    caller
        .show_list(asked, |tx, _| standards::calendars(tx), id, Calendar::from)
        .await
}

async fn show(caller: Caller, At(id): At<CalendarId>) -> Done<Answer> {
    caller
        .show(move |tx, _| Ok(Calendar::from(standards::calendar(tx, id)?)))
        .await
}

async fn add(caller: Caller, Body(new): Body<NewCalendar>) -> Done<Answer> {
    let details = Details::from(new);
    caller
        .add(move |tx, actor| {
            let id = standards::add_calendar(tx, actor, &details)?;
            Ok(Calendar::from(standards::calendar(tx, id)?))
        })
        .await
}

async fn change(
    caller: Caller,
    At(id): At<CalendarId>,
    Body(new): Body<NewCalendar>,
) -> Done<Answer> {
    let (details, seen) = (Details::from(new), caller.if_match);
    caller
        .change(move |tx, actor| {
            let version = seen.over(standards::calendar(tx, id)?.version)?;
            standards::change_calendar(tx, actor, id, version, &details)?;
            Ok(Calendar::from(standards::calendar(tx, id)?))
        })
        .await
}

async fn act(
    caller: Caller,
    id: CalendarId,
    work: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.held(|| Ok(standards::calendar(tx, id)?.version))?;
            work(tx, actor)?;
            Ok(Calendar::from(standards::calendar(tx, id)?))
        })
        .await
}

async fn usual(caller: Caller, At(id): At<CalendarId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        standards::make_usual(tx, actor, id)
    })
    .await
}

async fn retire(caller: Caller, At(id): At<CalendarId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        standards::retire_calendar(tx, actor, id)
    })
    .await
}
