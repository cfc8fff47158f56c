//! What holds for every calendar: counting there and counting back agree.

use attent_hours::{Calendar, Pause, Span};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use proptest::prelude::*;

const ZONES: [&str; 6] = [
    "Europe/Vilnius",
    "Europe/London",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/St_Johns",
];

fn day() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::btree_set(0_u16..=1440, 0..5).prop_map(|edges| {
        let edges: Vec<u16> = edges.into_iter().collect();
        edges
            .chunks_exact(2)
            .filter_map(|pair| Span::new(pair[0], pair[1]))
            .collect()
    })
}

prop_compose! {
    fn calendars()(
        zone in 0..ZONES.len(),
        mut week in prop::collection::vec(day(), 7),
        holidays in prop::collection::btree_set(0_i64..400, 0..6),
        extra in prop::collection::btree_map(0_i64..400, day(), 0..4),
    ) -> Calendar {
        if week.iter().map(|day| day.iter().map(|span| span.minutes()).sum::<u16>()).sum::<u16>() < 60 {
            week[2] = vec![Span::new(540, 1020).unwrap()];
        }
        let date = |days: i64| jiff::civil::date(2025, 6, 1).saturating_add(jiff::Span::new().days(days));
        Calendar::with(
            TimeZone::get(ZONES[zone]).unwrap(),
            week.try_into().unwrap(),
            holidays.into_iter().map(|days| (date(days), "")).collect(),
            extra.into_iter().map(|(days, spans)| (date(days), spans)).collect(),
        ).unwrap()
    }
}

prop_compose! {
    fn moments()(second in 1_748_736_000_i64..1_780_000_000) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }
}

fn pauses() -> impl Strategy<Value = Vec<Pause>> {
    prop::collection::vec((moments(), 0_i64..2_000_000), 0..4).prop_map(|all| {
        all.into_iter()
            .map(|(from, seconds)| Pause {
                from,
                to: Some(from + SignedDuration::from_secs(seconds)),
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_due_after_minutes_lies_these_minutes_away(
        calendar in calendars(), start in moments(), minutes in 1_i64..30_000, pauses in pauses()
    ) {
        let due = calendar.due(start, minutes, &pauses).unwrap();
        let elapsed = calendar.elapsed(start, due.at, &pauses).unwrap();
        prop_assert_eq!(elapsed.seconds, minutes * 60);
        prop_assert_eq!(calendar.due_at(start, minutes, &pauses).unwrap(), due.at);
        // It is the earliest such moment.
        let before = due.at - SignedDuration::from_secs(1);
        prop_assert_eq!(calendar.elapsed(start, before.max(start), &pauses).unwrap().seconds, minutes * 60 - 1);
        let counted: i64 = due.steps.iter().map(|step| match step {
            attent_hours::Step::Counted { seconds, .. }
            | attent_hours::Step::Weeks { seconds, .. }
            | attent_hours::Step::More { seconds } => *seconds,
            _ => 0,
        }).sum();
        prop_assert_eq!(counted, minutes * 60);
    }

    #[test]
    fn elapsed_time_adds_up(
        calendar in calendars(), mut at in prop::collection::vec(moments(), 3), pauses in pauses()
    ) {
        at.sort();
        let between = |from: usize, to: usize| calendar.elapsed(at[from], at[to], &pauses).unwrap().seconds;
        prop_assert_eq!(between(0, 1) + between(1, 2), between(0, 2));
    }

    #[test]
    fn later_is_never_due_earlier(
        calendar in calendars(), start in moments(), later in 0_i64..1_000_000, minutes in 1_i64..3_000,
        more in 0_i64..500,
    ) {
        let after = start + SignedDuration::from_secs(later);
        let due = calendar.due_at(start, minutes, &[]).unwrap();
        prop_assert!(due <= calendar.due_at(after, minutes, &[]).unwrap());
        prop_assert!(due <= calendar.due_at(start, minutes + more, &[]).unwrap());
    }

    #[test]
    fn counting_is_what_watching_the_door_every_minute_gives(
        calendar in calendars(), start in moments(), minutes in 1_i64..2_000
    ) {
        let start = Timestamp::from_second(start.as_second() / 60 * 60).unwrap();
        let end = start + SignedDuration::from_mins(minutes);
        let watched = (0..minutes)
            .filter(|minute| calendar.open_at(start + SignedDuration::from_mins(*minute)))
            .count();
        prop_assert_eq!(calendar.elapsed(start, end, &[]).unwrap().seconds, i64::try_from(watched).unwrap() * 60);
    }
}
