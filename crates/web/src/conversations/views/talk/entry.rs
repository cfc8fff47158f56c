//! What was said and what happened, in order.

use attent_core::{
    Who,
    conversations::{EntryKind, entries::Entry},
    events::{self, Event},
    ids::ConversationId,
};
use attent_db::Millis;
use maud::{Markup, PreEscaped, html};

use super::foot;
use crate::{
    Page,
    conversations::pages::{Asked, TalkRead},
    routes,
    ui::{Icon, talk as pieces},
};

/// Entries and what happened between them, in order.
pub fn entries(page: &Page, talk: &TalkRead, asked: &Asked) -> Markup {
    let first = talk
        .entries
        .first()
        .map_or(Millis(i64::MIN), |entry| entry.at);
    let mut events = talk
        .events
        .iter()
        .filter(|event| shown(event.kind) && (!talk.earlier || event.at >= first))
        .peekable();
    html! {
        @if talk.earlier {
            @if let Some(entry) = talk.entries.first() {
                li class="event" { a href={ "?before=" (entry.at.0) "-" (entry.id) } { (page.t.word("talk-earlier")) } }
            }
        }
        @for entry in &talk.entries {
            @while let Some(event) = events.next_if(|event| event.at < entry.at) { (happened(page, talk, event)) }
            (one(page, talk, entry, asked))
        }
        @for event in events { (happened(page, talk, event)) }
        @if talk.told {
            li hidden data-read={ (routes::conversation(talk.conversation.id)) "/reading" } data-read-to=(talk.newest) {}
        }
    }
}

/// Entries tell of themselves; these events stand between them.
fn shown(kind: events::Kind) -> bool {
    use events::Kind as K;
    matches!(
        kind,
        K::Assigned
            | K::Moved
            | K::Closed
            | K::Reopened
            | K::Snoozed
            | K::Woke
            | K::MarkedSpam
            | K::UnmarkedSpam
            | K::KindSet
            | K::PrioritySet
            | K::SubjectSet
            | K::Merged
            | K::Unmerged
            | K::Split
            | K::Linked
            | K::Unlinked
            | K::TokenForged
            | K::StrangerAccepted
            | K::SendUndone
            | K::PromiseMade
            | K::PromiseMet
            | K::PromiseDone
            | K::PromiseKept
            | K::PromiseDisputed
            | K::PromiseRenegotiated
            | K::PromiseWithdrawn
            | K::PromiseBroken
    )
}

fn happened(page: &Page, talk: &TalkRead, event: &Event) -> Markup {
    let t = page.t;
    let name = |id: i64| {
        talk.names
            .get(&attent_core::ids::StaffId(id))
            .map_or("", String::as_str)
    };
    let who = match event.who {
        Who::Staff(id) => name(id.0).to_owned(),
        _ => t.say("talk-by-itself"),
    };
    let whom = match event.kind {
        events::Kind::Assigned => event
            .subject
            .map_or_else(|| t.say("talk-nobody"), |id| name(id).to_owned()),
        _ => String::new(),
    };
    let key = format!("event-{}", event.kind.as_str().replace(['.', '_'], "-"));
    let text = t.say_with(&key, &[("who", who.into()), ("whom", whom.into())]);
    let picture = match event.kind {
        events::Kind::Assigned => Icon::UserCheck,
        events::Kind::Closed => Icon::CheckCheck,
        events::Kind::Snoozed | events::Kind::Woke => Icon::Moon,
        events::Kind::TokenForged | events::Kind::PromiseBroken => Icon::TriangleAlert,
        kind if kind.as_str().starts_with("promise.") => Icon::Handshake,
        _ => Icon::History,
    };
    pieces::event(
        picture,
        html! {
            (text) ", " (page.format.time(event.at))
            @if let Some(number) = other(talk, event) {
                " " a href={ (routes::CONVERSATIONS) "/" (number) } { "#" (number) }
            }
        },
    )
}

/// The number of the other one, where two were made one: from there it is taken back.
fn other(talk: &TalkRead, event: &Event) -> Option<i64> {
    let merged = event.kind == events::Kind::Merged;
    let id = event.subject.filter(|_| merged)?;
    talk.merged.get(&ConversationId(id)).copied()
}

