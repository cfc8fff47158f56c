use super::*;
use proptest::prelude::*;

fn read(mail: &str) -> Mail {
    parse(mail.replace('\n', "\r\n").as_bytes(), Budget::default())
}

#[test]
fn a_plain_mail() {
    let mail = read(
        "Message-ID: <1@x.lt>\nDate: Sat, 31 Jan 2026 10:00:00 +0000\nFrom: Ana <ana@x.lt>\nTo: b@x.lt\nSubject: =?utf-8?Q?Labas_=C5=BE?=\n\nHello\n",
    );
    assert_eq!(mail.message_id.as_deref(), Some("1@x.lt"));
    assert_eq!(mail.date, Some(1_769_853_600_000));
    assert_eq!(mail.subject.as_deref(), Some("Labas ž"));
    assert_eq!((mail.text.as_str(), mail.html), ("Hello\n", None));
    assert_eq!(mail.warnings, vec![]);
}

#[test]
fn alternatives_and_related_images() {
    let mail = read(
        "Content-Type: multipart/alternative; boundary=a\n\n--a\n\nplain\n--a\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<p>rich <img src=\"cid:1\">\n--r\nContent-Type: image/png; name=a.png\nContent-ID: <1>\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--r--\n--a--\n",
    );
    assert_eq!(mail.text, "plain");
    assert!(mail.html.as_deref().is_some_and(|h| h.contains("rich")));
    let image = &mail.attachments[0];
    assert_eq!(
        (image.name.as_deref(), image.inline, image.bytes.len()),
        (Some("a.png"), true, 5)
    );
    assert_eq!(
        image.sha256,
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    );
}

#[test]
fn nothing_between_text_and_text_is_lost() {
    let mail = read(
        "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/html\n\n<b>one</b>\n--m\nContent-Type: image/png\n\nx\n--m\nContent-Type: text/plain\n\ntwo < three\n--m\nContent-Type: text/plain; name=notes.txt\n\nfile\n--m--\n",
    );
    assert_eq!(mail.text, "one\n\ntwo < three");
    assert!(
        mail.html
            .as_deref()
            .is_some_and(|h| h.contains("two &lt; three"))
    );
    let names: Vec<_> = mail.attachments.iter().map(|a| a.name.as_deref()).collect();
    assert_eq!(names, [None, Some("notes.txt")]);
}

#[test]
fn a_mail_within_a_mail_is_raw_bytes() {
    let mail = read(
        "Content-Type: multipart/mixed; boundary=m\n\n--m\n\nsee\n--m\nContent-Type: message/rfc822\n\nSubject: inner\n\ninner text\n--m--\n",
    );
    assert_eq!(mail.text, "see");
    assert_eq!(
        mail.attachments[0].bytes,
        b"Subject: inner\r\n\r\ninner text"
    );
    assert_eq!(mail.attachments[0].content_type, "message/rfc822");
}

#[test]
fn an_invitation_alone_is_readable() {
    let mail = read(
        "Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY:Tea\nDTSTART:20260131T100000Z\nEND:VEVENT\n",
    );
    assert_eq!(mail.text, "Tea\n2026-01-31 10:00 UTC");
    assert_eq!(mail.attachments.len(), 1);
}

#[test]
fn nasty_mail_stays_within_its_budget() {
    let links = format!(
        "Content-Type: text/html\n\n{}",
        "<a href=\"https://x.lt/\">x</a> ".repeat(20_000)
    );
    let headers = "X-A: b\n".repeat(1_000_000);
    let quotes = format!("Subject: x\n\n{}", "> > > quoted\n".repeat(1_000_000));
    let nested = "Content-Type: message/rfc822\n\n".repeat(100_000);
    let boundary = format!(
        "Content-Type: multipart/mixed; boundary=b\n\n{}",
        "--b\n".repeat(500_000)
    );
    let words = format!("Subject: {}\n\n", "=?utf-8?Q?".repeat(50_000));
    let comments = format!("From: {}\n\n", "(".repeat(500_000));
    let parameters = format!(
        "Content-Type: text/plain; {}\n\nx",
        "a*0*=x;".repeat(100_000)
    );
    let tags = format!("Content-Type: text/html\n\n{}", "<div>".repeat(500_000));
    for bytes in [
        links, headers, quotes, nested, boundary, words, comments, parameters, tags,
    ] {
        let mail = parse(bytes.as_bytes(), Budget::default());
        assert!(mail.text.len() <= Budget::default().text);
        assert!(mail.attachments.len() <= Budget::default().parts);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_give_a_mail(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = parse(&bytes, Budget::default());
    }

    #[test]
    fn any_scraps_of_mail_give_a_mail(scraps in proptest::collection::vec(proptest::sample::select(SCRAPS), 0..60), noise in any::<Vec<u8>>()) {
        let mut bytes = scraps.concat().into_bytes();
        let at = bytes.len() / 2;
        bytes.splice(at..at, noise);
        let _ = parse(&bytes, Budget::default());
    }
}

const SCRAPS: &[&str] = &[
    "Content-Type: multipart/mixed; boundary=b\r\n",
    "Content-Type: text/html; charset=\"iso-8859-1\"\r\n",
    "\r\n",
    "\n",
    "--b\r\n",
    "--b--\r\n",
    "From: \"a, b\" <a@x.lt>\r\n",
    "Subject: =?utf-8?B?xb0=?= =?x?q?=?=\r\n",
    " folded\r\n",
    "Content-Disposition: attachment; filename*0*=utf-8''%C4;filename*1=x\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "=C5=",
    "<blockquote>",
    "</div>",
    "&amp;",
    "begin 644 x\n",
    "#0V%T\nend\n",
    "BEGIN:VEVENT\r\n",
    "DTSTART:2026\r\n",
    "Date: 99 Foo 9999 99:99 +9999\r\n",
    "References: <a@x> <\r\n",
    "Content-Type: text/plain; format=flowed\r\n",
    "> a \r\n",
    "Content-Type: application/ms-tnef\r\n",
    "\u{78}\u{9f}",
    "Content-Type: message/rfc822\r\n",
    "Thread-Index: AdqXo1x3QmJr8Zz\r\n",
];
