//! What one should hear of: mentions, assignments, answers, trouble.

mod named;

use std::collections::HashMap;

use attent_core::{
    Actor, Error, Result as CoreResult,
    approvals::{self, Approval},
    ids::{ApprovalId, CaseId, CustomerId, NoticeId},
    notices::{self, Kind, Notice},
};
use attent_db::Tx;
use axum::{
    Form, Router,
    extract::Query,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result, Site,
    approvals::what as approval_words,
    facts::Here,
    routes,
    ui::{self, Button, Icon, table},
};

const PAGE: i64 = 50;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::NOTICES, get(list))
        .route("/notices/reading", post(read_all))
}

#[derive(Deserialize)]
struct Asked {
    before: Option<i64>,
}

async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let before = asked.before.map(NoticeId);
    let t = page.t;
    let (facts, (notices, told, names)) = page
        .read_framed(move |tx, actor| {
            let notices = notices::list(tx, actor, before, PAGE)?;
            let told = Told {
                asked: questions(tx, actor, &notices)?,
                names: named::names(tx, actor, &notices, t)?,
            };
            let people = attent_core::people::staff::list(tx, actor)?;
            let names: HashMap<_, _> = people
                .into_iter()
                .map(|person| (person.id, person.name))
                .collect();
            Ok((notices, told, names))
        })
        .await?;
    let title = t.say("frame-notices-title");
    let newest = notices.first().map(|notice| notice.id);
    let unread = notices.iter().any(|notice| notice.read_at.is_none());
    let older = (i64::try_from(notices.len()).is_ok_and(|count| count == PAGE))
        .then(|| {
            notices
                .last()
                .map(|notice| format!("{}?before={}", routes::NOTICES, notice.id))
        })
        .flatten();
    let acts = html! {
        @if let (Some(newest), true) = (newest, unread) {
            form method="post" action="/notices/reading" {
                input type="hidden" name="up_to" value=(newest);
                (Button::new(&t.say("notices-read-all")).icon(Icon::CheckCheck).submit())
            }
        }
    };
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[], &title, &t.say("notices-about"), acts))
            @if notices.is_empty() {
                (ui::empty(Icon::Bell, &t.say("notices-none"), &t.say("notices-none-do"), html! {}))
            } @else {
                ul class="rows" role="list" {
                    @for notice in &notices {
                        @let by = notice.by.and_then(|id| names.get(&id)).map_or("", String::as_str);
                        (row(&page, notice, &told, by))
                    }
                }
            }
            @if older.is_some() {
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), older.as_deref())))
            }
        },
    );
    Ok(page.show(&facts, Here::Notices, &title, stage))
}

/// What the notices of a page are about.
struct Told {
    asked: HashMap<NoticeId, Approval>,
    names: HashMap<NoticeId, String>,
}

/// The questions for a yes that notices are about.
fn questions(
    tx: &mut Tx<'_>,
    actor: &Actor,
    notices: &[Notice],
) -> CoreResult<HashMap<NoticeId, Approval>> {
    let mut asked = HashMap::new();
    for notice in notices {
        let (true, Some(id)) = (of_approval(notice.kind), notice.subject) else {
            continue;
        };
        match approvals::find(tx, actor, ApprovalId(id)) {
            Ok(found) => drop(asked.insert(notice.id, found)),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(asked)
}

fn of_approval(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ApprovalAsked | Kind::ApprovalDecided | Kind::ApprovalLapsed
    )
}

/// Where a notice leads that is about no conversation.
fn about(kind: Kind) -> &'static str {
    match kind {
        kind if of_approval(kind) => routes::APPROVALS,
        Kind::Thanked => routes::GESTURES,
        _ => routes::MAILBOXES,
    }
}

