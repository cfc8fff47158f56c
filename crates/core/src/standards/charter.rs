//! The charter: what customers may expect of us, as far as the owner publishes it.

use attent_db::Tx;

use super::{
    calendars::{self, Calendar},
    standard::{self, Standard},
};
use crate::{
    Actor, Language, Result, Role,
    business::{self, phrases},
    ids::StandardId,
};

/// A published standard.
#[derive(Clone, Debug)]
pub struct Line {
    pub standard: Standard,
    /// The owner's own words in the reader's language; the language files say it where there are none.
    pub words: Option<String>,
}

/// What customers read.
#[derive(Clone, Debug)]
pub struct Charter {
    pub business: String,
    /// In force and published, the narrowest last.
    pub lines: Vec<Line>,
    /// The calendars the lines count by, and the usual one: when we are open.
    pub calendars: Vec<Calendar>,
}

/// For everybody, without an account.
///
/// # Errors
/// Those of the database.
pub fn charter(tx: &mut Tx<'_>, language: Language) -> Result<Charter> {
    let business = business::get(tx)?.name;
    let mut standards: Vec<Standard> = standard::standards(tx)?
        .into_iter()
        .filter(|one| one.retired_at.is_none() && one.in_force.target.published)
        .collect();
    standards.sort_by_key(|one| (one.scope.narrowness(), one.id));
    let mut lines = Vec::new();
    for standard in standards {
        let of = phrases::Of::Standard(standard.id);
        let words = phrases::get(tx, of, phrases::Field::Text, language)?.map(|said| said.text);
        lines.push(Line { standard, words });
    }
    let counted: Vec<_> = lines
        .iter()
        .filter_map(|line| line.standard.in_force.target.calendar)
        .collect();
    let calendars = calendars::calendars(tx)?
        .into_iter()
        .filter(|one| one.retired_at.is_none() && (one.usual || counted.contains(&one.id)))
        .collect();
    Ok(Charter {
        business,
        lines,
        calendars,
    })
}

/// The owner's own words for a standard in the charter; empty gives them back to the language files.
///
/// # Errors
/// [`crate::Error::Invalid`] when they are too long; not found when there is no such standard.
pub fn say(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: StandardId,
    language: Language,
    words: &str,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    standard::standard(tx, id)?;
    let of = phrases::Of::Standard(id);
    phrases::set(tx, actor, of, phrases::Field::Text, language, words)
}
