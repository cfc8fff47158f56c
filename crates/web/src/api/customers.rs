//! Customers: found, read, added, changed, known by, noted on.

use attent_core::{
    customers::{self, Change, Order, notes},
    ids::{CustomerId, CustomerNoteId, IdentityId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    exported::Export,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{Id, IdentityKindWord, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/customers",
            "Customers by name, or those that words of a name, an address or a number find.",
            list,
        )
        .query(&[("q", "Words to find them by.")])
        .paged()
        .lists::<Customer>(),
        op::post("/customers", "Adds a customer.", add)
            .takes::<NewCustomer>()
            .answers::<Customer>(201),
        op::get("/customers/{id}", "One customer.", show).answers::<Customer>(200),
        op::patch(
            "/customers/{id}",
            "Changes a customer: absent stays, null clears.",
            change,
        )
        .takes::<CustomerChange>()
        .answers::<Customer>(200),
        op::get(
            "/customers/{id}/identities",
            "What they are known by.",
            identities,
        )
        .paged()
        .lists::<Identity>(),
        op::post(
            "/customers/{id}/identities",
            "Makes them known by this too.",
            add_identity,
        )
        .takes::<NewIdentity>()
        .answers_nothing(),
        op::delete(
            "/customers/{id}/identities/{identity}",
            "They are not known by it any more.",
            remove_identity,
        )
        .answers_nothing(),
        op::get(
            "/customers/{id}/notes",
            "Notes on the customer, the newest first.",
            list_notes,
        )
        .paged()
        .lists::<Note>(),
        op::post(
            "/customers/{id}/notes",
            "Notes something on the customer.",
            add_note,
        )
        .takes::<NoteText>()
        .answers_nothing(),
        op::delete(
            "/customers/{id}/notes/{note}",
            "Removes a note.",
            remove_note,
        )
        .answers_nothing(),
        op::post(
            "/customers/{id}/export",
            "Everything held on them (GDPR, article 15).",
            export,
        )
        .answers::<Export>(200),
        op::post(
            "/customers/{id}/erasure",
            "Forgets them for good (GDPR, article 17).",
            erase,
        )
        .answers_nothing(),
    ]
}

/// A customer.
#[derive(Debug, Serialize, ToSchema)]
struct Customer {
    id: Id,
    name: String,
    language: Option<String>,
    time_zone: Option<String>,
    organisation: Option<Id>,
    /// How to say the name.
    say_it: String,
    form_of_address: String,
    /// What to be tactful about.
    tact: String,
    first_contact_at: Option<Time>,
    last_contact_at: Option<Time>,
    erased_at: Option<Time>,
    /// The record that took this one over.
    merged_into: Option<Id>,
    created_at: Time,
    version: i64,
}

impl From<customers::Customer> for Customer {
    fn from(found: customers::Customer) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            language: found.language,
            time_zone: found.time_zone,
            organisation: Id::maybe(found.organisation),
            say_it: found.say_it,
            form_of_address: found.form_of_address,
            tact: found.tact,
            first_contact_at: Time::maybe(found.first_contact_at),
            last_contact_at: Time::maybe(found.last_contact_at),
            erased_at: Time::maybe(found.erased_at),
            merged_into: Id::maybe(found.merged_into),
            created_at: Time(found.created_at),
            version: found.version,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
    q: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(which): Asked<Which>) -> Done<Answer> {
    let limit = page::limit(which.limit)?;
    let after: Option<customers::Cursor> = page::after(which.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let most = i64::try_from(limit).unwrap_or(i64::MAX);
            let show = |one: customers::Listed| Customer::from(one.customer);
            let cursor = |one: &customers::Listed| one.cursor.to_string();
            // The best that words find are one page.
            if let Some(words) = &which.q {
                let found = customers::find_by_words(tx, actor, words, most)?;
                return Ok(Items::cut(found, limit, cursor, show));
            }
            let found = customers::list(tx, actor, Order::Name, after.as_ref(), most + 1)?;
            Ok(Items::cut(found, limit, cursor, show))
        })
        .await
}

