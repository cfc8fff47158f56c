//! Two conversations are linked by hand: either side shows it, the same matter counts on the
//! customer's own clock and another does not, and nobody learns of what they may not see.

use attent_core::{
    Actor, Error, Role, cases,
    conversations::{self, Kind, Linkable, Relation},
    ids::ConversationId,
    standards,
};

use crate::support::{Desk, JONAS, ROSA, Result, conflict, mail, on_each_engine, wrong};

fn relate(
    desk: &Desk,
    actor: &Actor,
    (id, other): (ConversationId, ConversationId),
    relation: Relation,
) -> Result<()> {
    desk.by(actor, move |tx, actor| {
        conversations::relate(tx, actor, id, other, relation)
    })
}

fn unlink(desk: &Desk, actor: &Actor, id: ConversationId, other: ConversationId) -> Result<()> {
    desk.by(actor, move |tx, actor| {
        conversations::unlink(tx, actor, id, other)
    })
}

/// What a conversation is linked with, and why.
fn linked(desk: &Desk, actor: &Actor, id: ConversationId) -> Vec<(ConversationId, String)> {
    let all = desk.by(actor, move |tx, actor| conversations::linked(tx, actor, id));
    let all = all.unwrap().into_iter();
    all.map(|one| (one.id, one.reason().to_owned())).collect()
}

fn linkable(desk: &Desk, actor: &Actor, id: ConversationId, words: &'static str) -> Vec<Linkable> {
    let all = desk.by(actor, move |tx, actor| {
        conversations::linkable(tx, actor, id, words)
    });
    all.unwrap()
}

fn ids(all: &[Linkable]) -> Vec<ConversationId> {
    all.iter().map(|one| one.id).collect()
}

/// How often they turned to us, as their own clock counts it.
fn times(desk: &Desk, id: ConversationId) -> i64 {
    let asked = desk.ana_does(move |tx, ana| standards::asked(tx, ana, id));
    asked.map_or(0, |asked| asked.times)
}

#[test]
fn both_sides_show_it_and_the_same_matter_counts() {
    on_each_engine(|desk| {
        let first = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let again = desk.gets(&mail(ROSA, "Hello?", "Nobody answers."));
        let ana = &desk.ana;
        for pair in [(first, again), (again, first)] {
            relate(desk, ana, pair, Relation::SameMatter).unwrap();
            let word = "same-matter".to_owned();
            assert_eq!(linked(desk, ana, first), [(again, word.clone())]);
            assert_eq!(linked(desk, ana, again), [(first, word)]);
            assert_eq!((times(desk, first), times(desk, again)), (2, 2));
        }
        for id in [first, again] {
            assert_eq!(desk.events(id, "conversation.linked"), 1, "twice is once");
        }

        relate(desk, ana, (first, again), Relation::Related).unwrap();
        assert_eq!(linked(desk, ana, again), [(first, "related".to_owned())]);
        assert_eq!(times(desk, again), 1, "another matter");
        assert_eq!(desk.events(again, "conversation.linked"), 2);

        for _ in 0..2 {
            unlink(desk, ana, first, again).unwrap();
            assert_eq!(
                (linked(desk, ana, first), linked(desk, ana, again)),
                (vec![], vec![])
            );
        }
        for id in [first, again] {
            assert_eq!(desk.events(id, "conversation.unlinked"), 1);
        }
    });
}

#[test]
fn what_was_taken_out_is_another_matter() {
    on_each_engine(|desk| {
        let first = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let before = desk.entries(first)[0].message_id.clone().unwrap();
        desk.comes(&mail(ROSA, "Re: The brakes", "And the bell is silent.").answers(&before));
        let second = desk.entries(first).pop().unwrap().id;
        let bell = desk.ana_does(move |tx, ana| conversations::split(tx, ana, first, &[second]));
        assert_eq!(linked(desk, &desk.ana, first), [(bell, "split".to_owned())]);
        assert_eq!((times(desk, first), times(desk, bell)), (1, 1));
    });
}

#[test]
fn a_case_repeats_that_of_the_same_matter_only() {
    on_each_engine(|desk| {
        for (relation, repeats) in [(Relation::SameMatter, true), (Relation::Related, false)] {
            let first = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
            let again = desk.gets(&mail(ROSA, "The brakes!", "They squeal again."));
            relate(desk, &desk.ana, (first, again), relation).unwrap();
            let cases = [first, again].map(|id| {
                desk.ana_does(move |tx, ana| {
                    conversations::set_kind(tx, ana, id, Kind::Complaint)?;
                    cases::of_conversation(tx, ana, id)
                })
                .unwrap()
            });
            assert_eq!(cases[1].repeats, repeats.then_some(cases[0].id));
        }
    });
}

