//! Questions for somebody else's yes: whose turn it is, time, those who left, links.

use attent_core::{
    Actor, Error, Result, Role, Secret,
    approvals::{self, Answer, Approval, State},
    gestures,
    ids::{ApprovalId, CustomerId, StaffId, TeamId},
    notices,
};
use attent_db::{Millis, params};
use rand::{SeedableRng, rngs::SmallRng};

use crate::{
    shop::{Shop, on_every_engine},
    support::*,
};

fn lead(shop: &Shop, team: TeamId, who: &Actor) {
    let who = id(who);
    shop.does(move |tx| {
        tx.run(
            "INSERT INTO leads (team_id, staff_id, since) VALUES ($1, $2, 0)",
            &params![team, who],
        )?;
        Ok(())
    });
}

fn leaves(shop: &Shop, who: &Actor) {
    let who = id(who);
    shop.does(move |tx| {
        tx.run(
            "UPDATE staff SET disabled_at = 1 WHERE id = $1",
            &params![who],
        )?;
        Ok(())
    });
}

/// An owner, a manager who leads, somebody of the team with a budget, a customer.
fn team(shop: &Shop) -> (Actor, Actor, Actor, CustomerId) {
    open(shop);
    let team = shop.team("Shop", false);
    let owner = shop.staff("Ona", Role::Owner, &[]);
    let jonas = shop.staff("Jonas", Role::Manager, &[team]);
    let ana = shop.staff("Ana", Role::Staff, &[team]);
    lead(shop, team, &jonas);
    grant(shop, &owner, &ana, 10_000);
    allow(shop, &owner, &ana, limits(3_000, 50_000));
    let rosa = shop.customer("Rosa", "rosa@example.com");
    (owner, jonas, ana, rosa)
}

/// Asks for `amount` and answers the question.
fn asks(shop: &Shop, ana: &Actor, rosa: CustomerId, amount: i64) -> Approval {
    let given = give(shop, ana, asking(flowers(rosa, amount))).unwrap();
    assert_eq!(given.state, gestures::State::Asked);
    let who = ana.clone();
    shop.does(move |tx| Ok(approvals::list(tx, &who, None, 1)?.remove(0)))
}

fn now(shop: &Shop, id: ApprovalId) -> Approval {
    shop.does(move |tx| approvals::find(tx, &Actor::system(), id))
}

fn decide(shop: &Shop, who: &Actor, id: ApprovalId, answer: Answer) -> Result<Approval> {
    let who = who.clone();
    shop.write(move |tx| approvals::decide(tx, &who, id, answer, "Of course.", None))
}

fn minute(shop: &Shop) -> usize {
    shop.does(|tx| approvals::reconcile(tx, 100))
}

fn told(shop: &Shop, who: &Actor, kind: notices::Kind) -> usize {
    let who = who.clone();
    let all = shop.does(move |tx| notices::list(tx, &who, None, 50));
    all.iter().filter(|notice| notice.kind == kind).count()
}

#[test]
fn a_yes_and_a_no() {
    on_every_engine(|shop| {
        let (_, jonas, ana, rosa) = team(shop);
        let asked = asks(shop, &ana, rosa, 4_000);
        assert_eq!((asked.approver, asked.tops_up), (id(&jonas), false));
        assert_eq!(left(shop, &ana), Some(10_000), "nothing before the yes");
        let waits = |who: &Actor| {
            let who = who.clone();
            shop.does(move |tx| approvals::mine(tx, &who))
        };
        assert_eq!((waits(&jonas), waits(&ana)), (1, 0));
        assert_eq!(told(shop, &jonas, notices::Kind::ApprovalAsked), 1);
        let yes = decide(shop, &jonas, asked.id, Answer::Yes).unwrap();
        assert_eq!(
            (yes.state, yes.answer.as_str()),
            (State::Used, "Of course.")
        );
        assert_eq!(left(shop, &ana), Some(6_000));
        assert_eq!(told(shop, &ana, notices::Kind::ApprovalDecided), 1);
        assert_eq!(waits(&jonas), 0);
        assert_eq!(
            conflict(decide(shop, &jonas, asked.id, Answer::No)),
            "error-already-decided"
        );
        let other = asks(shop, &ana, rosa, 5_000);
        decide(shop, &jonas, other.id, Answer::No).unwrap();
        assert_eq!(left(shop, &ana), Some(6_000));
        let declined = "SELECT COUNT(*) FROM gesture WHERE state = 'declined'";
        assert_eq!(shop.count(declined), 1);
    });
}

