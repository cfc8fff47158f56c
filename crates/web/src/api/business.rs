//! The business and its settings as programs may change them; background work that failed.

use attent_core::{
    Language, business,
    business::settings::{self, Setting},
    error::invalid,
    ids::JobId,
    jobs,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::Time,
};

pub(super) fn operations() -> Vec<Op> {
    vec![
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
