//! Putting a conversation off: until one of a few usual times, or until what one says in plain words.

use std::collections::HashMap;

use attent_core::{conversations, error::invalid, ids::ConversationId};
use attent_db::Millis;
use axum::{Form, extract::Path, response::Response};
use jiff::{ToSpan, Zoned, civil::Time};

use crate::{Error, Page, Result, due, facts::Here, forms::Wrong, routes};

/// The field in which one says until when.
pub(crate) const UNTIL: &str = "until";

pub(super) async fn snooze(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response> {
    let typed = due::Typed::of(&form, UNTIL);
    let said = match form.get("value").map(String::as_str) {
        None | Some("") => typed.moment(),
        Some(choice) => {
            let until = until(&page.format.zoned(page.now()), choice);
            let none = || Error::page(page.t, invalid(UNTIL, "error-no-such-time"));
            Some(until.ok_or_else(none)?)
        }
    };
    let Some(until) = said else {
        return ask(&page, id, &typed, Wrong::look_first(page.t)).await;
    };
    let put_off = page.write(move |tx, actor| conversations::snooze(tx, actor, id, until));
    match put_off.await {
        Ok(()) => Ok(page.said(&routes::conversation(id), "said-snoozed")),
        Err(error) => ask(&page, id, &typed, Wrong::from(error)?).await,
    }
}

async fn ask(
    page: &Page,
    id: ConversationId,
    typed: &due::Typed,
    wrong: Wrong,
) -> Result<Response> {
    let found = page.read(move |tx, actor| conversations::find(tx, actor, id));
    let found = found.await?;
    let subject = match found.subject.as_str() {
        "" => page.t.say("talk-no-subject"),
        subject => subject.to_owned(),
    };
    let [label, press] = ["snooze-at", "talk-snooze"].map(|word| page.t.say(word));
    let alone = due::Alone {
        here: Here::Conversations,
        crumb: (&format!("#{}", found.number), &routes::conversation(id)),
        title: &subject,
        field: UNTIL,
        label: &label,
        action: &routes::of_conversation(id, "snooze"),
        press: &press,
    };
    alone.ask(page, typed, wrong).await
}

/// The time a choice of the snooze menu means, in the reader's zone.
pub(super) fn until(now: &Zoned, choice: &str) -> Option<Millis> {
    const MORNING: Time = Time::constant(9, 0, 0, 0);
    let at_nine = |days: i64| {
        let date = now.date().checked_add(days.days()).ok()?;
        date.to_datetime(MORNING)
            .to_zoned(now.time_zone().clone())
            .ok()
    };
    let zoned = match choice {
        "later-today" => now.checked_add(3.hours()).ok()?,
        "tomorrow" => at_nine(1)?,
        "monday" => at_nine(7 - i64::from(now.weekday().to_monday_zero_offset()))?,
        "next-week" => at_nine(7)?,
        _ => return None,
    };
    Some(Millis(zoned.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snoozing_as_people_choose_it() {
        // A Wednesday.
        let now: Zoned = "2026-11-25T12:38:00+02:00[Europe/Vilnius]"
            .parse()
            .expect("a time");
        let check = |choice: &str, expect: &str| {
            let got = until(&now, choice).map(|at| {
                let stamp = jiff::Timestamp::from_millisecond(at.0).expect("a time");
                stamp
                    .to_zoned(now.time_zone().clone())
                    .strftime("%a %Y-%m-%d %H:%M")
                    .to_string()
            });
            assert_eq!(got.as_deref().unwrap_or("none"), expect, "{choice}");
        };
        check("later-today", "Wed 2026-11-25 15:38");
        check("tomorrow", "Thu 2026-11-26 09:00");
        check("monday", "Mon 2026-11-30 09:00");
        check("next-week", "Wed 2026-12-02 09:00");
        check("soon", "none");
    }
}
