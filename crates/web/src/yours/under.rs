//! What is wrong on a page for customers is said under the name of the business as well: they do not
//! know the program it runs on, and its start page is no place for them.

use attent_core::{Error as CoreError, business};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use crate::{Site, error::Said, ui, visitor::page_of};

/// The addresses that customers are given.
const THEIRS: [&str; 3] = ["/yours/", "/guides", "/charter"];

/// Draws the page of an error anew where a customer reads it. Before the first visit, or while the
/// database does not answer, it stands under no name.
pub(crate) async fn under_their_name(
    State(site): State<Site>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let theirs = THEIRS.iter().any(|begins| path.starts_with(begins));
    let mut response = next.run(request).await;
    let Some(said) = response
        .extensions_mut()
        .remove::<Said>()
        .filter(|_| theirs)
    else {
        return response;
    };
    let read = site
        .db()
        .read(|tx| Ok::<_, CoreError>(business::get(tx)?.name));
    let name = read.await.unwrap_or_default();
    let content = ui::pages::intro(&said.title, &said.text);
    let mut page = page_of(
        &name,
        said.t,
        &said.title,
        ui::Width::Reading,
        None,
        content,
    );
    *page.status_mut() = response.status();
    page
}
