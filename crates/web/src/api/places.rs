//! Places and teams: made, changed, retired, brought back.

use attent_core::{
    Actor,
    ids::{PlaceId, StaffId, TeamId},
    people::{places, teams},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page,
    problem::Done,
    shown::{Id, LanguageWord, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    let mut all = of_places();
    all.extend(of_teams());
    all
}

fn of_places() -> Vec<Op> {
    vec![
        op::get("/places", "The places.", list_places)
            .paged()
            .lists::<Place>(),
        op::post("/places", "Adds a place.", add_place)
            .takes::<PlaceDetails>()
            .answers::<Place>(201),
        op::get("/places/{id}", "One place.", show_place).answers::<Place>(200),
        op::put("/places/{id}", "Writes it anew.", change_place)
            .takes::<PlaceDetails>()
            .answers::<Place>(200),
        op::post(
            "/places/{id}/retirement",
            "It is not used any more.",
            retire_place,
        )
        .answers::<Place>(200),
        op::delete(
            "/places/{id}/retirement",
            "It is used again.",
            restore_place,
        )
        .answers::<Place>(200),
    ]
}

fn of_teams() -> Vec<Op> {
    vec![
        op::get("/teams", "The teams.", list_teams)
            .paged()
            .lists::<Team>(),
        op::post("/teams", "Adds a team.", add_team)
            .takes::<TeamDetails>()
            .answers::<WholeTeam>(201),
        op::get("/teams/{id}", "One team and its members.", show_team).answers::<WholeTeam>(200),
        op::put("/teams/{id}", "Writes it anew.", change_team)
            .takes::<TeamDetails>()
            .answers::<WholeTeam>(200),
        op::put(
            "/teams/{id}/members/{staff}",
            "Takes somebody in, or makes a member its lead or none.",
            put_member,
        )
        .takes::<Membership>()
        .answers::<WholeTeam>(200),
        op::delete(
            "/teams/{id}/members/{staff}",
            "Takes somebody out.",
            remove_member,
        )
        .answers::<WholeTeam>(200),
        op::post(
            "/teams/{id}/retirement",
            "It is not used any more.",
            retire_team,
        )
        .answers::<WholeTeam>(200),
        op::delete("/teams/{id}/retirement", "It is used again.", restore_team)
            .answers::<WholeTeam>(200),
    ]
}

/// A shop, a branch, a counter.
#[derive(Debug, Serialize, ToSchema)]
struct Place {
    id: Id,
    name: String,
    /// Null: the business's.
    time_zone: Option<String>,
    /// Null: the business's.
    language: Option<LanguageWord>,
    retired_at: Option<Time>,
    version: i64,
}

impl From<places::Place> for Place {
    fn from(found: places::Place) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            time_zone: found.time_zone,
            language: found.language.map(Word),
            retired_at: Time::maybe(found.retired_at),
            version: found.version,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PlaceDetails {
    name: String,
    /// Null: the business's.
    time_zone: Option<String>,
    /// Null: the business's.
    language: Option<LanguageWord>,
}

impl PlaceDetails {
    fn details(&self) -> places::Details {
        places::Details {
            name: self.name.clone(),
            time_zone: self.time_zone.clone(),
            language: self.language.map(|Word(language)| language),
        }
    }
}

async fn list_places(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let id = |one: &places::Place| one.id.to_string();
    caller.show_list(asked, places::list, id, Place::from).await
}

fn place(tx: &mut Tx<'_>, actor: &Actor, id: PlaceId) -> Done<Place> {
    Ok(places::get(tx, actor, id)?.into())
}

async fn add_place(caller: Caller, Body(new): Body<PlaceDetails>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let id = places::add(tx, actor, &new.details())?;
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
            places::change(tx, actor, id, version, &to.details())?;
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

/// A department.
#[derive(Debug, Serialize, ToSchema)]
struct Team {
    id: Id,
    name: String,
    /// Others see of its conversations only date, kind, team and state.
    closed: bool,
    /// How many.
    members: i64,
    retired_at: Option<Time>,
    version: i64,
}

impl From<teams::Team> for Team {
    fn from(found: teams::Team) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            closed: found.closed,
            members: found.members,
            retired_at: Time::maybe(found.retired_at),
            version: found.version,
        }
    }
}

async fn list_teams(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let id = |one: &teams::Team| one.id.to_string();
    caller.show_list(asked, teams::list, id, Team::from).await
}

/// A department and who is in it.
#[derive(Debug, Serialize, ToSchema)]
struct WholeTeam {
    id: Id,
    name: String,
    /// Others see of its conversations only date, kind, team and state.
    closed: bool,
    /// How many.
    members: i64,
    retired_at: Option<Time>,
    version: i64,
    people: Vec<TeamMember>,
}

/// Somebody in a team.
#[derive(Debug, Serialize, ToSchema)]
struct TeamMember {
    staff: Id,
    name: String,
    leads: bool,
}

impl From<teams::Member> for TeamMember {
    fn from(found: teams::Member) -> Self {
        Self {
            staff: found.staff.into(),
            name: found.name,
            leads: found.leads,
        }
    }
}

fn team(tx: &mut Tx<'_>, actor: &Actor, id: TeamId) -> Done<WholeTeam> {
    let Team {
        id,
        name,
        closed,
        members,
        retired_at,
        version,
    } = teams::get(tx, actor, id)?.into();
    let people = teams::members(tx, actor, id.into())?;
    Ok(WholeTeam {
        id,
        name,
        closed,
        members,
        retired_at,
        version,
        people: people.into_iter().map(Into::into).collect(),
    })
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
