//! Kept for a customer, and who is next.

use attent_core::{
    Actor, Role,
    ids::{CustomerId, PlaceId, SetAsideId},
    money::{Currency, Money},
    notices,
    promises::{self, Origin, View, Whose},
    set_asides::{self, New, State, collect, extend, find, give_back, keep},
};
use attent_db::{Millis, params};

use crate::support::{Shop, on_every_engine, word};

fn new(customer: CustomerId, item: &str, in_line: bool) -> New {
    New {
        customer,
        conversation: None,
        place: None,
        item: item.to_owned(),
        size: "M".to_owned(),
        shelf: "B4".to_owned(),
        days: 7,
        discount: None,
        in_line,
    }
}

fn keeps(shop: &Shop, by: &Actor, customer: CustomerId, item: &str, in_line: bool) -> SetAsideId {
    let new = new(customer, item, in_line);
    shop.by(by, move |tx, actor| keep(tx, actor, &new))
}

fn state(shop: &Shop, id: SetAsideId) -> State {
    shop.does(move |tx| Ok(find(tx, &Actor::system(), id)?.state))
}

fn days(shop: &Shop, days: i64) {
    shop.pass(days * 24 * 60);
    shop.does(|tx| {
        for id in set_asides::to_expire(tx, 100)? {
            set_asides::expire(tx, id)?;
            set_asides::expire(tx, id)?;
        }
        Ok(())
    });
}

#[test]
fn those_in_line_follow_each_other_and_are_told() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let [rosa, eve, max] = [
            shop.customer("Rosa", "rosa@example.com"),
            shop.customer("Eve", "eve@example.com"),
            shop.customer("Max", "max@example.com"),
        ];
        let first = keeps(shop, &ana, rosa, "Blue helmet", false);
        let second = keeps(shop, &ana, eve, "blue  Helmet", true);
        let third = keeps(shop, &ana, max, "Blue helmet", true);
        let other = keeps(shop, &ana, max, "Red helmet", true);
        assert_eq!(
            first,
            keeps(shop, &ana, rosa, "Blue helmet", false),
            "twice"
        );
        days(shop, 6);
        assert_eq!(state(shop, first), State::Kept);
        days(shop, 1);
        let all = [first, second, third, other].map(|id| state(shop, id));
        let expect = [State::Expired, State::Kept, State::InLine, State::InLine];
        assert_eq!(all, expect);
        let told = shop.by(&ana, |tx, actor| {
            promises::list(tx, actor, Whose::Mine, View::Open, None, 10)
        });
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].promise.origin, Origin::SetAside);
        assert_eq!(told[0].promise.customer, eve);
        assert_eq!(told[0].promise.set_aside, Some(second));
        let heard = shop.by(&ana, |tx, actor| notices::list(tx, actor, None, 10));
        let kinds: Vec<_> = heard.iter().map(|notice| notice.kind).collect();
        use notices::Kind as K;
        assert_eq!(kinds, [K::PromiseHanded, K::SetAsideExpired]);
        shop.by(&ana, move |tx, actor| give_back(tx, actor, second));
        assert_eq!(state(shop, third), State::Kept);
        shop.by(&ana, move |tx, actor| collect(tx, actor, third));
        days(shop, 30);
        assert_eq!(state(shop, third), State::Collected);
        assert_eq!(state(shop, other), State::InLine);
    });
}

#[test]
fn what_is_passed_on_is_where_it_was() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let eve = shop.customer("Eve", "eve@example.com");
        let places = shop.does(|tx| {
            for (id, name) in [(1, "Old Town"), (2, "Harbour")] {
                tx.run(
                    "INSERT INTO place (id, name, name_key, created_at, version)
                     VALUES ($1, $2, $2, 0, 1)",
                    &params![id, name],
                )?;
            }
            Ok([PlaceId(1), PlaceId(2)])
        });
        let [here, there] = places.map(Some);
        let kept = New {
            place: here,
            shelf: "A3".to_owned(),
            ..new(rosa, "Lamp", false)
        };
        let waits = New {
            place: there,
            ..new(eve, "Lamp", true)
        };
        let first = shop.by(&ana, move |tx, actor| keep(tx, actor, &kept));
        let next = shop.by(&ana, move |tx, actor| keep(tx, actor, &waits));
        shop.by(&ana, move |tx, actor| give_back(tx, actor, first));
        let found = shop.does(move |tx| find(tx, &Actor::system(), next));
        assert_eq!(
            (found.state, found.place, found.shelf.as_str()),
            (State::Kept, here, "A3")
        );
    });
}

