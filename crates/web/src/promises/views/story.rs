//! The history of a promise.

use std::collections::HashMap;

use attent_core::{
    Who,
    ids::StaffId,
    promises::{Step, StepKind},
};
use maud::{Markup, html};

use crate::{
    Page,
    ui::{Icon, Tone, customer as pieces},
};

fn look(what: StepKind) -> (Tone, Icon) {
    match what {
        StepKind::Made => (Tone::Accent, Icon::Handshake),
        StepKind::Met | StepKind::Handed | StepKind::FollowedUp => (Tone::Info, Icon::Forward),
        StepKind::AtRisk => (Tone::Warn, Icon::Clock),
        StepKind::Late | StepKind::Broken => (Tone::Late, Icon::TriangleAlert),
        StepKind::Done => (Tone::Info, Icon::Check),
        StepKind::Kept => (Tone::Good, Icon::CheckCheck),
        StepKind::Disputed => (Tone::Late, Icon::MessageSquare),
        StepKind::Renegotiated => (Tone::Warn, Icon::Calendar),
        StepKind::Withdrawn => (Tone::Plain, Icon::Undo2),
    }
}

pub fn history(
    page: &Page,
    steps: &[Step],
    names: &HashMap<StaffId, String>,
    customer: &str,
) -> Markup {
    let t = page.t;
    let name = |id: StaffId| names.get(&id).map_or("", String::as_str);
    let moments: Vec<(Tone, Icon, Markup, Markup, String)> = steps
        .iter()
        .map(|step| {
            let (tone, picture) = look(step.what);
            let who = match step.who {
                Who::Staff(id) => name(id).to_owned(),
                Who::Customer(_) => customer.to_owned(),
                Who::Token(_) => t.say("promise-by-program"),
                _ => t.say("talk-by-itself"),
            };
            (
                tone,
                picture,
                told(page, step, name),
                page.format.time(step.at),
                who,
            )
        })
        .collect();
    let moments: Vec<pieces::Moment<'_>> = moments
        .iter()
        .map(|(tone, picture, what, when, who)| pieces::Moment {
            tone: *tone,
            picture: *picture,
            what: html! { (what) },
            when: html! { (when) },
            detail: who,
        })
        .collect();
    pieces::timeline(&t.say("promise-history"), &moments)
}

fn told<'a>(page: &Page, step: &Step, name: impl Fn(StaffId) -> &'a str) -> Markup {
    let t = page.t;
    let by = step
        .due_at
        .map_or_else(String::new, |at| page.format.full(at));
    let how = step
        .how
        .as_deref()
        .map_or_else(String::new, |how| t.say(&format!("promise-how-{how}")));
    let word = match (step.what, step.due_at) {
        (StepKind::Made, None) => "made-when",
        (what, _) => what.as_str(),
    };
    let text = t.say_with(
        &format!("promise-step-{word}"),
        &[
            ("by", by.into()),
            ("how", how.into()),
            ("who", step.staff.map_or("", name).into()),
        ],
    );
    let words = [
        ("promise-said-note", &step.note),
        ("promise-said-message", &step.message),
        ("promise-said-solution", &step.solution),
    ];
    html! {
        (text)
        @for (label, word) in words {
            @if let Some(word) = word {
                br; small { @if step.what == StepKind::Broken { (t.say(label)) " " } "\u{201c}" (word) "\u{201d}" }
            }
        }
    }
}
