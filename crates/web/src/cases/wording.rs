//! Writing the words of a solution, for the page of the settings and for programs.
//!
//! It stands here and not in the core because a solution that ships with the program has its words
//! in the language files: two are of one name also when only those files say so.

use attent_core::{
    Actor, Error, FieldErrors, Language, Result,
    business::phrases::{self, Field, Of},
    error::invalid,
    ids::SolutionId,
    solutions,
};
use attent_db::Tx;

use super::said::{self, Said};

pub(crate) const PARTS: [Field; 4] = [Field::Title, Field::Text, Field::Limits, Field::Why];

/// One of its texts.
pub(crate) fn part(said: &Said, part: Field) -> &str {
    match part {
        Field::Title => &said.title,
        Field::Text => &said.text,
        Field::Limits => &said.limits,
        _ => &said.why,
    }
}

/// Writes what differs from `before`, in one language. Managers and up.
///
/// # Errors
/// [`attent_core::Error::Invalid`] for a missing title, limit or reason, for a title that another
/// solution in use has, and for texts that are too long.
pub(crate) fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: SolutionId,
    language: Language,
    words: &Said,
    before: Option<&Said>,
) -> Result<()> {
    let mut errors = FieldErrors::new();
    for field in PARTS {
        if field != Field::Text && part(words, field).is_empty() {
            errors.add(field.as_str(), "error-required");
        }
    }
    errors.check()?;
    for field in PARTS {
        let text = part(words, field);
        if before.is_some_and(|said| part(said, field) == text) {
            continue;
        }
        if field == Field::Title {
            named_once(tx, id, text, language)?;
        }
        phrases::set(tx, actor, Of::Solution(id), field, language, text)?;
    }
    Ok(())
}

/// Takes a solution back into the catalogue. Managers and up.
///
/// # Errors
/// [`attent_core::Error::Conflict`] when another solution in use has its name meanwhile, and when it
/// was changed.
pub(crate) fn restore(tx: &mut Tx<'_>, actor: &Actor, id: SolutionId, version: i64) -> Result<()> {
    solutions::retire(tx, actor, id, version, false)?;
    let found = solutions::get(tx, id)?;
    for language in Language::ALL {
        let title = said::solution(tx, &found, language)?.title;
        if taken(tx, id, &title, language)? {
            return Err(Error::Conflict("error-name-taken"));
        }
    }
    Ok(())
}

fn named_once(tx: &mut Tx<'_>, id: SolutionId, title: &str, language: Language) -> Result<()> {
    if taken(tx, id, title, language)? {
        return Err(invalid(Field::Title.as_str(), "error-name-taken"));
    }
    Ok(())
}

/// Whoever offers one, and the customer who chooses, tells them apart by name.
fn taken(tx: &mut Tx<'_>, id: SolutionId, title: &str, language: Language) -> Result<bool> {
    let key = attent_text::keys::fold(title);
    for other in solutions::list(tx)? {
        if other.id == id || other.retired_at.is_some() {
            continue;
        }
        let there = said::solution(tx, &other, language)?.title;
        if attent_text::keys::fold(&there) == key {
            return Ok(true);
        }
    }
    Ok(false)
}
