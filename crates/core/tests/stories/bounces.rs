//! Reports of mail that did not arrive: believed as far as they prove what they tell of.

use attent_core::{
    conversations::{self, Lane, entries::Party},
    ids::ConversationId,
};
use attent_db::params;

use crate::support::{Desk, JONAS, MINUTE, Mail, ROSA, mail, on_each_engine};

const DAEMON: &str = "mailer-daemon@mx.home.example";

/// A delivery report (RFC 3464) on a mail of ours.
pub fn report(ours: &str, recipient: &str, status: &str, action: &str) -> Mail {
    report_on(ours, &[(recipient, status)], action)
}

fn report_on(ours: &str, recipients: &[(&str, &str)], action: &str) -> Mail {
    let each: String = recipients
        .iter()
        .map(|(address, status)| {
            format!(
                "\nFinal-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}\n\
                 Diagnostic-Code: smtp; 550 {status} {}\n",
                said(status)
            )
        })
        .collect();
    let text = format!(
        "--cut\nContent-Type: text/plain\n\nYour message was not delivered.\n\n\
         --cut\nContent-Type: message/delivery-status\n\n\
         Reporting-MTA: dns; mx.home.example\n{each}\n\
         --cut\nContent-Type: text/rfc822-headers\n\n\
         Message-ID: <{ours}>\nFrom: <desk@wheels.example>\nSubject: Re: Brakes\n\n--cut--"
    );
    let kind = "multipart/report; report-type=delivery-status; boundary=cut";
    mail(DAEMON, "Undelivered Mail Returned to Sender", &text)
        .header("Content-Type", kind)
        .header("Auto-Submitted", "auto-replied")
}

fn said(status: &str) -> &'static str {
    match status {
        "5.1.1" => "User unknown",
        "5.2.2" => "Mailbox full",
        _ => "Try again later",
    }
}

/// Rosa asked and Ana's answer left; the Message-ID of the answer.
fn answered(desk: &Desk) -> (ConversationId, String) {
    desk.pass(MINUTE);
    let id = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
    let ours = desk.answers(id, "Bring it in.").message_id.unwrap();
    (id, ours)
}

/// State and reason of the newest mail of ours in it.
fn delivery(desk: &Desk, id: ConversationId) -> (&'static str, String) {
    let entries = desk.entries(id);
    let ours = entries
        .iter()
        .filter_map(|e| e.delivery.as_ref())
        .next_back()
        .unwrap();
    (ours.state.as_str(), ours.reason.clone().unwrap_or_default())
}

fn undeliverable(desk: &Desk, address: &'static str) -> bool {
    let sql = "SELECT COUNT(*) FROM identity WHERE value = $1 AND undeliverable_at IS NOT NULL";
    desk.number(sql, params![address].into()) == 1
}

fn told(desk: &Desk) -> i64 {
    desk.number(
        "SELECT COUNT(*) FROM notice WHERE kind = 'send_failed'",
        vec![],
    )
}

#[test]
fn what_a_report_does() {
    struct Case {
        what: &'static str,
        status: &'static str,
        action: &'static str,
        then: (&'static str, &'static str),
        lost: bool,
    }
    let cases = [
        Case {
            what: "delayed",
            status: "4.4.1",
            action: "delayed",
            then: ("sent", ""),
            lost: false,
        },
        Case {
            what: "full",
            status: "5.2.2",
            action: "failed",
            then: ("bounced", "bounced-soft"),
            lost: false,
        },
        Case {
            what: "unknown",
            status: "5.1.1",
            action: "failed",
            then: ("bounced", "bounced-hard"),
            lost: true,
        },
    ];
    on_each_engine(|desk| {
        for case in &cases {
            let (id, ours) = answered(desk);
            let before = told(desk);
            let filed = desk.comes(&report(&ours, ROSA, case.status, case.action));
            assert_eq!(filed.conversation, Some(id), "{}", case.what);
            let (state, reason) = delivery(desk, id);
            assert_eq!((state, reason.as_str()), case.then, "{}", case.what);
            assert_eq!(undeliverable(desk, ROSA), case.lost, "{}", case.what);
            let bounced = i64::from(case.then.0 == "bounced");
            assert_eq!(
                desk.events(id, "outgoing.bounced"),
                bounced,
                "{}",
                case.what
            );
            assert_eq!(
                told(desk) - before,
                bounced,
                "{}: its writer hears",
                case.what
            );
            let entry = desk.entry(filed.entry.unwrap());
            assert_eq!(
                (entry.kind.as_str(), entry.because.as_str()),
                ("automatic", "because-report")
            );
            assert_eq!(desk.state(id), "waiting", "a machine makes nobody wait");
            assert_eq!(desk.preview(id), "Bring it in.");
        }
        desk.counters_agree("reports");
    });
}

