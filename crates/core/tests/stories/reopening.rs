//! What a mail does to a conversation that was closed, put off, judged spam or merged away.

use attent_core::{
    Actor,
    business::{Setting, settings},
    conversations::{self, Lane},
    ids::ConversationId,
};
use attent_db::Millis;

use crate::support::{DAY, Desk, MINUTE, Mail, ROSA, mail, on_each_engine};

const MALLORY: &str = "mallory@elsewhere.example";

/// Rosa asked, Ana answered; the Message-ID of the answer.
fn answered(desk: &Desk) -> (ConversationId, String) {
    let id = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
    let ours = desk.answers(id, "Bring it in.").message_id.unwrap();
    (id, ours)
}

fn question(ours: &str) -> Mail {
    mail(ROSA, "Re: Brakes", "They still squeal. What now?").answers(ours)
}

fn thanks(ours: &str) -> Mail {
    mail(ROSA, "Re: Brakes", "Thank you!\n\nRosa").answers(ours)
}

fn away(ours: &str) -> Mail {
    mail(ROSA, "Automatic reply: Brakes", "I am away until Monday.")
        .answers(ours)
        .header("Auto-Submitted", "auto-replied")
}

fn strange(ours: &str) -> Mail {
    mail(MALLORY, "Re: Brakes", "What now?").answers(ours)
}

#[test]
fn a_closed_conversation_reopens_for_a_question_and_in_time() {
    struct Case {
        what: &'static str,
        after_days: i64,
        mail: fn(&str) -> Mail,
        /// `None`: the mail began a new one.
        then: Option<&'static str>,
    }
    let cases = [
        Case {
            what: "a question",
            after_days: 3,
            mail: question,
            then: Some("open"),
        },
        Case {
            what: "on the last day",
            after_days: 14,
            mail: question,
            then: Some("open"),
        },
        Case {
            what: "a mere thank you",
            after_days: 3,
            mail: thanks,
            then: Some("closed"),
        },
        Case {
            what: "thanks and a question",
            after_days: 3,
            mail: |ours| mail(ROSA, "Re: Brakes", "Thank you! When can I come?").answers(ours),
            then: Some("open"),
        },
        Case {
            what: "a question too late",
            after_days: 15,
            mail: question,
            then: None,
        },
        Case {
            what: "out of office",
            after_days: 3,
            mail: away,
            then: Some("closed"),
        },
        Case {
            what: "out of office, late",
            after_days: 15,
            mail: away,
            then: Some("closed"),
        },
        Case {
            what: "a stranger",
            after_days: 3,
            mail: strange,
            then: Some("closed"),
        },
        Case {
            what: "a stranger, late",
            after_days: 15,
            mail: strange,
            then: Some("closed"),
        },
    ];
    on_each_engine(|desk| {
        for case in &cases {
            let (id, ours) = answered(desk);
            desk.ana_does(move |tx, ana| conversations::close(tx, ana, id));
            desk.pass(case.after_days * DAY);
            let waited = desk.see(id).waiting_since;
            let came = desk.comes(&(case.mail)(&ours));
            let into = came.conversation.unwrap();
            match case.then {
                Some(state) => {
                    assert_eq!((into, desk.state(id)), (id, state), "{}", case.what);
                    assert_eq!(desk.entries(id).len(), 3, "{}", case.what);
                    if state == "closed" {
                        // Reopened by hand it stands as it did, and not as if they had asked.
                        assert_eq!(desk.see(id).waiting_since, waited, "{}", case.what);
                    }
                }
                None => {
                    assert_ne!(into, id, "{}", case.what);
                    assert_eq!((desk.state(id), desk.state(into)), ("closed", "open"));
                    assert_eq!(desk.links(into), [id], "{}", case.what);
                    let because = desk.entry(came.entry.unwrap()).because;
                    assert_eq!(because, "because-closed-long-ago");
                }
            }
            let reopened = i64::from(case.then == Some("open"));
            assert_eq!(
                desk.events(id, "conversation.reopened"),
                reopened,
                "{}",
                case.what
            );
        }
        desk.counters_agree("reopening");
    });
}

#[test]
fn who_reopens_waits_from_that_mail_on() {
    on_each_engine(|desk| {
        let id = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
        let ours = desk.answers(id, "Bring it in.").message_id.unwrap();
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, id));
        desk.pass(2 * DAY);
        let now = desk.now();
        desk.gets(&question(&ours));
        assert_eq!(desk.see(id).waiting_since, Some(now));
        desk.pass(MINUTE);
        desk.gets(&question(&ours));
        assert_eq!(
            desk.see(id).waiting_since,
            Some(now),
            "they wait since the first"
        );
    });
}

