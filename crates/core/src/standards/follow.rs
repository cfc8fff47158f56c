//! Which clocks should run, against which do.
//!
//! [`follow`] is called wherever a conversation's facts change (`conversations::standing`, its kind,
//! priority, tags, its case). It derives what should be from the facts alone and writes the
//! difference, so calling it twice, or late, changes nothing more.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    standard::{self, InUse, Scope, Standard},
    store::{self, Running},
    time,
    words::{Because, Clock, Ended},
};
use crate::{
    Actor, Error, Result,
    conversations::{Kind as Matter, Lane, Priority, State},
    events::{self, About, Kind},
    ids::{ClockId, ConversationId, OrganisationId, PlaceId, TagId, TeamId},
};

/// In the column by which a list is sorted: nothing is due.
pub(crate) const NEVER: i64 = 9_007_199_254_740_991;

/// What decides which clocks run.
struct Facts {
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
    closed_at: Option<Millis>,
    /// Somebody has answered since the customer began to wait, and kept the matter open.
    answered: bool,
    due_at: i64,
    complaint: Option<Complaint>,
}

/// A complaint's case: since when it is here, and when it was acknowledged.
struct Complaint {
    since: Millis,
    acknowledged_at: Option<Millis>,
}

/// Brings the clocks of a conversation to where its facts say they should be.
///
/// # Errors
/// [`Error::Conflict`] when somebody else changed a clock at this moment; those of the database.
pub(crate) fn follow(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    let in_use = standard::in_use(tx)?;
    let mut clocks = store::of(tx, id)?;
    if in_use.is_empty() && clocks.is_empty() {
        return Ok(());
    }
    let by_tag = in_use.iter().any(|one| one.standard.scope.tag.is_some());
    let Some(facts) = facts(tx, id, by_tag)? else {
        return Ok(());
    };
    for clock in Clock::OF_STANDARDS {
        let since = facts.since(clock);
        end_others(tx, &facts, &mut clocks, clock, since)?;
        if let Some(since) = since {
            let chosen = facts.choose(&in_use, clock);
            run(tx, id, &facts, &mut clocks, clock, since, chosen)?;
        }
    }
    end_statutory(tx, &facts, &mut clocks)?;
    note_nearest(tx, id, &facts, &clocks)
}

impl Facts {
    fn alive(&self) -> bool {
        self.lane == Lane::People && !matches!(self.state, State::Spam | State::Merged)
    }

    /// Since when this clock should be running; `None` when it should not.
    fn since(&self, clock: Clock) -> Option<Millis> {
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
    fn pause(&self, clock: Clock) -> Option<Because> {
        match (clock, self.state) {
            (Clock::Resolution | Clock::FirstReply | Clock::NextReply, State::Snoozed) => {
                Some(Because::Snoozed)
            }
            (Clock::Resolution, State::Waiting) => Some(Because::Customer),
            _ => None,
        }
    }

    fn covered_by(&self, scope: &Scope) -> bool {
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

    /// The narrowest standard that covers it; of two alike, the older.
    fn choose<'a>(&self, in_use: &'a [InUse], clock: Clock) -> Option<&'a InUse> {
        let covering = in_use
            .iter()
            .filter(|one| one.standard.clock == clock && self.covered_by(&one.standard.scope));
        covering.max_by_key(|one| {
            let standard = &one.standard;
            (standard.scope.narrowness(), std::cmp::Reverse(standard.id))
        })
    }
}

/// Lets one run since `since`: begins it, wakes it, pauses it, or puts it under another standard.
fn run(
    tx: &mut Tx<'_>,
    id: ConversationId,
    facts: &Facts,
    clocks: &mut Vec<Running>,
    clock: Clock,
    since: Millis,
    chosen: Option<&InUse>,
) -> Result<()> {
    let there = clocks
        .iter_mut()
        .find(|one| one.clock == clock && one.started_at == since);
    match (there, chosen) {
        (Some(there), chosen) => keep(tx, facts, there, chosen.map(|one| &one.standard)),
        (None, Some(chosen)) => {
            let fresh = begin(tx, id, facts, chosen, since)?;
            clocks.push(fresh);
            Ok(())
        }
        (None, None) => Ok(()),
    }
}

