//! Finding: as one types, in a frame under the field; on Enter, on a page of its own.

use attent_core::{
    search::{self, Excerpt, Hit, HitKind},
    vouchers::{self, Code},
};
use axum::{
    Router,
    extract::Query,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result, Site,
    facts::Here,
    routes,
    ui::{self, Button, Icon, Tone},
};

/// Hits under the field, and on the page.
const SHORT: usize = 8;
const LONG: usize = 50;

pub(crate) fn routes() -> Router<Site> {
    Router::new().route(routes::SEARCH, get(find))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

/// The words one looks for: they stand on in the field above what was found.
pub(crate) fn asked(page: &Page) -> String {
    let address = page.path.parse().unwrap_or_default();
    Query::<Asked>::try_from_uri(&address).map_or_else(|_| String::new(), |Query(asked)| asked.q)
}

async fn find(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let typing = page.wants_frame("found");
    let limit = if typing { SHORT } else { LONG };
    let words = asked.q.clone();
    // A code typed or scanned here names its voucher and nothing else.
    if !typing && Code::typed(&words).is_some() {
        let code = words.clone();
        let found = page
            .read(move |tx, actor| vouchers::by_code(tx, actor, &code))
            .await;
        if let Ok(voucher) = found {
            return Ok(page.go(&routes::voucher(voucher.id)));
        }
    }
    let (facts, hits) = page
        .read_framed(move |tx, actor| {
            if words.trim().is_empty() {
                return Ok(Vec::new());
            }
            search::search(tx, actor, &words, limit)
        })
        .await?;
    let t = page.t;
    if typing {
        // The frame alone: the whole page holds an empty one of the same name in its top bar.
        let frame = html! {
            turbo-frame class="found" id="found" target="_top" {
                @if !asked.q.trim().is_empty() { (list(&page, &hits, html! {})) }
            }
        };
        return Ok(frame.into_response());
    }
    let title = t.say("search-title");
    let begin = html! {
        @if page.writes() { (Button::new(&t.say("start-title")).icon(Icon::Plus).link(routes::NEW_CONVERSATION)) }
        (Button::new(&t.say("frame-customers")).icon(Icon::Users).link(routes::CUSTOMERS))
    };
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            @if asked.q.trim().is_empty() {
                (ui::page_head(&[], &title, "", html! {}))
                (ui::empty(Icon::Search, &t.say("frame-search"), "", begin))
            } @else {
                (ui::page_head(&[], &title, &t.say_with("search-about", &[("words", asked.q.as_str().into())]), html! {}))
                (list(&page, &hits, begin))
            }
        },
    );
    Ok(page.show(&facts, Here::Search, &title, stage))
}

/// `otherwise`: where to go on when there is nothing.
fn list(page: &Page, hits: &[Hit], otherwise: Markup) -> Markup {
    let t = page.t;
    if hits.is_empty() {
        return ui::empty(
            Icon::Search,
            &t.say("search-nothing"),
            &t.say("search-nothing-do"),
            otherwise,
        );
    }
    html! { ul class="rows" role="list" { @for hit in hits { (row(page, hit)) } } }
}

fn row(page: &Page, hit: &Hit) -> Markup {
    let t = page.t;
    let (picture, href) = match (hit.kind, hit.conversation, hit.customer) {
        (HitKind::Promise, ..) if hit.promise.is_some() => (
            Icon::Handshake,
            hit.promise.map_or_else(String::new, routes::promise),
        ),
        (HitKind::KnownProblem, ..) => (
            Icon::CircleAlert,
            hit.known_problem
                .map_or_else(String::new, |id| format!("/known-problems/{id}")),
        ),
        (HitKind::Procedure, ..) => (
            Icon::Layers,
            hit.procedure
                .map_or_else(String::new, |id| format!("/procedures/{id}")),
        ),
        (HitKind::Customer | HitKind::Note, _, Some(id)) => (Icon::UserRound, routes::customer(id)),
        (_, Some(id), _) => {
            let anchor = hit
                .entry
                .map_or_else(String::new, |entry| format!("#e{entry}"));
            (
                Icon::MessageSquare,
                format!("{}{anchor}", routes::conversation(id)),
            )
        }
        _ => (Icon::Search, routes::SEARCH.to_owned()),
    };
    html! {
        li {
            a class="row" href=(href) {
                (ui::icon(picture))
                span class="name" {
                    span { (if hit.title.is_empty() { t.say("talk-no-subject") } else { hit.title.clone() }) }
                    @if let Some(number) = hit.number { " " small { "#" (number) } }
                }
                span class="when" { (page.format.time(hit.at)) }
                span class="subject" { (hit.customer_name) }
                span class="start" { (marked(&hit.excerpt)) }
                @if let Some(kind) = named(hit.kind) { span class="chips" { (ui::chip(Tone::Accent, &t.say(kind))) } }
            }
        }
    }
}

/// What is no conversation is said to be what it is.
fn named(kind: HitKind) -> Option<&'static str> {
    match kind {
        HitKind::Customer => Some("talk-customer"),
        HitKind::KnownProblem => Some("search-known-problem"),
        HitKind::Procedure => Some("search-procedure"),
        HitKind::Conversation | HitKind::Entry | HitKind::Note | HitKind::Promise => None,
    }
}

/// The excerpt with what was found marked.
fn marked(excerpt: &Excerpt) -> Markup {
    let text = |range: std::ops::Range<usize>| excerpt.text.get(range).unwrap_or("");
    let starts = std::iter::once(0).chain(excerpt.found.iter().map(|range| range.end));
    let rest = excerpt.found.last().map_or(0, |range| range.end);
    html! {
        @for (start, range) in starts.zip(&excerpt.found) {
            (text(start..range.start)) mark { (text(range.clone())) }
        }
        (text(rest..excerpt.text.len()))
    }
}
