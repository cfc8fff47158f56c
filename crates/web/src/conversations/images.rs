//! Images from the web in a mail: fetched by us, on request, so that nobody learns who looked.
//!
//! Only an address that stands in a mail within the reader's reach is fetched, by the guarded
//! client, and only a raster image is handed on.

use std::time::Duration;

use attent_core::{
    Error as CoreError,
    conversations::entries::{self, Html},
    ids::EntryId,
};
use attent_net::http::Limits;
use attent_text::html::{ImageRef, with_images};
use axum::{
    extract::Query,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::bodies::SHOWN_IMAGES;
use crate::{Error, Page, Result};

/// Larger ones are no picture of a mail.
const LARGEST: usize = 5 * 1024 * 1024;
const LONGEST: Duration = Duration::from_secs(15);

#[derive(Deserialize)]
pub(super) struct Asked {
    of: EntryId,
    address: String,
}

pub(super) async fn image(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let missing = || Error::page(page.t, CoreError::NotFound);
    let (id, address) = (asked.of, asked.address.clone());
    let stands_there = page
        .read(move |tx, actor| {
            entries::find(tx, actor, id)?;
            let body = entries::html(tx, id)?.ok_or(CoreError::NotFound)?;
            Ok(names(&body, &address))
        })
        .await?;
    let client = page.site.http().filter(|_| stands_there);
    let client = client.ok_or_else(missing)?;
    let limits = Limits {
        bytes: LARGEST,
        time: LONGEST,
        content_types: vec!["image/".to_owned()],
    };
    let fetched = client
        .get(&asked.address, &limits)
        .await
        .map_err(|_| missing())?;
    let kind = SHOWN_IMAGES
        .iter()
        .find(|kind| **kind == fetched.content_type);
    let kind = *kind.ok_or_else(missing)?;
    let mut response = fetched.body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, max-age=86400"),
    );
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; sandbox"),
    );
    Ok(response)
}

/// Whether the mail shows an image of this address.
fn names(body: &Html, address: &str) -> bool {
    let found = std::cell::Cell::new(false);
    let look = |image: ImageRef<'_>| {
        if let ImageRef::Remote(remote) = image {
            found.set(found.get() || remote == address);
        }
        None
    };
    with_images(&body.written, &look);
    if let Some(folded) = &body.folded {
        with_images(folded, &look);
    }
    found.get()
}
