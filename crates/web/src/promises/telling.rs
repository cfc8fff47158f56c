//! Telling the customer and changing the promise, all of it or nothing.

use attent_core::{
    Actor, Error as CoreError, FieldErrors, Result as CoreResult,
    conversations::{self, Reply, Then, participants},
    error::invalid,
    ids::{EntryId, PromiseId},
    outgoing::Letter,
    promises::{
        self, How, State,
        acts::{self, Break, Renegotiation, Told},
    },
};
use attent_db::{Millis, Tx};

use super::letters::{self, Kind, Said};
use crate::Site;

/// Tells the customer by a mail with `note` in it, what was promised and a link, or notes what was said; then the new time
/// counts. All of it or nothing.
pub(super) fn renegotiate_telling(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: PromiseId,
    due: Millis,
    how: How,
    note: &str,
) -> CoreResult<()> {
    if due <= tx.now() {
        return Err(invalid("due", "error-in-the-past"));
    }
    let found = promises::find(tx, actor, id)?;
    if found.state == State::Open && found.due_at == Some(due) {
        // Pressed twice: they were told.
        return Ok(());
    }
    let said = Said {
        words: note,
        due: Some(due),
        ..Said::default()
    };
    let told = tell(tx, actor, site, id, how, (Kind::Renegotiated, said))?;
    acts::renegotiate(tx, actor, id, &Renegotiation { due, told })
}

/// The same for breaking it.
pub(super) fn break_telling(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: PromiseId,
    how: How,
    words: [&str; 3],
) -> CoreResult<()> {
    let [reason, message, solution] = words;
    missing([
        ("reason", reason),
        ("message", message),
        ("solution", solution),
    ])?;
    let mut broken = Break {
        reason: reason.to_owned(),
        message: message.to_owned(),
        solution: solution.to_owned(),
        told: Told {
            how,
            entry: None,
            note: message.to_owned(),
        },
    };
    if promises::find(tx, actor, id)?.state == State::Broken {
        return Ok(());
    }
    let said = Said {
        words: message,
        solution,
        due: None,
    };
    broken.told = tell(tx, actor, site, id, how, (Kind::Broken, said))?;
    acts::break_it(tx, actor, id, &broken)
}

/// Before anybody is told: what a mail says is all there.
fn missing(words: [(&'static str, &str); 3]) -> CoreResult<()> {
    let mut errors = FieldErrors::new();
    for (field, text) in words {
        if text.trim().is_empty() {
            errors.add(field, "error-required");
        }
    }
    errors.check()
}

fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: PromiseId,
    how: How,
    (kind, said): (Kind, Said<'_>),
) -> CoreResult<Told> {
    let mut told = Told {
        how,
        entry: None,
        note: said.words.to_owned(),
    };
    if how == How::Mail {
        if said.words.trim().is_empty() {
            return Err(invalid("note", "error-empty-reply"));
        }
        let words = letters::around(tx, actor, site, id, kind, said)?;
        told.entry = Some(mail(tx, actor, site, id, &words)?);
        told.note = String::new();
    }
    Ok(told)
}

/// Answers in the promise's conversation; it stays where it stands.
fn mail(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: PromiseId,
    words: &Letter,
) -> CoreResult<EntryId> {
    let promise = promises::find(tx, actor, id)?;
    let Some(conversation) = promise.conversation else {
        return Err(invalid("told", "error-tell-the-customer"));
    };
    let reply = Reply {
        recipients: participants::customer_alone(tx, conversation)?,
        text: words.text.clone(),
        seen: conversations::newest_entry(tx, conversation)?,
        anyway: true,
        then: Then::StayOpen,
        draft: None,
        press_key: Some(format!("promise:{id}:{}", promise.version)),
        layout: Some(words.layout.clone()),
    };
    // It leaves at once: taken back, the customer would not know what the promise says they know.
    match conversations::reply(tx, actor, site.keys(), conversation, &reply, 0) {
        Ok(sent) => Ok(sent.entry),
        Err(CoreError::Invalid(_)) => Err(invalid("told", "error-tell-the-customer")),
        Err(error) => Err(error),
    }
}
