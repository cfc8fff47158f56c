//! What was given, line by line: what a number of the report counts.

use attent_db::{Error as DbError, Millis, Row as DbRow, Tx, Value};

use crate::{
    Actor, Currency, Money, Result, Role,
    budgets::{Kind, Occasion, SubjectKind},
    ids::{CustomerId, ReservationId},
    months::Months,
};

/// Which of it; what is not said is not asked for.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The key of one of the months.
    pub month: Option<String>,
    pub occasion: Option<Occasion>,
    pub kind: Option<Kind>,
}

/// One thing that was given; who gave it stands on its own page.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: ReservationId,
    pub at: Millis,
    pub customer: Option<CustomerId>,
    pub customer_name: String,
    pub kind: Kind,
    pub occasion: Occasion,
    /// Less what came back.
    pub money: Money,
    pub subject: SubjectKind,
    pub subject_id: i64,
}

/// The newest first, older than the last one saw: its moment and id.
///
/// # Errors
/// [`crate::Error::Forbidden`] below manager; [`crate::Error::NotFound`] when there is no such month.
pub fn rows(
    tx: &mut Tx<'_>,
    actor: &Actor,
    currency: Currency,
    about: &About,
    after: Option<(Millis, ReservationId)>,
    limit: i64,
) -> Result<Vec<Row>> {
    actor.at_least(Role::Manager)?;
    let span = Months::until_now(tx)?.span(about.month.as_deref())?;
    let (since, id) = after.unwrap_or((Millis(i64::MAX), ReservationId(i64::MAX)));
    let mut asked: Vec<Value> = vec![
        span.from.into(),
        span.end().into(),
        since.into(),
        id.into(),
        currency.into(),
        limit.into(),
    ];
    let mut wanted = String::new();
    if let Some(occasion) = about.occasion {
        asked.push(occasion.into());
        wanted.push_str(&format!(" AND r.occasion = ${}", asked.len()));
    }
    if let Some(kind) = about.kind {
        asked.push(kind.into());
        wanted.push_str(&format!(" AND r.kind = ${}", asked.len()));
    }
    let sql = format!(
        "SELECT r.id, r.created_at, r.customer_id, COALESCE(c.name, ''), r.kind, r.occasion,
                r.open + r.committed - r.reversed, r.currency, r.subject_kind, r.subject_id
           FROM reservation r LEFT JOIN customer c ON c.id = r.customer_id
          WHERE r.created_at >= $1 AND r.created_at < $2 AND (r.created_at, r.id) < ($3, $4)
            AND r.currency = $5 AND r.open + r.committed - r.reversed > 0{wanted}
          ORDER BY r.created_at DESC, r.id DESC
          LIMIT $6"
    );
    Ok(tx.all(&sql, &asked, read)?)
}

fn read(row: &DbRow<'_>) -> std::result::Result<Row, DbError> {
    Ok(Row {
        id: row.get(0)?,
        at: row.get(1)?,
        customer: row.get(2)?,
        customer_name: row.get(3)?,
        kind: row.get(4)?,
        occasion: row.get(5)?,
        money: Money::new(row.get(6)?, row.get(7)?),
        subject: row.get(8)?,
        subject_id: row.get(9)?,
    })
}
