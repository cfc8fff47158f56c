//! The list of customers, paged by key: by name, or by who was in contact last.

use std::{fmt, str::FromStr};

use attent_db::{Error as DbError, Row, Tx, params};

use super::find::{COLUMNS, Customer, WIDTH, read};
use crate::{Actor, Result, Role, Who, ids::CustomerId};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Name,
    /// The latest contact first; those who never were in contact are not in it.
    Contact,
}

/// A customer as a list shows them.
#[derive(Clone, Debug)]
pub struct Listed {
    pub customer: Customer,
    /// The oldest address we know them by.
    pub email: Option<String>,
    pub phone: Option<String>,
    pub organisation_name: Option<String>,
    /// The list goes on after this.
    pub cursor: Cursor,
}

/// A place in the list; as text it can stand in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    key: String,
    id: CustomerId,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.key, self.id)
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let (key, id) = text.split_once('-').ok_or(())?;
        let plain = key.bytes().all(|b| b.is_ascii_hexdigit());
        let id = id.parse().map_err(|_| ())?;
        if plain {
            Ok(Self {
                key: key.to_owned(),
                id,
            })
        } else {
            Err(())
        }
    }
}

/// What a list shows besides the customer.
pub(super) const LISTED: &str = "
       (SELECT i.value FROM identity i
         WHERE i.customer_id = c.id AND i.kind = 'email' ORDER BY i.id LIMIT 1),
       (SELECT i.value FROM identity i
         WHERE i.customer_id = c.id AND i.kind = 'phone' ORDER BY i.id LIMIT 1),
       (SELECT o.name FROM organisation o WHERE o.id = c.organisation_id),
       c.name_key";

/// At most `limit` customers after `after`.
///
/// # Errors
/// [`crate::Error::Forbidden`] to customers.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: Order,
    after: Option<&Cursor>,
    limit: i64,
) -> Result<Vec<Listed>> {
    staff_only(actor)?;
    match order {
        Order::Name => by_name(tx, after, limit),
        Order::Contact => by_contact(tx, after, limit),
    }
}

/// Lists of people are for staff and tokens.
pub(super) fn staff_only(actor: &Actor) -> Result<()> {
    actor.at_least(Role::Viewer)?;
    if matches!(actor.who, Who::Customer(_)) {
        Err(crate::Error::Forbidden)
    } else {
        Ok(())
    }
}

fn by_name(tx: &mut Tx<'_>, after: Option<&Cursor>, limit: i64) -> Result<Vec<Listed>> {
    let (key, id) = after.map_or(("", 0), |cursor| (cursor.key.as_str(), cursor.id.0));
    let sql = format!(
        "SELECT {COLUMNS}, {LISTED}
           FROM customer c
          WHERE (c.name_key COLLATE \"C\", c.id) > ($1, $2)
            AND c.erased_at IS NULL AND c.merged_into IS NULL
          ORDER BY c.name_key COLLATE \"C\", c.id
          LIMIT $3"
    );
    Ok(tx.all(&sql, &params![key, id, limit], read_listed)?)
}

fn by_contact(tx: &mut Tx<'_>, after: Option<&Cursor>, limit: i64) -> Result<Vec<Listed>> {
    let (at, id) = after.map_or((i64::MAX, i64::MAX), |cursor| {
        (cursor.key.parse().unwrap_or(i64::MAX), cursor.id.0)
    });
    let sql = format!(
        "SELECT {COLUMNS}, {LISTED}
           FROM customer c
          WHERE (c.last_contact_at, c.id) < ($1, $2)
            AND c.erased_at IS NULL AND c.merged_into IS NULL
          ORDER BY c.last_contact_at DESC, c.id DESC
          LIMIT $3"
    );
    let mut found = tx.all(&sql, &params![at, id, limit], read_listed)?;
    for listed in &mut found {
        let at = listed.customer.last_contact_at.unwrap_or_default();
        listed.cursor.key = at.0.max(0).to_string();
    }
    Ok(found)
}

pub(super) fn read_listed(row: &Row<'_>) -> std::result::Result<Listed, DbError> {
    let customer = read(row)?;
    let cursor = Cursor {
        key: row.get(WIDTH + 3)?,
        id: customer.id,
    };
    Ok(Listed {
        email: row.get(WIDTH)?,
        phone: row.get(WIDTH + 1)?,
        organisation_name: row.get(WIDTH + 2)?,
        customer,
        cursor,
    })
}
