//! A promise in a line: a row of the ledger, a chip on a conversation.

use attent_core::promises::{ConditionKind, Line, Promise, Stand};
use maud::{Markup, html};

use super::super::letters::what;
use crate::{
    Page, routes,
    ui::{self, Column, Icon, Tone},
};

/// How urgent it looks.
pub(crate) fn tone(stand: Stand) -> Tone {
    match stand {
        Stand::Late | Stand::Broken => Tone::Late,
        Stand::AtRisk => Tone::Warn,
        Stand::Kept => Tone::Good,
        Stand::Done => Tone::Info,
        Stand::Open => Tone::Accent,
        Stand::Waits | Stand::Withdrawn => Tone::Plain,
    }
}

fn picture(stand: Stand) -> Icon {
    match stand {
        Stand::Late | Stand::Broken => Icon::TriangleAlert,
        Stand::AtRisk | Stand::Open => Icon::Clock,
        Stand::Kept => Icon::CheckCheck,
        Stand::Done => Icon::Check,
        Stand::Waits => Icon::Moon,
        Stand::Withdrawn => Icon::Undo2,
    }
}

/// "late since Tue 12:00", "when it is back in stock: Blue helmet".
pub(crate) fn stands(page: &Page, promise: &Promise) -> String {
    let t = page.t;
    let stand = promise.stand(page.now());
    let key = format!("promise-stand-{}", stand.as_str());
    let at = match stand {
        Stand::Open | Stand::AtRisk | Stand::Late => promise.due_at,
        Stand::Done => promise.done_at,
        Stand::Kept => promise.kept_at,
        Stand::Withdrawn => promise.withdrawn_at,
        Stand::Broken => promise.broken_at,
        Stand::Waits => return waits(page, promise),
    };
    let when = at.map_or_else(String::new, |at| page.format.ahead(at));
    t.say_with(&key, &[("when", when.into())])
}

fn waits(page: &Page, promise: &Promise) -> String {
    let what = promise.condition_text.as_deref().unwrap_or("");
    let kind = promise.condition.unwrap_or(ConditionKind::Event);
    let on = promise
        .condition_at
        .map_or_else(String::new, |at| page.format.ahead(at));
    page.t.say_with(
        &format!("promise-waits-{}", kind.as_str()),
        &[("what", what.into()), ("on", on.into())],
    )
}

/// So much of the words fits beside others.
const CHIP: usize = 40;

/// For the head of a conversation: what, and by when.
pub(crate) fn chip(page: &Page, promise: &Promise) -> Markup {
    let stand = promise.stand(page.now());
    let short = attent_text::plain::preview(&what(page.t, promise), CHIP);
    html! {
        a class={ "chip " (tone(stand).class()) } href=(routes::promise(promise.id)) title=(promise.text) {
            (ui::icon(picture(stand))) (short) ", " (stands(page, promise))
        }
    }
}

fn standing(page: &Page, promise: &Promise) -> Markup {
    let stand = promise.stand(page.now());
    html! {
        (ui::chip_with(tone(stand), picture(stand), &stands(page, promise)))
        @if promise.disputed_at.is_some() && promise.done_at.is_none() {
            " " (ui::chip_with(Tone::Late, Icon::MessageSquare, &page.t.say("promise-disputed")))
        }
    }
}

/// How it stands, as chips.
pub(crate) fn facts(page: &Page, promise: &Promise) -> Markup {
    standing(page, promise)
}

/// A row of a list that is no table: Today, a customer.
pub(crate) fn line(page: &Page, one: &Line) -> Markup {
    let promise = &one.promise;
    html! {
        li {
            a class="row" href=(routes::promise(promise.id)) {
                (ui::icon(Icon::Handshake))
                span class="name" { span { (one.customer_name) } }
                span class="when" { @if let Some(due) = promise.due_at { (page.format.time(due)) } }
                span class="subject" { (what(page.t, promise)) }
                span class="chips" { (standing(page, promise)) }
            }
        }
    }
}

/// The ledger's table.
pub(crate) fn table(page: &Page, lines: &[Line]) -> Markup {
    let t = page.t;
    let columns = ["what", "customer", "stand", "owner"]
        .map(|column| t.say(&format!("promises-column-{column}")));
    let columns = columns.each_ref().map(|label| Column::text(label));
    let rows = html! {
        @for one in lines {
            @let promise = &one.promise;
            tr {
                td { a href=(routes::promise(promise.id)) { (what(t, promise)) } }
                td {
                    a class="plain" href=(routes::customer(promise.customer)) { (one.customer_name) }
                    @if let (Some(number), Some(id)) = (one.number, promise.conversation) {
                        " " a class="soft" href=(routes::conversation(id)) { "#" (number) }
                    }
                }
                td { (standing(page, promise)) }
                td { (one.owner_name) }
            }
        }
    };
    ui::table(&t.say("promises-title"), &columns, rows)
}
