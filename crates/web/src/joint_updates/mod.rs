//! The form of a joint update, its preview with the number of people, and what became of those sent.
//! It has no page of its own: known problems and contingencies show it.

use attent_core::{
    Language,
    joint_updates::{LONGEST_SUBJECT, LONGEST_TEXT, Recipient, Update, Words},
};
use maud::{Markup, html};

use crate::{
    Page,
    forms::Wrong,
    ui::{self, Column, Field, Tone, table},
};

/// Words as typed, by language.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    pub language: Language,
    pub subject: String,
    pub text: String,
}

/// What a form holds: `subject-en`, `text-en` and so on.
pub(crate) fn written(form: &[(String, String)]) -> Vec<Written> {
    let of = |name: &str, language: Language| {
        let name = format!("{name}-{}", language.code());
        let found = form.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| value.replace("\r\n", "\n"))
    };
    Language::ALL
        .into_iter()
        .filter_map(|language| {
            let (subject, text) = (of("subject", language), of("text", language));
            (subject.is_some() || text.is_some()).then(|| Written {
                language,
                subject: subject.unwrap_or_default(),
                text: text.unwrap_or_default(),
            })
        })
        .collect()
}

/// For sending: a language left wholly empty is left out, the `usual` one comes first.
pub(crate) fn words(written: &[Written], usual: Language) -> Vec<Words> {
    let mut all: Vec<Words> = written
        .iter()
        .filter(|one| !one.subject.trim().is_empty() || !one.text.trim().is_empty())
        .map(|one| Words {
            language: one.language,
            subject: one.subject.clone(),
            text: one.text.clone(),
        })
        .collect();
    all.sort_by_key(|one| (one.language != usual, one.language));
    all
}

/// The languages of those who are told, with how many; the usual one first, also when it is nobody's.
pub(crate) fn languages(people: &[Recipient], usual: Language) -> Vec<(Language, usize)> {
    let mut all: Vec<(Language, usize)> = Language::ALL
        .into_iter()
        .map(|language| {
            let many = people.iter().filter(|one| one.language == language);
            (language, many.count())
        })
        .filter(|(language, many)| *many > 0 || *language == usual)
        .collect();
    all.sort_by_key(|(language, many)| (*language != usual, usize::MAX - *many));
    all
}

fn number(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

/// The words in each language that is spoken.
pub(crate) fn fields(
    page: &Page,
    written: &[Written],
    spoken: &[(Language, usize)],
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    html! {
        @for written in written {
            @let code = written.language.code();
            @let many = spoken.iter().find(|(language, _)| *language == written.language).map_or(0, |(_, many)| *many);
            fieldset class="panel form" lang=(code) {
                legend { b { (t.say(&format!("language-{code}"))) } " " span class="soft" lang=(t.language.code()) { (t.say_with("joint-update-people", &[("count", number(many).into())])) } }
                (Field::new(&format!("subject-{code}"), &t.say("joint-update-subject")).error(wrong.of("subject").filter(|_| !fits(&written.subject, LONGEST_SUBJECT))).text(&written.subject))
                (Field::new(&format!("text-{code}"), &t.say("joint-update-text")).hint(&t.say("joint-update-name-hint")).error(wrong.of("text").filter(|_| !fits(&written.text, LONGEST_TEXT))).textarea(7, &written.text))
            }
        }
    }
}

/// Whether it is said, and short enough: what is wrong stands beside the language it is wrong in.
fn fits(text: &str, longest: usize) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= longest
}

/// What is missing before it can be looked at: nobody is shown a letter without its subject.
pub(crate) fn missing(page: &Page, written: &[Written], words: &[Words]) -> Option<Wrong> {
    if words.is_empty() {
        return Some(Wrong::field(page.t, "text", "error-required"));
    }
    let begun = |one: &&Written| !one.subject.trim().is_empty() || !one.text.trim().is_empty();
    let mut begun = written.iter().filter(begun);
    let without = begun.find_map(|one| match (one.subject.trim(), one.text.trim()) {
        ("", _) => Some("subject"),
        (_, "") => Some("text"),
        _ => None,
    });
    without.map(|field| Wrong::field(page.t, field, "error-required"))
}

