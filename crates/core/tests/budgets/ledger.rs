//! Grants, the year, and the ledger against a model of it.

use std::collections::HashMap;

use attent_core::{
    Actor, Currency, Error, Money, Role,
    budgets::{self, Entry, Kind, Occasion, Purpose, Spend, Subject, SubjectKind, ledger},
    ids::ReservationId,
};
use attent_db::{Millis, params};
use proptest::prelude::*;

use crate::{
    shop::{Shop, on_every_engine},
    support::*,
};

fn spend(giver: &Actor, amount: i64) -> Spend {
    Spend {
        giver: id(giver),
        purpose: Purpose::Recover,
        kind: Kind::Gift,
        occasion: Occasion::Mistake,
        money: eur(amount),
        customer: None,
        subject: Subject {
            kind: SubjectKind::Solution,
            id: 1,
        },
        approval: None,
    }
}

#[test]
fn granting_and_who_may() {
    on_every_engine(|shop| {
        open(shop);
        let team = shop.team("Shop", false);
        let owner = shop.staff("Ona", Role::Owner, &[]);
        let jonas = shop.staff("Jonas", Role::Manager, &[team]);
        let ana = shop.staff("Ana", Role::Staff, &[team]);
        let tom = shop.staff("Tom", Role::Staff, &[]);
        let lukas = shop.staff("Lukas", Role::Viewer, &[]);
        let lead = id(&jonas);
        shop.does(move |tx| {
            tx.run(
                "INSERT INTO leads (team_id, staff_id, since) VALUES ($1, $2, 0)",
                &params![team, lead],
            )?;
            Ok(())
        });
        let try_grant = |by: &Actor, to: &Actor, year: i64, money: Money| {
            let (by, to) = (by.clone(), id(to));
            shop.write(move |tx| budgets::grant(tx, &by, to, year, Purpose::Recover, money))
        };
        assert!(try_grant(&owner, &ana, YEAR, eur(10_000)).is_ok());
        assert!(try_grant(&jonas, &ana, YEAR, eur(5_000)).is_ok(), "his own");
        assert_eq!(left(shop, &ana), Some(15_000));
        for (by, to) in [
            (&jonas, &tom),
            (&jonas, &jonas),
            (&ana, &tom),
            (&lukas, &ana),
        ] {
            assert!(matches!(
                try_grant(by, to, YEAR, eur(100)),
                Err(Error::Forbidden)
            ));
        }
        for (money, word) in [
            (eur(0), "error-amount-zero"),
            (eur(-5), "error-amount-zero"),
            (eur(i64::MAX), "error-money-large"),
            (eur(attent_core::money::MOST), "error-money-large"),
            (
                Money::new(100, Currency::parse("USD").unwrap()),
                "error-currency-mixed",
            ),
        ] {
            assert_eq!(wrong(try_grant(&owner, &ana, YEAR, money), "amount"), word);
        }
        assert_eq!(
            wrong(try_grant(&owner, &ana, 2025, eur(100)), "year"),
            "error-year-over"
        );
        assert_eq!(
            wrong(try_grant(&owner, &lukas, YEAR, eur(100)), "staff"),
            "error-no-budget-for-them"
        );
        // Who sees it: oneself, who leads, an owner.
        let whose = id(&ana);
        for (who, sees) in [(&ana, true), (&jonas, true), (&owner, true), (&tom, false)] {
            let who = who.clone();
            let seen = shop.write(move |tx| budgets::of_staff(tx, &who, whose));
            assert_eq!(seen.is_ok(), sees);
        }
    });
}

