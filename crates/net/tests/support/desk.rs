//! A receiver behind the door, and a way to knock.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use attent_net::door::{
    self, Acceptance, Envelope, Listener, Options, Outcome, Pending, Protocol, Receiver,
};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

/// Knows everybody at desk.example, except by name.
#[derive(Default)]
pub struct Desk {
    pub mails: Mutex<Vec<(Envelope, String)>>,
}

impl Receiver for Desk {
    fn accepts<'a>(&'a self, recipient: &'a str) -> Pending<'a, Acceptance> {
        let acceptance = match recipient.split_once('@') {
            Some(("later", _)) => Acceptance::Later,
            Some((_, "desk.example")) => Acceptance::Accept,
            _ => Acceptance::Unknown,
        };
        Box::pin(async move { acceptance })
    }

    fn receive(&self, envelope: Envelope, message: Vec<u8>) -> Pending<'_, Vec<Outcome>> {
        let outcome = |recipient: &String| match recipient.as_str() {
            "full@desk.example" => Outcome::Later("the disk\r\nis full".into()),
            "never@desk.example" => Outcome::Refused("we parted".into()),
            _ => Outcome::Stored,
        };
        let outcomes = envelope.recipients.iter().map(outcome).collect();
        let stalls = envelope.sender == "stall@example.com";
        let text = String::from_utf8(message).unwrap();
        self.mails.lock().unwrap().push((envelope, text));
        Box::pin(async move {
            if stalls {
                std::future::pending::<()>().await;
            }
            outcomes
        })
    }
}

pub struct Door {
    pub desk: Arc<Desk>,
    pub port: u16,
    pub stop: CancellationToken,
}

impl Drop for Door {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

pub async fn open(protocol: Protocol, adjust: impl FnOnce(&mut Options)) -> Door {
    attent_net::tls::install_provider();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut options = Options::new(protocol, "desk.example");
    options.max_size = 2_000;
    adjust(&mut options);
    let (desk, stop) = (Arc::new(Desk::default()), CancellationToken::new());
    let receiver: Arc<dyn Receiver> = Arc::<Desk>::clone(&desk);
    tokio::spawn(door::serve(
        Listener::Tcp(listener),
        options,
        receiver,
        stop.clone(),
    ));
    Door { desk, port, stop }
}

/// Says everything at once, and gives the codes of the answers until the door hangs up.
pub async fn codes(stream: impl AsyncRead + AsyncWrite + Unpin, words: &str) -> Vec<String> {
    let mut stream = BufReader::new(stream);
    stream.write_all(words.as_bytes()).await.unwrap();
    let (mut codes, mut line) = (Vec::new(), String::new());
    while stream.read_line(&mut line).await.unwrap_or(0) > 0 {
        if line.as_bytes().get(3) != Some(&b'-') {
            codes.push(line[..3].to_owned());
        }
        line.clear();
    }
    codes
}

pub async fn talk(door: &Door, words: &str) -> String {
    let stream = TcpStream::connect(("127.0.0.1", door.port)).await.unwrap();
    let all = tokio::time::timeout(Duration::from_secs(10), codes(stream, words));
    all.await.expect("the door never hangs").join(" ")
}

pub fn mails(door: &Door) -> Vec<(Envelope, String)> {
    door.desk.mails.lock().unwrap().clone()
}

pub const HELLO: &str =
    "EHLO there\r\nMAIL FROM:<ana@example.com>\r\nRCPT TO:<desk@desk.example>\r\n";
