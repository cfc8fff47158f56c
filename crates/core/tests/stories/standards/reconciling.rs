//! What happens by itself: at risk, late, and a calendar that was changed.

use attent_core::{
    Error, Role, conversations,
    ids::{ConversationId, StaffId},
    standards::{self, Clock, Scope, reconcile},
};
use attent_db::params;

use super::{monday, week};
use crate::support::{Desk, JONAS, ROSA, mail, on_each_engine};

/// The minute, until nothing is due; answers how many steps it took.
fn minute(desk: &Desk) -> usize {
    let mut steps = 0;
    loop {
        let due = desk.does(|tx| reconcile::due(tx, 10));
        if due.is_empty() {
            return steps;
        }
        for id in due {
            desk.does(move |tx| reconcile::step(tx, id));
            steps += 1;
        }
    }
}

fn told(desk: &Desk, who: StaffId, kind: &'static str) -> i64 {
    desk.number(
        "SELECT COUNT(*) FROM notice WHERE staff_id = $1 AND kind = $2",
        params![who, kind].into(),
    )
}

fn mine(desk: &Desk, id: ConversationId) {
    let me = desk.ana.staff_id();
    desk.ana_does(move |tx, ana| conversations::assign(tx, ana, id, me));
}

#[test]
fn who_has_it_hears_first_then_the_lead_then_the_manager() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let team = desk.team("Workshop", false);
        let lead = desk.staff("Leo", Role::Staff, &[team]).staff_id().unwrap();
        let boss = desk.staff("Mia", Role::Manager, &[]).staff_id().unwrap();
        desk.does(move |tx| {
            tx.run(
                "INSERT INTO leads (team_id, staff_id, since) VALUES ($1, $2, 0)",
                &params![team, lead],
            )?;
            Ok(())
        });
        desk.standard(Clock::FirstReply, Scope::default(), 100, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        desk.ana_does(move |tx, ana| conversations::move_to_team(tx, ana, asks, Some(team)));
        mine(desk, asks);
        let ana = desk.ana.staff_id().unwrap();
        let hears = |minute_of_day: i64, expect: [i64; 6]| {
            desk.at(monday(9, minute_of_day));
            minute(desk);
            let now = [ana, lead, boss].map(|who| {
                [
                    told(desk, who, "clock_at_risk"),
                    told(desk, who, "clock_late"),
                ]
            });
            assert_eq!(now.concat(), expect, "at {minute_of_day} minutes");
        };
        hears(49, [0, 0, 0, 0, 0, 0]);
        hears(50, [0, 0, 0, 0, 0, 0]);
        assert_eq!(desk.events(asks, "clock.at_risk"), 1);
        hears(75, [1, 0, 0, 0, 0, 0]);
        hears(90, [1, 0, 1, 0, 0, 0]);
        hears(100, [1, 1, 1, 1, 0, 1]);
        assert_eq!(minute(desk), 0, "nothing more is ever due for it");
        assert_eq!(desk.events(asks, "clock.at_risk"), 3);
        assert_eq!(desk.events(asks, "clock.late"), 1);
    });
}

#[test]
fn after_a_stop_one_is_told_once() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 100, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        mine(desk, asks);
        desk.at(monday(16, 0));
        assert_eq!(minute(desk), 1);
        let ana = desk.ana.staff_id().unwrap();
        assert_eq!(
            (
                told(desk, ana, "clock_at_risk"),
                told(desk, ana, "clock_late")
            ),
            (0, 1)
        );
    });
}

#[test]
fn only_what_is_due_is_looked_at() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 100, calendar);
        desk.at(monday(9, 0));
        desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        desk.at(monday(9, 40));
        for number in 0..5 {
            desk.gets(&mail(
                &format!("c{number}@home.example"),
                "A bell",
                "Which one?",
            ));
        }
        desk.at(monday(9, 50));
        assert_eq!(minute(desk), 1);
    });
}

#[test]
fn a_changed_calendar_counts_again_within_the_minute() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 120, calendar);
        desk.at(monday(16, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let other = desk.gets(&mail(JONAS, "A bell", "Which one?"));
        desk.answers(other, "The loud one.");
        assert_eq!(
            desk.timed(asks, Clock::FirstReply).unwrap().due_at,
            Some(monday(24 + 10, 0))
        );
        let mut closed = week();
        closed.holidays.push("2026-03-03".into());
        desk.by(&desk.boss(), move |tx, actor| {
            let version = standards::calendar(tx, calendar)?.version;
            standards::change_calendar(tx, actor, calendar, version, &closed)
        })
        .unwrap();
        assert_eq!(minute(desk), 1, "what is over stays as it was measured");
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(
            clock.due_at,
            Some(monday(48 + 10, 0)),
            "Tuesday is closed now"
        );
        assert_eq!(clock.first_due_at, monday(24 + 10, 0));
        let sorted = desk.number(
            "SELECT due_at FROM conversation WHERE id = $1",
            vec![asks.into()],
        );
        assert_eq!(sorted, monday(48 + 10, 0).0);
    });
}

#[test]
fn a_deadline_of_the_law_is_set_by_hand_and_never_waits() {
    on_each_engine(|desk| {
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "Withdrawal", "I send it back."));
        mine(desk, asks);
        let due = monday(14 * 24, 0);
        let clock = desk.ana_does(move |tx, ana| {
            standards::set_statutory(tx, ana, asks, due, "Refund within 14 days", None)
        });
        desk.answers(asks, "Send it.");
        assert_eq!(desk.state(asks), "waiting");
        let there = desk.timed(asks, Clock::Statutory).unwrap();
        assert_eq!(
            (there.id, there.due_at, there.paused_since),
            (clock, Some(due), None)
        );
        desk.at(due.plus(1));
        minute(desk);
        let ana = desk.ana.staff_id().unwrap();
        assert_eq!(told(desk, ana, "clock_late"), 1);
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, asks));
        let there = desk.timed(asks, Clock::Statutory).unwrap();
        assert_eq!(there.result, Some(standards::Ended::Missed));
        let wrong = |due, reason: &'static str| {
            desk.by(&desk.ana, move |tx, ana| {
                standards::set_statutory(tx, ana, asks, due, reason, None)
            })
            .unwrap_err()
        };
        assert!(matches!(wrong(monday(9, 0), ""), Error::Invalid(e)
            if e.of("due") == Some("error-in-the-past") && e.of("reason") == Some("error-required")));
        assert!(
            matches!(wrong(due.plus(super::HOUR), "Again"), Error::Conflict(_)),
            "it is closed"
        );
    });
}
