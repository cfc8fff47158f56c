//! The joint update: written, looked at with the number of people, sent.

use attent_core::{
    Language, business,
    ids::KnownProblemId,
    joint_updates::{self, Of, Recipient},
    known_problems::{self, Kind, KnownProblem},
};
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use super::to;
use crate::{
    Page, Result, T,
    facts::Here,
    forms::Wrong,
    joint_updates::{self as joint, Written},
    ui::{self, Button, Field, Icon, Tone, Width},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    kind: String,
}

#[derive(Clone, Debug, Default)]
struct Typed {
    fixed: bool,
    fix: String,
    /// How many updates and people the page showed.
    after: i64,
    people: usize,
    send: bool,
    written: Vec<Written>,
}

struct Shown {
    problem: KnownProblem,
    people: Vec<Recipient>,
    after: i64,
    usual: Language,
    business: String,
}

async fn read(page: &Page, id: KnownProblemId) -> Result<(crate::facts::Facts, Shown)> {
    page.read_framed(move |tx, actor| {
        let problem = known_problems::find(tx, actor, id)?;
        let own = problem.owner.is_some() && problem.owner == actor.staff_id();
        actor.at_least(if own {
            attent_core::Role::Staff
        } else {
            attent_core::Role::Manager
        })?;
        let targets = known_problems::targets(tx, id)?;
        let sent = joint_updates::list(tx, Of::KnownProblem(id))?.len();
        let business = business::get(tx)?;
        Ok(Shown {
            people: joint_updates::recipients(tx, &targets)?,
            after: i64::try_from(sent).unwrap_or(i64::MAX),
            usual: business.language,
            business: business.name,
            problem,
        })
    })
    .await
}

pub(super) async fn form(
    page: Page,
    Path(id): Path<KnownProblemId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (facts, shown) = read(&page, id).await?;
    let fixed = asked.kind == "fixed";
    let typed = Typed {
        fixed,
        after: shown.after,
        people: shown.people.len(),
        written: drafts(&shown, fixed),
        ..Typed::default()
    };
    let stage = writing(&page, &shown, &typed, &Wrong::nothing(page.t));
    Ok(page.show(&facts, Here::KnownProblems, &shown.problem.title, stage))
}

/// Words to begin with, in each language that is spoken.
fn drafts(shown: &Shown, fixed: bool) -> Vec<Written> {
    let word = if fixed {
        "known-problem-letter-fixed"
    } else {
        "known-problem-letter-interim"
    };
    joint::languages(&shown.people, shown.usual)
        .into_iter()
        .map(|(language, _)| {
            let t = T::new(language);
            let words = [
                ("problem", shown.problem.title.as_str().into()),
                ("business", shown.business.as_str().into()),
                ("name", "{name}".into()),
            ];
            Written {
                language,
                subject: shown.problem.title.clone(),
                text: t.say_with(word, &words),
            }
        })
        .collect()
}

fn head(page: &Page, shown: &Shown, fixed: bool) -> Markup {
    let t = page.t;
    let crumbs = t.say("known-problems-title");
    let title = t.say(if fixed {
        "known-problem-is-fixed"
    } else {
        "known-problem-interim"
    });
    ui::page_head(
        &[
            (&crumbs, "/known-problems"),
            (&shown.problem.title, &to(shown.problem.id, "")),
        ],
        &title,
        "",
        html! {},
    )
}

fn many(page: &Page, shown: &Shown) -> String {
    let count = i64::try_from(shown.people.len()).unwrap_or(i64::MAX);
    page.t
        .say_with("joint-update-goes-to", &[("count", count.into())])
}

fn hidden(typed: &Typed) -> Markup {
    html! {
        input type="hidden" name="after" value=(typed.after);
        input type="hidden" name="people" value=(typed.people);
        @if typed.fixed { input type="hidden" name="kind" value="fixed"; }
    }
}

