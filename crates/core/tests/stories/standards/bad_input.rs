//! Calendars nobody can work by, standards nobody can meet, and two people at once.

use attent_core::{
    Actor, Error, Role,
    standards::{self, Clock, Details, Scope, Target},
};
use attent_db::Millis;

use super::{monday, week};
use crate::support::{Desk, ROSA, mail, on_each_engine};

fn refused(desk: &Desk, details: Details) -> Option<(&'static str, &'static str)> {
    let outcome = desk.by(&desk.boss(), move |tx, actor| {
        standards::add_calendar(tx, actor, &details)
    });
    match outcome {
        Err(Error::Invalid(errors)) => errors.0.first().copied(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_calendar_that_cannot_be_counted_is_refused_by_field() {
    on_each_engine(|desk| {
        let hours = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
        let with = |edit: &dyn Fn(&mut Details)| {
            let mut details = week();
            edit(&mut details);
            refused(desk, details)
        };
        let cases = [
            (
                with(&|d| d.week.clear()),
                ("hours", "error-no-working-time"),
            ),
            (with(&|d| d.name = " ".into()), ("name", "error-required")),
            (
                with(&|d| d.time_zone = "Europe/Nowhere".into()),
                ("time_zone", "error-time-zone"),
            ),
            (
                with(&|d| d.country = Some("ZZ".into())),
                ("country", "error-no-holidays-known"),
            ),
            (
                with(&|d| {
                    d.week.insert("tue".into(), hours("22:00", "06:00"));
                }),
                ("tue", "error-ends-before-it-begins"),
            ),
            (
                with(&|d| {
                    d.week.insert("wed".into(), hours("9 o'clock", "17:00"));
                }),
                ("wed", "error-no-time-of-day"),
            ),
            (
                with(&|d| {
                    d.week.insert(
                        "thu".into(),
                        vec![
                            ("09:00".into(), "13:00".into()),
                            ("12:00".into(), "17:00".into()),
                        ],
                    );
                }),
                ("thu", "error-hours-overlap"),
            ),
            (
                with(&|d| d.holidays.push("25 December".into())),
                ("holidays", "error-no-date"),
            ),
            (
                with(&|d| {
                    d.extra.insert("2026-12-19".into(), hours("14:00", "10:00"));
                }),
                ("extra", "error-ends-before-it-begins"),
            ),
        ];
        for (is, expect) in cases {
            assert_eq!(is, Some(expect));
        }
        assert_eq!(desk.number("SELECT COUNT(*) FROM calendar", Vec::new()), 0);
    });
}

#[test]
fn nights_are_two_spans_and_the_clock_of_the_night_counts_the_hour_twice() {
    on_each_engine(|desk| {
        let mut nights = week();
        nights.week = standards::round_the_clock();
        let calendar = desk.calendar(&nights);
        desk.standard(Clock::FirstReply, Scope::default(), 180, calendar);
        // 25 October 2026, 01:30 in Vilnius, still summer time: 03:00 to 04:00 comes twice.
        desk.at(Millis(1_792_881_000_000));
        let asks = desk.gets(&mail(ROSA, "A night", "Open?"));
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(
            clock.due_at,
            Some(Millis(1_792_881_000_000 + 3 * super::HOUR))
        );
    });
}

#[test]
fn standards_are_checked_and_only_managers_make_them() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let target = move |minutes| Target {
            minutes,
            calendar: Some(calendar),
            published: false,
        };
        let add = |actor: &Actor, clock, minutes| {
            desk.by(actor, move |tx, actor| {
                standards::add(tx, actor, clock, Scope::default(), target(minutes))
            })
        };
        let boss = desk.staff("Mia", Role::Manager, &[]);
        assert!(matches!(
            add(&desk.ana, Clock::FirstReply, 60),
            Err(Error::Forbidden)
        ));
        assert!(matches!(
            add(&boss, Clock::FirstReply, 0),
            Err(Error::Invalid(_))
        ));
        assert!(matches!(
            add(&boss, Clock::FirstReply, i64::MAX),
            Err(Error::Invalid(_))
        ));
        assert!(matches!(
            add(&boss, Clock::Statutory, 60),
            Err(Error::Invalid(_))
        ));
        let made = add(&boss, Clock::FirstReply, 60).unwrap();
        assert!(matches!(
            add(&boss, Clock::FirstReply, 90),
            Err(Error::Conflict("error-standard-there"))
        ));
        // Two managers change it at once: the second is told.
        let change = |minutes| {
            desk.by(&boss, move |tx, actor| {
                standards::change(tx, actor, made, 1, target(minutes))
            })
        };
        change(30).unwrap();
        assert!(matches!(
            change(45),
            Err(Error::Conflict("error-changed-meanwhile"))
        ));
        // Its calendar cannot be taken away from under it.
        let retire = desk.by(&boss, move |tx, actor| {
            standards::retire_calendar(tx, actor, calendar)
        });
        assert!(matches!(
            retire,
            Err(Error::Conflict("error-calendar-in-use"))
        ));
    });
}

#[test]
fn what_is_out_of_reach_has_no_clocks() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 60, calendar);
        let team = desk.team("Owners", true);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "Private", "For the owner."));
        desk.by(&desk.boss(), move |tx, actor| {
            attent_core::conversations::move_to_team(tx, actor, asks, Some(team))
        })
        .unwrap();
        let clock = desk.timed(asks, Clock::FirstReply).unwrap().id;
        let clocks = desk.by(&desk.ana, move |tx, ana| standards::clocks(tx, ana, asks));
        assert!(matches!(clocks, Err(Error::NotFound)));
        let why = desk.by(&desk.ana, move |tx, ana| standards::why(tx, ana, clock));
        assert!(matches!(why, Err(Error::NotFound)));
    });
}
