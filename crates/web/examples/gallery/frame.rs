//! The frame around the sheets.

use attent_web::ui::frame::{FrameWords, Link, Search, Section, Waiting};
use attent_web::ui::over::{KEYS, Key, Letters, keys_dialog};
use attent_web::ui::*;
use maud::{Markup, html};

pub fn link(href: &'static str, picture: Icon, label: &'static str) -> Link<'static> {
    Link {
        href,
        picture,
        label,
        count: None,
        count_tone: Tone::Plain,
        current: false,
        tab: false,
        key: None,
    }
}

/// `at` is the label of the link one is at.
pub fn framed(at: &str, trouble: Markup, toasts_now: Markup, stage: Markup) -> Markup {
    let here = |link: Link<'static>| Link {
        current: link.label == at,
        ..link
    };
    let tab = |link: Link<'static>, count, key| {
        here(Link {
            tab: true,
            count,
            key: Some(key),
            ..link
        })
    };
    let first = vec![
        tab(link("/pieces.html", Icon::Sun, "Today"), Some("6"), "g t"),
        tab(
            link("/index.html", Icon::Inbox, "Conversations"),
            Some("12"),
            "g i",
        ),
        tab(link("/nothing.html", Icon::Store, "Counter"), None, "g k"),
        tab(
            link("/settings.html", Icon::Handshake, "Promises"),
            Some("3"),
            "g p",
        ),
        here(link("/table.html", Icon::Users, "Customers")),
    ];
    let second = vec![
        here(link("#", Icon::Smile, "Feedback")),
        here(link("#", Icon::MapPin, "Touchpoints")),
        here(link("#", Icon::GraduationCap, "Training")),
        here(link("#", Icon::Heart, "Recognition")),
        here(link("#", Icon::ChartColumn, "Insight")),
    ];
    frame(
        &Frame {
            words: FrameWords {
                skip: "Skip to content",
                main_navigation: "Main",
                more: "More",
                home: "Attent, today",
            },
            home: "/index.html",
            waiting: Some(Waiting {
                href: "#",
                tone: Tone::Late,
                number: "4",
                words: "waiting",
                short: "waiting",
                more: ", the longest 1 h 12 min",
            }),
            search: Search {
                action: "/search",
                label: "Search",
                placeholder: "Find a customer, an order, a word",
                value: "",
            },
            place: Some(("Workshop, open until 18:00", true)),
            end: html! {
                (Button::quiet("Notices, 2 new").only_icon(Icon::Bell).link("#"))
                (menu(Side::End, html! { summary class="face" aria-label="Rasa Kalnina, your menu" { (avatar("Rasa Kalnina", Size::Middle)) } }, html! {
                    h2 { "Rasa Kalnina" }
                    (item("#", Icon::UserRound, "Your profile"))
                    (item("#", Icon::Moon, "Away until tomorrow"))
                    (item_opens(KEYS, Icon::Keyboard, "Keyboard", "?"))
                    hr;
                    (item_post("#", Icon::LogOut, "Sign out"))
                }))
            },
            sections: vec![
                Section {
                    heading: None,
                    links: first,
                },
                Section {
                    heading: Some("Getting better"),
                    links: second,
                },
            ],
            last: vec![here(link("/settings.html", Icon::Settings, "Settings"))],
            trouble,
            toasts: toasts(toasts_now),
            over: keyboard(),
        },
        stage,
    )
}

fn keyboard() -> Markup {
    let key = |words: &str, names: &[&'static str]| Key {
        words: words.to_owned(),
        names: names.to_vec(),
    };
    let everywhere = vec![
        key("Search", &["/"]),
        key("Go to conversations", &["g", "c"]),
    ];
    let talk = vec![
        key("Answer", &["r"]),
        key("Note", &["n"]),
        key("Assign", &["a"]),
        key("Snooze", &["s"]),
        key("Close", &["e"]),
    ];
    let groups = [
        ("Everywhere".to_owned(), everywhere),
        (
            "In a list".to_owned(),
            vec![key("Next, previous", &["j", "k"])],
        ),
        ("In a conversation".to_owned(), talk),
    ];
    let letters = Letters {
        off: "Turn off keys of one letter on this device",
        on: "Turn on keys of one letter on this device",
    };
    keys_dialog("Keyboard", "Close", &groups, &letters)
}
