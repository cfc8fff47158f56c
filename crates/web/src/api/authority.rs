//! How far everybody of a role, or one person, may go alone.

use attent_core::{
    Actor, Error as CoreError, Role,
    budgets::{self, Authority as Found, Holder, Limits},
    ids::StaffId,
    people::staff,
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
    shown::{GestureKindWord, Id, RoleWord, Sum, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/authorities",
            "The limits that were set: of roles, and of the people one may see.",
            list,
        )
        .paged()
        .lists::<Authority>(),
        op::get(
            "/roles/{role}/authority",
            "How far everybody of a role may go without limits of their own.",
            of_role,
        )
        .answers::<Authority>(200),
        op::put("/roles/{role}/authority", "Sets it.", set_of_role)
            .takes::<NewAuthority>()
            .answers::<Authority>(200),
        op::get(
            "/staff/{id}/authority",
            "The limits of one person's own.",
            of_person,
        )
        .answers::<Authority>(200),
        op::put("/staff/{id}/authority", "Sets them.", set_of_person)
            .takes::<NewAuthority>()
            .answers::<Authority>(200),
        op::delete(
            "/staff/{id}/authority",
            "Takes them away: those of the role hold again.",
            remove,
        )
        .answers_nothing(),
    ]
}

/// How far somebody may go alone; beyond it they ask for a yes.
#[derive(Debug, Serialize, ToSchema)]
struct Authority {
    /// Either a role or a person has it.
    role: Option<RoleWord>,
    staff: Option<Id>,
    per_gesture: Sum,
    /// To one customer within 90 days, whoever of us gave.
    per_customer: Sum,
    kinds: Vec<GestureKindWord>,
    starts_at: Option<Time>,
    ends_at: Option<Time>,
    version: i64,
}

impl From<Found> for Authority {
    fn from(found: Found) -> Self {
        let (role, staff) = match found.holder {
            Holder::Role(role) => (Some(Word(role)), None),
            Holder::Staff(id) => (None, Some(id.into())),
        };
        Self {
            role,
            staff,
            per_gesture: Sum(found.limits.per_gesture),
            per_customer: Sum(found.limits.per_customer),
            kinds: found.limits.kinds.into_iter().map(Word).collect(),
            starts_at: Time::maybe(found.limits.starts_at),
            ends_at: Time::maybe(found.limits.ends_at),
            version: found.version,
        }
    }
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, actor| {
            actor.at_least(Role::Manager)?;
            let all = budgets::authorities(tx, actor)?;
            let cursor = |one: &Found| match one.holder {
                Holder::Role(role) => role.as_str().to_owned(),
                Holder::Staff(id) => id.to_string(),
            };
            let after = asked.after.as_deref();
            Ok(Items::of_all(all, after, limit, cursor, Authority::from))
        })
        .await
}

/// As set for this very holder; `None`: nothing was.
fn set_for(tx: &mut Tx<'_>, actor: &Actor, holder: Holder) -> Done<Option<Found>> {
    if let Holder::Staff(id) = holder {
        staff::get(tx, actor, id)?;
        if !budgets::within_sight(tx, actor, id)? {
            return Err(CoreError::Forbidden.into());
        }
    }
    actor.at_least(Role::Manager)?;
    let all = budgets::authorities(tx, actor)?;
    Ok(all.into_iter().find(|one| one.holder == holder))
}

fn read(tx: &mut Tx<'_>, actor: &Actor, holder: Holder) -> Done<Authority> {
    let found = set_for(tx, actor, holder)?.ok_or(CoreError::NotFound)?;
    Ok(found.into())
}

async fn of_role(caller: Caller, At(Word(role)): At<RoleWord>) -> Done<Answer> {
    caller
        .show(move |tx, actor| read(tx, actor, Holder::Role(role)))
        .await
}

async fn of_person(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| read(tx, actor, Holder::Staff(id)))
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewAuthority {
    per_gesture: Sum,
    /// To one customer within 90 days, whoever of us gave.
    per_customer: Sum,
    /// None of them: every gesture takes a yes.
    kinds: Vec<GestureKindWord>,
    starts_at: Option<Time>,
    /// They hold until before it.
    ends_at: Option<Time>,
}

impl NewAuthority {
    fn limits(&self) -> Limits {
        Limits {
            per_gesture: self.per_gesture.0,
            per_customer: self.per_customer.0,
            kinds: self.kinds.iter().map(|word| word.0).collect(),
            starts_at: self.starts_at.map(|Time(at)| at),
            ends_at: self.ends_at.map(|Time(at)| at),
        }
    }
}

async fn set(caller: Caller, holder: Holder, new: NewAuthority) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let before = set_for(tx, actor, holder)?;
            let version = seen.over(before.map_or(0, |found| found.version))?;
            budgets::set_authority(tx, actor, holder, Some(&new.limits()), version)?;
            read(tx, actor, holder)
        })
        .await
}

async fn set_of_role(
    caller: Caller,
    At(Word(role)): At<RoleWord>,
    Body(new): Body<NewAuthority>,
) -> Done<Answer> {
    set(caller, Holder::Role(role), new).await
}

async fn set_of_person(
    caller: Caller,
    At(id): At<StaffId>,
    Body(new): Body<NewAuthority>,
) -> Done<Answer> {
    set(caller, Holder::Staff(id), new).await
}

async fn remove(caller: Caller, At(id): At<StaffId>) -> Done<Answer> {
    let (seen, holder) = (caller.if_match, Holder::Staff(id));
    caller
        .change(move |tx, actor| {
            let found = set_for(tx, actor, holder)?.ok_or(CoreError::NotFound)?;
            let version = seen.over(found.version)?;
            Ok(budgets::set_authority(tx, actor, holder, None, version)?)
        })
        .await
}
