//! The markup of vouchers.

use attent_core::{
    FieldErrors,
    vouchers::{Redemption, State, Voucher},
};
use maud::{Markup, html};

use super::{
    pages::{Listed, Shown},
    picture,
};
use crate::{
    Page, forms,
    gestures::typed,
    routes,
    ui::{self, Button, Column, Field, Icon, Tab, Tone, table},
};

pub(super) fn list(page: &Page, listed: &Listed, code: &str, fields: &FieldErrors) -> Markup {
    let t = page.t;
    let wrong = fields.of("code").map(|word| t.say(word));
    let acts = html! {
        @if page.writes() { (Button::new(&t.say("voucher-issue")).icon(Icon::Plus).link("/vouchers/new")) }
    };
    let (open, all) = (t.say("vouchers-open"), t.say("vouchers-all"));
    let tabs = [
        Tab {
            href: "/vouchers",
            label: &open,
            count: None,
            current: listed.open,
        },
        Tab {
            href: "/vouchers?view=all",
            label: &all,
            count: None,
            current: !listed.open,
        },
    ];
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("vouchers-title"), &t.say("vouchers-about"), acts))
            section class="panel" {
                form class="form" action=(routes::VOUCHERS) {
                    (Field::new("code", &t.say("voucher-code")).hint(&t.say("voucher-code-hint")).error(wrong.as_deref())
                        .middling().first().placeholder("K7QM-2XRP-94TD").complete("off").text(code))
                    div class="form-actions" { (Button::main(&t.say("voucher-find")).icon(Icon::Search).submit()) }
                }
            }
            (liability(page, listed))
            (ui::tabs(&t.say("vouchers-title"), &tabs))
            @if listed.vouchers.is_empty() {
                (ui::empty(Icon::Ticket, &t.say("vouchers-none"), &t.say("vouchers-none-do"), html! {
                    @if page.writes() { (Button::new(&t.say("voucher-issue")).icon(Icon::Plus).link("/vouchers/new")) }
                }))
            } @else { (rows(page, &listed.vouchers)) }
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), listed.older.as_deref())))
        },
    )
}

fn liability(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    html! {
        @if !listed.liability.is_empty() {
            div class="figures" {
                @for (money, count) in &listed.liability {
                    (table::figure(&t.say("voucher-liability"), &page.format.money(*money),
                        &t.say_with("voucher-liability-of", &[("count", (*count).into())])))
                }
            }
        }
    }
}

fn rows(page: &Page, vouchers: &[Voucher]) -> Markup {
    let t = page.t;
    let labels = ["customer", "code", "left", "value", "state", "until"]
        .map(|key| t.say(&format!("voucher-col-{key}")));
    let [customer, code, left, value, state, until] = &labels;
    let columns = [
        Column::text(customer),
        Column::text(code),
        Column::number(left),
        Column::number(value),
        Column::text(state),
        Column::text(until),
    ];
    let rows = html! {
        @for voucher in vouchers {
            tr {
                td { (table::who(&voucher.customer_name, &routes::voucher(voucher.id), "")) }
                td class="number" { "…" (voucher.code.end()) }
                td class="num" { (page.format.money(voucher.remaining)) }
                td class="num" { (page.format.money(voucher.value)) }
                td { (state_chip(page, voucher.state)) }
                td { (page.format.date(voucher.expires_at)) }
            }
        }
    };
    ui::table(&t.say("vouchers-title"), &columns, rows)
}

fn state_chip(page: &Page, state: State) -> Markup {
    let tone = match state {
        State::Asked => Tone::Warn,
        State::Issued => Tone::Info,
        State::Redeemed => Tone::Good,
        State::Expired | State::Withdrawn | State::Declined => Tone::Plain,
    };
    ui::chip(
        tone,
        &page.t.say(&format!("voucher-state-{}", state.as_str())),
    )
}

pub(super) fn show(
    page: &Page,
    shown: &Shown,
    typed: &str,
    fields: &FieldErrors,
    whole: Option<&str>,
) -> Markup {
    let t = page.t;
    let voucher = &shown.voucher;
    let title = t.say_with(
        "voucher-for",
        &[
            ("money", page.format.money(voucher.value).into()),
            ("name", voucher.customer_name.as_str().into()),
        ],
    );
    let crumbs = t.say("vouchers-title");
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, routes::VOUCHERS)], &title, "", html! { (state_chip(page, voucher.state)) }))
            (forms::refused(None, whole.map_or_else(|| html! {}, |whole| refused(page, shown, whole))))
            @if voucher.state == State::Issued && page.writes() { (redeem(page, voucher, typed, fields)) }
            div class="grid-2" {
                section class="panel" { (what(page, shown)) }
                @if was_good(voucher.state) { section class="panel" { (uses(page, &shown.uses)) } }
                @if let Some(asked) = &shown.asked { (typed::asked(page, asked)) }
            }
        },
    )
}

