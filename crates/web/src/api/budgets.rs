//! Budgets of a year: planned, granted, and their ledgers.

use attent_core::{
    Currency, Error as CoreError, Money, Role,
    budgets::{self, Budget, Planned, Purpose, Year, ledger},
    business,
    ids::{BudgetId, LedgerId, StaffId},
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
    problem::{Done, Problem, called},
    shown::{
        DrawnWord, GestureKindWord, Id, LedgerEntryWord, OccasionWord, PurposeWord, Sum, Time, Word,
    },
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/budgets", "Budgets of a year, those one may see.", list)
            .query(&[("year", "This year, if absent.")])
            .paged()
            .lists::<OneBudget>(),
        op::post("/budgets", "Grants somebody money for a year.", grant)
            .takes::<Grant>()
            .answers::<OneBudget>(201),
        op::get("/budgets/{id}", "One budget.", show).answers::<OneBudget>(200),
        op::get(
            "/budgets/{id}/ledger",
            "Its movements, the newest first.",
            lines,
        )
        .paged()
        .lists::<LedgerLine>(),
        op::get(
            "/budgets/plan",
            "What everybody would get, pro rata for those who joined in the year.",
            plan,
        )
        .needs(
            "amount",
            "For a whole year, in minor units of the business's currency.",
        )
        .query(&[
            ("year", "This year, if absent."),
            ("purpose", "`recover` (unless said) or `delight`."),
        ])
        .lists::<PlannedBudget>(),
        op::post(
            "/budgets/grants",
            "Grants several people money for a year: all of them, or nobody.",
            grant_all,
        )
        .takes::<NewGrants>()
        .lists_as::<OneBudget>(201),
    ]
}

/// What one person may give in a year for one purpose.
#[derive(Debug, Serialize, ToSchema)]
struct OneBudget {
    id: Id,
    staff: Id,
    purpose: PurposeWord,
    year: i64,
    granted: Sum,
    available: Sum,
    reserved: Sum,
    spent: Sum,
    expired: Sum,
}

impl From<Budget> for OneBudget {
    fn from(found: Budget) -> Self {
        Self {
            id: found.id.into(),
            staff: found.staff.into(),
            purpose: Word(found.purpose),
            year: found.year,
            granted: Sum(found.granted),
            available: Sum(found.available),
            reserved: Sum(found.reserved),
            spent: Sum(found.spent),
            expired: Sum(found.expired),
        }
    }
}

/// A movement of a budget.
#[derive(Debug, Serialize, ToSchema)]
struct LedgerLine {
    id: Id,
    entry: LedgerEntryWord,
    money: Sum,
    /// What was left after it.
    available: Sum,
    by: Option<Id>,
    subject: Option<DrawnWord>,
    subject_id: Option<Id>,
    kind: Option<GestureKindWord>,
    occasion: Option<OccasionWord>,
    customer: Option<Id>,
    at: Time,
}