fn writing(page: &Page, shown: &Shown, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let spoken = joint::languages(&shown.people, shown.usual);
    let nobody = shown.people.is_empty();
    ui::page(
        Width::Reading,
        html! {
            (head(page, shown, typed.fixed))
            (wrong.above())
            p { (many(page, shown)) }
            (joint::who(page, &shown.people))
            form class="form" method="post" action=(to(shown.problem.id, "update")) data-turbo="false" {
                (hidden(typed))
                @if typed.fixed {
                    (Field::new("fix", &t.say("known-problem-fix")).hint(&t.say("known-problem-fix-hint")).optional(&t.say("field-optional")).error(wrong.of("fix")).text(&typed.fix))
                }
                @if !nobody { (joint::fields(page, &typed.written, &spoken, wrong)) }
                div class="form-actions" {
                    @if nobody { (Button::main(&t.say("known-problem-fix-quietly")).icon(Icon::Check).named("quiet", "yes").submit()) }
                    @else { (Button::main(&t.say("joint-update-look")).submit()) }
                    (Button::quiet(&t.say("cancel")).link(&to(shown.problem.id, "")))
                }
            }
        },
    )
}

fn looking(page: &Page, shown: &Shown, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let count = i64::try_from(shown.people.len()).unwrap_or(i64::MAX);
    ui::page(
        Width::Reading,
        html! {
            (head(page, shown, typed.fixed))
            (wrong.above())
            (ui::notice(Tone::Info, &t.say("joint-update-preview")))
            (joint::who(page, &shown.people))
            form class="form" method="post" action=(to(shown.problem.id, "update")) {
                (hidden(&Typed { people: shown.people.len(), ..typed.clone() }))
                input type="hidden" name="fix" value=(typed.fix);
                (joint::preview(page, &typed.written, &shown.people))
                div class="form-actions" {
                    (Button::main(&t.say_with("joint-update-send", &[("count", count.into())])).icon(Icon::Send).named("send", "yes").submit())
                    (Button::quiet(&t.say("joint-update-change")).named("again", "yes").submit())
                }
            }
        },
    )
}

pub(super) async fn send(
    page: Page,
    Path(id): Path<KnownProblemId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let of = |name: &str| {
        let found = form.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let typed = Typed {
        fixed: of("kind") == "fixed",
        fix: of("fix").replace("\r\n", "\n"),
        after: of("after").parse().unwrap_or(-1),
        people: of("people").parse().unwrap_or(0),
        send: of("send") == "yes",
        written: joint::written(&form),
    };
    let title = page.t.say("known-problems-title");
    if of("quiet") == "yes" {
        let by = typed.fix.clone();
        let fixed = page
            .write(move |tx, actor| known_problems::fix_quietly(tx, actor, id, &by))
            .await;
        let Err(error) = fixed else {
            return Ok(page.said(&to(id, ""), "said-saved"));
        };
        let wrong = Wrong::from(error)?;
        let (facts, shown) = read(&page, id).await?;
        let stage = writing(&page, &shown, &typed, &wrong);
        return Ok(wrong.on(page.show(&facts, Here::KnownProblems, &title, stage)));
    }
    let (facts, shown) = read(&page, id).await?;
    let words = joint::words(&typed.written, shown.usual);
    let again = (of("again") == "yes").then(|| {
        let text = page.t.say("joint-update-change-about");
        Wrong::whole(page.t, axum::http::StatusCode::UNPROCESSABLE_ENTITY, text)
    });
    if let Some(wrong) = again.or_else(|| joint::missing(&page, &typed.written, &words)) {
        let stage = writing(&page, &shown, &typed, &wrong);
        return Ok(wrong.on(page.show(&facts, Here::KnownProblems, &title, stage)));
    }
    if !typed.send {
        let stage = looking(&page, &shown, &typed, &Wrong::nothing(page.t));
        return Ok(page.show(&facts, Here::KnownProblems, &title, stage));
    }
    let kind = if typed.fixed {
        Kind::Fixed(typed.fix.clone())
    } else {
        Kind::Interim
    };
    let (seen, told) = ((typed.after, typed.people), words);
    let sent = page
        .write(move |tx, actor| known_problems::tell(tx, actor, id, &kind, seen, told.clone()))
        .await;
    match sent {
        Ok(_) => Ok(page.said(&to(id, ""), "said-joint-update")),
        Err(error) => {
            let wrong = Wrong::from(error)?;
            let stage = looking(&page, &shown, &typed, &wrong);
            Ok(wrong.on(page.show(&facts, Here::KnownProblems, &title, stage)))
        }
    }
}
