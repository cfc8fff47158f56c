//! Cases by why they came about, month by month, and how they went.
//!
//! It answers what in our work goes wrong often, not whose cases these are: people are no dimension of
//! it. Each number can be asked for its cases ([`rows`]). What the actor does not see is in no number.

use std::collections::HashMap;

use attent_db::{Millis, Tx, Value};
use attent_stats::{Individuals, Rate, Signal};

use super::{
    After, Line,
    causes::{self, Cause},
    list::{self, View},
};
use crate::{
    Actor, Error, Result,
    conversations::words::words,
    ids::{CaseId, CauseId},
    months::{self, Month, Months, Span},
};

/// Which cases are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    All,
    /// Of a cause or of those below it.
    Cause(CauseId),
    /// Nobody has found out yet why.
    Unknown,
}

words! {
    /// Those of the cases that one number is about.
    Which {
        All = "all",
        /// The same matter came again.
        Repeated = "repeated",
        HandedOver = "handed_over",
        Escalated = "escalated",
        /// They came unhappy, and we know how they left.
        CameUnhappy = "came_unhappy",
        /// Of those: they left well.
        TurnedRound = "turned_round",
        /// They said how the handling was.
        Answered = "answered",
        /// Of those: as expected or better.
        Content = "content",
    }
}

impl Which {
    fn condition(self) -> &'static str {
        match self {
            Self::All => "1 = 1",
            Self::Repeated => "f.times > 1",
            Self::HandedOver => "f.handovers > 0",
            Self::Escalated => {
                "EXISTS (SELECT 1 FROM case_escalation e WHERE e.case_id = f.id)"
            }
            Self::CameUnhappy => "f.mood_came = 'poor' AND f.mood_left IS NOT NULL",
            Self::TurnedRound => {
                "f.mood_came = 'poor' AND f.mood_left IN ('good', 'excellent')"
            }
            Self::Answered => {
                "EXISTS (SELECT 1 FROM case_handling h
                          WHERE h.case_id = f.id AND h.verdict IS NOT NULL)"
            }
            Self::Content => {
                "EXISTS (SELECT 1 FROM case_handling h
                          WHERE h.case_id = f.id AND h.verdict IN ('as_expected', 'better', 'much_better'))"
            }
        }
    }
}

/// A cause, with the cases of those below it.
#[derive(Clone, Debug)]
pub struct ByCause {
    /// `None`: not known yet.
    pub cause: Option<Cause>,
    pub count: i64,
    /// Of all cases of these months.
    pub share: Option<Rate>,
    /// Whether its last whole month stands out among its own months.
    pub signal: Option<Signal>,
}

/// A share of the cases that were asked for.
#[derive(Clone, Copy, Debug)]
pub struct Went {
    /// Those it counts, and those among whom.
    pub which: Which,
    pub among: Which,
    /// `None`: there are none among whom to count.
    pub rate: Option<Rate>,
}

#[derive(Clone, Debug)]
pub struct Report {
    pub months: Vec<Month>,
    /// `None`: too few whole months.
    pub chart: Option<Individuals>,
    /// Those that have any, in the order of the tree, what is not known yet last.
    pub causes: Vec<ByCause>,
    pub went: Vec<Went>,
}

/// What is shown of how cases went, each with those among whom it is counted.
const WENT: [(Which, Which); 5] = [
    (Which::TurnedRound, Which::CameUnhappy),
    (Which::Content, Which::Answered),
    (Which::Repeated, Which::All),
    (Which::HandedOver, Which::All),
    (Which::Escalated, Which::All),
];

