//! Who works here, as programs may change it; the business and its settings; background work that
//! failed. Inviting stays with the pages: the link goes by mail and is nothing for a program to see.

use attent_core::{
    Language, Role, business,
    business::settings::{self, Setting},
    error::invalid,
    ids::{JobId, PlaceId, StaffId},
    jobs,
    people::staff,
};
use serde::Deserialize;
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
        op::get("/staff/{id}", "Somebody who works here.", show).answers_json(),
        op::put(
            "/staff/{id}",
            "Writes name, address and place anew.",
            change,
        )
        .takes::<StaffDetails>()
        .answers_json(),
        op::put("/staff/{id}/role", "Gives another role.", role)
            .takes::<StaffRole>()
            .answers_json(),
        op::post(
            "/staff/{id}/leaving",
            "They cannot sign in any more.",
            leave,
        )
        .answers_json(),
        op::delete("/staff/{id}/leaving", "They are back.", come_back).answers_json(),
        op::put(
            "/business",
            "Writes the business anew; an owner's.",
            change_business,
        )
        .takes::<BusinessDetails>()
        .answers_json(),
        op::put("/settings/{name}", "Sets one.", set)
            .takes::<Value>()
            .answers_json(),
        op::get("/jobs", "Background work that failed for good.", failed)
            .paged()
            .answers_json(),
        op::post("/jobs/{id}/retry", "Tries it again.", retry).answers_nothing(),
        op::delete("/jobs/{id}", "Lets it be.", let_be).answers_nothing(),
    ]
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StaffDetails {
    name: String,
    email: String,
    place: Option<Id>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StaffRole {
    /// `viewer`, `staff`, `manager` or `owner`.
    role: String,
}

fn person(tx: &mut attent_db::Tx<'_>, actor: &attent_core::Actor, id: StaffId) -> Done<Json> {
    let found = staff::get(tx, actor, id)?;
    let mut item = json!(found);
    item["disabled_at"] = json!(Time::maybe(found.disabled_at));
    item["created_at"] = json!(Time(found.created_at));
    Ok(item)
}

async fn show(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller.show(move |tx, actor| person(tx, actor, id)).await
}

async fn change(caller: Caller, At(id): At<StaffId>, Body(to): Body<StaffDetails>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(staff::get(tx, actor, id)?.version)?;
            let form = staff::Change {
                name: to.name.clone(),
                email: to.email.clone(),
                place: to.place.map(|id| PlaceId(id.0)),
            };
            staff::change(tx, actor, id, version, &form)?;
            person(tx, actor, id)
        })
        .await
}

async fn role(caller: Caller, At(id): At<StaffId>, Body(to): Body<StaffRole>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let role = Role::parse(&to.role).ok_or(invalid("role", "api-wrong-value"))?;
            let version = seen.over(staff::get(tx, actor, id)?.version)?;
            staff::set_role(tx, actor, id, version, role)?;
            person(tx, actor, id)
        })
        .await
}

async fn leave(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            staff::disable(tx, actor, id)?;
            person(tx, actor, id)
        })
        .await
}

async fn come_back(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            staff::enable(tx, actor, id)?;
            person(tx, actor, id)
        })
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BusinessDetails {
    name: String,
    /// `en`, `lt`, `lv`, `el` or `nl`.
    language: String,
    time_zone: String,
    currency: String,
    country: String,
}

async fn change_business(caller: Caller, Body(to): Body<BusinessDetails>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(business::get(tx)?.version)?;
            let language =
                Language::parse(&to.language).ok_or(invalid("language", "api-wrong-value"))?;
            let form = business::Change {
                name: to.name.clone(),
                language,
                time_zone: to.time_zone.clone(),
                currency: to.currency.clone(),
                country: to.country.clone(),
            };
            business::change(tx, actor, version, &form)?;
            Ok(business::get(tx)?)
        })
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Value {
    value: i64,
}

async fn set(caller: Caller, At(name): At<String>, Body(to): Body<Value>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let stored = |tx: &mut attent_db::Tx<'_>| {
                let all = settings::all(tx)?;
                let one = all.into_iter().find(|one| one.setting.name() == name);
                one.ok_or(attent_core::Error::NotFound)
            };
            let before = stored(tx)?;
            let setting: Setting = before.setting;
            let version = seen.over(before.version)?;
            settings::set(tx, actor, setting, version, to.value)?;
            let after = stored(tx)?;
            Ok(json!({ "id": name, "value": after.value, "default": setting.default_value(), "version": after.version }))
        })
        .await
}

async fn failed(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let before: Option<JobId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = jobs::list_failed(tx, actor, before, more)?;
            let cursor = |one: &jobs::Failed| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, |one| {
                let mut item = json!(one);
                item["created_at"] = json!(Time(one.created_at));
                item
            }))
        })
        .await
}

async fn retry(caller: Caller, At(id): At<JobId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(jobs::retry_failed(tx, actor, id)?))
        .await
}

async fn let_be(caller: Caller, At(id): At<JobId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(jobs::drop_failed(tx, actor, id)?))
        .await
}
