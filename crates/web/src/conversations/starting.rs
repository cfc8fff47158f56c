//! Starting a conversation: a mail we write first, a call, a visit.

use attent_core::{
    Error as CoreError, FieldErrors,
    business::{Setting, settings},
    conversations::{
        self, Channel, EntryKind, Kind, Reply, Then, drafts, participants::Recipients,
    },
    customers,
    ids::{CustomerId, EntryId},
};
use axum::{Form, extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result,
    error::called,
    facts::{Facts, Here},
    flash::Flash,
    routes,
    ui::{self, Button, Choice, Field},
};

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Typed {
    /// `mail`, `phone`, `counter`.
    #[serde(default)]
    channel: String,
    /// A customer we know, by id.
    #[serde(default)]
    customer: String,
    /// Their address, or their name where it is a call or a visit.
    #[serde(default)]
    to: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    body: String,
    /// The matter is done already.
    done: Option<String>,
    #[serde(default)]
    press: String,
}

pub(super) async fn form(page: Page, Query(mut typed): Query<Typed>) -> Result<Response> {
    let customer = typed.customer.parse().map(CustomerId).ok();
    let (facts, address) = page
        .read_framed(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let Some(id) = customer else { return Ok(None) };
            let name = customers::find(tx, actor, id)?.name;
            let known = customers::identities(tx, actor, id)?;
            let address = known
                .iter()
                .find(|i| i.kind == customers::IdentityKind::Email);
            Ok(Some(
                address.map_or(name.clone(), |a| format!("{name} <{}>", a.value)),
            ))
        })
        .await?;
    if let (Some(address), true) = (address, typed.to.is_empty()) {
        typed.to = address;
    }
    typed.press = page.now().0.to_string();
    let title = page.t.say("start-title");
    let stage = view(&page, &typed, &FieldErrors::default());
    Ok(page.show(&facts, Here::Conversations, &title, stage))
}

pub(super) async fn start(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let keys = page.site.keys().clone();
    let again = typed.clone();
    let staff = page.staff;
    let started = page
        .write(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let channel = Channel::parse(&typed.channel).unwrap_or(Channel::Mail);
            check(&typed, channel)?;
            let customer = customer(tx, actor, &typed, channel)?;
            let now = tx.now();
            let mut new = conversations::New::mail(typed.subject.trim().to_owned(), customer, now);
            new.channel = channel;
            new.kind = Kind::parse(&typed.kind).unwrap_or(Kind::Question);
            new.assignee = actor.staff_id();
            if channel == Channel::Mail {
                new.waiting_since = None;
            }
            let id = conversations::open(tx, actor, &new)?;
            let text = typed.body.replace("\r\n", "\n");
            if channel != Channel::Mail {
                let kind = if channel == Channel::Phone {
                    EntryKind::Call
                } else {
                    EntryKind::Visit
                };
                conversations::contact(tx, actor, id, kind, &text)?;
                if typed.done.is_some() {
                    conversations::close(tx, actor, id)?;
                }
                return Ok((id, None));
            }
            let reply = Reply {
                recipients: Recipients {
                    to: drafts::parties("to", &typed.to)?,
                    ..Default::default()
                },
                text,
                seen: EntryId(0),
                anyway: true,
                then: if typed.done.is_some() {
                    Then::Close
                } else {
                    Then::Wait
                },
                draft: None,
                press_key: Some(format!("press:{staff}:new:{}", typed.press)),
                layout: None,
            };
            let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
            let sent = conversations::reply(tx, actor, &keys, id, &reply, undo)?;
            Ok((id, Some(sent)))
        })
        .await;
    match started {
        Ok((id, Some(sent))) => {
            let seconds = u32::try_from(sent.undo_until.since(page.now()) / 1000).unwrap_or(0);
            let flash = Flash::undo("said-sending", sent.entry.0, seconds);
            Ok(page.go_saying(&routes::conversation(id), &flash))
        }
        Ok((id, None)) => Ok(page.said(&routes::conversation(id), "said-started")),
        Err(error) => {
            let fields = match error.kind {
                CoreError::Conflict(word) => FieldErrors::one("to", word),
                _ => error.fields()?,
            };
            let facts = page.read(Facts::read).await?;
            let stage = view(&page, &again, &fields);
            Ok(page.show_wrong(
                &facts,
                Here::Conversations,
                &page.t.say("start-title"),
                stage,
            ))
        }
    }
}

