//! The event log in words: who did what, when, newest first.

use std::collections::HashMap;

use attent_core::{
    Who,
    events::{self, Event},
    ids::{EventId, StaffId},
    people::staff,
};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    audit_facts,
    nav::{self, Section},
};
use crate::{
    Page, Result, T,
    forms::Wrong,
    routes,
    ui::{self, Column, Icon},
};

const PER_PAGE: usize = 50;

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<i64>,
}

/// `event-` and the kind with dashes: every kind has such a word.
pub(crate) fn kind_key(kind: events::Kind) -> String {
    format!("event-{}", kind.as_str().replace(['.', '_'], "-"))
}

pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    Section::Audit.open(&page)?;
    let before = asked.before.map(EventId);
    let limit = i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX);
    let read = page.read_framed(move |tx, actor| {
        let people: HashMap<StaffId, String> = staff::list(tx, actor)?
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect();
        Ok((events::audit(tx, actor, before, limit)?, people))
    });
    let (facts, (mut all, people)) = read.await?;
    let more = all.len() > PER_PAGE;
    all.truncate(PER_PAGE);
    let older = all
        .last()
        .filter(|_| more)
        .map(|last| format!("/settings/audit?before={}", last.id));
    let t = page.t;
    let title = Section::Audit.title(t);
    let labels =
        ["audit-when", "audit-who", "audit-what", "audit-about-what"].map(|key| t.say(key));
    let columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    let content = html! {
        (ui::page_head(&[], &title, &t.say("audit-about"), html! {}))
        @if all.is_empty() { (ui::empty(Icon::History, &t.say("audit-empty"), "", html! {})) }
        @else { (ui::table(&title, &columns, html! { @for event in &all { (row(&page, event, &people)) } })) }
        (ui::pager(&t.say("audit-pages"),
            (&t.say("audit-newest"), before.map(|_| "/settings/audit")),
            (&t.say("audit-older"), older.as_deref())))
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::Audit,
        &title,
        &Wrong::nothing(t),
        content,
    ))
}

fn row(page: &Page, event: &Event, people: &HashMap<StaffId, String>) -> Markup {
    let t = page.t;
    html! {
        tr {
            td class="soft" { (page.format.time(event.at)) }
            td { (who(t, event.who, people)) }
            td { (t.say(&kind_key(event.kind))) }
            td {
                @if let Some(id) = event.conversation { a href=(routes::conversation(id)) { (t.say("audit-conversation")) } " " }
                @if let Some(id) = event.customer { a href=(routes::customer(id)) { (t.say("audit-customer")) } " " }
                @if event.kind.as_str().starts_with("staff.") && let Some(id) = event.subject {
                    @if let Some(name) = people.get(&StaffId(id)) { (name) " " }
                }
                @let facts = audit_facts::said(page, event);
                @if !facts.is_empty() { span class="small soft" { (facts) } }
            }
        }
    }
}

fn who(t: T, who: Who, people: &HashMap<StaffId, String>) -> String {
    match who {
        Who::Staff(id) => people
            .get(&id)
            .cloned()
            .unwrap_or_else(|| t.say("audit-somebody")),
        Who::Token(_) => t.say("audit-token"),
        Who::Customer(_) => t.say("audit-customer"),
        Who::Channel => t.say("audit-channel"),
        Who::System => "Attent".to_owned(),
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
