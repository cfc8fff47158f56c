//! Vouchers: issued, used at two counters at once, in part, run out, withdrawn.

use attent_core::{
    Actor, Currency, Error, Money, Result, Role,
    budgets::{Occasion, Purpose},
    ids::{CustomerId, PlaceId, VoucherId},
    vouchers::{self, Issued, New, Source, State, Voucher},
};
use attent_db::{Millis, params};
use rand::{SeedableRng, rngs::SmallRng};

use crate::{
    shop::{Shop, on_every_engine},
    support::*,
};

fn new(customer: CustomerId, amount: i64) -> New {
    New {
        giver: None,
        customer,
        conversation: None,
        source: Source::Budget(Purpose::Recover),
        occasion: Occasion::Defect,
        value: eur(amount),
        expires_at: NOW.plus(Millis::from_days(365)),
        story: String::new(),
        ask: None,
        press_key: None,
    }
}

fn issue(shop: &Shop, who: &Actor, new: New) -> Result<Issued> {
    let who = who.clone();
    shop.write(move |tx| {
        let dice =
            &mut SmallRng::seed_from_u64(tx.now().0.unsigned_abs() ^ tx.new_id().unsigned_abs());
        vouchers::issue(tx, &who, dice, &new)
    })
}

fn seen(shop: &Shop, id: VoucherId) -> Voucher {
    shop.does(move |tx| vouchers::find(tx, &Actor::system(), id))
}

fn redeem(
    shop: &Shop,
    who: &Actor,
    seen: &Voucher,
    amount: i64,
    at: Option<PlaceId>,
) -> Result<i64> {
    let (who, id, version) = (who.clone(), seen.id, seen.version);
    let left = shop.write(move |tx| vouchers::redeem(tx, &who, id, version, eur(amount), at));
    left.map(|money| money.amount)
}

#[test]
fn in_parts_until_nothing_is_left() {
    on_every_engine(|shop| {
        let (_, ana, rosa) = cast(shop);
        let id = issue(shop, &ana, new(rosa, 2_000)).unwrap().id;
        assert_eq!(left(shop, &ana), Some(8_000));
        let first = seen(shop, id);
        let typed = first.code.shown().to_lowercase();
        let who = ana.clone();
        let found = shop.does(move |tx| vouchers::by_code(tx, &who, &typed));
        assert_eq!(found.id, id);
        assert_eq!(redeem(shop, &ana, &found, 500, None).unwrap(), 1_500);
        let stale = redeem(shop, &ana, &found, 500, None);
        assert_eq!(conflict(stale), "error-voucher-changed");
        let found = seen(shop, id);
        assert_eq!(
            wrong(redeem(shop, &ana, &found, 1_501, None), "amount"),
            "error-voucher-less"
        );
        assert_eq!(redeem(shop, &ana, &found, 1_500, None).unwrap(), 0);
        let found = seen(shop, id);
        assert_eq!(found.state, State::Redeemed);
        assert_eq!(
            conflict(redeem(shop, &ana, &found, 1, None)),
            "error-voucher-used"
        );
        assert_eq!(left(shop, &ana), Some(8_000));
        assert_eq!(
            shop.count("SELECT CAST(SUM(amount) AS BIGINT) FROM ledger WHERE kind = 'commit'"),
            2_000
        );
    });
}

#[test]
fn two_counters_at_once() {
    on_every_engine(|shop| {
        let (_, ana, rosa) = cast(shop);
        let ben = shop.staff("Ben", Role::Staff, &[]);
        let places = shop.does(|tx| {
            let mut places = Vec::new();
            for name in ["Old Town", "Station"] {
                let id = PlaceId(tx.new_id());
                tx.run(
                    "INSERT INTO place (id, name, name_key, created_at, version)
                     VALUES ($1, $2, $2, 0, 1)",
                    &params![id, name],
                )?;
                places.push(id);
            }
            Ok(places)
        });
        for amount in [2_000, 1_000] {
            let id = issue(shop, &ana, new(rosa, 2_000)).unwrap().id;
            let found = seen(shop, id);
            let both = std::thread::scope(|scope| {
                let one = scope.spawn(|| redeem(shop, &ana, &found, amount, Some(places[0])));
                let two = scope.spawn(|| redeem(shop, &ben, &found, amount, Some(places[1])));
                [one.join().unwrap(), two.join().unwrap()]
            });
            assert_eq!(both.iter().filter(|one| one.is_ok()).count(), 1, "{both:?}");
            let who = ana.clone();
            let last = shop
                .does(move |tx| vouchers::last_redemption(tx, &who, id))
                .unwrap();
            let winner = if both[0].is_ok() {
                "Old Town"
            } else {
                "Station"
            };
            assert_eq!(
                last.place_name.as_deref(),
                Some(winner),
                "the other is told where"
            );
            assert_eq!(seen(shop, id).remaining.amount, 2_000 - amount);
            let rest = seen(shop, id);
            if rest.state == State::Issued {
                redeem(shop, &ana, &rest, rest.remaining.amount, None).unwrap();
            }
        }
    });
}

