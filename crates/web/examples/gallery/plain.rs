//! Pages, forms, tables; and quiet pages.

use attent_web::ui::pages::{brand, intro, steps};
use attent_web::ui::table::who;
use attent_web::ui::*;
use maud::{Markup, html};

use crate::frame::{framed, link};

pub fn table() -> Markup {
    let line = |name: &str, mail: &str, visits: &str, last: &str, tone, how: &str| {
        html! {
            tr { td { (who(name, "#", mail)) } td { (chip(tone, how)) } td class="num" { (visits) } td class="soft" { (last) } td class="acts" { (Button::quiet("Write").small().icon(Icon::Mail).link("#")) } }
        }
    };
    let tab = |label, count, current| Tab {
        href: "#",
        label,
        count: Some(count),
        current,
    };
    let content = html! {
        (page_head(&[], "Customers", "Everyone who ever wrote, called or came by.", html! {
            (Button::new("Import").icon(Icon::Upload).link("#")) (Button::main("Add a customer").icon(Icon::Plus).link("#"))
        }))
        div class="figures" {
            (figure("Customers", "2,357", "181 new this month")) (figure("Came again", "40.1 %", "946 of 2,357; 38.2 to 42.1"))
            (figure("Promises kept", "94 %", "47 of 50; 84 to 98")) (figure("Waiting now", "4", "the longest 1 h 12 min"))
        }
        (tabs("Customers", &[tab("All", "2,357", true), tab("New", "181", false), tab("Not seen for a year", "422", false)]))
        (table_of(html! {
            (line("Eleni Papadaki", "eleni@example.com", "14", "today", Tone::Late, "Poor"))
            (line("Jonas Jankauskas", "jonas@example.com", "3", "today", Tone::Plain, "Not asked yet"))
            (line("Sanne de Vries", "sanne@example.com", "6", "today", Tone::Good, "Good"))
            (line("Ilze Bērziņa", "ilze@example.com", "2", "today", Tone::Accent, "Excellent"))
            (line("Tom Murphy", "tom@example.com", "9", "Tuesday", Tone::Info, "Neutral"))
        }))
        (pager("Pages", ("Newer", Some("#")), ("Older", Some("#"))))
    };
    framed("Customers", html! {}, html! {}, page(Width::Wide, content))
}

fn table_of(rows: Markup) -> Markup {
    attent_web::ui::table(
        "Customers",
        &[
            Column::text("Name"),
            Column::text("Last experience"),
            Column::number("Visits"),
            Column::text("Last seen"),
            Column::text(""),
        ],
        rows,
    )
}

