//! A mailbox that lies, stalls or hangs up is an error in words, never a hang and never "empty".

mod support;

use std::time::Duration;

use attent_net::Trouble;
use attent_net::imap::{self, Batch, Contents, Limits, Session, Waited};
use support::liar::{Act, Liar, say};
use support::{SOON, imap_timeouts, password, server};

async fn connect(liar: &Liar) -> Result<Session, Trouble> {
    let mut server = server(liar.port);
    server.login = password("desk", "secret");
    Session::connect(&server, imap_timeouts()).await
}

/// Capabilities without AUTH=PLAIN, so that LOGIN is used.
fn old() -> (&'static str, Act) {
    ("CAPABILITY", say("* CAPABILITY IMAP4rev1\r\n{tag} OK done"))
}

#[tokio::test]
async fn every_way_of_not_getting_in_is_named() {
    use Trouble::{AuthRefused, HungUp, Protocol, TimedOut};
    for (step, act, expected) in [
        ("GREETING", Act::Stall, TimedOut),
        ("GREETING", Act::HangUp, HungUp),
        (
            "GREETING",
            say("* BYE full today"),
            Protocol("full today".into()),
        ),
        (
            "GREETING",
            say("220 I speak SMTP"),
            Protocol("something that is not IMAP".into()),
        ),
        ("CAPABILITY", Act::Stall, TimedOut),
        ("CAPABILITY", say("{tag} BAD what"), Protocol("what".into())),
        (
            "LOGIN",
            say("{tag} NO wrong password"),
            AuthRefused("wrong password".into()),
        ),
        (
            "LOGIN",
            say("A9999 OK in"),
            Protocol("an answer to a question we did not ask".into()),
        ),
        ("LOGIN", Act::Stall, TimedOut),
        ("LOGIN", Act::HangUp, HungUp),
        (
            "LOGIN",
            Act::SayAndGo("* BYE go away".into()),
            Protocol("go away".into()),
        ),
    ] {
        let rules = [(step, act), old()];
        let liar = Liar::imap(&rules).await;
        assert_eq!(connect(&liar).await.err(), Some(expected), "{step}");
    }
    let liar = Liar::imap(&[(
        "CAPABILITY",
        say("* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n{tag} OK done"),
    )])
    .await;
    assert!(matches!(connect(&liar).await.err(), Some(AuthRefused(_))));
    assert!(!liar.heard().iter().any(|line| line.contains("secret")));
}

#[tokio::test]
async fn opening_needs_a_uidvalidity_and_a_yes() {
    for (answer, expected) in [
        (
            "* 3 EXISTS\r\n{tag} OK open",
            Trouble::Protocol("no UIDVALIDITY".into()),
        ),
        (
            "{tag} NO no such folder",
            Trouble::Protocol("no such folder".into()),
        ),
    ] {
        let liar = Liar::imap(&[("EXAMINE", say(answer)), old()]).await;
        let mut session = connect(&liar).await.unwrap();
        assert_eq!(session.open_folder("INBOX").await, Err(expected));
        // The conversation goes on.
        assert_eq!(session.folders().await, Ok(vec![]));
    }
    let liar = Liar::imap(&[("EXAMINE", Act::Stall), old()]).await;
    let mut session = connect(&liar).await.unwrap();
    assert_eq!(session.open_folder("INBOX").await, Err(Trouble::TimedOut));
    assert_eq!(session.folders().await, Err(Trouble::HungUp));
}

#[tokio::test]
async fn another_uidvalidity_is_seen_when_the_folder_is_opened_again() {
    let liar = Liar::imap(&[
        (
            "EXAMINE \"B\"",
            say("* 0 EXISTS\r\n* OK [UIDVALIDITY 8] ok\r\n{tag} OK open"),
        ),
        old(),
    ])
    .await;
    let mut session = connect(&liar).await.unwrap();
    assert_eq!(session.open_folder("A").await.unwrap().uid_validity, 7);
    assert_eq!(session.open_folder("B").await.unwrap().uid_validity, 8);
}

#[tokio::test]
async fn a_refused_or_broken_listing_is_never_an_empty_one() {
    let found = ("UID SEARCH", say("* SEARCH 5\r\n{tag} OK done"));
    let size = (
        "UID FETCH 5 (UID RFC822.SIZE)",
        say("* 1 FETCH (UID 5 RFC822.SIZE 3)\r\n{tag} OK done"),
    );
    let cut = "* 1 FETCH (UID 5 BODY[] {100}\r\nonly this";
    for (rules, expected) in [
        (
            vec![("UID SEARCH", say("{tag} NO disk error"))],
            Trouble::Protocol("disk error".into()),
        ),
        (vec![("UID SEARCH", Act::HangUp)], Trouble::HungUp),
        (vec![("UID SEARCH", Act::Stall)], Trouble::TimedOut),
        (
            vec![found.clone(), ("UID FETCH", say("{tag} NO disk error"))],
            Trouble::Protocol("disk error".into()),
        ),
        (
            vec![found.clone(), ("UID FETCH", Act::HangUp)],
            Trouble::HungUp,
        ),
        (
            vec![found.clone(), size.clone(), ("UID FETCH", Act::HangUp)],
            Trouble::HungUp,
        ),
        (
            vec![
                found.clone(),
                size.clone(),
                ("UID FETCH", Act::SayAndGo(cut.into())),
            ],
            Trouble::HungUp,
        ),
        (
            vec![found.clone(), size.clone(), ("UID FETCH", say(cut))],
            Trouble::TimedOut,
        ),
        (
            vec![found, size, ("UID FETCH", say("\u{0}\u{1} nonsense"))],
            Trouble::Protocol("something that is not IMAP".into()),
        ),
    ] {
        let mut all = rules.clone();
        all.push(old());
        let liar = Liar::imap(&all).await;
        let mut session = connect(&liar).await.unwrap();
        session.open_folder("INBOX").await.unwrap();
        assert_eq!(
            session.fetch_since(0, Limits::default()).await,
            Err(expected)
        );
    }
}

