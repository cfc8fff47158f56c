//! SMTP out: one mail over one connection, with an exact account of how far it came.
//!
//! It does not queue, retry or choose servers; it hands over to one configured server. It is
//! our own small client because the usual ones answer "an error happened" where the outbox must
//! know one thing above all: did the server get the final dot? Before it nothing was sent and
//! trying again is safe; after it without an answer the mail was *perhaps* sent
//! ([`Failure::Perhaps`]) and a person decides.
//!
//! The path: [`send`] -> [`talk::Talk::open`] (connect, greeting, EHLO, TLS, sign in) ->
//! MAIL, RCPT for each, DATA -> the body -> the dot -> the answer -> QUIT.

mod body;
mod envelope;
mod failure;
mod hand_over;
mod login;
mod reply;
mod talk;

use std::time::Duration;

pub use envelope::{Envelope, NotAnAddress};
pub use failure::{Failure, Refusal, Sent, Stage};

#[cfg(test)]
pub(crate) use body::on_the_line as body_on_the_line;

use crate::server::Server;
use crate::trouble::Trouble;
use talk::Talk;

/// How long we wait for what.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    /// To connect, and again for the TLS handshake.
    pub connect: Duration,
    /// For each answer, and for silence while the body is written.
    pub answer: Duration,
    /// For the answer to the final dot: servers scan the mail before they give it.
    pub acceptance: Duration,
    /// For everything together.
    pub whole: Duration,
}

impl Default for Timeouts {
    fn default() -> Timeouts {
        Timeouts {
            connect: Duration::from_secs(30),
            answer: Duration::from_secs(60),
            acceptance: Duration::from_secs(120),
            whole: Duration::from_secs(600),
        }
    }
}

/// Hands one mail to the server.
///
/// `message` is a complete mail; lone CR or LF become CRLF, leading dots are doubled.
/// With several recipients some may be refused: they stand in [`Sent::refused`], and the mail
/// went to the others. Only when all are refused is it a failure.
pub async fn send(
    server: &Server,
    envelope: &Envelope,
    message: &[u8],
    timeouts: Timeouts,
) -> Result<Sent, Failure> {
    let (mut talk, _) = Talk::open(server, timeouts)
        .await
        .map_err(Failure::unreachable)?;
    let result = hand_over::hand_over(&mut talk, envelope, message).await;
    talk.quit().await;
    result
}

/// Connects, encrypts, signs in and leaves: what the owner's "test" button does.
pub async fn check(server: &Server, timeouts: Timeouts) -> Result<(), Trouble> {
    let (mut talk, _) = Talk::open(server, timeouts)
        .await
        .map_err(|(_, trouble)| trouble)?;
    talk.quit().await;
    Ok(())
}
