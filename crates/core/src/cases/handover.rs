//! From one hand into another: asked with a note, so that the story is told once, and done when the
//! one who takes it says so. Each is counted.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    Case, LONGEST_TEXT,
    change::{in_time, open_case},
    find, of_conversation,
};
use crate::{
    Actor, Error, FieldErrors, Result,
    events::{self, About, Kind},
    fields,
    ids::{CaseHandoverId, CaseId, ConversationId, StaffId},
    notices,
    people::tokens,
};

#[derive(Clone, Debug)]
pub struct Handover {
    pub id: CaseHandoverId,
    pub case: CaseId,
    pub from: Option<StaffId>,
    pub to: StaffId,
    pub note: String,
    pub at: Millis,
    pub accepted_at: Option<Millis>,
    /// Refused, or taken back.
    pub ended_at: Option<Millis>,
}

impl Handover {
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.accepted_at.is_none() && self.ended_at.is_none()
    }
}

/// Asks a colleague to take it over. Until they do it stays where it is; asking somebody else ends
/// the first request.
///
/// # Errors
/// [`Error::Invalid`] when they cannot, or have it already; a conflict when the case is closed.
pub fn hand_over(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    to: StaffId,
    note: &str,
) -> Result<CaseHandoverId> {
    let case = open_case(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "note", note, LONGEST_TEXT);
    if to.0 == 0 {
        // Nobody was chosen.
        errors.add("to", "error-required");
    } else if case.owner == Some(to) {
        errors.add("to", "error-case-theirs-already");
    } else if !can_take(tx, &case, to)? {
        errors.add("to", "error-cannot-take-it");
    }
    errors.check()?;
    end_waiting(tx, id)?;
    let (made, now) = (CaseHandoverId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO case_handover (id, case_id, from_staff, to_staff, note, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &params![
            made,
            id,
            case.owner.or(actor.staff_id()),
            to,
            note.trim(),
            now
        ],
    )?;
    events::record(tx, actor, Kind::CaseHandedOver, about(&case))?;
    let about = notices::About::case(case.id, case.conversation);
    notices::tell(tx, actor, notices::Kind::CaseHandover, to, about)?;
    Ok(made)
}

/// "I have it": from now on it is theirs, the conversation with it. The program of the one asked may
/// say it for them.
///
/// # Errors
/// [`Error::Forbidden`] to anybody else than the one asked; a conflict when it is over.
pub fn accept(tx: &mut Tx<'_>, actor: &Actor, id: CaseHandoverId) -> Result<()> {
    let (handover, case) = asked(tx, actor, id)?;
    if tokens::behind(tx, actor)? != Some(handover.to) {
        return Err(Error::Forbidden);
    }
    let now = tx.now();
    in_time(
        tx,
        "UPDATE case_handover SET accepted_at = $2
          WHERE id = $1 AND accepted_at IS NULL AND ended_at IS NULL",
        &params![id, now],
    )?;
    take(tx, actor, &case, handover.to)?;
    crate::conversations::assign(tx, actor, case.conversation, Some(handover.to))
}

/// The one asked says no, or whoever asked takes it back.
///
/// # Errors
/// [`Error::Forbidden`] to others; a conflict when it is over.
pub fn take_back(tx: &mut Tx<'_>, actor: &Actor, id: CaseHandoverId) -> Result<()> {
    let (handover, case) = asked(tx, actor, id)?;
    let me = tokens::behind(tx, actor)?;
    let mine = me == Some(handover.to) || me == handover.from || me == case.owner;
    if !mine && actor.at_least(crate::Role::Manager).is_err() {
        return Err(Error::Forbidden);
    }
    let now = tx.now();
    in_time(
        tx,
        "UPDATE case_handover SET ended_at = $2
          WHERE id = $1 AND accepted_at IS NULL AND ended_at IS NULL",
        &params![id, now],
    )?;
    events::record(tx, actor, Kind::CaseHandoverEnded, about(&case))?;
    if me == Some(handover.to)
        && let Some(from) = handover.from
    {
        let about = notices::About::case(case.id, case.conversation);
        notices::tell(tx, actor, notices::Kind::CaseHandover, from, about)?;
    }
    Ok(())
}

/// The conversation was assigned: taking it oneself takes the case; giving it to a colleague asks
/// them, as a hand-over does.
///
/// # Errors
/// Those of the database.
pub fn assigned(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    to: Option<StaffId>,
) -> Result<()> {
    let Some((case, to)) = of_conversation(tx, actor, conversation)?.zip(to) else {
        return Ok(());
    };
    if !case.is_open() || case.owner == Some(to) {
        return Ok(());
    }
    if case.owner.is_none() || actor.staff_id() == Some(to) {
        end_waiting(tx, case.id)?;
        return take(tx, actor, &case, to);
    }
    hand_over(tx, actor, case.id, to, "").map(|_| ())
}

fn take(tx: &mut Tx<'_>, actor: &Actor, case: &Case, to: StaffId) -> Result<()> {
    let changed_hands = i64::from(case.owner.is_some());
    in_time(
        tx,
        "UPDATE case_file
            SET owner_id = $3, handovers = handovers + $4, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![case.id, case.version, to, changed_hands],
    )?;
    events::record(tx, actor, Kind::CaseTaken, about(case))?;
    Ok(())
}

fn end_waiting(tx: &mut Tx<'_>, id: CaseId) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE case_handover SET ended_at = $2
          WHERE case_id = $1 AND accepted_at IS NULL AND ended_at IS NULL",
        &params![id, now],
    )?;
    Ok(())
}

