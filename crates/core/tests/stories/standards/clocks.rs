//! What starts a clock, what pauses it, what ends it, and by which standard it is measured.

use attent_core::{
    cases,
    conversations::{self, Then},
    ids::StandardId,
    standards::{self, Clock, Ended, Scope, Target},
};
use attent_db::Millis;

use super::{HOUR, monday, week};
use crate::support::{Desk, JONAS, MINUTE, ROSA, mail, on_each_engine};

fn answers(desk: &Desk, id: attent_core::ids::ConversationId, then: Then) {
    let form = conversations::Reply {
        then,
        anyway: true,
        ..desk.form(id, "We look into it.")
    };
    desk.presses(&desk.ana, id, &form).unwrap();
}

#[test]
fn a_first_reply_is_due_in_open_hours_and_measured_in_them() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let standard = desk.standard(Clock::FirstReply, Scope::default(), 120, calendar);
        desk.at(monday(11, 30));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(clock.due_at, Some(monday(14, 30)), "lunch does not count");
        assert_eq!(clock.standard, Some(standard));
        assert_eq!(
            desk.number(
                "SELECT due_at FROM conversation WHERE id = $1",
                vec![asks.into()]
            ),
            monday(14, 30).0
        );

        desk.at(monday(14, 0));
        desk.answers(asks, "Come by.");
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(clock.result, Some(Ended::Met));
        assert_eq!(clock.seconds, Some(90 * 60));
        assert_eq!(clock.ended_at, Some(monday(14, 0)));
        assert_eq!(desk.events(asks, "clock.met"), 1);
        let nothing = desk.number(
            "SELECT COUNT(*) FROM conversation WHERE id = $1 AND due_at = 9007199254740991",
            vec![asks.into()],
        );
        assert_eq!(nothing, 1, "nothing is due any more");
    });
}

#[test]
fn too_late_is_missed_also_when_the_office_was_closed_in_between() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 60, calendar);
        desk.at(monday(16, 30));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(clock.due_at, Some(monday(24 + 9, 30)));
        desk.at(monday(24 + 9, 31));
        desk.answers(asks, "Come by.");
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(
            (clock.result, clock.seconds),
            (Some(Ended::Missed), Some(61 * 60))
        );
        assert_eq!(desk.events(asks, "clock.missed"), 1);
    });
}

#[test]
fn the_narrower_standard_wins_and_follows_the_facts() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let team = desk.team("Workshop", false);
        let all = desk.standard(Clock::FirstReply, Scope::default(), 240, calendar);
        let scope = Scope {
            team: Some(team),
            ..Scope::default()
        };
        let workshop = desk.standard(Clock::FirstReply, scope, 60, calendar);
        let scope = Scope {
            priority: Some(conversations::Priority::Urgent),
            ..Scope::default()
        };
        let urgent = desk.standard(Clock::FirstReply, scope, 30, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let by = |expect: StandardId, due: Millis| {
            let clock = desk.timed(asks, Clock::FirstReply).unwrap();
            assert_eq!((clock.standard, clock.due_at), (Some(expect), Some(due)));
            assert_eq!(clock.first_due_at, monday(14, 0), "never rewritten");
        };
        by(all, monday(14, 0));
        desk.ana_does(move |tx, ana| conversations::move_to_team(tx, ana, asks, Some(team)));
        by(workshop, monday(10, 0));
        let urgently = conversations::Priority::Urgent;
        desk.ana_does(move |tx, ana| conversations::set_priority(tx, ana, asks, urgently));
        by(urgent, monday(9, 30));
        let normal = conversations::Priority::Normal;
        desk.ana_does(move |tx, ana| conversations::set_priority(tx, ana, asks, normal));
        by(workshop, monday(10, 0));
        assert_eq!(desk.all_timed(asks).len(), 1);
    });
}

#[test]
fn a_tag_is_a_group_with_a_standard_of_its_own() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 240, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let tag = desk.ana_does(move |tx, ana| conversations::tag(tx, ana, asks, "Fleet"));
        let scope = Scope {
            tag: Some(tag),
            ..Scope::default()
        };
        let fleet = desk.standard(Clock::FirstReply, scope, 15, calendar);
        let later = desk.gets(&mail(JONAS, "Twelve bikes", "All flat."));
        desk.ana_does(move |tx, ana| conversations::tag(tx, ana, later, "Fleet"));
        let clock = desk.timed(later, Clock::FirstReply).unwrap();
        assert_eq!(
            (clock.standard, clock.due_at),
            (Some(fleet), Some(monday(9, 15)))
        );
        desk.ana_does(move |tx, ana| conversations::untag(tx, ana, later, tag));
        let clock = desk.timed(later, Clock::FirstReply).unwrap();
        assert_eq!(clock.due_at, Some(monday(14, 0)));
    });
}

