//! Everything held on a customer, as one JSON value (GDPR, article 15).

use attent_db::{Millis, Tx, Value, params};
use serde_json::{Value as Json, json};

use super::find::{family, find};
use crate::{
    Actor, Error, Result, Role, cases,
    conversations::entries::{Addresses, Party},
    events::{self, About, Kind},
    ids::{ConversationId, CustomerId, EntryId, PromiseId},
};

/// The customer, the records merged into them, what they are known by, notes, conversations with
/// every entry, and the names of what was attached. Records that it was exported.
///
/// # Errors
/// [`Error::Forbidden`] below manager, and when a conversation is sealed beyond the actor's reach: an
/// answer to "what do you hold on me" must not leave anything out.
pub fn export(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<Json> {
    actor.at_least(Role::Manager)?;
    let customer = find(tx, actor, id)?;
    let family = Value::list(family(tx, id)?);
    let organisation = tx.one(
        "SELECT name FROM organisation WHERE id = $1",
        &params![customer.organisation],
        |row| row.get::<String>(0),
    )?;
    let exported = json!({
        "id": customer.id,
        "name": customer.name,
        "language": customer.language,
        "time_zone": customer.time_zone,
        "organisation": organisation,
        "say_it": customer.say_it,
        "form_of_address": customer.form_of_address,
        "tact": customer.tact,
        "first_contact_at": customer.first_contact_at.map(time),
        "last_contact_at": customer.last_contact_at.map(time),
        "identities": identities(tx, &family)?,
        "merged_records": merged(tx, id)?,
        "notes": notes(tx, &family)?,
        "conversations": conversations(tx, actor, &family)?,
        "gestures": gestures(tx, &family)?,
        "vouchers": vouchers(tx, &family)?,
        "promises": promises(tx, &family)?,
        "set_asides": set_asides(tx, &family)?,
        "cases": cases::held(tx, &family)?,
        "refusals": cases::refused(tx, &family)?,
    });
    events::record(tx, actor, Kind::CustomerExported, About::customer(id))?;
    Ok(exported)
}

/// Sealed ones were refused with their conversations before.
fn promises(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    let found = tx.all(
        "SELECT id, text, state, created_at, first_due_at, due_at, condition_text, done_at, kept_at
           FROM promise WHERE customer_id IN ($1) ORDER BY id",
        &params![family.clone()],
        |row| {
            let promise = json!({
                "text": row.get::<String>(1)?,
                "state": row.get::<String>(2)?,
                "made_at": time(row.get(3)?),
                "first_due_at": row.get::<Option<Millis>>(4)?.map(time),
                "due_at": row.get::<Option<Millis>>(5)?.map(time),
                "condition": row.get::<Option<String>>(6)?,
                "done_at": row.get::<Option<Millis>>(7)?.map(time),
                "kept_at": row.get::<Option<Millis>>(8)?.map(time),
            });
            Ok((row.get::<PromiseId>(0)?, promise))
        },
    )?;
    let mut all = Vec::new();
    for (id, mut promise) in found {
        promise["steps"] = steps(tx, id)?.into();
        all.push(promise);
    }
    Ok(all)
}

fn steps(tx: &mut Tx<'_>, promise: PromiseId) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT at, what, how, note, message, solution
           FROM promise_step WHERE promise_id = $1 ORDER BY id",
        &params![promise],
        |row| {
            Ok(json!({
                "at": time(row.get(0)?),
                "what": row.get::<String>(1)?,
                "how": row.get::<Option<String>>(2)?,
                "note": row.get::<Option<String>>(3)?,
                "message": row.get::<Option<String>>(4)?,
                "solution": row.get::<Option<String>>(5)?,
            }))
        },
    )?)
}

fn set_asides(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT item, size, state, created_at, kept_until
           FROM set_aside WHERE customer_id IN ($1) ORDER BY id",
        &params![family.clone()],
        |row| {
            Ok(json!({
                "item": row.get::<String>(0)?,
                "size": row.get::<String>(1)?,
                "state": row.get::<String>(2)?,
                "since": time(row.get(3)?),
                "kept_until": row.get::<Option<Millis>>(4)?.map(time),
            }))
        },
    )?)
}

fn identities(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT kind, value, created_at FROM identity WHERE customer_id IN ($1) ORDER BY id",
        &params![family.clone()],
        |row| {
            Ok(json!({
                "kind": row.get::<String>(0)?,
                "value": row.get::<String>(1)?,
                "since": time(row.get(2)?),
            }))
        },
    )?)
}

fn merged(tx: &mut Tx<'_>, id: CustomerId) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT id, name, say_it, form_of_address, tact FROM customer WHERE merged_into = $1",
        &params![id],
        |row| {
            Ok(json!({
                "id": row.get::<CustomerId>(0)?,
                "name": row.get::<String>(1)?,
                "say_it": row.get::<String>(2)?,
                "form_of_address": row.get::<String>(3)?,
                "tact": row.get::<String>(4)?,
            }))
        },
    )?)
}

