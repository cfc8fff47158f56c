//! Preparing a card: what to do, whom it touches, drafts in the languages of the customers, solutions.

use attent_core::{
    Language, Role, business,
    contingencies::{self, Card, Details},
    ids::{ContingencyId, SolutionId},
    joint_updates::Words,
    solutions,
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};

use super::{
    draft,
    filter::{self, Choices},
    name, steps, to,
};
use crate::{
    Page, Result,
    cases::said,
    facts::Here,
    forms::Wrong,
    joint_updates::{self as joint, Written},
    ui::{self, Button, Choice, Field, Layout, Width},
};

#[derive(Clone, Debug, Default)]
struct Typed {
    name: String,
    steps: String,
    version: i64,
    filter: filter::Typed,
    written: Vec<Written>,
    solutions: Vec<String>,
}

impl Typed {
    fn read(form: &[(String, String)]) -> Self {
        let of = |name: &str| filter::value(form, name);
        let chosen = form.iter().filter(|(key, _)| key == "solution");
        Self {
            name: of("name"),
            steps: of("steps"),
            version: of("version").parse().unwrap_or(0),
            filter: filter::Typed::read(form),
            written: joint::written(form),
            solutions: chosen.map(|(_, value)| value.clone()).collect(),
        }
    }

    fn details(&self) -> attent_core::Result<Details> {
        let written = self.written.iter();
        let written = written.filter(|one| !one.text.trim().is_empty());
        let ids = self.solutions.iter().filter_map(|id| id.parse().ok());
        Ok(Details {
            name: self.name.clone(),
            steps: self.steps.clone(),
            filter: self.filter.filter()?,
            words: written
                .map(|one| Words {
                    language: one.language,
                    subject: one.subject.clone(),
                    text: one.text.clone(),
                })
                .collect(),
            solutions: ids.collect::<Vec<SolutionId>>(),
        })
    }
}

pub(super) async fn new(page: Page) -> Result<Response> {
    page_of(&page, None, None, &Wrong::nothing(page.t)).await
}

pub(super) async fn form(page: Page, Path(id): Path<ContingencyId>) -> Result<Response> {
    page_of(&page, Some(id), None, &Wrong::nothing(page.t)).await
}

async fn page_of(
    page: &Page,
    id: Option<ContingencyId>,
    typed: Option<Typed>,
    wrong: &Wrong,
) -> Result<Response> {
    let t = page.t;
    let (facts, (card, typed, choices, catalogue)) = page
        .read_framed(move |tx, actor| {
            actor.at_least(Role::Manager)?;
            let business = business::get(tx)?;
            let card = match id {
                Some(id) => Some(contingencies::find(tx, actor, id)?),
                None => None,
            };
            let mut catalogue = Vec::new();
            for solution in solutions::list(tx)? {
                if solution.retired_at.is_none() {
                    let title = said::solution(tx, &solution, t.language)?.title;
                    catalogue.push((solution.id.to_string(), title));
                }
            }
            let typed = match (&typed, &card) {
                (Some(typed), _) => typed.clone(),
                (None, Some(card)) => there(tx, t, card, &business.name)?,
                (None, None) => Typed {
                    written: vec![blank(business.language, &business.name)],
                    ..Typed::default()
                },
            };
            Ok((card, typed, Choices::read(tx, actor)?, catalogue))
        })
        .await?;
    let stage = stage(page, card.as_ref(), &typed, (&choices, &catalogue), wrong);
    let title = t.say("contingencies-title");
    Ok(wrong.on(page.show(&facts, Here::Contingencies, &title, stage)))
}

fn blank(language: Language, business: &str) -> Written {
    let t = crate::T::new(language);
    let values = [("business", business.into()), ("name", "{name}".into())];
    Written {
        language,
        subject: String::new(),
        text: t.say_with("contingency-own-letter", &values),
    }
}

