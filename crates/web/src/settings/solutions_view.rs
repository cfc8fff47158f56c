//! The markup of the catalogue.

use attent_core::{
    business::phrases::Field as Part,
    cases::causes::Cause,
    solutions::{Kind, Solution},
};
use maud::{Markup, html};

use super::solutions::{PAGE, Shown, Typed};
use crate::{
    Page,
    cases::{
        said::{self, Said},
        wording::PARTS,
    },
    forms::Wrong,
    ui::{self, Button, Choice, Column, Field, Icon, Tone},
};

pub(super) fn list(page: &Page, title: &str, all: &[(Solution, Said)], causes: &[Cause]) -> Markup {
    let t = page.t;
    let labels = ["what", "cost", "fits"].map(|key| t.say(&format!("solutions-col-{key}")));
    let columns = [
        Column::text(&labels[0]),
        Column::number(&labels[1]),
        Column::text(&labels[2]),
    ];
    let new = Button::main(&t.say("solutions-new"))
        .icon(Icon::Plus)
        .link(&format!("{PAGE}/new"));
    html! {
        (ui::page_head(&[], title, &t.say("solutions-about"), new))
        (ui::table(title, &columns, html! { @for (one, words) in all { (row(page, one, words, causes)) } }))
    }
}

fn row(page: &Page, one: &Solution, words: &Said, causes: &[Cause]) -> Markup {
    let t = page.t;
    let fits: Vec<String> = causes
        .iter()
        .filter(|cause| one.causes.contains(&cause.id))
        .map(|cause| said::cause(t, cause))
        .collect();
    html! {
        tr {
            td {
                a href=(format!("{PAGE}/{}", one.id)) { (words.title) }
                @if one.draws { " " (ui::chip(Tone::Info, &t.say("solutions-draws-chip"))) }
                @if one.retired_at.is_some() { " " (ui::chip(Tone::Plain, &t.say("retired"))) }
                p class="soft small" { (t.say(&format!("solution-kind-{}", one.kind.as_str().replace('_', "-")))) " · " (words.limits) }
            }
            td class="num" { @if let Some(cost) = one.cost { (page.format.money(cost)) } }
            td class="soft small" { (fits.join(", ")) }
        }
    }
}

pub(super) fn one(page: &Page, title: &str, shown: &Shown, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let crumbs = t.say("solutions-title");
    let action = match &shown.found {
        Some(found) => format!("{PAGE}/{}", found.id),
        None => PAGE.to_owned(),
    };
    html! {
        (ui::page_head(&[(&crumbs, PAGE)], title, &t.say("solutions-one-about"), html! {}))
        (wrong.above())
        form class="form" method="post" action=(action) {
            @if let Some(found) = &shown.found { input type="hidden" name="version" value=(found.version); }
            (ui::panel(&t.say("solutions-words"), &t.say_with("solutions-words-about", &[("language", t.say(&format!("language-{}", shown.language.code())).into())]), html! {
                @for part in PARTS {
                    @let name = part.as_str();
                    @let label = t.say(&format!("solution-field-{name}"));
                    @let field = Field::new(name, &label).error(wrong.of(name));
                    @if part == Part::Title { (field.text(typed.text(name))) } @else { (field.textarea(2, typed.text(name))) }
                }
            }))
            (ui::panel(&t.say("solutions-money"), "", money(page, typed, wrong)))
            (ui::panel(&t.say("solutions-fits"), &t.say("solutions-fits-about"), html! {
                div class="tree" { @for cause in shown.causes.iter().filter(|one| one.retired_at.is_none()) {
                    @let id = cause.id.to_string();
                    label class={ "choice depth-" (cause.depth.min(3)) } {
                        input type="checkbox" name="causes" value=(id) checked[typed.has("causes", &id)];
                        span { (said::cause(t, cause)) }
                    }
                } }
            }))
            div class="form-actions" {
                (Button::main(&t.say("save")).named("act", "save").submit())
                @if let Some(found) = &shown.found {
                    @if found.retired_at.is_some() { (Button::new(&t.say("restore")).named("act", "restore").submit()) }
                    @else { (Button::quiet(&t.say("retire")).named("act", "retire").submit()) }
                }
            }
        }
    }
}

fn money(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let kinds: Vec<(&str, String)> = Kind::ALL
        .iter()
        .map(|kind| {
            let word = kind.as_str().replace('_', "-");
            (kind.as_str(), t.say(&format!("solution-kind-{word}")))
        })
        .collect();
    let kinds: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let optional = t.say("field-optional");
    let of = |name: &'static str| {
        let label = t.say(&format!("solutions-{}", name.replace('_', "-")));
        let hint = t.say(&format!("solutions-{}-hint", name.replace('_', "-")));
        html! { (Field::new(name, &label).optional(&optional).hint(&hint).error(wrong.of(name)).money(page.currency.sign(), typed.text(name))) }
    };
    html! {
        (Field::new("kind", &t.say("solutions-kind")).middling().error(wrong.of("kind")).select(&kinds, typed.text("kind")))
        div class="grid-3" { (of("cost")) (of("worth")) (of("authority_above")) }
        (Field::new("days", &t.say("solutions-days")).short().error(wrong.of("days")).input("number", typed.text("days")))
        (Field::new("draws", &t.say("solutions-draws")).hint(&t.say("solutions-draws-hint")).checkbox(!typed.text("draws").is_empty()))
    }
}
