//! Fetching by IMAP: one task a mailbox, started and ended as mailboxes come and go.
//!
//! Raw bytes are stored before the cursor moves, so whatever breaks, the next round goes on where
//! this one was sure.

use std::{collections::HashMap, time::Duration};

use attent_core::{
    Error,
    channels::{Cursor, Direction, Reason, Security, cursor, health, mailboxes},
    ids::MailboxId,
    incoming::{self, Arrival, CameBy},
};
use attent_net::{
    Encryption, Login, Server, Trouble,
    imap::{self, Contents, Session},
};
use tokio::task::JoinHandle;

use super::{Context, sending::said};
use crate::House;

/// How often the list of mailboxes is compared with what runs.
const LOOK: Duration = Duration::from_secs(5);
/// IDLE is renewed before middle boxes hang up.
const IDLE: Duration = Duration::from_secs(9 * 60);
const SHORTEST: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(300);

pub async fn run(context: Context) -> Result<(), String> {
    let mut running: HashMap<(MailboxId, i64), JoinHandle<()>> = HashMap::new();
    loop {
        let wanted: Vec<mailboxes::Active> = context
            .house
            .db
            .read(mailboxes::all_active)
            .await
            .map_err(|error: Error| error.to_string())?;
        let keys: Vec<(MailboxId, i64)> = wanted
            .iter()
            .filter(|active| active.imap.is_some())
            .map(|active| (active.mailbox.id, active.mailbox.version))
            .collect();
        running.retain(|key, task| {
            let stays = keys.contains(key) && !task.is_finished();
            if !stays {
                task.abort();
            }
            stays
        });
        for active in wanted.into_iter().filter(|active| active.imap.is_some()) {
            let key = (active.mailbox.id, active.mailbox.version);
            let context = context.clone();
            running
                .entry(key)
                .or_insert_with(|| tokio::spawn(follow(context, active)));
        }
        if !context.rest(LOOK).await {
            for task in running.values() {
                task.abort();
            }
            return Ok(());
        }
    }
}

/// Follows one mailbox until stopped; trouble is noted and tried again later.
async fn follow(context: Context, active: mailboxes::Active) {
    let mut wait = SHORTEST;
    let mailbox = active.mailbox.id;
    while !context.stop.is_cancelled() {
        match rounds(&context, &active, &mut wait).await {
            Ok(()) => return,
            Err(Fault::Server(trouble)) => {
                let (word, detail) = said(&trouble);
                note(&context, mailbox, word, detail).await;
            }
            Err(Fault::Ours(error)) => tracing::error!(%error, "a mailbox could not be followed"),
        }
        if !context.rest(wait).await {
            return;
        }
        wait = (wait * 2).min(LONGEST);
    }
}

async fn note(context: &Context, mailbox: MailboxId, word: Reason, detail: String) {
    let noted = context
        .house
        .db
        .write(move |tx| health::failed(tx, mailbox, Direction::In, word, &detail).map(drop))
        .await;
    if let Err(error) = noted {
        let error: Error = error;
        tracing::error!(%error, "trouble of a mailbox could not be noted");
    }
}

