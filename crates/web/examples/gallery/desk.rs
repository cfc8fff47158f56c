//! The desk: list, conversation, customer.

use attent_web::ui::composer::{Composer, SavedWords, Write, composer, nudge, recipients, send};
use attent_web::ui::customer::{Moment, block, greet, pairs, timeline};
use attent_web::ui::desk::{
    Row, pane_customer, pane_list, pane_nothing, pane_talk, row, row_heading,
};
use attent_web::ui::talk::{
    Entry, Head, Kind, blocked, entry, event, file, files, new_from_here, quoted, talk_head,
};
use attent_web::ui::*;
use maud::{Markup, html};

use crate::frame::framed;

const DAY: &str = "2026-11-25T11:26:00Z";

pub fn talk() -> Markup {
    let undo = toast_undo("Sending to Tom Murphy", "Undo", "#", 10);
    framed(
        "Conversations",
        html! {},
        undo,
        desk(
            Pane::Talk,
            conversations(Pane::Talk),
            conversation(),
            customer(),
        ),
    )
}

pub fn list() -> Markup {
    let down = trouble(
        Tone::Warn,
        "Mail to info@ has not come in for 24 minutes: the server refuses the password.",
        Some(("Look at it", "#")),
    );
    framed(
        "Conversations",
        down,
        html! {},
        desk(
            Pane::List,
            conversations(Pane::List),
            nothing_chosen(),
            html! {},
        ),
    )
}

pub fn nothing() -> Markup {
    let none = empty(
        Icon::Inbox,
        "Nobody is waiting",
        "New mail, calls and visits will show up here. A good moment for tasks and training.",
        html! {
            (Button::new("Today’s tasks").icon(Icon::ListChecks).link("#"))
            (Button::new("Note a visit").icon(Icon::Plus).link("#"))
        },
    );
    let list = pane_list(
        Pane::List,
        "Conversations",
        list_head(),
        html! { li { (none) } },
        html! {},
    );
    framed(
        "Counter",
        html! {},
        toast(Tone::Good, "Closed. Eleni will be asked how it went."),
        desk(Pane::List, list, nothing_chosen(), html! {}),
    )
}

fn nothing_chosen() -> Markup {
    pane_nothing(
        "No conversation chosen",
        empty(
            Icon::MessageSquareText,
            "Choose a conversation",
            "Or press j to open the one that has waited longest.",
            html! {},
        ),
    )
}

fn list_head() -> Markup {
    let tab = |label, count, current| Tab {
        href: "#",
        label,
        count: Some(count),
        current,
    };
    html! {
        (views("Views", &[tab("Mine", "5", true), tab("Unassigned", "3", false), tab("Workshop", "9", false), tab("All", "41", false)]))
    }
}

fn conversations(pane: Pane) -> Markup {
    let none = html! {};
    let line = |id, name, subject, start, when: &str, when_tone, chips: &Markup, unread: bool| {
        row(&Row {
            id,
            href: "/index.html",
            name,
            subject,
            start,
            begun: None,
            when: html! { (when) },
            when_tone,
            chips: chips.clone(),
            unread: unread.then_some("unread"),
            current: pane == Pane::Talk && id == "c1042",
            choose: None,
        })
    };
    let complaint = html! { (chip(Tone::Plain, "Complaint")) (chip_with(Tone::Warn, Icon::Handshake, "Promise, 14:00")) };
    let back = html! { (chip(Tone::Plain, "Return")) };
    let praise = html! { (chip_with(Tone::Good, Icon::Heart, "Praise")) };
    pane_list(
        pane,
        "Conversations",
        list_head(),
        html! {
            (row_heading("Waiting for us"))
            (line("c1042", "Eleni Papadaki", "The brakes still squeal after the repair", "It is louder now than on Thursday, and I ride to work every day", "1 h 12 min", Tone::Late, &complaint, false))
            (line("c1051", "Jonas Jankauskas", "Ar turite 54 dydžio rėmą?", "Laba diena, ieškau plento dviračio rėmo, geriausiai plieninio", "48 min", Tone::Warn, &none, true))
            (line("c1052", "Sanne de Vries", "Retour: helm te klein", "De helm die ik vorige week kocht is toch te klein. Kan ik hem ruilen?", "22 min", Tone::Plain, &back, true))
            (line("c1055", "Ilze Bērziņa", "Paldies par ātro remontu!", "Gribēju pateikt, ka jūsu meistars bija ļoti laipns un zinošs", "9 min", Tone::Plain, &praise, true))
            (row_heading("Waiting for them"))
            (line("c1038", "Tom Murphy", "Gift card for a ten-year-old", "You: We can have it ready on Thursday, wrapped. Shall I put the name on it?", "Tue", Tone::Plain, &none, false))
            (line("c1031", "Νίκος Αλεξίου", "Παραλαβή ποδηλάτου", "You: Το ποδήλατο είναι έτοιμο, σας περιμένουμε", "Mon", Tone::Plain, &none, false))
        },
        pager("Pages", ("Newer", None), ("Older", Some("#"))),
    )
}