#[test]
fn a_second_report_adds_nothing_but_itself() {
    on_each_engine(|desk| {
        let (id, ours) = answered(desk);
        for _ in 0..2 {
            desk.gets(&report(&ours, ROSA, "5.1.1", "failed"));
        }
        assert_eq!((desk.events(id, "outgoing.bounced"), told(desk)), (1, 1));
        assert_eq!(desk.entries(id).len(), 4);
        let marked = "SELECT COUNT(*) FROM event WHERE kind = 'customer.identity_undeliverable'";
        assert_eq!(desk.number(marked, vec![]), 1);
    });
}

#[test]
fn a_report_on_no_mail_of_ours_stands_alone() {
    on_each_engine(|desk| {
        let (id, _) = answered(desk);
        let before = desk.see(id).version;
        let alone = desk.comes(&report(
            "never-sent@wheels.example",
            ROSA,
            "5.1.1",
            "failed",
        ));
        let own = alone.conversation.unwrap();
        assert_ne!(own, id);
        assert_eq!(
            desk.see(own).lane,
            Lane::Notices,
            "where people look when they like"
        );
        assert_eq!(delivery(desk, id).0, "sent");
        assert!(!undeliverable(desk, ROSA));
        assert_eq!((desk.see(id).version, told(desk)), (before, 0));
    });
}

#[test]
fn a_report_proves_itself_by_whom_we_wrote_to() {
    on_each_engine(|desk| {
        // Whoever got a mail of ours knows its Message-ID; that does not make them a mail server.
        desk.gets(&mail(JONAS, "Lamp", "It is dark."));
        desk.gets(&mail("osa@home.example", "Bell", "It is mute."));
        for (what, address) in [
            ("somebody else", JONAS),
            ("the end of an address", "osa@home.example"),
        ] {
            let (id, ours) = answered(desk);
            desk.comes(&report(&ours, address, "5.1.1", "failed"));
            assert_eq!(delivery(desk, id).0, "sent", "{what}");
            assert!(
                !undeliverable(desk, JONAS) && !undeliverable(desk, "osa@home.example"),
                "{what}"
            );
        }
        // Named beside one we did write to, a third one is not lost either.
        let (id, ours) = answered(desk);
        let both = [(ROSA, "5.2.2"), (JONAS, "5.1.1")];
        desk.gets(&report_on(&ours, &both, "failed"));
        assert_eq!(delivery(desk, id).0, "bounced");
        assert!(!undeliverable(desk, JONAS));
        desk.counters_agree("forged reports");
    });
}

#[test]
fn of_several_recipients_the_lost_one_is_marked() {
    on_each_engine(|desk| {
        desk.gets(&mail(JONAS, "Lamp", "It is dark."));
        let id = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
        let mut form = desk.form(id, "Bring it in.");
        form.recipients.bcc = vec![Party {
            name: None,
            address: JONAS.to_owned(),
        }];
        let entry = desk.presses(&desk.ana, id, &form).unwrap().entry;
        desk.pass(MINUTE);
        let taken = desk.takes("post").unwrap();
        desk.does(move |tx| attent_core::outgoing::sent(tx, &taken));
        let ours = desk.entry(entry).message_id.unwrap();
        desk.gets(&report(&ours, &JONAS.to_uppercase(), "5.1.1", "failed"));
        assert!(undeliverable(desk, JONAS) && !undeliverable(desk, ROSA));
        assert_eq!(delivery(desk, id).0, "bounced");
    });
}

#[test]
fn a_report_finds_its_mail_where_it_was_merged_to() {
    on_each_engine(|desk| {
        let (from, ours) = answered(desk);
        let (into, _) = answered(desk);
        desk.ana_does(move |tx, ana| conversations::merge(tx, ana, into, from).map(drop));
        assert_eq!(desk.gets(&report(&ours, ROSA, "5.1.1", "failed")), into);
        desk.counters_agree("a report after a merge");
    });
}

#[test]
fn a_closed_conversation_stays_closed_and_its_writer_hears() {
    on_each_engine(|desk| {
        let (id, ours) = answered(desk);
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, id));
        desk.gets(&report(&ours, ROSA, "5.1.1", "failed"));
        assert_eq!((desk.state(id), told(desk)), ("closed", 1));
    });
}

#[test]
fn whom_nothing_reaches_is_not_proposed() {
    on_each_engine(|desk| {
        let (id, ours) = answered(desk);
        desk.gets(&report(&ours, ROSA, "5.1.1", "failed"));
        let customer = desk.see(id).customer;
        let opened = desk.does(move |tx| {
            let at = tx.now();
            let new = conversations::New::mail("New".into(), customer, at);
            conversations::open(tx, &attent_core::Actor::system(), &new)
        });
        assert!(desk.form(opened, "").recipients.to.is_empty());
    });
}
