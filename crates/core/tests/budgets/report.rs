//! The report: months with their usual range, occasions, kinds, what followed.

use attent_core::{
    Currency, Error, Role,
    budgets::{
        Kind, Occasion,
        report::{self, About, Report, Whom},
    },
    gestures,
};
use attent_db::Millis;

use crate::{
    shop::{Shop, on_every_engine},
    support::*,
};

fn read(shop: &Shop, who: &attent_core::Actor, only: Option<Occasion>) -> Report {
    let who = who.clone();
    shop.does(move |tx| report::report(tx, &who, Currency::EUR, only))
}

#[test]
fn months_occasions_kinds() {
    on_every_engine(|shop| {
        let (owner, ana, _) = cast(shop);
        grant(shop, &owner, &owner, 1_000_000);
        // One each month from January to September, seven in October, one in November.
        let january = Millis(1_767_600_000_000);
        let mut last = None;
        shop.clock.set(january);
        for month in 0..11 {
            shop.clock.set(january.plus(Millis::from_days(month * 30)));
            let times = if month == 9 { 7 } else { 1 };
            for _ in 0..times {
                let rosa = shop.customer("Rosa", "rosa@example.com");
                let mut new = flowers(rosa, 1_000);
                if month == 9 {
                    new.occasion = Occasion::Defect;
                    new.kind = Kind::Extra;
                }
                last = Some(give(shop, &owner, new).unwrap().id);
            }
        }
        shop.clock.set(NOW);
        let all = read(shop, &owner, None);
        assert_eq!(all.months.len(), 13);
        let counts: Vec<i64> = all.months.iter().map(|month| month.counted.count).collect();
        assert_eq!(counts, [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 1]);
        assert!(all.months[12].counted.is_running() && !all.months[11].counted.is_running());
        assert!(all.chart.is_some());
        assert!(
            all.months[11].counted.signal.is_some(),
            "October stands out"
        );
        assert_eq!(all.months[12].counted.signal, None, "November is not over");
        assert_eq!(all.occasions[0].what, Occasion::Delay);
        assert_eq!(all.occasions[0].sum.count, 10);
        assert_eq!(all.occasions[1].sum.money, eur(7_000));
        assert_eq!(all.kinds.len(), 2);
        let delay = read(shop, &owner, Some(Occasion::Delay));
        assert_eq!(delay.months[11].sum.count, 0);
        // Each number has its rows.
        let rows = |about: About| {
            let who = owner.clone();
            shop.does(move |tx| report::rows(tx, &who, Currency::EUR, &about, None, 50))
                .len()
        };
        let october = Some("2026-10".to_owned());
        assert_eq!(
            rows(About {
                month: october,
                ..About::default()
            }),
            7
        );
        let extra = About {
            kind: Some(Kind::Extra),
            occasion: Some(Occasion::Delay),
            ..About::default()
        };
        assert_eq!((rows(About::default()), rows(extra)), (17, 0));
        // What did not come about is in no number.
        let (who, id) = (owner.clone(), last.unwrap());
        shop.does(move |tx| gestures::release(tx, &who, id, 1));
        assert_eq!(read(shop, &owner, None).months[12].sum.count, 0);
        let (who, none) = (ana.clone(), None);
        let tried = shop.write(move |tx| report::report(tx, &who, Currency::EUR, none).map(|_| ()));
        assert!(matches!(tried, Err(Error::Forbidden)));
    });
}

#[test]
fn the_business_that_followed() {
    on_every_engine(|shop| {
        open(shop);
        let owner = shop.staff("Ona", Role::Owner, &[]);
        grant(shop, &owner, &owner, 100_000);
        let (rosa, joe, eve) = (
            shop.customer("Rosa", "rosa@example.com"),
            shop.customer("Joe", "joe@example.com"),
            shop.customer("Eve", "eve@example.com"),
        );
        give(shop, &owner, flowers(rosa, 1_000)).unwrap();
        give(shop, &owner, flowers(joe, 1_000)).unwrap();
        shop.clock.pass(Millis::from_days(20));
        shop.conversation(rosa, "A new bell", None);
        shop.clock.pass(Millis::from_days(75));
        let year = report_of(shop, &owner);
        assert_eq!((year.customers, year.too_early), (2, 0));
        let again = year.came_again.unwrap();
        assert_eq!((again.hits(), again.count()), (1, 2));
        let who = owner.clone();
        let came = shop.does(move |tx| report::customers(tx, &who, Whom::CameAgain, None, 50));
        assert_eq!(came.iter().map(|one| one.id).collect::<Vec<_>>(), [rosa]);
        // After New Year there is a new budget, and Eve's time has only begun.
        let by = owner.clone();
        shop.does(move |tx| {
            let purpose = attent_core::budgets::Purpose::Recover;
            attent_core::budgets::grant(tx, &by, id(&by), YEAR + 1, purpose, eur(5_000))
        });
        give(shop, &owner, flowers(eve, 1_000)).unwrap();
        let later = report_of(shop, &owner);
        assert_eq!((later.customers, later.too_early), (2, 1));
    });
}

fn report_of(shop: &Shop, who: &attent_core::Actor) -> report::Followed {
    read(shop, who, None).followed
}
