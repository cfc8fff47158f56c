//! One person in front of us: who it is, how to greet them, what it was about.

use attent_core::{conversations::Kind, customers::Listed, ids::VisitId};
use maud::{Markup, html};
use serde::Deserialize;

use super::{acts::of_visit, known, pages::Person, room};
use crate::{
    Page,
    forms::Wrong,
    ui::{self, Button, Choice, Field, Icon, Layout, Tone},
};

/// What the forms of this page hold.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    /// `new`, `nothing`, or the conversation it belongs to.
    pub matter: String,
    pub kind: String,
    pub subject: String,
    pub text: String,
    /// `settled`, or `open`.
    pub then: String,
    pub name: String,
    pub reach: String,
}

pub(super) fn view(page: &Page, person: &Person, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let visit = &person.visit;
    let title = room::name(page, visit);
    let about = person
        .visit
        .greeted_by
        .and_then(|id| person.names.get(&id))
        .map_or_else(String::new, |by| {
            t.say_with("counter-with", &[("name", by.as_str().into())])
        });
    let over = visit.ended_at.is_some();
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&t.say("counter-title"), "/counter")], &title, &about, html! {
                @if page.writes() && !over {
                    form method="post" action={ (of_visit(visit.id)) "/leaving" } {
                        (Button::quiet(&t.say("counter-they-left")).icon(Icon::LogOut).submit())
                    }
                }
            }))
            (wrong.above())
            @if over { (ui::notice(Tone::Info, &t.say("counter-over"))) }
            div class="grid-2 counter" {
                @match &person.customer {
                    Some(known) if !person.again => (known::greeting(page, visit, known)),
                    _ if over => {},
                    _ => (finder(page, person, typed, wrong)),
                }
                @if page.writes() && !over { (matter(page, person, typed, wrong)) }
            }
        },
    )
}

/// Found in three keystrokes, or added.
fn finder(page: &Page, person: &Person, typed: &Typed, wrong: &Wrong) -> Markup {
    if !page.writes() {
        return html! {};
    }
    let t = page.t;
    let action = of_visit(person.visit.id);
    html! {
        div class="stack" {
            (ui::panel(&t.say("counter-who"), &t.say("counter-who-about"), html! {
                form class="form" action=(action) role="search" data-search {
                    @if person.again { input type="hidden" name="who" value="again"; }
                    (Field::new("q", &t.say("counter-find")).first().input("search", &person.asked))
                    (offered(page, person.visit.id, &person.asked, &person.offered))
                    noscript { (Button::new(&t.say("customers-find-do")).submit()) }
                }
            }))
            (ui::panel(&t.say("counter-new"), "", html! {
                form class="form" method="post" action={ (action) "/customer" } {
                    (Field::new("name", &t.say("customer-name")).error(wrong.of("name")).required().text(&typed.name))
                    (Field::new("reach", &t.say("counter-reach")).hint(&t.say("counter-reach-hint")).error(wrong.of("reach")).text(&typed.reach))
                    div class="form-actions" { (Button::new(&t.say("counter-add")).icon(Icon::UserPlus).submit()) }
                }
            }))
        }
    }
}

/// Those it might be; the frame is asked for anew while one types.
pub(super) fn offered(page: &Page, id: VisitId, asked: &str, offered: &[Listed]) -> Markup {
    let t = page.t;
    html! {
        turbo-frame class="offered" id="who" target="_top" {
            @if !asked.trim().is_empty() && offered.is_empty() {
                p class="soft" { (t.say("counter-find-none")) }
            }
            @for (place, one) in offered.iter().enumerate() {
                @let reach = one.phone.as_deref().or(one.email.as_deref()).unwrap_or("");
                // Outside the searching form's reach: a button may name its own form and address.
                button class="offer" type="submit" formmethod="post" name="customer" value=(one.customer.id)
                    formaction={ (of_visit(id)) "/customer" } {
                    (ui::avatar(&one.customer.name, ui::Size::Small))
                    span { strong { (one.customer.name) } small class="soft" { (reach) } }
                    @if let Some(at) = one.customer.last_contact_at { small class="soft" { (page.format.short(at)) } }
                    // Enter sends a form by its first button.
                    @if place == 0 { kbd aria-hidden="true" { "↵" } }
                }
            }
        }
    }
}

/// What it was about, and how it ends.
fn matter(page: &Page, person: &Person, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let kinds: Vec<(&str, String)> = Kind::ALL
        .iter()
        .map(|kind| (kind.as_str(), t.say(&format!("kind-{}", kind.as_str()))))
        .collect();
    let kinds: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let matters = person
        .customer
        .as_ref()
        .map_or(&[][..], |known| &known.matters);
    let (new, nothing) = (t.say("counter-matter-new"), t.say("counter-matter-nothing"));
    let known: Vec<(String, String)> = matters
        .iter()
        .map(|one| {
            (
                one.id.to_string(),
                format!("{} #{}", one.subject, one.number),
            )
        })
        .collect();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("new", &new))
        .chain(known.iter().map(|(id, label)| Choice::new(id, label)))
        .chain(std::iter::once(Choice::new("nothing", &nothing)))
        .collect();
    let chosen = if typed.matter.is_empty() {
        "new"
    } else {
        &typed.matter
    };
    ui::panel(
        &t.say("counter-matter"),
        "",
        html! {
            form class="form matter" method="post" action=(of_visit(person.visit.id)) {
                @if let Some(error) = wrong.of("customer") { (ui::notice(Tone::Warn, error)) }
                (Field::new("matter", &t.say("counter-matter-which")).radios(Layout::Lines, &choices, chosen))
                div class="new-matter stack" {
                    (Field::new("subject", &t.say("start-subject")).error(wrong.of("subject")).text(&typed.subject))
                    (Field::new("kind", &t.say("start-kind")).short().select(&kinds, if typed.kind.is_empty() { "question" } else { &typed.kind }))
                }
                div class="what-said" {
                    (Field::new("text", &t.say("counter-said")).error(wrong.of("text")).textarea(3, &typed.text))
                }
                div class="form-actions" {
                    (Button::main(&t.say("counter-settled")).icon(Icon::Check).named("then", "settled").submit())
                    (Button::new(&t.say("counter-goes-on")).icon(Icon::MessageSquare).named("then", "open").submit())
                }
            }
        },
    )
}
