//! One promise: where it stands, what can be done with it, how it came there.

use std::collections::HashMap;

use attent_core::{
    Actor, Result as CoreResult, conversations, customers,
    ids::{PromiseId, StaffId},
    people::staff::{self, Person},
    promises::{self, Promise, Step},
};
use attent_db::Tx;
use axum::{extract::Path, response::Response};
use maud::{Markup, html};

use super::{act_form::ActForm, letters::what, views};
use crate::{
    Page, Result,
    due::Reader,
    facts::Here,
    format::Format,
    forms::Wrong,
    routes,
    ui::{self, Tone},
};

pub(super) struct Read {
    pub(super) promise: Promise,
    steps: Vec<Step>,
    customer: customers::Customer,
    number: Option<i64>,
    names: HashMap<StaffId, String>,
    pub(super) people: Vec<Person>,
    pub(super) reader: Reader,
}

fn read(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, format: &Format) -> CoreResult<Read> {
    let promise = promises::find(tx, actor, id)?;
    let number = match promise.conversation {
        Some(id) => Some(conversations::find(tx, actor, id)?.number),
        None => None,
    };
    let everybody = staff::list(tx, actor)?;
    Ok(Read {
        steps: promises::steps(tx, actor, id)?,
        customer: customers::find(tx, actor, promise.customer)?,
        number,
        names: everybody
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
        people: staff::assignable(tx)?,
        reader: Reader::of(tx, format)?,
        promise,
    })
}

pub(super) async fn show(page: Page, Path(id): Path<PromiseId>) -> Result<Response> {
    show_with(&page, id, Wrong::nothing(page.t), "", &HashMap::new()).await
}

/// The page with what was typed into the form of one act, and what is wrong with it.
pub(super) async fn show_with(
    page: &Page,
    id: PromiseId,
    wrong: Wrong,
    act: &'static str,
    typed: &HashMap<String, String>,
) -> Result<Response> {
    let format = page.format.clone();
    let (facts, read) = page
        .read_framed(move |tx, actor| read(tx, actor, id, &format))
        .await?;
    let t = page.t;
    let form = ActForm {
        page,
        read: &read,
        wrong: &wrong,
        act,
        typed,
    };
    let title = what(t, &read.promise);
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (head(page, &read, &title))
            (wrong.above_part(act))
            div class="grid-2" {
                div class="stack" {
                    (about(page, &read))
                    @if page.writes() { (form.acts()) }
                }
                (ui::panel(&t.say("promise-history"), "", views::story::history(page, &read.steps, &read.names, &read.customer.name)))
            }
        },
    );
    let shown = page.show(&facts, Here::Promises, &title, stage);
    Ok(wrong.on(shown))
}

fn head(page: &Page, read: &Read, title: &str) -> Markup {
    let t = page.t;
    let promises = t.say("promises-title");
    ui::page_head(
        &[(&promises, routes::PROMISES)],
        title,
        "",
        html! { (views::facts(page, &read.promise)) },
    )
}

fn about(page: &Page, read: &Read) -> Markup {
    let t = page.t;
    let promise = &read.promise;
    let owner = read.names.get(&promise.owner).map_or("", String::as_str);
    let [to, about, whose, first, now] = ["to", "about", "owner", "first-due", "due"]
        .map(|word| t.say(&format!("promise-fact-{word}")));
    let mut facts = vec![(
        to.as_str(),
        html! { a href=(routes::customer(promise.customer)) { (read.customer.name) } },
    )];
    if let (Some(id), Some(number)) = (promise.conversation, read.number) {
        facts.push((
            about.as_str(),
            html! { a href=(routes::conversation(id)) { "#" (number) } },
        ));
    }
    facts.push((whose.as_str(), html! { (owner) }));
    if let Some(at) = promise.first_due_at {
        facts.push((first.as_str(), html! { (page.format.full(at)) }));
    }
    if let Some(at) = promise
        .due_at
        .filter(|at| Some(*at) != promise.first_due_at)
    {
        facts.push((now.as_str(), html! { (page.format.full(at)) }));
    }
    let then = t.say("promise-inform");
    if let Some(inform) = promise.inform.filter(|_| promise.waits()) {
        let word = format!("promise-inform-{}", inform.as_str());
        facts.push((then.as_str(), html! { (t.say(&word)) }));
    }
    html! {
        (ui::facts(&facts))
        @if promise.stand(page.now()) == promises::Stand::AtRisk {
            (ui::notice(Tone::Warn, &t.say("promise-tell-before")))
        }
        @if promise.stand(page.now()) == promises::Stand::Late {
            (ui::notice(Tone::Late, &t.say("promise-late-do")))
        }
    }
}
