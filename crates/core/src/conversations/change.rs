//! Who has it, what it is about: assignment, team, kind, priority, subject, tags.

use attent_db::{Tx, params};

use super::{
    standing,
    status::writable,
    words::{Kind, Lane, Priority},
};
use crate::{
    Actor, Error, Result, cases,
    error::invalid,
    events::{self, About, Kind as EventKind},
    ids::{ConversationId, StaffId, TagId, TeamId},
    keys, notices, promises, search, standards,
};

/// The longest subject we keep; longer ones are cut at the border.
pub const LONGEST_SUBJECT: usize = 500;
const LONGEST_TAG: usize = 60;
const MOST_TAGS: i64 = 50;

/// Gives it to a person, or to nobody. The person hears of it unless they took it themselves.
///
/// # Errors
/// [`Error::Invalid`] when the person is not active or cannot see it.
pub fn assign(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    to: Option<StaffId>,
) -> Result<()> {
    writable(tx, actor, id)?;
    if let Some(person) = to {
        check_can_take(tx, id, person)?;
    }
    let (before, after) = standing::change(tx, id, |s| {
        s.assignee = to;
        Ok(())
    })?;
    if before.assignee == after.assignee {
        return Ok(());
    }
    let mut about = About::conversation(id);
    about.subject = to.map(|person| person.0);
    events::record(tx, actor, EventKind::Assigned, about)?;
    if let Some(person) = to {
        notices::tell(
            tx,
            actor,
            notices::Kind::Assigned,
            person,
            notices::About::of(id, None),
        )?;
    }
    cases::assigned(tx, actor, id, to)
}

fn check_can_take(tx: &mut Tx<'_>, id: ConversationId, person: StaffId) -> Result<()> {
    let able = tx.one(
        "SELECT s.id
           FROM staff s
           JOIN conversation c ON c.id = $2
          WHERE s.id = $1 AND s.disabled_at IS NULL AND s.role <> 'viewer'
            AND (c.sealed_team = 0 OR s.role = 'owner'
                 OR EXISTS (SELECT 1 FROM membership m
                             WHERE m.staff_id = s.id AND m.team_id = c.sealed_team))",
        &params![person, id],
        |row| row.get::<i64>(0),
    )?;
    able.map(|_| ())
        .ok_or_else(|| invalid("assignee", "error-cannot-take-it"))
}

/// Moves it to a team, or to none. Whoever has it keeps it only if they can still see it.
///
/// # Errors
/// [`Error::NotFound`] when the team does not exist, [`Error::Conflict`] when it is out of use.
pub fn move_to_team(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    team: Option<TeamId>,
) -> Result<()> {
    let found = writable(tx, actor, id)?;
    if let Some(team) = team.filter(|team| Some(*team) != found.team) {
        check_in_use(tx, team).map_err(|error| error.named("team"))?;
    }
    let (before, after) = standing::change(tx, id, |s| {
        s.team = team;
        Ok(())
    })?;
    if before.team == after.team {
        return Ok(());
    }
    let mut about = About::conversation(id);
    about.subject = team.map(|t| t.0);
    events::record(tx, actor, EventKind::Moved, about)?;
    promises::still_seen(tx, actor, id)?;
    match after.assignee.map(|person| check_can_take(tx, id, person)) {
        Some(Err(Error::Invalid(_))) => nobody_has_it(tx, actor, id),
        Some(other) => other,
        None => Ok(()),
    }
}

fn check_in_use(tx: &mut Tx<'_>, team: TeamId) -> Result<()> {
    let retired = tx.one(
        "SELECT retired_at IS NOT NULL FROM team WHERE id = $1",
        &params![team],
        |row| row.get::<bool>(0),
    )?;
    if retired.ok_or(Error::NotFound)? {
        return Err(Error::Conflict("error-team-retired"));
    }
    Ok(())
}

/// Takes it from whoever has it, who may not see it any more; the actor may not either.
fn nobody_has_it(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    standing::change(tx, id, |s| {
        s.assignee = None;
        Ok(())
    })?;
    events::record(tx, actor, EventKind::Assigned, About::conversation(id))?;
    Ok(())
}

/// People's matter, or a notice of a machine.
///
/// # Errors
/// Those of finding it.
pub fn set_lane(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, lane: Lane) -> Result<()> {
    writable(tx, actor, id)?;
    let (before, after) = standing::change(tx, id, |s| {
        s.lane = lane;
        Ok(())
    })?;
    if before != after {
        let about = About::conversation(id).with("lane", lane.as_str());
        events::record(tx, actor, EventKind::Moved, about)?;
    }
    Ok(())
}

/// # Errors
/// Those of finding it.
pub fn set_kind(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, kind: Kind) -> Result<()> {
    if writable(tx, actor, id)?.kind == kind {
        return Ok(());
    }
    tx.run(
        "UPDATE conversation SET kind = $2, version = version + 1 WHERE id = $1",
        &params![id, kind],
    )?;
    let about = About::conversation(id).with("kind", kind.as_str());
    events::record(tx, actor, EventKind::KindSet, about)?;
    cases::follow_kind(tx, actor, id, kind)?;
    standards::follow(tx, id)
}

