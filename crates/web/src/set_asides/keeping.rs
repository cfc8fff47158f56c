//! Keeping something for a customer.

use attent_core::{
    Error, Result as CoreResult,
    business::{self, Setting, settings},
    customers,
    error::invalid,
    ids::{ConversationId, CustomerId},
    money::{Currency, Money},
    set_asides::{self, New},
};
use axum::{Form, extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Field, Icon},
};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Typed {
    customer: CustomerId,
    conversation: Option<ConversationId>,
    #[serde(default)]
    item: String,
    #[serde(default)]
    size: String,
    #[serde(default)]
    shelf: String,
    #[serde(default)]
    days: String,
    #[serde(default)]
    discount: String,
    in_line: Option<String>,
    /// Where it was asked from, and leads back to. Empty: the customer.
    #[serde(default)]
    to: String,
}

pub(super) async fn form(page: Page, Query(typed): Query<Typed>) -> Result<Response> {
    show(&page, typed, Wrong::nothing(page.t)).await
}

async fn show(page: &Page, typed: Typed, wrong: Wrong) -> Result<Response> {
    let id = typed.customer;
    let (facts, (customer, usual)) = page
        .read_framed(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let usual = settings::number(tx, Setting::SetAsideDays)?;
            Ok((customers::find(tx, actor, id)?, usual))
        })
        .await?;
    let t = page.t;
    let title = t.say_with("set-aside-new", &[("name", customer.name.as_str().into())]);
    let days = if typed.days.is_empty() {
        usual.to_string()
    } else {
        typed.days.clone()
    };
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&customer.name, &routes::customer(id))], &title, "", html! {}))
            (wrong.above())
            form class="form" method="post" action=(routes::SET_ASIDES) {
                input type="hidden" name="customer" value=(id);
                @if !typed.to.is_empty() { input type="hidden" name="to" value=(typed.to); }
                @if let Some(conversation) = typed.conversation { input type="hidden" name="conversation" value=(conversation); }
                (Field::new("item", &t.say("set-aside-item")).required().first().error(wrong.of("item")).text(&typed.item))
                (Field::new("size", &t.say("set-aside-size")).optional(&t.say("field-optional")).short().error(wrong.of("size")).text(&typed.size))
                (Field::new("shelf", &t.say("set-aside-shelf")).hint(&t.say("set-aside-shelf-hint")).short().error(wrong.of("shelf")).text(&typed.shelf))
                (Field::new("days", &t.say("set-aside-days")).required().short().error(wrong.of("days")).input("number", &days))
                (Field::new("discount", &t.say("set-aside-discount")).optional(&t.say("field-optional")).short().error(wrong.of("discount"))
                    .money(page.currency.sign(), &typed.discount))
                (Field::new("in_line", &t.say("set-aside-line")).hint(&t.say("set-aside-line-hint")).checkbox(typed.in_line.is_some()))
                div class="form-actions" { (Button::main(&t.say("set-aside-keep")).icon(Icon::Package).submit()) }
            }
        },
    );
    let shown = page.show(&facts, Here::SetAsides, &title, stage);
    Ok(wrong.on(shown))
}

pub(super) async fn keep(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let (given, language) = (typed.clone(), page.t.language);
    let kept = page
        .write(move |tx, actor| {
            let currency = Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR);
            let (discount, unread) = match given.discount.trim() {
                "" => (None, None),
                text => match Money::typed(text, currency, language) {
                    Ok(money) => (Some(money), None),
                    Err(why) => (None, Some(why.word())),
                },
            };
            let new = New {
                customer: given.customer,
                conversation: given.conversation,
                place: None,
                item: given.item.clone(),
                size: given.size.clone(),
                shelf: given.shelf.clone(),
                days: given.days.trim().parse().unwrap_or(0),
                discount,
                in_line: given.in_line.is_some(),
            };
            let kept = set_asides::keep(tx, actor, &new).map(drop);
            match unread {
                Some(word) => Err(also(kept, word)),
                None => kept,
            }
        })
        .await;
    match kept {
        Ok(()) if !typed.to.is_empty() => {
            Ok(page.said(routes::only_here(&typed.to), "said-kept-aside"))
        }
        Ok(()) => Ok(page.said(&routes::customer(typed.customer), "said-kept-aside")),
        Err(error) => show(&page, typed, Wrong::from(error)?).await,
    }
}

/// All that is wrong at once: the discount that was not read, and what else is.
fn also(kept: CoreResult<()>, discount: &'static str) -> Error {
    match kept {
        Err(Error::Invalid(mut fields)) => {
            fields.add("discount", discount);
            Error::Invalid(fields)
        }
        Err(other) => other,
        Ok(()) => invalid("discount", discount),
    }
}

/// The form in what is asked first, for where one stands; it leads back to `to`.
pub(crate) fn brief(page: &Page, customer: CustomerId, days: i64, to: &str) -> Markup {
    let t = page.t;
    let days = days.to_string();
    html! {
        form class="form" method="post" action=(routes::SET_ASIDES) {
            input type="hidden" name="customer" value=(customer);
            input type="hidden" name="to" value=(to);
            (Field::new("item", &t.say("set-aside-item")).part("keep").required().text(""))
            div class="line" {
                (Field::new("size", &t.say("set-aside-size")).part("keep").short().text(""))
                (Field::new("shelf", &t.say("set-aside-shelf")).part("keep").short().text(""))
                (Field::new("days", &t.say("set-aside-days")).part("keep").required().short().input("number", &days))
            }
            (Field::new("in_line", &t.say("set-aside-line")).part("keep").hint(&t.say("set-aside-line-hint")).checkbox(false))
            div class="form-actions" { (Button::new(&t.say("set-aside-keep")).icon(Icon::Package).submit()) }
        }
    }
}
