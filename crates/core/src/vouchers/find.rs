//! One voucher, by id or by code, and lists of them.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::Code;
use crate::{
    Actor, Currency, Error, Money, Result, Who,
    budgets::{Occasion, Purpose},
    conversations::words::words,
    error::invalid,
    ids::{ConversationId, CustomerId, ReservationId, StaffId, VoucherId},
};

words! {
    /// Where a voucher stands.
    State {
        /// Waits for somebody's yes: worth nothing yet.
        Asked = "asked",
        /// Good for what is left on it.
        Issued = "issued",
        /// Used up.
        Redeemed = "redeemed",
        Expired = "expired",
        Withdrawn = "withdrawn",
        /// Nobody said yes.
        Declined = "declined",
    }
}

#[derive(Clone, Debug)]
pub struct Voucher {
    pub id: VoucherId,
    pub code: Code,
    pub issuer: Option<StaffId>,
    pub issuer_name: Option<String>,
    pub customer: CustomerId,
    /// Empty when erased.
    pub customer_name: String,
    pub customer_language: Option<String>,
    pub conversation: Option<ConversationId>,
    /// `None` for what is owed: it draws on no budget.
    pub purpose: Option<Purpose>,
    pub occasion: Occasion,
    pub value: Money,
    pub remaining: Money,
    pub story: String,
    pub state: State,
    pub reservation: Option<ReservationId>,
    pub expires_at: Millis,
    pub created_at: Millis,
    pub ended_at: Option<Millis>,
    pub version: i64,
}

const SELECT: &str = "SELECT v.id, v.code, v.issuer_id, s.name, v.customer_id, c.name, c.language,
            v.conversation_id, v.purpose, v.occasion, v.amount, v.remaining, v.currency, v.story,
            v.state, v.reservation_id, v.expires_at, v.created_at, v.ended_at, v.version
       FROM voucher v
       JOIN customer c ON c.id = v.customer_id
       LEFT JOIN staff s ON s.id = v.issuer_id";

/// # Errors
/// [`Error::NotFound`]; a customer finds their own.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: VoucherId) -> Result<Voucher> {
    let sql = format!("{SELECT} WHERE v.id = $1");
    let found = tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)?;
    match actor.who {
        Who::Customer(own) if !belongs(tx, &found, own)? => Err(Error::NotFound),
        _ => Ok(found),
    }
}

fn belongs(tx: &mut Tx<'_>, found: &Voucher, customer: CustomerId) -> Result<bool> {
    let theirs = tx.one(
        "SELECT 1 FROM customer WHERE id = $1 AND (id = $2 OR merged_into = $2)",
        &params![found.customer, customer],
        |row| row.get::<i64>(0),
    )?;
    Ok(theirs.is_some())
}

/// The voucher with this code, as typed or scanned.
///
/// # Errors
/// [`Error::Invalid`] for a slip in the code, and for one that was never ours; customers find none.
pub fn by_code(tx: &mut Tx<'_>, actor: &Actor, typed: &str) -> Result<Voucher> {
    if matches!(actor.who, Who::Customer(_)) {
        return Err(Error::NotFound);
    }
    if typed.trim().is_empty() {
        return Err(invalid("code", "error-required"));
    }
    let code = Code::typed(typed).ok_or(invalid("code", "error-voucher-code"))?;
    let sql = format!("{SELECT} WHERE v.code = $1");
    tx.one(&sql, &params![code.as_str()], read)?
        .ok_or(invalid("code", "error-voucher-unknown"))
}

/// Which vouchers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub customer: Option<CustomerId>,
    pub conversation: Option<ConversationId>,
}

/// The newest first, before `before`.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    filter: Filter,
    before: Option<VoucherId>,
    limit: i64,
) -> Result<Vec<Voucher>> {
    if matches!(actor.who, Who::Customer(_)) {
        return Ok(Vec::new());
    }
    let mut params: Vec<Value> = params![before.map_or(i64::MAX, |id| id.0), limit].into();
    let mut wanted = String::new();
    let mut and = |condition: &str, value: Value| {
        params.push(value);
        let place = format!("${}", params.len());
        wanted.push_str(" AND ");
        wanted.push_str(&condition.replace('?', &place));
    };
    if let Some(state) = filter.state {
        and("v.state = ?", state.into());
    }
    if let Some(customer) = filter.customer {
        and(
            "v.customer_id IN (SELECT id FROM customer WHERE id = ? OR merged_into = ?)",
            customer.into(),
        );
    }
    if let Some(conversation) = filter.conversation {
        and("v.conversation_id = ?", conversation.into());
    }
    let sql = format!("{SELECT} WHERE v.id < $1{wanted} ORDER BY v.id DESC LIMIT $2");
    Ok(tx.all(&sql, &params, read)?)
}

/// What a customer has that is still good for something.
///
/// # Errors
/// Those of the database.
pub fn of_customer(tx: &mut Tx<'_>, actor: &Actor, customer: CustomerId) -> Result<Vec<Voucher>> {
    let filter = Filter {
        state: Some(State::Issued),
        customer: Some(customer),
        ..Filter::default()
    };
    list(tx, actor, filter, None, 50)
}

/// What is still open on all vouchers, by currency, with how many they are.
///
/// # Errors
/// Those of the database.
pub fn liability(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<(Money, i64)>> {
    if matches!(actor.who, Who::Customer(_)) {
        return Err(Error::Forbidden);
    }
    Ok(tx.all(
        "SELECT currency, CAST(SUM(remaining) AS BIGINT), COUNT(*)
           FROM voucher WHERE state = 'issued'
          GROUP BY currency
          ORDER BY currency",
        &params![],
        |row| Ok((Money::new(row.get(1)?, row.get(0)?), row.get(2)?)),
    )?)
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Voucher, DbError> {
    let currency: Currency = row.get(12)?;
    Ok(Voucher {
        id: row.get(0)?,
        code: Code::stored(row.get(1)?),
        issuer: row.get(2)?,
        issuer_name: row.get(3)?,
        customer: row.get(4)?,
        customer_name: row.get(5)?,
        customer_language: row.get(6)?,
        conversation: row.get(7)?,
        purpose: row.get(8)?,
        occasion: row.get(9)?,
        value: Money::new(row.get(10)?, currency),
        remaining: Money::new(row.get(11)?, currency),
        story: row.get(13)?,
        state: row.get(14)?,
        reservation: row.get(15)?,
        expires_at: row.get(16)?,
        created_at: row.get(17)?,
        ended_at: row.get(18)?,
        version: row.get(19)?,
    })
}