#[test]
fn for_how_many_days_is_a_setting() {
    on_each_engine(|desk| {
        let (id, ours) = answered(desk);
        desk.does(|tx| settings::set(tx, &Actor::system(), Setting::ReopenDays, 0, 0));
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, id));
        desk.pass(1);
        assert_ne!(desk.gets(&question(&ours)), id);
    });
}

#[test]
fn what_is_put_off_wakes_for_people_only() {
    type Writes = fn(&str) -> Mail;
    let cases = [
        ("a question", question as Writes, "open"),
        ("out of office", away, "snoozed"),
        ("a stranger", strange, "snoozed"),
    ];
    on_each_engine(|desk| {
        for (what, mail, state) in cases {
            let (id, ours) = answered(desk);
            let until = Millis(desk.now().0 + DAY);
            desk.ana_does(move |tx, ana| conversations::snooze(tx, ana, id, until));
            desk.gets(&mail(&ours));
            assert_eq!(desk.state(id), state, "{what}");
            let woke = desk.events(id, "conversation.woke");
            assert_eq!(woke, i64::from(state == "open"), "{what}");
        }
        desk.counters_agree("waking");
    });
}

#[test]
fn a_snooze_ends_when_its_time_has_come() {
    on_each_engine(|desk| {
        let (id, _) = answered(desk);
        let until = Millis(desk.now().0 + DAY);
        desk.ana_does(move |tx, ana| conversations::snooze(tx, ana, id, until));
        let due = |desk: &Desk| desk.does(|tx| conversations::to_wake(tx, 10));
        desk.pass(DAY - 1);
        assert_eq!(due(desk), []);
        desk.pass(1);
        assert_eq!(due(desk), [id]);
        desk.does(move |tx| conversations::wake(tx, &Actor::system(), id));
        assert_eq!((desk.state(id), due(desk)), ("open", vec![]));
    });
}

#[test]
fn spam_stays_spam_and_nobody_hears_of_it() {
    on_each_engine(|desk| {
        let (id, ours) = answered(desk);
        desk.ana_does(move |tx, ana| conversations::mark_spam(tx, ana, id));
        let told = |desk: &Desk| desk.number("SELECT COUNT(*) FROM notice", vec![]);
        let before = told(desk);
        assert_eq!(desk.gets(&question(&ours)), id);
        assert_eq!((desk.state(id), told(desk)), ("spam", before));
        desk.ana_does(move |tx, ana| conversations::unmark_spam(tx, ana, id));
        assert_eq!(desk.state(id), "open", "it was no spam: the question waits");
        desk.counters_agree("spam");
    });
}

#[test]
fn automatic_mail_makes_nobody_wait() {
    on_each_engine(|desk| {
        let (id, ours) = answered(desk);
        desk.gets(&away(&ours));
        assert_eq!(desk.state(id), "waiting", "it stands beside the answer");
        assert_eq!(desk.events(id, "entry.automatic_came"), 1);
        let entries = desk.entries(id);
        assert_eq!(entries[2].kind.as_str(), "automatic");
        assert_eq!(
            desk.preview(id),
            "Bring it in.",
            "the list shows people's words"
        );

        // Unasked it has a conversation, among the notices, and nobody waits.
        let alone = desk.gets(&away("never-seen@home.example"));
        let seen = desk.see(alone);
        assert_eq!((seen.lane, seen.state.as_str()), (Lane::Notices, "waiting"));

        // A list or a shop's order is a matter like any other, among the notices.
        let list = mail("news@list.example", "Our June offers", "Buy.").header("List-Id", "<n>");
        let notice = desk.see(desk.gets(&list));
        assert_eq!(
            (notice.lane, notice.state.as_str()),
            (Lane::Notices, "open")
        );
        desk.counters_agree("automatic mail");
    });
}

#[test]
fn mail_to_a_merged_conversation_comes_into_the_one_that_stays() {
    on_each_engine(|desk| {
        let stays = desk.gets(&mail(ROSA, "Brakes", "They squeal.").id("a@home.example"));
        let (middle, ours) = answered(desk);
        let goes = desk.gets(&mail(ROSA, "Bell", "It is mute.").id("c@home.example"));
        let number = desk.see(goes).number;
        desk.ana_does(move |tx, ana| {
            conversations::merge(tx, ana, middle, goes)?;
            conversations::merge(tx, ana, stays, middle)
        });
        for (what, mail) in [
            ("token", question(&ours)),
            (
                "known mail",
                mail(ROSA, "Re: Bell", "Hm.").answers("c@home.example"),
            ),
            ("number", mail(ROSA, &format!("[#{number}]"), "Hm?")),
        ] {
            assert_eq!(desk.gets(&mail), stays, "{what}");
        }
        assert_eq!((desk.state(middle), desk.state(goes)), ("merged", "merged"));
        desk.counters_agree("mail to a merged conversation");
    });
}
