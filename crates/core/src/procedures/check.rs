//! Does every way end? What would leave somebody alone in the middle, said so that it can be mended.

use std::collections::{HashMap, HashSet};

use super::{Step, find::numbered};
use crate::ids::ProcedureStepId;

/// What keeps a procedure from being published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    NoSteps,
    /// The step has neither text nor title that says what to do.
    NothingSaid(usize),
    /// It is no end and has no answers.
    DeadEnd(usize),
    /// An answer leads nowhere.
    LeadsNowhere(usize, String),
    /// No answer leads there.
    NobodyComes(usize),
    /// An answer leads back to where one was, so the way may never end.
    Circle(usize, String),
}

/// Everything that is wrong with these steps, by their numbers; empty: every way ends.
#[must_use]
pub fn problems(steps: &[Step]) -> Vec<Problem> {
    let Some(first) = steps.first() else {
        return vec![Problem::NoSteps];
    };
    let mut found = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let number = at + 1;
        if step.title.is_empty() {
            found.push(Problem::NothingSaid(number));
            // What is not written has no answers yet either.
            continue;
        }
        if step.ending.is_some() {
            continue;
        }
        if step.answers.is_empty() {
            found.push(Problem::DeadEnd(number));
        }
        for answer in &step.answers {
            let there = answer.next.and_then(|next| numbered(steps, next));
            if there.is_none() {
                found.push(Problem::LeadsNowhere(number, answer.label.clone()));
            }
        }
    }
    let mut looked = Looked {
        steps: steps.iter().map(|step| (step.id, step)).collect(),
        all: steps,
        done: HashSet::new(),
        way: Vec::new(),
        found,
    };
    looked.from(first.id);
    let Looked {
        done, mut found, ..
    } = looked;
    let lost = steps.iter().enumerate();
    found.extend(
        lost.filter(|(_, step)| !done.contains(&step.id))
            .map(|(at, _)| Problem::NobodyComes(at + 1)),
    );
    found
}

struct Looked<'a> {
    steps: HashMap<ProcedureStepId, &'a Step>,
    all: &'a [Step],
    done: HashSet<ProcedureStepId>,
    /// From the first step to here.
    way: Vec<ProcedureStepId>,
    found: Vec<Problem>,
}

impl Looked<'_> {
    /// Goes on from a step, as deep as there are steps: each is gone on from once.
    fn from(&mut self, id: ProcedureStepId) {
        let Some(step) = self.steps.get(&id).copied() else {
            return;
        };
        if !self.done.insert(id) {
            return;
        }
        self.way.push(id);
        if step.ending.is_none() {
            for answer in &step.answers {
                let Some(next) = answer.next else { continue };
                if self.way.contains(&next) {
                    let number = numbered(self.all, id).unwrap_or(0);
                    let circle = Problem::Circle(number, answer.label.clone());
                    self.found.push(circle);
                } else {
                    self.from(next);
                }
            }
        }
        self.way.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Answer, *};
    use crate::{ids::ProcedureAnswerId, procedures::Ending};

    fn step(id: i64, ending: Option<Ending>, next: &[i64]) -> Step {
        let answers = next.iter().map(|next| Answer {
            id: ProcedureAnswerId(id * 100 + next),
            label: format!("to {next}"),
            next: (*next > 0).then_some(ProcedureStepId(*next)),
        });
        Step {
            id: ProcedureStepId(id),
            title: format!("Step {id}"),
            text: String::new(),
            picture: None,
            ending,
            answers: answers.collect(),
            with_staff: 0,
            alone: 0,
        }
    }

    #[test]
    fn every_way_ends_or_it_is_said_which_does_not() {
        let end = |id| step(id, Some(Ending::Solved), &[]);
        let to = |text: &str| text.to_owned();
        for (steps, expect) in [
            (vec![], vec![Problem::NoSteps]),
            (vec![end(1)], vec![]),
            (vec![step(1, None, &[2, 3]), end(2), end(3)], vec![]),
            // Two ways that meet again are no circle.
            (
                vec![
                    step(1, None, &[2, 3]),
                    step(2, None, &[4]),
                    step(3, None, &[4]),
                    end(4),
                ],
                vec![],
            ),
            (vec![step(1, None, &[])], vec![Problem::DeadEnd(1)]),
            (
                vec![step(1, None, &[0])],
                vec![Problem::LeadsNowhere(1, to("to 0"))],
            ),
            (
                vec![step(1, None, &[7])],
                vec![Problem::LeadsNowhere(1, to("to 7"))],
            ),
            (
                vec![step(1, None, &[2]), end(2), end(3)],
                vec![Problem::NobodyComes(3)],
            ),
            (
                vec![step(1, None, &[2, 3]), step(2, None, &[1]), end(3)],
                vec![Problem::Circle(2, to("to 1"))],
            ),
            (
                vec![step(1, None, &[1, 2]), end(2)],
                vec![Problem::Circle(1, to("to 1"))],
            ),
        ] {
            assert_eq!(problems(&steps), expect);
        }
    }
}
