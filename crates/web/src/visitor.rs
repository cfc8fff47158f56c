//! Someone who is not signed in: the sign-in page, set-up, links from mails.

use attent_core::{Language, Result as CoreResult};
use attent_db::Tx;
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use maud::Markup;

use crate::{Error, Result, Site, T, error::away, flash::Flash, ui};

/// A request without a session.
pub struct Visitor {
    pub site: Site,
    pub t: T,
    /// As seen through the proxies that are believed.
    pub address: String,
    pub agent: String,
    pub flash: Option<Flash>,
}

/// The first of our languages that the browser asks for, else English.
#[must_use]
pub fn language_of(headers: &HeaderMap) -> T {
    let wanted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let language = wanted
        .unwrap_or("")
        .split(',')
        .filter_map(|part| Language::parse(part.split(';').next()?))
        .next();
    T::new(language.unwrap_or(Language::En))
}

/// The address of the other side: the connection's, or what a believed proxy says of it.
#[must_use]
pub fn address_of(parts: &Parts, site: &Site) -> String {
    let direct = parts
        .extensions
        .get::<ConnectInfo<std::net::SocketAddr>>()
        .map(|ConnectInfo(address)| address.ip());
    let believed = direct.is_some_and(|ip| site.config().proxies.contains(&ip));
    let forwarded = parts
        .headers
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok());
    match (believed, forwarded) {
        (true, Some(chain)) => chain.rsplit(',').next().unwrap_or("").trim().to_owned(),
        _ => direct.map_or_else(String::new, |ip| ip.to_string()),
    }
}

#[must_use]
pub fn agent_of(headers: &HeaderMap) -> String {
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok());
    agent.unwrap_or("").chars().take(300).collect()
}

impl FromRequestParts<Site> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        site: &Site,
    ) -> std::result::Result<Self, Response> {
        Ok(Self {
            site: site.clone(),
            t: language_of(&parts.headers),
            address: address_of(parts, site),
            agent: agent_of(&parts.headers),
            flash: Flash::read(&parts.headers),
        })
    }
}

impl Visitor {
    /// One read transaction.
    ///
    /// # Errors
    /// What `work` answers, in the visitor's language.
    pub async fn read<A: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> CoreResult<A> + Send + 'static,
    ) -> Result<A> {
        self.site
            .db()
            .read(work)
            .await
            .map_err(|e| Error::page(self.t, e))
    }

    /// One write transaction.
    ///
    /// # Errors
    /// What `work` answers, in the visitor's language.
    pub async fn write<A: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> CoreResult<A> + Send + 'static,
    ) -> Result<A> {
        self.site
            .db()
            .write(work)
            .await
            .map_err(|e| Error::page(self.t, e))
    }

    /// A quiet page: the brand, the content, nothing else.
    #[must_use]
    pub fn show(&self, title: &str, width: ui::Width, content: Markup) -> Response {
        quiet_page(self.t, title, width, self.flash.as_ref(), content)
    }

    /// The same under the name of the business: what its customers read is the business's, not ours.
    #[must_use]
    pub fn show_of(
        &self,
        business: &str,
        title: &str,
        width: ui::Width,
        content: Markup,
    ) -> Response {
        page_of(business, self.t, title, width, self.flash.as_ref(), content)
    }
}

/// A page outside the frame, under our name.
#[must_use]
pub fn quiet_page(
    t: T,
    title: &str,
    width: ui::Width,
    flash: Option<&Flash>,
    content: Markup,
) -> Response {
    let mark = ui::pages::brand(crate::routes::HOME);
    under(mark, t, title, width, flash, content)
}

/// A page for customers, under the name of the business.
#[must_use]
pub fn page_of(
    business: &str,
    t: T,
    title: &str,
    width: ui::Width,
    flash: Option<&Flash>,
    content: Markup,
) -> Response {
    let mark = maud::html! { span class="brand" { (business) } };
    under(mark, t, title, width, flash, content)
}

fn under(
    mark: Markup,
    t: T,
    title: &str,
    width: ui::Width,
    flash: Option<&Flash>,
    content: Markup,
) -> Response {
    let document = ui::Document {
        lang: t.language.code(),
        title,
        theme: ui::Theme::Device,
        live: None,
        keys: false,
        away: away(t),
    };
    let said = flash.map(|flash| ui::notice(ui::Tone::Good, &t.say(&flash.word)));
    let content = maud::html! { @if let Some(said) = said { (said) } (content) };
    let body = ui::quiet(width, mark, maud::html! {}, content, maud::html! {});
    let mut response = ui::document(&document, body).into_response();
    if flash.is_some() {
        let (name, value) = Flash::forget();
        response.headers_mut().append(name, value);
    }
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
