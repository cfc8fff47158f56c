//! The job: telling a few, then the next few.

use attent_db::{Millis, Tx, params};

use crate::{
    Actor, Error, Result,
    conversations::{
        self, EntryKind, New as NewConversation, State,
        entries::{self, Addresses, Party},
        participants::{self, Part, Recipients},
        standing,
    },
    customers::{self, IdentityKind},
    events::{self, About, Kind},
    ids::{ConversationId, CustomerId, EntryId, JointUpdateId, PromiseId, StaffId},
    jobs, outgoing,
    people::staff,
    promises::{self, How},
    standards,
};

/// The kind of the job; its payload is the id of the update.
pub const JOB: &str = "joint_update";

/// Told in one transaction: others get their turn between two.
const AT_ONCE: i64 = 20;

struct Going {
    id: JointUpdateId,
    of_problem: bool,
    due: Option<Millis>,
    by: Option<StaffId>,
    actor: Actor,
}

struct Waiting {
    row: i64,
    customer: CustomerId,
    conversation: Option<ConversationId>,
    subject: String,
    text: String,
}

/// Tells the next few, and leaves the rest to another job. Called in the transaction that ends this
/// job.
///
/// # Errors
/// [`Error::Conflict`] while no mailbox can send: the job is tried again later.
pub fn go_on(tx: &mut Tx<'_>, keys: &outgoing::TokenKeys, payload: &str) -> Result<()> {
    let id = payload.parse().map(JointUpdateId);
    let id = id.map_err(|_| Error::Internal("a joint update without its id".to_owned()))?;
    let Some(update) = going(tx, id)? else {
        return Ok(());
    };
    let waiting = next(tx, id)?;
    for one in &waiting {
        let told = tell(tx, keys, &update, one)?;
        let state = if told.is_some() {
            "sent"
        } else {
            "unreachable"
        };
        let now = tx.now();
        tx.run(
            "UPDATE joint_update_recipient SET state = $2, entry_id = $3, at = $4
              WHERE id = $1 AND state = 'waiting'",
            &params![one.row, state, told, now],
        )?;
        renegotiate(tx, &update, one.customer, told)?;
    }
    if i64::try_from(waiting.len()).is_ok_and(|many| many == AT_ONCE) {
        let more = jobs::New::now(JOB, id.to_string()).once(format!("joint:{id}"));
        jobs::enqueue(tx, &more)?;
        return Ok(());
    }
    let now = tx.now();
    tx.run(
        "UPDATE joint_update SET finished_at = $2 WHERE id = $1 AND finished_at IS NULL",
        &params![id, now],
    )?;
    Ok(())
}

fn going(tx: &mut Tx<'_>, id: JointUpdateId) -> Result<Option<Going>> {
    let found = tx.one(
        "SELECT about, due_at, created_by FROM joint_update WHERE id = $1 AND finished_at IS NULL",
        &params![id],
        |row| {
            let about: String = row.get(0)?;
            Ok((about, row.get(1)?, row.get::<Option<StaffId>>(2)?))
        },
    )?;
    let Some((about, due, by)) = found else {
        return Ok(None);
    };
    Ok(Some(Going {
        id,
        of_problem: about == "known_problem",
        due,
        by,
        actor: acting(tx, by)?,
    }))
}

/// Who pressed, as they may act now; the program itself when they left.
fn acting(tx: &mut Tx<'_>, by: Option<StaffId>) -> Result<Actor> {
    let Some(id) = by else {
        return Ok(Actor::system());
    };
    let person = staff::get(tx, &Actor::system(), id)?;
    let teams = tx.all(
        "SELECT team_id FROM membership WHERE staff_id = $1",
        &params![id],
        |row| row.get(0),
    )?;
    Ok(Actor::staff(id, person.role, teams))
}

fn next(tx: &mut Tx<'_>, id: JointUpdateId) -> Result<Vec<Waiting>> {
    Ok(tx.all(
        "SELECT r.id, r.customer_id, r.conversation_id, w.subject, w.text
           FROM joint_update_recipient r
           JOIN joint_update_words w ON w.update_id = r.update_id AND w.language = r.language
          WHERE r.update_id = $1 AND r.state = 'waiting'
          ORDER BY r.id LIMIT $2",
        &params![id, AT_ONCE],
        |row| {
            Ok(Waiting {
                row: row.get(0)?,
                customer: row.get(1)?,
                conversation: row.get(2)?,
                subject: row.get(3)?,
                text: row.get(4)?,
            })
        },
    )?)
}

