//! Yes or no.

use attent_db::{Tx, params};

use super::{
    Approval,
    approvers::{self, Wanted},
    ask::{nobodys_turn, not_given, tell},
    find::{self, State},
};
use crate::{
    Actor, Error, Result, Role, Who,
    budgets::SubjectKind,
    error::invalid,
    events::{self, About, Kind},
    gestures,
    ids::{ApprovalId, GestureId, StaffId, VoucherId},
    notices,
    people::staff,
    vouchers,
};

const LONGEST_ANSWER: usize = 2_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
}

/// Decides it: the one whose turn it is or was, or an owner, with a word for whoever asked. A yes
/// goes on at once with the gesture or voucher; a solution goes on when its case does.
///
/// A program is nobody who could say yes. It passes on the answer of one person (`by`): the owner who
/// made its token and could have given the answer here.
///
/// # Errors
/// [`Error::NotFound`] to those it does not concern; [`Error::Forbidden`] to the requester, the
/// beneficiary, those whose turn it never was and programs of others; [`Error::Conflict`] when it is
/// decided, or ran out of time.
pub fn decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ApprovalId,
    answer: Answer,
    words: &str,
    by: Option<StaffId>,
) -> Result<Approval> {
    let found = find::find(tx, actor, id)?;
    let me = staff::speaks(tx, actor, by)?;
    may_answer(tx, actor, me, &found)?;
    let words = words.trim();
    if words.chars().count() > LONGEST_ANSWER {
        return Err(invalid("words", "error-too-long"));
    }
    let state = match answer {
        Answer::Yes => State::Approved,
        Answer::No => State::Declined,
    };
    let now = tx.now();
    let rows = tx.run(
        "UPDATE approval
            SET state = $3, decided_by = $4, decided_at = $5, answer = $6, version = version + 1
          WHERE id = $1 AND version = $2 AND state = 'asked' AND (due_at > $5 OR $3 = 'declined')",
        &params![id, found.version, state, me, now, words],
    )?;
    if rows == 0 {
        return Err(Error::Conflict(if found.state.is_open() {
            "error-approval-late"
        } else {
            "error-already-decided"
        }));
    }
    let about = About::subject(id.0)
        .with("answer", state.as_str())
        .with("by", me.0);
    events::record(tx, actor, Kind::ApprovalDecided, about)?;
    match (answer, found.subject) {
        (Answer::No, subject) => not_given(tx, subject, found.subject_id)?,
        (Answer::Yes, SubjectKind::Gesture) => {
            gestures::approved(tx, actor, GestureId(found.subject_id), id)?;
        }
        (Answer::Yes, SubjectKind::Voucher) => {
            vouchers::approved(tx, actor, VoucherId(found.subject_id), id)?;
        }
        (Answer::Yes, SubjectKind::Solution) => {}
    }
    nobodys_turn(tx, &found)?;
    let decided = notices::Kind::ApprovalDecided;
    tell(tx, actor, decided, found.requester, id)?;
    find::any(tx, id)
}

/// Whether the actor may answer it.
pub(super) fn may_decide(tx: &mut Tx<'_>, actor: &Actor, found: &Approval) -> Result<()> {
    // A program is nobody who could say yes.
    let me = actor.staff_id().ok_or(Error::Forbidden)?;
    may_answer(tx, actor, me, found)
}

/// Whether the answer may be this person's.
fn may_answer(tx: &mut Tx<'_>, actor: &Actor, me: StaffId, found: &Approval) -> Result<()> {
    let role = match actor.who {
        Who::Token(_) => {
            actor.at_least(Role::Owner)?;
            staff::get(tx, actor, me)?.role
        }
        Who::Staff(_) => actor.role,
        _ => return Err(Error::Forbidden),
    };
    let had_the_turn = found.asked.contains(&me) || role == Role::Owner;
    let wanted = Wanted {
        requester: found.requester,
        customer: found.customer,
        tops_up: found.tops_up,
    };
    if had_the_turn && approvers::eligible(tx, &wanted, me)? {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}
