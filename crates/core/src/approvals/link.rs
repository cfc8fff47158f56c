//! The link in the mail to an approver: it opens a page, and the page has the two buttons.
//!
//! Its secret is known here only by its digest, is good for one decision by one person, and runs
//! out with their turn. Opening it changes nothing: mail scanners open links, too.

use attent_db::{Tx, params};

use super::{Answer, Approval, State, decide, find};
use crate::{
    Actor, Error, Language, Result, Role,
    ids::{ApprovalId, StaffId},
    reading::{word, word_or_none},
    secret::{Secret, digest},
};

/// A link that works.
#[derive(Clone, Debug)]
pub struct Opened {
    pub approval: Approval,
    pub staff: StaffId,
    pub name: String,
    pub language: Option<Language>,
    actor: Actor,
}

/// Makes the link for the one whose turn it is.
///
/// # Errors
/// Those of the database.
pub fn make(tx: &mut Tx<'_>, approval: &Approval, secret: &Secret) -> Result<()> {
    let id = tx.new_id();
    tx.run(
        "INSERT INTO approval_link (id, approval_id, staff_id, secret_hash, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
        &params![
            id,
            approval.id,
            approval.approver,
            secret.digest(),
            approval.due_at
        ],
    )?;
    Ok(())
}

/// What the link is for, without spending it.
///
/// # Errors
/// [`Error::NotFound`] when it was used, ran out, never was, or its person left.
pub fn open(tx: &mut Tx<'_>, secret: &str) -> Result<Opened> {
    read(tx, secret, "l.used_at IS NULL AND l.expires_at > $2")
}

/// What was answered by a link that is spent, for whoever looks at it again.
///
/// # Errors
/// [`Error::NotFound`] when it was not used, never was, or its person left.
pub fn spent(tx: &mut Tx<'_>, secret: &str) -> Result<(Opened, Answer)> {
    let opened = read(tx, secret, "l.used_at IS NOT NULL AND l.used_at <= $2")?;
    match opened.approval.state {
        State::Approved | State::Used => Ok((opened, Answer::Yes)),
        State::Declined => Ok((opened, Answer::No)),
        State::Asked | State::Lapsed | State::Withdrawn => Err(Error::NotFound),
    }
}

fn read(tx: &mut Tx<'_>, secret: &str, which: &str) -> Result<Opened> {
    let now = tx.now();
    let sql = format!(
        "SELECT l.approval_id, s.id, s.name, s.language, s.role
           FROM approval_link l JOIN staff s ON s.id = l.staff_id
          WHERE l.secret_hash = $1 AND {which} AND s.disabled_at IS NULL"
    );
    let found = tx.one(&sql, &params![digest(secret), now], |row| {
        Ok((
            row.get::<ApprovalId>(0)?,
            row.get::<StaffId>(1)?,
            row.get::<String>(2)?,
            word_or_none(row, 3, "staff.language", Language::parse)?,
            word(row, 4, "staff.role", Role::parse)?,
        ))
    })?;
    let (id, staff, name, language, role) = found.ok_or(Error::NotFound)?;
    Ok(Opened {
        approval: find::any(tx, id)?,
        staff,
        name,
        language,
        actor: Actor::staff(staff, role, Vec::new()),
    })
}

/// Decides by the link, which is spent with that.
///
/// # Errors
/// [`Error::NotFound`] as [`open`], and for the second of two presses; those of [`decide`].
pub fn press(tx: &mut Tx<'_>, secret: &str, answer: Answer, words: &str) -> Result<Approval> {
    let opened = open(tx, secret)?;
    let now = tx.now();
    let spent = tx.run(
        "UPDATE approval_link SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL",
        &params![digest(secret), now],
    )?;
    if spent == 0 {
        return Err(Error::NotFound);
    }
    decide(tx, &opened.actor, opened.approval.id, answer, words, None)
}
