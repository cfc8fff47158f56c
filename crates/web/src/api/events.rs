//! The event log: what happened, the newest first, or in order for whoever follows.

use attent_core::{
    Actor, conversations, customers,
    events::{self, By, Filter, Topic, What},
    ids::{ConversationId, CustomerId, EventId},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::Asked,
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/events",
            "What happened, the newest first; with `since` what came after, in order. Below manager: in the conversations one may read.",
            log,
        )
        .query(&[
            (
                "since",
                "The `position` of the last event that you know; 0: from the beginning. Goes with no filter: who follows hears all.",
            ),
            (
                "by",
                "Who did it: `staff:ID`, `token:ID`, `customer`, `channel` or `system`.",
            ),
            ("kind", "A `kind` of event."),
            (
                "topic",
                "What it has to do with: `conversations`, `mail`, `customers`, `counter`, `promises`, `cases`, `standards`, `giving`, `foresight`, `people` or `house`.",
            ),
            ("from", "RFC 3339: from then on."),
            ("until", "RFC 3339: before then."),
            ("conversation", "In this one."),
            ("customer", "Of their record, and in their conversations."),
        ])
        .paged()
        .lists::<Event>(),
    ]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    since: Option<i64>,
    by: Option<String>,
    kind: Option<String>,
    topic: Option<String>,
    from: Option<Time>,
    until: Option<Time>,
    conversation: Option<ConversationId>,
    customer: Option<CustomerId>,
    after: Option<String>,
    limit: Option<usize>,
}

impl Wanted {
    fn filter(&self) -> Done<Filter> {
        let by = read("by", self.by.as_deref(), By::parse)?;
        let topic = read("topic", self.topic.as_deref(), Topic::parse)?;
        let kind = read("kind", self.kind.as_deref(), events::Kind::parse)?;
        let contrary = kind.zip(topic);
        if contrary.is_some_and(|(kind, topic)| topic.kinds().all(|one| one != kind)) {
            return Err(Problem::field("kind", "api-wrong-value"));
        }
        Ok(Filter {
            by,
            what: kind.map(What::Kind).or(topic.map(What::Topic)),
            from: self.from.map(|at| at.0),
            until: self.until.map(|at| at.0),
            conversation: self.conversation,
            customer: self.customer,
        })
    }
}

fn read<T>(field: &str, said: Option<&str>, parse: impl Fn(&str) -> Option<T>) -> Done<Option<T>> {
    let wrong = || Problem::field(field, "api-wrong-value");
    said.map(|said| parse(said).ok_or_else(wrong)).transpose()
}

async fn log(caller: Caller, Asked(asked): Asked<Wanted>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let filter = asked.filter()?;
    if let Some(since) = asked.since {
        if filter != Filter::default() {
            return Err(Problem::field("since", "api-not-both"));
        }
        let position = page::after(asked.after.as_deref())?.unwrap_or(since);
        return follow(caller, position, limit).await;
    }
    let before: Option<EventId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            in_reach(tx, actor, &filter)?;
            let more = page::one_more(limit);
            let found = events::newest(tx, actor, &filter, before, more)?;
            Ok(Items::cut(
                found,
                limit,
                |event| event.id.to_string(),
                Event::from,
            ))
        })
        .await
}

/// What is not there for the caller is not found, also when it is only asked about.
fn in_reach(tx: &mut Tx<'_>, actor: &Actor, filter: &Filter) -> attent_core::Result<()> {
    if let Some(id) = filter.conversation {
        conversations::find(tx, actor, id)?;
    }
    if let Some(id) = filter.customer {
        customers::find(tx, actor, id)?;
    }
    Ok(())
}

async fn follow(caller: Caller, position: i64, limit: usize) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let found = events::following(tx, actor, position, page::one_more(limit))?;
            let cursor = |event: &events::Event| event.position.unwrap_or_default().to_string();
            Ok(Items::cut(found, limit, cursor, Event::from))
        })
        .await
}

type EventKindWord = Word<events::Kind>;

/// Something that happened: who did what, and to what.
#[derive(Debug, Serialize, ToSchema)]
struct Event {
    id: Id,
    at: Time,
    by: EventBy,
    kind: EventKindWord,
    conversation: Option<Id>,
    customer: Option<Id>,
    /// The row of the kind's own.
    subject: Option<Id>,
    /// Ids, closed words and numbers, as the kind has them.
    #[schema(value_type = Object)]
    facts: Map<String, Json>,
    /// Its place in the feed, for `since`; null in the second before it has one.
    position: Option<Id>,
}

/// Who did it.
#[derive(Debug, Serialize, ToSchema)]
struct EventBy {
    /// `staff`, `token`, `customer`, `channel` or `system`.
    kind: &'static str,
    /// Of the person or the token.
    id: Option<Id>,
}

impl From<events::Event> for Event {
    fn from(found: events::Event) -> Self {
        let (kind, id) = found.who.parts();
        let facts = match found.facts {
            Json::Object(facts) => facts,
            _ => Map::new(),
        };
        Self {
            id: found.id.into(),
            at: Time(found.at),
            by: EventBy {
                kind,
                id: id.map(Id),
            },
            kind: Word(found.kind),
            conversation: Id::maybe(found.conversation),
            customer: Id::maybe(found.customer),
            subject: found.subject.map(Id),
            facts,
            position: found.position.map(Id),
        }
    }
}
