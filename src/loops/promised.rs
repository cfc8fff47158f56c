//! What a promise waited for is there: the mail to the customer, or the reply prepared for its owner.

use attent_core::{
    Actor, Result,
    outgoing::TokenKeys,
    promises::{Inform, conditions, letters},
};
use attent_db::Tx;
use attent_web::promise_letters::{self, Kind};
use rand::RngCore;

use crate::house::dice;

/// Called in the transaction that ends its job: it is told once.
pub(super) fn inform(
    tx: &mut Tx<'_>,
    keys: &TokenKeys,
    base_url: &str,
    payload: &str,
) -> Result<()> {
    let Some(promise) = conditions::to_inform(tx, payload)? else {
        return Ok(());
    };
    let system = Actor::system();
    let mails = promise.inform == Some(Inform::Mail);
    let mut dice = dice();
    // What is prepared for its owner is their letter: the customer's page comes with a mail of ours.
    let link: Option<&mut dyn RngCore> = if mails { Some(&mut *dice) } else { None };
    let letter = promise_letters::write(tx, &system, base_url, link, promise.id, Kind::Met)?;
    if mails {
        let sent = letters::send(
            tx,
            &system,
            keys,
            promise.id,
            &letter.subject,
            &letter.words,
        )?;
        if sent.is_some() {
            return conditions::informed(tx, promise.id);
        }
    }
    // Prepared, or no mail can go out: its owner heard of it and takes it from here.
    letters::prepare(tx, promise.id, &letter.words.text)
}