enum Fault {
    Server(Trouble),
    Ours(Error),
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Self {
        Self::Server(trouble)
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

/// One connection: fetch what is new, wait for more, again.
async fn rounds(
    context: &Context,
    active: &mailboxes::Active,
    wait: &mut Duration,
) -> Result<(), Fault> {
    let server = server(context, active.imap.as_ref())?;
    let mut session = Session::connect(&server, imap::Timeouts::default()).await?;
    let folder = active.mailbox.folder.clone();
    let opened = session.open_folder(&folder).await?;
    let (id, db) = (active.mailbox.id, &context.house.db);
    let validity = i64::from(opened.uid_validity);
    let name = folder.clone();
    let begun: Option<Cursor> = db
        .read(move |tx| cursor::get(tx, id, &name))
        .await
        .map_err(Fault::Ours)?;
    let mut at = match begun {
        Some(cursor) if cursor.uid_validity == validity => u32::try_from(cursor.uid).unwrap_or(0),
        _ => {
            let name = folder.clone();
            db.write(move |tx| cursor::reset(tx, id, &name, validity))
                .await
                .map_err(Fault::Ours)?;
            0
        }
    };
    loop {
        loop {
            let batch = session.fetch_since(at, imap::Limits::default()).await?;
            store(context, active, &folder, validity, &batch).await?;
            at = batch.through;
            if !batch.more {
                break;
            }
        }
        db.write(move |tx| health::ok(tx, id, Direction::In).map(drop))
            .await
            .map_err(Fault::Ours)?;
        *wait = SHORTEST;
        tokio::select! {
            () = context.stop.cancelled() => {
                session.leave().await;
                return Ok(());
            }
            waited = session.idle(IDLE) => { waited?; }
        }
    }
}

/// Stores a batch, then the cursor, in one transaction.
async fn store(
    context: &Context,
    active: &mailboxes::Active,
    folder: &str,
    validity: i64,
    batch: &imap::Batch,
) -> Result<(), Error> {
    let mut arrivals = Vec::new();
    for message in &batch.messages {
        let old = message
            .received
            .is_some_and(|at| at < active.mailbox.starts_at.0);
        match &message.contents {
            Contents::Whole(raw) if !old => {
                let (shelf, raw) = (context.house.shelf.clone(), raw.clone());
                let bytes = tokio::task::spawn_blocking(move || shelf.put(&raw))
                    .await
                    .map_err(|error| Error::Internal(error.to_string()))??;
                arrivals.push(Arrival {
                    mailbox: active.mailbox.id,
                    came_by: CameBy::Imap,
                    bytes,
                    sent_from: None,
                    peer: None,
                });
            }
            Contents::Whole(_) => {}
            Contents::TooLarge { bytes } => {
                tracing::warn!(
                    uid = message.uid,
                    bytes,
                    "a mail is too large and stays on the server"
                );
            }
            Contents::Withheld => {
                tracing::warn!(
                    uid = message.uid,
                    "the server lists a mail and does not hand it out"
                );
            }
        }
    }
    let (id, folder) = (active.mailbox.id, folder.to_owned());
    let to = Cursor {
        uid_validity: validity,
        uid: i64::from(batch.through),
    };
    context
        .house
        .db
        .write(move |tx| {
            for arrival in &arrivals {
                incoming::receive(tx, arrival)?;
            }
            cursor::advance(tx, id, &folder, to).map(drop)
        })
        .await?;
    context.mail.notify_one();
    Ok(())
}

/// How to reach a mail server, its password opened.
pub fn server(context: &Context, login: Option<&mailboxes::Login>) -> Result<Server, Error> {
    server_of(&context.house, &context.base_url, login)
}

/// The same for whoever runs no loop.
pub fn server_of(
    house: &House,
    base_url: &str,
    login: Option<&mailboxes::Login>,
) -> Result<Server, Error> {
    let login =
        login.ok_or_else(|| Error::Internal("the mailbox has no such server".to_owned()))?;
    let password = login
        .password
        .as_ref()
        .map(|sealed| house.seal.open(sealed))
        .transpose()?;
    Ok(Server {
        host: login.server.host.clone(),
        port: u16::try_from(login.server.port).unwrap_or(0),
        encryption: match login.server.security {
            Security::Tls => Encryption::Implicit,
            Security::Starttls => Encryption::StartTls,
            Security::None => Encryption::None,
        },
        login: match password {
            Some(password) => Login::Password {
                user: login.server.user.clone(),
                password: password.0,
            },
            None => Login::None,
        },
        trust: house.trust.clone(),
        hello: hello(base_url),
    })
}

/// Our host name, as the base address says it.
fn hello(base_url: &str) -> String {
    let host = base_url.split("://").nth(1).unwrap_or("localhost");
    let host = host.split(['/', ':']).next().unwrap_or("localhost");
    if host.parse::<std::net::IpAddr>().is_ok() {
        format!("[{host}]")
    } else {
        host.to_owned()
    }
}
