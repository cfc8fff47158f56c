//! A conversation as it is read: its head with what one can do, its entries and events in order.

use attent_core::{
    Who,
    conversations::{
        EntryKind, Kind, Lane, Priority, State,
        entries::{Delivery, Entry},
    },
    events::{self, Event},
    outgoing,
};
use attent_db::Millis;
use maud::{Markup, PreEscaped, html};

use super::super::pages::{Asked, ListRead, TalkRead};
use crate::{
    Page, routes,
    ui::{self, Button, Icon, Side, Tone, talk as pieces},
};

pub fn head(page: &Page, list: &ListRead, talk: &TalkRead) -> Markup {
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
        back: (&t.say("talk-back"), &back),
        customer: &t.say("talk-customer"),
        facts: facts(page, talk),
        acts: acts(page, talk),
    })
}

/// Who looks after it, which team, what it is; each a menu that changes it.
fn facts(page: &Page, talk: &TalkRead) -> Markup {
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
    html! {
        (ui::menu(Side::Start, Button::new(assignee).icon(Icon::UserCheck).key("a").summary(), html! {
            form method="post" action=(url("assignment")) {
                @if c.assignee != Some(page.staff) { (ui::item_value("value", "me", &t.say("talk-take-it"), false)) hr; }
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
                    (ui::item_value("value", kind.as_str(), &t.say(&format!("kind-{}", kind.as_str())), c.kind == *kind))
                }
            }
        }))
        (state(page, talk))
        @if c.priority != Priority::Normal {
            (ui::chip_with(priority_tone(c.priority), Icon::Flag, &t.say(&format!("priority-{}", c.priority.as_str()))))
        }
        @for tag in &talk.tags {
            form class="line" method="post" action=(url("untag")) {
                input type="hidden" name="value" value=(tag.id);
                (ui::chip_with(Tone::Plain, Icon::Tag, &tag.name))
                (Button::quiet(&t.say_with("talk-untag", &[("tag", tag.name.as_str().into())])).only_icon(Icon::X).small().submit())
            }
        }
    }
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
        State::Waiting => ui::chip_with(Tone::Plain, Icon::Clock, &t.say("talk-waiting")),
        State::Snoozed => {
            let until = c.snoozed_until.unwrap_or(c.last_entry_at);
            let text = t.say_with("talk-snoozed", &[("until", when(until).into())]);
            ui::chip_with(Tone::Info, Icon::Moon, &text)
        }
        State::Closed => {
            let at = c.closed_at.unwrap_or(c.last_entry_at);
            let text = t.say_with("talk-closed", &[("when", when(at).into())]);
            ui::chip_with(Tone::Good, Icon::CheckCheck, &text)
        }
        State::Spam => ui::chip_with(Tone::Late, Icon::Flag, &t.say("talk-spam")),
        State::Merged => {
            let number = talk.merged_number.unwrap_or(0);
            let text = t.say_with("talk-merged", &[("number", format!("#{number}").into())]);
            let href = format!("{}/{number}", routes::CONVERSATIONS);
            ui::chip_link(Tone::Info, &href, &text)
        }
    }
}

fn priority_tone(priority: Priority) -> Tone {
    match priority {
        Priority::Urgent => Tone::Late,
        Priority::High => Tone::Warn,
        Priority::Normal | Priority::Low => Tone::Plain,
    }
}

/// Snooze, close, and the rest behind a menu.
fn acts(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let c = &talk.conversation;
    let url = |what: &str| routes::of_conversation(c.id, what);
    html! {
        @match c.state {
            State::Open | State::Waiting => {
                (snooze(page, talk))
                (Button::new(&t.say("talk-close")).icon(Icon::Check).key("e").post(&url("resolution")))
            }
            State::Snoozed => {
                (Button::new(&t.say("talk-wake")).icon(Icon::Sun).post(&url("waking")))
                (Button::new(&t.say("talk-close")).icon(Icon::Check).key("e").post(&url("resolution")))
            }
            State::Closed => (Button::new(&t.say("talk-reopen")).icon(Icon::RotateCcw).post(&url("reopening"))),
            State::Spam => (Button::new(&t.say("talk-no-spam")).icon(Icon::RotateCcw).post(&url("no-spam"))),
            State::Merged => (Button::new(&t.say("talk-unmerge")).icon(Icon::Undo2).post(&url("unmerge"))),
        }
        (more(page, talk))
    }
}

