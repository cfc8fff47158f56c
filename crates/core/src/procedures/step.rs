//! Steps of a draft: what is said, the picture, the answers and where they lead.

use attent_db::{Tx, params};

use super::{Ending, LONGEST_TEXT, MOST_ANSWERS, MOST_STEPS, edit::writable, find::steps};
use crate::{
    Actor, Error, FieldErrors, Result,
    cases::in_time,
    error::invalid,
    events::{self, About, Kind},
    fields, files,
    ids::{ProcedureId, ProcedureStepId, ProcedureVersionId},
    keys,
};

/// What is to be seen on a picture is said in a sentence or two.
const LONGEST_WORDS: usize = 300;
const LONGEST_LABEL: usize = 200;

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    To(ProcedureStepId),
    /// A step that is made with this and written next.
    ToNew,
    /// Nobody has said yet.
    Nowhere,
}

/// What becomes of the picture.
#[derive(Clone, Debug)]
pub enum Picture {
    Keep,
    Remove,
    /// Bytes made ready, and their media type.
    New(files::Stored, String),
}

#[derive(Clone, Debug)]
pub struct NewStep {
    pub title: String,
    pub text: String,
    pub ending: Option<Ending>,
    /// Those without a label are left out.
    pub answers: Vec<(String, Goes)>,
    pub picture: Picture,
    /// What is to be seen on the picture.
    pub picture_words: String,
}

/// Writes a step: a new one (`None`, the last), or one that is there. A step that ends has no answers.
///
/// # Errors
/// [`Error::Invalid`] by field; a conflict when the procedure was changed meanwhile.
pub fn save_step(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
    version: i64,
    step: Option<ProcedureStepId>,
    new: &NewStep,
) -> Result<ProcedureStepId> {
    let draft = writable(tx, actor, id)?;
    let there = steps(tx, draft)?;
    if step.is_some_and(|step| there.iter().all(|one| one.id != step)) {
        return Err(Error::NotFound);
    }
    let title = checked(new, there.len() + usize::from(step.is_none()))?;
    touch(tx, actor, id, version)?;
    let step = match step {
        Some(step) => step,
        None => empty(tx, draft, &title)?,
    };
    tx.run(
        "UPDATE procedure_step SET title = $2, text = $3, ending = $4, picture_words = $5
          WHERE id = $1",
        &params![
            step,
            title,
            new.text.trim(),
            new.ending,
            new.picture_words.trim()
        ],
    )?;
    set_picture(tx, step, &new.picture)?;
    tx.run(
        "DELETE FROM procedure_answer WHERE step_id = $1",
        &params![step],
    )?;
    if new.ending.is_some() {
        return Ok(step);
    }
    for (at, (label, goes)) in new.answers.iter().enumerate() {
        let label = keys::tidy(label);
        if label.is_empty() {
            continue;
        }
        let next = match goes {
            Goes::To(next) if there.iter().any(|one| one.id == *next) => Some(*next),
            Goes::To(_) | Goes::Nowhere => None,
            Goes::ToNew => Some(empty(tx, draft, "")?),
        };
        let answer = tx.new_id();
        tx.run(
            "INSERT INTO procedure_answer (id, step_id, position, label, next_step_id)
             VALUES ($1, $2, $3, $4, $5)",
            &params![answer, step, i64::try_from(at).unwrap_or(0), label, next],
        )?;
    }
    Ok(step)
}

