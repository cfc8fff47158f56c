//! The letter with a voucher: its code, how long it is good, and the customer's own page.

use attent_core::{
    Actor, Error as CoreError, Language, Result, Role, Secret,
    business::{self, Setting, settings},
    conversations::{
        self, Channel, Kind, Replied, Reply, Then, entries::Party, participants::Recipients,
    },
    customers::{self, IdentityKind},
    ids::{ConversationId, EntryId, VoucherId},
    links,
    outgoing::{self, Block, Card, Layout, Letter},
    vouchers::{self, Voucher},
};
use attent_db::Tx;

use crate::{
    Site, T,
    format::{Format, zones},
    routes,
};

/// Writes it to the customer in their language: in its conversation, or in a new one. A second press
/// with the same key finds what the first did.
///
/// # Errors
/// [`CoreError::Conflict`] when it is not good, or the customer has no address.
pub(crate) fn mail(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: VoucherId,
    press: Option<String>,
) -> Result<(ConversationId, Replied)> {
    let voucher = vouchers::find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    if voucher.state != vouchers::State::Issued {
        return Err(CoreError::Conflict("error-voucher-not-issued"));
    }
    let secret = Secret::roll(&mut *site.dice());
    links::make(
        tx,
        actor,
        &secret,
        links::Kind::Voucher,
        id.0,
        voucher.customer,
        voucher.expires_at,
    )?;
    let address = routes::yours(&secret.text());
    let link = format!("{}{address}", site.config().base_url);
    let letter = words(tx, &voucher, &link)?;
    send(tx, actor, site.keys(), &voucher, letter, press)
}

fn words(tx: &mut Tx<'_>, voucher: &Voucher, link: &str) -> Result<(String, Letter)> {
    let business = business::get(tx)?;
    let language = voucher
        .customer_language
        .as_deref()
        .and_then(Language::parse)
        .unwrap_or(business.language);
    let t = T::new(language);
    let zone = zones::named(&business.time_zone);
    let format = Format::new(t, zone, tx.now());
    let until = format.date(voucher.expires_at);
    let card = Block::Card(Card {
        worth: format.money(voucher.remaining),
        code: voucher.code.shown(),
        until: t.say_with("voucher-until", &[("until", until.into())]),
    });
    let values = [
        ("name", customers::NAME.into()),
        ("business", business.name.as_str().into()),
        ("card", card.text().into()),
        ("link", link.into()),
    ];
    let button = Block::Button {
        label: t.say("voucher-mail-button"),
        address: link.to_owned(),
    };
    let letter = Letter {
        text: customers::greeted(
            &t.say_with("voucher-mail-body", &values),
            &voucher.customer_name,
        ),
        layout: Layout::of(&business.name, t.language.code(), vec![card, button]),
        ..Letter::default()
    };
    Ok((t.say_with("voucher-mail-subject", &values), letter))
}

fn send(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &outgoing::TokenKeys,
    voucher: &Voucher,
    (subject, letter): (String, Letter),
    press_key: Option<String>,
) -> Result<(ConversationId, Replied)> {
    let address = customers::identities(tx, actor, voucher.customer)?
        .into_iter()
        .find(|one| one.kind == IdentityKind::Email && one.undeliverable_at.is_none())
        .ok_or(CoreError::Conflict("error-no-recipient"))?;
    let id = match voucher.conversation {
        Some(id) => id,
        None => {
            let now = tx.now();
            let mut new = conversations::New::mail(subject, voucher.customer, now);
            new.channel = Channel::Mail;
            new.kind = Kind::Request;
            new.assignee = actor.staff_id();
            new.waiting_since = None;
            let id = conversations::open(tx, actor, &new)?;
            vouchers::belongs_to(tx, voucher.id, id)?;
            id
        }
    };
    let reply = Reply {
        recipients: Recipients {
            to: vec![Party {
                name: customers::called(&voucher.customer_name).map(str::to_owned),
                address: address.value,
            }],
            ..Recipients::default()
        },
        text: letter.text,
        seen: EntryId(0),
        anyway: true,
        then: Then::Wait,
        draft: None,
        press_key,
        layout: Some(letter.layout),
    };
    let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
    Ok((id, conversations::reply(tx, actor, keys, id, &reply, undo)?))
}
