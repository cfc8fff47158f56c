//! One promise as one actor may see it.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::words::{ConditionKind, Inform, KeptHow, Origin, State};
use crate::{
    Actor, Error, Result, Who,
    ids::{ConversationId, CustomerId, EntryId, PromiseId, SetAsideId, StaffId},
};

/// Obtained only through an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub id: PromiseId,
    pub customer: CustomerId,
    pub conversation: Option<ConversationId>,
    /// In which it was given.
    pub entry: Option<EntryId>,
    pub set_aside: Option<SetAsideId>,
    pub text: String,
    pub owner: StaffId,
    pub origin: Origin,
    /// Its conversation was closed, and it goes on.
    pub followed_up_at: Option<Millis>,
    /// Never edited once it is there.
    pub first_due_at: Option<Millis>,
    pub due_at: Option<Millis>,
    /// Since when its present time runs.
    pub runs_since: Option<Millis>,
    pub condition: Option<ConditionKind>,
    pub condition_text: Option<String>,
    pub condition_key: Option<String>,
    pub condition_at: Option<Millis>,
    pub condition_minutes: Option<i64>,
    pub inform: Option<Inform>,
    pub met_at: Option<Millis>,
    pub done_at: Option<Millis>,
    pub kept_at: Option<Millis>,
    pub kept_how: Option<KeptHow>,
    /// When the customer last said that it was not kept.
    pub disputed_at: Option<Millis>,
    pub withdrawn_at: Option<Millis>,
    pub broken_at: Option<Millis>,
    pub state: State,
    pub(super) next_step_at: Option<Millis>,
    pub made_by: Option<StaffId>,
    pub created_at: Millis,
    pub version: i64,
}

/// Where it stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stand {
    /// For its condition.
    Waits,
    Open,
    /// Four fifths of its time are gone.
    AtRisk,
    Late,
    Done,
    Kept,
    Withdrawn,
    Broken,
}

impl Stand {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Open => "open",
            Self::AtRisk => "at-risk",
            Self::Late => "late",
            Self::Done => "done",
            Self::Kept => "kept",
            Self::Withdrawn => "withdrawn",
            Self::Broken => "broken",
        }
    }
}

impl Promise {
    #[must_use]
    pub fn stand(&self, now: Millis) -> Stand {
        match self.state {
            State::Done => Stand::Done,
            State::Kept => Stand::Kept,
            State::Withdrawn => Stand::Withdrawn,
            State::Broken => Stand::Broken,
            State::Open => match (self.due_at, self.at_risk_at()) {
                (None, _) => Stand::Waits,
                (Some(due), _) if due <= now => Stand::Late,
                (_, Some(risk)) if risk <= now => Stand::AtRisk,
                _ => Stand::Open,
            },
        }
    }

    /// When four fifths of its time are gone.
    #[must_use]
    pub fn at_risk_at(&self) -> Option<Millis> {
        let due = self.due_at?;
        let since = self.runs_since.unwrap_or(self.created_at);
        Some(since.plus(due.since(since).max(0) / 5 * 4))
    }

    /// When nine tenths of its time are gone: whoever would take over hears too.
    #[must_use]
    pub fn backup_at(&self) -> Option<Millis> {
        let due = self.due_at?;
        let since = self.runs_since.unwrap_or(self.created_at);
        Some(since.plus(due.since(since).max(0) / 10 * 9))
    }

    /// Whether it was done by the time that was given first, as far as we say so.
    #[must_use]
    pub fn done_in_time(&self) -> bool {
        matches!((self.done_at, self.first_due_at), (Some(done), Some(due)) if done <= due)
    }

    /// Whether it still waits for its condition.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.state == State::Open && self.condition.is_some() && self.met_at.is_none()
    }

    /// The moment at which the program has something to do, seen from `now`.
    pub(super) fn next_step(&self, now: Millis, silence: Millis) -> Option<Millis> {
        match self.state {
            State::Done => self.done_at.map(|at| at.plus(silence.0)),
            State::Open => {
                let ahead = |at: &Millis| *at > now;
                let date = self.condition_at.filter(|_| self.waits());
                let risk = self.at_risk_at().filter(ahead);
                let due = self.due_at.filter(ahead);
                let backup = self.backup_at().filter(ahead);
                [date, risk, backup, due].into_iter().flatten().min()
            }
            State::Kept | State::Withdrawn | State::Broken => None,
        }
    }
}

