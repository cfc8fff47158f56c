//! Where a conversation stands, and what people change about it.

use attent_core::{
    Actor, Error, Role,
    conversations::{self, Kind, Priority, Then},
    ids::{ConversationId, StaffId},
};
use attent_db::{Millis, Tx};

use crate::support::{DAY, Desk, ROSA, Result, conflict, mail, on_each_engine, wrong};

type Act = fn(&mut Tx<'_>, &Actor, ConversationId) -> Result<()>;

const ACTS: [(&str, Act); 6] = [
    ("close", conversations::close),
    ("reopen", conversations::reopen),
    ("snooze", |tx, actor, id| {
        let tomorrow = Millis(tx.now().0 + DAY);
        conversations::snooze(tx, actor, id, tomorrow)
    }),
    ("wake", conversations::wake),
    ("mark spam", conversations::mark_spam),
    ("unmark spam", conversations::unmark_spam),
];

/// A conversation in each of the states.
fn standing(desk: &Desk, state: &str) -> ConversationId {
    let id = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
    if state != "open" {
        desk.answers(id, "Bring it in.");
    }
    let other = (state == "merged").then(|| desk.gets(&mail(ROSA, "Bell", "It is mute.")));
    let state = state.to_owned();
    desk.ana_does(move |tx, ana| match (state.as_str(), other) {
        ("snoozed", _) => ACTS[2].1(tx, ana, id),
        ("closed", _) => conversations::close(tx, ana, id),
        ("spam", _) => conversations::mark_spam(tx, ana, id),
        ("merged", Some(other)) => conversations::merge(tx, ana, other, id).map(drop),
        _ => Ok(()),
    });
    id
}

#[test]
fn what_each_act_does_in_each_state() {
    // In the order of ACTS; "no" is refused.
    let table = [
        (
            "open",
            ["closed", "open", "snoozed", "open", "spam", "open"],
        ),
        (
            "waiting",
            ["closed", "waiting", "snoozed", "waiting", "spam", "waiting"],
        ),
        (
            "snoozed",
            ["closed", "snoozed", "snoozed", "open", "spam", "snoozed"],
        ),
        (
            "closed",
            ["closed", "open", "no", "closed", "spam", "closed"],
        ),
        ("spam", ["no", "spam", "no", "spam", "spam", "waiting"]),
        ("merged", ["no", "no", "no", "no", "no", "no"]),
    ];
    on_each_engine(|desk| {
        for (before, row) in table {
            for ((name, act), expect) in ACTS.iter().zip(row) {
                let id = standing(desk, before);
                assert_eq!(desk.state(id), before);
                let act = *act;
                let done = desk.by(&desk.ana, move |tx, ana| act(tx, ana, id));
                if expect == "no" {
                    assert_eq!(conflict(done), "error-not-in-this-state", "{name} {before}");
                } else {
                    done.unwrap();
                }
                let expect = if expect == "no" { before } else { expect };
                assert_eq!(desk.state(id), expect, "{name} what is {before}");
            }
        }
        desk.counters_agree("every act in every state");
    });
}

#[test]
fn doing_it_twice_is_told_once() {
    let told = [
        ("conversation.closed", "open"),
        ("conversation.reopened", "closed"),
        ("conversation.snoozed", "open"),
        ("conversation.woke", "snoozed"),
        ("conversation.marked_spam", "open"),
        ("conversation.unmarked_spam", "spam"),
    ];
    on_each_engine(|desk| {
        for ((name, act), (event, before)) in ACTS.iter().zip(told) {
            let id = standing(desk, before);
            let (act, version) = (*act, desk.see(id).version);
            for _ in 0..2 {
                desk.ana_does(move |tx, ana| act(tx, ana, id));
            }
            assert_eq!(desk.events(id, event), 1, "{name}");
            assert_eq!(desk.see(id).version, version + 1, "{name}");
        }
    });
}

#[test]
fn who_and_when_are_kept() {
    on_each_engine(|desk| {
        let id = standing(desk, "open");
        let now = desk.now();
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, id));
        let closed = desk.see(id);
        assert_eq!(
            (closed.closed_at, closed.closed_by),
            (Some(now), desk.ana.staff_id())
        );
        desk.pass(DAY);
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, id));
        assert_eq!(
            desk.see(id).closed_at,
            Some(now),
            "the first closing stands"
        );
        desk.ana_does(move |tx, ana| conversations::reopen(tx, ana, id));
        let open = desk.see(id);
        assert_eq!((open.closed_at, open.closed_by), (None, None));
        assert_eq!(
            open.waiting_since,
            Some(open.created_at),
            "as before the closing"
        );
        let past = desk.now();
        let put_off = desk.by(&desk.ana, move |tx, ana| {
            conversations::snooze(tx, ana, id, past)
        });
        assert_eq!(wrong(put_off, "until"), "error-in-the-past");
    });
}

