//! The sources of a timeline, each its newest moments before a place.

use attent_db::{Error as DbError, Millis, Row, Tx, Value};

use super::{Ask, Matter, Moment, Place, What};
use crate::{
    Result, events,
    ids::{EntryId, EventId},
};

/// So much of a text says what it is about.
const PREVIEW: usize = 280;

/// A moment's slot, where one id makes two of them.
const FIRST: i64 = 0;
const SECOND: i64 = 1;

impl Ask<'_> {
    /// `$1` the customers, `$2`-`$4` the place, `$5` how many; `$6` the seals within reach.
    pub(super) fn params(&self) -> Vec<Value> {
        let Place { at, id, slot } = self.before;
        vec![
            self.family.clone(),
            at.into(),
            id.into(),
            slot.into(),
            self.limit.into(),
        ]
    }

    /// The same, and the condition that keeps what is sealed out.
    pub(super) fn params_within_reach(&self) -> (Vec<Value>, String) {
        let mut params = self.params();
        let within_reach = self.actor.within_reach(&mut params);
        (params, within_reach)
    }
}

pub(super) const MATTER: &str = "c.id, c.number, c.subject, c.kind, c.state";

pub(super) fn matter(row: &Row<'_>, from: usize) -> std::result::Result<Matter, DbError> {
    Ok(Matter {
        id: row.get(from)?,
        number: row.get(from + 1)?,
        subject: row.get(from + 2)?,
        kind: row.get(from + 3)?,
        state: row.get(from + 4)?,
    })
}

pub(super) fn entries(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let (params, within_reach) = ask.params_within_reach();
    let sql = format!(
        "SELECT e.id, e.at, e.kind, e.staff_id, SUBSTR(e.text, 1, {PREVIEW}), {MATTER}
           FROM conversation c JOIN entry e ON e.conversation_id = c.id
          WHERE c.customer_id IN ($1) AND NOT e.outside
            AND (e.at, e.id, {FIRST}) < ($2, $3, CAST($4 AS BIGINT)) {within_reach}
          ORDER BY e.at DESC, e.id DESC
          LIMIT $5"
    );
    Ok(tx.all(&sql, &params, |row| {
        let entry: EntryId = row.get(0)?;
        let what = What::Entry {
            entry,
            kind: row.get(2)?,
            staff: row.get(3)?,
            preview: one_line(&row.get::<String>(4)?),
            matter: matter(row, 5)?,
        };
        Ok(Moment {
            place: Place {
                at: row.get(1)?,
                id: entry.0,
                slot: FIRST,
            },
            what,
        })
    })?)
}

/// Every conversation, what is sealed only by its bare facts.
pub(super) fn opened(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let sql = format!(
        "SELECT {MATTER}, c.created_at, c.sealed_team
           FROM conversation c
          WHERE c.customer_id IN ($1) AND c.state <> 'merged'
            AND (c.created_at, c.id, {FIRST}) < ($2, $3, CAST($4 AS BIGINT))
          ORDER BY c.created_at DESC, c.id DESC
          LIMIT $5"
    );
    Ok(tx.all(&sql, &ask.params(), |row| {
        let matter = matter(row, 0)?;
        let (at, sealed): (Millis, i64) = (row.get(5)?, row.get(6)?);
        let place = Place {
            at,
            id: matter.id.0,
            slot: FIRST,
        };
        let what = if ask.actor.reaches(sealed) {
            What::Opened(matter)
        } else {
            let team = row.get(6)?;
            What::Sealed {
                kind: matter.kind,
                team,
                state: matter.state,
            }
        };
        Ok(Moment { place, what })
    })?)
}

pub(super) fn closed(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let (params, within_reach) = ask.params_within_reach();
    let sql = format!(
        "SELECT {MATTER}, c.closed_at
           FROM conversation c
          WHERE c.customer_id IN ($1) AND c.state = 'closed'
            AND (c.closed_at, c.id, {SECOND}) < ($2, $3, CAST($4 AS BIGINT)) {within_reach}
          ORDER BY c.closed_at DESC, c.id DESC
          LIMIT $5"
    );
    Ok(tx.all(&sql, &params, |row| {
        let matter = matter(row, 0)?;
        let place = Place {
            at: row.get(5)?,
            id: matter.id.0,
            slot: SECOND,
        };
        Ok(Moment {
            place,
            what: What::Closed(matter),
        })
    })?)
}

pub(super) fn notes(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let sql = format!(
        "SELECT n.id, n.created_at, n.staff_id, SUBSTR(n.text, 1, {PREVIEW})
           FROM customer_note n
          WHERE n.customer_id IN ($1)
            AND (n.created_at, n.id, {FIRST}) < ($2, $3, CAST($4 AS BIGINT))
          ORDER BY n.created_at DESC, n.id DESC
          LIMIT $5"
    );
    Ok(tx.all(&sql, &ask.params(), |row| {
        let place = Place {
            at: row.get(1)?,
            id: row.get(0)?,
            slot: FIRST,
        };
        let preview = one_line(&row.get::<String>(3)?);
        let what = What::Note {
            note: row.get(0)?,
            staff: row.get(2)?,
            preview,
        };
        Ok(Moment { place, what })
    })?)
}

/// What was promised, when it was.
pub(super) fn promises(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let before = (ask.before.at, ask.before.id);
    let found = crate::promises::of_family(tx, ask.actor, &ask.family, before, ask.limit)?;
    let moment = |line: crate::promises::Line| Moment {
        place: Place {
            at: line.promise.created_at,
            id: line.promise.id.0,
            slot: FIRST,
        },
        what: What::Promised(Box::new(line)),
    };
    Ok(found.into_iter().map(moment).collect())
}

pub(super) fn set_asides(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let before = (ask.before.at, ask.before.id);
    let found = crate::set_asides::of_family(tx, &ask.family, before, ask.limit)?;
    let moment = |line: crate::set_asides::Line| Moment {
        place: Place {
            at: line.set_aside.created_at,
            id: line.set_aside.id.0,
            slot: FIRST,
        },
        what: What::SetAside(Box::new(line)),
    };
    Ok(found.into_iter().map(moment).collect())
}

/// The log of the record itself; that a note was written is told by the note.
pub(super) fn events(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Vec<Moment>> {
    let before = (ask.before.at, ask.before.id);
    let found = events::of_customers(tx, ask.family.clone(), before, ask.limit)?;
    let moments = found.into_iter().map(|event| {
        let EventId(id) = event.id;
        Moment {
            place: Place {
                at: event.at,
                id,
                slot: FIRST,
            },
            what: What::Event(event),
        }
    });
    Ok(moments.collect())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
