//! The business and its settings; background work that failed.

use attent_core::{
    business::{
        self,
        settings::{self, Stored},
    },
    ids::JobId,
    jobs,
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{Id, LanguageWord, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/business", "The business.", business).answers::<Business>(200),
        op::get("/settings", "Its settings.", list_settings)
            .paged()
            .lists::<OneSetting>(),
        op::put(
            "/business",
            "Writes the business anew; an owner's.",
            change_business,
        )
        .takes::<BusinessDetails>()
        .answers::<Business>(200),
        op::put("/settings/{name}", "Sets one.", set)
            .takes::<Value>()
            .answers::<OneSetting>(200),
        op::get("/jobs", "Background work that failed for good.", failed)
            .paged()
            .lists::<FailedJob>(),
        op::post("/jobs/{id}/retry", "Tries it again.", retry).answers_nothing(),
        op::delete("/jobs/{id}", "Lets it be.", let_be).answers_nothing(),
    ]
}

/// Who we are.
#[derive(Debug, Serialize, ToSchema)]
struct Business {
    name: String,
    /// What customers are written in unless theirs is known.
    language: LanguageWord,
    /// IANA name.
    time_zone: String,
    /// ISO 4217.
    currency: String,
    /// ISO 3166, two letters.
    country: String,
    /// A sample business to look around in; nothing leaves it.
    sample: bool,
    version: i64,
}

impl From<business::Business> for Business {
    fn from(found: business::Business) -> Self {
        Self {
            name: found.name,
            language: Word(found.language),
            time_zone: found.time_zone,
            currency: found.currency,
            country: found.country,
            sample: found.sample,
            version: found.version,
        }
    }
}

async fn business(caller: Caller) -> Done<Answer> {
    caller
        .show(|tx, _| Ok(Business::from(business::get(tx)?)))
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BusinessDetails {
    name: String,
    language: LanguageWord,
    time_zone: String,
    currency: String,
    country: String,
}

async fn change_business(caller: Caller, Body(to): Body<BusinessDetails>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(business::get(tx)?.version)?;
            let form = business::Change {
                name: to.name.clone(),
                language: to.language.0,
                time_zone: to.time_zone.clone(),
                currency: to.currency.clone(),
                country: to.country.clone(),
            };
            business::change(tx, actor, version, &form)?;
            Ok(Business::from(business::get(tx)?))
        })
        .await
}

/// A setting and the number in force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Setting)]
struct OneSetting {
    /// Its name; goes into the address.
    id: String,
    value: i64,
    /// What it is where nobody has set it.
    default: i64,
    /// 0 while nobody has set it.
    version: i64,
}

impl From<Stored> for OneSetting {
    fn from(found: Stored) -> Self {
        Self {
            id: found.setting.name().to_owned(),
            value: found.value,
            default: found.setting.default_value(),
            version: found.version,
        }
    }
}

async fn list_settings(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let name = |one: &Stored| one.setting.name().to_owned();
    caller
        .show_list(asked, |tx, _| settings::all(tx), name, OneSetting::from)
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SettingValue)]
struct Value {
    value: i64,
}

async fn set(caller: Caller, At(name): At<String>, Body(to): Body<Value>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let stored = |tx: &mut Tx<'_>| {
                let mut all = settings::all(tx)?.into_iter();
                let one = all.find(|one| one.setting.name() == name);
                one.ok_or(attent_core::Error::NotFound)
            };
            let before = stored(tx)?;
            let version = seen.over(before.version)?;
            settings::set(tx, actor, before.setting, version, to.value)?;
            Ok(OneSetting::from(stored(tx)?))
        })
        .await
}

/// Background work that was given up.
#[derive(Debug, Serialize, ToSchema)]
struct FailedJob {
    id: Id,
    /// What it was to do.
    kind: String,
    /// With what, as JSON of the kind's own.
    payload: String,
    attempts: i64,
    /// What went wrong the last time.
    error: String,
    created_at: Time,
}

impl From<jobs::Failed> for FailedJob {
    fn from(found: jobs::Failed) -> Self {
        Self {
            id: found.id.into(),
            kind: found.kind,
            payload: found.payload,
            attempts: found.attempts,
            error: found.error,
            created_at: Time(found.created_at),
        }
    }
}

async fn failed(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let before: Option<JobId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = jobs::list_failed(tx, actor, before, more)?;
            let cursor = |one: &jobs::Failed| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, FailedJob::from))
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
