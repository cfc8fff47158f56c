//! Answering: one press is one mail, colleagues do not answer twice, and it can be taken back.

use attent_core::{
    Actor, Error, Role,
    conversations::{
        self, Reply, Then,
        drafts::{self, Draft, DraftKind, Typed},
        entries::{self, Holder, Party},
        participants,
    },
    files::Shelf,
    ids::{ConversationId, EntryId},
    promises,
};
use attent_db::{Millis, params};

use crate::support::{
    DAY, Desk, MINUTE, ROSA, Result, UNDO, conflict, mail, on_each_engine, wrong,
};

fn asked(desk: &Desk) -> ConversationId {
    desk.gets(&mail(ROSA, "Brakes", "They squeal."))
}

fn draft(desk: &Desk, actor: &Actor, id: ConversationId, text: &str) -> Result<Draft> {
    let text = text.to_owned();
    desk.by(actor, move |tx, actor| {
        let (typed, seen) = (Typed::default(), conversations::newest_entry(tx, id)?);
        drafts::save(tx, actor, id, DraftKind::Reply, &typed, &text, seen)
    })
}

fn draft_of(desk: &Desk, actor: &Actor, id: ConversationId) -> Option<Draft> {
    desk.by(actor, move |tx, actor| {
        drafts::of(tx, actor, id, DraftKind::Reply)
    })
    .unwrap()
}

fn undo(desk: &Desk, actor: &Actor, entry: EntryId) -> Result<ConversationId> {
    desk.by(actor, move |tx, actor| {
        conversations::undo_reply(tx, actor, entry)
    })
}

fn queued(desk: &Desk) -> i64 {
    desk.number(
        "SELECT COUNT(*) FROM outgoing WHERE state = 'queued'",
        vec![],
    )
}

#[test]
fn a_second_press_of_the_same_form_sends_once() {
    on_each_engine(|desk| {
        let id = asked(desk);
        let by_draft = |form: &mut Reply| {
            form.draft = Some(draft(desk, &desk.ana, id, "Bring it in.").unwrap().id);
        };
        let by_key = |form: &mut Reply| form.press_key = Some("press:1".to_owned());
        for what in ["draft", "key"] {
            let mut form = desk.form(id, "Bring it in.");
            if what == "draft" {
                by_draft(&mut form);
            } else {
                by_key(&mut form);
            }
            let before = queued(desk);
            let first = desk.presses(&desk.ana, id, &form).unwrap();
            desk.pass(100);
            assert_eq!(desk.presses(&desk.ana, id, &form).unwrap(), first, "{what}");
            assert_eq!(queued(desk), before + 1, "{what}");
        }
        // A late second press that saved its words again leaves no draft behind.
        let mut form = desk.form(id, "Bring it in.");
        form.press_key = Some("press:1".to_owned());
        form.draft = Some(draft(desk, &desk.ana, id, "Bring it in.").unwrap().id);
        desk.presses(&desk.ana, id, &form).unwrap();
        assert!(draft_of(desk, &desk.ana, id).is_none());

        let elsewhere = asked(desk);
        let answered = desk.presses(&desk.ana, elsewhere, &form);
        assert_eq!(
            conflict(answered),
            "error-already-sent",
            "a key is one conversation's"
        );
        desk.counters_agree("presses");
    });
}

#[test]
fn who_was_overtaken_by_a_colleague_is_told() {
    on_each_engine(|desk| {
        let ben = desk.staff("Ben", Role::Staff, &[]);
        let id = asked(desk);
        let mut mine = desk.form(id, "Bring it in.");
        desk.presses(&ben, id, &desk.form(id, "Send a photo."))
            .unwrap();
        let told = desk.presses(&desk.ana, id, &mine);
        assert_eq!(conflict(told), "error-colleague-answered");
        assert_eq!(desk.entries(id).len(), 2, "nothing was sent");
        mine.anyway = true;
        desk.presses(&desk.ana, id, &mine).unwrap();

        // Who has seen it answers without being asked; nor is one overtaken by oneself, by the
        // customer, by a note or by an acknowledgement.
        desk.presses(&ben, id, &desk.form(id, "As she says."))
            .unwrap();
        let mine = desk.form(id, "And bring the key.");
        desk.presses(&desk.ana, id, &mine).unwrap();
        let number = desk.see(id).number;
        desk.gets(&mail(ROSA, &format!("[#{number}]"), "Which key?"));
        desk.by(&ben, move |tx, ben| {
            conversations::note(tx, ben, id, "The blue one.", None)
        })
        .unwrap();
        desk.does(move |tx| {
            let new = conversations::entries::New::of(
                conversations::EntryKind::Automatic,
                tx.now(),
                "We have your mail.".to_owned(),
            );
            let entry = EntryId(tx.new_id());
            conversations::entries::add(tx, id, entry, &new)
        });
        desk.presses(&desk.ana, id, &mine).unwrap();
    });
}

