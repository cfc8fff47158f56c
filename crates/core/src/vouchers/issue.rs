//! Issuing a voucher: its value is reserved with it.

use attent_db::{Millis, Tx, params};
use rand::RngCore;

use super::{Code, State};
use crate::{
    Actor, Error, FieldErrors, Money, Result, Role,
    approvals::{self, Ask},
    budgets::{self, Kind, Occasion, Purpose, Spend, Subject, SubjectKind},
    conversations,
    error::invalid,
    events::{self, About},
    gestures,
    ids::{ConversationId, CustomerId, ReservationId, StaffId, VoucherId},
    money::MOST,
};

const LONGEST_STORY: usize = 2_000;
/// Longer than any voucher is good for; a slip in the year is noticed.
const LONGEST: Millis = Millis::from_days(3660);

/// What pays for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A gesture: the issuer's budget.
    Budget(Purpose),
    /// Owed (a credit by right, one that was bought): no budget. Takes a manager.
    Owed,
}

#[derive(Clone, Debug)]
pub struct New {
    /// Whose budget; `None`: the actor's own.
    pub giver: Option<StaffId>,
    pub customer: CustomerId,
    pub conversation: Option<ConversationId>,
    pub source: Source,
    pub occasion: Occasion,
    pub value: Money,
    pub expires_at: Millis,
    pub story: String,
    /// What to tell whoever has to say yes, if it is beyond the giver's authority.
    pub ask: Option<Ask>,
    pub press_key: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issued {
    pub id: VoucherId,
    pub state: State,
}

/// Issues it, or asks.
///
/// # Errors
/// [`Error::Invalid`] for the value, the day or the reason; [`Error::Forbidden`] below manager for
/// what is owed; [`Error::Conflict`] with the word of what is beyond the authority.
pub fn issue(tx: &mut Tx<'_>, actor: &Actor, dice: &mut dyn RngCore, new: &New) -> Result<Issued> {
    actor.at_least(Role::Staff)?;
    if let Some(before) = already_pressed(tx, new.press_key.as_deref())? {
        return Ok(before);
    }
    let drawn = match new.source {
        Source::Owed => {
            actor.at_least(Role::Manager)?;
            None
        }
        Source::Budget(purpose) => {
            let giver = new.giver.or(actor.staff_id());
            let giver = giver.ok_or(invalid("giver", "error-required"))?;
            gestures::own(actor, giver)?;
            Some((giver, purpose))
        }
    };
    check(tx, new)?;
    gestures::receives(tx, actor, new.customer)?;
    if let Some(conversation) = new.conversation {
        let seen = conversations::see(tx, actor, conversation);
        seen.map_err(|error| error.named("conversation"))?;
    }
    let id = VoucherId(tx.new_id());
    let code = Code::roll(dice);
    let Some((giver, purpose)) = drawn else {
        insert(tx, actor, new, id, &code, State::Issued, None)?;
        return issued(tx, actor, new, id);
    };
    let spend = spend(giver, purpose, new, id);
    let found = budgets::check(tx, actor, &spend);
    let found = found.map_err(|error| error.named("giver"))?;
    match (found.beyond.first(), &new.ask) {
        (Some(beyond), None) => Err(Error::Conflict(beyond.error())),
        (Some(_), Some(ask)) => {
            insert(tx, actor, new, id, &code, State::Asked, None)?;
            approvals::ask(tx, actor, &spend, &found.beyond, ask)?;
            let state = State::Asked;
            Ok(Issued { id, state })
        }
        (None, _) => {
            let kept = budgets::reserve(tx, actor, &spend)?;
            insert(tx, actor, new, id, &code, State::Issued, Some(kept))?;
            issued(tx, actor, new, id)
        }
    }
}

/// Issues the voucher a customer chose as a solution: what was reserved for the offer goes on with it;
/// without a reservation it is owed, as the catalogue of solutions says.
///
/// # Errors
/// As [`issue`].
pub(crate) fn issue_chosen(
    tx: &mut Tx<'_>,
    actor: &Actor,
    dice: &mut dyn RngCore,
    new: &New,
    kept: Option<ReservationId>,
) -> Result<VoucherId> {
    actor.at_least(Role::Staff)?;
    check(tx, new)?;
    gestures::receives(tx, actor, new.customer)?;
    let id = VoucherId(tx.new_id());
    if let Some(kept) = kept {
        let to = Subject {
            kind: SubjectKind::Voucher,
            id: id.0,
        };
        budgets::hand_on(tx, kept, to)?;
    }
    insert(tx, actor, new, id, &Code::roll(dice), State::Issued, kept)?;
    issued(tx, actor, new, id).map(|issued| issued.id)
}

/// From now on it belongs to this conversation, if it belonged to none: what is written about it
/// later is found there.
///
/// # Errors
/// Those of the database.
pub fn belongs_to(tx: &mut Tx<'_>, id: VoucherId, conversation: ConversationId) -> Result<()> {
    tx.run(
        "UPDATE voucher SET conversation_id = $2 WHERE id = $1 AND conversation_id IS NULL",
        &params![id, conversation],
    )?;
    Ok(())
}

fn issued(tx: &mut Tx<'_>, actor: &Actor, new: &New, id: VoucherId) -> Result<Issued> {
    let about = About::customer(new.customer).and_subject(id.0);
    events::record(tx, actor, events::Kind::VoucherIssued, about)?;
    Ok(Issued {
        id,
        state: State::Issued,
    })
}

fn spend(giver: StaffId, purpose: Purpose, new: &New, id: VoucherId) -> Spend {
    Spend {
        giver,
        purpose,
        kind: Kind::Voucher,
        occasion: new.occasion,
        money: new.value,
        customer: Some(new.customer),
        subject: Subject {
            kind: SubjectKind::Voucher,
            id: id.0,
        },
        approval: None,
    }
}

fn check(tx: &mut Tx<'_>, new: &New) -> Result<()> {
    let mut errors = FieldErrors::new();
    match new.value.amount {
        0 => errors.add("amount", "error-amount-zero"),
        i64::MIN..0 => errors.add("amount", "error-amount-negative"),
        amount if amount > MOST => errors.add("amount", "error-money-large"),
        _ => {}
    }
    let now = tx.now();
    if new.expires_at <= now {
        errors.add("expires", "error-in-the-past");
    } else if new.expires_at > now.plus(LONGEST.0) {
        errors.add("expires", "error-too-far");
    }
    if new.story.chars().count() > LONGEST_STORY {
        errors.add("story", "error-too-long");
    }
    errors.check()
}

fn already_pressed(tx: &mut Tx<'_>, key: Option<&str>) -> Result<Option<Issued>> {
    let Some(key) = key else { return Ok(None) };
    Ok(tx.one(
        "SELECT id, state FROM voucher WHERE press_key = $1",
        &params![key],
        |row| {
            Ok(Issued {
                id: row.get(0)?,
                state: row.get(1)?,
            })
        },
    )?)
}

fn insert(
    tx: &mut Tx<'_>,
    actor: &Actor,
    new: &New,
    id: VoucherId,
    code: &Code,
    state: State,
    kept: Option<ReservationId>,
) -> Result<()> {
    let purpose = match new.source {
        Source::Budget(purpose) => Some(purpose),
        Source::Owed => None,
    };
    let now = tx.now();
    let rows = tx.run(
        "INSERT INTO voucher (id, code, issuer_id, customer_id, conversation_id, purpose, occasion,
                              amount, remaining, currency, story, state, reservation_id, press_key,
                              expires_at, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12, $13, $14, $15, 1)
         ON CONFLICT (press_key) DO NOTHING",
        &params![
            id,
            code.as_str(),
            new.giver.or(actor.staff_id()),
            new.customer,
            new.conversation,
            purpose,
            new.occasion,
            new.value.amount,
            new.value.currency,
            new.story.trim(),
            state,
            kept,
            new.press_key.as_deref(),
            new.expires_at,
            now
        ],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-pressed-twice"));
    }
    Ok(())
}
