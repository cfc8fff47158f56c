//! The catalogue: what can be offered, what it costs us, what it is worth to the customer, and which
//! causes it fits.

use std::collections::BTreeSet;

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::Kind;
use crate::{
    Actor, Error, FieldErrors, Result, Role, business,
    cases::{causes, in_time},
    events::{self, About, Kind as EventKind},
    ids::{CauseId, SolutionId},
    money::{Currency, MOST, Money},
};

/// The longest anybody waits for a solution: a year.
const MOST_DAYS: i64 = 365;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    pub id: SolutionId,
    /// Of those that ship with the program: where its words stand in the language files.
    pub word: Option<String>,
    pub kind: Kind,
    /// What it costs us; `None` while nobody estimated it.
    pub cost: Option<Money>,
    /// What it is worth to the customer.
    pub worth: Option<Money>,
    /// Above this cost somebody with more authority offers it.
    pub authority_above: Option<Money>,
    /// How many days it usually takes until the customer has it.
    pub days: i64,
    /// Beyond what is owed: it draws on the budget of whoever offers it.
    pub draws: bool,
    pub causes: Vec<CauseId>,
    pub retired_at: Option<Millis>,
    pub version: i64,
}

impl Solution {
    /// Whether offering it asks for more authority than everybody has.
    #[must_use]
    pub fn needs_authority(&self) -> bool {
        self.asks_authority_at(self.cost)
    }

    /// The same when it is offered at another amount than usual.
    pub(super) fn asks_authority_at(&self, cost: Option<Money>) -> bool {
        match (cost, self.authority_above) {
            (Some(cost), Some(above)) => cost.amount > above.amount,
            _ => false,
        }
    }
}

/// What a person says of a solution; amounts in minor units of the business's currency.
#[derive(Clone, Debug)]
pub struct Details {
    pub kind: Kind,
    pub cost: Option<i64>,
    pub worth: Option<i64>,
    pub authority_above: Option<i64>,
    pub days: i64,
    pub draws: bool,
    pub causes: Vec<CauseId>,
}

const COLUMNS: &str =
    "id, word, kind, cost, worth, authority_above, currency, days, retired_at, version, draws";

fn read(row: &Row<'_>) -> std::result::Result<Solution, DbError> {
    let currency: Option<String> = row.get(6)?;
    let currency = currency.as_deref().and_then(Currency::parse);
    let money = |amount: Option<i64>| amount.zip(currency).map(|(a, c)| Money::new(a, c));
    Ok(Solution {
        id: row.get(0)?,
        word: row.get(1)?,
        kind: row.get(2)?,
        cost: money(row.get(3)?),
        worth: money(row.get(4)?),
        authority_above: money(row.get(5)?),
        days: row.get(7)?,
        draws: row.get(10)?,
        causes: Vec::new(),
        retired_at: row.get(8)?,
        version: row.get(9)?,
    })
}

/// The whole catalogue in its order, those out of use last.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<'_>) -> Result<Vec<Solution>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM solution
          ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, position, id"
    );
    let mut all = tx.all(&sql, &params![], read)?;
    let fits = tx.all(
        "SELECT solution_id, cause_id FROM solution_cause ORDER BY solution_id, cause_id",
        &params![],
        |row| Ok((row.get::<SolutionId>(0)?, row.get::<CauseId>(1)?)),
    )?;
    for solution in &mut all {
        let own = fits.iter().filter(|(of, _)| *of == solution.id);
        solution.causes = own.map(|(_, cause)| *cause).collect();
    }
    Ok(all)
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(tx: &mut Tx<'_>, id: SolutionId) -> Result<Solution> {
    let sql = format!("SELECT {COLUMNS} FROM solution WHERE id = $1");
    let mut found = tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)?;
    found.causes = tx.all(
        "SELECT cause_id FROM solution_cause WHERE solution_id = $1 ORDER BY cause_id",
        &params![id],
        |row| row.get(0),
    )?;
    Ok(found)
}