fn begin(
    tx: &mut Tx<'_>,
    id: ConversationId,
    facts: &Facts,
    InUse {
        standard: chosen,
        hours,
    }: &InUse,
    since: Millis,
) -> Result<Running> {
    let target = chosen.in_force.target;
    let first_due_at = time::due(hours, since, target.minutes, &[])?;
    let mut clock = Running {
        id: ClockId(tx.new_id()),
        conversation: id,
        clock: chosen.clock,
        version_id: Some(chosen.in_force.id),
        standard: Some(chosen.id),
        calendar: target.calendar,
        minutes: target.minutes,
        reason: String::new(),
        started_at: since,
        first_due_at,
        due_at: Some(first_due_at),
        paused_since: None,
        told: 0,
        stale: false,
        next_step_at: None,
        ended_at: None,
        result: None,
        seconds: None,
        version: 1,
    };
    let because = facts.pause(chosen.clock);
    if because.is_some() {
        clock.paused_since = Some(tx.now());
    }
    time::schedule(hours, &mut clock, &[])?;
    store::insert(tx, &clock)?;
    if let Some(because) = because {
        let now = tx.now();
        store::begin_pause(tx, clock.id, because, now)?;
    }
    Ok(clock)
}

/// One that is there and should be: awake or paused as the facts say, under the right standard.
fn keep(
    tx: &mut Tx<'_>,
    facts: &Facts,
    clock: &mut Running,
    chosen: Option<&Standard>,
) -> Result<()> {
    let before = clock.clone();
    let now = tx.now();
    if let Some(ended) = clock.ended_at.take() {
        // Answered and taken back, or closed and opened again: it goes on, and what lay between
        // counts only for who had to wait for us meanwhile.
        (clock.result, clock.seconds) = (None, None);
        if clock.clock == Clock::Resolution && ended < now {
            store::begin_pause(tx, clock.id, Because::Closed, ended)?;
            store::end_pause(tx, clock.id, now)?;
        }
    }
    if let Some(chosen) = chosen.filter(|one| Some(one.id) != clock.standard) {
        let target = chosen.in_force.target;
        clock.standard = Some(chosen.id);
        clock.version_id = Some(chosen.in_force.id);
        (clock.minutes, clock.calendar) = (target.minutes, target.calendar);
    }
    match (facts.pause(clock.clock), clock.paused_since) {
        (Some(because), None) => {
            clock.paused_since = Some(now);
            store::begin_pause(tx, clock.id, because, now)?;
        }
        (None, Some(_)) => {
            clock.paused_since = None;
            store::end_pause(tx, clock.id, now)?;
        }
        _ => {}
    }
    if *clock == before {
        return Ok(());
    }
    reschedule(tx, clock)?;
    save(tx, clock)
}

/// Counts it again. Of steps that are ahead now, somebody may be told anew.
pub(super) fn reschedule(tx: &mut Tx<'_>, clock: &mut Running) -> Result<()> {
    let hours = time::hours(tx, clock.calendar)?;
    let pauses = store::pauses(tx, clock.id)?;
    time::schedule(&hours, clock, &pauses)
}

pub(super) fn save(tx: &mut Tx<'_>, clock: &mut Running) -> Result<()> {
    store::write(tx, clock)?;
    clock.version += 1;
    Ok(())
}

/// Ends those of this clock that run and should not, or that began at another time.
fn end_others(
    tx: &mut Tx<'_>,
    facts: &Facts,
    clocks: &mut [Running],
    clock: Clock,
    since: Option<Millis>,
) -> Result<()> {
    for one in clocks.iter_mut() {
        let runs = one.clock == clock && one.ended_at.is_none();
        if runs && Some(one.started_at) != since {
            let end = measured_at(tx, facts, one)?;
            finish(tx, one, end)?;
        }
    }
    Ok(())
}

/// When what the clock waited for happened; `None` when it never did and is owed no more.
fn measured_at(tx: &mut Tx<'_>, facts: &Facts, clock: &Running) -> Result<Option<Millis>> {
    if !facts.alive() {
        return Ok(None);
    }
    match clock.clock {
        Clock::FirstReply | Clock::NextReply => answered_at(tx, clock),
        Clock::Resolution | Clock::Statutory => Ok(facts.closed_at),
        Clock::Acknowledgement => {
            let case = facts.complaint.as_ref();
            Ok(case.and_then(|case| case.acknowledged_at))
        }
    }
}

/// The first answer since it began.
fn answered_at(tx: &mut Tx<'_>, clock: &Running) -> Result<Option<Millis>> {
    Ok(tx.one(
        "SELECT at FROM entry
          WHERE conversation_id = $1 AND at >= $2 AND staff_id IS NOT NULL
            AND (kind = 'out' OR (kind IN ('call', 'visit', 'letter') AND at > $2))
          ORDER BY at, id LIMIT 1",
        &params![clock.conversation, clock.started_at],
        |row| row.get(0),
    )?)
}

