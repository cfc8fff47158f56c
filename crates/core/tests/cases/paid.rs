//! What solutions draw on and what follows from them: budgets, yeses, vouchers, set-asides, promises.

use attent_core::{
    Actor, Error,
    approvals::{self, Answer, Ask, Within},
    cases::{self, Kind, Outcome, State, Way},
    ids::{CaseId, PromiseId},
    promises, set_asides,
    solutions::{self, Aside, Failure, NewRound},
    vouchers,
};
use attent_db::Millis;
use rand::{SeedableRng, rngs::SmallRng};

use crate::support::{
    BUDGET, CREDIT, Desk, EACH, REFUND, REPLACE, SET_ASIDE, VOUCHER, failure, fulfil, id,
    on_each_desk, round_of, word,
};

fn promise(desk: &Desk<'_>, case: CaseId) -> promises::Promise {
    let case = desk.read(case);
    desk.by(&desk.ona, move |tx, ona| {
        let one = solutions::fulfilments(tx, &case)?.pop().unwrap();
        promises::find(tx, ona, one.promise.unwrap())
    })
    .unwrap()
}

fn costing(amount: i64) -> NewRound {
    let mut round = round_of(&[REPLACE, REFUND, VOUCHER]);
    round.offers[2].amount = Some(amount);
    round
}

#[test]
fn what_is_owed_draws_on_nothing() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Complaint);
        let mut round = round_of(&[REPLACE, REFUND]);
        round.offers[1].amount = Some(900_000);
        desk.as_elena(move |tx, elena| solutions::offer(tx, elena, case, &round))
            .unwrap();
        assert_eq!(desk.purse(), [BUDGET, 0, 0]);
    });
}

#[test]
fn money_is_kept_with_the_offer_and_spent_with_the_delivery() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Complaint);
        desk.offer(case, &[REPLACE, CREDIT, VOUCHER]).unwrap();
        assert_eq!(desk.purse(), [BUDGET - 2_000, 2_000, 0]);
        desk.choose(case, 1).unwrap();
        assert_eq!(
            desk.purse(),
            [BUDGET - 1_000, 1_000, 0],
            "the other is free"
        );
        desk.choose(case, 2).unwrap();
        assert_eq!(desk.purse(), [BUDGET - 1_000, 1_000, 0], "pressed again");
        desk.as_elena(move |tx, elena| {
            fulfil(tx, elena, case)?;
            solutions::deliver(tx, elena, case, Way::Word)
        })
        .unwrap();
        assert_eq!(desk.purse(), [BUDGET - 1_000, 0, 1_000]);
        desk.as_elena(move |tx, elena| cases::close(tx, elena, case, Outcome::Solved))
            .unwrap();
        assert_eq!(
            desk.purse(),
            [BUDGET - 1_000, 0, 1_000],
            "spent stays spent"
        );
    });
}

#[test]
fn money_is_free_again_when_it_does_not_come_to_that() {
    on_each_desk(|desk| {
        let free = [BUDGET, 0, 0];
        let begun = || {
            let case = desk.understood(Kind::Complaint);
            desk.offer(case, &[REPLACE, REFUND, VOUCHER]).unwrap();
            assert_eq!(desk.purse(), [BUDGET - 1_000, 1_000, 0]);
            case
        };
        let withdrawn = begun();
        let gone = desk.round(withdrawn).offers[2].id;
        desk.as_elena(move |tx, elena| solutions::withdraw(tx, elena, withdrawn, gone, "Gone"))
            .unwrap();
        assert_eq!(desk.purse(), free, "taken back");
        let none = begun();
        let round = desk.round(none).id;
        desk.pick(none, round, None).unwrap();
        assert_eq!(desk.purse(), free, "none suits");
        let over = begun();
        desk.as_elena(move |tx, elena| cases::close(tx, elena, over, Outcome::Withdrawn))
            .unwrap();
        assert_eq!(desk.purse(), free, "let go");
        let failed = begun();
        desk.choose(failed, 2).unwrap();
        desk.as_elena(move |tx, elena| {
            fulfil(tx, elena, failed)?;
            solutions::fail(tx, elena, failed, &failure())
        })
        .unwrap();
        assert_eq!(desk.purse(), free, "it could not be done");
    });
}

