//! A signed-in mailbox.

use std::collections::VecDeque;
use std::time::Duration;

use async_imap::imap_proto::{MailboxDatum, Response, ResponseCode};
use tokio::time::timeout;

use super::Timeouts;
use super::enter::{Offers, enter};
use super::talk::{Listener, Problem, Talk};
use super::utf7;
use crate::server::Server;
use crate::trouble::Trouble;

/// The answer to an ordinary command is smaller than this: a folder list, a selection.
const ORDINARY: u64 = 4 << 20;
/// How long a server may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(5);

/// A signed-in mailbox. Dropping it hangs up; [`Session::leave`] says goodbye first.
pub struct Session {
    /// `None` once the conversation is in an unknown state.
    talk: Option<Talk>,
    pub(super) timeouts: Timeouts,
    pub(super) offers: Offers,
    /// Listed by the last search and not yet fetched, ascending.
    pub(super) waiting: VecDeque<u32>,
    /// The UID after which `waiting` begins.
    pub(super) waiting_after: Option<u32>,
}

/// What a folder says of itself when it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// When it differs from the one stored, every stored UID is void.
    pub uid_validity: u32,
    /// The UID the next message will have; some servers do not say.
    pub uid_next: Option<u32>,
    pub messages: u32,
}

impl Session {
    /// Connects and signs in.
    pub async fn connect(server: &Server, timeouts: Timeouts) -> Result<Session, Trouble> {
        // Connecting, TLS, and some six answers.
        let whole = 2 * timeouts.connect + 3 * timeouts.command;
        let (talk, offers) = timeout(whole, enter(server, timeouts))
            .await
            .unwrap_or(Err(Trouble::TimedOut))?;
        Ok(Session {
            talk: Some(talk),
            timeouts,
            offers,
            waiting: VecDeque::new(),
            waiting_after: None,
        })
    }

    /// Opens a folder for reading only: nothing in it changes by our being there.
    pub async fn open_folder(&mut self, folder: &str) -> Result<Opened, Trouble> {
        self.open("EXAMINE", folder).await
    }

    /// Opens a folder so that [`Session::mark_seen`] works.
    pub async fn open_folder_for_marking(&mut self, folder: &str) -> Result<Opened, Trouble> {
        self.open("SELECT", folder).await
    }

    async fn open(&mut self, verb: &str, folder: &str) -> Result<Opened, Trouble> {
        self.waiting.clear();
        self.waiting_after = None;
        let (mut validity, mut uid_next, mut messages) = (None, None, 0);
        let mut listener = |response: &Response<'_>| match response {
            Response::Data {
                code: Some(code), ..
            } => match code {
                ResponseCode::UidValidity(value) => validity = Some(*value),
                ResponseCode::UidNext(value) => uid_next = Some(*value),
                _ => {}
            },
            Response::MailboxData(MailboxDatum::Exists(count)) => messages = *count,
            _ => {}
        };
        let command = format!("{verb} {}", quoted(&utf7::encode(folder)));
        self.ask(&command, &mut listener).await?;
        match validity {
            Some(uid_validity) => Ok(Opened {
                uid_validity,
                uid_next,
                messages,
            }),
            None => Err(Trouble::Protocol("no UIDVALIDITY".into())),
        }
    }

    /// Says goodbye; what comes of it changes nothing.
    pub async fn leave(mut self) {
        if let Some(mut talk) = self.talk.take() {
            let _answer = timeout(GOODBYE, talk.ask("LOGOUT", &mut |_| {})).await;
        }
    }

    /// An ordinary command.
    pub(super) async fn ask(
        &mut self,
        command: &str,
        listener: Listener<'_>,
    ) -> Result<(), Trouble> {
        let limit = self.timeouts.command;
        self.ask_within(limit, ORDINARY, command, listener).await
    }

    /// A command with a time and a size of its own.
    pub(super) async fn ask_within(
        &mut self,
        limit: Duration,
        budget: u64,
        command: &str,
        listener: Listener<'_>,
    ) -> Result<(), Trouble> {
        let silence = self.timeouts.silence.min(limit);
        let mut talk = self.take(silence, budget)?;
        let result = timeout(limit, talk.ask(command, listener)).await;
        self.settle(
            talk,
            result.unwrap_or(Err(Problem::Broken(Trouble::TimedOut))),
        )
    }

    /// Takes the conversation out; only [`Session::settle`] puts it back. What is cancelled in
    /// between is never resumed in the middle of an answer.
    pub(super) fn take(&mut self, silence: Duration, budget: u64) -> Result<Talk, Trouble> {
        let mut talk = self.talk.take().ok_or(Trouble::HungUp)?;
        talk.wire().set_silence(silence);
        talk.wire().set_budget(budget);
        Ok(talk)
    }

    pub(super) fn settle<T>(
        &mut self,
        talk: Talk,
        result: Result<T, Problem>,
    ) -> Result<T, Trouble> {
        if !matches!(result, Err(Problem::Broken(_))) {
            self.talk = Some(talk);
        }
        result.map_err(Trouble::from)
    }

    /// Whether the folder changed since it was last listed; only while connected.
    pub(super) fn changed(&mut self) -> Option<&mut bool> {
        self.talk.as_mut().map(|talk| &mut talk.changed)
    }
}

/// An IMAP quoted string.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
