//! Writing a procedure: its title, and the draft in which its next version is written.

use std::collections::HashMap;

use attent_db::{Tx, params};

use super::find::{find, steps};
use crate::{
    Actor, Error, FieldErrors, Language, Result, Role,
    cases::in_time,
    events::{self, About, Kind},
    fields,
    ids::{ProcedureId, ProcedureStepId, ProcedureVersionId},
};

/// The longest line about a procedure.
const LONGEST_ABOUT: usize = 500;

#[derive(Clone, Debug)]
pub struct Details {
    pub title: String,
    /// When one follows it, in a line or two.
    pub about: String,
    pub language: Language,
}

impl Details {
    fn checked(&self) -> Result<(String, String)> {
        let mut errors = FieldErrors::new();
        let title = fields::name(&mut errors, "title", &self.title);
        fields::text(&mut errors, "about", &self.about, LONGEST_ABOUT);
        errors.check()?;
        Ok((title, self.about.trim().to_owned()))
    }
}

/// Begins one, with a draft that has no steps yet. Managers and up.
///
/// # Errors
/// [`Error::Invalid`] for a missing or long title.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<ProcedureId> {
    actor.at_least(Role::Manager)?;
    let (title, about) = details.checked()?;
    let (id, now) = (ProcedureId(tx.new_id()), tx.now());
    let slug = free_slug(tx, &title, id)?;
    tx.run(
        "INSERT INTO procedure (id, title, about, language, slug, created_at, created_by, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        &params![
            id,
            title.as_str(),
            about.as_str(),
            details.language.code(),
            slug,
            now,
            actor.staff_id()
        ],
    )?;
    new_version(tx, actor, id, &title, &about)?;
    events::record(tx, actor, Kind::ProcedureAdded, About::subject(id.0))?;
    Ok(id)
}

/// Title and line of the draft; the language only while nothing is published.
///
/// # Errors
/// As [`add`]; a conflict when it was changed meanwhile or there is no draft.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
    version: i64,
    details: &Details,
) -> Result<()> {
    let draft = writable(tx, actor, id)?;
    let (title, about) = details.checked()?;
    in_time(
        tx,
        "UPDATE procedure
            SET title = CASE WHEN current_version_id IS NULL THEN $3 ELSE title END,
                about = CASE WHEN current_version_id IS NULL THEN $4 ELSE about END,
                language = CASE WHEN current_version_id IS NULL THEN $5 ELSE language END,
                version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            title.as_str(),
            about.as_str(),
            details.language.code()
        ],
    )?;
    tx.run(
        "UPDATE procedure_version SET title = $2, about = $3 WHERE id = $1",
        &params![draft, title, about],
    )?;
    events::record(tx, actor, Kind::ProcedureChanged, About::subject(id.0))?;
    Ok(())
}

/// Begins the next version as a copy of the one that is followed; answers the draft that is there.
///
/// # Errors
/// [`Error::Forbidden`] below managers.
pub fn revise(tx: &mut Tx<'_>, actor: &Actor, id: ProcedureId) -> Result<ProcedureVersionId> {
    actor.at_least(Role::Manager)?;
    let found = find(tx, actor, id)?;
    if let Some(draft) = super::draft(tx, actor, id)? {
        return Ok(draft.id);
    }
    let made = new_version(tx, actor, id, &found.title, &found.about)?;
    let Some(current) = found.current else {
        return Ok(made);
    };
    let old = steps(tx, current)?;
    let mut ids: HashMap<ProcedureStepId, ProcedureStepId> = HashMap::new();
    for step in &old {
        ids.insert(step.id, ProcedureStepId(tx.new_id()));
    }
    for (at, step) in old.iter().enumerate() {
        let (file, kind, words) = step.picture.clone().map_or_else(
            || (None, String::new(), String::new()),
            |(file, kind, words)| (Some(file), kind, words),
        );
        let (new, at) = (ids[&step.id], i64::try_from(at).unwrap_or(i64::MAX));
        tx.run(
            "INSERT INTO procedure_step (id, version_id, position, title, text, picture_file_id,
                                         picture_type, picture_words, ending, with_staff, alone)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0)",
            &params![
                new,
                made,
                at,
                step.title.as_str(),
                step.text.as_str(),
                file,
                kind,
                words,
                step.ending
            ],
        )?;
        for (at, answer) in step.answers.iter().enumerate() {
            let id = tx.new_id();
            tx.run(
                "INSERT INTO procedure_answer (id, step_id, position, label, next_step_id)
                 VALUES ($1, $2, $3, $4, $5)",
                &params![
                    id,
                    new,
                    i64::try_from(at).unwrap_or(i64::MAX),
                    answer.label.as_str(),
                    answer.next.and_then(|next| ids.get(&next).copied())
                ],
            )?;
        }
    }
    Ok(made)
}

fn new_version(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
    title: &str,
    about: &str,
) -> Result<ProcedureVersionId> {
    let (made, now) = (ProcedureVersionId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO procedure_version (id, procedure_id, number, title, about, created_at, created_by)
         VALUES ($1, $2,
                 (SELECT COALESCE(MAX(number), 0) + 1 FROM procedure_version WHERE procedure_id = $2),
                 $3, $4, $5, $6)",
        &params![made, id, title, about, now, actor.staff_id()],
    )?;
    Ok(made)
}

/// The draft, to those who may write in it.
pub(super) fn writable(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
) -> Result<ProcedureVersionId> {
    find(tx, actor, id)?;
    let draft = super::draft(tx, actor, id)?;
    draft
        .map(|draft| draft.id)
        .ok_or(Error::Conflict("error-procedure-no-draft"))
}

/// An address of plain letters; where that is not enough, with the id.
fn free_slug(tx: &mut Tx<'_>, title: &str, id: ProcedureId) -> Result<String> {
    let letters = title
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let mut slug = String::new();
    for c in letters.take(60) {
        if c != '-' || !slug.ends_with('-') {
            slug.push(c);
        }
    }
    let slug = slug.trim_matches('-').to_owned();
    let taken = tx.one(
        "SELECT 1 FROM procedure WHERE slug = $1",
        &params![slug.as_str()],
        |row| row.get::<i64>(0),
    )?;
    if slug.len() < 3 || taken.is_some() {
        return Ok(format!("{slug}-{id}").trim_matches('-').to_owned());
    }
    Ok(slug)
}
