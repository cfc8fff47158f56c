//! The head of a conversation: what it is, who has it, how it stands; each where it is changed.

use attent_core::{
    Role,
    conversations::{EntryKind, Kind, Lane, Priority, State},
    promises,
};
use attent_db::Millis;
use maud::{Markup, html};

use crate::{
    Page,
    conversations::{
        pages::{ListRead, TalkRead},
        snooze,
        views::Form,
    },
    due,
    promises::chip,
    routes,
    standards::chips,
    ui::{self, Button, Icon, Side, Tone, talk as pieces},
};

/// So many clocks are shown at once; the rest stands on their page.
const CLOCKS: usize = 2;

pub fn head(page: &Page, list: &ListRead, talk: &TalkRead, form: &Form) -> Markup {
    let t = page.t;
    let conversation = &talk.conversation;
    let reference = format!("#{}", conversation.number);
    let back = format!("{}{}", routes::CONVERSATIONS, list.query);
    let subject = if conversation.subject.is_empty() {
        t.say("talk-no-subject")
    } else {
        conversation.subject.clone()
    };
    pieces::talk_head(&pieces::Head {
        subject: &subject,
        reference: &reference,
        back: (&t.word("talk-back"), &back),
        customer: &t.word("talk-customer"),
        facts: facts(page, talk),
        acts: acts(page, talk, form),
    })
}

/// Who looks after it, which team, what it is; each a menu that changes it, for whoever may.
fn whose(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let c = &talk.conversation;
    let url = |what: &str| routes::of_conversation(c.id, what);
    let nobody = t.say("talk-nobody");
    let assignee = c
        .assignee
        .and_then(|id| talk.names.get(&id))
        .unwrap_or(&nobody);
    let no_team = t.say("talk-no-team");
    let team = c
        .team
        .and_then(|id| talk.teams.iter().find(|(one, _)| *one == id));
    let team = team.map_or(no_team.as_str(), |(_, name)| name);
    let kind = t.say(&format!("kind-{}", c.kind.as_str()));
    if !page.writes() {
        return html! {
            (ui::chip_with(Tone::Plain, Icon::UserCheck, assignee))
            (ui::chip_with(Tone::Plain, Icon::Users, team))
            (ui::chip_with(Tone::Plain, Icon::MessageSquare, &kind))
        };
    }
    html! {
        (ui::menu(Side::Start, Button::new(assignee).icon(Icon::UserCheck).key("a").summary(), html! {
            form method="post" action=(url("assignment")) {
                @if c.assignee != Some(page.staff) { (ui::item_value("value", "me", &t.word("talk-take-it"), false)) hr; }
                @for person in &talk.people {
                    (ui::item_value("value", &person.id.to_string(), &person.name, c.assignee == Some(person.id)))
                }
                hr;
                (ui::item_value("value", "", &nobody, c.assignee.is_none()))
            }
        }))
        (ui::menu(Side::Start, Button::new(team).icon(Icon::Users).summary(), html! {
            form method="post" action=(url("team")) {
                @for (id, name) in &talk.teams {
                    (ui::item_value("value", &id.to_string(), name, c.team == Some(*id)))
                }
                hr;
                (ui::item_value("value", "", &no_team, c.team.is_none()))
            }
        }))
        (ui::menu(Side::Start, Button::new(&kind).icon(Icon::MessageSquare).summary(), html! {
            form method="post" action=(url("kind")) {
                @for kind in Kind::ALL {
                    (ui::item_value("value", kind.as_str(), &t.word(&format!("kind-{}", kind.as_str())), c.kind == *kind))
                }
            }
        }))
    }
}

/// Whose it is and what it is, and all that holds for it now.
fn facts(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let c = &talk.conversation;
    let url = |what: &str| routes::of_conversation(c.id, what);
    html! {
        (whose(page, talk))
        (state(page, talk))
        @if let Some(asked) = &talk.asked { (chips::asked(page, asked)) }
        @for clock in talk.clocks.iter().filter(|clock| clock.ended_at.is_none()).take(CLOCKS) { (chips::linked(page, clock)) }
        (case(page, talk))
        (crate::procedures::chips(page, &talk.walks))
        (crate::known_problems::chips(&talk.problems))
        @for line in talk.promises.iter().filter(|line| line.promise.state == promises::State::Open) {
            (chip(page, &line.promise))
        }
        @if !talk.linked.is_empty() { (linked(page, talk)) }
        @if c.priority != Priority::Normal {
            (ui::chip_with(priority_tone(c.priority), Icon::Flag, &t.word(&format!("priority-{}", c.priority.as_str()))))
        }
        @for tag in talk.tags.iter().filter(|_| !page.writes()) { (ui::chip_with(Tone::Plain, Icon::Tag, &tag.name)) }
        @for tag in talk.tags.iter().filter(|_| page.writes()) {
            form class="line" method="post" action=(url("untag")) {
                input type="hidden" name="value" value=(tag.id);
                (ui::chip_with(Tone::Plain, Icon::Tag, &tag.name))
                (Button::quiet(&t.say_with("talk-untag", &[("tag", tag.name.as_str().into())])).only_icon(Icon::X).small().submit())
            }
        }
    }
}

