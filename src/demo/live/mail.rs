//! The mails of the stories as they would come over the wire.

use attent_core::{
    ids::{MailId, MailboxId},
    incoming::{self, Arrival, CameBy, Filed},
};
use jiff::Timestamp;

use super::{
    super::{
        files,
        story::{Step, Story},
    },
    Begun,
};
use crate::{
    House,
    loops::filing,
    problem::{Problem, Result},
};

/// A mail of the story's customer, or whole as it stands in the step when that begins with a
/// header (`{date}` and `{reply}` are filled in).
pub(super) fn written(house: &House, story: &Story, begun: &Begun, step: &Step) -> Result<Vec<u8>> {
    let now = house.db.read_now(|tx| Ok::<_, Problem>(tx.now()))?;
    let date = Timestamp::from_millisecond(now.0)
        .map_err(|e| Problem::new(e.to_string()))?
        .strftime("%a, %d %b %Y %H:%M:%S +0000")
        .to_string();
    let reply = begun.last_out.clone().unwrap_or_default();
    if step.what == "raw" {
        let text = step
            .text
            .replace("{date}", &date)
            .replace("{reply}", &reply);
        return Ok(text.replace('\n', "\r\n").into_bytes());
    }
    let (name, address) = story.customer();
    let domain = address.rsplit_once('@').map_or("mail.example", |(_, d)| d);
    let to = story.fact("to").unwrap_or("hello");
    let re = if begun.mails > 0 { "Re: " } else { "" };
    let key = format!("{}.{}", now.0, begun.mails);
    let mut out = format!(
        "From: \"{name}\" <{address}>\r\nTo: {to}@twowheels.example\r\nSubject: {re}{}\r\n\
         Date: {date}\r\nMessage-ID: <{key}@{domain}>\r\nMIME-Version: 1.0\r\n",
        story.subject
    );
    if let Some(copied) = story.fact("cc") {
        out += &format!("Cc: {copied}\r\n");
    }
    if !reply.is_empty() {
        out += &format!("In-Reply-To: <{reply}>\r\nReferences: <{reply}>\r\n");
    }
    let body = step.text.replace('\n', "\r\n");
    let text_type = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit";
    if step.words.is_empty() {
        return Ok(format!("{out}{text_type}\r\n\r\n{body}\r\n").into_bytes());
    }
    let edge = "=_two_wheels_=";
    let mut out = format!(
        "{out}Content-Type: multipart/mixed; boundary=\"{edge}\"\r\n\r\n\
         --{edge}\r\n{text_type}\r\n\r\n{body}\r\n"
    )
    .into_bytes();
    for name in &step.words {
        let (media_type, bytes) = files::of(name);
        let head = format!(
            "--{edge}\r\nContent-Type: {media_type}; name=\"{name}\"\r\n\
             Content-Disposition: attachment; filename=\"{name}\"\r\n\
             Content-Transfer-Encoding: binary\r\n\r\n"
        );
        out.extend_from_slice(head.as_bytes());
        out.extend_from_slice(&bytes);
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(format!("--{edge}--\r\n").as_bytes());
    Ok(out)
}

/// A report that our last mail did not arrive.
pub(super) fn bounce(story: &Story, begun: &Begun, step: &Step) -> Vec<u8> {
    let (_, address) = story.customer();
    let to = story.fact("to").unwrap_or("hello");
    let domain = address.rsplit_once('@').map_or("mail.example", |(_, d)| d);
    let reply = begun.last_out.clone().unwrap_or_default();
    let edge = "=_report_=";
    let text = format!(
        "From: Mail Delivery System <mailer-daemon@{domain}>\nTo: {to}@twowheels.example\n\
         Subject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\n\
         Message-ID: <report.{reply}>\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"{edge}\"\n\n\
         --{edge}\nContent-Type: text/plain; charset=utf-8\n\n{}\n\n\
         --{edge}\nContent-Type: message/delivery-status\n\n\
         Reporting-MTA: dns; mx.{domain}\n\nFinal-Recipient: rfc822; {address}\n\
         Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\n\n\
         --{edge}\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{reply}>\n\n--{edge}--\n",
        step.text
    );
    text.replace('\n', "\r\n").into_bytes()
}

/// Takes it in as it would be by LMTP; answers what became of it.
pub(super) fn receive(house: &House, mailbox: MailboxId, raw: &[u8]) -> Result<Option<Filed>> {
    let arrival = Arrival {
        mailbox,
        came_by: CameBy::Lmtp,
        bytes: house.shelf.put(raw)?,
        sent_from: None,
        peer: None,
    };
    let received = house
        .db
        .write_now(move |tx| incoming::receive(tx, &arrival))?;
    let id: MailId = received.mail;
    Ok(filing::file_one(house, id)?)
}