/// Writes to one of them; `None` when nothing of theirs takes mail.
fn tell(
    tx: &mut Tx<'_>,
    keys: &outgoing::TokenKeys,
    update: &Going,
    one: &Waiting,
) -> Result<Option<EntryId>> {
    let system = Actor::system();
    let customer = match customers::find(tx, &system, one.customer) {
        Ok(found) if found.erased_at.is_none() => found,
        Ok(_) | Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let there = followed(tx, one.conversation)?;
    let Some(to) = address(tx, there, &customer)? else {
        return Ok(None);
    };
    let (conversation, mailbox) = match there {
        Some(id) => {
            let found = conversations::find(tx, &system, id)?;
            (id, outgoing::mailbox_for(tx, found.mailbox)?)
        }
        None => {
            let mailbox = outgoing::mailbox_for(tx, None)?;
            (opened(tx, update, one, &to)?, mailbox)
        }
    };
    let (entry, from) = (EntryId(tx.new_id()), outgoing::sender_of(tx, mailbox)?);
    let text = customers::greeted(&one.text, &customer.name);
    let mut new = entries::New::of(EntryKind::Out, tx.now(), text);
    new.staff = update.by;
    new.subject = Some(one.subject.clone());
    new.message_id = Some(outgoing::message_id(
        keys,
        conversation,
        entry,
        &from.address,
    ));
    new.addresses = Some(Addresses {
        from: Some(from),
        to: vec![to.clone()],
        ..Addresses::default()
    });
    entries::add(tx, conversation, entry, &new)?;
    let queued = outgoing::New {
        entry: Some(entry),
        conversation: Some(conversation),
        mailbox: Some(mailbox),
        purpose: outgoing::Purpose::Reply,
        recipients: &Recipients {
            to: vec![to],
            ..Recipients::default()
        },
        press_key: Some(format!("joint:{}:{}", update.id, one.customer)),
        not_before: tx.now(),
        words: None,
        layout: None,
    };
    outgoing::queue(tx, &queued, keys)?;
    if update.of_problem && there.is_some() {
        answered(tx, conversation)?;
    }
    let about = About::conversation(conversation)
        .and_customer(one.customer)
        .and_subject(entry.0);
    events::record(tx, &update.actor, Kind::JointlyTold, about)?;
    Ok(Some(entry))
}

/// Where a merged conversation goes on; `None` for spam and what is gone.
fn followed(tx: &mut Tx<'_>, id: Option<ConversationId>) -> Result<Option<ConversationId>> {
    let Some(mut id) = id else { return Ok(None) };
    for _ in 0..8 {
        let found = match conversations::find(tx, &Actor::system(), id) {
            Ok(found) => found,
            Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        match found.merged_into {
            Some(into) => id = into,
            None => return Ok((found.state != State::Spam).then_some(id)),
        }
    }
    Ok(None)
}

fn address(
    tx: &mut Tx<'_>,
    conversation: Option<ConversationId>,
    customer: &customers::Customer,
) -> Result<Option<Party>> {
    let known = customers::identities(tx, &Actor::system(), customer.id)?;
    let lost: Vec<String> = known
        .iter()
        .filter(|one| one.undeliverable_at.is_some())
        .map(|one| attent_mail::address_key(&one.value))
        .collect();
    if let Some(id) = conversation {
        let proposed = participants::proposed(tx, id)?.to;
        let first = proposed
            .into_iter()
            .find(|party| !lost.contains(&party.key()));
        if first.is_some() {
            return Ok(first);
        }
    }
    let first = known
        .into_iter()
        .find(|one| one.kind == IdentityKind::Email && one.undeliverable_at.is_none());
    Ok(first.map(|one| Party {
        name: customers::called(&customer.name).map(str::to_owned),
        address: one.value,
    }))
}

fn opened(tx: &mut Tx<'_>, update: &Going, one: &Waiting, to: &Party) -> Result<ConversationId> {
    let mut new = NewConversation::mail(one.subject.clone(), one.customer, tx.now());
    new.waiting_since = None;
    new.assignee = update.by;
    let id = conversations::open(tx, &update.actor, &new)?;
    participants::join(tx, id, to, Part::Customer)?;
    Ok(id)
}

/// What they had asked about is what they were told: nobody waits any more.
fn answered(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    let now = tx.now();
    standing::change(tx, id, |s| {
        if s.closed_at.is_none() {
            s.first_answer_at = s.first_answer_at.or(Some(now));
            s.waiting_since = None;
        }
        Ok(())
    })?;
    standards::follow(tx, id)
}

/// The promises of theirs that this tells another due time of. Whom no mail reaches was not told, so
/// their promise stays what it was.
fn renegotiate(
    tx: &mut Tx<'_>,
    update: &Going,
    customer: CustomerId,
    told: Option<EntryId>,
) -> Result<()> {
    let Some(due) = update.due else {
        return Ok(());
    };
    let theirs: Vec<PromiseId> = tx.all(
        "SELECT promise_id FROM joint_update_promise
          WHERE update_id = $1 AND customer_id = $2 AND state = 'waiting' ORDER BY promise_id",
        &params![update.id, customer],
        |row| row.get(0),
    )?;
    for id in theirs {
        let to = promises::acts::Renegotiation {
            due,
            told: promises::acts::Told {
                how: How::Mail,
                entry: told,
                note: String::new(),
            },
        };
        let went = match told {
            Some(_) => promises::acts::renegotiate(tx, &update.actor, id, &to),
            None => Err(Error::Conflict("error-tell-the-customer")),
        };
        let state = match went {
            Ok(()) => "renegotiated",
            Err(Error::Conflict(_) | Error::Invalid(_) | Error::NotFound | Error::Forbidden) => {
                "refused"
            }
            Err(error) => return Err(error),
        };
        tx.run(
            "UPDATE joint_update_promise SET state = $3 WHERE update_id = $1 AND promise_id = $2",
            &params![update.id, id, state],
        )?;
    }
    Ok(())
}