fn check(typed: &Typed, channel: Channel) -> attent_core::Result<()> {
    let mut errors = FieldErrors::new();
    if typed.subject.trim().is_empty() {
        errors.add("subject", "error-required");
    }
    if typed.subject.chars().count() > conversations::LONGEST_SUBJECT {
        errors.add("subject", "error-too-long");
    }
    if typed.body.trim().is_empty() {
        errors.add("text", "error-empty");
    }
    if typed.to.trim().is_empty() {
        errors.add("to", "error-required");
    } else if channel == Channel::Mail && drafts::parties("to", &typed.to).is_err() {
        errors.add("to", "error-email");
    }
    errors.check()
}

/// The customer by id, by address, or a new one by name.
fn customer(
    tx: &mut attent_db::Tx<'_>,
    actor: &attent_core::Actor,
    typed: &Typed,
    channel: Channel,
) -> attent_core::Result<CustomerId> {
    if let Ok(id) = typed.customer.parse().map(CustomerId) {
        return Ok(customers::find(tx, actor, id)?.id);
    }
    match drafts::parties("to", &typed.to) {
        Ok(parties) if !parties.is_empty() => {
            Ok(customers::recognise(tx, actor, &parties[0].to_address())?.customer)
        }
        _ if channel == Channel::Mail => Err(attent_core::error::invalid("to", "error-email")),
        _ => {
            let new = customers::New {
                name: typed.to.clone(),
                language: None,
                identities: Vec::new(),
            };
            customers::add(tx, actor, &new).map_err(called(&[("name", "to")]))
        }
    }
}

fn view(page: &Page, typed: &Typed, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let error = |field: &str| errors.of(field).map(|word| t.say(word));
    let channel = if typed.channel.is_empty() {
        "mail"
    } else {
        typed.channel.as_str()
    };
    let channels = ["mail", "phone", "counter"].map(|c| (c, t.say(&format!("channel-{c}"))));
    let channels = channels
        .each_ref()
        .map(|(value, label)| Choice::new(value, label));
    let kinds: Vec<(&str, String)> = Kind::ALL
        .iter()
        .map(|k| (k.as_str(), t.say(&format!("kind-{}", k.as_str()))))
        .collect();
    let kinds: Vec<Choice<'_>> = kinds.iter().map(|(v, l)| Choice::new(v, l)).collect();
    let (to, subject, text) = (error("to"), error("subject"), error("text"));
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&t.say("frame-conversations"), routes::CONVERSATIONS)], &t.say("start-title"), &t.say("start-about"), html! {}))
            form class="form" method="post" action=(routes::NEW_CONVERSATION) {
                input type="hidden" name="customer" value=(typed.customer);
                input type="hidden" name="press" value=(typed.press);
                (Field::new("channel", &t.say("start-channel")).radios(ui::Layout::Cards, &channels, channel))
                (Field::new("to", &t.say("start-to")).hint(&t.say("start-to-hint")).error(to.as_deref()).required().first().text(&typed.to))
                (Field::new("kind", &t.say("start-kind")).short().select(&kinds, if typed.kind.is_empty() { "question" } else { &typed.kind }))
                (Field::new("subject", &t.say("start-subject")).error(subject.as_deref()).required().text(&typed.subject))
                (Field::new("body", &t.say("start-text")).error(text.as_deref()).required().textarea(8, &typed.body))
                (Field::new("done", &t.say("start-done")).checkbox(typed.done.is_some()))
                div class="form-actions" {
                    (Button::main(&t.say("start-send")).submit())
                    (Button::quiet(&t.say("cancel")).link(routes::CONVERSATIONS))
                }
            }
        },
    )
}
