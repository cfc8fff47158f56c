//! One's own profile on one page: who, password, sessions, notices.

use attent_core::{notices::Choice as Noticed, people::sessions::Session};
use maud::{Markup, html};

use super::pages::Typed;
use crate::{
    Page, T,
    forms::Wrong,
    routes,
    settings::choices,
    ui::{self, Button, Choice, Column, Field, Tone},
};

pub(super) struct Shown {
    pub email: String,
    pub typed: Typed,
    pub sessions: Vec<Session>,
    pub notices: Vec<Noticed>,
}

pub(super) fn profile(page: &Page, title: &str, shown: &Shown, wrong: &Wrong) -> Markup {
    html! {
        (ui::page_head(&[], title, &shown.email, html! {}))
        (wrong.above())
        (about(page.t, &shown.typed, wrong))
        (password(page.t, &shown.email, wrong))
        (sessions(page, &shown.sessions))
        (notices(page.t, &shown.notices))
    }
}

fn about(t: T, typed: &Typed, wrong: &Wrong) -> Markup {
    let (same, optional) = (t.say("people-language-same"), t.say("field-optional"));
    let mut languages = vec![Choice::new("", &same)];
    languages.extend(choices::languages());
    html! {
        form class="panel" method="post" action=(routes::PROFILE) {
            input type="hidden" name="version" value=(typed.version);
            (Field::new("name", &t.say("people-name")).hint(&t.say("set-up-your-name-hint")).required()
                .complete("name").error(wrong.of("name")).text(&typed.name))
            div class="grid-2" {
                (Field::new("language", &t.say("business-language")).select(&languages, &typed.language))
                (Field::new("time_zone", &t.say("business-zone")).optional(&optional).hint(&t.say("places-zone-hint"))
                    .error(wrong.of("time_zone")).text(&typed.time_zone))
            }
            (Field::new("signature", &t.say("profile-signature")).optional(&optional).hint(&t.say("profile-signature-hint"))
                .error(wrong.of("signature")).textarea(3, &typed.signature))
            div class="form-actions" { (Button::main(&t.say("save")).submit()) }
        }
    }
}

fn password(t: T, email: &str, wrong: &Wrong) -> Markup {
    html! {
        form method="post" action="/profile/password" {
            (ui::panel(&t.say("profile-password"), &t.say("profile-password-about"), html! {
                // For password managers, which want to know whose it is.
                input type="hidden" name="email" autocomplete="username" value=(email);
                div class="grid-2" {
                    (Field::new("old", &t.say("profile-old")).complete("current-password").required()
                        .error(wrong.of("old")).input("password", ""))
                    (Field::new("password", &t.say("link-password")).complete("new-password").required()
                        .hint(&t.say("password-hint")).error(wrong.of("password")).input("password", ""))
                }
                div class="form-actions" { (Button::new(&t.say("profile-set-password")).submit()) }
            }))
        }
    }
}

fn sessions(page: &Page, sessions: &[Session]) -> Markup {
    let t = page.t;
    let labels = ["profile-device", "profile-address", "profile-seen"].map(|key| t.say(key));
    let mut columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    columns.push(Column::text(""));
    let rows = html! {
        @for one in sessions {
            tr {
                td { span title=(one.agent) { (device(t, &one.agent)) } " "
                    @if one.id == page.session { (ui::chip(Tone::Good, &t.say("profile-this"))) } }
                td class="soft" { (one.address) }
                td class="soft" { (page.format.time(one.seen_at)) }
                td class="acts" { (Button::quiet(&t.say("profile-end")).small().post(&format!("/profile/sessions/{}/end", one.id))) }
            }
        }
    };
    let name = t.say("profile-sessions");
    ui::panel(
        &name,
        &t.say("profile-sessions-about"),
        html! {
            (ui::table(&name, &columns, rows))
            @if sessions.len() > 1 { (Button::new(&t.say("profile-end-others")).post("/profile/sessions/others")) }
        },
    )
}

/// Browser and system, as far as the browser says: names of products, the same in every language.
fn device(t: T, agent: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = find(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t.say("profile-unknown-device"),
    }
}

fn notices(t: T, notices: &[Noticed]) -> Markup {
    let labels = ["profile-notice", "profile-in-app", "profile-by-mail"].map(|key| t.say(key));
    let columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    let name = t.say("profile-notices");
    let cell = |kind: &str, way: &str, words: &str, on: bool| {
        html! { td { label class="choice" {
            input type="checkbox" name={ (kind) "." (way) } checked[on] aria-label=(words);
        } } }
    };
    html! {
        form method="post" action="/profile/notices" {
            (ui::panel(&name, &t.say("profile-notices-about"), html! {
                (ui::table(&name, &columns, html! {
                    @for one in notices {
                        @let kind = one.kind.as_str();
                        @let words = t.say(&format!("profile-notice-{}", kind.replace('_', "-")));
                        tr {
                            td { (words) }
                            (cell(kind, "app", &format!("{words}: {}", labels[1]), one.in_app))
                            (cell(kind, "mail", &format!("{words}: {}", labels[2]), one.by_mail))
                        }
                    }
                }))
                div class="form-actions" { (Button::new(&t.say("save")).submit()) }
            }))
        }
    }
}
