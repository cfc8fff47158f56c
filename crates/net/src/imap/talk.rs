//! One IMAP connection: a command goes out under a tag, answers come until that tag.

use async_imap::Client;
use async_imap::imap_proto::{MailboxDatum, Response, Status};
use tokio::io::AsyncWriteExt;

use crate::trouble::Trouble;
use crate::wire::Wire;

/// The parser's own stream, with our commands.
pub(super) struct Talk {
    stream: Client<Wire>,
    tags: u32,
    /// Something in the folder changed since this was last set to false.
    pub changed: bool,
    /// What the server said on leaving, if it did.
    farewell: Option<String>,
}

/// Why a command did not work.
#[derive(Debug)]
pub(super) enum Problem {
    /// NO or BAD; the conversation goes on.
    Refused(String),
    /// The conversation is over.
    Broken(Trouble),
}

/// What became of a line the server sent.
pub(super) enum Heard {
    /// `+`: it waits for more from us.
    GoAhead,
    /// The end of the command, well.
    Done,
    /// News, already given to the listener.
    Other,
}

/// Whoever wants to see the answers of a command.
pub(super) type Listener<'a> = &'a mut (dyn FnMut(&Response<'_>) + Send);

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Trouble {
        match problem {
            Problem::Refused(text) => Trouble::Protocol(text),
            Problem::Broken(trouble) => trouble,
        }
    }
}

impl Talk {
    pub fn over(wire: Wire) -> Talk {
        Talk {
            stream: Client::new(wire),
            tags: 0,
            changed: false,
            farewell: None,
        }
    }

    /// The connection itself; what was received but not yet read is dropped with purpose, so
    /// that nothing said before TLS counts after it.
    pub fn into_wire(self) -> Wire {
        self.stream.into_inner()
    }

    pub fn wire(&mut self) -> &mut Wire {
        self.stream.get_mut()
    }

    /// Reads the line with which a server begins.
    pub async fn greeting(&mut self) -> Result<(), Trouble> {
        let hung_up = || Trouble::HungUp;
        let response = self.stream.read_response().await.map_err(unreadable)?;
        match response.ok_or_else(hung_up)?.parsed() {
            Response::Data {
                status: Status::Ok, ..
            } => Ok(()),
            Response::Data { information, .. } => Err(Trouble::Protocol(
                information.as_deref().unwrap_or("not now").to_owned(),
            )),
            _ => Err(Trouble::Protocol("this is no IMAP server".into())),
        }
    }

    /// Sends a command; the answer is heard with [`Talk::hear`].
    pub async fn begin(&mut self, command: &str) -> Result<String, Problem> {
        self.tags += 1;
        let tag = format!("A{:04}", self.tags);
        self.line(&format!("{tag} {command}")).await?;
        Ok(tag)
    }

    /// Sends one line as it is.
    pub async fn line(&mut self, line: &str) -> Result<(), Problem> {
        self.write(format!("{line}\r\n").as_bytes()).await
    }

    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        let wire = self.wire();
        wire.write_all(bytes).await.map_err(broken)?;
        wire.flush().await.map_err(broken)
    }

    /// Hears one line.
    pub async fn hear(&mut self, tag: &str, listener: Listener<'_>) -> Result<Heard, Problem> {
        let response = self.stream.read_response().await.map_err(broken)?;
        let Some(response) = response else {
            let trouble = self
                .farewell
                .take()
                .map_or(Trouble::HungUp, Trouble::Protocol);
            return Err(Problem::Broken(trouble));
        };
        match response.parsed() {
            Response::Continue { .. } => return Ok(Heard::GoAhead),
            Response::Done {
                tag: answered,
                status,
                information,
                ..
            } => {
                return if answered.0 != tag {
                    let words = "an answer to a question we did not ask";
                    Err(Problem::Broken(Trouble::Protocol(words.into())))
                } else if *status == Status::Ok {
                    Ok(Heard::Done)
                } else {
                    Err(Problem::Refused(words(information.as_deref())))
                };
            }
            Response::Data {
                status: Status::Bye,
                information,
                ..
            } => self.farewell = Some(words(information.as_deref())),
            Response::MailboxData(MailboxDatum::Exists(_))
            | Response::Expunge(_)
            | Response::Vanished { .. } => {
                self.changed = true;
            }
            _ => {}
        }
        listener(response.parsed());
        Ok(Heard::Other)
    }

    /// Sends a command and hears it out.
    pub async fn ask(&mut self, command: &str, listener: Listener<'_>) -> Result<(), Problem> {
        let tag = self.begin(command).await?;
        loop {
            match self.hear(&tag, listener).await? {
                Heard::Done => return Ok(()),
                Heard::Other => {}
                Heard::GoAhead => {
                    let words = "it waits for more where nothing is to come";
                    return Err(Problem::Broken(Trouble::Protocol(words.into())));
                }
            }
        }
    }
}

fn words(information: Option<&str>) -> String {
    let text = information.unwrap_or("no reason given").trim();
    text.chars().take(500).collect()
}

fn broken(error: std::io::Error) -> Problem {
    Problem::Broken(unreadable(error))
}

/// The parser's errors quote everything it has read, mail included: they are not passed on.
fn unreadable(error: std::io::Error) -> Trouble {
    match Trouble::from(error) {
        Trouble::NotReachable(text) if text.contains("parsing of") => {
            Trouble::Protocol("something that is not IMAP".into())
        }
        other => other,
    }
}
