//! How far one person, or everybody of a role, may go alone.

use attent_core::{
    Error as CoreError, FieldErrors, Role,
    budgets::{self, Authority, Holder, Kind, Limits},
    business,
    people::staff,
};
use attent_db::{Millis, Tx};
use axum::{Form, extract::Path, response::Response};
use jiff::{civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{
    budgets::holder,
    budgets_view::plain,
    nav::{self, Section},
};
use crate::{
    Error, Page, Result,
    forms::Wrong,
    gestures::typed,
    ui::{self, Button, Field, Layout},
};

/// The form as typed; `kinds` comes several times.
#[derive(Clone, Debug, Default)]
struct Typed {
    per_gesture: String,
    per_customer: String,
    kinds: Vec<String>,
    starts: String,
    ends: String,
    version: i64,
}

impl Typed {
    fn read(form: &[(String, String)]) -> Self {
        let value = |name: &str| {
            form.iter()
                .find(|(key, _)| key == name)
                .map_or_else(String::new, |(_, value)| value.trim().to_owned())
        };
        Self {
            per_gesture: value("per_gesture"),
            per_customer: value("per_customer"),
            kinds: form
                .iter()
                .filter(|(key, _)| key == "kinds")
                .map(|(_, value)| value.clone())
                .collect(),
            starts: value("starts_at"),
            ends: value("ends_at"),
            version: value("version").parse().unwrap_or(0),
        }
    }

    fn of(page: &Page, found: Option<&Authority>) -> Self {
        let Some(found) = found else {
            return Self {
                kinds: words(&budgets::every_kind()),
                ..Self::default()
            };
        };
        let day = |at: Option<Millis>, less: i64| {
            at.map_or_else(String::new, |at| {
                page.format.zoned(at.plus(-less)).date().to_string()
            })
        };
        Self {
            per_gesture: plain(page, found.limits.per_gesture),
            per_customer: plain(page, found.limits.per_customer),
            kinds: words(&found.limits.kinds),
            starts: day(found.limits.starts_at, 0),
            ends: day(found.limits.ends_at, 1),
            version: found.version,
        }
    }

    fn limits(
        &self,
        tx: &mut Tx<'_>,
        language: attent_core::Language,
    ) -> attent_core::Result<Limits> {
        let usual = typed::currency(tx)?;
        let zone = business::get(tx)?.time_zone;
        let mut errors = FieldErrors::new();
        let mut money = |field: &'static str, text: &str| {
            typed::amount(text, field, usual, language).map_err(|error| {
                if let CoreError::Invalid(fields) = error {
                    errors.0.extend(fields.0);
                }
            })
        };
        let per_gesture = money("per_gesture", &self.per_gesture);
        let per_customer = money("per_customer", &self.per_customer);
        let starts_at = day(&self.starts, &zone, false);
        let ends_at = day(&self.ends, &zone, true);
        for (field, at) in [("starts_at", &starts_at), ("ends_at", &ends_at)] {
            if at.is_err() {
                errors.add(field, "error-no-such-time");
            }
        }
        let (Ok(per_gesture), Ok(per_customer), Ok(starts_at), Ok(ends_at)) =
            (per_gesture, per_customer, starts_at, ends_at)
        else {
            return Err(CoreError::Invalid(errors));
        };
        Ok(Limits {
            per_gesture,
            per_customer,
            kinds: self
                .kinds
                .iter()
                .filter_map(|kind| Kind::parse(kind))
                .collect(),
            starts_at,
            ends_at,
        })
    }
}

fn words(kinds: &[Kind]) -> Vec<String> {
    kinds.iter().map(|kind| kind.as_str().to_owned()).collect()
}

/// The first moment of a day, or of the one after it; nothing is no limit.
fn day(text: &str, zone: &str, after: bool) -> std::result::Result<Option<Millis>, ()> {
    if text.is_empty() {
        return Ok(None);
    }
    let day: Date = text.parse().map_err(|_| ())?;
    let day = if after {
        day.tomorrow().map_err(|_| ())?
    } else {
        day
    };
    let zone = TimeZone::get(zone).map_err(|_| ())?;
    let at = day.to_zoned(zone).map_err(|_| ())?;
    Ok(Some(Millis(at.timestamp().as_millisecond())))
}

