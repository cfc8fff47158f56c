//! "We have your mail": whom it goes to, and how often at most. What it says is the program's.

use attent_core::{
    Actor,
    business::{Setting, settings},
    conversations::participants,
    ids::{ConversationId, MailboxId},
    incoming,
};
use attent_db::params;

use crate::support::{Desk, MINUTE, Mail, ROSA, mail, on_each_engine, wrong};

const INFO: &str = "info@wheels.example";
const HOUR: i64 = 60 * MINUTE;

/// Comes to a mailbox that acknowledges, and is filed.
fn comes(desk: &Desk, mailbox: MailboxId, mail: &Mail, trusted: bool) -> ConversationId {
    let bytes = desk.written(mail);
    let received = desk.received(mailbox, &bytes);
    desk.files(received, &bytes, trusted).conversation.unwrap()
}

fn promised(desk: &Desk) -> i64 {
    let kind = params![incoming::ACKNOWLEDGE].into();
    desk.number("SELECT COUNT(*) FROM job WHERE kind = $1", kind)
}

#[test]
fn who_gets_one() {
    let cases: [(&str, Mail, bool); 11] = [
        ("a customer", mail(ROSA, "Brakes", "They squeal."), true),
        (
            "another matter of hers",
            mail(ROSA, "Bell", "It is mute."),
            true,
        ),
        (
            "a reply in a conversation",
            mail(ROSA, "Re: [#1001]", "And now?"),
            false,
        ),
        (
            "out of office",
            mail(ROSA, "Away", "Until Monday.").header("Auto-Submitted", "auto-replied"),
            false,
        ),
        (
            "a machine's notice",
            mail("shop@orders.example", "Order", "1 bell")
                .header("Auto-Submitted", "auto-generated"),
            false,
        ),
        (
            "a list",
            mail("news@list.example", "June", "Buy.").header("List-Id", "<n>"),
            false,
        ),
        (
            "bulk",
            mail("a@bulk.example", "June", "Buy.").header("Precedence", "bulk"),
            false,
        ),
        (
            "no-reply",
            mail("no-reply@orders.example", "Order", "1 bell"),
            false,
        ),
        (
            "a report",
            crate::bounces::report("x@y.example", ROSA, "5.1.1", "failed"),
            false,
        ),
        (
            "one of our own mailboxes",
            mail(INFO, "Form", "A question."),
            false,
        ),
        (
            "a sign-in code of another service",
            mail(
                "security@google.com",
                "Your verification code",
                "Your verification code is 123456",
            ),
            false,
        ),
    ];
    on_each_engine(|desk| {
        let mailbox = desk.mailbox(INFO, None, true);
        for (what, mail, expect) in &cases {
            let before = promised(desk);
            comes(desk, mailbox, mail, true);
            assert_eq!(promised(desk) - before, i64::from(*expect), "{what}");
        }
        let before = promised(desk);
        comes(desk, mailbox, &mail(ROSA, "Lamp", "It is dark."), false);
        assert_eq!(
            promised(desk),
            before,
            "whose address was forged gets nothing"
        );
        comes(desk, desk.mailbox, &mail(ROSA, "Chain", "It is off."), true);
        assert_eq!(
            promised(desk),
            before,
            "a mailbox that does not acknowledge"
        );
        desk.does(|tx| {
            tx.run("UPDATE mailbox SET smtp_host = NULL", &[])?;
            Ok(())
        });
        comes(desk, mailbox, &mail(ROSA, "Pump", "It is flat."), true);
        assert_eq!(promised(desk), before, "a mailbox that cannot send");
    });
}

#[test]
fn it_goes_to_who_wrote_and_not_where_they_point() {
    on_each_engine(|desk| {
        let mailbox = desk.mailbox(INFO, None, true);
        let victim = "victim@elsewhere.example";
        let pointed = mail(ROSA, "Brakes", "They squeal.").header("Reply-To", victim);
        let id = comes(desk, mailbox, &pointed, true);
        let to = desk.does(move |tx| participants::customer_of(tx, id));
        assert_eq!(to.unwrap().address, ROSA);
        // A form on a web page writes as ourselves, and for the customer.
        let form = mail(INFO, "Form", "A question.").header("Reply-To", ROSA);
        let before = promised(desk);
        let id = comes(desk, mailbox, &form, true);
        let to = desk.does(move |tx| participants::customer_of(tx, id));
        assert_eq!(
            (to.unwrap().address.as_str(), promised(desk) - before),
            (ROSA, 1)
        );
    });
}

#[test]
fn how_many_is_a_setting_and_counts_three_hours() {
    let cases = [
        (
            Setting::AcknowledgementsPerAddress,
            "one@one.example",
            "one@one.example",
        ),
        (
            Setting::AcknowledgementsPerDomain,
            "one@one.example",
            "two@one.example",
        ),
        (
            Setting::AcknowledgementsInAll,
            "one@one.example",
            "two@two.example",
        ),
    ];
    on_each_engine(|desk| {
        let mailbox = desk.mailbox(INFO, None, true);
        let set = |setting, version, value| {
            desk.write(move |tx| settings::set(tx, &Actor::system(), setting, version, value))
        };
        for (setting, first, second) in cases {
            desk.pass(4 * HOUR);
            set(setting, 0, 2).unwrap();
            let asks = |from: &str| {
                let before = promised(desk);
                comes(desk, mailbox, &mail(from, "A question", "How?"), true);
                promised(desk) - before
            };
            assert_eq!(
                [asks(first), asks(second), asks(second)],
                [1, 1, 0],
                "{setting:?}"
            );
            if setting != Setting::AcknowledgementsInAll {
                assert_eq!(
                    asks("somebody@else.example"),
                    1,
                    "{setting:?}: others are not concerned"
                );
            }
            desk.pass(3 * HOUR - 1);
            assert_eq!(asks(second), 0, "{setting:?}: not yet");
            desk.pass(1);
            assert_eq!(asks(second), 1, "{setting:?}: three hours later");
            set(setting, 1, 0).unwrap();
            desk.pass(4 * HOUR);
            assert_eq!(asks(first), 0, "{setting:?}: never");
            set(setting, 2, setting.default_value()).unwrap();
        }
        for setting in Setting::ALL {
            for out in [setting.range().start() - 1, setting.range().end() + 1] {
                let refused = set(setting, 0, out);
                assert_eq!(wrong(refused, setting.name()), "error-out-of-range");
            }
            assert!(
                setting.range().contains(&setting.default_value()),
                "{setting:?}"
            );
        }
    });
}
