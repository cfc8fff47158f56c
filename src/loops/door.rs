//! The door: LMTP or SMTP for a mail server next to us, where the configuration opens it.

use std::sync::Arc;

use attent_core::{
    Error,
    channels::mailboxes,
    incoming::{self, Arrival, CameBy},
};
use attent_net::door::{
    self, Acceptance, Envelope, Listener, Options, Outcome, Pending, Protocol, Receiver,
};
use tokio::{net::TcpListener, task::JoinHandle};

use super::Context;

pub async fn open(context: &Context) -> Result<Vec<JoinHandle<()>>, String> {
    let mut doors = Vec::new();
    for (key, protocol) in [("door_lmtp", Protocol::Lmtp), ("door_smtp", Protocol::Smtp)] {
        let Some(address) = context.house.config.get(key) else {
            continue;
        };
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| format!("{key} = {address} cannot be opened: {error}"))?;
        let receiver = Arc::new(Behind {
            context: context.clone(),
            protocol,
        });
        let options = Options::new(protocol, "attent");
        let stop = context.stop.clone();
        doors.push(tokio::spawn(door::serve(
            Listener::Tcp(listener),
            options,
            receiver,
            stop,
        )));
    }
    Ok(doors)
}

/// Who lives behind the door: our mailboxes.
struct Behind {
    context: Context,
    protocol: Protocol,
}

impl Receiver for Behind {
    fn accepts<'a>(&'a self, recipient: &'a str) -> Pending<'a, Acceptance> {
        Box::pin(async move {
            let address = recipient.to_owned();
            let found = self
                .context
                .house
                .db
                .read(move |tx| mailboxes::for_address(tx, &address))
                .await;
            match found {
                Ok(Some(mailbox)) if mailbox.retired_at.is_none() => Acceptance::Accept,
                Ok(_) => Acceptance::Unknown,
                Err(error) => {
                    let error: Error = error;
                    tracing::error!(%error, "the door cannot ask for an address");
                    Acceptance::Later
                }
            }
        })
    }

    fn receive(&self, envelope: Envelope, message: Vec<u8>) -> Pending<'_, Vec<Outcome>> {
        Box::pin(async move {
            let many = envelope.recipients.len();
            match self.store(envelope, message).await {
                Ok(()) => {
                    self.context.mail.notify_one();
                    vec![Outcome::Stored; many]
                }
                Err(error) => {
                    tracing::error!(%error, "the door cannot store a mail");
                    vec![Outcome::Later("not stored, please try again".to_owned()); many]
                }
            }
        })
    }
}

impl Behind {
    async fn store(&self, envelope: Envelope, message: Vec<u8>) -> Result<(), Error> {
        let house = &self.context.house;
        let shelf = house.shelf.clone();
        let bytes = tokio::task::spawn_blocking(move || shelf.put(&message))
            .await
            .map_err(|error| Error::Internal(error.to_string()))??;
        let came_by = match self.protocol {
            Protocol::Lmtp => CameBy::Lmtp,
            Protocol::Smtp => CameBy::Smtp,
        };
        let peer = envelope.peer.map(|peer| peer.ip().to_string());
        house
            .db
            .write(move |tx| {
                for recipient in &envelope.recipients {
                    let mailbox = mailboxes::for_address(tx, recipient)?
                        .ok_or(Error::NotFound)?
                        .id;
                    let arrival = Arrival {
                        mailbox,
                        came_by,
                        bytes: bytes.clone(),
                        sent_from: Some(envelope.sender.clone()),
                        peer: peer.clone(),
                    };
                    incoming::receive(tx, &arrival)?;
                }
                Ok(())
            })
            .await
    }
}
