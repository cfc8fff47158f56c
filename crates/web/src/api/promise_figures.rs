//! How many promises were kept by the time first given, how sure that is, and the promises behind it.

use attent_core::{
    ids::{CustomerId, StaffId, TeamId},
    promises::{self, Counted, Kept, Line, Whose},
};
use attent_db::Millis;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::Asked,
    caller::Caller,
    figures::FigureShare,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    promises::{Promise, shown},
    shown::{CountedWord, Id, Time, Word},
};

const OF: [(&str, &str); 5] = [
    ("owner", "Of this person."),
    ("team", "Of the people of this team."),
    ("customer", "To this customer."),
    ("from", "Due from then on; 90 days back unless said."),
    ("to", "Due before then; now unless said."),
];

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/promises/figures",
            "The kept rate: of what was due in the period, with what is still open and late.",
            figures,
        )
        .query(&OF)
        .answers::<PromiseFigures>(200),
        op::get(
            "/promises/figures/promises",
            "The promises behind it, the latest due first, each with how it counts.",
            rows,
        )
        .query(&OF)
        .paged()
        .lists::<CountedPromise>(),
    ]
}

/// The kept rate of a period.
#[derive(Debug, Serialize, ToSchema)]
struct PromiseFigures {
    from: Time,
    to: Time,
    /// Null where nothing was due.
    kept: Option<FigureShare>,
    /// Left out: done in time, and nobody has said yet whether it was right.
    unconfirmed: i64,
    /// Of those kept, by nobody saying anything.
    by_silence: i64,
    /// Left out: the customer did not want it any more.
    withdrawn: i64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FiguresAsked {
    owner: Option<Id>,
    team: Option<Id>,
    customer: Option<Id>,
    from: Option<Time>,
    to: Option<Time>,
    after: Option<String>,
    limit: Option<usize>,
}

impl FiguresAsked {
    fn whose(&self) -> Done<Whose> {
        match (self.owner, self.team, self.customer) {
            (None, None, None) => Ok(Whose::All),
            (Some(id), None, None) => Ok(Whose::Person(StaffId(id.0))),
            (None, Some(id), None) => Ok(Whose::Team(TeamId(id.0))),
            (None, None, Some(id)) => Ok(Whose::Customer(CustomerId(id.0))),
            (_, _, Some(_)) => Err(Problem::field("customer", "api-wrong-value")),
            _ => Err(Problem::field("team", "api-wrong-value")),
        }
    }

    fn period(&self, now: Millis) -> (Millis, Millis) {
        let to = self.to.map_or(now, |Time(at)| at);
        let from = self.from.map(|Time(at)| at);
        (from.unwrap_or(to.plus(-promises::RATE_PERIOD.0)), to)
    }
}

async fn figures(caller: Caller, Asked(asked): Asked<FiguresAsked>) -> Done<Answer> {
    let whose = asked.whose()?;
    caller
        .show(move |tx, actor| {
            let (from, to) = asked.period(tx.now());
            let found: Kept = promises::kept_rate(tx, actor, whose, from, to)?;
            Ok(PromiseFigures {
                from: Time(from),
                to: Time(to),
                kept: found.rate.map(FigureShare::from),
                unconfirmed: found.unconfirmed,
                by_silence: found.by_silence,
                withdrawn: found.withdrawn,
            })
        })
        .await
}

/// A promise, and how it counts.
#[derive(Debug, Serialize, ToSchema)]
struct CountedPromise {
    promise: Promise,
    counts: CountedWord,
}

async fn rows(caller: Caller, Asked(asked): Asked<FiguresAsked>) -> Done<Answer> {
    let (whose, limit) = (asked.whose()?, page::limit(asked.limit)?);
    let after: Option<promises::After> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let now = tx.now();
            let more = page::one_more(limit);
            let period = asked.period(now);
            let found = promises::rated(tx, actor, whose, period, after, more)?;
            let cursor = |line: &Line| line.after_first().to_string();
            Ok(Items::cut(found, limit, cursor, |line| CountedPromise {
                counts: Word(Counted::of(&line.promise)),
                promise: shown(line.promise, now),
            }))
        })
        .await
}
