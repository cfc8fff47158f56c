//! One SMTP connection, from the first byte until it is ready for a mail.

use std::time::Duration;

use tokio::io::{AsyncWriteExt, BufReader};

use super::Timeouts;
use super::failure::Stage;
use super::login::sign_in;
use super::reply::Reply;
use crate::server::{Encryption, Server};
use crate::trouble::Trouble;
use crate::wire::{Deadline, Wire};

/// How long a server may take to say goodbye; nobody's mail depends on it.
const GOODBYE: Duration = Duration::from_secs(5);
/// More than all answers of one conversation with a hundred recipients.
const LARGEST_TALK: u64 = 4 << 20;

pub(super) struct Talk {
    line: BufReader<Wire>,
    pub offers: Offers,
    pub timeouts: Timeouts,
    pub deadline: Deadline,
}

/// What the server said it can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Offers {
    pub start_tls: bool,
    pub eight_bit: bool,
    pub utf8: bool,
    /// The largest mail it takes, if it says so.
    pub size: Option<u64>,
    auth: Vec<String>,
}

impl Talk {
    /// Connects, encrypts as asked and signs in.
    pub async fn open(
        server: &Server,
        timeouts: Timeouts,
    ) -> Result<(Talk, Reply), (Stage, Trouble)> {
        let deadline = Deadline::after(timeouts.whole);
        let at = |stage| move |trouble| (stage, trouble);
        let connect = timeouts.connect;
        let mut wire = Wire::connect(server, connect)
            .await
            .map_err(at(Stage::Connect))?;
        if server.encryption == Encryption::Implicit {
            wire = wire
                .encrypt(server, connect)
                .await
                .map_err(at(Stage::Tls))?;
        }
        let mut talk = Talk::over(wire, timeouts, deadline);
        let greeting = talk.answer().await.map_err(at(Stage::Greeting))?;
        expect(&greeting).map_err(at(Stage::Greeting))?;
        talk.hello(server).await.map_err(at(Stage::Hello))?;
        if server.encryption == Encryption::StartTls {
            talk = talk.start_tls(server).await.map_err(at(Stage::Tls))?;
            talk.hello(server).await.map_err(at(Stage::Hello))?;
        }
        sign_in(&mut talk, &server.login)
            .await
            .map_err(at(Stage::Login))?;
        Ok((talk, greeting))
    }

    fn over(mut wire: Wire, timeouts: Timeouts, deadline: Deadline) -> Talk {
        wire.set_silence(timeouts.answer.max(timeouts.acceptance));
        wire.set_budget(LARGEST_TALK);
        Talk {
            line: BufReader::new(wire),
            offers: Offers::default(),
            timeouts,
            deadline,
        }
    }

    async fn hello(&mut self, server: &Server) -> Result<(), Trouble> {
        let name = hello_name(&server.hello);
        let reply = self.command(&format!("EHLO {name}")).await?;
        if reply.is_good() {
            self.offers = Offers::read(&reply);
            return Ok(());
        }
        // A server from before 1995, or one that wants to look like it.
        self.offers = Offers::default();
        expect(&self.command(&format!("HELO {name}")).await?)
    }

    async fn start_tls(mut self, server: &Server) -> Result<Talk, Trouble> {
        if !self.offers.start_tls {
            return Err(Trouble::NoStartTls);
        }
        let reply = self.command("STARTTLS").await?;
        if reply.code != 220 {
            return Err(Trouble::TlsFailed(reply.quoted()));
        }
        if !self.line.buffer().is_empty() {
            return Err(Trouble::TlsFailed("words were slipped in before it".into()));
        }
        let wire = self.line.into_inner();
        let wire = wire.encrypt(server, self.timeouts.connect).await?;
        Ok(Talk::over(wire, self.timeouts, self.deadline))
    }

    /// Says one line and hears the answer.
    pub async fn command(&mut self, line: &str) -> Result<Reply, Trouble> {
        self.say(format!("{line}\r\n").as_bytes()).await?;
        self.answer().await
    }

    pub async fn answer(&mut self) -> Result<Reply, Trouble> {
        self.answer_within(self.timeouts.answer).await
    }

    pub async fn answer_within(&mut self, step: Duration) -> Result<Reply, Trouble> {
        self.deadline
            .within(step, Reply::read(&mut self.line))
            .await
    }

    /// Writes; only silence and the deadline of the whole limit how long.
    pub async fn say(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let wire = self.line.get_mut();
        let writing = async {
            wire.write_all(bytes).await?;
            wire.flush().await?;
            Ok(())
        };
        self.deadline.within(self.timeouts.whole, writing).await
    }

    /// Takes leave; what comes of it changes nothing.
    pub async fn quit(&mut self) {
        self.timeouts.answer = GOODBYE;
        let _answer = tokio::time::timeout(GOODBYE, self.command("QUIT")).await;
    }
}

fn expect(reply: &Reply) -> Result<(), Trouble> {
    if reply.is_good() {
        return Ok(());
    }
    Err(Trouble::Protocol(reply.quoted()))
}

/// A host name comes from configuration; it must still not carry a second command.
fn hello_name(name: &str) -> String {
    let fine = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '[' | ']' | ':');
    let name: String = name.chars().filter(fine).take(255).collect();
    if name.is_empty() {
        "localhost".into()
    } else {
        name
    }
}

impl Offers {
    fn read(reply: &Reply) -> Offers {
        let mut offers = Offers::default();
        for line in reply.lines.iter().skip(1) {
            let line = line.to_ascii_uppercase().replacen("AUTH=", "AUTH ", 1);
            let mut words = line.split_ascii_whitespace();
            match words.next() {
                Some("STARTTLS") => offers.start_tls = true,
                Some("8BITMIME") => offers.eight_bit = true,
                Some("SMTPUTF8") => offers.utf8 = true,
                Some("SIZE") => {
                    offers.size = words.next().and_then(|n| n.parse().ok()).filter(|n| *n > 0);
                }
                Some("AUTH") => offers.auth.extend(words.map(str::to_owned)),
                _ => {}
            }
        }
        offers
    }

    pub fn signs_in_by(&self, mechanism: &str) -> bool {
        self.auth.iter().any(|offered| offered == mechanism)
    }
}
