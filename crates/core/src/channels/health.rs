//! How each way in and out is doing.
//!
//! The loops say [`ok`] and [`failed`] after every try; events tell only of the turns. A way that
//! fails for some minutes is shown on the screens of those concerned ([`troubles`]), and told to
//! them once by another way ([`due_to_tell`], [`mark_told`]).

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::Reason;
use crate::{
    Actor, Result, Role, events,
    events::{About, Kind},
    ids::{MailboxId, StaffId, TeamId},
    reading::word,
};

/// A server that restarts is back by then; nobody needs to see it.
const SHOW_AFTER: Millis = Millis::from_minutes(2);

/// By then somebody has to look.
const TELL_AFTER: Millis = Millis::from_minutes(5);

/// That all is well is noted once a minute.
const NOTE_EVERY: Millis = Millis::from_minutes(1);

/// A server's own words are kept to this length.
const DETAIL_MAX: usize = 500;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Fetching.
    In,
    /// Sending.
    Out,
}

impl Direction {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::In, Self::Out]
            .into_iter()
            .find(|direction| direction.as_str() == text)
    }
}

/// A way that fails.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Trouble {
    pub mailbox: MailboxId,
    pub address: String,
    pub team: Option<TeamId>,
    pub direction: Direction,
    #[serde(skip)]
    pub since: Millis,
    pub reason: Reason,
    /// The server's own words, for whoever mends it.
    pub detail: String,
}

/// What a try changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    None,
    /// It worked, and now it fails.
    Failed,
    /// It failed, and now it works; `told`: people heard of it and want to hear of this.
    Recovered {
        told: bool,
    },
}

/// It worked just now.
pub fn ok(tx: &mut Tx<'_>, mailbox: MailboxId, direction: Direction) -> Result<Turn> {
    let now = tx.now();
    let failing = tx.one(
        "SELECT told_at FROM channel_health
          WHERE mailbox_id = $1 AND direction = $2 AND failing_since IS NOT NULL",
        &params![mailbox, direction.as_str()],
        |row| row.get::<Option<Millis>>(0),
    )?;
    let Some(told) = failing else {
        note_well(tx, mailbox, direction, now)?;
        return Ok(Turn::None);
    };
    let recovered = tx.run(
        "UPDATE channel_health
            SET last_ok_at = $3, failing_since = NULL, reason = NULL, detail = NULL, told_at = NULL
          WHERE mailbox_id = $1 AND direction = $2 AND failing_since IS NOT NULL",
        &params![mailbox, direction.as_str(), now],
    )?;
    if recovered == 0 {
        return Ok(Turn::None);
    }
    let about = About::subject(mailbox.0).with("direction", direction.as_str());
    events::record(tx, &Actor::channel(), Kind::ChannelRecovered, about)?;
    nudge(tx, mailbox);
    Ok(Turn::Recovered {
        told: told.is_some(),
    })
}

fn note_well(tx: &mut Tx<'_>, mailbox: MailboxId, direction: Direction, now: Millis) -> Result<()> {
    tx.run(
        "INSERT INTO channel_health (mailbox_id, direction, last_ok_at) VALUES ($1, $2, $3)
         ON CONFLICT (mailbox_id, direction) DO UPDATE SET last_ok_at = excluded.last_ok_at
          WHERE channel_health.failing_since IS NULL
            AND (channel_health.last_ok_at IS NULL OR channel_health.last_ok_at <= $4)",
        &params![mailbox, direction.as_str(), now, now.plus(-NOTE_EVERY.0)],
    )?;
    Ok(())
}

/// It failed just now.
pub fn failed(
    tx: &mut Tx<'_>,
    mailbox: MailboxId,
    direction: Direction,
    reason: Reason,
    detail: &str,
) -> Result<Turn> {
    let now = tx.now();
    let detail: String = detail
        .chars()
        .filter(|c| !c.is_control())
        .take(DETAIL_MAX)
        .collect();
    tx.run(
        "INSERT INTO channel_health (mailbox_id, direction) VALUES ($1, $2)
         ON CONFLICT (mailbox_id, direction) DO NOTHING",
        &params![mailbox, direction.as_str()],
    )?;
    let turned = tx.run(
        "UPDATE channel_health SET failing_since = $3, reason = $4, detail = $5, told_at = NULL
          WHERE mailbox_id = $1 AND direction = $2 AND failing_since IS NULL",
        &params![
            mailbox,
            direction.as_str(),
            now,
            reason.as_str(),
            detail.as_str()
        ],
    )?;
    if turned == 0 {
        tx.run(
            "UPDATE channel_health SET reason = $3, detail = $4
              WHERE mailbox_id = $1 AND direction = $2 AND (reason <> $3 OR detail <> $4)",
            &params![
                mailbox,
                direction.as_str(),
                reason.as_str(),
                detail.as_str()
            ],
        )?;
        return Ok(Turn::None);
    }
    let about = About::subject(mailbox.0)
        .with("direction", direction.as_str())
        .with("reason", reason.as_str());
    events::record(tx, &Actor::channel(), Kind::ChannelFailed, about)?;
    nudge(tx, mailbox);
    Ok(Turn::Failed)
}

