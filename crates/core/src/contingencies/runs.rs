//! A card that was started: whom it touches, what they were told, what was done, how it ended.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{Filter, LONGEST_TEXT, cards::find, touched::touched};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    cases::in_time,
    conversations::words::words,
    customers,
    error::invalid,
    events::{self, About, Kind},
    fields,
    ids::{ContingencyId, ContingencyRunId, CustomerId, JointUpdateId, StaffId},
    joint_updates::{self, New, Of, Words},
};

#[derive(Clone, Debug)]
pub struct Run {
    pub id: ContingencyRunId,
    pub contingency: ContingencyId,
    pub filter: Filter,
    /// What happened, in a line.
    pub what: String,
    pub started_at: Millis,
    pub started_by: Option<StaffId>,
    pub ended_at: Option<Millis>,
    /// What we do differently next time.
    pub learned: String,
    pub version: i64,
}

words! {
    What { Started = "started", Noted = "noted", Told = "told", Changed = "changed", Ended = "ended" }
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: Millis,
    pub by: Option<StaffId>,
    pub what: What,
    pub note: String,
    /// How many people, where something was told.
    pub count: Option<i64>,
}

const SELECT: &str = "SELECT id, contingency_id, filter, what, started_at, started_by, ended_at,
                             learned, version
                        FROM contingency_run";

fn read(row: &Row<'_>) -> std::result::Result<Run, DbError> {
    let filter: String = row.get(2)?;
    Ok(Run {
        id: row.get(0)?,
        contingency: row.get(1)?,
        filter: Filter::read(&filter),
        what: row.get(3)?,
        started_at: row.get(4)?,
        started_by: row.get(5)?,
        ended_at: row.get(6)?,
        learned: row.get(7)?,
        version: row.get(8)?,
    })
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn run(tx: &mut Tx<'_>, _actor: &Actor, id: ContingencyRunId) -> Result<Run> {
    tx.one(&format!("{SELECT} WHERE id = $1"), &params![id], read)?
        .ok_or(Error::NotFound)
}

/// What is going on now, the newest first.
///
/// # Errors
/// Those of the database.
pub fn running(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Run>> {
    // In the order of the index that holds only these.
    let sql = format!("{SELECT} WHERE ended_at IS NULL ORDER BY contingency_id");
    let mut all = tx.all(&sql, &params![], read)?;
    all.sort_by_key(|run| std::cmp::Reverse(run.id));
    Ok(all)
}

/// The times a card was started, the newest first.
///
/// # Errors
/// Those of the database.
pub fn runs(tx: &mut Tx<'_>, _actor: &Actor, id: ContingencyId, limit: i64) -> Result<Vec<Run>> {
    let sql = format!("{SELECT} WHERE contingency_id = $1 ORDER BY id DESC LIMIT $2");
    Ok(tx.all(&sql, &params![id, limit], read)?)
}

/// The log of a run, the newest first.
///
/// # Errors
/// Those of the database.
pub fn log(tx: &mut Tx<'_>, id: ContingencyRunId) -> Result<Vec<Entry>> {
    Ok(tx.all(
        "SELECT at, staff_id, what, note, count FROM contingency_log
          WHERE run_id = $1 ORDER BY id DESC LIMIT 500",
        &params![id],
        |row| {
            Ok(Entry {
                at: row.get(0)?,
                by: row.get(1)?,
                what: row.get(2)?,
                note: row.get(3)?,
                count: row.get(4)?,
            })
        },
    )?)
}

/// Starts a card. Nobody is told by that.
///
/// # Errors
/// [`Error::Conflict`] when a colleague started it already, or it is out of use.
pub fn start(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ContingencyId,
    what: &str,
    filter: &Filter,
) -> Result<ContingencyRunId> {
    actor.at_least(Role::Staff)?;
    let card = find(tx, actor, id)?;
    if card.retired_at.is_some() {
        return Err(Error::Conflict("error-contingency-retired"));
    }
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "what", what, LONGEST_TEXT);
    filter.check(&mut errors);
    errors.check()?;
    let (run, now) = (ContingencyRunId(tx.new_id()), tx.now());
    let new = tx.run(
        "INSERT INTO contingency_run (id, contingency_id, filter, what, started_at, started_by,
                                      learned, version)
         VALUES ($1, $2, $3, $4, $5, $6, '', 1)
         ON CONFLICT (contingency_id) WHERE ended_at IS NULL DO NOTHING",
        &params![run, id, filter.stored(), what.trim(), now, actor.staff_id()],
    )?;
    if new == 0 {
        return Err(Error::Conflict("error-contingency-started"));
    }
    write(tx, actor, run, (What::Started, what, None))?;
    let about = About::subject(run.0);
    events::record(tx, actor, Kind::ContingencyStarted, about)?;
    Ok(run)
}

