//! Why things go wrong: the tree that the business edits.

use attent_core::{
    Language,
    cases::causes::{self, Cause as Found},
    ids::CauseId,
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, InWords, Items},
    problem::Done,
    shown::{Id, Time},
};
use crate::{T, cases::said};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/causes",
            "Why things go wrong: a tree, each cause followed by those below it.",
            list,
        )
        .in_words()
        .paged()
        .lists::<Cause>(),
        op::post(
            "/causes",
            "Adds one of the business's own, last below its parent.",
            add,
        )
        .takes::<NewCause>()
        .answers::<Cause>(201),
        op::get("/causes/{id}", "One cause.", show)
            .in_words()
            .answers::<Cause>(200),
        op::put("/causes/{id}", "Names it.", rename)
            .takes::<CauseName>()
            .answers::<Cause>(200),
        op::delete(
            "/causes/{id}",
            "Takes it out of use; it stays on the cases that have it.",
            retire,
        )
        .answers::<Cause>(200),
        op::post(
            "/causes/{id}/restoration",
            "Takes it back into use.",
            restore,
        )
        .answers::<Cause>(200),
    ]
}

/// A cause, after the one it stands below.
#[derive(Debug, Serialize, ToSchema)]
struct Cause {
    id: Id,
    parent: Option<Id>,
    name: String,
    /// It ships with the program, which has a name for it in each language.
    shipped: bool,
    retired_at: Option<Time>,
    version: i64,
}

fn shown(found: Found, language: Language) -> Cause {
    Cause {
        name: said::cause(T::new(language), &found),
        id: found.id.into(),
        parent: Id::maybe(found.parent),
        shipped: found.word.is_some(),
        retired_at: Time::maybe(found.retired_at),
        version: found.version,
    }
}

fn read(tx: &mut Tx<'_>, id: CauseId) -> Done<Cause> {
    Ok(shown(causes::get(tx, id)?, Language::En))
}

async fn list(caller: Caller, Asked(asked): Asked<page::AskedInWords>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, _| {
            let language = page::language(asked.language);
            let all = causes::tree(tx)?;
            let all = all.into_iter().map(|one| shown(one, language)).collect();
            let cursor = |one: &Cause| one.id.0.to_string();
            let after = asked.after.as_deref();
            Ok(Items::of_all(all, after, limit, cursor, |one| one))
        })
        .await
}

async fn show(caller: Caller, At(id): At<CauseId>, Asked(asked): Asked<InWords>) -> Done<Answer> {
    caller
        .show(move |tx, _| {
            let found = causes::get(tx, id)?;
            Ok(shown(found, page::language(asked.language)))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCause {
    name: String,
    /// Absent: it stands at the top. The tree is at most four deep.
    parent: Option<Id>,
}

async fn add(caller: Caller, Body(new): Body<NewCause>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let parent = new.parent.map(Into::into);
            let id = causes::add(tx, actor, parent, &new.name)?;
            read(tx, id)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CauseName {
    /// Empty: one that ships with the program gets its own name back.
    name: String,
}

async fn rename(caller: Caller, At(id): At<CauseId>, Body(new): Body<CauseName>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(causes::get(tx, id)?.version)?;
            causes::rename(tx, actor, id, version, &new.name)?;
            read(tx, id)
        })
        .await
}

async fn set_retired(caller: Caller, id: CauseId, retired: bool) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(causes::get(tx, id)?.version)?;
            causes::retire(tx, actor, id, version, retired)?;
            read(tx, id)
        })
        .await
}

async fn retire(caller: Caller, At(id): At<CauseId>) -> Done<Answer> {
    set_retired(caller, id, true).await
}

async fn restore(caller: Caller, At(id): At<CauseId>) -> Done<Answer> {
    set_retired(caller, id, false).await
}
