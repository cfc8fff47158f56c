//! The counter and the phone.

use attent_core::{
    Actor,
    conversations::Kind,
    counter::{self, Matter, Outcome, Said, Visit as Found, Way},
    ids::{ConversationId, CustomerId, PlaceId, VisitId},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, KindWord, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/visits", "Who is here, who came first stands first.", list)
            .query(&[
                (
                    "state",
                    "`here` (unless said), or `over`, who came last first.",
                ),
                ("place", "Those at one place; of those who are here."),
            ])
            .paged()
            .lists::<Visit>(),
        op::post(
            "/visits",
            "Somebody came in, or calls and was picked up.",
            begin,
        )
        .takes::<NewVisit>()
        .answers::<Visit>(201),
        op::get("/visits/greeting", "How soon people are greeted.", greeting)
            .query(&[
                ("since", "RFC 3339; the last 24 hours unless said."),
                ("place", "At one place."),
            ])
            .answers::<GreetingTimes>(200),
        op::get("/visits/{id}", "One of them.", show).answers::<Visit>(200),
        op::post("/visits/{id}/greeting", "Somebody turns to them.", greet).answers::<Visit>(200),
        op::put(
            "/visits/{id}/customer",
            "They said who they are.",
            recognise,
        )
        .takes::<VisitCustomer>()
        .answers::<Visit>(200),
        op::post(
            "/visits/{id}/end",
            "What it was about, and it is over.",
            end,
        )
        .takes::<VisitEnd>()
        .answers::<Visit>(200),
        op::post(
            "/visits/{id}/leaving",
            "They left before anybody had time, or hung up.",
            leave,
        )
        .answers::<Visit>(200),
    ]
}

type WayWord = Word<Way>;
type OutcomeWord = Word<Outcome>;

/// Somebody at the counter or on the phone.
#[derive(Debug, Serialize, ToSchema)]
struct Visit {
    id: Id,
    channel: WayWord,
    place: Option<Id>,
    customer: Option<Id>,
    /// How staff tell those who wait apart; gone when it is over.
    mark: String,
    arrived_at: Time,
    greeted_at: Option<Time>,
    greeted_by: Option<Id>,
    ended_at: Option<Time>,
    outcome: Option<OutcomeWord>,
    conversation: Option<Id>,
    version: i64,
}

impl From<Found> for Visit {
    fn from(found: Found) -> Self {
        Self {
            id: found.id.into(),
            channel: Word(found.way),
            place: Id::maybe(found.place),
            customer: Id::maybe(found.customer),
            mark: found.mark,
            arrived_at: Time(found.arrived_at),
            greeted_at: Time::maybe(found.greeted_at),
            greeted_by: Id::maybe(found.greeted_by),
            ended_at: Time::maybe(found.ended_at),
            outcome: found.outcome.map(Word),
            conversation: Id::maybe(found.conversation),
            version: found.version,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListAsked {
    state: Option<String>,
    place: Option<Id>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<ListAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let over = match asked.state.as_deref() {
        None | Some("here") => false,
        Some("over") => true,
        Some(_) => return Err(Problem::field("state", "error-no-such-word")),
    };
    let after: Option<i64> = page::after(asked.after.as_deref())?;
    let cursor = |visit: &Found| visit.id.to_string();
    caller
        .show(move |tx, actor| {
            if over {
                let more = page::one_more(limit);
                let found = counter::over(tx, actor, after.map(VisitId), more)?;
                return Ok(Items::cut(found, limit, cursor, Visit::from));
            }
            let here = counter::here(tx, actor, asked.place.map(|id| PlaceId(id.0)))?;
            let after = after.map(|id| id.to_string());
            Ok(Items::of_all(
                here,
                after.as_deref(),
                limit,
                cursor,
                Visit::from,
            ))
        })
        .await
}

/// Seconds from coming in to the first greeting, by nearest rank.
#[derive(Debug, Serialize, ToSchema)]
struct GreetingTimes {
    since: Time,
    greeted: i64,
    median_seconds: Option<i64>,
    /// Nine of ten were greeted within this.
    ninth_seconds: Option<i64>,
    /// How many left before anybody had time.
    left: i64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GreetingAsked {
    since: Option<Time>,
    place: Option<Id>,
}

/// One day.
const LATELY: i64 = 24 * 60 * 60 * 1000;

async fn greeting(caller: Caller, Asked(asked): Asked<GreetingAsked>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let since = asked.since.map(|at| at.0);
            let since = since.unwrap_or(attent_db::Millis(tx.now().0 - LATELY));
            let place = asked.place.map(|id| PlaceId(id.0));
            let found = counter::greeting(tx, actor, place, since)?;
            Ok(GreetingTimes {
                since: Time(since),
                greeted: found.greeted,
                median_seconds: found.median_seconds,
                ninth_seconds: found.ninth_seconds,
                left: found.left,
            })
        })
        .await
}

async fn show(caller: Caller, At(id): At<VisitId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Visit::from(counter::find(tx, actor, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewVisit {
    /// `counter` waits to be greeted; `phone` is greeted as it is picked up.
    channel: WayWord,
    place: Option<Id>,
    #[serde(default)]
    mark: String,
}

async fn begin(caller: Caller, Body(new): Body<NewVisit>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let place = new.place.map(|id| PlaceId(id.0));
            let id = match new.channel.0 {
                Way::Counter => counter::arrive(tx, actor, place, &new.mark)?,
                Way::Phone => counter::call(tx, actor, place)?,
            };
            Ok(Visit::from(counter::find(tx, actor, id)?))
        })
        .await
}

async fn act(
    caller: Caller,
    id: VisitId,
    work: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.held(|| counter::hold(tx, actor, id))?;
            work(tx, actor)?;
            Ok(Visit::from(counter::find(tx, actor, id)?))
        })
        .await
}

async fn greet(caller: Caller, At(id): At<VisitId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| counter::greet(tx, actor, id)).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VisitCustomer {
    customer: Id,
}

async fn recognise(
    caller: Caller,
    At(id): At<VisitId>,
    Body(body): Body<VisitCustomer>,
) -> Done<Answer> {
    let customer = CustomerId(body.customer.0);
    act(caller, id, move |tx, actor| {
        counter::recognise(tx, actor, id, customer)
    })
    .await
}

/// How it ended. With `conversation` it belongs there; with `subject` it is something new; with
/// neither it was nothing that needs writing down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VisitEnd {
    conversation: Option<Id>,
    subject: Option<String>,
    kind: Option<KindWord>,
    /// What was said.
    #[serde(default)]
    text: String,
    /// Nothing more is owed: the conversation closes.
    #[serde(default)]
    settled: bool,
}

async fn end(caller: Caller, At(id): At<VisitId>, Body(body): Body<VisitEnd>) -> Done<Answer> {
    let matter = match (body.conversation, body.subject) {
        (Some(_), Some(_)) => return Err(Problem::field("subject", "api-not-both")),
        (Some(known), None) => Matter::Known(ConversationId(known.0)),
        (None, Some(subject)) => Matter::New {
            kind: body.kind.map_or(Kind::Question, |kind| kind.0),
            subject,
        },
        (None, None) => Matter::Nothing,
    };
    let said = Said {
        matter,
        text: body.text,
        settled: body.settled,
    };
    act(caller, id, move |tx, actor| {
        counter::end(tx, actor, id, &said).map(drop)
    })
    .await
}

async fn leave(caller: Caller, At(id): At<VisitId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| counter::leave(tx, actor, id)).await
}
