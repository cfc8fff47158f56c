//! Holidays of countries: which are known, and those to come, by name and date.

use attent_hours::holidays::{self, Country};
use jiff::civil::Date;
use maud::{Markup, html};

use super::steps;
use crate::{
    Page,
    settings::choices,
    ui::{self, Tone},
};

/// How many of those to come are shown.
const COMING: usize = 10;

/// Parts of countries, as they name themselves; countries are in `choices`.
const PARTS: &[(&str, &str)] = &[
    ("DE-BW", "Deutschland · Baden-Württemberg"),
    ("DE-BY", "Deutschland · Bayern"),
    ("DE-BE", "Deutschland · Berlin"),
    ("DE-BB", "Deutschland · Brandenburg"),
    ("DE-HB", "Deutschland · Bremen"),
    ("DE-HH", "Deutschland · Hamburg"),
    ("DE-HE", "Deutschland · Hessen"),
    ("DE-MV", "Deutschland · Mecklenburg-Vorpommern"),
    ("DE-NI", "Deutschland · Niedersachsen"),
    ("DE-NW", "Deutschland · Nordrhein-Westfalen"),
    ("DE-RP", "Deutschland · Rheinland-Pfalz"),
    ("DE-SL", "Deutschland · Saarland"),
    ("DE-SN", "Deutschland · Sachsen"),
    ("DE-ST", "Deutschland · Sachsen-Anhalt"),
    ("DE-SH", "Deutschland · Schleswig-Holstein"),
    ("DE-TH", "Deutschland · Thüringen"),
    ("GB", "England and Wales"),
    ("GB-NIR", "Northern Ireland"),
    ("GB-SCT", "Scotland"),
];

/// Those whose holidays are known, by name.
pub(super) fn countries() -> Vec<ui::Choice<'static>> {
    let mut all: Vec<ui::Choice<'static>> = Country::ALL
        .iter()
        .map(|country| ui::Choice::new(country.code(), name(country.code())))
        .collect();
    all.sort_by(|one, other| one.label.cmp(other.label));
    all
}

pub(super) fn name(code: &'static str) -> &'static str {
    let part = PARTS.iter().find(|(known, _)| *known == code);
    part.map_or_else(|| choices::country_name(code), |(_, name)| name)
}

/// The next ones by name and date, from today on.
pub(super) fn coming(page: &Page, code: &str) -> Markup {
    let t = page.t;
    let Some(country) = Country::from_code(code) else {
        return html! {};
    };
    let today: Date = page.format.zoned(page.now()).date();
    let years = [today.year(), today.year() + 1];
    let next: Vec<_> = years
        .into_iter()
        .flat_map(|year| holidays::of(country, year))
        .filter(|holiday| holiday.date >= today)
        .take(COMING)
        .collect();
    ui::panel(
        &t.say_with(
            "calendar-coming",
            &[("country", name(country.code()).into())],
        ),
        "",
        html! {
            ul class="pairs" role="list" {
                @for holiday in &next {
                    li {
                        span { (steps::holiday(t, holiday.key)) }
                        (ui::chip(Tone::Plain, &steps::day(&page.format, holiday.date)))
                    }
                }
            }
        },
    )
}
