//! Making a promise, in two steps: the form, and what its time means before it counts.
//!
//! Both steps are GETs of one address, so that nothing is written until the last press.

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult, conversations, customers,
    ids::{ConversationId, CustomerId, EntryId, StaffId},
    people::staff::{self, Person},
    promises::{self, Condition, ConditionKind, Due, Inform, New, Origin},
};
use attent_db::{Millis, Tx};
use axum::{Form, extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    due::{Understood, typed, understood},
    letters,
};
use crate::{
    Error, Page, Result,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Tone},
};

/// What was typed so far.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Typed {
    conversation: Option<ConversationId>,
    customer: Option<CustomerId>,
    entry: Option<EntryId>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    owner: String,
    /// `time`, or a kind of condition.
    #[serde(default)]
    what: String,
    #[serde(default)]
    due: String,
    #[serde(default)]
    condition: String,
    #[serde(default)]
    condition_at: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    inform: String,
    #[serde(default)]
    origin: String,
    /// A confirmation goes to the customer.
    tell: Option<String>,
    /// The moment as it was shown.
    at: Option<i64>,
    /// The form was sent, not just opened.
    look: Option<String>,
}

struct Around {
    customer: customers::Customer,
    conversation: Option<conversations::Conversation>,
    people: Vec<Person>,
}

fn around(tx: &mut Tx<'_>, actor: &Actor, typed: &Typed) -> CoreResult<Around> {
    actor.at_least(attent_core::Role::Staff)?;
    let conversation = match typed.conversation {
        Some(id) => Some(conversations::find(tx, actor, id)?),
        None => None,
    };
    let customer = match (&conversation, typed.customer) {
        (Some(found), _) => found.customer,
        (None, Some(id)) => id,
        (None, None) => return Err(CoreError::NotFound),
    };
    Ok(Around {
        customer: customers::find(tx, actor, customer)?,
        conversation,
        people: staff::assignable(tx)?,
    })
}

pub(super) async fn form(page: Page, Query(typed): Query<Typed>) -> Result<Response> {
    show(&page, typed, Wrong::nothing(page.t)).await
}

async fn show(page: &Page, typed: Typed, wrong: Wrong) -> Result<Response> {
    let asked = typed.clone();
    let (facts, around) = page
        .read_framed(move |tx, actor| around(tx, actor, &asked))
        .await?;
    let t = page.t;
    let sent = typed.look.is_some() || typed.at.is_some();
    let understood = understood(&typed.due, &page.format.zone);
    let ready = sent && wrong.of("text").is_none() && !typed.text.trim().is_empty();
    let wrong = match (sent, !wrong.is_something(), typed.by_time(), understood) {
        (true, true, true, None) => Wrong::field(t, "due", "error-no-such-time"),
        (true, true, true, Some(u)) if u.at <= page.now() => {
            Wrong::field(t, "due", "error-in-the-past")
        }
        _ => wrong,
    };
    let confirm = ready && !wrong.is_something() && typed.by_time();
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (head(page, &around))
            @if confirm { @if let Some(understood) = understood { (second_step(page, &typed, understood)) } }
            @else { (wrong.above()) (first_step(page, &typed, &around, &wrong)) }
        },
    );
    let shown = page.show(&facts, Here::Promises, &t.say("promise-new"), stage);
    Ok(wrong.on(shown))
}

fn head(page: &Page, around: &Around) -> Markup {
    let t = page.t;
    let name = around.customer.name.clone();
    let (crumb, href) = match &around.conversation {
        Some(found) => (format!("#{}", found.number), routes::conversation(found.id)),
        None => (name.clone(), routes::customer(around.customer.id)),
    };
    let title = t.say_with("promise-new-to", &[("name", name.into())]);
    ui::page_head(
        &[(&crumb, &href)],
        &title,
        &t.say("promise-new-about"),
        html! {},
    )
}

