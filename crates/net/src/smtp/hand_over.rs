//! One mail over a ready connection: sender, recipients, body, the dot, the answer.

use super::body::on_the_line;
use super::envelope::{Address, Envelope};
use super::failure::{Failure, Refusal, Sent, Stage};
use super::reply::Reply;
use super::talk::{Offers, Talk};
use crate::trouble::Trouble;

pub(super) async fn hand_over(
    talk: &mut Talk,
    envelope: &Envelope,
    message: &[u8],
) -> Result<Sent, Failure> {
    let parameters = parameters(&talk.offers, envelope, message)?;
    let mail = format!("MAIL FROM:<{}>{parameters}", envelope.sender());
    say(talk, Stage::Sender, &mail).await?;
    let (accepted, refused) = name_recipients(talk, envelope.recipients()).await?;
    let reply = say(talk, Stage::Content, "DATA").await?;
    if reply.code != 354 {
        let trouble = Trouble::Protocol(reply.quoted());
        return Err(lost(Stage::Content)(trouble));
    }
    talk.say(&on_the_line(message))
        .await
        .map_err(lost(Stage::Content))?;
    let text = finish(talk).await?;
    Ok(Sent {
        accepted,
        refused,
        text,
    })
}

/// The final dot. From here on silence means "perhaps".
async fn finish(talk: &mut Talk) -> Result<String, Failure> {
    let perhaps = |reason| Failure::Perhaps { reason };
    talk.say(b".\r\n").await.map_err(perhaps)?;
    let limit = talk.timeouts.acceptance;
    let reply = talk.answer_within(limit).await.map_err(perhaps)?;
    match reply.code {
        200..300 => Ok(reply.text()),
        // Neither yes nor no.
        300..400 => Err(perhaps(Trouble::Protocol(reply.quoted()))),
        _ => Err(refusal(Stage::Acceptance, &reply, Vec::new())),
    }
}

/// Names each recipient; fails only when nobody is left.
async fn name_recipients(
    talk: &mut Talk,
    recipients: &[Address],
) -> Result<(Vec<String>, Vec<Refusal>), Failure> {
    let (mut accepted, mut refused) = (Vec::new(), Vec::new());
    for address in recipients {
        let line = format!("RCPT TO:<{}>", address.wire);
        let reply = talk.command(&line).await.map_err(lost(Stage::Recipient))?;
        if reply.is_good() {
            accepted.push(address.given.clone());
            continue;
        }
        refused.push(Refusal {
            recipient: address.given.clone(),
            code: reply.code,
            text: reply.text(),
        });
        // "Closing the channel": nobody after this one will be heard.
        if reply.code == 421 {
            return Err(refusal(Stage::Recipient, &reply, refused));
        }
    }
    if !accepted.is_empty() {
        return Ok((accepted, refused));
    }
    // One that may pass later makes the whole worth another try.
    let telling = refused.iter().find(|r| !r.is_permanent());
    let reply = match telling.or(refused.first()) {
        Some(Refusal { code, text, .. }) => Reply {
            code: *code,
            lines: vec![text.clone()],
        },
        None => Reply {
            code: 554,
            lines: vec!["no valid recipients".into()],
        },
    };
    Err(refusal(Stage::Recipient, &reply, refused))
}

/// SIZE, BODY and SMTPUTF8, as far as they are offered and needed.
fn parameters(offers: &Offers, envelope: &Envelope, message: &[u8]) -> Result<String, Failure> {
    let cannot = |code, text: &str| {
        Err(Failure::Permanent {
            stage: Stage::Sender,
            code,
            text: text.into(),
            refused: Vec::new(),
        })
    };
    let mut parameters = String::new();
    if let Some(most) = offers.size {
        if message.len() as u64 > most {
            return cannot(552, &format!("the server takes mails up to {most} bytes"));
        }
        parameters += &format!(" SIZE={}", message.len());
    }
    let utf8 = envelope.needs_utf8() || has_raw_headers(message);
    if envelope.needs_utf8() && !offers.utf8 {
        return cannot(553, "the server takes no addresses in this script");
    }
    if !message.is_ascii() {
        if !offers.eight_bit {
            return cannot(554, "the server takes no 8-bit mail");
        }
        parameters += " BODY=8BITMIME";
    }
    if utf8 && offers.utf8 {
        parameters += " SMTPUTF8";
    }
    Ok(parameters)
}

/// True when the header itself is written in UTF-8.
fn has_raw_headers(message: &[u8]) -> bool {
    let end = message
        .windows(2)
        .position(|two| two == b"\n\n" || two == b"\n\r")
        .unwrap_or(message.len());
    !message[..end].is_ascii()
}

async fn say(talk: &mut Talk, stage: Stage, line: &str) -> Result<Reply, Failure> {
    let reply = talk.command(line).await.map_err(lost(stage))?;
    if reply.is_good() {
        return Ok(reply);
    }
    Err(refusal(stage, &reply, Vec::new()))
}

fn lost(stage: Stage) -> impl FnOnce(Trouble) -> Failure {
    move |trouble| Failure::Unreachable { stage, trouble }
}

fn refusal(stage: Stage, reply: &Reply, refused: Vec<Refusal>) -> Failure {
    let (code, text) = (reply.code, reply.text());
    if code < 500 {
        return Failure::Temporary {
            stage,
            code,
            text,
            refused,
        };
    }
    Failure::Permanent {
        stage,
        code,
        text,
        refused,
    }
}