#[test]
fn bad_input() {
    on_every_engine(|shop| {
        let (_, ana, rosa) = cast(shop);
        for (amount, word) in [
            (0, "error-amount-zero"),
            (-1, "error-amount-negative"),
            (i64::MAX, "error-money-large"),
        ] {
            assert_eq!(wrong(issue(shop, &ana, new(rosa, amount)), "amount"), word);
        }
        for (expires_at, word) in [
            (NOW, "error-in-the-past"),
            (NOW.plus(Millis::from_days(36_600)), "error-too-far"),
        ] {
            let mut late = new(rosa, 100);
            late.expires_at = expires_at;
            assert_eq!(wrong(issue(shop, &ana, late), "expires"), word);
        }
        assert_eq!(
            conflict(issue(shop, &ana, new(rosa, 3_100))),
            "error-beyond-per-gesture"
        );
        for (typed, word) in [
            ("", "error-required"),
            ("K7QM", "error-voucher-code"),
            ("2222-2222-2222", "error-voucher-unknown"),
        ] {
            let who = ana.clone();
            let found = shop.write(move |tx| vouchers::by_code(tx, &who, typed));
            assert_eq!(wrong(found, "code"), word, "{typed}");
        }
        let id = issue(shop, &ana, new(rosa, 1_000)).unwrap().id;
        let (who, found) = (ana.clone(), seen(shop, id));
        let dollars = Money::new(500, Currency::parse("USD").unwrap());
        let mixed =
            shop.write(move |tx| vouchers::redeem(tx, &who, id, found.version, dollars, None));
        assert_eq!(wrong(mixed, "amount"), "error-currency-mixed");
        let viewer = shop.staff("Lukas", Role::Viewer, &[]);
        let found = seen(shop, id);
        assert!(matches!(
            redeem(shop, &viewer, &found, 100, None),
            Err(Error::Forbidden)
        ));
    });
}

#[test]
fn what_was_not_used_is_free_again() {
    on_every_engine(|shop| {
        let (_, ana, rosa) = cast(shop);
        let liability = || {
            let open = shop.does(|tx| vouchers::liability(tx, &Actor::system()));
            open.first().map_or(0, |(money, _)| money.amount)
        };
        let id = issue(shop, &ana, new(rosa, 2_000)).unwrap().id;
        redeem(shop, &ana, &seen(shop, id), 500, None).unwrap();
        assert_eq!(liability(), 1_500);
        let found = seen(shop, id);
        let who = ana.clone();
        shop.does(move |tx| vouchers::withdraw(tx, &who, id, found.version));
        assert_eq!((left(shop, &ana), liability()), (Some(9_500), 0));
        assert_eq!(
            conflict(redeem(shop, &ana, &seen(shop, id), 100, None)),
            "error-voucher-withdrawn"
        );
        let mut soon = new(rosa, 2_000);
        soon.expires_at = NOW.plus(Millis::from_days(2));
        let id = issue(shop, &ana, soon).unwrap().id;
        assert_eq!(shop.does(|tx| vouchers::expire(tx, 10)), 0);
        shop.clock.pass(Millis::from_days(2));
        assert_eq!(
            conflict(redeem(shop, &ana, &seen(shop, id), 100, None)),
            "error-voucher-expired",
            "also before the reconciler came by"
        );
        assert_eq!(shop.does(|tx| vouchers::expire(tx, 10)), 1);
        assert_eq!(shop.does(|tx| vouchers::expire(tx, 10)), 0);
        assert_eq!(seen(shop, id).state, State::Expired);
        assert_eq!((left(shop, &ana), liability()), (Some(9_500), 0));
    });
}

#[test]
fn what_is_owed_draws_on_nobody() {
    on_every_engine(|shop| {
        let (owner, ana, rosa) = cast(shop);
        let mut owed = new(rosa, 50_000);
        owed.source = Source::Owed;
        assert!(matches!(
            issue(shop, &ana, owed.clone()),
            Err(Error::Forbidden)
        ));
        let id = issue(shop, &owner, owed).unwrap().id;
        redeem(shop, &ana, &seen(shop, id), 50_000, None).unwrap();
        assert_eq!(left(shop, &ana), Some(10_000));
        assert_eq!(shop.count("SELECT COUNT(*) FROM reservation"), 0);
    });
}