fn notes(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT text, created_at FROM customer_note WHERE customer_id IN ($1) ORDER BY id",
        &params![family.clone()],
        |row| Ok(json!({ "text": row.get::<String>(0)?, "at": time(row.get(1)?) })),
    )?)
}

fn gestures(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT kind, occasion, amount, currency, story, state, created_at
           FROM gesture WHERE customer_id IN ($1) ORDER BY id",
        &params![family.clone()],
        |row| {
            Ok(json!({
                "kind": row.get::<String>(0)?,
                "occasion": row.get::<String>(1)?,
                "amount": row.get::<i64>(2)?,
                "currency": row.get::<String>(3)?,
                "story": row.get::<String>(4)?,
                "state": row.get::<String>(5)?,
                "at": time(row.get(6)?),
            }))
        },
    )?)
}

fn vouchers(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT code, amount, remaining, currency, story, state, created_at, expires_at
           FROM voucher WHERE customer_id IN ($1) ORDER BY id",
        &params![family.clone()],
        |row| {
            Ok(json!({
                "code": row.get::<String>(0)?,
                "amount": row.get::<i64>(1)?,
                "remaining": row.get::<i64>(2)?,
                "currency": row.get::<String>(3)?,
                "story": row.get::<String>(4)?,
                "state": row.get::<String>(5)?,
                "at": time(row.get(6)?),
                "expires_at": time(row.get(7)?),
            }))
        },
    )?)
}

fn conversations(tx: &mut Tx<'_>, actor: &Actor, family: &Value) -> Result<Vec<Json>> {
    let found = tx.all(
        "SELECT id, number, subject, channel, kind, state, created_at, closed_at, sealed_team
           FROM conversation WHERE customer_id IN ($1) ORDER BY created_at, id",
        &params![family.clone()],
        |row| {
            let about = json!({
                "number": row.get::<i64>(1)?,
                "subject": row.get::<String>(2)?,
                "channel": row.get::<String>(3)?,
                "kind": row.get::<String>(4)?,
                "state": row.get::<String>(5)?,
                "opened_at": time(row.get(6)?),
                "closed_at": row.get::<Option<Millis>>(7)?.map(time),
            });
            Ok((row.get::<ConversationId>(0)?, about, row.get::<i64>(8)?))
        },
    )?;
    let mut all = Vec::new();
    for (id, mut about, sealed) in found {
        if !actor.reaches(sealed) {
            return Err(Error::Forbidden);
        }
        about["entries"] = entries(tx, id)?.into();
        all.push(about);
    }
    Ok(all)
}

fn entries(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<Vec<Json>> {
    let found = tx.all(
        "SELECT id, kind, at, addresses, subject, text, folded
           FROM entry WHERE conversation_id = $1 ORDER BY at, id",
        &params![conversation],
        |row| {
            let addresses: Option<String> = row.get(3)?;
            let addresses = addresses.and_then(|text| serde_json::from_str(&text).ok());
            let entry = json!({
                "kind": row.get::<String>(1)?,
                "at": time(row.get(2)?),
                "addresses": addresses.map(parties),
                "subject": row.get::<Option<String>>(4)?,
                "text": row.get::<String>(5)?,
                "quoted": row.get::<Option<String>>(6)?,
            });
            Ok((row.get::<EntryId>(0)?, entry))
        },
    )?;
    let mut all = Vec::new();
    for (id, mut entry) in found {
        entry["attachments"] = attachments(tx, id)?.into();
        all.push(entry);
    }
    Ok(all)
}

/// Who stood in the fields of a mail, with all that is known of each.
fn parties(of: Addresses) -> Json {
    let one = |party: Party| json!({ "name": party.name, "address": party.address });
    let all = |parties: Vec<Party>| parties.into_iter().map(one).collect::<Json>();
    json!({
        "from": of.from.map(one),
        "to": all(of.to),
        "cc": all(of.cc),
        "bcc": all(of.bcc),
        "reply_to": all(of.reply_to),
    })
}

fn attachments(tx: &mut Tx<'_>, entry: EntryId) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT a.name, a.media_type, a.size, f.sha256
           FROM attachment a JOIN file f ON f.id = a.file_id
          WHERE a.entry_id = $1 ORDER BY a.position",
        &params![entry],
        |row| {
            Ok(json!({
                "name": row.get::<String>(0)?,
                "type": row.get::<String>(1)?,
                "size": row.get::<i64>(2)?,
                "sha256": row.get::<String>(3)?,
            }))
        },
    )?)
}

/// RFC 3339 in UTC.
fn time(at: Millis) -> Option<String> {
    jiff::Timestamp::from_millisecond(at.0)
        .ok()
        .map(|time| time.to_string())
}
