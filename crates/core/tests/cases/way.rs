//! The way of a case: every step from every state, and long walks against a model that knows the
//! rules in its own words.

use attent_core::{
    Error,
    cases::{self, Kind, Outcome, State, Way},
    ids::CaseId,
    solutions,
};
use proptest::{prelude::*, test_runner::TestRunner};

use crate::support::{
    Desk, REFUND, REPLACE, assess, failure, fulfil, on_each_desk, round_of, write_core,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Acknowledge,
    Assess,
    Core,
    ReadBack,
    Offer,
    WithdrawAll,
    Choose,
    NoneSuits,
    Fulfil,
    Deliver,
    Fail,
    Settle,
    Hear,
    LetGo,
    Reopen,
}

const EVERYTHING: [Do; 15] = [
    Do::Acknowledge,
    Do::Assess,
    Do::Core,
    Do::ReadBack,
    Do::Offer,
    Do::WithdrawAll,
    Do::Choose,
    Do::NoneSuits,
    Do::Fulfil,
    Do::Deliver,
    Do::Fail,
    Do::Settle,
    Do::Hear,
    Do::LetGo,
    Do::Reopen,
];

/// The rules once more, in the simplest words.
#[derive(Clone, Copy, Debug)]
struct Model {
    state: State,
    assessed: bool,
    core: bool,
    read_back: bool,
    delivered: bool,
}

impl Model {
    const NEW: Self = Self {
        state: State::Received,
        assessed: false,
        core: false,
        read_back: false,
        delivered: false,
    };

    fn moved(self, state: State) -> Option<Self> {
        Some(Self { state, ..self })
    }

    /// What it becomes; `None` when it is refused.
    fn after(self, act: Do) -> Option<Self> {
        let s = self.state;
        match act {
            Do::Acknowledge if s == State::Received => self.moved(State::Acknowledged),
            Do::Assess if s == State::Acknowledged => Self {
                assessed: true,
                ..self
            }
            .moved(State::Assessed),
            Do::Assess if s != State::Received && s != State::Closed => Some(Self {
                assessed: true,
                ..self
            }),
            Do::Core if s == State::Assessed || s == State::Investigating => Self {
                core: true,
                read_back: self.core && self.read_back,
                ..self
            }
            .moved(State::Investigating),
            Do::ReadBack if self.core && s != State::Closed => Some(Self {
                read_back: true,
                ..self
            }),
            Do::Offer if s == State::Investigating && self.assessed && self.read_back => Self {
                delivered: false,
                ..self
            }
            .moved(State::Offered),
            Do::WithdrawAll | Do::NoneSuits if s == State::Offered => {
                self.moved(State::Investigating)
            }
            Do::Choose if s == State::Offered => self.moved(State::Chosen),
            Do::Fulfil if s == State::Chosen => self.moved(State::Fulfilling),
            Do::Deliver if s == State::Fulfilling && !self.delivered => Some(Self {
                delivered: true,
                ..self
            }),
            Do::Fail if s == State::Chosen || s == State::Fulfilling => Self {
                delivered: false,
                ..self
            }
            .moved(State::Investigating),
            Do::Settle if s == State::Fulfilling && self.delivered => self.moved(State::Closed),
            Do::Hear if self.read_back && (s == State::Assessed || s == State::Investigating) => {
                self.moved(State::Closed)
            }
            Do::LetGo if s != State::Closed => self.moved(State::Closed),
            Do::Reopen if s == State::Closed => self.moved(State::Investigating),
            _ => None,
        }
    }
}

fn does(desk: &Desk<'_>, id: CaseId, act: Do) -> Result<(), Error> {
    match act {
        Do::Choose => return desk.choose_if_any(id, true),
        Do::NoneSuits => return desk.choose_if_any(id, false),
        _ => {}
    }
    desk.as_elena(move |tx, elena| match act {
        Do::Acknowledge => cases::acknowledge(tx, elena, id, Way::Mail),
        Do::Assess => assess(tx, elena, id),
        Do::Core => write_core(tx, elena, id),
        Do::ReadBack => cases::read_back(tx, elena, id, Way::Word),
        Do::Offer => solutions::offer(tx, elena, id, &round_of(&[REPLACE, REFUND])).map(|_| ()),
        Do::WithdrawAll => {
            let case = cases::find(tx, elena, id)?;
            let round = solutions::current(tx, &case)?.ok_or(Error::NotFound)?;
            for offer in &round.offers {
                solutions::withdraw(tx, elena, id, offer.id, "Sold out")?;
            }
            Ok(())
        }
        Do::Fulfil => fulfil(tx, elena, id),
        Do::Deliver => solutions::deliver(tx, elena, id, Way::Word),
        Do::Fail => solutions::fail(tx, elena, id, &failure()),
        Do::Settle => cases::close(tx, elena, id, Outcome::Solved),
        Do::Hear => cases::close(tx, elena, id, Outcome::Heard),
        Do::LetGo => cases::close(tx, elena, id, Outcome::Withdrawn),
        Do::Reopen => cases::reopen(tx, elena, id),
        Do::Choose | Do::NoneSuits => unreachable!("done above"),
    })
}

