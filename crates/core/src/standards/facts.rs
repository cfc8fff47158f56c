//! What decides which clocks run on a conversation, and which standard covers it.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    standard::{InUse, Scope},
    words::{Because, Clock},
};
use crate::{
    Result,
    conversations::{Kind as Matter, Lane, Priority, State},
    ids::{ConversationId, OrganisationId, PlaceId, TagId, TeamId},
};

/// What decides which clocks run.
pub(super) struct Facts {
    lane: Lane,
    state: State,
    place: Option<PlaceId>,
    team: Option<TeamId>,
    kind: Matter,
    priority: Priority,
    organisation: Option<OrganisationId>,
    tags: Vec<TagId>,
    created_at: Millis,
    waiting_since: Option<Millis>,
    first_answer_at: Option<Millis>,
    pub closed_at: Option<Millis>,
    /// Somebody has answered since the customer began to wait, and kept the matter open.
    answered: bool,
    pub due_at: i64,
    pub due_clock: Option<Clock>,
    /// When the first of its open promises is due.
    pub promised_at: Option<Millis>,
    pub complaint: Option<Complaint>,
}

/// A complaint's case: since when it is here, and when it was acknowledged.
pub(super) struct Complaint {
    since: Millis,
    pub acknowledged_at: Option<Millis>,
}

impl Facts {
    pub fn alive(&self) -> bool {
        self.lane == Lane::People && !matches!(self.state, State::Spam | State::Merged)
    }

    /// Since when this clock should be running; `None` when it should not.
    pub fn since(&self, clock: Clock) -> Option<Millis> {
        if !self.alive() || self.closed_at.is_some() {
            return None;
        }
        let waiting = self.waiting_since.filter(|_| !self.answered);
        match clock {
            Clock::FirstReply => waiting.filter(|_| self.first_answer_at.is_none()),
            Clock::NextReply => {
                waiting.filter(|since| self.first_answer_at.is_some_and(|first| first < *since))
            }
            Clock::Resolution => Some(self.created_at),
            Clock::Acknowledgement => self
                .complaint
                .as_ref()
                .filter(|case| case.acknowledged_at.is_none())
                .map(|case| case.since),
            Clock::Statutory => None,
        }
    }

    /// Why it does not run at the moment, while it should be there.
    pub fn pause(&self, clock: Clock) -> Option<Because> {
        match (clock, self.state) {
            (Clock::Resolution | Clock::FirstReply | Clock::NextReply, State::Snoozed) => {
                Some(Because::Snoozed)
            }
            (Clock::Resolution, State::Waiting) => Some(Because::Customer),
            _ => None,
        }
    }

    pub fn covered_by(&self, scope: &Scope) -> bool {
        fn fits<T: PartialEq>(asked: Option<T>, is: Option<T>) -> bool {
            asked.is_none() || asked == is
        }
        fits(scope.place, self.place)
            && fits(scope.team, self.team)
            && fits(scope.kind, Some(self.kind))
            && fits(scope.priority, Some(self.priority))
            && fits(scope.organisation, self.organisation)
            && scope.tag.is_none_or(|tag| self.tags.contains(&tag))
    }

    /// The narrowest standard that covers it and held when it began; of two alike, the older.
    pub fn choose<'a>(
        &self,
        in_use: &'a [InUse],
        clock: Clock,
        since: Millis,
    ) -> Option<&'a InUse> {
        let covering = in_use.iter().filter(|one| {
            let standard = &one.standard;
            standard.clock == clock
                && standard.holds_since <= since
                && self.covered_by(&standard.scope)
        });
        covering.max_by_key(|one| {
            let standard = &one.standard;
            (standard.scope.narrowness(), std::cmp::Reverse(standard.id))
        })
    }
}

/// `by_tag`: some standard is for a tag.
pub(super) fn facts(tx: &mut Tx<'_>, id: ConversationId, by_tag: bool) -> Result<Option<Facts>> {
    let Some(mut facts) = tx.one(
        "SELECT c.lane, c.state, c.place_id, c.team_id, c.kind, c.priority, u.organisation_id,
                c.created_at, c.waiting_since, c.first_answer_at, c.closed_at, c.due_at,
                f.created_at,
                (SELECT MIN(t.at) FROM case_step t
                  WHERE t.case_id = f.id AND t.step = 'acknowledge'),
                EXISTS (SELECT 1 FROM entry e
                         WHERE e.conversation_id = c.id AND e.at >= c.waiting_since
                           AND e.kind = 'out' AND e.staff_id IS NOT NULL),
                c.due_clock,
                (SELECT MIN(p.due_at) FROM promise p
                  WHERE p.conversation_id = c.id AND p.state = 'open')
           FROM conversation c
           JOIN customer u ON u.id = c.customer_id
           LEFT JOIN case_file f
             ON f.conversation_id = c.id AND f.kind = 'complaint' AND f.closed_at IS NULL
          WHERE c.id = $1",
        &params![id],
        read,
    )?
    else {
        return Ok(None);
    };
    if by_tag {
        facts.tags = tx.all(
            "SELECT tag_id FROM conversation_tag WHERE conversation_id = $1",
            &params![id],
            |row| row.get(0),
        )?;
    }
    Ok(Some(facts))
}

fn read(row: &Row<'_>) -> std::result::Result<Facts, DbError> {
    let since: Option<Millis> = row.get(12)?;
    let acknowledged_at = row.get(13)?;
    Ok(Facts {
        lane: row.get(0)?,
        state: row.get(1)?,
        place: row.get(2)?,
        team: row.get(3)?,
        kind: row.get(4)?,
        priority: row.get(5)?,
        organisation: row.get(6)?,
        tags: Vec::new(),
        created_at: row.get(7)?,
        waiting_since: row.get(8)?,
        first_answer_at: row.get(9)?,
        closed_at: row.get(10)?,
        answered: row.get(14)?,
        due_at: row.get(11)?,
        due_clock: row.get(15)?,
        promised_at: row.get(16)?,
        complaint: since.map(|since| Complaint {
            since,
            acknowledged_at,
        }),
    })
}
