//! The sample business: a bicycle shop with a workshop and a web store, whose customers write in
//! five languages. Made through the same doors as real life: mail is received and filed, staff
//! reply, note, assign and close. Marked as sample; no mail leaves.

mod bulk;
mod letters;
mod people;

use attent_core::{Error, business};

use crate::{House, cli::words};

pub use people::{PASSWORD, SIGN_INS};

/// Fills an empty house, with `extra` generated conversations besides. `false`: it was not empty.
///
/// # Errors
/// A sentence for the person at the keyboard.
pub fn fill(house: &House, extra: i64) -> Result<bool, String> {
    let set_up = house
        .db
        .read_now(|tx| business::is_set_up(tx))
        .map_err(|e: Error| words(e))?;
    if set_up {
        return Ok(false);
    }
    let shop = people::open(house).map_err(words)?;
    letters::write(house, &shop).map_err(words)?;
    bulk::fill(house, &shop, extra).map_err(words)?;
    Ok(true)
}