pub fn settings() -> Markup {
    let groups = [
        (
            "The business",
            vec![
                link("#", Icon::Building2, "About"),
                here(link("#", Icon::Clock, "Working hours")),
                link("#", Icon::MapPin, "Places"),
            ],
        ),
        (
            "People",
            vec![
                link("#", Icon::Users, "Staff"),
                link("#", Icon::UsersRound, "Teams"),
            ],
        ),
        (
            "Ways in",
            vec![
                link("#", Icon::Mail, "Mailboxes"),
                link("#", Icon::Globe, "Web form"),
                link("#", Icon::Phone, "Phone"),
            ],
        ),
    ];
    let zones = [
        Choice::new("Europe/Riga", "Riga"),
        Choice::new("Europe/Athens", "Athens"),
    ];
    let content = html! {
        (page_head(&[("Settings", "#")], "Working hours", "Clocks run only while you are open. Customers see these hours too.", html! {}))
        (errors("One thing is not right yet", &[("closes", "It closes before it opens.")]))
        form class="stack" method="post" action="#" {
            (panel("Weekdays", "Monday to Friday", html! {
                div class="form" {
                    (Field::new("name", "Name of this calendar").required().text("Workshop"))
                    div class="grid-2" {
                        (Field::new("opens", "Opens").input("time", "09:00"))
                        (Field::new("closes", "Closes").error(Some("It closes before it opens.")).input("time", "08:00"))
                    }
                    (Field::new("zone", "Time zone").middling().select(&zones, "Europe/Riga"))
                    (Field::new("lunch", "Closed at lunch").hint("Clocks stop from 12:30 to 13:00.").switch(true))
                }
            }))
            (panel("When you are closed", "", html! {
                div class="form" {
                    (Field::new("reply", "Answer at once that you are closed").radios(Layout::Cards, &[
                        Choice::new("always", "Always").hint("Says when you open again"),
                        Choice::new("once", "Once a day").hint("To each customer"),
                        Choice::new("never", "Never"),
                    ], "once"))
                    (Field::new("words", "What it says").optional("optional").hint("The hours are added by themselves.").textarea(3, "Thank you for writing. We read everything and answer as soon as we are back."))
                }
            }))
            div class="form-actions" { (Button::main("Save").submit()) (Button::quiet("Cancel").link("#")) span class="push" { (Button::danger("Delete").icon(Icon::Trash2).opens("sure")) } }
        }
        (dialog("sure", "Delete this calendar?", "Close", html! {
            p { "Two standards count in it. They will count in the calendar of the business from now on." }
            div class="form-actions" { (Button::quiet("Keep it").link("#")) (Button::danger("Delete").post("#")) }
        }))
    };
    framed(
        "Settings",
        html! {},
        html! {},
        attent_web::ui::settings("Settings", &groups, Width::Reading, content),
    )
}

fn here(link: attent_web::ui::frame::Link<'static>) -> attent_web::ui::frame::Link<'static> {
    attent_web::ui::frame::Link {
        current: true,
        ..link
    }
}

pub fn sign_in() -> Markup {
    let content = html! {
        (intro("Good to see you", "Sign in to Riverside Cycles."))
        form class="panel" method="post" action="#" {
            (Field::new("email", "Mail address").complete("username").first().input("email", "rasa@example.com"))
            (Field::new("password", "Password").complete("current-password").input("password", ""))
            (Field::new("stay", "Stay signed in on this device").checkbox(true))
            (Button::main("Sign in").full().submit())
        }
        p class="small soft" { a href="#" { "I forgot my password" } }
    };
    quiet(
        Width::Reading,
        brand("#"),
        languages(),
        content,
        html! { a href="#" { "Help" } a href="#" { "Privacy" } },
    )
}

fn languages() -> Markup {
    menu(
        Side::End,
        Button::quiet("English").icon(Icon::Globe).summary(),
        html! { (item("#", Icon::Check, "English")) (item("#", Icon::Globe, "Lietuvių")) (item("#", Icon::Globe, "Ελληνικά")) },
    )
}

pub fn set_up() -> Markup {
    let content = html! {
        (steps("Steps", &["You", "The business", "A mailbox", "Done"], 1))
        (intro("Tell us about the business", "Only what is needed to begin. Everything can be changed later."))
        form class="panel" method="post" action="#" {
            (Field::new("business", "Name of the business").first().text(""))
            div class="grid-2" {
                (Field::new("currency", "Currency").select(&[Choice::new("EUR", "Euro (€)")], "EUR"))
                (Field::new("budget", "Budget per person and year").hint("What staff may give without asking.").before("€", "number", "250"))
            }
            (Field::new("kind", "What fits best").radios(Layout::Cards, &[
                Choice::new("shop", "A shop").hint("Counter, mail, phone"), Choice::new("web", "A web store").hint("Mail and forms"), Choice::new("clinic", "A clinic").hint("Appointments and calls"),
            ], "shop"))
            div class="form-actions" { (Button::quiet("Back").icon(Icon::ArrowLeft).link("#")) span class="push" { (Button::main("Go on").submit()) } }
        }
        (notice(Tone::Info, "Nothing leaves this machine until you connect a mailbox."))
    };
    quiet(
        Width::Wide,
        brand("#"),
        languages(),
        content,
        html! { "Attent 0.1" },
    )
}