#[test]
fn a_new_version_is_for_who_comes_after_it() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let standard = desk.standard(Clock::FirstReply, Scope::default(), 120, calendar);
        desk.at(monday(9, 0));
        let before = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let target = Target {
            minutes: 60,
            calendar: Some(calendar),
            published: true,
        };
        desk.by(&desk.boss(), move |tx, actor| {
            let version = standards::standard(tx, standard)?.version;
            standards::change(tx, actor, standard, version, target)
        })
        .unwrap();
        let after = desk.gets(&mail(JONAS, "A bell", "Which one?"));
        let (old, new) = (
            desk.timed(before, Clock::FirstReply).unwrap(),
            desk.timed(after, Clock::FirstReply).unwrap(),
        );
        assert_eq!(
            (old.due_at, new.due_at),
            (Some(monday(11, 0)), Some(monday(10, 0)))
        );
        assert_ne!(old.version_id, new.version_id);
        let versions = desk.does(move |tx| standards::versions(tx, standard));
        let numbers: Vec<_> = versions
            .iter()
            .map(|one| (one.number, one.until.is_some()))
            .collect();
        assert_eq!(numbers, [(2, false), (1, true)]);
        // What runs is measured by what it cites, also once the standard is out of use.
        desk.by(&desk.boss(), move |tx, actor| {
            let version = standards::standard(tx, standard)?.version;
            standards::retire(tx, actor, standard, version)
        })
        .unwrap();
        desk.at(monday(10, 30));
        desk.answers(before, "Come by.");
        let old = desk.timed(before, Clock::FirstReply).unwrap();
        assert_eq!((old.result, old.minutes), (Some(Ended::Met), 120));
        let none = desk.gets(&mail("petra@home.example", "A pump", "Do you have one?"));
        assert!(
            desk.timed(none, Clock::FirstReply).is_none(),
            "nothing is promised any more"
        );
    });
}

#[test]
fn each_later_question_has_a_clock_and_an_answer_taken_back_lets_it_go_on() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::NextReply, Scope::default(), 60, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        assert!(desk.timed(asks, Clock::NextReply).is_none());
        let entry = desk.answers(asks, "Which bike?");
        desk.at(monday(10, 0));
        desk.gets(
            &mail(ROSA, "Re: The brakes", "The red one.")
                .answers(entry.message_id.as_ref().unwrap()),
        );
        let clock = desk.timed(asks, Clock::NextReply).unwrap();
        assert_eq!(clock.due_at, Some(monday(11, 0)));

        desk.at(monday(10, 20));
        let form = desk.form(asks, "Come by.");
        let said = desk.presses(&desk.ana, asks, &form).unwrap().entry;
        assert_eq!(
            desk.timed(asks, Clock::NextReply).unwrap().result,
            Some(Ended::Met)
        );
        desk.ana_does(move |tx, ana| conversations::undo_reply(tx, ana, said));
        let clock = desk.timed(asks, Clock::NextReply).unwrap();
        assert_eq!((clock.result, clock.due_at), (None, Some(monday(11, 0))));

        desk.at(monday(11, 30));
        answers(desk, asks, Then::StayOpen);
        let clock = desk.timed(asks, Clock::NextReply).unwrap();
        assert_eq!(
            clock.result,
            Some(Ended::Missed),
            "answered, though it stays with us"
        );
        assert_eq!(clock.seconds, Some(90 * 60));
    });
}

#[test]
fn a_resolution_waits_while_we_wait_and_goes_on_when_opened_again() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::Resolution, Scope::default(), 180, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        assert_eq!(
            desk.timed(asks, Clock::Resolution).unwrap().due_at,
            Some(monday(12, 0))
        );
        desk.at(monday(10, 0));
        let entry = {
            let form = desk.form(asks, "Which bike?");
            desk.presses(&desk.ana, asks, &form).unwrap().entry
        };
        let clock = desk.timed(asks, Clock::Resolution).unwrap();
        assert_eq!(
            (clock.due_at, clock.paused_since),
            (None, Some(monday(10, 0)))
        );
        desk.at(monday(11, 0));
        let id = desk.entry(entry).message_id.unwrap();
        desk.gets(&mail(ROSA, "Re: The brakes", "The red one.").answers(&id));
        let clock = desk.timed(asks, Clock::Resolution).unwrap();
        assert_eq!(
            clock.due_at,
            Some(monday(14, 0)),
            "an hour of waiting for her, and lunch"
        );

        desk.at(monday(11, 30));
        let until = monday(13, 30);
        desk.ana_does(move |tx, ana| conversations::snooze(tx, ana, asks, until));
        assert_eq!(desk.timed(asks, Clock::Resolution).unwrap().due_at, None);
        desk.at(monday(13, 30));
        desk.ana_does(move |tx, ana| conversations::wake(tx, ana, asks));
        let clock = desk.timed(asks, Clock::Resolution).unwrap();
        assert_eq!(
            clock.due_at,
            Some(monday(15, 0)),
            "half an hour before lunch, half after it"
        );

        desk.at(monday(14, 0));
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, asks));
        let clock = desk.timed(asks, Clock::Resolution).unwrap();
        assert_eq!(
            (clock.result, clock.seconds),
            (Some(Ended::Met), Some(120 * 60))
        );
        desk.at(monday(16, 0));
        desk.ana_does(move |tx, ana| conversations::reopen(tx, ana, asks));
        let clock = desk.timed(asks, Clock::Resolution).unwrap();
        assert_eq!(
            (clock.result, clock.due_at),
            (None, Some(monday(17, 0))),
            "two hours closed do not count"
        );
        let why = desk.ana_does(move |tx, ana| standards::why(tx, ana, clock.id));
        assert_eq!(why.pauses.len(), 3);
        assert_eq!(why.gone, 2 * 60 * 60);
        assert_eq!(desk.all_timed(asks).len(), 1);
    });
}