#[test]
fn a_year_in_one_go_pro_rata() {
    on_every_engine(|shop| {
        open(shop);
        let owner = shop.staff("Ona", Role::Owner, &[]);
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let (new, start) = (id(&ana), NOW);
        shop.does(move |tx| {
            tx.run(
                "UPDATE staff SET created_at = $2 WHERE id = $1",
                &params![new, start],
            )?;
            Ok(())
        });
        let by = owner.clone();
        let plan = shop.does(move |tx| budgets::plan(tx, &by, YEAR, Purpose::Delight, eur(36_500)));
        let of = |who: &Actor| plan.iter().find(|one| one.staff == id(who)).unwrap();
        assert_eq!(of(&owner).money, eur(36_500), "there from the start");
        // From 25 November: 37 of 365 days.
        assert_eq!((of(&ana).share.days, of(&ana).money), (37, eur(3_700)));
        assert!(of(&ana).has.is_none());
        let next =
            shop.does(move |tx| budgets::plan(tx, &owner, YEAR + 1, Purpose::Delight, eur(36_500)));
        assert!(next.iter().all(|one| one.money == eur(36_500)));
    });
}

#[test]
fn the_end_of_the_year() {
    on_every_engine(|shop| {
        let (_, ana, _) = cast(shop);
        let who = ana.clone();
        let kept = shop.does(move |tx| budgets::reserve(tx, &who, &spend(&who, 2_500)));
        assert_eq!(
            shop.does(|tx| budgets::expire(tx, 10)),
            0,
            "not before its end"
        );
        shop.clock.pass(Millis::from_days(60));
        let again = spend(&ana, 100);
        let who = ana.clone();
        assert_eq!(
            conflict(shop.write(move |tx| budgets::reserve(tx, &who, &again))),
            "error-budget-exhausted",
            "last year's budget is no more"
        );
        assert_eq!(shop.does(|tx| budgets::expire(tx, 10)), 1);
        assert_eq!(shop.does(|tx| budgets::expire(tx, 10)), 0, "once");
        let who = ana.clone();
        shop.does(move |tx| budgets::release(tx, &who, kept));
        assert_eq!(
            shop.does(|tx| budgets::expire(tx, 10)),
            1,
            "what came free later"
        );
        let who = ana.clone();
        let budget = shop.does(move |tx| Ok(budgets::of_staff(tx, &who, id(&who))?.remove(0)));
        assert_eq!(
            (
                budget.available,
                budget.reserved,
                budget.spent,
                budget.expired
            ),
            (eur(0), eur(0), eur(0), eur(10_000))
        );
    });
}

/// What somebody does next to a budget.
#[derive(Clone, Debug)]
enum Step {
    Grant(i64),
    Reserve(i64),
    Commit(usize),
    CommitPart(usize, i64),
    Release(usize),
    Reverse(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        1 => (1_i64..3_000).prop_map(Step::Grant),
        4 => (1_i64..2_500).prop_map(Step::Reserve),
        2 => (0_usize..12).prop_map(Step::Commit),
        2 => ((0_usize..12), (0_i64..2_000)).prop_map(|(at, part)| Step::CommitPart(at, part)),
        2 => (0_usize..12).prop_map(Step::Release),
        2 => (0_usize..12).prop_map(Step::Reverse),
    ];
    proptest::collection::vec(step, 1..40)
}

/// The budget as one would keep it on paper.
#[derive(Default)]
struct Paper {
    available: i64,
    /// Open, committed, reversed.
    kept: Vec<(i64, i64, i64)>,
    entries: HashMap<&'static str, i64>,
}

impl Paper {
    fn enter(&mut self, entry: Entry, amount: i64) {
        *self.entries.entry(entry.as_str()).or_default() += amount;
    }

    /// Whether the step should succeed, and does it.
    fn take(&mut self, step: &Step) -> bool {
        match *step {
            Step::Grant(amount) => {
                self.available += amount;
                self.enter(Entry::Grant, amount);
                true
            }
            Step::Reserve(amount) if amount <= self.available => {
                self.available -= amount;
                self.kept.push((amount, 0, 0));
                self.enter(Entry::Reserve, amount);
                true
            }
            Step::Reserve(_) => false,
            Step::Commit(at) => {
                let open = self.kept.get(at).map_or(0, |kept| kept.0);
                open > 0 && self.commit(at, open)
            }
            Step::CommitPart(at, part) => self.commit(at, part),
            Step::Release(at) => match self.kept.get_mut(at) {
                Some(kept) if kept.0 > 0 => {
                    let amount = std::mem::take(&mut kept.0);
                    self.available += amount;
                    self.enter(Entry::Release, amount);
                    true
                }
                _ => false,
            },
            Step::Reverse(at) => match self.kept.get_mut(at) {
                Some(kept) if kept.1 > kept.2 => {
                    let amount = kept.1 - kept.2;
                    kept.2 = kept.1;
                    self.available += amount;
                    self.enter(Entry::Reverse, amount);
                    true
                }
                _ => false,
            },
        }
    }

