//! Set-asides as they stand. Every member of staff sees all of them.

use std::{fmt, str::FromStr};

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use crate::{
    Actor, Error, Result, Who,
    conversations::words::words,
    ids::{ConversationId, CustomerId, PlaceId, SetAsideId, StaffId},
    money::{Currency, Money},
    reading::word_or_none,
};

words! {
    State {
        /// Waits until one becomes free.
        InLine = "in-line",
        Kept = "kept",
        Collected = "collected",
        GivenBack = "given-back",
        Expired = "expired",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    pub id: SetAsideId,
    pub customer: CustomerId,
    pub conversation: Option<ConversationId>,
    pub place: Option<PlaceId>,
    pub item: String,
    pub size: String,
    /// What stands on the tag: where to find it.
    pub shelf: String,
    pub state: State,
    /// For how long it is kept once it is there.
    pub days: i64,
    pub kept_until: Option<Millis>,
    pub discount: Option<Money>,
    /// Who keeps it for the customer.
    pub staff: Option<StaffId>,
    pub ended_at: Option<Millis>,
    pub created_at: Millis,
    pub version: i64,
    pub(super) item_key: String,
}

impl SetAside {
    /// "Blue helmet, M".
    #[must_use]
    pub fn name(&self) -> String {
        if self.size.is_empty() {
            self.item.clone()
        } else {
            format!("{}, {}", self.item, self.size)
        }
    }
}

#[derive(Clone, Debug)]
pub struct Line {
    pub set_aside: SetAside,
    pub customer_name: String,
    pub staff_name: Option<String>,
    /// How many stand in line for the same.
    pub in_line: i64,
}

/// The last line one saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    at: i64,
    id: i64,
}

impl Line {
    #[must_use]
    pub fn after(&self) -> After {
        After {
            at: self.set_aside.kept_until.map_or(i64::MAX, |at| at.0),
            id: self.set_aside.id.0,
        }
    }
}

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at, self.id)
    }
}

impl FromStr for After {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        Ok(Self {
            at: at.parse().map_err(drop)?,
            id: id.parse().map_err(drop)?,
        })
    }
}

const COLUMNS: &str = "a.id, a.customer_id, a.conversation_id, a.place_id, a.item, a.size, a.shelf,
       a.state, a.days, a.kept_until, a.discount_amount, a.discount_currency, a.staff_id,
       a.ended_at, a.created_at, a.version, a.item_key";
const WIDTH: usize = 17;

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: SetAsideId) -> Result<SetAside> {
    if matches!(actor.who, Who::Customer(_)) {
        return Err(Error::NotFound);
    }
    let sql = format!("SELECT {COLUMNS} FROM set_aside a WHERE a.id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Keeps it as it is until the commit; answers its version.
///
/// # Errors
/// As [`find`].
pub fn hold(tx: &mut Tx<'_>, actor: &Actor, id: SetAsideId) -> Result<i64> {
    tx.run(
        "UPDATE set_aside SET version = version WHERE id = $1",
        &params![id],
    )?;
    Ok(find(tx, actor, id)?.version)
}

/// Those in one state, the soonest to end first; what is over, newest first.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    state: State,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Line>> {
    staff_only(actor)?;
    let mut params: Vec<Value> = params![state, limit].into();
    let over = !matches!(state, State::Kept | State::InLine);
    let place = after.map_or_else(String::new, |after| {
        params.push(after.id.into());
        if over {
            return "AND a.id < $3".to_owned();
        }
        params.push(after.at.into());
        let end = i64::MAX;
        format!("AND (COALESCE(a.kept_until, {end}), a.id) > ($4, $3)")
    });
    let order = if over {
        "a.id DESC".to_owned()
    } else {
        format!("COALESCE(a.kept_until, {}), a.id", i64::MAX)
    };
    let sql = format!(
        "{SELECT} WHERE a.state = $1 {place} ORDER BY {order} LIMIT $2",
        SELECT = select()
    );
    Ok(tx.all(&sql, &params, line)?)
}

/// What is kept for a customer, and what they wait for.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn of_customer(tx: &mut Tx<'_>, actor: &Actor, id: CustomerId) -> Result<Vec<Line>> {
    staff_only(actor)?;
    let sql = format!(
        "{SELECT} WHERE a.customer_id = $1 AND a.state IN ('kept', 'in-line')
          ORDER BY CASE a.state WHEN 'kept' THEN 0 ELSE 1 END, a.id LIMIT 50",
        SELECT = select()
    );
    Ok(tx.all(&sql, &params![id], line)?)
}

/// What was kept for these customers before that moment and id, the newest first.
pub(crate) fn of_family(
    tx: &mut Tx<'_>,
    family: &Value,
    before: (Millis, i64),
    limit: i64,
) -> Result<Vec<Line>> {
    let sql = format!(
        "{SELECT} WHERE a.customer_id IN ($1) AND (a.created_at, a.id) < ($2, $3)
          ORDER BY a.created_at DESC, a.id DESC LIMIT $4",
        SELECT = select()
    );
    Ok(tx.all(
        &sql,
        &params![family.clone(), before.0, before.1, limit],
        line,
    )?)
}

fn staff_only(actor: &Actor) -> Result<()> {
    match actor.who {
        Who::Customer(_) => Err(Error::Forbidden),
        _ => Ok(()),
    }
}

fn select() -> String {
    format!(
        "SELECT {COLUMNS}, u.name, s.name,
                (SELECT COUNT(*) FROM set_aside l
                  WHERE l.item_key = a.item_key AND l.state = 'in-line')
           FROM set_aside a
           JOIN customer u ON u.id = a.customer_id
           LEFT JOIN staff s ON s.id = a.staff_id"
    )
}

fn line(row: &Row<'_>) -> std::result::Result<Line, DbError> {
    Ok(Line {
        set_aside: read(row)?,
        customer_name: row.get(WIDTH)?,
        staff_name: row.get(WIDTH + 1)?,
        in_line: row.get(WIDTH + 2)?,
    })
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<SetAside, DbError> {
    let currency = word_or_none(row, 11, "set_aside.discount_currency", Currency::parse)?;
    let discount = row.get::<Option<i64>>(10)?.zip(currency);
    Ok(SetAside {
        id: row.get(0)?,
        customer: row.get(1)?,
        conversation: row.get(2)?,
        place: row.get(3)?,
        item: row.get(4)?,
        size: row.get(5)?,
        shelf: row.get(6)?,
        state: row.get(7)?,
        days: row.get(8)?,
        kept_until: row.get(9)?,
        discount: discount.map(|(amount, currency)| Money::new(amount, currency)),
        staff: row.get(12)?,
        ended_at: row.get(13)?,
        created_at: row.get(14)?,
        version: row.get(15)?,
        item_key: row.get(16)?,
    })
}
