//! The rules by which we say no. Those that ship with the program are said by the language files
//! until somebody names them.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, FieldErrors, Result, Role,
    cases::in_time,
    error::invalid,
    events::{self, About, Kind},
    fields,
    ids::RefusalRuleId,
    keys,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: RefusalRuleId,
    pub word: Option<String>,
    /// Empty while the language files say it.
    pub name: String,
    pub retired_at: Option<Millis>,
    pub version: i64,
}

const COLUMNS: &str = "id, word, name, retired_at, version";

fn read(row: &Row<'_>) -> std::result::Result<Rule, DbError> {
    Ok(Rule {
        id: row.get(0)?,
        word: row.get(1)?,
        name: row.get(2)?,
        retired_at: row.get(3)?,
        version: row.get(4)?,
    })
}

/// Every rule in its order, those out of use last.
///
/// # Errors
/// Those of the database.
pub fn rules(tx: &mut Tx<'_>) -> Result<Vec<Rule>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM refusal_rule
          ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, position, id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn rule(tx: &mut Tx<'_>, id: RefusalRuleId) -> Result<Rule> {
    let sql = format!("SELECT {COLUMNS} FROM refusal_rule WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Adds a rule, last. The owner alone: each of them costs customers.
///
/// # Errors
/// [`Error::Invalid`] for a missing, long or doubled name.
pub fn add_rule(tx: &mut Tx<'_>, actor: &Actor, name: &str) -> Result<RefusalRuleId> {
    actor.at_least(Role::Owner)?;
    let name = checked(tx, name, None)?;
    let (id, now) = (RefusalRuleId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO refusal_rule (id, name, position, created_at, version)
         VALUES ($1, $2, (SELECT COALESCE(MAX(position), 0) + 1 FROM refusal_rule), $3, 1)",
        &params![id, name, now],
    )?;
    events::record(tx, actor, Kind::RefusalRuleAdded, About::subject(id.0))?;
    Ok(id)
}

/// # Errors
/// As [`add_rule`]; [`Error::Conflict`] when it was changed meanwhile.
pub fn rename_rule(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: RefusalRuleId,
    version: i64,
    name: &str,
) -> Result<()> {
    actor.at_least(Role::Owner)?;
    let found = rule(tx, id)?;
    let name = if found.word.is_some() && name.trim().is_empty() {
        String::new()
    } else {
        checked(tx, name, Some(id))?
    };
    in_time(
        tx,
        "UPDATE refusal_rule SET name = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version, name],
    )?;
    events::record(tx, actor, Kind::RefusalRuleChanged, About::subject(id.0))?;
    Ok(())
}

/// Takes it out of use, or back into it.
///
/// # Errors
/// [`Error::Conflict`] when it was changed meanwhile.
pub fn retire_rule(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: RefusalRuleId,
    version: i64,
    retired: bool,
) -> Result<()> {
    actor.at_least(Role::Owner)?;
    rule(tx, id)?;
    let at = retired.then_some(tx.now());
    in_time(
        tx,
        "UPDATE refusal_rule SET retired_at = $3, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, version, at],
    )?;
    let state = if retired { "retired" } else { "in_use" };
    let about = About::subject(id.0).with("state", state);
    events::record(tx, actor, Kind::RefusalRuleChanged, about)?;
    Ok(())
}

fn checked(tx: &mut Tx<'_>, name: &str, own: Option<RefusalRuleId>) -> Result<String> {
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", name);
    errors.check()?;
    let key = keys::name_key(&name);
    let taken = rules(tx)?
        .iter()
        .any(|rule| Some(rule.id) != own && keys::name_key(&rule.name) == key);
    if taken {
        return Err(invalid("name", "error-name-taken"));
    }
    Ok(name)
}
