//! Conversations that have to do with each other: which they are, finding another one, and saying
//! what it is to this one.

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult, Role,
    conversations::{self, Conversation, Linkable, Linked, Relation, State},
    error::invalid,
    ids::ConversationId,
};
use attent_db::Tx;
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Layout, Tone, customer as pieces},
};

/// What is looked for, or linked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    /// The words that find it.
    q: String,
    other: String,
    relation: String,
}

impl Typed {
    fn relation(&self) -> Relation {
        Relation::parse(&self.relation).unwrap_or(Relation::SameMatter)
    }
}

struct Read {
    conversation: Conversation,
    linked: Vec<Linked>,
    found: Vec<Linkable>,
}

fn read(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, words: &str) -> CoreResult<Read> {
    let conversation = conversations::find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    Ok(Read {
        linked: conversations::linked(tx, actor, id)?,
        found: conversations::linkable(tx, actor, id, words)?,
        conversation,
    })
}

pub(super) async fn form(
    page: Page,
    Path(id): Path<ConversationId>,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    show(&page, id, &typed, Wrong::nothing(page.t)).await
}

async fn show(page: &Page, id: ConversationId, typed: &Typed, wrong: Wrong) -> Result<Response> {
    let words = typed.q.clone();
    let (facts, read) = page
        .read_framed(move |tx, actor| read(tx, actor, id, &words))
        .await?;
    let title = page.t.say("links-title");
    let stage = view(page, &read, typed, &wrong);
    Ok(wrong.on(page.show(&facts, Here::Conversations, &title, stage)))
}

pub(super) async fn link(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let relation = typed.relation();
    let other = typed.other.parse().ok().map(ConversationId);
    let done = page
        .write(move |tx, actor| {
            let gone = || invalid("other", "error-no-such-number");
            match conversations::relate(tx, actor, id, other.ok_or_else(gone)?, relation) {
                // This one is there, else its page was not: the other went out of sight.
                Err(CoreError::NotFound) if conversations::see(tx, actor, id).is_ok() => {
                    Err(gone())
                }
                done => done,
            }
        })
        .await;
    match done {
        Ok(()) => Ok(page.said(&routes::conversation(id), "said-linked")),
        Err(error) => show(&page, id, &typed, Wrong::from(error)?.at("other", "q")).await,
    }
}

pub(super) async fn unlink(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let other = typed
        .other
        .parse()
        .map_or(ConversationId(0), ConversationId);
    page.write(move |tx, actor| conversations::unlink(tx, actor, id, other))
        .await?;
    Ok(page.said(&routes::of_conversation(id, "links"), "said-unlinked"))
}

fn view(page: &Page, read: &Read, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let id = read.conversation.id;
    let crumb = format!("#{}", read.conversation.number);
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumb, &routes::conversation(id))], &t.say("links-title"), &t.say("links-about"), html! {}))
            (wrong.above())
            @if !read.linked.is_empty() {
                (ui::panel(&t.say("talk-linked"), "", pieces::pairs(&those_linked(page, read))))
            }
            @if !matches!(read.conversation.state, State::Spam | State::Merged) {
              (ui::panel(&t.say("links-add"), "", html! {
                form class="line" role="search" action=(routes::of_conversation(id, "links")) {
                    (Field::new("q", &t.say("links-find")).placeholder(&t.say("links-find-hint")).error(wrong.of("q")).input("search", &typed.q))
                    (Button::new(&t.say("links-find-do")).icon(Icon::Search).submit())
                }
                (to_choose(page, read, typed))
              }))
            }
        },
    )
}

fn those_linked(page: &Page, read: &Read) -> Vec<(Markup, Markup)> {
    let t = page.t;
    let action = routes::of_conversation(read.conversation.id, "unlink");
    let line = |one: &Linked| {
        let number = format!("#{}", one.number);
        let unlink = t.say_with("links-unlink", &[("number", number.as_str().into())]);
        (
            html! { (named(page, one.id, one.number, &one.subject)) br; small class="soft" { (t.say(&one.because)) } },
            html! {
                form method="post" action=(action) {
                    input type="hidden" name="other" value=(one.id);
                    (Button::quiet(&unlink).only_icon(Icon::Unlink).submit())
                }
            },
        )
    };
    read.linked.iter().map(line).collect()
}

/// What was found, each with the button that links it.
fn to_choose(page: &Page, read: &Read, typed: &Typed) -> Markup {
    let t = page.t;
    let looked = !typed.q.trim().is_empty();
    if read.found.is_empty() {
        let (title, text) = if looked {
            ("search-nothing", "search-nothing-do")
        } else {
            ("links-no-others", "links-no-others-do")
        };
        return ui::empty(Icon::Search, &t.say(title), &t.say(text), html! {});
    }
    let relations = Relation::ALL.iter().map(|relation| {
        let word = relation.as_str();
        (word, t.say(&format!("because-{word}")))
    });
    let relations: Vec<(&str, String)> = relations.collect();
    let relations: Vec<Choice<'_>> = relations.iter().map(|(v, l)| Choice::new(v, l)).collect();
    let lines: Vec<(Markup, Markup)> = read.found.iter().map(|one| line(page, one)).collect();
    html! {
        form class="form" method="post" action=(routes::of_conversation(read.conversation.id, "links")) {
            input type="hidden" name="q" value=(typed.q);
            (Field::new("relation", &t.say("links-relation")).radios(Layout::Lines, &relations, typed.relation().as_str()))
            h3 { (t.say(if looked { "links-found" } else { "links-others" })) }
            (pieces::pairs(&lines))
        }
    }
}

fn line(page: &Page, one: &Linkable) -> (Markup, Markup) {
    let t = page.t;
    let number = format!("#{}", one.number);
    let link = t.say_with("links-link", &[("number", number.as_str().into())]);
    let value = one.id.to_string();
    (
        html! {
            (named(page, one.id, one.number, &one.subject)) br;
            small class="soft" {
                (one.customer_name) ", " (t.say(&format!("kind-{}", one.kind.as_str()))) ", " (page.format.time(one.last_entry_at))
                @if one.state == State::Closed { " " (ui::chip(Tone::Good, &t.say("view-closed"))) }
            }
        },
        Button::new(&link)
            .icon(Icon::Link)
            .small()
            .named("other", &value)
            .submit(),
    )
}

fn named(page: &Page, id: ConversationId, number: i64, subject: &str) -> Markup {
    let subject = if subject.is_empty() {
        page.t.say("talk-no-subject")
    } else {
        subject.to_owned()
    };
    html! { a class="plain" href=(routes::conversation(id)) { "#" (number) " " (subject) } }
}
