//! The customer beside the conversation: how to greet them, how they are known, what was.

use attent_core::{
    conversations::EntryKind,
    customers::{Moment, What},
};
use maud::{Markup, html};

use super::super::pages::TalkRead;
use crate::{
    Page,
    promises::stand_chip as chip,
    routes, set_asides,
    ui::{self, Button, Icon, Tone, customer as pieces, desk},
};

pub fn pane(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let customer = &talk.customer;
    let href = routes::customer(customer.id);
    if let Some(at) = customer.erased_at {
        let at = page.format.date(at);
        let about = t.say_with("customer-erased-at", &[("date", at.into())]);
        return desk::pane_customer(
            &t.word("talk-customer"),
            pieces::greet(&t.word("customer-erased"), &href, "", &about),
        );
    }
    let say = match (customer.say_it.as_str(), customer.form_of_address.as_str()) {
        ("", "") => String::new(),
        (say, "") => t.say_with("customer-say", &[("say", say.into())]),
        ("", form) => form.to_owned(),
        (say, form) => format!(
            "{}, {form}",
            t.say_with("customer-say", &[("say", say.into())])
        ),
    };
    let about = customer.first_contact_at.map_or_else(
        || t.say("customer-new"),
        |at| t.say_with("customer-since", &[("date", page.format.date(at).into())]),
    );
    let known: Vec<(Markup, Markup)> = talk
        .identities
        .iter()
        .map(|identity| {
            let lost = identity.undeliverable_at.is_some();
            let mark = html! { @if lost { (ui::chip(Tone::Late, &t.word("customer-lost"))) } };
            (html! { (identity.value) }, mark)
        })
        .collect();
    let write = format!("{}?customer={}", routes::NEW_CONVERSATION, customer.id);
    let give = format!(
        "/gestures/new?customer={}&conversation={}",
        customer.id, talk.conversation.id
    );
    let promise = format!(
        "{}?conversation={}",
        routes::NEW_PROMISE,
        talk.conversation.id
    );
    let keep = format!(
        "{}/new?customer={}&conversation={}",
        routes::SET_ASIDES,
        customer.id,
        talk.conversation.id
    );
    let promises: Vec<(Markup, Markup)> = talk
        .promises
        .iter()
        .map(|line| (html! { a class="plain" href=(routes::promise(line.promise.id)) { (line.promise.text) } br; (chip(page, &line.promise)) }, html! {}))
        .collect();
    let kept: Vec<(Markup, Markup)> = talk
        .set_asides
        .iter()
        .map(|line| {
            (
                set_asides::line(page, line),
                set_asides::stands(page, &line.set_aside),
            )
        })
        .collect();
    let moments: Vec<pieces::Moment<'_>> = talk
        .moments
        .iter()
        .filter_map(|moment| told(page, talk, moment))
        .collect();
    desk::pane_customer(
        &t.word("talk-customer"),
        html! {
            (pieces::greet(&customer.name, &href, &say, &about))
            @if !customer.tact.is_empty() { (ui::notice(Tone::Info, &customer.tact)) }
            @if !talk.set_asides.is_empty() {
                (pieces::block(&t.word("customer-kept-for-you"), html! { a href=(routes::SET_ASIDES) { (t.word("today-all")) } }, pieces::pairs(&kept)))
            }
            (pieces::block(&t.word("promises-title"), html! {
                @if page.writes() { a href=(promise) { (t.word("promise-new")) } }
            }, html! {
                @if promises.is_empty() { p class="small soft" { (t.word("promises-none-here")) } }
                (pieces::pairs(&promises))
                @if page.writes() { (Button::quiet(&t.word("set-aside-keep")).icon(Icon::Package).small().link(&keep)) }
            }))
            (pieces::block(&t.word("customer-known"), html! {}, html! {
                (pieces::pairs(&known))
                @if page.writes() {
                    div class="line" {
                        (Button::quiet(&t.word("customer-write")).icon(Icon::Mail).small().link(&write))
                        (Button::quiet(&crate::gestures::button(page, &talk.left)).icon(Icon::Gift).small().link(&give))
                    }
                }
            }))
            @if !moments.is_empty() {
                (pieces::block(&t.word("customer-was"), html! { a href=(href) { (t.word("customer-all")) } },
                    pieces::timeline(&t.word("customer-was"), &moments)))
            }
        },
    )
}

/// One moment, unless it is of the conversation on the page.
fn told<'a>(page: &Page, talk: &TalkRead, moment: &'a Moment) -> Option<pieces::Moment<'a>> {
    let t = page.t;
    let when = page.format.time(moment.place.at);
    let here = talk.conversation.id;
    let (tone, picture, what) = match &moment.what {
        What::Opened(matter) if matter.id != here => {
            let href = routes::conversation(matter.id);
            let kind = t.say(&format!("kind-{}", matter.kind.as_str()));
            let subject = matter.subject.clone();
            (
                super::list::kind_tone(matter.kind),
                Icon::MessageSquare,
                html! { a href=(href) { (subject) } " " (kind) },
            )
        }
        What::Entry {
            matter,
            kind: EntryKind::Call | EntryKind::Visit,
            preview,
            ..
        } if matter.id != here => (Tone::Plain, Icon::Phone, html! { (preview) }),
        What::Sealed { kind, .. } => {
            let kind = t.say(&format!("kind-{}", kind.as_str()));
            (
                Tone::Plain,
                Icon::Lock,
                html! { (kind) ", " (t.word("customer-sealed")) },
            )
        }
        What::Gesture {
            gesture,
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
            )
        }
        What::Voucher { voucher, value, .. } => {
            let word = format!("{}, {}", t.say("voucher-title"), page.format.money(*value));
            let href = routes::voucher(*voucher);
            (Tone::Good, Icon::Ticket, html! { a href=(href) { (word) } })
        }
        What::Note { preview, .. } => (Tone::Info, Icon::StickyNote, html! { (preview) }),
        What::Promised(line) if line.promise.conversation != Some(here) => {
            let href = routes::promise(line.promise.id);
            (
                Tone::Accent,
                Icon::Handshake,
                html! { a href=(href) { (line.promise.text) } },
            )
        }
        _ => return None,
    };
    Some(pieces::Moment {
        tone,
        picture,
        what,
        when,
        detail: "",
    })
}
