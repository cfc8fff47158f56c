//! A mail server that takes everything and counts it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use attent_net::door::{
    Acceptance, Envelope, Listener, Options, Outcome, Pending, Protocol, Receiver, serve,
};
use tokio_util::sync::{CancellationToken, DropGuard};

/// Ends with the test.
pub struct Sink {
    pub port: u16,
    seen: Seen,
    _stop: DropGuard,
}

impl Sink {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (seen, stop) = (Seen::default(), CancellationToken::new());
        let options = Options::new(Protocol::Smtp, "sink.example.com");
        let receiver: Arc<dyn Receiver> = Arc::new(seen.clone());
        tokio::spawn(serve(
            Listener::Tcp(listener),
            options,
            receiver,
            stop.clone(),
        ));
        Self {
            port,
            seen,
            _stop: stop.drop_guard(),
        }
    }

    /// How often each Message-ID came.
    pub fn seen(&self) -> HashMap<String, usize> {
        self.seen.0.lock().expect("counted").clone()
    }
}

#[derive(Clone, Default)]
struct Seen(Arc<Mutex<HashMap<String, usize>>>);

impl Receiver for Seen {
    fn accepts<'a>(&'a self, _recipient: &'a str) -> Pending<'a, Acceptance> {
        Box::pin(async { Acceptance::Accept })
    }

    fn receive(&self, envelope: Envelope, message: Vec<u8>) -> Pending<'_, Vec<Outcome>> {
        let mail = attent_mail::parse(&message, attent_mail::Budget::default());
        let id = mail.message_id.unwrap_or_default();
        *self.0.lock().expect("counted").entry(id).or_default() += 1;
        Box::pin(async move { vec![Outcome::Stored; envelope.recipients.len()] })
    }
}