fn first_step(page: &Page, typed: &Typed, around: &Around, wrong: &Wrong) -> Markup {
    let t = page.t;
    let me = page.staff.to_string();
    let owner = if typed.owner.is_empty() {
        &me
    } else {
        &typed.owner
    };
    let people: Vec<(String, &str)> = around
        .people
        .iter()
        .map(|one| (one.id.to_string(), one.name.as_str()))
        .collect();
    let people: Vec<Choice<'_>> = people
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let kinds = ["time", "stock", "repair", "date", "event"];
    let labels = kinds.map(|kind| t.say(&format!("promise-what-{kind}")));
    let whats: Vec<Choice<'_>> = kinds
        .iter()
        .zip(&labels)
        .map(|(kind, label)| Choice::new(kind, label))
        .collect();
    let what = if typed.what.is_empty() {
        "time"
    } else {
        &typed.what
    };
    // Whoever waits for a condition presses its own button: one step, nothing to misunderstand.
    html! {
        form class="form" action=(routes::NEW_PROMISE) {
            (hidden(typed))
            (Field::new("text", &t.say("promise-text")).hint(&t.say("promise-text-hint")).required().first()
                .error(wrong.of("text")).textarea(2, &typed.text))
            (Field::new("due", &t.say("promise-due")).hint(&t.say("promise-due-hint")).error(wrong.of("due"))
                .middling().input("datetime-local", &typed.due))
            (quick(page))
            (Field::new("owner", &t.say("promise-owner")).error(wrong.of("owner")).middling().select(&people, owner))
            (Field::new("tell", &t.say("promise-tell")).hint(&t.say("promise-tell-hint")).checkbox(typed.tell.is_some()))
            details open[what != "time"] {
                summary { (t.say("promise-conditional")) }
                div class="stack" {
                    (Field::new("what", &t.say("promise-what")).middling().select(&whats, what))
                    (Field::new("condition", &t.say("promise-condition")).hint(&t.say("promise-condition-hint"))
                        .error(wrong.of("condition")).text(&typed.condition))
                    (Field::new("condition_at", &t.say("promise-condition-at")).error(wrong.of("condition_at"))
                        .middling().input("datetime-local", &typed.condition_at))
                    (within(page, typed, wrong))
                    (inform(page, typed))
                    div class="form-actions" {
                        button class="button" type="submit" formmethod="post" formaction=(routes::PROMISES) name="conditional" value="1" { (t.say("promise-make-conditional")) }
                    }
                }
            }
            div class="form-actions" {
                (Button::main(&t.say("promise-next")).named("look", "1").submit())
            }
        }
    }
}

/// Times that are meant most often, each a press.
fn quick(page: &Page) -> Markup {
    let now = page.format.zoned(page.now());
    let choices = ["tomorrow", "monday", "next-week"];
    html! {
        div class="line" {
            @for choice in choices {
                @if let Some(at) = crate::conversations::until(&now, choice, "") {
                    button class="button quiet small" type="submit" name="due" value=(typed(page.format.zoned(at))) formnovalidate {
                        (page.format.short(at))
                    }
                }
            }
        }
    }
}

fn within(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let minutes = ["60", "240", "1440", "2880"];
    let labels = minutes.map(|one| {
        let millis = one.parse::<i64>().unwrap_or(0) * 60_000;
        page.format.span(millis)
    });
    let choices: Vec<Choice<'_>> = minutes
        .iter()
        .zip(&labels)
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let chosen = if typed.minutes.is_empty() {
        "1440"
    } else {
        &typed.minutes
    };
    Field::new("minutes", &t.say("promise-within"))
        .hint(&t.say("promise-within-hint"))
        .error(wrong.of("condition_minutes"))
        .short()
        .select(&choices, chosen)
}

fn inform(page: &Page, typed: &Typed) -> Markup {
    let t = page.t;
    let labels = Inform::ALL
        .iter()
        .map(|one| {
            (
                one.as_str(),
                t.say(&format!("promise-inform-{}", one.as_str())),
            )
        })
        .collect::<Vec<_>>();
    let choices: Vec<Choice<'_>> = labels
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let chosen = if typed.inform.is_empty() {
        "draft"
    } else {
        &typed.inform
    };
    Field::new("inform", &t.say("promise-inform")).radios(ui::Layout::Lines, &choices, chosen)
}

fn hidden(typed: &Typed) -> Markup {
    html! {
        @if let Some(id) = typed.conversation { input type="hidden" name="conversation" value=(id); }
        @if let Some(id) = typed.customer { input type="hidden" name="customer" value=(id); }
        @if let Some(id) = typed.entry { input type="hidden" name="entry" value=(id); }
        @if !typed.origin.is_empty() { input type="hidden" name="origin" value=(typed.origin); }
    }
}

