//! One mail at the door: sender, recipients, body, and what became of it.

use smtp_proto::{MailFrom, RcptTo};
use tokio::time::timeout;

use super::data::Fault;
use super::lines::End;
use super::session::{Next, Session};
use super::{Acceptance, Envelope, Outcome, Protocol};

/// RFC 5321 asks for at least 100.
const MOST_RECIPIENTS: usize = 200;

/// What was said of the mail so far.
#[derive(Default)]
pub(super) struct Transaction {
    sender: Option<String>,
    recipients: Vec<String>,
    /// What came by BDAT so far; `None` before the first chunk.
    chunks: Option<Vec<u8>>,
    /// The chunks together are too large; the rest is read and forgotten.
    chunks_too_large: bool,
}

impl Session {
    pub(super) async fn begin(&mut self, from: MailFrom<String>) -> Result<Next, End> {
        if self.hello.is_none() {
            return self.mistake("503 5.5.1 say hello first").await;
        }
        if self.mail.sender.is_some() {
            return self.mistake("503 5.5.1 one mail at a time").await;
        }
        if from.size > self.options.max_size {
            return self.mistake("552 5.3.4 too large").await;
        }
        self.mail.sender = Some(from.address);
        self.say("250 2.1.0 fine").await
    }

    pub(super) async fn recipient(&mut self, to: RcptTo<String>) -> Result<Next, End> {
        if self.mail.sender.is_none() {
            return self.mistake("503 5.5.1 say MAIL first").await;
        }
        if to.address.is_empty() {
            return self.mistake("501 5.1.3 no such address").await;
        }
        if self.mail.recipients.len() >= MOST_RECIPIENTS {
            return self.say("452 4.5.3 too many recipients").await;
        }
        let limit = self.options.timeouts.receive;
        let acceptance = timeout(limit, self.receiver.accepts(&to.address)).await;
        match acceptance.unwrap_or(Acceptance::Later) {
            Acceptance::Accept => {
                self.mail.recipients.push(to.address);
                self.say("250 2.1.5 fine").await
            }
            Acceptance::Unknown => self.mistake("550 5.1.1 nobody of that name here").await,
            Acceptance::Later => self.say("451 4.3.0 not now, try again later").await,
        }
    }

    pub(super) async fn data(&mut self) -> Result<Next, End> {
        if self.mail.recipients.is_empty() {
            return self.mistake("503 5.5.1 no valid recipients").await;
        }
        if self.mail.chunks.is_some() {
            return self.mistake("503 5.5.1 go on with BDAT").await;
        }
        self.say("354 go ahead, end with a dot").await?;
        let limit = self.options.timeouts.body;
        let body = self.lines.body(limit, self.options.max_size).await?;
        self.hand_over(body).await
    }

    pub(super) async fn chunk(&mut self, size: usize, is_last: bool) -> Result<Next, End> {
        let limit = self.options.timeouts.body;
        if self.mail.recipients.is_empty() {
            self.lines.chunk(limit, size, None).await?;
            return self.mistake("503 5.5.1 no valid recipients").await;
        }
        let so_far = self.mail.chunks.get_or_insert_default();
        if so_far.len().saturating_add(size) > self.options.max_size {
            self.mail.chunks_too_large = true;
        }
        if self.mail.chunks_too_large {
            *so_far = Vec::new();
            self.lines.chunk(limit, size, None).await?;
        } else {
            self.lines.chunk(limit, size, Some(so_far)).await?;
        }
        if !is_last {
            return self.say("250 2.0.0 and on").await;
        }
        let body = match self.mail.chunks_too_large {
            true => Err(Fault::TooLarge),
            false => Ok(self.mail.chunks.take().unwrap_or_default()),
        };
        self.hand_over(body).await
    }

    /// Gives the mail to the receiver and tells the peer what became of it.
    async fn hand_over(&mut self, body: Result<Vec<u8>, Fault>) -> Result<Next, End> {
        let mail = std::mem::take(&mut self.mail);
        let count = mail.recipients.len();
        let answers = match body {
            Err(fault) => vec![refusal(fault).to_owned(); count],
            Ok(message) => {
                let envelope = Envelope {
                    sender: mail.sender.unwrap_or_default(),
                    recipients: mail.recipients,
                    peer: self.peer,
                    hello: self.hello.clone().unwrap_or_default(),
                    encrypted: self.encrypted,
                };
                let limit = self.options.timeouts.receive;
                let receiving = self.receiver.receive(envelope, message);
                let mut outcomes = timeout(limit, receiving).await.unwrap_or_default();
                outcomes.resize(count, Outcome::Later("not stored in time".into()));
                if self.options.protocol == Protocol::Smtp {
                    outcomes = vec![together(outcomes)];
                }
                outcomes.iter().map(answer).collect()
            }
        };
        match self.options.protocol {
            Protocol::Lmtp => self.say(&answers.join("\r\n")).await,
            Protocol::Smtp => self.say(&answers[0]).await,
        }
    }
}

/// The one answer of SMTP: not stored for one is not stored; a mail that one took and another
/// refuses is stored.
fn together(outcomes: Vec<Outcome>) -> Outcome {
    let later = |outcome: &Outcome| matches!(outcome, Outcome::Later(_));
    if let Some(index) = outcomes.iter().position(later) {
        return outcomes[index].clone();
    }
    if outcomes.contains(&Outcome::Stored) {
        return Outcome::Stored;
    }
    let none = Outcome::Later("no recipient".into());
    outcomes.into_iter().next().unwrap_or(none)
}

fn answer(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Stored => "250 2.0.0 stored".into(),
        Outcome::Later(words) => format!("451 4.3.0 {}", one_line(words)),
        Outcome::Refused(words) => format!("550 5.7.1 {}", one_line(words)),
    }
}

fn one_line(words: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    words.chars().map(plain).take(300).collect()
}

fn refusal(fault: Fault) -> &'static str {
    match fault {
        Fault::TooLarge => "552 5.3.4 too large",
        Fault::BareLineFeed => "550 5.6.0 lines end in CRLF",
        Fault::LineTooLong => "550 5.6.0 a line is too long",
    }
}
