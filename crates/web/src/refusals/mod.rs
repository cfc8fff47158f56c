//! What we say no to, month by month, by rule: the owner keeps a rule, means to change it, or drops it.

use attent_core::{
    Currency, Money, business,
    ids::RefusalRuleId,
    refusals::{self, ByRule, Decision},
};
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
    forms::Wrong,
    months, routes,
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
    months::first_day(month)
        .unwrap_or_else(|| page.format.zoned(page.now()).date().first_of_month())
}

async fn month(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    shown(&page, &asked.month, None).await
}

/// A month; `refused`: what is wrong with the words about a rule.
async fn shown(
    page: &Page,
    month: &str,
    refused: Option<&(Wrong, RefusalRuleId, String)>,
) -> Result<Response> {
    let first = first_day(page, month);
    let next = first
        .checked_add(jiff::Span::new().months(1))
        .unwrap_or(first);
    let (from, to, key) = (
        months::moment(page, first),
        months::moment(page, next),
        months::key(first),
    );
    let (facts, (rules, currency)) = page
        .read_framed(move |tx, actor| {
            let currency = business::get(tx)?.currency;
            Ok((refusals::month(tx, actor, &key, from, to)?, currency))
        })
        .await?;
    let currency = Currency::parse(&currency).unwrap_or(Currency::EUR);
    let stage = stage(page, first, next, (&rules, currency), refused);
    let response = page.show(&facts, Here::Cases, &page.t.say("refusals-title"), stage);
    Ok(match refused {
        Some((wrong, ..)) => wrong.on(response),
        None => response,
    })
}

fn stage(
    page: &Page,
    first: Date,
    next: Date,
    (rules, currency): (&[ByRule], Currency),
    refused: Option<&(Wrong, RefusalRuleId, String)>,
) -> Markup {
    let t = page.t;
    let crumbs = t.say("cases-title");
    let before = first
        .checked_sub(jiff::Span::new().months(1))
        .unwrap_or(first);
    let link = |day: Date| format!("{}?month={}", routes::REFUSALS, months::key(day));
    let (newer, older) = (link(next), link(before));
    let now = page.format.zoned(page.now()).date();
    let newer = (next <= now).then_some(newer.as_str());
    let all: i64 = rules.iter().map(|rule| rule.count).sum();
    let about = t.say_with(
        "refusals-count",
        &[
            ("count", all.into()),
            (
                "month",
                page.format.month(months::moment(page, first)).into(),
            ),
        ],
    );
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, routes::CASES)], &t.say("refusals-title"), &t.say("refusals-about"), html! {}))
            (refused.map_or_else(|| Wrong::nothing(t).above(), |(wrong, ..)| wrong.above()))
            p class="soft" { (about) }
            @if rules.is_empty() {
                (ui::empty(Icon::Handshake, &t.say("refusals-none"), &t.say("refusals-none-do"), html! {
                    (Button::new(&crumbs).icon(Icon::HandHeart).link(routes::CASES))
                }))
            }
            @for rule in rules {
                @let refused = refused.filter(|(_, id, _)| *id == rule.rule.id);
                (one(page, &months::key(first), rule, currency, refused))
            }
            (table::pager(&t.say("list-pages"), (&t.say("refusals-newer"), newer), (&t.say("refusals-older"), Some(&older))))
        },
    )
}

fn one(
    page: &Page,
    month: &str,
    by: &ByRule,
    currency: Currency,
    refused: Option<&(Wrong, RefusalRuleId, String)>,
) -> Markup {
    let t = page.t;
    let error = refused.and_then(|(wrong, ..)| wrong.of("words"));
    let typed = refused.map_or("", |(.., words)| words.as_str());
    let part = by.rule.id.to_string();
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
                    (Field::new("words", &t.say("refusals-why")).part(&part).optional(&t.say("field-optional")).error(error).text(typed))
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
    let month = months::key(first_day(&page, &form.month));
    let back = format!("{}?month={month}", routes::REFUSALS);
    let decision = Decision::parse(&form.decision).unwrap_or(Decision::Keep);
    let (of, words) = (month.clone(), form.words.clone());
    let reviewed = page
        .write(move |tx, actor| refusals::review(tx, actor, id, &of, decision, &words))
        .await;
    match reviewed {
        Ok(()) => Ok(page.said(&back, "said-saved")),
        Err(error) => {
            let refused = (Wrong::from(error)?, id, form.words);
            shown(&page, &month, Some(&refused)).await
        }
    }
}