impl From<ledger::Line> for LedgerLine {
    fn from(line: ledger::Line) -> Self {
        let about = line.about;
        Self {
            id: Id(line.id.0),
            entry: Word(line.entry),
            money: Sum(line.money),
            available: Sum(line.available),
            by: Id::maybe(line.by),
            subject: about.as_ref().map(|about| Word(about.subject)),
            subject_id: about.as_ref().map(|about| Id(about.subject_id)),
            kind: about.as_ref().map(|about| Word(about.kind)),
            occasion: about.as_ref().map(|about| Word(about.occasion)),
            customer: about.and_then(|about| Id::maybe(about.customer)),
            at: Time(line.at),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfYear {
    year: Option<i64>,
    after: Option<String>,
    limit: Option<usize>,
}

/// This year unless said.
fn year(tx: &mut Tx<'_>, asked: Option<i64>) -> attent_core::Result<i64> {
    match asked {
        Some(year) => Ok(year),
        None => {
            let zone = business::get(tx)?.time_zone;
            Ok(Year::at(tx.now(), &zone)?.year)
        }
    }
}

async fn list(caller: Caller, Asked(asked): Asked<OfYear>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, actor| {
            let year = year(tx, asked.year)?;
            let found = budgets::of_year(tx, actor, year)?;
            let cursor = |one: &Budget| one.id.to_string();
            let after = asked.after.as_deref();
            Ok(Items::of_all(found, after, limit, cursor, OneBudget::from))
        })
        .await
}

async fn show(caller: Caller, At(id): At<BudgetId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let found = budgets::find(tx, actor, id)?.ok_or(CoreError::NotFound)?;
            Ok(OneBudget::from(found))
        })
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Grant {
    staff: Id,
    year: i64,
    purpose: PurposeWord,
    money: Sum,
}

async fn grant(caller: Caller, Body(new): Body<Grant>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let (staff, Word(purpose)) = (new.staff.into(), new.purpose);
            let id = budgets::grant(tx, actor, staff, new.year, purpose, new.money.0);
            let id = id.map_err(called(&[("amount", "money")]))?;
            let found = budgets::find(tx, actor, id)?.ok_or(CoreError::NotFound)?;
            Ok(OneBudget::from(found))
        })
        .await
}

/// What one person would get.
#[derive(Debug, Serialize, ToSchema)]
struct PlannedBudget {
    staff: Id,
    joined_at: Time,
    /// Days of the year that are theirs, of all it has.
    days: i64,
    of: i64,
    money: Sum,
    /// What they have for that year already.
    has: Option<OneBudget>,
}

impl From<Planned> for PlannedBudget {
    fn from(found: Planned) -> Self {
        Self {
            staff: found.staff.into(),
            joined_at: Time(found.joined),
            days: found.share.days,
            of: found.share.of,
            money: Sum(found.money),
            has: found.has.map(OneBudget::from),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanAsked {
    year: Option<i64>,
    purpose: Option<PurposeWord>,
    amount: i64,
}

async fn plan(caller: Caller, Asked(asked): Asked<PlanAsked>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let year = year(tx, asked.year)?;
            let purpose = asked.purpose.map_or(Purpose::Recover, |word| word.0);
            let currency = Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR);
            let full = Money::new(asked.amount, currency);
            let all = budgets::plan(tx, actor, year, purpose, full)?;
            Ok(Items::whole(all, PlannedBudget::from))
        })
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewGrants {
    year: i64,
    purpose: PurposeWord,
    /// At most 500.
    grants: Vec<ToOne>,
}

/// More people than that are granted in several requests.
const MOST_AT_ONCE: usize = 500;

/// What one person gets.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = GrantToOne)]
struct ToOne {
    staff: Id,
    money: Sum,
}

async fn grant_all(caller: Caller, Body(new): Body<NewGrants>) -> Done<Answer> {
    if new.grants.len() > MOST_AT_ONCE {
        return Err(Problem::field("grants", "error-out-of-range"));
    }
    caller
        .add(move |tx, actor| {
            actor.at_least(Role::Manager)?;
            if new.grants.is_empty() {
                return Err(Problem::field("grants", "error-nobody-marked"));
            }
            let to = new
                .grants
                .iter()
                .map(|one| (StaffId(one.staff.0), one.money.0));
            let to: Vec<(StaffId, Money)> = to.collect();
            let mut granted = Vec::with_capacity(to.len());
            let all = budgets::grant_all(tx, actor, new.year, new.purpose.0, &to);
            let names = &[("amount", "grants.money"), ("staff", "grants.staff")];
            for id in all.map_err(called(names))? {
                let found = budgets::find(tx, actor, id)?.ok_or(CoreError::NotFound)?;
                granted.push(OneBudget::from(found));
            }
            Ok(Items::whole(granted, |one| one))
        })
        .await
}

async fn lines(
    caller: Caller,
    At(id): At<BudgetId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<LedgerId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = ledger::list(tx, actor, id, after, more)?;
            let cursor = |line: &ledger::Line| line.id.to_string();
            Ok(Items::cut(found, limit, cursor, LedgerLine::from))
        })
        .await
}
