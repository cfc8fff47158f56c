//! The markup of budgets in the settings.

use attent_core::{
    Role,
    budgets::{Authority, Budget, Holder, Planned, Purpose},
    ids::StaffId,
};
use maud::{Markup, html};

use super::budgets::{self, Asked, Shown};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Column, Field, table},
};

pub(super) fn page(page: &Page, shown: &Shown, asked: &Asked, wrong: &Wrong) -> Markup {
    let t = page.t;
    html! {
        (ui::page_head(&[], &t.say("budgets-title"), &t.say("budgets-about"), html! {}))
        (wrong.above())
        (plan(page, shown, asked, wrong))
        (ui::panel(&t.say_with("budgets-of-year", &[("year", shown.year.to_string().into())]), "", people(page, shown)))
        (ui::panel(&t.say("authority-title"), &t.say("authority-about"), authorities(page, shown)))
    }
}

/// The year in one go: first the amount, then what each would get.
fn plan(page: &Page, shown: &Shown, asked: &Asked, wrong: &Wrong) -> Markup {
    let t = page.t;
    let purposes: Vec<(&str, String)> = Purpose::ALL
        .iter()
        .map(|one| (one.as_str(), t.say(&format!("purpose-{}", one.as_str()))))
        .collect();
    let year = shown.year.to_string();
    ui::panel(
        &t.say("budgets-plan"),
        &t.say("budgets-plan-about"),
        html! {
            form class="form" action="/settings/budgets" {
                div class="grid-3" {
                    (Field::new("year", &t.say("budgets-year")).error(wrong.of("year")).input("number", &year))
                    (Field::new("purpose", &t.say("gestures-purpose")).select(&ui::Choice::each(&purposes), asked.purpose().as_str()))
                    (Field::new("amount", &t.say("budgets-amount")).error(wrong.of("amount")).money(page.currency.sign(), asked.amount.as_deref().unwrap_or("")))
                }
                div class="form-actions" { (Button::new(&t.say("budgets-plan-do")).submit()) }
            }
            @if !shown.planned.is_empty() { (planned(page, shown, asked)) }
        },
    )
}

fn planned(page: &Page, shown: &Shown, asked: &Asked) -> Markup {
    let t = page.t;
    let labels = ["who", "share", "has", "gets"].map(|key| t.say(&format!("budgets-col-{key}")));
    let [who, share, has, gets] = &labels;
    let columns = [
        Column::text(who),
        Column::text(share),
        Column::number(has),
        Column::text(gets),
    ];
    let lines: Vec<Line<'_>> = shown
        .planned
        .iter()
        .map(|one| Line::of(page, shown, asked, one))
        .collect();
    // Where the summary of what is wrong leads to.
    let looked_at = lines.iter().position(|line| line.wrong.is_some());
    let rows = html! {
        @for (place, line) in lines.iter().enumerate() {
            @let one = line.planned;
            @let id = one.staff.to_string();
            @let whole = one.share.days == one.share.of;
            @let error_id = line.wrong.as_ref().map(|_| format!("f-gets-{id}-error"));
            tr {
                td {
                    label class="choice" {
                        input type="checkbox" name={ "give-" (id) } checked[line.marked];
                        span { (one.name) }
                    }
                }
                td class="soft small" {
                    @if whole { (t.say("budgets-whole-year")) } @else {
                        (t.say_with("budgets-share", &[
                            ("date", page.format.date(one.joined).into()),
                            ("days", one.share.days.into()),
                            ("of", one.share.of.into()),
                        ]))
                    }
                }
                td class="num" { @if let Some(has) = &one.has { (page.format.money(has.granted)) } @else { "–" } }
                td {
                    input class="input short" id=[(place == looked_at.unwrap_or(0)).then_some("f-gets")] name={ "amount-" (id) } value=(line.amount)
                        aria-invalid=[line.wrong.as_ref().map(|_| "true")] aria-describedby=[error_id.as_deref()]
                        aria-label=(t.say_with("budgets-gets-of", &[("name", one.name.as_str().into())]));
                    @if let Some(wrong) = &line.wrong { p class="error" id=[error_id.as_deref()] { (wrong) } }
                }
            }
        }
    };
    html! {
        form class="form" method="post" action="/settings/budgets" {
            @for (name, value) in [("year", shown.year.to_string()), ("purpose", asked.purpose().as_str().to_owned()), ("amount", asked.amount.clone().unwrap_or_default())] {
                input type="hidden" name=(name) value=(value);
            }
            (ui::table(&t.say("budgets-plan"), &columns, rows))
            div class="form-actions" { (Button::main(&t.say("budgets-grant")).submit()) }
        }
    }
}

