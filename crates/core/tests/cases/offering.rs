//! What may lie before a customer: the apology, two real solutions, one that fits, limits and why.

use attent_core::{
    cases::{Kind, State},
    ids::SolutionId,
    solutions::{self, Details, NewRound},
};

use crate::support::{
    ADVICE, DAMAGED, EXPLANATION, REFUND, REPLACE, VOUCHER, on_each_desk, round_of, word,
};

/// Seeded ones that do not fit damaged goods.
const CREDIT: SolutionId = SolutionId(7);

#[test]
fn what_may_be_offered() {
    on_each_desk(|desk| {
        let id = desk.understood(Kind::Complaint);
        let by_law = NewRound {
            law: "Civil code 6.363".to_owned(),
            ..round_of(&[REFUND])
        };
        let silent = NewRound {
            apology: " ".to_owned(),
            ..round_of(&[REPLACE, REFUND])
        };
        let mut endless = round_of(&[REPLACE, REFUND]);
        endless.offers[1].limits.clear();
        for (round, expected) in [
            (round_of(&[]), "error-case-needs-two-offers"),
            (round_of(&[REPLACE]), "error-case-needs-two-offers"),
            (
                round_of(&[REPLACE, EXPLANATION]),
                "error-case-needs-two-offers",
            ),
            (
                round_of(&[REPLACE, EXPLANATION, ADVICE]),
                "error-case-needs-two-offers",
            ),
            (round_of(&[REPLACE, REPLACE]), "error-case-offered-twice"),
            (round_of(&[VOUCHER, CREDIT]), "error-case-needs-match"),
            (round_of(&[REPLACE, SolutionId(99)]), "error-unknown-choice"),
            (silent, "error-case-needs-apology"),
            (endless, "error-case-offer-incomplete"),
        ] {
            let shown = format!("{round:?}");
            let offered = desk.as_elena(move |tx, elena| solutions::offer(tx, elena, id, &round));
            assert_eq!(word(offered), expected, "{shown}");
            assert_eq!(desk.read(id).state, State::Investigating);
        }
        desk.as_elena(move |tx, elena| solutions::offer(tx, elena, id, &by_law))
            .unwrap();
        assert_eq!(desk.round(id).offers.len(), 1);
        let second = desk.understood(Kind::Complaint);
        desk.offer(second, &[REPLACE, VOUCHER, EXPLANATION])
            .unwrap();
        let matches: Vec<bool> = desk
            .round(second)
            .offers
            .iter()
            .map(|one| one.matches)
            .collect();
        assert_eq!(
            matches,
            [true, false, false],
            "replacing fits everything about goods"
        );
    });
}

#[test]
fn an_offer_is_a_frozen_copy() {
    on_each_desk(|desk| {
        let dear = Details {
            kind: solutions::Kind::Replace,
            cost: Some(1250),
            worth: Some(4000),
            authority_above: None,
            days: 2,
            draws: false,
            causes: vec![DAMAGED],
        };
        let details = dear.clone();
        let own = desk
            .by(&desk.jonas, move |tx, jonas| {
                solutions::add(tx, jonas, &details)
            })
            .unwrap();
        let id = desk.understood(Kind::Complaint);
        desk.offer(id, &[own, REFUND]).unwrap();
        desk.by(&desk.jonas, move |tx, jonas| {
            let seen = solutions::get(tx, own)?.version;
            let details = Details {
                cost: Some(9999),
                ..dear.clone()
            };
            solutions::change(tx, jonas, own, seen, &details)?;
            solutions::retire(tx, jonas, own, seen + 1, true)
        })
        .unwrap();
        let offer = &desk.round(id).offers[0];
        assert_eq!(offer.cost.unwrap().amount, 1250);
        assert_eq!(offer.worth.unwrap().currency.code(), "EUR");
        desk.choose(id, 0).unwrap();
        let other = desk.understood(Kind::Complaint);
        assert_eq!(
            word(desk.offer(other, &[own, REFUND])),
            "error-unknown-choice"
        );
    });
}

#[test]
fn what_costs_more_asks_for_authority() {
    on_each_desk(|desk| {
        let details = Details {
            kind: solutions::Kind::Refund,
            cost: Some(5001),
            worth: None,
            authority_above: Some(5000),
            days: 2,
            draws: false,
            causes: vec![DAMAGED],
        };
        let dear = desk
            .by(&desk.jonas, move |tx, jonas| {
                solutions::add(tx, jonas, &details)
            })
            .unwrap();
        let id = desk.understood(Kind::Complaint);
        assert_eq!(
            word(desk.offer(id, &[dear, REPLACE])),
            "error-case-needs-authority"
        );
        let round = round_of(&[dear, REPLACE]);
        desk.by(&desk.jonas, move |tx, jonas| {
            solutions::offer(tx, jonas, id, &round)
        })
        .unwrap();
    });
}

#[test]
fn what_fits_and_what_was_wished_comes_first() {
    on_each_desk(|desk| {
        let id = desk.understood(Kind::Complaint);
        desk.as_elena(move |tx, elena| {
            attent_core::cases::wish_is(tx, elena, id, attent_core::cases::Wish::Refund, "")
        })
        .unwrap();
        let case = desk.read(id);
        let suggested = desk.shop.does(move |tx| solutions::suggest(tx, &case));
        assert_eq!(suggested[0].solution.id, REFUND);
        assert!(suggested[0].fits && suggested[0].wished);
        let first_unfit = suggested.iter().position(|one| !one.fits).unwrap();
        assert!(suggested[first_unfit..].iter().all(|one| !one.fits));
        assert!(
            suggested
                .iter()
                .any(|one| one.solution.id == VOUCHER && !one.fits)
        );
    });
}
