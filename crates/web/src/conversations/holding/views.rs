//! The usual message in the composer, and the page that shows the letter.

use attent_core::ids::{ConversationId, EntryId};
use attent_db::Millis;
use attent_hours::Calendar;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};

use super::{Around, Typed};
use crate::{
    Page, due,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon},
};

/// Before they go home somebody is told: so much of the day must be left to do something.
const LEAST_HOURS: i64 = 2;
/// On later days people are told by noon.
const NOON: i8 = 12;
/// How many times are offered.
const OFFERED: usize = 3;
/// A shop that is closed for longer has no usual times.
const DAYS: usize = 21;

/// When they may hear next, each a press, the soonest first: before we close today, then by noon on
/// the next days on which we are open.
pub(super) fn moments(page: &Page, open: Option<&Calendar>) -> Vec<Millis> {
    let Some(open) = open else {
        return Vec::new();
    };
    let now = Timestamp::from_millisecond(page.now().0).unwrap_or_default();
    let today = open.zone().to_datetime(now).date();
    let days = today.series(1.day()).take(DAYS);
    let times = days.filter_map(|day| {
        let close = open.close_of(day)?;
        if day == today {
            let enough = close.duration_since(now).as_hours() >= LEAST_HOURS;
            return enough.then_some(close);
        }
        let noon = day.at(NOON, 0, 0, 0).to_zoned(open.zone().clone()).ok()?;
        Some(noon.timestamp().min(close))
    });
    times
        .take(OFFERED)
        .map(|at| Millis(at.as_millisecond()))
        .collect()
}

/// In the composer: the usual message, its time on the button. The form itself stands outside the
/// composer's own ([`quick_form`]).
pub(in crate::conversations) fn quick(
    page: &Page,
    id: ConversationId,
    open: Option<&Calendar>,
) -> Markup {
    let t = page.t;
    let form = form_id(id);
    html! {
        details class="menu up" {
            (Button::quiet(&t.word("holding-button")).icon(Icon::Clock).summary())
            div class="items form holding" {
                p { (t.word("holding-quick")) }
                @for at in moments(page, open) {
                    button class="button" type="submit" form=(form) name="at" value=(at.0) formnovalidate {
                        (t.say_with("holding-by", &[("when", page.format.ahead(at).into())]))
                    }
                }
                a href=(routes::of_conversation(id, "holding")) { (t.word("holding-other")) }
            }
        }
    }
}

fn form_id(id: ConversationId) -> String {
    format!("holding-{id}")
}

/// What the buttons of [`quick`] send.
pub(in crate::conversations) fn quick_form(
    id: ConversationId,
    newest: EntryId,
    press: &str,
) -> Markup {
    html! {
        form class="unseen" id=(form_id(id)) method="post" action=(routes::of_conversation(id, "holding")) {
            input type="hidden" name="seen" value=(newest);
            input type="hidden" name="press" value=(press);
        }
    }
}

pub(super) fn page(
    page: &Page,
    around: &Around,
    typed: &Typed,
    answer: Option<&due::Answer>,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let id = around.conversation.id;
    let owner = typed.owner(page);
    let chosen = owner.to_string();
    let people: Vec<(String, &str)> = around
        .people
        .iter()
        .map(|one| (one.id.to_string(), one.name.as_str()))
        .collect();
    let choices: Vec<Choice<'_>> = people
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let who = around.people.iter().find(|one| one.id == owner);
    let who = who.map_or("", |one| one.name.as_str());
    let crumb = format!("#{}", around.conversation.number);
    let press = if typed.press.is_empty() {
        around.newest.to_string()
    } else {
        typed.press.clone()
    };
    let url = routes::of_conversation(id, "holding");
    let label = t.say("holding-due");
    // The letter says the time: both are shown anew together.
    let asked = due::Asked {
        required: true,
        error: wrong.of("due"),
        live: false,
        ..due::Asked::new("due", &label)
    };
    let meant = answer.and_then(|answer| answer.as_ref().ok());
    let at = meant.map(|meant| typed.due().moment().unwrap_or(meant.at));
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumb, &routes::conversation(id))], &t.word("holding-title"), &t.word("holding-about"), html! {}))
            (wrong.above())
            form class="panel form" method="post" action=(url) {
                input type="hidden" name="seen" value=(around.newest);
                input type="hidden" name="press" value=(press);
                (Field::new("doing", &t.word("holding-doing")).hint(&t.word("holding-doing-hint")).error(wrong.of("text")).textarea(2, &typed.doing))
                div class="grid-2" {
                    (Field::new("owner", &t.word("holding-who")).error(wrong.of("owner")).select(&choices, &chosen))
                    (asked.show(&page.format, &typed.due(), answer))
                }
                @if let Some(at) = at {
                    p class="letter" { (around.tongue.letter(&around.customer, &typed.doing, who, at)) }
                }
                div class="form-actions" {
                    @if at.is_some() { (Button::main(&t.word("holding-send")).icon(Icon::Send).submit()) }
                    button class="button" type="submit" formmethod="get" formaction=(url) formnovalidate { (t.word("holding-look")) }
                }
            }
        },
    )
}
