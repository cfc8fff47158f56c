//! Which conversation a mail belongs to, and why.
//!
//! In the order of certainty. A verified token of ours suffices to file a mail; an unknown sender
//! is then kept outside. Every other match also needs a sender who takes part, and a mail that fails
//! DMARC gains nothing by its address.

use attent_db::{Millis, Tx, params};
use attent_mail::token::{self, Place};

use super::{Letter, known};
use crate::{
    Result,
    conversations::{
        moving::home,
        participants::{self, Part},
    },
    ids::ConversationId,
    outgoing::TokenKeys,
};

/// Where a mail goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// `None`: a new conversation.
    pub conversation: Option<ConversationId>,
    /// The new conversation has to do with this one.
    pub linked: Option<ConversationId>,
    /// A word of `locales/<lang>/because.ftl`.
    pub because: &'static str,
    /// The sender is unknown here: marked, outside until accepted.
    pub outside: bool,
    /// Tokens that look like ours and are not: a security event.
    pub forged: bool,
}

impl Placement {
    /// Without a question of who wrote it.
    pub fn plain(conversation: Option<ConversationId>, because: &'static str) -> Self {
        Self {
            conversation,
            linked: None,
            because,
            outside: false,
            forged: false,
        }
    }
}

/// How far back through References we look.
const MOST_REFERENCES: usize = 60;

/// Finds the place of a mail from `sender` (an address key).
pub fn place(
    tx: &mut Tx<'_>,
    letter: &Letter,
    sender: &str,
    keys: &TokenKeys,
    trusted: bool,
) -> Result<Placement> {
    let tokens = token::in_mail(&keys.0, &letter.mail);
    let forged = !tokens.forged.is_empty();
    if let Some((verified, at)) = tokens.verified
        && let Some(id) = home(tx, ConversationId(verified.conversation))?
    {
        let part = participants::part_of(tx, id, sender)?;
        let known_here = trusted && part.is_some_and(|part| part != Part::Stranger);
        let because = match at {
            Place::Address => "because-token-address",
            Place::References => "because-token-references",
            Place::InReplyTo => "because-token-reply",
        };
        return Ok(Placement {
            conversation: Some(id),
            linked: None,
            because,
            outside: !known_here,
            forged,
        });
    }
    let mut matched = None;
    for (id, because) in candidates(tx, letter)? {
        let takes_part =
            participants::part_of(tx, id, sender)?.is_some_and(|part| part != Part::Stranger);
        if takes_part && trusted {
            return Ok(Placement {
                conversation: Some(id),
                linked: None,
                because,
                outside: false,
                forged,
            });
        }
        matched.get_or_insert(id);
    }
    let because = match (matched, forged) {
        (_, true) => "because-forged",
        (Some(_), _) if !trusted => "because-unverified-sender",
        (Some(_), _) => "because-sender-elsewhere",
        (None, _) => "because-new",
    };
    Ok(Placement {
        conversation: None,
        linked: matched,
        because,
        outside: false,
        forged,
    })
}

/// Conversations the mail points at without a token, the surest first.
fn candidates(tx: &mut Tx<'_>, letter: &Letter) -> Result<Vec<(ConversationId, &'static str)>> {
    let mail = &letter.mail;
    let mut found = Vec::new();
    let named = mail.in_reply_to.iter().chain(mail.references.iter().rev());
    for message_id in named.take(MOST_REFERENCES) {
        if let Some(known) = known::by_id(tx, message_id)?.and_then(|known| known.conversation) {
            point(tx, &mut found, known, "because-known-message")?;
        }
    }
    if let Some(root) = &mail.thread_root {
        for by_root in of_root(tx, root)? {
            point(tx, &mut found, by_root, "because-thread-index")?;
        }
    }
    if let Some(number) = mail.subject.as_deref().and_then(number_in) {
        let by_number: Option<ConversationId> = tx.one(
            "SELECT id FROM conversation WHERE number = $1",
            &params![number],
            |row| row.get(0),
        )?;
        if let Some(by_number) = by_number {
            point(tx, &mut found, by_number, "because-subject-number")?;
        }
    }
    Ok(found)
}

/// Notes one more conversation, unless it is gone or noted.
fn point(
    tx: &mut Tx<'_>,
    found: &mut Vec<(ConversationId, &'static str)>,
    id: ConversationId,
    because: &'static str,
) -> Result<()> {
    if let Some(id) = home(tx, id)?
        && found.iter().all(|(noted, _)| *noted != id)
    {
        found.push((id, because));
    }
    Ok(())
}

/// The conversations of one of Outlook's threads, the newest first. There may be several: whoever
/// answers in it without taking part opens one of their own.
fn of_root(tx: &mut Tx<'_>, root: &str) -> Result<Vec<ConversationId>> {
    const MOST: i64 = 20;
    Ok(tx.all(
        "SELECT conversation_id FROM thread_index WHERE root = $1
          ORDER BY conversation_id DESC LIMIT $2",
        &params![root, MOST],
        |row| row.get(0),
    )?)
}

/// `[#1234]` in a subject.
fn number_in(subject: &str) -> Option<i64> {
    let (_, rest) = subject.split_once("[#")?;
    let (digits, _) = rest.split_once(']')?;
    digits.parse().ok().filter(|number| *number > 0)
}

/// What a closed conversation does with a new mail of its customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenClosed {
    Reopens,
    /// A mere "thank you": filed, nobody is called back to it.
    StaysClosed,
    /// Closed too long ago: a new one, linked.
    StartsNew,
}

/// Decides by the days a reply reopens.
#[must_use]
pub fn when_closed(
    closed_at: Millis,
    now: Millis,
    reopen_days: i64,
    mere_thanks: bool,
) -> WhenClosed {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    if now.since(closed_at) > reopen_days * DAY {
        WhenClosed::StartsNew
    } else if mere_thanks {
        WhenClosed::StaysClosed
    } else {
        WhenClosed::Reopens
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_subjects() {
        for (subject, expect) in [
            ("Re: [#1042] brakes", Some(1042)),
            ("[#7]", Some(7)),
            ("order #1042", None),
            ("[#]", None),
            ("[#-5]", None),
            ("[#99999999999999999999]", None),
        ] {
            assert_eq!(number_in(subject), expect, "{subject}");
        }
    }

    #[test]
    fn closed_conversations() {
        let day = 24 * 60 * 60 * 1000;
        let closed = Millis(1_000_000);
        let check = |days: i64, thanks, expect| {
            let now = closed.plus(days * day);
            assert_eq!(
                when_closed(closed, now, 14, thanks),
                expect,
                "{days} {thanks}"
            );
        };
        check(3, false, WhenClosed::Reopens);
        check(14, false, WhenClosed::Reopens);
        check(3, true, WhenClosed::StaysClosed);
        check(15, false, WhenClosed::StartsNew);
        check(15, true, WhenClosed::StartsNew);
    }
}
