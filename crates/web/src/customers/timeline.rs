//! What was, newest first: every kind of moment with one customer.

use attent_core::{
    conversations::EntryKind,
    customers::{Moment, What},
};
use maud::{Markup, html};

use super::pages::Story;
use crate::{
    Page, routes,
    ui::{self, Icon, Tone, customer as pieces},
};

/// All of it, as far as it was read.
pub(super) fn timeline(page: &Page, story: &Story) -> Markup {
    let moments: Vec<pieces::Moment<'_>> = story
        .moments
        .iter()
        .filter_map(|moment| told(page, story, moment))
        .collect();
    pieces::timeline(&page.t.say("customer-was"), &moments)
}

fn told<'a>(page: &Page, story: &'a Story, moment: &'a Moment) -> Option<pieces::Moment<'a>> {
    let t = page.t;
    let when = page.format.time(moment.place.at);
    let name = |id: Option<attent_core::ids::StaffId>| {
        id.and_then(|id| story.names.get(&id))
            .map_or("", String::as_str)
    };
    let (tone, picture, what, detail) = match &moment.what {
        What::Opened(matter) => {
            let kind = t.say(&format!("kind-{}", matter.kind.as_str()));
            let href = routes::conversation(matter.id);
            (
                Tone::Accent,
                Icon::MessageSquare,
                html! { a href=(href) { (matter.subject) " #" (matter.number) } " " (ui::chip(Tone::Plain, &kind)) },
                "",
            )
        }
        What::Closed(matter) => {
            let text = t.say_with(
                "customer-closed",
                &[("number", format!("#{}", matter.number).into())],
            );
            (Tone::Good, Icon::CheckCheck, html! { (text) }, "")
        }
        What::Entry {
            matter,
            entry,
            kind,
            staff,
            preview,
        } => {
            let href = format!("{}#e{entry}", routes::conversation(matter.id));
            let picture = match kind {
                EntryKind::In | EntryKind::Automatic | EntryKind::Letter => Icon::Mail,
                EntryKind::Out => Icon::Reply,
                EntryKind::Note => Icon::StickyNote,
                EntryKind::Call => Icon::Phone,
                EntryKind::Visit => Icon::Store,
            };
            (
                Tone::Plain,
                picture,
                html! { a class="plain" href=(href) { (preview) } },
                name(*staff),
            )
        }
        What::Sealed { kind, .. } => {
            let kind = t.say(&format!("kind-{}", kind.as_str()));
            (
                Tone::Plain,
                Icon::Lock,
                html! { (kind) ", " (t.say("customer-sealed")) },
                "",
            )
        }
        What::Note { staff, preview, .. } => (
            Tone::Info,
            Icon::StickyNote,
            html! { (preview) },
            name(*staff),
        ),
        What::Promised(line) => (
            Tone::Accent,
            Icon::Handshake,
            html! { a class="plain" href=(routes::promise(line.promise.id)) { (line.promise.text) } },
            line.owner_name.as_str(),
        ),
        What::SetAside(line) => (
            Tone::Info,
            Icon::Package,
            html! { (line.set_aside.name()) },
            line.staff_name.as_deref().unwrap_or(""),
        ),
        What::Gesture {
            gesture,
            staff,
            kind,
            story,
            ..
        } => {
            let word = t.say(&format!("gesture-kind-{}", kind.as_str()));
            let href = routes::gesture(*gesture);
            (
                Tone::Good,
                Icon::Gift,
                html! { a href=(href) { (word) } @if !story.is_empty() { ": " (story) } },
                name(Some(*staff)),
            )
        }
        What::Voucher {
            voucher,
            staff,
            value,
            ..
        } => {
            let word = format!("{}, {}", t.say("voucher-title"), page.format.money(*value));
            let href = routes::voucher(*voucher);
            (
                Tone::Good,
                Icon::Ticket,
                html! { a href=(href) { (word) } },
                name(*staff),
            )
        }
        What::Case {
            case,
            state,
            staff,
            chosen,
            ..
        } => {
            let state = t.say(&format!("case-state-{}", state.as_str()));
            let word = t.say_with("case-chip", &[("state", state.into())]);
            let href = routes::case(*case);
            (
                Tone::Accent,
                Icon::HandHeart,
                html! { a href=(href) { (word) } @if !chosen.is_empty() { ": " (chosen) } },
                name(*staff),
            )
        }
        What::Refused {
            matter,
            asked,
            instead,
            staff,
            ..
        } => {
            let href = routes::conversation(matter.id);
            (
                Tone::Warn,
                Icon::Ban,
                html! { (t.say("refusal-said")) " " a href=(href) { (asked) } " → " (instead) },
                name(*staff),
            )
        }
        What::Event(_) => return None,
    };
    Some(pieces::Moment {
        tone,
        picture,
        what,
        when,
        detail,
    })
}
