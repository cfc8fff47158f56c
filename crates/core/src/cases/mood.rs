//! How the customer felt when they came, and when they left: one tap each.

use attent_db::{Tx, params};

use super::{Mood, change::writable};
use crate::{
    Actor, Result,
    events::{self, About, Kind},
    ids::CaseId,
};

/// How they came. May be tapped anew; the last tap counts.
///
/// # Errors
/// Those of finding the case.
pub fn came(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, mood: Mood) -> Result<()> {
    let sql = "UPDATE case_file SET mood_came = $2, mood_came_at = $3, version = version + 1
                WHERE id = $1 AND mood_came IS DISTINCT FROM $2";
    tapped(tx, actor, id, mood, "came", sql)
}

/// How they left, also after the case is closed.
///
/// # Errors
/// Those of finding the case.
pub fn left(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, mood: Mood) -> Result<()> {
    let sql = "UPDATE case_file SET mood_left = $2, mood_left_at = $3, version = version + 1
                WHERE id = $1 AND mood_left IS DISTINCT FROM $2";
    tapped(tx, actor, id, mood, "left", sql)
}

fn tapped(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    mood: Mood,
    when: &str,
    sql: &str,
) -> Result<()> {
    let case = writable(tx, actor, id)?;
    let now = tx.now();
    if tx.run(sql, &params![id, mood, now])? == 1 {
        let about = About::conversation(case.conversation)
            .and_customer(case.customer)
            .and_subject(id.0)
            .with("when", when)
            .with("mood", mood.as_str());
        events::record(tx, actor, Kind::CaseMoodSet, about)?;
    }
    Ok(())
}
