//! A mail of ours that shall not leave, and one that came back and is left at that.

use attent_core::{
    Actor, Error,
    conversations::{
        self, EntryKind, Kind, State,
        drafts::{self, DraftKind},
        entries::Party,
    },
    customers,
    ids::{ConversationId, EntryId, OutgoingId},
    outgoing::{self, Taken},
};
use attent_db::params;

use crate::support::{Desk, MINUTE, ROSA, Result, UNDO, conflict, mail, on_each_engine};

/// Ana's answer to Rosa, pressed now: the mail that goes with it.
fn pressed(desk: &Desk) -> (ConversationId, OutgoingId) {
    let id = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
    let form = desk.form(id, "Bring it in.");
    let entry = desk.presses(&desk.ana, id, &form).unwrap().entry;
    let sql = "SELECT id FROM outgoing WHERE entry_id = $1";
    (id, OutgoingId(desk.number(sql, params![entry].into())))
}

fn taken(desk: &Desk) -> Taken {
    desk.pass(UNDO);
    desk.takes("post").expect("it is due")
}

fn withdraw(desk: &Desk, actor: &Actor, id: OutgoingId) -> Result<()> {
    desk.by(actor, move |tx, actor| {
        conversations::withdraw(tx, actor, id).map(drop)
    })
}

fn listed(desk: &Desk) -> (usize, usize) {
    let troubled = desk.ana_does(|tx, ana| outgoing::troubled(tx, ana, 9));
    let late = desk.ana_does(|tx, ana| outgoing::late(tx, ana, 9));
    (troubled.len(), late.len())
}

#[test]
fn what_waits_or_was_refused_can_be_kept_from_leaving_and_its_words_stay() {
    on_each_engine(|desk| {
        let jonas = desk.staff("Jonas", attent_core::Role::Staff, &[]);
        for refused_for_good in [false, true] {
            let (id, mail) = pressed(desk);
            let before = desk.see(id);
            assert_eq!(before.state, State::Waiting);
            let taken = taken(desk);
            desk.does(move |tx| {
                if refused_for_good {
                    outgoing::failed(tx, &taken, "refused-for-good", "550 no such user")
                } else {
                    outgoing::try_later(tx, &taken, "refused-for-now", "451 later")
                }
            });
            assert_eq!(
                listed(desk),
                if refused_for_good { (1, 0) } else { (0, 1) },
                "a person sees it while it waits"
            );
            withdraw(desk, &jonas, mail).unwrap();
            assert_eq!(listed(desk), (0, 0));
            let entry = desk.entries(id).pop().unwrap();
            assert_eq!(
                (entry.kind, entry.text.as_str()),
                (EntryKind::Note, "Bring it in."),
                "the words stay, for us"
            );
            assert_eq!(desk.preview(id), "They squeal.");
            let now = desk.see(id);
            assert_eq!(
                (now.state, now.first_answer_at),
                (State::Open, None),
                "nobody answered her"
            );
            assert_eq!(desk.events(id, "outgoing.withdrawn"), 1);
            desk.pass(MINUTE * 60 * 24);
            assert!(desk.takes("post").is_none(), "it never leaves");
            assert_eq!(conflict(withdraw(desk, &jonas, mail)), "error-already-sent");
            desk.counters_agree("a mail was withdrawn");
        }
    });
}

/// Ana writes to Rosa first: the conversation, the entry, the mail.
fn first_mail(desk: &Desk, kind: Kind) -> (ConversationId, EntryId, OutgoingId) {
    let id = desk.ana_does(move |tx, ana| {
        let rosa = customers::recognise(tx, ana, &attent_mail::Address::bare(ROSA))?.customer;
        let mut new = conversations::New::mail("Your bicycle".to_owned(), rosa, tx.now());
        (new.waiting_since, new.kind) = (None, kind);
        conversations::open(tx, ana, &new)
    });
    let mut form = desk.form(id, "It is ready.");
    form.recipients.to = vec![Party {
        name: None,
        address: ROSA.to_owned(),
    }];
    let entry = desk.presses(&desk.ana, id, &form).unwrap().entry;
    let sql = "SELECT id FROM outgoing WHERE entry_id = $1";
    (
        id,
        entry,
        OutgoingId(desk.number(sql, params![entry].into())),
    )
}