/// What is planned for one person, or what was typed instead.
struct Line<'a> {
    planned: &'a Planned,
    marked: bool,
    amount: String,
    wrong: Option<String>,
}

impl<'a> Line<'a> {
    fn of(page: &Page, shown: &Shown, asked: &Asked, planned: &'a Planned) -> Self {
        let given = asked.given.as_deref().unwrap_or_default();
        match given.iter().find(|one| one.staff == planned.staff) {
            Some(one) => Self {
                planned,
                marked: one.marked,
                amount: one.amount.clone(),
                wrong: budgets::wrong_of(one, shown.currency, page.t.language)
                    .map(|word| page.t.say(word)),
            },
            None => Self {
                planned,
                marked: planned.has.is_none() && planned.money.amount > 0,
                amount: plain(page, planned.money),
                wrong: None,
            },
        }
    }
}

/// An amount as one types it: without its currency.
pub(crate) fn plain(page: &Page, money: attent_core::Money) -> String {
    let sign = money.currency.sign().to_owned();
    page.format
        .money(money)
        .replace(&sign, "")
        .replace('\u{a0}', "")
        .trim()
        .to_owned()
}

fn people(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    if shown.budgets.is_empty() {
        return html! { p class="soft" { (t.say("budgets-none")) } };
    }
    let labels =
        ["who", "purpose", "granted", "left"].map(|key| t.say(&format!("budgets-col-{key}")));
    let [who, purpose, granted, left] = &labels;
    let columns = [
        Column::text(who),
        Column::text(purpose),
        Column::number(granted),
        Column::number(left),
    ];
    let rows = html! {
        @for budget in &shown.budgets {
            tr {
                td { (table::who(name_of(shown, budget), &routes::budget(budget.id), "")) }
                td { (t.say(&format!("purpose-{}", budget.purpose.as_str()))) }
                td class="num" { (page.format.money(budget.granted)) }
                td class="num" { (page.format.money(budget.available)) }
            }
        }
    };
    ui::table(&t.say("budgets-title"), &columns, rows)
}

fn name_of<'a>(shown: &'a Shown, budget: &Budget) -> &'a str {
    name(shown, budget.staff)
}

fn name(shown: &Shown, staff: StaffId) -> &str {
    shown
        .people
        .iter()
        .find(|person| person.id == staff)
        .map_or("–", |person| person.name.as_str())
}

fn authorities(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let of = |holder: Holder| shown.authorities.iter().find(|one| one.holder == holder);
    let labels =
        ["who", "once", "customer", "until"].map(|key| t.say(&format!("authority-col-{key}")));
    let [who, once, customer, until] = &labels;
    let columns = [
        Column::text(who),
        Column::number(once),
        Column::number(customer),
        Column::text(until),
    ];
    let rows = html! {
        @if shown.owns {
            @for role in [Role::Manager, Role::Staff] {
                @let word = t.say(&format!("authority-role-{}", role.as_str()));
                (limits(page, &word, &format!("role-{}", role.as_str()), of(Holder::Role(role)), ""))
            }
        }
        @for person in &shown.people {
            @let own = of(Holder::Staff(person.id));
            @let role = of(Holder::Role(person.role));
            @let note = if own.is_some() { t.say("authority-own") } else if role.is_some() { t.say("authority-by-role") } else { String::new() };
            (limits(page, &person.name, &person.id.to_string(), own.or(role), &note))
        }
    };
    ui::table(&t.say("authority-title"), &columns, rows)
}

fn limits(page: &Page, name: &str, key: &str, found: Option<&Authority>, note: &str) -> Markup {
    let t = page.t;
    let href = format!("/settings/budgets/authority/{key}");
    html! {
        tr {
            td { div class="who" { div { a href=(href) { (name) } @if !note.is_empty() { small { (note) } } } } }
            @match found {
                Some(found) => {
                    td class="num" { (page.format.money(found.limits.per_gesture)) }
                    td class="num" { (page.format.money(found.limits.per_customer)) }
                    td class="soft" { @match found.limits.ends_at { Some(at) => (page.format.date(at)), None => "–" } }
                }
                None => { td class="num soft" { "–" } td class="num soft" { "–" } td class="soft small" { (t.say("authority-none")) } }
            }
        }
    }
}
