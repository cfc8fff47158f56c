//! Two more sources of a timeline: gestures and vouchers, when they were given.

use attent_db::Tx;

use super::{Ask, Moment, Place, What};
use crate::{
    Currency, Money, Result,
    ids::{GestureId, VoucherId},
};

pub(super) fn gestures(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let sql =
        "SELECT g.id, g.created_at, g.giver_id, g.kind, g.amount, g.currency, g.story, g.state
           FROM gesture g
          WHERE g.customer_id IN ($1)
            AND (g.created_at, g.id, 0) < ($2, $3, CAST($4 AS BIGINT))
          ORDER BY g.created_at DESC, g.id DESC
          LIMIT $5";
    Ok(tx.all(sql, &ask.params(), |row| {
        let gesture: GestureId = row.get(0)?;
        Ok(Moment {
            place: Place {
                at: row.get(1)?,
                id: gesture.0,
                slot: 0,
            },
            what: What::Gesture {
                gesture,
                staff: row.get(2)?,
                kind: row.get(3)?,
                money: Money::new(row.get(4)?, row.get::<Currency>(5)?),
                story: row.get(6)?,
                state: row.get(7)?,
            },
        })
    })?)
}

pub(super) fn vouchers(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let sql = "SELECT v.id, v.created_at, v.issuer_id, v.amount, v.remaining, v.currency, v.state
           FROM voucher v
          WHERE v.customer_id IN ($1)
            AND (v.created_at, v.id, 0) < ($2, $3, CAST($4 AS BIGINT))
          ORDER BY v.created_at DESC, v.id DESC
          LIMIT $5";
    Ok(tx.all(sql, &ask.params(), |row| {
        let voucher: VoucherId = row.get(0)?;
        let currency: Currency = row.get(5)?;
        Ok(Moment {
            place: Place {
                at: row.get(1)?,
                id: voucher.0,
                slot: 0,
            },
            what: What::Voucher {
                voucher,
                staff: row.get(2)?,
                value: Money::new(row.get(3)?, currency),
                remaining: Money::new(row.get(4)?, currency),
                state: row.get(6)?,
            },
        })
    })?)
}
