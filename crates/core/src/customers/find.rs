//! One customer as one actor may see them.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, Result, Who,
    ids::{CustomerId, OrganisationId},
};

/// Obtained only from [`find`] and the lists, which apply the actor's reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    pub id: CustomerId,
    /// The address, as long as nobody told us a name; empty when erased.
    pub name: String,
    pub language: Option<String>,
    pub time_zone: Option<String>,
    pub organisation: Option<OrganisationId>,
    /// How to say the name.
    pub say_it: String,
    pub form_of_address: String,
    /// What to be tactful about.
    pub tact: String,
    pub first_contact_at: Option<Millis>,
    pub last_contact_at: Option<Millis>,
    pub erased_at: Option<Millis>,
    /// The record that took this one over.
    pub merged_into: Option<CustomerId>,
    pub created_at: Millis,
    pub version: i64,
}

/// The columns that [`read`] reads, of a table called `c`.
pub(super) const COLUMNS: &str =
    "c.id, c.name, c.language, c.time_zone, c.organisation_id, c.say_it,
       c.form_of_address, c.tact, c.first_contact_at, c.last_contact_at, c.erased_at, c.merged_into,
       c.created_at, c.version";
/// How many they are.
pub(super) const WIDTH: usize = 14;

/// The customer, erased and merged ones too: a link to them still says what became of them.
///
/// # Errors
/// [`Error::NotFound`]; a customer finds only themselves.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<Customer> {
    themselves(actor, id)?;
    let sql = format!("SELECT {COLUMNS} FROM customer c WHERE c.id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Whether the actor may know of them, for what is about them.
pub(super) fn see(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<()> {
    themselves(actor, id)?;
    let there: Option<i64> = tx.one(
        "SELECT id FROM customer WHERE id = $1",
        &params![id],
        |row| row.get(0),
    )?;
    there.map(|_| ()).ok_or(Error::NotFound)
}

/// Customers know of nobody but themselves.
fn themselves(actor: &Actor, id: CustomerId) -> Result<()> {
    match actor.who {
        Who::Customer(own) if own != id => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// The customer, if the actor may change them and there is still something to change.
pub(super) fn writable(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<Customer> {
    let found = find(tx, actor, id)?;
    actor.at_least(crate::Role::Staff)?;
    if found.erased_at.is_some() {
        return Err(Error::Conflict("error-customer-erased"));
    }
    if found.merged_into.is_some() {
        return Err(Error::Conflict("error-customer-merged"));
    }
    Ok(found)
}

/// The customer and the records merged into them.
pub(crate) fn family(tx: &mut Tx<'_>, id: CustomerId) -> Result<Vec<CustomerId>> {
    Ok(tx.all(
        "SELECT id FROM customer WHERE id = $1 OR merged_into = $1",
        &params![id],
        |row| row.get(0),
    )?)
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Customer, DbError> {
    Ok(Customer {
        id: row.get(0)?,
        name: row.get(1)?,
        language: row.get(2)?,
        time_zone: row.get(3)?,
        organisation: row.get(4)?,
        say_it: row.get(5)?,
        form_of_address: row.get(6)?,
        tact: row.get(7)?,
        first_contact_at: row.get(8)?,
        last_contact_at: row.get(9)?,
        erased_at: row.get(10)?,
        merged_into: row.get(11)?,
        created_at: row.get(12)?,
        version: row.get(13)?,
    })
}

/// How many conversations they had, spam left out; for comparing two records.
///
/// # Errors
/// [`Error::NotFound`] as for the customer.
pub fn how_many_conversations(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<i64> {
    see(tx, actor, id)?;
    let count = tx.one(
        "SELECT COUNT(*) FROM conversation WHERE customer_id = $1 AND spam_at IS NULL",
        &params![id],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or(0))
}