/// # Errors
/// Those of finding it.
pub fn set_priority(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    priority: Priority,
) -> Result<()> {
    if writable(tx, actor, id)?.priority == priority {
        return Ok(());
    }
    tx.run(
        "UPDATE conversation SET priority = $2, version = version + 1 WHERE id = $1",
        &params![id, priority],
    )?;
    let about = About::conversation(id).with("priority", priority.as_str());
    events::record(tx, actor, EventKind::PrioritySet, about)?;
    standards::follow(tx, id)
}

/// # Errors
/// [`Error::Invalid`] when it is empty or too long.
pub fn set_subject(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    subject: &str,
) -> Result<()> {
    let found = writable(tx, actor, id)?;
    let subject = subject.trim();
    if subject.is_empty() {
        return Err(invalid("subject", "error-empty"));
    }
    if subject.chars().count() > LONGEST_SUBJECT {
        return Err(invalid("subject", "error-too-long"));
    }
    if found.subject == subject {
        return Ok(());
    }
    tx.run(
        "UPDATE conversation SET subject = $2, version = version + 1 WHERE id = $1",
        &params![id, subject],
    )?;
    search::index_conversation(tx, id)?;
    events::record(tx, actor, EventKind::SubjectSet, About::conversation(id))?;
    Ok(())
}

/// Adds a tag, made on first use.
///
/// # Errors
/// [`Error::Invalid`] when the name is empty, too long, or there are too many.
pub fn tag(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, name: &str) -> Result<TagId> {
    writable(tx, actor, id)?;
    check_tag(name)?;
    let name = bare_tag(name);
    let key = keys::name_key(name);
    let (fresh, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO tag (id, name, name_key, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name_key) DO NOTHING",
        &params![fresh, name, key.as_str(), now],
    )?;
    let tag: TagId = tx
        .one(
            "SELECT id FROM tag WHERE name_key = $1",
            &params![key],
            |row| row.get(0),
        )?
        .ok_or_else(|| Error::Internal("a tag vanished while it was made".to_owned()))?;
    let added = tx.run(
        "INSERT INTO conversation_tag (conversation_id, tag_id)
         SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT)
          WHERE (SELECT COUNT(*) FROM conversation_tag WHERE conversation_id = $1) < $3
         ON CONFLICT (conversation_id, tag_id) DO NOTHING",
        &params![id, tag, MOST_TAGS],
    )?;
    if added == 1 {
        let about = About::conversation(id).and_subject(tag.0);
        events::record(tx, actor, EventKind::Tagged, about)?;
        standards::follow(tx, id)?;
        return Ok(tag);
    }
    let had = tx.one(
        "SELECT 1 FROM conversation_tag WHERE conversation_id = $1 AND tag_id = $2",
        &params![id, tag],
        |row| row.get::<i64>(0),
    )?;
    had.map(|_| tag)
        .ok_or_else(|| invalid("tag", "error-too-many-tags"))
}

fn bare_tag(name: &str) -> &str {
    name.trim().trim_start_matches('#')
}

/// Whether it can be the name of a tag.
pub(super) fn check_tag(name: &str) -> Result<()> {
    let name = bare_tag(name);
    if keys::name_key(name).is_empty() {
        return Err(invalid("tag", "error-empty"));
    }
    if name.chars().count() > LONGEST_TAG {
        return Err(invalid("tag", "error-too-long"));
    }
    Ok(())
}

/// # Errors
/// Those of finding it.
pub fn untag(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, tag: TagId) -> Result<()> {
    writable(tx, actor, id)?;
    let removed = tx.run(
        "DELETE FROM conversation_tag WHERE conversation_id = $1 AND tag_id = $2",
        &params![id, tag],
    )?;
    if removed == 1 {
        let about = About::conversation(id).and_subject(tag.0);
        events::record(tx, actor, EventKind::Untagged, about)?;
        standards::follow(tx, id)?;
    }
    Ok(())
}

/// A tag as it stands on a conversation.
#[derive(Clone, Debug)]
pub struct Tag {
    pub id: TagId,
    pub name: String,
}

/// The tags of a conversation found through an actor.
///
/// # Errors
/// Those of the database.
pub fn tags(tx: &mut Tx<'_>, id: ConversationId) -> Result<Vec<Tag>> {
    Ok(tx.all(
        "SELECT t.id, t.name
           FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id
          WHERE ct.conversation_id = $1
          ORDER BY t.name_key COLLATE \"C\"",
        &params![id],
        |row| {
            Ok(Tag {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        },
    )?)
}

/// All tags, for a list to pick from.
///
/// # Errors
/// Those of the database.
pub fn all_tags(tx: &mut Tx<'_>) -> Result<Vec<Tag>> {
    Ok(tx.all(
        "SELECT id, name FROM tag ORDER BY name_key COLLATE \"C\" LIMIT 500",
        &params![],
        |row| {
            Ok(Tag {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        },
    )?)
}
