//! The outbox: every step a mail can take on its way out, and none besides.

use attent_core::{
    Actor, Error, Role,
    conversations::{self, entries::Party, participants::Recipients},
    ids::{ConversationId, EntryId, OutgoingId},
    outgoing::{self, New, Purpose, Taken},
};
use attent_db::{Millis, Tx, params};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{DAY, Desk, MINUTE, ROSA, Result, UNDO, conflict, mail, on_each_engine};

const LEASE: i64 = 10 * MINUTE;

/// What the waits between tries must be, in minutes; after one more the mail is given up.
const WAITS: [i64; 11] = [1, 3, 10, 30, 60, 120, 240, 480, 720, 720, 720];

/// Ana's answer to Rosa, pressed now.
struct Pressed {
    conversation: ConversationId,
    entry: EntryId,
    id: OutgoingId,
}

fn pressed(desk: &Desk) -> Pressed {
    let conversation = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
    let form = desk.form(conversation, "Bring it in.");
    let entry = desk.presses(&desk.ana, conversation, &form).unwrap().entry;
    let id = OutgoingId(desk.number(
        "SELECT id FROM outgoing WHERE entry_id = $1",
        params![entry].into(),
    ));
    Pressed {
        conversation,
        entry,
        id,
    }
}

fn taken(desk: &Desk) -> Taken {
    desk.pass(UNDO);
    desk.takes("post").expect("it is due")
}

/// As its entry shows it: the state and the reason.
fn shown(desk: &Desk, pressed: &Pressed) -> (&'static str, Option<String>) {
    let delivery = desk
        .entry(pressed.entry)
        .delivery
        .expect("a mail goes with it");
    (delivery.state.as_str(), delivery.reason)
}

fn told(desk: &Desk) -> i64 {
    desk.number(
        "SELECT COUNT(*) FROM notice WHERE kind = 'send_failed'",
        vec![],
    )
}

#[test]
fn it_leaves_when_its_time_has_come_and_once() {
    on_each_engine(|desk| {
        let first = pressed(desk);
        let due = desk.does(outgoing::earliest);
        assert_eq!(due, Some(Millis(desk.now().0 + UNDO)));
        desk.pass(UNDO - 1);
        assert_eq!(desk.takes("post"), None, "it can still be taken back");
        desk.pass(1);
        let second = pressed(desk);
        let taken = desk.takes("post").expect("it is due");
        assert_eq!(taken.id, first.id);
        assert_eq!(desk.takes("another"), None, "one worker has it");
        assert_eq!(shown(desk, &first).0, "sending");
        desk.does(move |tx| outgoing::sent(tx, &taken));
        assert_eq!((shown(desk, &first).0, told(desk)), ("sent", 0));
        assert_eq!(desk.events(first.conversation, "outgoing.sent"), 1);
        assert_eq!(shown(desk, &second).0, "queued");
    });
}

#[test]
fn two_workers_never_take_the_same() {
    on_each_engine(|desk| {
        for _ in 0..6 {
            pressed(desk);
        }
        desk.pass(UNDO);
        let mut all = std::thread::scope(|scope| {
            let lanes: Vec<_> = (0..4)
                .map(|_| {
                    let db = &desk.db;
                    scope.spawn(move || {
                        let mut mine = Vec::new();
                        loop {
                            let taken: Result<_> = db.write_now(|tx| outgoing::take(tx, "post"));
                            match taken.unwrap() {
                                Some(taken) => mine.push(taken.id),
                                None => return mine,
                            }
                        }
                    })
                })
                .collect();
            lanes
                .into_iter()
                .flat_map(|lane| lane.join().unwrap())
                .collect::<Vec<_>>()
        });
        all.sort();
        all.dedup();
        let sending = desk.number(
            "SELECT COUNT(*) FROM outgoing WHERE state = 'sending'",
            vec![],
        );
        // On PostgreSQL two may look at the same one; who loses looks again later.
        desk.pass(1);
        let mut left = 0;
        while desk.takes("post").is_some() {
            left += 1;
        }
        assert_eq!((all.len() as i64, all.len() + left), (sending, 6));
    });
}

