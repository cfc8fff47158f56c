//! The business itself: its name, languages, time zone and currency, its settings and its phrases.
//!
//! It exists from the first visit on ([`set_up`], which also makes the owner and the first place);
//! until then [`is_set_up`] says no and every other page leads to that one. Settings are numbers
//! with a range and a default ([`Setting`]); texts that customers read are [`phrases`], one per
//! language.

mod change;
pub mod phrases;
mod set_up;
pub mod settings;

pub use change::{Change, change};
pub use set_up::{SetUp, check, set_up};
pub use settings::Setting;

use attent_db::{Millis, Tx, params};

use crate::{Error, Language, Result, reading::word};

#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Business {
    pub name: String,
    pub language: Language,
    /// IANA name.
    pub time_zone: String,
    /// ISO 4217.
    pub currency: String,
    /// ISO 3166, two letters.
    pub country: String,
    /// A sample business to look around in: it says so on every page and sends nothing out.
    pub sample: bool,
    #[serde(skip)]
    pub created_at: Millis,
    pub version: i64,
}

/// Whether the first visit has been.
pub fn is_set_up(tx: &mut Tx<'_>) -> Result<bool> {
    let found = tx.one("SELECT id FROM business WHERE id = 1", &params![], |row| {
        row.get::<i64>(0)
    })?;
    Ok(found.is_some())
}

/// # Errors
/// [`Error::NotFound`] before the first visit.
pub fn get(tx: &mut Tx<'_>) -> Result<Business> {
    let found = tx.one(
        "SELECT name, language, time_zone, currency, country, sample, created_at, version
           FROM business
          WHERE id = 1",
        &params![],
        |row| {
            Ok(Business {
                name: row.get(0)?,
                language: word(row, 1, "business.language", Language::parse)?,
                time_zone: row.get(2)?,
                currency: row.get(3)?,
                country: row.get(4)?,
                sample: row.get(5)?,
                created_at: row.get(6)?,
                version: row.get(7)?,
            })
        },
    )?;
    found.ok_or(Error::NotFound)
}
