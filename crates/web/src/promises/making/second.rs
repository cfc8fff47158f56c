//! The second step: what the time means, shown back before it counts.

use maud::{Markup, html};

use super::{super::due::Understood, Typed, first::hidden};
use crate::{
    Page, routes,
    ui::{self, Button, Choice, Field, Icon, Tone},
};

pub(super) fn step(page: &Page, typed: &Typed, understood: Understood) -> Markup {
    let t = page.t;
    let full = page.format.full(understood.at);
    let zone = page.format.zone.iana_name().unwrap_or("UTC").to_owned();
    let change = format!(
        "{}?{}",
        routes::NEW_PROMISE,
        typed
            .pairs()
            .iter()
            .map(|(name, value)| format!("{name}={}", routes::encode(value)))
            .collect::<Vec<_>>()
            .join("&")
    );
    html! {
        form class="form" method="post" action=(routes::PROMISES) {
            (hidden(typed))
            @for (name, value) in [("text", &typed.text), ("owner", &typed.owner), ("due", &typed.due)] {
                input type="hidden" name=(name) value=(value);
            }
            @if typed.tell.is_some() { input type="hidden" name="tell" value="on"; }
            (ui::notice_with(Tone::Info, html! {
                p { b { (typed.text) } }
                p { (t.say_with("promise-understood", &[("when", full.into()), ("zone", zone.into())])) }
            }))
            @if understood.moved { (ui::notice(Tone::Warn, &t.say("promise-hour-missing"))) }
            @match understood.again {
                None => input type="hidden" name="at" value=(understood.at.0);,
                Some(again) => {
                    @let (first, second) = (understood.at.0.to_string(), again.0.to_string());
                    @let (one, two) = (t.say("promise-hour-first"), t.say("promise-hour-second"));
                    (Field::new("at", &t.say("promise-hour-twice")).radios(ui::Layout::Lines, &[
                        Choice::new(&first, &one), Choice::new(&second, &two),
                    ], &first))
                }
            }
            div class="form-actions" {
                (Button::main(&t.say("promise-make")).icon(Icon::Handshake).submit())
                (Button::quiet(&t.say("promise-change")).link(&change))
            }
        }
    }
}
