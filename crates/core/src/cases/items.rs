//! Returns: what comes back, why, in which condition, and what is decided, case by case.
//!
//! Who decides is known per place: a team, or where nobody said so the managers.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    Case, LONGEST_LINE,
    change::{in_time, open_case},
    find,
    words::{Condition, Decision, Reason},
};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    events::{self, About, Kind},
    fields,
    ids::{CaseId, CaseItemId, PlaceId, StaffId, TeamId},
};

/// The most things in one return; more is a delivery.
const MOST_ITEMS: i64 = 50;
const MOST_PIECES: i64 = 9_999;

#[derive(Clone, Debug)]
pub struct Item {
    pub id: CaseItemId,
    pub name: String,
    pub quantity: i64,
    pub reason: Reason,
    pub condition: Condition,
    pub decision: Option<Decision>,
    pub decision_reason: String,
    pub decided_at: Option<Millis>,
    pub decided_by: Option<StaffId>,
    pub version: i64,
}

#[derive(Clone, Debug)]
pub struct NewItem {
    pub name: String,
    pub quantity: i64,
    pub reason: Reason,
    pub condition: Condition,
}

/// # Errors
/// [`Error::Invalid`] by field; a conflict when the case is closed or has too many.
pub fn add_item(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, item: &NewItem) -> Result<CaseItemId> {
    let case = open_case(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    if item.name.trim().is_empty() {
        errors.add("name", "error-required");
    }
    fields::text(&mut errors, "name", &item.name, LONGEST_LINE);
    if !(1..=MOST_PIECES).contains(&item.quantity) {
        errors.add("quantity", "error-out-of-range");
    }
    errors.check()?;
    let (made, now) = (CaseItemId(tx.new_id()), tx.now());
    let added = tx.run(
        "INSERT INTO case_item (id, case_id, name, quantity, reason, condition, decision_reason,
                                created_at, version)
         SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), $3, CAST($4 AS BIGINT), $5, $6, '',
                CAST($7 AS BIGINT), 1
          WHERE (SELECT COUNT(*) FROM case_item WHERE case_id = $2) < $8",
        &params![
            made,
            id,
            item.name.trim(),
            item.quantity,
            item.reason,
            item.condition,
            now,
            MOST_ITEMS
        ],
    )?;
    if added == 0 {
        return Err(Error::Conflict("error-case-too-many-items"));
    }
    events::record(tx, actor, Kind::CaseItemAdded, about(&case))?;
    Ok(made)
}

/// Takes a thing off the list, while nothing was decided on it.
///
/// # Errors
/// A conflict when it was decided on.
pub fn remove_item(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, item: CaseItemId) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    in_time(
        tx,
        "DELETE FROM case_item WHERE id = $1 AND case_id = $2 AND decision IS NULL",
        &params![item, id],
    )?;
    events::record(tx, actor, Kind::CaseItemRemoved, about(&case))?;
    Ok(())
}

/// Decides on one thing, with the reason. A decision can be changed while the case is open.
///
/// # Errors
/// [`Error::Forbidden`] to whoever does not decide here; [`Error::Invalid`] without a reason where
/// not everything is accepted; a conflict when `version` is old.
pub fn decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    (item, version): (CaseItemId, i64),
    decision: Decision,
    reason: &str,
) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    if !may_decide(tx, actor, &case)? {
        return Err(Error::Forbidden);
    }
    let mut errors = FieldErrors::new();
    if decision != Decision::Accepted && reason.trim().is_empty() {
        errors.add("decision_reason", "error-case-needs-reason");
    }
    fields::text(&mut errors, "decision_reason", reason, super::LONGEST_TEXT);
    errors.check()?;
    let (now, by) = (tx.now(), actor.staff_id());
    in_time(
        tx,
        "UPDATE case_item
            SET decision = $4, decision_reason = $5, decided_at = $6, decided_by = $7,
                version = version + 1
          WHERE id = $1 AND case_id = $2 AND version = $3",
        &params![item, id, version, decision, reason.trim(), now, by],
    )?;
    let about = about(&case).with("decision", decision.as_str());
    events::record(tx, actor, Kind::CaseItemDecided, about)?;
    Ok(())
}

