//! The list of conversations and its views.

use attent_core::{
    conversations::{Kind, Line, Order, Priority, State, View, drafts::DraftKind},
    ids::ConversationId,
};
use maud::{Markup, html};

use super::{
    super::pages::ListRead,
    chosen,
    drawn::{self, Look},
};
use crate::{
    Page,
    format::Format,
    routes,
    standards::chips as clocks,
    ui::{self, Button, Icon, Pane, Tab, Tone, desk, table},
};

/// Waits longer than these turn yellow, then red.
const LONG: i64 = 60 * 60 * 1000;
const TOO_LONG: i64 = 4 * LONG;

/// The list around its [`rows`].
pub fn pane(page: &Page, pane: Pane, list: &ListRead, rows: Markup) -> Markup {
    let t = page.t;
    let older = list
        .lines
        .next
        .map(|next| format!("{}{}&after={next}", routes::CONVERSATIONS, list.query));
    let (newer_word, older_word) = (t.say("list-first"), t.say("list-next"));
    let foot = html! {
        @if older.is_some() {
            (table::pager(&t.word("list-pages"), (&newer_word, None), (&older_word, older.as_deref())))
        }
    };
    desk::pane_list(
        pane,
        &t.word("frame-conversations"),
        html! { (head(page, list)) @if page.writes() { (chosen::bar(page, list)) } },
        rows,
        foot,
    )
}

/// The views, most used first; the rest behind a menu.
fn head(page: &Page, list: &ListRead) -> Markup {
    const SHOWN: [View; 3] = [View::Mine, View::Unassigned, View::Open];
    let t = page.t;
    let label = |view: View| t.say(&format!("view-{}", view.as_str()));
    let href = |view: View| format!("{}?view={}", routes::CONVERSATIONS, view.as_str());
    let mut shown = SHOWN.to_vec();
    // What one began is in sight until it is done.
    if page.writes() && list.counts.of(View::Drafts) > 0 {
        shown.push(View::Drafts);
    }
    if !shown.contains(&list.view) && list.team.is_none() {
        shown.push(list.view);
    }
    let tabs: Vec<(String, String, String, bool)> = shown
        .iter()
        .map(|view| {
            let current = *view == list.view && list.team.is_none();
            (
                href(*view),
                label(*view),
                page.format.number(list.counts.of(*view)),
                current,
            )
        })
        .collect();
    let tabs: Vec<Tab<'_>> = tabs
        .iter()
        .map(|(href, label, count, current)| Tab {
            href,
            label,
            count: (count != "0").then_some(count),
            current: *current,
        })
        .collect();
    let team = list
        .team
        .and_then(|id| list.teams.iter().find(|(team, _)| *team == id));
    let rest = html! {
        @if let Some((_, name)) = team { (ui::chip(Tone::Accent, name)) }
        (ui::menu(ui::Side::End, Button::quiet(&t.word("list-more")).only_icon(Icon::Ellipsis).summary(), html! {
            @for view in View::ALL {
                @if !shown.contains(view) && *view != View::Team && (*view != View::Drafts || page.writes()) {
                    (ui::item(&href(*view), icon_of(*view), &format!("{} {}", label(*view), page.format.number(list.counts.of(*view)))))
                }
            }
            @if list.view != View::Drafts { (order(page, list)) }
            @if !list.teams.is_empty() { h2 { (t.word("list-teams")) } }
            @for (id, name) in &list.teams {
                @let count = list.counts.by_team.get(id).copied().unwrap_or(0);
                (ui::item(&format!("{}?view=team&team={id}", routes::CONVERSATIONS), Icon::Users, &format!("{name} {}", page.format.number(count))))
            }
        }))
        @if page.writes() {
            (Button::quiet(&t.word("start-title")).only_icon(Icon::Plus).key("c").link(routes::NEW_CONVERSATION))
        }
    };
    html! {
        div class="views-line" { (ui::views(&t.word("list-views"), &tabs)) div class="line push" { (rest) } }
    }
}

/// The other order one may have the list in.
fn order(page: &Page, list: &ListRead) -> Markup {
    let (other, word) = match list.order {
        Order::Wait => (Order::Due, "list-order-due"),
        Order::Due => (Order::Wait, "list-order-wait"),
    };
    let mut href = format!("{}?view={}", routes::CONVERSATIONS, list.view.as_str());
    if let Some(team) = list.team {
        href.push_str(&format!("&team={team}"));
    }
    if other == Order::Due {
        href.push_str("&order=due");
    }
    ui::item(&href, Icon::Clock, &page.t.word(word))
}

fn icon_of(view: View) -> Icon {
    match view {
        View::Drafts => Icon::Pencil,
        View::Waiting => Icon::Clock,
        View::Snoozed => Icon::Moon,
        View::Notices => Icon::Megaphone,
        View::Closed => Icon::CheckCheck,
        View::Spam => Icon::Flag,
        View::Mine | View::Unassigned | View::Team | View::Open => Icon::Inbox,
    }
}