fn one(page: &Page, talk: &TalkRead, entry: &Entry, asked: &Asked) -> Markup {
    let author = author(page, talk, entry);
    let kind = match entry.kind {
        EntryKind::Out if foot::failed(entry) => pieces::Kind::Failed,
        EntryKind::Out => pieces::Kind::Ours,
        EntryKind::Note => pieces::Kind::Note,
        EntryKind::Call | EntryKind::Visit => pieces::Kind::Spoken,
        EntryKind::In | EntryKind::Letter | EntryKind::Automatic => pieces::Kind::Theirs,
    };
    let id = format!("e{}", entry.id);
    pieces::entry(&pieces::Entry {
        id: &id,
        kind,
        author: &author,
        detail: &detail(page, entry),
        when: page.format.time(entry.at),
        body: body(page, entry, asked),
        footer: foot::foot(page, talk, entry),
    })
}

fn author(page: &Page, talk: &TalkRead, entry: &Entry) -> String {
    let from = entry.addresses.from.as_ref();
    let theirs = entry.kind == EntryKind::In && talk.customer.erased_at.is_some();
    entry
        .staff_name
        .clone()
        .or_else(|| entry.customer_name.clone().filter(|name| !name.is_empty()))
        .or_else(|| from.and_then(|from| from.name.clone()))
        .or_else(|| from.map(|from| from.address.clone()))
        .unwrap_or_else(|| {
            let nobody = if theirs {
                "customer-erased"
            } else {
                "talk-by-itself"
            };
            page.t.say(nobody)
        })
}

fn detail(page: &Page, entry: &Entry) -> String {
    let t = page.t;
    match entry.kind {
        EntryKind::Note => t.say("entry-note"),
        EntryKind::Call => t.say("entry-call"),
        EntryKind::Visit => t.say("entry-visit"),
        EntryKind::Automatic => t.say("entry-automatic"),
        EntryKind::Letter => t.say("entry-letter"),
        EntryKind::In => entry
            .addresses
            .from
            .as_ref()
            .map_or_else(String::new, |from| from.address.clone()),
        EntryKind::Out => {
            let to: Vec<&str> = entry
                .addresses
                .to
                .iter()
                .chain(&entry.addresses.cc)
                .map(|party| party.address.as_str())
                .collect();
            if to.is_empty() {
                return String::new();
            }
            t.say_with("entry-to", &[("to", to.join(", ").into())])
        }
    }
}

fn body(page: &Page, entry: &Entry, asked: &Asked) -> Markup {
    let t = page.t;
    let images = asked.images.as_deref() == Some(entry.id.to_string().as_str());
    let files: Vec<_> = entry
        .attachments
        .iter()
        .filter(|a| !(a.inline && entry.has_html))
        .collect();
    html! {
        @if entry.has_html {
            @if entry.remote_images > 0 && !images {
                (pieces::blocked(&t.say_with("talk-images", &[("count", entry.remote_images.into())]), html! {
                    a href={ "?images=" (entry.id) "#e" (entry.id) } { (t.word("talk-images-show")) }
                }))
            }
            @let src = if images { format!("{}?images=1", routes::entry_html(entry.id)) } else { routes::entry_html(entry.id) };
            (pieces::mail_frame(&src, &t.word("talk-frame")))
        } @else {
            // Escaped and linked by `attent_text::plain`.
            div class="text" { (PreEscaped(attent_text::plain::to_html(&entry.text))) }
            @if let Some(folded) = &entry.folded {
                (pieces::quoted(&t.word("talk-quoted"), html! { (PreEscaped(attent_text::plain::to_html(folded))) }))
            }
        }
        @if !files.is_empty() {
            (pieces::files(html! {
                @for file in files {
                    @let name = if file.name.is_empty() { t.say("talk-file") } else { file.name.clone() };
                    (pieces::file(&routes::attachment(file.id, &name), &name, &page.format.size(file.size)))
                }
            }))
        }
    }
}