/// Where its case stands, and the way there.
fn case(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let Some(case) = &talk.case else {
        return html! {};
    };
    let tone = if case.is_open() {
        Tone::Accent
    } else {
        Tone::Good
    };
    let state = t.say(&format!("case-state-{}", case.state.as_str()));
    let text = t.say_with("case-chip", &[("state", state.into())]);
    ui::chip_link(tone, &routes::case(case.id), &text)
}

/// The others it has to do with, each with why.
fn linked(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let summary = Button::new(&t.word("talk-linked"))
        .icon(Icon::Link)
        .summary();
    ui::menu(
        Side::Start,
        summary,
        html! {
            @for other in &talk.linked {
                a class="item" href=(routes::conversation(other.id)) {
                    span { "#" (other.number) " " (other.subject) br; small class="soft" { (t.say(&other.because)) } }
                }
            }
            @if page.writes() {
                hr;
                (ui::item(&routes::of_conversation(talk.conversation.id, "links"), Icon::Link, &t.word("links-change")))
            }
        },
    )
}

fn state(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let c = &talk.conversation;
    let when = |at: Millis| page.format.short(at);
    match c.state {
        State::Open => {
            let since = c.waiting_since.unwrap_or(c.last_entry_at);
            let text = t.say_with("talk-waits", &[("span", page.format.waited(since).into())]);
            ui::chip_with(Tone::Warn, Icon::Clock, &text)
        }
        State::Waiting if nothing_said(talk) => {
            ui::chip_with(Tone::Plain, Icon::Pencil, &t.word("talk-unsent"))
        }
        State::Waiting => ui::chip_with(Tone::Plain, Icon::Clock, &t.word("talk-waiting")),
        State::Snoozed => {
            let until = c.snoozed_until.unwrap_or(c.last_entry_at);
            let text = t.say_with(
                "talk-snoozed",
                &[("until", page.format.ahead(until).into())],
            );
            ui::chip_with(Tone::Info, Icon::Moon, &text)
        }
        State::Closed => {
            let at = c.closed_at.unwrap_or(c.last_entry_at);
            let text = t.say_with("talk-closed", &[("when", when(at).into())]);
            ui::chip_with(Tone::Good, Icon::CheckCheck, &text)
        }
        State::Spam => ui::chip_with(Tone::Late, Icon::Flag, &t.word("talk-spam")),
        State::Merged => {
            let Some(number) = talk.part_of() else {
                return html! {};
            };
            let text = t.say_with("talk-merged", &[("number", format!("#{number}").into())]);
            let href = format!("{}/{number}", routes::CONVERSATIONS);
            ui::chip_link(Tone::Info, &href, &text)
        }
    }
}

/// Its first mail was taken back: the customer knows of nothing they could answer.
fn nothing_said(talk: &TalkRead) -> bool {
    let silent = |kind| matches!(kind, EntryKind::Note | EntryKind::Automatic);
    !talk.earlier && talk.entries.iter().all(|entry| silent(entry.kind))
}

fn priority_tone(priority: Priority) -> Tone {
    match priority {
        Priority::Urgent => Tone::Late,
        Priority::High => Tone::Warn,
        Priority::Normal | Priority::Low => Tone::Plain,
    }
}