const TROUBLE: &str = "SELECT mailbox.id, mailbox.address, mailbox.team_id, health.direction,
                              health.failing_since, health.reason, health.detail
                         FROM channel_health AS health
                         JOIN mailbox ON mailbox.id = health.mailbox_id
                        WHERE mailbox.retired_at IS NULL AND health.failing_since <= $1";

/// What fails for some minutes and concerns the actor: managers all of it, others what brings their
/// teams work, or everybody.
pub fn troubles(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Trouble>> {
    let sql = format!("{TROUBLE} ORDER BY health.failing_since, mailbox.id, health.direction");
    let before = tx.now().plus(-SHOW_AFTER.0);
    let mut all = tx.all(&sql, &params![before], read)?;
    all.retain(|trouble| {
        actor.role >= Role::Manager || trouble.team.is_none_or(|team| actor.teams.contains(&team))
    });
    Ok(all)
}

/// How one mailbox is doing, for its own page: what fails, however briefly.
pub fn of_mailbox(tx: &mut Tx<'_>, id: MailboxId) -> Result<Vec<Trouble>> {
    let sql = format!("{TROUBLE} AND mailbox.id = $2 ORDER BY health.direction");
    let now = tx.now();
    Ok(tx.all(&sql, &params![now, id], read)?)
}

/// When each way of a mailbox last worked.
pub fn last_ok(tx: &mut Tx<'_>, id: MailboxId) -> Result<Vec<(Direction, Millis)>> {
    Ok(tx.all(
        "SELECT direction, last_ok_at
           FROM channel_health
          WHERE mailbox_id = $1 AND last_ok_at IS NOT NULL
          ORDER BY direction",
        &params![id],
        |row| {
            Ok((
                word(row, 0, "channel_health.direction", Direction::parse)?,
                row.get(1)?,
            ))
        },
    )?)
}

/// What fails for five minutes and nobody was told of.
pub fn due_to_tell(tx: &mut Tx<'_>) -> Result<Vec<Trouble>> {
    let sql = format!("{TROUBLE} AND health.told_at IS NULL ORDER BY health.failing_since");
    let before = tx.now().plus(-TELL_AFTER.0);
    Ok(tx.all(&sql, &params![before], read)?)
}

/// Takes on the telling; of two who do at once, one gets `true`.
pub fn mark_told(tx: &mut Tx<'_>, mailbox: MailboxId, direction: Direction) -> Result<bool> {
    let now = tx.now();
    let marked = tx.run(
        "UPDATE channel_health SET told_at = $3
          WHERE mailbox_id = $1 AND direction = $2 AND failing_since IS NOT NULL
            AND told_at IS NULL",
        &params![mailbox, direction.as_str(), now],
    )?;
    Ok(marked > 0)
}

/// Whom a mailbox's trouble is told to: managers and owners, and the leads of its team.
pub fn concerned(tx: &mut Tx<'_>, mailbox: MailboxId) -> Result<Vec<StaffId>> {
    Ok(tx.all(
        "SELECT id
           FROM staff
          WHERE disabled_at IS NULL AND password_hash IS NOT NULL
            AND (role IN ('owner', 'manager')
                 OR id IN (SELECT leads.staff_id
                             FROM leads
                             JOIN mailbox ON mailbox.team_id = leads.team_id
                            WHERE mailbox.id = $1))
          ORDER BY id",
        &params![mailbox],
        |row| row.get(0),
    )?)
}

fn nudge(tx: &mut Tx<'_>, mailbox: MailboxId) {
    tx.nudge(attent_db::Nudge {
        topic: "channel",
        id: mailbox.0,
    });
}

fn read(row: &Row<'_>) -> std::result::Result<Trouble, DbError> {
    Ok(Trouble {
        mailbox: row.get(0)?,
        address: row.get(1)?,
        team: row.get(2)?,
        direction: word(row, 3, "channel_health.direction", Direction::parse)?,
        since: row.get(4)?,
        reason: word(row, 5, "channel_health.reason", Reason::parse)?,
        detail: row.get::<Option<String>>(6)?.unwrap_or_default(),
    })
}
