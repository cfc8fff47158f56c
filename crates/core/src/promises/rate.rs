//! The kept rate: kept by the first due time, of what was due in the period.
//!
//! Without what the customer withdrew; with what is still open and late. The time that counts is
//! that of reporting it done, once it is confirmed. What was reported in time and still waits for
//! the customer's word is left out, and said to be.

use attent_db::{Millis, Tx, Value, params};
use attent_stats::Rate;

use super::{
    find::{Promise, is_customer},
    list::{After, Line, Whose, line, select, within_reach},
    words::State,
};
use crate::{Actor, Error, Result};

/// The kept rate looks back so far, unless it is asked for another time.
pub const RATE_PERIOD: Millis = Millis::from_days(90);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// `None` when nothing was due.
    pub rate: Option<Rate>,
    /// Done in time, and nobody has said yet whether it was right.
    pub unconfirmed: i64,
    /// Of those kept, by nobody saying anything.
    pub by_silence: i64,
    pub withdrawn: i64,
}

/// Of promises whose first due time lies from `from` on and before `to`, and is over.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn kept_rate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    whose: Whose,
    from: Millis,
    to: Millis,
) -> Result<Kept> {
    if is_customer(actor) {
        return Err(Error::Forbidden);
    }
    let until = to.min(tx.now().plus(1));
    let mut params: Vec<Value> = params![from, until].into();
    let whose = whose.condition(actor, &mut params);
    let reach = within_reach(actor, &mut params);
    let sql = format!(
        "SELECT COUNT(*) FILTER (WHERE p.state <> 'withdrawn'),
                COUNT(*) FILTER (WHERE p.state = 'kept' AND p.done_at <= p.first_due_at),
                COUNT(*) FILTER (WHERE p.state = 'done' AND p.done_at <= p.first_due_at),
                COUNT(*) FILTER (WHERE p.state = 'kept' AND p.done_at <= p.first_due_at
                                   AND p.kept_how = 'silence'),
                COUNT(*) FILTER (WHERE p.state = 'withdrawn')
           FROM promise p LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.first_due_at >= $1 AND p.first_due_at < $2{whose}{reach}"
    );
    let found = tx.one(&sql, &params, |row| {
        let numbers: [i64; 5] = [
            row.get(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(4)?,
        ];
        Ok(numbers)
    })?;
    let [due, kept, unconfirmed, by_silence, withdrawn] = found.unwrap_or_default();
    Ok(Kept {
        rate: Rate::of(kept, due - unconfirmed),
        unconfirmed,
        by_silence,
        withdrawn,
    })
}

/// How one promise counts in the kept rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Counted {
    /// Done by the time first given, and confirmed.
    Kept,
    /// Done later.
    Late,
    /// Still to be done.
    Open,
    Broken,
    /// Left out: done in time, and nobody said yet whether it was right.
    Unconfirmed,
    /// Left out: the customer does not want it any more.
    Withdrawn,
}

impl Counted {
    pub const ALL: [Self; 6] = [
        Self::Kept,
        Self::Late,
        Self::Open,
        Self::Broken,
        Self::Unconfirmed,
        Self::Withdrawn,
    ];

    #[must_use]
    pub fn of(promise: &Promise) -> Self {
        let in_time = promise.done_at.is_some() && promise.done_at <= promise.first_due_at;
        match promise.state {
            State::Kept if in_time => Self::Kept,
            State::Done if in_time => Self::Unconfirmed,
            State::Kept | State::Done => Self::Late,
            State::Open => Self::Open,
            State::Broken => Self::Broken,
            State::Withdrawn => Self::Withdrawn,
        }
    }

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Late => "late",
            Self::Open => "open",
            Self::Broken => "broken",
            Self::Unconfirmed => "unconfirmed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// The promises that [`kept_rate`] looks at, whose first time came last first; `limit` of them
/// after the last one seen.
///
/// # Errors
/// As [`kept_rate`].
pub fn rated(
    tx: &mut Tx<'_>,
    actor: &Actor,
    whose: Whose,
    (from, to): (Millis, Millis),
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Line>> {
    if is_customer(actor) {
        return Err(Error::Forbidden);
    }
    let until = to.min(tx.now().plus(1));
    let mut params: Vec<Value> = params![from, until, limit].into();
    let whose = whose.condition(actor, &mut params);
    let reach = within_reach(actor, &mut params);
    let place = after.map_or_else(String::new, |after| {
        params.extend([after.at.into(), after.id.into()]);
        let (at, id) = (params.len() - 1, params.len());
        format!(" AND (p.first_due_at, p.id) < (${at}, ${id})")
    });
    let sql = format!(
        "{SELECT} WHERE p.first_due_at >= $1 AND p.first_due_at < $2{whose}{reach}{place}
          ORDER BY p.first_due_at DESC, p.id DESC LIMIT $3",
        SELECT = select()
    );
    Ok(tx.all(&sql, &params, line)?)
}
