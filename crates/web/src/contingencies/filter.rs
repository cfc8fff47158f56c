//! Whom a contingency touches: the form, and what was found by it.

use attent_core::{
    Actor, Result as CoreResult,
    contingencies::{Filter, Touched},
    conversations::Kind,
    error::invalid,
    ids::{PlaceId, StaffId},
    people::{places, staff},
};
use attent_db::Tx;
use maud::{Markup, html};

use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Choice, Field, Tone},
};

/// Ten years: further ahead nobody promises.
const MOST_DAYS: i64 = 3650;

/// As typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub promise_words: String,
    pub promise_owner: String,
    pub due_days: String,
    pub waits: String,
    pub item: String,
    pub tag: String,
    pub kind: String,
    pub place: String,
    pub customers: String,
}

/// What a form says under that name, its lines as ours.
pub(super) fn value(form: &[(String, String)], name: &str) -> String {
    let found = form.iter().find(|(key, _)| key == name);
    found.map_or(String::new(), |(_, value)| value.replace("\r\n", "\n"))
}

impl Typed {
    pub(super) fn read(form: &[(String, String)]) -> Self {
        let of = |name: &str| value(form, name);
        Self {
            promise_words: of("promise_words"),
            promise_owner: of("promise_owner"),
            due_days: of("due_days"),
            waits: of("waits"),
            item: of("item"),
            tag: of("tag"),
            kind: of("kind"),
            place: of("place"),
            customers: of("customers"),
        }
    }

    pub(super) fn of(filter: &Filter) -> Self {
        Self {
            promise_words: filter.promise_words.clone(),
            promise_owner: filter
                .promise_owner
                .map_or(String::new(), |id| id.to_string()),
            due_days: filter
                .due_days
                .map_or(String::new(), |days| days.to_string()),
            waits: if filter.waits { "on" } else { "" }.to_owned(),
            item: filter.item.clone(),
            tag: filter.tag.clone(),
            kind: filter.kind.map_or("", Kind::as_str).to_owned(),
            place: filter.place.map_or(String::new(), |id| id.to_string()),
            customers: filter.customers.clone(),
        }
    }

    /// # Errors
    /// Field `due_days` when it is no number of days.
    pub(super) fn filter(&self) -> CoreResult<Filter> {
        let due_days = match self.due_days.trim() {
            "" => None,
            days => match days.parse() {
                Ok(days @ 0..=MOST_DAYS) => Some(days),
                _ => return Err(invalid("due_days", "error-contingency-days")),
            },
        };
        Ok(Filter {
            promise_words: self.promise_words.trim().to_owned(),
            promise_owner: self.promise_owner.parse().ok(),
            due_days,
            waits: self.waits == "on",
            item: self.item.trim().to_owned(),
            tag: self.tag.trim().to_owned(),
            kind: Kind::parse(&self.kind),
            place: self.place.parse().ok(),
            customers: self.customers.trim().to_owned(),
        })
    }
}

/// What can be chosen from.
pub(super) struct Choices {
    pub people: Vec<(StaffId, String)>,
    places: Vec<(PlaceId, String)>,
}

impl Choices {
    pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<Self> {
        let people = staff::list(tx, actor)?;
        let places = places::list(tx, actor)?;
        Ok(Self {
            people: people.into_iter().map(|one| (one.id, one.name)).collect(),
            places: places.into_iter().map(|one| (one.id, one.name)).collect(),
        })
    }

    pub(super) fn name(&self, id: Option<StaffId>) -> String {
        let found = self.people.iter().find(|(one, _)| Some(*one) == id);
        found.map_or(String::new(), |(_, name)| name.clone())
    }
}

fn select(page: &Page, field: Field<'_>, all: Vec<(String, String)>, chosen: &str) -> Markup {
    let mut pairs = vec![(String::new(), page.t.say("contingency-any"))];
    pairs.extend(all);
    field.select(&Choice::each(&pairs), chosen)
}

pub(super) fn fields(page: &Page, choices: &Choices, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let people = choices.people.iter();
    let people = people
        .map(|(id, name)| (id.to_string(), name.clone()))
        .collect();
    let places = choices.places.iter();
    let places = places
        .map(|(id, name)| (id.to_string(), name.clone()))
        .collect();
    let kinds = Kind::ALL.iter();
    let kinds = kinds
        .map(|kind| {
            (
                kind.as_str().to_owned(),
                t.say(&format!("kind-{}", kind.as_str())),
            )
        })
        .collect();
    html! {
        p class="hint" { (t.say("contingency-filter-hint")) }
        fieldset class="field" {
            legend { (t.say("contingency-promises")) }
            div class="grid-2" {
                (Field::new("promise_words", &t.say("contingency-promise-words")).text(&typed.promise_words))
                (select(page, Field::new("promise_owner", &t.say("contingency-promise-owner")), people, &typed.promise_owner))
                (Field::new("due_days", &t.say("contingency-due-days")).error(wrong.of("due_days")).input("number", &typed.due_days))
                (Field::new("waits", &t.say("contingency-waits")).checkbox(typed.waits == "on"))
            }
        }
        (Field::new("item", &t.say("contingency-item")).text(&typed.item))
        fieldset class="field" {
            legend { (t.say("contingency-conversations")) }
            div class="grid-3" {
                (Field::new("tag", &t.say("contingency-tag")).text(&typed.tag))
                (select(page, Field::new("kind", &t.say("contingency-kind")), kinds, &typed.kind))
                (select(page, Field::new("place", &t.say("contingency-place")), places, &typed.place))
            }
        }
        (Field::new("customers", &t.say("contingency-customers")).hint(&t.say("contingency-customers-hint")).error(wrong.of("customers")).textarea(2, &typed.customers))
    }
}

/// How many it finds, of what.
pub(super) fn found(page: &Page, filter: &Filter, touched: &Touched) -> Markup {
    let t = page.t;
    if filter.is_empty() {
        return ui::notice(Tone::Info, &t.say("contingency-filter-empty"));
    }
    let number = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    html! {
        div class="figures" {
            (ui::figure(&t.say("contingency-people"), &page.format.number(number(touched.people.len())), ""))
            @if filter.asks_promises() { (ui::figure(&t.say("contingency-promises"), &page.format.number(number(touched.promises.len())), "")) }
            @if !filter.item.is_empty() { (ui::figure(&t.say("set-asides-title"), &page.format.number(number(touched.set_asides)), "")) }
            @if filter.asks_conversations() { (ui::figure(&t.say("contingency-conversations"), &page.format.number(number(touched.conversations)), "")) }
        }
        @if !touched.unknown.is_empty() {
            (ui::notice(Tone::Warn, &t.say_with("contingency-unknown", &[("lines", touched.unknown.join(", ").into())])))
        }
    }
}

/// The promises it touches.
pub(super) fn promises(page: &Page, touched: &Touched) -> Markup {
    let t = page.t;
    html! {
        @if !touched.promises.is_empty() {
            details {
                summary class="button small" { (t.say("contingency-see-promises")) }
                ul class="stack close" role="list" {
                    @for one in touched.promises.iter().take(100) {
                        li { a href=(routes::promise(one.id)) { (one.text) } " " span class="soft small" { (one.customer_name) @if let Some(due) = one.due_at { ", " (page.format.short(due)) } } }
                    }
                }
            }
        }
    }
}
