//! The cards.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{Filter, LONGEST_TEXT};
use crate::{
    Actor, Error, FieldErrors, Language, Result, Role,
    cases::{in_time, retire_in_time},
    events::{self, About, Kind},
    fields,
    ids::{ContingencyId, SolutionId},
    joint_updates::Words,
    solutions,
};

#[derive(Clone, Debug)]
pub struct Card {
    pub id: ContingencyId,
    /// Of those that ship with the program: where their texts stand in the language files.
    pub word: Option<String>,
    /// As the business calls it; empty while the language files say it.
    pub name: String,
    /// What to do, a line a step; empty while the language files say it.
    pub steps: String,
    pub filter: Filter,
    pub retired_at: Option<Millis>,
    pub version: i64,
}

const COLUMNS: &str = "id, word, name, steps, filter, retired_at, version";

fn read(row: &Row<'_>) -> std::result::Result<Card, DbError> {
    let filter: String = row.get(4)?;
    Ok(Card {
        id: row.get(0)?,
        word: row.get(1)?,
        name: row.get(2)?,
        steps: row.get(3)?,
        filter: Filter::read(&filter),
        retired_at: row.get(5)?,
        version: row.get(6)?,
    })
}

/// What a person writes on a card.
#[derive(Clone, Debug, Default)]
pub struct Details {
    pub name: String,
    pub steps: String,
    pub filter: Filter,
    pub words: Vec<Words>,
    pub solutions: Vec<SolutionId>,
}

/// All cards in their order, those out of use last.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Card>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM contingency
          ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, position, id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(tx: &mut Tx<'_>, _actor: &Actor, id: ContingencyId) -> Result<Card> {
    let sql = format!("SELECT {COLUMNS} FROM contingency WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// The drafts, by language.
///
/// # Errors
/// Those of the database.
pub fn words(tx: &mut Tx<'_>, id: ContingencyId) -> Result<Vec<Words>> {
    let found = tx.all(
        "SELECT language, subject, text FROM contingency_words
          WHERE contingency_id = $1 ORDER BY language",
        &params![id],
        |row| Ok((row.get::<String>(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let known = |(language, subject, text): (String, String, String)| {
        Language::parse(&language).map(|language| Words {
            language,
            subject,
            text,
        })
    };
    Ok(found.into_iter().filter_map(known).collect())
}

/// The solutions that are approved for it.
///
/// # Errors
/// Those of the database.
pub fn solutions(tx: &mut Tx<'_>, id: ContingencyId) -> Result<Vec<SolutionId>> {
    Ok(tx.all(
        "SELECT solution_id FROM contingency_solution WHERE contingency_id = $1 ORDER BY solution_id",
        &params![id],
        |row| row.get(0),
    )?)
}

/// A card of one's own. Managers and up.
///
/// # Errors
/// [`Error::Invalid`] by field.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<ContingencyId> {
    actor.at_least(Role::Manager)?;
    let name = checked(tx, details, None)?;
    let (id, now) = (ContingencyId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO contingency (id, name, steps, filter, position, created_at, version)
         VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(position), 0) + 1 FROM contingency), $5, 1)",
        &params![id, name, details.steps.trim(), details.filter.stored(), now],
    )?;
    set_rest(tx, id, details)?;
    events::record(tx, actor, Kind::ContingencyAdded, About::subject(id.0))?;
    Ok(id)
}

/// # Errors
/// As [`add`]; a conflict when it was changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ContingencyId,
    version: i64,
    details: &Details,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let card = find(tx, actor, id)?;
    let name = checked(tx, details, card.word.as_deref())?;
    in_time(
        tx,
        "UPDATE contingency SET name = $3, steps = $4, filter = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            name,
            details.steps.trim(),
            details.filter.stored()
        ],
    )?;
    set_rest(tx, id, details)?;
    events::record(tx, actor, Kind::ContingencyChanged, About::subject(id.0))?;
    Ok(())
}

/// One that ships with the program may have its own words back: an empty name.
fn checked(tx: &mut Tx<'_>, details: &Details, word: Option<&str>) -> Result<String> {
    let mut errors = FieldErrors::new();
    let name = if word.is_some() && details.name.trim().is_empty() {
        String::new()
    } else {
        fields::name(&mut errors, "name", &details.name)
    };
    fields::text(&mut errors, "steps", &details.steps, LONGEST_TEXT);
    details.filter.check(&mut errors);
    for (at, words) in details.words.iter().enumerate() {
        let mut own = FieldErrors::new();
        fields::text(&mut own, "subject", &words.subject, 200);
        fields::text(&mut own, "text", &words.text, LONGEST_TEXT);
        errors.join(own.within("words", at));
    }
    for (at, solution) in details.solutions.iter().enumerate() {
        match solutions::get(tx, *solution) {
            Err(Error::NotFound) => {
                let unknown = FieldErrors::one("solutions", "error-unknown-choice");
                errors.join(unknown.within("solutions", at));
            }
            found => drop(found?),
        }
    }
    errors.check()?;
    Ok(name)
}

fn set_rest(tx: &mut Tx<'_>, id: ContingencyId, details: &Details) -> Result<()> {
    tx.run(
        "DELETE FROM contingency_words WHERE contingency_id = $1",
        &params![id],
    )?;
    for words in &details.words {
        tx.run(
            "INSERT INTO contingency_words (contingency_id, language, subject, text)
             VALUES ($1, $2, $3, $4)",
            &params![
                id,
                words.language.code(),
                words.subject.trim(),
                words.text.trim()
            ],
        )?;
    }
    tx.run(
        "DELETE FROM contingency_solution WHERE contingency_id = $1",
        &params![id],
    )?;
    for solution in &details.solutions {
        tx.run(
            "INSERT INTO contingency_solution (contingency_id, solution_id)
             VALUES ($1, $2)
             ON CONFLICT (contingency_id, solution_id) DO NOTHING",
            &params![id, *solution],
        )?;
    }
    Ok(())
}

/// Takes it out of use, or back into it.
///
/// # Errors
/// A conflict when it was changed meanwhile.
pub fn retire(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ContingencyId,
    version: i64,
    retired: bool,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    find(tx, actor, id)?;
    retire_in_time(tx, "contingency", (id.0, version), retired)?;
    events::record(tx, actor, Kind::ContingencyChanged, About::subject(id.0))?;
    Ok(())
}
