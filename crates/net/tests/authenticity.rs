//! SPF, DKIM and DMARC against a DNS server of our own.

mod support;

use std::time::{Duration, Instant};

use attent_net::authenticity::{Connection, Verdict, Verdicts, verify};
use attent_net::dns::Resolver;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mail_auth::common::crypto::Ed25519Key;
use mail_auth::common::headers::HeaderWriter;
use mail_auth::dkim::DkimSigner;
use support::dns::Zone;

const MAIL: &str = "From: Ana <ana@example.com>\r\nTo: desk@desk.example\r\nSubject: hello\r\nDate: Wed, 25 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@example.com>\r\n\r\nHello\r\n";
const LIMIT: Duration = Duration::from_secs(10);

struct World {
    zone: Zone,
    resolver: Resolver,
    key: rcgen::KeyPair,
}

async fn world() -> World {
    attent_net::tls::install_provider();
    let zone = Zone::default();
    let resolver = Resolver::at(zone.serve().await).unwrap();
    let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap();
    let public = STANDARD.encode(key.public_key_raw());
    for domain in ["example.com", "mail.example.com", "other.example"] {
        zone.txt(
            &format!("k._domainkey.{domain}"),
            &format!("v=DKIM1; k=ed25519; p={public}"),
        );
    }
    zone.txt("example.com", "v=spf1 ip4:192.0.2.1 -all");
    zone.txt("other.example", "v=spf1 ip4:192.0.2.0/24 -all");
    World {
        zone,
        resolver,
        key,
    }
}

impl World {
    fn signed(&self, mail: &str, domain: &str) -> String {
        let key = Ed25519Key::from_pkcs8_der(&self.key.serialize_der()).unwrap();
        let signer = DkimSigner::from_key(key)
            .domain(domain)
            .selector("k")
            .headers(["From", "To", "Subject", "Date"]);
        let signature = signer.sign(mail.as_bytes()).unwrap();
        format!("{}{mail}", signature.to_header())
    }

    async fn verify(&self, mail: &str, connection: Option<&Connection>) -> Verdicts {
        verify(mail.as_bytes(), connection, &self.resolver, LIMIT).await
    }
}

fn from(remote: &str, sender: &str) -> Connection {
    Connection {
        remote: remote.parse().unwrap(),
        hello: "mx.example.com".into(),
        sender: sender.into(),
        hostname: "desk.example".into(),
    }
}

#[tokio::test]
async fn proof_is_told_from_claims() {
    use Verdict::{Fail, None as Nothing, Pass};
    let world = world().await;
    let plain = MAIL.to_owned();
    let signed = world.signed(MAIL, "example.com");
    let by_parent = world.signed(&MAIL.replace("ana@", "ana@mail."), "example.com");
    let by_other = world.signed(MAIL, "other.example");
    let altered = signed.replace("Hello", "Pay me");
    let two_senders = signed.replace("From: Ana", "From: x@other.example, Ana");
    let honest = from("192.0.2.1", "bounce@example.com");
    let stranger = from("192.0.2.9", "ana@example.com");
    let unaligned = from("192.0.2.9", "x@other.example");
    let example = Some("example.com");
    // Before example.com publishes a DMARC policy, and after.
    let before = [
        (&plain, None, (Nothing, Nothing, Nothing), None),
        (&plain, Some(&honest), (Pass, Nothing, Nothing), example),
        (&plain, Some(&stranger), (Fail, Nothing, Nothing), None),
        (&plain, Some(&unaligned), (Pass, Nothing, Nothing), None),
        (&signed, None, (Nothing, Pass, Nothing), example),
        (&by_other, None, (Nothing, Pass, Nothing), None),
        (&altered, None, (Nothing, Fail, Nothing), None),
    ];
    let after = [
        (&plain, None, (Nothing, Nothing, Fail), None),
        (&plain, Some(&honest), (Pass, Nothing, Pass), example),
        (&plain, Some(&stranger), (Fail, Nothing, Fail), None),
        (&plain, Some(&unaligned), (Pass, Nothing, Fail), None),
        (&signed, Some(&stranger), (Fail, Pass, Pass), example),
        (&signed, None, (Nothing, Pass, Pass), example),
        (
            &by_parent,
            None,
            (Nothing, Pass, Pass),
            Some("mail.example.com"),
        ),
        (&by_other, None, (Nothing, Pass, Fail), None),
        (&altered, None, (Nothing, Fail, Fail), None),
        (&two_senders, None, (Nothing, Fail, Nothing), None),
    ];
    for (table, cases) in [("before", before.as_slice()), ("after", after.as_slice())] {
        if table == "after" {
            world.zone.txt("_dmarc.example.com", "v=DMARC1; p=reject");
        }
        for (index, (mail, connection, expected, aligned)) in cases.iter().enumerate() {
            let got = world.verify(mail, *connection).await;
            let verdicts = (got.spf, got.dkim, got.dmarc);
            assert_eq!(verdicts, *expected, "{table} {index}");
            assert_eq!(got.aligned_domain.as_deref(), *aligned, "{table} {index}");
        }
    }
}

#[tokio::test]
async fn strange_mail_and_dead_dns_end_in_time() {
    let world = world().await;
    for mail in [
        "",
        "\r\n",
        "no header at all",
        "From:\r\n\r\n",
        "DKIM-Signature: v=1\r\n\r\nx",
        "\0\0\0",
    ] {
        let got = world.verify(mail, None).await;
        assert_ne!(got.dkim, Verdict::Pass, "{mail:?}");
        assert_eq!(got.aligned_domain, None, "{mail:?}");
    }
    // Nobody answers at the other end of this socket.
    let deaf = tokio::net::UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let resolver = Resolver::at(deaf.local_addr().unwrap()).unwrap();
    let started = Instant::now();
    let signed = world.signed(MAIL, "example.com");
    let limit = Duration::from_millis(500);
    let got = verify(signed.as_bytes(), None, &resolver, limit).await;
    assert_eq!(got.dmarc, Verdict::TemporaryError);
    assert_eq!(got.aligned_domain, None);
    assert!(started.elapsed() < Duration::from_secs(3));
}