pub(super) async fn show(page: Page, Path(key): Path<String>) -> Result<Response> {
    render(&page, &key, None, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, key: &str, typed: Option<Typed>, wrong: &Wrong) -> Result<Response> {
    Section::Budgets.open(page)?;
    let whose = holder(key).ok_or(Error::page(page.t, CoreError::NotFound))?;
    let (facts, (found, name)) = page
        .read_framed(move |tx, actor| {
            let name = match whose {
                Holder::Role(_) => {
                    actor.at_least(Role::Owner)?;
                    None
                }
                Holder::Staff(id) => {
                    if !budgets::within_sight(tx, actor, id)? {
                        return Err(CoreError::Forbidden);
                    }
                    Some(staff::get(tx, actor, id)?.name)
                }
            };
            let all = budgets::authorities(tx, actor)?;
            Ok((all.into_iter().find(|one| one.holder == whose), name))
        })
        .await?;
    let t = page.t;
    let title = match (name, whose) {
        (Some(name), _) => t.say_with("authority-of", &[("name", name.into())]),
        (None, Holder::Role(role)) => t.say(&format!("authority-role-{}", role.as_str())),
        (None, Holder::Staff(_)) => String::new(),
    };
    let typed = typed.unwrap_or_else(|| Typed::of(page, found.as_ref()));
    let crumbs = Section::Budgets.title(t);
    let address = format!("/settings/budgets/authority/{key}");
    let content = html! {
        (ui::page_head(&[(&crumbs, "/settings/budgets")], &title, &t.say("authority-one-about"), html! {}))
        (wrong.above())
        (form(page, &typed, &address, wrong))
        @if let (Some(found), Holder::Staff(_)) = (&found, whose) {
            form method="post" action={ (address) "/removal" } {
                input type="hidden" name="version" value=(found.version);
                (Button::quiet(&t.say("authority-remove")).submit())
            }
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Budgets,
        &title,
        wrong,
        content,
    ))
}

fn form(page: &Page, typed: &Typed, address: &str, wrong: &Wrong) -> Markup {
    let t = page.t;
    let kinds: Vec<(&str, String)> = Kind::ALL
        .iter()
        .map(|kind| {
            let word = t.say(&format!("gesture-kind-{}", kind.as_str()));
            (kind.as_str(), word)
        })
        .collect();
    let chosen: Vec<&str> = typed.kinds.iter().map(String::as_str).collect();
    let optional = t.say("field-optional");
    html! {
        form class="panel" method="post" action=(address) {
            input type="hidden" name="version" value=(typed.version);
            div class="grid-2" {
                (Field::new("per_gesture", &t.say("authority-per-gesture")).required().error(wrong.of("per_gesture")).money(page.currency.sign(), &typed.per_gesture))
                (Field::new("per_customer", &t.say("authority-per-customer")).required().hint(&t.say("authority-per-customer-hint"))
                    .error(wrong.of("per_customer")).money(page.currency.sign(), &typed.per_customer))
            }
            (Field::new("kinds", &t.say("authority-kinds")).checkboxes(Layout::Tiles, &ui::Choice::each(&kinds), &chosen))
            div class="grid-2" {
                (Field::new("starts_at", &t.say("authority-starts")).optional(&optional).error(wrong.of("starts_at")).input("date", &typed.starts))
                (Field::new("ends_at", &t.say("authority-ends")).optional(&optional).error(wrong.of("ends_at")).input("date", &typed.ends))
            }
            div class="form-actions" { (Button::main(&t.say("save")).submit()) }
        }
    }
}

pub(super) async fn set(
    page: Page,
    Path(key): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let whose = holder(&key).ok_or(Error::page(page.t, CoreError::NotFound))?;
    let (typed, language) = (Typed::read(&form), page.t.language);
    let again = typed.clone();
    let set = page
        .write(move |tx, actor| {
            let limits = typed.limits(tx, language)?;
            budgets::set_authority(tx, actor, whose, Some(&limits), typed.version)
        })
        .await;
    match set {
        Ok(()) => Ok(page.said("/settings/budgets", "said-saved")),
        Err(error) => render(&page, &key, Some(again), &Wrong::from(error)?).await,
    }
}

pub(super) async fn remove(
    page: Page,
    Path(key): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let whose = holder(&key).ok_or(Error::page(page.t, CoreError::NotFound))?;
    let version = Typed::read(&form).version;
    page.write(move |tx, actor| budgets::set_authority(tx, actor, whose, None, version))
        .await?;
    Ok(page.said("/settings/budgets", "said-saved"))
}
