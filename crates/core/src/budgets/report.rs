//! What was given, by occasion, kind and month; and the business that followed.
//!
//! It answers where things go wrong often, not who spends: people are no dimension of it.

use attent_db::{Millis, Tx, params};

use super::{Kind, Occasion, Purpose};
use crate::{Actor, Currency, Money, Result, Role};

/// One cell: so many gestures of a kind for an occasion in a month of UTC, and what they cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// When it was offered.
    pub at: Millis,
    pub purpose: Purpose,
    pub kind: Kind,
    pub occasion: Occasion,
    pub money: Money,
}

/// The most lines a report reads; a larger business asks for a shorter time.
const MOST_CELLS: i64 = 200_000;

/// Everything given from `from` to `to` (less what was released or came back), oldest first, in
/// the currency asked for; the caller puts it into its months.
///
/// # Errors
/// [`crate::Error::Forbidden`] below manager.
pub fn given(
    tx: &mut Tx<'_>,
    actor: &Actor,
    from: Millis,
    to: Millis,
    currency: Currency,
) -> Result<Vec<Cell>> {
    actor.at_least(Role::Manager)?;
    Ok(tx.all(
        "SELECT created_at, purpose, kind, occasion, open + committed - reversed
           FROM reservation
          WHERE created_at >= $1 AND created_at < $2 AND currency = $3
            AND open + committed - reversed > 0
          ORDER BY created_at, id
          LIMIT $4",
        &params![from, to, currency, MOST_CELLS],
        |row| {
            Ok(Cell {
                at: row.get(0)?,
                purpose: row.get(1)?,
                kind: row.get(2)?,
                occasion: row.get(3)?,
                money: Money::new(row.get(4)?, currency),
            })
        },
    )?)
}

/// What followed a gesture, as far as it is known here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// Customers given something, counted once, whose 90 days after the first gesture are over.
    pub customers: i64,
    /// Of them: those who came to us again within 90 days with a matter that is no complaint.
    pub came_again: i64,
    /// Of them: those who redeemed a voucher within 90 days.
    pub redeemed: i64,
}

/// The time within which a customer may come again.
const AFTER: Millis = Millis::from_days(90);

/// The business that followed gestures given from `from` to `to`. Purchases are not known here:
/// conversations and vouchers are what can be seen.
///
/// # Errors
/// [`crate::Error::Forbidden`] below manager.
pub fn followed(tx: &mut Tx<'_>, actor: &Actor, from: Millis, to: Millis) -> Result<Followed> {
    actor.at_least(Role::Manager)?;
    let whole = tx.now().plus(-AFTER.0);
    let found = tx.one(
        "WITH first AS (
             SELECT customer_id, MIN(created_at) AS at
               FROM reservation
              WHERE created_at >= $1 AND created_at < $2 AND customer_id IS NOT NULL
                AND open + committed - reversed > 0
              GROUP BY customer_id)
         SELECT COUNT(*),
                COUNT(*) FILTER (WHERE EXISTS (
                    SELECT 1 FROM conversation c
                     WHERE c.customer_id = f.customer_id AND c.created_at > f.at
                       AND c.created_at <= f.at + $4 AND c.lane = 'people'
                       AND c.state <> 'spam' AND c.state <> 'merged'
                       AND c.kind <> 'complaint' AND c.kind <> 'return')),
                COUNT(*) FILTER (WHERE EXISTS (
                    SELECT 1 FROM voucher v JOIN redemption r ON r.voucher_id = v.id
                     WHERE v.customer_id = f.customer_id AND r.at > f.at AND r.at <= f.at + $4))
           FROM first f
          WHERE f.at <= $3",
        &params![from, to, whole, AFTER],
        |row| {
            Ok(Followed {
                customers: row.get(0)?,
                came_again: row.get(1)?,
                redeemed: row.get(2)?,
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}
