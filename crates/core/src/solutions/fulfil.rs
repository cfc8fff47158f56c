//! What was chosen, on its way to the customer: a promise with one owner and a due time, and that
//! they have it.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{Kind as SolutionKind, follow, money, rounds::current, withdraw::end_round};
use crate::{
    Actor, Error, FieldErrors, Result,
    cases::{self, Case, LONGEST_LINE, State, Way, in_time, path, path::Step},
    error::invalid,
    events::{self, About, Kind},
    fields,
    ids::{CaseFulfilmentId, CaseId, CaseOfferId, PromiseId, SetAsideId, StaffId, VoucherId},
    notices, promises,
};

#[derive(Clone, Debug)]
pub struct Fulfilment {
    pub id: CaseFulfilmentId,
    pub offer: CaseOfferId,
    pub kind: SolutionKind,
    pub title: String,
    /// Owner and due time are those of the promise: whoever took it over, another time agreed on.
    pub owner: Option<StaffId>,
    pub due_at: Millis,
    pub promise: Option<PromiseId>,
    pub voucher: Option<VoucherId>,
    pub set_aside: Option<SetAsideId>,
    pub delivered_at: Option<Millis>,
    pub delivered_by: Option<StaffId>,
    /// It could not be done after all.
    pub failed_at: Option<Millis>,
    pub failed_because: String,
}

impl Fulfilment {
    /// What has to be made before it can be delivered: the voucher, the thing set aside.
    #[must_use]
    pub fn lacks(&self) -> Option<&'static str> {
        match self.kind {
            SolutionKind::Voucher if self.voucher.is_none() => Some("error-case-needs-voucher"),
            SolutionKind::SetAside if self.set_aside.is_none() => {
                Some("error-case-needs-set-aside")
            }
            _ => None,
        }
    }
}

/// Somebody sees to it until `due_at`: the customer is promised what they chose.
///
/// # Errors
/// [`Error::Invalid`] for a time that is past, or somebody who cannot; [`Error::Conflict`] when
/// nothing is chosen.
pub fn fulfil(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    owner: StaffId,
    due_at: Millis,
) -> Result<CaseFulfilmentId> {
    let case = cases::writable(tx, actor, id)?;
    if due_at <= tx.now() {
        return Err(invalid("due", "error-in-the-past"));
    }
    if !cases::can_take(tx, &case, owner)? {
        return Err(invalid("owner", "error-cannot-take-it"));
    }
    let round = current(tx, &case)?.ok_or(Error::Conflict("error-case-nothing-chosen"))?;
    let offer = round
        .chosen()
        .ok_or(Error::Conflict("error-case-nothing-chosen"))?;
    path::walk(tx, actor, &case, Step::Fulfil, None)?;
    let way = round.choice.as_ref().map(|choice| choice.way);
    let new = promises::New {
        conversation: Some(case.conversation),
        customer: case.customer,
        entry: None,
        set_aside: None,
        text: offer.title.clone(),
        owner,
        due: promises::Due::At(due_at),
        origin: if way == Some(Way::Word) {
            promises::Origin::Counter
        } else {
            promises::Origin::Reply
        },
    };
    let promise = promises::make(tx, actor, &new)?;
    let (made, now) = (CaseFulfilmentId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO case_fulfilment (id, case_id, offer_id, owner_id, due_at, promise_id, at,
                                      failed_because)
         VALUES ($1, $2, $3, $4, $5, $6, $7, '')",
        &params![made, id, offer.id, owner, due_at, promise, now],
    )?;
    let about = notices::About::case(case.id, case.conversation);
    notices::tell(tx, actor, notices::Kind::CaseYours, owner, about)?;
    Ok(made)
}

/// The customer has it: the promise is kept, and what was reserved is spent.
///
/// # Errors
/// [`Error::Conflict`] when nothing is on its way, it was delivered already, or its voucher or the
/// thing to be set aside is not there yet.
pub fn deliver(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, way: Way) -> Result<()> {
    let case = cases::writable(tx, actor, id)?;
    if case.state != State::Fulfilling {
        return Err(Error::Conflict("error-case-not-here"));
    }
    let one = on_its_way(tx, &case)?.ok_or(Error::Conflict("error-changed-meanwhile"))?;
    if let Some(lacks) = one.lacks() {
        return Err(Error::Conflict(lacks));
    }
    let (now, by) = (tx.now(), actor.staff_id());
    in_time(
        tx,
        "UPDATE case_fulfilment SET delivered_at = $2, delivered_by = $3
          WHERE id = $1 AND delivered_at IS NULL AND failed_at IS NULL",
        &params![one.id, now, by],
    )?;
    money::commit(tx, actor, &case, one.offer)?;
    follow::kept(tx, actor, &one)?;
    let fact = about(&case).with("way", way.as_str());
    events::record(tx, actor, Kind::CaseDelivered, fact)?;
    Ok(())
}

