//! Reading known problems and what is linked to them.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use crate::{
    Actor, Error, Result, conversations,
    ids::{ConversationId, CustomerId, KnownProblemId, ProcedureId, StaffId},
};

#[derive(Clone, Debug)]
pub struct KnownProblem {
    pub id: KnownProblemId,
    pub title: String,
    pub symptom: String,
    /// What helps until it is fixed.
    pub work_around: String,
    pub owner: Option<StaffId>,
    pub procedure: Option<ProcedureId>,
    /// What fixed it.
    pub fix: String,
    /// There exactly while it is fixed.
    pub fixed_at: Option<Millis>,
    pub created_at: Millis,
    pub version: i64,
}

/// A problem with how many it touches.
#[derive(Clone, Debug)]
pub struct Line {
    pub problem: KnownProblem,
    pub customers: i64,
    pub conversations: i64,
}

const COLUMNS: &str = "p.id, p.title, p.symptom, p.work_around, p.owner_id, p.procedure_id, p.fix,
                       p.fixed_at, p.created_at, p.version";

fn read(row: &Row<'_>) -> std::result::Result<KnownProblem, DbError> {
    Ok(KnownProblem {
        id: row.get(0)?,
        title: row.get(1)?,
        symptom: row.get(2)?,
        work_around: row.get(3)?,
        owner: row.get(4)?,
        procedure: row.get(5)?,
        fix: row.get(6)?,
        fixed_at: row.get(7)?,
        created_at: row.get(8)?,
        version: row.get(9)?,
    })
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(tx: &mut Tx<'_>, _actor: &Actor, id: KnownProblemId) -> Result<KnownProblem> {
    let sql = format!("SELECT {COLUMNS} FROM known_problem p WHERE p.id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Known ones first, then fixed ones, each the newest first; at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor, limit: i64) -> Result<Vec<Line>> {
    let sql = format!(
        "SELECT {COLUMNS}, COUNT(DISTINCT c.customer_id), COUNT(c.id)
           FROM (SELECT * FROM known_problem
                  ORDER BY CASE WHEN fixed_at IS NULL THEN 0 ELSE 1 END, id DESC LIMIT $1) p
           LEFT JOIN known_problem_link l ON l.problem_id = p.id
           LEFT JOIN conversation c ON c.id = l.conversation_id
          GROUP BY {COLUMNS}
          ORDER BY CASE WHEN p.fixed_at IS NULL THEN 0 ELSE 1 END, p.id DESC"
    );
    Ok(tx.all(&sql, &params![limit], |row| {
        Ok(Line {
            problem: read(row)?,
            customers: row.get(10)?,
            conversations: row.get(11)?,
        })
    })?)
}

/// Those not fixed yet, the newest first, at most `limit`; without how many they touch.
///
/// # Errors
/// Those of the database.
pub fn open(tx: &mut Tx<'_>, _actor: &Actor, limit: i64) -> Result<Vec<KnownProblem>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM known_problem p
          WHERE p.fixed_at IS NULL
          ORDER BY p.id DESC
          LIMIT $1"
    );
    Ok(tx.all(&sql, &params![limit], read)?)
}

/// What a conversation is linked to.
///
/// # Errors
/// As for the conversation.
pub fn of_conversation(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
) -> Result<Vec<KnownProblem>> {
    conversations::see(tx, actor, id)?;
    let sql = format!(
        "SELECT {COLUMNS} FROM known_problem_link l
           JOIN known_problem p ON p.id = l.problem_id
          WHERE l.conversation_id = $1 ORDER BY l.at, p.id"
    );
    Ok(tx.all(&sql, &params![id], read)?)
}

/// A conversation that is about it.
#[derive(Clone, Debug)]
pub struct Linked {
    pub conversation: ConversationId,
    pub number: i64,
    pub subject: String,
    pub customer: CustomerId,
    pub customer_name: String,
    pub at: Millis,
}

/// Those within reach, the newest link first, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn linked(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: KnownProblemId,
    limit: i64,
) -> Result<Vec<Linked>> {
    let mut params: Vec<Value> = params![id, limit].into();
    let reach = actor.within_reach(&mut params);
    let sql = format!(
        "SELECT c.id, c.number, c.subject, c.customer_id, u.name, l.at
           FROM known_problem_link l
           JOIN conversation c ON c.id = l.conversation_id
           JOIN customer u ON u.id = c.customer_id
          WHERE l.problem_id = $1{reach}
          ORDER BY l.at DESC, c.id DESC LIMIT $2"
    );
    Ok(tx.all(&sql, &params, |row| {
        Ok(Linked {
            conversation: row.get(0)?,
            number: row.get(1)?,
            subject: row.get(2)?,
            customer: row.get(3)?,
            customer_name: row.get(4)?,
            at: row.get(5)?,
        })
    })?)
}
