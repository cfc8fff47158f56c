//! Whose mail is this? By the key of the address; who is unknown becomes a customer.

use attent_db::{Tx, params};
use attent_mail::Address;

use super::{IdentityKind, add, identities, name, organisations, words};
use crate::{
    Actor, Error, Result,
    events::{self, About, Kind},
    ids::CustomerId,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    pub customer: CustomerId,
    /// We had never heard of this address before.
    pub new: bool,
}

/// How often it is looked again when others add or remove the same address at that moment.
const TRIES: usize = 4;

/// The customer who writes from this address, made when there is none.
///
/// A name is taken from the mail only while the present one is nothing but the address: what people
/// wrote themselves is not overwritten by a mail program. An erased customer's address is forgotten,
/// so whoever writes from it is somebody new.
///
/// # Errors
/// [`Error::Invalid`] when it is no address at all.
pub fn recognise(tx: &mut Tx<'_>, actor: &Actor, from: &Address) -> Result<Recognised> {
    let written = from.address.trim();
    // Odd addresses in mail that came are still whose mail it is.
    let key = IdentityKind::Email
        .key(written)
        .unwrap_or_else(|_| cut(&written.to_lowercase()));
    let given = name::given(from.name.as_deref());
    for _ in 0..TRIES {
        if let Some(customer) = known(tx, &key)? {
            if let Some(given) = &given {
                take_better_name(tx, actor, customer, given)?;
            }
            return Ok(Recognised {
                customer,
                new: false,
            });
        }
        if let Some(customer) = first_contact(tx, actor, written, &key, given.as_deref())? {
            return Ok(Recognised {
                customer,
                new: true,
            });
        }
    }
    Err(Error::Conflict("error-changed-meanwhile"))
}

fn known(tx: &mut Tx<'_>, key: &str) -> Result<Option<CustomerId>> {
    Ok(tx.one(
        "SELECT customer_id FROM identity WHERE kind = 'email' AND value_key = $1",
        &params![key],
        |row| row.get(0),
    )?)
}

/// `None` when somebody else added the address in this very moment.
fn first_contact(
    tx: &mut Tx<'_>,
    actor: &Actor,
    written: &str,
    key: &str,
    given: Option<&str>,
) -> Result<Option<CustomerId>> {
    let id = add::insert(tx, given.unwrap_or(&name::tidy(written)), None)?;
    if identities::insert(tx, id, IdentityKind::Email, &cut(written), key)?.is_none() {
        tx.run("DELETE FROM customer WHERE id = $1", &params![id])?;
        return Ok(None);
    }
    events::record(tx, actor, Kind::CustomerAdded, About::customer(id))?;
    organisations::join_by_domain(tx, actor, id, key)?;
    words::refresh(tx, id)?;
    Ok(Some(id))
}

fn take_better_name(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
    given: &str,
) -> Result<()> {
    let rows = tx.run(
        "UPDATE customer SET name = $2, name_key = $3, version = version + 1
          WHERE id = $1
            AND (name = ''
                 OR EXISTS (SELECT 1 FROM identity i
                             WHERE i.customer_id = customer.id AND i.kind = 'email'
                               AND (LOWER(customer.name) = i.value_key OR customer.name = i.value)))",
        &params![customer, given, name::order_key(given)],
    )?;
    if rows == 1 {
        events::record(tx, actor, Kind::CustomerChanged, About::customer(customer))?;
        words::refresh(tx, customer)?;
    }
    Ok(())
}

/// Longer than any address that works; an index row has its limits.
fn cut(text: &str) -> String {
    text.chars().take(254).collect()
}