#[test]
fn who_may_say_it() {
    on_every_engine(|shop| {
        let (owner, jonas, ana, rosa) = team(shop);
        let ben = shop.staff("Ben", Role::Staff, &[]);
        let asked = asks(shop, &ana, rosa, 4_000);
        let token = Actor::token(attent_core::ids::TokenId(1), Role::Owner);
        for who in [&ana, &token] {
            let tried = decide(shop, who, asked.id, Answer::Yes);
            assert!(matches!(tried, Err(Error::Forbidden)), "{who:?}");
        }
        let tried = decide(shop, &ben, asked.id, Answer::Yes);
        assert!(matches!(tried, Err(Error::NotFound)), "no business of his");
        decide(shop, &owner, asked.id, Answer::Yes).unwrap();
        // Jonas is the customer himself: it is the owner's turn.
        let himself = id(&jonas);
        let jonas_buys = shop.customer("Jonas", "jonas@shop.example");
        shop.does(move |tx| {
            tx.run(
                "UPDATE staff SET email_key = 'jonas@shop.example' WHERE id = $1",
                &params![himself],
            )?;
            Ok(())
        });
        let asked = asks(shop, &ana, jonas_buys, 4_000);
        assert_eq!(asked.approver, id(&owner));
        let tried = decide(shop, &jonas, asked.id, Answer::Yes);
        assert!(tried.is_err(), "not what he gets himself");
    });
}

#[test]
fn an_exhausted_budget_is_topped_up_by_the_yes() {
    on_every_engine(|shop| {
        let (owner, jonas, ana, rosa) = team(shop);
        let asked = asks(shop, &ana, rosa, 12_000);
        assert!(asked.tops_up);
        decide(shop, &jonas, asked.id, Answer::Yes).unwrap();
        assert_eq!(left(shop, &ana), Some(0));
        let grants = "SELECT COUNT(*) FROM ledger WHERE kind = 'grant' AND amount = 2000";
        assert_eq!(shop.count(grants), 1);
        // A lead who is no manager cannot add money: it is an owner's turn.
        let (web, sofie) = (shop.team("Web", false), "Sofie");
        let sofie = shop.staff(sofie, Role::Staff, &[web]);
        let ben = shop.staff("Ben", Role::Staff, &[web]);
        lead(shop, web, &sofie);
        let asked = asks(shop, &ben, rosa, 500);
        assert!(asked.tops_up, "he has no budget at all");
        assert_eq!(asked.approver, id(&owner));
        decide(shop, &owner, asked.id, Answer::Yes).unwrap();
        assert_eq!(left(shop, &ben), Some(0));
        grant(shop, &owner, &ben, 1_000);
        let asked = asks(shop, &ben, rosa, 500);
        assert_eq!(
            asked.approver,
            id(&sofie),
            "within the budget her yes will do"
        );
    });
}

#[test]
fn time_running_out_never_approves() {
    on_every_engine(|shop| {
        let (owner, jonas, ana, rosa) = team(shop);
        let asked = asks(shop, &ana, rosa, 4_000);
        assert_eq!(minute(shop), 0);
        shop.pass(12 * 60);
        let jonas_reads = jonas.clone();
        shop.does(move |tx| notices::read_all(tx, &jonas_reads, None));
        assert_eq!(minute(shop), 1, "reminded at half time");
        assert_eq!(told(shop, &jonas, notices::Kind::ApprovalAsked), 2);
        assert_eq!(minute(shop), 0, "once");
        shop.pass(12 * 60);
        assert_eq!(
            conflict(decide(shop, &jonas, asked.id, Answer::Yes)),
            "error-approval-late"
        );
        assert_eq!(minute(shop), 1);
        let moved = now(shop, asked.id);
        assert_eq!((moved.approver, moved.stand_in), (id(&owner), true));
        assert_eq!(told(shop, &owner, notices::Kind::ApprovalAsked), 1);
        shop.pass(12 * 60);
        minute(shop);
        shop.pass(12 * 60);
        minute(shop);
        assert_eq!(now(shop, asked.id).state, State::Lapsed);
        for who in [&ana, &jonas, &owner] {
            assert_eq!(told(shop, who, notices::Kind::ApprovalLapsed), 1);
        }
        assert_eq!(left(shop, &ana), Some(10_000));
        let declined = "SELECT COUNT(*) FROM gesture WHERE state = 'declined'";
        assert_eq!(shop.count(declined), 1);
        assert_eq!(minute(shop), 0);
    });
}

