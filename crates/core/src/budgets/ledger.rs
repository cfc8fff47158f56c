//! The ledger: every movement of a budget, in order, never changed.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{Entry, Kind, Occasion, SubjectKind, see};
use crate::{
    Actor, Currency, Error, Money, Result,
    events::{self, About},
    ids::{BudgetId, CustomerId, LedgerId, ReservationId, StaffId},
};

/// One movement.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: LedgerId,
    pub entry: Entry,
    pub money: Money,
    /// What was left after it.
    pub available: Money,
    pub by: Option<StaffId>,
    pub at: Millis,
    pub about: Option<Drawn>,
}

/// What a movement is about.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub reservation: ReservationId,
    pub subject: SubjectKind,
    pub subject_id: i64,
    pub kind: Kind,
    pub occasion: Occasion,
    pub customer: Option<CustomerId>,
    pub customer_name: Option<String>,
}

/// The movements of a budget, the newest first, before `before`.
///
/// # Errors
/// [`Error::NotFound`] for a budget that is not the actor's to see.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    budget: BudgetId,
    before: Option<LedgerId>,
    limit: i64,
) -> Result<Vec<Line>> {
    let whose = tx.one(
        "SELECT staff_id FROM budget WHERE id = $1",
        &params![budget],
        |row| row.get::<StaffId>(0),
    )?;
    see(tx, actor, whose.ok_or(Error::NotFound)?)?;
    let before = before.map_or(i64::MAX, |id| id.0);
    Ok(tx.all(
        "SELECT l.id, l.kind, l.amount, l.available, b.currency, l.by_staff_id, l.at,
                r.id, r.subject_kind, r.subject_id, r.kind, r.occasion, c.id, c.name
           FROM ledger l
           JOIN budget b ON b.id = l.budget_id
           LEFT JOIN reservation r ON r.id = l.reservation_id
           LEFT JOIN customer c ON c.id = r.customer_id
          WHERE l.budget_id = $1 AND l.id < $2
          ORDER BY l.id DESC
          LIMIT $3",
        &params![budget, before, limit],
        read,
    )?)
}

fn read(row: &Row<'_>) -> std::result::Result<Line, DbError> {
    let currency: Currency = row.get(4)?;
    let about = match row.get::<Option<ReservationId>>(7)? {
        Some(reservation) => Some(Drawn {
            reservation,
            subject: row.get(8)?,
            subject_id: row.get(9)?,
            kind: row.get(10)?,
            occasion: row.get(11)?,
            customer: row.get(12)?,
            customer_name: row.get(13)?,
        }),
        None => None,
    };
    Ok(Line {
        id: row.get(0)?,
        entry: row.get(1)?,
        money: Money::new(row.get(2)?, currency),
        available: Money::new(row.get(3)?, currency),
        by: row.get(5)?,
        at: row.get(6)?,
        about,
    })
}

/// Appends a movement that has just been made; `available` is what it left.
pub(super) fn append(
    tx: &mut Tx<'_>,
    actor: &Actor,
    budget: BudgetId,
    entry: Entry,
    money: Money,
    reservation: Option<ReservationId>,
    available: i64,
) -> Result<()> {
    let (id, now) = (LedgerId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO ledger (id, budget_id, kind, amount, reservation_id, available, by_staff_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &params![
            id,
            budget,
            entry,
            money.amount,
            reservation,
            available,
            actor.staff_id(),
            now
        ],
    )?;
    let about = About::subject(budget.0)
        .with("entry", entry.as_str())
        .with("amount", money.amount)
        .with("currency", money.currency.code());
    events::record(tx, actor, events::Kind::BudgetMoved, about)?;
    Ok(())
}
