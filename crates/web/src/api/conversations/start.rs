//! Starting a conversation: a mail we write first, a form of the web site, a call or a visit written
//! down.

use attent_core::{
    Actor, FieldErrors, Role,
    business::{Setting, settings},
    channels::mailboxes::{self, Mailbox},
    conversations::{
        self, Channel, EntryKind, Kind, Priority, Reply, Then, entries::Party,
        participants::Recipients,
    },
    customers,
    ids::{ConversationId, CustomerId, EntryId, MailboxId, StaffId, TeamId},
    incoming,
    outgoing::{self, TokenKeys},
};
use attent_db::Tx;
use attent_text::search::language_of;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    files::{self, NewFile},
    items::{self, Conversation},
    write::parties,
};
use crate::api::{
    answer::Answer,
    asked::Body,
    caller::Caller,
    op::{self, Op},
    problem::{Done, Problem},
    shown::{Id, KindWord, LanguageWord, PriorityWord, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::post(
            "/conversations",
            "Starts a conversation: a mail is sent; a form of your web site, a call or a visit is written down.",
            start,
        )
        .takes_with_files::<NewConversation>()
        .answers::<Conversation>(201),
    ]
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "channel": "web",
    "to": ["Ana Ruiz <ana@example.com>"],
    "subject": "Your lamp",
    "text": "When will it be ready?"
}))]
struct NewConversation {
    /// `mail` (we write first), `web` (a form the customer filled in), `phone` or `counter`.
    #[serde(default)]
    channel: StartedBy,
    /// A customer we know; else `to` says who it is.
    customer: Option<Id>,
    /// Addresses like `Ana Ruiz <ana@example.com>`, with `web` that of who wrote. For a customer we
    /// know: theirs, unless said.
    #[serde(default)]
    to: Vec<String>,
    subject: String,
    /// The mail, or what was written or said.
    text: String,
    /// Pictures, papers: at most 30.
    #[serde(default)]
    files: Vec<NewFile>,
    #[serde(default = "question")]
    kind: KindWord,
    #[serde(default = "normal")]
    priority: PriorityWord,
    team: Option<Id>,
    assignee: Option<Id>,
    /// With `web`: whose form it is. That mailbox answers, its team gets it, and it acknowledges where
    /// it is set to. Unless said: the first that can send.
    mailbox: Option<Id>,
    /// Of what was written; unless said, a form's is told by its text as a mail's is.
    language: Option<LanguageWord>,
    /// The matter is done already.
    #[serde(default)]
    closed: bool,
}

/// The ways in which a program may start one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum StartedBy {
    #[default]
    Mail,
    Web,
    Phone,
    Counter,
}

impl From<StartedBy> for Channel {
    fn from(way: StartedBy) -> Self {
        match way {
            StartedBy::Mail => Self::Mail,
            StartedBy::Web => Self::Web,
            StartedBy::Phone => Self::Phone,
            StartedBy::Counter => Self::Counter,
        }
    }
}

fn question() -> KindWord {
    Word(Kind::Question)
}

fn normal() -> PriorityWord {
    Word(Priority::Normal)
}

async fn start(caller: Caller, Body(new): Body<NewConversation>) -> Done<Answer> {
    let keys = caller.site.keys().clone();
    let kept = files::kept(&caller, &new.files).await?;
    caller
        .add(move |tx, actor| {
            actor.at_least(Role::Staff)?;
            check(&new)?;
            let (id, entry) = begin(tx, actor, &keys, &new)?;
            files::attach(tx, entry, &kept)?;
            items::show(tx, actor, id)
        })
        .await
}

fn check(new: &NewConversation) -> Done<()> {
    let mut errors = FieldErrors::new();
    if new.subject.trim().is_empty() {
        errors.add("subject", "error-required");
    }
    if new.subject.chars().count() > conversations::LONGEST_SUBJECT {
        errors.add("subject", "error-too-long");
    }
    if new.text.trim().is_empty() {
        errors.add("text", "error-empty");
    }
    if new.customer.is_none() && new.to.is_empty() {
        errors.add("to", "error-required");
    }
    if new.mailbox.is_some() && new.channel != StartedBy::Web {
        errors.add("mailbox", "api-wrong-value");
    }
    Ok(errors.check()?)
}

