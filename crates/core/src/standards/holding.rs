//! A holding message: what we do, who does it, when you hear next. One press sends it and makes the
//! promise, both or neither.

use attent_db::{Millis, Tx};

use crate::{
    Actor, Result,
    conversations::{self, Replied, Reply, Then},
    ids::{ConversationId, PromiseId, StaffId},
    outgoing::TokenKeys,
    promises::{self, Origin},
};

/// What is promised in it.
#[derive(Clone, Debug)]
pub struct Holding {
    /// What we do meanwhile, as the promise says it.
    pub what: String,
    pub who: StaffId,
    /// When the customer hears next.
    pub due: Millis,
}

/// Sends `reply` (its text already says what, who and when) and promises it. The matter stays with
/// us, whatever `reply` says: the customer still waits.
///
/// # Errors
/// Those of [`conversations::reply`] and of [`promises::make`].
pub fn hold(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &TokenKeys,
    id: ConversationId,
    reply: &Reply,
    holding: &Holding,
    undo_millis: i64,
) -> Result<(Replied, PromiseId)> {
    let customer = conversations::find(tx, actor, id)?.customer;
    let reply = Reply {
        then: Then::StayOpen,
        ..reply.clone()
    };
    let replied = conversations::reply(tx, actor, keys, id, &reply, undo_millis)?;
    let promise = promises::New {
        conversation: Some(id),
        customer,
        entry: Some(replied.entry),
        set_aside: None,
        text: holding.what.clone(),
        owner: holding.who,
        due: promises::Due::At(holding.due),
        origin: Origin::Holding,
    };
    let made = promises::make(tx, actor, &promise)?;
    Ok((replied, made))
}
