//! Why something is due then: the standard, the calendar, what was counted, step by step.

use attent_core::{
    conversations,
    ids::ClockId,
    standards::{self, Because, Why},
};
use axum::{extract::Path, response::Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::{chips, clocks, said, steps};
use crate::{
    Page, Result,
    facts::Here,
    routes,
    ui::{self, Tone},
};

pub(super) async fn show(page: Page, Path(id): Path<ClockId>) -> Result<Response> {
    let (facts, (why, conversation, names)) = page
        .read_framed(move |tx, actor| {
            let why = standards::why(tx, actor, id)?;
            let conversation = conversations::find(tx, actor, why.clock.conversation)?;
            Ok((why, conversation, said::names(tx, actor)?))
        })
        .await?;
    let t = page.t;
    let title = t.say("why-title");
    let crumb = format!("#{}", conversation.number);
    let zone = why
        .calendar
        .as_ref()
        .and_then(|calendar| TimeZone::get(&calendar.time_zone).ok())
        .unwrap_or_else(|| page.format.zone.clone());
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[
                (&crumb, &routes::conversation(conversation.id)),
                (&t.say("clocks-title"), &routes::of_conversation(conversation.id, "clocks")),
            ], &title, &conversation.subject, html! {
                @match why.clock.result {
                    Some(result) => (clocks::ended(&page, &why.clock, result)),
                    None => (chips::chip(&page, &why.clock)),
                }
            }))
            (ui::panel("", "", facts_of(&page, &why, &names)))
            (ui::panel(&t.say("why-steps"), &t.say("why-steps-about"), html! {
                (steps::list(&page, &zone, &why.steps))
                p class="sum" { b { (total(&page, &why)) } }
            }))
            @if !why.pauses.is_empty() { (ui::panel(&t.say("why-pauses"), "", pauses(&page, &why))) }
        },
    );
    Ok(page.show(&facts, Here::Conversations, &title, stage))
}

fn facts_of(page: &Page, why: &Why, names: &said::Names) -> Markup {
    let t = page.t;
    let clock = &why.clock;
    let what = html! { (said::clock(t, clock.clock)) };
    let by = html! {
        @match &why.standard {
            Some((standard, version)) => {
                (said::within(t, &version.target)) " "
                (said::whom(t, &standard.scope, names)) " "
                small class="soft" { (t.say_with("why-version", &[
                    ("number", version.number.into()),
                    ("since", page.format.date(version.since).into()),
                ])) }
            }
            None => (clock.reason),
        }
    };
    let calendar = html! {
        @match &why.calendar {
            Some(calendar) => { (calendar.name) " " small class="soft" { (calendar.time_zone) } }
            None => (t.say("standard-real-hours")),
        }
    };
    let started = html! { (page.format.full(clock.started_at)) };
    let due = html! {
        @match clock.due_at {
            Some(due) => (page.format.full(due)),
            None => (t.say("why-paused-now")),
        }
    };
    ui::facts(&[
        (&t.say("why-what"), what),
        (&t.say("why-standard"), by),
        (&t.say("why-calendar"), calendar),
        (&t.say("why-started"), started),
        (&t.say("why-due"), due),
    ])
}

fn total(page: &Page, why: &Why) -> String {
    page.t.say_with(
        "why-total",
        &[
            ("gone", said::time(page, why.gone).into()),
            ("of", said::time(page, why.clock.minutes * 60).into()),
        ],
    )
}

fn pauses(page: &Page, why: &Why) -> Markup {
    let t = page.t;
    html! {
        ul class="pairs" role="list" {
            @for pause in &why.pauses {
                @let because = match pause.because {
                    Because::Customer => "pause-customer",
                    Because::Snoozed => "pause-snoozed",
                    Because::Closed => "pause-closed",
                };
                li {
                    span { (t.say(because)) }
                    span {
                        (page.format.time(pause.from)) " \u{2013} "
                        @match pause.to {
                            Some(to) => (page.format.time(to)),
                            None => (ui::chip(Tone::Info, &t.say("pause-still"))),
                        }
                    }
                }
            }
        }
    }
}
