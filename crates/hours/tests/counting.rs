//! Tables of due times around lunch, nights, holidays, pauses and changes of the clock.

use attent_hours::{Calendar, CalendarError, Closed, CountError, Pause, Step, read_timestamp};
use jiff::Timestamp;

const SHOP: &str = r#"{"time_zone": "Europe/Vilnius", "hours": {
    "mon": [["09:00","12:00"],["13:00","17:00"]], "tue": [["09:00","12:00"],["13:00","17:00"]],
    "wed": [["09:00","12:00"],["13:00","17:00"]], "thu": [["09:00","12:00"],["13:00","17:00"]],
    "fri": [["09:00","12:00"],["13:00","17:00"]]},
    "holidays": ["2026-12-25", "2026-12-24"], "extra": {"2026-12-19": [["10:00","14:00"]],
    "2026-12-24": [["09:00","11:00"]], "2026-12-28": []}}"#;

const NIGHTS: &str = r#"{"time_zone": "Europe/Vilnius", "hours": {
    "sat": [["22:00","24:00"]], "sun": [["00:00","06:00"],["22:00","24:00"]]}}"#;

const ALWAYS: &str = r#"{"time_zone": "Europe/Vilnius", "hours": {
    "mon": [["00:00","24:00"]], "tue": [["00:00","24:00"]], "wed": [["00:00","24:00"]],
    "thu": [["00:00","24:00"]], "fri": [["00:00","24:00"]], "sat": [["00:00","24:00"]],
    "sun": [["00:00","24:00"]]}}"#;

fn local(calendar: &Calendar, text: &str) -> Timestamp {
    read_timestamp(text, calendar.zone()).unwrap()
}

#[test]
fn due_times() {
    let table: &[(&str, &str, i64, &str)] = &[
        // Within one stretch, up to its last moment, over lunch.
        (SHOP, "2026-12-14T09:30", 60, "2026-12-14T10:30"),
        (SHOP, "2026-12-14T09:30", 150, "2026-12-14T12:00"),
        (SHOP, "2026-12-14T11:30", 60, "2026-12-14T13:30"),
        (SHOP, "2026-12-14T12:15", 30, "2026-12-14T13:30"),
        // Over night, over a weekend with an extra day.
        (SHOP, "2026-12-14T16:30", 60, "2026-12-15T09:30"),
        (SHOP, "2026-12-18T16:30", 60, "2026-12-19T10:30"),
        (SHOP, "2026-12-19T13:30", 60, "2026-12-21T09:30"),
        // An extra day wins over a holiday, and one without hours is closed.
        (SHOP, "2026-12-23T16:30", 60, "2026-12-24T09:30"),
        (SHOP, "2026-12-24T10:30", 60, "2026-12-29T09:30"),
        // Nights are two intervals; midnight is no edge.
        (NIGHTS, "2026-06-06T23:30", 60, "2026-06-07T00:30"),
        (NIGHTS, "2026-06-07T05:30", 60, "2026-06-07T22:30"),
        // 29 March 2026 has 23 hours, 25 October 25.
        (ALWAYS, "2026-03-29T02:30", 60, "2026-03-29T04:30"),
        (ALWAYS, "2026-03-28T12:00", 1440, "2026-03-29T13:00"),
        (ALWAYS, "2026-10-24T12:00", 1440, "2026-10-25T11:00"),
        (NIGHTS, "2026-03-28T22:00", 420, "2026-03-29T06:00"),
        (NIGHTS, "2026-10-24T22:00", 540, "2026-10-25T06:00"),
        // Without offset: the first of a repeated hour, a missing one moved forward.
        (ALWAYS, "2026-10-25T03:30", 120, "2026-10-25T04:30"),
        (ALWAYS, "2026-03-29T03:30", 30, "2026-03-29T05:00"),
    ];
    for (file, start, minutes, expected) in table {
        let calendar = Calendar::from_json(file).unwrap();
        let due = calendar
            .due(local(&calendar, start), *minutes, &[])
            .unwrap();
        assert_eq!(
            due.at,
            local(&calendar, expected),
            "{start} + {minutes}: {due:?}"
        );
    }
}

#[test]
fn pauses_do_not_count() {
    let calendar = Calendar::from_json(SHOP).unwrap();
    let at = |text: &str| local(&calendar, text);
    let pause = |from: &str, to: Option<&str>| Pause {
        from: local(&calendar, from),
        to: to.map(|to| local(&calendar, to)),
    };
    let due = |pauses: &[Pause]| calendar.due(at("2026-12-14T09:00"), 120, pauses);
    let hour = pause("2026-12-14T10:00", Some("2026-12-14T11:00"));
    let again = pause("2026-12-14T10:30", Some("2026-12-14T11:30"));
    let lunch = pause("2026-12-14T12:00", Some("2026-12-14T13:00"));
    let before = pause("2026-12-13T10:00", Some("2026-12-14T09:30"));
    let running = pause("2026-12-14T10:00", None);
    assert_eq!(due(&[hour]).unwrap().at, at("2026-12-14T12:00"));
    assert_eq!(due(&[again, hour]).unwrap().at, at("2026-12-14T13:30"));
    assert_eq!(due(&[lunch]).unwrap().at, at("2026-12-14T11:00"));
    assert_eq!(due(&[before]).unwrap().at, at("2026-12-14T11:30"));
    assert_eq!(due(&[running]), Err(CountError::StillPaused(running.from)));
    let elapsed = |pauses: &[Pause]| {
        let found = calendar.elapsed(at("2026-12-14T09:00"), at("2026-12-14T14:00"), pauses);
        found.unwrap().seconds / 60
    };
    assert_eq!(elapsed(&[]), 240);
    assert_eq!(elapsed(&[running]), 60);
    assert_eq!(elapsed(&[hour, lunch, again]), 150);
    let backwards = pause("2026-12-14T10:00", Some("2026-12-14T09:00"));
    assert!(matches!(
        due(&[backwards]),
        Err(CountError::PauseEndsBeforeItBegins(_))
    ));
}

