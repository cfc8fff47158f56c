//! "The third time she asks": cases on the same matter, linked and counted.
//!
//! A conversation that goes on from another (a link made when the mail came in, or by a person)
//! repeats its case by itself; else a person says so. The second complaint of one customer within a year is told to the
//! owners.

use attent_db::{Millis, Tx, Value, params};

use super::{
    Case, Kind,
    change::{in_time, open_case},
    find,
    words::State,
};
use crate::{
    Actor, Error, Result,
    conversations::{self, ONE_MATTER, SAME_MATTER},
    events::{self, About, Kind as EventKind},
    ids::{CaseId, ConversationId, StaffId},
    notices,
};

/// Within this time two complaints of one customer are told to the owners.
const A_YEAR: Millis = Millis::from_days(365);
/// The longest chain we follow; more is a damaged row.
const LONGEST_CHAIN: usize = 100;
const MOST_EARLIER: i64 = 5;

/// An earlier case of the same customer.
#[derive(Clone, Debug)]
pub struct Earlier {
    pub id: CaseId,
    pub conversation: ConversationId,
    pub number: i64,
    pub subject: String,
    pub kind: Kind,
    pub state: State,
    pub created_at: Millis,
    /// The same cause as this one's.
    pub same_cause: bool,
}

/// The newest earlier cases of the same customer, within the actor's reach.
///
/// # Errors
/// Those of the database.
pub fn earlier(tx: &mut Tx<'_>, actor: &Actor, case: &Case) -> Result<Vec<Earlier>> {
    let mut asked: Vec<Value> = params![case.customer, case.id, MOST_EARLIER].into();
    let reach = actor.within_reach(&mut asked);
    let sql = format!(
        "SELECT f.id, c.id, c.number, c.subject, f.kind, f.state, f.created_at, f.cause_id
           FROM conversation c JOIN case_file f ON f.conversation_id = c.id
          WHERE c.customer_id = $1 AND f.id < $2{reach}
          ORDER BY f.id DESC LIMIT $3"
    );
    Ok(tx.all(&sql, &asked, |row| {
        let cause: Option<crate::ids::CauseId> = row.get(7)?;
        Ok(Earlier {
            id: row.get(0)?,
            conversation: row.get(1)?,
            number: row.get(2)?,
            subject: row.get(3)?,
            kind: row.get(4)?,
            state: row.get(5)?,
            created_at: row.get(6)?,
            same_cause: cause.is_some() && cause == case.cause,
        })
    })?)
}

/// Says that this is the same matter again.
///
/// # Errors
/// [`Error::Conflict`] when the other is not an earlier case of the same customer.
pub fn same_matter(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, before: CaseId) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    let other = find(tx, actor, before)?;
    if other.id >= case.id || other.customer != case.customer || leads_to(tx, before, id)? {
        return Err(Error::Conflict("error-case-not-the-same"));
    }
    if case.repeats == Some(before) {
        return Ok(());
    }
    link(tx, actor, &case, &other)
}

/// Whether the chain of repeats from `from` comes by `to`.
fn leads_to(tx: &mut Tx<'_>, from: CaseId, to: CaseId) -> Result<bool> {
    let mut at = Some(from);
    for _ in 0..LONGEST_CHAIN {
        match at {
            None => return Ok(false),
            Some(id) if id == to => return Ok(true),
            Some(id) => {
                at = tx
                    .one(
                        "SELECT repeats FROM case_file WHERE id = $1",
                        &params![id],
                        |row| row.get(0),
                    )?
                    .flatten();
            }
        }
    }
    Ok(true)
}

fn link(tx: &mut Tx<'_>, actor: &Actor, case: &Case, before: &Case) -> Result<()> {
    in_time(
        tx,
        "UPDATE case_file SET repeats = $3, times = $4, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![case.id, case.version, before.id, before.times + 1],
    )?;
    let about = About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
        .with("times", before.times + 1);
    events::record(tx, actor, EventKind::CaseRepeated, about)?;
    let (id, other) = (case.conversation, before.conversation);
    if id != other {
        conversations::link(tx, actor, id, other, SAME_MATTER)?;
    }
    Ok(())
}

/// A new case whose conversation went on from one with a case is the same matter.
pub(super) fn follow_links(tx: &mut Tx<'_>, actor: &Actor, case: &Case) -> Result<()> {
    let before = tx.one(
        &format!(
            "SELECT f.id
               FROM conversation_link l
               JOIN conversation c ON c.id = l.other_id
               JOIN case_file f ON f.conversation_id = c.id
              WHERE l.conversation_id = $1 AND c.customer_id = $2 AND f.id < $3 AND {ONE_MATTER}
              ORDER BY f.id DESC LIMIT 1"
        ),
        &params![case.conversation, case.customer, case.id],
        |row| row.get::<CaseId>(0),
    )?;
    match before.map(|id| find(tx, actor, id)) {
        Some(Ok(before)) => link(tx, actor, case, &before),
        Some(Err(Error::NotFound)) | None => Ok(()),
        Some(Err(error)) => Err(error),
    }
}

/// The second complaint of a customer within a year, and each after it, is told to the owners.
pub(super) fn tell_owners(tx: &mut Tx<'_>, actor: &Actor, case: &Case) -> Result<()> {
    if case.kind != Kind::Complaint {
        return Ok(());
    }
    let since = tx.now().plus(-A_YEAR.0);
    let before = tx.one(
        "SELECT f.id
           FROM conversation c JOIN case_file f ON f.conversation_id = c.id
          WHERE c.customer_id = $1 AND f.id <> $2 AND f.kind = 'complaint' AND f.created_at >= $3
          LIMIT 1",
        &params![case.customer, case.id, since],
        |row| row.get::<i64>(0),
    )?;
    if before.is_none() {
        return Ok(());
    }
    let owners: Vec<StaffId> = tx.all(
        "SELECT id FROM staff WHERE role = 'owner' AND disabled_at IS NULL",
        &params![],
        |row| row.get(0),
    )?;
    let about = notices::About::case(case.id, case.conversation);
    notices::tell_all(tx, actor, notices::Kind::SecondBreach, &owners, about)?;
    Ok(())
}
