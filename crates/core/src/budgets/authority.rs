//! How far a person may go alone: their own limits, else those of their role.
//!
//! An owner without limits of their own has none: it is their money. Everybody else without any
//! asks for each gesture.

use std::collections::BTreeSet;

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{Kind, within_sight};
use crate::{
    Actor, Currency, Error, FieldErrors, Money, Result, Role,
    error::invalid,
    events::{self, About},
    ids::StaffId,
    money::MOST,
    people::staff,
    reading::{json, word_or_none},
};

/// Whose limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Staff(StaffId),
    /// Everybody of that role without limits of their own.
    Role(Role),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    pub per_gesture: Money,
    /// To one customer within 90 days, whoever of us gave.
    pub per_customer: Money,
    pub kinds: Vec<Kind>,
    pub starts_at: Option<Millis>,
    pub ends_at: Option<Millis>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    pub holder: Holder,
    pub limits: Limits,
    pub version: i64,
}

const COLUMNS: &str =
    "staff_id, role, currency, per_gesture, per_customer, kinds, starts_at, ends_at, version";

/// Every limit the actor may see: those of roles, and of the people within sight.
///
/// # Errors
/// Those of the database.
pub fn authorities(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Authority>> {
    let sql = format!("SELECT {COLUMNS} FROM authority ORDER BY role NULLS LAST, staff_id");
    let mut seen = Vec::new();
    for one in tx.all(&sql, &params![], read)? {
        let visible = match one.holder {
            Holder::Role(_) => true,
            Holder::Staff(staff) => within_sight(tx, actor, staff)?,
        };
        if visible {
            seen.push(one);
        }
    }
    Ok(seen)
}

/// The limits in force for a person: their own, else their role's. `None`: none were set.
///
/// # Errors
/// Those of the database.
pub fn authority_of(tx: &mut Tx<'_>, person: StaffId, role: Role) -> Result<Option<Authority>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM authority
          WHERE staff_id = $1 OR role = $2
          ORDER BY CASE WHEN staff_id IS NULL THEN 1 ELSE 0 END
          LIMIT 1"
    );
    Ok(tx.one(&sql, &params![person, role.as_str()], read)?)
}

/// Sets the limits of a person or a role; `None` takes a person's own away. `version` is that of
/// the row seen, 0 where there was none.
///
/// # Errors
/// [`Error::Forbidden`] unless the actor owns, or manages and leads them; [`Error::Invalid`];
/// [`Error::Conflict`] when somebody set them meanwhile.
pub fn set_authority(
    tx: &mut Tx<'_>,
    actor: &Actor,
    holder: Holder,
    limits: Option<&Limits>,
    version: i64,
) -> Result<()> {
    may_set(tx, actor, holder)?;
    let (person, role) = parts(holder);
    let changed = match limits {
        None => tx.run(
            "DELETE FROM authority
              WHERE version = $3 AND (staff_id = CAST($1 AS BIGINT) OR role = CAST($2 AS TEXT))",
            &params![person, role, version],
        )?,
        Some(limits) => {
            check(limits)?;
            write(tx, holder, limits, version)?
        }
    };
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    let mut about = match holder {
        Holder::Staff(staff) => About::subject(staff.0),
        Holder::Role(role) => About::default().with("role", role.as_str()),
    };
    if let Some(limits) = limits {
        about = about
            .with("per_gesture", limits.per_gesture.amount)
            .with("per_customer", limits.per_customer.amount)
            .with("currency", limits.per_gesture.currency.code());
    }
    events::record(tx, actor, events::Kind::AuthoritySet, about)?;
    Ok(())
}

fn may_set(tx: &mut Tx<'_>, actor: &Actor, holder: Holder) -> Result<()> {
    match holder {
        Holder::Role(Role::Viewer) => Err(invalid("role", "error-no-budget-for-them")),
        _ if actor.role == Role::Owner => Ok(()),
        Holder::Role(_) => Err(Error::Forbidden),
        Holder::Staff(who) => {
            actor.at_least(Role::Manager)?;
            let role = staff::get(tx, actor, who)?.role;
            let theirs = actor.staff_id() != Some(who) && within_sight(tx, actor, who)?;
            if theirs && role < Role::Owner {
                Ok(())
            } else {
                Err(Error::Forbidden)
            }
        }
    }
}

fn check(limits: &Limits) -> Result<()> {
    let mut errors = FieldErrors::new();
    for (field, money) in [
        ("per_gesture", limits.per_gesture),
        ("per_customer", limits.per_customer),
    ] {
        if money.amount < 0 {
            errors.add(field, "error-amount-negative");
        } else if money.amount > MOST {
            errors.add(field, "error-money-large");
        }
    }
    if limits.per_gesture.currency != limits.per_customer.currency {
        errors.add("per_customer", "error-currency-mixed");
    }
    if let (Some(from), Some(to)) = (limits.starts_at, limits.ends_at)
        && to <= from
    {
        errors.add("ends_at", "error-ends-before");
    }
    errors.check()
}

fn write(tx: &mut Tx<'_>, holder: Holder, limits: &Limits, version: i64) -> Result<u64> {
    let (id, now) = (tx.new_id(), tx.now());
    let (person, role) = parts(holder);
    let key = if person.is_some() { "staff_id" } else { "role" };
    // Each once, however often it was said.
    let words: BTreeSet<&str> = limits.kinds.iter().map(|kind| kind.as_str()).collect();
    let kinds = serde_json::to_string(&words).map_err(|e| Error::Internal(e.to_string()))?;
    // Of two who set the first limits at once, the second finds a row of another version.
    let sql = format!(
        "INSERT INTO authority (id, staff_id, role, currency, per_gesture, per_customer, kinds,
                                starts_at, ends_at, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
         ON CONFLICT ({key}) DO UPDATE
            SET currency = excluded.currency, per_gesture = excluded.per_gesture,
                per_customer = excluded.per_customer, kinds = excluded.kinds,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                version = authority.version + 1
          WHERE authority.version = $11"
    );
    Ok(tx.run(
        &sql,
        &params![
            id,
            person,
            role,
            limits.per_gesture.currency,
            limits.per_gesture.amount,
            limits.per_customer.amount,
            kinds,
            limits.starts_at,
            limits.ends_at,
            now,
            version
        ],
    )?)
}

fn parts(holder: Holder) -> (Option<StaffId>, Option<&'static str>) {
    match holder {
        Holder::Staff(staff) => (Some(staff), None),
        Holder::Role(role) => (None, Some(role.as_str())),
    }
}

fn read(row: &Row<'_>) -> std::result::Result<Authority, DbError> {
    let currency: Currency = row.get(2)?;
    let role = word_or_none(row, 1, "authority.role", Role::parse)?;
    let holder = match (row.get::<Option<StaffId>>(0)?, role) {
        (Some(staff), _) => Holder::Staff(staff),
        (None, role) => Holder::Role(role.unwrap_or(Role::Staff)),
    };
    Ok(Authority {
        holder,
        limits: Limits {
            per_gesture: Money::new(row.get(3)?, currency),
            per_customer: Money::new(row.get(4)?, currency),
            kinds: json(row, 5, "authority.kinds")?,
            starts_at: row.get(6)?,
            ends_at: row.get(7)?,
        },
        version: row.get(8)?,
    })
}
