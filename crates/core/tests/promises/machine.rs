//! Every path of states, against a model written from the picture in `promises/mod.rs`.

use attent_core::{
    Actor, Error, Role,
    ids::PromiseId,
    promises::{
        self, KeptHow, Stand, State, StepKind,
        acts::{self, Renegotiation},
    },
};
use attent_db::Millis;
use proptest::{prelude::*, test_runner::TestRunner};

use crate::support::{Shop, broken, by_mail, by_phone, field, later, on_every_engine, word};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Done,
    Keep,
    Dispute,
    /// To so many minutes from now.
    Renegotiate(i64),
    Withdraw,
    Break,
    Yes,
    No,
    /// So many minutes go by.
    Pass(i64),
}

const SILENCE: i64 = 14 * 24 * 60;

/// What the picture says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Model {
    state: State,
    now: i64,
    first_due: i64,
    due: i64,
    done_at: Option<i64>,
    how: Option<KeptHow>,
    disputed: bool,
}

impl Model {
    fn new(due: i64) -> Self {
        Self {
            state: State::Open,
            now: 0,
            first_due: due,
            due,
            done_at: None,
            how: None,
            disputed: false,
        }
    }

    /// Whether the act is allowed, and what it leads to.
    fn does(&mut self, act: Act) -> bool {
        use State as S;
        let silent = self.how == Some(KeptHow::Silence);
        match (act, self.state) {
            (Act::Pass(minutes), _) => {
                self.now += minutes;
                let quiet = self.done_at.is_some_and(|at| at + SILENCE <= self.now);
                if self.state == S::Done && quiet {
                    (self.state, self.how) = (S::Kept, Some(KeptHow::Silence));
                }
            }
            (Act::Done, S::Open) => (self.state, self.done_at) = (S::Done, Some(self.now)),
            (Act::Done, S::Done | S::Kept) => {}
            (Act::Keep | Act::Yes, S::Open | S::Done) => {
                self.done_at = self.done_at.or(Some(self.now));
                (self.state, self.how) = (S::Kept, Some(KeptHow::Customer));
            }
            (Act::Keep | Act::Yes, S::Kept) => {
                if silent {
                    self.how = Some(KeptHow::Customer);
                }
            }
            (Act::Dispute | Act::No, S::Open | S::Done) => self.opens_again(),
            (Act::Dispute | Act::No, S::Kept) if silent => self.opens_again(),
            (Act::Renegotiate(minutes), S::Open) => self.due = self.now + minutes,
            (Act::Withdraw, S::Open | S::Withdrawn) => self.state = S::Withdrawn,
            (Act::Break, S::Open | S::Broken) => self.state = S::Broken,
            _ => return false,
        }
        true
    }

    fn opens_again(&mut self) {
        (self.state, self.done_at, self.how) = (State::Open, None, None);
        self.disputed = true;
    }

    fn stand(&self) -> Option<Stand> {
        (self.state == State::Open && self.due <= self.now).then_some(Stand::Late)
    }
}

fn really(shop: &Shop, staff: &Actor, id: PromiseId, act: Act) -> Result<(), Error> {
    let rosa = Actor::customer(shop.promise(id).customer);
    let who = if matches!(act, Act::Yes | Act::No) {
        rosa
    } else {
        staff.clone()
    };
    if let Act::Pass(minutes) = act {
        shop.pass(minutes);
        shop.a_minute();
        return Ok(());
    }
    shop.tries(&who, move |tx, actor| match act {
        Act::Done => acts::report_done(tx, actor, id, "It is ready"),
        Act::Keep => acts::keep(tx, actor, id, KeptHow::Customer, "She said thank you"),
        Act::Dispute => acts::dispute(tx, actor, id, "The bell is missing"),
        Act::Renegotiate(minutes) => {
            let due = tx.now().plus(Millis::from_minutes(minutes).0);
            acts::renegotiate(tx, actor, id, &later(due))
        }
        Act::Withdraw => acts::withdraw(tx, actor, id, "She bought it elsewhere"),
        Act::Break => acts::break_it(tx, actor, id, &broken()),
        Act::Yes => promises::says_kept(tx, actor, id, ""),
        Act::No => promises::says_not(tx, actor, id, "The bell is missing"),
        Act::Pass(_) => Ok(()),
    })
}

