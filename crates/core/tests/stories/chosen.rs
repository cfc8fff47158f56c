//! Several conversations at once: what can be done with each is done, and taken back as a whole.

use attent_core::{
    Actor, Error, Role,
    conversations::{
        self, State,
        chosen::{self, Act, Done},
    },
    ids::{ConversationId, UndoId},
};

use crate::support::{Desk, MINUTE, Result, conflict, mail, on_each_engine};

fn together(desk: &Desk, actor: &Actor, all: &[ConversationId], act: Act) -> Result<Done> {
    let all = all.to_vec();
    desk.by(actor, move |tx, actor| {
        chosen::together(tx, actor, &all, &act)
    })
}

fn take_back(desk: &Desk, actor: &Actor, id: UndoId) -> Result<usize> {
    desk.by(actor, move |tx, actor| chosen::take_back(tx, actor, id))
}

fn field(wrong: Result<Done>) -> &'static str {
    match wrong {
        Err(Error::Invalid(fields)) => fields.0[0].1,
        other => panic!("{other:?}"),
    }
}

fn five(desk: &Desk) -> Vec<ConversationId> {
    ["Brakes", "Bell", "Lamp", "Chain", "Saddle"]
        .iter()
        .map(|what| {
            desk.gets(&mail(
                &format!("{what}@home.example"),
                what,
                "It is broken.",
            ))
        })
        .collect()
}

#[test]
fn closing_several_leaves_what_cannot_be_closed_and_is_taken_back_exactly() {
    on_each_engine(|desk| {
        let all = five(desk);
        let (merged, into, waiting) = (all[0], all[1], all[2]);
        desk.ana_does(move |tx, ana| conversations::merge(tx, ana, into, merged));
        let form = desk.form(waiting, "We look.");
        desk.presses(&desk.ana, waiting, &form).unwrap();
        let before: Vec<_> = all.iter().map(|id| desk.see(*id)).collect();
        desk.pass(MINUTE);
        let done = together(desk, &desk.ana, &all, Act::Close).unwrap();
        assert_eq!(done.done.len(), 4);
        assert_eq!(done.left, [(merged, "error-not-in-this-state")]);
        for id in &all[1..] {
            assert_eq!(desk.see(*id).state, State::Closed);
            assert_eq!(desk.events(*id, "conversation.closed"), 1);
        }
        desk.counters_agree("several were closed");

        let undo = done.undo.expect("it can be taken back");
        let ben = desk.staff("Ben", Role::Owner, &[]);
        assert!(matches!(take_back(desk, &ben, undo), Err(Error::NotFound)));
        assert_eq!(take_back(desk, &desk.ana, undo).unwrap(), 4);
        for (id, before) in all.iter().zip(before) {
            let now = desk.see(*id);
            assert_eq!(
                (now.state, now.waiting_since, now.closed_at, now.closed_by),
                (
                    before.state,
                    before.waiting_since,
                    before.closed_at,
                    before.closed_by
                )
            );
        }
        assert_eq!(
            conflict(take_back(desk, &desk.ana, undo)),
            "error-taken-back-already"
        );
        desk.counters_agree("and taken back");
    });
}

#[test]
fn spam_is_taken_back_and_what_was_done_since_stays() {
    on_each_engine(|desk| {
        let all = five(desk);
        let done = together(desk, &desk.ana, &all, Act::Spam).unwrap();
        assert_eq!((done.done.len(), done.left.len()), (5, 0));
        let one = all[0];
        desk.ana_does(move |tx, ana| conversations::unmark_spam(tx, ana, one));
        let back = take_back(desk, &desk.ana, done.undo.unwrap()).unwrap();
        assert_eq!(back, 4, "a colleague was before it with one");
        for id in &all {
            assert_eq!(desk.see(*id).state, State::Open);
        }
        let done = together(desk, &desk.ana, &all, Act::Close).unwrap();
        let reopened = all[1];
        desk.ana_does(move |tx, ana| conversations::reopen(tx, ana, reopened));
        assert_eq!(
            take_back(desk, &desk.ana, done.undo.unwrap()).unwrap(),
            4,
            "it is open already"
        );
        desk.counters_agree("spam and back");
    });
}

#[test]
fn giving_and_tagging_several() {
    on_each_engine(|desk| {
        let all = five(desk);
        let ben = desk.staff("Ben", Role::Staff, &[]);
        let whom = ben.staff_id();
        let done = together(desk, &desk.ana, &all, Act::Assign(whom)).unwrap();
        assert_eq!((done.done.len(), done.undo), (5, None));
        assert!(all.iter().all(|id| desk.see(*id).assignee == whom));
        let done = together(desk, &desk.ana, &all, Act::Tag("#Recall".to_owned())).unwrap();
        assert_eq!(done.done.len(), 5);
        let sql = "SELECT COUNT(*) FROM conversation_tag";
        assert_eq!(desk.number(sql, vec![]), 5);
        // Whoever only looks on cannot be given anything: each is left, and says why.
        let viewer = desk.staff("Vik", Role::Viewer, &[]);
        let act = Act::Assign(viewer.staff_id());
        let done = together(desk, &desk.ana, &all, act).unwrap();
        assert_eq!(done.left.len(), 5);
        assert_eq!(done.left[0].1, "error-cannot-take-it");
        assert!(all.iter().all(|id| desk.see(*id).assignee == whom));
        desk.counters_agree("several were given");
    });
}

#[test]
fn only_what_one_may_see_and_do() {
    on_each_engine(|desk| {
        let all = five(desk);
        let viewer = desk.staff("Vik", Role::Viewer, &[]);
        assert!(matches!(
            together(desk, &viewer, &all, Act::Close),
            Err(Error::Forbidden)
        ));
        let closed = desk.team("Doctors", true);
        let sealed = all[0];
        desk.does(move |tx| {
            conversations::move_to_team(tx, &Actor::system(), sealed, Some(closed))
        });
        let done = together(desk, &desk.ana, &all, Act::Close).unwrap();
        assert_eq!(
            (done.done.len(), done.left.len()),
            (4, 0),
            "of what is not hers nothing is said"
        );
        let sql = "SELECT COUNT(*) FROM conversation WHERE closed_at IS NULL";
        assert_eq!(desk.number(sql, vec![]), 1);

        assert_eq!(
            field(together(desk, &desk.ana, &[], Act::Close)),
            "error-nothing-chosen"
        );
        let many: Vec<_> = (1..=101).map(ConversationId).collect();
        assert_eq!(
            field(together(desk, &desk.ana, &many, Act::Close)),
            "error-too-many-chosen"
        );
        let nothing = Act::Tag(" # ".to_owned());
        assert_eq!(
            field(together(desk, &desk.ana, &all, nothing)),
            "error-empty"
        );
        // The same one twice is one.
        let twice = [all[1], all[1]];
        let done = together(desk, &desk.ana, &twice, Act::Tag("a".to_owned())).unwrap();
        assert_eq!(done.done, [all[1]]);
    });
}
