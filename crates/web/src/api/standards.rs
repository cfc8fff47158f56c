//! Standards of service: what is timed, for whom, within how much time.

use std::collections::BTreeMap;

use attent_core::{
    Language,
    conversations::{Kind, Priority},
    ids::{CalendarId, OrganisationId, PlaceId, StandardId, TagId, TeamId},
    standards::{self, Clock, Scope, Standard as Found, Target},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    clocks::ClockWord,
    op::{self, Op},
    page,
    problem::{Done, Problem},
    shown::{Id, KindWord, PriorityWord, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/standards", "Standards with the version in force.", list)
            .paged()
            .lists::<Standard>(),
        op::post("/standards", "Puts a standard in force.", add)
            .takes::<NewStandard>()
            .answers::<Standard>(201),
        op::get("/standards/{id}", "One of them.", show).answers::<Standard>(200),
        op::get(
            "/standards/{id}/versions",
            "Its history, the newest first.",
            versions,
        )
        .paged()
        .lists::<Version>(),
        op::post(
            "/standards/{id}/versions",
            "A new version replaces the one in force.",
            replace,
        )
        .takes::<NewTarget>()
        .answers::<Standard>(201),
        op::put(
            "/standards/{id}/words",
            "Our own sentence in the charter, by language; empty is the usual one.",
            say,
        )
        .takes::<Words>()
        .answers::<Standard>(200),
        op::post(
            "/standards/{id}/refit",
            "It holds for what is open already too: what runs by it is counted by the version in force, what nothing times yet gets a clock from when it began.",
            refit,
        )
        .answers::<Refitted>(200),
        op::delete("/standards/{id}", "Takes it out of use.", retire).answers::<Standard>(200),
    ]
}

/// What is timed, for whom, within how much time.
#[derive(Debug, Serialize, ToSchema)]
struct Standard {
    id: Id,
    clock: ClockWord,
    covers: Covers,
    /// What began before then is not measured by it; null: what was open already is too.
    holds_since: Option<Time>,
    in_force: Version,
    retired: bool,
    version: i64,
}

/// Whose matters; what is null is all of them.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct Covers {
    place: Option<Id>,
    team: Option<Id>,
    kind: Option<KindWord>,
    priority: Option<PriorityWord>,
    tag: Option<Id>,
    organisation: Option<Id>,
}

impl From<Scope> for Covers {
    fn from(scope: Scope) -> Self {
        Self {
            place: Id::maybe(scope.place),
            team: Id::maybe(scope.team),
            kind: scope.kind.map(Word),
            priority: scope.priority.map(Word),
            tag: Id::maybe(scope.tag),
            organisation: Id::maybe(scope.organisation),
        }
    }
}

impl Covers {
    fn scope(self) -> Scope {
        let kind: Option<Kind> = self.kind.map(|word| word.0);
        let priority: Option<Priority> = self.priority.map(|word| word.0);
        Scope {
            place: self.place.map(|id| PlaceId(id.0)),
            team: self.team.map(|id| TeamId(id.0)),
            kind,
            priority,
            tag: self.tag.map(|id| TagId(id.0)),
            organisation: self.organisation.map(|id| OrganisationId(id.0)),
        }
    }
}

/// It never changes; the next one replaces it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StandardVersion)]
struct Version {
    id: Id,
    number: i64,
    minutes: i64,
    /// Null: real hours, day and night.
    calendar: Option<Id>,
    published: bool,
    since: Time,
    /// Null while it is in force.
    until: Option<Time>,
    by: Option<Id>,
}

impl From<standards::Version> for Version {
    fn from(found: standards::Version) -> Self {
        Self {
            id: found.id.into(),
            number: found.number,
            minutes: found.target.minutes,
            calendar: Id::maybe(found.target.calendar),
            published: found.target.published,
            since: Time(found.since),
            until: Time::maybe(found.until),
            by: Id::maybe(found.by),
        }
    }
}

impl From<Found> for Standard {
    fn from(found: Found) -> Self {
        Self {
            id: found.id.into(),
            clock: Word(found.clock),
            covers: found.scope.into(),
            holds_since: (found.holds_since.0 > 0).then_some(Time(found.holds_since)),
            in_force: found.in_force.into(),
            retired: found.retired_at.is_some(),
            version: found.version,
        }
    }
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let id = |one: &Found| one.id.to_string();
    caller
        .show_list(asked, |tx, _| standards::standards(tx), id, Standard::from)
        .await
}

async fn show(caller: Caller, At(id): At<StandardId>) -> Done<Answer> {
    caller
        .show(move |tx, _| Ok(Standard::from(standards::standard(tx, id)?)))
        .await
}

async fn versions(
    caller: Caller,
    At(id): At<StandardId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let number = |one: &standards::Version| one.number.to_string();
    caller
        .show_list(
            asked,
            move |tx, _| standards::versions(tx, id),
            number,
            Version::from,
        )
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewStandard {
    clock: ClockWord,
    #[serde(default)]
    covers: Covers,
    minutes: i64,
    calendar: Option<Id>,
    #[serde(default)]
    published: bool,
}

async fn add(caller: Caller, Body(new): Body<NewStandard>) -> Done<Answer> {
    let target = Target {
        minutes: new.minutes,
        calendar: new.calendar.map(|id| CalendarId(id.0)),
        published: new.published,
    };
    let (clock, scope): (Clock, Scope) = (new.clock.0, new.covers.scope());
    caller
        .add(move |tx, actor| {
            let id = standards::add(tx, actor, clock, scope, target)?;
            Ok(Standard::from(standards::standard(tx, id)?))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewStandardVersion)]
struct NewTarget {
    minutes: i64,
    calendar: Option<Id>,
    published: bool,
}

async fn replace(
    caller: Caller,
    At(id): At<StandardId>,
    Body(new): Body<NewTarget>,
) -> Done<Answer> {
    let target = Target {
        minutes: new.minutes,
        calendar: new.calendar.map(|id| CalendarId(id.0)),
        published: new.published,
    };
    let seen = caller.if_match;
    caller
        .add(move |tx, actor| {
            let version = seen.over(standards::standard(tx, id)?.version)?;
            standards::change(tx, actor, id, version, target)?;
            Ok(Standard::from(standards::standard(tx, id)?))
        })
        .await
}

/// By language: `{"en": "A person answers within the hour."}`.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = StandardWords)]
struct Words(BTreeMap<String, String>);

async fn say(
    caller: Caller,
    At(id): At<StandardId>,
    Body(Words(words)): Body<Words>,
) -> Done<Answer> {
    let mut said = Vec::new();
    for (code, text) in words {
        let language = Language::parse(&code);
        let language = language.ok_or_else(|| Problem::field(&code, "error-no-such-word"))?;
        said.push((language, text));
    }
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.over(standards::standard(tx, id)?.version)?;
            for (language, text) in &said {
                standards::say(tx, actor, id, *language, text)?;
            }
            Ok(Standard::from(standards::standard(tx, id)?))
        })
        .await
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StandardRefitted)]
struct Refitted {
    /// How many clocks ran by an older version.
    clocks: u64,
    standard: Standard,
}

async fn refit(caller: Caller, At(id): At<StandardId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.over(standards::standard(tx, id)?.version)?;
            Ok(Refitted {
                clocks: standards::refit(tx, actor, id)?,
                standard: standards::standard(tx, id)?.into(),
            })
        })
        .await
}

async fn retire(caller: Caller, At(id): At<StandardId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(standards::standard(tx, id)?.version)?;
            standards::retire(tx, actor, id, version)?;
            Ok(Standard::from(standards::standard(tx, id)?))
        })
        .await
}