fn holds(shop: &Shop, staff: &Actor, path: &[Act]) {
    const DUE: i64 = 600;
    let rosa = shop.customer("Rosa", "rosa@example.com");
    let start = shop.now();
    // Each path has words of its own: equal ones would be one promise.
    let text = format!("{path:?}").chars().take(400).collect::<String>();
    let id = shop.promises(staff, rosa, None, &text, DUE);
    let mut model = Model::new(DUE);
    for (step, act) in path.iter().enumerate() {
        let before = shop.promise(id);
        let allowed = model.does(*act);
        let went = really(shop, staff, id, *act);
        let about = format!("{path:?}, step {step}: {went:?}");
        match &went {
            Ok(()) => assert!(allowed, "{about}"),
            Err(Error::Conflict(_)) => assert!(!allowed, "{about}"),
            Err(other) => panic!("{about}: {other}"),
        }
        let found = shop.promise(id);
        let minutes = |at: Option<Millis>| at.map(|at| at.since(start) / 60_000);
        assert_eq!(found.state, model.state, "{about}");
        assert_eq!(minutes(found.due_at), Some(model.due), "{about}");
        assert_eq!(
            minutes(found.first_due_at),
            Some(model.first_due),
            "{about}"
        );
        assert_eq!(minutes(found.done_at), model.done_at, "{about}");
        assert_eq!(found.kept_how, model.how, "{about}");
        assert_eq!(found.disputed_at.is_some(), model.disputed, "{about}");
        if let Some(stand) = model.stand() {
            assert_eq!(found.stand(shop.now()), stand, "{about}");
        }
        if !allowed {
            assert_eq!(found, before, "{about}: what is refused changes nothing");
        }
    }
    // Whatever happened: one row of history a change, and never without the first.
    let steps = shop.does(move |tx| promises::steps(tx, &Actor::system(), id));
    assert_eq!(steps[0].what, StepKind::Made);
    let last = shop.promise(id).state;
    if last != State::Open && last != State::Done {
        shop.pass(400 * 24 * 60);
        shop.a_minute();
        assert_eq!(shop.promise(id).state, last, "{path:?}: it stays so");
    }
}

const ACTS: [Act; 8] = [
    Act::Done,
    Act::Keep,
    Act::Dispute,
    Act::Renegotiate(900),
    Act::Withdraw,
    Act::Break,
    Act::Pass(SILENCE + 1),
    Act::No,
];

#[test]
fn every_path_of_three_steps() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        for a in ACTS {
            for b in ACTS {
                for c in ACTS {
                    holds(shop, &ana, &[a, b, c]);
                }
            }
        }
    });
}

