//! The counter as a room: who waits, who is being served, how it goes today.

use attent_core::counter::{Visit, Way};
use maud::{Markup, html};

use super::{acts::of_visit, pages::Room, pages::way_title};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Tone, table},
};

/// Seconds without a greeting after which a wait turns warm, then late.
const WARM: i64 = 30;
const LATE: i64 = 120;
/// How many tasks are shown here.
const TASKS: usize = 6;

/// `writing`: how many wait for our answer to what they wrote; the frame counts them, too.
pub(super) fn view(page: &Page, room: &Room, writing: i64, mark: &str, wrong: &Wrong) -> Markup {
    let t = page.t;
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("counter-title"), &t.say("counter-about"), html! {
                @if page.writes() {
                    form method="post" action="/counter/calls" {
                        (Button::new(&t.say("counter-call-comes")).icon(Icon::Phone).key("p").submit())
                    }
                }
            }))
            (wrong.above())
            div class="grid-2 counter" {
                (ui::panel(&t.say("counter-waiting"), "", html! {
                    @if page.writes() { (came(page, mark, wrong)) }
                    @if room.waiting.is_empty() {
                        p class="soft" { (t.say("counter-nobody")) }
                    } @else {
                        ul class="visits" role="list" { @for (place, visit) in room.waiting.iter().enumerate() { (waits(page, visit, place == 0)) } }
                    }
                    @if writing > 0 {
                        p { a href={ (routes::CONVERSATIONS) "?view=open" } { (t.say_with("counter-writing", &[("count", writing.into())])) } }
                    }
                }))
                div class="stack" {
                    (ui::panel(&t.say("counter-served"), "", html! {
                        @if room.served.is_empty() {
                            p class="soft" { (t.say("counter-served-none")) }
                        } @else {
                            ul class="visits" role="list" { @for visit in &room.served { (served(page, room, visit)) } }
                        }
                    }))
                    (ui::panel(&t.say("counter-today"), &t.say("counter-today-about"), today(page, room)))
                    (tasks(page, room))
                }
            }
            @if room.places.len() > 1 { (places(page, room)) }
        },
    )
}

fn places(page: &Page, room: &Room) -> Markup {
    let t = page.t;
    let all = t.say("counter-place-any");
    let ids: Vec<(String, &str)> = std::iter::once((String::from("0"), all.as_str()))
        .chain(
            room.places
                .iter()
                .map(|(id, name)| (id.to_string(), name.as_str())),
        )
        .collect();
    let choices: Vec<Choice<'_>> = ids.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let chosen = room
        .place
        .map_or_else(|| "0".to_owned(), |id| id.to_string());
    html! {
        form class="line came" method="post" action="/counter/place" {
            (Field::new("place", &t.say("counter-place")).middling().select(&choices, &chosen))
            (Button::new(&t.say("counter-place-choose")).submit())
        }
    }
}

fn came(page: &Page, mark: &str, wrong: &Wrong) -> Markup {
    let t = page.t;
    html! {
        form class="line came" method="post" action="/counter/arrivals" {
            (Field::new("mark", &t.say("counter-mark")).placeholder(&t.say("counter-mark-hint"))
                .error(wrong.of("mark")).middling().text(mark))
            (Button::main(&t.say("counter-came")).icon(Icon::UserPlus).key("n").submit())
        }
    }
}

/// `first`: a key greets them.
fn waits(page: &Page, visit: &Visit, first: bool) -> Markup {
    let t = page.t;
    let seconds = page.now().since(visit.arrived_at) / 1000;
    let tone = match seconds {
        LATE.. => Tone::Late,
        WARM.. => Tone::Warn,
        _ => Tone::Good,
    };
    let who = name(page, visit);
    let greet = t.say("counter-greet");
    let greet = Button::main(&greet);
    html! {
        li {
            span class="who" { strong { (who) } }
            (ui::chip(tone, &waited(page, seconds)))
            @if page.writes() {
                form method="post" action={ (of_visit(visit.id)) "/greeting" } {
                    (if first { greet.key("h") } else { greet }.submit())
                }
                form method="post" action={ (of_visit(visit.id)) "/leaving" } {
                    (Button::quiet(&t.say_with("counter-left", &[("who", who.as_str().into())])).only_icon(Icon::LogOut).submit())
                }
            }
        }
    }
}

fn served(page: &Page, room: &Room, visit: &Visit) -> Markup {
    let by = visit.greeted_by.and_then(|id| room.names.get(&id));
    let picture = match visit.way {
        Way::Counter => Icon::Store,
        Way::Phone => Icon::Phone,
    };
    html! {
        li {
            span class="who" {
                (ui::icon(picture)) " " a href=(of_visit(visit.id)) { (name(page, visit)) }
                @if let Some(by) = by { small class="soft" { (by) } }
            }
            @if let Some(at) = visit.greeted_at { small class="soft" { (page.format.waited(at)) } }
        }
    }
}

/// What we call somebody: the name, how they look, or that nobody asked yet.
pub(super) fn name(page: &Page, visit: &Visit) -> String {
    match (&visit.customer_name, visit.mark.as_str()) {
        (Some(name), _) => name.clone(),
        (None, "") => page.t.say(way_title(visit.way)),
        (None, mark) => mark.to_owned(),
    }
}

/// Seconds as long as they matter, then minutes.
fn waited(page: &Page, seconds: i64) -> String {
    if seconds < LATE {
        page.t
            .say_with("span-seconds", &[("seconds", seconds.into())])
    } else {
        page.format.span(seconds * 1000)
    }
}

fn today(page: &Page, room: &Room) -> Markup {
    let t = page.t;
    let today = &room.today;
    let seconds = |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |s| waited(page, s));
    html! {
        div class="figures" {
            (table::figure(&t.say("counter-greeted"), &page.format.number(today.greeted), ""))
            (table::figure(&t.say("counter-median"), &seconds(today.median_seconds), &t.say_with("counter-of", &[("count", today.greeted.into())])))
            (table::figure(&t.say("counter-ninth"), &seconds(today.ninth_seconds), &t.say_with("counter-of", &[("count", today.greeted.into())])))
            (table::figure(&t.say("counter-left-count"), &page.format.number(today.left), ""))
        }
    }
}

/// Internal work steps aside while a customer waits.
fn tasks(page: &Page, room: &Room) -> Markup {
    let t = page.t;
    if !room.waiting.is_empty() {
        let count = i64::try_from(room.waiting.len()).unwrap_or(i64::MAX);
        let held = t.say_with("counter-tasks-aside", &[("count", count.into())]);
        return html! { p class="line soft small" { (ui::small_icon(Icon::ListChecks)) span { (held) } } };
    }
    ui::panel(
        &t.say("tasks-title"),
        "",
        html! {
            @if room.tasks.is_empty() { p class="soft" { (t.say("tasks-none")) } }
            @else {
                ul class="visits" role="list" {
                    @for task in room.tasks.iter().take(TASKS) {
                        li {
                            span class="who" { (task.text) }
                            @if let Some(due) = task.due_at { small class="soft" { (page.format.time(due)) } }
                        }
                    }
                }
            }
            a href="/tasks" { (t.say("tasks-all")) }
        },
    )
}
