//! One change to a case, made to the version that was seen.

use attent_core::{
    Actor, Result as CoreResult,
    cases::{self, Way},
    ids::CaseId,
};
use attent_db::Tx;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{WayWord, read};
use crate::api::{
    answer::Answer,
    caller::Caller,
    problem::{Done, Problem},
    version::IfMatch,
};

/// Makes the change to the version that was seen, and shows what came of it.
pub(super) async fn act(
    caller: Caller,
    id: CaseId,
    work: impl Fn(&mut Tx<'_>, &Actor, i64) -> CoreResult<()> + Send + 'static,
) -> Done<Answer> {
    let seen: IfMatch = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(cases::find(tx, actor, id)?.version)?;
            work(tx, actor, version)?;
            Ok(read(tx, actor, id)?)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct By {
    /// `mail` or `word`.
    pub way: WayWord,
}

/// Only the customer presses on their page.
pub(super) fn way(way: WayWord) -> Done<Way> {
    match way.0 {
        Way::Page => Err(Problem::field("way", "error-no-such-word")),
        way => Ok(way),
    }
}
