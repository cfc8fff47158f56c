//! Filing: a mail that was read becomes an entry of a conversation, in one transaction.

use attent_db::{Millis, Tx, params};

use super::{
    Letter, acknowledge, bounced, known,
    thread::{self, Placement, WhenClosed},
};
use crate::{
    Actor, Error, Result,
    conversations::{
        self, EntryKind, Lane, State,
        entries::{self, Addresses, Party},
        participants::{self, Part},
        standing,
    },
    customers,
    events::{self, About, Kind},
    files,
    ids::{ConversationId, CustomerId, EntryId, MailId, MailboxId, TeamId},
    notices,
    outgoing::{self, TokenKeys},
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

struct Row {
    mailbox: MailboxId,
    mailbox_team: Option<TeamId>,
    received_at: Millis,
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
            add_entry(tx, conversation, entry, id, letter, rules, &quiet())?;
            conversation
        }
        None => file_letter(tx, entry, id, letter, rules, &row)?,
    };
    add_files(tx, entry, letter)?;
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

/// A placement that changes nothing but adds the entry.
fn quiet() -> Placement {
    Placement {
        conversation: None,
        linked: None,
        because: "because-report",
        outside: false,
        forged: false,
    }
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
    let from = sender(tx, letter)?;
    let mut placement = match rules.history {
        Some(known) => Placement {
            conversation: Some(known),
            ..quiet()
        },
        None if rules.live => thread::place(tx, letter, &from.key(), &rules.keys, rules.trusted)?,
        None => Placement {
            because: "because-import",
            ..quiet()
        },
    };
    let machine_reply = is(letter, attent_mail::AutomaticKind::Reply);
    let at = if rules.live {
        row.received_at
    } else {
        dated(letter, row.received_at)
    };
    let customer = customers::recognise(tx, &actor, &from.to_address())?.customer;
    let standing = match placement.conversation {
        Some(found) if rules.live => Some(standing::load(tx, found)?),
        _ => None,
    };
    let mut reopens = false;
    if let Some((standing, closed_at)) = standing.as_ref().and_then(|s| Some((s, s.closed_at?)))
        && !machine_reply
        && !placement.outside
    {
        match thread::when_closed(closed_at, at, rules.reopen_days, letter.mere_thanks) {
            WhenClosed::Reopens => reopens = true,
            WhenClosed::StaysClosed => {}
            WhenClosed::StartsNew => {
                placement.linked = Some(standing.id);
                placement.conversation = None;
                placement.because = "because-closed-long-ago";
            }
        }
    }
    let fresh = placement.conversation.is_none();
    let conversation = match placement.conversation {
        Some(found) => found,
        None => open(tx, letter, customer, rules, row, at)?,
    };
    join_everybody(tx, conversation, letter, &from, fresh, placement.outside)?;
    add_entry(tx, conversation, entry, id, letter, rules, &placement)?;
    if let Some(other) = placement.linked {
        link(tx, conversation, other, placement.because)?;
    }
    record(
        tx,
        &actor,
        conversation,
        customer,
        entry,
        &placement,
        machine_reply,
    )?;
    customers::heard_from(tx, customer, at)?;
    if rules.live {
        let stays = standing.as_ref().is_some_and(|s| s.closed_at.is_some()) && !reopens;
        if !machine_reply && !placement.outside && !fresh && !stays {
            waits_again(tx, &actor, conversation, at, reopens)?;
        }
        tell_assignee(tx, &actor, conversation, entry)?;
        acknowledge::consider(tx, letter, &from, conversation, fresh, row.mailbox)?;
    }
    if let Some(language) = letter.language {
        customers::speaks(tx, &actor, customer, language)?;
    }
    Ok(conversation)
}

/// Who wrote: `From`, or `Reply-To` where `From` is one of our own (a form, a forwarder).
fn sender(tx: &mut Tx<'_>, letter: &Letter) -> Result<Party> {
    let mail = &letter.mail;
    let from = mail.from.as_ref().or(mail.sender.as_ref()).map(Party::from);
    if let Some(from) = from {
        if !outgoing::is_ours(tx, &from.address)? {
            return Ok(from);
        }
        let reply_to = mail.reply_to.first().map(Party::from);
        if let Some(reply_to) = reply_to
            && !outgoing::is_ours(tx, &reply_to.address)?
        {
            return Ok(reply_to);
        }
        return Ok(from);
    }
    let return_path = mail.return_path().filter(|path| path.contains('@'));
    let address = return_path.unwrap_or("nobody@unknown.invalid").to_owned();
    Ok(Party {
        name: None,
        address,
    })
}

/// A date that a history mail claims, unless it lies in the future or before e-mail.
fn dated(letter: &Letter, received_at: Millis) -> Millis {
    const NOT_BEFORE: i64 = 0;
    match letter.mail.date {
        Some(date) if date > NOT_BEFORE && date <= received_at.0 => Millis(date),
        _ => received_at,
    }
}

fn is(letter: &Letter, kind: attent_mail::AutomaticKind) -> bool {
    letter
        .automatic
        .as_ref()
        .is_some_and(|automatic| automatic.kind == kind)
}

