//! How standards of service are met, and the clocks behind that.

use attent_core::{
    ids::StandardId,
    standards::{self, Ended, Figure as Found},
};
use attent_db::Millis;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    clocks::Clock,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, Time},
};
use crate::standards::behind::{self, Which};

pub(super) fn operations() -> Vec<Op> {
    vec![
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
        op::get(
            "/standards/{id}/clocks",
            "The clocks behind a figure, the latest first.",
            rows,
        )
        .query(&[("result", "`missed` (unless said), `met`, `dropped`; `late`: those that run and are over their time.")])
        .paged()
        .lists::<Clock>(),
    ]
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
    /// Running now and over their time: in no share until they end.
    late: i64,
    /// Half of them took at most so long, nine of ten at most that, in the time that counts.
    median_seconds: Option<i64>,
    ninth_seconds: Option<i64>,
    /// The same in real hours, nights, closed days and pauses included.
    real_median_seconds: Option<i64>,
    real_ninth_seconds: Option<i64>,
}

impl From<Found> for Figure {
    fn from(found: Found) -> Self {
        let interval = found.met.map(|rate| rate.interval());
        Self {
            standard: found.standard.id.into(),
            met: found.met.map_or(0, |rate| rate.hits()),
            measured: found.met.map_or(0, |rate| rate.count()),
            share: found.met.map(|rate| rate.share()),
            from: interval.map(|interval| interval.from),
            to: interval.map(|interval| interval.to),
            dropped: found.dropped,
            late: found.late,
            median_seconds: found.working.map(|took| took.median),
            ninth_seconds: found.working.map(|took| took.ninth),
            real_median_seconds: found.real.map(|took| took.median),
            real_ninth_seconds: found.real.map(|took| took.ninth),
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RowsAsked {
    result: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn rows(
    caller: Caller,
    At(id): At<StandardId>,
    Asked(asked): Asked<RowsAsked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let which = match asked.result.as_deref() {
        None => Which::Ended(Ended::Missed),
        Some(word) => Which::parse(word).ok_or(Problem::field("result", "error-no-such-word"))?,
    };
    let after = asked.after.as_deref().map(|cursor| {
        behind::place(cursor).ok_or_else(|| Problem::field("after", "api-wrong-value"))
    });
    let after = after.transpose()?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = which.read(tx, actor, id, after, more)?;
            let cursor = |clock: &standards::Running| which.cursor(clock);
            Ok(Items::cut(found, limit, cursor, Clock::from))
        })
        .await
}
