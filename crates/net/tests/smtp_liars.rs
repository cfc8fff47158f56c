//! How far a mail came, by servers that fail at every step.

mod support;

use attent_net::Trouble;
use attent_net::smtp::{self, Envelope, Failure, Stage};
use support::liar::{Act, Liar, say};
use support::{password, server, smtp_timeouts};

const MAIL: &[u8] = b"Subject: hello\r\n\r\n.dots\r\nbye\r\n";

fn to(recipients: &[&str]) -> Envelope {
    Envelope::new(Some("desk@example.com"), recipients.iter().copied()).unwrap()
}

async fn send(liar: &Liar, recipients: &[&str]) -> Result<smtp::Sent, Failure> {
    let mut server = server(liar.port);
    server.login = password("desk", "secret");
    smtp::send(&server, &to(recipients), MAIL, smtp_timeouts()).await
}

fn temporary(stage: Stage, code: u16, text: &str) -> Failure {
    let (text, refused) = (text.to_owned(), Vec::new());
    Failure::Temporary {
        stage,
        code,
        text,
        refused,
    }
}

fn permanent(stage: Stage, code: u16, text: &str) -> Failure {
    let (text, refused) = (text.to_owned(), Vec::new());
    Failure::Permanent {
        stage,
        code,
        text,
        refused,
    }
}

fn unreachable(stage: Stage, trouble: Trouble) -> Failure {
    Failure::Unreachable { stage, trouble }
}

fn perhaps(reason: Trouble) -> Failure {
    Failure::Perhaps { reason }
}

#[tokio::test]
async fn every_step_that_fails_is_named() {
    use Stage::{Acceptance, Content, Greeting, Hello, Login, Sender};
    use Trouble::{AuthRefused, HungUp, Protocol, TimedOut};
    let strange = || Protocol("what do you want".into());
    for (step, act, expected) in [
        ("GREETING", Act::Stall, unreachable(Greeting, TimedOut)),
        ("GREETING", Act::HangUp, unreachable(Greeting, HungUp)),
        (
            "GREETING",
            say("554 no"),
            unreachable(Greeting, Protocol("554 no".into())),
        ),
        (
            "GREETING",
            say("what do you want"),
            unreachable(Greeting, strange()),
        ),
        ("EHLO", Act::Stall, unreachable(Hello, TimedOut)),
        ("EHLO", Act::HangUp, unreachable(Hello, HungUp)),
        (
            "AUTH",
            say("535 5.7.8 wrong"),
            unreachable(Login, AuthRefused("535 5.7.8 wrong".into())),
        ),
        ("AUTH", Act::Stall, unreachable(Login, TimedOut)),
        (
            "MAIL",
            say("451 4.3.0 busy"),
            temporary(Sender, 451, "4.3.0 busy"),
        ),
        (
            "MAIL",
            say("550 5.7.1 not you"),
            permanent(Sender, 550, "5.7.1 not you"),
        ),
        ("MAIL", Act::HangUp, unreachable(Sender, HungUp)),
        ("MAIL", Act::Stall, unreachable(Sender, TimedOut)),
        ("RCPT", Act::Stall, unreachable(Stage::Recipient, TimedOut)),
        (
            "DATA",
            say("452 4.3.1 full"),
            temporary(Content, 452, "4.3.1 full"),
        ),
        ("DATA", say("554 no"), permanent(Content, 554, "no")),
        (
            "DATA",
            say("250 fine"),
            unreachable(Content, Protocol("250 fine".into())),
        ),
        ("DATA", Act::HangUp, unreachable(Content, HungUp)),
        (
            "DOT",
            say("451 4.7.1 greylisted"),
            temporary(Acceptance, 451, "4.7.1 greylisted"),
        ),
        (
            "DOT",
            say("554 5.7.1 spam"),
            permanent(Acceptance, 554, "5.7.1 spam"),
        ),
        ("DOT", Act::Stall, perhaps(TimedOut)),
        ("DOT", Act::HangUp, perhaps(HungUp)),
        (
            "DOT",
            Act::SayAndGo("25".into()),
            perhaps(Protocol("25".into())),
        ),
        ("DOT", say("what do you want"), perhaps(strange())),
        (
            "DOT",
            say("354 more?"),
            perhaps(Protocol("354 more?".into())),
        ),
    ] {
        let liar = Liar::smtp(&[(step, act)]).await;
        let result = send(&liar, &["ana@example.com"]).await;
        assert_eq!(result, Err(expected), "{step}");
    }
}

