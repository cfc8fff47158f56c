//! The page on which a version is written.

use attent_core::procedures::{Ending, Problem, Step, problems};
use maud::{Markup, html};

use super::{
    draft::{Drafted, Open},
    list::{about, languages},
    parts::{self, count},
    step::TypedStep,
    to,
};
use crate::{
    Page,
    forms::Wrong,
    ui::{self, Button, Choice, Field, Icon, Layout, Tone, Width},
};

pub(super) fn stage(page: &Page, drafted: &Drafted, open: Open<'_>, wrong: &Wrong) -> Markup {
    let t = page.t;
    let (step_open, typed) = match open {
        Open::Step(step, typed) => (step, typed),
        Open::Nothing | Open::Head(_) => (None, None),
    };
    // Each form says what is wrong with itself alone.
    let fine = Wrong::nothing(t);
    let (of_steps, of_head) = match open {
        Open::Head(_) => (&fine, wrong),
        Open::Nothing | Open::Step(..) => (wrong, &fine),
    };
    let one = &drafted.procedure;
    let crumbs = t.say("procedures-title");
    let found = problems(&drafted.steps);
    let version = t.say_with(
        "procedure-draft",
        &[("number", drafted.draft.number.into())],
    );
    let picture = |step: &Step| to(one.id, &format!("steps/{}/picture", step.id));
    let adding = typed.is_some() && step_open.is_none();
    let first = drafted.steps.is_empty();
    let more = if first {
        "procedure-first-step"
    } else {
        "procedure-add-step"
    };
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, "/procedures"), (&one.title, &to(one.id, ""))], &drafted.draft.title, &version, html! {}))
            (wrong.above())
            (ready(page, drafted, &found))
            (parts::tree(t, &drafted.steps, parts::ending, picture, |_, step| {
                if step_open == Some(step.id) {
                    let own = TypedStep::of(step);
                    form(page, drafted, Some(step), typed.unwrap_or(&own), of_steps)
                } else {
                    tools(page, drafted, step)
                }
            }))
            (ui::panel(&t.say(more), "", html! {
                @if adding || first {
                    (form(page, drafted, None, typed.filter(|_| adding).unwrap_or(&TypedStep::default()), of_steps))
                } @else {
                    details {
                        summary class="button" { (t.say("procedure-add-step-do")) }
                        (form(page, drafted, None, &TypedStep::default(), &fine))
                    }
                }
            }))
            (details_form(page, drafted, open, of_head))
        },
    )
}

/// What is still missing, else the button that publishes it.
fn ready(page: &Page, drafted: &Drafted, found: &[Problem]) -> Markup {
    let t = page.t;
    if found.is_empty() {
        return html! {
            form class="line" method="post" action=(to(drafted.procedure.id, "publication")) {
                input type="hidden" name="version" value=(drafted.procedure.version);
                (Button::main(&t.say("procedure-publish")).icon(Icon::Check).submit())
                span class="soft" { (t.say("procedure-every-way-ends")) }
            }
        };
    }
    if *found == [Problem::NoSteps] {
        return ui::notice(Tone::Info, &t.say("procedure-problem-no-steps"));
    }
    ui::notice_with(
        Tone::Warn,
        html! {
            div {
                b { (t.say("procedure-not-ready")) }
                ul { @for problem in found { li { (said(page, problem)) } } }
            }
        },
    )
}

fn said(page: &Page, problem: &Problem) -> Markup {
    let t = page.t;
    let (word, number, label) = match problem {
        Problem::NoSteps => ("no-steps", 0, ""),
        Problem::NothingSaid(number) => ("nothing-said", *number, ""),
        Problem::DeadEnd(number) => ("dead-end", *number, ""),
        Problem::NobodyComes(number) => ("nobody-comes", *number, ""),
        Problem::LeadsNowhere(number, label) => ("leads-nowhere", *number, label.as_str()),
        Problem::Circle(number, label) => ("circle", *number, label.as_str()),
    };
    let words = [("number", count(number).into()), ("answer", label.into())];
    html! { a href=(format!("#step-{number}")) { (t.say_with(&format!("procedure-problem-{word}"), &words)) } }
}

fn tools(page: &Page, drafted: &Drafted, step: &Step) -> Markup {
    let t = page.t;
    let id = drafted.procedure.id;
    html! {
        div class="line" {
            (Button::new(&t.say("procedure-edit-step")).icon(Icon::Pencil).small().link(&format!("{}?step={}", to(id, "draft"), step.id)))
            form method="post" action=(to(id, &format!("steps/{}/removal", step.id))) {
                input type="hidden" name="version" value=(drafted.procedure.version);
                (Button::quiet(&t.say("procedure-remove-step")).icon(Icon::Trash2).small().submit())
            }
        }
    }
}