#[test]
fn within_ten_seconds_it_is_a_draft_again() {
    on_each_engine(|desk| {
        let id = asked(desk);
        let before = desk.see(id);
        let mut form = desk.form(id, "Bring it in.");
        let saved = draft(desk, &desk.ana, id, "Bring it in.").unwrap();
        let file = Shelf::in_database().put(b"a map").unwrap();
        desk.does(move |tx| {
            entries::attach(
                tx,
                Holder::Draft(saved.id),
                "map.pdf",
                "application/pdf",
                &file,
            )
        });
        form.draft = Some(saved.id);
        form.recipients.cc.push(Party {
            name: Some("Sales, Ltd".to_owned()),
            address: "sales@work.example".to_owned(),
        });
        let sent = desk.presses(&desk.ana, id, &form).unwrap();
        assert!(draft_of(desk, &desk.ana, id).is_none());
        assert_eq!(desk.entry(sent.entry).attachments.len(), 1);
        assert_eq!(desk.preview(id), "Bring it in.");

        desk.pass(UNDO - 1);
        assert!(desk.takes("post").is_none(), "nothing leaves before");
        undo(desk, &desk.ana, sent.entry).unwrap();
        let back = draft_of(desk, &desk.ana, id).expect("the draft");
        assert_eq!(back.text, "Bring it in.");
        assert_eq!(back.recipients.to.as_deref(), Some(ROSA));
        assert_eq!(
            back.recipients.cc.as_deref(),
            Some("\"Sales, Ltd\" <sales@work.example>")
        );
        let files = desk.number(
            "SELECT COUNT(*) FROM attachment WHERE draft_id = $1",
            params![back.id].into(),
        );
        assert_eq!(files, 1);

        let after = desk.see(id);
        assert_eq!(
            (
                after.state,
                after.waiting_since,
                after.assignee,
                after.first_answer_at
            ),
            (
                before.state,
                before.waiting_since,
                before.assignee,
                before.first_answer_at
            )
        );
        assert_eq!(
            (after.entries, after.last_entry_at),
            (before.entries, before.last_entry_at)
        );
        assert_eq!(
            desk.preview(id),
            "They squeal.",
            "the list shows nothing that was not sent"
        );
        desk.pass(DAY);
        assert!(desk.takes("post").is_none(), "it never leaves");
        assert!(matches!(
            undo(desk, &desk.ana, sent.entry),
            Err(Error::NotFound)
        ));

        // The same words, pressed again, are a new mail.
        form.draft = Some(back.id);
        assert_ne!(
            desk.presses(&desk.ana, id, &form).unwrap().entry,
            sent.entry
        );
        desk.counters_agree("undo");
    });
}

#[test]
fn after_that_it_stays_sent() {
    on_each_engine(|desk| {
        let id = asked(desk);
        let sent = desk
            .presses(&desk.ana, id, &desk.form(id, "Bring it in."))
            .unwrap();
        desk.pass(UNDO);
        let late = undo(desk, &desk.ana, sent.entry);
        assert_eq!(
            conflict(late),
            "error-already-sent",
            "though no worker took it yet"
        );
        let taken = desk.takes("post").expect("due");
        assert_eq!(
            conflict(undo(desk, &desk.ana, sent.entry)),
            "error-already-sent"
        );
        desk.does(move |tx| attent_core::outgoing::sent(tx, &taken));
        assert_eq!(
            conflict(undo(desk, &desk.ana, sent.entry)),
            "error-already-sent"
        );
        assert_eq!(desk.entries(id).len(), 2);
    });
}

