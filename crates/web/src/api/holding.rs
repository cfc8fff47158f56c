//! A holding message: what we do, who does it, when the customer hears next. One mail, one promise.

use attent_core::{
    business::{self, Setting, settings},
    conversations::{self, Reply, Then, participants},
    ids::{ConversationId, StaffId},
    outgoing::Layout,
    standards::{self, Holding},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::{Done, called},
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::post(
            "/conversations/{id}/holding",
            "Sends a holding message to whom a reply would go, and promises it.",
            hold,
        )
        .takes::<NewHolding>()
        .answers::<Held>(201),
    ]
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewHolding {
    /// The mail: what is being done, by whom, and when they hear next.
    text: String,
    /// What is promised, as the customer reads it.
    promise: String,
    /// Whose promise it is.
    staff: Id,
    /// When they hear next.
    due: Time,
}

/// The conversation stays with us: the customer still waits.
#[derive(Debug, Serialize, ToSchema)]
struct Held {
    entry: Id,
    promise: Id,
    /// It leaves then; until then it can be taken back.
    leaves_at: Time,
}

/// Of the promise; the words of the mail keep theirs.
const NAMES: &[(&str, &str)] = &[("owner", "staff")];

async fn hold(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(new): Body<NewHolding>,
) -> Done<Answer> {
    let keys = caller.site.keys().clone();
    caller
        .add(move |tx, actor| {
            conversations::see(tx, actor, id)?;
            let business = business::get(tx)?;
            let spoken = conversations::find(tx, actor, id)?.language;
            let language = spoken.unwrap_or_else(|| business.language.code().to_owned());
            let reply = Reply {
                recipients: participants::proposed(tx, id)?,
                text: new.text.clone(),
                seen: conversations::newest_entry(tx, id)?,
                anyway: false,
                then: Then::StayOpen,
                draft: None,
                press_key: None,
                layout: Some(Layout::of(&business.name, &language, Vec::new())),
            };
            let holding = Holding {
                what: new.promise.clone(),
                who: StaffId(new.staff.0),
                due: new.due.0,
            };
            let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
            let held = standards::hold(tx, actor, &keys, id, &reply, &holding, undo);
            let (sent, promise) = held.map_err(called(NAMES))?;
            Ok(Held {
                entry: sent.entry.into(),
                promise: promise.into(),
                leaves_at: Time(sent.undo_until),
            })
        })
        .await
}