#[test]
fn who_may_take_it() {
    on_each_engine(|desk| {
        let closed = desk.team("Personnel", true);
        let people = [
            (
                "a colleague",
                desk.staff("Ben", Role::Staff, &[]),
                true,
                false,
            ),
            (
                "of the closed team",
                desk.staff("Cleo", Role::Staff, &[closed]),
                true,
                true,
            ),
            (
                "a manager outside of it",
                desk.staff("Dora", Role::Manager, &[]),
                true,
                false,
            ),
            ("the owner", desk.staff("Ona", Role::Owner, &[]), true, true),
            (
                "a viewer",
                desk.staff("Vik", Role::Viewer, &[closed]),
                false,
                false,
            ),
        ];
        let open = standing(desk, "open");
        let sealed = standing(desk, "open");
        desk.does(move |tx| {
            conversations::move_to_team(tx, &Actor::system(), sealed, Some(closed))
        });
        for (who, actor, may_open, may_sealed) in &people {
            for (id, may) in [(open, *may_open), (sealed, *may_sealed)] {
                let person = actor.staff_id();
                let given =
                    desk.write(move |tx| conversations::assign(tx, &Actor::system(), id, person));
                if may {
                    given.unwrap();
                    assert_eq!(desk.see(id).assignee, person, "{who}");
                } else {
                    assert_eq!(wrong(given, "assignee"), "error-cannot-take-it", "{who}");
                }
            }
        }
        let gone = Some(StaffId(1));
        let given = desk.write(move |tx| conversations::assign(tx, &Actor::system(), open, gone));
        assert_eq!(wrong(given, "assignee"), "error-cannot-take-it");
        desk.counters_agree("giving it away");
    });
}

#[test]
fn who_has_it_hears_of_it() {
    on_each_engine(|desk| {
        let ben = desk.staff("Ben", Role::Staff, &[]);
        let (id, person) = (standing(desk, "open"), ben.staff_id());
        let told = |desk: &Desk| {
            desk.number(
                "SELECT COUNT(*) FROM notice WHERE kind = 'assigned'",
                vec![],
            )
        };
        desk.ana_does(move |tx, ana| conversations::assign(tx, ana, id, ana.staff_id()));
        assert_eq!(told(desk), 0, "who takes it knows");
        for _ in 0..2 {
            desk.ana_does(move |tx, ana| conversations::assign(tx, ana, id, person));
        }
        assert_eq!(told(desk), 1);
        assert_eq!(desk.events(id, "conversation.assigned"), 2);
    });
}

#[test]
fn moving_to_a_closed_team_seals_it_and_frees_who_cannot_see_it() {
    on_each_engine(|desk| {
        let (open, closed) = (desk.team("Counter", false), desk.team("Personnel", true));
        let cleo = desk.staff("Cleo", Role::Staff, &[closed]);
        let id = standing(desk, "open");
        desk.ana_does(move |tx, ana| conversations::assign(tx, ana, id, ana.staff_id()));
        desk.ana_does(move |tx, ana| conversations::move_to_team(tx, ana, id, Some(open)));
        assert_eq!(
            desk.see(id).assignee,
            desk.ana.staff_id(),
            "an open team changes nothing"
        );
        desk.ana_does(move |tx, ana| conversations::move_to_team(tx, ana, id, Some(closed)));
        assert_eq!(desk.see(id).assignee, None);
        assert_eq!(
            desk.events(id, "conversation.assigned"),
            2,
            "that she lost it is told"
        );
        let look =
            |actor: &Actor| desk.by(actor, move |tx, actor| conversations::find(tx, actor, id));
        assert!(matches!(look(&desk.ana), Err(Error::NotFound)));
        look(&cleo).unwrap();
        desk.by(&cleo, move |tx, actor| {
            conversations::move_to_team(tx, actor, id, None)
        })
        .unwrap();
        look(&desk.ana).unwrap();
        let nowhere = Some(attent_core::ids::TeamId(1));
        let moved = desk.by(&desk.ana, move |tx, ana| {
            conversations::move_to_team(tx, ana, id, nowhere)
        });
        assert_eq!(wrong(moved, "team"), "error-unknown-choice");
        desk.counters_agree("moving");
    });
}