#[test]
fn steps_say_why() {
    let calendar = Calendar::from_json(SHOP).unwrap();
    let at = |text: &str| local(&calendar, text);
    let due = calendar.due(at("2026-12-24T10:30"), 60, &[]).unwrap();
    let date = |text: &str| text.parse().unwrap();
    assert_eq!(
        due.steps,
        [
            Step::Counted {
                date: date("2026-12-24"),
                from: at("2026-12-24T10:30"),
                to: at("2026-12-24T11:00"),
                seconds: 1800
            },
            Step::Closed {
                from: date("2026-12-25"),
                to: date("2026-12-25"),
                why: Closed::Holiday("")
            },
            Step::Closed {
                from: date("2026-12-26"),
                to: date("2026-12-27"),
                why: Closed::Usual
            },
            Step::Closed {
                from: date("2026-12-28"),
                to: date("2026-12-28"),
                why: Closed::Extra
            },
            Step::Counted {
                date: date("2026-12-29"),
                from: at("2026-12-29T09:00"),
                to: at("2026-12-29T09:30"),
                seconds: 1800
            },
        ]
    );
}

#[test]
fn opening_and_closing() {
    let calendar = Calendar::from_json(NIGHTS).unwrap();
    let at = |text: &str| local(&calendar, text);
    for (when, open, change) in [
        ("2026-06-06T12:00", false, "2026-06-06T22:00"),
        ("2026-06-06T22:00", true, "2026-06-07T06:00"),
        ("2026-06-07T06:00", false, "2026-06-07T22:00"),
        ("2026-06-07T23:00", true, "2026-06-08T00:00"),
    ] {
        assert_eq!(calendar.open_at(at(when)), open, "{when}");
        assert_eq!(calendar.next_change(at(when)), Some(at(change)), "{when}");
    }
    let always = Calendar::from_json(ALWAYS).unwrap();
    assert_eq!(always.next_change(at("2026-06-06T12:00")), None);
}

#[test]
fn what_is_no_calendar_says_why() {
    let check = |hours: &str, expected: &str| {
        let file = format!(r#"{{"time_zone": "Europe/Vilnius", "hours": {hours}}}"#);
        assert_eq!(
            Calendar::from_json(&file).unwrap_err().to_string(),
            expected
        );
    };
    check("{}", "the calendar has no working time");
    check(r#"{"mon": []}"#, "the calendar has no working time");
    check(
        r#"{"mon": [["17:00","09:00"]]}"#,
        "mon: 17:00-09:00 ends before it begins; work over midnight is two intervals",
    );
    check(
        r#"{"mon": [["10:00","14:00"],["09:00","11:00"]]}"#,
        "mon: 09:00-11:00 and 10:00-14:00 overlap",
    );
    check(
        r#"{"mon": [["09:00","25:00"]]}"#,
        "mon: \"25:00\" is no time from 00:00 to 24:00",
    );
    check(
        r#"{"monday": [["09:00","17:00"]]}"#,
        "unknown day \"monday\": days are mon, tue, wed, thu, fri, sat, sun",
    );
    let zone = Calendar::from_json(r#"{"time_zone": "Mars/Olympus", "hours": {}}"#);
    assert_eq!(
        zone.unwrap_err(),
        CalendarError::UnknownZone("Mars/Olympus".into())
    );
    assert!(matches!(
        Calendar::from_json("[]"),
        Err(CalendarError::NotACalendar(_))
    ));
}

#[test]
fn no_walk_is_endless() {
    let once = r#"{"time_zone": "Europe/Vilnius", "hours": {},
        "extra": {"2026-12-19": [["10:00","14:00"]]}}"#;
    let calendar = Calendar::from_json(once).unwrap();
    let at = |text: &str| local(&calendar, text);
    assert_eq!(
        calendar.due(at("2026-12-01T00:00"), 240, &[]).unwrap().at,
        at("2026-12-19T14:00")
    );
    assert_eq!(
        calendar.due(at("2026-12-20T00:00"), 1, &[]),
        Err(CountError::TooFar)
    );
    assert_eq!(
        calendar.due(Timestamp::MAX, 1, &[]),
        Err(CountError::TooFar)
    );
    assert_eq!(
        calendar.due(at("2026-12-01T00:00"), 0, &[]),
        Err(CountError::NoMinutes)
    );
    assert_eq!(
        calendar.due(at("2026-12-01T00:00"), i64::MAX, &[]),
        Err(CountError::TooManyMinutes)
    );
    assert_eq!(
        calendar.elapsed(at("2026-12-02T00:00"), at("2026-12-01T00:00"), &[]),
        Err(CountError::EndBeforeStart)
    );
}
