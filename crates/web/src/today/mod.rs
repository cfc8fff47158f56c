//! Today: what one person looks at first. Promises before everything else; who promised nothing
//! sees who waits.

use attent_core::{
    Actor, Result as CoreResult, Role,
    channels::mailboxes,
    conversations::{self, Line as Talk, View as TalkView},
    notices::{self, Kind, Notice},
    promises::{self, Line, View, Whose},
    set_asides::{self, Line as Kept, State},
};
use attent_db::Tx;
use axum::{Router, response::Response, routing::get};
use maud::{Markup, html};

use crate::{
    Page, Site,
    facts::{Facts, Here},
    page::Opening,
    promises::row,
    routes,
    ui::{self, Button, Icon, Tone},
};

/// Of each kind; the rest is behind its link.
const FEW: i64 = 8;
/// Set-asides that end within so long.
const SOON: i64 = 2 * 24 * 60 * 60 * 1000;

pub(crate) fn routes() -> Router<Site> {
    Router::new().route(routes::TODAY, get(show))
}

struct Read {
    mine: Vec<Line>,
    done: i64,
    talks: Vec<Talk>,
    /// What nobody has taken, while nothing waits for the reader.
    untaken: Vec<Talk>,
    /// Nothing can come in yet, and the reader can mend that.
    unconnected: bool,
    mentions: Vec<Notice>,
    expiring: Vec<Kept>,
    team: Vec<Line>,
}

async fn show(opening: Opening) -> Result<Response, Response> {
    opening.show(read, draw).await
}

fn read(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<Read> {
    let now = tx.now();
    let few = usize::try_from(FEW).unwrap_or(8);
    let mentions = notices::list(tx, actor, None, 50)?;
    let mut team = promises::list(tx, actor, Whose::MyTeams, View::Late, None, FEW)?;
    team.extend(promises::list(
        tx,
        actor,
        Whose::MyTeams,
        View::AtRisk,
        None,
        FEW,
    )?);
    team.retain(|line| Some(line.promise.owner) != actor.staff_id());
    let talks = conversations::list(tx, actor, TalkView::Mine, None, few)?.lines;
    let untaken = if talks.is_empty() {
        conversations::list(tx, actor, TalkView::Unassigned, None, few)?.lines
    } else {
        Vec::new()
    };
    let quiet = talks.is_empty() && untaken.is_empty();
    Ok(Read {
        unconnected: quiet && actor.role >= Role::Manager && mailboxes::list(tx, actor)?.is_empty(),
        mine: promises::list(tx, actor, Whose::Mine, View::Open, None, 20)?,
        done: promises::counts(tx, actor, Whose::Mine)?.done,
        talks,
        untaken,
        mentions: mentions
            .into_iter()
            .filter(|one| one.kind == Kind::Mention && one.read_at.is_none())
            .take(few)
            .collect(),
        expiring: set_asides::list(tx, actor, State::Kept, None, FEW)?
            .into_iter()
            .filter(|one| {
                one.set_aside
                    .kept_until
                    .is_some_and(|at| at.since(now) < SOON)
            })
            .collect(),
        team,
    })
}

fn draw(page: &Page, facts: &Facts, read: Read) -> Response {
    let t = page.t;
    let title = t.say("today-title");
    let first = page.name.split_whitespace().next().unwrap_or("").to_owned();
    let greeting = t.say_with("today-greeting", &[("name", first.into())]);
    let owed = html! {
        div class="stack" { (promised(page, &read)) (team(page, &read)) (expiring(page, &read)) }
    };
    let waits = html! { div class="stack" { (talks(page, &read)) (mentioned(page, &read)) } };
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &greeting, &page.format.weekday_date(page.now()), begin(page, &read)))
            div class="grid-2" {
                @if read.mine.is_empty() { (waits) (owed) } @else { (owed) (waits) }
            }
        },
    );
    page.show(facts, Here::Today, &title, stage)
}

/// The one next step: who waits longest.
fn begin(page: &Page, read: &Read) -> Markup {
    let Some(first) = read.talks.first().or_else(|| read.untaken.first()) else {
        return html! {};
    };
    let name = first.customer_name.as_str();
    let word = page.t.say_with("today-begin", &[("name", name.into())]);
    Button::main(&word)
        .icon(Icon::Reply)
        .link(&routes::conversation(first.id))
}

