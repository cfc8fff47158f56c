//! The mail with the customer's link, in their language, as a reply in the conversation; and the same
//! page shown on the screen at the counter.

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult, Secret,
    business::{self, Setting, settings},
    cases::{self, Case},
    conversations::{self, Replied, Reply, Then, participants},
    customers,
    ids::CaseId,
    links,
    outgoing::{Block, Item, Layout},
    solutions,
};
use attent_db::{Millis, Tx};
use axum::response::Response;

use super::pages;
use crate::{
    Page, Result, Site, T,
    format::{Format, zones},
    routes,
};

/// A customer takes their time; then the page says how to reach us all the same.
const LINK_DAYS: i64 = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter {
    Choice,
    Handling,
}

impl Letter {
    fn link(self) -> links::Kind {
        match self {
            Self::Choice => links::Kind::Choice,
            Self::Handling => links::Kind::Handling,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Choice => "case-mail-choice",
            Self::Handling => "case-mail-handling",
        }
    }
}

/// Does `first`, and writes the customer the link to it, in one transaction. `press` tells one press
/// of the button from another on the same state of the case; empty where there is but one.
pub(super) async fn with_link(
    page: &Page,
    id: CaseId,
    (letter, press): (Letter, &str),
    first: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<()> + Send + 'static,
) -> Result<Replied> {
    let (site, press) = (page.site.clone(), press.to_owned());
    page.write(move |tx, actor| {
        first(tx, actor)?;
        let case = cases::find(tx, actor, id)?;
        write(tx, actor, &site, &case, (letter, &press))
    })
    .await
}

fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    case: &Case,
    (letter, press): (Letter, &str),
) -> CoreResult<Replied> {
    let address = address(tx, actor, site, case, letter.link())?;
    let talk = conversations::find(tx, actor, case.conversation)?;
    let customer = customers::find(tx, actor, case.customer)?;
    let t = T::new(pages::language(tx, &talk, &customer)?);
    let link = format!("{}{address}", site.config().base_url);
    let round = solutions::current(tx, case)?;
    let apology = round.as_ref().map_or("", |round| round.apology.as_str());
    let zone = zones::named(&business::get(tx)?.time_zone);
    let format = Format::new(t, zone, tx.now());
    let options = round.as_ref().map(|round| options(round, &format));
    let options = Block::List(options.unwrap_or_default());
    let business = business::get(tx)?.name;
    let values = [
        ("apology", apology.into()),
        ("options", options.text().into()),
        ("name", customers::NAME.into()),
        ("business", business.as_str().into()),
        ("link", link.as_str().into()),
    ];
    let button = Block::Button {
        label: t.say(&format!("{}-button", letter.key())),
        address: link,
    };
    let blocks = match letter {
        Letter::Choice => vec![options, button],
        Letter::Handling => vec![button],
    };
    let recipients = participants::customer_alone(tx, talk.id)?;
    let then = if talk.closed_at.is_some() {
        Then::Close
    } else {
        Then::Wait
    };
    let reply = Reply {
        recipients,
        text: customers::greeted(&t.say_with(letter.key(), &values), &customer.name),
        seen: conversations::newest_entry(tx, talk.id)?,
        anyway: true,
        then,
        draft: None,
        press_key: Some(format!(
            "{}:{}:{}:{press}",
            letter.key(),
            case.id,
            case.version
        )),
        layout: Some(Layout::of(&business, t.language.code(), blocks)),
    };
    let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
    conversations::reply(tx, actor, site.keys(), talk.id, &reply, undo)
}

/// The solutions with their numbers, for those who would rather answer the mail.
fn options(round: &solutions::Round, format: &Format) -> Vec<Item> {
    let items = round.numbered().map(|(number, offer)| {
        let parts = [offer.text.as_str(), offer.limits.as_str()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let sum = offer.sum().map(|sum| format!(" · {}", format.money(sum)));
        Item {
            number: number.to_string(),
            title: format!("{}{}", offer.title, sum.unwrap_or_default()),
            text: said.join(" "),
            address: String::new(),
        }
    });
    items.collect()
}

/// A link for the customer, as a path.
pub(crate) fn address(
    tx: &mut Tx<'_>,
    actor: &Actor,
    site: &Site,
    case: &Case,
    kind: links::Kind,
) -> CoreResult<String> {
    let secret = Secret::roll(&mut *site.dice());
    let until = tx.now().plus(Millis::from_days(LINK_DAYS));
    links::make(tx, actor, &secret, kind, case.id.0, case.customer, until)?;
    Ok(routes::yours(&secret.text()))
}

/// The customer chooses here and now, on our tablet.
pub(super) async fn on_this_screen(page: &Page, id: CaseId) -> Result<Response> {
    let site = page.site.clone();
    let address = page
        .write(move |tx, actor| {
            let case = cases::find(tx, actor, id)?;
            actor.at_least(attent_core::Role::Staff)?;
            if case.state != cases::State::Offered {
                return Err(CoreError::Conflict("error-case-not-here"));
            }
            address(tx, actor, &site, &case, links::Kind::Choice)
        })
        .await?;
    Ok(page.go(&address))
}