fn head() -> Markup {
    let who = menu(
        Side::Start,
        Button::new("Rasa K.")
            .icon(Icon::UserCheck)
            .key("a")
            .summary(),
        html! {
            h2 { "Who looks after it" }
            form method="post" action="#" { (item_value("who", "1", "Rasa Kalnina", true)) (item_value("who", "2", "Marius Vaitkus", false)) (item_value("who", "0", "Nobody", false)) }
        },
    );
    let more = menu(
        Side::End,
        Button::new("More").only_icon(Icon::Ellipsis).summary(),
        html! {
            (item("#", Icon::Printer, "Print")) (item("#", Icon::Link, "Join with another")) hr; (item_post("#", Icon::Trash2, "Delete"))
        },
    );
    talk_head(&Head {
        subject: "The brakes still squeal after the repair",
        reference: "#1042",
        back: ("Back to the list", "/list.html"),
        customer: "The customer",
        facts: html! {
            (who)
            (Button::new("Workshop").small().icon(Icon::UsersRound).link("#"))
            (chip(Tone::Plain, "Complaint"))
            (chip_link(Tone::Warn, "#", "First answer due in 18 min"))
        },
        acts: html! {
            (Button::quiet("Snooze").icon(Icon::Clock).key("s").link("#"))
            (Button::new("Close").icon(Icon::Check).key("e").post("#"))
            (more)
        },
    })
}

fn conversation() -> Markup {
    let at = |text: &str| time(DAY, text, "25 November 2026, 11:26");
    let first = Entry {
        id: "e1",
        kind: Kind::Theirs,
        author: "Eleni Papadaki",
        detail: "by mail to info@",
        when: at("11:26"),
        body: html! {
            div class="text" {
                p { "Good morning," }
                p { "I picked up my bike on Thursday and the front brake still squeals. I came by on Saturday and was told it would wear in, but it is louder now. I ride to work every day and would like to trust my brakes." }
                p { "Eleni" }
            }
            (files(html! { (file("#", "front-brake.mov", "4.1 MB")) (file("#", "invoice-2291.pdf", "84 kB")) }))
            (quoted("Earlier mail", html! { p { "On Thursday you wrote: your bike is ready." } }))
        },
        footer: html! {},
    };
    let call = Entry {
        id: "e2",
        kind: Kind::Spoken,
        author: "Ieva Ozola",
        detail: "wrote down a visit at the counter",
        when: at("Sat 10:15"),
        body: html! { div class="text" { p { "Came by about the brakes. Told her the pads need some kilometres." } } },
        footer: html! {},
    };
    let note = Entry {
        id: "e3",
        kind: Kind::Note,
        author: "Marius Vaitkus",
        detail: "note, only we see it",
        when: at("11:48"),
        body: html! { div class="text" { p { "Probably the pads, not the rotor. I can look at it today before 16:00 if she can come in. " b { "@Rasa" } } } },
        footer: html! {},
    };
    let ours = Entry {
        id: "e4",
        kind: Kind::Ours,
        author: "Rasa Kalnina",
        detail: "to Eleni",
        when: at("11:52"),
        body: html! { div class="text" { p { "Thank you for writing, Eleni. I am asking the workshop right now and will write again within the hour." } } },
        footer: html! { (small_icon(Icon::CheckCheck)) "Delivered 11:52" },
    };
    pane_talk(
        head(),
        html! {
            (entry(&call)) (entry(&first))
            (event(Icon::UserCheck, html! { "Rasa took it over. Third time Eleni writes about this repair." }))
            (entry(&ours)) (new_from_here("New")) (entry(&note))
            li { (blocked("2 pictures from elsewhere were not loaded.", Button::quiet("Load them").small().post("#"))) }
        },
        answer(),
    )
}