/// The things of a return, in their order. The caller has found the case through an actor.
///
/// # Errors
/// Those of the database.
pub fn items(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Item>> {
    Ok(tx.all(
        "SELECT id, name, quantity, reason, condition, decision, decision_reason, decided_at,
                decided_by, version
           FROM case_item WHERE case_id = $1 ORDER BY id",
        &params![case.id],
        read,
    )?)
}

fn read(row: &Row<'_>) -> std::result::Result<Item, DbError> {
    Ok(Item {
        id: row.get(0)?,
        name: row.get(1)?,
        quantity: row.get(2)?,
        reason: row.get(3)?,
        condition: row.get(4)?,
        decision: row.get(5)?,
        decision_reason: row.get(6)?,
        decided_at: row.get(7)?,
        decided_by: row.get(8)?,
        version: row.get(9)?,
    })
}

/// Which team decides on returns at a place; `None`: at every place without a row of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decider {
    pub place: Option<PlaceId>,
    pub team: TeamId,
}

/// # Errors
/// Those of the database.
pub fn deciders(tx: &mut Tx<'_>) -> Result<Vec<Decider>> {
    Ok(tx.all(
        "SELECT place_id, team_id FROM return_decider ORDER BY place_id",
        &params![],
        |row| {
            let place: i64 = row.get(0)?;
            Ok(Decider {
                place: (place != 0).then_some(PlaceId(place)),
                team: row.get(1)?,
            })
        },
    )?)
}

/// Says which team decides on returns there; `None`: the managers do. Managers and up.
///
/// # Errors
/// [`Error::NotFound`] when there is no such place or team.
pub fn set_decider(
    tx: &mut Tx<'_>,
    actor: &Actor,
    place: Option<PlaceId>,
    team: Option<TeamId>,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    if let Some(place) = place {
        let found = crate::people::places::get(tx, actor, place);
        found.map_err(|error| error.named("place"))?;
    }
    let at = place.map_or(0, |place| place.0);
    if let Some(team) = team {
        let found = crate::people::teams::get(tx, actor, team);
        found.map_err(|error| error.named("team"))?;
        let (now, by) = (tx.now(), actor.staff_id());
        tx.run(
            "INSERT INTO return_decider (place_id, team_id, since, set_by) VALUES ($1, $2, $3, $4)
             ON CONFLICT (place_id) DO UPDATE
                SET team_id = excluded.team_id, since = excluded.since, set_by = excluded.set_by",
            &params![at, team, now, by],
        )?;
    } else {
        tx.run(
            "DELETE FROM return_decider WHERE place_id = $1",
            &params![at],
        )?;
    }
    events::record(tx, actor, Kind::ReturnDeciderSet, About::subject(at))?;
    Ok(())
}

/// Which team decides on the things of this return; `None`: the managers do.
///
/// # Errors
/// Those of the database.
pub fn decider(tx: &mut Tx<'_>, case: &Case) -> Result<Option<TeamId>> {
    let at = case.place.map_or(0, |place| place.0);
    Ok(tx.one(
        "SELECT team_id FROM return_decider WHERE place_id IN ($1, 0) ORDER BY place_id DESC LIMIT 1",
        &params![at],
        |row| row.get::<TeamId>(0),
    )?)
}

/// Whether the actor decides on the things of this return.
///
/// # Errors
/// Those of the database.
pub fn may_decide(tx: &mut Tx<'_>, actor: &Actor, case: &Case) -> Result<bool> {
    if actor.role >= Role::Owner {
        return Ok(true);
    }
    Ok(match decider(tx, case)? {
        Some(team) => actor.role >= Role::Staff && actor.teams.contains(&team),
        None => actor.role >= Role::Manager,
    })
}

/// Whether everything was decided on; the caller has found the case.
pub(crate) fn all_decided(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<bool> {
    let case = find(tx, actor, id)?;
    Ok(items(tx, &case)?.iter().all(|item| item.decision.is_some()))
}

fn about(case: &Case) -> About {
    About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
}
