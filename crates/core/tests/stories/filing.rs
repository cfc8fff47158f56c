//! How a received mail becomes an entry: once, at whatever moment, and never in the way of the next.

use std::sync::Arc;

use attent_core::{
    Error, Role,
    conversations::Lane,
    incoming::{self, Outcome, Rules},
};
use attent_db::params;

use crate::support::{DAY, Desk, MINUTE, ROSA, Result, conflict, mail, on_each_engine};

fn rules(desk: &Desk) -> Rules {
    Rules {
        keys: desk.keys.clone(),
        reopen_days: 14,
        authenticity: None,
        trusted: true,
        history: None,
        live: true,
    }
}

/// Files as the loop does: who lost to another tries again.
fn filed(desk: &Desk, mail: attent_core::ids::MailId, letter: &Arc<incoming::Letter>) -> Outcome {
    loop {
        let (letter, rules) = (Arc::clone(letter), rules(desk));
        let done: Result<_> = desk
            .db
            .write_now(move |tx| incoming::file(tx, mail, &letter, &rules));
        match done {
            Ok(filed) => return filed.outcome,
            Err(Error::Conflict(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn several_at_once_all_find_their_place() {
    on_each_engine(|desk| {
        let id = desk.gets(&mail(ROSA, "Brakes", "They squeal.").id("first@home.example"));
        let mails: Vec<_> = (0..6)
            .map(|n| {
                let text = format!("And number {n}.");
                let bytes =
                    desk.written(&mail(ROSA, "Re: Brakes", &text).answers("first@home.example"));
                (desk.received(desk.mailbox, &bytes), desk.letter(&bytes))
            })
            .collect();
        std::thread::scope(|scope| {
            for (mail, letter) in &mails {
                scope.spawn(move || assert_eq!(filed(desk, *mail, letter), Outcome::Filed));
            }
        });
        assert_eq!(desk.entries(id).len(), 7);
        desk.counters_agree("six mails at once");
    });
}

#[test]
fn the_same_mail_by_two_ways_at_once_is_one() {
    on_each_engine(|desk| {
        let second = desk.mailbox("info@wheels.example", None, false);
        for n in 0..3 {
            let bytes = desk.written(&mail(ROSA, "Brakes", &format!("They squeal, {n}.")));
            let letter = desk.letter(&bytes);
            let both = [desk.mailbox, second].map(|mailbox| desk.received(mailbox, &bytes));
            let mut outcomes = std::thread::scope(|scope| {
                let ways = both.map(|mail| {
                    let letter = &letter;
                    scope.spawn(move || filed(desk, mail, letter))
                });
                ways.map(|way| way.join().unwrap())
            });
            outcomes.sort_by_key(|outcome| *outcome == Outcome::Duplicate);
            assert_eq!(outcomes, [Outcome::Filed, Outcome::Duplicate]);
        }
        assert_eq!(desk.number("SELECT COUNT(*) FROM entry", vec![]), 3);
        assert_eq!(desk.number("SELECT COUNT(*) FROM conversation", vec![]), 3);
        desk.counters_agree("the same mail at once");
    });
}

#[test]
fn what_cannot_be_read_waits_aside_and_can_be_tried_again() {
    on_each_engine(|desk| {
        let dora = desk.staff("Dora", Role::Manager, &[]);
        let bytes = desk.written(&mail(ROSA, "Brakes", "They squeal."));
        let (bad, good) = (
            desk.received(desk.mailbox, &bytes),
            desk.received(
                desk.mailbox,
                &desk.written(&mail(ROSA, "Bell", "It is mute.")),
            ),
        );
        for attempt in 1..=3 {
            assert_eq!(desk.does(move |tx| incoming::begin(tx, bad)), attempt);
        }
        for _ in 0..2 {
            desk.does(move |tx| incoming::quarantine(tx, bad, "because-unreadable"));
        }
        let told = "SELECT COUNT(*) FROM event WHERE kind = 'mail.quarantined'";
        assert_eq!(desk.number(told, vec![]), 1);
        let waiting = desk.does(|tx| incoming::waiting(tx, 9));
        assert_eq!(
            waiting.iter().map(|one| one.mail).collect::<Vec<_>>(),
            [good]
        );
        assert_eq!(
            filed(desk, bad, &desk.letter(&bytes)),
            Outcome::Duplicate,
            "it is set aside"
        );

        let listed = desk.by(&desk.ana, |tx, ana| incoming::quarantined(tx, ana, None, 9));
        assert!(matches!(listed, Err(Error::Forbidden)));
        let listed = desk
            .by(&dora, |tx, dora| incoming::quarantined(tx, dora, None, 9))
            .unwrap();
        assert_eq!(
            (listed[0].id, listed[0].because.as_str()),
            (bad, "because-unreadable")
        );
        let retry = |desk: &Desk| {
            desk.by(&dora, move |tx, dora| {
                incoming::retry_quarantined(tx, dora, bad)
            })
        };
        retry(desk).unwrap();
        assert_eq!(conflict(retry(desk)), "error-not-in-this-state");
        assert_eq!(filed(desk, bad, &desk.letter(&bytes)), Outcome::Filed);
    });
}

#[test]
fn history_makes_nobody_wait() {
    on_each_engine(|desk| {
        let mailbox = desk.mailbox("info@wheels.example", None, true);
        let told = desk.number("SELECT COUNT(*) FROM notice", vec![]);
        let bytes = desk.written(&mail(ROSA, "Brakes", "They squeal."));
        let first = desk.received(mailbox, &bytes);
        let letter = desk.letter(&bytes);
        let old = Rules {
            live: false,
            ..rules(desk)
        };
        let filed = desk.does(move |tx| incoming::file(tx, first, &letter, &old));
        let id = filed.conversation.unwrap();
        let entry = desk.entry(filed.entry.unwrap());
        assert!(
            entry.at < desk.now(),
            "it stands at the time it was written"
        );
        let seen = desk.see(id);
        assert_eq!(
            (seen.state.as_str(), seen.closed_at),
            ("closed", Some(entry.at))
        );
        assert_eq!(
            (seen.lane, entry.because.as_str()),
            (Lane::People, "because-import")
        );

        let bytes = desk.written(&mail(ROSA, "Re: Brakes", "Still?"));
        let second = desk.received(mailbox, &bytes);
        let letter = desk.letter(&bytes);
        let old = Rules {
            live: false,
            history: Some(id),
            ..rules(desk)
        };
        let filed = desk.does(move |tx| incoming::file(tx, second, &letter, &old));
        assert_eq!((filed.conversation, desk.state(id)), (Some(id), "closed"));
        assert_eq!(desk.entry(filed.entry.unwrap()).because, "because-import");
        assert_eq!(
            desk.number("SELECT COUNT(*) FROM job", vec![]),
            0,
            "nothing is acknowledged"
        );
        assert_eq!(desk.number("SELECT COUNT(*) FROM notice", vec![]), told);
        desk.counters_agree("history");
    });
}

#[test]
fn what_was_erased_here_is_not_brought_back() {
    on_each_engine(|desk| {
        let bytes = desk.written(&mail(ROSA, "Brakes", "They squeal."));
        let first = desk.received(desk.mailbox, &bytes);
        let id = desk.files(first, &bytes, true).conversation.unwrap();
        desk.does(move |tx| {
            let now = tx.now();
            tx.run(
                "UPDATE known_message SET tombstone_at = $2, conversation_id = NULL, entry_id = NULL
                  WHERE conversation_id = $1",
                &params![id, now],
            )?;
            Ok(())
        });
        desk.pass(DAY + MINUTE);
        let second = desk.mailbox("info@wheels.example", None, false);
        let again = desk.files(desk.received(second, &bytes), &bytes, true);
        assert_eq!((again.outcome, again.entry), (Outcome::Dropped, None));
    });
}
