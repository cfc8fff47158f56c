//! The core of the matter: what they said, what it really is, how it looks to them; said back and
//! confirmed. And what they would like to happen, asked early.

use attent_db::{Tx, params};

use super::{
    LONGEST_TEXT, State,
    change::{in_time, open_case},
    path::{self, Step},
    words::{Way, Wish},
};
use crate::{
    Actor, Error, FieldErrors, Result,
    events::{self, About, Kind},
    fields,
    ids::CaseId,
    search,
};

/// In plain words, as one would say it back to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Core {
    pub said: String,
    pub really: String,
    pub looks: String,
}

/// Writes the core down. Beginning to is beginning to investigate. Another core than the one that
/// was confirmed has to be said back again.
///
/// # Errors
/// [`Error::Invalid`] when one of the three is missing; [`Error::Conflict`] before the case is
/// assessed, after it is closed, while solutions lie before the customer, or when `version` is old.
pub fn core_is(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    version: i64,
    core: &Core,
) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    if !matches!(case.state, State::Assessed | State::Investigating) {
        return Err(Error::Conflict("error-case-not-here"));
    }
    let mut errors = FieldErrors::new();
    for (field, text) in [
        ("said", &core.said),
        ("really", &core.really),
        ("looks", &core.looks),
    ] {
        if text.trim().is_empty() {
            errors.add(field, "error-required");
        }
        fields::text(&mut errors, field, text, LONGEST_TEXT);
    }
    errors.check()?;
    let same = (
        case.said.as_str(),
        case.really.as_str(),
        case.looks.as_str(),
    ) == (core.said.trim(), core.really.trim(), core.looks.trim());
    if same && case.core.is_some() {
        return Ok(());
    }
    let (now, by) = (tx.now(), actor.staff_id());
    in_time(
        tx,
        "UPDATE case_file
            SET said = $3, really = $4, looks = $5, core_at = $6, core_by = $7, read_back_at = NULL,
                read_back_by = NULL, read_back_way = NULL, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            core.said.trim(),
            core.really.trim(),
            core.looks.trim(),
            now,
            by
        ],
    )?;
    let about = About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(id.0);
    events::record(tx, actor, Kind::CaseCoreSet, about)?;
    if case.state == State::Assessed {
        path::walk(tx, actor, &case, Step::Investigate, None)?;
    }
    search::index_conversation(tx, case.conversation)
}

/// We said it back, and they said: yes, that is it.
///
/// # Errors
/// [`Error::Conflict`] when there is no core yet, or the case is closed.
pub fn read_back(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, way: Way) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    if case.core.is_none() {
        return Err(Error::Conflict("error-case-needs-core"));
    }
    if case.read_back.is_some() {
        return Ok(());
    }
    let (now, by) = (tx.now(), actor.staff_id());
    in_time(
        tx,
        "UPDATE case_file
            SET read_back_at = $3, read_back_by = $4, read_back_way = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, case.version, now, by, way],
    )?;
    let about = About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(id.0)
        .with("way", way.as_str());
    events::record(tx, actor, Kind::CaseReadBack, about)?;
    Ok(())
}

/// What they would like to happen, in a word and in theirs. Asked as early as anybody likes.
///
/// # Errors
/// [`Error::Invalid`] when it is too long; [`Error::Conflict`] when the case is closed.
pub fn wish_is(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, wish: Wish, words: &str) -> Result<()> {
    let case = open_case(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "wish_words", words, LONGEST_TEXT);
    errors.check()?;
    if case.wish == Some(wish) && case.wish_words == words.trim() {
        return Ok(());
    }
    let (now, by) = (tx.now(), actor.staff_id());
    in_time(
        tx,
        "UPDATE case_file
            SET wish = $3, wish_words = $4, wish_at = $5, wish_by = $6, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, case.version, wish, words.trim(), now, by],
    )?;
    let about = About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(id.0)
        .with("wish", wish.as_str());
    events::record(tx, actor, Kind::CaseWishSet, about)?;
    Ok(())
}
