//! How to greet somebody we know, what we should know before they say it, and what we owe them.

use attent_core::{
    counter::{Visit, Way},
    customers::Customer,
    promises::Origin,
    set_asides::{Line, State},
};
use maud::{Markup, html};

use super::{acts::of_visit, pages::Known};
use crate::{
    Page, gestures, promises, routes, set_asides,
    ui::{self, Button, Icon, Tone, customer as pieces},
};

pub(super) fn greeting(page: &Page, visit: &Visit, known: &Known) -> Markup {
    let t = page.t;
    let customer = &known.customer;
    let about = customer.last_contact_at.map_or_else(
        || t.say("customer-new"),
        |at| t.say_with("counter-last", &[("span", page.format.waited(at).into())]),
    );
    let acts = page.writes() && visit.ended_at.is_none() && customer.erased_at.is_none();
    ui::panel(
        "",
        "",
        html! {
            (pieces::greet(&customer.name, &routes::customer(customer.id), &how_to_say(page, customer), &about))
            @if !customer.tact.is_empty() { (ui::notice(Tone::Info, &customer.tact)) }
            (kept(page, visit, known, acts))
            (promised(page, known))
            (matters(page, known))
            (vouchers(page, known))
            @if acts { (more(page, visit, known)) }
        },
    )
}

/// What can be done for them besides the matter itself, each folded behind its word.
fn more(page: &Page, visit: &Visit, known: &Known) -> Markup {
    let t = page.t;
    let here = of_visit(visit.id);
    let origin = match visit.way {
        Way::Counter => Origin::Counter,
        Way::Phone => Origin::Phone,
    };
    html! {
        div class="line more" {
            details {
                summary class="button small" { (ui::icon(Icon::Handshake)) (t.say("promise-new")) }
                (promises::brief(page, known.customer.id, origin, &here))
            }
            details {
                summary class="button small" { (ui::icon(Icon::Package)) (t.say("counter-keep-do")) }
                (set_asides::brief(page, known.customer.id, known.days, &here))
            }
            (Button::new(&gestures::button(page, &known.left)).icon(Icon::Gift).small()
                .link(&format!("/gestures/new?customer={}", known.customer.id)))
            (Button::quiet(&t.say("counter-somebody-else")).icon(Icon::Search).small()
                .link(&format!("{here}?who=again")))
        }
    }
}

fn how_to_say(page: &Page, customer: &Customer) -> String {
    let t = page.t;
    match (customer.say_it.as_str(), customer.form_of_address.as_str()) {
        ("", "") => String::new(),
        ("", form) => form.to_owned(),
        (say, "") => t.say_with("customer-say", &[("say", say.into())]),
        (say, form) => format!(
            "{} · {form}",
            t.say_with("customer-say", &[("say", say.into())])
        ),
    }
}

/// "We kept this for you": handed over in one press.
fn kept(page: &Page, visit: &Visit, known: &Known, acts: bool) -> Markup {
    let t = page.t;
    let ready = |line: &&Line| line.set_aside.state == State::Kept;
    if known.set_asides.is_empty() {
        return html! {};
    }
    let none = !known.set_asides.iter().any(|line| ready(&line));
    let heading = if none { "counter-keep" } else { "counter-kept" };
    let here = of_visit(visit.id);
    pieces::block(
        &t.say(heading),
        html! {},
        html! {
            ul class="visits" role="list" {
                @for line in &known.set_asides {
                    @let one = &line.set_aside;
                    li {
                        span class="who" { (set_asides::line(page, line)) (set_asides::stands(page, one)) }
                        @if acts && one.state == State::Kept {
                            form method="post" action={ (routes::SET_ASIDES) "/" (one.id) "/collection" } {
                                input type="hidden" name="to" value=(here);
                                (Button::main(&t.say("counter-hand-over")).icon(Icon::Package).submit())
                            }
                        }
                    }
                }
            }
        },
    )
}

fn promised(page: &Page, known: &Known) -> Markup {
    let t = page.t;
    pieces::block(
        &t.say("counter-promised"),
        html! {},
        html! {
            @if known.promises.is_empty() { p class="soft" { (t.say("counter-promised-none")) } }
            ul class="visits" role="list" {
                @for line in &known.promises {
                    li {
                        span class="who" {
                            a href=(routes::promise(line.promise.id)) { (line.promise.text) }
                            small class="soft" { (line.owner_name) }
                        }
                        span class="chips" { (promises::stand_chip(page, &line.promise)) }
                    }
                }
            }
        },
    )
}

fn matters(page: &Page, known: &Known) -> Markup {
    let t = page.t;
    pieces::block(
        &t.say("counter-open"),
        html! {},
        html! {
            @if known.matters.is_empty() { p class="soft" { (t.say("counter-open-none")) } }
            ul class="pairs" role="list" {
                @for matter in &known.matters {
                    li {
                        span { a href=(routes::conversation(matter.id)) { (matter.subject) } " " small class="soft" { "#" (matter.number) } }
                        span class="chips" {
                            @for case in known.cases.iter().filter(|case| case.conversation == matter.id) {
                                (ui::chip_link(Tone::Info, &routes::case(case.id), &t.say(&format!("case-state-{}", case.state.as_str()))))
                            }
                            @if let Some(since) = matter.waiting_since {
                                (ui::chip(Tone::Warn, &t.say_with("counter-waits", &[("span", page.format.waited(since).into())])))
                            }
                        }
                    }
                }
            }
        },
    )
}

/// What they may still spend with us.
fn vouchers(page: &Page, known: &Known) -> Markup {
    let t = page.t;
    if known.vouchers.is_empty() {
        return html! {};
    }
    pieces::block(
        &t.say("vouchers-title"),
        html! {},
        html! {
            ul class="pairs" role="list" {
                @for voucher in &known.vouchers {
                    li {
                        a href=(routes::voucher(voucher.id)) { (voucher.code.shown()) }
                        (ui::chip_with(Tone::Good, Icon::Ticket, &t.say_with("counter-voucher", &[
                            ("left", page.format.money(voucher.remaining).into()),
                            ("until", page.format.date(voucher.expires_at).into()),
                        ])))
                    }
                }
            }
        },
    )
}