#[test]
fn only_the_writer_takes_it_back() {
    on_each_engine(|desk| {
        let ben = desk.staff("Ben", Role::Owner, &[]);
        let id = asked(desk);
        let sent = desk
            .presses(&desk.ana, id, &desk.form(id, "Bring it in."))
            .unwrap();
        assert!(matches!(
            undo(desk, &ben, sent.entry),
            Err(Error::Forbidden)
        ));
        let theirs = desk.entries(id)[0].id;
        assert!(matches!(
            undo(desk, &desk.ana, theirs),
            Err(Error::Forbidden)
        ));
    });
}

#[test]
fn undo_restores_whatever_stood_before() {
    let tomorrow = |desk: &Desk| Millis(desk.now().0 + DAY);
    on_each_engine(|desk| {
        for before in [
            "open",
            "answered, and more to come",
            "closed",
            "snoozed",
            "reopened by us",
        ] {
            for then in ["wait", "close", "snooze", "stay open"] {
                let id = asked(desk);
                let later = tomorrow(desk);
                if before == "answered, and more to come" {
                    let mut form = desk.form(id, "We look into it.");
                    form.then = Then::StayOpen;
                    desk.presses(&desk.ana, id, &form).unwrap();
                    desk.pass(MINUTE);
                }
                desk.ana_does(move |tx, ana| match before {
                    "closed" => conversations::close(tx, ana, id),
                    "snoozed" => conversations::snooze(tx, ana, id, later),
                    "reopened by us" => {
                        conversations::close(tx, ana, id)?;
                        conversations::reopen(tx, ana, id)
                    }
                    _ => Ok(()),
                });
                let was = desk.see(id);
                desk.pass(MINUTE);
                let mut form = desk.form(id, "Bring it in.");
                form.then = match then {
                    "wait" => Then::Wait,
                    "close" => Then::Close,
                    "snooze" => Then::Snooze(later),
                    _ => Then::StayOpen,
                };
                let sent = desk.presses(&desk.ana, id, &form).unwrap();
                undo(desk, &desk.ana, sent.entry).unwrap();
                let now = desk.see(id);
                assert_eq!(
                    (
                        now.state,
                        now.waiting_since,
                        now.snoozed_until,
                        now.closed_at,
                        now.closed_by
                    ),
                    (
                        was.state,
                        was.waiting_since,
                        was.snoozed_until,
                        was.closed_at,
                        was.closed_by
                    ),
                    "{before}, then {then}"
                );
                assert_eq!(
                    (now.assignee, now.first_answer_at, now.last_entry_at),
                    (was.assignee, was.first_answer_at, was.last_entry_at),
                    "{before}, then {then}"
                );
            }
        }
        desk.counters_agree("undoing");
    });
}

#[test]
fn what_happened_in_those_seconds_stays() {
    on_each_engine(|desk| {
        let ben = desk.staff("Ben", Role::Staff, &[]);
        // The customer writes.
        let id = asked(desk);
        let waiting = desk.see(id).waiting_since;
        let mut form = desk.form(id, "Bring it in.");
        form.then = Then::Close;
        let sent = desk.presses(&desk.ana, id, &form).unwrap();
        desk.pass(1000);
        let number = desk.see(id).number;
        desk.gets(&mail(ROSA, &format!("[#{number}]"), "Hello?"));
        undo(desk, &desk.ana, sent.entry).unwrap();
        assert_eq!(
            (desk.state(id), desk.see(id).waiting_since),
            ("open", waiting)
        );

        // A colleague answers too.
        let id = asked(desk);
        let sent = desk
            .presses(&desk.ana, id, &desk.form(id, "Bring it in."))
            .unwrap();
        desk.presses(&ben, id, &desk.form(id, "Send a photo."))
            .unwrap();
        undo(desk, &desk.ana, sent.entry).unwrap();
        assert_eq!(desk.state(id), "waiting", "his answer stands");

        // She began to write something else.
        let id = asked(desk);
        let sent = desk
            .presses(&desk.ana, id, &desk.form(id, "Bring it in."))
            .unwrap();
        draft(desk, &desk.ana, id, "One more thing.").unwrap();
        undo(desk, &desk.ana, sent.entry).unwrap();
        let kept = draft_of(desk, &desk.ana, id).unwrap().text;
        assert_eq!(kept, "Bring it in.\n\nOne more thing.", "no word is lost");
    });
}

