//! The markup of customers.

use attent_core::{
    FieldErrors, Language,
    customers::{Customer, Listed},
    set_asides::{Line, State},
};
use attent_db::Millis;
use maud::{Markup, html};
use serde::Deserialize;

use super::{pages::Story, timeline::timeline};
use crate::{
    Page, promises, routes, set_asides,
    ui::{self, Button, Choice, Column, Field, Icon, Tone, customer as pieces, table},
};

/// What can be changed, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Form {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub say_it: String,
    #[serde(default)]
    pub form_of_address: String,
    #[serde(default)]
    pub tact: String,
    #[serde(default)]
    pub language: String,
    pub version: i64,
}

impl Form {
    pub fn of(customer: &Customer) -> Self {
        Self {
            name: customer.name.clone(),
            say_it: customer.say_it.clone(),
            form_of_address: customer.form_of_address.clone(),
            tact: customer.tact.clone(),
            language: customer.language.clone().unwrap_or_default(),
            version: customer.version,
        }
    }
}

pub fn list(page: &Page, listed: &[Listed], asked: &str, next: Option<&str>) -> Markup {
    let t = page.t;
    let columns = ["who", "phone", "organisation", "contact"]
        .map(|column| t.say(&format!("customers-{column}")));
    let columns = columns.each_ref().map(|label| Column::text(label));
    let rows = html! {
        @for one in listed {
            tr {
                td { (table::who(&one.customer.name, &routes::customer(one.customer.id), one.email.as_deref().unwrap_or(""))) }
                td { (one.phone.as_deref().unwrap_or("")) }
                td {
                    @if let (Some(name), Some(id)) = (&one.organisation_name, one.customer.organisation) {
                        a href={ "/organisations/" (id) } { (name) }
                    }
                }
                td { @if let Some(at) = one.customer.last_contact_at { (page.format.time(at)) } }
            }
        }
    };
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("frame-customers"), &t.say("customers-about"), html! {
                (Button::new(&t.say("organisations-title")).icon(Icon::Building2).link("/organisations"))
                (Button::new(&t.say("start-title")).icon(Icon::Plus).link(routes::NEW_CONVERSATION))
            }))
            form class="line" action=(routes::CUSTOMERS) role="search" {
                (Field::new("q", &t.say("customers-find")).middling().input("search", asked))
                (Button::new(&t.say("customers-find-do")).icon(Icon::Search).submit())
            }
            @if listed.is_empty() {
                (super::whom::nobody(page, !asked.trim().is_empty()))
            } @else {
                (ui::table(&t.say("frame-customers"), &columns, rows))
            }
            @if next.is_some() {
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next)))
            }
        },
    )
}

pub fn show(
    page: &Page,
    story: &Story,
    form: &Form,
    errors: &FieldErrors,
    older: Option<&str>,
) -> Markup {
    let customer = &story.customer;
    if let Some(at) = customer.erased_at {
        return erased(page, story, at, older);
    }
    let t = page.t;
    let about = customer.first_contact_at.map_or_else(
        || t.say("customer-new"),
        |at| t.say_with("customer-since", &[("date", page.format.date(at).into())]),
    );
    let write = format!("{}?customer={}", routes::NEW_CONVERSATION, customer.id);
    let acts = html! {
        @if page.writes() {
            (Button::new(&crate::gestures::button(page, &story.left)).icon(Icon::Gift).link(&format!("/gestures/new?customer={}", customer.id)))
            (Button::main(&t.say("customer-write")).icon(Icon::Mail).link(&write))
        }
    };
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&t.say("frame-customers"), routes::CUSTOMERS)], &customer.name, &about, acts))
            div class="grid-2" {
                div class="stack" {
                    (let_down(page, story))
                    (owed(page, story))
                    (ui::panel(&t.say("customer-known"), "", html! {
                        (identities(page, story, errors))
                        (belongs(page, story, errors))
                        (same_person(page, story))
                    }))
                    (ui::panel(&t.say("customer-how"), "", details(page, story, form, errors)))
                    (ui::panel(&t.say("customer-notes"), "", notes(page, story, errors)))
                    @if story.manages { (ui::panel(&t.say("customer-rights"), &t.say("customer-rights-about"), rights(page, customer))) }
                }
                (was(page, story, older))
            }
        },
    )
}

fn was(page: &Page, story: &Story, older: Option<&str>) -> Markup {
    let t = page.t;
    ui::panel(
        &t.say("customer-was"),
        "",
        html! {
            (timeline(page, story))
            @if let Some(older) = older { a href=(older) { (t.say("talk-earlier")) } }
        },
    )
}