#[test]
fn an_amount_is_needed_and_kept_within_the_authority() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Complaint);
        let offer = |round: NewRound| {
            desk.as_elena(move |tx, elena| solutions::offer(tx, elena, case, &round))
        };
        let mut nothing = round_of(&[REPLACE, REFUND, VOUCHER]);
        nothing.offers[2].amount = None;
        assert_eq!(word(offer(nothing)), "error-case-needs-amount");
        assert_eq!(word(offer(costing(-1))), "error-money-large");
        assert_eq!(word(offer(costing(EACH + 1))), "error-beyond-per-gesture");
        assert_eq!(desk.read(case).state, State::Investigating);
        assert_eq!(desk.purse(), [BUDGET, 0, 0]);
        offer(costing(EACH)).unwrap();
    });
}

fn asks(desk: &Desk<'_>, case: CaseId, amount: i64) -> Result<(), Error> {
    let round = costing(amount);
    desk.as_elena(move |tx, elena| {
        let ask = Ask {
            why: "Their third time".to_owned(),
            within: Within::Minutes,
        };
        solutions::ask(tx, elena, case, &round, &ask, "what was typed")
    })
}

#[test]
fn beyond_it_somebody_else_says_yes_and_then_it_is_offered() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Complaint);
        assert_eq!(word(asks(desk, case, 1_000)), "error-case-no-yes-needed");
        let much = BUDGET + 5_000;
        for _ in 0..2 {
            asks(desk, case, much).unwrap();
        }
        let found = desk.read(case);
        let asked = desk
            .shop
            .does(move |tx| solutions::asked(tx, &found))
            .clone();
        assert_eq!(asked.len(), 1, "pressed twice it is one question");
        assert_eq!(asked[0].form, "what was typed");
        let (approval, approver) = (asked[0].approval, desk.ona.clone());
        let offer = |amount| {
            let round = costing(amount);
            desk.as_elena(move |tx, elena| solutions::offer(tx, elena, case, &round))
        };
        assert_eq!(word(offer(much)), "error-budget-exhausted", "not yet");
        desk.by(&approver, move |tx, ona| {
            approvals::decide(tx, ona, approval, Answer::Yes, "Do it", None)
        })
        .unwrap();
        assert_eq!(word(offer(much + 1)), "error-budget-exhausted", "not more");
        offer(much).unwrap();
        assert_eq!(desk.purse(), [0, much, 0], "the yes added what was missing");
        let round = desk.round(case).id;
        desk.pick(case, round, None).unwrap();
        assert_eq!(
            word(offer(much + 10_000)),
            "error-budget-exhausted",
            "a yes is good once"
        );
    });
}

#[test]
fn a_voucher_is_issued_from_what_was_kept_for_it() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Complaint);
        desk.offer(case, &[REPLACE, REFUND, VOUCHER]).unwrap();
        desk.choose(case, 2).unwrap();
        let deliver =
            || desk.as_elena(move |tx, elena| solutions::deliver(tx, elena, case, Way::Word));
        desk.as_elena(move |tx, elena| fulfil(tx, elena, case))
            .unwrap();
        assert_eq!(word(deliver()), "error-case-needs-voucher");
        let issue = || {
            desk.as_elena(move |tx, elena| {
                let until = tx.now().plus(Millis::from_days(365));
                let mut dice = SmallRng::seed_from_u64(7);
                solutions::issue_voucher(tx, elena, &mut dice, case, until)
            })
        };
        let voucher = issue().unwrap();
        assert_eq!(issue().unwrap(), voucher, "pressed twice it is one");
        let found = desk
            .by(&desk.elena, move |tx, elena| {
                vouchers::find(tx, elena, voucher)
            })
            .unwrap();
        assert_eq!(
            (found.value.amount, found.state),
            (1_000, vouchers::State::Issued)
        );
        assert_eq!(
            desk.purse(),
            [BUDGET - 1_000, 1_000, 0],
            "until it is redeemed"
        );
        deliver().unwrap();
        assert_eq!(desk.purse(), [BUDGET - 1_000, 1_000, 0]);
        desk.as_elena(move |tx, elena| {
            vouchers::redeem(tx, elena, voucher, found.version, found.value, None).map(|_| ())
        })
        .unwrap();
        assert_eq!(desk.purse(), [BUDGET - 1_000, 0, 1_000]);
    });
}

