//! Styles, scripts, fonts and icons: named by their digest, so kept by browsers for ever.

use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

use crate::Site;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/assets/{*name}", get(asset))
        .route("/favicon.ico", get(favicon))
}

async fn favicon() -> Response {
    axum::response::Redirect::permanent(attent_assets::path("favicon.svg")).into_response()
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = attent_assets::get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepts = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .unwrap_or("");
    let (bytes, encoding) = match (asset.brotli, asset.gzip) {
        (Some(packed), _) if accepts.contains("br") => (packed, Some("br")),
        (_, Some(packed)) if accepts.contains("gzip") => (packed, Some("gzip")),
        _ => (asset.bytes, None),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(asset.content_type),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}
