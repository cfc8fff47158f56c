//! Two more sources of a timeline: the way of the customer's cases, with what was chosen, and what we
//! said no to.

use attent_db::Tx;

use super::{
    Ask, Moment, Place, What,
    sources::{MATTER, matter},
};
use crate::{Result, ids::RefusalId};

/// Each step of a case; its opening is told by the conversation.
pub(super) fn steps(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let (params, within_reach) = ask.params_within_reach();
    let sql = format!(
        "SELECT s.id, s.at, f.id, s.step, s.state, s.staff_id,
                COALESCE((SELECT o.title FROM case_round r JOIN case_offer o ON o.id = r.offer_id
                           WHERE r.case_id = f.id AND r.chosen_at = s.at AND s.step = 'choose'), ''),
                {MATTER}
           FROM conversation c
           JOIN case_file f ON f.conversation_id = c.id
           JOIN case_step s ON s.case_id = f.id
          WHERE c.customer_id IN ($1) AND s.step <> 'open'
            AND (s.at, s.id, 0) < ($2, $3, CAST($4 AS BIGINT)) {within_reach}
          ORDER BY s.at DESC, s.id DESC
          LIMIT $5"
    );
    Ok(tx.all(&sql, &params, |row| {
        Ok(Moment {
            place: Place {
                at: row.get(1)?,
                id: row.get(0)?,
                slot: 0,
            },
            what: What::Case {
                case: row.get(2)?,
                step: row.get(3)?,
                state: row.get(4)?,
                staff: row.get(5)?,
                chosen: row.get(6)?,
                matter: matter(row, 7)?,
            },
        })
    })?)
}

pub(super) fn refusals(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let (params, within_reach) = ask.params_within_reach();
    let sql = format!(
        "SELECT r.id, r.at, r.asked, r.instead, r.staff_id, {MATTER}
           FROM conversation c JOIN refusal r ON r.conversation_id = c.id
          WHERE c.customer_id IN ($1)
            AND (r.at, r.id, 0) < ($2, $3, CAST($4 AS BIGINT)) {within_reach}
          ORDER BY r.at DESC, r.id DESC
          LIMIT $5"
    );
    Ok(tx.all(&sql, &params, |row| {
        let refusal: RefusalId = row.get(0)?;
        Ok(Moment {
            place: Place {
                at: row.get(1)?,
                id: refusal.0,
                slot: 0,
            },
            what: What::Refused {
                refusal,
                asked: row.get(2)?,
                instead: row.get(3)?,
                staff: row.get(4)?,
                matter: matter(row, 5)?,
            },
        })
    })?)
}
