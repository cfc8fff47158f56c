//! Yes or no.

use attent_db::{Tx, params};

use super::{
    Approval,
    approvers::{self, Wanted},
    ask::{not_given, tell},
    find::{self, State},
};
use crate::{
    Actor, Error, Result, Role,
    budgets::SubjectKind,
    error::invalid,
    events::{self, About, Kind},
    gestures,
    ids::{ApprovalId, GestureId, VoucherId},
    notices, vouchers,
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
/// # Errors
/// [`Error::NotFound`] to those it does not concern; [`Error::Forbidden`] to the requester, the
/// beneficiary and those whose turn it never was; [`Error::Conflict`] when it is decided, or ran
/// out of time.
pub fn decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ApprovalId,
    answer: Answer,
    words: &str,
) -> Result<Approval> {
    let found = find::find(tx, actor, id)?;
    may_decide(tx, actor, &found)?;
    let words = words.trim();
    if words.chars().count() > LONGEST_ANSWER {
        return Err(invalid("answer", "error-too-long"));
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
        &params![id, found.version, state, actor.staff_id(), now, words],
    )?;
    if rows == 0 {
        return Err(Error::Conflict(if found.state.is_open() {
            "error-approval-late"
        } else {
            "error-already-decided"
        }));
    }
    let about = About::subject(id.0).with("answer", state.as_str());
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
    tell(tx, actor, notices::Kind::ApprovalDecided, found.requester)?;
    find::any(tx, id)
}

fn may_decide(tx: &mut Tx<'_>, actor: &Actor, found: &Approval) -> Result<()> {
    let Some(me) = actor.staff_id() else {
        // A program is nobody who could say yes.
        return Err(Error::Forbidden);
    };
    let had_the_turn = found.asked.contains(&me) || actor.role == Role::Owner;
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
