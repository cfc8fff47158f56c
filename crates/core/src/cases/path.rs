//! The way of a case, as a table of what may follow what, and the one function that walks it.
//!
//! [`State::after`] is pure; [`walk`] writes the new state guarded by the one it read, adds to the
//! history of the case, and records the event. What a step needs besides (a core that was read
//! back, two solutions) is checked by the function that takes the step.

use attent_db::{Millis, Tx, params};

use super::{
    Case,
    words::{Outcome, State, Way},
};
use crate::{
    Actor, Error, Result,
    conversations::words::words,
    events::{self, About, Kind as EventKind},
    ids::StaffId,
    standards,
};

words! {
    /// What moves a case on, or back.
    Step {
        Open = "open",
        Acknowledge = "acknowledge",
        Assess = "assess",
        Investigate = "investigate",
        Offer = "offer",
        /// Every solution offered was withdrawn by us.
        Withdraw = "withdraw",
        Choose = "choose",
        /// The customer says that none of them suits.
        NoneSuits = "none_suits",
        Fulfil = "fulfil",
        /// What was chosen cannot be done after all.
        Fail = "fail",
        /// Delivered, and settled.
        Settle = "settle",
        /// They wanted to be heard, and were.
        Hear = "hear",
        Refuse = "refuse",
        /// The customer lets it go.
        LetGo = "let_go",
        Reopen = "reopen",
    }
}

impl State {
    /// Where the step leads from here; `None` when it cannot be taken here.
    #[must_use]
    pub fn after(self, step: Step) -> Option<Self> {
        use State as S;
        match (self, step) {
            (S::Received, Step::Acknowledge) => Some(S::Acknowledged),
            (S::Acknowledged, Step::Assess) => Some(S::Assessed),
            (S::Assessed, Step::Investigate)
            | (S::Offered, Step::Withdraw | Step::NoneSuits)
            | (S::Chosen | S::Fulfilling, Step::Fail)
            | (S::Closed, Step::Reopen) => Some(S::Investigating),
            (S::Investigating, Step::Offer) => Some(S::Offered),
            (S::Offered, Step::Choose) => Some(S::Chosen),
            (S::Chosen, Step::Fulfil) => Some(S::Fulfilling),
            (S::Fulfilling, Step::Settle)
            | (S::Assessed | S::Investigating, Step::Hear | Step::Refuse) => Some(S::Closed),
            (from, Step::LetGo) if from != S::Closed => Some(S::Closed),
            _ => None,
        }
    }
}

impl Outcome {
    /// The step that ends a case like this.
    #[must_use]
    pub fn step(self) -> Step {
        match self {
            Self::Solved => Step::Settle,
            Self::Heard => Step::Hear,
            Self::Refused => Step::Refuse,
            Self::Withdrawn => Step::LetGo,
        }
    }
}

impl Step {
    fn event(self) -> EventKind {
        match self {
            Self::Open => EventKind::CaseOpened,
            Self::Acknowledge => EventKind::CaseAcknowledged,
            Self::Assess => EventKind::CaseAssessed,
            Self::Investigate => EventKind::CaseInvestigating,
            Self::Offer => EventKind::CaseOffered,
            Self::Withdraw => EventKind::CaseOffersEnded,
            Self::Choose => EventKind::CaseChosen,
            Self::NoneSuits => EventKind::CaseNoneSuited,
            Self::Fulfil => EventKind::CaseFulfilling,
            Self::Fail => EventKind::CaseDeliveryFailed,
            Self::Settle | Self::Hear | Self::Refuse | Self::LetGo => EventKind::CaseClosed,
            Self::Reopen => EventKind::CaseReopened,
        }
    }

    fn outcome(self) -> Option<Outcome> {
        Outcome::ALL.iter().copied().find(|one| one.step() == self)
    }
}

/// Takes the step from where `case` stood when it was read.
///
/// # Errors
/// [`Error::Conflict`] when the step cannot be taken from there, or the case moved meanwhile.
pub(crate) fn walk(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    step: Step,
    way: Option<Way>,
) -> Result<State> {
    let to = case
        .state
        .after(step)
        .ok_or(Error::Conflict("error-case-not-here"))?;
    let (now, outcome) = (tx.now(), step.outcome());
    let moved = tx.run(
        "UPDATE case_file
            SET state = $3, sort_at = $4, outcome = $5, closed_at = $6, version = version + 1
          WHERE id = $1 AND state = $2",
        &params![case.id, case.state, to, now, outcome, outcome.map(|_| now)],
    )?;
    if moved == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    remember(tx, actor, case, step, to, way)?;
    Ok(to)
}

/// Adds the step to the case's history and to the event log.
pub(super) fn remember(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    step: Step,
    to: State,
    way: Option<Way>,
) -> Result<()> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO case_step (id, case_id, step, state, at, staff_id, way)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![id, case.id, step, to, now, actor.staff_id(), way],
    )?;
    let mut about = About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
        .with("state", to.as_str());
    if let Some(way) = way {
        about = about.with("way", way.as_str());
    }
    if let Some(outcome) = step.outcome() {
        about = about.with("outcome", outcome.as_str());
    }
    events::record(tx, actor, step.event(), about)?;
    standards::follow(tx, case.conversation)?;
    Ok(())
}

/// A state a case came into.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Stood {
    pub step: Step,
    pub state: State,
    #[serde(skip)]
    pub at: Millis,
    pub by: Option<StaffId>,
    pub way: Option<Way>,
}

/// The way a case went, from its beginning. The caller has found the case through an actor.
///
/// # Errors
/// Those of the database.
pub fn steps(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Stood>> {
    Ok(tx.all(
        "SELECT step, state, at, staff_id, way FROM case_step WHERE case_id = $1 ORDER BY id",
        &params![case.id],
        |row| {
            Ok(Stood {
                step: row.get(0)?,
                state: row.get(1)?,
                at: row.get(2)?,
                by: row.get(3)?,
                way: row.get(4)?,
            })
        },
    )?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_reached_and_only_closed_ends() {
        let mut reached = vec![State::Received];
        for _ in State::ALL {
            for from in reached.clone() {
                let next = Step::ALL.iter().filter_map(|step| from.after(*step));
                for to in next {
                    if !reached.contains(&to) {
                        reached.push(to);
                    }
                }
            }
        }
        assert_eq!(reached.len(), State::ALL.len());
        for state in State::ALL {
            let ways: Vec<Step> = Step::ALL
                .iter()
                .copied()
                .filter(|step| state.after(*step).is_some())
                .collect();
            if *state == State::Closed {
                assert_eq!(ways, [Step::Reopen]);
            } else {
                assert!(ways.contains(&Step::LetGo), "{state:?} can be let go");
            }
        }
    }

    #[test]
    fn every_outcome_has_its_own_step() {
        for outcome in Outcome::ALL {
            assert_eq!(outcome.step().outcome(), Some(*outcome));
        }
        assert_eq!(Step::Choose.outcome(), None);
    }
}