#[test]
fn the_same_customers_are_offered_first_and_words_find_any() {
    on_each_engine(|desk| {
        let brakes = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let closed = desk.gets(&mail(ROSA, "Winter tyres", "Do you have them?"));
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, closed));
        let spam = desk.gets(&mail(ROSA, "Tyres!!!", "Cheap."));
        desk.ana_does(move |tx, ana| conversations::mark_spam(tx, ana, spam));
        let other = desk.gets(&mail(JONAS, "Tyres for the winter", "Which?"));
        let here = desk.gets(&mail(ROSA, "Still squealing", "Please."));
        let ana = &desk.ana;
        assert_eq!(ids(&linkable(desk, ana, here, " ")), [closed, brakes]);
        assert_eq!(ids(&linkable(desk, ana, here, "tyres")), [closed, other]);
        assert_eq!(ids(&linkable(desk, ana, other, "tyres")), [closed]);
        let number = desk.see(other).number;
        let by_number = desk.by(ana, move |tx, ana| {
            conversations::linkable(tx, ana, here, &format!("#{number}"))
        });
        assert_eq!(ids(&by_number.unwrap())[0], other);
        assert_eq!(
            ids(&linkable(desk, ana, here, JONAS)),
            [other],
            "by customer"
        );
        relate(desk, ana, (here, closed), Relation::Related).unwrap();
        assert_eq!(
            ids(&linkable(desk, ana, here, "")),
            [brakes],
            "linked already"
        );
    });
}

#[test]
fn nobody_learns_of_what_they_may_not_see() {
    on_each_engine(|desk| {
        let team = desk.team("Personnel", true);
        let within = desk.staff("Petra", Role::Staff, &[team]);
        let here = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let sealed = desk.gets(&mail(ROSA, "My grievance", "About Ana."));
        desk.does(move |tx| conversations::move_to_team(tx, &Actor::system(), sealed, Some(team)));
        let number = desk.see(sealed).number;
        let ana = &desk.ana;
        let refused = |done: Result<()>| assert!(matches!(done, Err(Error::NotFound)), "{done:?}");
        refused(relate(desk, ana, (here, sealed), Relation::Related));
        refused(relate(desk, ana, (sealed, here), Relation::Related));
        assert!(linkable(desk, ana, here, "").is_empty());
        assert!(linkable(desk, ana, here, "grievance").is_empty());
        assert!(linkable(desk, ana, here, ROSA).is_empty());
        let by_number = desk.by(ana, move |tx, ana| {
            conversations::linkable(tx, ana, here, &number.to_string())
        });
        assert!(by_number.unwrap().is_empty());

        relate(desk, &within, (here, sealed), Relation::SameMatter).unwrap();
        assert!(linked(desk, ana, here).is_empty(), "Ana sees no link");
        assert_eq!(linked(desk, &within, here).len(), 1);
        refused(unlink(desk, ana, here, sealed));
        assert_eq!(linked(desk, &within, sealed).len(), 1, "it is still there");

        let viewer = desk.staff("Vik", Role::Viewer, &[team]);
        let forbidden = relate(desk, &viewer, (here, sealed), Relation::Related);
        assert!(matches!(forbidden, Err(Error::Forbidden)));
        assert!(matches!(
            unlink(desk, &viewer, here, sealed),
            Err(Error::Forbidden)
        ));
    });
}

#[test]
fn what_is_no_matter_any_more_is_not_linked() {
    on_each_engine(|desk| {
        let here = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let gone = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
        let into = desk.gets(&mail(ROSA, "Squeal", "Brakes."));
        let ana = &desk.ana;
        let itself = relate(desk, ana, (here, here), Relation::Related);
        assert_eq!(wrong(itself, "other"), "error-same-conversation");
        desk.ana_does(move |tx, ana| conversations::merge(tx, ana, into, gone).map(drop));
        for pair in [(here, gone), (gone, here)] {
            let refused = relate(desk, ana, pair, Relation::Related);
            assert_eq!(conflict(refused), "error-not-in-this-state");
        }
    });
}