fn snooze(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let url = routes::of_conversation(talk.conversation.id, "snooze");
    let summary = Button::new(&t.say("talk-snooze"))
        .icon(Icon::Moon)
        .key("s")
        .summary();
    ui::menu(
        Side::End,
        summary,
        html! {
            form method="post" action=(url) {
                @for choice in ["later-today", "tomorrow", "monday", "next-week"] {
                    (ui::item_value("value", choice, &t.say(&format!("snooze-{choice}")), false))
                }
            }
            hr;
            form class="form" method="post" action=(url) {
                input type="hidden" name="value" value="at";
                (ui::Field::new("at", &t.say("snooze-at")).required().input("datetime-local", ""))
                (Button::new(&t.say("talk-snooze")).small().submit())
            }
        },
    )
}

fn more(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    let c = &talk.conversation;
    let url = |what: &str| routes::of_conversation(c.id, what);
    let summary = Button::quiet(&t.say("talk-more"))
        .only_icon(Icon::Ellipsis)
        .summary();
    ui::menu(
        Side::End,
        summary,
        html! {
            form method="post" action=(url("priority")) {
                h2 { (t.say("talk-priority")) }
                @for priority in Priority::ALL {
                    (ui::item_value("value", priority.as_str(), &t.say(&format!("priority-{}", priority.as_str())), c.priority == *priority))
                }
            }
            hr;
            form class="form" method="post" action=(url("tags")) {
                (ui::Field::new("value", &t.say("talk-tag")).required().text(""))
                (Button::new(&t.say("talk-tag-add")).small().submit())
            }
            form class="form" method="post" action=(url("subject")) {
                (ui::Field::new("value", &t.say("start-subject")).required().text(&c.subject))
                (Button::new(&t.say("save")).small().submit())
            }
            form class="form" method="post" action=(url("merge")) {
                (ui::Field::new("value", &t.say("talk-merge")).hint(&t.say("talk-merge-hint")).required().text(""))
                (Button::new(&t.say("talk-merge-do")).small().submit())
            }
            hr;
            form method="post" action=(url("lane")) {
                @if c.lane == Lane::People { (ui::item_value("value", "notices", &t.say("talk-to-notices"), false)) }
                @else { (ui::item_value("value", "people", &t.say("talk-to-people"), false)) }
            }
            @if c.state != State::Spam { (ui::item_post(&url("spam"), Icon::Flag, &t.say("talk-mark-spam"))) }
        },
    )
}

/// Entries and what happened between them, in order.
pub fn entries(page: &Page, talk: &TalkRead, asked: &Asked) -> Markup {
    let first = talk
        .entries
        .first()
        .map_or(Millis(i64::MIN), |entry| entry.at);
    let mut events = talk
        .events
        .iter()
        .filter(|event| shown(event.kind) && (!talk.earlier || event.at >= first))
        .peekable();
    html! {
        @if talk.earlier {
            @if let Some(entry) = talk.entries.first() {
                li class="event" { a href={ "?before=" (entry.at.0) "-" (entry.id) } { (page.t.say("talk-earlier")) } }
            }
        }
        @for entry in &talk.entries {
            @while let Some(event) = events.next_if(|event| event.at < entry.at) { (happened(page, talk, event)) }
            (one(page, talk, entry, asked))
        }
        @for event in events { (happened(page, talk, event)) }
    }
}

/// Entries tell of themselves; these events stand between them.
fn shown(kind: events::Kind) -> bool {
    use events::Kind as K;
    matches!(
        kind,
        K::Assigned
            | K::Moved
            | K::Closed
            | K::Reopened
            | K::Snoozed
            | K::Woke
            | K::MarkedSpam
            | K::UnmarkedSpam
            | K::KindSet
            | K::PrioritySet
            | K::SubjectSet
            | K::Merged
            | K::Unmerged
            | K::Linked
            | K::TokenForged
            | K::StrangerAccepted
            | K::SendUndone
    )
}

