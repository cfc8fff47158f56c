//! Reading procedures, their versions and steps.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::Ending;
use crate::{
    Actor, Error, Language, Result, Role,
    ids::{FileId, ProcedureAnswerId, ProcedureId, ProcedureStepId, ProcedureVersionId, StaffId},
};

#[derive(Clone, Debug)]
pub struct Procedure {
    pub id: ProcedureId,
    pub title: String,
    pub about: String,
    pub language: Language,
    /// Of its address for customers.
    pub slug: String,
    /// What is followed; `None` until the first version is published.
    pub current: Option<ProcedureVersionId>,
    /// Since when customers may follow it by themselves.
    pub open_since: Option<Millis>,
    pub retired_at: Option<Millis>,
    pub version: i64,
}

impl Procedure {
    /// Whether staff may start it.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        self.current.is_some() && self.retired_at.is_none()
    }

    /// Whether customers may.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_followed() && self.open_since.is_some()
    }
}

const COLUMNS: &str =
    "id, title, about, language, slug, current_version_id, open_since, retired_at, version";

fn read(row: &Row<'_>) -> std::result::Result<Procedure, DbError> {
    let language: String = row.get(3)?;
    Ok(Procedure {
        id: row.get(0)?,
        title: row.get(1)?,
        about: row.get(2)?,
        language: Language::parse(&language).unwrap_or(Language::En),
        slug: row.get(4)?,
        current: row.get(5)?,
        open_since: row.get(6)?,
        retired_at: row.get(7)?,
        version: row.get(8)?,
    })
}

#[derive(Clone, Debug)]
pub struct Version {
    pub id: ProcedureVersionId,
    pub procedure: ProcedureId,
    pub number: i64,
    pub title: String,
    pub about: String,
    /// `None`: it is being written.
    pub published_at: Option<Millis>,
    pub published_by: Option<StaffId>,
}

#[derive(Clone, Debug)]
pub struct Step {
    pub id: ProcedureStepId,
    pub title: String,
    pub text: String,
    /// File, media type, and what is to be seen.
    pub picture: Option<(FileId, String, String)>,
    /// `None`: one of the answers leads on.
    pub ending: Option<Ending>,
    pub answers: Vec<Answer>,
    /// How often it was come to with staff, and by customers alone.
    pub with_staff: i64,
    pub alone: i64,
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub id: ProcedureAnswerId,
    pub label: String,
    /// `None` while nobody said where it leads.
    pub next: Option<ProcedureStepId>,
}

/// All procedures in the order of their titles, those out of use last.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Procedure>> {
    let sql = format!("SELECT {COLUMNS} FROM procedure ORDER BY id");
    let mut all = tx.all(&sql, &params![], read)?;
    all.sort_by_key(|one| {
        let key = crate::keys::name_key(&one.title);
        (one.retired_at.is_some(), key, one.id)
    });
    Ok(all)
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(tx: &mut Tx<'_>, _actor: &Actor, id: ProcedureId) -> Result<Procedure> {
    let sql = format!("SELECT {COLUMNS} FROM procedure WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

pub(super) fn by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Procedure> {
    let sql = format!("SELECT {COLUMNS} FROM procedure WHERE slug = $1");
    tx.one(&sql, &params![slug], read)?.ok_or(Error::NotFound)
}

const VERSION: &str = "SELECT id, procedure_id, number, title, about, published_at, published_by
                         FROM procedure_version";

fn read_version(row: &Row<'_>) -> std::result::Result<Version, DbError> {
    Ok(Version {
        id: row.get(0)?,
        procedure: row.get(1)?,
        number: row.get(2)?,
        title: row.get(3)?,
        about: row.get(4)?,
        published_at: row.get(5)?,
        published_by: row.get(6)?,
    })
}

/// Its versions, the newest first.
///
/// # Errors
/// Those of the database.
pub fn versions(tx: &mut Tx<'_>, id: ProcedureId) -> Result<Vec<Version>> {
    let sql = format!("{VERSION} WHERE procedure_id = $1 ORDER BY number DESC");
    Ok(tx.all(&sql, &params![id], read_version)?)
}

pub(super) fn version(tx: &mut Tx<'_>, id: ProcedureVersionId) -> Result<Version> {
    let sql = format!("{VERSION} WHERE id = $1");
    tx.one(&sql, &params![id], read_version)?
        .ok_or(Error::NotFound)
}

/// What is being written of it, to managers and up.
///
/// # Errors
/// [`Error::Forbidden`] to others.
pub fn draft(tx: &mut Tx<'_>, actor: &Actor, id: ProcedureId) -> Result<Option<Version>> {
    actor.at_least(Role::Manager)?;
    let sql = format!("{VERSION} WHERE procedure_id = $1 AND published_at IS NULL");
    Ok(tx.one(&sql, &params![id], read_version)?)
}

/// The steps of a version with their answers, the one to begin with first.
///
/// # Errors
/// Those of the database.
pub fn steps(tx: &mut Tx<'_>, id: ProcedureVersionId) -> Result<Vec<Step>> {
    let mut steps = tx.all(
        "SELECT id, title, text, picture_file_id, picture_type, picture_words, ending, with_staff,
                alone
           FROM procedure_step WHERE version_id = $1 ORDER BY position, id",
        &params![id],
        |row| {
            let file: Option<FileId> = row.get(3)?;
            let (kind, words): (String, String) = (row.get(4)?, row.get(5)?);
            Ok(Step {
                id: row.get(0)?,
                title: row.get(1)?,
                text: row.get(2)?,
                picture: file.map(|file| (file, kind, words)),
                ending: row.get(6)?,
                answers: Vec::new(),
                with_staff: row.get(7)?,
                alone: row.get(8)?,
            })
        },
    )?;
    let answers = tx.all(
        "SELECT a.step_id, a.id, a.label, a.next_step_id
           FROM procedure_answer a
           JOIN procedure_step s ON s.id = a.step_id
          WHERE s.version_id = $1
          ORDER BY a.position, a.id",
        &params![id],
        |row| {
            let answer = Answer {
                id: row.get(1)?,
                label: row.get(2)?,
                next: row.get(3)?,
            };
            Ok((row.get::<ProcedureStepId>(0)?, answer))
        },
    )?;
    for (step, answer) in answers {
        if let Some(step) = steps.iter_mut().find(|one| one.id == step) {
            step.answers.push(answer);
        }
    }
    Ok(steps)
}

/// The number by which a step is called, from 1.
#[must_use]
pub fn numbered(steps: &[Step], id: ProcedureStepId) -> Option<usize> {
    let at = steps.iter().position(|step| step.id == id)?;
    Some(at + 1)
}

/// The picture of a step of this procedure: its file and media type.
///
/// # Errors
/// [`Error::NotFound`] when it has none.
pub fn picture(
    tx: &mut Tx<'_>,
    _actor: &Actor,
    (procedure, step): (ProcedureId, ProcedureStepId),
) -> Result<(FileId, String)> {
    tx.one(
        "SELECT s.picture_file_id, s.picture_type
           FROM procedure_step s JOIN procedure_version v ON v.id = s.version_id
          WHERE s.id = $1 AND v.procedure_id = $2 AND s.picture_file_id IS NOT NULL",
        &params![step, procedure],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?
    .ok_or(Error::NotFound)
}
