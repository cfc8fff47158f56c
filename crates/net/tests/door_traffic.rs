//! Mail through the door: over a Unix socket, encrypted, and a lot of it.

mod support;

use std::sync::Arc;

use attent_net::Encryption;
use attent_net::door::{self, Listener, Options, Protocol, Receiver};
use attent_net::smtp;
use attent_net::tls::Trust;
use support::desk::{Desk, codes, mails, open};
use support::server;
use tokio::net::{UnixListener, UnixStream};
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_util::sync::CancellationToken;

#[tokio::test]
async fn a_unix_socket_will_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lmtp");
    let listener = UnixListener::bind(&path).unwrap();
    let (desk, stop) = (Arc::new(Desk::default()), CancellationToken::new());
    let receiver: Arc<dyn Receiver> = Arc::<Desk>::clone(&desk);
    let options = Options::new(Protocol::Lmtp, "desk.example");
    tokio::spawn(door::serve(
        Listener::Unix(listener),
        options,
        receiver,
        stop.clone(),
    ));
    let stream = UnixStream::connect(&path).await.unwrap();
    let words =
        "LHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<desk@desk.example>\r\nDATA\r\nhi\r\n.\r\nQUIT\r\n";
    assert_eq!(
        codes(stream, words).await.join(" "),
        "220 250 250 250 354 250 221"
    );
    assert_eq!(desk.mails.lock().unwrap()[0].0.peer, None);
    stop.cancel();
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_client_comes_in_encrypted() {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let chain = vec![made.cert.der().clone()];
    attent_net::tls::install_provider();
    let tls = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let door = open(Protocol::Smtp, |options| options.tls = Some(Arc::new(tls))).await;
    let mut client = server(door.port);
    client.host = "localhost".into();
    client.encryption = Encryption::StartTls;
    client.trust = Trust::only(made.cert.pem().as_bytes()).unwrap();
    let envelope = smtp::Envelope::new(None, ["desk@desk.example"]).unwrap();
    let sent = smtp::send(&client, &envelope, b"hi\n.\n", smtp::Timeouts::default()).await;
    assert_eq!(sent.unwrap().text, "2.0.0 stored");
    let (envelope, text) = mails(&door).remove(0);
    assert_eq!((envelope.encrypted, text.as_str()), (true, "hi\r\n.\r\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_mails_arrive_once_each() {
    let door = open(Protocol::Smtp, |_| {}).await;
    let mut senders = tokio::task::JoinSet::new();
    for sender in 0..10 {
        let client = server(door.port);
        senders.spawn(async move {
            let envelope = smtp::Envelope::new(None, ["desk@desk.example"]).unwrap();
            for number in 0..100 {
                let mail = format!("Subject: {sender}/{number}\r\n\r\n.{number}\r\n");
                let times = smtp::Timeouts::default();
                smtp::send(&client, &envelope, mail.as_bytes(), times)
                    .await
                    .unwrap();
            }
        });
    }
    while let Some(done) = senders.join_next().await {
        done.unwrap();
    }
    let mut subjects: Vec<_> = mails(&door).into_iter().map(|(_, text)| text).collect();
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), 1_000);
    assert!(subjects.iter().all(|text| text.contains("\r\n\r\n.")));
}
