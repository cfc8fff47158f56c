//! One promise: where it stands, what can be done with it, how it came there.

use std::collections::HashMap;

use attent_core::{
    Actor, Result as CoreResult, conversations, customers,
    ids::{PromiseId, StaffId},
    people::staff::{self, Person},
    promises::{self, Promise, State, Step},
};
use attent_db::Tx;
use axum::{extract::Path, response::Response};
use maud::{Markup, html};

use super::{letters::what, views};
use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Tone},
};

pub(super) struct Read {
    promise: Promise,
    steps: Vec<Step>,
    customer: customers::Customer,
    number: Option<i64>,
    names: HashMap<StaffId, String>,
    people: Vec<Person>,
}

fn read(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> CoreResult<Read> {
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
    let (facts, read) = page
        .read_framed(move |tx, actor| read(tx, actor, id))
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
            @if !act.is_empty() { (wrong.above()) }
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

/// The forms of what can be done with it now.
struct ActForm<'a> {
    page: &'a Page,
    read: &'a Read,
    wrong: &'a Wrong,
    /// The one that was wrong: only there stand the errors and what was typed.
    act: &'static str,
    typed: &'a HashMap<String, String>,
}

impl ActForm<'_> {
    fn acts(&self) -> Markup {
        let promise = &self.read.promise;
        let waits = promise.waits();
        html! {
            @match promise.state {
                State::Open => {
                    @if waits { (self.simple("condition", Icon::Zap, true)) }
                    (self.done())
                    (self.noted("kept", true))
                    (self.renegotiate())
                    (self.noted("withdrawal", false))
                    (self.break_it())
                    (self.owner())
                }
                State::Done => {
                    (self.noted("kept", true))
                    (self.noted("dispute", false))
                    (self.owner())
                }
                State::Kept | State::Withdrawn | State::Broken => {}
            }
        }
    }

    fn error(&self, act: &str, field: &str) -> Option<&str> {
        (self.act == act).then(|| self.wrong.of(field)).flatten()
    }

    fn value(&self, act: &str, field: &str) -> &str {
        let typed = self.typed.get(field).filter(|_| self.act == act);
        typed.map_or("", String::as_str)
    }

    fn say(&self, key: &str) -> String {
        self.page.t.say(key)
    }

    fn url(&self, act: &str) -> String {
        format!("{}/{act}", routes::promise(self.read.promise.id))
    }

    fn simple(&self, act: &str, picture: Icon, main: bool) -> Markup {
        let label = self.say(&format!("promise-act-{act}"));
        let button = if main {
            Button::main(&label)
        } else {
            Button::new(&label)
        };
        button.icon(picture).post(&self.url(act))
    }

    /// A form behind its summary; open when it came back.
    fn folded(&self, act: &'static str, picture: Icon, fields: Markup, danger: bool) -> Markup {
        let label = self.say(&format!("promise-act-{act}"));
        let press = if danger {
            Button::danger(&label)
        } else {
            Button::new(&label)
        };
        html! {
            details class="panel" open[self.act == act] {
                summary class="button quiet" { (ui::icon(picture)) span { (label) } }
                form class="form" method="post" action=(self.url(act)) {
                    (fields)
                    div class="form-actions" { (press.submit()) }
                }
            }
        }
    }

    fn done(&self) -> Markup {
        let known = self.read.promise.conversation.is_some();
        html! {
            form class="form panel" method="post" action=(self.url("done")) {
                (Field::new("note", &self.say("promise-note-done")).error(self.error("done", "note")).text(self.value("done", "note")))
                (Field::new("tell", &self.say("promise-tell-done")).hint(&self.say("promise-tell-done-hint")).checkbox(known))
                div class="form-actions" { (Button::main(&self.say("promise-act-done")).icon(Icon::Check).submit()) }
            }
        }
    }

    fn noted(&self, act: &'static str, how: bool) -> Markup {
        let note = self.say(&format!("promise-note-{act}"));
        let (customer, evidence) = (
            self.say("promise-how-customer"),
            self.say("promise-how-evidence"),
        );
        let choices = [
            Choice::new("customer", &customer),
            Choice::new("evidence", &evidence),
        ];
        let picture = match act {
            "kept" => Icon::CheckCheck,
            "dispute" => Icon::MessageSquare,
            _ => Icon::Undo2,
        };
        let chosen = if self.value(act, "how").is_empty() {
            "customer"
        } else {
            self.value(act, "how")
        };
        let fields = html! {
            @if how { (Field::new("how", &self.say("promise-how")).radios(ui::Layout::Lines, &choices, chosen)) }
            (Field::new("note", &note).required().error(self.error(act, "note")).textarea(2, self.value(act, "note")))
        };
        self.folded(act, picture, fields, false)
    }

    fn renegotiate(&self) -> Markup {
        let act = "renegotiation";
        let fields = html! {
            (Field::new("due", &self.say("promise-new-due")).required().error(self.error(act, "due")).middling()
                .input("datetime-local", self.value(act, "due")))
            (self.told(act, "promise-mail-renegotiation"))
        };
        self.folded(act, Icon::Calendar, fields, false)
    }

    fn break_it(&self) -> Markup {
        let act = "break";
        let fields = html! {
            (ui::notice(Tone::Info, &self.say("promise-break-about")))
            (Field::new("reason", &self.say("promise-reason")).required().error(self.error(act, "reason")).text(self.value(act, "reason")))
            (Field::new("message", &self.say("promise-message")).required().error(self.error(act, "message")).textarea(3, self.value(act, "message")))
            (Field::new("solution", &self.say("promise-solution")).hint(&self.say("promise-solution-hint")).required()
                .error(self.error(act, "solution")).textarea(2, self.value(act, "solution")))
            (self.how_told(act))
        };
        self.folded(act, Icon::TriangleAlert, fields, true)
    }

    /// A mail now, or how it was said.
    fn told(&self, act: &'static str, mail: &str) -> Markup {
        html! {
            (self.how_told(act))
            (Field::new("note", &self.say(mail)).required().error(self.error(act, "note")).textarea(3, self.value(act, "note")))
        }
    }

    fn how_told(&self, act: &'static str) -> Markup {
        let words =
            ["mail", "phone", "counter"].map(|how| (how, self.say(&format!("promise-told-{how}"))));
        let by_mail = self.read.promise.conversation.is_some();
        let choices: Vec<Choice<'_>> = words
            .iter()
            .filter(|(how, _)| by_mail || *how != "mail")
            .map(|(how, label)| Choice::new(how, label))
            .collect();
        let first = choices.first().map_or("phone", |one| one.value);
        let chosen = if self.value(act, "told").is_empty() {
            first
        } else {
            self.value(act, "told")
        };
        Field::new("told", &self.say("promise-told"))
            .error(self.error(act, "told"))
            .radios(ui::Layout::Lines, &choices, chosen)
    }

    fn owner(&self) -> Markup {
        let people: Vec<(String, &str)> = self
            .read
            .people
            .iter()
            .map(|one| (one.id.to_string(), one.name.as_str()))
            .collect();
        let choices: Vec<Choice<'_>> = people
            .iter()
            .map(|(id, name)| Choice::new(id, name))
            .collect();
        let now = self.read.promise.owner.to_string();
        let fields = Field::new("owner", &self.say("promise-owner"))
            .error(self.error("owner", "owner"))
            .middling()
            .select(&choices, &now);
        self.folded("owner", Icon::UserCheck, fields, false)
    }
}
