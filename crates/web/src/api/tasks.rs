//! Internal work, which steps aside for customers.

use attent_core::{
    Actor,
    ids::{ConversationId, PlaceId, StaffId, TaskId},
    tasks::{self, New, Task as Found},
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
    problem::{Done, Problem, called},
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/tasks", "What is to be done, due soonest first.", list)
            .query(&[(
                "state",
                "`open` (unless said), or `done`, the latest first.",
            )])
            .paged()
            .lists::<Task>(),
        op::post("/tasks", "Writes down what is to be done.", add)
            .takes::<NewTask>()
            .answers::<Task>(201),
        op::get("/tasks/{id}", "One of them.", show).answers::<Task>(200),
        op::put("/tasks/{id}/owner", "Somebody takes it.", take)
            .takes::<TaskOwner>()
            .answers::<Task>(200),
        op::delete("/tasks/{id}/owner", "Nobody has it any more.", let_go).answers::<Task>(200),
        op::post("/tasks/{id}/completion", "It is done.", finish).answers::<Task>(200),
        op::delete(
            "/tasks/{id}/completion",
            "It was not done after all.",
            reopen,
        )
        .answers::<Task>(200),
    ]
}

/// Something to be done that is no customer's matter.
#[derive(Debug, Serialize, ToSchema)]
struct Task {
    id: Id,
    text: String,
    /// Null while nobody has taken it.
    owner: Option<Id>,
    place: Option<Id>,
    conversation: Option<Id>,
    due_at: Option<Time>,
    created_at: Time,
    done_at: Option<Time>,
    done_by: Option<Id>,
    version: i64,
}

impl From<Found> for Task {
    fn from(found: Found) -> Self {
        Self {
            id: found.id.into(),
            text: found.text,
            owner: Id::maybe(found.owner),
            place: Id::maybe(found.place),
            conversation: Id::maybe(found.conversation),
            due_at: Time::maybe(found.due_at),
            created_at: Time(found.created_at),
            done_at: Time::maybe(found.done_at),
            done_by: Id::maybe(found.done_by),
            version: found.version,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListAsked {
    state: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<ListAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<tasks::After> = page::after(asked.after.as_deref())?;
    let done = match asked.state.as_deref() {
        None | Some("open") => false,
        Some("done") => true,
        Some(_) => return Err(Problem::field("state", "error-no-such-word")),
    };
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = tasks::list(tx, actor, done, after, more)?;
            let cursor = |task: &Found| tasks::After::from(task).to_string();
            Ok(Items::cut(found, limit, cursor, Task::from))
        })
        .await
}

async fn show(caller: Caller, At(id): At<TaskId>) -> Done<Answer> {
    caller
        .show(move |tx, _| Ok(Task::from(tasks::find(tx, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTask {
    text: String,
    owner: Option<Id>,
    place: Option<Id>,
    conversation: Option<Id>,
    due_at: Option<Time>,
}

async fn add(caller: Caller, Body(new): Body<NewTask>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let made = New {
                text: new.text.clone(),
                owner: new.owner.map(|id| StaffId(id.0)),
                place: new.place.map(|id| PlaceId(id.0)),
                conversation: new.conversation.map(|id| ConversationId(id.0)),
                due_at: new.due_at.map(|at| at.0),
            };
            let id = tasks::add(tx, actor, &made)?;
            Ok(Task::from(tasks::find(tx, id)?))
        })
        .await
}

async fn act(
    caller: Caller,
    id: TaskId,
    work: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.held(|| tasks::hold(tx, id))?;
            work(tx, actor)?;
            Ok(Task::from(tasks::find(tx, id)?))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TaskOwner {
    staff: Id,
}

async fn take(caller: Caller, At(id): At<TaskId>, Body(body): Body<TaskOwner>) -> Done<Answer> {
    let owner = Some(StaffId(body.staff.0));
    act(caller, id, move |tx, actor| {
        tasks::take(tx, actor, id, owner).map_err(called(&[("owner", "staff")]))
    })
    .await
}

async fn let_go(caller: Caller, At(id): At<TaskId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        tasks::take(tx, actor, id, None)
    })
    .await
}

async fn finish(caller: Caller, At(id): At<TaskId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| tasks::finish(tx, actor, id)).await
}

async fn reopen(caller: Caller, At(id): At<TaskId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| tasks::reopen(tx, actor, id)).await
}
