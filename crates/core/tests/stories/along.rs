//! Words begun in a conversation that becomes part of another: they stand in both until one page has
//! shown them and saves, and are never lost on the way.

use attent_core::{
    Actor, Role,
    conversations::{
        self, View, along,
        drafts::{self, DraftKind, Typed},
    },
    files::Shelf,
    ids::{ConversationId, DraftId},
};

use crate::support::{Desk, MINUTE, ROSA, mail, on_each_engine};

const REPLY: DraftKind = DraftKind::Reply;

fn asked(desk: &Desk, about: &str) -> ConversationId {
    desk.gets(&mail(ROSA, about, "What now?"))
}

/// A page saves what stands in it by itself; `shown`: the drafts of parts that stand in it.
fn saves(desk: &Desk, actor: &Actor, id: ConversationId, text: &'static str, shown: &[DraftId]) {
    desk.pass(MINUTE);
    let shown = shown.to_vec();
    desk.by(actor, move |tx, actor| {
        let (typed, seen) = (Typed::default(), conversations::newest_entry(tx, id)?);
        along::take_in(tx, actor, id, REPLY, &shown)?;
        drafts::save(tx, actor, id, REPLY, &typed, text, seen).map(drop)
    })
    .unwrap();
}

/// What a page shows in its composer, and the drafts of parts in it.
fn shown(desk: &Desk, actor: &Actor, id: ConversationId) -> (String, Vec<DraftId>) {
    desk.by(actor, move |tx, actor| {
        let (own, along) = (
            drafts::of(tx, actor, id, REPLY)?,
            along::of(tx, actor, id, REPLY)?,
        );
        let ids = along.iter().map(|one| one.draft.id).collect();
        Ok((along::text(own.as_ref(), &along), ids))
    })
    .unwrap()
}

fn text(desk: &Desk, id: ConversationId) -> String {
    shown(desk, &desk.ana, id).0
}

fn merge(desk: &Desk, into: ConversationId, from: ConversationId) {
    desk.ana_does(move |tx, ana| conversations::merge(tx, ana, into, from).map(drop));
}

fn in_the_list(desk: &Desk) -> usize {
    let list = |tx: &mut attent_db::Tx<'_>, ana: &Actor| {
        conversations::list(tx, ana, View::Drafts, None, 50)
    };
    desk.ana_does(list).lines.len()
}

#[test]
fn what_is_saved_after_the_merge_stands_where_it_goes_on() {
    on_each_engine(|desk| {
        let (stays, goes) = (asked(desk, "Brakes"), asked(desk, "Brakes again"));
        merge(desk, stays, goes);
        // The page of the one that went is open still, and was typed in before it heard.
        saves(desk, &desk.ana, goes, "At ten?", &[]);
        assert_eq!(text(desk, stays), "At ten?");
        saves(desk, &desk.ana, goes, "At ten, or at noon?", &[]);
        let (words, ids) = shown(desk, &desk.ana, stays);
        assert_eq!(words, "At ten, or at noon?");
        let ben = desk.staff("Ben", Role::Staff, &[]);
        assert_eq!(shown(desk, &ben, stays).0, "", "they are hers alone");
        let ana = |tx: &mut attent_db::Tx<'_>, ben: &Actor| {
            drafts::others_writing(tx, ben, ConversationId(0), attent_db::Millis(0))
        };
        assert!(desk.by(&ben, ana).unwrap().is_empty());
        let writing = desk.by(&ben, move |tx, ben| {
            drafts::others_writing(tx, ben, stays, attent_db::Millis(0))
        });
        assert_eq!(writing.unwrap(), ["Ana"]);

        // The page that shows them saves: they are its own from now on.
        saves(
            desk,
            &desk.ana,
            stays,
            "At ten, or at noon? Bring the bell.",
            &ids,
        );
        assert_eq!(text(desk, stays), "At ten, or at noon? Bring the bell.");
        assert_eq!(in_the_list(desk), 1);
        // The old page saves what it has once more, and then more of it.
        saves(desk, &desk.ana, goes, "At ten, or at noon?", &[]);
        assert_eq!(in_the_list(desk), 1, "nothing new");
        saves(desk, &desk.ana, goes, "At two.", &[]);
        assert_eq!(
            text(desk, stays),
            "At ten, or at noon? Bring the bell.\n\nAt two."
        );
    });
}

#[test]
fn words_begun_in_both_stand_behind_each_other_and_neither_page_loses_any() {
    on_each_engine(|desk| {
        let (stays, goes) = (asked(desk, "Brakes"), asked(desk, "Brakes again"));
        saves(desk, &desk.ana, stays, "Bring it in.", &[]);
        saves(desk, &desk.ana, goes, "At ten?", &[]);
        merge(desk, stays, goes);
        let (words, ids) = shown(desk, &desk.ana, stays);
        assert_eq!(words, "Bring it in.\n\nAt ten?");

        // A page from before the merge knows of one alone.
        saves(desk, &desk.ana, stays, "Bring it in tomorrow.", &[]);
        assert_eq!(text(desk, stays), "Bring it in tomorrow.\n\nAt ten?");
        let mut form = desk.form(stays, "Bring it in tomorrow.");
        form.draft = desk
            .ana_does(move |tx, ana| drafts::of(tx, ana, stays, REPLY))
            .map(|draft| draft.id);
        desk.presses(&desk.ana, stays, &form).unwrap();
        assert_eq!(shown(desk, &desk.ana, stays), ("At ten?".to_owned(), ids));
    });
}

