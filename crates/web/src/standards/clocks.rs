//! The clocks of one conversation, and deadlines of the law set by hand.

use attent_core::{
    ids::{ClockId, ConversationId},
    standards::{self, Clock, Running},
};
use attent_db::Millis;
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{chips, said};
use crate::{
    Page, Result, due,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Field, Icon, Tone},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    due: String,
    due_at: Option<i64>,
    due_shown: String,
    reason: String,
    /// One press is one deadline.
    press: String,
}

impl Typed {
    fn due(&self) -> due::Typed {
        due::Typed {
            text: self.due.clone(),
            at: self.due_at.map(Millis),
            shown: self.due_shown.clone(),
        }
    }
}

fn address(id: ConversationId) -> String {
    routes::of_conversation(id, "clocks")
}

pub(super) async fn show(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    let typed = Typed {
        press: page.now().0.to_string(),
        ..Typed::default()
    };
    render(&page, id, &typed, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, id: ConversationId, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    let (format, due) = (page.format.clone(), typed.due());
    let (facts, (conversation, clocks, asked, answer)) = page
        .read_framed(move |tx, actor| {
            Ok((
                attent_core::conversations::find(tx, actor, id)?,
                standards::clocks(tx, actor, id)?,
                standards::asked(tx, actor, id)?,
                due::Reader::of(tx, &format)?.answer(&due),
            ))
        })
        .await?;
    let t = page.t;
    let (crumb, title) = (format!("#{}", conversation.number), t.say("clocks-title"));
    let (running, over): (Vec<&Running>, Vec<&Running>) =
        clocks.iter().partition(|clock| clock.ended_at.is_none());
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumb, &routes::conversation(id))], &title, &conversation.subject, html! {
                @if let Some(asked) = &asked { (chips::asked(page, asked)) }
            }))
            (wrong.above())
            (ui::panel(&t.say("clocks-running"), &t.say("clocks-about"), html! {
                @if running.is_empty() { p class="soft" { (t.say("clocks-none")) } }
                ul class="visits" role="list" { @for clock in &running { (line(page, clock)) } }
            }))
            @if page.writes() { (deadline(page, id, typed, answer.as_ref(), wrong)) }
            @if !over.is_empty() {
                (ui::panel(&t.say("clocks-over"), "", html! {
                    ul class="visits" role="list" { @for clock in &over { (line(page, clock)) } }
                }))
            }
        },
    );
    Ok(wrong.on(page.show(&facts, Here::Conversations, &title, stage)))
}

fn line(page: &Page, clock: &Running) -> Markup {
    let t = page.t;
    html! {
        li {
            span class="who" {
                a href=(chips::address(clock)) { (said::clock(t, clock.clock)) }
                @if !clock.reason.is_empty() { small class="soft" { (clock.reason) } }
            }
            @match clock.result {
                Some(result) => (ended(page, clock, result)),
                None => (chips::chip(page, clock)),
            }
            @if page.writes() && clock.clock == Clock::Statutory && clock.ended_at.is_none() {
                form method="post" action={ (chips::address(clock)) "/removal" } {
                    (Button::quiet(&t.say("deadline-remove")).small().submit())
                }
            }
        }
    }
}

/// Met, missed or dropped, and how long it took.
pub(super) fn ended(page: &Page, clock: &Running, result: standards::Ended) -> Markup {
    let tone = match result {
        standards::Ended::Met => Tone::Good,
        standards::Ended::Missed => Tone::Late,
        standards::Ended::Dropped => Tone::Plain,
    };
    let took = clock
        .seconds
        .map_or_else(String::new, |seconds| said::time(page, seconds));
    let text = page.t.say_with(
        &format!("clock-ended-{}", result.as_str()),
        &[("span", took.into())],
    );
    ui::chip(tone, &text)
}

fn deadline(
    page: &Page,
    id: ConversationId,
    typed: &Typed,
    answer: Option<&due::Answer>,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let label = t.say("deadline-due");
    let due = due::Asked {
        required: true,
        error: wrong.of("due"),
        ..due::Asked::new("due", &label)
    };
    ui::panel(
        &t.say("deadline-title"),
        &t.say("deadline-about"),
        html! {
            form class="form" method="post" action=(routes::of_conversation(id, "deadlines")) {
                input type="hidden" name="press" value=(typed.press);
                (due.show(&page.format, &typed.due(), answer))
                (Field::new("reason", &t.say("deadline-reason")).hint(&t.say("deadline-reason-hint")).required().error(wrong.of("reason")).text(&typed.reason))
                div class="form-actions" { (Button::new(&t.say("deadline-set")).icon(Icon::Clock).submit()) }
            }
        },
    )
}

pub(super) async fn set(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let Some(due) = typed.due().moment() else {
        return render(&page, id, &typed, &Wrong::look_first(page.t)).await;
    };
    let (form, staff) = (typed.clone(), page.staff);
    let press = (!form.press.is_empty()).then(|| format!("deadline:{staff}:{id}:{}", form.press));
    let set = page
        .write(move |tx, actor| {
            standards::set_statutory(tx, actor, id, due, &form.reason, press.as_deref())
        })
        .await;
    match set {
        Ok(_) => Ok(page.said(&address(id), "said-deadline")),
        Err(error) => render(&page, id, &typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn remove(page: Page, Path(id): Path<ClockId>) -> Result<Response> {
    let conversation = page
        .write(move |tx, actor| {
            let conversation = standards::why(tx, actor, id)?.clock.conversation;
            standards::drop_statutory(tx, actor, id)?;
            Ok(conversation)
        })
        .await?;
    Ok(page.said(&address(conversation), "said-deadline-removed"))
}