/// Snooze, close, and the rest behind a menu; nothing for whoever only looks on.
fn acts(page: &Page, talk: &TalkRead, form: &Form) -> Markup {
    if !page.writes() || talk.customer.erased_at.is_some() {
        return html! {};
    }
    let t = page.t;
    let c = &talk.conversation;
    let url = |what: &str| routes::of_conversation(c.id, what);
    html! {
        @match c.state {
            State::Open | State::Waiting => {
                (snooze(page, talk))
                (Button::new(&t.word("talk-close")).icon(Icon::Check).key("e").post(&url("resolution")))
            }
            State::Snoozed => {
                (Button::new(&t.word("talk-wake")).icon(Icon::Sun).post(&url("waking")))
                (Button::new(&t.word("talk-close")).icon(Icon::Check).key("e").post(&url("resolution")))
            }
            State::Closed => (Button::new(&t.word("talk-reopen")).icon(Icon::RotateCcw).post(&url("reopening"))),
            State::Spam => (Button::new(&t.word("talk-no-spam")).icon(Icon::RotateCcw).post(&url("no-spam"))),
            State::Merged => (Button::new(&t.word("talk-unmerge")).icon(Icon::Undo2).post(&url("unmerge"))),
        }
        (more(page, talk, form))
    }
}

fn snooze(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let url = routes::of_conversation(talk.conversation.id, "snooze");
    let summary = Button::new(&t.word("talk-snooze"))
        .icon(Icon::Moon)
        .key("s")
        .summary();
    let label = t.say("snooze-at");
    let until = due::Asked {
        required: true,
        part: "snooze",
        ..due::Asked::new(snooze::UNTIL, &label)
    };
    ui::menu(
        Side::End,
        summary,
        html! {
            form method="post" action=(url) {
                @for choice in ["later-today", "tomorrow", "monday", "next-week"] {
                    (ui::item_value("value", choice, &t.word(&format!("snooze-{choice}")), false))
                }
            }
            hr;
            form class="form" method="post" action=(url) {
                (until.show(&page.format, &due::Typed::default(), None))
                (Button::new(&t.word("talk-snooze")).small().submit())
            }
        },
    )
}

fn more(page: &Page, talk: &TalkRead, typed: &Form) -> Markup {
    let t = page.t;
    let c = &talk.conversation;
    let url = |what: &str| routes::of_conversation(c.id, what);
    let summary = Button::quiet(&t.word("talk-more"))
        .only_icon(Icon::Ellipsis)
        .summary();
    ui::menu(
        Side::End,
        summary,
        html! {
            form method="post" action=(url("priority")) {
                h2 { (t.word("talk-priority")) }
                @for priority in Priority::ALL {
                    (ui::item_value("value", priority.as_str(), &t.word(&format!("priority-{}", priority.as_str())), c.priority == *priority))
                }
            }
            hr;
            form class="form" method="post" action=(url("tags")) {
                (ui::Field::new("value", &t.word("talk-tag")).part("tags").error(typed.wrong_in("tags")).required().text(typed.typed_in("tags").unwrap_or("")))
                (Button::new(&t.word("talk-tag-add")).small().submit())
            }
            form class="form" method="post" action=(url("subject")) {
                (ui::Field::new("value", &t.word("start-subject")).part("subject").error(typed.wrong_in("subject")).required().text(typed.typed_in("subject").unwrap_or(&c.subject)))
                (Button::new(&t.word("save")).small().submit())
            }
            form class="form" method="post" action=(url("merge")) {
                (ui::Field::new("value", &t.word("talk-merge")).part("merge").error(typed.wrong_in("merge")).hint(&t.word("talk-merge-hint")).required().text(typed.typed_in("merge").unwrap_or("")))
                (Button::new(&t.word("talk-merge-do")).small().submit())
            }
            hr;
            @if c.state != State::Spam && c.state != State::Merged { (ui::item(&url("links"), Icon::Link, &t.word("links-add"))) }
            @if page.writes() { (crate::known_problems::items(page, c.id, &talk.known, &talk.problems)) }
            @if page.writes() { a class="item" href=(url("procedures")) { (ui::small_icon(Icon::Layers)) span { (t.word("walk-choose")) } } }
            form method="post" action=(url("lane")) {
                @if c.lane == Lane::People { (ui::item_value("value", "notices", &t.word("talk-to-notices"), false)) }
                @else { (ui::item_value("value", "people", &t.word("talk-to-people"), false)) }
            }
            (ui::item(&url("clocks"), Icon::Clock, &t.word("clocks-title")))
            @if page.actor.role >= Role::Manager { (ui::item(&format!("{}?of=%23{}", routes::AUDIT, c.number), Icon::History, &t.word("audit-title"))) }
            @if c.state != State::Spam { (ui::item_post(&url("spam"), Icon::Flag, &t.word("talk-mark-spam"))) }
        },
    )
}