#[test]
fn a_thing_set_aside_and_given_back_when_it_fails() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Complaint);
        desk.offer(case, &[REPLACE, SET_ASIDE]).unwrap();
        desk.choose(case, 1).unwrap();
        desk.as_elena(move |tx, elena| fulfil(tx, elena, case))
            .unwrap();
        let early = desk.as_elena(move |tx, elena| solutions::deliver(tx, elena, case, Way::Word));
        assert_eq!(word(early), "error-case-needs-set-aside");
        let aside = |item: &'static str| {
            desk.as_elena(move |tx, elena| {
                let aside = Aside {
                    item: item.to_owned(),
                    size: String::new(),
                    shelf: "A3".to_owned(),
                    days: 14,
                };
                solutions::set_aside(tx, elena, case, &aside)
            })
        };
        assert_eq!(word(aside("")), "error-required");
        let kept = aside("The blue bell").unwrap();
        assert_eq!(aside("The blue bell").unwrap(), kept);
        desk.as_elena(move |tx, elena| solutions::fail(tx, elena, case, &failure()))
            .unwrap();
        let found = desk
            .as_elena(move |tx, elena| set_asides::find(tx, elena, kept))
            .unwrap();
        assert_eq!(found.state, set_asides::State::GivenBack);
    });
}

#[test]
fn what_is_on_its_way_is_a_promise() {
    on_each_desk(|desk| {
        let kept = desk.in_state(State::Fulfilling);
        let made = promise(desk, kept);
        assert_eq!(made.text, "A new bell");
        assert_eq!(made.owner, id(&desk.elena));
        desk.as_elena(move |tx, elena| solutions::deliver(tx, elena, kept, Way::Word))
            .unwrap();
        assert_eq!(promise(desk, kept).state, promises::State::Kept);

        let broken = desk.in_state(State::Fulfilling);
        let silent = Failure {
            told: String::new(),
            ..failure()
        };
        let fails = |failure: Failure| {
            desk.as_elena(move |tx, elena| solutions::fail(tx, elena, broken, &failure))
        };
        assert_eq!(word(fails(silent)), "error-tell-the-customer");
        fails(failure()).unwrap();
        assert_eq!(desk.read(broken).state, State::Investigating);
        assert_eq!(promise(desk, broken).state, promises::State::Broken);

        let gone = desk.in_state(State::Fulfilling);
        desk.as_elena(move |tx, elena| cases::close(tx, elena, gone, Outcome::Withdrawn))
            .unwrap();
        assert_eq!(promise(desk, gone).state, promises::State::Withdrawn);
    });
}

#[test]
fn who_takes_over_the_promise_sees_to_it() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Fulfilling);
        let (promise, martins): (PromiseId, Actor) = (promise(desk, case).id, desk.martins.clone());
        let to = id(&martins);
        desk.as_elena(move |tx, elena| promises::hand_over(tx, elena, promise, to))
            .unwrap();
        let found = desk.read(case);
        let one = desk
            .shop
            .does(move |tx| Ok(solutions::fulfilments(tx, &found)?.pop().unwrap()));
        assert_eq!(one.owner, Some(to));
    });
}