fn row(page: &Page, notice: &Notice, told: &Told, by: &str) -> Markup {
    let t = page.t;
    let picture = match notice.kind {
        Kind::Mention => Icon::AtSign,
        Kind::Assigned => Icon::UserCheck,
        Kind::Reply => Icon::MessageSquare,
        Kind::ChannelTrouble => Icon::Plug,
        Kind::ApprovalAsked | Kind::ApprovalDecided | Kind::ApprovalLapsed => Icon::CheckCheck,
        Kind::Thanked => Icon::Heart,
        Kind::PromiseHanded | Kind::PromiseMet => Icon::Handshake,
        Kind::PromiseAtRisk | Kind::ClockAtRisk => Icon::Clock,
        Kind::PromiseLate | Kind::PromiseDisputed | Kind::ClockLate => Icon::TriangleAlert,
        Kind::SetAsideExpired => Icon::Package,
        Kind::SendFailed | Kind::CaseWorse | Kind::SecondBreach | Kind::BrokenAgain => {
            Icon::CircleAlert
        }
        Kind::FindingYours => Icon::Flag,
        Kind::CaseHandover | Kind::CaseEscalated | Kind::CaseChosen | Kind::CaseYours => {
            Icon::Inbox
        }
    };
    let mailbox = notice
        .mailbox
        .as_ref()
        .map_or("", |(_, name)| name.as_str());
    let said = t.say_with(
        &format!("notice-{}", notice.kind.as_str().replace('_', "-")),
        &[("who", by.into()), ("mailbox", mailbox.into())],
    );
    let (href, subject) = leads(page, notice, told, mailbox);
    let class = if notice.read_at.is_none() {
        "row unread"
    } else {
        "row"
    };
    html! {
        li {
            a class=(class) href=(href) {
                (ui::icon(picture))
                span class="name" { span { (said) } }
                span class="when" { (page.format.time(notice.at)) }
                span class="subject" { (subject) }
                @if notice.read_at.is_none() { span class="unseen" { (t.say("notices-unread")) } }
            }
        }
    }
}

/// Where it leads, and what it is about.
fn leads(page: &Page, notice: &Notice, told: &Told, mailbox: &str) -> (String, String) {
    let id = notice.subject.unwrap_or(0);
    let named = told.names.get(&notice.id).map_or("", String::as_str);
    let about = notice.conversation.as_ref();
    let number = about.map_or_else(String::new, |about| format!("#{}", about.number));
    let talk = about.map_or_else(String::new, |about| format!("{} {number}", about.subject));
    match (notice.kind, about) {
        (kind, _) if kind.is_of_promise() => {
            let what = if named.is_empty() {
                talk
            } else {
                format!("{named} {number}")
            };
            (format!("{}/{id}", routes::PROMISES), what)
        }
        (Kind::SetAsideExpired, _) => (
            format!("{}?state=expired", routes::SET_ASIDES),
            named.to_owned(),
        ),
        (Kind::FindingYours, _) => (format!("/findings/{id}"), named.to_owned()),
        // Their page says what happened and when.
        (Kind::BrokenAgain, _) => {
            let whose = [named, &talk].into_iter().filter(|part| !part.is_empty());
            (
                routes::customer(CustomerId(id)),
                whose.collect::<Vec<_>>().join(" · "),
            )
        }
        // What was told before notices said which case leads to where they talk.
        (kind, Some(_)) if kind.is_of_case() && id != 0 => (routes::case(CaseId(id)), talk),
        (_, Some(about)) => {
            let anchor = notice
                .entry
                .map_or_else(String::new, |entry| format!("#e{entry}"));
            (format!("{}{anchor}", routes::conversation(about.id)), talk)
        }
        (kind, None) => match told.asked.get(&notice.id) {
            Some(asked) => of_question(page, kind, asked),
            None => (self::about(kind).to_owned(), mailbox.to_owned()),
        },
    }
}

/// To the two buttons, or to what became of it, with what it was about.
fn of_question(page: &Page, kind: Kind, asked: &Approval) -> (String, String) {
    let answers = kind == Kind::ApprovalAsked && asked.state.is_open();
    let href = routes::drawn(asked.subject, asked.subject_id)
        .filter(|_| !answers)
        .unwrap_or_else(|| routes::APPROVALS.to_owned());
    (href, approval_words(&page.format, asked))
}

#[derive(Deserialize)]
struct UpTo {
    up_to: i64,
}

async fn read_all(page: Page, Form(form): Form<UpTo>) -> Result<Response> {
    let up_to = NoticeId(form.up_to);
    page.write(move |tx, actor| notices::read_all(tx, actor, Some(up_to)))
        .await?;
    Ok(page.go(routes::NOTICES))
}
