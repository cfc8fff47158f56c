//! Organisations: the companies and households that customers belong to.

use attent_core::{
    Error as CoreError, FieldErrors,
    conversations::{self, Conversation},
    customers::{
        self, Change, Listed, Patch,
        organisations::{self, Details, Organisation},
    },
    ids::{CustomerId, OrganisationId},
};
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result,
    facts::Here,
    forms::{Wrong, some},
    routes,
    ui::{self, Button, Column, Field, Icon, table},
};

const LIST: i64 = 50;
/// Of one organisation: more customers than this are found through the search.
const MEMBERS: i64 = 100;
const TALKS: i64 = 20;

const PAGE: &str = "/organisations";

fn address(id: OrganisationId) -> String {
    format!("{PAGE}/{id}")
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    domain: String,
    note: String,
    version: i64,
}

impl Typed {
    fn of(organisation: &Organisation) -> Self {
        Self {
            name: organisation.name.clone(),
            domain: organisation.domain.clone().unwrap_or_default(),
            note: organisation.note.clone(),
            version: organisation.version,
        }
    }

    fn details(&self) -> Details {
        Details {
            name: self.name.clone(),
            domain: some(&self.domain),
            note: self.note.clone(),
        }
    }
}

fn fields(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let optional = t.say("field-optional");
    html! {
        div class="grid-2" {
            (Field::new("name", &t.say("organisation-name")).required().error(wrong.of("name")).text(&typed.name))
            (Field::new("domain", &t.say("organisation-domain")).optional(&optional)
                .hint(&t.say("organisation-domain-hint")).error(wrong.of("domain")).text(&typed.domain))
        }
        (Field::new("note", &t.say("organisation-note")).optional(&optional).error(wrong.of("note")).textarea(2, &typed.note))
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    after: Option<OrganisationId>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    render_list(
        &page,
        asked.after,
        &Typed::default(),
        &Wrong::nothing(page.t),
    )
    .await
}

async fn render_list(
    page: &Page,
    after: Option<OrganisationId>,
    typed: &Typed,
    wrong: &Wrong,
) -> Result<Response> {
    let (facts, all) = page
        .read_framed(move |tx, actor| organisations::list(tx, actor, after, LIST))
        .await?;
    let t = page.t;
    let title = t.say("organisations-title");
    let labels = [
        "organisation-name",
        "organisation-domain",
        "organisation-note",
    ];
    let labels = labels.map(|key| t.say(key));
    let columns = labels.each_ref().map(|label| Column::text(label));
    let rows = html! {
        @for one in &all {
            tr {
                td { (table::who(&one.name, &address(one.id), "")) }
                td class="soft" { (one.domain.as_deref().unwrap_or("")) }
                td class="soft" { (one.note) }
            }
        }
    };
    let full = i64::try_from(all.len()).is_ok_and(|count| count == LIST);
    let next = all
        .last()
        .filter(|_| full)
        .map(|last| format!("{PAGE}?after={}", last.id));
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&t.say("frame-customers"), routes::CUSTOMERS)], &title, &t.say("organisations-about"), html! {}))
            @if all.is_empty() {
                (ui::empty(Icon::Building2, &t.say("organisations-none"), &t.say("organisations-none-do"), html! {}))
            } @else { (ui::table(&title, &columns, rows)) }
            @if next.is_some() {
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
            }
            @if page.writes() {
                (wrong.above())
                form class="panel" method="post" action=(PAGE) {
                    header { h2 { (t.say("organisation-new")) } }
                    (fields(page, typed, wrong))
                    div class="form-actions" { (Button::main(&t.say("organisation-add")).submit()) }
                }
            }
        },
    );
    Ok(wrong.on(page.show(&facts, Here::Customers, &title, stage)))
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let details = typed.details();
    match page
        .write(move |tx, actor| organisations::add(tx, actor, &details))
        .await
    {
        Ok(id) => Ok(page.said(&address(id), "said-added")),
        Err(error) => render_list(&page, None, &typed, &Wrong::from(error)?).await,
    }
}

struct Shown {
    organisation: Organisation,
    members: Vec<Listed>,
    talks: Vec<Conversation>,
    manages: bool,
}

pub(super) async fn show(page: Page, Path(id): Path<OrganisationId>) -> Result<Response> {
    render(&page, id, None, &Wrong::nothing(page.t)).await
}

async fn render(
    page: &Page,
    id: OrganisationId,
    typed: Option<Typed>,
    wrong: &Wrong,
) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            Ok(Shown {
                organisation: organisations::find(tx, actor, id)?,
                members: organisations::members(tx, actor, id, MEMBERS)?,
                talks: conversations::of_organisation(tx, actor, id, TALKS)?,
                manages: actor.role >= attent_core::Role::Manager,
            })
        })
        .await?;
    let typed = typed.unwrap_or_else(|| Typed::of(&shown.organisation));
    let stage = view(page, &shown, &typed, wrong);
    let title = shown.organisation.name.clone();
    Ok(wrong.on(page.show(&facts, Here::Customers, &title, stage)))
}

