//! What was given and why: months with what is usual, occasions, kinds, the business that followed, and
//! what is behind a number.

use attent_core::{
    Currency,
    budgets::{
        Kind, Occasion,
        report::{self, About, Customer, Followed, Line, Month, Report, Row, Whom},
    },
    business,
    ids::{CustomerId, ReservationId},
};
use attent_db::{Millis, Tx};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::Asked,
    caller::Caller,
    figures::{FigureLimits, FigureMonth, FigureShare, signal},
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{GestureKindWord, Id, OccasionWord, Sum, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/gestures/figures",
            "What was given in the last months, why, and what followed.",
            figures,
        )
        .query(&[("occasion", "Of this occasion alone.")])
        .answers::<GestureFigures>(200),
        op::get(
            "/gestures/figures/given",
            "What was given, behind a number, the newest first.",
            given,
        )
        .query(&[
            ("month", "`2026-11`; all of them unless said."),
            ("occasion", "Of this occasion alone."),
            ("kind", "Of this kind alone."),
        ])
        .paged()
        .lists::<GivenThing>(),
        op::get(
            "/gestures/figures/customers",
            "The customers behind a number of what followed.",
            customers,
        )
        .query(&[(
            "whom",
            "`counted` (unless said), `too_early`, `came_again`, `redeemed`.",
        )])
        .paged()
        .lists::<GivenCustomer>(),
    ]
}

/// People who gave are no dimension of it.
#[derive(Debug, Serialize, ToSchema)]
struct GestureFigures {
    months: Vec<GestureMonth>,
    /// Null for too few whole months.
    limits: Option<FigureLimits>,
    occasions: Vec<OccasionFigure>,
    kinds: Vec<GestureKindFigure>,
    followed: GestureFollowed,
}

#[derive(Debug, Serialize, ToSchema)]
struct GestureMonth {
    counted: FigureMonth,
    money: Sum,
}

#[derive(Debug, Serialize, ToSchema)]
struct OccasionFigure {
    occasion: OccasionWord,
    count: i64,
    money: Sum,
    share: Option<FigureShare>,
    /// Why its last whole month stands out among its own months.
    signal: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct GestureKindFigure {
    kind: GestureKindWord,
    count: i64,
    money: Sum,
    share: Option<FigureShare>,
    /// Why its last whole month stands out among its own months.
    signal: Option<String>,
}

/// Within 90 days after the first time; purchases are not known.
#[derive(Debug, Serialize, ToSchema)]
struct GestureFollowed {
    customers: i64,
    too_early: i64,
    came_again: Option<FigureShare>,
    redeemed: Option<FigureShare>,
}

impl From<Report> for GestureFigures {
    fn from(found: Report) -> Self {
        Self {
            months: found.months.into_iter().map(month).collect(),
            limits: found.chart.map(FigureLimits::from),
            occasions: found.occasions.into_iter().map(occasion).collect(),
            kinds: found.kinds.into_iter().map(kind).collect(),
            followed: followed(found.followed),
        }
    }
}

fn month(one: Month) -> GestureMonth {
    GestureMonth {
        counted: FigureMonth::from(one.counted),
        money: Sum(one.sum.money),
    }
}

fn occasion(one: Line<Occasion>) -> OccasionFigure {
    OccasionFigure {
        occasion: Word(one.what),
        count: one.sum.count,
        money: Sum(one.sum.money),
        share: one.share.map(FigureShare::from),
        signal: signal(one.signal),
    }
}

fn kind(one: Line<Kind>) -> GestureKindFigure {
    GestureKindFigure {
        kind: Word(one.what),
        count: one.sum.count,
        money: Sum(one.sum.money),
        share: one.share.map(FigureShare::from),
        signal: signal(one.signal),
    }
}

fn followed(one: Followed) -> GestureFollowed {
    GestureFollowed {
        customers: one.customers,
        too_early: one.too_early,
        came_again: one.came_again.map(FigureShare::from),
        redeemed: one.redeemed.map(FigureShare::from),
    }
}

fn currency(tx: &mut Tx<'_>) -> attent_core::Result<Currency> {
    Ok(Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR))
}

fn word<T>(
    asked: Option<&str>,
    field: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Done<Option<T>> {
    asked
        .map(|word| parse(word).ok_or(Problem::field(field, "error-no-such-word")))
        .transpose()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FiguresAsked {
    occasion: Option<String>,
}

async fn figures(caller: Caller, Asked(asked): Asked<FiguresAsked>) -> Done<Answer> {
    let only = word(asked.occasion.as_deref(), "occasion", Occasion::parse)?;
    caller
        .show(move |tx, actor| {
            let currency = currency(tx)?;
            let found = report::report(tx, actor, currency, only)?;
            Ok(GestureFigures::from(found))
        })
        .await
}

/// One thing that was given.
#[derive(Debug, Serialize, ToSchema)]
struct GivenThing {
    id: Id,
    at: Time,
    customer: Option<Id>,
    kind: GestureKindWord,
    occasion: OccasionWord,
    money: Sum,
}

fn thing(row: Row) -> GivenThing {
    GivenThing {
        id: Id(row.id.0),
        at: Time(row.at),
        customer: Id::maybe(row.customer),
        kind: Word(row.kind),
        occasion: Word(row.occasion),
        money: Sum(row.money),
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenAsked {
    month: Option<String>,
    occasion: Option<String>,
    kind: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn given(caller: Caller, Asked(asked): Asked<GivenAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let about = About {
        month: asked.month,
        occasion: word(asked.occasion.as_deref(), "occasion", Occasion::parse)?,
        kind: word(asked.kind.as_deref(), "kind", Kind::parse)?,
    };
    let after = after(asked.after.as_deref())?.map(|(at, id)| (at, ReservationId(id)));
    caller
        .show(move |tx, actor| {
            let currency = currency(tx)?;
            let found = report::rows(tx, actor, currency, &about, after, page::one_more(limit))?;
            let cursor = |row: &Row| format!("{}.{}", row.at.0, row.id);
            Ok(Items::cut(found, limit, cursor, thing))
        })
        .await
}

/// A customer who was given something.
#[derive(Debug, Serialize, ToSchema)]
struct GivenCustomer {
    customer: Id,
    /// The first time in these months.
    at: Time,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CustomersAsked {
    whom: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn customers(caller: Caller, Asked(asked): Asked<CustomersAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let whom = word(asked.whom.as_deref(), "whom", Whom::parse)?.unwrap_or(Whom::Counted);
    let after = after(asked.after.as_deref())?.map(|(at, id)| (at, CustomerId(id)));
    caller
        .show(move |tx, actor| {
            let found = report::customers(tx, actor, whom, after, page::one_more(limit))?;
            let cursor = |one: &Customer| format!("{}.{}", one.at.0, one.id);
            Ok(Items::cut(found, limit, cursor, |one| GivenCustomer {
                customer: one.id.into(),
                at: Time(one.at),
            }))
        })
        .await
}

/// A moment and an id, as the cursor says them.
fn after(asked: Option<&str>) -> Done<Option<(Millis, i64)>> {
    asked
        .map(|text| {
            let parts = text.split_once('.');
            let parts =
                parts.and_then(|(at, id)| Some((Millis(at.parse().ok()?), id.parse().ok()?)));
            parts.ok_or(Problem::field("after", "api-wrong-value"))
        })
        .transpose()
}