/// The report of the last months.
///
/// # Errors
/// [`Error::NotFound`] when there is no such cause.
pub fn report(tx: &mut Tx<'_>, actor: &Actor, of: Of) -> Result<Report> {
    let months = Months::until_now(tx)?;
    let tree = causes::tree(tx)?;
    let counted = counted(tx, actor, &months)?;
    let wanted = within(&tree, of)?;
    let none = vec![0; months.starts().len()];
    let sum = |wanted: &dyn Fn(Option<CauseId>) -> bool| {
        let mut sum = none.clone();
        for (_, counts) in counted.iter().filter(|(cause, _)| wanted(**cause)) {
            for (sum, count) in sum.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        sum
    };
    let (shown, chart) = months.counted(&sum(&|cause| wanted.has(cause)));
    let all: i64 = counted.values().flatten().sum();
    let line = |cause: Option<&Cause>, counts: &[i64]| {
        let count = counts.iter().sum();
        (count > 0).then(|| ByCause {
            cause: cause.cloned(),
            count,
            share: Rate::of(count, all),
            signal: months::stands_out(counts),
        })
    };
    let mut causes: Vec<ByCause> = Vec::new();
    for cause in &tree {
        let below = within(&tree, Of::Cause(cause.id))?;
        causes.extend(line(Some(cause), &sum(&|cause| below.has(cause))));
    }
    causes.extend(line(None, &sum(&|cause| cause.is_none())));
    Ok(Report {
        months: shown,
        chart,
        causes,
        went: went(tx, actor, months.span(None)?, &wanted)?,
    })
}

/// The causes that are asked for.
enum Wanted {
    All,
    These(Vec<CauseId>),
    Unknown,
}

impl Wanted {
    fn has(&self, cause: Option<CauseId>) -> bool {
        match self {
            Self::All => true,
            Self::These(these) => cause.is_some_and(|cause| these.contains(&cause)),
            Self::Unknown => cause.is_none(),
        }
    }

    /// The condition, with its values behind those that are there.
    fn condition(&self, asked: &mut Vec<Value>) -> String {
        match self {
            Self::All => String::new(),
            Self::Unknown => " AND f.cause_id IS NULL".to_owned(),
            Self::These(these) => {
                asked.push(Value::List(these.iter().map(|id| (*id).into()).collect()));
                format!(" AND f.cause_id IN (${})", asked.len())
            }
        }
    }
}

fn within(tree: &[Cause], of: Of) -> Result<Wanted> {
    let id = match of {
        Of::All => return Ok(Wanted::All),
        Of::Unknown => return Ok(Wanted::Unknown),
        Of::Cause(id) => id,
    };
    let place = tree.iter().position(|cause| cause.id == id);
    let place = place.ok_or(Error::NotFound)?;
    let depth = tree[place].depth;
    let below = tree[place + 1..].iter().take_while(|one| one.depth > depth);
    let below = below.map(|cause| cause.id);
    Ok(Wanted::These(std::iter::once(id).chain(below).collect()))
}

type Counted = HashMap<Option<CauseId>, Vec<i64>>;

/// By cause, in each of the months. No cause has the id 0.
fn counted(tx: &mut Tx<'_>, actor: &Actor, months: &Months) -> Result<Counted> {
    let mut asked: Vec<Value> = months.starts().iter().map(|at| (*at).into()).collect();
    let last = asked.len();
    asked.push(months.span(None)?.end().into());
    let places: Vec<String> = (1..=last)
        .rev()
        .map(|place| format!("WHEN f.created_at >= ${place} THEN {}", place - 1))
        .collect();
    let Some(reach) = list::whose(actor, View::All, &mut asked) else {
        return Ok(Counted::new());
    };
    let sql = format!(
        "SELECT cause, month, COUNT(*)
           FROM (SELECT COALESCE(f.cause_id, 0) AS cause, CAST(CASE {} END AS BIGINT) AS month
                   FROM case_file f JOIN conversation c ON c.id = f.conversation_id
                  WHERE f.created_at >= $1 AND f.created_at < ${} {reach}) AS counted
          GROUP BY cause, month",
        places.join(" "),
        last + 1,
    );
    let mut counted = Counted::new();
    let rows = tx.all(&sql, &asked, |row| {
        Ok((
            row.get::<CauseId>(0)?,
            row.get::<i64>(1)?,
            row.get::<i64>(2)?,
        ))
    })?;
    for (cause, month, count) in rows {
        let cause = (cause.0 != 0).then_some(cause);
        let counts = counted.entry(cause).or_insert_with(|| vec![0; last]);
        if let Some(there) = usize::try_from(month)
            .ok()
            .and_then(|at| counts.get_mut(at))
        {
            *there += count;
        }
    }
    Ok(counted)
}

fn went(tx: &mut Tx<'_>, actor: &Actor, span: Span, wanted: &Wanted) -> Result<Vec<Went>> {
    let mut asked: Vec<Value> = vec![span.from.into(), span.end().into()];
    let Some(reach) = list::whose(actor, View::All, &mut asked) else {
        return Ok(Vec::new());
    };
    let of = wanted.condition(&mut asked);
    let counts: Vec<String> = Which::ALL
        .iter()
        .map(|which| format!("COUNT(*) FILTER (WHERE {})", which.condition()))
        .collect();
    let sql = format!(
        "SELECT {}
           FROM case_file f JOIN conversation c ON c.id = f.conversation_id
          WHERE f.created_at >= $1 AND f.created_at < $2 {reach}{of}",
        counts.join(", ")
    );
    let counts = tx.one(&sql, &asked, |row| {
        (0..Which::ALL.len())
            .map(|place| row.get::<i64>(place))
            .collect::<std::result::Result<Vec<i64>, _>>()
    })?;
    let counts = counts.unwrap_or_default();
    let count = |which: Which| {
        let place = Which::ALL.iter().position(|one| *one == which);
        place
            .and_then(|place| counts.get(place))
            .copied()
            .unwrap_or(0)
    };
    let shown = WENT.iter().map(|(which, among)| Went {
        which: *which,
        among: *among,
        rate: Rate::of(count(*which), count(*among)),
    });
    Ok(shown.collect())
}

/// The cases behind a number.
#[derive(Clone, Debug)]
pub struct Asked {
    pub of: Of,
    pub which: Which,
    /// The key of one of the months; `None`: all of them.
    pub month: Option<String>,
}

/// The newest first, after the line one saw last.
///
/// # Errors
/// [`Error::NotFound`] when there is no such cause or month.
pub fn rows(
    tx: &mut Tx<'_>,
    actor: &Actor,
    about: &Asked,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Line>> {
    let span = Months::until_now(tx)?.span(about.month.as_deref())?;
    let after = after.unwrap_or(After {
        since: Millis(i64::MAX),
        id: CaseId(i64::MAX),
    });
    let mut asked: Vec<Value> = vec![
        span.from.into(),
        span.end().into(),
        after.since.into(),
        after.id.into(),
        limit.into(),
    ];
    let Some(reach) = list::whose(actor, View::All, &mut asked) else {
        return Ok(Vec::new());
    };
    let of = within(&causes::tree(tx)?, about.of)?.condition(&mut asked);
    let sql = format!(
        "{} WHERE f.created_at >= $1 AND f.created_at < $2 AND (f.created_at, f.id) < ($3, $4)
            AND {}{reach}{of}
          ORDER BY f.created_at DESC, f.id DESC
          LIMIT $5",
        list::select(),
        about.which.condition(),
    );
    Ok(tx.all(&sql, &asked, list::read)?)
}

/// Where the page goes on behind this line.
#[must_use]
pub fn place(line: &Line) -> After {
    After {
        since: line.created_at,
        id: line.id,
    }
}