#[test]
fn it_goes_through_several_merges_and_comes_back_with_one_taken_back() {
    on_each_engine(|desk| {
        let [first, second, third] = ["One", "Two", "Three"].map(|about| asked(desk, about));
        saves(desk, &desk.ana, first, "About one.", &[]);
        merge(desk, second, first);
        merge(desk, third, second);
        assert_eq!(text(desk, third), "About one.");
        assert_eq!(text(desk, second), "", "it goes on in the third");
        let into = desk.ana_does(move |tx, ana| along::goes_on_in(tx, ana, first));
        assert_eq!(into, Some(third));
        desk.ana_does(move |tx, ana| conversations::unmerge(tx, ana, first));
        assert_eq!(
            (text(desk, third), text(desk, first)),
            (String::new(), "About one.".to_owned())
        );
    });
}

#[test]
fn files_go_along_only_with_a_page_that_showed_them() {
    on_each_engine(|desk| {
        let (stays, goes) = (asked(desk, "Brakes"), asked(desk, "Brakes again"));
        saves(desk, &desk.ana, stays, "Bring it in.", &[]);
        desk.ana_does(move |tx, ana| {
            let (typed, kind) = (Typed::default(), REPLY);
            let draft = drafts::save(
                tx,
                ana,
                goes,
                kind,
                &typed,
                "",
                attent_core::ids::EntryId(0),
            )?;
            let plan = Shelf::in_database().put(b"plan")?;
            let to = conversations::entries::Holder::Draft(draft.id);
            conversations::entries::attach(tx, to, "plan.pdf", "application/pdf", &plan)
        });
        merge(desk, stays, goes);
        let (_, ids) = shown(desk, &desk.ana, stays);
        let own = move |desk: &Desk| {
            desk.ana_does(move |tx, ana| {
                let own = drafts::of(tx, ana, stays, REPLY)?.expect("a draft");
                Ok(drafts::files(tx, &own)?.len())
            })
        };
        saves(desk, &desk.ana, stays, "Bring it in.", &[]);
        assert_eq!(own(desk), 0);
        saves(desk, &desk.ana, stays, "Bring it in.", &ids);
        assert_eq!(own(desk), 1);
    });
}

#[test]
fn a_closed_team_keeps_them_from_whoever_may_not_read_it() {
    on_each_engine(|desk| {
        let doctors = desk.team("Doctors", true);
        let ben = desk.staff("Ben", Role::Staff, &[]);
        let (stays, goes) = (asked(desk, "Knee"), asked(desk, "Knee again"));
        saves(desk, &ben, goes, "Rest it.", &[]);
        merge(desk, stays, goes);
        let sealed = move |id| {
            desk.ana_does(move |tx, _| {
                conversations::move_to_team(tx, &Actor::system(), id, Some(doctors))
            });
        };
        sealed(stays);
        let into = desk.by(&ben, move |tx, ben| along::goes_on_in(tx, ben, goes));
        assert_eq!(into.unwrap(), None, "he is not led there");
        saves(desk, &ben, goes, "Rest it well.", &[]);
        let kept = desk.by(&ben, move |tx, ben| drafts::of(tx, ben, goes, REPLY));
        assert_eq!(kept.unwrap().expect("his words").text, "Rest it well.");
        sealed(goes);
        assert_eq!(shown(desk, &ben, stays).0, "");
    });
}

#[test]
fn one_that_stood_for_a_draft_stands_for_nothing_once_it_is_part_of_another() {
    on_each_engine(|desk| {
        let stays = asked(desk, "Brakes");
        let first = desk.ana_does(|tx, ana| {
            let from = attent_mail::Address::bare(ROSA);
            let rosa = attent_core::customers::recognise(tx, ana, &from)?.customer;
            let mut new = conversations::New::mail("Your bicycle".to_owned(), rosa, tx.now());
            new.waiting_since = None;
            conversations::open(tx, ana, &new)
        });
        let mut form = desk.form(first, "It is ready.");
        form.recipients.to = vec![conversations::entries::Party {
            name: None,
            address: ROSA.to_owned(),
        }];
        let entry = desk.presses(&desk.ana, first, &form).unwrap().entry;
        desk.ana_does(move |tx, ana| conversations::undo_reply(tx, ana, entry));
        merge(desk, stays, first);
        desk.counters_agree("a first mail went along");
        assert_eq!(text(desk, stays), "It is ready.");
        desk.ana_does(move |tx, ana| conversations::unmerge(tx, ana, first));
        desk.counters_agree("and came back");
        assert_eq!(text(desk, first), "It is ready.");
    });
}