async fn show(caller: Caller, At(id): At<CustomerId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Customer::from(customers::find(tx, actor, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCustomer {
    /// Absent: what they are known by first.
    #[serde(default)]
    name: String,
    language: Option<String>,
    #[serde(default)]
    identities: Vec<NewIdentity>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewIdentity {
    kind: IdentityKindWord,
    value: String,
}

async fn add(caller: Caller, Body(new): Body<NewCustomer>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let known = new.identities.iter();
            let known = known.map(|one| (one.kind.0, one.value.clone()));
            let form = customers::New {
                name: new.name.clone(),
                language: new.language.clone(),
                identities: known.collect(),
            };
            let id = customers::add(tx, actor, &form)?;
            Ok(Customer::from(customers::find(tx, actor, id)?))
        })
        .await
}

/// The document's shape of the core's change.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct CustomerChange {
    name: Option<String>,
    language: Option<String>,
    time_zone: Option<String>,
    organisation: Option<Id>,
    say_it: Option<String>,
    form_of_address: Option<String>,
    tact: Option<String>,
}

async fn change(caller: Caller, At(id): At<CustomerId>, Body(to): Body<Change>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(customers::find(tx, actor, id)?.version)?;
            customers::change(tx, actor, id, version, to.clone())?;
            Ok(Customer::from(customers::find(tx, actor, id)?))
        })
        .await
}

#[derive(Debug, Serialize, ToSchema)]
struct Identity {
    id: Id,
    kind: IdentityKindWord,
    value: String,
    /// Since when mail to it comes back for good.
    undeliverable_at: Option<Time>,
    created_at: Time,
}

async fn identities(
    caller: Caller,
    At(id): At<CustomerId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, actor| {
            let all = customers::identities(tx, actor, id)?;
            let cursor = |one: &customers::Identity| one.id.to_string();
            Ok(Items::of_all(
                all,
                asked.after.as_deref(),
                limit,
                cursor,
                |one| Identity {
                    id: one.id.into(),
                    kind: super::shown::Word(one.kind),
                    value: one.value,
                    undeliverable_at: Time::maybe(one.undeliverable_at),
                    created_at: Time(one.created_at),
                },
            ))
        })
        .await
}

async fn add_identity(
    caller: Caller,
    At(id): At<CustomerId>,
    Body(new): Body<NewIdentity>,
) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            customers::add_identity(tx, actor, id, new.kind.0, &new.value)?;
            Ok(())
        })
        .await
}

async fn remove_identity(
    caller: Caller,
    At((id, identity)): At<(CustomerId, IdentityId)>,
) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(customers::remove_identity(tx, actor, id, identity)?))
        .await
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CustomerNote)]
struct Note {
    id: Id,
    staff: Option<Id>,
    text: String,
    created_at: Time,
    version: i64,
}

async fn list_notes(
    caller: Caller,
    At(id): At<CustomerId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, actor| {
            let all = notes::list(tx, actor, id)?;
            let cursor = |note: &notes::Note| note.id.to_string();
            Ok(Items::of_all(
                all,
                asked.after.as_deref(),
                limit,
                cursor,
                |note| Note {
                    id: note.id.into(),
                    staff: Id::maybe(note.staff),
                    text: note.text,
                    created_at: Time(note.created_at),
                    version: note.version,
                },
            ))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NoteText {
    text: String,
}

async fn add_note(
    caller: Caller,
    At(id): At<CustomerId>,
    Body(new): Body<NoteText>,
) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            notes::add(tx, actor, id, &new.text)?;
            Ok(())
        })
        .await
}

async fn remove_note(
    caller: Caller,
    At((id, note)): At<(CustomerId, CustomerNoteId)>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let all = notes::list(tx, actor, id)?;
            let found = all.iter().find(|one| one.id == note);
            let present = found.ok_or(attent_core::Error::NotFound)?.version;
            Ok(notes::remove(tx, actor, note, seen.over(present)?)?)
        })
        .await
}

/// Not kept for its `Idempotency-Key`: asked again, it is made again.
async fn export(mut caller: Caller, At(id): At<CustomerId>) -> Done<Answer> {
    caller.once = None;
    caller
        .change(move |tx, actor| Ok(customers::export(tx, actor, id)?))
        .await
}

async fn erase(mut caller: Caller, At(id): At<CustomerId>) -> Done<Answer> {
    caller.once = None;
    let shelf = caller.site.shelf().clone();
    let erased = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let digests = std::sync::Arc::clone(&erased);
    let answer = caller
        .change(move |tx, actor| {
            let gone = customers::erase(tx, actor, id)?.on_disk;
            if let Ok(mut digests) = digests.lock() {
                *digests = gone;
            }
            Ok(())
        })
        .await?;
    // After the commit: nothing refers to these bytes any more.
    for digest in erased.lock().map(|all| all.clone()).unwrap_or_default() {
        shelf.remove(&digest);
    }
    Ok(answer)
}
