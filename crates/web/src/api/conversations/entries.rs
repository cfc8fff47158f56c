//! Entries: what was said, its HTML, the mail as it came, its files.

use attent_core::{
    Error as CoreError,
    conversations::{self, entries},
    files,
    ids::{AttachmentId, ConversationId, EntryId},
    incoming,
};
use attent_db::Millis;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    file,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{EntryKindWord, Id, SendingWord, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/conversations/{id}/entries",
            "What was said, the newest first.",
            list,
        )
        .paged()
        .lists::<Entry>(),
        op::get("/entries/{id}", "One entry.", show).answers::<Entry>(200),
        op::post(
            "/entries/{id}/acceptance",
            "Lets a stranger in who came with a valid token of ours: from now on they take part.",
            accept,
        )
        .answers::<Entry>(200),
        op::get("/entries/{id}/html", "Its HTML, sanitised.", html).answers::<Html>(200),
        op::get("/entries/{id}/raw", "The mail as it came.", raw).answers_file(),
        op::get("/attachments/{id}", "The bytes of a file.", attachment).answers_file(),
    ]
}

/// Something said, or noted.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Entry {
    id: Id,
    conversation: Id,
    kind: EntryKindWord,
    at: Time,
    staff: Option<Id>,
    staff_name: Option<String>,
    customer: Option<Id>,
    customer_name: Option<String>,
    from: Option<Party>,
    to: Vec<Party>,
    cc: Vec<Party>,
    bcc: Vec<Party>,
    subject: Option<String>,
    /// What the person wrote.
    text: String,
    /// The quoted rest.
    quoted: Option<String>,
    has_html: bool,
    message_id: Option<String>,
    /// From a stranger whom nobody has accepted yet.
    outside: bool,
    attachments: Vec<Attachment>,
    /// Of ours: how the sending stands.
    sending: Option<Sending>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Party {
    name: Option<String>,
    address: String,
}

impl From<entries::Party> for Party {
    fn from(party: entries::Party) -> Self {
        Self {
            name: party.name,
            address: party.address,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
struct Attachment {
    id: Id,
    name: String,
    media_type: String,
    size: i64,
    inline: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct Sending {
    outgoing: Id,
    state: SendingWord,
    /// Not sent before this.
    not_before: Time,
    reason: Option<String>,
    finished_at: Option<Time>,
}

impl From<entries::Entry> for Entry {
    fn from(found: entries::Entry) -> Self {
        let parties = |all: Vec<entries::Party>| all.into_iter().map(Party::from).collect();
        let files = found.attachments.into_iter().map(|file| Attachment {
            id: file.id.into(),
            name: file.name,
            media_type: file.media_type,
            size: file.size,
            inline: file.inline,
        });
        Self {
            id: found.id.into(),
            conversation: found.conversation.into(),
            kind: Word(found.kind),
            at: Time(found.at),
            staff: Id::maybe(found.staff),
            staff_name: found.staff_name,
            customer: Id::maybe(found.customer),
            customer_name: found.customer_name,
            from: found.addresses.from.map(Into::into),
            to: parties(found.addresses.to),
            cc: parties(found.addresses.cc),
            bcc: parties(found.addresses.bcc),
            subject: found.subject,
            text: found.text,
            quoted: found.folded,
            has_html: found.has_html,
            message_id: found.message_id,
            outside: found.outside,
            attachments: files.collect(),
            sending: found.delivery.map(|sending| Sending {
                outgoing: sending.outgoing.into(),
                state: Word(sending.state),
                not_before: Time(sending.not_before),
                reason: sending.reason,
                finished_at: Time::maybe(sending.finished_at),
            }),
        }
    }
}

async fn list(
    caller: Caller,
    At(id): At<ConversationId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after = asked.after.as_deref().map(place).transpose()?;
    caller
        .show(move |tx, actor| {
            conversations::see(tx, actor, id)?;
            let more = page::one_more(limit);
            let mut found = entries::of(tx, id, after, more)?;
            found.reverse();
            let cursor = |entry: &entries::Entry| format!("{}.{}", entry.at.0, entry.id);
            Ok(Items::cut(found, limit, cursor, Entry::from))
        })
        .await
}

/// A cursor: the time of an entry and its id.
fn place(text: &str) -> Done<(Millis, EntryId)> {
    let read = || {
        let (at, id) = text.rsplit_once('.')?;
        Some((Millis(at.parse().ok()?), id.parse().ok()?))
    };
    read().ok_or_else(|| Problem::field("after", "api-wrong-value"))
}

async fn show(caller: Caller, At(id): At<EntryId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Entry::from(entries::find(tx, actor, id)?)))
        .await
}

async fn accept(caller: Caller, At(id): At<EntryId>) -> Done<Answer> {
    caller
        .act(id, conversations::accept_stranger, |tx, actor, id| {
            Ok(Entry::from(entries::find(tx, actor, id)?))
        })
        .await
}

/// Safe to show: scripts, forms and outside styles are gone; images are not loaded for you.
#[derive(Debug, Serialize, ToSchema)]
struct Html {
    written: String,
    quoted: Option<String>,
}

async fn html(caller: Caller, At(id): At<EntryId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            entries::find(tx, actor, id)?;
            let html = entries::html(tx, id)?.ok_or(CoreError::NotFound)?;
            Ok(Html {
                written: html.written,
                quoted: html.folded,
            })
        })
        .await
}

async fn raw(caller: Caller, At(id): At<EntryId>) -> Done<Response> {
    let found = caller
        .read(move |tx, actor| {
            let entry = entries::find(tx, actor, id)?;
            let mail = entry.mail.ok_or(CoreError::NotFound)?;
            Ok(incoming::raw(tx, mail)?)
        })
        .await?;
    file::saved(&caller, found).await
}

async fn attachment(caller: Caller, At(id): At<AttachmentId>) -> Done<Response> {
    let found = caller
        .read(move |tx, actor| {
            let attachment = entries::attachment(tx, actor, id)?;
            Ok(files::find(tx, attachment.file)?)
        })
        .await?;
    file::saved(&caller, found).await
}
