//! Mails about somebody's account: invitations and resets.
//!
//! They carry a secret, so their words are sealed before they are queued. Where no mailbox can
//! send, whoever invites gets the link to hand over.

use attent_core::{
    Error as CoreError, Language, Result as CoreResult, Secret,
    conversations::{entries::Party, participants::Recipients},
    outgoing::{self, Block, Layout, New, Purpose},
    people::links::Kind,
};
use attent_db::Tx;

use crate::{Site, T, routes};

/// Whom it is for, and what it says.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub kind: Kind,
    pub name: String,
    pub email: String,
    pub language: Language,
    pub business: String,
    /// Who invites; empty for a reset.
    pub by: String,
}

/// The address that the secret opens.
pub(crate) fn link(site: &Site, secret: &Secret) -> String {
    format!("{}{}", site.config().base_url, routes::link(&secret.text()))
}

/// Queues it. `false`: no mailbox can send, so nothing is queued.
pub(crate) fn queue(
    tx: &mut Tx<'_>,
    site: &Site,
    letter: &Letter,
    secret: &Secret,
) -> CoreResult<bool> {
    match outgoing::mailbox_for(tx, None) {
        Ok(_) => {}
        Err(CoreError::Conflict(_)) => return Ok(false),
        Err(error) => return Err(error),
    }
    let t = T::new(letter.language);
    let link = link(site, secret);
    let values = [
        ("name", letter.name.as_str().into()),
        ("business", letter.business.as_str().into()),
        ("by", letter.by.as_str().into()),
        ("link", link.as_str().into()),
    ];
    let what = letter.kind.as_str();
    let subject = t.say_with(&format!("letter-{what}-subject"), &values);
    let button = Block::Button {
        label: t.say(&format!("letter-{what}-button")),
        address: link.clone(),
    };
    let words = outgoing::Letter {
        text: t.say_with(&format!("letter-{what}-words"), &values),
        layout: Layout::of(&letter.business, t.language.code(), vec![button]),
        ..outgoing::Letter::default()
    };
    let sealed = site.seal().seal_letter(&words, &mut *site.dice())?;
    let to = Party {
        name: Some(letter.name.clone()),
        address: letter.email.clone(),
    };
    let new = New {
        entry: None,
        conversation: None,
        mailbox: None,
        purpose: Purpose::Account,
        recipients: &Recipients {
            to: vec![to],
            ..Recipients::default()
        },
        press_key: None,
        not_before: tx.now(),
        words: Some((subject, sealed)),
        layout: None,
    };
    outgoing::queue(tx, &new, site.keys())?;
    Ok(true)
}
