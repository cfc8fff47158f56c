//! A request of someone who is signed in: who, in which language and zone, and the frame around
//! whatever is shown.
//!
//! Every handler of a staff page takes a [`Page`] and goes through it to the core: `page.read` and
//! `page.write` open the one transaction and hand over the actor.

use attent_core::{
    Actor, Language, Result as CoreResult,
    ids::{SessionId, StaffId},
    people::sessions,
};
use attent_db::{Millis, Tx};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use jiff::tz::TimeZone;
use maud::Markup;

use crate::{
    Error, Result, Site, T,
    error::sign_in_first,
    facts::{Facts, Here},
    flash::Flash,
    format::Format,
    ui,
};

/// The cookie of the session.
pub const SESSION_COOKIE: &str = "attent_session";

/// Who asks, and how they like to be answered.
pub struct Page {
    pub site: Site,
    pub actor: Actor,
    pub staff: StaffId,
    pub session: SessionId,
    pub name: String,
    pub t: T,
    /// Dates, times and numbers by the person's language and zone.
    pub format: Format,
    /// The address asked for, to come back to.
    pub path: String,
    pub headers: HeaderMap,
    flash: Option<Flash>,
}

/// A cookie's value.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

impl FromRequestParts<Site> for Page {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        site: &Site,
    ) -> std::result::Result<Self, Response> {
        let path = parts
            .uri
            .path_and_query()
            .map_or("/", |p| p.as_str())
            .to_owned();
        let Some(secret) = cookie(&parts.headers, SESSION_COOKIE).map(str::to_owned) else {
            return Err(sign_in_first(&path));
        };
        let visitor_t = crate::visitor::language_of(&parts.headers);
        let found = site
            .db()
            .read(move |tx| {
                let Some(found) = sessions::find(tx, &secret)? else {
                    return Ok(None);
                };
                let business = attent_core::business::get(tx)?;
                Ok(Some((
                    found,
                    business.language,
                    business.time_zone,
                    tx.now(),
                )))
            })
            .await
            .map_err(|e: attent_core::Error| Error::page(visitor_t, e).into_response())?;
        let Some((found, language, zone, now)) = found else {
            return Err(sign_in_first(&path));
        };
        if found.touch_due {
            let session = found.session;
            let touched: CoreResult<()> = site
                .db()
                .write(move |tx| sessions::touch(tx, session))
                .await;
            if let Err(error) = touched {
                tracing::warn!(%error, "a session could not be touched");
            }
        }
        let language: Language = found.language.unwrap_or(language);
        let zone =
            TimeZone::get(found.time_zone.as_deref().unwrap_or(&zone)).unwrap_or(TimeZone::UTC);
        let t = T::new(language);
        Ok(Self {
            site: site.clone(),
            actor: found.actor,
            staff: found.staff,
            session: found.session,
            name: found.name,
            t,
            format: Format::new(t, zone, now),
            path,
            flash: Flash::read(&parts.headers),
            headers: parts.headers.clone(),
        })
    }
}

impl Page {
    /// Whether the reader may change anything.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.actor.role >= attent_core::Role::Staff
    }

    /// When the request came.
    #[must_use]
    pub fn now(&self) -> Millis {
        self.format.now
    }

    /// One read transaction, as the person who asks.
    ///
    /// # Errors
    /// What `work` answers, in the person's language.
    pub async fn read<A: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<A> + Send + 'static,
    ) -> Result<A> {
        let actor = self.actor.clone();
        let done = self.site.db().read(move |tx| work(tx, &actor)).await;
        done.map_err(|e| Error::page(self.t, e))
    }

    /// One write transaction, as the person who asks.
    ///
    /// # Errors
    /// What `work` answers, in the person's language.
    pub async fn write<A: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<A> + Send + 'static,
    ) -> Result<A> {
        let actor = self.actor.clone();
        let done = self.site.db().write(move |tx| work(tx, &actor)).await;
        done.map_err(|e| Error::page(self.t, e))
    }

    /// Reads what a page shows together with what its frame shows, in one transaction.
    ///
    /// # Errors
    /// What `work` answers, in the person's language.
    pub async fn read_framed<A: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<A> + Send + 'static,
    ) -> Result<(Facts, A)> {
        self.read(move |tx, actor| Ok((Facts::read(tx, actor)?, work(tx, actor)?)))
            .await
    }

    /// The page in its frame.
    #[must_use]
    pub fn show(&self, facts: &Facts, here: Here, title: &str, stage: Markup) -> Response {
        self.show_as(StatusCode::OK, facts, here, title, stage)
    }

    /// A form that is wrong: the same page, 422.
    #[must_use]
    pub fn show_wrong(&self, facts: &Facts, here: Here, title: &str, stage: Markup) -> Response {
        self.show_as(StatusCode::UNPROCESSABLE_ENTITY, facts, here, title, stage)
    }

    fn show_as(
        &self,
        status: StatusCode,
        facts: &Facts,
        here: Here,
        title: &str,
        stage: Markup,
    ) -> Response {
        let document = ui::Document {
            lang: self.t.language.code(),
            title,
            theme: ui::Theme::Device,
            live: Some(crate::routes::LIVE),
            keys: true,
        };
        let body = facts.frame(self, here, self.flash.as_ref(), stage);
        let mut response = (status, ui::document(&document, body)).into_response();
        if self.flash.is_some() {
            let (name, value) = Flash::forget();
            response.headers_mut().append(name, value);
        }
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// After a POST: 303 to `to`, which says `word` once.
    #[must_use]
    pub fn said(&self, to: &str, word: &str) -> Response {
        self.go_saying(to, &Flash::said(word))
    }

    /// After a POST: 303 to `to`.
    #[must_use]
    pub fn go(&self, to: &str) -> Response {
        Redirect::to(to).into_response()
    }

    #[must_use]
    pub fn go_saying(&self, to: &str, flash: &Flash) -> Response {
        let mut response = Redirect::to(to).into_response();
        response
            .headers_mut()
            .append(header::SET_COOKIE, flash.header());
        response
    }

    /// Whether the request wants only the frame of this id (Turbo).
    #[must_use]
    pub fn wants_frame(&self, id: &str) -> bool {
        self.headers
            .get("turbo-frame")
            .is_some_and(|value| value == id)
    }

    /// What the page was asked to say once.
    #[must_use]
    pub fn flash(&self) -> Option<&Flash> {
        self.flash.as_ref()
    }
}
