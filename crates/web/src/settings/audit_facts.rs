//! What an event carries, in the reader's words: amounts as money, spans as time, closed words as the
//! pages say them. What no page has a word for is left out: ids and marks of the program.

use attent_core::{Currency, Money, events::Event};
use attent_db::Millis;
use serde_json::{Map, Value as Json};

use crate::Page;

/// All that `event` carries and a person can read, with commas between.
pub(super) fn said(page: &Page, event: &Event) -> String {
    let Some(facts) = event.facts.as_object() else {
        return String::new();
    };
    let currency = facts.get("currency").and_then(|code| code.as_str());
    let currency = currency.and_then(Currency::parse);
    let currency = currency.unwrap_or(page.currency);
    let about = event.kind.about();
    let took = took(page, about, facts);
    let told = |name: &str| took.is_some() && ["seconds", "minutes"].contains(&name);
    let rest = facts.iter().filter(|(name, _)| !told(name));
    let said = rest.filter_map(|(name, value)| {
        let text = value.as_str();
        match value
            .as_i64()
            .or_else(|| text.and_then(|it| it.parse().ok()))
        {
            Some(number) => counted(page, about, name, number, currency),
            None => word(page, about, name, text?),
        }
    });
    said.chain(took.clone()).collect::<Vec<_>>().join(", ")
}

/// How long it took, of how much time there was.
fn took(page: &Page, about: &str, facts: &Map<String, Json>) -> Option<String> {
    let number = |name: &str| facts.get(name).and_then(Json::as_i64);
    let (seconds, minutes) = number("seconds").zip(number("minutes"))?;
    let took = counted(page, about, "seconds", seconds, page.currency)?;
    let within = page.format.span(minutes * 60_000);
    let words = [("took", took.into()), ("within", within.into())];
    Some(page.t.say_with("audit-took", &words))
}

fn counted(
    page: &Page,
    about: &str,
    name: &str,
    number: i64,
    currency: Currency,
) -> Option<String> {
    let (t, format) = (page.t, &page.format);
    let money = || format.money(Money::new(number, currency));
    Some(match name {
        "amount" => money(),
        "left" => t.say_with("gestures-left", &[("left", money().into())]),
        "per_gesture" => format!("{}: {}", t.say("authority-per-gesture"), money()),
        "per_customer" => format!("{}: {}", t.say("authority-per-customer"), money()),
        "seconds" if number < 60 => t.say_with("span-seconds", &[("seconds", number.into())]),
        "seconds" => format.span(number * 1000),
        "minutes" => format.span(number * 60_000),
        "percent" => format!("{number}\u{a0}%"),
        "value" => format.number(number),
        "due" | "until" => format.full(Millis(number)),
        "times" => t.say_with("case-times", &[("count", number.into())]),
        // The conversations themselves are named beside it.
        "number" | "into" if about == "conversation" => return None,
        "number" if about != "case" => t.say_with("standard-version", &[("number", number.into())]),
        _ => return None,
    })
}

/// A closed word, as the pages about its matter say it.
fn word(page: &Page, about: &str, name: &str, word: &str) -> Option<String> {
    let starts: &[&str] = match (about, name) {
        ("case", "state") => &["case-state-"],
        ("run", "state") => &["run-state-"],
        ("approval", "answer") => &["approval-state-"],
        ("case", "outcome") => &["outcome-"],
        ("case", "decision") => &["decision-"],
        ("refusal", "decision") => &["refusals-"],
        ("budget", "entry") => &["ledger-entry-"],
        ("conversation", "kind") => &["kind-"],
        ("customer", "kind") => &["identity-"],
        ("promise", "how") => &["promise-how-"],
        (_, "role" | "from" | "to") => &["role-"],
        (_, "severity") => &["severity-"],
        (_, "wish") => &["wish-"],
        (_, "mood") => &["mood-"],
        (_, "verdict") => &["verdict-"],
        (_, "priority") => &["priority-"],
        (_, "channel") => &["channel-", "counter-"],
        (_, "language") => &["language-"],
        (_, "clock") => &["clock-"],
        (_, "reason") => &["reason-"],
        (_, "because") => &["because-"],
        (_, "setting") => &["number-"],
        _ => &[],
    };
    starts.iter().find_map(|start| {
        let key = format!("{start}{}", word.replace('_', "-"));
        let said = page.t.say(&key);
        (said != key).then_some(said)
    })
}
