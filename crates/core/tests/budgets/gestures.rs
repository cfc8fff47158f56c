//! Gestures from the offer to the thanks.

use attent_core::{
    Actor, Currency, Error, Money, Result, Role,
    gestures::{self, State},
    ids::GestureId,
    notices,
};

use crate::{
    shop::{Shop, on_every_engine},
    support::*,
};

type Act = fn(&mut attent_db::Tx<'_>, &Actor, GestureId, i64) -> Result<()>;

fn act(shop: &Shop, who: &Actor, act: Act, id: GestureId, version: i64) -> Result<()> {
    let who = who.clone();
    shop.write(move |tx| act(tx, &who, id, version))
}

/// Every state and every act: what it leads to, and what is left of 100 euros then.
#[test]
fn every_path() {
    let acts: [(&str, Act); 3] = [
        ("deliver", gestures::deliver),
        ("release", gestures::release),
        ("reverse", gestures::reverse),
    ];
    let table = [
        (State::Offered, "deliver", State::Delivered, 7_500),
        (State::Offered, "release", State::Released, 10_000),
        (State::Delivered, "reverse", State::Reversed, 10_000),
    ];
    on_every_engine(|shop| {
        let (_, ana, _) = cast(shop);
        for from in [
            State::Offered,
            State::Delivered,
            State::Released,
            State::Reversed,
        ] {
            for (name, one) in acts {
                let before = left(shop, &ana).unwrap();
                let customer = shop.customer("Rosa", "rosa@example.com");
                let given = give(shop, &ana, flowers(customer, 2_500)).unwrap().id;
                let mut version = 1;
                let way: &[Act] = match from {
                    State::Delivered => &[gestures::deliver],
                    State::Released => &[gestures::release],
                    State::Reversed => &[gestures::deliver, gestures::reverse],
                    _ => &[],
                };
                for step in way {
                    act(shop, &ana, *step, given, version).unwrap();
                    version += 1;
                }
                let done = act(shop, &ana, one, given, version);
                let who = ana.clone();
                let found = shop.does(move |tx| gestures::find(tx, &who, given));
                match table.iter().find(|row| row.0 == from && row.1 == name) {
                    Some((_, _, to, rest)) => {
                        assert!(done.is_ok(), "{from:?} {name}");
                        assert_eq!(found.state, *to);
                        assert_eq!(left(shop, &ana).unwrap() - before, rest - 10_000);
                    }
                    None => {
                        assert_eq!(conflict(done), "error-changed-meanwhile", "{from:?} {name}");
                        assert_eq!(found.state, from);
                    }
                }
                // Back to where we were, so that no limit is in the way.
                let (state, version) = (found.state, found.version);
                match state {
                    State::Offered => act(shop, &ana, gestures::release, given, version).unwrap(),
                    State::Delivered => act(shop, &ana, gestures::reverse, given, version).unwrap(),
                    _ => {}
                }
                assert_eq!(left(shop, &ana), Some(10_000));
            }
        }
    });
}

#[test]
fn bad_input() {
    on_every_engine(|shop| {
        let (_, ana, rosa) = cast(shop);
        for (money, word) in [
            (eur(0), "error-amount-zero"),
            (eur(-100), "error-amount-negative"),
            (eur(i64::MAX), "error-money-large"),
            (
                Money::new(100, Currency::parse("USD").unwrap()),
                "error-currency-mixed",
            ),
        ] {
            let mut new = flowers(rosa, 1);
            new.money = money;
            assert_eq!(wrong(give(shop, &ana, new), "amount"), word);
        }
        let mut long = flowers(rosa, 100);
        long.story = "a".repeat(2_001);
        assert_eq!(wrong(give(shop, &ana, long), "story"), "error-too-long");
        let viewer = shop.staff("Lukas", Role::Viewer, &[]);
        assert!(matches!(
            give(shop, &viewer, flowers(rosa, 100)),
            Err(Error::Forbidden)
        ));
        let mut anothers = flowers(rosa, 100);
        anothers.giver = ana.staff_id();
        let ben = shop.staff("Ben", Role::Staff, &[]);
        assert!(matches!(give(shop, &ben, anothers), Err(Error::Forbidden)));
        assert_eq!(left(shop, &ana), Some(10_000), "nothing was taken");
    });
}

#[test]
fn one_press_is_one_gesture() {
    on_every_engine(|shop| {
        let (_, ana, rosa) = cast(shop);
        let mut new = flowers(rosa, 1_000);
        new.press_key = Some("press:1".to_owned());
        new.delivered = true;
        let first = give(shop, &ana, new.clone()).unwrap();
        assert_eq!(first.state, State::Delivered);
        assert_eq!(give(shop, &ana, new.clone()).unwrap(), first);
        new.press_key = Some("press:2".to_owned());
        // The same press twice at the same moment.
        let both = std::thread::scope(|scope| {
            let (one, two) = (new.clone(), new.clone());
            let ana = &ana;
            let one = scope.spawn(move || give(shop, ana, one));
            let two = scope.spawn(move || give(shop, ana, two));
            [one.join().unwrap(), two.join().unwrap()]
        });
        assert!(both.iter().any(Result::is_ok));
        assert_eq!(left(shop, &ana), Some(8_000));
        assert_eq!(shop.count("SELECT COUNT(*) FROM gesture"), 2);
    });
}

#[test]
fn something_to_thank_for() {
    on_every_engine(|shop| {
        let (owner, ana, rosa) = cast(shop);
        let given = give(shop, &ana, flowers(rosa, 1_000)).unwrap().id;
        let thank = |who: &Actor| {
            let who = who.clone();
            shop.write(move |tx| gestures::thank(tx, &who, given, None))
        };
        assert_eq!(conflict(thank(&ana)), "error-not-yourself-thanks");
        thank(&owner).unwrap();
        thank(&owner).unwrap();
        let who = ana.clone();
        let told = shop.does(move |tx| notices::list(tx, &who, None, 10));
        assert_eq!(told.len(), 1, "the giver hears of it, once");
        assert_eq!(told[0].kind, notices::Kind::Thanked);
        let who = ana.clone();
        let thanks = shop.does(move |tx| gestures::thanks(tx, &who, given));
        assert_eq!(thanks.len(), 1);
        act(shop, &ana, gestures::release, given, 1).unwrap();
        let ben = shop.staff("Ben", Role::Staff, &[]);
        assert_eq!(conflict(thank(&ben)), "error-gesture-not-given");
    });
}

#[test]
fn an_erased_customer_leaves_no_story() {
    on_every_engine(|shop| {
        let (owner, ana, rosa) = cast(shop);
        give(shop, &ana, flowers(rosa, 1_000)).unwrap();
        give(shop, &ana, asking(flowers(rosa, 4_000))).unwrap();
        let by = owner.clone();
        shop.does(move |tx| attent_core::customers::erase(tx, &by, rosa));
        let texts = "SELECT COUNT(*) FROM gesture WHERE story <> ''";
        assert_eq!(shop.count(texts), 0);
        assert_eq!(
            shop.count("SELECT COUNT(*) FROM approval WHERE why <> ''"),
            0
        );
        assert_eq!(left(shop, &ana), Some(9_000), "the ledger stays");
        assert_eq!(
            conflict(give(shop, &ana, flowers(rosa, 100))),
            "error-customer-erased"
        );
    });
}
