//! Organisations, and two records of one person made one.

use attent_core::{
    customers::{
        self,
        organisations::{self, Details},
    },
    ids::{CustomerId, OrganisationId, UndoId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/organisations", "Organisations by name.", list)
            .paged()
            .lists::<Organisation>(),
        op::post("/organisations", "Adds one.", add)
            .takes::<OrganisationDetails>()
            .answers::<Organisation>(201),
        op::get("/organisations/{id}", "One organisation.", show).answers::<Organisation>(200),
        op::put("/organisations/{id}", "Writes it anew.", change)
            .takes::<OrganisationDetails>()
            .answers::<Organisation>(200),
        op::delete(
            "/organisations/{id}",
            "Removes it; its customers stay.",
            remove,
        )
        .answers_nothing(),
        op::post(
            "/customers/{id}/merges",
            "Takes up another record of the same person.",
            merge,
        )
        .takes::<MergeCustomer>()
        .answers::<Merged>(201),
        op::delete(
            "/customers/{id}/merges/{undo}",
            "Takes a merge back.",
            unmerge,
        )
        .answers_nothing(),
    ]
}

/// An organisation.
#[derive(Debug, Serialize, ToSchema)]
struct Organisation {
    id: Id,
    name: String,
    /// Whoever writes from this domain belongs to it.
    domain: Option<String>,
    note: String,
    created_at: Time,
    version: i64,
}

impl From<organisations::Organisation> for Organisation {
    fn from(found: organisations::Organisation) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            domain: found.domain,
            note: found.note,
            created_at: Time(found.created_at),
            version: found.version,
        }
    }
}

/// The document's shape of the core's details.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct OrganisationDetails {
    name: String,
    domain: Option<String>,
    note: Option<String>,
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<OrganisationId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = organisations::list(tx, actor, after, more)?;
            let cursor = |one: &organisations::Organisation| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, Organisation::from))
        })
        .await
}

async fn show(caller: Caller, At(id): At<OrganisationId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Organisation::from(organisations::find(tx, actor, id)?)))
        .await
}

async fn add(caller: Caller, Body(new): Body<Details>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let id = organisations::add(tx, actor, &new)?;
            Ok(Organisation::from(organisations::find(tx, actor, id)?))
        })
        .await
}

async fn change(
    caller: Caller,
    At(id): At<OrganisationId>,
    Body(to): Body<Details>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(organisations::find(tx, actor, id)?.version)?;
            organisations::change(tx, actor, id, version, &to)?;
            Ok(Organisation::from(organisations::find(tx, actor, id)?))
        })
        .await
}

async fn remove(caller: Caller, At(id): At<OrganisationId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(organisations::find(tx, actor, id)?.version)?;
            Ok(organisations::remove(tx, actor, id, version)?)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MergeCustomer {
    /// The record that goes.
    customer: Id,
}

#[derive(Debug, Serialize, ToSchema)]
struct Merged {
    /// With this the merge is taken back.
    undo: Id,
}

async fn merge(
    caller: Caller,
    At(id): At<CustomerId>,
    Body(body): Body<MergeCustomer>,
) -> Done<Answer> {
    let gone = CustomerId(body.customer.0);
    caller
        .add(move |tx, actor| {
            customers::find(tx, actor, id)?;
            let undo = customers::merge(tx, actor, id, gone);
            let undo = undo.map_err(|error| error.named("customer"))?;
            Ok(Merged { undo: undo.into() })
        })
        .await
}

async fn unmerge(caller: Caller, At((id, undo)): At<(CustomerId, UndoId)>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            let known = customers::merged_in(tx, actor, id)?;
            // Another customer's merge is not found here.
            if !known.iter().any(|one| one.undo == undo) {
                return Err(attent_core::Error::NotFound.into());
            }
            customers::unmerge(tx, actor, undo)?;
            Ok(())
        })
        .await
}
