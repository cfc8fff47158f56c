//! What is done with several conversations at once: a bar that shows while any is chosen in the list.
//!
//! The boxes stand in the rows and belong to this form; it works without scripts, `choose.js` counts.

use maud::{Markup, html};

use super::super::pages::ListRead;
use crate::{
    Page, routes,
    ui::{self, Button, Icon, Side, Tone},
};

/// Where each act goes.
fn to(what: &str) -> String {
    format!("{}/chosen/{what}", routes::CONVERSATIONS)
}

pub(super) fn bar(page: &Page, list: &ListRead) -> Markup {
    let t = page.t;
    let back = format!("{}{}", routes::CONVERSATIONS, list.query);
    let (assign, tag) = (to("assignment"), to("tags"));
    html! {
        @if let Some(refused) = &list.refused { div id="refused" { (ui::notice(Tone::Late, refused)) } }
        form class="chosen" id="chosen" method="post" action=(to("resolution")) aria-label=(t.word("chosen-title")) data-chosen {
            // What Enter in the field of the tag presses.
            button class="unseen" type="submit" formaction=(tag) tabindex="-1" aria-hidden="true" {}
            input type="hidden" name="to" value=(back);
            label class="chosen-all" {
                input type="checkbox" data-choose-all aria-label=(t.word("chosen-all"));
                span data-count=(t.word("chosen-count")) role="status" {}
            }
            (ui::menu(Side::Start, Button::quiet(&t.word("chosen-assign")).icon(Icon::UserCheck).small().key("a").summary(), html! {
                (person(&assign, "me", &t.word("talk-take-it")))
                hr;
                @for person_ in &list.people { (person(&assign, &person_.id.to_string(), &person_.name)) }
                hr;
                (person(&assign, "", &t.word("talk-nobody")))
            }))
            (Button::quiet(&t.word("talk-close")).icon(Icon::Check).small().key("e").submit())
            (ui::menu(Side::End, Button::quiet(&t.word("talk-more")).only_icon(Icon::Ellipsis).small().summary(), html! {
                div class="form" {
                    (ui::Field::new("tag", &t.word("talk-tag")).text(""))
                    button class="button small" type="submit" formaction=(tag) { span { (t.word("talk-tag-add")) } }
                }
                hr;
                button class="item" type="submit" formaction=(to("spam")) { (ui::icon(Icon::Flag)) (t.word("talk-mark-spam")) }
            }))
        }
    }
}

fn person(action: &str, value: &str, name: &str) -> Markup {
    html! {
        button class="item" type="submit" formaction=(action) name="staff" value=(value) { span { (name) } }
    }
}
