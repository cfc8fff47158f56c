//! A thousand requests at once: never below zero, and no entry lost.

use std::sync::atomic::{AtomicI64, Ordering};

use attent_core::{
    Error,
    budgets::{self, Kind, Occasion, Purpose, Spend, Subject, SubjectKind},
    ids::ReservationId,
};

use crate::{
    shop::{Shop, on_every_engine},
    support::*,
};

const THREADS: i64 = 20;
const EACH: i64 = 50;

/// What all threads together did, counted outside of the database.
#[derive(Default)]
struct Tally {
    reserved: AtomicI64,
    committed: AtomicI64,
    released: AtomicI64,
    reversed: AtomicI64,
    entries: AtomicI64,
    refused: AtomicI64,
}

impl Tally {
    fn add(&self, of: &AtomicI64, amount: i64) {
        of.fetch_add(amount, Ordering::SeqCst);
        self.entries.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn a_thousand_at_once() {
    on_every_engine(|shop| {
        open(shop);
        let owner = shop.staff("Ona", attent_core::Role::Owner, &[]);
        // About a tenth of what is asked for.
        let granted = 50_000;
        grant(shop, &owner, &owner, granted);
        let tally = Tally::default();
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                let (tally, owner) = (&tally, &owner);
                scope.spawn(move || presses(shop, owner, thread, tally));
            }
        });
        let get = |of: &AtomicI64| of.load(Ordering::SeqCst);
        assert!(get(&tally.refused) > 0, "it was contended");
        assert!(get(&tally.entries) > 100, "and not refused throughout");
        let who = owner.clone();
        let budget = shop.does(move |tx| Ok(budgets::of_staff(tx, &who, id(&who))?.remove(0)));
        let (reserved, committed) = (get(&tally.reserved), get(&tally.committed));
        let (released, reversed) = (get(&tally.released), get(&tally.reversed));
        assert_eq!(
            budget.available.amount,
            granted - reserved + released + reversed
        );
        assert_eq!(budget.reserved.amount, reserved - committed - released);
        assert_eq!(budget.spent.amount, committed - reversed);
        assert!(budget.available.amount >= 0);
        // The grant and each success have their entry, and the lowest of them is not below zero.
        assert_eq!(
            shop.count("SELECT COUNT(*) FROM ledger"),
            get(&tally.entries) + 1
        );
        assert!(shop.count("SELECT MIN(available) FROM ledger") >= 0);
        let sum = "SELECT CAST(SUM(CASE kind WHEN 'grant' THEN amount WHEN 'release' THEN amount
                                             WHEN 'reverse' THEN amount WHEN 'reserve' THEN -amount
                                             WHEN 'expire' THEN -amount ELSE 0 END) AS BIGINT)
                     FROM ledger";
        assert_eq!(shop.count(sum), budget.available.amount);
    });
}

/// One thread's requests: reserve, then what becomes of it, pressed twice now and then.
fn presses(shop: &Shop, owner: &attent_core::Actor, thread: i64, tally: &Tally) {
    let mut sent = 0;
    let mut round = 0;
    while sent < EACH {
        round += 1;
        let amount = 1 + (thread * 37 + round * 101) % 1_000;
        let spend = Spend {
            giver: id(owner),
            purpose: Purpose::Recover,
            kind: Kind::Treat,
            occasion: Occasion::Delay,
            money: eur(amount),
            customer: None,
            subject: Subject {
                kind: SubjectKind::Solution,
                id: thread,
            },
            approval: None,
        };
        let who = owner.clone();
        sent += 1;
        match shop.write(move |tx| budgets::reserve(tx, &who, &spend)) {
            Ok(kept) => {
                tally.add(&tally.reserved, amount);
                sent += after(shop, owner, kept, round, tally);
            }
            Err(Error::Conflict("error-budget-exhausted")) => {
                tally.refused.fetch_add(1, Ordering::SeqCst);
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// Answers how many requests that took.
fn after(
    shop: &Shop,
    owner: &attent_core::Actor,
    kept: ReservationId,
    round: i64,
    tally: &Tally,
) -> i64 {
    let (one, two) = (owner.clone(), owner.clone());
    match round % 4 {
        // Pressed at two counters: exactly one counts.
        0 => {
            let both = std::thread::scope(|scope| {
                let first =
                    scope.spawn(move || shop.write(move |tx| budgets::commit(tx, &one, kept)));
                let second =
                    scope.spawn(move || shop.write(move |tx| budgets::release(tx, &two, kept)));
                (first.join().unwrap(), second.join().unwrap())
            });
            match both {
                (Ok(money), Err(_)) => tally.add(&tally.committed, money.amount),
                (Err(_), Ok(money)) => tally.add(&tally.released, money.amount),
                other => panic!("exactly one of two: {other:?}"),
            }
            2
        }
        1 => {
            let money = shop.does(move |tx| budgets::release(tx, &one, kept));
            tally.add(&tally.released, money.amount);
            1
        }
        2 => {
            let money = shop.does(move |tx| budgets::commit(tx, &one, kept));
            tally.add(&tally.committed, money.amount);
            let money = shop.does(move |tx| budgets::reverse(tx, &two, kept));
            tally.add(&tally.reversed, money.amount);
            2
        }
        _ => 0,
    }
}
