//! Making a promise.

use attent_db::{Millis, Tx, params};

use super::{
    find::Promise,
    hand::may_own,
    steps::{self, Words},
    store,
    words::{ConditionKind, Inform, Origin, State, StepKind},
};
use crate::{
    Actor, Error, FieldErrors, Result, Role, conversations, customers,
    error::invalid,
    ids::{ConversationId, CustomerId, EntryId, PromiseId, SetAsideId, StaffId},
    keys, search, standards,
};

/// A sentence or two; more is not one promise.
const LONGEST: usize = 500;
/// Nobody promises further ahead.
const FURTHEST: Millis = Millis::from_days(3660);

/// What is promised.
#[derive(Clone, Debug)]
pub struct New {
    pub conversation: Option<ConversationId>,
    pub customer: CustomerId,
    /// The entry in which it was given.
    pub entry: Option<EntryId>,
    pub set_aside: Option<SetAsideId>,
    pub text: String,
    pub owner: StaffId,
    pub due: Due,
    pub origin: Origin,
}

#[derive(Clone, Debug)]
pub enum Due {
    At(Millis),
    /// When something else has happened.
    When(Condition),
}

#[derive(Clone, Debug)]
pub struct Condition {
    pub kind: ConditionKind,
    /// The item, the repair, the event: what people say and programs send.
    pub text: String,
    /// Of [`ConditionKind::Date`].
    pub at: Option<Millis>,
    /// So many minutes after it is met the promise is due.
    pub minutes: i64,
    pub inform: Inform,
}

