//! The lists of the desk: views, pages by key, and their counters.
//!
//! A list is read by one index and never counts its rows: the counters are kept. Open ones come in
//! the order in which their customers have been waiting, longest first.

use std::collections::BTreeMap;

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::{
    drafted,
    drafts::DraftKind,
    words::{Channel, Kind, Lane, Priority, State, words},
};
use crate::{
    Actor, Result,
    ids::{ConversationId, CustomerId, StaffId, TeamId},
    standards::{Clock, NEVER},
};

words! {
    /// What a list shows.
    View {
        /// Mine, the customer waits for us.
        Mine = "mine",
        Unassigned = "unassigned",
        /// My teams'.
        Team = "team",
        Open = "open",
        /// What the reader began to write, wherever it stands; of people and machines alike.
        Drafts = "drafts",
        /// We wait for the customer.
        Waiting = "waiting",
        Snoozed = "snoozed",
        /// Notices of machines.
        Notices = "notices",
        Closed = "closed",
        Spam = "spam",
    }
}

impl View {
    pub(super) fn lane(self) -> Lane {
        if self == Self::Notices {
            Lane::Notices
        } else {
            Lane::People
        }
    }

    pub(super) fn state(self) -> State {
        match self {
            Self::Waiting => State::Waiting,
            Self::Snoozed => State::Snoozed,
            Self::Closed => State::Closed,
            Self::Spam => State::Spam,
            _ => State::Open,
        }
    }

    /// The latest first where it is history; the longest wait first where someone waits.
    fn latest_first(self) -> bool {
        matches!(self, Self::Closed | Self::Spam)
    }
}

words! {
    /// By what a list is ordered.
    Order {
        /// By who waits longest, or what happened last.
        Wait = "wait",
        /// By what is due first under the standards of service; what is due never comes last.
        Due = "due",
    }
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub id: ConversationId,
    pub number: i64,
    pub subject: String,
    /// Its newest words; among one's drafts, the first of what one began to write.
    pub preview: String,
    pub customer: CustomerId,
    pub customer_name: String,
    pub channel: Channel,
    pub kind: Kind,
    pub priority: Priority,
    pub state: State,
    pub team: Option<TeamId>,
    pub team_name: Option<String>,
    pub assignee: Option<StaffId>,
    pub assignee_name: Option<String>,
    pub waiting_since: Option<Millis>,
    /// Since when its first mail is somebody's draft again: nothing was said yet.
    pub unsaid_since: Option<Millis>,
    pub snoozed_until: Option<Millis>,
    pub last_entry_at: Millis,
    pub entries: i64,
    pub tags: Vec<String>,
    /// What the reader has half-written here, the last they wrote at.
    pub drafted: Option<DraftKind>,
    /// When the first of its clocks and promises is due.
    pub due_at: Option<Millis>,
    /// Which clock that is; a promise without one.
    pub due_clock: Option<Clock>,
    pub(super) sort_at: Millis,
}

/// Where a page ends: the next begins after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub sort_at: Millis,
    pub id: ConversationId,
}

impl std::fmt::Display for After {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.sort_at.0, self.id)
    }
}

impl std::str::FromStr for After {
    type Err = ();
    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let (sort_at, id) = text.rsplit_once('-').ok_or(())?;
        Ok(Self {
            sort_at: Millis(sort_at.parse().map_err(|_| ())?),
            id: id.parse().map_err(|_| ())?,
        })
    }
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Lines {
    pub lines: Vec<Line>,
    /// `None` on the last page.
    pub next: Option<After>,
}

/// A page of `view`, at most `limit` lines, after `after`.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    view: View,
    after: Option<After>,
    limit: usize,
) -> Result<Lines> {
    list_by(tx, actor, view, Order::Wait, after, limit)
}

/// The same in an order of one's choice.
///
/// # Errors
/// Those of the database.
pub fn list_by(
    tx: &mut Tx<'_>,
    actor: &Actor,
    view: View,
    order: Order,
    after: Option<After>,
    limit: usize,
) -> Result<Lines> {
    let lines = match view {
        View::Mine => match actor.staff_id() {
            Some(me) => {
                let mine = Narrow::Assignee(Some(me));
                narrowed(tx, actor, (view, order), mine, after, limit)?
            }
            None => Vec::new(),
        },
        View::Drafts => drafted::lines(tx, actor, after, limit)?,
        View::Unassigned => {
            let nobody = Narrow::Assignee(None);
            narrowed(tx, actor, (view, order), nobody, after, limit)?
        }
        View::Team => of_my_teams(tx, actor, order, after, limit)?,
        _ => narrowed(tx, actor, (view, order), Narrow::Nothing, after, limit)?,
    };
    page_of(tx, actor, lines, limit)
}

/// The open ones of one team.
///
/// # Errors
/// Those of the database.
pub fn list_of_team(
    tx: &mut Tx<'_>,
    actor: &Actor,
    team: TeamId,
    order: Order,
    after: Option<After>,
    limit: usize,
) -> Result<Lines> {
    let narrow = Narrow::Team(team);
    let lines = narrowed(tx, actor, (View::Team, order), narrow, after, limit)?;
    page_of(tx, actor, lines, limit)
}

/// Cuts what was read to a page, says where the next begins, and adds tags and drafts.
fn page_of(tx: &mut Tx<'_>, actor: &Actor, mut lines: Vec<Line>, limit: usize) -> Result<Lines> {
    let more = lines.len() > limit;
    lines.truncate(limit);
    let next = more
        .then(|| {
            lines.last().map(|l| After {
                sort_at: l.sort_at,
                id: l.id,
            })
        })
        .flatten();
    add_tags(tx, &mut lines)?;
    add_drafts(tx, actor, &mut lines)?;
    Ok(Lines { lines, next })
}

