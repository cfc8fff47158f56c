//! Where we let a customer down, and the second time within some months.

use attent_db::{Millis, Tx, Value, params};

use crate::{
    Actor, Result,
    conversations::words::words,
    ids::{ConversationId, CustomerId, StaffId},
    notices,
};

/// So many days a breach is remembered.
pub const WITHIN: i64 = 90;
/// What is older when it is read, after an upgrade or a long stop, is history and no news.
const NEWS: Millis = Millis::from_days(7);

words! {
    Breach {
        /// A promise was broken.
        Promise = "promise",
        /// A standard was missed.
        Standard = "standard",
        /// They had to complain about the same again.
        Complaint = "complaint",
    }
}

/// Once that we let somebody down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetDown {
    pub kind: Breach,
    pub at: Millis,
    /// Where it was, for whoever may see that.
    pub conversation: Option<ConversationId>,
}

/// How often we let a customer down, and whoever was merged into them, within the last [`WITHIN`]
/// days, the newest first.
///
/// # Errors
/// Those of the database.
pub fn of_customer(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<Vec<LetDown>> {
    let since = tx.now().plus(-Millis::from_days(WITHIN).0);
    let mut params: Vec<Value> = params![id, since].into();
    let reach = actor.within_reach(&mut params);
    let sql = format!(
        "SELECT b.kind, b.at, c.id
           FROM breach b
           LEFT JOIN conversation c ON c.id = b.conversation_id{reach}
          WHERE b.customer_id IN ({SAME}) AND b.at >= $2
          ORDER BY b.at DESC
          LIMIT 50"
    );
    Ok(tx.all(&sql, &params, |row| {
        Ok(LetDown {
            kind: row.get(0)?,
            at: row.get(1)?,
            conversation: row.get(2)?,
        })
    })?)
}

/// The records of one person; `$1` is the one that stands.
const SAME: &str = "SELECT id FROM customer WHERE id = $1 OR merged_into = $1";

/// Keeps one, and tells the owners when it is not the first.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    event: i64,
    kind: Breach,
    (customer, conversation): (CustomerId, Option<ConversationId>),
    at: Millis,
) -> Result<()> {
    let new = tx.run(
        "INSERT INTO breach (event_id, customer_id, kind, conversation_id, at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (event_id) DO NOTHING",
        &params![event, customer, kind, conversation, at],
    )?;
    if new == 0 || at < tx.now().plus(-NEWS.0) {
        return Ok(());
    }
    let since = at.plus(-Millis::from_days(WITHIN).0);
    let before = tx.all(
        &format!(
            "SELECT kind FROM breach
              WHERE customer_id IN ({SAME}) AND event_id <> $2 AND at >= $3 AND at <= $4"
        ),
        &params![customer, event, since, at],
        |row| row.get::<Breach>(0),
    )?;
    // That somebody complains again is told by the case itself.
    let told = kind == Breach::Complaint && before.iter().all(|one| *one == Breach::Complaint);
    if before.is_empty() || told {
        return Ok(());
    }
    let owners: Vec<StaffId> = tx.all(
        "SELECT id FROM staff WHERE role = 'owner' AND disabled_at IS NULL",
        &params![],
        |row| row.get(0),
    )?;
    let about = notices::About {
        conversation,
        subject: Some(customer.0),
        ..notices::About::default()
    };
    let kind = notices::Kind::BrokenAgain;
    notices::tell_all(tx, &Actor::system(), kind, &owners, about)?;
    Ok(())
}