pub(super) const COLUMNS: &str =
    "p.id, p.customer_id, p.conversation_id, p.entry_id, p.set_aside_id, p.text, p.owner_id,
       p.origin, p.followed_up_at, p.first_due_at, p.due_at, p.runs_since, p.condition_kind,
       p.condition_text, p.condition_key, p.condition_at, p.condition_minutes, p.inform, p.met_at,
       p.done_at, p.kept_at, p.kept_how, p.disputed_at, p.withdrawn_at, p.broken_at, p.state,
       p.next_step_at, p.made_by, p.created_at, p.version";
/// How many they are.
pub(super) const WIDTH: usize = 30;

/// # Errors
/// [`Error::NotFound`] when there is none, or its conversation is out of reach.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<Promise> {
    let sql = format!(
        "SELECT {COLUMNS}, COALESCE(c.sealed_team, 0)
           FROM promise p LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.id = $1"
    );
    let found = tx.one(&sql, &params![id], |row| {
        Ok((read(row)?, row.get::<i64>(WIDTH)?))
    })?;
    match found {
        Some((promise, sealed)) if actor.reaches(sealed) && !is_customer(actor) => Ok(promise),
        _ => Err(Error::NotFound),
    }
}

pub(super) fn is_customer(actor: &Actor) -> bool {
    matches!(actor.who, Who::Customer(_))
}

/// Keeps it as it is until the commit; answers its version.
///
/// # Errors
/// As [`find`].
pub fn hold(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<i64> {
    tx.run(
        "UPDATE promise SET version = version WHERE id = $1",
        &params![id],
    )?;
    Ok(find(tx, actor, id)?.version)
}

/// The open promises of a conversation found through an actor, the soonest first.
///
/// # Errors
/// As for the conversation.
pub fn open_of(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Vec<Promise>> {
    crate::conversations::find(tx, actor, id)?;
    let sql = format!(
        "SELECT {COLUMNS} FROM promise p
          WHERE p.conversation_id = $1 AND p.state = 'open'
          ORDER BY p.sort_at, p.id"
    );
    Ok(tx.all(&sql, &params![id], read)?)
}

/// The promises to a customer that are not settled, within reach, the soonest first.
///
/// # Errors
/// Those of the database.
pub fn open_of_customer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
) -> Result<Vec<Promise>> {
    let sql = format!(
        "SELECT {COLUMNS}, COALESCE(c.sealed_team, 0)
           FROM promise p LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.customer_id = $1 AND p.state IN ('open', 'done')
          ORDER BY p.sort_at, p.id LIMIT 50"
    );
    let found = tx.all(&sql, &params![customer], |row| {
        Ok((read(row)?, row.get::<i64>(WIDTH)?))
    })?;
    let within = found
        .into_iter()
        .filter(|(_, sealed)| actor.reaches(*sealed));
    Ok(within.map(|(promise, _)| promise).collect())
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Promise, DbError> {
    Ok(Promise {
        id: row.get(0)?,
        customer: row.get(1)?,
        conversation: row.get(2)?,
        entry: row.get(3)?,
        set_aside: row.get(4)?,
        text: row.get(5)?,
        owner: row.get(6)?,
        origin: row.get(7)?,
        followed_up_at: row.get(8)?,
        first_due_at: row.get(9)?,
        due_at: row.get(10)?,
        runs_since: row.get(11)?,
        condition: row.get(12)?,
        condition_text: row.get(13)?,
        condition_key: row.get(14)?,
        condition_at: row.get(15)?,
        condition_minutes: row.get(16)?,
        inform: row.get(17)?,
        met_at: row.get(18)?,
        done_at: row.get(19)?,
        kept_at: row.get(20)?,
        kept_how: row.get(21)?,
        disputed_at: row.get(22)?,
        withdrawn_at: row.get(23)?,
        broken_at: row.get(24)?,
        state: row.get(25)?,
        next_step_at: row.get(26)?,
        made_by: row.get(27)?,
        created_at: row.get(28)?,
        version: row.get(29)?,
    })
}