#[test]
fn spam_and_machines_are_owed_nothing() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 60, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "WIN", "Click."));
        desk.ana_does(move |tx, ana| conversations::mark_spam(tx, ana, asks));
        assert_eq!(
            desk.timed(asks, Clock::FirstReply).unwrap().result,
            Some(Ended::Dropped)
        );
        desk.ana_does(move |tx, ana| conversations::unmark_spam(tx, ana, asks));
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!((clock.result, clock.due_at), (None, Some(monday(10, 0))));
        // Closed without a word: nobody answered, so nothing was measured.
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, asks));
        assert_eq!(
            desk.timed(asks, Clock::FirstReply).unwrap().result,
            Some(Ended::Dropped)
        );
        let list = desk.gets(
            &mail("news@list.example", "News", "New.")
                .header("List-Id", "<news.list.example>")
                .header("Precedence", "list"),
        );
        assert!(desk.timed(list, Clock::FirstReply).is_none());
    });
}

#[test]
fn a_complaint_is_acknowledged_in_time() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::Acknowledgement, Scope::default(), 60, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "I am angry."));
        assert!(desk.timed(asks, Clock::Acknowledgement).is_none());
        desk.at(monday(9, 30));
        let case = desk.ana_does(move |tx, ana| cases::open(tx, ana, asks, cases::Kind::Complaint));
        let clock = desk.timed(asks, Clock::Acknowledgement).unwrap();
        assert_eq!(clock.due_at, Some(monday(10, 30)));
        desk.at(monday(10, 0));
        desk.ana_does(move |tx, ana| cases::acknowledge(tx, ana, case, cases::Way::Word));
        let clock = desk.timed(asks, Clock::Acknowledgement).unwrap();
        assert_eq!(
            (clock.result, clock.seconds),
            (Some(Ended::Met), Some(30 * 60))
        );
    });
}

#[test]
fn a_holding_message_answers_and_promises_at_once() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 60, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        desk.at(monday(9, 20));
        let (keys, form) = (
            desk.keys.clone(),
            desk.form(asks, "Ana looks at it; you hear by noon."),
        );
        let who = desk.ana.staff_id().unwrap();
        desk.ana_does(move |tx, ana| {
            let holding = standards::Holding {
                what: "Look at the brakes".into(),
                who,
                due: monday(12, 0),
            };
            standards::hold(tx, ana, &keys, asks, &form, &holding, MINUTE)
        });
        assert_eq!(desk.state(asks), "open", "she still waits");
        assert_eq!(
            desk.timed(asks, Clock::FirstReply).unwrap().result,
            Some(Ended::Met)
        );
        let promised = desk.number(
            "SELECT COUNT(*) FROM promise WHERE conversation_id = $1 AND origin = 'holding' AND due_at = $2",
            vec![asks.into(), monday(12, 0).into()],
        );
        assert_eq!(promised, 1);
    });
}

#[test]
fn the_customers_own_clock_runs_over_what_belongs_together() {
    on_each_engine(|desk| {
        desk.at(monday(9, 0));
        let first = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        desk.at(monday(10, 0));
        let other = desk.gets(&mail(ROSA, "Hello?", "Nobody answers."));
        let alone = desk
            .ana_does(move |tx, ana| standards::asked(tx, ana, other))
            .unwrap();
        assert_eq!((alone.times, alone.since), (1, monday(10, 0)));
        desk.does(move |tx| {
            tx.run(
                "INSERT INTO conversation_link (conversation_id, other_id, because, created_at)
                 VALUES ($1, $2, 'staff', 0)",
                &attent_db::params![first, other],
            )?;
            Ok(())
        });
        desk.at(monday(9, 0).plus(50 * HOUR));
        let both = desk
            .ana_does(move |tx, ana| standards::asked(tx, ana, other))
            .unwrap();
        assert_eq!((both.times, both.since), (2, monday(9, 0)));
        assert_eq!(both.matters, [first, other]);
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, other));
        assert_eq!(
            desk.ana_does(move |tx, ana| standards::asked(tx, ana, other)),
            None
        );
    });
}
