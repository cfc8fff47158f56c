//! One gesture and lists of them.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use crate::{
    Actor, Currency, Error, Money, Result, Who,
    budgets::{Kind, Occasion, Purpose},
    conversations::words::words,
    ids::{ConversationId, CustomerId, GestureId, ReservationId, StaffId},
};

words! {
    /// Where a gesture stands.
    State {
        /// Waits for somebody's yes.
        Asked = "asked",
        /// The money is reserved.
        Offered = "offered",
        Delivered = "delivered",
        /// It did not come to that.
        Released = "released",
        /// It was delivered and came back.
        Reversed = "reversed",
        /// Nobody said yes.
        Declined = "declined",
    }
}

#[derive(Clone, Debug)]
pub struct Gesture {
    pub id: GestureId,
    pub giver: StaffId,
    pub giver_name: String,
    pub customer: CustomerId,
    /// Empty when erased.
    pub customer_name: String,
    pub conversation: Option<ConversationId>,
    pub purpose: Purpose,
    pub kind: Kind,
    pub occasion: Occasion,
    pub money: Money,
    pub story: String,
    pub state: State,
    pub reservation: Option<ReservationId>,
    pub thanks: i64,
    pub created_at: Millis,
    pub delivered_at: Option<Millis>,
    pub ended_at: Option<Millis>,
    pub version: i64,
}

const SELECT: &str = "SELECT g.id, g.giver_id, s.name, g.customer_id, c.name, g.conversation_id,
            g.purpose, g.kind, g.occasion, g.amount, g.currency, g.story, g.state, g.reservation_id,
            (SELECT COUNT(*) FROM gesture_thanks h WHERE h.gesture_id = g.id),
            g.created_at, g.delivered_at, g.ended_at, g.version
       FROM gesture g
       JOIN staff s ON s.id = g.giver_id
       JOIN customer c ON c.id = g.customer_id";

/// # Errors
/// [`Error::NotFound`]; to customers as well.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: GestureId) -> Result<Gesture> {
    if matches!(actor.who, Who::Customer(_)) {
        return Err(Error::NotFound);
    }
    let sql = format!("{SELECT} WHERE g.id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Which gestures.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub giver: Option<StaffId>,
    /// With the records merged into theirs.
    pub customer: Option<CustomerId>,
    pub conversation: Option<ConversationId>,
    pub state: Option<State>,
}

/// The newest first, before `before`.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    filter: Filter,
    before: Option<GestureId>,
    limit: i64,
) -> Result<Vec<Gesture>> {
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
    if let Some(giver) = filter.giver {
        and("g.giver_id = ?", giver.into());
    }
    if let Some(customer) = filter.customer {
        and(
            "g.customer_id IN (SELECT id FROM customer WHERE id = ? OR merged_into = ?)",
            customer.into(),
        );
    }
    if let Some(conversation) = filter.conversation {
        and("g.conversation_id = ?", conversation.into());
    }
    if let Some(state) = filter.state {
        and("g.state = ?", state.into());
    }
    let sql = format!("{SELECT} WHERE g.id < $1{wanted} ORDER BY g.id DESC LIMIT $2");
    Ok(tx.all(&sql, &params, read)?)
}

fn read(row: &Row<'_>) -> std::result::Result<Gesture, DbError> {
    let currency: Currency = row.get(10)?;
    Ok(Gesture {
        id: row.get(0)?,
        giver: row.get(1)?,
        giver_name: row.get(2)?,
        customer: row.get(3)?,
        customer_name: row.get(4)?,
        conversation: row.get(5)?,
        purpose: row.get(6)?,
        kind: row.get(7)?,
        occasion: row.get(8)?,
        money: Money::new(row.get(9)?, currency),
        story: row.get(11)?,
        state: row.get(12)?,
        reservation: row.get(13)?,
        thanks: row.get(14)?,
        created_at: row.get(15)?,
        delivered_at: row.get(16)?,
        ended_at: row.get(17)?,
        version: row.get(18)?,
    })
}