fn checked(new: &NewStep, so_many: usize) -> Result<String> {
    let mut errors = FieldErrors::new();
    let title = fields::name(&mut errors, "title", &new.title);
    fields::text(&mut errors, "text", &new.text, LONGEST_TEXT);
    fields::text(
        &mut errors,
        "picture_words",
        &new.picture_words,
        LONGEST_WORDS,
    );
    let said = |(label, _): &&(String, Goes)| !label.trim().is_empty();
    let answers = new.answers.iter().filter(said);
    let fresh = answers.clone().filter(|(_, goes)| *goes == Goes::ToNew);
    if answers.clone().count() > MOST_ANSWERS {
        errors.add("answers", "error-procedure-many-answers");
    }
    let mut all = new.answers.iter();
    if let Some(at) = all.position(|(label, _)| label.chars().count() > LONGEST_LABEL) {
        errors.join(FieldErrors::one("answers", "error-too-long").within("answers", at));
    }
    if so_many + fresh.count() > MOST_STEPS {
        errors.add("title", "error-procedure-many-steps");
    }
    errors.check()?;
    Ok(title)
}

/// Gives a step its picture and the words for it, or takes it away; everything else stays.
///
/// # Errors
/// [`Error::Invalid`] for what is no picture, and words that are too long; a conflict when the
/// procedure was changed meanwhile.
pub fn set_step_picture(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
    version: i64,
    step: ProcedureStepId,
    (picture, words): (&Picture, Option<&str>),
) -> Result<()> {
    let draft = writable(tx, actor, id)?;
    if steps(tx, draft)?.iter().all(|one| one.id != step) {
        return Err(Error::NotFound);
    }
    touch(tx, actor, id, version)?;
    set_picture(tx, step, picture)?;
    let Some(words) = words else { return Ok(()) };
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "words", words, LONGEST_WORDS);
    errors.check()?;
    tx.run(
        "UPDATE procedure_step SET picture_words = $2 WHERE id = $1",
        &params![step, words.trim()],
    )?;
    Ok(())
}

/// Takes a step out; answers that led there lead nowhere until somebody says where.
///
/// # Errors
/// A conflict when the procedure was changed meanwhile.
pub fn remove_step(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ProcedureId,
    version: i64,
    step: ProcedureStepId,
) -> Result<()> {
    let draft = writable(tx, actor, id)?;
    if steps(tx, draft)?.iter().all(|one| one.id != step) {
        return Err(Error::NotFound);
    }
    touch(tx, actor, id, version)?;
    for change in [
        "UPDATE procedure_answer SET next_step_id = NULL WHERE next_step_id = $1",
        "DELETE FROM procedure_answer WHERE step_id = $1",
        "DELETE FROM procedure_step WHERE id = $1",
    ] {
        tx.run(change, &params![step])?;
    }
    Ok(())
}

fn touch(tx: &mut Tx<'_>, actor: &Actor, id: ProcedureId, version: i64) -> Result<()> {
    in_time(
        tx,
        "UPDATE procedure SET version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version],
    )?;
    events::record(tx, actor, Kind::ProcedureChanged, About::subject(id.0))?;
    Ok(())
}

fn empty(tx: &mut Tx<'_>, draft: ProcedureVersionId, title: &str) -> Result<ProcedureStepId> {
    let id = ProcedureStepId(tx.new_id());
    tx.run(
        "INSERT INTO procedure_step (id, version_id, position, title, text, picture_type,
                                     picture_words, with_staff, alone)
         VALUES ($1, $2,
                 (SELECT COALESCE(MAX(position), 0) + 1 FROM procedure_step WHERE version_id = $2),
                 $3, '', '', '', 0, 0)",
        &params![id, draft, title],
    )?;
    Ok(id)
}

/// Pictures that browsers show by themselves.
const SHOWN: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

fn set_picture(tx: &mut Tx<'_>, step: ProcedureStepId, picture: &Picture) -> Result<()> {
    let (file, kind) = match picture {
        Picture::Keep => return Ok(()),
        Picture::Remove => (None, ""),
        Picture::New(stored, kind) if SHOWN.contains(&kind.as_str()) => {
            (Some(files::keep(tx, stored)?), kind.as_str())
        }
        Picture::New(..) => return Err(invalid("picture", "error-procedure-no-picture")),
    };
    tx.run(
        "UPDATE procedure_step SET picture_file_id = $2, picture_type = $3 WHERE id = $1",
        &params![step, file, kind],
    )?;
    Ok(())
}