#[test]
fn a_first_mail_that_does_not_leave_leaves_nobody_waiting() {
    on_each_engine(|desk| {
        let (id, _, mail) = first_mail(desk, Kind::Question);
        assert_eq!(desk.see(id).state, State::Waiting);
        withdraw(desk, &desk.ana, mail).unwrap();
        let now = desk.see(id);
        assert_eq!(
            (now.state, now.closed_by),
            (State::Closed, desk.ana.staff_id())
        );
        assert_eq!(desk.entries(id)[0].kind, EntryKind::Note, "the words stay");
        assert_eq!(desk.events(id, "conversation.closed"), 1);

        // Taken back, it is the writer's to send; thrown away, nothing is left to do.
        let (id, entry, _) = first_mail(desk, Kind::Question);
        desk.ana_does(move |tx, ana| conversations::undo_reply(tx, ana, entry));
        let now = desk.see(id);
        assert_eq!((now.state, now.entries), (State::Waiting, 0));
        desk.ana_does(move |tx, ana| drafts::throw_away(tx, ana, id, DraftKind::Note));
        assert_eq!(desk.see(id).state, State::Waiting, "no note was begun");
        desk.ana_does(move |tx, ana| drafts::throw_away(tx, ana, id, DraftKind::Reply));
        assert_eq!(desk.see(id).state, State::Closed);

        // Something of it is open.
        let (id, _, mail) = first_mail(desk, Kind::Complaint);
        withdraw(desk, &desk.ana, mail).unwrap();
        assert_eq!(desk.see(id).state, State::Waiting, "its case is not done");

        // She wrote: throwing a draft away changes nothing.
        let (id, _) = pressed(desk);
        desk.ana_does(move |tx, ana| drafts::throw_away(tx, ana, id, DraftKind::Reply));
        assert_eq!(desk.see(id).state, State::Waiting);
        desk.counters_agree("first mails were withdrawn");
    });
}

#[test]
fn what_left_or_is_leaving_cannot_be_called_unsent() {
    on_each_engine(|desk| {
        let (id, mail) = pressed(desk);
        let one = taken(desk);
        assert_eq!(
            conflict(withdraw(desk, &desk.ana, mail)),
            "error-already-sent",
            "it is being sent"
        );
        desk.does(move |tx| outgoing::perhaps(tx, &one, ""));
        assert_eq!(
            conflict(withdraw(desk, &desk.ana, mail)),
            "error-already-sent"
        );
        // To be sent again, and then not: perhaps it arrived the first time, as before.
        desk.ana_does(move |tx, ana| outgoing::retry(tx, ana, mail));
        withdraw(desk, &desk.ana, mail).unwrap();
        let entry = desk.entries(id).pop().unwrap();
        let delivery = entry.delivery.expect("the mail");
        assert_eq!(
            (entry.kind, delivery.state),
            (EntryKind::Out, outgoing::State::Perhaps)
        );

        // Some of its recipients have it.
        let (_, mail) = pressed(desk);
        let one = taken(desk);
        desk.does(move |tx| outgoing::failed(tx, &one, outgoing::FOR_SOME, ""));
        assert_eq!(
            conflict(withdraw(desk, &desk.ana, mail)),
            "error-already-sent"
        );
    });
}

#[test]
fn what_came_back_can_be_let_be_and_still_be_sent_again() {
    on_each_engine(|desk| {
        let (id, mail) = pressed(desk);
        let one = taken(desk);
        let let_be =
            |actor: &Actor| desk.by(actor, move |tx, actor| outgoing::let_be(tx, actor, mail));
        assert_eq!(
            conflict(let_be(&desk.ana)),
            "error-not-in-this-state",
            "nothing is wrong with it"
        );
        desk.does(move |tx| outgoing::failed(tx, &one, outgoing::FOR_SOME, ""));
        let viewer = desk.staff("Vik", attent_core::Role::Viewer, &[]);
        assert!(matches!(let_be(&viewer), Err(Error::Forbidden)));
        let_be(&desk.ana).unwrap();
        assert_eq!(listed(desk), (0, 0), "the outbox is empty");
        let entry = desk.entries(id).pop().unwrap();
        assert_eq!(
            entry.delivery.expect("the mail").state,
            outgoing::State::Failed,
            "its conversation still says so"
        );
        assert_eq!(conflict(let_be(&desk.ana)), "error-not-in-this-state");
        desk.ana_does(move |tx, ana| outgoing::retry(tx, ana, mail));
        let one = desk.takes("post").expect("at once");
        desk.does(move |tx| outgoing::failed(tx, &one, "refused-for-good", ""));
        assert_eq!(listed(desk), (1, 0), "trouble anew is shown anew");
    });
}