#[test]
fn a_team_out_of_use_gets_nothing_new() {
    on_each_engine(|desk| {
        let team = desk.team("Old", false);
        let id = standing(desk, "open");
        desk.does(move |tx| {
            tx.run(
                "UPDATE team SET retired_at = 1 WHERE id = $1",
                &attent_db::params![team],
            )?;
            Ok(())
        });
        let moved = desk.by(&desk.ana, move |tx, ana| {
            conversations::move_to_team(tx, ana, id, Some(team))
        });
        assert_eq!(conflict(moved), "error-team-retired");
    });
}

#[test]
fn kind_priority_and_subject() {
    on_each_engine(|desk| {
        let id = standing(desk, "open");
        for _ in 0..2 {
            desk.ana_does(move |tx, ana| {
                conversations::set_kind(tx, ana, id, Kind::Complaint)?;
                conversations::set_priority(tx, ana, id, Priority::Urgent)?;
                conversations::set_subject(tx, ana, id, "  Squealing brakes ")
            });
        }
        let seen = desk.see(id);
        assert_eq!(
            (seen.kind, seen.priority, seen.subject.as_str()),
            (Kind::Complaint, Priority::Urgent, "Squealing brakes")
        );
        for event in ["kind_set", "priority_set", "subject_set"] {
            let sql = "SELECT COUNT(*) FROM event WHERE kind = $1";
            let kind = format!("conversation.{event}");
            assert_eq!(desk.number(sql, vec![kind.into()]), 1, "{event}");
        }
        for (subject, word) in [
            (" ".to_owned(), "error-empty"),
            ("x".repeat(501), "error-too-long"),
        ] {
            let set = desk.by(&desk.ana, move |tx, ana| {
                conversations::set_subject(tx, ana, id, &subject)
            });
            assert_eq!(wrong(set, "subject"), word);
        }
    });
}

#[test]
fn tags_by_name_and_not_too_many() {
    on_each_engine(|desk| {
        let id = standing(desk, "open");
        let add = |name: &str| {
            let name = name.to_owned();
            desk.by(&desk.ana, move |tx, ana| {
                conversations::tag(tx, ana, id, &name)
            })
        };
        let names = |desk: &Desk| -> Vec<String> {
            let tags = desk.does(move |tx| conversations::tags(tx, id));
            tags.into_iter().map(|tag| tag.name).collect()
        };
        let first = add("Brakes").unwrap();
        for same in ["brakes", "#BRAKES", "  Brakes "] {
            assert_eq!(add(same).unwrap(), first, "{same}");
        }
        assert_eq!(names(desk), ["Brakes"]);
        assert_eq!(desk.events(id, "conversation.tagged"), 1);
        assert_eq!(wrong(add(" # "), "tag"), "error-empty");
        assert_eq!(wrong(add(&"x".repeat(61)), "tag"), "error-too-long");
        for n in 1..50 {
            add(&format!("tag {n}")).unwrap();
        }
        assert_eq!(wrong(add("one more"), "tag"), "error-too-many-tags");
        assert_eq!(
            add("brakes").unwrap(),
            first,
            "what is there already is no more"
        );
        assert_eq!(names(desk).len(), 50);
        for _ in 0..2 {
            desk.ana_does(move |tx, ana| conversations::untag(tx, ana, id, first));
        }
        assert_eq!(desk.events(id, "conversation.untagged"), 1);
    });
}