#[test]
fn an_approver_who_left() {
    on_every_engine(|shop| {
        let (owner, jonas, ana, rosa) = team(shop);
        let asked = asks(shop, &ana, rosa, 4_000);
        leaves(shop, &jonas);
        assert!(decide(shop, &jonas, asked.id, Answer::Yes).is_err());
        assert_eq!(minute(shop), 1, "at once, not when his time is over");
        let moved = now(shop, asked.id);
        assert_eq!((moved.approver, moved.state), (id(&owner), State::Asked));
        assert!(moved.due_at > NOW.plus(Millis::from_hours(23)));
        decide(shop, &owner, asked.id, Answer::Yes).unwrap();
        // Nobody is left to ask.
        let alone = give(shop, &owner, asking(flowers(rosa, 4_000)));
        assert_eq!(conflict(alone), "error-nobody-to-ask");
    });
}

#[test]
fn taken_back() {
    on_every_engine(|shop| {
        let (_, jonas, ana, rosa) = team(shop);
        let asked = asks(shop, &ana, rosa, 4_000);
        let withdraw = |who: &Actor| {
            let who = who.clone();
            shop.write(move |tx| approvals::withdraw(tx, &who, asked.id))
        };
        assert!(matches!(withdraw(&jonas), Err(Error::Forbidden)));
        withdraw(&ana).unwrap();
        assert_eq!(conflict(withdraw(&ana)), "error-already-decided");
        assert_eq!(
            conflict(decide(shop, &jonas, asked.id, Answer::Yes)),
            "error-already-decided"
        );
    });
}

#[test]
fn the_link_in_the_mail() {
    on_every_engine(|shop| {
        let (_, jonas, ana, rosa) = team(shop);
        let asked = asks(shop, &ana, rosa, 4_000);
        let due = shop.does(|tx| approvals::unmailed(tx, 10));
        assert_eq!(due.len(), 1);
        let dice = &mut SmallRng::seed_from_u64(3);
        let (secret, other) = (Secret::roll(dice), Secret::roll(dice));
        let text = secret.text();
        let (approval, approver) = (asked.clone(), id(&jonas));
        let queued = shop.does(move |tx| {
            approvals::link::make(tx, &approval, &secret)?;
            approvals::mailed(tx, approval.id, approver)
        });
        assert!(queued);
        assert!(shop.does(|tx| approvals::unmailed(tx, 10)).is_empty());
        let (id, to) = (asked.id, StaffId(approver.0));
        assert!(!shop.does(move |tx| approvals::mailed(tx, id, to)), "once");
        let looks = |secret: &str| {
            let secret = secret.to_owned();
            shop.write(move |tx| approvals::link::open(tx, &secret))
        };
        assert_eq!(looks(&text).unwrap().approval.id, asked.id);
        assert_eq!(
            looks(&text).unwrap().approval.state,
            State::Asked,
            "looking does nothing"
        );
        assert!(matches!(looks(&other.text()), Err(Error::NotFound)));
        let press = |answer: Answer| {
            let secret = text.clone();
            shop.write(move |tx| approvals::link::press(tx, &secret, answer, ""))
        };
        assert_eq!(press(Answer::Yes).unwrap().state, State::Used);
        assert!(
            matches!(press(Answer::No), Err(Error::NotFound)),
            "good once"
        );
        let again = text.clone();
        let (seen, answer) = shop.does(move |tx| approvals::link::spent(tx, &again));
        assert_eq!((seen.approval.id, answer), (asked.id, Answer::Yes));
        assert_eq!(left(shop, &ana), Some(6_000));
        // A link runs out with the turn.
        let asked = asks(shop, &ana, rosa, 4_000);
        let secret = Secret::roll(dice);
        let text = secret.text();
        shop.does(move |tx| approvals::link::make(tx, &asked, &secret));
        shop.pass(24 * 60);
        assert!(matches!(looks(&text), Err(Error::NotFound)));
    });
}
