//! What was sent, and how far it went.

use attent_db::{Millis, Tx, params};

use super::Of;
use crate::{
    Result,
    ids::{JointUpdateId, StaffId},
};

#[derive(Clone, Debug)]
pub struct Update {
    pub id: JointUpdateId,
    pub at: Millis,
    pub by: Option<StaffId>,
    pub subject: String,
    pub people: i64,
    pub sent: i64,
    /// No address took mail, or they are no customers any more.
    pub unreachable: i64,
    /// Promises that got another due time by it, and those that had been settled meanwhile.
    pub renegotiated: i64,
    pub refused: i64,
    pub due_at: Option<Millis>,
    pub finished_at: Option<Millis>,
}

/// All of something, the newest first. The caller has found it through an actor.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<'_>, of: Of) -> Result<Vec<Update>> {
    let (about, id) = of.parts();
    Ok(tx.all(
        "SELECT u.id, u.created_at, u.created_by, u.people, u.due_at, u.finished_at,
                (SELECT MIN(w.subject) FROM joint_update_words w WHERE w.update_id = u.id),
                (SELECT COUNT(*) FROM joint_update_recipient r
                  WHERE r.update_id = u.id AND r.state = 'sent'),
                (SELECT COUNT(*) FROM joint_update_recipient r
                  WHERE r.update_id = u.id AND r.state = 'unreachable'),
                (SELECT COUNT(*) FROM joint_update_promise p
                  WHERE p.update_id = u.id AND p.state = 'renegotiated'),
                (SELECT COUNT(*) FROM joint_update_promise p
                  WHERE p.update_id = u.id AND p.state = 'refused')
           FROM joint_update u
          WHERE u.about = $1 AND u.about_id = $2
          ORDER BY u.id DESC",
        &params![about, id],
        |row| {
            Ok(Update {
                id: row.get(0)?,
                at: row.get(1)?,
                by: row.get(2)?,
                people: row.get(3)?,
                due_at: row.get(4)?,
                finished_at: row.get(5)?,
                subject: row.get::<Option<String>>(6)?.unwrap_or_default(),
                sent: row.get(7)?,
                unreachable: row.get(8)?,
                renegotiated: row.get(9)?,
                refused: row.get(10)?,
            })
        },
    )?)
}
