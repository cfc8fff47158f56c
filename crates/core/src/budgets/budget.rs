//! One budget as one actor may see it: one's own, one's people's, and an owner everybody's.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::Purpose;
use crate::{
    Actor, Currency, Error, Money, Result, Role, Who,
    ids::{BudgetId, StaffId},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    pub id: BudgetId,
    pub staff: StaffId,
    pub purpose: Purpose,
    pub year: i64,
    pub starts_at: Millis,
    pub ends_at: Millis,
    pub granted: Money,
    /// Grants and reversals less open reserves, commits and expiries.
    pub available: Money,
    pub reserved: Money,
    /// Commits less reversals.
    pub spent: Money,
    pub expired: Money,
}

pub(super) const COLUMNS: &str =
    "id, staff_id, purpose, year, starts_at, ends_at, currency, granted,
                                  available, reserved, spent, expired";

/// Whether the actor sees this person's budget: it is theirs, they lead the person, they own.
///
/// # Errors
/// Those of the database.
pub fn within_sight(tx: &mut Tx<'_>, actor: &Actor, staff: StaffId) -> Result<bool> {
    if matches!(actor.who, Who::Customer(_)) {
        return Ok(false);
    }
    if actor.role == Role::Owner || actor.staff_id() == Some(staff) {
        return Ok(true);
    }
    let Some(lead) = actor.staff_id() else {
        return Ok(false);
    };
    let found = tx.one(
        "SELECT 1
           FROM membership m
           JOIN leads l ON l.team_id = m.team_id AND l.staff_id = $2
           JOIN team t ON t.id = m.team_id AND t.retired_at IS NULL
          WHERE m.staff_id = $1",
        &params![staff, lead],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some() && actor.role >= Role::Staff)
}

/// # Errors
/// [`Error::NotFound`] for budgets that are not the actor's to see.
pub fn see(tx: &mut Tx<'_>, actor: &Actor, staff: StaffId) -> Result<()> {
    if within_sight(tx, actor, staff)? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// All budgets of a person, the newest year first.
///
/// # Errors
/// As [`see`].
pub fn of_staff(tx: &mut Tx<'_>, actor: &Actor, staff: StaffId) -> Result<Vec<Budget>> {
    see(tx, actor, staff)?;
    let sql = format!(
        "SELECT {COLUMNS} FROM budget WHERE staff_id = $1 ORDER BY year DESC, purpose DESC"
    );
    Ok(tx.all(&sql, &params![staff], read)?)
}

/// The budgets of a year that the actor sees, by person.
///
/// # Errors
/// Those of the database.
pub fn of_year(tx: &mut Tx<'_>, actor: &Actor, year: i64) -> Result<Vec<Budget>> {
    let owns = actor.role == Role::Owner && !matches!(actor.who, Who::Customer(_));
    let mut params = vec![Value::Int(year)];
    let within = match (owns, actor.staff_id()) {
        (true, _) => "",
        (false, None) => return Ok(Vec::new()),
        (false, Some(me)) => {
            params.push(me.into());
            "AND (b.staff_id = $2
                  OR EXISTS (SELECT 1 FROM membership m
                               JOIN leads l ON l.team_id = m.team_id AND l.staff_id = $2
                               JOIN team t ON t.id = m.team_id AND t.retired_at IS NULL
                              WHERE m.staff_id = b.staff_id))"
        }
    };
    let columns = COLUMNS
        .split(',')
        .map(|column| format!("b.{}", column.trim()))
        .collect::<Vec<_>>()
        .join(", ");
    let sql = format!(
        "SELECT {columns}
           FROM budget b JOIN staff s ON s.id = b.staff_id
          WHERE b.year = $1 {within}
          ORDER BY s.name_key, s.id, b.purpose DESC"
    );
    Ok(tx.all(&sql, &params, read)?)
}

/// One budget by id.
///
/// # Errors
/// As [`see`].
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: BudgetId) -> Result<Option<Budget>> {
    let sql = format!("SELECT {COLUMNS} FROM budget WHERE id = $1");
    let found = tx.one(&sql, &params![id], read)?;
    if let Some(budget) = &found {
        see(tx, actor, budget.staff)?;
    }
    Ok(found)
}

/// The budget that a person draws on now.
///
/// # Errors
/// Those of the database.
pub fn current(tx: &mut Tx<'_>, staff: StaffId, purpose: Purpose) -> Result<Option<Budget>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM budget
          WHERE staff_id = $1 AND purpose = $2 AND starts_at <= $3 AND ends_at > $3"
    );
    let now = tx.now();
    Ok(tx.one(&sql, &params![staff, purpose, now], read)?)
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Budget, DbError> {
    let currency: Currency = row.get(6)?;
    let money = |index: usize| row.get(index).map(|amount| Money::new(amount, currency));
    Ok(Budget {
        id: row.get(0)?,
        staff: row.get(1)?,
        purpose: row.get(2)?,
        year: row.get(3)?,
        starts_at: row.get(4)?,
        ends_at: row.get(5)?,
        granted: money(7)?,
        available: money(8)?,
        reserved: money(9)?,
        spent: money(10)?,
        expired: money(11)?,
    })
}
