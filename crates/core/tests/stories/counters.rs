//! Whatever people and customers do, in whatever order: each conversation stands where the rules put
//! it, and the kept counters say what counting says.
//!
//! The model below is the rules in their shortest form, without a database.

use attent_core::{
    Actor, Role,
    conversations::{self, Lane, Then},
    ids::{ConversationId, EntryId, StaffId, TeamId},
};
use attent_db::Millis;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{DAY, Desk, MINUTE, ROSA, mail, on_each_engine};

/// What may happen to one of three conversations.
#[derive(Clone, Copy, Debug)]
enum Act {
    Writes,
    Answer(Then),
    UndoAnswer,
    Close,
    Reopen,
    Snooze,
    Wake,
    Spam,
    NoSpam,
    Assign(usize),
    Move(usize),
    ToLane(Lane),
    /// Into the next one.
    Merge,
    Unmerge,
    Split,
}

fn act() -> impl Strategy<Value = Act> {
    let then = prop_oneof![
        Just(Then::Wait),
        Just(Then::Close),
        Just(Then::Snooze(Millis(i64::MAX / 2))),
        Just(Then::StayOpen),
    ];
    prop_oneof![
        3 => Just(Act::Writes),
        3 => then.prop_map(Act::Answer),
        2 => Just(Act::UndoAnswer),
        2 => Just(Act::Close),
        1 => Just(Act::Reopen),
        1 => Just(Act::Snooze),
        1 => Just(Act::Wake),
        1 => Just(Act::Spam),
        1 => Just(Act::NoSpam),
        2 => (0..3_usize).prop_map(Act::Assign),
        2 => (0..3_usize).prop_map(Act::Move),
        1 => prop_oneof![Just(Lane::People), Just(Lane::Notices)].prop_map(Act::ToLane),
        2 => Just(Act::Merge),
        2 => Just(Act::Unmerge),
        1 => Just(Act::Split),
    ]
}

/// The facts of one conversation, as far as its state follows from them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Model {
    waits: bool,
    closed: bool,
    snoozed: bool,
    spam: bool,
}

impl Model {
    fn state(self) -> &'static str {
        match self {
            Self { spam: true, .. } => "spam",
            Self { closed: true, .. } => "closed",
            Self { snoozed: true, .. } => "snoozed",
            Self { waits: true, .. } => "open",
            Self { .. } => "waiting",
        }
    }

    /// `None`: refused, or left out of the model (what becomes of two conversations at once is
    /// told in `merging`).
    fn after(self, act: Act) -> Option<Self> {
        let spam = self.spam;
        Some(match act {
            Act::Writes => Self {
                waits: true,
                closed: false,
                snoozed: false,
                spam,
            },
            Act::Answer(_) | Act::Close | Act::Snooze if spam => return None,
            Act::Answer(then) => Self {
                waits: then == Then::StayOpen && self.waits,
                closed: then == Then::Close,
                snoozed: matches!(then, Then::Snooze(_)),
                spam,
            },
            Act::Close => Self {
                closed: true,
                snoozed: false,
                ..self
            },
            Act::Reopen if self.closed => Self {
                closed: false,
                waits: true,
                ..self
            },
            Act::Snooze if self.closed => return None,
            Act::Snooze => Self {
                snoozed: true,
                ..self
            },
            Act::Wake if self.snoozed => Self {
                snoozed: false,
                waits: true,
                ..self
            },
            Act::Spam => Self { spam: true, ..self },
            Act::NoSpam => Self {
                spam: false,
                ..self
            },
            Act::Assign(_) | Act::Move(_) | Act::ToLane(_) | Act::Reopen | Act::Wake => self,
            Act::UndoAnswer | Act::Merge | Act::Unmerge | Act::Split => return None,
        })
    }
}

struct Shop<'a> {
    desk: &'a Desk,
    people: [Option<StaffId>; 3],
    teams: [Option<TeamId>; 3],
}