fn happened(page: &Page, talk: &TalkRead, event: &Event) -> Markup {
    let t = page.t;
    let name = |id: i64| {
        talk.names
            .get(&attent_core::ids::StaffId(id))
            .map_or("", String::as_str)
    };
    let who = match event.who {
        Who::Staff(id) => name(id.0).to_owned(),
        _ => t.say("talk-by-itself"),
    };
    let whom = match event.kind {
        events::Kind::Assigned => event
            .subject
            .map_or_else(|| t.say("talk-nobody"), |id| name(id).to_owned()),
        _ => String::new(),
    };
    let key = format!("event-{}", event.kind.as_str().replace(['.', '_'], "-"));
    let text = t.say_with(&key, &[("who", who.into()), ("whom", whom.into())]);
    let picture = match event.kind {
        events::Kind::Assigned => Icon::UserCheck,
        events::Kind::Closed => Icon::CheckCheck,
        events::Kind::Snoozed | events::Kind::Woke => Icon::Moon,
        events::Kind::TokenForged => Icon::TriangleAlert,
        _ => Icon::History,
    };
    pieces::event(picture, html! { (text) ", " (page.format.time(event.at)) })
}

fn one(page: &Page, talk: &TalkRead, entry: &Entry, asked: &Asked) -> Markup {
    let t = page.t;
    let author = author(page, entry);
    let kind = match entry.kind {
        EntryKind::Out if failed(entry) => pieces::Kind::Failed,
        EntryKind::Out => pieces::Kind::Ours,
        EntryKind::Note => pieces::Kind::Note,
        EntryKind::Call | EntryKind::Visit => pieces::Kind::Spoken,
        EntryKind::In | EntryKind::Letter | EntryKind::Automatic => pieces::Kind::Theirs,
    };
    let id = format!("e{}", entry.id);
    pieces::entry(&pieces::Entry {
        id: &id,
        kind,
        author: &author,
        detail: &detail(page, entry),
        when: page.format.time(entry.at),
        body: body(page, entry, asked),
        footer: html! {
            @if entry.outside { (stranger(page, entry)) }
            @if let Some(delivery) = &entry.delivery { (delivered(page, entry, delivery)) }
            @if let Some(reason) = doubt(entry) { (ui::chip_with(Tone::Warn, Icon::TriangleAlert, &t.say(reason))) }
            @if entry.mail.is_some() { (about_mail(page, talk, entry)) }
        },
    })
}

fn author(page: &Page, entry: &Entry) -> String {
    let from = entry.addresses.from.as_ref();
    entry
        .staff_name
        .clone()
        .or_else(|| entry.customer_name.clone().filter(|name| !name.is_empty()))
        .or_else(|| from.and_then(|from| from.name.clone()))
        .or_else(|| from.map(|from| from.address.clone()))
        .unwrap_or_else(|| page.t.say("talk-by-itself"))
}

fn detail(page: &Page, entry: &Entry) -> String {
    let t = page.t;
    match entry.kind {
        EntryKind::Note => t.say("entry-note"),
        EntryKind::Call => t.say("entry-call"),
        EntryKind::Visit => t.say("entry-visit"),
        EntryKind::Automatic => t.say("entry-automatic"),
        EntryKind::Letter => t.say("entry-letter"),
        EntryKind::In => entry
            .addresses
            .from
            .as_ref()
            .map_or_else(String::new, |from| from.address.clone()),
        EntryKind::Out => {
            let to: Vec<&str> = entry
                .addresses
                .to
                .iter()
                .chain(&entry.addresses.cc)
                .map(|party| party.address.as_str())
                .collect();
            t.say_with("entry-to", &[("to", to.join(", ").into())])
        }
    }
}

