//! The joint update of a contingency: whom to leave out, the words, a new time for the promises that
//! are touched; looked at first, then sent.

use attent_core::{
    Language, business,
    contingencies::{self, Card, Run, Touched},
    ids::{ContingencyRunId, CustomerId},
    joint_updates::{self, Of, Recipient, Words},
};
use attent_db::Millis;
use axum::{Form, extract::Path, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::{draft, name, to_run};
use crate::{
    Page, Result,
    facts::{Facts, Here},
    forms::Wrong,
    joint_updates::{self as joint, Written},
    ui::{self, Button, Field, Icon, Tone, Width},
};

/// How many names can be left out one by one on the page.
const NAMES: usize = 300;

#[derive(Clone, Debug, Default)]
struct Typed {
    after: i64,
    people: usize,
    without: Vec<CustomerId>,
    due: String,
    written: Vec<Written>,
}

struct Shown {
    card: Card,
    run: Run,
    touched: Touched,
    own: Vec<Words>,
    after: i64,
    usual: Language,
    business: String,
}

impl Shown {
    fn told(&self, typed: &Typed) -> Vec<Recipient> {
        let mut people = self.touched.people.clone();
        people.retain(|one| !typed.without.contains(&one.customer));
        people
    }
}

async fn read(page: &Page, id: ContingencyRunId) -> Result<(Facts, Shown)> {
    page.read_framed(move |tx, actor| {
        actor.at_least(attent_core::Role::Staff)?;
        let run = contingencies::run(tx, actor, id)?;
        let business = business::get(tx)?;
        let sent = joint_updates::list(tx, Of::Contingency(id))?.len();
        Ok(Shown {
            card: contingencies::find(tx, actor, run.contingency)?,
            touched: contingencies::touched(tx, actor, &run.filter)?,
            own: contingencies::words(tx, run.contingency)?,
            after: i64::try_from(sent).unwrap_or(i64::MAX),
            usual: business.language,
            business: business.name,
            run,
        })
    })
    .await
}

pub(super) async fn form(page: Page, Path(id): Path<ContingencyRunId>) -> Result<Response> {
    let (facts, shown) = read(&page, id).await?;
    let written = joint::languages(&shown.touched.people, shown.usual)
        .into_iter()
        .map(|(language, _)| {
            let (subject, text) = draft(&shown.card, &shown.own, language, &shown.business);
            Written {
                language,
                subject,
                text,
            }
        });
    let typed = Typed {
        after: shown.after,
        people: shown.touched.people.len(),
        written: written.collect(),
        ..Typed::default()
    };
    let stage = writing(&page, &shown, &typed, &Wrong::nothing(page.t));
    Ok(page.show(
        &facts,
        Here::Contingencies,
        &name(page.t, &shown.card),
        stage,
    ))
}

fn head(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let crumbs = t.say("contingencies-title");
    let card = name(t, &shown.card);
    ui::page_head(
        &[
            (&crumbs, "/contingencies"),
            (&card, &to_run(shown.run.id, "")),
        ],
        &t.say("contingency-tell"),
        "",
        html! {},
    )
}

fn number(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

fn writing(page: &Page, shown: &Shown, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let people = shown.told(typed);
    let spoken = joint::languages(&people, shown.usual);
    ui::page(
        Width::Reading,
        html! {
            (head(page, shown))
            (wrong.above())
            p { (t.say_with("joint-update-goes-to", &[("count", number(people.len()).into())])) }
            form class="form" method="post" action=(to_run(shown.run.id, "update")) data-turbo="false" {
                input type="hidden" name="after" value=(typed.after);
                details open[!typed.without.is_empty()] {
                    summary class="button small" { (t.say("contingency-leave-out")) }
                    div class="choices" {
                        @for one in shown.touched.people.iter().take(NAMES) {
                            label class="choice" {
                                input type="checkbox" name="without" value=(one.customer) checked[typed.without.contains(&one.customer)];
                                span { (one.name) @if !one.has_address { " " (ui::chip(Tone::Warn, &t.say("contingency-no-address"))) } }
                            }
                        }
                    }
                }
                (joint::fields(page, &typed.written, &spoken, wrong))
                @if !shown.touched.promises.is_empty() {
                    (Field::new("due", &t.say_with("contingency-new-time", &[("count", number(shown.touched.promises.len()).into())]))
                        .hint(&t.say("contingency-new-time-hint")).optional(&t.say("field-optional")).error(wrong.of("due")).middling().input("datetime-local", &typed.due))
                }
                div class="form-actions" {
                    (Button::main(&t.say("joint-update-look")).submit())
                    (Button::quiet(&t.say("cancel")).link(&to_run(shown.run.id, "")))
                }
            }
        },
    )
}

fn looking(
    page: &Page,
    shown: &Shown,
    typed: &Typed,
    due: Option<Millis>,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let people = shown.told(typed);
    let moved = shown.touched.promises.iter();
    let moved = moved
        .filter(|one| !typed.without.contains(&one.customer))
        .count();
    ui::page(
        Width::Reading,
        html! {
            (head(page, shown))
            (wrong.above())
            (ui::notice(Tone::Info, &t.say("joint-update-preview")))
            @if let Some(due) = due {
                (ui::notice(Tone::Info, &t.say_with("contingency-moves", &[("count", number(moved).into()), ("when", page.format.full(due).into())])))
            }
            (joint::who(page, &people))
            form class="form" method="post" action=(to_run(shown.run.id, "update")) {
                input type="hidden" name="after" value=(typed.after);
                input type="hidden" name="people" value=(people.len());
                input type="hidden" name="due" value=(typed.due);
                @for id in &typed.without { input type="hidden" name="without" value=(id); }
                (joint::preview(page, &typed.written, &people))
                div class="form-actions" {
                    (Button::main(&t.say_with("joint-update-send", &[("count", number(people.len()).into())])).icon(Icon::Send).named("send", "yes").submit())
                    (Button::quiet(&t.say("joint-update-change")).named("again", "yes").submit())
                }
            }
        },
    )
}

pub(super) async fn send(
    page: Page,
    Path(id): Path<ContingencyRunId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let of = |name: &str| {
        let found = form.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let without = form.iter().filter(|(key, _)| key == "without");
    let typed = Typed {
        after: of("after").parse().unwrap_or(-1),
        people: of("people").parse().unwrap_or(0),
        without: without.filter_map(|(_, id)| id.parse().ok()).collect(),
        due: of("due").to_owned(),
        written: joint::written(&form),
    };
    let (facts, shown) = read(&page, id).await?;
    let title = name(page.t, &shown.card);
    let due = page.format.local(&typed.due);
    let words = joint::words(&typed.written, shown.usual);
    let wrong = if of("again") == "yes" {
        let text = page.t.say("joint-update-change-about");
        Wrong::whole(page.t, StatusCode::UNPROCESSABLE_ENTITY, text)
    } else if let Some(wrong) = joint::missing(&page, &typed.written, &words) {
        wrong
    } else if due.is_none() && !typed.due.trim().is_empty() {
        Wrong::field(page.t, "due", "error-no-such-time")
    } else if due.is_some_and(|due| due <= page.now()) {
        Wrong::field(page.t, "due", "error-in-the-past")
    } else {
        Wrong::nothing(page.t)
    };
    if wrong.is_something() {
        let stage = writing(&page, &shown, &typed, &wrong);
        return Ok(wrong.on(page.show(&facts, Here::Contingencies, &title, stage)));
    }
    if of("send") != "yes" {
        let stage = looking(&page, &shown, &typed, due, &wrong);
        return Ok(page.show(&facts, Here::Contingencies, &title, stage));
    }
    let (seen, without) = ((typed.after, typed.people), typed.without.clone());
    let sent = page
        .write(move |tx, actor| {
            contingencies::tell(tx, actor, id, seen, &without, due, words.clone())
        })
        .await;
    match sent {
        Ok(_) => Ok(page.said(&to_run(id, ""), "said-joint-update")),
        Err(error) => {
            let wrong = Wrong::from(error)?;
            let stage = looking(&page, &shown, &typed, due, &wrong);
            Ok(wrong.on(page.show(&facts, Here::Contingencies, &title, stage)))
        }
    }
}