fn block(page: &Page, word: &str, more: &str, content: Markup) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (page.t.say(word)) } a class="push small" href=(more) { (page.t.say("today-all")) } }
            (content)
        }
    }
}

fn promised(page: &Page, read: &Read) -> Markup {
    let t = page.t;
    let none = html! {
        div class="stack close" {
            p { (t.say("today-no-promises")) }
            p class="small soft" { (t.say("today-no-promises-do")) }
        }
    };
    block(
        page,
        "today-promises",
        routes::PROMISES,
        html! {
            @if read.mine.is_empty() { (none) }
            @else { ul class="rows" role="list" { @for one in &read.mine { (row(page, one)) } } }
            @if read.done > 0 {
                p class="small soft" { a href={ (routes::PROMISES) "?view=done" } { (t.say_with("today-done", &[("count", read.done.into())])) } }
            }
        },
    )
}

fn team(page: &Page, read: &Read) -> Markup {
    if read.team.is_empty() {
        return html! {};
    }
    let more = format!("{}?whose=team&view=late", routes::PROMISES);
    block(
        page,
        "today-team",
        &more,
        html! { ul class="rows" role="list" { @for one in &read.team { (row(page, one)) } } },
    )
}

/// Those who wait for the reader; while nobody does, those whom nobody has taken yet.
fn talks(page: &Page, read: &Read) -> Markup {
    let t = page.t;
    let of = |view: TalkView| format!("{}?view={}", routes::CONVERSATIONS, view.as_str());
    if !read.untaken.is_empty() {
        return block(
            page,
            "today-untaken",
            &of(TalkView::Unassigned),
            waiting(page, &read.untaken),
        );
    }
    block(
        page,
        "today-waiting",
        &of(TalkView::Mine),
        html! {
            @if read.unconnected { (ui::empty(Icon::Mail, &t.say("mailboxes-empty"), &t.say("mailboxes-empty-do"), html! {
                (ui::Button::main(&t.say("mailbox-add")).icon(Icon::Plus).link(&format!("{}/new", routes::MAILBOXES)))
            })) }
            @else if read.talks.is_empty() { (ui::empty(Icon::Inbox, &t.say("empty-mine"), &t.say("empty-mine-do"), html! {
                (ui::Button::new(&t.say("view-open")).icon(Icon::Inbox).link(&of(TalkView::Open)))
            })) }
            @else { (waiting(page, &read.talks)) }
        },
    )
}

fn waiting(page: &Page, talks: &[Talk]) -> Markup {
    html! {
        ul class="rows" role="list" {
            @for one in talks {
                li { a class="row" href=(routes::conversation(one.id)) {
                    (ui::icon(Icon::MessageSquare))
                    span class="name" { span { (one.customer_name) } " " small { "#" (one.number) } }
                    span class="when" { @if let Some(since) = one.waiting_since { (page.format.waited(since)) } }
                    span class="subject" { (one.subject) }
                    span class="start" { (one.preview) }
                } }
            }
        }
    }
}

fn mentioned(page: &Page, read: &Read) -> Markup {
    if read.mentions.is_empty() {
        return html! {};
    }
    block(
        page,
        "today-mentions",
        routes::NOTICES,
        html! {
            ul class="rows" role="list" {
                @for one in &read.mentions {
                    @if let Some(about) = &one.conversation {
                        li { a class="row unread" href=(routes::conversation(about.id)) {
                            (ui::icon(Icon::AtSign))
                            span class="name" { span { (about.subject) } " " small { "#" (about.number) } }
                            span class="when" { (page.format.time(one.at)) }
                        } }
                    }
                }
            }
        },
    )
}

fn expiring(page: &Page, read: &Read) -> Markup {
    if read.expiring.is_empty() {
        return html! {};
    }
    block(
        page,
        "today-set-asides",
        routes::SET_ASIDES,
        html! {
            ul class="rows" role="list" {
                @for one in &read.expiring {
                    li { a class="row" href=(routes::SET_ASIDES) {
                        (ui::icon(Icon::Package))
                        span class="name" { span { (one.customer_name) } }
                        span class="subject" { (one.set_aside.name()) }
                        span class="chips" { (crate::set_asides::stands(page, &one.set_aside)) @if !one.set_aside.shelf.is_empty() { (ui::chip(Tone::Plain, &one.set_aside.shelf)) } }
                    } }
                }
            }
        },
    )
}
