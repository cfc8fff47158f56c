//! Places and teams: made, changed, retired, brought back.

use attent_core::{
    Language,
    ids::{PlaceId, StaffId, TeamId},
    people::{places, teams},
};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::Done,
    shown::Time,
};

pub(super) fn operations() -> Vec<Op> {
    let mut all = of_places();
    all.extend(of_teams());
    all
}

fn of_places() -> Vec<Op> {
    vec![
        op::post("/places", "Adds a place.", add_place)
            .takes::<PlaceDetails>()
            .answers_json(),
        op::get("/places/{id}", "One place.", show_place).answers_json(),
        op::put("/places/{id}", "Writes it anew.", change_place)
            .takes::<PlaceDetails>()
            .answers_json(),
        op::post(
            "/places/{id}/retirement",
            "It is not used any more.",
            retire_place,
        )
        .answers_json(),
        op::delete(
            "/places/{id}/retirement",
            "It is used again.",
            restore_place,
        )
        .answers_json(),
    ]
}

fn of_teams() -> Vec<Op> {
    vec![
        op::post("/teams", "Adds a team.", add_team)
            .takes::<TeamDetails>()
            .answers_json(),
        op::get("/teams/{id}", "One team and its members.", show_team).answers_json(),
        op::put("/teams/{id}", "Writes it anew.", change_team)
            .takes::<TeamDetails>()
            .answers_json(),
        op::put(
            "/teams/{id}/members/{staff}",
            "Takes somebody in, or makes a member its lead or none.",
            put_member,
        )
        .takes::<Membership>()
        .answers_json(),
        op::delete(
            "/teams/{id}/members/{staff}",
            "Takes somebody out.",
            remove_member,
        )
        .answers_json(),
        op::post(
            "/teams/{id}/retirement",
            "It is not used any more.",
            retire_team,
        )
        .answers_json(),
        op::delete("/teams/{id}/retirement", "It is used again.", restore_team).answers_json(),
    ]
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PlaceDetails {
    name: String,
    /// Null: the business's.
    time_zone: Option<String>,
    /// `en`, `lt`, `lv`, `el` or `nl`; null: the business's.
    language: Option<String>,
}

impl PlaceDetails {
    fn details(&self) -> attent_core::Result<places::Details> {
        let language = match &self.language {
            None => None,
            Some(code) => Some(
                Language::parse(code)
                    .ok_or(attent_core::error::invalid("language", "api-wrong-value"))?,
            ),
        };
        Ok(places::Details {
            name: self.name.clone(),
            time_zone: self.time_zone.clone(),
            language,
        })
    }
}

fn place(tx: &mut attent_db::Tx<'_>, actor: &attent_core::Actor, id: PlaceId) -> Done<Json> {
    let found = places::get(tx, actor, id)?;
    let mut item = json!(found);
    item["retired_at"] = json!(Time::maybe(found.retired_at));
    Ok(item)
}

async fn add_place(caller: Caller, Body(new): Body<PlaceDetails>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let id = places::add(tx, actor, &new.details()?)?;
            place(tx, actor, id)
        })
        .await
}

async fn show_place(caller: Caller, At(id): At<PlaceId>) -> Done<Answer> {
    caller.show(move |tx, actor| place(tx, actor, id)).await
}

async fn change_place(
    caller: Caller,
    At(id): At<PlaceId>,
    Body(to): Body<PlaceDetails>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(places::get(tx, actor, id)?.version)?;
            places::change(tx, actor, id, version, &to.details()?)?;
            place(tx, actor, id)
        })
        .await
}

async fn retire_place(caller: Caller, At(id): At<PlaceId>) -> Done<Answer> {
    caller.act(id, places::retire, place).await
}

async fn restore_place(caller: Caller, At(id): At<PlaceId>) -> Done<Answer> {
    caller.act(id, places::restore, place).await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TeamDetails {
    name: String,
    /// Others see of its conversations only date, kind, team and state.
    #[serde(default)]
    closed: bool,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Membership {
    #[serde(default)]
    leads: bool,
}

fn team(tx: &mut attent_db::Tx<'_>, actor: &attent_core::Actor, id: TeamId) -> Done<Json> {
    let found = teams::get(tx, actor, id)?;
    let mut item = json!(found);
    item["retired_at"] = json!(Time::maybe(found.retired_at));
    item["people"] = json!(teams::members(tx, actor, id)?);
    Ok(item)
}

async fn add_team(caller: Caller, Body(new): Body<TeamDetails>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let id = teams::add(tx, actor, &new.name, new.closed)?;
            team(tx, actor, id)
        })
        .await
}

async fn show_team(caller: Caller, At(id): At<TeamId>) -> Done<Answer> {
    caller.show(move |tx, actor| team(tx, actor, id)).await
}

async fn change_team(
    caller: Caller,
    At(id): At<TeamId>,
    Body(to): Body<TeamDetails>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(teams::get(tx, actor, id)?.version)?;
            teams::change(tx, actor, id, version, &to.name, to.closed)?;
            team(tx, actor, id)
        })
        .await
}

async fn put_member(
    caller: Caller,
    At((id, who)): At<(TeamId, StaffId)>,
    Body(to): Body<Membership>,
) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            if to.leads {
                teams::set_lead(tx, actor, id, who)?;
            } else {
                teams::add_member(tx, actor, id, who)?;
                let leads = teams::members(tx, actor, id)?
                    .iter()
                    .any(|one| one.staff == who && one.leads);
                if leads {
                    teams::unset_lead(tx, actor, id, who)?;
                }
            }
            team(tx, actor, id)
        })
        .await
}

async fn remove_member(caller: Caller, At((id, who)): At<(TeamId, StaffId)>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            teams::remove_member(tx, actor, id, who)?;
            team(tx, actor, id)
        })
        .await
}

async fn retire_team(caller: Caller, At(id): At<TeamId>) -> Done<Answer> {
    caller.act(id, teams::retire, team).await
}

async fn restore_team(caller: Caller, At(id): At<TeamId>) -> Done<Answer> {
    caller.act(id, teams::restore, team).await
}
