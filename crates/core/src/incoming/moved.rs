//! What a mail changes about its conversation: opened or not, who takes part, what it has to do with,
//! whether the customer waits again, and who hears of it.
//!
//! The entry itself is `entry`'s.

use attent_db::{Millis, Tx};
use attent_mail::AutomaticKind;

use super::{Letter, Rules, thread::Placement};
use crate::{
    Actor, Result,
    conversations::{
        self, Lane, State,
        entries::Party,
        participants::{self, Part},
        standing,
    },
    events::{self, About, Kind},
    ids::{ConversationId, CustomerId, EntryId, MailboxId, TeamId},
    notices, outgoing,
};

/// The mail as it was received.
pub(super) struct Row {
    pub mailbox: MailboxId,
    pub mailbox_team: Option<TeamId>,
    pub received_at: Millis,
}

pub(super) fn open(
    tx: &mut Tx<'_>,
    letter: &Letter,
    customer: CustomerId,
    rules: &Rules,
    row: &Row,
    at: Millis,
) -> Result<ConversationId> {
    let subject = attent_mail::bare_subject(letter.mail.subject.as_deref().unwrap_or(""));
    let subject: String = subject
        .chars()
        .take(conversations::LONGEST_SUBJECT)
        .collect();
    let subject = if subject.is_empty() {
        attent_text::plain::preview(&letter.written, 80)
    } else {
        subject
    };
    let mut new = conversations::New::mail(subject, customer, at);
    new.language = letter.language.map(str::to_owned);
    new.mailbox = Some(row.mailbox);
    new.team = row.mailbox_team;
    let notice = letter.is(AutomaticKind::Notice);
    let report = letter.is(AutomaticKind::Bounce);
    if notice || report || letter.is(AutomaticKind::Reply) {
        new.lane = Lane::Notices;
    }
    if letter.is(AutomaticKind::Reply) {
        new.waiting_since = None;
    }
    if !rules.live {
        new.waiting_since = None;
        new.closed_at = Some(at);
    }
    conversations::open(tx, &Actor::channel(), &new)
}

/// The writer and those on the mail take part; a stranger only as one.
pub(super) fn join_everybody(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    letter: &Letter,
    from: &Party,
    fresh: bool,
    outside: bool,
) -> Result<()> {
    const MOST: usize = 100;
    let part = match (outside, fresh) {
        (true, _) => Part::Stranger,
        (false, true) => Part::Customer,
        (false, false) => Part::Copied,
    };
    participants::join(tx, conversation, from, part)?;
    if outside {
        return Ok(());
    }
    let mail = &letter.mail;
    for address in mail
        .reply_to
        .iter()
        .chain(&mail.to)
        .chain(&mail.cc)
        .take(MOST)
    {
        let party = Party::from(address);
        if !outgoing::is_ours(tx, &party.address)? {
            participants::join(tx, conversation, &party, Part::Copied)?;
        }
    }
    Ok(())
}

/// Records that it came, why it stands here, and that a token was forged.
pub(super) fn record(
    tx: &mut Tx<'_>,
    about: About,
    placement: &Placement,
    letter: &Letter,
) -> Result<()> {
    let about = about.with("because", placement.because);
    if placement.forged {
        events::record(tx, &Actor::channel(), Kind::TokenForged, about.clone())?;
    }
    let kind = if letter.is_machines_reply() {
        Kind::AutomaticCame
    } else {
        Kind::MailCame
    };
    events::record(tx, &Actor::channel(), kind, about)?;
    Ok(())
}

/// Whoever has it hears of the mail; of spam nobody does.
pub(super) fn tell_assignee(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    entry: EntryId,
) -> Result<()> {
    let standing = standing::load(tx, conversation)?;
    if let Some(person) = standing
        .assignee
        .filter(|_| standing.state() != State::Spam)
    {
        let about = notices::About::of(conversation, Some(entry));
        notices::tell(tx, &Actor::channel(), notices::Kind::Reply, person, about)?;
    }
    Ok(())
}
