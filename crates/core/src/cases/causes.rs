//! Why things go wrong: a tree that the business edits.
//!
//! What ships with the program is said by the language files until somebody names it (`word` is
//! there, `name` is empty). A cause out of use stays on the cases that have it.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::change::in_time;
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    error::invalid,
    events::{self, About, Kind},
    fields,
    ids::CauseId,
    keys,
};

/// How deep the tree may grow: a person has to find the leaf while the customer waits.
const DEEPEST: usize = 4;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    pub id: CauseId,
    pub parent: Option<CauseId>,
    /// Of those that ship with the program.
    pub word: Option<String>,
    /// As the business calls it; empty while the language files say it.
    pub name: String,
    pub retired_at: Option<Millis>,
    pub version: i64,
    /// How deep it stands, 0 at the top.
    pub depth: usize,
}

const COLUMNS: &str = "id, parent_id, word, name, retired_at, version";

fn read(row: &Row<'_>) -> std::result::Result<Cause, DbError> {
    Ok(Cause {
        id: row.get(0)?,
        parent: row.get(1)?,
        word: row.get(2)?,
        name: row.get(3)?,
        retired_at: row.get(4)?,
        version: row.get(5)?,
        depth: 0,
    })
}

/// The whole tree, each cause followed by those below it.
///
/// # Errors
/// Those of the database.
pub fn tree(tx: &mut Tx<'_>) -> Result<Vec<Cause>> {
    let sql = format!("SELECT {COLUMNS} FROM cause ORDER BY position, id");
    let all = tx.all(&sql, &params![], read)?;
    let mut ordered = Vec::with_capacity(all.len());
    below(&all, None, 0, &mut ordered);
    Ok(ordered)
}

fn below(all: &[Cause], parent: Option<CauseId>, depth: usize, into: &mut Vec<Cause>) {
    if depth > DEEPEST {
        return;
    }
    for cause in all.iter().filter(|cause| cause.parent == parent) {
        let mut cause = cause.clone();
        cause.depth = depth;
        let id = cause.id;
        into.push(cause);
        below(all, Some(id), depth + 1, into);
    }
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(tx: &mut Tx<'_>, id: CauseId) -> Result<Cause> {
    let sql = format!("SELECT {COLUMNS} FROM cause WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

pub(super) fn in_use(tx: &mut Tx<'_>, id: CauseId) -> Result<bool> {
    let found = tx.one(
        "SELECT id FROM cause WHERE id = $1 AND retired_at IS NULL",
        &params![id],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// The cause and everything above it, the nearest first.
///
/// # Errors
/// Those of the database.
pub fn with_above(tx: &mut Tx<'_>, id: CauseId) -> Result<Vec<CauseId>> {
    let mut line = vec![id];
    let mut at = id;
    for _ in 0..=DEEPEST {
        let parent: Option<CauseId> = tx
            .one(
                "SELECT parent_id FROM cause WHERE id = $1",
                &params![at],
                |row| row.get(0),
            )?
            .flatten();
        let Some(parent) = parent else { break };
        line.push(parent);
        at = parent;
    }
    Ok(line)
}

/// Adds a cause of the business's own, last below its parent. Managers and up.
///
/// # Errors
/// [`Error::Invalid`] for a missing, long or doubled name, for a parent that is not there, and when
/// it would stand too deep.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, parent: Option<CauseId>, name: &str) -> Result<CauseId> {
    actor.at_least(Role::Manager)?;
    if let Some(parent) = parent {
        match get(tx, parent) {
            Err(Error::NotFound) => return Err(invalid("parent", "error-unknown-choice")),
            found => found?,
        };
        if with_above(tx, parent)?.len() >= DEEPEST {
            return Err(invalid("parent", "error-cause-too-deep"));
        }
    }
    let name = checked(tx, parent, name, None)?;
    let (id, now) = (CauseId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO cause (id, parent_id, name, position, created_at, version)
         VALUES ($1, $2, $3, (SELECT COALESCE(MAX(position), 0) + 1 FROM cause), $4, 1)",
        &params![id, parent, name, now],
    )?;
    events::record(tx, actor, Kind::CauseAdded, About::subject(id.0))?;
    Ok(id)
}

/// Names it; an empty name gives one that ships with the program its own words back.
///
/// # Errors
/// As [`add`]; [`Error::Conflict`] when it was changed meanwhile.
pub fn rename(tx: &mut Tx<'_>, actor: &Actor, id: CauseId, version: i64, name: &str) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let cause = get(tx, id)?;
    let name = if cause.word.is_some() && name.trim().is_empty() {
        String::new()
    } else {
        checked(tx, cause.parent, name, Some(id))?
    };
    in_time(
        tx,
        "UPDATE cause SET name = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version, name],
    )?;
    events::record(tx, actor, Kind::CauseChanged, About::subject(id.0))?;
    Ok(())
}

fn checked(
    tx: &mut Tx<'_>,
    parent: Option<CauseId>,
    name: &str,
    own: Option<CauseId>,
) -> Result<String> {
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", name);
    errors.check()?;
    let key = keys::name_key(&name);
    let beside = tx.all(
        "SELECT id, name FROM cause
          WHERE parent_id IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND name <> ''",
        &params![parent],
        |row| Ok((row.get::<CauseId>(0)?, row.get::<String>(1)?)),
    )?;
    let taken = beside
        .iter()
        .any(|(id, other)| Some(*id) != own && keys::name_key(other) == key);
    if taken {
        return Err(invalid("name", "error-name-taken"));
    }
    Ok(name)
}

/// Takes it out of use, or back into it.
///
/// # Errors
/// [`Error::Conflict`] when it was changed meanwhile.
pub fn retire(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CauseId,
    version: i64,
    retired: bool,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    get(tx, id)?;
    let at = retired.then_some(tx.now());
    in_time(
        tx,
        "UPDATE cause SET retired_at = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version, at],
    )?;
    let state = if retired { "retired" } else { "in_use" };
    let about = About::subject(id.0).with("state", state);
    events::record(tx, actor, Kind::CauseChanged, about)?;
    Ok(())
}
