//! Where we let a customer down, and the second time within some months.

use attent_db::{Millis, Tx, params};

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

/// The breaches of a customer within the last [`WITHIN`] days, the newest first.
///
/// # Errors
/// Those of the database.
pub fn of_customer(
    tx: &mut Tx<'_>,
    _actor: &Actor,
    id: CustomerId,
) -> Result<Vec<(Breach, Millis)>> {
    let since = tx.now().plus(-Millis::from_days(WITHIN).0);
    Ok(tx.all(
        "SELECT kind, at FROM breach WHERE customer_id = $1 AND at >= $2 ORDER BY at DESC LIMIT 50",
        &params![id, since],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

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
        "SELECT kind FROM breach
          WHERE customer_id = $1 AND event_id <> $2 AND at >= $3 AND at <= $4",
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