    fn commit(&mut self, at: usize, amount: i64) -> bool {
        match self.kept.get_mut(at) {
            Some(kept) if amount > 0 && kept.0 >= amount => {
                kept.0 -= amount;
                kept.1 += amount;
                self.enter(Entry::Commit, amount);
                true
            }
            _ => false,
        }
    }
}

fn does(
    shop: &Shop,
    owner: &Actor,
    ana: &Actor,
    step: &Step,
    kept: &mut Vec<ReservationId>,
) -> bool {
    let (owner, who) = (owner.clone(), ana.clone());
    let at = |at: usize| kept.get(at).copied().unwrap_or(ReservationId(1));
    match *step {
        Step::Grant(amount) => shop
            .write(move |tx| {
                budgets::grant(tx, &owner, id(&who), YEAR, Purpose::Recover, eur(amount))
            })
            .is_ok(),
        Step::Reserve(amount) => {
            match shop.write(move |tx| budgets::reserve(tx, &who, &spend(&who, amount))) {
                Ok(id) => {
                    kept.push(id);
                    true
                }
                Err(_) => false,
            }
        }
        Step::Commit(n) => {
            let id = at(n);
            shop.write(move |tx| budgets::commit(tx, &who, id)).is_ok()
        }
        Step::CommitPart(n, part) => {
            let id = at(n);
            shop.write(move |tx| budgets::commit_part(tx, &who, id, eur(part)))
                .is_ok()
        }
        Step::Release(n) => {
            let id = at(n);
            shop.write(move |tx| budgets::release(tx, &who, id)).is_ok()
        }
        Step::Reverse(n) => {
            let id = at(n);
            shop.write(move |tx| budgets::reverse(tx, &who, id)).is_ok()
        }
    }
}

#[test]
fn the_ledger_is_the_one_on_paper() {
    on_every_engine(|shop| {
        open(shop);
        let owner = shop.staff("Ona", Role::Owner, &[]);
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
            cases: 24,
            max_shrink_iters: 40,
            failure_persistence: None,
            ..ProptestConfig::default()
        });
        let tested = runner.run(&steps(), |steps| {
            // Somebody new for each case: an owner, so that only the budget limits.
            let ana = shop.staff("Ana", Role::Owner, &[]);
            let (mut paper, mut kept) = (Paper::default(), Vec::new());
            for step in &steps {
                let expected = paper.take(step);
                let done = does(shop, &owner, &ana, step, &mut kept);
                prop_assert_eq!(done, expected, "{:?}", step);
                prop_assert_eq!(left(shop, &ana).unwrap_or(0), paper.available);
            }
            compare(shop, &ana, &paper);
            Ok(())
        });
        tested.unwrap();
    });
}

/// Every entry is there, and each says what it left.
fn compare(shop: &Shop, ana: &Actor, paper: &Paper) {
    let who = ana.clone();
    let lines = shop.does(
        move |tx| match budgets::of_staff(tx, &who, id(&who))?.first() {
            Some(budget) => ledger::list(tx, &who, budget.id, None, 1_000),
            None => Ok(Vec::new()),
        },
    );
    let mut sums: HashMap<&'static str, i64> = HashMap::new();
    let mut running = 0;
    for line in lines.iter().rev() {
        *sums.entry(line.entry.as_str()).or_default() += line.money.amount;
        running += match line.entry {
            Entry::Grant | Entry::Release | Entry::Reverse => line.money.amount,
            Entry::Reserve | Entry::Expire => -line.money.amount,
            Entry::Commit => 0,
        };
        assert_eq!(line.available, eur(running));
    }
    assert_eq!(sums, paper.entries);
    assert_eq!(running, paper.available);
}