fn going(tx: &mut Tx<'_>, actor: &Actor, id: ContingencyRunId) -> Result<Run> {
    let found = run(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    match found.ended_at {
        None => Ok(found),
        Some(_) => Err(Error::Conflict("error-contingency-ended")),
    }
}

/// Something was done, or became known.
///
/// # Errors
/// [`Error::Invalid`] for nothing or too much.
pub fn note(tx: &mut Tx<'_>, actor: &Actor, id: ContingencyRunId, text: &str) -> Result<()> {
    going(tx, actor, id)?;
    if text.trim().is_empty() {
        return Err(invalid("note", "error-required"));
    }
    short("note", text)?;
    write(tx, actor, id, (What::Noted, text, None))
}

/// It touches others than was thought.
///
/// # Errors
/// A conflict when it was changed meanwhile.
pub fn refilter(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ContingencyRunId,
    version: i64,
    filter: &Filter,
) -> Result<()> {
    going(tx, actor, id)?;
    in_time(
        tx,
        "UPDATE contingency_run SET filter = $3, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, version, filter.stored()],
    )?;
    let people = touched(tx, actor, filter)?.people.len();
    let people = i64::try_from(people).unwrap_or(i64::MAX);
    write(tx, actor, id, (What::Changed, "", Some(people)))
}

/// Tells those who are touched, but for those left out; with `due` their touched promises get that
/// time. `after` and `people` are what the page showed.
///
/// # Errors
/// Those of [`joint_updates::send`]; [`Error::Conflict`] when others are touched by now.
pub fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ContingencyRunId,
    (after, people): (i64, usize),
    without: &[CustomerId],
    due: Option<Millis>,
    words: Vec<Words>,
) -> Result<JointUpdateId> {
    let found = going(tx, actor, id)?;
    for (at, one) in without.iter().enumerate() {
        let there = customers::find(tx, actor, *one);
        there.map_err(|error| error.named("without").within("without", at))?;
    }
    let touched = touched(tx, actor, &found.filter)?;
    let mut recipients = touched.people;
    recipients.retain(|one| !without.contains(&one.customer));
    let of = Of::Contingency(id);
    let sent = i64::try_from(joint_updates::list(tx, of)?.len()).unwrap_or(i64::MAX);
    if sent == after && recipients.len() != people {
        return Err(Error::Conflict("error-joint-update-others"));
    }
    let promises = touched.promises.iter();
    let promises = promises.filter(|one| !without.contains(&one.customer));
    let new = New {
        of,
        after,
        words,
        promises: promises.map(|one| (one.id, one.customer)).collect(),
        recipients,
        due,
    };
    let count = i64::try_from(new.recipients.len()).unwrap_or(i64::MAX);
    let subject = new
        .words
        .first()
        .map_or(String::new(), |one| one.subject.clone());
    let update = joint_updates::send(tx, actor, &new)?;
    if sent == after {
        write(tx, actor, id, (What::Told, &subject, Some(count)))?;
    }
    Ok(update)
}

/// It is over, with what was learned.
///
/// # Errors
/// A conflict when it is over already or was changed meanwhile.
pub fn end(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ContingencyRunId,
    version: i64,
    learned: &str,
) -> Result<()> {
    going(tx, actor, id)?;
    short("learned", learned)?;
    let now = tx.now();
    in_time(
        tx,
        "UPDATE contingency_run
            SET ended_at = $3, ended_by = $4, learned = $5, version = version + 1
          WHERE id = $1 AND version = $2 AND ended_at IS NULL",
        &params![id, version, now, actor.staff_id(), learned.trim()],
    )?;
    write(tx, actor, id, (What::Ended, learned, None))?;
    events::record(tx, actor, Kind::ContingencyEnded, About::subject(id.0))?;
    Ok(())
}

fn short(field: &'static str, text: &str) -> Result<()> {
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, field, text, LONGEST_TEXT);
    errors.check()
}

fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    run: ContingencyRunId,
    (what, note, count): (What, &str, Option<i64>),
) -> Result<()> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO contingency_log (id, run_id, at, staff_id, what, note, count)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![id, run, now, actor.staff_id(), what, note.trim(), count],
    )?;
    Ok(())
}