fn form(
    page: &Page,
    drafted: &Drafted,
    step: Option<&Step>,
    typed: &TypedStep,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let action = step.map_or_else(
        || to(drafted.procedure.id, "steps"),
        |step| to(drafted.procedure.id, &format!("steps/{}", step.id)),
    );
    let optional = t.say("field-optional");
    let mut endings = vec![("", t.say("procedure-end-none"))];
    for end in Ending::ALL {
        let word = t.say(&format!("procedure-end-{}", end.as_str()));
        endings.push((end.as_str(), word));
    }
    let endings: Vec<Choice<'_>> = endings
        .iter()
        .map(|(value, word)| Choice::new(value, word))
        .collect();
    html! {
        form class="form" method="post" action=(action) enctype="multipart/form-data" {
            input type="hidden" name="version" value=(drafted.procedure.version);
            (Field::new("title", &t.say("procedure-step-title")).hint(&t.say("procedure-step-title-hint")).error(wrong.of("title")).required().text(&typed.title))
            (Field::new("text", &t.say("procedure-step-text")).optional(&optional).error(wrong.of("text")).textarea(3, &typed.text))
            (Field::new("ending", &t.say("procedure-then")).radios(Layout::Tiles, &endings, &typed.ending))
            (answers(page, drafted, step, typed, wrong))
            details open[step.is_some_and(|step| step.picture.is_some()) || wrong.of("picture").is_some()] {
                summary class="soft" { (t.say("procedure-picture")) }
                (Field::new("picture", &t.say("procedure-picture-file")).hint(&t.say("procedure-picture-hint")).error(wrong.of("picture")).input("file", ""))
                (Field::new("picture_words", &t.say("procedure-picture-words")).error(wrong.of("picture_words")).text(&typed.picture_words))
                @if step.is_some_and(|step| step.picture.is_some()) {
                    (Field::new("picture_gone", &t.say("procedure-picture-remove")).checkbox(false))
                }
            }
            div class="form-actions" {
                (Button::main(&t.say("procedure-save-step")).submit())
                @if step.is_some() { (Button::quiet(&t.say("cancel")).link(&to(drafted.procedure.id, "draft"))) }
            }
        }
    }
}

/// Rows of an answer and where it leads; two more than there are.
fn answers(
    page: &Page,
    drafted: &Drafted,
    step: Option<&Step>,
    typed: &TypedStep,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let rows = (typed.answers.len() + 1).clamp(2, attent_core::procedures::MOST_ANSWERS);
    let nothing = (String::new(), "new".to_owned());
    html! {
        fieldset class="field" id="f-answers" {
            legend { (t.say("procedure-answers")) }
            p class="hint" { (t.say("procedure-answers-hint")) }
            @for row in 0..rows {
                @let (label, goes) = typed.answers.get(row).unwrap_or(&nothing);
                div class="answer-row" {
                    input class="input" name="answer" value=(label) aria-label=(t.say("procedure-answer")) placeholder=(t.say("procedure-answer"));
                    select class="input" name="goes" aria-label=(t.say("procedure-leads-to")) {
                        option value="new" selected[goes == "new"] { (t.say("procedure-leads-to-new")) }
                        @for (at, other) in drafted.steps.iter().enumerate() {
                            @if step.is_none_or(|step| step.id != other.id) {
                                @let value = other.id.to_string();
                                option value=(value) selected[*goes == value] { (at + 1) " " (other.title) }
                            }
                        }
                        option value="" selected[goes.is_empty()] { (t.say("procedure-leads-to-later")) }
                    }
                }
            }
            @if let Some(error) = wrong.of("answers") { p class="error" { (error) } }
        }
    }
}

fn details_form(page: &Page, drafted: &Drafted, open: Open<'_>, wrong: &Wrong) -> Markup {
    let t = page.t;
    let one = &drafted.procedure;
    let (title, line, language) = match open {
        Open::Head(typed) => (&typed.title, &typed.about, typed.language.as_str()),
        Open::Nothing | Open::Step(..) => (
            &drafted.draft.title,
            &drafted.draft.about,
            one.language.code(),
        ),
    };
    html! {
        details class="panel" open[wrong.is_something()] {
            summary { (t.say("procedure-title-and-language")) }
            form class="form" method="post" action=(to(one.id, "draft")) {
                input type="hidden" name="version" value=(one.version);
                (Field::new("title", &t.say("procedures-name")).part("head").error(wrong.of("title")).required().text(title))
                (about(page, wrong, line))
                @if one.current.is_none() { (languages(page, language)) }
                @else { input type="hidden" name="language" value=(one.language.code()); }
                div class="form-actions" { (Button::new(&t.say("save")).submit()) }
            }
        }
    }
}
