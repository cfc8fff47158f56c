//! Which solutions to think of first: those that fit the cause, then what the customer asked for,
//! then what others with that cause chose.

use attent_db::{Tx, params};

use super::{Solution, list};
use crate::{
    Result,
    cases::{Case, causes},
    ids::SolutionId,
};

#[derive(Clone, Debug)]
pub struct Suggestion {
    pub solution: Solution,
    /// It fits the cause of this case, or one above it.
    pub fits: bool,
    /// It is what the customer asked for.
    pub wished: bool,
    /// How often customers with the same cause chose it.
    pub chosen: i64,
}

/// Everything in use, the likeliest first. The caller has found the case through an actor.
///
/// # Errors
/// Those of the database.
pub fn suggest(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Suggestion>> {
    let line = match case.cause {
        Some(cause) => causes::with_above(tx, cause)?,
        None => Vec::new(),
    };
    let chosen = tx.all(
        "SELECT o.solution_id, COUNT(*)
           FROM case_file f
           JOIN case_round r ON r.case_id = f.id
           JOIN case_offer o ON o.id = r.offer_id
          WHERE f.cause_id = $1
          GROUP BY o.solution_id",
        &params![case.cause],
        |row| Ok((row.get::<SolutionId>(0)?, row.get::<i64>(1)?)),
    )?;
    let in_use = list(tx)?
        .into_iter()
        .filter(|solution| solution.retired_at.is_none());
    let mut suggestions: Vec<Suggestion> = in_use
        .map(|solution| Suggestion {
            fits: solution.causes.iter().any(|cause| line.contains(cause)),
            wished: case.wish.is_some_and(|wish| solution.kind.answers(wish)),
            chosen: chosen
                .iter()
                .find(|(id, _)| *id == solution.id)
                .map_or(0, |(_, count)| *count),
            solution,
        })
        .collect();
    suggestions.sort_by_key(|one| (!one.fits, !one.wished, -one.chosen));
    Ok(suggestions)
}
