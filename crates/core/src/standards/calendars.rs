//! Calendars: when we are open, as people edit them and as hours are counted.
//!
//! What is typed becomes an [`attent_hours::Calendar`] before it is stored, so a calendar that is
//! there can always be counted with.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use attent_db::{Error as DbError, Millis, Row, Tx, params};
use attent_hours::{Calendar as Hours, CalendarError, holidays::Country};

use super::past;
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    error::invalid,
    events::{self, About, Kind},
    fields,
    ids::CalendarId,
    keys::name_key,
    reading,
};

/// Opening and closing times of a day as written: `("09:00", "17:00")`.
pub type Day = Vec<(String, String)>;

/// A calendar as people see it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Calendar {
    pub id: CalendarId,
    pub name: String,
    pub time_zone: String,
    /// Whose holidays are kept: `LT`, `DE-BY`.
    pub country: Option<String>,
    /// By `mon` to `sun`; days that are missing are closed.
    pub week: BTreeMap<String, Day>,
    /// Dates like `2026-12-24` on which nothing counts.
    pub holidays: Vec<String>,
    /// Dates with hours of their own, also on a holiday; none at all is closed.
    pub extra: BTreeMap<String, Day>,
    /// Counts where nothing else is said.
    pub usual: bool,
    #[serde(skip)]
    pub retired_at: Option<Millis>,
    pub version: i64,
}

/// What is typed of one.
#[derive(Clone, Debug, Default)]
pub struct Details {
    pub name: String,
    pub time_zone: String,
    pub country: Option<String>,
    pub week: BTreeMap<String, Day>,
    pub holidays: Vec<String>,
    pub extra: BTreeMap<String, Day>,
}

const COLUMNS: &str =
    "id, name, time_zone, country, week, holidays, extra, usual, retired_at, version";

fn read(row: &Row<'_>) -> std::result::Result<Calendar, DbError> {
    Ok(Calendar {
        id: row.get(0)?,
        name: row.get(1)?,
        time_zone: row.get(2)?,
        country: row.get(3)?,
        week: reading::json(row, 4, "calendar.week")?,
        holidays: reading::json(row, 5, "calendar.holidays")?,
        extra: reading::json(row, 6, "calendar.extra")?,
        usual: row.get(7)?,
        retired_at: row.get(8)?,
        version: row.get(9)?,
    })
}

impl Calendar {
    /// To count with, shared with whoever counts by it too: it holds the holidays of a century.
    ///
    /// # Errors
    /// [`Error::Internal`] when the program that stored it knew a zone that this one does not.
    pub fn hours(&self) -> Result<Arc<Hours>> {
        let details = Details {
            name: self.name.clone(),
            time_zone: self.time_zone.clone(),
            country: self.country.clone(),
            week: self.week.clone(),
            holidays: self.holidays.clone(),
            extra: self.extra.clone(),
        };
        ready(&details).map_err(|why| Error::Internal(format!("calendar {}: {why}", self.id)))
    }
}

/// As `attent hours` reads it.
fn file_of(details: &Details) -> String {
    serde_json::json!({
        "time_zone": details.time_zone,
        "hours": details.week,
        "holidays": details.holidays,
        "holidays_of": details.country.iter().collect::<Vec<_>>(),
        "extra": details.extra,
    })
    .to_string()
}

fn ready(details: &Details) -> std::result::Result<Arc<Hours>, CalendarError> {
    let file = file_of(details);
    counted(&file, || Hours::from_json(&file))
}

/// Calendars that were made ready lately. A business has a handful; this many are never reached.
const KEPT: usize = 64;

/// The calendar of a text, as `read` makes it. Computing the holidays of a century costs more than a
/// whole clock, so the answer is remembered by the text it is the answer to.
fn counted<E>(
    text: &str,
    read: impl FnOnce() -> std::result::Result<Hours, E>,
) -> std::result::Result<Arc<Hours>, E> {
    static READY: Mutex<BTreeMap<String, Arc<Hours>>> = Mutex::new(BTreeMap::new());
    let ready = || READY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(there) = ready().get(text) {
        return Ok(Arc::clone(there));
    }
    let hours = Arc::new(read()?);
    let mut all = ready();
    if all.len() >= KEPT {
        all.clear();
    }
    all.insert(text.to_owned(), Arc::clone(&hours));
    Ok(hours)
}

