//! The choice: one, whoever presses and however often; withdrawn solutions; delivery; the handling.

use attent_core::{
    Actor,
    cases::{self, Kind, Outcome, State, Verdict, Way},
    solutions::{self, Chosen, Pick},
};

use crate::support::{REFUND, REPLACE, VOUCHER, failure, fulfil, id, on_each_desk, word};

#[test]
fn the_same_choice_twice_is_one_and_the_second_is_told() {
    on_each_desk(|desk| {
        let case = desk.offered();
        assert_eq!(desk.choose(case, 0).unwrap(), Chosen::Now);
        assert_eq!(desk.choose(case, 0).unwrap(), Chosen::Before { same: true });
        assert_eq!(
            desk.choose(case, 1).unwrap(),
            Chosen::Before { same: false }
        );
        let round = desk.round(case);
        assert_eq!(
            desk.pick(case, round.id, None).unwrap(),
            Chosen::Before { same: false }
        );
        assert_eq!(round.chosen().unwrap().solution, REPLACE);
        assert_eq!(desk.read(case).state, State::Chosen);
    });
}

#[test]
fn two_devices_at_once_make_one_choice() {
    on_each_desk(|desk| {
        let case = desk.offered();
        let round = desk.round(case);
        let presses: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = round
                .offers
                .iter()
                .map(|offer| scope.spawn(move || desk.pick(case, round.id, Some(offer.id))))
                .collect();
            threads
                .into_iter()
                .map(|one| one.join().unwrap().unwrap())
                .collect()
        });
        let now = presses.iter().filter(|one| **one == Chosen::Now).count();
        assert_eq!(now, 1, "{presses:?}");
        assert_eq!(desk.read(case).state, State::Chosen);
    });
}

#[test]
fn a_withdrawn_solution_is_not_chosen_and_what_remains_is() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Complaint);
        desk.offer(case, &[REPLACE, REFUND, VOUCHER]).unwrap();
        let seen = desk.round(case);
        let gone = seen.offers[0].id;
        desk.as_elena(move |tx, elena| solutions::withdraw(tx, elena, case, gone, "Sold out"))
            .unwrap();
        assert_eq!(word(desk.choose(case, 0)), "error-case-offer-withdrawn");
        assert_eq!(desk.read(case).state, State::Offered, "nothing was chosen");
        assert_eq!(desk.round(case).standing().count(), 2);
        assert_eq!(desk.choose(case, 1).unwrap(), Chosen::Now);
        let late = seen.offers[2].id;
        let late =
            desk.as_elena(move |tx, elena| solutions::withdraw(tx, elena, case, late, "Late"));
        assert_eq!(word(late), "error-case-chosen-already");
    });
}

#[test]
fn an_old_page_does_not_choose_in_a_new_round() {
    on_each_desk(|desk| {
        let case = desk.offered();
        let old = desk.round(case);
        assert_eq!(desk.pick(case, old.id, None).unwrap(), Chosen::Now);
        assert_eq!(desk.read(case).state, State::Investigating);
        desk.offer(case, &[REFUND, VOUCHER]).unwrap();
        let answer = desk.pick(case, old.id, Some(old.offers[0].id)).unwrap();
        assert_eq!(answer, Chosen::Before { same: false });
        assert_eq!(desk.read(case).state, State::Offered);
        for offer in desk.round(case).offers {
            let offer = offer.id;
            let _ = desk
                .as_elena(move |tx, elena| solutions::withdraw(tx, elena, case, offer, "Sold out"));
        }
        let ended = desk.round(case);
        assert_eq!(
            word(desk.pick(case, ended.id, Some(ended.offers[0].id))),
            "error-case-offers-changed"
        );
    });
}

#[test]
fn customers_choose_in_their_own_case_alone() {
    on_each_desk(|desk| {
        let case = desk.offered();
        let round = desk.round(case);
        let stranger = Actor::customer(desk.shop.customer("Bo", "bo@example.com"));
        let pick = Pick {
            round: round.id,
            offer: Some(round.offers[0].id),
            words: String::new(),
            way: Way::Page,
        };
        let pressed = desk.by(&stranger, move |tx, bo| {
            solutions::choose(tx, bo, case, &pick)
        });
        assert_eq!(word(pressed), "not found");
        let viewer = desk.shop.staff("Lukas", attent_core::Role::Viewer, &[]);
        let pick = Pick {
            round: round.id,
            offer: None,
            words: String::new(),
            way: Way::Word,
        };
        let pressed = desk.by(&viewer, move |tx, lukas| {
            solutions::choose(tx, lukas, case, &pick)
        });
        assert_eq!(word(pressed), "forbidden");
    });
}

#[test]
fn delivered_closed_asked_and_answered_once() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Fulfilling);
        let early = desk.as_elena(move |tx, elena| cases::close(tx, elena, case, Outcome::Solved));
        assert_eq!(word(early), "error-case-not-delivered");
        let early = desk.as_elena(move |tx, elena| cases::ask_handling(tx, elena, case));
        assert_eq!(word(early), "error-case-not-closed");
        desk.as_elena(move |tx, elena| {
            solutions::deliver(tx, elena, case, Way::Word)?;
            cases::close(tx, elena, case, Outcome::Solved)?;
            cases::ask_handling(tx, elena, case)
        })
        .unwrap();
        let twice = desk.as_elena(move |tx, elena| cases::ask_handling(tx, elena, case));
        assert_eq!(word(twice), "error-case-asked-already");
        let read = desk.read(case);
        let rosa = Actor::customer(desk.rosa);
        let answer = move |tx: &mut attent_db::Tx<'_>, who: &Actor| {
            cases::answer_handling(tx, who, &read, Verdict::Worse, "Slow", Way::Page)
        };
        desk.by(&rosa, answer.clone()).unwrap();
        assert_eq!(word(desk.by(&rosa, answer)), "error-case-answered-already");
        let owner = id(&desk.elena);
        let told = desk.shop.does(move |tx| {
            Ok(tx.one(
                "SELECT COUNT(*) FROM notice WHERE staff_id = $1 AND kind = 'case_worse'",
                &attent_db::params![owner],
                |row| row.get::<i64>(0),
            )?)
        });
        assert_eq!(
            told,
            Some(1),
            "worse than expected is told to the owner of the case"
        );
    });
}

#[test]
fn what_fails_is_offered_anew() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Fulfilling);
        desk.as_elena(move |tx, elena| solutions::fail(tx, elena, case, &failure()))
            .unwrap();
        desk.offer(case, &[REFUND, VOUCHER]).unwrap();
        assert_eq!(desk.round(case).number, 2);
        desk.choose(case, 0).unwrap();
        desk.as_elena(move |tx, elena| {
            fulfil(tx, elena, case)?;
            solutions::deliver(tx, elena, case, Way::Mail)?;
            cases::close(tx, elena, case, Outcome::Solved)
        })
        .unwrap();
        assert_eq!(desk.read(case).outcome, Some(Outcome::Solved));
    });
}

#[test]
fn only_wanting_to_be_heard_is_a_good_end() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Assessed);
        let early = desk.as_elena(move |tx, elena| cases::close(tx, elena, case, Outcome::Heard));
        assert_eq!(word(early), "error-case-needs-read-back");
        let case = desk.understood(Kind::Complaint);
        desk.as_elena(move |tx, elena| cases::close(tx, elena, case, Outcome::Heard))
            .unwrap();
        assert_eq!(desk.read(case).outcome, Some(Outcome::Heard));
    });
}