#[test]
fn what_was_promised_in_it_was_never_told() {
    on_each_engine(|desk| {
        let id = asked(desk);
        let customer = desk.see(id).customer;
        let sent = desk
            .presses(&desk.ana, id, &desk.form(id, "Ready on Friday."))
            .unwrap();
        let owner = desk.ana.staff_id().unwrap();
        let make = |entry, text: &'static str| {
            desk.ana_does(move |tx, ana| {
                let new = promises::New {
                    conversation: Some(id),
                    customer,
                    entry,
                    set_aside: None,
                    text: text.to_owned(),
                    owner,
                    due: promises::Due::At(Millis(tx.now().0 + DAY)),
                    origin: promises::Origin::Reply,
                };
                promises::make(tx, ana, &new)
            })
        };
        make(Some(sent.entry), "Ready on Friday");
        let other = make(None, "We call you back");
        undo(desk, &desk.ana, sent.entry).unwrap();
        let left = desk.ana_does(move |tx, ana| promises::open_of(tx, ana, id));
        assert_eq!(
            left.iter().map(|promise| promise.id).collect::<Vec<_>>(),
            [other]
        );
    });
}

#[test]
fn drafts_are_their_writers() {
    on_each_engine(|desk| {
        let (ben, vik) = (
            desk.staff("Ben", Role::Staff, &[]),
            desk.staff("Vik", Role::Viewer, &[]),
        );
        let id = asked(desk);
        let anas = draft(desk, &desk.ana, id, "Bring it").unwrap();
        let bens = draft(desk, &ben, id, "Send a photo").unwrap();
        assert_ne!(anas.id, bens.id);
        assert_eq!(
            draft(desk, &desk.ana, id, "Bring it in").unwrap().id,
            anas.id
        );
        assert_eq!(draft_of(desk, &ben, id).unwrap().text, "Send a photo");
        assert!(matches!(
            draft(desk, &vik, id, "I think"),
            Err(Error::Forbidden)
        ));
        let long = draft(desk, &desk.ana, id, &"x".repeat(drafts::LONGEST_TEXT + 1));
        assert_eq!(wrong(long, "text"), "error-too-long");
        let since = desk.now();
        let writing = desk.by(&desk.ana, move |tx, ana| {
            drafts::others_writing(tx, ana, id, since)
        });
        assert_eq!(writing.unwrap(), ["Ben"]);

        // Sending with another's draft takes nothing from them.
        let file = Shelf::in_database().put(b"a photo").unwrap();
        desk.does(move |tx| {
            entries::attach(tx, Holder::Draft(bens.id), "bike.jpg", "image/jpeg", &file)
        });
        let mut form = desk.form(id, "Mine.");
        form.draft = Some(bens.id);
        let sent = desk.presses(&desk.ana, id, &form).unwrap();
        assert_eq!(draft_of(desk, &ben, id).unwrap().text, "Send a photo");
        assert_eq!(desk.entry(sent.entry).attachments.len(), 0);
        let other = asked(desk);
        desk.by(&ben, move |tx, ben| {
            conversations::note(tx, ben, other, "Wrong place.", Some(bens.id))
        })
        .unwrap();
        assert!(
            draft_of(desk, &ben, id).is_some(),
            "nor with one of another conversation"
        );

        desk.by(&ben, move |tx, ben| {
            drafts::discard(tx, ben, id, DraftKind::Reply)
        })
        .unwrap();
        assert!(draft_of(desk, &ben, id).is_none());
        assert_eq!(draft_of(desk, &desk.ana, id).unwrap().text, "Bring it in");
        let files = desk.number(
            "SELECT COUNT(*) FROM attachment WHERE draft_id = $1",
            params![bens.id].into(),
        );
        assert_eq!(files, 0, "its files go with it");
    });
}