fn open(
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
    let notice = is(letter, attent_mail::AutomaticKind::Notice);
    let report = is(letter, attent_mail::AutomaticKind::Bounce);
    if notice || report || is(letter, attent_mail::AutomaticKind::Reply) {
        new.lane = Lane::Notices;
    }
    if is(letter, attent_mail::AutomaticKind::Reply) {
        new.waiting_since = None;
    }
    if !rules.live {
        new.waiting_since = None;
        new.closed_at = Some(at);
    }
    conversations::open(tx, &Actor::channel(), &new)
}

/// The writer and those on the mail take part; a stranger only as one.
fn join_everybody(
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

fn add_entry(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    entry: EntryId,
    id: MailId,
    letter: &Letter,
    rules: &Rules,
    placement: &Placement,
) -> Result<()> {
    let mail = &letter.mail;
    let received: Millis = tx
        .one(
            "SELECT received_at FROM mail WHERE id = $1",
            &params![id],
            |row| row.get(0),
        )?
        .ok_or(Error::NotFound)?;
    let at = if rules.live {
        received
    } else {
        dated(letter, received)
    };
    let machine = is(letter, attent_mail::AutomaticKind::Reply) || letter.bounce.is_some();
    let kind = if machine {
        EntryKind::Automatic
    } else {
        EntryKind::In
    };
    let from = sender(tx, letter)?;
    let mut new = entries::New::of(kind, at, letter.written.clone());
    new.customer = customers::owner_of(tx, customers::IdentityKind::Email, &from.address)?;
    new.subject = mail.subject.clone();
    new.folded = letter.folded.clone();
    new.html = letter.html.clone();
    new.html_folded = letter.html_folded.clone();
    new.message_id = Some(letter.message_id.clone());
    new.mail = Some(id);
    new.authenticity = rules.authenticity.clone();
    new.because = placement.because.to_owned();
    // A sign-in or verification mail of another service is never shown outside the house.
    new.outside = placement.outside;
    new.remote_images = letter.remote_images;
    let list = |addresses: &[attent_mail::Address]| addresses.iter().map(Party::from).collect();
    new.addresses = Some(Addresses {
        from: mail.from.as_ref().map(Party::from),
        to: list(&mail.to),
        cc: list(&mail.cc),
        bcc: Vec::new(),
        reply_to: list(&mail.reply_to),
    });
    entries::add(tx, conversation, entry, &new)
}

fn add_files(tx: &mut Tx<'_>, entry: EntryId, letter: &Letter) -> Result<()> {
    for (position, (attachment, stored)) in letter
        .mail
        .attachments
        .iter()
        .zip(&letter.files)
        .enumerate()
    {
        let file = files::keep(tx, stored)?;
        let (id, now) = (tx.new_id(), tx.now());
        tx.run(
            "INSERT INTO attachment
                 (id, entry_id, file_id, name, media_type, size, inline, content_id, position,
                  created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            &params![
                id,
                entry,
                file,
                attachment.name.as_deref().unwrap_or(""),
                attachment.content_type.as_str(),
                stored.size(),
                attachment.inline,
                attachment.content_id.as_deref(),
                i64::try_from(position).unwrap_or(i64::MAX),
                now
            ],
        )?;
    }
    Ok(())
}

fn link(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    other: ConversationId,
    because: &str,
) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO conversation_link (conversation_id, other_id, because, created_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (conversation_id, other_id) DO NOTHING",
        &params![conversation, other, because, now],
    )?;
    let about = About::conversation(conversation).and_subject(other.0);
    events::record(tx, &Actor::channel(), Kind::Linked, about)?;
    Ok(())
}

fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    customer: CustomerId,
    entry: EntryId,
    placement: &Placement,
    machine_reply: bool,
) -> Result<()> {
    let about = || {
        About::conversation(conversation)
            .and_customer(customer)
            .and_subject(entry.0)
            .with("because", placement.because)
    };
    if placement.forged {
        events::record(tx, actor, Kind::TokenForged, about())?;
    }
    let kind = if machine_reply {
        Kind::AutomaticCame
    } else {
        Kind::MailCame
    };
    events::record(tx, actor, kind, about())?;
    Ok(())
}

/// The customer waits for us again, from this mail on unless they waited before.
fn waits_again(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    at: Millis,
    reopens: bool,
) -> Result<()> {
    let (before, after) = standing::change(tx, conversation, |s| {
        s.waiting_since = s.waiting_since.or(Some(at));
        (s.snoozed_until, s.snoozed_by) = (None, None);
        if reopens {
            (s.closed_at, s.closed_by) = (None, None);
            s.waiting_since = Some(at);
        }
        Ok(())
    })?;
    if before.state() == State::Closed && after.state() == State::Open {
        events::record(tx, actor, Kind::Reopened, About::conversation(conversation))?;
    }
    if before.state() == State::Snoozed && after.state() == State::Open {
        events::record(tx, actor, Kind::Woke, About::conversation(conversation))?;
    }
    Ok(())
}

fn tell_assignee(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    entry: EntryId,
) -> Result<()> {
    if let Some(person) = standing::load(tx, conversation)?.assignee {
        let about = notices::About::of(conversation, Some(entry));
        notices::tell(tx, actor, notices::Kind::Reply, person, about)?;
    }
    Ok(())
}
