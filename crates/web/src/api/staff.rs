//! Who works here, as programs may change it: invited, changed, leaving and back, signed out, their
//! work handed on. What is told to them is in `notices`.
//!
//! An invitation goes by mail alone: its link is a secret between the program and the invited.

use attent_core::{
    Actor, Error as CoreError, Language, Role, Secret,
    error::invalid,
    ids::{PlaceId, StaffId, TeamId},
    people::{links, sessions, staff},
};
use attent_db::Tx;
use serde::Deserialize;
use serde_json::{Value as Json, json};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::Done,
    shown::{Id, Time},
};
use crate::settings::inviting;

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::post(
            "/staff",
            "Invites somebody: a mail with a link goes to them.",
            invite,
        )
        .takes::<Invitation>()
        .answers_json(),
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
            "/staff/{id}/invitation",
            "Invites again who has not joined; the older link is void.",
            invite_again,
        )
        .answers_json(),
        op::delete(
            "/staff/{id}/invitation",
            "Withdraws the invitation of who has not joined.",
            withdraw,
        )
        .answers_json(),
        op::post(
            "/staff/{id}/leaving",
            "They cannot sign in any more.",
            leave,
        )
        .answers_json(),
        op::delete("/staff/{id}/leaving", "They are back.", come_back).answers_json(),
        op::delete(
            "/staff/{id}/sessions",
            "Signs them out everywhere.",
            sign_out,
        )
        .answers_json(),
        op::post(
            "/staff/{id}/handover",
            "Gives their open conversations to somebody else, or back to everybody.",
            hand_over,
        )
        .takes::<Handover>()
        .answers_json(),
    ]
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Invitation {
    name: String,
    email: String,
    /// `viewer`, `staff`, `manager` or `owner`.
    role: String,
    place: Option<Id>,
    /// `en`, `lt`, `lv`, `el` or `nl`; null: the business's.
    language: Option<String>,
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
    /// `viewer`, `staff`, `manager` or `owner`.
    role: String,
}

fn person(tx: &mut Tx<'_>, actor: &Actor, id: StaffId) -> Done<Json> {
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
            let role = role_of(&to.role)?;
            let version = seen.over(staff::get(tx, actor, id)?.version)?;
            staff::set_role(tx, actor, id, version, role)?;
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

fn role_of(word: &str) -> attent_core::Result<Role> {
    Role::parse(word).ok_or(invalid("role", "api-wrong-value"))
}

async fn invite(caller: Caller, Body(new): Body<Invitation>) -> Done<Answer> {
    let site = caller.site.clone();
    let secret = Secret::roll(&mut *site.dice());
    caller
        .add(move |tx, actor| {
            let language = match &new.language {
                None => None,
                Some(code) => {
                    Some(Language::parse(code).ok_or(invalid("language", "api-wrong-value"))?)
                }
            };
            let form = staff::Invite {
                name: new.name.clone(),
                email: new.email.clone(),
                role: role_of(&new.role)?,
                place: new.place.map(|id| PlaceId(id.0)),
                language,
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

async fn hand_over(caller: Caller, At(id): At<StaffId>, Body(to): Body<Handover>) -> Done<Answer> {
    let to = to.to.map(|id| StaffId(id.0));
    caller
        .change(move |tx, actor| {
            let moved = staff::hand_over(tx, actor, id, to)?;
            Ok(json!({ "conversations": moved }))
        })
        .await
}
