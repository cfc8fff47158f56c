//! What several pages of procedures show: a step as it is read out, the whole tree as a list.

use attent_core::procedures::{Answer, Ending, Step, numbered};
use attent_db::Tx;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use crate::{
    Error, Result, Site, T,
    ui::{self, Icon, Tone},
};

/// A step, with its picture at `picture`.
pub(super) fn said(step: &Step, picture: &str) -> Markup {
    html! {
        @if !step.text.is_empty() { p class="letter" { (step.text) } }
        @if let Some((_, _, words)) = &step.picture { img class="step-picture" src=(picture) alt=(words) loading="lazy"; }
    }
}

pub(super) fn ending(t: T, ending: Ending) -> Markup {
    end_chip(t, ending, &format!("procedure-end-{}", ending.as_str()))
}

/// The same in words that mean something to customers.
pub(super) fn ending_for_customers(t: T, end: Ending) -> Markup {
    match end {
        Ending::Case => end_chip(t, end, "guide-end-case"),
        Ending::Solved | Ending::Advice => ending(t, end),
    }
}

fn end_chip(t: T, ending: Ending, word: &str) -> Markup {
    let (tone, picture) = match ending {
        Ending::Solved => (Tone::Good, Icon::CircleCheck),
        Ending::Advice => (Tone::Info, Icon::Info),
        Ending::Case => (Tone::Warn, Icon::Wrench),
    };
    ui::chip_with(tone, picture, &t.say(word))
}

/// All steps one below the other, each answer with the number of the step it leads to. `end` says how
/// a way ends, `more` adds what a page has to say of one.
pub(super) fn tree(
    t: T,
    steps: &[Step],
    end: fn(T, Ending) -> Markup,
    picture: impl Fn(&Step) -> String,
    more: impl Fn(usize, &Step) -> Markup,
) -> Markup {
    html! {
        ol class="procedure-tree" role="list" {
            @for (at, step) in steps.iter().enumerate() {
                li class="panel" id=(format!("step-{}", at + 1)) {
                    header {
                        h2 { span class="step-number" { (at + 1) } " "
                            @if step.title.is_empty() { span class="soft" { (t.say("procedure-unwritten")) } } @else { (step.title) } }
                        @if let Some(ending) = step.ending { (end(t, ending)) }
                    }
                    (said(step, &picture(step)))
                    @if step.ending.is_none() && !step.answers.is_empty() {
                        ul class="procedure-answers" role="list" {
                            @for answer in &step.answers { li { (leads(t, steps, answer)) } }
                        }
                    }
                    (more(at, step))
                }
            }
        }
    }
}

fn leads(t: T, steps: &[Step], answer: &Answer) -> Markup {
    let number = answer.next.and_then(|next| numbered(steps, next));
    html! {
        b { (answer.label) } " "
        @match number {
            Some(number) => a href=(format!("#step-{number}")) { (t.say_with("procedure-to-step", &[("number", count(number).into())])) },
            None => (ui::chip(Tone::Warn, &t.say("procedure-nowhere"))),
        }
    }
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The bytes of a picture, as what it is and nothing else.
pub(super) async fn picture(
    site: &Site,
    t: T,
    find: impl Fn(&mut Tx<'_>) -> attent_core::Result<(attent_core::ids::FileId, String)>
    + Send
    + 'static,
) -> Result<Response> {
    use attent_core::files::{self, Found};
    let found = site
        .db()
        .read(move |tx| {
            let (file, kind) = find(tx)?;
            Ok::<_, attent_core::Error>((files::find(tx, file)?, kind))
        })
        .await;
    let (found, kind) = found.map_err(|e| Error::page(t, e))?;
    let bytes = match found {
        Found::Here(bytes) => bytes,
        Found::OnDisk { sha256 } => site.shelf().read(&sha256).map_err(|e| Error::page(t, e))?,
    };
    let mut response = bytes.into_response();
    for (name, value) in [
        ("content-type", kind.as_str()),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("cache-control", "private, max-age=3600"),
    ] {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}
