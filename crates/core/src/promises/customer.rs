//! What the customer sees and says of their own promise, on a page without an account.

use attent_db::Tx;

use super::{
    acts::{disputed, kept, short},
    find::Promise,
    store,
    words::KeptHow,
};
use crate::{Actor, Error, Result, Who, ids::PromiseId};

/// A promise to this customer.
///
/// # Errors
/// [`Error::NotFound`] when it is to somebody else.
pub fn theirs(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<Promise> {
    let Who::Customer(customer) = actor.who else {
        return Err(Error::Forbidden);
    };
    let promise = store::load(tx, id)?;
    // A link leads to the record that took over, as the promise does.
    if customer == promise.customer {
        Ok(promise)
    } else {
        Err(Error::NotFound)
    }
}

/// "Yes, it was kept."
///
/// # Errors
/// [`Error::Conflict`] when it was withdrawn or broken.
pub fn says_kept(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, note: &str) -> Result<()> {
    theirs(tx, actor, id)?;
    short("note", note)?;
    kept(tx, actor, id, KeptHow::Customer, note)
}

/// "No": it is open again, and its owner hears what is missing.
///
/// # Errors
/// [`Error::Conflict`] when it was withdrawn or broken, or they have said yes already.
pub fn says_not(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, missing: &str) -> Result<()> {
    theirs(tx, actor, id)?;
    short("note", missing)?;
    disputed(tx, actor, id, missing)
}