/// What is left of somebody who was erased: that something was, and when. Nothing can be done here.
fn erased(page: &Page, story: &Story, at: Millis, older: Option<&str>) -> Markup {
    let t = page.t;
    let history = format!("{}?customer={}", routes::AUDIT, story.customer.id);
    let acts = html! {
        @if story.manages { (Button::quiet(&t.say("audit-title")).icon(Icon::History).link(&history)) }
    };
    let about = t.say_with(
        "customer-erased-at",
        &[("date", page.format.date(at).into())],
    );
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&t.say("frame-customers"), routes::CUSTOMERS)], &t.say("customer-erased"), &about, acts))
            (was(page, story, older))
        },
    )
}

fn identities(page: &Page, story: &Story, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let id = story.customer.id;
    let wrong = errors.of("value").map(|word| t.say(word));
    let kinds = ["email", "phone", "handle"].map(|kind| (kind, t.say(&format!("identity-{kind}"))));
    let kinds = kinds
        .each_ref()
        .map(|(value, label)| Choice::new(value, label));
    html! {
        ul class="pairs" role="list" {
            @for identity in &story.identities {
                li {
                    span { (identity.value) @if identity.undeliverable_at.is_some() { " " (ui::chip(Tone::Late, &t.say("customer-lost"))) } }
                    @if page.writes() {
                        form method="post" action={ (routes::customer(id)) "/identities/removal" } {
                            input type="hidden" name="identity" value=(identity.id);
                            (Button::quiet(&t.say_with("customer-forget", &[("value", identity.value.as_str().into())])).only_icon(Icon::X).small().submit())
                        }
                    }
                }
            }
        }
        @if page.writes() {
            details class="fold" open[wrong.is_some()] {
                summary { (t.say("identity-add")) }
                form class="form" method="post" action={ (routes::customer(id)) "/identities" } {
                    (Field::new("kind", &t.say("identity-kind")).short().select(&kinds, "email"))
                    (Field::new("value", &t.say("identity-value")).error(wrong.as_deref()).required().text(""))
                    (Button::new(&t.say("talk-tag-add")).submit())
                }
            }
        }
    }
}

/// The organisation the customer belongs to, changed by its name.
fn belongs(page: &Page, story: &Story, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let wrong = errors.of("organisation").map(|word| t.say(word));
    let name = story
        .organisation
        .as_ref()
        .map_or("", |one| one.name.as_str());
    html! {
        @if let Some(organisation) = &story.organisation {
            p { (t.say("customers-organisation")) ": " a href={ "/organisations/" (organisation.id) } { (organisation.name) } }
        }
        @if page.writes() {
            details class="fold" open[wrong.is_some()] {
                summary { (t.say(if name.is_empty() { "organisation-give" } else { "organisation-change" })) }
                form class="form" method="post" action={ (routes::customer(story.customer.id)) "/organisation" } {
                    (Field::new("name", &t.say("customers-organisation")).hint(&t.say("organisation-field-hint")).error(wrong.as_deref()).text(name))
                    (Button::new(&t.say("save")).submit())
                }
            }
        }
    }
}

/// The way to the other record of the same person, and back.
fn same_person(page: &Page, story: &Story) -> Markup {
    let t = page.t;
    let base = routes::customer(story.customer.id);
    html! {
        @if page.writes() {
            @for one in &story.merged {
                form class="line" method="post" action={ (base) "/merger/undo" } {
                    input type="hidden" name="undo" value=(one.undo);
                    span class="small soft" { (t.say_with("merger-was", &[("name", one.name.as_str().into()), ("date", page.format.date(one.at).into())])) }
                    (Button::quiet(&t.say("merger-undo")).small().submit())
                }
            }
            div { (Button::quiet(&t.say("merger-title")).icon(Icon::UsersRound).small().link(&format!("{base}/merger"))) }
        }
    }
}

fn details(page: &Page, story: &Story, form: &Form, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let error = |field: &str| errors.of(field).map(|word| t.say(word));
    let languages: Vec<(&str, String)> = std::iter::once(("", t.say("customer-language-unknown")))
        .chain(
            Language::ALL
                .iter()
                .map(|l| (l.code(), t.say(&format!("language-{}", l.code())))),
        )
        .collect();
    let languages: Vec<Choice<'_>> = languages.iter().map(|(v, l)| Choice::new(v, l)).collect();
    let (name, language) = (error("name"), error("language"));
    html! {
        form class="form" method="post" action=(routes::customer(story.customer.id)) {
            input type="hidden" name="version" value=(form.version);
            (Field::new("name", &t.say("customer-name")).error(name.as_deref()).required().text(&form.name))
            (Field::new("say_it", &t.say("customer-say-it")).hint(&t.say("customer-say-it-hint")).text(&form.say_it))
            (Field::new("form_of_address", &t.say("customer-form")).hint(&t.say("customer-form-hint")).text(&form.form_of_address))
            (Field::new("tact", &t.say("customer-tact")).hint(&t.say("customer-tact-hint")).textarea(2, &form.tact))
            (Field::new("language", &t.say("customer-language")).error(language.as_deref()).short().select(&languages, &form.language))
            @if page.writes() { div class="form-actions" { (Button::new(&t.say("save")).submit()) } }
        }
    }
}