#[test]
fn what_cannot_be_sent() {
    on_each_engine(|desk| {
        let id = asked(desk);
        let with = |edit: &dyn Fn(&mut Reply)| {
            let mut form = desk.form(id, "Bring it in.");
            edit(&mut form);
            desk.presses(&desk.ana, id, &form)
        };
        let party = |n: usize| Party {
            name: None,
            address: format!("a{n}@many.example"),
        };
        assert_eq!(
            wrong(with(&|f| f.text = " \n".into()), "text"),
            "error-empty-reply"
        );
        assert_eq!(
            wrong(with(&|f| f.text = "x".repeat(200_001)), "text"),
            "error-too-long"
        );
        assert_eq!(
            wrong(with(&|f| f.recipients.to.clear()), "to"),
            "error-no-recipient"
        );
        let many = with(&|f| f.recipients.bcc = (0..50).map(party).collect());
        assert_eq!(wrong(many, "to"), "error-too-many-recipients");
        assert_eq!(queued(desk), 0);

        desk.does(|tx| {
            tx.run("UPDATE mailbox SET smtp_host = NULL", &[])?;
            Ok(())
        });
        assert_eq!(conflict(with(&|_| {})), "error-no-mailbox-sends");
        assert_eq!(desk.entries(id).len(), 1, "no entry without a mail");
        desk.ana_does(move |tx, ana| conversations::mark_spam(tx, ana, id));
        assert_eq!(conflict(with(&|_| {})), "error-not-in-this-state");
        desk.counters_agree("refused replies");
    });
}

#[test]
fn a_removed_recipient_does_not_come_back_by_itself() {
    on_each_engine(|desk| {
        let copy = "partner@home.example";
        let id = desk.gets(&mail(ROSA, "Brakes", "They squeal.").header("Cc", copy));
        let copied = |desk: &Desk| -> Vec<String> {
            let cc = desk.form(id, "").recipients.cc;
            cc.into_iter().map(|party| party.address).collect()
        };
        assert_eq!(copied(desk), [copy]);
        assert!(desk.does(move |tx| participants::remove(tx, id, copy)));
        assert_eq!(copied(desk), Vec::<String>::new());
        let number = desk.see(id).number;
        desk.gets(&mail(ROSA, &format!("[#{number}]"), "Hello?").header("Cc", copy));
        assert_eq!(
            copied(desk),
            Vec::<String>::new(),
            "though the customer names them again"
        );
        let mut form = desk.form(id, "Bring it in.");
        form.recipients.cc.push(Party {
            name: None,
            address: copy.to_owned(),
        });
        desk.presses(&desk.ana, id, &form).unwrap();
        assert_eq!(copied(desk), [copy], "by hand they do");
    });
}

#[test]
fn whom_we_write_to_is_no_stranger() {
    on_each_engine(|desk| {
        let id = asked(desk);
        let ours = desk.answers(id, "Bring it in.").message_id.unwrap();
        let mallory = "mallory@elsewhere.example";
        let stranger = mail(mallory, "Re: Brakes", "I am her son.").answers(&ours);
        assert!(desk.entry(desk.comes(&stranger).entry.unwrap()).outside);
        let mut form = desk.form(id, "Hello.");
        form.recipients.to = vec![Party {
            name: None,
            address: mallory.to_owned(),
        }];
        desk.presses(&desk.ana, id, &form).unwrap();
        let again = mail(mallory, "Re: Brakes", "Thank you, when?").answers(&ours);
        assert!(!desk.entry(desk.comes(&again).entry.unwrap()).outside);
    });
}

#[test]
fn a_link_of_the_customers_goes_to_them_alone() {
    const FRIEND: &str = "friend@elsewhere.example";
    on_each_engine(|desk| {
        let first = mail(ROSA, "Brakes", "They squeal.")
            .id("brakes@mail.example")
            .header("Cc", FRIEND)
            .header("Reply-To", "somebody@elsewhere.example");
        let id = desk.gets(&first);
        let to = |desk: &Desk| {
            let alone = desk.does(move |tx| participants::customer_alone(tx, id));
            assert!(alone.cc.is_empty() && alone.bcc.is_empty());
            let to = alone.to.into_iter().map(|party| party.address);
            to.collect::<Vec<_>>()
        };
        assert_eq!(to(desk), [ROSA], "not where anybody may point");
        let theirs = mail(FRIEND, "Re: Brakes", "Mine too.").answers("brakes@mail.example");
        assert_eq!(desk.gets(&theirs), id);
        let proposed = desk.form(id, "").recipients;
        assert_eq!(
            proposed.to[0].address, FRIEND,
            "an answer goes to who wrote"
        );
        assert_eq!(to(desk), [ROSA]);
        desk.does(|tx| {
            let lost = "UPDATE identity SET undeliverable_at = 1 WHERE kind = 'email'";
            tx.run(lost, &[])?;
            Ok(())
        });
        assert_eq!(to(desk), [""; 0], "nothing arrives there");
    });
}
