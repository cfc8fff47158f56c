//! The minute with 100,000 running clocks: its work grows with what is due, not with what is open.
//!
//! Two shops on SQLite, one with 1,000 open conversations and one with 100,000, each with a clock.
//! In both the same number comes due, and the minute's loop brings them up to date; the rounds of
//! the two are interleaved. What is claimed: the large shop's minute costs at most
//! [`AT_MOST`] times the small one's.
#![expect(clippy::print_stdout, reason = "a bench tells what it measured")]

use std::{sync::Arc, time::Instant};

use attent_core::{
    Actor, Error, conversations, customers, migrations,
    standards::{self, Clock, Details, Scope, Target, reconcile},
};
use attent_db::{Db, FakeClock, Millis, Tx};

const SMALL: i64 = 1_000;
const LARGE: i64 = 100_000;
/// Clocks that come due in each round.
const DUE: i64 = 100;
const ROUNDS: usize = 7;
const AT_MOST: f64 = 2.0;
/// As many as the minute's loop takes in one transaction.
const AT_ONCE: i64 = 100;
const SECOND: i64 = 1_000;

struct Shop {
    db: Db,
    clock: Arc<FakeClock>,
    next: Millis,
}

fn main() {
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let engines = (attent_testing::sqlite(), attent_testing::sqlite());
    let (mut small, mut large) = (fill(&engines.0, SMALL), fill(&engines.1, LARGE));
    let (mut of_small, mut of_large, mut idle) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        idle.push(nothing_due(&large));
        of_small.push(minute(&mut small));
        of_large.push(minute(&mut large));
    }
    let (small, large, idle) = (middle(of_small), middle(of_large), middle(idle));
    let ratio = large / small;
    let holds = if ratio <= AT_MOST {
        "holds"
    } else {
        "DOES NOT HOLD"
    };
    println!("clocks that come due, each, of {SMALL} open:   {small:.0} us");
    println!("clocks that come due, each, of {LARGE} open: {large:.0} us");
    println!("a minute in which nothing is due, of {LARGE}: {idle:.0} us");
    println!("ratio {ratio:.2} (at most {AT_MOST}): {holds}");
    assert!(ratio <= AT_MOST, "the minute grows with what is open");
}

fn middle(mut rounds: Vec<f64>) -> f64 {
    rounds.sort_by(f64::total_cmp);
    rounds[rounds.len() / 2]
}

/// Conversations a second apart, each with a first reply due in an hour, day and night.
fn fill(engine: &attent_testing::TempEngine, count: i64) -> Shop {
    let db = engine.open(migrations::ALL);
    let clock = Arc::clone(&engine.clock);
    let start = Millis(1_772_402_400_000);
    clock.set(start);
    does(&db, move |tx| {
        let boss = Actor::system();
        let details = Details {
            name: "Always".into(),
            time_zone: "Europe/Vilnius".into(),
            week: standards::round_the_clock(),
            ..Details::default()
        };
        let calendar = standards::add_calendar(tx, &boss, &details)?;
        let target = Target {
            minutes: LARGE / 60 + 120,
            calendar: Some(calendar),
            published: false,
        };
        standards::add(tx, &boss, Clock::FirstReply, Scope::default(), target)?;
        Ok(())
    });
    let from = attent_mail::Address {
        name: None,
        address: "rosa@home.example".into(),
    };
    for chunk in 0..count / AT_ONCE {
        let from = from.clone();
        does(&db, move |tx| {
            let customer = customers::recognise(tx, &Actor::channel(), &from)?.customer;
            for number in 0..AT_ONCE {
                let at = start.plus((chunk * AT_ONCE + number) * SECOND);
                let new = conversations::New::mail("A bell".into(), customer, at);
                conversations::open(tx, &Actor::channel(), &new)?;
            }
            Ok(())
        });
    }
    // Up to the first step of the first one.
    let next = start.plus((LARGE / 60 + 120) * 30 * SECOND);
    Shop { db, clock, next }
}

fn does(db: &Db, work: impl Fn(&mut Tx<'_>) -> Result<(), Error> + Send + 'static) {
    db.write_now(work).expect("the shop is filled");
}

/// Microseconds for each clock that came due.
fn minute(shop: &mut Shop) -> f64 {
    shop.next = shop.next.plus(DUE * SECOND);
    shop.clock.set(shop.next);
    let began = Instant::now();
    let mut done = 0;
    loop {
        let some = shop.db.write_now(|tx| {
            let due = reconcile::due(tx, AT_ONCE)?;
            for id in &due {
                reconcile::step(tx, *id)?;
            }
            Ok::<_, Error>(due.len())
        });
        match some.expect("the minute goes well") {
            0 => break,
            some => done += some,
        }
    }
    assert!(done >= 90, "something came due: {done}");
    micros(began) / f64::from(u32::try_from(done).unwrap_or(u32::MAX))
}

fn nothing_due(shop: &Shop) -> f64 {
    let began = Instant::now();
    let due = shop.db.write_now(|tx| reconcile::due(tx, AT_ONCE));
    assert!(due.expect("it is read").is_empty());
    micros(began)
}

fn micros(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e6
}