#[test]
fn refused_for_now_it_is_tried_later_and_given_up_after_two_days() {
    on_each_engine(|desk| {
        let mail = pressed(desk);
        desk.pass(UNDO);
        for minutes in WAITS {
            let taken = desk.takes("post").expect("it is due");
            desk.does(move |tx| outgoing::try_later(tx, &taken, "refused-for-now", "451 later"));
            assert_eq!(
                shown(desk, &mail),
                ("queued", Some("refused-for-now".to_owned()))
            );
            desk.pass(minutes * MINUTE - 1);
            assert_eq!(desk.takes("post"), None, "not before {minutes} minutes");
            desk.pass(1);
        }
        assert_eq!(told(desk), 0);
        let last = desk.takes("post").expect("it is due");
        desk.does(move |tx| outgoing::try_later(tx, &last, "refused-for-now", "451 later"));
        assert_eq!(shown(desk, &mail).0, "failed");
        assert_eq!(desk.events(mail.conversation, "outgoing.failed"), 1);
        assert_eq!(told(desk), 1, "its writer hears");
    });
}

#[test]
fn refused_for_good_its_writer_and_who_has_it_hear() {
    on_each_engine(|desk| {
        let ben = desk.staff("Ben", Role::Staff, &[]).staff_id();
        let mail = pressed(desk);
        let conversation = mail.conversation;
        desk.does(move |tx| conversations::assign(tx, &Actor::system(), conversation, ben));
        let taken = taken(desk);
        let novel = "no ".repeat(2000);
        desk.does(move |tx| outgoing::failed(tx, &taken, "refused-for-good", &novel));
        assert_eq!(shown(desk, &mail).0, "failed");
        let detail = desk.entry(mail.entry).delivery.unwrap().detail.unwrap();
        assert_eq!(detail.len(), 1000, "of a novel only the beginning is kept");
        assert_eq!(told(desk), 2);
        desk.pass(3 * DAY);
        assert_eq!(desk.takes("post"), None, "nobody tries again by themselves");
    });
}

#[test]
fn what_is_interrupted_perhaps_left_and_a_person_decides() {
    on_each_engine(|desk| {
        for decides in ["arrived", "again"] {
            let mail = pressed(desk);
            let id = mail.id;
            taken(desk);
            let expire = |desk: &Desk, worker: Option<&'static str>| {
                desk.does(move |tx| outgoing::expire(tx, worker))
            };
            assert_eq!(
                expire(desk, Some("another")),
                [],
                "another's restart is not this one's"
            );
            desk.pass(LEASE);
            assert_eq!(expire(desk, None), [], "it may still go on");
            desk.pass(1);
            assert_eq!(expire(desk, None), [id]);
            assert_eq!(
                shown(desk, &mail),
                ("perhaps", Some("interrupted".to_owned()))
            );
            assert_eq!(desk.events(mail.conversation, "outgoing.interrupted"), 1);
            desk.pass(DAY);
            assert_eq!(desk.takes("post"), None, "it is never sent again blindly");

            let decided = desk.ana_does(move |tx, ana| outgoing::troubled(tx, ana, 9));
            assert_eq!(decided[0].id, id);
            if decides == "arrived" {
                desk.ana_does(move |tx, ana| outgoing::decide_sent(tx, ana, id));
                assert_eq!(shown(desk, &mail).0, "sent");
                let twice = desk.by(&desk.ana, move |tx, ana| outgoing::decide_sent(tx, ana, id));
                assert_eq!(conflict(twice), "error-not-in-this-state");
            } else {
                desk.ana_does(move |tx, ana| outgoing::retry(tx, ana, id));
                let again = desk.takes("post").expect("at once");
                assert_eq!((again.id, again.attempt), (id, 1), "with all its tries");
                desk.does(move |tx| outgoing::sent(tx, &again));
            }
            let left = desk.ana_does(|tx, ana| outgoing::troubled(tx, ana, 9));
            assert!(left.is_empty());
        }
    });
}

#[test]
fn a_restarted_worker_knows_at_once_what_it_was_sending() {
    on_each_engine(|desk| {
        let mail = pressed(desk);
        taken(desk);
        assert_eq!(
            desk.does(|tx| outgoing::expire(tx, Some("post"))),
            [mail.id]
        );
        assert_eq!(shown(desk, &mail).0, "perhaps");
    });
}

#[test]
fn stopped_before_the_first_byte_it_goes_back_as_it_was() {
    on_each_engine(|desk| {
        let mail = pressed(desk);
        let first = taken(desk);
        assert!(desk.does(move |tx| outgoing::interrupted(tx, &first)));
        assert_eq!(shown(desk, &mail).0, "queued");
        assert_eq!(
            desk.takes("post").expect("at once").attempt,
            1,
            "it counts as no try"
        );
    });
}