fn notes(page: &Page, story: &Story, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let wrong = errors.of("text").map(|word| t.say(word));
    html! {
        @for note in &story.notes {
            div class="stack close" {
                p { (note.text) }
                small class="soft" {
                    (note.staff.and_then(|id| story.names.get(&id)).map_or("", String::as_str)) " " (page.format.time(note.created_at))
                }
            }
        }
        @if page.writes() {
            form class="form" method="post" action={ (routes::customer(story.customer.id)) "/notes" } {
                (Field::new("text", &t.say("customer-note")).error(wrong.as_deref()).required().textarea(2, ""))
                (Button::new(&t.say("write-note-send")).submit())
            }
        }
    }
}

/// What is promised to them, and what is kept for them.
/// That we let them down more than once lately: whoever meets them knows it before they say it.
fn let_down(page: &Page, story: &Story) -> Markup {
    let t = page.t;
    let times = story.let_down.len();
    if times < 2 {
        return html! {};
    }
    let count = i64::try_from(times).unwrap_or(i64::MAX);
    let heading = t.say_with("customer-let-down", &[("count", count.into())]);
    let lines: Vec<(Markup, Markup)> = story
        .let_down
        .iter()
        .map(|one| {
            let word = t.say(&format!("breach-{}", one.kind.as_str()));
            let what = match one.conversation {
                Some(id) => html! { a href=(routes::conversation(id)) { (word) } },
                None => html! { (word) },
            };
            (
                what,
                html! { span class="soft" { (page.format.date(one.at)) } },
            )
        })
        .collect();
    ui::panel(
        &heading,
        &t.say("customer-let-down-about"),
        pieces::pairs(&lines),
    )
}

fn owed(page: &Page, story: &Story) -> Markup {
    let t = page.t;
    let customer = story.customer.id;
    let kept: Vec<(Markup, Markup)> = story
        .set_asides
        .iter()
        .map(|line| {
            (
                set_asides::line(page, line),
                set_asides::stands(page, &line.set_aside),
            )
        })
        .collect();
    let ready = |line: &Line| line.set_aside.state == State::Kept;
    let heading = if story.set_asides.iter().any(ready) {
        "customer-kept-for-you"
    } else {
        "counter-keep"
    };
    let all = format!("{}?customer={customer}&view=open", routes::PROMISES);
    html! {
        section class="panel" {
            header { h2 { (t.say("promises-title")) } a class="push small" href=(all) { (t.say("today-all")) } }
            @if story.promises.is_empty() { p class="small soft" { (t.say("promises-none-here")) } }
            ul class="rows" role="list" { @for line in &story.promises { (promises::row(page, line)) } }
            @if !kept.is_empty() {
                h3 { (t.say(heading)) }
                (pieces::pairs(&kept))
            }
            @if page.writes() {
                div class="line" {
                    (Button::new(&t.say("promise-new")).icon(Icon::Handshake).small().link(&format!("{}?customer={customer}", routes::NEW_PROMISE)))
                    (Button::new(&t.say("set-aside-keep")).icon(Icon::Package).small().link(&format!("{}/new?customer={customer}", routes::SET_ASIDES)))
                }
            }
        }
    }
}

fn rights(page: &Page, customer: &Customer) -> Markup {
    let t = page.t;
    let base = routes::customer(customer.id);
    html! {
        div class="line" {
            // Turbo would show the file instead of saving it.
            form method="post" action={ (base) "/export" } data-turbo="false" {
                (Button::new(&t.say("customer-export")).icon(Icon::Download).submit())
            }
            (Button::new(&t.say("audit-title")).icon(Icon::History).link(&format!("{}?customer={}", routes::AUDIT, customer.id)))
            (Button::danger(&t.say("customer-erase")).link(&format!("{base}/erasure")))
        }
    }
}

pub fn ask_erasure(page: &Page, customer: &Customer) -> Markup {
    let t = page.t;
    let base = routes::customer(customer.id);
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&customer.name, &base)], &t.say("customer-erase"), "", html! {}))
            (ui::notice(Tone::Warn, &t.say("customer-erase-means")))
            form method="post" action={ (base) "/erasure" } class="form-actions" {
                (Button::danger(&t.say("customer-erase-do")).submit())
                (Button::quiet(&t.say("cancel")).link(&base))
            }
        },
    )
}
