//! Standards of service, how they are met, and what customers read of them.

use std::collections::BTreeMap;

use attent_core::{
    Language,
    conversations::{Kind, Priority},
    ids::{CalendarId, ClockId, OrganisationId, PlaceId, StandardId, TagId, TeamId},
    standards::{self, Clock, Ended, Figure as FoundFigure, Scope, Standard as Found, Target},
};
use attent_db::Millis;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    clocks::{Clock as ShownClock, ClockWord},
    op::{self, Op},
    page::{self, Items},
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
        op::get(
            "/standards/figures",
            "How often each was met, with its interval.",
            figures,
        )
        .query(&[
            (
                "from",
                "Of clocks that ended from then on; RFC 3339, 30 days ago unless said.",
            ),
            ("to", "Until before then; now unless said."),
        ])
        .lists::<Figure>(),
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
        op::get(
            "/standards/{id}/clocks",
            "The clocks behind a figure, the latest first.",
            behind,
        )
        .query(&[("result", "`missed` (unless said), `met`, `dropped`.")])
        .paged()
        .lists::<ShownClock>(),
        op::delete("/standards/{id}", "Takes it out of use.", retire).answers::<Standard>(200),
        op::get("/charter", "What customers read, in one language.", charter)
            .query(&[(
                "language",
                "`en`, `lt`, `lv`, `el`, `nl`; `en` unless said.",
            )])
            .answers::<Charter>(200),
    ]
}

/// What is timed, for whom, within how much time.
#[derive(Debug, Serialize, ToSchema)]
struct Standard {
    id: Id,
    clock: ClockWord,
    covers: Covers,
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
            in_force: found.in_force.into(),
            retired: found.retired_at.is_some(),
            version: found.version,
        }
    }
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after = asked.after;
    caller
        .show(move |tx, _| {
            let all = standards::standards(tx)?;
            let cursor = |one: &Found| one.id.to_string();
            Ok(Items::of_all(
                all,
                after.as_deref(),
                limit,
                cursor,
                Standard::from,
            ))
        })
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
    let limit = page::limit(asked.limit)?;
    let after = asked.after;
    caller
        .show(move |tx, _| {
            let all = standards::versions(tx, id)?;
            let cursor = |one: &standards::Version| one.number.to_string();
            Ok(Items::of_all(
                all,
                after.as_deref(),
                limit,
                cursor,
                Version::from,
            ))
        })
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BehindAsked {
    result: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn behind(
    caller: Caller,
    At(id): At<StandardId>,
    Asked(asked): Asked<BehindAsked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let result = match asked.result.as_deref() {
        None => Ended::Missed,
        Some(word) => Ended::parse(word).ok_or(Problem::field("result", "error-no-such-word"))?,
    };
    let after = match asked.after.as_deref() {
        None => None,
        Some(text) => {
            let place = text
                .split_once('.')
                .and_then(|(at, id)| Some((Millis(at.parse().ok()?), ClockId(id.parse().ok()?))));
            Some(place.ok_or_else(|| Problem::field("after", "api-wrong-value"))?)
        }
    };
    caller
        .show(move |tx, actor| {
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = standards::measured(tx, actor, id, result, after, more)?;
            let cursor = |clock: &standards::Running| {
                format!("{}.{}", clock.ended_at.map_or(0, |at| at.0), clock.id)
            };
            Ok(Items::cut(found, limit, cursor, ShownClock::from))
        })
        .await
}

/// One standard over a time.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StandardFigure)]
struct Figure {
    standard: Id,
    /// How many were met of how many measured.
    met: i64,
    measured: i64,
    /// Of 1; null where nothing was measured. The interval is Wilson's, at 95 %.
    share: Option<f64>,
    from: Option<f64>,
    to: Option<f64>,
    /// Nothing was owed any more: in no share.
    dropped: i64,
    median_seconds: Option<i64>,
}

impl From<FoundFigure> for Figure {
    fn from(found: FoundFigure) -> Self {
        let interval = found.met.map(|rate| rate.interval());
        Self {
            standard: found.standard.id.into(),
            met: found.met.map_or(0, |rate| rate.hits()),
            measured: found.met.map_or(0, |rate| rate.count()),
            share: found.met.map(|rate| rate.share()),
            from: interval.map(|interval| interval.from),
            to: interval.map(|interval| interval.to),
            dropped: found.dropped,
            median_seconds: found.median,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FiguresAsked {
    from: Option<Time>,
    to: Option<Time>,
}

/// Thirty days.
const LATELY: i64 = 30 * 24 * 60 * 60 * 1000;

async fn figures(caller: Caller, Asked(asked): Asked<FiguresAsked>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let to = asked.to.map_or(tx.now(), |at| at.0);
            let from = asked.from.map_or(Millis(to.0 - LATELY), |at| at.0);
            let found = standards::figures(tx, actor, from, to)?;
            Ok(Items {
                items: found.into_iter().map(Figure::from).collect(),
                next: None,
            })
        })
        .await
}

#[derive(Debug, Serialize, ToSchema)]
struct Charter {
    business: String,
    lines: Vec<CharterLine>,
    /// When we are open: calendars by id.
    calendars: Vec<Id>,
}

#[derive(Debug, Serialize, ToSchema)]
struct CharterLine {
    standard: Id,
    clock: ClockWord,
    kind: Option<KindWord>,
    minutes: i64,
    calendar: Option<Id>,
    /// Our own sentence; null where the usual one is read.
    words: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CharterAsked {
    language: Option<String>,
}

async fn charter(caller: Caller, Asked(asked): Asked<CharterAsked>) -> Done<Answer> {
    let language = match asked.language.as_deref() {
        None => Language::En,
        Some(code) => {
            Language::parse(code).ok_or(Problem::field("language", "error-no-such-word"))?
        }
    };
    caller
        .show(move |tx, _| {
            let found = standards::charter(tx, language)?;
            let lines = found.lines.into_iter().map(|line| CharterLine {
                standard: line.standard.id.into(),
                clock: Word(line.standard.clock),
                kind: line.standard.scope.kind.map(Word),
                minutes: line.standard.in_force.target.minutes,
                calendar: Id::maybe(line.standard.in_force.target.calendar),
                words: line.words,
            });
            Ok(Charter {
                business: found.business,
                lines: lines.collect(),
                calendars: found.calendars.iter().map(|one| one.id.into()).collect(),
            })
        })
        .await
}
