//! The form in two fields, for where one stands: the counter, the phone.

use attent_core::{ids::CustomerId, promises::Origin};
use maud::{Markup, html};

use crate::{
    Page, due, routes,
    ui::{Button, Field, Icon},
};

/// Words and time; a time that was not shown yet is shown first, then it leads back to `to`.
pub(crate) fn brief(page: &Page, customer: CustomerId, origin: Origin, to: &str) -> Markup {
    let t = page.t;
    let label = t.say("promise-due");
    let asked = due::Asked {
        required: true,
        part: "promise",
        ..due::Asked::new("due", &label)
    };
    html! {
        form class="form" method="post" action=(routes::PROMISES) {
            input type="hidden" name="customer" value=(customer);
            input type="hidden" name="origin" value=(origin.as_str());
            input type="hidden" name="to" value=(to);
            (Field::new("text", &t.say("promise-text")).part("promise").required().text(""))
            (asked.show(&page.format, &due::Typed::default(), None))
            div class="form-actions" {
                (Button::new(&t.say("promise-make")).icon(Icon::Handshake).submit())
            }
        }
    }
}