/// What the time means, shown back before it counts.
fn second_step(page: &Page, typed: &Typed, understood: Understood) -> Markup {
    let t = page.t;
    let full = page.format.full(understood.at);
    let zone = page.format.zone.iana_name().unwrap_or("UTC").to_owned();
    let change = format!(
        "{}?{}",
        routes::NEW_PROMISE,
        typed
            .pairs()
            .iter()
            .map(|(name, value)| format!("{name}={}", routes::encode(value)))
            .collect::<Vec<_>>()
            .join("&")
    );
    html! {
        form class="form" method="post" action=(routes::PROMISES) {
            (hidden(typed))
            @for (name, value) in [("text", &typed.text), ("owner", &typed.owner), ("due", &typed.due)] {
                input type="hidden" name=(name) value=(value);
            }
            @if typed.tell.is_some() { input type="hidden" name="tell" value="on"; }
            (ui::notice_with(Tone::Info, html! {
                p { b { (typed.text) } }
                p { (t.say_with("promise-understood", &[("when", full.into()), ("zone", zone.into())])) }
            }))
            @if understood.moved { (ui::notice(Tone::Warn, &t.say("promise-hour-missing"))) }
            @match understood.again {
                None => input type="hidden" name="at" value=(understood.at.0);,
                Some(again) => {
                    @let (first, second) = (understood.at.0.to_string(), again.0.to_string());
                    @let (one, two) = (t.say("promise-hour-first"), t.say("promise-hour-second"));
                    (Field::new("at", &t.say("promise-hour-twice")).radios(ui::Layout::Lines, &[
                        Choice::new(&first, &one), Choice::new(&second, &two),
                    ], &first))
                }
            }
            div class="form-actions" {
                (Button::main(&t.say("promise-make")).icon(Icon::Handshake).submit())
                (Button::quiet(&t.say("promise-change")).link(&change))
            }
        }
    }
}

impl Typed {
    fn by_time(&self) -> bool {
        self.what.is_empty() || self.what == "time"
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("text", self.text.clone()),
            ("owner", self.owner.clone()),
            ("due", self.due.clone()),
        ];
        for (name, id) in [
            ("conversation", self.conversation.map(|id| id.0)),
            ("customer", self.customer.map(|id| id.0)),
            ("entry", self.entry.map(|id| id.0)),
        ] {
            pairs.extend(id.map(|id| (name, id.to_string())));
        }
        if self.tell.is_some() {
            pairs.push(("tell", "on".to_owned()));
        }
        if !self.origin.is_empty() {
            pairs.push(("origin", self.origin.clone()));
        }
        pairs
    }

    fn due(&self, page: &Page) -> Due {
        if self.by_time() {
            return Due::At(Millis(self.at.unwrap_or(0)));
        }
        let at = understood(&self.condition_at, &page.format.zone);
        Due::When(Condition {
            kind: ConditionKind::parse(&self.what).unwrap_or(ConditionKind::Event),
            text: self.condition.clone(),
            at: at.map(|at| at.at),
            minutes: self.minutes.parse().unwrap_or(0),
            inform: Inform::parse(&self.inform).unwrap_or(Inform::Draft),
        })
    }

    fn origin(&self) -> Origin {
        let said = Origin::parse(&self.origin);
        let told =
            said.filter(|one| matches!(one, Origin::Phone | Origin::Counter | Origin::Holding));
        told.unwrap_or(if self.entry.is_some() {
            Origin::Entry
        } else if self.conversation.is_some() {
            Origin::Reply
        } else {
            Origin::Counter
        })
    }
}

/// The last press.
pub(super) async fn make(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    // The time was not shown back yet, or was changed since: the second step comes first.
    let shown = understood(&typed.due, &page.format.zone);
    let same = typed.at.is_some_and(|at| {
        shown.is_some_and(|u| u.at.0 == at || u.again.is_some_and(|again| again.0 == at))
    });
    if typed.by_time() && !same {
        let typed = Typed {
            look: Some("1".to_owned()),
            at: None,
            ..typed
        };
        let mut response = show(&page, typed, Wrong::nothing(page.t)).await?;
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let owner = typed.owner.parse().map_or(page.staff, StaffId);
    let (due, origin, form, site) = (
        typed.due(&page),
        typed.origin(),
        typed.clone(),
        page.site.clone(),
    );
    let made = page
        .write(move |tx, actor| {
            let customer = around(tx, actor, &form)?.customer.id;
            let new = New {
                conversation: form.conversation,
                customer,
                entry: form.entry,
                set_aside: None,
                text: form.text.clone(),
                owner,
                due: due.clone(),
                origin,
            };
            let id = promises::make(tx, actor, &new)?;
            if form.tell.is_some() {
                letters::send(tx, actor, &site, id, letters::Kind::Made)?;
            }
            Ok(id)
        })
        .await;
    match made {
        Ok(id) => Ok(page.said(
            &typed
                .conversation
                .map_or_else(|| routes::promise(id), routes::conversation),
            "said-promised",
        )),
        Err(error) => wrong(&page, typed, error).await,
    }
}

async fn wrong(page: &Page, typed: Typed, error: Error) -> Result<Response> {
    let wrong = Wrong::from(error)?;
    let typed = Typed {
        at: None,
        look: None,
        ..typed
    };
    show(page, typed, wrong).await
}
