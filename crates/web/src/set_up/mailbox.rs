//! The second step: one mailbox, tested on the spot.

use axum::{Form, response::Response};
use maud::html;

use super::{owners, step};
use crate::{
    Page, Result,
    forms::Wrong,
    routes,
    settings::mailbox_form::{self, Checked, Typed},
    ui::Button,
};

pub(super) async fn show(page: Page) -> Result<Response> {
    owners(&page)?;
    let name = page
        .read(|tx, _| Ok(attent_core::business::get(tx)?.name))
        .await?;
    let typed = Typed::fresh(&name, page.t.language);
    Ok(form(&page, &typed, &Wrong::nothing(page.t), None))
}

fn form(page: &Page, typed: &Typed, wrong: &Wrong, checked: Option<&Checked>) -> Response {
    let t = page.t;
    let title = t.say("set-up-mailbox-title");
    let failed = checked.is_some_and(|checked| !checked.well());
    let content = html! {
        @if let Some(checked) = checked { (checked.view(t)) }
        form class="stack" method="post" action=(routes::SET_UP_MAILBOX) {
            (mailbox_form::essentials(t, typed, wrong, None))
            (mailbox_form::servers(t, typed, wrong, None, failed))
            div class="form-actions" {
                (Button::quiet(&t.say("set-up-skip")).link(routes::SET_UP_COLLEAGUES))
                span class="push line" {
                    @if failed { (Button::new(&t.say("mailbox-save-anyway")).named("anyway", "yes").submit()) }
                    (Button::main(&t.say("mailbox-connect")).submit())
                }
            }
        }
        p class="small soft" { (t.say("mailbox-untouched")) }
    };
    let content = step(t, 1, &title, &t.say("set-up-mailbox-about"), wrong, content);
    super::show(page, &title, wrong, content)
}

pub(super) async fn connect(page: Page, Form(mut typed): Form<Typed>) -> Result<Response> {
    owners(&page)?;
    typed.guess();
    if !typed.anyway() {
        let (checked, wrong) = mailbox_form::check(&page, &typed, None).await?;
        if wrong.is_something() {
            return Ok(form(&page, &typed, &wrong, Some(&checked)));
        }
    }
    match mailbox_form::add(&page, &typed).await {
        Ok(_) => Ok(page.said(routes::SET_UP_COLLEAGUES, "said-mailbox-connected")),
        Err(error) => Ok(form(
            &page,
            &typed,
            &mailbox_form::wrong_fields(error)?,
            None,
        )),
    }
}
