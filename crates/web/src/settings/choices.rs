//! What languages, zones, currencies and countries there are to choose from.
//!
//! Languages and countries are named as they name themselves, so these need no translation.

use attent_core::{Language, Role};
use maud::{Markup, html};

use crate::{
    T,
    forms::Wrong,
    ui::{Choice, Field},
};

pub(crate) fn language_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Lt => "Lietuvių",
        Language::Lv => "Latviešu",
        Language::El => "Ελληνικά",
        Language::Nl => "Nederlands",
    }
}

pub(crate) fn languages() -> Vec<Choice<'static>> {
    Language::ALL
        .into_iter()
        .map(|language| Choice::new(language.code(), language_name(language)))
        .collect()
}

/// Where most who read this language are; the browser says it better.
pub(crate) fn likely_zone(language: Language) -> &'static str {
    match language {
        Language::En => "Europe/Dublin",
        Language::Lt => "Europe/Vilnius",
        Language::Lv => "Europe/Riga",
        Language::El => "Europe/Athens",
        Language::Nl => "Europe/Amsterdam",
    }
}

pub(crate) fn likely_country(language: Language) -> &'static str {
    match language {
        Language::En => "IE",
        Language::Lt => "LT",
        Language::Lv => "LV",
        Language::El => "GR",
        Language::Nl => "NL",
    }
}

const CURRENCIES: &[(&str, &str)] = &[
    ("EUR", "EUR €"),
    ("GBP", "GBP £"),
    ("USD", "USD $"),
    ("CHF", "CHF"),
    ("BGN", "BGN"),
    ("CZK", "CZK"),
    ("DKK", "DKK"),
    ("HUF", "HUF"),
    ("ISK", "ISK"),
    ("NOK", "NOK"),
    ("PLN", "PLN"),
    ("RON", "RON"),
    ("RSD", "RSD"),
    ("SEK", "SEK"),
    ("TRY", "TRY"),
    ("UAH", "UAH"),
    ("AUD", "AUD"),
    ("CAD", "CAD"),
    ("JPY", "JPY"),
    ("NZD", "NZD"),
];

const COUNTRIES: &[(&str, &str)] = &[
    ("BE", "België · Belgique"),
    ("BG", "България"),
    ("CA", "Canada"),
    ("CY", "Κύπρος"),
    ("CZ", "Česko"),
    ("DK", "Danmark"),
    ("DE", "Deutschland"),
    ("EE", "Eesti"),
    ("GR", "Ελλάδα"),
    ("ES", "España"),
    ("FR", "France"),
    ("HR", "Hrvatska"),
    ("IE", "Ireland"),
    ("IS", "Ísland"),
    ("IT", "Italia"),
    ("LV", "Latvija"),
    ("LT", "Lietuva"),
    ("LI", "Liechtenstein"),
    ("LU", "Luxembourg"),
    ("HU", "Magyarország"),
    ("MT", "Malta"),
    ("NL", "Nederland"),
    ("NZ", "New Zealand"),
    ("NO", "Norge"),
    ("AT", "Österreich"),
    ("PL", "Polska"),
    ("PT", "Portugal"),
    ("RO", "România"),
    ("CH", "Schweiz · Suisse"),
    ("SI", "Slovenija"),
    ("SK", "Slovensko"),
    ("RS", "Srbija"),
    ("FI", "Suomi"),
    ("SE", "Sverige"),
    ("TR", "Türkiye"),
    ("UA", "Україна"),
    ("GB", "United Kingdom"),
    ("US", "United States"),
    ("AU", "Australia"),
];

/// The list, and what is chosen where it is not in it.
fn with_chosen<'a>(list: &'static [(&str, &str)], chosen: &'a str) -> Vec<Choice<'a>> {
    let mut choices: Vec<Choice<'a>> = list
        .iter()
        .map(|(code, name)| Choice::new(code, name))
        .collect();
    if !chosen.is_empty() && !list.iter().any(|(code, _)| *code == chosen) {
        choices.push(Choice::new(chosen, chosen));
    }
    choices
}

/// What a country calls itself; its code where we do not know.
pub(crate) fn country_name(code: &'static str) -> &'static str {
    let known = COUNTRIES.iter().find(|(known, _)| *known == code);
    known.map_or(code, |(_, name)| name)
}

/// What a business is asked about where it is and how it writes.
pub(crate) struct Where<'a> {
    pub language: &'a str,
    pub time_zone: &'a str,
    pub currency: &'a str,
    pub country: &'a str,
    /// The browser's zone goes into the field (`zone.js`), unless someone typed another.
    pub guess_zone: bool,
}

pub(crate) fn where_and_how(t: T, wrong: &Wrong, chosen: &Where) -> Markup {
    html! {
        div class="grid-2" {
            (Field::new("language", &t.say("business-language")).hint(&t.say("business-language-hint"))
                .error(wrong.of("language")).select(&languages(), chosen.language))
            (Field::new("country", &t.say("business-country")).error(wrong.of("country"))
                .select(&with_chosen(COUNTRIES, chosen.country), chosen.country))
            div data-zone[chosen.guess_zone] {
                (Field::new("time_zone", &t.say("business-zone")).hint(&t.say("business-zone-hint")).required()
                    .error(wrong.of("time_zone")).text(chosen.time_zone))
            }
            (Field::new("currency", &t.say("business-currency")).error(wrong.of("currency"))
                .select(&with_chosen(CURRENCIES, chosen.currency), chosen.currency))
        }
    }
}

pub(crate) fn role_word(t: T, role: Role) -> String {
    t.say(&format!("role-{}", role.as_str()))
}

/// The roles that `own` may give, with what each may do.
pub(crate) fn roles(t: T, own: Role) -> Vec<(Role, String, String)> {
    let most = if own == Role::Owner {
        Role::Owner
    } else {
        Role::Staff
    };
    Role::ALL
        .into_iter()
        .filter(|role| *role <= most)
        .map(|role| {
            (
                role,
                role_word(t, role),
                t.say(&format!("role-{}-may", role.as_str())),
            )
        })
        .collect()
}
