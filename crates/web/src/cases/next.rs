//! The next step of a case, and only that: what to do while the customer waits.

use attent_core::{
    cases::{Severity, State, Way},
    solutions::Offer,
};
use maud::{Markup, html};

use super::{answered, going, offering, pages::Shown, said, typed::Typed};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Layout},
};

pub(super) fn step(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    if !page.writes() {
        return html! {};
    }
    match shown.case.state {
        State::Received => acknowledge(page, shown),
        State::Acknowledged => panel(page, "assess", assess(page, shown, wrong, typed, true)),
        State::Assessed => panel(page, "core", core(page, shown, wrong, typed, true)),
        State::Investigating if shown.case.core.is_none() => {
            panel(page, "core", core(page, shown, wrong, typed, true))
        }
        State::Investigating if shown.case.read_back.is_none() => read_back(page, shown),
        State::Investigating if shown.case.cause.is_none() => {
            panel(page, "assess", assess(page, shown, wrong, typed, true))
        }
        State::Investigating => offering::form(page, shown, wrong, typed),
        State::Offered => choose(page, shown, wrong, typed),
        State::Chosen => going::fulfil(page, shown, wrong, typed),
        State::Fulfilling => going::deliver(page, shown, wrong, typed),
        State::Closed => going::closed(page, shown, wrong, typed),
    }
}

pub(super) fn panel(page: &Page, what: &str, content: Markup) -> Markup {
    let t = page.t;
    let heading = t.say(&format!("case-next-{what}"));
    let about = t.say(&format!("case-next-{what}-about"));
    ui::panel(&heading, &about, content)
}

fn to(shown: &Shown, what: &str) -> String {
    routes::of_case(shown.case.id, what)
}

fn version(shown: &Shown) -> Markup {
    html! { input type="hidden" name="version" value=(shown.case.version); }
}

fn acknowledge(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let reply = format!("{}#reply", routes::conversation(shown.talk.id));
    panel(
        page,
        "acknowledge",
        html! {
            div class="line" {
                (Button::main(&t.say("case-acknowledge-reply")).icon(Icon::Reply).link(&reply))
                form method="post" action=(to(shown, "acknowledge")) {
                    (Button::new(&t.say("case-acknowledge-word")).icon(Icon::Phone).named("way", Way::Word.as_str()).submit())
                }
            }
        },
    )
}

/// `main`: it is the next step; else a correction beside it.
pub(super) fn assess(
    page: &Page,
    shown: &Shown,
    wrong: &Wrong,
    typed: &Typed,
    main: bool,
) -> Markup {
    let t = page.t;
    let severities: Vec<(&str, String, String)> = Severity::ALL
        .iter()
        .map(|one| {
            let word = format!("severity-{}", one.as_str());
            (one.as_str(), t.say(&word), t.say(&format!("{word}-about")))
        })
        .collect();
    let severities: Vec<Choice<'_>> = severities
        .iter()
        .map(|(value, label, hint)| Choice::new(value, label).hint(hint))
        .collect();
    let there = shown.case.severity.map_or("moderate", Severity::as_str);
    let cause = shown
        .case
        .cause
        .map(|id| id.to_string())
        .unwrap_or_default();
    let causes = causes(page, shown);
    let causes: Vec<Choice<'_>> = causes
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let save = t.say("case-assess-save");
    let button = if main {
        Button::main(&save)
    } else {
        Button::new(&save)
    };
    html! {
        form class="form" method="post" action=(to(shown, "assess")) {
            (version(shown))
            (Field::new("severity", &t.say("case-severity")).error(wrong.of("severity"))
                .radios(Layout::Cards, &severities, typed.or("severity", there)))
            (Field::new("cause", &t.say("case-cause")).hint(&t.say("case-cause-hint")).error(wrong.of("cause"))
                .middling().select(&causes, typed.or("cause", &cause)))
            div class="form-actions" { (button.submit()) }
        }
    }
}

