//! How a conversation stands in JSON.

use attent_core::{
    Actor,
    conversations::{self, Conversation as Found, Line as FoundLine},
    ids::ConversationId,
};
use attent_db::Tx;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::{
    clocks::ClockWord,
    problem::Done,
    shown::{ChannelWord, Id, KindWord, LaneWord, PriorityWord, StateWord, Time, Word},
};

/// A conversation.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Conversation {
    id: Id,
    /// What people see and say.
    number: i64,
    subject: String,
    customer: Id,
    channel: ChannelWord,
    kind: KindWord,
    priority: PriorityWord,
    state: StateWord,
    lane: LaneWord,
    language: Option<String>,
    mailbox: Option<Id>,
    place: Option<Id>,
    team: Option<Id>,
    assignee: Option<Id>,
    tags: Vec<Tag>,
    /// Since when the customer waits for us.
    waiting_since: Option<Time>,
    /// Since when its first mail is a draft of somebody's again: nothing was said yet, and the view of
    /// those waiting for the customer leaves it out.
    unsaid_since: Option<Time>,
    snoozed_until: Option<Time>,
    closed_at: Option<Time>,
    closed_by: Option<Id>,
    merged_into: Option<Id>,
    entries: i64,
    first_answer_at: Option<Time>,
    last_entry_at: Time,
    created_at: Time,
    version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Tag {
    id: Id,
    name: String,
}

impl From<conversations::Tag> for Tag {
    fn from(tag: conversations::Tag) -> Self {
        Self {
            id: tag.id.into(),
            name: tag.name,
        }
    }
}

/// The conversation as it is now.
pub(super) fn show(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Done<Conversation> {
    let found = conversations::find(tx, actor, id)?;
    let tags = conversations::tags(tx, id)?;
    Ok(conversation(found, tags))
}

/// The same, or nothing when the change put it out of reach.
pub(super) fn show_if_mine(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
) -> Done<Option<Conversation>> {
    match conversations::find(tx, actor, id) {
        Ok(found) => Ok(Some(conversation(found, conversations::tags(tx, id)?))),
        Err(attent_core::Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn conversation(found: Found, tags: Vec<conversations::Tag>) -> Conversation {
    Conversation {
        id: found.id.into(),
        number: found.number,
        subject: found.subject,
        customer: found.customer.into(),
        channel: Word(found.channel),
        kind: Word(found.kind),
        priority: Word(found.priority),
        state: Word(found.state),
        lane: Word(found.lane),
        language: found.language,
        mailbox: Id::maybe(found.mailbox),
        place: Id::maybe(found.place),
        team: Id::maybe(found.team),
        assignee: Id::maybe(found.assignee),
        tags: tags.into_iter().map(Into::into).collect(),
        waiting_since: Time::maybe(found.waiting_since),
        unsaid_since: Time::maybe(found.unsaid_since),
        snoozed_until: Time::maybe(found.snoozed_until),
        closed_at: Time::maybe(found.closed_at),
        closed_by: Id::maybe(found.closed_by),
        merged_into: Id::maybe(found.merged_into),
        entries: found.entries,
        first_answer_at: Time::maybe(found.first_answer_at),
        last_entry_at: Time(found.last_entry_at),
        created_at: Time(found.created_at),
        version: found.version,
    }
}

/// A conversation as a line of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Line {
    id: Id,
    number: i64,
    subject: String,
    preview: String,
    customer: Id,
    customer_name: String,
    channel: ChannelWord,
    kind: KindWord,
    priority: PriorityWord,
    state: StateWord,
    team: Option<Id>,
    team_name: Option<String>,
    assignee: Option<Id>,
    assignee_name: Option<String>,
    tags: Vec<String>,
    waiting_since: Option<Time>,
    /// Since when its first mail is a draft of somebody's again: nothing was said yet, and the view of
    /// those waiting for the customer leaves it out.
    unsaid_since: Option<Time>,
    snoozed_until: Option<Time>,
    /// When the first of its clocks and promises is due; absent where nothing is.
    due_at: Option<Time>,
    /// Which clock that is; absent where it is a promise.
    due_clock: Option<ClockWord>,
    last_entry_at: Time,
    entries: i64,
}

impl From<FoundLine> for Line {
    fn from(line: FoundLine) -> Self {
        Self {
            id: line.id.into(),
            number: line.number,
            subject: line.subject,
            preview: line.preview,
            customer: line.customer.into(),
            customer_name: line.customer_name,
            channel: Word(line.channel),
            kind: Word(line.kind),
            priority: Word(line.priority),
            state: Word(line.state),
            team: Id::maybe(line.team),
            team_name: line.team_name,
            assignee: Id::maybe(line.assignee),
            assignee_name: line.assignee_name,
            tags: line.tags,
            waiting_since: Time::maybe(line.waiting_since),
            unsaid_since: Time::maybe(line.unsaid_since),
            snoozed_until: Time::maybe(line.snoozed_until),
            due_at: Time::maybe(line.due_at),
            due_clock: line.due_clock.map(Word),
            last_entry_at: Time(line.last_entry_at),
            entries: line.entries,
        }
    }
}
