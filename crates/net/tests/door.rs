//! The door, by raw sockets: what it takes, what it refuses, and what cannot be slipped past it.

mod support;

use std::time::Duration;

use attent_net::door::{Options, Protocol};
use support::desk::{HELLO, mails, open, talk};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;

#[tokio::test]
async fn smtp_answers_as_it_should() {
    for (words, expected) in [
        ("QUIT\r\n", "220 221"),
        ("LHLO x\r\nQUIT\r\n", "220 500 221"),
        ("HELO x\r\nQUIT\r\n", "220 250 221"),
        ("MAIL FROM:<a@b.c>\r\nQUIT\r\n", "220 503 221"),
        (
            "EHLO x\r\nRCPT TO:<desk@desk.example>\r\nQUIT\r\n",
            "220 250 503 221",
        ),
        ("EHLO x\r\nDATA\r\nQUIT\r\n", "220 250 503 221"),
        (
            "EHLO x\r\nMAIL FROM:<a@b.c> SIZE=9999\r\nQUIT\r\n",
            "220 250 552 221",
        ),
        (
            "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<>\r\nQUIT\r\n",
            "220 250 250 501 221",
        ),
        (
            "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<x@elsewhere.example>\r\nQUIT\r\n",
            "220 250 250 550 221",
        ),
        (
            "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<x%desk.example@elsewhere.example>\r\nQUIT\r\n",
            "220 250 250 550 221",
        ),
        (
            "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<later@desk.example>\r\nDATA\r\nQUIT\r\n",
            "220 250 250 451 503 221",
        ),
        (
            "EHLO x\r\nAUTH PLAIN AGEAYg==\r\nQUIT\r\n",
            "220 250 502 221",
        ),
        ("EHLO x\r\nSTARTTLS\r\nQUIT\r\n", "220 250 502 221"),
        (
            "EHLO x\r\nVRFY root\r\nEXPN all\r\nWHAT\r\nNOOP\r\nRSET\r\nQUIT\r\n",
            "220 250 252 502 500 250 250 221",
        ),
        ("EHLO x\nQUIT\n", "220 500"),
        ("EHLO x\rRSET\r\nQUIT\r\n", "220 500"),
    ] {
        let door = open(Protocol::Smtp, |_| {}).await;
        assert_eq!(talk(&door, words).await, expected, "{words}");
    }
}

#[tokio::test]
async fn pipelined_mails_are_all_taken() {
    let door = open(Protocol::Smtp, |_| {}).await;
    let second = "MAIL FROM:<>\r\nRCPT TO:<d\u{e9}sk@desk.example>\r\nDATA\r\n..two\r\n.\r\n";
    let words = format!("{HELLO}DATA\r\nSubject: one\r\n\r\n.\r\n{second}QUIT\r\n");
    assert_eq!(
        talk(&door, &words).await,
        "220 250 250 250 354 250 250 250 354 250 221"
    );
    let mails = mails(&door);
    assert_eq!(mails[0].1, "Subject: one\r\n\r\n");
    assert_eq!(mails[0].0.sender, "ana@example.com");
    assert_eq!(mails[0].0.hello, "there");
    assert!(mails[0].0.peer.is_some());
    assert_eq!(mails[1].1, ".two\r\n");
    assert_eq!(mails[1].0.recipients, ["d\u{e9}sk@desk.example"]);
}

#[tokio::test]
async fn nothing_is_smuggled_in() {
    let inner = "MAIL FROM:<boss@example.com>\r\nRCPT TO:<desk@desk.example>\r\nDATA\r\nforged";
    for false_end in [
        "\n.\n",
        "\n.\r\n",
        "\r\n.\n",
        "\r.\r",
        "\r.\r\n",
        "\r\n.\r\r\n",
    ] {
        let door = open(Protocol::Smtp, |_| {}).await;
        let words = format!("{HELLO}DATA\r\nhonest{false_end}{inner}\r\n.\r\nQUIT\r\n");
        let codes = talk(&door, &words).await;
        let bare = false_end.starts_with('\n') || false_end.ends_with(".\n");
        let answer = if bare { "550" } else { "250" };
        assert_eq!(
            codes,
            format!("220 250 250 250 354 {answer} 221"),
            "{false_end:?}"
        );
        let mails = mails(&door);
        assert_eq!(mails.len(), usize::from(!bare), "{false_end:?}");
        assert!(
            mails
                .iter()
                .all(|(envelope, _)| envelope.sender == "ana@example.com")
        );
    }
}