#[test]
fn long_paths() {
    let act = prop_oneof![
        Just(Act::Done),
        Just(Act::Keep),
        Just(Act::Dispute),
        (1_i64..5_000).prop_map(Act::Renegotiate),
        Just(Act::Withdraw),
        Just(Act::Break),
        Just(Act::Yes),
        Just(Act::No),
        (1_i64..30_000).prop_map(Act::Pass),
    ];
    let paths = proptest::collection::vec(act, 4..14);
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let config = ProptestConfig {
            cases: 25,
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        TestRunner::new(config)
            .run(&paths, |path| {
                holds(shop, &ana, &path);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn words_that_must_be_there() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let order = shop.conversation(rosa, "Order", None);
        // What somebody else was told tells Rosa nothing.
        let petra = shop.customer("Petra", "petra@example.com");
        let other = shop.conversation(petra, "Other", None);
        let id = shop.promises(&ana, rosa, Some(order), "We send it", 600);
        let mail = shop.entry_of(order, "out", "It comes on Monday", false);
        let elsewhere = shop.entry_of(other, "out", "Hello", false);
        let theirs = shop.entry(order, "Fine");
        let due = shop.now().plus(Millis::from_hours(50).0);
        let check = |told, expect: Option<&str>| {
            let to = Renegotiation { due, told };
            let went = shop.tries(&ana, move |tx, actor| acts::renegotiate(tx, actor, id, &to));
            assert_eq!(went.as_ref().err().map(field), expect, "{went:?}");
        };
        check(by_mail(None), Some("told"));
        check(by_mail(Some(elsewhere)), Some("told"));
        check(by_mail(Some(theirs)), Some("told"));
        let silent = acts::Told {
            note: "  ".to_owned(),
            ..by_phone()
        };
        check(silent, Some("note"));
        check(by_mail(Some(mail)), None);
        let past = later(shop.now());
        let went = shop.tries(&ana, move |tx, actor| {
            acts::renegotiate(tx, actor, id, &past)
        });
        assert_eq!(word(went), "error-in-the-past");
        for missing in ["reason", "message", "solution"] {
            let mut how = broken();
            match missing {
                "reason" => how.reason.clear(),
                "message" => how.message.clear(),
                _ => how.solution.clear(),
            }
            let went = shop.tries(&ana, move |tx, actor| acts::break_it(tx, actor, id, &how));
            assert_eq!(field(&went.unwrap_err()), missing);
        }
        for note in ["", " \n"] {
            let went = shop.tries(&ana, move |tx, actor| {
                acts::keep(tx, actor, id, KeptHow::Evidence, note)
            });
            assert_eq!(field(&went.unwrap_err()), "note");
        }
        let silence = shop.tries(&ana, move |tx, actor| {
            acts::keep(tx, actor, id, KeptHow::Silence, "Nobody called")
        });
        assert_eq!(field(&silence.unwrap_err()), "how");
        assert_eq!(shop.promise(id).state, State::Open);
    });
}

#[test]
fn pressed_twice_from_two_devices_is_once() {
    on_every_engine(|shop| {
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let one = shop.promises(&ana, rosa, None, "We call back", 60);
        assert_eq!(one, shop.promises(&ana, rosa, None, " We  call back", 60));
        assert_ne!(one, shop.promises(&ana, rosa, None, "We call back", 61));
        let start = std::sync::Barrier::new(2);
        std::thread::scope(|scope| {
            for actor in [&ana, &ben] {
                let start = &start;
                scope.spawn(move || {
                    start.wait();
                    shop.by(actor, move |tx, actor| {
                        acts::report_done(tx, actor, one, "Called")
                    });
                });
            }
        });
        let steps = shop.does(move |tx| promises::steps(tx, &Actor::system(), one));
        let done = steps.iter().filter(|step| step.what == StepKind::Done);
        assert_eq!(done.count(), 1);
        let customer = Actor::customer(rosa);
        for _ in 0..2 {
            shop.by(&customer, move |tx, actor| {
                promises::says_kept(tx, actor, one, "Thank you")
            });
        }
        let steps = shop.does(move |tx| promises::steps(tx, &Actor::system(), one));
        assert_eq!(steps.len(), 3, "{steps:?}");
        assert_eq!(steps[2].who, customer.who);
        let no = shop.tries(&customer, move |tx, actor| {
            promises::says_not(tx, actor, one, "But")
        });
        assert_eq!(word(no), "error-promise-settled");
    });
}

#[test]
fn a_customer_sees_and_says_only_what_is_theirs() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let viewer = shop.staff("Vic", Role::Viewer, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let eve = Actor::customer(shop.customer("Eve", "eve@example.com"));
        let id = shop.promises(&ana, rosa, None, "We call back", 60);
        let sees = shop.tries(&eve, move |tx, actor| promises::theirs(tx, actor, id));
        assert_eq!(word(sees), "not found");
        let says = shop.tries(&eve, move |tx, actor| {
            promises::says_kept(tx, actor, id, "")
        });
        assert_eq!(word(says), "not found");
        let finds = shop.tries(&Actor::customer(rosa), move |tx, actor| {
            promises::find(tx, actor, id)
        });
        assert_eq!(word(finds), "not found");
        let staff = shop.tries(&ana, move |tx, actor| promises::theirs(tx, actor, id));
        assert_eq!(word(staff), "forbidden");
        let only_looks = shop.tries(&viewer, move |tx, actor| {
            acts::report_done(tx, actor, id, "")
        });
        assert_eq!(word(only_looks), "forbidden");
    });
}
