//! A solution beyond what one may give alone: somebody else is asked before it is offered, and what
//! was on the form is there again when they have answered.

use attent_db::{Error as DbError, Row, Tx, params};

use super::{NewRound, money, offer::solutions_of};
use crate::{
    Actor, Currency, Error, Money, Result,
    approvals::{self, Ask, State as Answered},
    budgets::{self, SubjectKind},
    cases::{self, Case, State},
    ids::{ApprovalId, CaseId, CaseOfferId, SolutionId, StaffId},
};

/// A question that belongs to the next round, with how it stands.
#[derive(Clone, Debug)]
pub struct Asked {
    pub solution: SolutionId,
    pub money: Money,
    pub giver: StaffId,
    pub approval: ApprovalId,
    pub state: Answered,
    /// Whose turn it is, or who answered.
    pub approver_name: String,
    /// What they said with it.
    pub answer: String,
    /// What stood on the form.
    pub form: String,
}

/// Asks for a yes to each solution of the round that is beyond what the actor may give. `form` is
/// kept as it is, for the page.
///
/// # Errors
/// [`Error::Conflict`] where nothing offers itself to be asked for, or nobody is there to ask;
/// [`Error::Invalid`] without a reason.
pub fn ask(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    round: &NewRound,
    ask: &Ask,
    form: &str,
) -> Result<()> {
    let case = cases::writable(tx, actor, id)?;
    if case.state != State::Investigating {
        return Err(Error::Conflict("error-case-not-here"));
    }
    let (currency, giver) = (money::currency(tx)?, money::giver(actor, &case)?);
    let solutions = solutions_of(tx, round)?;
    let before = asked(tx, &case)?;
    let mut any = false;
    for (offer, solution) in round.offers.iter().zip(&solutions) {
        let Some(cost) = offer.cost(solution, currency).filter(|_| solution.draws) else {
            continue;
        };
        let made = CaseOfferId(tx.new_id());
        let spend = money::spend(tx, &case, solution, (made, giver, cost))?;
        let found = budgets::check(tx, actor, &spend)?;
        if found.beyond.is_empty() {
            continue;
        }
        any = true;
        let mut same = before.iter().filter(|one| one.solution == solution.id);
        let open = same.find(|one| matches!(one.state, Answered::Asked | Answered::Approved));
        match open {
            Some(open) if open.money.amount >= cost.amount => continue,
            Some(open) if open.state == Answered::Asked && Some(open.giver) == actor.staff_id() => {
                approvals::withdraw(tx, actor, open.approval)?;
            }
            _ => {}
        }
        let approval = approvals::ask(tx, actor, &spend, &found.beyond, ask)?;
        let now = tx.now();
        tx.run(
            "INSERT INTO case_ask (id, case_id, solution_id, amount, currency, giver_id,
                                   approval_id, form, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            &params![
                made,
                id,
                solution.id,
                cost.amount,
                cost.currency,
                giver,
                approval,
                form,
                now
            ],
        )?;
    }
    if any {
        Ok(())
    } else {
        Err(Error::Conflict("error-case-no-yes-needed"))
    }
}

/// The questions that no round has used yet, the newest first. The caller has found the case.
///
/// # Errors
/// Those of the database.
pub fn asked(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Asked>> {
    let rows = tx.all(
        "SELECT id, solution_id, amount, currency, giver_id, form FROM case_ask
          WHERE case_id = $1 AND used_at IS NULL ORDER BY id DESC",
        &params![case.id],
        read,
    )?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(found) = approvals::of_subject(tx, SubjectKind::Solution, row.id)? else {
            continue;
        };
        all.push(Asked {
            solution: row.solution,
            money: row.money,
            giver: row.giver,
            approval: found.id,
            state: found.state,
            approver_name: found.answers().to_owned(),
            answer: found.answer,
            form: row.form,
        });
    }
    Ok(all)
}

/// The case of what drew on a budget, or was asked for: an offer, or one that is to be.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn case_of(tx: &mut Tx<'_>, subject: i64) -> Result<CaseId> {
    tx.one(
        "SELECT case_id FROM case_ask WHERE id = $1
          UNION SELECT case_id FROM case_offer WHERE id = $1",
        &params![subject],
        |row| row.get(0),
    )?
    .ok_or(Error::NotFound)
}

struct Asking {
    id: i64,
    solution: SolutionId,
    money: Money,
    giver: StaffId,
    form: String,
}

fn read(row: &Row<'_>) -> std::result::Result<Asking, DbError> {
    let currency: Currency = row.get(3)?;
    Ok(Asking {
        id: row.get(0)?,
        solution: row.get(1)?,
        money: Money::new(row.get(2)?, currency),
        giver: row.get(4)?,
        form: row.get(5)?,
    })
}

/// A yes that covers the amount and was not used.
pub(super) struct Yes {
    pub id: i64,
    pub giver: StaffId,
    pub approval: ApprovalId,
}

pub(super) fn usable(
    tx: &mut Tx<'_>,
    case: &Case,
    solution: SolutionId,
    money: Money,
) -> Result<Option<Yes>> {
    let rows = tx.all(
        "SELECT id, giver_id, approval_id FROM case_ask
          WHERE case_id = $1 AND solution_id = $2 AND used_at IS NULL AND amount >= $3
            AND currency = $4
          ORDER BY id DESC",
        &params![case.id, solution, money.amount, money.currency],
        |row| {
            Ok(Yes {
                id: row.get(0)?,
                giver: row.get(1)?,
                approval: row.get(2)?,
            })
        },
    )?;
    for yes in rows {
        let found = approvals::of_subject(tx, SubjectKind::Solution, yes.id)?;
        if found.is_some_and(|one| one.state == Answered::Approved) {
            return Ok(Some(yes));
        }
    }
    Ok(None)
}

pub(super) fn used(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE case_ask SET used_at = $2 WHERE id = $1",
        &params![id, now],
    )?;
    Ok(())
}
