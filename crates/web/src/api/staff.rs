//! Who works here, as programs may change it: invited, changed, leaving and back, signed out, their
//! work handed on. What is told to them is in `notices`.
//!
//! An invitation goes by mail alone: its link is a secret between the program and the invited.

use attent_core::{
    Actor, Error as CoreError, Secret,
    ids::{PlaceId, StaffId, TeamId},
    people::{links, sessions, staff},
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
    problem::{Done, called},
    shown::{Id, LanguageWord, RoleWord, Time, Word},
};
use crate::settings::inviting;

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/staff", "Who works here.", list)
            .paged()
            .lists::<Person>(),
        op::post(
            "/staff",
            "Invites somebody: a mail with a link goes to them.",
            invite,
        )
        .takes::<Invitation>()
        .answers::<Person>(201),
        op::get("/staff/{id}", "Somebody who works here.", show).answers::<Person>(200),
        op::put(
            "/staff/{id}",
            "Writes name, address and place anew.",
            change,
        )
        .takes::<StaffDetails>()
        .answers::<Person>(200),
        op::put("/staff/{id}/role", "Gives another role.", role)
            .takes::<StaffRole>()
            .answers::<Person>(200),
        op::post(
            "/staff/{id}/invitation",
            "Invites again who has not joined; the older link is void.",
            invite_again,
        )
        .answers::<Person>(200),
        op::delete(
            "/staff/{id}/invitation",
            "Withdraws the invitation of who has not joined.",
            withdraw,
        )
        .answers::<Person>(200),
        op::post(
            "/staff/{id}/leaving",
            "They cannot sign in any more.",
            leave,
        )
        .answers::<Person>(200),
        op::delete("/staff/{id}/leaving", "They are back.", come_back).answers::<Person>(200),
        op::delete(
            "/staff/{id}/sessions",
            "Signs them out everywhere.",
            sign_out,
        )
        .answers::<Person>(200),
        op::post(
            "/staff/{id}/handover",
            "Gives their open conversations to somebody else, or back to everybody.",
            hand_over,
        )
        .takes::<Handover>()
        .answers::<HandedOver>(200),
    ]
}

/// Somebody who works here, or did.
#[derive(Debug, Serialize, ToSchema)]
struct Person {
    id: Id,
    name: String,
    email: String,
    role: RoleWord,
    place: Option<Id>,
    language: Option<LanguageWord>,
    time_zone: Option<String>,
    /// Whether the invitation was accepted.
    joined: bool,
    /// Since when they cannot sign in.
    disabled_at: Option<Time>,
    created_at: Time,
    version: i64,
}

impl From<staff::Person> for Person {
    fn from(found: staff::Person) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            email: found.email,
            role: Word(found.role),
            place: Id::maybe(found.place),
            language: found.language.map(Word),
            time_zone: found.time_zone,
            joined: found.joined,
            disabled_at: Time::maybe(found.disabled_at),
            created_at: Time(found.created_at),
            version: found.version,
        }
    }
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let id = |one: &staff::Person| one.id.to_string();
    caller.show_list(asked, staff::list, id, Person::from).await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Invitation {
    name: String,
    email: String,
    role: RoleWord,
    place: Option<Id>,
    /// Null: the business's.
    language: Option<LanguageWord>,
    #[serde(default)]
    teams: Vec<Id>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Handover {
    /// Null: back to everybody.
    to: Option<Id>,
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
    role: RoleWord,
}

fn person(tx: &mut Tx<'_>, actor: &Actor, id: StaffId) -> Done<Person> {
    Ok(staff::get(tx, actor, id)?.into())
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
            let version = seen.over(staff::get(tx, actor, id)?.version)?;
            staff::set_role(tx, actor, id, version, to.role.0)?;
            person(tx, actor, id)
        })
        .await
}

async fn leave(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller.act(id, staff::disable, person).await
}

async fn come_back(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller.act(id, staff::enable, person).await
}

async fn invite(caller: Caller, Body(new): Body<Invitation>) -> Done<Answer> {
    let site = caller.site.clone();
    let secret = Secret::roll(&mut *site.dice());
    caller
        .add(move |tx, actor| {
            let form = staff::Invite {
                name: new.name.clone(),
                email: new.email.clone(),
                role: new.role.0,
                place: new.place.map(|id| PlaceId(id.0)),
                language: new.language.map(|Word(language)| language),
                teams: new.teams.iter().map(|id| TeamId(id.0)).collect(),
            };
            let invited = staff::invite(tx, actor, &form, &secret)?;
            let id = invited.staff;
            by_mail(inviting::write_to(tx, &site, invited.into(), "", &secret)?)?;
            person(tx, actor, id)
        })
        .await
}

/// Where no mailbox can send, the person would never hear of it: nothing is done.
fn by_mail(sent: bool) -> attent_core::Result<()> {
    if sent {
        Ok(())
    } else {
        Err(CoreError::Conflict("error-no-mailbox-sends"))
    }
}

async fn invite_again(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    let site = caller.site.clone();
    let secret = Secret::roll(&mut *site.dice());
    caller
        .change(move |tx, actor| {
            let link = links::invite_again(tx, actor, id, &secret)?;
            by_mail(inviting::write_to(tx, &site, link.into(), "", &secret)?)?;
            person(tx, actor, id)
        })
        .await
}

async fn withdraw(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            if staff::get(tx, actor, id)?.joined {
                return Err(CoreError::Conflict("error-has-joined").into());
            }
            staff::disable(tx, actor, id)?;
            person(tx, actor, id)
        })
        .await
}

async fn sign_out(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller.act(id, sessions::end_all_of, person).await
}

/// What went to somebody else.
#[derive(Debug, Serialize, ToSchema)]
struct HandedOver {
    /// How many.
    conversations: i64,
}

async fn hand_over(caller: Caller, At(id): At<StaffId>, Body(to): Body<Handover>) -> Done<Answer> {
    let to = to.to.map(|id| StaffId(id.0));
    caller
        .change(move |tx, actor| {
            let moved = staff::hand_over(tx, actor, id, to);
            let moved = moved.map_err(called(&[("assignee", "to")]))?;
            Ok(HandedOver {
                conversations: moved,
            })
        })
        .await
}
