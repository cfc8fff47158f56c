//! What we say no to, month by month, by rule: the owner keeps a rule, means to change it, or drops it.

use attent_core::{
    Currency, Money, business,
    ids::RefusalRuleId,
    refusals::{self, ByRule, Decision},
};
use attent_db::Millis;
use axum::{
    Form, Router,
    extract::{Path, Query},
    response::Response,
    routing::{get, post},
};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result, Site,
    cases::said,
    facts::Here,
    routes,
    ui::{self, Button, Field, Icon, Tone, table},
};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::REFUSALS, get(month))
        .route("/refusals/rules/{id}/review", post(review))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// `2026-11`.
    month: String,
}

/// The first day of the month that was asked for, else of this one.
fn first_day(page: &Page, month: &str) -> Date {
    let asked: Option<Date> = format!("{month}-01").parse().ok();
    asked.unwrap_or_else(|| page.format.zoned(page.now()).date().first_of_month())
}

fn moment(page: &Page, day: Date) -> Millis {
    let zone = page.format.zoned(page.now()).time_zone().clone();
    let at = day.to_zoned(zone).map(|at| at.timestamp().as_millisecond());
    Millis(at.unwrap_or(0))
}

fn name(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

async fn month(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let first = first_day(&page, &asked.month);
    let next = first
        .checked_add(jiff::Span::new().months(1))
        .unwrap_or(first);
    let (from, to, key) = (moment(&page, first), moment(&page, next), name(first));
    let (facts, (rules, currency)) = page
        .read_framed(move |tx, actor| {
            let currency = business::get(tx)?.currency;
            Ok((refusals::month(tx, actor, &key, from, to)?, currency))
        })
        .await?;
    let currency = Currency::parse(&currency).unwrap_or(Currency::EUR);
    let stage = stage(&page, first, next, &rules, currency);
    Ok(page.show(&facts, Here::Cases, &page.t.say("refusals-title"), stage))
}

fn stage(page: &Page, first: Date, next: Date, rules: &[ByRule], currency: Currency) -> Markup {
    let t = page.t;
    let crumbs = t.say("cases-title");
    let before = first
        .checked_sub(jiff::Span::new().months(1))
        .unwrap_or(first);
    let link = |day: Date| format!("{}?month={}", routes::REFUSALS, name(day));
    let (newer, older) = (link(next), link(before));
    let now = page.format.zoned(page.now()).date();
    let newer = (next <= now).then_some(newer.as_str());
    let all: i64 = rules.iter().map(|rule| rule.count).sum();
    let about = t.say_with(
        "refusals-count",
        &[("count", all.into()), ("month", name(first).into())],
    );
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, routes::CASES)], &t.say("refusals-title"), &t.say("refusals-about"), html! {}))
            p class="soft" { (about) }
            @if rules.is_empty() {
                (ui::empty(Icon::Handshake, &t.say("refusals-none"), &t.say("refusals-none-do"), html! {}))
            }
            @for rule in rules { (one(page, &name(first), rule, currency)) }
            (table::pager(&t.say("list-pages"), (&t.say("refusals-newer"), newer), (&t.say("refusals-older"), Some(&older))))
        },
    )
}

fn one(page: &Page, month: &str, by: &ByRule, currency: Currency) -> Markup {
    let t = page.t;
    let cost = page.format.money(Money::new(by.cost, currency));
    let about = t.say_with(
        "refusals-of-rule",
        &[
            ("count", by.count.into()),
            ("estimated", by.estimated.into()),
            ("cost", cost.into()),
        ],
    );
    let owner = page.actor.role >= attent_core::Role::Owner;
    ui::panel(
        &said::rule(t, &by.rule),
        &about,
        html! {
            ul class="stack close" role="list" {
                @for refusal in &by.newest {
                    li {
                        @match refusal.conversation {
                            Some(id) => a href=(routes::conversation(id)) { (refusal.asked) },
                            None => (refusal.asked),
                        }
                        " " span class="soft" { "→ " (refusal.instead) }
                    }
                }
            }
            @if let Some(review) = &by.review {
                p { (ui::chip(Tone::Info, &t.say(&format!("refusals-{}", review.decision.as_str())))) " " (review.words) }
            }
            @if owner {
                form class="form" method="post" action=(format!("/refusals/rules/{}/review", by.rule.id)) {
                    input type="hidden" name="month" value=(month);
                    (Field::new("words", &t.say("refusals-why")).optional(&t.say("field-optional")).text(""))
                    div class="form-actions" {
                        @for decision in Decision::ALL {
                            (Button::new(&t.say(&format!("refusals-do-{}", decision.as_str()))).small().named("decision", decision.as_str()).submit())
                        }
                    }
                }
            }
        },
    )
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Reviewed {
    month: String,
    decision: String,
    words: String,
}

async fn review(
    page: Page,
    Path(id): Path<RefusalRuleId>,
    Form(form): Form<Reviewed>,
) -> Result<Response> {
    let month = name(first_day(&page, &form.month));
    let back = format!("{}?month={month}", routes::REFUSALS);
    let decision = Decision::parse(&form.decision).unwrap_or(Decision::Keep);
    page.write(move |tx, actor| refusals::review(tx, actor, id, &month, decision, &form.words))
        .await?;
    Ok(page.said(&back, "said-saved"))
}