/// Makes it and answers its id. The same words to the same customer by the same time, still open,
/// are the same promise: pressed twice, or on two devices, there is one.
///
/// # Errors
/// [`Error::Invalid`] with every field that is wrong; [`Error::NotFound`] when conversation, entry
/// or customer are out of reach; [`Error::Conflict`] when the customer is erased.
pub fn make(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<PromiseId> {
    actor.at_least(Role::Staff)?;
    let customer = whose(tx, actor, new)?;
    let promise = checked(tx, actor, customer, new)?;
    if let Some(there) = same(tx, &promise)? {
        return Ok(there);
    }
    insert(tx, &promise)?;
    if let Some(conversation) = promise.conversation {
        standards::note_first_due(tx, conversation)?;
    }
    let words = Words {
        due_at: promise.due_at,
        staff: Some(promise.owner),
        ..Words::default()
    };
    steps::record(tx, actor, &promise, StepKind::Made, words)?;
    search::index_promise(tx, promise.id)?;
    super::hand::tell_new_owner(tx, actor, &promise)?;
    Ok(promise.id)
}

/// The customer as they are now, who must be the conversation's.
fn whose(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<CustomerId> {
    let customer = customers::find(tx, actor, new.customer);
    let mut customer = customer.map_err(|error| error.named("customer"))?;
    if let Some(into) = customer.merged_into {
        customer = customers::find(tx, actor, into)?;
    }
    if customer.erased_at.is_some() {
        return Err(Error::Conflict("error-customer-erased"));
    }
    if let Some(conversation) = new.conversation {
        let found = conversations::find(tx, actor, conversation);
        let found = found.map_err(|error| error.named("conversation"))?;
        if found.customer != customer.id {
            return Err(invalid("customer", "error-not-of-this-conversation"));
        }
    }
    if let Some(entry) = new.entry {
        let entry = conversations::entries::find(tx, actor, entry);
        let entry = entry.map_err(|error| error.named("entry"))?;
        if Some(entry.conversation) != new.conversation {
            return Err(invalid("entry", "error-unknown-choice"));
        }
    }
    Ok(customer.id)
}

fn checked(tx: &mut Tx<'_>, actor: &Actor, customer: CustomerId, new: &New) -> Result<Promise> {
    let mut errors = FieldErrors::new();
    let text = keys::tidy(&new.text);
    if text.is_empty() {
        errors.add("text", "error-required");
    } else if text.chars().count() > LONGEST {
        errors.add("text", "error-too-long");
    }
    if !may_own(tx, new.owner, new.conversation)? {
        errors.add("owner", "error-cannot-take-it");
    }
    let now = tx.now();
    match &new.due {
        Due::At(at) => ahead(&mut errors, "due", *at, now),
        Due::When(condition) => check_condition(&mut errors, condition, now),
    }
    errors.check()?;
    let mut promise = blank(PromiseId(tx.new_id()), customer, text, new, now);
    promise.made_by = actor.staff_id();
    store::schedule(tx, &mut promise)?;
    Ok(promise)
}

/// Notes what is wrong with a time that must be ahead.
pub(super) fn ahead(errors: &mut FieldErrors, field: &'static str, at: Millis, now: Millis) {
    if at <= now {
        errors.add(field, "error-in-the-past");
    } else if at.since(now) > FURTHEST.0 {
        errors.add(field, "error-too-far-ahead");
    }
}

fn check_condition(errors: &mut FieldErrors, condition: &Condition, now: Millis) {
    match (condition.kind, condition.at) {
        (ConditionKind::Date, Some(at)) => ahead(errors, "condition_at", at, now),
        (ConditionKind::Date, None) => errors.add("condition_at", "error-required"),
        _ => {
            let key = keys::name_key(&condition.text);
            if key.is_empty() {
                errors.add("condition", "error-required");
            } else if key.chars().count() > LONGEST {
                errors.add("condition", "error-too-long");
            }
        }
    }
    if !(1..=FURTHEST.0 / 60_000).contains(&condition.minutes) {
        errors.add("condition_minutes", "error-out-of-range");
    }
}

fn blank(id: PromiseId, customer: CustomerId, text: String, new: &New, now: Millis) -> Promise {
    let (due, condition) = match &new.due {
        Due::At(at) => (Some(*at), None),
        Due::When(condition) => (None, Some(condition)),
    };
    let told = condition.filter(|one| one.kind != ConditionKind::Date);
    Promise {
        id,
        customer,
        conversation: new.conversation,
        entry: new.entry,
        set_aside: new.set_aside,
        text,
        owner: new.owner,
        origin: new.origin,
        followed_up_at: None,
        first_due_at: due,
        due_at: due,
        runs_since: due.map(|_| now),
        condition: condition.map(|one| one.kind),
        condition_text: told.map(|one| keys::tidy(&one.text)),
        condition_key: told.map(|one| keys::name_key(&one.text)),
        condition_at: condition.and_then(|one| one.at),
        condition_minutes: condition.map(|one| one.minutes),
        inform: condition.map(|one| one.inform),
        met_at: None,
        done_at: None,
        kept_at: None,
        kept_how: None,
        disputed_at: None,
        withdrawn_at: None,
        broken_at: None,
        state: State::Open,
        next_step_at: None,
        made_by: None,
        created_at: now,
        version: 1,
    }
}

fn same(tx: &mut Tx<'_>, promise: &Promise) -> Result<Option<PromiseId>> {
    Ok(tx.one(
        "SELECT id FROM promise
          WHERE customer_id = $1 AND state = 'open' AND text = $2
            AND conversation_id IS NOT DISTINCT FROM CAST($3 AS BIGINT)
            AND first_due_at IS NOT DISTINCT FROM CAST($4 AS BIGINT)
            AND condition_key IS NOT DISTINCT FROM CAST($5 AS TEXT)
            AND condition_at IS NOT DISTINCT FROM CAST($6 AS BIGINT)
            AND set_aside_id IS NOT DISTINCT FROM CAST($7 AS BIGINT)
          ORDER BY id LIMIT 1",
        &params![
            promise.customer,
            promise.text.as_str(),
            promise.conversation,
            promise.first_due_at,
            promise.condition_key.as_deref(),
            promise.condition_at,
            promise.set_aside
        ],
        |row| row.get(0),
    )?)
}

fn insert(tx: &mut Tx<'_>, p: &Promise) -> Result<()> {
    tx.run(
        "INSERT INTO promise
             (id, customer_id, conversation_id, entry_id, set_aside_id, text, owner_id, origin,
              first_due_at, due_at, runs_since, condition_kind, condition_text, condition_key,
              condition_at, condition_minutes, inform, state, sort_at, next_step_at, made_by,
              created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                 $19, $20, $21, $22, 1)",
        &params![
            p.id,
            p.customer,
            p.conversation,
            p.entry,
            p.set_aside,
            p.text.as_str(),
            p.owner,
            p.origin,
            p.first_due_at,
            p.due_at,
            p.runs_since,
            p.condition,
            p.condition_text.as_deref(),
            p.condition_key.as_deref(),
            p.condition_at,
            p.condition_minutes,
            p.inform,
            p.state,
            store::sort_at(p),
            p.next_step_at,
            p.made_by,
            p.created_at
        ],
    )?;
    Ok(())
}
