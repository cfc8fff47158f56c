//! What an event is about, in the reader's words and with the way there.

use attent_core::{
    events::{Event, Name, Names, Thing},
    ids::{BudgetId, ConversationId, CustomerId, GestureId, MailboxId, PromiseId, VoucherId},
};
use maud::{Markup, html};

use super::audit_facts;
use crate::{Page, T, routes};

/// So much of what people wrote themselves fits a line.
const LONGEST: usize = 90;

/// The thing itself, then its conversation and customer, then what else is known.
pub(super) fn said(page: &Page, event: &Event, names: &Names) -> Markup {
    let mut things = event.things();
    things.extend(event.conversation.map(|id| (Thing::Conversation, id.0)));
    things.extend(event.customer.map(|id| (Thing::Customer, id.0)));
    let mut seen = Vec::new();
    things.retain(|thing| {
        let new = !seen.contains(thing);
        seen.push(*thing);
        new
    });
    let facts = audit_facts::said(page, event);
    html! {
        // One piece: on a phone the pieces of a cell stand below each other.
        div {
            @for (place, (thing, id)) in things.iter().enumerate() {
                @if place > 0 { span class="soft" { " · " } }
                (one(page.t, *thing, *id, names))
            }
            @if !facts.is_empty() {
                @if !things.is_empty() { br; }
                span class="small soft" { (facts) }
            }
        }
    }
}

fn one(t: T, thing: Thing, id: i64, names: &Names) -> Markup {
    let found = names.of(thing, id);
    if found.is_none() && thing != Thing::Business {
        return html! { span class="soft" { (t.say("audit-gone")) } };
    }
    let said = named(t, thing, found.unwrap_or(&Name::default()));
    let short = match said.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", said[..end].trim_end()),
        None => said,
    };
    html! {
        @match href(thing, id, found) {
            Some(href) => a href=(href) { (short) },
            None => (short),
        }
        @if thing == Thing::Outgoing && let Some(mail) = found {
            span class="soft" { " · " (super::outbox::addresses(&mail.word)) }
        }
    }
}

/// Its name, or what such a thing is called.
fn named(t: T, thing: Thing, found: &Name) -> String {
    let (name, word) = (found.name.trim(), found.word.replace('_', "-"));
    let ours = |start: &str, end: &str| t.say(&format!("{start}-{word}{end}"));
    match thing {
        Thing::Business => t.say("business-title"),
        Thing::Conversation => format!("{word} {name}"),
        Thing::Budget => format!("{name}, {}", ours("purpose", "")),
        Thing::Approval => t.say_with("audit-approval", &[("name", name.into())]),
        Thing::Standard => ours("clock", ""),
        Thing::Job => ours("job", ""),
        Thing::Visit if word == "visit" => t.say("counter-visit"),
        Thing::Visit => t.say("counter-call"),
        Thing::Customer if name.is_empty() => t.say("customer-erased"),
        Thing::Outgoing if name.is_empty() => t.say("outbox-account"),
        _ if !name.is_empty() => name.to_owned(),
        Thing::Cause => ours("cause", ""),
        Thing::RefusalRule => ours("refusal-rule", ""),
        Thing::Contingency => ours("contingency", ""),
        Thing::Solution => ours("solution", "-title"),
        Thing::Promise
        | Thing::SetAside
        | Thing::Gesture
        | Thing::Voucher
        | Thing::Mail
        | Thing::Finding
        | Thing::ContingencyRun
        | Thing::JointUpdate => t.say(&format!("audit-thing-{}", thing.as_str())),
        _ => t.say("audit-gone"),
    }
}

/// Its page, or the one that lists it.
fn href(thing: Thing, id: i64, found: Option<&Name>) -> Option<String> {
    Some(match thing {
        Thing::Staff => format!("/settings/people/{id}"),
        Thing::Team => format!("/settings/teams/{id}"),
        Thing::Place => format!("/settings/places/{id}"),
        Thing::Business => "/settings/business".to_owned(),
        Thing::Conversation => routes::conversation(ConversationId(id)),
        Thing::Customer => routes::customer(CustomerId(id)),
        Thing::Organisation => format!("/organisations/{id}"),
        Thing::Mailbox => routes::mailbox(MailboxId(id)),
        Thing::Mail if found.is_some_and(|mail| mail.word == "quarantined") => {
            routes::QUARANTINE.to_owned()
        }
        Thing::Token => "/settings/tokens".to_owned(),
        Thing::Calendar => format!("{}/{id}", routes::CALENDARS),
        Thing::Standard => format!("{}/{id}", routes::STANDARDS),
        Thing::Cause => "/settings/causes".to_owned(),
        Thing::Solution => format!("/settings/solutions/{id}"),
        Thing::RefusalRule => "/settings/refusal-rules".to_owned(),
        Thing::Promise => routes::promise(PromiseId(id)),
        Thing::SetAside => routes::SET_ASIDES.to_owned(),
        Thing::Task => "/tasks".to_owned(),
        Thing::Budget => routes::budget(BudgetId(id)),
        Thing::Approval => routes::APPROVALS.to_owned(),
        Thing::Gesture => routes::gesture(GestureId(id)),
        Thing::Voucher => routes::voucher(VoucherId(id)),
        Thing::Procedure => format!("/procedures/{id}"),
        Thing::KnownProblem => format!("/known-problems/{id}"),
        Thing::Contingency => format!("/contingencies/{id}"),
        Thing::ContingencyRun => format!("/contingencies/runs/{id}"),
        Thing::Finding => format!("/findings/{id}"),
        Thing::Run => "/settings/runs".to_owned(),
        Thing::Job => "/settings/jobs".to_owned(),
        Thing::Tag | Thing::Outgoing | Thing::Mail | Thing::Visit | Thing::JointUpdate => {
            return None;
        }
    })
}
