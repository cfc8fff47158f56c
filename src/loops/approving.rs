//! The mail to whoever has to say yes: who asks, for how much, and a link to a page with the two
//! buttons. It is good once, for this person, until their turn is over.

use attent_core::{
    Error, Secret,
    approvals::{self, Unmailed},
    business,
    conversations::{entries::Party, participants::Recipients},
    outgoing::{self, Block, Layout, Letter, Purpose},
};
use attent_db::Tx;
use attent_web::{T, format::Format};
use jiff::tz::TimeZone;

use super::Context;
use crate::house::dice;

/// Mails queued in one round.
const AT_ONCE: i64 = 100;

/// Queues what is due. Nothing where no mailbox can send.
pub(super) async fn mail(context: &Context) -> Result<(), Error> {
    let db = &context.house.db;
    for due in db.read(|tx| approvals::unmailed(tx, AT_ONCE)).await? {
        let (keys, seal) = (context.house.keys.clone(), context.house.seal.clone());
        let base_url = context.base_url.clone();
        db.write(move |tx| {
            if outgoing::mailbox_for(tx, None).is_err()
                || !approvals::mailed(tx, due.approval.id, due.approval.approver)?
            {
                return Ok(());
            }
            let secret = Secret::roll(&mut *dice());
            approvals::link::make(tx, &due.approval, &secret)?;
            let link = format!("{base_url}{}", attent_web::routes::approve(&secret.text()));
            let (subject, letter) = words(tx, &due, link)?;
            let sealed = seal.seal_letter(&letter, &mut *dice())?;
            let recipients = Recipients {
                to: vec![Party {
                    name: Some(due.name.clone()),
                    address: due.email.clone(),
                }],
                ..Recipients::default()
            };
            let now = tx.now();
            let new = outgoing::New {
                entry: None,
                conversation: None,
                mailbox: None,
                purpose: Purpose::Notice,
                recipients: &recipients,
                press_key: None,
                not_before: now,
                words: Some((subject, sealed)),
                layout: None,
            };
            outgoing::queue(tx, &new, &keys)?;
            Ok::<_, Error>(())
        })
        .await?;
    }
    Ok(())
}

/// Subject and body, in the approver's language. Nothing of the customer's is in it.
fn words(tx: &mut Tx<'_>, due: &Unmailed, link: String) -> Result<(String, Letter), Error> {
    let business = business::get(tx)?;
    let t = T::new(due.language.unwrap_or(business.language));
    let zone = TimeZone::get(&business.time_zone).unwrap_or(TimeZone::UTC);
    let format = Format::new(t, zone, tx.now());
    let asked = &due.approval;
    let what = t.say(&format!("gesture-kind-{}", asked.kind.as_str()));
    let values = [
        ("name", due.name.as_str().into()),
        ("who", asked.requester_name.as_str().into()),
        ("money", format.money(asked.money).into()),
        ("what", what.into()),
        ("due", format.full(asked.due_at).into()),
        ("link", link.as_str().into()),
        ("business", business.name.as_str().into()),
    ];
    let button = Block::Button {
        label: t.say("approval-mail-button"),
        address: link.clone(),
    };
    let letter = Letter {
        text: t.say_with("approval-mail-body", &values),
        layout: Layout::of(&business.name, t.language.code(), vec![button]),
        ..Letter::default()
    };
    Ok((t.say_with("approval-mail-subject", &values), letter))
}
