//! Opening a conversation: a number, the first facts, and a place in the lists.

use attent_db::{Millis, Tx, params};

use super::{
    standing,
    words::{Channel, Kind, Lane, Priority},
};
use crate::{
    Actor, Error, Result, cases,
    events::{self, About},
    ids::{ConversationId, CustomerId, MailboxId, PlaceId, StaffId, TeamId},
    search,
};

/// What a new conversation starts with.
#[derive(Clone, Debug)]
pub struct New {
    pub subject: String,
    pub customer: CustomerId,
    pub channel: Channel,
    pub kind: Kind,
    pub priority: Priority,
    pub lane: Lane,
    pub language: Option<String>,
    pub mailbox: Option<MailboxId>,
    pub place: Option<PlaceId>,
    pub team: Option<TeamId>,
    pub assignee: Option<StaffId>,
    /// When the matter began; the time of the first entry.
    pub at: Millis,
    /// Since when the customer waits; `None` when nothing is owed.
    pub waiting_since: Option<Millis>,
    pub closed_at: Option<Millis>,
}

impl New {
    /// A question of a person by mail, waiting since it came.
    #[must_use]
    pub fn mail(subject: String, customer: CustomerId, at: Millis) -> Self {
        Self {
            subject,
            customer,
            channel: Channel::Mail,
            kind: Kind::Question,
            priority: Priority::Normal,
            lane: Lane::People,
            language: None,
            mailbox: None,
            place: None,
            team: None,
            assignee: None,
            at,
            waiting_since: Some(at),
            closed_at: None,
        }
    }
}

/// Opens it and answers its id. Its first entry is added by the caller.
///
/// # Errors
/// [`Error::NotFound`] when the team does not exist; those of the database.
pub fn open(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<ConversationId> {
    let id = ConversationId(tx.new_id());
    let number = next_number(tx)?;
    let sealed = standing::sealed_team(tx, new.team)?;
    let state = match (new.closed_at, new.waiting_since) {
        (Some(_), _) => "closed",
        (None, Some(_)) => "open",
        (None, None) => "waiting",
    };
    let sort_at = new.closed_at.or(new.waiting_since).unwrap_or(new.at);
    tx.run(
        "INSERT INTO conversation
             (id, number, subject, customer_id, channel, kind, priority, language, mailbox_id,
              place_id, team_id, assignee_id, lane, closed_at, waiting_since, state, sort_at,
              sealed_team, preview, entries, last_entry_at, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                 '', 0, $19, $19, 1)",
        &params![
            id,
            number,
            new.subject.as_str(),
            new.customer,
            new.channel,
            new.kind,
            new.priority,
            new.language.as_deref(),
            new.mailbox,
            new.place,
            new.team,
            new.assignee,
            new.lane,
            new.closed_at,
            new.waiting_since,
            state,
            sort_at,
            sealed,
            new.at
        ],
    )?;
    standing::count_new(tx, id)?;
    search::index_conversation(tx, id)?;
    let about = About::conversation(id)
        .and_customer(new.customer)
        .with("channel", new.channel.as_str())
        .with("number", number);
    events::record(tx, actor, events::Kind::Opened, about)?;
    if new.closed_at.is_none() {
        cases::follow_kind(tx, actor, id, new.kind)?;
    }
    Ok(id)
}

fn next_number(tx: &mut Tx<'_>) -> Result<i64> {
    tx.one(
        "UPDATE conversation_number SET next = next + 1 WHERE id = 1 RETURNING next - 1",
        &params![],
        |row| row.get(0),
    )?
    .ok_or_else(|| Error::Internal("the row of conversation numbers is missing".to_owned()))
}
