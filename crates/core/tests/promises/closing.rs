//! Closing a conversation asks about each open promise.

use attent_core::{
    Actor, Role, conversations,
    ids::{ConversationId, PromiseId},
    promises::{self, Choice, Closing, Stand, State},
};
use attent_db::Millis;

use crate::support::{Shop, broken, later, on_every_engine, word};

fn closes(shop: &Shop, actor: &Actor, id: ConversationId, choices: Vec<Choice>) -> &'static str {
    word(shop.tries(actor, move |tx, actor| {
        conversations::close_settling(tx, actor, id, &choices)
    }))
}

fn choose(promise: PromiseId, what: Closing) -> Choice {
    Choice { promise, what }
}

fn note() -> String {
    "She knows".to_owned()
}

#[test]
fn each_open_promise_needs_a_choice_of_its_own() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let order = shop.conversation(rosa, "Order", None);
        let texts = ["done", "follow-up", "withdrawn", "renegotiated", "broken"];
        let all = texts.map(|text| shop.promises(&ana, rosa, Some(order), text, 600));
        let [done, follow, gone, moved, breaks] = all;
        assert_eq!(closes(shop, &ana, order, vec![]), "error-open-promises");
        let due = shop.now().plus(Millis::from_days(9).0);
        let choices = vec![
            choose(done, Closing::Done { note: note() }),
            choose(follow, Closing::FollowUp),
            choose(gone, Closing::Withdrawn { note: note() }),
            choose(moved, Closing::Renegotiated(later(due))),
            choose(breaks, Closing::Broken(broken())),
        ];
        for missing in 0..choices.len() {
            let mut fewer = choices.clone();
            fewer.remove(missing);
            assert_eq!(closes(shop, &ana, order, fewer), "error-open-promises");
            let found = shop.does(move |tx| conversations::find(tx, &Actor::system(), order));
            assert_eq!(found.closed_at, None);
            for id in all {
                assert_eq!(shop.promise(id).state, State::Open, "all or nothing");
            }
        }
        assert_eq!(closes(shop, &ana, order, choices.clone()), "fine");
        let states = all.map(|id| shop.promise(id).state);
        let expect = [
            State::Done,
            State::Open,
            State::Withdrawn,
            State::Open,
            State::Broken,
        ];
        assert_eq!(states, expect);
        assert!(shop.promise(follow).followed_up_at.is_some());
        assert_eq!(shop.promise(moved).due_at, Some(due));
        // Pressed twice: it is closed already.
        assert_eq!(closes(shop, &ana, order, choices), "fine");
    });
}

#[test]
fn there_is_no_way_around() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let (order, other) = (
            shop.conversation(rosa, "Order", None),
            shop.conversation(rosa, "Other", None),
        );
        let id = shop.promises(&ana, rosa, Some(order), "We call back", 600);
        let elsewhere = shop.promises(&ana, rosa, Some(other), "We write", 600);
        let plain = shop.tries(&ana, move |tx, actor| {
            conversations::close(tx, actor, order)
        });
        assert_eq!(word(plain), "error-open-promises");
        let of_another = vec![choose(elsewhere, Closing::FollowUp)];
        assert_eq!(
            closes(shop, &ana, order, of_another),
            "error-unknown-choice"
        );
        // Merged away, it is asked for where it went.
        shop.by(&ana, move |tx, actor| {
            conversations::merge(tx, actor, other, order).map(drop)
        });
        assert_eq!(shop.promise(id).conversation, Some(other));
        let merged = shop.tries(&ana, move |tx, actor| {
            conversations::close(tx, actor, other)
        });
        assert_eq!(word(merged), "error-open-promises");
        shop.by(&ana, move |tx, actor| {
            conversations::unmerge(tx, actor, order)
        });
        assert_eq!(shop.promise(id).conversation, Some(order));
        assert_eq!(shop.promise(elsewhere).conversation, Some(other));
        // What waits for the customer's word is no open matter of ours.
        shop.by(&ana, move |tx, actor| {
            promises::acts::report_done(tx, actor, id, "")
        });
        assert_eq!(closes(shop, &ana, order, vec![]), "fine");
    });
}

#[test]
fn a_promise_that_waits_can_go_on_or_get_a_time() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let order = shop.conversation(rosa, "Order", None);
        let waits = crate::support::when(
            promises::ConditionKind::Stock,
            "Blue helmet",
            None,
            promises::Inform::Nothing,
        );
        let new = crate::support::new(&ana, rosa, Some(order), "We tell you", waits);
        let id = shop.by(&ana, move |tx, actor| promises::make(tx, actor, &new));
        assert_eq!(shop.promise(id).stand(shop.now()), Stand::Waits);
        assert_eq!(closes(shop, &ana, order, vec![]), "error-open-promises");
        let due = shop.now().plus(Millis::from_days(9).0);
        let choices = vec![choose(id, Closing::Renegotiated(later(due)))];
        assert_eq!(closes(shop, &ana, order, choices), "fine");
        let found = shop.promise(id);
        assert_eq!((found.first_due_at, found.due_at), (Some(due), Some(due)));
    });
}
