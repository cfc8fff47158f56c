//! What one began to write in a conversation that is part of another now.
//!
//! A merge moves no draft: somebody may be typing in it at this very moment, and the page they type in
//! saves the whole of it again and again. It stays where it was begun, and is shown in the one that
//! took over, behind what the same person writes there. When a page that showed it saves or sends, it
//! is one with what was written there; a page that did not show it leaves it alone.

use attent_db::{Tx, Value, params};

use super::{
    drafts::{self, COLUMNS, Draft, DraftKind},
    find::{find, see},
    moving,
};
use crate::{
    Actor, Error, Result,
    ids::{ConversationId, DraftId},
};

/// Begun in the conversation of this number.
#[derive(Clone, Debug)]
pub struct Along {
    pub draft: Draft,
    pub number: i64,
}

/// The actor's, of those that are part of `id` now, the first begun at first.
///
/// # Errors
/// Those of the database.
pub fn of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    kind: DraftKind,
) -> Result<Vec<Along>> {
    let mut values: Vec<Value> = params![actor.staff_id(), kind].into();
    let reach = actor.within_reach(&mut values);
    let sql = format!(
        "SELECT {COLUMNS}, c.number
           FROM draft d JOIN conversation c ON c.id = d.conversation_id
          WHERE d.staff_id = $1 AND d.kind = $2 AND c.merged_into IS NOT NULL
            AND (d.text <> '' OR EXISTS (SELECT 1 FROM attachment a WHERE a.draft_id = d.id)){reach}
          ORDER BY d.id"
    );
    let begun: Vec<Along> = tx.all(&sql, &values, |row| {
        let draft = drafts::read(row)?;
        Ok(Along {
            draft,
            number: row.get(10)?,
        })
    })?;
    let mut along = Vec::new();
    for one in begun {
        if moving::home(tx, one.draft.conversation)? == Some(id) {
            along.push(one);
        }
    }
    Ok(along)
}

/// What is written in one conversation, all of it.
#[must_use]
pub fn text(own: Option<&Draft>, along: &[Along]) -> String {
    let own = own.map_or(String::new(), |draft| draft.text.clone());
    along
        .iter()
        .fold(own, |text, one| drafts::after(&text, &one.draft.text))
}

/// Those of them that the page showed are one with what is written in `id` from now on, with their
/// files; the caller saves or sends the text of all.
///
/// # Errors
/// Those of the database.
pub fn take_in(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    kind: DraftKind,
    shown: &[DraftId],
) -> Result<()> {
    if shown.is_empty() {
        return Ok(());
    }
    let mut along = of(tx, actor, id, kind)?;
    along.retain(|one| shown.contains(&one.draft.id));
    for one in along {
        let from = one.draft.id;
        match drafts::of(tx, actor, id, kind)? {
            Some(own) => {
                tx.run(
                    "UPDATE attachment SET draft_id = $2 WHERE draft_id = $1",
                    &params![from, own.id],
                )?;
                tx.run("DELETE FROM draft WHERE id = $1", &params![from])?;
            }
            None => {
                tx.run(
                    "UPDATE draft SET conversation_id = $2, version = version + 1 WHERE id = $1",
                    &params![from, id],
                )?;
            }
        }
    }
    Ok(())
}

/// The conversation in which one that is part of another goes on, if the actor may read it; `None`
/// while it is none's part.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not read the one asked about.
pub fn goes_on_in(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
) -> Result<Option<ConversationId>> {
    if find(tx, actor, id)?.merged_into.is_none() {
        return Ok(None);
    }
    let Some(home) = moving::home(tx, id)? else {
        return Ok(None);
    };
    match see(tx, actor, home) {
        Ok(()) => Ok(Some(home)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The draft of the one that took over, where it holds this text already: a page that is still open
/// saves once more what was taken in there.
pub(super) fn holding(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    kind: DraftKind,
    text: &str,
) -> Result<Option<Draft>> {
    let text = text.trim();
    let Some(home) = goes_on_in(tx, actor, id)?.filter(|_| !text.is_empty()) else {
        return Ok(None);
    };
    let there = drafts::of(tx, actor, home, kind)?;
    Ok(there.filter(|draft| draft.text.contains(text)))
}