/// The tree as lines of a select, and "not known yet".
fn causes(page: &Page, shown: &Shown) -> Vec<(String, String)> {
    let unknown = (String::new(), page.t.say("case-cause-unknown"));
    let used = |cause: &&attent_core::cases::causes::Cause| {
        cause.retired_at.is_none() || shown.case.cause == Some(cause.id)
    };
    let known = shown.causes.iter().filter(used).map(|cause| {
        let indent = "\u{2003}".repeat(cause.depth);
        let name = said::cause(page.t, cause);
        (cause.id.to_string(), format!("{indent}{name}"))
    });
    std::iter::once(unknown).chain(known).collect()
}

pub(super) fn core(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed, main: bool) -> Markup {
    let t = page.t;
    let case = &shown.case;
    let save = t.say("case-core-save");
    let button = if main {
        Button::main(&save)
    } else {
        Button::new(&save)
    };
    html! {
        form class="form" method="post" action=(to(shown, "core")) {
            (version(shown))
            @for (name, there) in [("said", &case.said), ("really", &case.really), ("looks", &case.looks)] {
                (Field::new(name, &t.say(&format!("case-{name}"))).hint(&t.say(&format!("case-{name}-hint")))
                    .error(wrong.of(name)).textarea(2, typed.or(name, there)))
            }
            div class="form-actions" { (button.submit()) }
        }
    }
}

fn read_back(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let case = &shown.case;
    panel(
        page,
        "read-back",
        html! {
            blockquote class="said" { p { (case.said) } p { (case.really) } p { (case.looks) } }
            form class="line" method="post" action=(to(shown, "read-back")) {
                (Button::main(&t.say("case-read-back-word")).icon(Icon::Check).named("way", Way::Word.as_str()).submit())
                (Button::new(&t.say("case-read-back-mail")).icon(Icon::Mail).named("way", Way::Mail.as_str()).submit())
            }
        },
    )
}

/// The customer has not chosen yet: where they choose, and what they said by another way.
fn choose(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let Some(round) = shown.rounds.last() else {
        return html! {};
    };
    let none = t.say("case-none-suits");
    let numbered = |(number, offer): (usize, &Offer)| {
        (offer.id.to_string(), format!("{number}. {}", offer.title))
    };
    let mut choices: Vec<(String, String)> = round.numbered().map(numbered).collect();
    choices.push(("none".to_owned(), none));
    let choices: Vec<Choice<'_>> = choices
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let suggested = shown
        .written
        .as_ref()
        .is_some_and(|one| one.likely.is_some());
    let by_word = t.say("case-chose-word");
    let by_word = if suggested {
        Button::new(&by_word)
    } else {
        Button::main(&by_word)
    };
    panel(
        page,
        "choose",
        html! {
            @if let Some(written) = &shown.written { (answered::at_case(page, &shown.case, round, written)) }
            div class="line" {
                form method="post" action=(to(shown, "screen")) { (Button::new(&t.say("case-show-here")).icon(Icon::Eye).submit()) }
                @if shown.by_mail { form method="post" action=(to(shown, "send-again")) { input type="hidden" name="press" value=(page.now().0); (Button::quiet(&t.say("case-send-again")).icon(Icon::Send).submit()) } }
            }
            form class="form" method="post" action=(to(shown, "choose")) {
                input type="hidden" name="round" value=(round.id);
                (Field::new("offer", &t.say("case-chosen-by-word")).error(wrong.of("offer")).radios(Layout::Lines, &choices, typed.text("offer")))
                (Field::new("words", &t.say("case-their-words")).optional(&t.say("field-optional")).error(wrong.of("words")).textarea(2, typed.text("words")))
                div class="form-actions" {
                    (by_word.named("way", Way::Word.as_str()).submit())
                    (Button::new(&t.say("case-chose-mail")).named("way", Way::Mail.as_str()).submit())
                }
            }
        },
    )
}