/// Exactly what goes out, as the first of each language reads it; carried on for the press.
pub(crate) fn preview(page: &Page, written: &[Written], people: &[Recipient]) -> Markup {
    let t = page.t;
    let filled = |one: &&Written| !one.text.trim().is_empty();
    let first = written.iter().find(filled).map(|one| one.language);
    html! {
        @for one in written.iter().filter(filled) {
            @let code = one.language.code();
            @let theirs: Vec<&Recipient> = people.iter().filter(|person| {
                let own = written.iter().filter(filled).any(|one| one.language == person.language);
                person.language == one.language || (!own && first == Some(one.language))
            }).collect();
            @let name = theirs.first().map_or("", |person| person.name.as_str());
            section class="panel" lang=(code) {
                header { h2 { (one.subject) } p lang=(t.language.code()) { (t.say(&format!("language-{code}"))) ", " (t.say_with("joint-update-people", &[("count", number(theirs.len()).into())])) } }
                p class="letter" { (attent_core::customers::greeted(&one.text, name)) }
            }
        }
        @for one in written {
            input type="hidden" name=(format!("subject-{}", one.language.code())) value=(one.subject);
            input type="hidden" name=(format!("text-{}", one.language.code())) value=(one.text);
        }
    }
}

/// Who gets it; those without an address are said to be.
pub(crate) fn who(page: &Page, people: &[Recipient]) -> Markup {
    let t = page.t;
    let lost = people.iter().filter(|one| !one.has_address).count();
    html! {
        @if lost > 0 { (ui::notice(Tone::Warn, &t.say_with("joint-update-no-address", &[("count", number(lost).into())]))) }
        @if !people.is_empty() { details {
            summary class="button small" { (t.say_with("joint-update-who", &[("count", number(people.len()).into())])) }
            p class="small" { @for (at, one) in people.iter().take(200).enumerate() { @if at > 0 { ", " } (one.name) } @if people.len() > 200 { " …" } }
        } }
    }
}

/// Those sent, the newest first, with how far each is.
pub(crate) fn sent(page: &Page, updates: &[Update], names: impl Fn(&Update) -> String) -> Markup {
    let t = page.t;
    let columns =
        ["subject", "when", "by", "told"].map(|word| t.say(&format!("joint-update-{word}")));
    let columns = columns.each_ref().map(|label| Column::text(label));
    html! {
        @if !updates.is_empty() {
            section class="panel bare" {
                header { h2 { (t.say("joint-updates-title")) } }
                (table::table(&t.say("joint-updates-title"), &columns, html! {
                    @for one in updates { tr {
                        td { (one.subject) }
                        td { (page.format.short(one.at)) }
                        td { (names(one)) }
                        td { (told(page, one)) }
                    } }
                }))
            }
        }
    }
}

fn told(page: &Page, one: &Update) -> Markup {
    let t = page.t;
    let words = [
        ("sent", one.sent.into()),
        ("people", one.people.into()),
        ("lost", one.unreachable.into()),
    ];
    let tone = if one.finished_at.is_none() {
        Tone::Info
    } else if one.unreachable > 0 {
        Tone::Warn
    } else {
        Tone::Good
    };
    html! {
        (ui::chip(tone, &t.say_with(if one.unreachable > 0 { "joint-update-told-some" } else { "joint-update-told-all" }, &words)))
        @if one.renegotiated > 0 {
            br; span class="soft small" { (t.say_with("joint-update-moved", &[("count", one.renegotiated.into())])) }
        }
        @if one.refused > 0 {
            br; span class="soft small" { (t.say_with("joint-update-not-moved", &[("refused", one.refused.into())])) }
        }
    }
}