fn asked(tx: &mut Tx<'_>, actor: &Actor, id: CaseHandoverId) -> Result<(Handover, Case)> {
    let sql = format!("SELECT {COLUMNS} FROM case_handover WHERE id = $1");
    let handover = tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)?;
    let case = find(tx, actor, handover.case)?;
    if !handover.is_waiting() {
        return Err(Error::Conflict("error-case-handover-over"));
    }
    Ok((handover, case))
}

/// Whether the person is here, serves customers and sees the conversation.
pub(crate) fn can_take(tx: &mut Tx<'_>, case: &Case, person: StaffId) -> Result<bool> {
    let able = tx.one(
        "SELECT s.id
           FROM staff s JOIN conversation c ON c.id = $2
          WHERE s.id = $1 AND s.disabled_at IS NULL AND s.role <> 'viewer'
            AND (c.sealed_team = 0 OR s.role = 'owner'
                 OR EXISTS (SELECT 1 FROM membership m
                             WHERE m.staff_id = s.id AND m.team_id = c.sealed_team))",
        &params![person, case.conversation],
        |row| row.get::<i64>(0),
    )?;
    Ok(able.is_some())
}

const COLUMNS: &str = "id, case_id, from_staff, to_staff, note, at, accepted_at, ended_at";

fn read(row: &Row<'_>) -> std::result::Result<Handover, DbError> {
    Ok(Handover {
        id: row.get(0)?,
        case: row.get(1)?,
        from: row.get(2)?,
        to: row.get(3)?,
        note: row.get(4)?,
        at: row.get(5)?,
        accepted_at: row.get(6)?,
        ended_at: row.get(7)?,
    })
}

/// Every hand-over of the case, in order. The caller has found it through an actor.
///
/// # Errors
/// Those of the database.
pub fn handovers(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Handover>> {
    let sql = format!("SELECT {COLUMNS} FROM case_handover WHERE case_id = $1 ORDER BY id");
    Ok(tx.all(&sql, &params![case.id], read)?)
}

/// How many cases wait for this person to take them.
///
/// # Errors
/// Those of the database.
pub fn waiting_for(tx: &mut Tx<'_>, actor: &Actor) -> Result<i64> {
    let Some(me) = actor.staff_id() else {
        return Ok(0);
    };
    let waiting = tx.one(
        "SELECT COUNT(*) FROM case_handover
          WHERE to_staff = $1 AND accepted_at IS NULL AND ended_at IS NULL",
        &params![me],
        |row| row.get(0),
    )?;
    Ok(waiting.unwrap_or(0))
}

fn about(case: &Case) -> About {
    About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
}