#[test]
fn a_viewer_changes_nothing() {
    on_each_engine(|desk| {
        let vik = desk.staff("Vik", Role::Viewer, &[]);
        let id = standing(desk, "open");
        let other = standing(desk, "open");
        let before = desk.see(id);
        let mut acts: Vec<(&str, Act)> = ACTS.to_vec();
        acts.extend([
            (
                "assign",
                (|tx, a, id| conversations::assign(tx, a, id, None)) as Act,
            ),
            ("team", |tx, a, id| {
                conversations::move_to_team(tx, a, id, None)
            }),
            ("lane", |tx, a, id| {
                conversations::set_lane(tx, a, id, conversations::Lane::Notices)
            }),
            ("kind", |tx, a, id| {
                conversations::set_kind(tx, a, id, Kind::Praise)
            }),
            ("priority", |tx, a, id| {
                conversations::set_priority(tx, a, id, Priority::Low)
            }),
            ("subject", |tx, a, id| {
                conversations::set_subject(tx, a, id, "Mine")
            }),
            ("tag", |tx, a, id| {
                conversations::tag(tx, a, id, "mine").map(drop)
            }),
            ("note", |tx, a, id| {
                conversations::note(tx, a, id, "mine", None).map(drop)
            }),
            ("unmerge", conversations::unmerge),
        ]);
        for (name, act) in acts {
            let done = desk.by(&vik, move |tx, vik| act(tx, vik, id));
            assert!(matches!(done, Err(Error::Forbidden)), "{name}");
        }
        let merged = desk.by(&vik, move |tx, vik| {
            conversations::merge(tx, vik, id, other)
        });
        assert!(matches!(merged, Err(Error::Forbidden)));
        let answered = desk.presses(&vik, id, &desk.form(id, "Mine."));
        assert!(matches!(answered, Err(Error::Forbidden)));
        assert_eq!(desk.see(id).version, before.version);
    });
}

#[test]
fn two_changes_at_once_are_both_made() {
    on_each_engine(|desk| {
        let id = standing(desk, "open");
        let ben = desk.staff("Ben", Role::Staff, &[]).staff_id();
        std::thread::scope(|scope| {
            for turn in 0..4 {
                let actor = desk.ana.clone();
                let db = &desk.db;
                scope.spawn(move || {
                    let done: Result<()> = db.write_now(move |tx| match turn {
                        0 => conversations::close(tx, &actor, id),
                        1 => conversations::assign(tx, &actor, id, ben),
                        2 => conversations::set_priority(tx, &actor, id, Priority::High),
                        _ => conversations::set_lane(tx, &actor, id, conversations::Lane::Notices),
                    });
                    done.unwrap();
                });
            }
        });
        let seen = desk.see(id);
        assert_eq!((seen.state.as_str(), seen.assignee), ("closed", ben));
        assert_eq!(
            (seen.priority, seen.lane),
            (Priority::High, conversations::Lane::Notices)
        );
        desk.counters_agree("four changes at once");
    });
}

#[test]
fn a_change_is_made_to_the_version_that_was_seen() {
    on_each_engine(|desk| {
        let id = standing(desk, "open");
        let seen = desk.see(id).version;
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, id));
        // What the API does with If-Match: it holds the row and compares.
        let held = desk.ana_does(move |tx, ana| conversations::hold(tx, ana, id));
        assert_ne!(held, seen, "the lost update would be noticed");
        assert_eq!(held, desk.see(id).version, "holding it changes nothing");
    });
}

#[test]
fn an_answer_moves_it_on_as_it_was_told() {
    on_each_engine(|desk| {
        let tomorrow = Millis(desk.now().0 + DAY);
        for (then, state, waits) in [
            (Then::Wait, "waiting", false),
            (Then::Close, "closed", false),
            (Then::Snooze(tomorrow), "snoozed", false),
            (Then::StayOpen, "open", true),
        ] {
            let id = standing(desk, "open");
            let mut form = desk.form(id, "Bring it in.");
            form.then = then;
            desk.presses(&desk.ana, id, &form).unwrap();
            let seen = desk.see(id);
            assert_eq!(
                (seen.state.as_str(), seen.waiting_since.is_some()),
                (state, waits)
            );
            assert_eq!(seen.assignee, desk.ana.staff_id(), "who answers has it");
            assert!(seen.first_answer_at.is_some());
        }
        desk.counters_agree("answers");
    });
}
