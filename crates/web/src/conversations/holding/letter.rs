//! The words of a holding message, in the customer's language and time.

use attent_core::{
    Language, Result, business,
    conversations::Conversation,
    customers::{self, Customer},
    outgoing::Layout,
};
use attent_db::{Millis, Tx};

use crate::{
    T,
    format::{Format, zones},
};

/// How the customer reads words and times.
pub(in crate::conversations) struct Tongue {
    format: Format,
}

pub(super) fn tongue(
    tx: &mut Tx<'_>,
    conversation: &Conversation,
    customer: &Customer,
) -> Result<Tongue> {
    let business = business::get(tx)?;
    let spoken = customer
        .language
        .as_deref()
        .or(conversation.language.as_deref());
    let language = spoken
        .and_then(Language::parse)
        .unwrap_or(business.language);
    let zone = customer.time_zone.as_deref().unwrap_or(&business.time_zone);
    let zone = zones::named(zone);
    Ok(Tongue {
        format: Format::new(T::new(language), zone, tx.now()),
    })
}

impl Tongue {
    /// What is usually being done.
    pub fn usual(&self) -> String {
        self.format.t.say("holding-doing-usual")
    }

    /// The words of the mail; signatures come below them when it is sent.
    pub fn letter(&self, customer: &Customer, doing: &str, who: &str, by: Millis) -> String {
        let doing = match doing.trim() {
            "" => self.usual(),
            doing => doing.to_owned(),
        };
        let t = self.format.t;
        let greeting = match customers::called(&customer.name) {
            None => t.say("holding-greeting-plain"),
            Some(name) => t.say_with("holding-greeting", &[("name", name.into())]),
        };
        t.say_with(
            "holding-letter",
            &[
                ("greeting", greeting.into()),
                ("doing", doing.into()),
                ("who", who.into()),
                ("by", self.format.full(by).into()),
            ],
        )
    }

    /// The business says it, in the customer's language.
    pub fn layout(&self, business: &str) -> Layout {
        Layout::of(business, self.format.t.language.code(), Vec::new())
    }

    /// What is promised by it, as the customer reads it on the page of their own.
    pub fn promise(&self, conversation: &Conversation) -> String {
        let t = self.format.t;
        match conversation.subject.as_str() {
            "" => t.say("holding-promise-plain"),
            subject => t.say_with("holding-promise", &[("subject", subject.into())]),
        }
    }
}
