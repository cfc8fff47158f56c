//! Each minute: who is to be reminded, whose time is over, who left.
//!
//! The work grows with what is due, not with what is open: it is found by the next time, and by
//! those who left.

use attent_db::{Millis, Tx, params};

use super::{
    Approval,
    approvers::{self, Wanted},
    ask::{nobodys_turn, not_given, reminder, tell},
    find,
};
use crate::{
    Actor, Language, Result,
    events::{self, About, Kind},
    ids::{ApprovalId, StaffId},
    notices,
    reading::word_or_none,
};

/// Does what is due, of `limit` questions at most; answers how many it touched.
///
/// # Errors
/// Those of the database.
pub fn reconcile(tx: &mut Tx<'_>, limit: i64) -> Result<usize> {
    let now = tx.now();
    let due: Vec<ApprovalId> = tx.all(
        "SELECT id FROM approval WHERE state = 'asked' AND next_at <= $1
          ORDER BY next_at, id LIMIT $2",
        &params![now, limit],
        |row| row.get(0),
    )?;
    let left: Vec<ApprovalId> = tx.all(
        "SELECT a.id
           FROM staff s JOIN approval a ON a.approver_id = s.id AND a.state = 'asked'
          WHERE s.disabled_at IS NOT NULL OR s.role = 'viewer'
          ORDER BY a.approver_id, a.id LIMIT $1",
        &params![limit],
        |row| row.get(0),
    )?;
    let mut touched = 0;
    for id in &left {
        let found = find::any(tx, *id)?;
        pass_on(tx, &found, now)?;
        touched += 1;
    }
    for id in due.iter().filter(|id| !left.contains(id)) {
        let found = find::any(tx, *id)?;
        if found.due_at > now {
            remind(tx, &found)?;
        } else if found.stand_in {
            lapse(tx, &found)?;
        } else {
            pass_on(tx, &found, now)?;
        }
        touched += 1;
    }
    Ok(touched)
}

fn remind(tx: &mut Tx<'_>, found: &Approval) -> Result<()> {
    let rows = tx.run(
        "UPDATE approval SET next_at = due_at WHERE id = $1 AND version = $2 AND state = 'asked'",
        &params![found.id, found.version],
    )?;
    if rows == 1 {
        tell(
            tx,
            &Actor::system(),
            notices::Kind::ApprovalAsked,
            found.approver,
            found.id,
        )?;
    }
    Ok(())
}

/// The turn goes to the next; where there is none, the question lapses.
fn pass_on(tx: &mut Tx<'_>, found: &Approval, now: Millis) -> Result<()> {
    let wanted = Wanted {
        requester: found.requester,
        customer: found.customer,
        tops_up: found.tops_up,
    };
    let Some(next) = approvers::next(tx, &wanted, &found.asked)? else {
        return lapse(tx, found);
    };
    let mut asked: Vec<i64> = found.asked.iter().map(|staff| staff.0).collect();
    asked.push(next.0);
    let rows = tx.run(
        "UPDATE approval
            SET approver_id = $3, asked = $4, stand_in = TRUE, due_at = $5, next_at = $6,
                mailed = FALSE, version = version + 1
          WHERE id = $1 AND version = $2 AND state = 'asked'",
        &params![
            found.id,
            found.version,
            next,
            serde_json::json!(asked).to_string(),
            now.plus(found.within.0),
            reminder(now, found.within)
        ],
    )?;
    if rows == 1 {
        let actor = Actor::system();
        let about = About::subject(found.id.0).with("to", next.to_string());
        events::record(tx, &actor, Kind::ApprovalMoved, about)?;
        tell(tx, &actor, notices::Kind::ApprovalAsked, next, found.id)?;
    }
    Ok(())
}

/// Nobody answered: it is not given, and everybody concerned hears so.
fn lapse(tx: &mut Tx<'_>, found: &Approval) -> Result<()> {
    let rows = tx.run(
        "UPDATE approval SET state = 'lapsed', decided_at = $3, version = version + 1
          WHERE id = $1 AND version = $2 AND state = 'asked'",
        &params![found.id, found.version, tx.now()],
    )?;
    if rows == 1 {
        let actor = Actor::system();
        events::record(tx, &actor, Kind::ApprovalLapsed, About::subject(found.id.0))?;
        not_given(tx, found.subject, found.subject_id)?;
        nobodys_turn(tx, found)?;
        let concerned = std::iter::once(found.requester).chain(found.asked.iter().copied());
        for person in concerned {
            tell(tx, &actor, notices::Kind::ApprovalLapsed, person, found.id)?;
        }
    }
    Ok(())
}

/// A question whose approver has not got the mail with the link yet.
#[derive(Clone, Debug)]
pub struct Unmailed {
    pub approval: Approval,
    pub name: String,
    pub email: String,
    pub language: Option<Language>,
}

/// Whom to write to, unless they do not want it by mail.
///
/// # Errors
/// Those of the database.
pub fn unmailed(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Unmailed>> {
    let found = tx.all(
        "SELECT a.id, s.name, s.email, s.language
           FROM approval a JOIN staff s ON s.id = a.approver_id AND s.disabled_at IS NULL
          WHERE a.state = 'asked' AND NOT a.mailed
            AND NOT EXISTS (SELECT 1 FROM notice_choice x
                             WHERE x.staff_id = s.id AND x.kind = 'approval_asked'
                               AND NOT x.by_mail)
          ORDER BY a.id LIMIT $1",
        &params![limit],
        |row| {
            Ok((
                row.get::<ApprovalId>(0)?,
                row.get::<String>(1)?,
                row.get::<String>(2)?,
                word_or_none(row, 3, "staff.language", Language::parse)?,
            ))
        },
    )?;
    let mut all = Vec::new();
    for (id, name, email, language) in found {
        all.push(Unmailed {
            approval: find::any(tx, id)?,
            name,
            email,
            language,
        });
    }
    Ok(all)
}

/// Notes that the mail to this approver is queued, in the same transaction. `false`: somebody else
/// queued it, or the turn moved on. The notice in the app needs no mail of its own then.
///
/// # Errors
/// Those of the database.
pub fn mailed(tx: &mut Tx<'_>, id: ApprovalId, approver: StaffId) -> Result<bool> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE approval SET mailed = TRUE
          WHERE id = $1 AND approver_id = $2 AND state = 'asked' AND NOT mailed",
        &params![id, approver],
    )?;
    if rows == 1 {
        tx.run(
            "UPDATE notice SET mailed_at = $2
              WHERE staff_id = $1 AND kind = 'approval_asked' AND mailed_at IS NULL",
            &params![approver, now],
        )?;
    }
    Ok(rows == 1)
}