fn body(page: &Page, entry: &Entry, asked: &Asked) -> Markup {
    let t = page.t;
    let images = asked.images.as_deref() == Some(entry.id.to_string().as_str());
    let files: Vec<_> = entry
        .attachments
        .iter()
        .filter(|a| !(a.inline && entry.has_html))
        .collect();
    html! {
        @if entry.has_html {
            @if entry.remote_images > 0 && !images {
                (pieces::blocked(&t.say_with("talk-images", &[("count", entry.remote_images.into())]), html! {
                    a href={ "?images=" (entry.id) "#e" (entry.id) } { (t.say("talk-images-show")) }
                }))
            }
            @let src = if images { format!("{}?images=1", routes::entry_html(entry.id)) } else { routes::entry_html(entry.id) };
            (pieces::mail_frame(&src, &t.say("talk-frame")))
        } @else {
            // Escaped and linked by `attent_text::plain`.
            div class="text" { (PreEscaped(attent_text::plain::to_html(&entry.text))) }
            @if let Some(folded) = &entry.folded {
                (pieces::quoted(&t.say("talk-quoted"), html! { (PreEscaped(attent_text::plain::to_html(folded))) }))
            }
        }
        @if !files.is_empty() {
            (pieces::files(html! {
                @for file in files {
                    @let name = if file.name.is_empty() { t.say("talk-file") } else { file.name.clone() };
                    (pieces::file(&format!("/attachments/{}/{}", file.id, routes::encode(&name).replace('/', "_")), &name, &page.format.size(file.size)))
                }
            }))
        }
    }
}

/// Someone with a valid token whom nobody here knows.
fn stranger(page: &Page, entry: &Entry) -> Markup {
    let t = page.t;
    html! {
        (ui::chip_with(Tone::Warn, Icon::ShieldCheck, &t.say("talk-stranger")))
        (Button::new(&t.say("talk-stranger-accept")).small().post(&format!("/entries/{}/acceptance", entry.id)))
    }
}

fn failed(entry: &Entry) -> bool {
    use outgoing::State as S;
    entry
        .delivery
        .as_ref()
        .is_some_and(|d| matches!(d.state, S::Failed | S::Perhaps | S::Bounced))
}

/// How the sending of ours stands, and what to do when it is in trouble.
fn delivered(page: &Page, entry: &Entry, delivery: &Delivery) -> Markup {
    use outgoing::State as S;
    let t = page.t;
    let word = t.say(&format!("delivery-{}", delivery.state.as_str()));
    let reason = delivery
        .reason
        .as_deref()
        .map(|reason| t.say(&format!("reason-{reason}")));
    let retry = routes::outgoing(delivery.outgoing, "retry");
    html! {
        @match delivery.state {
            S::Queued if delivery.not_before > page.now() => {
                (ui::chip_with(Tone::Info, Icon::Clock, &t.say_with("delivery-at", &[("when", page.format.short(delivery.not_before).into())])))
                (Button::quiet(&t.say("undo")).small().post(&format!("/entries/{}/undo", entry.id)))
            }
            S::Queued | S::Sending => (ui::chip_with(Tone::Info, Icon::Clock, &word)),
            S::Sent => (ui::chip_with(Tone::Plain, Icon::Check, &word)),
            S::Undone => (ui::chip(Tone::Plain, &word)),
            S::Failed | S::Bounced | S::Perhaps => {
                (ui::chip_with(Tone::Late, Icon::CircleAlert, &word))
                @if let Some(reason) = &reason { span { (reason) } }
                @if let Some(detail) = &delivery.detail { small { (detail) } }
                (Button::new(&t.say("delivery-retry")).small().post(&retry))
                @if delivery.state == S::Perhaps {
                    (Button::quiet(&t.say("delivery-arrived")).small().post(&routes::outgoing(delivery.outgoing, "arrived")))
                }
            }
        }
    }
}

/// A mail that fails DMARC is shown, and says so.
fn doubt(entry: &Entry) -> Option<&'static str> {
    let checks: serde_json::Value = serde_json::from_str(entry.authenticity.as_deref()?).ok()?;
    (checks.get("dmarc")?.as_str()? == "fail").then_some("talk-not-verified")
}

/// Why it landed here, and the mail as it came.
fn about_mail(page: &Page, talk: &TalkRead, entry: &Entry) -> Markup {
    let t = page.t;
    let because = if entry.because.is_empty() {
        "because-new"
    } else {
        &entry.because
    };
    html! {
        details class="menu" {
            (Button::quiet(&t.say("talk-about-mail")).only_icon(Icon::Info).small().summary())
            div class="items" {
                p class="small" { (t.say(because)) }
                @if let Some(checks) = &entry.authenticity { p class="tiny soft" { (checks) } }
                a class="item" href={ "/entries/" (entry.id) "/raw" } data-turbo="false" {
                    (ui::icon(Icon::Download)) (t.say_with("talk-raw", &[("number", talk.conversation.number.into())]))
                }
            }
        }
    }
}