fn there(
    tx: &mut attent_db::Tx<'_>,
    t: crate::T,
    card: &Card,
    business: &str,
) -> attent_core::Result<Typed> {
    let own = contingencies::words(tx, card.id)?;
    let written = Language::ALL.into_iter().map(|language| {
        let (subject, text) = draft(card, &own, language, business);
        Written {
            language,
            subject,
            text,
        }
    });
    let chosen = contingencies::solutions(tx, card.id)?;
    Ok(Typed {
        name: name(t, card),
        steps: steps(t, card),
        version: card.version,
        filter: filter::Typed::of(&card.filter),
        written: written.collect(),
        solutions: chosen.iter().map(ToString::to_string).collect(),
    })
}

fn stage(
    page: &Page,
    card: Option<&Card>,
    typed: &Typed,
    (choices, catalogue): (&Choices, &[(String, String)]),
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let crumbs = t.say("contingencies-title");
    let title = card.map_or_else(|| t.say("contingency-new"), |card| name(t, card));
    let action = card.map_or_else(|| "/contingencies".to_owned(), |card| to(card.id, ""));
    let options: Vec<Choice<'_>> = catalogue
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let chosen: Vec<&str> = typed.solutions.iter().map(String::as_str).collect();
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, "/contingencies")], &title, &t.say("contingency-prepare-about"), html! {}))
            (wrong.above())
            form class="form" method="post" action=(action) {
                input type="hidden" name="version" value=(typed.version);
                (Field::new("name", &t.say("procedures-name")).error(wrong.of("name")).required().text(&typed.name))
                (Field::new("steps", &t.say("contingency-steps")).hint(&t.say("contingency-steps-hint")).error(wrong.of("steps")).textarea(4, &typed.steps))
                (ui::panel(&t.say("contingency-touches"), "", filter::fields(page, choices, &typed.filter, wrong)))
                (Field::new("solution", &t.say("contingency-solutions")).checkboxes(Layout::Tiles, &options, &chosen))
                h2 { (t.say("contingency-drafts")) }
                (joint::fields(page, &typed.written, &[], wrong))
                div class="form-actions" {
                    (Button::main(&t.say("save")).submit())
                    (Button::quiet(&t.say("cancel")).link(card.map_or("/contingencies", |_| action.as_str())))
                }
            }
            @if let Some(card) = card {
                form method="post" action=(to(card.id, "retirement")) {
                    input type="hidden" name="version" value=(card.version);
                    @if card.retired_at.is_some() { (Button::quiet(&t.say("procedure-bring-back")).named("retired", "no").submit()) }
                    @else { (Button::quiet(&t.say("procedure-retire")).named("retired", "yes").submit()) }
                }
            }
        },
    )
}

pub(super) async fn add(page: Page, Form(form): Form<Vec<(String, String)>>) -> Result<Response> {
    let typed = Typed::read(&form);
    let form = typed.clone();
    let added = page
        .write(move |tx, actor| contingencies::add(tx, actor, &form.details()?))
        .await;
    match added {
        Ok(id) => Ok(page.said(&to(id, ""), "said-saved")),
        Err(error) => page_of(&page, None, Some(typed), &Wrong::from(error)?).await,
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<ContingencyId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let typed = Typed::read(&form);
    let (form, version) = (typed.clone(), typed.version);
    let changed = page
        .write(move |tx, actor| contingencies::change(tx, actor, id, version, &form.details()?))
        .await;
    match changed {
        Ok(()) => Ok(page.said(&to(id, ""), "said-saved")),
        Err(error) => page_of(&page, Some(id), Some(typed), &Wrong::from(error)?).await,
    }
}

pub(super) async fn retire(
    page: Page,
    Path(id): Path<ContingencyId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let retired = form
        .iter()
        .any(|(key, value)| key == "retired" && value == "yes");
    let version = Typed::read(&form).version;
    page.write(move |tx, actor| contingencies::retire(tx, actor, id, version, retired))
        .await?;
    Ok(page.said(&to(id, ""), "said-saved"))
}