fn begin(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &TokenKeys,
    new: &NewConversation,
) -> Done<(ConversationId, EntryId)> {
    let to = parties("to", &new.to)?;
    let customer = match (new.customer, to.first()) {
        (Some(id), _) => known(tx, actor, id.into())?,
        (None, Some(first)) => customers::recognise(tx, actor, &first.to_address())?.customer,
        (None, None) => return Err(Problem::field("to", "error-required")),
    };
    let now = tx.now();
    let mut first = conversations::New::mail(new.subject.trim().to_owned(), customer, now);
    first.channel = new.channel.into();
    first.kind = new.kind.0;
    first.priority = new.priority.0;
    if new.channel == StartedBy::Mail {
        first.waiting_since = None;
    }
    if let Some(mailbox) = new.mailbox {
        let mailbox = in_use(tx, actor, mailbox.into())?;
        (first.mailbox, first.team) = (Some(mailbox.id), mailbox.team);
    }
    let language = spoken(new);
    first.language = language.map(str::to_owned);
    let id = conversations::open(tx, actor, &first)?;
    if let Some(language) = language {
        customers::speaks(tx, actor, customer, language)?;
    }
    if let Some(team) = new.team {
        conversations::move_to_team(tx, actor, id, Some(TeamId(team.0)))?;
    }
    if let Some(person) = new.assignee {
        conversations::assign(tx, actor, id, Some(StaffId(person.0)))?;
    }
    let entry = match new.channel {
        StartedBy::Mail => {
            let mut recipients = Recipients {
                to,
                ..Recipients::default()
            };
            if recipients.to.is_empty() {
                recipients = conversations::participants::proposed(tx, id)?;
            }
            let reply = Reply {
                recipients,
                text: new.text.clone(),
                seen: EntryId(0),
                anyway: true,
                then: if new.closed { Then::Close } else { Then::Wait },
                draft: None,
                press_key: None,
                layout: None,
            };
            let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
            conversations::reply(tx, actor, keys, id, &reply, undo)?.entry
        }
        StartedBy::Web => {
            let known = conversations::participants::proposed(tx, id)?.to;
            let from = to.first().or(known.first());
            if let Some(from) = from.filter(|_| !new.closed) {
                acknowledge(tx, id, from, first.mailbox)?;
            }
            conversations::wrote(tx, actor, id, from, &new.text)?
        }
        StartedBy::Phone => conversations::contact(tx, actor, id, EntryKind::Call, &new.text)?,
        StartedBy::Counter => conversations::contact(tx, actor, id, EntryKind::Visit, &new.text)?,
    };
    if new.closed && new.channel != StartedBy::Mail {
        conversations::close(tx, actor, id)?;
    }
    Ok((id, entry))
}

fn spoken(new: &NewConversation) -> Option<&'static str> {
    match (&new.language, new.channel) {
        (Some(Word(said)), _) => Some(said.code()),
        (None, StartedBy::Web) => language_of(&new.text).map(attent_text::search::Language::code),
        (None, _) => None,
    }
}

fn in_use(tx: &mut Tx<'_>, actor: &Actor, id: MailboxId) -> Done<Mailbox> {
    match mailboxes::get(tx, actor, id) {
        Ok(found) if found.retired_at.is_none() => Ok(found),
        Ok(_) | Err(attent_core::Error::NotFound) => {
            Err(Problem::field("mailbox", "error-unknown-choice"))
        }
        Err(error) => Err(error.into()),
    }
}

/// As a mail to that mailbox is; where none can send, nobody is written to.
fn acknowledge(
    tx: &mut Tx<'_>,
    id: ConversationId,
    from: &Party,
    mailbox: Option<MailboxId>,
) -> Done<()> {
    match outgoing::mailbox_for(tx, mailbox) {
        Ok(answers) => Ok(incoming::acknowledge(tx, from, id, answers)?),
        Err(attent_core::Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The customer, or the one their record was merged into; not one who was erased.
fn known(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Done<CustomerId> {
    let found = match customers::find(tx, actor, id) {
        Ok(found) => found,
        Err(attent_core::Error::NotFound) => {
            return Err(Problem::field("customer", "error-unknown"));
        }
        Err(error) => return Err(error.into()),
    };
    if found.erased_at.is_some() {
        return Err(attent_core::Error::Conflict("error-customer-erased").into());
    }
    Ok(found.merged_into.unwrap_or(found.id))
}