/// What [`read`] reads; the key of the list follows it.
pub(super) const COLUMNS: &str =
    "c.id, c.number, c.subject, c.preview, c.customer_id, u.name, c.channel, c.kind, c.priority,
       c.state, c.team_id, t.name, c.assignee_id, s.name, c.waiting_since, c.snoozed_until,
       c.last_entry_at, c.entries, c.due_at, c.due_clock, c.unsaid_since";

/// The names in it, of the conversation `c`.
pub(super) const NAMES: &str = "JOIN customer u ON u.id = c.customer_id
           LEFT JOIN team t ON t.id = c.team_id
           LEFT JOIN staff s ON s.id = c.assignee_id";

/// One line more than a page: whether there is another page.
pub(super) fn one_more(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1)
}

#[derive(Clone, Copy)]
enum Narrow {
    Nothing,
    Assignee(Option<StaffId>),
    Team(TeamId),
}

fn narrowed(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (view, by): (View, Order),
    narrow: Narrow,
    after: Option<After>,
    limit: usize,
) -> Result<Vec<Line>> {
    let key = match by {
        Order::Wait => "sort_at",
        Order::Due => "due_at",
    };
    let (compare, order, start) = if by == Order::Wait && view.latest_first() {
        ("<", "DESC", (i64::MAX, i64::MAX))
    } else {
        (">", "ASC", (i64::MIN, i64::MIN))
    };
    let start = after.map_or(start, |a| (a.sort_at.0, a.id.0));
    let mut sql = format!(
        "SELECT {COLUMNS}, c.{key}
           FROM conversation c
           {NAMES}
          WHERE c.lane = $1 AND c.state = $2 AND (c.{key}, c.id) {compare} ($3, $4)"
    );
    let page = one_more(limit);
    let mut values: Vec<Value> = params![view.lane(), view.state(), start.0, start.1, page].into();
    match narrow {
        Narrow::Nothing => {}
        Narrow::Assignee(None) => sql.push_str(" AND c.assignee_id IS NULL"),
        Narrow::Assignee(Some(person)) => {
            values.push(person.into());
            sql.push_str(&format!(" AND c.assignee_id = ${}", values.len()));
        }
        Narrow::Team(team) => {
            values.push(team.into());
            sql.push_str(&format!(" AND c.team_id = ${}", values.len()));
        }
    }
    if view == View::Waiting {
        sql.push_str(" AND c.unsaid_since IS NULL");
    }
    sql.push_str(&actor.within_reach(&mut values));
    sql.push_str(&format!(" ORDER BY c.{key} {order}, c.id {order} LIMIT $5"));
    Ok(tx.all(&sql, &values, read)?)
}

/// One page of each of my teams, merged: each is read by its own index.
fn of_my_teams(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: Order,
    after: Option<After>,
    limit: usize,
) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for team in &actor.teams {
        lines.extend(narrowed(
            tx,
            actor,
            (View::Team, order),
            Narrow::Team(*team),
            after,
            limit,
        )?);
    }
    lines.sort_by_key(|line| (line.sort_at, line.id));
    lines.truncate(limit + 1);
    Ok(lines)
}

fn ids(lines: &[Line]) -> Value {
    Value::List(lines.iter().map(|line| line.id.into()).collect())
}

fn add_tags(tx: &mut Tx<'_>, lines: &mut [Line]) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let tags: Vec<(ConversationId, String)> = tx.all(
        "SELECT ct.conversation_id, t.name
           FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id
          WHERE ct.conversation_id IN ($1)
          ORDER BY t.name_key COLLATE \"C\"",
        &params![ids(lines)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut by_id: BTreeMap<ConversationId, Vec<String>> = BTreeMap::new();
    for (id, name) in tags {
        by_id.entry(id).or_default().push(name);
    }
    for line in lines {
        line.tags = by_id.remove(&line.id).unwrap_or_default();
    }
    Ok(())
}

fn add_drafts(tx: &mut Tx<'_>, actor: &Actor, lines: &mut [Line]) -> Result<()> {
    let (Some(me), false) = (actor.staff_id(), lines.is_empty()) else {
        return Ok(());
    };
    let drafted: BTreeMap<ConversationId, DraftKind> = tx
        .all(
            "SELECT conversation_id, kind FROM draft
              WHERE staff_id = $1 AND text <> '' AND conversation_id IN ($2)
              ORDER BY updated_at, id",
            &params![me, ids(lines)],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?
        .into_iter()
        .collect();
    for line in lines {
        line.drafted = drafted.get(&line.id).copied();
    }
    Ok(())
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Line, DbError> {
    Ok(Line {
        id: row.get(0)?,
        number: row.get(1)?,
        subject: row.get(2)?,
        preview: row.get(3)?,
        customer: row.get(4)?,
        customer_name: row.get(5)?,
        channel: row.get(6)?,
        kind: row.get(7)?,
        priority: row.get(8)?,
        state: row.get(9)?,
        team: row.get(10)?,
        team_name: row.get(11)?,
        assignee: row.get(12)?,
        assignee_name: row.get(13)?,
        waiting_since: row.get(14)?,
        snoozed_until: row.get(15)?,
        last_entry_at: row.get(16)?,
        entries: row.get(17)?,
        due_at: row.get(18).map(|at: Millis| (at.0 < NEVER).then_some(at))?,
        due_clock: row.get(19)?,
        unsaid_since: row.get(20)?,
        sort_at: row.get(21)?,
        tags: Vec::new(),
        drafted: None,
    })
}
