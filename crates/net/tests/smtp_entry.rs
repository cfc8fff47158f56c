//! Getting in to an SMTP server: addresses, TLS, signing in.

mod support;

use attent_net::Trouble;
use attent_net::smtp;
use support::liar::{Liar, say};
use support::{password, server, smtp_timeouts};

#[tokio::test]
async fn signing_in_uses_what_is_offered() {
    let token = attent_net::Login::Token {
        user: "desk@example.com".into(),
        token: "t0ken".into(),
    };
    let offer = |words: &str| say(&format!("250-liar.example\r\n250 AUTH {words}"));
    let refused = say("334 eyJzdGF0dXMiOiI0MDAifQ==");
    for (login, rules, expected, heard) in [
        (
            password("desk", "secret"),
            vec![
                ("EHLO", offer("LOGIN")),
                ("AUTH LOGIN", say("334 VXNlcm5hbWU6")),
                ("ZGVZAW==", say("334 UGFzc3dvcmQ6")),
                ("ZGVZAW", say("334 UGFzc3dvcmQ6")),
                ("ZGVZ", say("334 UGFzc3dvcmQ6")),
                ("C2VJCMV0", say("235 in")),
            ],
            Ok(()),
            "c2VjcmV0",
        ),
        (
            token.clone(),
            vec![("AUTH XOAUTH2", refused), ("", say("535 expired"))],
            Err(Trouble::AuthRefused("535 expired".into())),
            "",
        ),
        (
            token,
            vec![],
            Ok(()),
            "AUTH XOAUTH2 dXNlcj1kZXNrQGV4YW1wbGUuY29tAWF1dGg9QmVhcmVyIHQwa2VuAQE=",
        ),
        (
            password("desk", "secret"),
            vec![("EHLO", say("250 liar.example"))],
            Err(Trouble::AuthRefused(
                "the server does not offer to sign in by a password (PLAIN or LOGIN)".into(),
            )),
            "EHLO desk.example",
        ),
    ] {
        let liar = Liar::smtp(&rules).await;
        let mut server = server(liar.port);
        server.login = login;
        assert_eq!(smtp::check(&server, smtp_timeouts()).await, expected);
        assert!(
            liar.heard().iter().any(|line| line == heard),
            "{:?}",
            liar.heard()
        );
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_apart() {
    let mut nobody = server(1);
    assert_eq!(
        smtp::check(&nobody, smtp_timeouts()).await,
        Err(Trouble::Refused)
    );
    nobody.host = "no-such-host.invalid".into();
    let mut patient = smtp_timeouts();
    patient.connect = std::time::Duration::from_secs(20);
    assert_eq!(
        smtp::check(&nobody, patient).await,
        Err(Trouble::DnsNotFound)
    );

    let liar = Liar::smtp(&[]).await;
    let mut wants_tls = server(liar.port);
    wants_tls.encryption = attent_net::Encryption::StartTls;
    assert_eq!(
        smtp::check(&wants_tls, smtp_timeouts()).await,
        Err(Trouble::NoStartTls)
    );
    wants_tls.encryption = attent_net::Encryption::Implicit;
    let clear = smtp::check(&wants_tls, smtp_timeouts()).await;
    assert!(matches!(clear, Err(Trouble::TlsFailed(_))), "{clear:?}");
}

#[tokio::test]
async fn words_before_tls_do_not_count_after_it() {
    let liar = Liar::smtp(&[
        ("EHLO", say("250-liar.example\r\n250 STARTTLS")),
        (
            "STARTTLS",
            say("220 go\r\n250-liar.example\r\n250 AUTH PLAIN"),
        ),
    ])
    .await;
    let mut server = server(liar.port);
    server.encryption = attent_net::Encryption::StartTls;
    let result = smtp::check(&server, smtp_timeouts()).await;
    assert!(matches!(result, Err(Trouble::TlsFailed(_))), "{result:?}");
}

/// TLS before a liar, as `localhost`; gives its port and whom to trust.
async fn behind_tls(liar: &Liar) -> (u16, attent_net::tls::Trust) {
    use tokio_rustls::rustls::{ServerConfig, pki_types::PrivateKeyDer};
    attent_net::tls::install_provider();
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(std::sync::Arc::new(config));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, behind) = (listener.local_addr().unwrap().port(), liar.port);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let mut front = acceptor.accept(stream).await.ok()?;
                let mut back = tokio::net::TcpStream::connect(("127.0.0.1", behind))
                    .await
                    .ok()?;
                tokio::io::copy_bidirectional(&mut front, &mut back)
                    .await
                    .ok()
            });
        }
    });
    let trust = attent_net::tls::Trust::only(made.cert.pem().as_bytes()).unwrap();
    (port, trust)
}

#[tokio::test]
async fn a_certificate_must_be_trusted_and_for_this_name() {
    let liar = Liar::smtp(&[]).await;
    let (port, trust) = behind_tls(&liar).await;
    for (host, trust, expected) in [
        ("localhost", trust.clone(), None),
        ("127.0.0.1", trust, Some("certificate-not-trusted")),
        (
            "localhost",
            attent_net::tls::Trust::system().unwrap(),
            Some("certificate-not-trusted"),
        ),
    ] {
        let mut server = server(port);
        server.encryption = attent_net::Encryption::Implicit;
        server.login = password("desk", "secret");
        (server.host, server.trust) = (host.into(), trust);
        let checked = smtp::check(&server, smtp::Timeouts::default()).await;
        assert_eq!(
            checked.err().map(|trouble| trouble.key()),
            expected,
            "{host}"
        );
    }
    assert_eq!(
        liar.heard()
            .iter()
            .filter(|line| line.starts_with("AUTH"))
            .count(),
        1
    );
}
