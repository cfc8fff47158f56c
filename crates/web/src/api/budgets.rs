//! Budgets, their ledgers, and questions for a yes. A question is answered by a person, on a page:
//! programs see them and answer none.

use attent_core::{
    Error as CoreError,
    approvals::{self, Approval},
    budgets::{self, Budget, Year, ledger},
    business,
    ids::{ApprovalId, BudgetId, LedgerId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{
        ApprovalStateWord, DrawnWord, GestureKindWord, Id, LedgerEntryWord, OccasionWord,
        PurposeWord, Sum, Time, Word,
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
            "/approvals",
            "Questions for a yes, the newest first.",
            questions,
        )
        .paged()
        .lists::<Question>(),
        op::get("/approvals/{id}", "One question.", question).answers::<Question>(200),
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

/// A question for somebody else's yes.
#[derive(Debug, Serialize, ToSchema)]
struct Question {
    id: Id,
    subject: DrawnWord,
    subject_id: Id,
    requester: Id,
    /// Whose turn it is, or was last.
    approver: Id,
    stand_in: bool,
    customer: Option<Id>,
    purpose: PurposeWord,
    kind: GestureKindWord,
    money: Sum,
    /// `authority`, `kind`, `per_gesture`, `per_customer`, `budget`.
    beyond: Vec<String>,
    tops_up: bool,
    why: String,
    state: ApprovalStateWord,
    due_at: Time,
    decided_by: Option<Id>,
    decided_at: Option<Time>,
    answer: String,
    created_at: Time,
    version: i64,
}

impl From<Approval> for Question {
    fn from(found: Approval) -> Self {
        let beyond = found.beyond.iter().map(|one| one.as_str().to_owned());
        Self {
            id: found.id.into(),
            subject: Word(found.subject),
            subject_id: Id(found.subject_id),
            requester: found.requester.into(),
            approver: found.approver.into(),
            stand_in: found.stand_in,
            customer: Id::maybe(found.customer),
            purpose: Word(found.purpose),
            kind: Word(found.kind),
            money: Sum(found.money),
            beyond: beyond.collect(),
            tops_up: found.tops_up,
            why: found.why,
            state: Word(found.state),
            due_at: Time(found.due_at),
            decided_by: Id::maybe(found.decided_by),
            decided_at: Time::maybe(found.decided_at),
            answer: found.answer,
            created_at: Time(found.created_at),
            version: found.version,
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

async fn list(caller: Caller, Asked(asked): Asked<OfYear>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, actor| {
            let year = match asked.year {
                Some(year) => year,
                None => {
                    let zone = business::get(tx)?.time_zone;
                    Year::at(tx.now(), &zone)?.year
                }
            };
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
            let id = budgets::grant(tx, actor, staff, new.year, purpose, new.money.0)?;
            let found = budgets::find(tx, actor, id)?.ok_or(CoreError::NotFound)?;
            Ok(OneBudget::from(found))
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
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = ledger::list(tx, actor, id, after, more)?;
            let cursor = |line: &ledger::Line| line.id.to_string();
            Ok(Items::cut(found, limit, cursor, LedgerLine::from))
        })
        .await
}

async fn questions(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<ApprovalId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = approvals::list(tx, actor, after, more)?;
            let cursor = |one: &Approval| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, Question::from))
        })
        .await
}

async fn question(caller: Caller, At(id): At<ApprovalId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Question::from(approvals::find(tx, actor, id)?)))
        .await
}
