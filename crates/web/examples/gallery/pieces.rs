//! One of each.

use attent_web::ui::over::KEYS;
use attent_web::ui::*;
use maud::{Markup, html};

use crate::frame::framed;

pub fn page() -> Markup {
    let tones = [
        Tone::Plain,
        Tone::Good,
        Tone::Warn,
        Tone::Late,
        Tone::Info,
        Tone::Accent,
    ];
    let names = [
        "Eleni Papadaki",
        "Jonas Jankauskas",
        "Sanne de Vries",
        "Ilze Bērziņa",
        "Tom Murphy",
        "Νίκος Αλεξίου",
        "Rasa",
        "Marius Vaitkus",
    ];
    let content = html! {
        (page_head(&[("Gallery", "#")], "Pieces", "Every piece of the screen, once.", html! { (Button::new("Keyboard").icon(Icon::Keyboard).key("?").opens(KEYS)) }))
        (panel("Buttons", "One main button in a place, at most.", html! {
            div class="line" {
                (Button::main("Send").icon(Icon::Send).submit()) (Button::new("Close").key("e").submit()) (Button::quiet("Snooze").icon(Icon::Clock).submit())
                (Button::danger("Delete").icon(Icon::Trash2).submit()) (Button::new("Small").small().submit()) (Button::new("More").only_icon(Icon::Ellipsis).submit())
                button class="button" disabled { "Not now" }
                (menu(Side::Start, Button::new("Menu").icon(Icon::ChevronDown).summary(), html! { (item("#", Icon::Pencil, "Edit")) (item("#", Icon::Copy, "Copy")) }))
            }
        }))
        (panel("Words", "", html! {
            div class="line" { @for tone in tones { (chip(tone, if tone == Tone::Plain { "plain" } else { tone.class() })) } (chip_with(Tone::Good, Icon::Heart, "Praise")) (chip_link(Tone::Info, "#", "a link")) (key("Ctrl K")) (ago("2026-11-25T11:00:00Z", "3 hours ago", "25 November 2026")) }
            div class="line" { @for name in names { (avatar(name, Size::Middle)) } (avatar("Large One", Size::Large)) (avatar("Small One", Size::Small)) }
            (gauge(Tone::Plain, "Your budget", 68, 250, "68 of 250 €")) (gauge(Tone::Warn, "First answer", 9, 10, "18 min left"))
        }))
        div class="stack close" { @for tone in [Tone::Info, Tone::Good, Tone::Warn, Tone::Late] { (notice(tone, "Said in the flow of a page: it stays where it is.")) } }
        (panel("Fields", "", html! {
            form class="form" {
                div class="grid-2" {
                    (Field::new("a", "Subject").hint("What it is about").text("Retour: helm te klein"))
                    (Field::new("b", "Mail address").error(Some("This is not a mail address.")).input("email", "rosa@"))
                    (Field::new("c", "Price").after("€", "number", "39")) (Field::new("d", "Due").input("date", "2026-11-27"))
                }
                (Field::new("e", "What it was about").checkboxes(Layout::Lines, &[Choice::new("1", "The staff"), Choice::new("2", "The price").hint("Or the terms of payment")], &["1"]))
                (Field::new("f", "How it was").radios(Layout::Lines, &[Choice::new("1", "Good"), Choice::new("2", "As expected")], "2"))
            }
        }))
        (panel("Facts", "", facts(&[("Opened", html! { "Thursday 17:40" }), ("By", html! { "mail" }), ("Language", html! { "Greek" })])))
        (panel("Icons", "", html! { div class="line" { @for picture in Icon::ALL { (icon(*picture)) } } }))
        (panel("Empty", "", empty(Icon::Gift, "No praise yet", "When a customer says something kind, it is kept here, and the one it is about hears it.", Button::new("Note one down").link("#"))))
    };
    framed(
        "Today",
        html! {},
        html! {},
        attent_web::ui::page(Width::Reading, content),
    )
}