#[tokio::test]
async fn what_is_listed_and_not_handed_out_is_reported() {
    // 3 came back though it is before the cursor; 5 has no body; 6 is too large; 7 is gone.
    let liar = Liar::imap(&[
        ("UID SEARCH UID 5:*", say("* SEARCH 3 5 6 7 8\r\n{tag} OK done")),
        ("UID SEARCH UID 5,7", say("* SEARCH 5\r\n{tag} OK done")),
        (
            "UID FETCH 5,6,7,8 (UID RFC822.SIZE)",
            say("* 1 FETCH (UID 5 RFC822.SIZE 9)\r\n* 2 FETCH (UID 6 RFC822.SIZE 99999)\r\n* 3 FETCH (UID 8 RFC822.SIZE 2)\r\n{tag} OK done"),
        ),
        (
            "UID FETCH 5,8 (UID INTERNALDATE BODY.PEEK[])",
            say("* 3 FETCH (UID 8 BODY[] {2}\r\nhi)\r\n* 9 FETCH (UID 99 BODY[] {2}\r\nno)\r\n* 1 FETCH (UID 5 FLAGS (\\Seen))\r\n{tag} OK done"),
        ),
        old(),
    ])
    .await;
    let mut session = connect(&liar).await.unwrap();
    session.open_folder("INBOX").await.unwrap();
    let limits = Limits {
        message_bytes: 1_000,
        ..Limits::default()
    };
    let Batch {
        messages,
        through,
        more,
    } = session.fetch_since(4, limits).await.unwrap();
    let got: Vec<_> = messages.into_iter().map(|m| (m.uid, m.contents)).collect();
    assert_eq!(
        got,
        [
            (5, Contents::Withheld),
            (6, Contents::TooLarge { bytes: 99_999 }),
            (8, Contents::Whole(b"hi".to_vec())),
        ]
    );
    assert_eq!((through, more), (8, false));
}

#[tokio::test]
async fn a_flood_is_cut_off() {
    let flood = "* 1 FETCH (UID 5 BODY[] {900000000}\r\n".to_owned() + &"x".repeat(8 << 20);
    let liar = Liar::imap(&[
        ("UID SEARCH", say("* SEARCH 5\r\n{tag} OK done")),
        (
            "UID FETCH 5 (UID RFC822.SIZE)",
            say("* 1 FETCH (UID 5 RFC822.SIZE 3)\r\n{tag} OK done"),
        ),
        ("UID FETCH", say(&flood)),
        old(),
    ])
    .await;
    let mut session = connect(&liar).await.unwrap();
    session.open_folder("INBOX").await.unwrap();
    let limits = Limits {
        message_bytes: 1_000,
        ..Limits::default()
    };
    let result = session.fetch_since(0, limits).await;
    assert!(
        matches!(result, Err(Trouble::TooMuch | Trouble::NotReachable(_))),
        "{result:?}"
    );
}

#[tokio::test]
async fn waiting_ends_by_news_by_time_or_in_words() {
    let idle = (
        "CAPABILITY",
        say("* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK done"),
    );
    for (act, done, expected) in [
        (say("+ idling"), say("{tag} OK done"), Ok(Waited::Timeout)),
        (
            say("+ idling\r\n* 4 EXISTS"),
            say("{tag} OK done"),
            Ok(Waited::Changed),
        ),
        (
            say("+ idling\r\n* OK still here"),
            say("{tag} OK done"),
            Ok(Waited::Timeout),
        ),
        (
            say("* 4 EXISTS\r\n+ idling"),
            say("{tag} OK done"),
            Ok(Waited::Changed),
        ),
        (
            say("{tag} NO not now"),
            say(""),
            Err(Trouble::Protocol("not now".into())),
        ),
        (Act::Stall, say(""), Err(Trouble::TimedOut)),
        (say("+ idling"), Act::Stall, Err(Trouble::TimedOut)),
        (
            Act::SayAndGo("+ idling".into()),
            say(""),
            Err(Trouble::HungUp),
        ),
        (
            Act::SayAndGo("+ idling\r\n* BYE restarting".into()),
            say(""),
            Err(Trouble::Protocol("restarting".into())),
        ),
    ] {
        let rules = [("IDLE", act), ("DONE", done), idle.clone()];
        let liar = Liar::imap(&rules).await;
        let mut session = connect(&liar).await.unwrap();
        session.open_folder("INBOX").await.unwrap();
        session.fetch_since(0, Limits::default()).await.unwrap();
        let waited = tokio::time::timeout(Duration::from_secs(5), session.idle(SOON / 2)).await;
        assert_eq!(waited.expect("idle never hangs"), expected);
    }
}

#[tokio::test]
async fn checking_signs_in_and_leaves() {
    let liar = Liar::imap(&[old()]).await;
    let mut server = server(liar.port);
    server.login = password("de\"sk", "se\\cret");
    assert_eq!(imap::check(&server, imap_timeouts()).await, Ok(()));
    let heard = liar.heard().join("\n");
    assert!(
        heard.contains("LOGIN \"de\\\"sk\" \"se\\\\cret\""),
        "{heard}"
    );
    assert!(heard.contains("LOGOUT"), "{heard}");
}