#[test]
fn who_lost_a_mail_records_nothing_about_it() {
    type Records = fn(&mut Tx<'_>, &Taken) -> Result<bool>;
    let records = [
        ("sent", outgoing::sent as Records),
        ("failed", |tx, taken| {
            outgoing::failed(tx, taken, "refused-for-good", "")
        }),
        ("perhaps", |tx, taken| outgoing::perhaps(tx, taken, "")),
        ("later", |tx, taken| {
            outgoing::try_later(tx, taken, "refused-for-now", "")
        }),
        ("interrupted", outgoing::interrupted),
    ];
    on_each_engine(|desk| {
        for (what, record) in records {
            let mail = pressed(desk);
            let id = mail.id;
            let lost = taken(desk);
            desk.pass(LEASE + 1);
            desk.does(|tx| outgoing::expire(tx, None));
            let late = lost.clone();
            assert!(
                !desk.does(move |tx| record(tx, &late)),
                "{what} after the lease"
            );
            // Sent again by a person, it is another worker's: its first try, as the lost one was.
            desk.ana_does(move |tx, ana| outgoing::retry(tx, ana, id));
            let held = desk.takes("another").expect("at once");
            assert_eq!(held.attempt, lost.attempt);
            assert!(
                !desk.does(move |tx| record(tx, &lost)),
                "{what} after another took it"
            );
            assert_eq!(shown(desk, &mail).0, "sending");
            assert!(desk.does(move |tx| outgoing::sent(tx, &held)));
        }
    });
}

#[test]
fn who_decides_is_staff_who_see_it() {
    on_each_engine(|desk| {
        let closed = desk.team("Personnel", true);
        let (vik, cleo) = (
            desk.staff("Vik", Role::Viewer, &[]),
            desk.staff("Cleo", Role::Staff, &[closed]),
        );
        let mail = pressed(desk);
        let (id, conversation) = (mail.id, mail.conversation);
        let taken = taken(desk);
        desk.does(move |tx| outgoing::failed(tx, &taken, "refused-for-good", ""));
        let retry = |actor: &Actor| desk.by(actor, move |tx, actor| outgoing::retry(tx, actor, id));
        assert!(matches!(retry(&vik), Err(Error::Forbidden)));
        desk.does(move |tx| {
            conversations::move_to_team(tx, &Actor::system(), conversation, Some(closed))
        });
        assert!(matches!(retry(&desk.ana), Err(Error::NotFound)));
        let troubled = |actor: &Actor| {
            desk.by(actor, |tx, actor| outgoing::troubled(tx, actor, 9))
                .unwrap()
                .len()
        };
        assert_eq!((troubled(&desk.ana), troubled(&cleo)), (0, 1));
        retry(&cleo).unwrap();
        assert_eq!(conflict(retry(&cleo)), "error-not-in-this-state");
        assert_eq!(desk.events(conversation, "outgoing.retried"), 1);
    });
}

#[test]
fn the_words_of_a_mail_without_an_entry_go_with_it() {
    on_each_engine(|desk| {
        let queue = |desk: &Desk| {
            let keys = desk.keys.clone();
            desk.does(move |tx| {
                let to = vec![Party {
                    name: None,
                    address: "ben@wheels.example".into(),
                }];
                let recipients = Recipients {
                    to,
                    ..Recipients::default()
                };
                let new = New {
                    entry: None,
                    conversation: None,
                    mailbox: None,
                    purpose: Purpose::Account,
                    recipients: &recipients,
                    press_key: None,
                    not_before: tx.now(),
                    words: Some(("A new password".into(), b"sealed".to_vec())),
                    layout: None,
                };
                outgoing::queue(tx, &new, &keys)
            })
        };
        let words = |desk: &Desk, id: OutgoingId| {
            let sql = "SELECT COUNT(*) FROM outgoing WHERE id = $1 AND words IS NOT NULL";
            desk.number(sql, params![id].into())
        };
        let sent = queue(desk);
        let taken = desk.takes("post").unwrap();
        desk.does(move |tx| outgoing::sent(tx, &taken));
        assert_eq!(words(desk, sent), 0);
        let perhaps = queue(desk);
        let taken = desk.takes("post").unwrap();
        desk.does(move |tx| outgoing::perhaps(tx, &taken, "it hung up"));
        assert_eq!(words(desk, perhaps), 1, "for sending it again");
        desk.ana_does(move |tx, ana| outgoing::decide_sent(tx, ana, perhaps));
        assert_eq!(words(desk, perhaps), 0, "it arrived");

        desk.does(move |tx| {
            tx.run(
                "UPDATE outgoing SET state = 'bounced' WHERE id = $1",
                &params![perhaps],
            )?;
            Ok(())
        });
        let again = desk.by(&desk.ana, move |tx, ana| outgoing::retry(tx, ana, perhaps));
        assert_eq!(
            conflict(again),
            "error-not-in-this-state",
            "there is nothing left to send"
        );
        let shown = desk.ana_does(move |tx, ana| outgoing::troubled(tx, ana, 9));
        assert!(!shown[0].again, "so nobody is offered to");
    });
}

/// A step somebody may try at any time.
#[derive(Clone, Copy, Debug)]
enum Step {
    Pass(i64),
    Take,
    /// By one of those who took it, perhaps long ago.
    Sent(usize),
    Failed(usize),
    Perhaps(usize),
    Later(usize),
    Interrupted(usize),
    Expire,
    Restart,
    Retry,
    Arrived,
    Undo,
    Bounce,
    Withdraw,
}

fn step() -> impl Strategy<Value = Step> {
    let holder = 0..4_usize;
    prop_oneof![
        4 => prop_oneof![Just(1000), Just(UNDO), Just(MINUTE), Just(LEASE + 1), Just(DAY)]
            .prop_map(Step::Pass),
        6 => Just(Step::Take),
        1 => holder.clone().prop_map(Step::Sent),
        1 => holder.clone().prop_map(Step::Failed),
        1 => holder.clone().prop_map(Step::Perhaps),
        2 => holder.clone().prop_map(Step::Later),
        1 => holder.prop_map(Step::Interrupted),
        1 => Just(Step::Expire),
        1 => Just(Step::Restart),
        2 => Just(Step::Retry),
        1 => Just(Step::Arrived),
        1 => Just(Step::Undo),
        1 => Just(Step::Bounce),
        1 => Just(Step::Withdraw),
    ]
}

/// The diagram of ARCHITECTURE.md, with the little it depends on.
#[derive(Clone, Copy, Debug)]
struct Model {
    state: &'static str,
    now: i64,
    due: i64,
    lease: i64,
    tries: usize,
    /// Who has it, by the order of taking.
    holder: Option<usize>,
    taken: usize,
    /// It left, or perhaps did, and was to be sent again.
    left: bool,
}

impl Model {
    fn to(&mut self, state: &'static str) -> bool {
        self.state = state;
        self.holder = None;
        true
    }

    /// Whether the step does anything.
    fn does(&mut self, step: Step) -> bool {
        let holds = |n: usize| self.state == "sending" && self.holder == Some(n);
        let troubled = matches!(self.state, "failed" | "perhaps" | "bounced");
        match step {
            Step::Pass(millis) => {
                self.now += millis;
                true
            }
            Step::Take if self.state == "queued" && self.due <= self.now => {
                self.to("sending");
                self.holder = Some(self.taken);
                self.taken += 1;
                self.tries += 1;
                self.lease = self.now + LEASE;
                true
            }
            Step::Sent(n) if holds(n) => self.to("sent"),
            Step::Failed(n) if holds(n) => self.to("failed"),
            Step::Perhaps(n) if holds(n) => self.to("perhaps"),
            Step::Later(n) if holds(n) && self.tries > WAITS.len() => self.to("failed"),
            Step::Later(n) if holds(n) => {
                self.due = self.now + WAITS[self.tries - 1] * MINUTE;
                self.to("queued")
            }
            Step::Interrupted(n) if holds(n) => {
                self.tries -= 1;
                self.to("queued")
            }
            Step::Expire if self.state == "sending" && self.lease < self.now => self.to("perhaps"),
            Step::Restart if self.state == "sending" => self.to("perhaps"),
            Step::Retry if troubled || (self.state == "queued" && self.tries > 0) => {
                self.left |= matches!(self.state, "perhaps" | "bounced");
                (self.due, self.tries) = (self.now, 0);
                self.to("queued")
            }
            Step::Arrived if self.state == "perhaps" => self.to("sent"),
            Step::Undo if self.state == "queued" && self.tries == 0 && self.due > self.now => {
                self.to("undone")
            }
            Step::Withdraw if matches!(self.state, "queued" | "failed") => {
                self.to(if self.left { "perhaps" } else { "undone" })
            }
            Step::Bounce if matches!(self.state, "sent" | "perhaps" | "sending") => {
                self.to("bounced")
            }
            _ => false,
        }
    }
}

#[test]
fn every_step_of_the_diagram_and_none_besides() {
    on_each_engine(|desk| {
        let lives = prop::collection::vec(step(), 1..60);
        let config = Config {
            cases: 24,
            failure_persistence: None,
            ..Config::default()
        };
        let told = TestRunner::new(config).run(&lives, |life| {
            // What other lives left does not come between.
            desk.does(|tx| {
                tx.run(
                    "UPDATE outgoing SET state = 'sent' WHERE state <> 'undone'",
                    &[],
                )?;
                Ok(())
            });
            let mail = pressed(desk);
            let now = desk.now().0;
            let mut model = Model {
                state: "queued",
                now,
                due: now + UNDO,
                lease: 0,
                tries: 0,
                holder: None,
                taken: 0,
                left: false,
            };
            let mut holders: Vec<Taken> = Vec::new();
            for step in life {
                let expect = model.does(step);
                let done = walk(desk, &mail, step, &mut holders);
                prop_assert_eq!(done, expect, "{:?} {:?}", step, model);
                let sql = "SELECT COUNT(*) FROM outgoing WHERE id = $1 AND state = $2";
                let there = desk.number(sql, params![mail.id, model.state].into());
                prop_assert_eq!(there, 1, "{:?} {:?}", step, model);
            }
            Ok(())
        });
        told.unwrap_or_else(|wrong| panic!("{wrong}"));
    });
}

/// Tries the step; whether it did anything.
fn walk(desk: &Desk, mail: &Pressed, step: Step, holders: &mut Vec<Taken>) -> bool {
    let (id, entry) = (mail.id, mail.entry);
    let record = |n: usize, work: fn(&mut Tx<'_>, &Taken) -> Result<bool>| {
        let holder = holders.get(n).cloned();
        holder.is_some_and(|taken| desk.does(move |tx| work(tx, &taken)))
    };
    match step {
        Step::Pass(millis) => {
            desk.pass(millis);
            true
        }
        Step::Take => {
            let taken = desk.takes("post");
            holders.extend(taken.clone());
            taken.is_some()
        }
        Step::Sent(n) => record(n, outgoing::sent),
        Step::Failed(n) => record(n, |tx, taken| outgoing::failed(tx, taken, "other", "")),
        Step::Perhaps(n) => record(n, |tx, taken| outgoing::perhaps(tx, taken, "")),
        Step::Later(n) => record(n, |tx, taken| outgoing::try_later(tx, taken, "other", "")),
        Step::Interrupted(n) => record(n, outgoing::interrupted),
        Step::Expire => !desk.does(|tx| outgoing::expire(tx, None)).is_empty(),
        Step::Restart => !desk
            .does(|tx| outgoing::expire(tx, Some("post")))
            .is_empty(),
        Step::Retry => desk
            .by(&desk.ana, move |tx, ana| outgoing::retry(tx, ana, id))
            .is_ok(),
        Step::Arrived => desk
            .by(&desk.ana, move |tx, ana| outgoing::decide_sent(tx, ana, id))
            .is_ok(),
        Step::Withdraw => desk
            .by(&desk.ana, move |tx, ana| {
                conversations::withdraw(tx, ana, id)
            })
            .is_ok(),
        Step::Undo => desk
            .by(&desk.ana, move |tx, ana| {
                conversations::undo_reply(tx, ana, entry)
            })
            .is_ok(),
        Step::Bounce => {
            let version = |desk: &Desk| {
                desk.number(
                    "SELECT version FROM outgoing WHERE id = $1",
                    params![id].into(),
                )
            };
            let before = version(desk);
            let sql = "SELECT message_id FROM outgoing WHERE id = $1";
            let ours =
                desk.does(move |tx| Ok(tx.one(sql, &params![id], |row| row.get::<String>(0))?));
            desk.gets(&crate::bounces::report(
                &ours.unwrap(),
                ROSA,
                "5.1.1",
                "failed",
            ));
            version(desk) != before
        }
    }
}
