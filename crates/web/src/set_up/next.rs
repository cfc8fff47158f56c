//! The last step: what happens next, by what there is.

use attent_core::channels::{
    Direction, health,
    mailboxes::{self, Mailbox},
};
use axum::response::Response;
use maud::{Markup, html};

use super::{owners, step};
use crate::{
    Page, Result, T,
    forms::Wrong,
    routes,
    ui::{self, Button, Icon, Tone},
};

pub(super) async fn show(page: Page) -> Result<Response> {
    owners(&page)?;
    let t = page.t;
    let (mailbox, troubles) = page
        .read(|tx, actor| {
            let first = mailboxes::list(tx, actor)?.into_iter().next();
            Ok((first, health::troubles(tx, actor)?))
        })
        .await?;
    let address = mailbox.as_ref().map(|mailbox| mailbox.address.as_str());
    let trouble = troubles
        .iter()
        .find(|one| one.direction == Direction::In && Some(one.address.as_str()) == address);
    let title = t.say("set-up-next-title");
    let content = html! {
        section class="panel" {
            @match &mailbox {
                Some(mailbox) => (comes_and_goes(t, mailbox, trouble.is_some())),
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

/// What is true of its mail: fetched or not, sent or not, by the servers that were given. `fails`:
/// fetching was tried and does not work.
fn comes_and_goes(t: T, mailbox: &Mailbox, fails: bool) -> Markup {
    let say = |word| t.say_with(word, &[("address", mailbox.address.as_str().into())]);
    let fetched = mailbox.imap.is_some() && !fails;
    let missing = [
        (fails, "set-up-next-fails"),
        (mailbox.imap.is_none(), "set-up-next-not-fetched"),
        (mailbox.smtp.is_none(), "set-up-next-not-sent"),
    ];
    let missing: Vec<&str> = missing
        .into_iter()
        .filter_map(|(is, word)| is.then_some(word))
        .collect();
    html! {
        @if fetched {
            p { (say("set-up-next-mail")) }
            p { (t.say("set-up-next-copy")) }
        }
        @if !missing.is_empty() {
            (ui::notice_with(Tone::Warn, html! {
                @for word in missing { p { (say(word)) } }
                div class="acts" { (Button::new(&t.say("set-up-next-servers")).icon(Icon::Mail).small().link(&routes::mailbox(mailbox.id))) }
            }))
        }
    }
}
