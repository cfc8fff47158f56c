//! One person: name, address, role, leaving and coming back, and what is still theirs.

use attent_core::{
    Role,
    ids::{PlaceId, StaffId},
    people::{
        places, sessions,
        staff::{self, Change, Person, StillTheirs},
    },
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    choices,
    inviting::{self, Handed},
    mailbox_form::one_of,
    nav::{self, Section},
    people::state,
};
use crate::{
    Page, Result,
    facts::Facts,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Layout, Tone},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    email: String,
    place: String,
    version: i64,
}

/// What the page shows, read in one transaction.
struct Shown {
    person: Person,
    places: Vec<(String, String)>,
    theirs: StillTheirs,
    others: Vec<(String, String)>,
}

fn address(id: StaffId) -> String {
    format!("/settings/people/{id}")
}

async fn read(page: &Page, id: StaffId) -> Result<(Facts, Shown)> {
    Section::People.open(page)?;
    page.read_framed(move |tx, actor| {
        let places = places::list(tx, actor)?
            .into_iter()
            .filter(|place| place.retired_at.is_none());
        let others = staff::assignable(tx)?
            .into_iter()
            .filter(|person| person.id != id);
        Ok(Shown {
            person: staff::get(tx, actor, id)?,
            places: places
                .map(|place| (place.id.to_string(), place.name))
                .collect(),
            theirs: staff::still_theirs_of(tx, actor, id)?,
            others: others
                .map(|person| (person.id.to_string(), person.name))
                .collect(),
        })
    })
    .await
}

pub(super) async fn show(page: Page, Path(id): Path<StaffId>) -> Result<Response> {
    render(&page, id, None, &Wrong::nothing(page.t), None).await
}

async fn render(
    page: &Page,
    id: StaffId,
    typed: Option<Typed>,
    wrong: &Wrong,
    handed: Option<&Handed>,
) -> Result<Response> {
    let (facts, shown) = read(page, id).await?;
    let (t, person) = (page.t, &shown.person);
    let (tone, word) = state(person);
    let crumbs = Section::People.title(t);
    let runs = page.actor.role == Role::Owner || person.role < Role::Manager;
    let content = html! {
        (ui::page_head(&[(&crumbs, "/settings/people")], &person.name, "", html! {
            (ui::chip(tone, &t.say(word)))
            (ui::Button::quiet(&t.say("audit-title")).icon(Icon::History).link(&format!("{}?by=staff:{id}", routes::AUDIT)))
        }))
        @if let Some(handed) = handed { (handed.view(t)) }
        (wrong.above())
        @if runs {
            @if !person.joined && person.disabled_at.is_none() { (invitation(page, id)) }
            (about(page, &shown, typed, wrong))
            (role_form(page, person))
            (leaving(page, &shown))
        } @else { (ui::notice(Tone::Info, &t.say("people-owners-only"))) }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::People,
        &person.name,
        wrong,
        content,
    ))
}

fn invitation(page: &Page, id: StaffId) -> Markup {
    let t = page.t;
    let action = format!("{}/invitation", address(id));
    ui::panel(
        &t.say("people-invited-title"),
        &t.say("people-invited-about"),
        html! {
            form class="line" method="post" action=(action) data-turbo="false" {
                (Button::new(&t.say("people-invite-again")).icon(Icon::Mail).submit())
            }
        },
    )
}

fn about(page: &Page, shown: &Shown, typed: Option<Typed>, wrong: &Wrong) -> Markup {
    let (t, person) = (page.t, &shown.person);
    let typed = typed.unwrap_or_else(|| Typed {
        name: person.name.clone(),
        email: person.email.clone(),
        place: person
            .place
            .map_or_else(String::new, |place| place.to_string()),
        version: person.version,
    });
    html! {
        form class="panel" method="post" action=(address(person.id)) {
            input type="hidden" name="version" value=(typed.version);
            div class="grid-2" {
                (Field::new("name", &t.say("people-name")).required().error(wrong.of("name")).text(&typed.name))
                (Field::new("email", &t.say("sign-in-email")).required().error(wrong.of("email")).input("email", &typed.email))
                (Field::new("place", &t.say("people-place")).error(wrong.of("place"))
                    .select(&one_of("–", &shown.places), &typed.place))
            }
            div class="form-actions" { (Button::main(&t.say("save")).submit()) }
        }
    }
}

fn role_form(page: &Page, person: &Person) -> Markup {
    let t = page.t;
    let roles = choices::roles(t, page.actor.role);
    let roles: Vec<Choice> = roles
        .iter()
        .map(|(role, word, may)| Choice::new(role.as_str(), word).hint(may))
        .collect();
    html! {
        form class="panel" method="post" action={ (address(person.id)) "/role" } {
            input type="hidden" name="version" value=(person.version);
            (Field::new("role", &t.say("people-role")).radios(Layout::Cards, &roles, person.role.as_str()))
            div class="form-actions" { (Button::new(&t.say("people-set-role")).submit()) }
        }
    }
}

