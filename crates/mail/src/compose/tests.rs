use super::*;
use crate::{Budget, automatic, parse};
use proptest::prelude::*;

fn outgoing() -> Outgoing {
    Outgoing {
        message_id: "1@shop.lt".into(),
        date: 1_769_853_600_000,
        from: Address {
            name: Some("Shop, \"the\" Ž".into()),
            address: "info@shop.lt".into(),
        },
        reply_to: None,
        to: vec![Address::bare("rosa@x.lt")],
        cc: vec![],
        subject: "Jūsų užsakymas".into(),
        text: "Labas\n".into(),
        html: None,
        in_reply_to: None,
        references: vec![],
        files: vec![],
        automatic: None,
        unsubscribe: None,
    }
}

fn read(mail: &Outgoing) -> crate::Mail {
    parse(&compose(mail).expect("a good mail"), Budget::default())
}

#[test]
fn what_goes_out_reads_back() {
    let mut mail = outgoing();
    mail.html = Some("<p>Labas <img src=\"cid:logo@shop\">".into());
    mail.references = (0..100).map(|n| format!("{n}@x.lt")).collect();
    mail.in_reply_to = Some("99@x.lt".into());
    mail.automatic = Some(Machine::Replied);
    mail.files = vec![
        File {
            name: "logo.png".into(),
            content_type: "image/png".into(),
            bytes: vec![0, 1, 2, 255],
            content_id: Some("logo@shop".into()),
        },
        File {
            name: "sąskaita λ 请.pdf".into(),
            content_type: "application/pdf".into(),
            bytes: b"%PDF\r\n--x".to_vec(),
            content_id: None,
        },
    ];
    let read = read(&mail);
    assert_eq!(read.message_id.as_deref(), Some("1@shop.lt"));
    assert_eq!(read.date, Some(mail.date));
    assert_eq!(read.from.as_ref(), Some(&mail.from));
    assert_eq!(
        (read.to, read.subject.as_deref()),
        (mail.to, Some("Jūsų užsakymas"))
    );
    assert_eq!(
        (read.text.trim(), read.html.as_deref().map(str::trim)),
        ("Labas", mail.html.as_deref())
    );
    assert_eq!(
        (
            read.references.len(),
            read.references[0].as_str(),
            read.references[19].as_str()
        ),
        (20, "0@x.lt", "99@x.lt")
    );
    let files: Vec<_> = read
        .attachments
        .iter()
        .map(|a| (a.name.as_deref(), a.inline, a.bytes.as_slice()))
        .collect();
    assert_eq!(
        files,
        [
            (Some("logo.png"), true, &[0, 1, 2, 255][..]),
            (Some("sąskaita λ 请.pdf"), false, &b"%PDF\r\n--x"[..])
        ]
    );
    assert_eq!(read.headers.get("auto-submitted"), Some("auto-replied"));
    assert_eq!(read.headers.get("x-auto-response-suppress"), Some("All"));
    assert_eq!(read.warnings, vec![]);
}

#[test]
fn the_same_mail_is_the_same_bytes_and_speaks_for_itself() {
    let mut mail = outgoing();
    mail.html = Some("<p>x".into());
    assert_eq!(compose(&mail), compose(&mail));
    assert_eq!(automatic(&read(&mail)), None);
    mail.automatic = Some(Machine::Generated);
    assert!(automatic(&read(&mail)).is_some());
}

#[test]
fn nothing_can_be_injected() {
    type Change = fn(&mut Outgoing);
    let changes: &[(&str, Change)] = &[
        ("subject", |m| m.subject = "x\r\nBcc: evil@x.lt".into()),
        ("name", |m| m.to[0].name = Some("x\nBcc: evil@x.lt".into())),
        ("two addresses", |m| {
            m.to[0].address = "a@x.lt,evil@x.lt".into();
        }),
        ("bracket", |m| m.to[0].address = "a@x.lt>,<evil@x.lt".into()),
        ("line", |m| {
            m.to[0].address = "a@x.lt\r\nBcc: evil@x.lt".into();
        }),
        ("no address", |m| m.to[0].address = "ana".into()),
        ("id", |m| m.message_id = "1@x.lt>\r\nBcc: evil@x.lt".into()),
        ("reference", |m| m.references = vec!["a b".into()]),
        ("file", |m| {
            m.files = vec![File {
                name: "x\r\ny".into(),
                content_type: "a/b".into(),
                bytes: vec![],
                content_id: None,
            }];
        }),
        ("type", |m| {
            m.files = vec![File {
                name: "x".into(),
                content_type: "text/html\r\nX: y".into(),
                bytes: vec![],
                content_id: None,
            }];
        }),
        ("container", |m| {
            m.files = vec![File {
                name: "x".into(),
                content_type: "multipart/mixed".into(),
                bytes: vec![],
                content_id: None,
            }];
        }),
        ("link", |m| {
            m.unsubscribe = Some("https://x.lt/>,<mailto:evil@x.lt".into());
        }),
        ("nobody", |m| m.to.clear()),
    ];
    for (what, change) in changes {
        let mut mail = outgoing();
        change(&mut mail);
        assert!(compose(&mail).is_err(), "{what}");
    }
}

proptest! {
    #[test]
    fn names_subjects_files_and_words_survive(
        name in "[^\\p{C}\\p{Z}]{1,12}( [^\\p{C}\\p{Z}]{1,12}){0,3}",
        subject in "[^\\p{C}\\p{Z}]{1,30}( [^\\p{C}\\p{Z}]{1,30}){0,6}",
        file in "[^\\p{C}\\p{Z}/\\\\]{1,20}",
        text in "[^\\p{C}]{0,200}(\n[^\\p{C}]{0,200}){0,5}",
        bytes in proptest::collection::vec(any::<u8>(), 0..500),
    ) {
        prop_assume!(!subject.contains("=?") && !name.contains("=?") && !file.contains("=?"));
        prop_assume!(name.trim_matches(['\'', '"']) == name && !name.is_empty());
        let mut mail = outgoing();
        mail.to[0].name = Some(name);
        mail.subject = subject;
        mail.text = text;
        mail.files = vec![File { name: file, content_type: "application/x-a".into(), bytes, content_id: None }];
        let read = read(&mail);
        prop_assert_eq!(&read.to, &mail.to);
        prop_assert_eq!(read.subject.as_deref(), Some(mail.subject.as_str()));
        prop_assert_eq!(read.text.trim_end(), mail.text.trim_end());
        prop_assert_eq!(read.attachments[0].name.as_deref(), Some(mail.files[0].name.as_str()));
        prop_assert_eq!(&read.attachments[0].bytes, &mail.files[0].bytes);
    }
}