/// Ends one: met or missed at `end`, dropped without it. What is measured cites the version.
pub(super) fn finish(tx: &mut Tx<'_>, clock: &mut Running, end: Option<Millis>) -> Result<()> {
    let now = tx.now();
    let pauses = store::pauses(tx, clock.id)?;
    let hours = time::hours(tx, clock.calendar)?;
    if clock.paused_since.take().is_some() {
        store::end_pause(tx, clock.id, end.unwrap_or(now))?;
    }
    clock.ended_at = Some(end.unwrap_or(now));
    (clock.next_step_at, clock.stale) = (None, false);
    let Some(end) = end else {
        clock.result = Some(Ended::Dropped);
        return save(tx, clock);
    };
    let seconds = time::took(&hours, clock.started_at, end, &closed(&pauses, end))?;
    let met = match clock.clock {
        Clock::Statutory => end <= clock.first_due_at,
        _ => seconds <= clock.minutes * 60,
    };
    clock.seconds = Some(seconds);
    clock.result = Some(if met { Ended::Met } else { Ended::Missed });
    save(tx, clock)?;
    let kind = if met {
        Kind::ClockMet
    } else {
        Kind::ClockMissed
    };
    let mut about = About::conversation(clock.conversation)
        .and_subject(clock.id.0)
        .with("clock", clock.clock.as_str())
        .with("seconds", seconds)
        .with("minutes", clock.minutes);
    if let Some(version) = clock.version_id {
        about = about.with("standard_version", version.0.to_string());
    }
    events::record(tx, &Actor::system(), kind, about)?;
    Ok(())
}

/// A pause that still ran ends where the clock does.
fn closed(pauses: &[store::Paused], end: Millis) -> Vec<store::Paused> {
    let close = |pause: &store::Paused| store::Paused {
        to: Some(pause.to.unwrap_or(end).max(pause.from)),
        ..*pause
    };
    pauses.iter().map(close).collect()
}

/// A deadline of the law is met by closing the matter.
fn end_statutory(tx: &mut Tx<'_>, facts: &Facts, clocks: &mut [Running]) -> Result<()> {
    let over = facts.closed_at.is_some() || !facts.alive();
    for one in clocks.iter_mut() {
        if one.clock == Clock::Statutory && one.ended_at.is_none() && over {
            let end = measured_at(tx, facts, one)?;
            finish(tx, one, end)?;
        }
    }
    Ok(())
}

/// Keeps the nearest due time beside the conversation, for the order of lists.
fn note_nearest(
    tx: &mut Tx<'_>,
    id: ConversationId,
    facts: &Facts,
    clocks: &[Running],
) -> Result<()> {
    let running = clocks.iter().filter(|one| one.ended_at.is_none());
    let nearest = running.filter_map(|one| one.due_at).min();
    let nearest = nearest.map_or(NEVER, |at| at.0);
    if nearest != facts.due_at {
        tx.run(
            "UPDATE conversation SET due_at = $2 WHERE id = $1",
            &params![id, nearest],
        )?;
    }
    Ok(())
}

/// The same from the rows, for who changed one clock alone.
pub(super) fn renote(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    tx.run(
        "UPDATE conversation
            SET due_at = COALESCE((SELECT MIN(k.due_at) FROM clock k
                                    WHERE k.conversation_id = $1 AND k.ended_at IS NULL), $2)
          WHERE id = $1",
        &params![id, NEVER],
    )?;
    Ok(())
}

/// `by_tag`: some standard is for a tag.
fn facts(tx: &mut Tx<'_>, id: ConversationId, by_tag: bool) -> Result<Option<Facts>> {
    let Some(mut facts) = tx.one(
        "SELECT c.lane, c.state, c.place_id, c.team_id, c.kind, c.priority, u.organisation_id,
                c.created_at, c.waiting_since, c.first_answer_at, c.closed_at, c.due_at,
                f.created_at,
                (SELECT MIN(t.at) FROM case_step t
                  WHERE t.case_id = f.id AND t.step = 'acknowledge'),
                EXISTS (SELECT 1 FROM entry e
                         WHERE e.conversation_id = c.id AND e.at >= c.waiting_since
                           AND e.kind = 'out' AND e.staff_id IS NOT NULL)
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
        complaint: since.map(|since| Complaint {
            since,
            acknowledged_at,
        }),
    })
}

/// The clocks of this conversation are followed again; the caller found it through an actor.
///
/// # Errors
/// As [`follow`].
pub(crate) fn again(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    match follow(tx, id) {
        Err(Error::Conflict(_)) => follow(tx, id),
        other => other,
    }
}