#[tokio::test]
async fn chunks_make_a_mail() {
    let door = open(Protocol::Smtp, |_| {}).await;
    let words = format!("{HELLO}BDAT 5\r\na\n.\r\nBDAT 3 LAST\r\nxyzQUIT\r\n");
    assert_eq!(talk(&door, &words).await, "220 250 250 250 250 250 221");
    assert_eq!(mails(&door)[0].1, "a\n.\r\nxyz");

    let words = format!("EHLO x\r\nBDAT 6 LAST\r\nQUIT\r\n{}", &HELLO[12..]);
    assert_eq!(
        talk(&door, &format!("{words}QUIT\r\n")).await,
        "220 250 503 250 250 221"
    );
    let large = "x".repeat(3_000);
    let words = format!("{HELLO}BDAT 3000\r\n{large}BDAT 1 LAST\r\nyQUIT\r\n");
    assert_eq!(talk(&door, &words).await, "220 250 250 250 250 552 221");
    assert_eq!(mails(&door).len(), 1);
}

#[tokio::test]
async fn lmtp_answers_for_each_recipient() {
    let door = open(Protocol::Lmtp, |_| {}).await;
    let words = "LHLO x\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<desk@desk.example>\r\nRCPT TO:<full@desk.example>\r\nRCPT TO:<nobody@example.com>\r\nRCPT TO:<never@desk.example>\r\nDATA\r\nhi\r\n.\r\nQUIT\r\n";
    assert_eq!(
        talk(&door, words).await,
        "220 250 250 250 250 550 250 354 250 451 550 221"
    );
    assert_eq!(talk(&door, "EHLO x\r\nQUIT\r\n").await, "220 500 221");
    let large = "x\r\n".repeat(1_000);
    let words = format!(
        "LHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@desk.example>\r\nRCPT TO:<b@desk.example>\r\nDATA\r\n{large}.\r\nQUIT\r\n"
    );
    assert_eq!(
        talk(&door, &words).await,
        "220 250 250 250 250 354 552 552 221"
    );
}

#[tokio::test]
async fn smtp_has_one_answer_and_it_loses_nothing() {
    for (recipients, answer) in [
        (vec!["desk", "full"], "451"),
        (vec!["desk", "never"], "250"),
        (vec!["full", "never"], "451"),
        (vec!["never"], "550"),
    ] {
        let door = open(Protocol::Smtp, |_| {}).await;
        let rcpt = |name: &&str| format!("RCPT TO:<{name}@desk.example>\r\n");
        let rcpts: String = recipients.iter().map(rcpt).collect();
        let words = format!("EHLO x\r\nMAIL FROM:<>\r\n{rcpts}DATA\r\nhi\r\n.\r\nQUIT\r\n");
        let codes = talk(&door, &words).await;
        assert!(
            codes.ends_with(&format!("354 {answer} 221")),
            "{recipients:?}: {codes}"
        );
    }
}

#[tokio::test]
async fn whoever_stalls_is_shown_out() {
    let short = |options: &mut Options| {
        options.timeouts.command = Duration::from_millis(200);
        options.timeouts.body = Duration::from_millis(200);
        options.timeouts.receive = Duration::from_millis(200);
    };
    let stalling = HELLO.replace("ana@", "stall@");
    for (words, expected) in [
        ("EHL".to_owned(), "220 421"),
        (
            format!("{HELLO}DATA\r\nand then"),
            "220 250 250 250 354 421",
        ),
        (
            format!("{HELLO}BDAT 100\r\nand then"),
            "220 250 250 250 421",
        ),
        // The receiver did not say that it stored it: 250 would lose it.
        (
            format!("{stalling}DATA\r\nhi\r\n.\r\nQUIT\r\n"),
            "220 250 250 250 354 451 221",
        ),
        (format!("NOOP {}", "x".repeat(10_000)), "220 500"),
        (
            "WHAT\r\n".repeat(30),
            &format!("220{} 421", " 500".repeat(20)),
        ),
    ] {
        let door = open(Protocol::Smtp, short).await;
        let words = words.as_str();
        assert_eq!(talk(&door, words).await, expected, "{words:.40}");
    }
}

#[tokio::test]
async fn too_many_guests_are_told_to_come_back() {
    let door = open(Protocol::Smtp, |options| {
        options.max_connections_per_peer = 2;
    })
    .await;
    let mut guests = Vec::new();
    for _ in 0..2 {
        let stream = TcpStream::connect(("127.0.0.1", door.port)).await.unwrap();
        let mut guest = BufReader::new(stream);
        guest.read_line(&mut String::new()).await.unwrap();
        guests.push(guest);
    }
    assert_eq!(talk(&door, "").await, "421");
    guests.clear();
    for _ in 0..100 {
        if talk(&door, "QUIT\r\n").await == "220 221" {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("a place never became free");
}

#[tokio::test]
async fn when_we_stop_guests_are_told() {
    let door = open(Protocol::Smtp, |_| {}).await;
    let stream = TcpStream::connect(("127.0.0.1", door.port)).await.unwrap();
    let mut guest = BufReader::new(stream);
    let mut line = String::new();
    guest.read_line(&mut line).await.unwrap();
    door.stop.cancel();
    line.clear();
    guest.read_line(&mut line).await.unwrap();
    assert!(line.starts_with("421"), "{line}");
}