fn view(page: &Page, shown: &Shown, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let organisation = &shown.organisation;
    let base = address(organisation.id);
    let (customers, all) = (t.say("frame-customers"), t.say("organisations-title"));
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&customers, routes::CUSTOMERS), (&all, PAGE)], &organisation.name, "", html! {}))
            (wrong.above())
            div class="grid-2" {
                div class="stack" {
                    (ui::panel(&customers, "", members(page, shown)))
                    form class="panel" method="post" action=(base) {
                        header { h2 { (t.say("customer-known")) } }
                        input type="hidden" name="version" value=(typed.version);
                        (fields(page, typed, wrong))
                        @if page.writes() { div class="form-actions" { (Button::new(&t.say("save")).submit()) } }
                    }
                    @if shown.manages {
                        form class="panel" method="post" action={ (base) "/removal" } {
                            input type="hidden" name="version" value=(organisation.version);
                            p class="small soft" { (t.say("organisation-remove-means")) }
                            div { (Button::danger(&t.say("organisation-remove")).submit()) }
                        }
                    }
                }
                (ui::panel(&t.say("frame-conversations"), "", talks(page, &shown.talks)))
            }
        },
    )
}

fn members(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    html! {
        @if shown.members.is_empty() { p class="small soft" { (t.say("organisation-nobody")) } }
        ul class="pairs" role="list" {
            @for one in &shown.members {
                li {
                    (table::who(&one.customer.name, &routes::customer(one.customer.id), one.email.as_deref().unwrap_or("")))
                    @if page.writes() {
                        form method="post" action={ (routes::customer(one.customer.id)) "/organisation" } {
                            input type="hidden" name="name" value="";
                            input type="hidden" name="back" value=(shown.organisation.id);
                            (Button::quiet(&t.say_with("organisation-leave", &[("name", one.customer.name.as_str().into())])).only_icon(Icon::X).small().submit())
                        }
                    }
                }
            }
        }
    }
}

fn talks(page: &Page, talks: &[Conversation]) -> Markup {
    let t = page.t;
    html! {
        @if talks.is_empty() { p class="small soft" { (t.say("organisation-no-talks")) } }
        ul class="pairs" role="list" {
            @for talk in talks {
                li {
                    span {
                        a href=(routes::conversation(talk.id)) {
                            @if talk.subject.is_empty() { (t.say("talk-no-subject")) } @else { (talk.subject) }
                        }
                        " " span class="small soft" { "#" (talk.number) }
                    }
                    span class="small soft" { (page.format.time(talk.last_entry_at)) }
                }
            }
        }
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<OrganisationId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (details, version) = (typed.details(), typed.version);
    match page
        .write(move |tx, actor| organisations::change(tx, actor, id, version, &details))
        .await
    {
        Ok(_) => Ok(page.said(&address(id), "said-changed")),
        Err(error) => render(&page, id, Some(typed), &Wrong::from(error)?).await,
    }
}

#[derive(Deserialize)]
pub(super) struct Version {
    version: i64,
}

pub(super) async fn remove(
    page: Page,
    Path(id): Path<OrganisationId>,
    Form(form): Form<Version>,
) -> Result<Response> {
    match page
        .write(move |tx, actor| organisations::remove(tx, actor, id, form.version))
        .await
    {
        Ok(()) => Ok(page.said(PAGE, "said-removed")),
        Err(error) => render(&page, id, None, &Wrong::from(error)?).await,
    }
}

/// Which organisation a customer belongs to, by its name; empty for none.
#[derive(Deserialize)]
pub(super) struct Belongs {
    #[serde(default)]
    name: String,
    /// The organisation's page to go back to.
    back: Option<OrganisationId>,
}

pub(super) async fn belong(
    page: Page,
    Path(id): Path<CustomerId>,
    Form(form): Form<Belongs>,
) -> Result<Response> {
    let name = form.name.trim().to_owned();
    let changed = page
        .write(move |tx, actor| {
            let organisation = match name.as_str() {
                "" => Patch::Clear,
                name => Patch::Set(organisations::called(tx, actor, name)?),
            };
            let version = customers::find(tx, actor, id)?.version;
            let change = Change {
                organisation,
                ..Change::default()
            };
            customers::change(tx, actor, id, version, change)
        })
        .await;
    match changed {
        Ok(_) => {
            let back = form.back.map_or_else(|| routes::customer(id), address);
            Ok(page.said(&back, "said-changed"))
        }
        Err(error) => {
            let errors = match error.kind {
                CoreError::Conflict(word) => FieldErrors::one("organisation", word),
                _ => renamed(error.fields()?),
            };
            super::pages::show_wrong(&page, id, None, errors).await
        }
    }
}

/// What is wrong with the organisation's name is wrong with this field of the customer's page.
fn renamed(mut errors: FieldErrors) -> FieldErrors {
    for (field, _) in &mut errors.0 {
        *field = "organisation";
    }
    errors
}
