//! What a notice is about, by the name its reader knows it by: a promise in its words, a thing kept
//! aside and for whom, a finding, a customer.

use std::collections::HashMap;

use attent_core::{
    Actor, Error, Result, cases, customers, findings,
    ids::{CustomerId, FindingId, NoticeId, PromiseId, SetAsideId},
    notices::{Kind, Notice},
    promises, set_asides,
};
use attent_db::Tx;

use crate::{T, cases::said, promises::letters};

/// The names of those that have one; what is gone or out of reach has none.
pub(super) fn names(
    tx: &mut Tx<'_>,
    actor: &Actor,
    notices: &[Notice],
    t: T,
) -> Result<HashMap<NoticeId, String>> {
    let mut names = HashMap::new();
    for notice in notices {
        let Some(id) = notice.subject else {
            continue;
        };
        match name(tx, actor, (notice.kind, id), t) {
            Ok(name) if name.is_empty() => {}
            Ok(name) => drop(names.insert(notice.id, name)),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(names)
}

fn name(tx: &mut Tx<'_>, actor: &Actor, (kind, id): (Kind, i64), t: T) -> Result<String> {
    match kind {
        kind if kind.is_of_promise() => {
            let promise = promises::find(tx, actor, PromiseId(id))?;
            Ok(letters::what(t, &promise))
        }
        Kind::SetAsideExpired => {
            let found = set_asides::find(tx, actor, SetAsideId(id))?;
            let customer = customers::find(tx, actor, found.customer)?;
            Ok(format!("{} · {}", found.name(), customer.name))
        }
        Kind::FindingYours => {
            let found = findings::find(tx, actor, FindingId(id))?;
            match found.cause {
                Some(cause) if found.what.is_empty() => {
                    let cause = said::cause(t, &cases::causes::get(tx, cause)?);
                    Ok(t.say_with("finding-of-cause", &[("cause", cause.into())]))
                }
                _ => Ok(found.what),
            }
        }
        Kind::BrokenAgain => Ok(customers::find(tx, actor, CustomerId(id))?.name),
        _ => Ok(String::new()),
    }
}