fn leaving(page: &Page, shown: &Shown) -> Markup {
    let (t, person) = (page.t, &shown.person);
    let base = address(person.id);
    let values = [
        ("conversations", shown.theirs.conversations.into()),
        ("drafts", shown.theirs.drafts.into()),
        ("teams", shown.theirs.teams_led.into()),
    ];
    let nobody = t.say("people-hand-to-everybody");
    html! {
        @if shown.theirs.conversations > 0 {
            form class="panel" method="post" action={ (base) "/handover" } {
                p { (t.say_with("people-still-theirs", &values)) }
                (Field::new("to", &t.say("people-hand-to")).middling().select(&one_of(&nobody, &shown.others), ""))
                div class="form-actions" { (Button::new(&t.say("people-hand-over")).submit()) }
            }
        }
        @if person.disabled_at.is_some() {
            (ui::panel(&t.say("people-left"), &t.say("people-left-about"), html! {
                (Button::new(&t.say("people-enable")).icon(Icon::RotateCcw).post(&format!("{base}/return")))
            }))
        } @else if !person.joined {
            (ui::panel(&t.say("people-withdraw-title"), &t.say("people-withdraw-about"), html! {
                (Button::danger(&t.say("people-withdraw")).post(&format!("{base}/leaving")))
            }))
        } @else if person.id != page.staff {
            (ui::panel(&t.say("people-sign-out-title"), &t.say("people-sign-out-about"), html! {
                (Button::new(&t.say("people-sign-out")).icon(Icon::LogOut).post(&format!("{base}/signing-out")))
            }))
            (ui::panel(&t.say("people-leave-title"), &t.say("people-leave-about"), html! {
                (Button::danger(&t.say("people-disable")).post(&format!("{base}/leaving")))
            }))
        }
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<StaffId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let form = Change {
        name: typed.name.clone(),
        email: typed.email.clone(),
        place: typed.place.parse().ok().map(PlaceId),
    };
    let version = typed.version;
    match page
        .write(move |tx, actor| staff::change(tx, actor, id, version, &form))
        .await
    {
        Ok(()) => Ok(page.said(&address(id), "said-saved")),
        Err(error) => render(&page, id, Some(typed), &Wrong::from(error)?, None).await,
    }
}

#[derive(Deserialize)]
pub(super) struct Given {
    #[serde(default)]
    role: String,
    #[serde(default)]
    version: i64,
}

async fn set_role(page: &Page, id: StaffId, given: Given) -> Result<()> {
    let role = Role::parse(&given.role);
    page.write(move |tx, actor| {
        let role =
            role.ok_or_else(|| attent_core::error::invalid("role", "error-unknown-choice"))?;
        staff::set_role(tx, actor, id, given.version, role)
    })
    .await
}

pub(super) async fn role(
    page: Page,
    Path(id): Path<StaffId>,
    Form(given): Form<Given>,
) -> Result<Response> {
    match set_role(&page, id, given).await {
        Ok(()) => Ok(page.said(&address(id), "said-saved")),
        Err(error) => render(&page, id, None, &Wrong::from(error)?, None).await,
    }
}

pub(super) async fn invite_again(page: Page, Path(id): Path<StaffId>) -> Result<Response> {
    match inviting::again(&page, id).await {
        Ok(Handed::ByMail) => Ok(page.said(&address(id), "said-invited")),
        Ok(handed) => render(&page, id, None, &Wrong::nothing(page.t), Some(&handed)).await,
        Err(error) => render(&page, id, None, &Wrong::from(error)?, None).await,
    }
}

pub(super) async fn disable(page: Page, Path(id): Path<StaffId>) -> Result<Response> {
    match page
        .write(move |tx, actor| staff::disable(tx, actor, id))
        .await
    {
        Ok(_) => Ok(page.said(&address(id), "said-disabled")),
        Err(error) => render(&page, id, None, &Wrong::from(error)?, None).await,
    }
}

pub(super) async fn sign_out(page: Page, Path(id): Path<StaffId>) -> Result<Response> {
    page.write(move |tx, actor| sessions::end_all_of(tx, actor, id))
        .await?;
    Ok(page.said(&address(id), "said-signed-out-everywhere"))
}

pub(super) async fn enable(page: Page, Path(id): Path<StaffId>) -> Result<Response> {
    page.write(move |tx, actor| staff::enable(tx, actor, id))
        .await?;
    Ok(page.said(&address(id), "said-enabled"))
}

#[derive(Deserialize)]
pub(super) struct HandOver {
    #[serde(default)]
    to: String,
}

pub(super) async fn hand_over(
    page: Page,
    Path(id): Path<StaffId>,
    Form(typed): Form<HandOver>,
) -> Result<Response> {
    let to = typed.to.parse().ok().map(StaffId);
    match page
        .write(move |tx, actor| staff::hand_over(tx, actor, id, to))
        .await
    {
        Ok(_) => Ok(page.said(&address(id), "said-handed-over")),
        Err(error) => render(&page, id, None, &Wrong::from(error)?, None).await,
    }
}