fn nobody(page: &Page, view: View) -> Markup {
    let t = page.t;
    let (title, text) = match view {
        View::Mine | View::Team => ("empty-mine", "empty-mine-do"),
        View::Unassigned | View::Open => ("empty-open", "empty-open-do"),
        View::Drafts => ("empty-drafts", "empty-drafts-do"),
        _ => ("empty-view", "empty-view-do"),
    };
    let calm = matches!(
        view,
        View::Mine | View::Open | View::Unassigned | View::Team
    );
    // Where else there may be something to do.
    let next = match view {
        View::Mine | View::Team => Some(View::Unassigned),
        View::Unassigned | View::Open => None,
        View::Drafts => Some(View::Mine),
        _ => Some(View::Open),
    };
    let actions = html! {
        @if let Some(next) = next {
            (Button::new(&t.word(&format!("view-{}", next.as_str()))).icon(icon_of(next)).link(&format!("{}?view={}", routes::CONVERSATIONS, next.as_str())))
        }
        @if calm && page.writes() {
            (Button::new(&t.word("start-title")).icon(Icon::Plus).link(routes::NEW_CONVERSATION))
        }
    };
    ui::empty(Icon::Inbox, &t.word(title), &t.word(text), actions)
}

/// The rows of the list; `current` stands beside it.
pub fn rows(page: &Page, list: &ListRead, current: Option<ConversationId>) -> Markup {
    if list.lines.lines.is_empty() {
        return html! { li { (nobody(page, list.view)) } };
    }
    let format = drawn::to_the_minute(&page.format);
    let looks = list.lines.lines.iter().map(|line| Look {
        line,
        format: &format,
        query: &list.query,
        drafts: list.view == View::Drafts,
        current: current == Some(line.id),
        writes: page.writes(),
    });
    drawn::rows(looks, row)
}

fn row(look: &Look<'_>) -> Markup {
    let Look {
        line,
        format,
        query,
        drafts,
        current,
        writes,
    } = *look;
    let id = format!("c{}", line.number);
    let note = drafts && line.drafted == Some(DraftKind::Note);
    let write = if note { "&write=note" } else { "" };
    let href = format!("{}{query}{write}", routes::conversation(line.id));
    let (when, when_tone) = when(format, line);
    let chips = chips(format, line);
    let subject = if line.subject.is_empty() {
        format.t.say("talk-no-subject")
    } else {
        line.subject.clone()
    };
    let value = line.id.to_string();
    let draft = format.t.say("list-draft");
    let named = format.t.say_with(
        "chosen-one",
        &[
            ("name", line.customer_name.as_str().into()),
            ("subject", subject.as_str().into()),
        ],
    );
    desk::row(&desk::Row {
        id: &id,
        href: &href,
        name: &line.customer_name,
        subject: &subject,
        start: &line.preview,
        begun: line.drafted.is_some().then_some(&*draft),
        when,
        when_tone,
        chips,
        unread: None,
        current,
        choose: writes.then_some((&value, &named)),
    })
}

/// How long they wait while they do; else when it last moved.
fn when(format: &Format, line: &Line) -> (Markup, Tone) {
    match (line.state, line.waiting_since) {
        (State::Open, Some(since)) => {
            let waited = format.now.since(since);
            let tone = match waited {
                TOO_LONG.. => Tone::Late,
                LONG.. => Tone::Warn,
                _ => Tone::Plain,
            };
            (html! { (format.span(waited)) }, tone)
        }
        (State::Snoozed, _) => {
            let until = line.snoozed_until.unwrap_or(line.last_entry_at);
            (format.time(until), Tone::Info)
        }
        _ => (format.time(line.last_entry_at), Tone::Plain),
    }
}

fn chips(format: &Format, line: &Line) -> Markup {
    let t = format.t;
    html! {
        @if matches!(line.priority, Priority::Urgent | Priority::High) {
            (ui::chip_with(Tone::Late, Icon::Flag, &t.word(&format!("priority-{}", line.priority.as_str()))))
        }
        @if let Some(due) = line.due_at { (clocks::first_due(format, due, line.due_clock)) }
        @if line.kind != Kind::Question {
            (ui::chip(kind_tone(line.kind), &t.word(&format!("kind-{}", line.kind.as_str()))))
        }
        @if line.state == State::Waiting && line.entries == 0 {
            (ui::chip_with(Tone::Plain, Icon::Pencil, &t.word("talk-unsent")))
        }
        @if let Some(name) = &line.assignee_name { (ui::chip_with(Tone::Plain, Icon::UserRound, name)) }
        @if let Some(name) = &line.team_name { (ui::chip(Tone::Plain, name)) }
        @for tag in &line.tags { (ui::chip_with(Tone::Plain, Icon::Tag, tag)) }
    }
}

pub fn kind_tone(kind: Kind) -> Tone {
    match kind {
        Kind::Complaint => Tone::Late,
        Kind::Return => Tone::Warn,
        Kind::Praise => Tone::Good,
        Kind::Support | Kind::Suggestion | Kind::Request => Tone::Info,
        Kind::Question => Tone::Plain,
    }
}