fn answer() -> Markup {
    let kind = |picture, label, key, current| Write {
        href: "#",
        picture,
        label,
        key,
        current,
    };
    composer(&Composer {
        draft: "77",
        draft_url: "/drafts/77",
        action: "#",
        note: false,
        name: "Answer",
        kinds: &[
            kind(Icon::Reply, "Answer", "r", true),
            kind(Icon::StickyNote, "Note", "n", false),
        ],
        envelope: recipients("to", "To", "Remove", "Eleni Papadaki <eleni@example.com>"),
        placeholder: "Write to Eleni",
        colleagues: None,
        body: "Dear Eleni, I am sorry. You should not have to ask three times. Marius will look at your brakes himself today, and I will call you before 14:00 to say what he found.",
        nudges: nudge(
            Icon::Handshake,
            html! { "A promise: " b { "call Eleni, today 14:00" } },
            html! {
                (Button::new("Keep it").small().named("promise", "keep").submit()) (Button::quiet("Not one").small().named("promise", "drop").submit())
            },
        ),
        files: html! {},
        remove: "Remove",
        tools: html! {
            (Button::quiet("Agreed answers").only_icon(Icon::BookOpen).link("#"))
            (Button::quiet("Attach").only_icon(Icon::Paperclip).link("#"))
            (Button::quiet("Offer solutions").icon(Icon::HandHeart).link("#"))
        },
        send: send("Send"),
        saved: SavedWords {
            saving: "Saving",
            saved: "Saved",
            failed: "Not saved yet",
        },
    })
}

fn customer() -> Markup {
    let pair = |what: &str, tone, how: &str| (html! { (what) }, chip(tone, how));
    let moment = |tone, picture, what: &str, when: &str, detail| Moment {
        tone,
        picture,
        what: html! { (what) },
        when: time(DAY, when, when),
        detail,
    };
    pane_customer(
        "Customer",
        html! {
            (greet("Eleni Papadaki", "#", "Say “Eléni”, and tell her your name", "Customer since 2019, 14 visits, 1,240 €"))
            (block("Her last experience", chip(Tone::Late, "Poor"), html! { p class="soft" { "She expected better, and said so on Thursday." } }))
            (block("Promised to her", html! { a href="#" { "All" } }, pairs(&[
                pair("Bike ready on Thursday", Tone::Good, "Kept"), pair("“It will wear in”", Tone::Late, "Broken"), pair("Call before 14:00", Tone::Warn, "In 2 h"),
            ])))
            (block("What you may do", html! {}, html! {
                (gauge(Tone::Plain, "Your budget this year", 182, 250, "182 of 250 €"))
                p class="soft" { "Up to 40 € without asking anyone." }
            }))
            (block("What was", html! {}, timeline("What was", &[
                moment(Tone::Late, Icon::Store, "Came by: brakes again", "Saturday 10:15", "Ieva"),
                moment(Tone::Late, Icon::Smile, "Answered the card: poor", "Thursday 20:02", ""),
                moment(Tone::Good, Icon::Wrench, "Picked up the repair", "Thursday 17:40", ""),
                moment(Tone::Plain, Icon::Tag, "Bought lights, 39 €", "2 October", ""),
            ])))
        },
    )
}
