//! A mail server that takes everything and keeps it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use attent_net::door::{
    Acceptance, Envelope, Listener, Options, Outcome, Pending, Protocol, Receiver, serve,
};
use tokio_util::sync::{CancellationToken, DropGuard};

/// Ends with the test.
pub struct Inbox {
    pub port: u16,
    kept: Kept,
    _stop: DropGuard,
}

/// A mail as it came.
#[derive(Clone, Debug)]
pub struct Got {
    /// The return path; empty where no report may come back.
    pub sender: String,
    pub recipients: Vec<String>,
    pub raw: Vec<u8>,
}

impl Inbox {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (kept, stop) = (Kept::default(), CancellationToken::new());
        let options = Options::new(Protocol::Smtp, "inbox.example.com");
        let receiver: Arc<dyn Receiver> = Arc::new(kept.clone());
        tokio::spawn(serve(
            Listener::Tcp(listener),
            options,
            receiver,
            stop.clone(),
        ));
        Self {
            port,
            kept,
            _stop: stop.drop_guard(),
        }
    }

    pub fn mails(&self) -> Vec<Got> {
        self.kept.0.lock().expect("kept").clone()
    }

    /// How often each Message-ID came.
    pub fn seen(&self) -> HashMap<String, usize> {
        let mut seen = HashMap::new();
        for got in self.mails() {
            let mail = attent_mail::parse(&got.raw, attent_mail::Budget::default());
            *seen.entry(mail.message_id.unwrap_or_default()).or_default() += 1;
        }
        seen
    }
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<Got>>>);

impl Receiver for Kept {
    fn accepts<'a>(&'a self, _recipient: &'a str) -> Pending<'a, Acceptance> {
        Box::pin(async { Acceptance::Accept })
    }

    fn receive(&self, envelope: Envelope, message: Vec<u8>) -> Pending<'_, Vec<Outcome>> {
        let many = envelope.recipients.len();
        self.0.lock().expect("kept").push(Got {
            sender: envelope.sender,
            recipients: envelope.recipients,
            raw: message,
        });
        Box::pin(async move { vec![Outcome::Stored; many] })
    }
}
