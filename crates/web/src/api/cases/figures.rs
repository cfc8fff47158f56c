//! Cases by cause: months with what is usual, causes, how they went, and the cases behind a number.

use attent_core::{
    cases::{
        After,
        report::{self, ByCause, Of, Report, Went, Which},
    },
    ids::CauseId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{CaseLine, line};
use crate::api::{
    answer::Answer,
    asked::Asked,
    caller::Caller,
    figures::{FigureLimits, FigureMonth, FigureShare, signal},
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, Word},
};

pub(super) fn operations() -> Vec<Op> {
    let cause = (
        "cause",
        "Of this cause and those below it; `unknown`: of none yet.",
    );
    vec![
        op::get(
            "/cases/figures",
            "Cases of the last months, by month and by cause, with what is usual.",
            figures,
        )
        .query(&[cause])
        .answers::<CaseFigures>(200),
        op::get(
            "/cases/figures/cases",
            "The cases behind a number, the newest first.",
            rows,
        )
        .query(&[
            cause,
            ("month", "`2026-11`; all of them unless said."),
            ("which", "Those of them that a share counts."),
        ])
        .paged()
        .lists::<CaseLine>(),
    ]
}

/// People are no dimension of it.
#[derive(Debug, Serialize, ToSchema)]
struct CaseFigures {
    months: Vec<FigureMonth>,
    /// Null for too few whole months.
    limits: Option<FigureLimits>,
    causes: Vec<CauseFigure>,
    went: Vec<CaseShare>,
}

/// A cause, with the cases of those below it.
#[derive(Debug, Serialize, ToSchema)]
struct CauseFigure {
    /// Null: not known yet.
    cause: Option<Id>,
    count: i64,
    share: Option<FigureShare>,
    /// Why its last whole month stands out among its own months.
    signal: Option<String>,
}

type CaseWhichWord = Word<Which>;

/// A share of the cases that were asked for.
#[derive(Debug, Serialize, ToSchema)]
struct CaseShare {
    which: CaseWhichWord,
    among: CaseWhichWord,
    /// Null where there are none to count among.
    share: Option<FigureShare>,
}

impl From<Report> for CaseFigures {
    fn from(found: Report) -> Self {
        Self {
            months: found.months.into_iter().map(FigureMonth::from).collect(),
            limits: found.chart.map(FigureLimits::from),
            causes: found.causes.into_iter().map(cause).collect(),
            went: found.went.into_iter().map(went).collect(),
        }
    }
}

fn cause(one: ByCause) -> CauseFigure {
    CauseFigure {
        cause: one.cause.map(|cause| cause.id.into()),
        count: one.count,
        share: one.share.map(FigureShare::from),
        signal: signal(one.signal),
    }
}

fn went(one: Went) -> CaseShare {
    CaseShare {
        which: Word(one.which),
        among: Word(one.among),
        share: one.rate.map(FigureShare::from),
    }
}

fn of(cause: Option<&str>) -> Done<Of> {
    match cause {
        None => Ok(Of::All),
        Some("unknown") => Ok(Of::Unknown),
        Some(id) => match id.parse() {
            Ok(id) => Ok(Of::Cause(CauseId(id))),
            Err(_) => Err(Problem::field("cause", "api-wrong-value")),
        },
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FiguresAsked {
    cause: Option<String>,
}

async fn figures(caller: Caller, Asked(asked): Asked<FiguresAsked>) -> Done<Answer> {
    let of = of(asked.cause.as_deref())?;
    caller
        .show(move |tx, actor| Ok(CaseFigures::from(report::report(tx, actor, of)?)))
        .await
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RowsAsked {
    cause: Option<String>,
    month: Option<String>,
    which: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn rows(caller: Caller, Asked(asked): Asked<RowsAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let which = match asked.which.as_deref() {
        None => Which::All,
        Some(word) => Which::parse(word).ok_or(Problem::field("which", "error-no-such-word"))?,
    };
    let about = report::Asked {
        of: of(asked.cause.as_deref())?,
        which,
        month: asked.month,
    };
    let after: Option<After> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = report::rows(tx, actor, &about, after, more)?;
            let cursor = |one: &attent_core::cases::Line| report::place(one).to_string();
            Ok(Items::cut(found, limit, cursor, line))
        })
        .await
}