/// Adds one of the business's own, last. Its texts are phrases. Managers and up.
///
/// # Errors
/// [`Error::Invalid`] by field.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<SolutionId> {
    actor.at_least(Role::Manager)?;
    check(tx, details)?;
    let (id, now) = (SolutionId(tx.new_id()), tx.now());
    let currency = business::get(tx)?.currency;
    tx.run(
        "INSERT INTO solution (id, kind, cost, worth, authority_above, currency, days, draws,
                               position, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $9,
                 (SELECT COALESCE(MAX(position), 0) + 1 FROM solution), $8, 1)",
        &params![
            id,
            details.kind,
            details.cost,
            details.worth,
            details.authority_above,
            currency.as_str(),
            details.days,
            now,
            details.draws
        ],
    )?;
    fit(tx, id, &details.causes)?;
    events::record(tx, actor, EventKind::SolutionAdded, About::subject(id.0))?;
    Ok(id)
}

/// Changes it as seen at `version`; what was offered stays as it was said. Managers and up.
///
/// # Errors
/// As [`add`]; [`Error::Conflict`] when it was changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: SolutionId,
    version: i64,
    details: &Details,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    get(tx, id)?;
    check(tx, details)?;
    let currency = business::get(tx)?.currency;
    in_time(
        tx,
        "UPDATE solution
            SET kind = $3, cost = $4, worth = $5, authority_above = $6, currency = $7, days = $8,
                draws = $9, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            details.kind,
            details.cost,
            details.worth,
            details.authority_above,
            currency.as_str(),
            details.days,
            details.draws
        ],
    )?;
    fit(tx, id, &details.causes)?;
    events::record(tx, actor, EventKind::SolutionChanged, About::subject(id.0))?;
    Ok(())
}

fn check(tx: &mut Tx<'_>, details: &Details) -> Result<()> {
    let mut errors = FieldErrors::new();
    for (field, amount) in [
        ("cost", details.cost),
        ("worth", details.worth),
        ("authority_above", details.authority_above),
    ] {
        if amount.is_some_and(|amount| !(0..=MOST).contains(&amount)) {
            errors.add(field, "error-out-of-range");
        }
    }
    if !(0..=MOST_DAYS).contains(&details.days) {
        errors.add("days", "error-out-of-range");
    }
    let known: BTreeSet<i64> = causes::tree(tx)?.iter().map(|cause| cause.id.0).collect();
    let mut causes = details.causes.iter();
    if let Some(at) = causes.position(|cause| !known.contains(&cause.0)) {
        errors.join(FieldErrors::one("causes", "error-unknown-choice").within("causes", at));
    }
    errors.check()
}

fn fit(tx: &mut Tx<'_>, id: SolutionId, causes: &[CauseId]) -> Result<()> {
    tx.run(
        "DELETE FROM solution_cause WHERE solution_id = $1",
        &params![id],
    )?;
    // Each once, however often it was said.
    let causes: BTreeSet<i64> = causes.iter().map(|cause| cause.0).collect();
    for cause in causes {
        tx.run(
            "INSERT INTO solution_cause (solution_id, cause_id) VALUES ($1, $2)
             ON CONFLICT (solution_id, cause_id) DO NOTHING",
            &params![id, cause],
        )?;
    }
    Ok(())
}

/// Takes it out of the catalogue, or back into it. What lies before a customer stays there.
///
/// # Errors
/// [`Error::Conflict`] when it was changed meanwhile.
pub fn retire(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: SolutionId,
    version: i64,
    retired: bool,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    get(tx, id)?;
    let at = retired.then_some(tx.now());
    in_time(
        tx,
        "UPDATE solution SET retired_at = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version, at],
    )?;
    let state = if retired { "retired" } else { "in_use" };
    let about = About::subject(id.0).with("state", state);
    events::record(tx, actor, EventKind::SolutionChanged, about)?;
    Ok(())
}
