//! What these stories share: money, budgets with limits, gestures in one line.

use attent_core::{
    Actor, Currency, Error, Money, Result, Role,
    approvals::{Ask, Within},
    budgets::{self, Holder, Kind, Limits, Occasion, Purpose},
    gestures::{self, Given, New},
    ids::{CustomerId, StaffId},
};
use attent_db::{Millis, params};

use crate::shop::Shop;

/// 2026-11-25, 10:00 UTC.
pub const NOW: Millis = Millis(1_795_600_800_000);
pub const YEAR: i64 = 2026;

pub fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

pub fn id(actor: &Actor) -> StaffId {
    actor.staff_id().unwrap()
}

/// The business of these stories, at a known moment.
pub fn open(shop: &Shop) {
    shop.clock.set(NOW);
    shop.does(|tx| {
        tx.run(
            "INSERT INTO business (id, name, language, time_zone, currency, country, sample,
                                   created_at, version)
             VALUES (1, 'Shop', 'en', 'Europe/Vilnius', 'EUR', 'LT', FALSE, 0, 1)",
            &params![],
        )?;
        Ok(())
    });
}

pub fn limits(per_gesture: i64, per_customer: i64) -> Limits {
    Limits {
        per_gesture: eur(per_gesture),
        per_customer: eur(per_customer),
        kinds: budgets::every_kind(),
        starts_at: None,
        ends_at: None,
    }
}

pub fn allow(shop: &Shop, owner: &Actor, who: &Actor, limits: Limits) {
    let (owner, who) = (owner.clone(), id(who));
    shop.does(move |tx| budgets::set_authority(tx, &owner, Holder::Staff(who), Some(&limits), 0));
}

pub fn grant(shop: &Shop, owner: &Actor, who: &Actor, amount: i64) {
    let (owner, who) = (owner.clone(), id(who));
    shop.does(move |tx| budgets::grant(tx, &owner, who, YEAR, Purpose::Recover, eur(amount)));
}

pub fn left(shop: &Shop, who: &Actor) -> Option<i64> {
    let who = id(who);
    shop.does(move |tx| budgets::current(tx, who, Purpose::Recover))
        .map(|budget| budget.available.amount)
}

pub fn flowers(customer: CustomerId, amount: i64) -> New {
    New {
        giver: None,
        customer,
        conversation: None,
        purpose: Purpose::Recover,
        kind: Kind::Flowers,
        occasion: Occasion::Delay,
        money: eur(amount),
        story: "Her bicycle was late for the trip.".to_owned(),
        delivered: false,
        ask: None,
        press_key: None,
    }
}

pub fn asking(mut new: New) -> New {
    new.ask = Some(Ask {
        why: "She waited three weeks.".to_owned(),
        within: Within::Day,
    });
    new
}

pub fn give(shop: &Shop, who: &Actor, new: New) -> Result<Given> {
    let who = who.clone();
    shop.write(move |tx| gestures::give(tx, &who, &new))
}

pub fn conflict<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    match result {
        Err(Error::Conflict(word)) => word,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

pub fn wrong<T: std::fmt::Debug>(result: Result<T>, field: &str) -> &'static str {
    match result {
        Err(Error::Invalid(fields)) => fields.of(field).unwrap_or("another field"),
        other => panic!("{field} should be wrong, not {other:?}"),
    }
}

/// An owner, somebody of the staff with a budget of 100 euros who may give 30 at once and 50 to a
/// customer, and a customer.
pub fn cast(shop: &Shop) -> (Actor, Actor, CustomerId) {
    open(shop);
    let owner = shop.staff("Ona", Role::Owner, &[]);
    let ana = shop.staff("Ana", Role::Staff, &[]);
    grant(shop, &owner, &ana, 10_000);
    allow(shop, &owner, &ana, limits(3_000, 5_000));
    let rosa = shop.customer("Rosa", "rosa@example.com");
    (owner, ana, rosa)
}
