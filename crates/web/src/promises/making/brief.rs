//! The first step in two fields, for where one stands: the counter, the phone.

use attent_core::{ids::CustomerId, promises::Origin};
use maud::{Markup, html};

use crate::{
    Page, routes,
    ui::{Button, Field, Icon},
};

/// Words and time; the second step shows what the time means, then leads back to `to`.
pub(crate) fn brief(page: &Page, customer: CustomerId, origin: Origin, to: &str) -> Markup {
    let t = page.t;
    html! {
        form class="form" action=(routes::NEW_PROMISE) {
            input type="hidden" name="customer" value=(customer);
            input type="hidden" name="origin" value=(origin.as_str());
            input type="hidden" name="to" value=(to);
            (Field::new("text", &t.say("promise-text")).part("promise").required().text(""))
            (Field::new("due", &t.say("promise-due")).part("promise").required().middling().input("datetime-local", ""))
            div class="form-actions" {
                (Button::new(&t.say("promise-next")).icon(Icon::Handshake).named("look", "1").submit())
            }
        }
    }
}