#[test]
fn what_can_still_be_done_and_what_not() {
    on_every_engine(|shop| {
        let (ana, vic) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Vic", Role::Viewer, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let id = keeps(shop, &ana, rosa, "Lamp", false);
        let until = shop.now().plus(Millis::from_days(30).0);
        let extends = |at| word(shop.tries(&ana, move |tx, actor| extend(tx, actor, id, at)));
        assert_eq!(extends(shop.now()), "error-in-the-past");
        assert_eq!(extends(Millis(i64::MAX)), "error-too-far-ahead");
        assert_eq!(extends(until), "fine");
        assert_eq!(extends(until), "fine");
        days(shop, 20);
        assert_eq!(state(shop, id), State::Kept);
        let looks = shop.tries(&vic, move |tx, actor| collect(tx, actor, id));
        assert_eq!(word(looks), "forbidden");
        for _ in 0..2 {
            shop.by(&ana, move |tx, actor| collect(tx, actor, id));
        }
        let back = shop.tries(&ana, move |tx, actor| give_back(tx, actor, id));
        assert_eq!(word(back), "error-not-kept-any-more");
        assert_eq!(extends(shop.now().plus(1000)), "error-not-kept-any-more");
        let line = keeps(shop, &ana, rosa, "Lamp", true);
        let early = shop.tries(&ana, move |tx, actor| collect(tx, actor, line));
        assert_eq!(word(early), "error-not-kept-any-more");
        shop.by(&ana, move |tx, actor| give_back(tx, actor, line));
        assert_eq!(state(shop, line), State::GivenBack);
    });
}

#[test]
fn a_discount_is_in_the_money_of_the_business() {
    on_every_engine(|shop| {
        shop.does(|tx| {
            tx.run(
                "INSERT INTO business (id, name, language, time_zone, currency, country, sample,
                                       created_at, version)
                 VALUES (1, 'Shop', 'en', 'UTC', 'EUR', 'LT', $1, 0, 1)",
                &params![false],
            )?;
            Ok(())
        });
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let check = |amount, code: &str, expect: &str| {
            let mut new = new(rosa, "Lamp", false);
            new.discount = Some(Money::new(amount, Currency::parse(code).unwrap()));
            let went = shop.tries(&ana, move |tx, actor| keep(tx, actor, &new));
            assert_eq!(word(went), expect, "{amount} {code}");
        };
        check(0, "EUR", "error-out-of-range");
        check(-5, "EUR", "error-out-of-range");
        check(500, "GBP", "error-other-currency");
        check(500, "EUR", "fine");
        let lines = shop.by(&ana, move |tx, actor| {
            set_asides::of_customer(tx, actor, rosa)
        });
        assert_eq!(
            lines[0].set_aside.discount,
            Some(Money::new(500, Currency::EUR))
        );
        let empty = new(rosa, "  ", false);
        let went = shop.tries(&ana, move |tx, actor| keep(tx, actor, &empty));
        assert_eq!(word(went), "error-required");
    });
}

#[test]
fn lists_page_by_key() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        for item in ["A", "B", "C"] {
            keeps(shop, &ana, rosa, item, false);
            let back = keeps(shop, &ana, rosa, &format!("{item}2"), false);
            shop.by(&ana, move |tx, actor| give_back(tx, actor, back));
            keeps(shop, &ana, rosa, &format!("{item}3"), true);
        }
        for (state, expect) in [
            (State::Kept, ["A", "B", "C"]),
            (State::InLine, ["A3", "B3", "C3"]),
            (State::GivenBack, ["C2", "B2", "A2"]),
        ] {
            let all = shop.by(&ana, move |tx, actor| {
                let (mut all, mut after) = (Vec::new(), None);
                loop {
                    let page = set_asides::list(tx, actor, state, after, 2)?;
                    let Some(last) = page.last() else {
                        return Ok(all);
                    };
                    after = Some(last.after().to_string().parse().unwrap());
                    all.extend(page.into_iter().map(|line| line.set_aside.item));
                }
            });
            assert_eq!(all, expect, "{state:?}");
        }
    });
}