impl Shop<'_> {
    fn does(&self, act: Act, ids: [ConversationId; 3], at: usize) -> bool {
        let desk = self.desk;
        let (id, next) = (ids[at], ids[(at + 1) % 3]);
        match act {
            Act::Writes => {
                let number = desk.see(id).number;
                desk.gets(&mail(ROSA, &format!("[#{number}]"), "And now?"));
                return true;
            }
            Act::Answer(then) => {
                let mut form = desk.form(id, "Bring it in.");
                form.then = then;
                form.anyway = true;
                return desk.presses(&desk.ana, id, &form).is_ok();
            }
            _ => {}
        }
        let (people, teams) = (self.people, self.teams);
        let newest = desk.entries(id).last().map_or(EntryId(0), |entry| entry.id);
        let tomorrow = Millis(desk.now().0 + DAY);
        desk.by(&desk.ana, move |tx, ana| match act {
            Act::UndoAnswer => conversations::undo_reply(tx, ana, newest).map(drop),
            Act::Close => conversations::close(tx, ana, id),
            Act::Reopen => conversations::reopen(tx, ana, id),
            Act::Snooze => conversations::snooze(tx, ana, id, tomorrow),
            Act::Wake => conversations::wake(tx, ana, id),
            Act::Spam => conversations::mark_spam(tx, ana, id),
            Act::NoSpam => conversations::unmark_spam(tx, ana, id),
            Act::Assign(n) => conversations::assign(tx, ana, id, people[n]),
            Act::Move(n) => conversations::move_to_team(tx, ana, id, teams[n]),
            Act::ToLane(lane) => conversations::set_lane(tx, ana, id, lane),
            Act::Merge => conversations::merge(tx, ana, next, id).map(drop),
            Act::Unmerge => conversations::unmerge(tx, ana, id),
            Act::Split => conversations::split(tx, ana, id, &[newest]).map(drop),
            Act::Writes | Act::Answer(_) => Ok(()),
        })
        .is_ok()
    }
}

#[test]
fn the_counters_are_right_after_anything() {
    on_each_engine(|desk| {
        let (open, second) = (desk.team("Counter", false), desk.team("Workshop", false));
        let ben = desk.staff("Ben", Role::Staff, &[]).staff_id();
        let shop = Shop {
            desk,
            people: [None, desk.ana.staff_id(), ben],
            teams: [None, Some(open), Some(second)],
        };
        let lives = prop::collection::vec((act(), 0..3_usize), 1..40);
        let config = Config {
            cases: 24,
            failure_persistence: None,
            ..Config::default()
        };
        let told = TestRunner::new(config).run(&lives, |life| {
            let asked = |_| desk.gets(&mail(ROSA, "Brakes", "They squeal."));
            let ids = [0, 1, 2].map(asked);
            let mut models = [Model {
                waits: true,
                ..Model::default()
            }; 3];
            let entries = desk.number("SELECT COUNT(*) FROM entry", vec![]);
            let (mut written, mut undone) = (0, 0);
            for (act, at) in life {
                desk.pass(MINUTE / 60 / 2);
                let merged = ids.map(|id| desk.state(id) == "merged");
                let done = shop.does(act, ids, at);
                written += i64::from(done && matches!(act, Act::Writes | Act::Answer(_)));
                undone += i64::from(done && matches!(act, Act::UndoAnswer));
                if !merged[at] {
                    let expect = models[at].after(act);
                    match expect {
                        Some(after) => {
                            prop_assert!(done, "{act:?} was refused");
                            prop_assert_eq!(after.state(), desk.state(ids[at]), "{:?}", act);
                            models[at] = after;
                        }
                        None if matches!(act, Act::Answer(_) | Act::Close | Act::Snooze) => {
                            prop_assert!(!done, "{act:?} was not refused");
                        }
                        None => {}
                    }
                }
                // What touches two at once, or gives back what stood before, is taken over.
                for (model, id) in models.iter_mut().zip(ids) {
                    *model = read(desk, id);
                }
            }
            desk.counters_agree("a life");
            let now = desk.number("SELECT COUNT(*) FROM entry", vec![]);
            prop_assert_eq!(now, entries + written - undone, "no entry is lost or made");
            Ok(())
        });
        told.unwrap_or_else(|wrong| panic!("{wrong}"));
    });
}

fn read(desk: &Desk, id: ConversationId) -> Model {
    let c = desk.see(id);
    Model {
        waits: c.waiting_since.is_some(),
        closed: c.closed_at.is_some(),
        snoozed: c.snoozed_until.is_some(),
        spam: c.state.as_str() == "spam",
    }
}

#[test]
fn the_views_count_what_their_reader_may_see() {
    on_each_engine(|desk| {
        let closed = desk.team("Personnel", true);
        let cleo = desk.staff("Cleo", Role::Staff, &[closed]);
        let ids = [0, 1].map(|_| desk.gets(&mail(ROSA, "Brakes", "They squeal.")));
        desk.does(move |tx| {
            conversations::move_to_team(tx, &Actor::system(), ids[0], Some(closed))
        });
        for (actor, expect) in [(&desk.ana, 1), (&cleo, 2), (&Actor::system(), 2)] {
            let open = desk.by(actor, |tx, actor| {
                let counts = conversations::counts(tx, actor)?;
                let now = conversations::waiting_now(tx, actor, &counts)?;
                let lines = conversations::list(tx, actor, conversations::View::Open, None, 9)?;
                Ok((
                    counts.of(conversations::View::Open),
                    now.count,
                    lines.lines.len(),
                ))
            });
            assert_eq!(open.unwrap(), (expect, expect, expect as usize));
        }
    });
}
