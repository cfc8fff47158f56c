//! Using a voucher at the counter, in whole or in part.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{State, Voucher, find};
use crate::{
    Actor, Currency, Error, FieldErrors, Money, Result, Role, budgets,
    error::invalid,
    events::{self, About},
    ids::{PlaceId, RedemptionId, StaffId, VoucherId},
    people::places,
};

/// One use.
#[derive(Clone, Debug)]
pub struct Redemption {
    pub id: RedemptionId,
    pub money: Money,
    pub place: Option<PlaceId>,
    pub place_name: Option<String>,
    /// `None`: a program did it.
    pub staff: Option<StaffId>,
    pub staff_name: Option<String>,
    pub at: Millis,
}

/// Uses `money` of it. `version` is that of the voucher as it was seen: of two counters at once,
/// one wins. Answers what is left on it.
///
/// # Errors
/// [`Error::Invalid`] for an amount of nothing, more than is left, or another currency;
/// [`Error::Conflict`] when it was used up (`error-voucher-used`), changed since it was seen
/// (`error-voucher-changed`), ran out, was withdrawn, or is not good yet.
pub fn redeem(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: VoucherId,
    version: i64,
    money: Money,
    place: Option<PlaceId>,
) -> Result<Money> {
    actor.at_least(Role::Staff)?;
    let found = find(tx, actor, id)?;
    good(tx, &found)?;
    if found.version != version {
        return Err(Error::Conflict("error-voucher-changed"));
    }
    enough(&found, money)?;
    let mut errors = FieldErrors::new();
    places::check(tx, &mut errors, "place", place)?;
    errors.check()?;
    let now = tx.now();
    let left = tx.one(
        "UPDATE voucher
            SET remaining = remaining - $3, version = version + 1,
                state = CASE WHEN remaining = $3 THEN 'redeemed' ELSE state END,
                ended_at = CASE WHEN remaining = $3 THEN $4 ELSE ended_at END
          WHERE id = $1 AND version = $2 AND state = 'issued' AND remaining >= $3
            AND expires_at > $4
         RETURNING remaining",
        &params![id, version, money.amount, now],
        |row| row.get::<i64>(0),
    )?;
    let left = left.ok_or(Error::Conflict("error-voucher-changed"))?;
    let use_id = tx.new_id();
    tx.run(
        "INSERT INTO redemption (id, voucher_id, amount, place_id, staff_id, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &params![use_id, id, money.amount, place, actor.staff_id(), now],
    )?;
    if let Some(kept) = found.reservation {
        budgets::commit_part(tx, actor, kept, money)?;
    }
    let about = About::customer(found.customer)
        .and_subject(id.0)
        .with("amount", money.amount)
        .with("left", left)
        .with("currency", money.currency.code());
    events::record(tx, actor, events::Kind::VoucherRedeemed, about)?;
    Ok(Money::new(left, money.currency))
}

/// Whether it can be used at all.
fn good(tx: &mut Tx<'_>, found: &Voucher) -> Result<()> {
    let word = match found.state {
        State::Issued if found.expires_at <= tx.now() => "error-voucher-expired",
        State::Issued => return Ok(()),
        State::Redeemed => "error-voucher-used",
        State::Expired => "error-voucher-expired",
        State::Withdrawn => "error-voucher-withdrawn",
        State::Asked | State::Declined => "error-voucher-not-issued",
    };
    Err(Error::Conflict(word))
}

fn enough(found: &Voucher, money: Money) -> Result<()> {
    if money.currency != found.remaining.currency {
        return Err(invalid("amount", "error-currency-mixed"));
    }
    match money.amount {
        0 => Err(invalid("amount", "error-amount-zero")),
        i64::MIN..0 => Err(invalid("amount", "error-amount-negative")),
        amount if amount > found.remaining.amount => Err(invalid("amount", "error-voucher-less")),
        _ => Ok(()),
    }
}

/// Its uses, the last first.
///
/// # Errors
/// [`Error::NotFound`] as for the voucher.
pub fn redemptions(tx: &mut Tx<'_>, actor: &Actor, id: VoucherId) -> Result<Vec<Redemption>> {
    let found = find(tx, actor, id)?;
    let currency = found.value.currency;
    Ok(tx.all(
        "SELECT r.id, r.amount, p.id, p.name, s.id, s.name, r.at
           FROM redemption r
           LEFT JOIN place p ON p.id = r.place_id
           LEFT JOIN staff s ON s.id = r.staff_id
          WHERE r.voucher_id = $1
          ORDER BY r.id DESC
          LIMIT 200",
        &params![id],
        |row| read(row, currency),
    )?)
}

/// When and where it was used last.
///
/// # Errors
/// [`Error::NotFound`] as for the voucher.
pub fn last_redemption(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: VoucherId,
) -> Result<Option<Redemption>> {
    Ok(redemptions(tx, actor, id)?.into_iter().next())
}

fn read(row: &Row<'_>, currency: Currency) -> std::result::Result<Redemption, DbError> {
    Ok(Redemption {
        id: row.get(0)?,
        money: Money::new(row.get(1)?, currency),
        place: row.get(2)?,
        place_name: row.get(3)?,
        staff: row.get(4)?,
        staff_name: row.get(5)?,
        at: row.get(6)?,
    })
}
