//! Places: shops, desks, warehouses; each may have its own time zone and language.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, FieldErrors, Language, Result, Role,
    error::invalid,
    events,
    events::{About, Kind},
    fields,
    ids::PlaceId,
    keys::name_key,
    people::retired::{self, Of},
    reading::word_or_none,
};

#[derive(Clone, Debug, serde::Serialize)]
pub struct Place {
    pub id: PlaceId,
    pub name: String,
    /// `None`: the business's.
    pub time_zone: Option<String>,
    pub language: Option<Language>,
    #[serde(skip)]
    pub retired_at: Option<Millis>,
    pub version: i64,
}

#[derive(Clone, Debug)]
pub struct Details {
    pub name: String,
    pub time_zone: Option<String>,
    pub language: Option<Language>,
}

const COLUMNS: &str = "id, name, time_zone, language, retired_at, version";

/// Every place by name, the retired last.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Place>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM place
          ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, name_key, id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

pub fn get(tx: &mut Tx<'_>, _actor: &Actor, id: PlaceId) -> Result<Place> {
    let sql = format!("SELECT {COLUMNS} FROM place WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// # Errors
/// [`Error::Invalid`] by field, a name in use among them.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<PlaceId> {
    actor.at_least(Role::Manager)?;
    let name = checked(details)?;
    let (id, now) = (tx.new_id(), tx.now());
    let new = tx.run(
        "INSERT INTO place (id, name, name_key, time_zone, language, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, 1)
         ON CONFLICT (name_key) DO NOTHING",
        &params![
            id,
            name.as_str(),
            name_key(&name),
            details.time_zone.as_deref(),
            details.language,
            now
        ],
    )?;
    if new == 0 {
        return Err(invalid("name", "error-name-taken"));
    }
    events::record(tx, actor, Kind::PlaceAdded, About::subject(id))?;
    Ok(PlaceId(id))
}

/// # Errors
/// As [`add`]; [`Error::Conflict`] when changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: PlaceId,
    version: i64,
    details: &Details,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    get(tx, actor, id)?;
    let name = checked(details)?;
    let taken = tx.one(
        "SELECT id FROM place WHERE name_key = $1 AND id <> $2",
        &params![name_key(&name), id],
        |row| row.get::<i64>(0),
    )?;
    if taken.is_some() {
        return Err(invalid("name", "error-name-taken"));
    }
    let changed = tx.run(
        "UPDATE place
            SET name = $3, name_key = $4, time_zone = $5, language = $6, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            name.as_str(),
            name_key(&name),
            details.time_zone.as_deref(),
            details.language
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    events::record(tx, actor, Kind::PlaceChanged, About::subject(id.0))?;
    Ok(())
}

/// Takes a place out of use; what happened there stays. The last one in use is kept.
///
/// # Errors
/// [`Error::Conflict`] for the last one.
pub fn retire(tx: &mut Tx<'_>, actor: &Actor, id: PlaceId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    get(tx, actor, id)?;
    let another = "EXISTS (SELECT 1 FROM place AS other
                            WHERE other.id <> $1 AND other.retired_at IS NULL)";
    if !retired::retire(tx, actor, Of::Place, id.0, another)? {
        return Err(Error::Conflict("error-last-place"));
    }
    Ok(())
}

/// Takes it into use again.
pub fn restore(tx: &mut Tx<'_>, actor: &Actor, id: PlaceId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    get(tx, actor, id)?;
    retired::restore(tx, actor, Of::Place, id.0)
}

/// Notes an error on `field` unless the place, where one is named, is in use.
pub(crate) fn check(
    tx: &mut Tx<'_>,
    errors: &mut FieldErrors,
    field: &'static str,
    place: Option<PlaceId>,
) -> Result<()> {
    let Some(id) = place else { return Ok(()) };
    let found = tx.one(
        "SELECT id FROM place WHERE id = $1 AND retired_at IS NULL",
        &params![id],
        |row| row.get::<i64>(0),
    )?;
    if found.is_none() {
        errors.add(field, "error-unknown-choice");
    }
    Ok(())
}

fn checked(details: &Details) -> Result<String> {
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", &details.name);
    if let Some(zone) = &details.time_zone {
        fields::time_zone(&mut errors, "time_zone", zone);
    }
    errors.check()?;
    Ok(name)
}

fn read(row: &Row<'_>) -> std::result::Result<Place, DbError> {
    Ok(Place {
        id: row.get(0)?,
        name: row.get(1)?,
        time_zone: row.get(2)?,
        language: word_or_none(row, 3, "place.language", Language::parse)?,
        retired_at: row.get(4)?,
        version: row.get(5)?,
    })
}