/// Without a yes there is nothing to show at a counter yet.
fn was_good(state: State) -> bool {
    !matches!(state, State::Asked | State::Declined)
}

/// Why it did not work, and when and where it was used last.
fn refused(page: &Page, shown: &Shown, whole: &str) -> Markup {
    let t = page.t;
    let last = shown.uses.first().map(|last| {
        let none = t.say("voucher-by-program");
        t.say_with(
            "voucher-used-last",
            &[
                ("when", page.format.full(last.at).into()),
                ("where", last.place_name.as_deref().unwrap_or("–").into()),
                ("who", last.staff_name.as_deref().unwrap_or(&none).into()),
                ("money", page.format.money(last.money).into()),
            ],
        )
    });
    ui::notice::notice_with(
        Tone::Late,
        html! { div class="stack close" { p { (whole) } @if let Some(last) = last { p { (last) } } } },
    )
}

fn redeem(page: &Page, voucher: &Voucher, typed: &str, fields: &FieldErrors) -> Markup {
    let t = page.t;
    let wrong = fields.of("amount").map(|word| t.say(word));
    let left = t.say_with(
        "voucher-left",
        &[("left", page.format.money(voucher.remaining).into())],
    );
    html! {
        section class="panel" {
            form class="form" method="post" action={ (routes::voucher(voucher.id)) "/redemptions" } {
                input type="hidden" name="version" value=(voucher.version);
                (Field::new("amount", &t.say("voucher-amount")).hint(&t.say("voucher-amount-hint")).error(wrong.as_deref()).short().money(voucher.value.currency.sign(), typed))
                div class="form-actions" {
                    (Button::main(&t.say("voucher-redeem")).icon(Icon::Check).submit())
                    span class="soft small" { (left) }
                }
            }
        }
    }
}

fn what(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let voucher = &shown.voucher;
    let base = routes::voucher(voucher.id);
    let code = voucher.code.shown();
    let owed = t.say("voucher-owed");
    let source = voucher.purpose.map_or(owed, |purpose| {
        t.say(&format!("purpose-{}", purpose.as_str()))
    });
    let words = [
        "voucher-code",
        "voucher-col-left",
        "voucher-col-until",
        "voucher-source",
        "gestures-by",
    ]
    .map(|key| t.say(key));
    let [code_word, left, until, source_word, by] = &words;
    let mut facts = vec![
        (
            until.as_str(),
            html! { (page.format.date(voucher.expires_at)) },
        ),
        (source_word, html! { (source) }),
        (
            by,
            html! { (voucher.issuer_name.as_deref().unwrap_or("–")) },
        ),
    ];
    let good = was_good(voucher.state);
    if good {
        let first = [
            (code_word.as_str(), html! { b class="number" { (code) } }),
            (left, html! { (page.format.money(voucher.remaining)) }),
        ];
        facts.splice(0..0, first);
    }
    html! {
        @if good { (picture::qr(&code, &code)) }
        (ui::facts(&facts))
        @if !voucher.story.is_empty() { p { (voucher.story) } }
        @if let Some(conversation) = voucher.conversation {
            p { a href=(routes::conversation(conversation)) { (t.say("gestures-conversation")) } }
        }
        @if voucher.state == State::Issued {
            div class="line" {
                (Button::new(&t.say("voucher-print")).icon(Icon::Printer).link(&format!("{base}/print")))
                @if page.writes() && shown.email.is_some() {
                    form class="line" method="post" action={ (base) "/mail" } {
                        input type="hidden" name="press" value=(page.now().0);
                        (Button::new(&t.say("voucher-mail")).icon(Icon::Mail).submit())
                    }
                }
                @if shown.theirs {
                    form class="line" method="post" action={ (base) "/withdrawal" } {
                        input type="hidden" name="version" value=(voucher.version);
                        (Button::quiet(&t.say("voucher-withdraw")).submit())
                    }
                }
            }
        }
    }
}

fn uses(page: &Page, uses: &[Redemption]) -> Markup {
    let t = page.t;
    let program = t.say("voucher-by-program");
    html! {
        header { h2 { (t.say("voucher-uses")) } }
        @if uses.is_empty() { p class="soft" { (t.say("voucher-uses-none")) } }
        ul class="pairs" role="list" {
            @for one in uses {
                li {
                    span {
                        (page.format.money(one.money)) br;
                        small class="soft" {
                            (page.format.time(one.at))
                            @if let Some(place) = &one.place_name { ", " (place) }
                            ", " (one.staff_name.as_deref().unwrap_or(&program))
                        }
                    }
                }
            }
        }
    }
}
