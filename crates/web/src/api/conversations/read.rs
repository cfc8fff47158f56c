//! Reading: the views, one conversation, how many stand where.

use attent_core::{
    conversations::{self, Order, View},
    counter,
    ids::{ConversationId, TeamId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::items::{self, Conversation, Line, Tag};
use crate::api::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{self, Id, Time, ViewWord, Word},
};

/// The words of the views stand in the document.
const VIEWS: &str = "mine, unassigned, team, open (unless said), waiting, snoozed, notices, closed \
                     or spam.";

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/conversations", "A view of conversations, by pages.", list)
            .query(&[
                ("view", VIEWS),
                ("team", "The open ones of this team; without a view."),
                (
                    "order",
                    "`wait`: who waits longest first; `due`: what is due first.",
                ),
            ])
            .paged()
            .lists::<Line>(),
        op::get("/conversations/{id}", "One conversation.", show).answers::<Conversation>(200),
        op::get(
            "/conversations/number/{number}",
            "The conversation with the number that people see.",
            by_number,
        )
        .answers::<Conversation>(200),
        op::get(
            "/counts",
            "How many conversations stand in each view, and how many customers wait.",
            counts,
        )
        .answers::<Counts>(200),
        op::get("/tags", "The tags in use.", tags)
            .paged()
            .lists::<Tag>(),
    ]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
    view: Option<String>,
    team: Option<i64>,
    order: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(which): Asked<Which>) -> Done<Answer> {
    let limit = page::limit(which.limit)?;
    let after = page::after(which.after.as_deref())?;
    let view = match which.view.as_deref() {
        None => View::Open,
        Some(word) => {
            let known = View::parse(word).filter(|view| shown::views().any(|one| one == *view));
            known.ok_or_else(|| Problem::field("view", "error-no-such-word"))?
        }
    };
    let order = match which.order.as_deref() {
        None => Order::Wait,
        Some(word) => {
            Order::parse(word).ok_or_else(|| Problem::field("order", "error-no-such-word"))?
        }
    };
    if which.view.is_some() && which.team.is_some() {
        return Err(Problem::field("team", "api-view-or-team"));
    }
    caller
        .show(move |tx, actor| {
            let found = match which.team {
                Some(team) => {
                    conversations::list_of_team(tx, actor, TeamId(team), order, after, limit)?
                }
                None => conversations::list_by(tx, actor, view, order, after, limit)?,
            };
            Ok(Items {
                items: found.lines.into_iter().map(Line::from).collect(),
                next: found.next.map(|next| next.to_string()),
            })
        })
        .await
}

async fn show(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| items::show(tx, actor, id))
        .await
}

async fn by_number(caller: Caller, At(number): At<i64>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let id = conversations::find_by_number(tx, actor, number)?.id;
            items::show(tx, actor, id)
        })
        .await
}

/// How many stand where.
#[derive(Serialize, ToSchema)]
struct Counts {
    views: Vec<InView>,
    teams: Vec<OfTeam>,
    /// Customers who wait for us, in conversations and at the counter.
    waiting: i64,
    /// Those of them who are here and have not been greeted.
    at_counter: i64,
    longest_waiting_since: Option<Time>,
}

#[derive(Serialize, ToSchema)]
struct InView {
    view: ViewWord,
    count: i64,
}

/// The open ones of a team within reach.
#[derive(Serialize, ToSchema)]
struct OfTeam {
    team: Id,
    count: i64,
}

async fn counts(caller: Caller) -> Done<Answer> {
    caller
        .show(|tx, actor| {
            let counts = conversations::counts(tx, actor)?;
            let waiting = conversations::waiting_now(tx, actor, &counts)?;
            let here = counter::waiting(tx, actor)?;
            let since = [waiting.longest_since, here.since].into_iter().flatten();
            let views = shown::views().map(|view| InView {
                view: Word(view),
                count: counts.of(view),
            });
            let mut teams: Vec<(TeamId, i64)> =
                counts.by_team.iter().map(|(t, n)| (*t, *n)).collect();
            teams.sort_unstable();
            let teams = teams.into_iter().map(|(team, count)| OfTeam {
                team: team.into(),
                count,
            });
            Ok(Counts {
                views: views.collect(),
                teams: teams.collect(),
                waiting: waiting.count + here.count,
                at_counter: here.count,
                longest_waiting_since: Time::maybe(since.min_by_key(|at| at.0)),
            })
        })
        .await
}

async fn tags(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, _| {
            let all = conversations::all_tags(tx)?;
            let after = asked.after.as_deref();
            Ok(Items::of_all(
                all,
                after,
                limit,
                |tag| tag.id.to_string(),
                Tag::from,
            ))
        })
        .await
}
