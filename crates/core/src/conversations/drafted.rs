//! The conversations in which somebody began to write, and their number: what is half-written is
//! found again.
//!
//! A first mail that was taken back is among them until it is sent or thrown away, even if no word of
//! it is left: no other view has it. Both are read by the index of one person's drafts.

use attent_db::{Error as DbError, Row, Tx, Value, params};

use super::list::{After, COLUMNS, Line, NAMES, one_more, read};
use crate::{Actor, Result};

/// How much of a text the line of a list is made from, in characters.
const START: i64 = 300;
/// How long that line is.
const PREVIEW: usize = 140;

/// Drafts of `$1`, each conversation once: the last they wrote at, of those with words.
const THEIRS: &str = "d.staff_id = $1
            AND (d.text <> '' OR (d.kind = 'reply' AND c.unsaid_since IS NOT NULL))
            AND NOT EXISTS (SELECT 1 FROM draft o
                             WHERE o.staff_id = d.staff_id
                               AND o.conversation_id = d.conversation_id
                               AND o.kind <> d.kind AND o.text <> ''
                               AND (d.text = '' OR (o.updated_at, o.id) > (d.updated_at, d.id)))";

/// Those of the actor, the last written at first, at most one more than `limit`.
pub(super) fn lines(
    tx: &mut Tx<'_>,
    actor: &Actor,
    after: Option<After>,
    limit: usize,
) -> Result<Vec<Line>> {
    let Some(me) = actor.staff_id() else {
        return Ok(Vec::new());
    };
    let start = after.map_or((i64::MAX, i64::MAX), |a| (a.sort_at.0, a.id.0));
    let mut values: Vec<Value> = params![me, start.0, start.1, one_more(limit)].into();
    let reach = actor.within_reach(&mut values);
    let sql = format!(
        "SELECT {COLUMNS}, d.updated_at, SUBSTR(d.text, 1, {START})
           FROM draft d
           JOIN conversation c ON c.id = d.conversation_id
           {NAMES}
          WHERE {THEIRS} AND (d.updated_at, d.conversation_id) < ($2, $3){reach}
          ORDER BY d.updated_at DESC, d.conversation_id DESC LIMIT $4"
    );
    Ok(tx.all(&sql, &values, begun)?)
}

/// How many those are.
pub(super) fn count(tx: &mut Tx<'_>, actor: &Actor) -> Result<i64> {
    let Some(me) = actor.staff_id() else {
        return Ok(0);
    };
    let mut values: Vec<Value> = params![me].into();
    let reach = actor.within_reach(&mut values);
    let sql = format!(
        "SELECT COUNT(*) FROM draft d JOIN conversation c ON c.id = d.conversation_id
          WHERE {THEIRS}{reach}"
    );
    Ok(tx.one(&sql, &values, |row| row.get(0))?.unwrap_or(0))
}

fn begun(row: &Row<'_>) -> std::result::Result<Line, DbError> {
    let text: String = row.get(22)?;
    Ok(Line {
        preview: attent_text::plain::preview(&text, PREVIEW),
        ..read(row)?
    })
}
