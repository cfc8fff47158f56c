//! By place, which team decides on returns.

use attent_core::{Role, cases};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::Body,
    caller::Caller,
    op::{self, Op},
    page::Items,
    problem::Done,
    shown::Id,
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/return-deciders",
            "Which team decides on returns, by place.",
            list,
        )
        .lists::<ReturnDecider>(),
        op::put(
            "/return-deciders",
            "Says which team decides at a place, or at all places without a word of their own.",
            set,
        )
        .takes::<NewReturnDecider>()
        .lists::<ReturnDecider>(),
    ]
}

/// Where none of them fits, managers decide.
#[derive(Debug, Serialize, ToSchema)]
struct ReturnDecider {
    /// Null: at every place without one of its own.
    place: Option<Id>,
    team: Id,
}

impl From<cases::Decider> for ReturnDecider {
    fn from(found: cases::Decider) -> Self {
        Self {
            place: Id::maybe(found.place),
            team: found.team.into(),
        }
    }
}

async fn list(caller: Caller) -> Done<Answer> {
    caller
        .show(|tx, actor| {
            actor.at_least(Role::Manager)?;
            Ok(Items::whole(cases::deciders(tx)?, ReturnDecider::from))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewReturnDecider {
    /// Absent: all places without a word of their own.
    place: Option<Id>,
    /// Absent: as everywhere, or the managers.
    team: Option<Id>,
}

async fn set(caller: Caller, Body(new): Body<NewReturnDecider>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            let (place, team) = (new.place.map(Into::into), new.team.map(Into::into));
            cases::set_decider(tx, actor, place, team)?;
            Ok(Items::whole(cases::deciders(tx)?, ReturnDecider::from))
        })
        .await
}
