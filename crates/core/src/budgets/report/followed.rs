//! The business that followed, as far as it is known here: customers who came again, or used a voucher.

use attent_db::{Millis, Tx, params};
use attent_stats::Rate;

use super::Followed;
use crate::{
    Actor, Error, Result, Role, conversations::words::words, ids::CustomerId, months::Months,
};

/// The time within which a customer may come again.
const AFTER: Millis = Millis::from_days(90);

words! {
    /// The customers that one number is about.
    Whom {
        /// Their 90 days are over.
        Counted = "counted",
        TooEarly = "too_early",
        CameAgain = "came_again",
        Redeemed = "redeemed",
    }
}

/// A customer who was given something.
#[derive(Clone, Debug)]
pub struct Customer {
    pub id: CustomerId,
    pub name: String,
    /// The first time in these months.
    pub at: Millis,
}

/// $1: from when, $2: whose 90 days are over, $3: those 90 days.
const FIRST: &str = "WITH first AS (
         SELECT customer_id, MIN(created_at) AS at
           FROM reservation
          WHERE created_at >= $1 AND customer_id IS NOT NULL
            AND open + committed - reversed > 0
          GROUP BY customer_id)";

impl Whom {
    fn condition(self) -> &'static str {
        match self {
            Self::Counted => "f.at <= $2 AND f.at + $3 > f.at",
            Self::TooEarly => "f.at > $2 AND f.at + $3 > f.at",
            Self::CameAgain => {
                "f.at <= $2 AND EXISTS (
                    SELECT 1 FROM conversation c
                     WHERE c.customer_id = f.customer_id AND c.created_at > f.at
                       AND c.created_at <= f.at + $3 AND c.lane = 'people'
                       AND c.state <> 'spam' AND c.state <> 'merged'
                       AND c.kind <> 'complaint' AND c.kind <> 'return')"
            }
            Self::Redeemed => {
                "f.at <= $2 AND EXISTS (
                    SELECT 1 FROM voucher v JOIN redemption r ON r.voucher_id = v.id
                     WHERE v.customer_id = f.customer_id AND r.at > f.at AND r.at <= f.at + $3)"
            }
        }
    }
}

pub(super) fn followed(tx: &mut Tx<'_>, from: Millis) -> Result<Followed> {
    let whole = tx.now().plus(-AFTER.0);
    let counts: Vec<String> = Whom::ALL
        .iter()
        .map(|whom| format!("COUNT(*) FILTER (WHERE {})", whom.condition()))
        .collect();
    let sql = format!("{FIRST} SELECT {} FROM first f", counts.join(", "));
    let found = tx.one(&sql, &params![from, whole, AFTER], |row| {
        let customers: i64 = row.get(0)?;
        Ok(Followed {
            customers,
            too_early: row.get(1)?,
            came_again: Rate::of(row.get(2)?, customers),
            redeemed: Rate::of(row.get(3)?, customers),
        })
    })?;
    found.ok_or_else(|| Error::Internal("a count without a row".to_owned()))
}

/// The customers of one number, those first given something last before others.
///
/// # Errors
/// [`Error::Forbidden`] below manager.
pub fn customers(
    tx: &mut Tx<'_>,
    actor: &Actor,
    whom: Whom,
    after: Option<(Millis, CustomerId)>,
    limit: i64,
) -> Result<Vec<Customer>> {
    actor.at_least(Role::Manager)?;
    let (from, whole) = (Months::until_now(tx)?.from(), tx.now().plus(-AFTER.0));
    let (since, id) = after.unwrap_or((Millis(i64::MAX), CustomerId(i64::MAX)));
    let sql = format!(
        "{FIRST} SELECT f.customer_id, u.name, f.at
           FROM first f JOIN customer u ON u.id = f.customer_id
          WHERE {} AND (f.at, f.customer_id) < ($4, $5)
          ORDER BY f.at DESC, f.customer_id DESC
          LIMIT $6",
        whom.condition()
    );
    let asked = params![from, whole, AFTER, since, id, limit];
    Ok(tx.all(&sql, &asked, |row| {
        Ok(Customer {
            id: row.get(0)?,
            name: row.get(1)?,
            at: row.get(2)?,
        })
    })?)
}