#[tokio::test]
async fn a_line_cut_within_the_body_was_certainly_not_sent() {
    // Larger than the socket buffers, so that the body cannot be written whole.
    let mail = "a line of a mail that is never read\r\n".repeat(400_000);
    for act in [Act::HangUp, Act::Stall] {
        let liar = Liar::smtp(&[("BODY", act)]).await;
        let result = smtp::send(
            &server(liar.port),
            &to(&["ana@example.com"]),
            mail.as_bytes(),
            smtp_timeouts(),
        )
        .await;
        assert!(
            matches!(
                result,
                Err(Failure::Unreachable {
                    stage: Stage::Content,
                    ..
                })
            ),
            "{result:?}"
        );
    }
}

#[tokio::test]
async fn the_mail_arrives_with_its_dots_doubled() {
    let liar = Liar::smtp(&[]).await;
    let sent = send(&liar, &["ana@example.com"]).await.unwrap();
    assert_eq!(sent.text, "queued as 42");
    assert_eq!(sent.accepted, ["ana@example.com"]);
    assert_eq!(
        liar.heard(),
        [
            "EHLO desk.example",
            "AUTH PLAIN AGRlc2sAc2VjcmV0",
            "MAIL FROM:<desk@example.com>",
            "RCPT TO:<ana@example.com>",
            "DATA",
            "Subject: hello",
            "",
            "..dots",
            "bye",
            ".",
            "QUIT"
        ]
    );
}

#[tokio::test]
async fn recipients_are_refused_one_by_one() {
    let liar = Liar::smtp(&[
        ("RCPT TO:<gone", say("550 5.1.1 unknown")),
        ("RCPT TO:<full", say("452 4.2.2 full")),
    ])
    .await;
    let codes = |refused: &[smtp::Refusal]| -> Vec<(String, u16, bool)> {
        let line = |r: &smtp::Refusal| (r.recipient.clone(), r.code, r.is_permanent());
        refused.iter().map(line).collect()
    };
    let (gone, full) = (
        ("gone@example.com".to_owned(), 550, true),
        ("full@example.com".to_owned(), 452, false),
    );

    let sent = send(
        &liar,
        &["gone@example.com", "ana@example.com", "full@example.com"],
    )
    .await;
    let sent = sent.unwrap();
    assert_eq!(sent.accepted, ["ana@example.com"]);
    assert_eq!(codes(&sent.refused), [gone.clone(), full.clone()]);

    match send(&liar, &["gone@example.com"]).await {
        Err(Failure::Permanent {
            stage: Stage::Recipient,
            code: 550,
            refused,
            ..
        }) => {
            assert_eq!(codes(&refused), std::slice::from_ref(&gone));
        }
        other => panic!("{other:?}"),
    }
    match send(&liar, &["gone@example.com", "full@example.com"]).await {
        Err(Failure::Temporary {
            stage: Stage::Recipient,
            code: 452,
            refused,
            ..
        }) => {
            assert_eq!(codes(&refused), [gone, full]);
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_the_server_cannot_take_is_not_even_begun() {
    let small = "250-liar.example\r\n250 SIZE 10";
    let utf8 = "250-liar.example\r\n250-8BITMIME\r\n250 SMTPUTF8";
    let plain = "250 liar.example";
    let foreign = "Subject: x\r\n\r\nκαλημέρα\r\n";
    for (offer, recipient, mail, expected) in [
        (small, "ana@example.com", "Subject: too long\r\n", Err(552)),
        (plain, "ana@example.com", foreign, Err(554)),
        (plain, "γιάννης@example.com", "x", Err(553)),
        (utf8, "γιάννης@example.com", "x", Ok(" SMTPUTF8")),
        (utf8, "ana@example.com", foreign, Ok(" BODY=8BITMIME")),
        (utf8, "ana@παράδειγμα.gr", "Subject: x\r\n", Ok("")),
    ] {
        let liar = Liar::smtp(&[("EHLO", say(offer))]).await;
        let server = server(liar.port);
        let result = smtp::send(&server, &to(&[recipient]), mail.as_bytes(), smtp_timeouts()).await;
        match (result, expected) {
            (
                Err(Failure::Permanent {
                    stage: Stage::Sender,
                    code,
                    ..
                }),
                Err(wanted),
            ) => {
                assert_eq!(code, wanted, "{recipient}");
            }
            (Ok(_), Ok(words)) => {
                let line = format!("MAIL FROM:<desk@example.com>{words}");
                assert!(liar.heard().contains(&line), "{:?}", liar.heard());
            }
            (result, _) => panic!("{recipient}: {result:?}"),
        }
    }
}
