//! How a calendar counted before people changed it: what was measured stays explained by the hours
//! it was measured by.

use attent_db::{Millis, Tx, params};

use super::calendars::{Calendar, calendar};
use crate::{Result, ids::CalendarId, reading};

/// Remembers how it counted until now; called before it is changed.
pub(super) fn remember(tx: &mut Tx<'_>, id: CalendarId) -> Result<()> {
    let (past, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO calendar_past (id, calendar_id, name, time_zone, country, week, holidays,
                                    extra, until)
         SELECT CAST($1 AS BIGINT), id, name, time_zone, country, week, holidays, extra,
                CAST($3 AS BIGINT)
           FROM calendar WHERE id = $2",
        &params![past, id, now],
    )?;
    Ok(())
}

/// As it counted at that moment; as it counts now without one.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is none.
pub(super) fn as_of(tx: &mut Tx<'_>, id: CalendarId, at: Option<Millis>) -> Result<Calendar> {
    let now = calendar(tx, id)?;
    let Some(at) = at else {
        return Ok(now);
    };
    let then = tx.one(
        "SELECT name, time_zone, country, week, holidays, extra FROM calendar_past
          WHERE calendar_id = $1 AND until >= $2
          ORDER BY until, id LIMIT 1",
        &params![id, at],
        |row| {
            Ok(Calendar {
                name: row.get(0)?,
                time_zone: row.get(1)?,
                country: row.get(2)?,
                week: reading::json(row, 3, "calendar_past.week")?,
                holidays: reading::json(row, 4, "calendar_past.holidays")?,
                extra: reading::json(row, 5, "calendar_past.extra")?,
                ..now.clone()
            })
        },
    )?;
    Ok(then.unwrap_or(now))
}
