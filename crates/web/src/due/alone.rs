//! A page that asks for one time and nothing else: where the words typed into a menu did not count
//! yet, what they mean is shown here.

use attent_core::Role;
use axum::response::Response;
use maud::html;

use super::{Asked, Reader, Typed};
use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    ui::{self, Button, Width},
};

pub(crate) struct Alone<'a> {
    pub here: Here,
    /// Where it leads back to.
    pub crumb: (&'a str, &'a str),
    /// What the time is for.
    pub title: &'a str,
    pub field: &'static str,
    pub label: &'a str,
    /// Where it is sent to, and what is pressed.
    pub action: &'a str,
    pub press: &'a str,
}

impl Alone<'_> {
    pub async fn ask(&self, page: &Page, typed: &Typed, wrong: Wrong) -> Result<Response> {
        let (format, asked) = (page.format.clone(), typed.clone());
        let (facts, answer) = page
            .read_framed(move |tx, actor| {
                actor.at_least(Role::Staff)?;
                Ok(Reader::of(tx, &format)?.answer(&asked))
            })
            .await?;
        let missing =
            (typed.is_empty() && wrong.is_something()).then(|| page.t.say("error-required"));
        let field = Asked {
            required: true,
            error: wrong.of(self.field).or(missing.as_deref()),
            ..Asked::new(self.field, self.label)
        };
        let stage = ui::page(
            Width::Reading,
            html! {
                (ui::page_head(&[self.crumb], self.title, "", html! {}))
                (wrong.above())
                form class="form" method="post" action=(self.action) {
                    (field.show(&page.format, typed, answer.as_ref()))
                    div class="form-actions" {
                        (Button::main(self.press).submit())
                        (Button::quiet(&page.t.say("back")).link(self.crumb.1))
                    }
                }
            },
        );
        let shown = page.show(&facts, self.here, self.press, stage);
        Ok(wrong.on(shown))
    }
}
