//! Due times per second on one core: `cargo bench -p attent-hours`.
//!
//! Starts are spread over ten years and four zones, minutes from a quarter of an hour to a month
//! of working time, with lunch breaks and holidays; the middle of five rounds counts.
#![expect(clippy::print_stdout, reason = "a bench tells what it measured")]

use std::time::Instant;

use attent_hours::{Calendar, holidays::Country};
use jiff::{Timestamp, tz::TimeZone};

const ASKED: usize = 200_000;

fn main() {
    let calendars: Vec<Calendar> = [
        ("Europe/Vilnius", "LT"),
        ("Europe/Athens", "GR"),
        ("Europe/Amsterdam", "NL"),
        ("Europe/London", "GB"),
    ]
    .into_iter()
    .filter_map(|(zone, country)| calendar(zone, country))
    .collect();
    let minutes = [15, 60, 240, 480, 1440, 9600];
    let mut rounds: Vec<f64> = (0..5).map(|_| round(&calendars, &minutes)).collect();
    rounds.sort_by(f64::total_cmp);
    println!(
        "due times per second on one core: {:.0} (middle of 5 rounds of {ASKED}, {:.0} to {:.0})",
        rounds[2], rounds[0], rounds[4]
    );
}

fn calendar(zone: &str, country: &str) -> Option<Calendar> {
    let day = || {
        attent_hours::Span::new(540, 720)
            .into_iter()
            .chain(attent_hours::Span::new(780, 1080))
            .collect()
    };
    let week = std::array::from_fn(|weekday| if weekday < 5 { day() } else { Vec::new() });
    let calendar = Calendar::new(TimeZone::get(zone).ok()?, week).ok()?;
    Some(calendar.and_holidays(Country::from_code(country)?, 2020..=2035))
}

fn round(calendars: &[Calendar], minutes: &[i64]) -> f64 {
    let began = Instant::now();
    let mut sum = 0_i64;
    for n in 0..ASKED {
        let seconds = i64::try_from(n).unwrap_or(0) * 1_577;
        let start = Timestamp::from_second(1_600_000_000 + seconds).unwrap_or(Timestamp::MIN);
        let calendar = &calendars[n % calendars.len()];
        if let Ok(at) = calendar.due_at(start, minutes[n % minutes.len()], &[]) {
            sum = sum.wrapping_add(at.as_second());
        }
    }
    std::hint::black_box(sum);
    f64::from(u32::try_from(ASKED).unwrap_or(0)) / began.elapsed().as_secs_f64()
}
