//! The pages of findings.

use attent_core::findings::{Finding, Measure, State};
use maud::{Markup, html};

use super::{About, FINDINGS, Typed, what};
use crate::{
    Page,
    forms::Wrong,
    ui::{self, Button, Choice, Column, Field, Icon, Tab, Tone, Width, table},
};

pub(super) fn list(
    page: &Page,
    state: State,
    all: &[Finding],
    about: &About,
    typed: &Typed,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let labels = ["what", "measure", "owner", "due"].map(|word| t.say(&format!("finding-{word}")));
    let columns = labels.each_ref().map(|label| Column::text(label));
    let first = all.is_empty() && state == State::Open;
    ui::page(
        Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("findings-title"), &t.say("findings-about"), html! {}))
            (wrong.above())
            (states(page, state))
            @if all.is_empty() {
                (ui::empty(Icon::Flag, &t.say(&format!("findings-none-{}", state.as_str())), &t.say("findings-none-do"), html! {}))
            } @else {
                (table::table(&t.say("findings-title"), &columns, html! {
                    @for one in all { tr {
                        td { a href=(format!("{FINDINGS}/{}", one.id)) { (what(page, one, about)) } }
                        td { @if let Some(measure) = &one.measure { (share(page, measure)) } }
                        td { (about.names.get(&one.owner).map_or("", String::as_str)) }
                        td { (due(page, one)) }
                    } }
                }))
            }
            @if page.writes() { (new(page, about, typed, wrong, first)) }
        },
    )
}

fn states(page: &Page, state: State) -> Markup {
    let t = page.t;
    let shown = State::ALL.iter().map(|one| {
        let href = format!("{FINDINGS}?state={}", one.as_str());
        let label = t.say(&format!("finding-state-{}", one.as_str()));
        (href, label, *one == state)
    });
    let shown: Vec<_> = shown.collect();
    let tabs = shown.iter().map(|(href, label, current)| Tab {
        href,
        label,
        count: None,
        current: *current,
    });
    ui::tabs(&t.say("findings-title"), &tabs.collect::<Vec<_>>())
}

fn new(page: &Page, about: &About, typed: &Typed, wrong: &Wrong, open: bool) -> Markup {
    let t = page.t;
    let people: Vec<(String, &str)> = about
        .people
        .iter()
        .map(|(id, name)| (id.to_string(), name.as_str()))
        .collect();
    let people: Vec<Choice<'_>> = people
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    html! {
        details class="panel" open[open || wrong.is_something()] {
            summary { b { (t.say("finding-new")) } }
            form class="form" method="post" action=(FINDINGS) {
                (Field::new("what", &t.say("finding-what")).hint(&t.say("finding-what-hint")).error(wrong.of("what")).required().textarea(2, &typed.what))
                div class="grid-2" {
                    (Field::new("owner", &t.say("finding-owner")).error(wrong.of("owner")).select(&people, &typed.owner))
                    (Field::new("due", &t.say("finding-due")).error(wrong.of("due")).required().input("date", &typed.due))
                }
                div class="form-actions" { (Button::main(&t.say("finding-add")).icon(Icon::Plus).submit()) }
            }
        }
    }
}

fn due(page: &Page, one: &Finding) -> Markup {
    let late = one.state == State::Open && one.due_at < page.now();
    let tone = if late { Tone::Late } else { Tone::Plain };
    ui::chip(tone, &page.format.date(one.due_at))
}

/// So many of so many, with the interval; few are called few.
fn share(page: &Page, measure: &Measure) -> Markup {
    let t = page.t;
    let few = measure.of < attent_stats::INDICATIVE_BELOW;
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    let interval = measure.rate().map(|rate| rate.interval());
    let (from, to) = interval.map_or((0.0, 1.0), |one| (one.from, one.to));
    let words = [
        ("hits", measure.hits.into()),
        ("of", measure.of.into()),
        ("from", percent(from).into()),
        ("to", percent(to).into()),
    ];
    html! {
        (t.say_with("finding-share", &words))
        @if few { " " span class="soft small" { (t.say("finding-few")) } }
    }
}

pub(super) fn show(
    page: &Page,
    one: &Finding,
    about: &About,
    words: &str,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let crumbs = t.say("findings-title");
    let name = |id| about.names.get(&id).map_or("", String::as_str);
    let labels =
        ["owner", "due", "measure", "usual", "week"].map(|word| t.say(&format!("finding-{word}")));
    let mut pairs = vec![
        (labels[0].as_str(), html! { (name(one.owner)) }),
        (labels[1].as_str(), due(page, one)),
    ];
    if let Some(measure) = &one.measure {
        let limit = f64::from(i32::try_from(measure.limit_milli).unwrap_or(i32::MAX)) / 1000.0;
        let limit = page.format.tenths(limit);
        pairs.push((labels[2].as_str(), share(page, measure)));
        pairs.push((
            labels[3].as_str(),
            html! { (t.say_with("finding-usual-up-to", &[("limit", limit.into())])) },
        ));
        pairs.push((
            labels[4].as_str(),
            html! { (page.format.date(measure.week_at)) },
        ));
    }
    let tone = match one.state {
        State::Open => Tone::Warn,
        State::Done => Tone::Info,
        State::Verified => Tone::Good,
    };
    let state = t.say(&format!("finding-state-{}", one.state.as_str()));
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, FINDINGS)], &what(page, one, about), "", html! { (ui::chip(tone, &state)) }))
            (wrong.above())
            section class="panel" { (ui::facts(&pairs)) }
            @if let Some(cause) = one.cause { p class="soft" { (t.say("finding-look-at")) " " a href=(crate::routes::cases_of(cause)) { (t.say("cases-title")) } } }
            @if !one.done_words.is_empty() {
                (ui::panel(&t.say("finding-done-words"), one.done_by.map_or("", name), html! { p class="kept-lines" { (one.done_words) } }))
            }
            @if !one.verified_words.is_empty() {
                (ui::panel(&t.say("finding-verified-words"), one.verified_by.map_or("", name), html! { p class="kept-lines" { (one.verified_words) } }))
            }
            @if page.writes() { (acts(page, one, words, wrong)) }
        },
    )
}

fn acts(page: &Page, one: &Finding, words: &str, wrong: &Wrong) -> Markup {
    let t = page.t;
    let to = |what: &str| format!("{FINDINGS}/{}/{what}", one.id);
    match one.state {
        State::Open => html! {
            form class="panel form" method="post" action=(to("done")) {
                input type="hidden" name="version" value=(one.version);
                (Field::new("words", &t.say("finding-done-what")).error(wrong.of("words")).required().textarea(2, words))
                div class="form-actions" { (Button::main(&t.say("finding-report-done")).icon(Icon::Check).submit()) }
            }
        },
        State::Done if one.done_by == page.actor.staff_id() => {
            ui::notice(Tone::Info, &t.say("finding-others-verify"))
        }
        State::Done => html! {
            form class="panel form" method="post" action=(to("verification")) {
                input type="hidden" name="version" value=(one.version);
                (Field::new("words", &t.say("finding-verify-what")).error(wrong.of("words")).required().textarea(2, words))
                div class="form-actions" {
                    (Button::main(&t.say("finding-verify")).icon(Icon::CheckCheck).submit())
                    button class="button" type="submit" formaction=(to("reopening")) { (t.say("finding-reopen")) }
                }
            }
        },
        State::Verified => html! {},
    }
}
