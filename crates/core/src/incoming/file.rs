//! Filing: a mail that was read becomes an entry of a conversation, in one transaction.
//!
//! The path: [`file`] claims the row, looks whether the mail is known, and hands a report to `bounced`
//! and a letter to `thread`, which finds its place; `entry` writes what it says, `moved` what it
//! changes.

use attent_db::{Millis, Tx, params};

use super::{
    Letter, acknowledge, bounced, entry, known,
    moved::{self, Row},
    thread::{self, Placement, WhenClosed},
};
use crate::{
    Actor, Error, Result,
    conversations::{self, entries::Party, standing},
    customers,
    events::About,
    ids::{ConversationId, EntryId, MailId},
    outgoing::TokenKeys,
};

/// What filing goes by.
#[derive(Clone, Debug)]
pub struct Rules {
    pub keys: TokenKeys,
    /// For how many days a reply reopens a closed conversation.
    pub reopen_days: i64,
    /// JSON of the checks of SPF, DKIM and DMARC, where they were made.
    pub authenticity: Option<String>,
    /// `false` when DMARC fails: the address then proves nothing.
    pub trusted: bool,
    /// History being imported: nobody waits, nobody is told, nothing is acknowledged.
    pub history: Option<ConversationId>,
    pub live: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Filed,
    /// The same mail stands here already.
    Duplicate,
    /// Deleted or erased here: not brought back.
    Dropped,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filed {
    pub outcome: Outcome,
    pub conversation: Option<ConversationId>,
    pub entry: Option<EntryId>,
}

/// Files a received mail. A mail that is not `received` any more answers as a duplicate.
///
/// # Errors
/// [`Error::NotFound`] when there is no such mail; those of the database.
pub fn file(tx: &mut Tx<'_>, id: MailId, letter: &Letter, rules: &Rules) -> Result<Filed> {
    let Some(row) = claim(tx, id)? else {
        return Ok(Filed {
            outcome: Outcome::Duplicate,
            conversation: None,
            entry: None,
        });
    };
    if let Some(before) = seen_before(tx, letter, rules.live)? {
        let (outcome, state) = if before.tombstone {
            (Outcome::Dropped, "dropped")
        } else {
            (Outcome::Duplicate, "duplicate")
        };
        settle(tx, id, state, before.conversation, before.entry)?;
        return Ok(Filed {
            outcome,
            conversation: before.conversation,
            entry: before.entry,
        });
    }
    let entry = EntryId(tx.new_id());
    let conversation = match &letter.bounce {
        Some(bounce) => bounced::file(tx, letter, bounce, rules)?,
        None => None,
    };
    let conversation = match conversation {
        Some(conversation) => {
            let report = Placement::plain(None, "because-report");
            entry::write(tx, conversation, entry, id, letter, rules, &report)?;
            conversation
        }
        None => file_letter(tx, entry, id, letter, rules, &row)?,
    };
    entry::keep_files(tx, entry, letter)?;
    if !known::remember(
        tx,
        &letter.message_id,
        &letter.content_key,
        conversation,
        entry,
    )? {
        // Somebody filed the same mail at this moment; this attempt is given up whole.
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    if let Some(root) = &letter.mail.thread_root {
        tx.run(
            "INSERT INTO thread_index (root, conversation_id) VALUES ($1, $2)
             ON CONFLICT (root, conversation_id) DO NOTHING",
            &params![root.as_str(), conversation],
        )?;
    }
    settle(tx, id, "filed", Some(conversation), Some(entry))?;
    Ok(Filed {
        outcome: Outcome::Filed,
        conversation: Some(conversation),
        entry: Some(entry),
    })
}

/// Takes the mail for filing, guarded by its state.
fn claim(tx: &mut Tx<'_>, id: MailId) -> Result<Option<Row>> {
    let claimed = tx.run(
        "UPDATE mail SET state = 'filed' WHERE id = $1 AND state = 'received'",
        &params![id],
    )?;
    if claimed == 0 {
        return Ok(None);
    }
    let row = tx.one(
        "SELECT m.mailbox_id, b.team_id, m.received_at
           FROM mail m JOIN mailbox b ON b.id = m.mailbox_id
          WHERE m.id = $1",
        &params![id],
        |row| {
            Ok(Row {
                mailbox: row.get(0)?,
                mailbox_team: row.get(1)?,
                received_at: row.get(2)?,
            })
        },
    )?;
    row.map(Some).ok_or(Error::NotFound)
}

/// In a history, a mail with a Message-ID of its own is a mail of its own, though another one says
/// the same (archives hold what people sent twice); unless that one was erased here.
fn seen_before(tx: &mut Tx<'_>, letter: &Letter, live: bool) -> Result<Option<known::Known>> {
    if let Some(known) = known::by_id(tx, &letter.message_id)? {
        return Ok(Some(known));
    }
    let same = known::by_content(tx, &letter.content_key)?;
    let own = !live && letter.mail.message_id.is_some();
    Ok(same.filter(|same| same.tombstone || !own))
}

fn settle(
    tx: &mut Tx<'_>,
    id: MailId,
    state: &str,
    conversation: Option<ConversationId>,
    entry: Option<EntryId>,
) -> Result<()> {
    tx.run(
        "UPDATE mail SET state = $2, conversation_id = $3, entry_id = $4 WHERE id = $1",
        &params![id, state, conversation, entry],
    )?;
    Ok(())
}

/// Everything but reports of undelivered mail.
fn file_letter(
    tx: &mut Tx<'_>,
    entry: EntryId,
    id: MailId,
    letter: &Letter,
    rules: &Rules,
    row: &Row,
) -> Result<ConversationId> {
    let actor = Actor::channel();
    let from = entry::sender(tx, letter)?;
    let at = entry::at(letter, rules, row.received_at);
    let (placement, closed) = place(tx, letter, &from, rules, at)?;
    let customer = customers::recognise(tx, &actor, &from.to_address())?.customer;
    let fresh = placement.conversation.is_none();
    let conversation = match placement.conversation {
        Some(found) => found,
        None => moved::open(tx, letter, customer, rules, row, at)?,
    };
    moved::join_everybody(tx, conversation, letter, &from, fresh, placement.outside)?;
    entry::write(tx, conversation, entry, id, letter, rules, &placement)?;
    if let Some(other) = placement.linked {
        conversations::link(tx, &actor, conversation, other, placement.because)?;
    }
    let about = About::conversation(conversation)
        .and_customer(customer)
        .and_subject(entry.0);
    moved::record(tx, about, &placement, letter)?;
    customers::heard_from(tx, customer, at)?;
    if rules.live {
        let counts = !letter.is_machines_reply() && !placement.outside;
        if counts && !fresh && closed != Some(WhenClosed::StaysClosed) {
            let reopens = closed == Some(WhenClosed::Reopens);
            conversations::wait_since(tx, &actor, conversation, at, reopens)?;
        }
        moved::tell_assignee(tx, conversation, entry)?;
        if fresh {
            acknowledge::consider(tx, letter, rules, &from, conversation, row.mailbox)?;
        }
    }
    if let Some(language) = letter.language {
        customers::speaks(tx, &actor, customer, language)?;
    }
    Ok(conversation)
}

/// Where it goes; and if that was closed, what becomes of it.
fn place(
    tx: &mut Tx<'_>,
    letter: &Letter,
    from: &Party,
    rules: &Rules,
    at: Millis,
) -> Result<(Placement, Option<WhenClosed>)> {
    if !rules.live {
        return Ok((Placement::plain(rules.history, "because-import"), None));
    }
    let mut placement = thread::place(tx, letter, &from.key(), &rules.keys, rules.trusted)?;
    let Some(found) = placement.conversation else {
        return Ok((placement, None));
    };
    let closed_at = standing::load(tx, found)?.closed_at;
    let Some(closed_at) = closed_at.filter(|_| !letter.is_machines_reply() && !placement.outside)
    else {
        return Ok((placement, None));
    };
    let closed = thread::when_closed(closed_at, at, rules.reopen_days, letter.mere_thanks);
    if closed == WhenClosed::StartsNew {
        placement.linked = Some(found);
        placement.conversation = None;
        placement.because = "because-closed-long-ago";
    }
    Ok((placement, Some(closed)))
}