/// Why it cannot be done, and what the customer was told.
#[derive(Clone, Debug, Default)]
pub struct Failure {
    pub because: String,
    /// What they were told; needed once it was promised.
    pub told: String,
}

/// It cannot be done after all: the promise is broken, what was reserved is free again, and the case
/// is investigated again, to offer something else.
///
/// # Errors
/// [`Error::Invalid`] without a reason, or without what the customer was told where they had been
/// promised it; [`Error::Conflict`] when nothing is chosen.
pub fn fail(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, failure: &Failure) -> Result<()> {
    let case = cases::writable(tx, actor, id)?;
    let going = on_its_way(tx, &case)?;
    let mut errors = FieldErrors::new();
    if failure.because.trim().is_empty() {
        errors.add("because", "error-case-needs-reason");
    }
    fields::text(&mut errors, "because", &failure.because, LONGEST_LINE);
    if going.is_some() && failure.told.trim().is_empty() {
        errors.add("told", "error-tell-the-customer");
    }
    fields::text(&mut errors, "told", &failure.told, LONGEST_LINE);
    errors.check()?;
    path::walk(tx, actor, &case, Step::Fail, None)?;
    end_round(tx, &case)?;
    if let Some(one) = &going {
        follow::broken(tx, actor, &case, one, failure)?;
    }
    money::set_free(tx, &case, None)?;
    let now = tx.now();
    tx.run(
        "UPDATE case_fulfilment SET failed_at = $2, failed_because = $3
          WHERE case_id = $1 AND failed_at IS NULL",
        &params![id, now, failure.because.trim()],
    )?;
    Ok(())
}

/// The customer lets it go while something is on its way, or it ends otherwise undelivered.
pub(crate) fn let_go(tx: &mut Tx<'_>, actor: &Actor, case: &Case) -> Result<()> {
    let Some(one) = on_its_way(tx, case)?.filter(|one| one.delivered_at.is_none()) else {
        return money::set_free_undelivered(tx, case);
    };
    follow::withdrawn(tx, actor, &one)?;
    money::set_free_undelivered(tx, case)
}

/// Whether the customer has what they chose last.
pub(crate) fn delivered(tx: &mut Tx<'_>, case: &Case) -> Result<bool> {
    let newest = fulfilments(tx, case)?.pop();
    Ok(newest.is_some_and(|one| one.delivered_at.is_some() && one.failed_at.is_none()))
}

/// The newest, unless it failed.
pub(super) fn on_its_way(tx: &mut Tx<'_>, case: &Case) -> Result<Option<Fulfilment>> {
    let newest = fulfilments(tx, case)?.pop();
    Ok(newest.filter(|one| one.failed_at.is_none()))
}

/// Every time something was on its way, in order. The caller has found the case.
///
/// # Errors
/// Those of the database.
pub fn fulfilments(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Fulfilment>> {
    Ok(tx.all(
        "SELECT f.id, f.offer_id, o.kind, o.title, COALESCE(p.owner_id, f.owner_id),
                COALESCE(p.due_at, f.due_at), f.promise_id, f.voucher_id, f.set_aside_id,
                f.delivered_at, f.delivered_by, f.failed_at, f.failed_because
           FROM case_fulfilment f
           JOIN case_offer o ON o.id = f.offer_id
           LEFT JOIN promise p ON p.id = f.promise_id
          WHERE f.case_id = $1 ORDER BY f.id",
        &params![case.id],
        read,
    )?)
}

fn read(row: &Row<'_>) -> std::result::Result<Fulfilment, DbError> {
    Ok(Fulfilment {
        id: row.get(0)?,
        offer: row.get(1)?,
        kind: row.get(2)?,
        title: row.get(3)?,
        owner: row.get(4)?,
        due_at: row.get(5)?,
        promise: row.get(6)?,
        voucher: row.get(7)?,
        set_aside: row.get(8)?,
        delivered_at: row.get(9)?,
        delivered_by: row.get(10)?,
        failed_at: row.get(11)?,
        failed_because: row.get(12)?,
    })
}

fn about(case: &Case) -> About {
    About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
}
