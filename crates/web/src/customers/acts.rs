//! Changing what we know of a customer.

use attent_core::{
    Error as CoreError, FieldErrors,
    customers::{self, Change, IdentityKind, Patch, notes},
    ids::{CustomerId, IdentityId},
};
use axum::{
    Form,
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{pages, views};
use crate::{Error, Page, Result, routes};

pub(super) async fn change(
    page: Page,
    Path(id): Path<CustomerId>,
    Form(form): Form<views::Form>,
) -> Result<Response> {
    let typed = form.clone();
    let changed = page
        .write(move |tx, actor| {
            let text = |value: &String| Patch::Set(value.trim().to_owned());
            let change = Change {
                name: text(&form.name),
                say_it: text(&form.say_it),
                form_of_address: text(&form.form_of_address),
                tact: text(&form.tact),
                language: match form.language.as_str() {
                    "" => Patch::Clear,
                    code => Patch::Set(code.to_owned()),
                },
                ..Change::default()
            };
            customers::change(tx, actor, id, form.version, change)
        })
        .await;
    match changed {
        Ok(_) => Ok(page.said(&routes::customer(id), "said-changed")),
        Err(error) => pages::show_wrong(&page, id, Some(typed), marked(error, "name")?).await,
    }
}

/// What is wrong by field; a conflict stands on `field`.
fn marked(error: Error, field: &'static str) -> Result<FieldErrors> {
    match error.kind {
        CoreError::Conflict(word) => Ok(FieldErrors::one(field, word)),
        _ => error.fields(),
    }
}

#[derive(Deserialize)]
pub(super) struct NewIdentity {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    value: String,
}

pub(super) async fn add_identity(
    page: Page,
    Path(id): Path<CustomerId>,
    Form(form): Form<NewIdentity>,
) -> Result<Response> {
    let added = page
        .write(move |tx, actor| {
            let kind = IdentityKind::parse(&form.kind).unwrap_or(IdentityKind::Email);
            customers::add_identity(tx, actor, id, kind, &form.value).map(drop)
        })
        .await;
    match added {
        Ok(()) => Ok(page.said(&routes::customer(id), "said-changed")),
        Err(error) => pages::show_wrong(&page, id, None, marked(error, "value")?).await,
    }
}

#[derive(Deserialize)]
pub(super) struct Gone {
    identity: IdentityId,
}

pub(super) async fn remove_identity(
    page: Page,
    Path(id): Path<CustomerId>,
    Form(form): Form<Gone>,
) -> Result<Response> {
    page.write(move |tx, actor| customers::remove_identity(tx, actor, id, form.identity).map(drop))
        .await?;
    Ok(page.said(&routes::customer(id), "said-changed"))
}

#[derive(Deserialize)]
pub(super) struct NewNote {
    #[serde(default)]
    text: String,
}

pub(super) async fn note(
    page: Page,
    Path(id): Path<CustomerId>,
    Form(form): Form<NewNote>,
) -> Result<Response> {
    let noted = page
        .write(move |tx, actor| notes::add(tx, actor, id, &form.text).map(drop))
        .await;
    match noted {
        Ok(()) => Ok(page.said(&routes::customer(id), "said-noted")),
        Err(error) => pages::show_wrong(&page, id, None, marked(error, "text")?).await,
    }
}

/// Erases everything personal; files on the shelf go after the commit.
pub(super) async fn erase(page: Page, Path(id): Path<CustomerId>) -> Result<Response> {
    let erased = page
        .write(move |tx, actor| customers::erase(tx, actor, id))
        .await?;
    let shelf = page.site.shelf().clone();
    let removed = tokio::task::spawn_blocking(move || {
        for sha256 in &erased.on_disk {
            shelf.remove(sha256);
        }
    });
    removed
        .await
        .map_err(|e| Error::page(page.t, CoreError::Internal(e.to_string())))?;
    Ok(page.said(routes::CUSTOMERS, "said-erased"))
}

/// Everything held about the customer, as JSON.
pub(super) async fn export(page: Page, Path(id): Path<CustomerId>) -> Result<Response> {
    let held = page
        .write(move |tx, actor| customers::export(tx, actor, id))
        .await?;
    let mut response = format!("{held:#}").into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"customer.json\""),
    );
    Ok(response)
}
