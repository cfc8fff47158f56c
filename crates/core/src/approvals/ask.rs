//! Asking, and thinking better of it.

use attent_db::{Millis, Tx, params};

use super::{
    Approval, Within,
    approvers::{self, Wanted},
    find::{self, State},
};
use crate::{
    Actor, Error, Result,
    budgets::{Beyond, Spend, SubjectKind},
    error::invalid,
    events::{self, About, Kind},
    gestures,
    ids::{ApprovalId, GestureId, StaffId, VoucherId},
    notices,
    people::tokens,
    vouchers,
};

const LONGEST_WHY: usize = 2_000;

/// What the approver reads.
#[derive(Clone, Debug)]
pub struct Ask {
    pub why: String,
    pub within: Within,
}

/// Asks somebody else for a yes to what is beyond the giver's authority.
///
/// # Errors
/// [`Error::Invalid`] without a reason; [`Error::Conflict`] when there is nobody to ask.
pub fn ask(
    tx: &mut Tx<'_>,
    actor: &Actor,
    spend: &Spend,
    beyond: &[Beyond],
    ask: &Ask,
) -> Result<ApprovalId> {
    let why = ask.why.trim();
    if why.is_empty() {
        return Err(invalid("why", "error-required"));
    }
    if why.chars().count() > LONGEST_WHY {
        return Err(invalid("why", "error-too-long"));
    }
    let tops_up = beyond.contains(&Beyond::Budget);
    let wanted = Wanted {
        requester: spend.giver,
        customer: spend.customer,
        tops_up,
    };
    let approver =
        approvers::next(tx, &wanted, &[])?.ok_or(Error::Conflict("error-nobody-to-ask"))?;
    let words: Vec<&str> = beyond.iter().map(|one| one.as_str()).collect();
    let id = ApprovalId(tx.new_id());
    let now = tx.now();
    let within = ask.within.millis();
    tx.run(
        "INSERT INTO approval (id, subject_kind, subject_id, requester_id, customer_id, purpose,
                               kind, amount, currency, beyond, tops_up, why, within, approver_id,
                               asked, stand_in, due_at, next_at, mailed, state, answer, created_at,
                               version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, FALSE, $16, $17,
                 FALSE, 'asked', '', $18, 1)",
        &params![
            id,
            spend.subject.kind,
            spend.subject.id,
            spend.giver,
            spend.customer,
            spend.purpose,
            spend.kind,
            spend.money.amount,
            spend.money.currency,
            serde_json::json!(words).to_string(),
            tops_up,
            why,
            within,
            approver,
            serde_json::json!([approver.0]).to_string(),
            now.plus(within.0),
            reminder(now, within),
            now
        ],
    )?;
    let about = About::subject(id.0)
        .with("subject", spend.subject.kind.as_str())
        .with("amount", spend.money.amount)
        .with("currency", spend.money.currency.code());
    events::record(tx, actor, Kind::ApprovalAsked, about)?;
    tell(tx, actor, notices::Kind::ApprovalAsked, approver, id)?;
    Ok(id)
}

/// Half of the time gone: the approver hears again.
pub(super) fn reminder(now: Millis, within: Millis) -> Millis {
    now.plus(within.0 / 2)
}

pub(super) fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: notices::Kind,
    staff: StaffId,
    id: ApprovalId,
) -> Result<()> {
    notices::tell(tx, actor, kind, staff, notices::About::row(id.0))?;
    Ok(())
}

/// Nobody has to answer it any more: what they were told of it is out of their way.
pub(super) fn nobodys_turn(tx: &mut Tx<'_>, found: &Approval) -> Result<()> {
    for staff in &found.asked {
        notices::read_about(tx, *staff, notices::Kind::ApprovalAsked, found.id.0)?;
    }
    Ok(())
}

/// Takes the question back, and with it what was asked for. A program takes back what the person
/// who made its token asked.
///
/// # Errors
/// [`Error::NotFound`] to those it does not concern; [`Error::Forbidden`] unless it is the actor's
/// own; [`Error::Conflict`] when it is decided.
pub fn withdraw(tx: &mut Tx<'_>, actor: &Actor, id: ApprovalId) -> Result<()> {
    let found = find::find(tx, actor, id)?;
    if tokens::behind(tx, actor)? != Some(found.requester) {
        return Err(Error::Forbidden);
    }
    let rows = tx.run(
        "UPDATE approval SET state = 'withdrawn', decided_at = $2, version = version + 1
          WHERE id = $1 AND state = 'asked'",
        &params![id, tx.now()],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-already-decided"));
    }
    events::record(tx, actor, Kind::ApprovalWithdrawn, About::subject(id.0))?;
    nobodys_turn(tx, &found)?;
    not_given(tx, found.subject, found.subject_id)
}

/// Tells the feature that the yes does not come.
pub(super) fn not_given(tx: &mut Tx<'_>, subject: SubjectKind, id: i64) -> Result<()> {
    match subject {
        SubjectKind::Gesture => gestures::declined(tx, GestureId(id)),
        SubjectKind::Voucher => vouchers::declined(tx, VoucherId(id)),
        // A solution stays offered; its page shows how the question ended.
        SubjectKind::Solution => Ok(()),
    }
}

/// Decided, or still open.
impl State {
    #[must_use]
    pub fn is_open(self) -> bool {
        self == Self::Asked
    }
}
