//! Organisations, a customer's timeline, and two records of one person made one.

use attent_core::{
    customers::{
        self, What,
        organisations::{self, Details},
    },
    ids::{CustomerId, OrganisationId, UndoId},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
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
        op::get(
            "/customers/{id}/timeline",
            "All that happened, the newest first.",
            timeline,
        )
        .answers_list(),
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
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
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

async fn timeline(
    caller: Caller,
    At(id): At<CustomerId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<customers::Place> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = customers::timeline(tx, actor, id, after, more)?;
            let cursor = |moment: &customers::Moment| moment.place.to_string();
            Ok(Items::cut(found, limit, cursor, moment))
        })
        .await
}

fn moment(moment: customers::Moment) -> Json {
    let mut json = match moment.what {
        What::Opened(matter) => json!({ "what": "opened", "conversation": of(&matter) }),
        What::Closed(matter) => json!({ "what": "closed", "conversation": of(&matter) }),
        What::Entry {
            matter,
            entry,
            kind,
            staff,
            preview,
        } => json!({
            "what": "entry", "conversation": of(&matter), "entry": entry, "kind": kind,
            "staff": staff, "preview": preview,
        }),
        What::Sealed { kind, team, state } => {
            json!({ "what": "sealed", "kind": kind, "team": team, "state": state })
        }
        What::Note {
            note,
            staff,
            preview,
        } => json!({ "what": "note", "note": note, "staff": staff, "preview": preview }),
        What::Promised(line) => json!({
            "what": "promised", "promise": line.promise.id, "state": line.promise.state,
            "text": line.promise.text, "due_at": Time::maybe(line.promise.due_at),
        }),
        What::SetAside(line) => json!({
            "what": "set-aside", "set_aside": line.set_aside.id, "state": line.set_aside.state,
            "text": line.set_aside.name(),
        }),
        What::Gesture {
            gesture,
            staff,
            kind,
            money,
            story,
            state,
        } => json!({
            "what": "gesture", "gesture": gesture, "staff": staff, "kind": kind, "money": money,
            "story": story, "state": state,
        }),
        What::Voucher {
            voucher,
            staff,
            value,
            remaining,
            state,
        } => json!({
            "what": "voucher", "voucher": voucher, "staff": staff, "value": value,
            "remaining": remaining, "state": state,
        }),
        What::Case {
            matter,
            case,
            step,
            state,
            staff,
            chosen,
        } => json!({
            "what": "case", "conversation": of(&matter), "case": case, "step": step,
            "state": state, "staff": staff, "chosen": chosen,
        }),
        What::Refused {
            matter,
            refusal,
            asked,
            instead,
            staff,
        } => json!({
            "what": "refused", "conversation": of(&matter), "refusal": refusal, "asked": asked,
            "instead": instead, "staff": staff,
        }),
        What::Event(event) => json!({ "what": "event", "event": event.kind.as_str() }),
    };
    json["at"] = json!(Time(moment.place.at));
    json
}

fn of(matter: &customers::Matter) -> Json {
    json!({
        "id": matter.id,
        "number": matter.number,
        "subject": matter.subject,
        "kind": matter.kind,
        "state": matter.state,
    })
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
            let undo = customers::merge(tx, actor, id, gone)?;
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
