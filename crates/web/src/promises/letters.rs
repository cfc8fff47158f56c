//! The words of mails to customers about a promise, in the customer's language and time.

use attent_core::{
    Actor, Language, Result, Secret, business, conversations, customers,
    ids::PromiseId,
    links,
    outgoing::{self, Block, Layout},
    promises::{self, Origin},
    set_asides::{self, SetAside},
};
use attent_db::{Millis, Tx};
use rand::RngCore;

use crate::{
    Site, T,
    format::{Format, zones},
    routes,
};

/// What the mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// "We promised you ..."
    Made,
    /// "It is done. Was it kept?"
    Done,
    /// "What you waited for is there."
    Met,
    /// "It will be another time."
    Renegotiated,
    /// "We cannot keep it; this is what we offer instead."
    Broken,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Done => "done",
            Self::Met => "met",
            Self::Renegotiated => "renegotiated",
            Self::Broken => "broken",
        }
    }
}

/// Subject, and words with their layout.
#[derive(Clone, Debug)]
pub struct Letter {
    pub subject: String,
    pub words: outgoing::Letter,
}

/// What a member of staff says in it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Said<'a> {
    pub words: &'a str,
    pub solution: &'a str,
    /// The new time, before it counts.
    pub due: Option<Millis>,
}

/// Whoever is asked answers within a season.
const LINK_LASTS: Millis = Millis::from_days(90);

/// Writes it, with a link to the customer's own page where `dice` are given.
///
/// # Errors
/// Those of finding the promise.
pub fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    base_url: &str,
    dice: Option<&mut dyn RngCore>,
    id: PromiseId,
    kind: Kind,
) -> Result<Letter> {
    compose(tx, actor, base_url, dice, id, kind, Said::default())
}

/// With a member of staff's own words in it, and a link to the customer's page.
pub(crate) fn around(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: PromiseId,
    kind: Kind,
    said: Said<'_>,
) -> Result<outgoing::Letter> {
    let mut dice = site.dice();
    let base = &site.config().base_url;
    let letter = compose(tx, actor, base, Some(&mut *dice), id, kind, said)?;
    Ok(letter.words)
}

fn compose(
    tx: &mut Tx<'_>,
    actor: &Actor,
    base_url: &str,
    dice: Option<&mut dyn RngCore>,
    id: PromiseId,
    kind: Kind,
    said: Said<'_>,
) -> Result<Letter> {
    let system = Actor::system();
    let promise = promises::find(tx, &system, id)?;
    let customer = customers::find(tx, &system, promise.customer)?;
    let business = business::get(tx)?;
    let spoken = match promise.conversation {
        Some(id) => conversations::find(tx, &system, id)?.language,
        None => None,
    };
    let language = customer
        .language
        .as_deref()
        .or(spoken.as_deref())
        .and_then(Language::parse)
        .unwrap_or(business.language);
    let t = T::new(language);
    let zone = customer.time_zone.as_deref().unwrap_or(&business.time_zone);
    let format = Format::new(t, zones::named(zone), tx.now());
    let link = match dice {
        Some(dice) => {
            let secret = Secret::roll(dice);
            let until = tx.now().plus(LINK_LASTS.0);
            let kind = links::Kind::Promise;
            links::make(tx, actor, &secret, kind, id.0, promise.customer, until)?;
            format!("{base_url}{}", routes::yours(&secret.text()))
        }
        None => String::new(),
    };
    let what = theirs(t, &promise);
    let kept = kept(tx, &promise)?;
    let until = kept.as_ref().and_then(|kept| kept.kept_until);
    let values = [
        ("name", customers::NAME.into()),
        ("business", business.name.as_str().into()),
        ("what", what.as_str().into()),
        (
            "by",
            said.due
                .or(promise.due_at)
                .map_or_else(String::new, |at| format.day(at))
                .into(),
        ),
        ("said", said.words.trim().into()),
        ("solution", said.solution.trim().into()),
        ("link", link.as_str().into()),
        (
            "kind",
            promise.condition.map_or("", |kind| kind.as_str()).into(),
        ),
        ("item", promise.text.as_str().into()),
        (
            "until",
            until.map_or_else(String::new, |at| format.date(at)).into(),
        ),
    ];
    let word = match (kind, promise.due_at) {
        (Kind::Made, None) => "made-when",
        (Kind::Met, _) if link.is_empty() => "met-draft",
        (Kind::Done, _) if until.is_some() => "here",
        _ => kind.word(),
    };
    let text = t.say_with(&format!("promise-mail-{word}"), &values);
    let text = customers::greeted(&text, &customer.name);
    let layout = Layout::of(&business.name, language.code(), buttons(t, kind, link));
    Ok(Letter {
        subject: t.say_with(&format!("promise-mail-{word}-subject"), &values),
        words: outgoing::Letter {
            text,
            layout,
            ..outgoing::Letter::default()
        },
    })
}

/// What is kept aside and was promised to be told of, while it is kept.
fn kept(tx: &mut Tx<'_>, promise: &promises::Promise) -> Result<Option<SetAside>> {
    let Some(id) = promise
        .set_aside
        .filter(|_| promise.origin == Origin::SetAside)
    else {
        return Ok(None);
    };
    let found = set_asides::find(tx, &Actor::system(), id)?;
    Ok(Some(found).filter(|found| found.state == set_asides::State::Kept))
}

fn buttons(t: T, kind: Kind, link: String) -> Vec<Block> {
    let label = match kind {
        Kind::Done => t.say("promise-mail-done-button"),
        _ => t.say("promise-mail-button"),
    };
    if link.is_empty() {
        return Vec::new();
    }
    vec![Block::Button {
        label,
        address: link,
    }]
}

/// Writes it with a link and sends it. `false`: there is no address, or no mailbox can send.
pub(crate) fn send(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    id: PromiseId,
    kind: Kind,
) -> Result<bool> {
    let mut dice = site.dice();
    let base = &site.config().base_url;
    let letter = write(tx, actor, base, Some(&mut *dice), id, kind)?;
    let keys = site.keys();
    let sent = promises::letters::send(tx, actor, keys, id, &letter.subject, &letter.words)?;
    Ok(sent.is_some())
}

/// What was promised, as colleagues read it.
pub(crate) fn what(t: T, promise: &promises::Promise) -> String {
    said(t, promise, "promise-set-aside")
}

/// The same to the customer.
pub(crate) fn theirs(t: T, promise: &promises::Promise) -> String {
    said(t, promise, "yours-set-aside")
}

/// In the words it was made with; one that the program made has its own.
fn said(t: T, promise: &promises::Promise, made: &str) -> String {
    if promise.origin == Origin::SetAside {
        t.say_with(made, &[("item", promise.text.as_str().into())])
    } else {
        promise.text.clone()
    }
}
