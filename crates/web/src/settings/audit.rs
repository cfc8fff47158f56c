//! The event log in words: who did what to which thing, when, newest first, and what of it is
//! looked for.

use attent_core::{
    Who, customers,
    events::{self, Event, Names, Thing},
    ids::CustomerId,
};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};

use super::{
    audit_about,
    audit_filter::{self, Asked, Doers, Matter},
    nav::{self, Section},
};
use crate::{
    Page, Result, T,
    format::Format,
    forms::Wrong,
    routes,
    ui::{self, Button, Column, Icon},
};

const PER_PAGE: usize = 50;

/// `event-` and the kind with dashes: every kind has such a word.
pub(crate) fn kind_key(kind: events::Kind) -> String {
    format!("event-{}", kind.as_str().replace(['.', '_'], "-"))
}

/// What was found, and what the page needs to say it.
struct Read {
    events: Vec<Event>,
    names: Names,
    doers: Doers,
    matter: Matter,
    /// The name of the customer that the address names.
    customer: Option<String>,
}

pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    Section::Audit.open(&page)?;
    let t = page.t;
    let (filter, mut wrong) = match asked.read(&page) {
        Ok(filter) => (Some(filter), Wrong::nothing(t)),
        Err(wrong) => (None, wrong),
    };
    let limit = i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX);
    let wanted = asked.clone();
    let read = page.read_framed(move |tx, actor| {
        let matter = wanted.matter(tx, actor)?;
        let customer = match filter.and_then(|filter| filter.customer) {
            Some(id) => Some(customers::find(tx, actor, id)?.name),
            None => None,
        };
        let asked = filter.and_then(|filter| match matter {
            Matter::Any => Some(filter),
            Matter::Conversation(id) => Some(events::Filter {
                conversation: Some(id),
                ..filter
            }),
            Matter::Customer(id) => Some(events::Filter {
                customer: Some(id),
                ..filter
            }),
            Matter::OneOf(_) | Matter::Nothing => None,
        });
        let events = match asked {
            Some(filter) => events::audit(tx, actor, &filter, wanted.before(), limit)?,
            None => Vec::new(),
        };
        Ok(Read {
            names: events::named(tx, actor, &events)?,
            events,
            doers: Doers::read(tx, actor)?,
            matter,
            customer,
        })
    });
    let (facts, mut read) = read.await?;
    if matches!(read.matter, Matter::Nothing) && !wrong.is_something() {
        wrong = Wrong::field(t, "of", "audit-of-nobody");
    }
    let more = read.events.len() > PER_PAGE;
    read.events.truncate(PER_PAGE);
    let older = read.events.last().filter(|_| more);
    let older = older.map(|last| asked.address(Some(last.id)));
    let newest = asked.before().map(|_| asked.address(None));
    let title = Section::Audit.title(t);
    let erased = t.say("customer-erased");
    let customer = read.customer.as_deref();
    let customer = customer.map(|name| if name.is_empty() { &erased } else { name });
    let content = html! {
        (ui::page_head(&[], &title, &t.say("audit-about"), html! {}))
        (audit_filter::form(&page, &asked, &read.doers, customer, &wrong))
        @match &read.matter {
            Matter::OneOf(found) => (audit_filter::which(&page, &asked, found)),
            _ if wrong.is_something() => {},
            _ if read.events.is_empty() => (nothing(t, &asked)),
            _ => (table(&page, &title, &read)),
        }
        (ui::pager(&t.say("audit-pages"),
            (&t.say("audit-newest"), newest.as_deref()),
            (&t.say("audit-older"), older.as_deref())))
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::Audit,
        &title,
        &wrong,
        content,
    ))
}

fn nothing(t: T, asked: &Asked) -> Markup {
    if !asked.is_narrow() {
        return ui::empty(Icon::History, &t.say("audit-empty"), "", html! {});
    }
    let all = Button::new(&t.say("audit-all")).link(routes::AUDIT);
    ui::empty(
        Icon::History,
        &t.say("audit-none"),
        &t.say("audit-none-do"),
        all,
    )
}

fn table(page: &Page, title: &str, read: &Read) -> Markup {
    let keys = ["audit-when", "audit-who", "audit-what", "audit-about-what"];
    let labels = keys.map(|key| page.t.say(key));
    let columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    ui::table(
        title,
        &columns,
        html! { @for event in &read.events { (row(page, event, &read.names)) } },
    )
}

fn row(page: &Page, event: &Event, names: &Names) -> Markup {
    let t = page.t;
    html! {
        tr {
            td class="soft" { (ui::time(&Format::machine(event.at), &page.format.ahead(event.at), &page.format.full(event.at))) }
            td { (who(t, event.who, names)) }
            td { (t.say(&kind_key(event.kind))) }
            td { (audit_about::said(page, event, names)) }
        }
    }
}

fn who(t: T, who: Who, names: &Names) -> Markup {
    let name = |thing, id| names.of(thing, id).map(|found| found.name.as_str());
    match who {
        Who::Staff(id) => {
            let name = name(Thing::Staff, id.0).map(str::to_owned);
            html! { (name.unwrap_or_else(|| t.say("audit-somebody"))) }
        }
        Who::Token(id) => {
            let name = name(Thing::Token, id.0).unwrap_or_default();
            let program = t.say_with("audit-program", &[("name", name.into())]);
            html! { @if name.is_empty() { (t.say("audit-token")) } @else { (program) } }
        }
        Who::Customer(id) => customer(t, id, name(Thing::Customer, id.0)),
        Who::Channel => html! { (t.say("audit-channel")) },
        Who::System => html! { "Attent" },
    }
}

fn customer(t: T, id: CustomerId, name: Option<&str>) -> Markup {
    html! {
        @match name {
            Some(name) if !name.is_empty() => { a href=(routes::customer(id)) { (name) } br; },
            _ => {},
        }
        span class="small soft" { (t.say("audit-customer")) }
    }
}

#[cfg(test)]
mod tests {
    use attent_core::Language;

    use super::*;

    #[test]
    fn every_kind_has_its_word() {
        let t = T::new(Language::En);
        for kind in events::Kind::ALL {
            let key = kind_key(*kind);
            assert_ne!(t.say(&key), key);
        }
    }
}
