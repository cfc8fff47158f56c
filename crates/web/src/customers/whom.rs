//! Choosing whom something is for: found by words, or one of those who were in contact last.

use attent_core::{
    Actor, Result as CoreResult,
    customers::{self, Listed, Order},
};
use attent_db::Tx;
use maud::{Markup, html};

use crate::{
    Page, routes,
    ui::{self, Button, Field, Icon},
};

/// So many are offered at once.
const OFFERED: i64 = 8;

/// Those whom the words fit; without words whoever was in contact last.
///
/// # Errors
/// [`attent_core::Error::Forbidden`] to customers.
pub(crate) fn offered(tx: &mut Tx<'_>, actor: &Actor, words: &str) -> CoreResult<Vec<Listed>> {
    if words.trim().is_empty() {
        customers::list(tx, actor, Order::Contact, None, OFFERED)
    } else {
        customers::find_by_words(tx, actor, words, OFFERED)
    }
}

/// The question and who it may be; each leads to `address` with the customer in it.
pub(crate) fn view(
    page: &Page,
    address: &str,
    words: &str,
    wrong: Option<&str>,
    offered: &[Listed],
) -> Markup {
    let t = page.t;
    let asked = !words.trim().is_empty();
    html! {
        form class="line" action=(address) role="search" {
            (Field::new("q", &t.say("gestures-to-whom")).error(wrong).middling().first().input("search", words))
            (Button::main(&t.say("customers-find-do")).icon(Icon::Search).submit())
        }
        @if !offered.is_empty() {
            section class="stack close" {
                @if !asked { h2 class="small-head" { (t.say("customers-latest")) } }
                ul class="offered" role="list" { @for one in offered { li { (customer(page, address, one)) } } }
            }
        } @else {
            (nobody(page, asked))
        }
    }
}

/// Nobody fits what was asked for, or there is nobody yet.
pub(super) fn nobody(page: &Page, asked: bool) -> Markup {
    let t = page.t;
    let word = if asked { "none" } else { "empty" };
    let (title, what) = (format!("customers-{word}"), format!("customers-{word}-do"));
    // Whoever one writes to is a customer from then on.
    let begin = html! {
        @if page.writes() { (Button::new(&t.say("start-title")).icon(Icon::Plus).link(routes::NEW_CONVERSATION)) }
    };
    ui::empty(Icon::Users, &t.say(&title), &t.say(&what), begin)
}

fn customer(page: &Page, address: &str, one: &Listed) -> Markup {
    let reach = one.email.as_deref().or(one.phone.as_deref()).unwrap_or("");
    html! {
        a class="offer" href=(format!("{address}?customer={}", one.customer.id)) {
            (ui::avatar(&one.customer.name, ui::Size::Small))
            span { strong { (one.customer.name) } small class="soft" { (reach) } }
            @if let Some(at) = one.customer.last_contact_at { small class="soft" { (page.format.time(at)) } }
        }
    }
}
