//! How far a person may go alone.

use attent_core::{
    Actor, Error, Role,
    budgets::{self, Holder, Kind, Limits},
};
use attent_db::Millis;

use crate::{
    shop::{Shop, on_every_engine},
    support::*,
};

fn set(
    shop: &Shop,
    by: &Actor,
    holder: Holder,
    limits: Option<Limits>,
    version: i64,
) -> attent_core::Result<()> {
    let by = by.clone();
    shop.write(move |tx| budgets::set_authority(tx, &by, holder, limits.as_ref(), version))
}

#[test]
fn what_is_beyond_it() {
    on_every_engine(|shop| {
        let (owner, ana, rosa) = cast(shop);
        for (new, word) in [
            (flowers(rosa, 3_001), "error-beyond-per-gesture"),
            (flowers(rosa, 10_001), "error-budget-exhausted"),
        ] {
            assert_eq!(conflict(give(shop, &ana, new)), word);
        }
        assert!(give(shop, &ana, flowers(rosa, 3_000)).is_ok());
        assert_eq!(
            conflict(give(shop, &ana, flowers(rosa, 2_001))),
            "error-beyond-per-customer"
        );
        // Whoever of us gave it counts.
        let ben = shop.staff("Ben", Role::Staff, &[]);
        grant(shop, &owner, &ben, 10_000);
        assert_eq!(
            conflict(give(shop, &ben, flowers(rosa, 100))),
            "error-beyond-authority",
            "nobody said how far he may go"
        );
        let role = Holder::Role(Role::Staff);
        set(shop, &owner, role, Some(limits(3_000, 5_000)), 0).unwrap();
        assert_eq!(
            conflict(give(shop, &ben, flowers(rosa, 2_001))),
            "error-beyond-per-customer"
        );
        assert!(give(shop, &ben, flowers(rosa, 2_000)).is_ok());
        // After 90 days it is another time.
        let joe = shop.customer("Joe", "joe@example.com");
        assert!(give(shop, &ben, flowers(joe, 3_000)).is_ok());
        assert_eq!(left(shop, &ben), Some(5_000));
        // An owner's budget limits them and nothing else.
        grant(shop, &owner, &owner, 9_000);
        assert!(give(shop, &owner, flowers(rosa, 9_000)).is_ok());
    });
}

#[test]
fn kinds_and_time() {
    on_every_engine(|shop| {
        let (owner, ana, rosa) = cast(shop);
        let holder = Holder::Staff(id(&ana));
        let mut some = limits(3_000, 9_000);
        some.kinds = vec![Kind::Card];
        set(shop, &owner, holder, Some(some), 1).unwrap();
        assert_eq!(
            conflict(give(shop, &ana, flowers(rosa, 100))),
            "error-beyond-kind"
        );
        let mut over = limits(3_000, 9_000);
        over.ends_at = Some(NOW);
        set(shop, &owner, holder, Some(over), 2).unwrap();
        assert_eq!(
            conflict(give(shop, &ana, flowers(rosa, 100))),
            "error-beyond-authority"
        );
        let mut later = limits(3_000, 9_000);
        later.starts_at = Some(NOW.plus(Millis::from_days(1)));
        set(shop, &owner, holder, Some(later), 3).unwrap();
        assert_eq!(
            conflict(give(shop, &ana, flowers(rosa, 100))),
            "error-beyond-authority"
        );
        shop.clock.pass(Millis::from_days(2));
        assert!(give(shop, &ana, flowers(rosa, 100)).is_ok());
    });
}

#[test]
fn who_sets_it() {
    on_every_engine(|shop| {
        let (owner, ana, _) = cast(shop);
        let jonas = shop.staff("Jonas", Role::Manager, &[]);
        let (person, role) = (Holder::Staff(id(&ana)), Holder::Role(Role::Staff));
        for (by, holder) in [(&ana, person), (&jonas, person), (&jonas, role)] {
            let tried = set(shop, by, holder, Some(limits(1, 1)), 1);
            assert!(matches!(tried, Err(Error::Forbidden)));
        }
        let stale = set(shop, &owner, person, Some(limits(1, 1)), 7);
        assert_eq!(conflict(stale), "error-changed-meanwhile");
        let mut backwards = limits(-1, 1);
        backwards.starts_at = Some(NOW);
        backwards.ends_at = Some(NOW);
        let tried = set(shop, &owner, person, Some(backwards), 1);
        let Err(Error::Invalid(fields)) = tried else {
            panic!("{tried:?}")
        };
        assert_eq!(fields.of("per_gesture"), Some("error-amount-negative"));
        assert_eq!(fields.of("ends_at"), Some("error-ends-before"));
        set(shop, &owner, person, None, 1).unwrap();
        assert_eq!(
            conflict(set(shop, &owner, person, None, 1)),
            "error-changed-meanwhile"
        );
    });
}
