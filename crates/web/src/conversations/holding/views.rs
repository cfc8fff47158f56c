//! The usual message in the composer, and the page that shows the letter.

use attent_core::ids::{ConversationId, EntryId};
use attent_db::Millis;
use jiff::{ToSpan, Zoned, civil::Weekday};
use maud::{Markup, html};

use super::{Around, Typed};
use crate::{
    Page,
    forms::Wrong,
    promises::due::Understood,
    routes,
    ui::{self, Button, Choice, Field, Icon, Tone},
};

/// Somebody who writes in the morning may hear on the same day; later it is tomorrow.
const LATEST_SAME_DAY: i8 = 14;
/// Hours of a day at which people are told: noon, and before they go home.
const NOON: i8 = 12;
const EVENING: i8 = 17;

/// When they may hear next, each a press; the soonest first. Weekends are left out.
pub(super) fn moments(page: &Page) -> Vec<Millis> {
    let now = page.format.zoned(page.now());
    let weekend = |at: &Zoned| matches!(at.date().weekday(), Weekday::Saturday | Weekday::Sunday);
    let mut found = Vec::new();
    if now.hour() < LATEST_SAME_DAY && !weekend(&now) {
        found.extend(at_hour(&now, EVENING));
    }
    let days = (1..7).filter_map(|ahead| now.checked_add(ahead.days()).ok());
    for day in days.filter(|day| !weekend(day)).take(2) {
        found.extend(at_hour(&day, NOON));
    }
    found
        .iter()
        .map(|zoned| Millis(zoned.timestamp().as_millisecond()))
        .collect()
}

fn at_hour(day: &Zoned, hour: i8) -> Option<Zoned> {
    let zoned = day.date().at(hour, 0, 0, 0);
    zoned.to_zoned(day.time_zone().clone()).ok()
}

/// In the composer: the usual message, its time on the button. The form itself stands outside the
/// composer's own ([`quick_form`]).
pub(in crate::conversations) fn quick(page: &Page, id: ConversationId) -> Markup {
    let t = page.t;
    let form = form_id(id);
    html! {
        details class="menu up" {
            (Button::quiet(&t.say("holding-button")).icon(Icon::Clock).summary())
            div class="items form holding" {
                p { (t.say("holding-quick")) }
                @for at in moments(page) {
                    button class="button" type="submit" form=(form) name="at" value=(at.0) formnovalidate {
                        (t.say_with("holding-by", &[("when", page.format.ahead(at).into())]))
                    }
                }
                a href=(routes::of_conversation(id, "holding")) { (t.say("holding-other")) }
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
    understood: Option<Understood>,
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
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumb, &routes::conversation(id))], &t.say("holding-title"), &t.say("holding-about"), html! {}))
            (wrong.above())
            form class="panel form" method="post" action=(url) {
                input type="hidden" name="seen" value=(around.newest);
                input type="hidden" name="press" value=(press);
                (Field::new("doing", &t.say("holding-doing")).hint(&t.say("holding-doing-hint")).error(wrong.of("text")).textarea(2, &typed.doing))
                div class="grid-2" {
                    (Field::new("owner", &t.say("holding-who")).error(wrong.of("owner")).select(&choices, &chosen))
                    (Field::new("due", &t.say("holding-due")).error(wrong.of("due")).required().input("datetime-local", &typed.due))
                }
                @if let Some(understood) = understood {
                    (ui::notice(Tone::Info, &t.say_with("holding-shown", &[("when", page.format.full(understood.at).into())])))
                    p class="letter" { (around.tongue.letter(&around.customer, &typed.doing, who, understood.at)) }
                    @if understood.moved { (ui::notice(Tone::Warn, &t.say("promise-hour-missing"))) }
                    input type="hidden" name="at" value=(understood.at.0);
                }
                div class="form-actions" {
                    @if understood.is_some() { (Button::main(&t.say("holding-send")).icon(Icon::Send).submit()) }
                    button class="button" type="submit" formmethod="get" formaction=(url) formnovalidate { (t.say("holding-look")) }
                }
            }
        },
    )
}
