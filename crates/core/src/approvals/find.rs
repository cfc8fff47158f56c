//! An approval as those concerned may see it: who asked, whose turn it is or was, their managers,
//! owners.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::decide::may_decide;
use crate::{
    Actor, Currency, Error, Money, Result, Role, Who,
    budgets::{Beyond, Kind, Purpose, SubjectKind, within_sight},
    conversations::words::words,
    ids::{ApprovalId, CustomerId, StaffId},
    reading::json,
};

words! {
    /// How a question stands.
    State {
        Asked = "asked",
        Approved = "approved",
        /// The yes was spent.
        Used = "used",
        Declined = "declined",
        /// Nobody answered in time.
        Lapsed = "lapsed",
        Withdrawn = "withdrawn",
    }
}

#[derive(Clone, Debug)]
pub struct Approval {
    pub id: ApprovalId,
    pub subject: SubjectKind,
    pub subject_id: i64,
    pub requester: StaffId,
    pub requester_name: String,
    pub customer: Option<CustomerId>,
    pub customer_name: Option<String>,
    pub purpose: Purpose,
    pub kind: Kind,
    pub money: Money,
    pub beyond: Vec<Beyond>,
    pub tops_up: bool,
    pub why: String,
    pub within: Millis,
    /// Whose turn it is, or was last.
    pub approver: StaffId,
    pub approver_name: String,
    /// Everybody whose turn it was.
    pub asked: Vec<StaffId>,
    pub stand_in: bool,
    pub due_at: Millis,
    pub state: State,
    /// Not always the one whose turn it was: an owner may answer, too.
    pub decided_by: Option<StaffId>,
    pub decided_by_name: Option<String>,
    pub decided_at: Option<Millis>,
    pub answer: String,
    pub created_at: Millis,
    pub version: i64,
}

impl Approval {
    /// Who answered, else whose turn it is or was last.
    #[must_use]
    pub fn answers(&self) -> &str {
        self.decided_by_name
            .as_deref()
            .unwrap_or(&self.approver_name)
    }
}

const SELECT: &str = "SELECT a.id, a.subject_kind, a.subject_id, a.requester_id, r.name,
            a.customer_id, c.name, a.purpose, a.kind, a.amount, a.currency, a.beyond, a.tops_up,
            a.why, a.within, a.approver_id, p.name, a.asked, a.stand_in, a.due_at, a.state,
            a.decided_by, a.decided_at, a.answer, a.created_at, a.version, d.name
       FROM approval a
       JOIN staff r ON r.id = a.requester_id
       JOIN staff p ON p.id = a.approver_id
       LEFT JOIN staff d ON d.id = a.decided_by
       LEFT JOIN customer c ON c.id = a.customer_id";

/// # Errors
/// [`Error::NotFound`] for those it does not concern.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: ApprovalId) -> Result<Approval> {
    let found = any(tx, id)?;
    let me = actor.staff_id();
    let takes_part = me.is_some_and(|me| found.asked.contains(&me));
    if takes_part || within_sight(tx, actor, found.requester)? {
        Ok(found)
    } else {
        Err(Error::NotFound)
    }
}

/// Without asking who looks.
pub(super) fn any(tx: &mut Tx<'_>, id: ApprovalId) -> Result<Approval> {
    let sql = format!("{SELECT} WHERE a.id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// The newest question about a gesture, a voucher or a solution. The caller has found that.
///
/// # Errors
/// Those of the database.
pub fn of_subject(tx: &mut Tx<'_>, subject: SubjectKind, id: i64) -> Result<Option<Approval>> {
    let sql = format!(
        "{SELECT} WHERE a.subject_kind = $1 AND a.subject_id = $2 ORDER BY a.id DESC LIMIT 1"
    );
    Ok(tx.one(&sql, &params![subject, id], read)?)
}

/// What waits for the actor's yes or no, the most pressing first.
///
/// # Errors
/// Those of the database.
pub fn waiting(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Approval>> {
    let sql = format!(
        "{SELECT} WHERE a.approver_id = $1 AND a.state = 'asked' ORDER BY a.due_at, a.id LIMIT 200"
    );
    Ok(tx.all(&sql, &params![actor.staff_id()], read)?)
}

/// What waits for somebody else and the actor may answer, too: an owner, and whoever had the turn.
///
/// # Errors
/// Those of the database.
pub fn others(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Approval>> {
    let sql = format!(
        "{SELECT} WHERE a.state = 'asked' AND a.approver_id <> $1 ORDER BY a.next_at, a.id LIMIT 200"
    );
    let open = tx.all(&sql, &params![actor.staff_id().unwrap_or(StaffId(0))], read)?;
    let mut mine = Vec::new();
    for one in open {
        if may_decide(tx, actor, &one).is_ok() {
            mine.push(one);
        }
    }
    Ok(mine)
}

/// How many wait for the actor: the badge in the frame.
///
/// # Errors
/// Those of the database.
pub fn mine(tx: &mut Tx<'_>, actor: &Actor) -> Result<i64> {
    let count = tx.one(
        "SELECT COUNT(*) FROM approval WHERE approver_id = $1 AND state = 'asked'",
        &params![actor.staff_id()],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or(0))
}

/// Those that concern the actor, the newest first, before `before`: an owner sees all, others what
/// they asked and what they were asked.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    before: Option<ApprovalId>,
    limit: i64,
) -> Result<Vec<Approval>> {
    if matches!(actor.who, Who::Customer(_)) {
        return Ok(Vec::new());
    }
    let mut params: Vec<Value> = params![before.map_or(i64::MAX, |id| id.0), limit].into();
    let mine = match (actor.role, actor.staff_id()) {
        (Role::Owner, _) => "",
        (_, None) => return Ok(Vec::new()),
        (_, Some(me)) => {
            params.push(me.into());
            "AND (a.requester_id = $3 OR a.approver_id = $3 OR a.decided_by = $3)"
        }
    };
    let sql = format!("{SELECT} WHERE a.id < $1 {mine} ORDER BY a.id DESC LIMIT $2");
    Ok(tx.all(&sql, &params, read)?)
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Approval, DbError> {
    let currency: Currency = row.get(10)?;
    let beyond: Vec<String> = json(row, 11, "approval.beyond")?;
    let asked: Vec<i64> = json(row, 17, "approval.asked")?;
    Ok(Approval {
        id: row.get(0)?,
        subject: row.get(1)?,
        subject_id: row.get(2)?,
        requester: row.get(3)?,
        requester_name: row.get(4)?,
        customer: row.get(5)?,
        customer_name: row.get(6)?,
        purpose: row.get(7)?,
        kind: row.get(8)?,
        money: Money::new(row.get(9)?, currency),
        beyond: beyond
            .iter()
            .filter_map(|word| Beyond::parse(word))
            .collect(),
        tops_up: row.get(12)?,
        why: row.get(13)?,
        within: row.get(14)?,
        approver: row.get(15)?,
        approver_name: row.get(16)?,
        asked: asked.into_iter().map(StaffId).collect(),
        stand_in: row.get(18)?,
        due_at: row.get(19)?,
        state: row.get(20)?,
        decided_by: row.get(21)?,
        decided_at: row.get(22)?,
        answer: row.get(23)?,
        created_at: row.get(24)?,
        version: row.get(25)?,
        decided_by_name: row.get(26)?,
    })
}
