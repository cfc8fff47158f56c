//! The third step: colleagues, one at a time, as many as there are.

use axum::{Form, response::Response};
use maud::html;

use super::{owners, step};
use crate::{
    Page, Result,
    forms::Wrong,
    routes,
    settings::inviting::{self, Handed, Typed},
    ui::Button,
};

pub(super) async fn show(page: Page) -> Result<Response> {
    owners(&page)?;
    form(&page, &Typed::default(), &Wrong::nothing(page.t), None).await
}

async fn form(
    page: &Page,
    typed: &Typed,
    wrong: &Wrong,
    handed: Option<&Handed>,
) -> Result<Response> {
    let t = page.t;
    let invited = page.read(attent_core::people::staff::list).await?;
    let title = t.say("set-up-colleagues-title");
    let content = html! {
        @if let Some(handed) = handed { (handed.view(t)) }
        @if invited.len() > 1 {
            ul class="stack close" {
                @for person in invited.iter().filter(|person| !person.joined) {
                    li { (person.name) " " span class="soft" { (person.email) } }
                }
            }
        }
        // A link to hand over is shown as the answer itself, which Turbo does not take.
        form class="panel" method="post" action=(routes::SET_UP_COLLEAGUES) data-turbo="false" {
            (inviting::fields(t, page.actor.role, typed, wrong, true))
            div class="form-actions" { (Button::new(&t.say("people-invite-one")).submit()) }
        }
        div class="form-actions" {
            span class="push" { (Button::main(&t.say("set-up-go-on")).link(routes::SET_UP_NEXT)) }
        }
    };
    let content = step(
        t,
        2,
        &title,
        &t.say("set-up-colleagues-about"),
        wrong,
        content,
    );
    Ok(super::show(page, &title, wrong, content))
}

pub(super) async fn invite(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    owners(&page)?;
    match inviting::invite(&page, &typed).await {
        Ok(Handed::ByMail) => Ok(page.said(routes::SET_UP_COLLEAGUES, "said-invited")),
        Ok(handed) => {
            form(
                &page,
                &Typed::default(),
                &Wrong::nothing(page.t),
                Some(&handed),
            )
            .await
        }
        Err(error) => form(&page, &typed, &Wrong::from(error)?, None).await,
    }
}
