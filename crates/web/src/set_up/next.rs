//! The last step: what happens next, by what there is.

use attent_core::channels::mailboxes;
use axum::response::Response;
use maud::html;

use super::{owners, step};
use crate::{
    Page, Result,
    forms::Wrong,
    routes,
    ui::{self, Button, Icon, Tone},
};

pub(super) async fn show(page: Page) -> Result<Response> {
    owners(&page)?;
    let t = page.t;
    let mailboxes = page.read(mailboxes::list).await?;
    let title = t.say("set-up-next-title");
    let content = html! {
        section class="panel" {
            @match mailboxes.first() {
                Some(mailbox) => {
                    @let values = [("address", mailbox.address.as_str().into())];
                    p { (t.say_with("set-up-next-mail", &values)) }
                    p { (t.say("set-up-next-copy")) }
                }
                None => (ui::notice(Tone::Info, &t.say("set-up-next-no-mailbox"))),
            }
            p { (t.say("set-up-next-later")) }
            div class="form-actions" {
                (Button::main(&t.say("set-up-begin")).icon(Icon::Inbox).link(routes::CONVERSATIONS))
                (Button::quiet(&t.say("frame-settings")).link(routes::SETTINGS))
            }
        }
    };
    let wrong = Wrong::nothing(t);
    let content = step(t, 3, &title, "", &wrong, content);
    Ok(super::show(&page, &title, &wrong, content))
}
