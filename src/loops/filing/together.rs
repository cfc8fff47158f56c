//! Writing the rows of several letters in one transaction, which one sync pays for.
//!
//! Letters are filed in the order in which they came, so an answer finds what it answers. Where the
//! transaction fails, each is filed in one of its own.

use std::sync::Arc;

use attent_core::{
    Error,
    business::{Setting, settings},
    ids::MailId,
    incoming::{self, Filed, Letter, Rules},
    outgoing::TokenKeys,
};
use attent_db::Tx;

use crate::House;

/// Somebody changed the same conversation at that moment: so often it is tried again.
const TRIES: usize = 6;

/// A letter with all that filing goes by.
pub struct Ready {
    pub mail: MailId,
    pub letter: Letter,
    /// JSON of the checks of its origin.
    pub authenticity: Option<String>,
    pub trusted: bool,
}

/// Files all of them; `None` for what had to be set aside.
pub fn file(house: &House, ready: Vec<Ready>) -> Result<Vec<Option<Filed>>, Error> {
    let ready: Arc<[Ready]> = ready.into();
    if ready.len() > 1 {
        let (all, keys) = (Arc::clone(&ready), house.keys.clone());
        let filed = house.db.write_now(move |tx| {
            let each = all.iter().map(|one| file_letter(tx, one, &keys));
            each.collect::<Result<Vec<_>, Error>>()
        });
        match filed {
            Ok(filed) => return Ok(filed.into_iter().map(Some).collect()),
            Err(error) => {
                tracing::info!(%error, letters = ready.len(), "not filed together: each alone");
            }
        }
    }
    (0..ready.len())
        .map(|which| file_alone(house, &ready, which))
        .collect()
}

fn file_alone(house: &House, ready: &Arc<[Ready]>, which: usize) -> Result<Option<Filed>, Error> {
    let mut tries = 0;
    loop {
        let (all, keys) = (Arc::clone(ready), house.keys.clone());
        let filed = house
            .db
            .write_now(move |tx| file_letter(tx, &all[which], &keys));
        match filed {
            Ok(filed) => return Ok(Some(filed)),
            Err(Error::Conflict(_)) if tries < TRIES => tries += 1,
            Err(error) if is_the_databases(&error) => return Err(error),
            Err(error) => {
                let mail = ready[which].mail;
                tracing::warn!(mail = mail.0, %error, "a mail could not be filed and was set aside");
                super::set_aside(&house.db, mail, "because-unreadable")?;
                return Ok(None);
            }
        }
    }
}

/// Not this mail's fault: the loop waits and tries all of it again.
fn is_the_databases(error: &Error) -> bool {
    use attent_db::Error as Db;
    match error {
        Error::Database(error) => !matches!(
            error,
            Db::Conflict(_) | Db::Refused(_) | Db::Sql(_) | Db::Panicked
        ),
        _ => false,
    }
}

fn file_letter(tx: &mut Tx<'_>, one: &Ready, keys: &TokenKeys) -> Result<Filed, Error> {
    let rules = Rules {
        keys: keys.clone(),
        reopen_days: settings::number(tx, Setting::ReopenDays)?,
        authenticity: one.authenticity.clone(),
        trusted: one.trusted,
        history: None,
        live: true,
    };
    incoming::file(tx, one.mail, &one.letter, &rules)
}