impl Desk<'_> {
    fn choose_if_any(&self, id: CaseId, one: bool) -> Result<(), Error> {
        let case = self.read(id);
        let round = self.shop.does(move |tx| solutions::current(tx, &case));
        let Some(round) = round.filter(attent_core::solutions::Round::is_waiting) else {
            return Err(Error::NotFound);
        };
        let offer = one.then(|| round.offers[0].id);
        self.pick(id, round.id, offer).map(|_| ())
    }
}

/// Does it to the case and to the model, and compares what became of both.
fn both(desk: &Desk<'_>, id: CaseId, model: Model, act: Do) -> Model {
    let expected = model.after(act);
    let happened = does(desk, id, act);
    assert_eq!(
        happened.is_ok(),
        expected.is_some(),
        "{act:?} from {model:?}: {happened:?}"
    );
    let model = expected.unwrap_or(model);
    let case = desk.read(id);
    assert_eq!(case.state, model.state, "after {act:?}");
    assert_eq!(case.core.is_some(), model.core, "core after {act:?}");
    assert_eq!(
        case.read_back.is_some(),
        model.read_back,
        "read back after {act:?}"
    );
    assert_eq!(case.closed_at.is_some(), model.state == State::Closed);
    assert_eq!(case.outcome.is_some(), model.state == State::Closed);
    model
}

#[test]
fn every_step_from_every_state() {
    on_each_desk(|desk| {
        for state in State::ALL {
            for act in EVERYTHING {
                let id = desk.in_state(*state);
                let case = desk.read(id);
                let model = Model {
                    state: *state,
                    assessed: case.severity.is_some(),
                    core: case.core.is_some(),
                    read_back: case.read_back.is_some(),
                    delivered: false,
                };
                both(desk, id, model, act);
            }
        }
    });
}

#[test]
fn long_walks_go_where_the_model_goes() {
    on_each_desk(|desk| {
        let acts = prop::collection::vec(prop::sample::select(EVERYTHING.to_vec()), 1..40);
        let mut runner = TestRunner::new(ProptestConfig {
            cases: 24,
            failure_persistence: None,
            ..ProptestConfig::default()
        });
        runner
            .run(&acts, |acts| {
                let id = desk.case(Kind::Complaint);
                let mut model = Model::NEW;
                for act in acts {
                    model = both(desk, id, model, act);
                }
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn the_history_tells_each_state_with_who_and_when() {
    on_each_desk(|desk| {
        let id = desk.offered();
        desk.choose(id, 1).unwrap();
        let case = desk.read(id);
        let steps = desk.shop.does(move |tx| cases::steps(tx, &case));
        let told: Vec<_> = steps
            .iter()
            .map(|step| (step.state, step.by.is_some()))
            .collect();
        assert_eq!(
            told,
            [
                (State::Received, true),
                (State::Acknowledged, true),
                (State::Assessed, true),
                (State::Investigating, true),
                (State::Offered, true),
                (State::Chosen, false),
            ]
        );
        assert_eq!(steps[5].way, Some(Way::Page), "the customer pressed");
        assert_eq!(steps[1].way, Some(Way::Mail));
    });
}

#[test]
fn another_core_has_to_be_said_back_again() {
    on_each_desk(|desk| {
        let id = desk.understood(Kind::Complaint);
        desk.as_elena(move |tx, elena| write_core(tx, elena, id))
            .unwrap();
        assert!(
            desk.read(id).read_back.is_some(),
            "the same words stay confirmed"
        );
        desk.as_elena(move |tx, elena| {
            let version = cases::find(tx, elena, id)?.version;
            let other = cases::Core {
                really: "Something else".to_owned(),
                ..crate::support::core()
            };
            cases::core_is(tx, elena, id, version, &other)
        })
        .unwrap();
        assert!(desk.read(id).read_back.is_none());
    });
}

#[test]
fn a_stale_page_overwrites_nothing() {
    on_each_desk(|desk| {
        let id = desk.understood(Kind::Complaint);
        let seen = desk.read(id).version - 1;
        let stale = desk.as_elena(move |tx, elena| {
            let other = cases::Core {
                said: "Late words".to_owned(),
                ..crate::support::core()
            };
            cases::core_is(tx, elena, id, seen, &other)
        });
        assert_eq!(crate::support::word(stale), "error-changed-meanwhile");
        assert_eq!(desk.read(id).said, crate::support::core().said);
    });
}