/// The calendar in the columns of a row, from `at` on: time zone, country, week, holidays, extra
/// days. `None` where the row has none.
pub(super) fn hours_in(
    row: &Row<'_>,
    at: usize,
) -> std::result::Result<Option<Arc<Hours>>, DbError> {
    let Some(time_zone) = row.get::<Option<String>>(at)? else {
        return Ok(None);
    };
    let country: Option<String> = row.get(at + 1)?;
    let stored: [String; 3] = [row.get(at + 2)?, row.get(at + 3)?, row.get(at + 4)?];
    // No column can hold the sign between them.
    let text = [
        time_zone.as_str(),
        country.as_deref().unwrap_or(""),
        &stored.join("\0"),
    ]
    .join("\0");
    let read = || {
        let details = Details {
            name: String::new(),
            time_zone,
            country,
            week: reading::json(row, at + 2, "calendar.week")?,
            holidays: reading::json(row, at + 3, "calendar.holidays")?,
            extra: reading::json(row, at + 4, "calendar.extra")?,
        };
        Hours::from_json(&file_of(&details))
            .map_err(|why| DbError::Corrupt(format!("a calendar that cannot be counted: {why}")))
    };
    counted(&text, read).map(Some)
}

/// Every calendar, the usual one first, those out of use last.
///
/// # Errors
/// Those of the database.
pub fn calendars(tx: &mut Tx<'_>) -> Result<Vec<Calendar>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM calendar
          ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END,
                   CASE WHEN usual THEN 0 ELSE 1 END, name_key COLLATE \"C\", id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn calendar(tx: &mut Tx<'_>, id: CalendarId) -> Result<Calendar> {
    let sql = format!("SELECT {COLUMNS} FROM calendar WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// The one that counts where nothing else is said; `None` before anybody made one.
///
/// # Errors
/// Those of the database.
pub fn usual_calendar(tx: &mut Tx<'_>) -> Result<Option<Calendar>> {
    let sql = format!("SELECT {COLUMNS} FROM calendar WHERE usual");
    Ok(tx.one(&sql, &params![], read)?)
}

/// To count with, the usual one; `None` before anybody made one.
///
/// # Errors
/// Those of the database.
pub fn usual_hours(tx: &mut Tx<'_>) -> Result<Option<Arc<Hours>>> {
    let sql = "SELECT time_zone, country, week, holidays, extra FROM calendar WHERE usual";
    Ok(tx.one(sql, &params![], |row| hours_in(row, 0))?.flatten())
}

/// The first one made is the usual one.
///
/// # Errors
/// [`Error::Invalid`] by field: `hours` when nothing is open, a day's name when its times are wrong.
pub fn add_calendar(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<CalendarId> {
    actor.at_least(Role::Manager)?;
    let name = checked(details)?;
    let (id, now) = (CalendarId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO calendar (id, name, name_key, time_zone, country, week, holidays, extra, usual,
                               created_at, version)
         SELECT CAST($1 AS BIGINT), $2, $3, $4, $5, $6, $7, $8,
                NOT EXISTS (SELECT 1 FROM calendar WHERE usual), CAST($9 AS BIGINT), 1",
        &params![
            id,
            name.as_str(),
            name_key(&name),
            details.time_zone.as_str(),
            details.country.as_deref(),
            json(&details.week),
            json(&details.holidays),
            json(&details.extra),
            now
        ],
    )?;
    events::record(tx, actor, Kind::CalendarAdded, About::subject(id.0))?;
    Ok(id)
}

/// Running clocks that count by it are counted again within a minute; what was measured stays.
///
/// # Errors
/// As [`add_calendar`]; [`Error::Conflict`] when it was changed meanwhile.
pub fn change_calendar(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CalendarId,
    version: i64,
    details: &Details,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    calendar(tx, id)?;
    let name = checked(details)?;
    past::remember(tx, id)?;
    let rows = tx.run(
        "UPDATE calendar
            SET name = $3, name_key = $4, time_zone = $5, country = $6, week = $7, holidays = $8,
                extra = $9, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            name.as_str(),
            name_key(&name),
            details.time_zone.as_str(),
            details.country.as_deref(),
            json(&details.week),
            json(&details.holidays),
            json(&details.extra)
        ],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    let now = tx.now();
    tx.run(
        "UPDATE clock SET stale = TRUE, next_step_at = $2, version = version + 1
          WHERE calendar_id = $1 AND ended_at IS NULL AND paused_since IS NULL",
        &params![id, now],
    )?;
    events::record(tx, actor, Kind::CalendarChanged, About::subject(id.0))?;
    Ok(())
}

/// From now on this one counts where nothing else is said.
///
/// # Errors
/// [`Error::Conflict`] when it is out of use.
pub fn make_usual(tx: &mut Tx<'_>, actor: &Actor, id: CalendarId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let found = calendar(tx, id)?;
    if found.retired_at.is_some() {
        return Err(Error::Conflict("error-calendar-retired"));
    }
    if found.usual {
        return Ok(());
    }
    tx.run(
        "UPDATE calendar SET usual = FALSE, version = version + 1 WHERE usual",
        &params![],
    )?;
    tx.run(
        "UPDATE calendar SET usual = TRUE, version = version + 1 WHERE id = $1",
        &params![id],
    )?;
    events::record(tx, actor, Kind::CalendarChanged, About::subject(id.0))?;
    Ok(())
}

/// Takes it out of use. Clocks that run by it go on to their end.
///
/// # Errors
/// [`Error::Conflict`] while it is the usual one or a standard in force counts by it.
pub fn retire_calendar(tx: &mut Tx<'_>, actor: &Actor, id: CalendarId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let found = calendar(tx, id)?;
    let counted = tx.one(
        "SELECT 1 FROM standard_version v JOIN standard s ON s.id = v.standard_id
          WHERE v.calendar_id = $1 AND v.until IS NULL AND s.retired_at IS NULL LIMIT 1",
        &params![id],
        |row| row.get::<i64>(0),
    )?;
    if found.usual || counted.is_some() {
        return Err(Error::Conflict("error-calendar-in-use"));
    }
    if found.retired_at.is_some() {
        return Ok(());
    }
    let now = tx.now();
    tx.run(
        "UPDATE calendar SET retired_at = $2, version = version + 1 WHERE id = $1",
        &params![id, now],
    )?;
    events::record(tx, actor, Kind::CalendarRetired, About::subject(id.0))?;
    Ok(())
}

/// Every hour of every week, for whoever never closes.
#[must_use]
pub fn round_the_clock() -> BTreeMap<String, Day> {
    attent_hours::NAMES_OF_DAYS
        .iter()
        .map(|day| ((*day).to_owned(), vec![("00:00".into(), "24:00".into())]))
        .collect()
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("lists and maps of text are always JSON")
}

/// The fields that a day may be wrong in, so that a form can mark it.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn checked(details: &Details) -> Result<String> {
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", &details.name);
    fields::time_zone(&mut errors, "time_zone", &details.time_zone);
    if let Some(code) = &details.country
        && Country::from_code(code).is_none()
    {
        errors.add("country", "error-no-holidays-known");
    }
    errors.check()?;
    ready(details).map_err(|error| wrong(details, &error))?;
    Ok(name)
}

/// Which field is wrong, and how.
fn wrong(details: &Details, error: &CalendarError) -> Error {
    let of = |day: &str| {
        let named = DAYS.iter().find(|name| **name == day);
        named.copied().unwrap_or("extra")
    };
    match error {
        CalendarError::NoWorkingTime => invalid("hours", "error-no-working-time"),
        CalendarError::NoTime { day, .. } => invalid(of(day), "error-no-time-of-day"),
        CalendarError::EndsBeforeItBegins { day, .. } => {
            invalid(of(day), "error-ends-before-it-begins")
        }
        CalendarError::Overlap { day, .. } => invalid(of(day), "error-hours-overlap"),
        CalendarError::NoDate(text) => {
            let at = details.holidays.iter().position(|day| day == text);
            at.map_or(invalid("extra", "error-no-date"), |at| {
                invalid("holidays", "error-no-date").within("holidays", at)
            })
        }
        CalendarError::UnknownZone(_) => invalid("time_zone", "error-time-zone"),
        CalendarError::UnknownDay(_) | CalendarError::NotACalendar(_) => {
            invalid("hours", "error-no-calendar")
        }
    }
}
