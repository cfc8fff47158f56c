//! A request of someone who is signed in: who, in which language and zone, and the frame around
//! whatever is shown.
//!
//! Every handler of a staff page takes a [`Page`] and goes through it to the core: `page.read` and
//! `page.write` open the one transaction and hand over the actor.

use attent_core::{
    Actor, Currency, Result as CoreResult,
    business::{self, Business},
    ids::{SessionId, StaffId},
    people::sessions,
};
use attent_db::{Millis, Tx};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    Error, Result, Site, T,
    error::{away, sign_in_first},
    facts::{Facts, Here},
    flash::Flash,
    format::{Format, zones},
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
    /// What the business counts in.
    pub currency: Currency,
    /// The address asked for, to come back to.
    pub path: String,
    pub headers: HeaderMap,
    flash: Option<Flash>,
    asked: Asked,
}

/// How a page was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// By its address, or by a form that a script sends and whose answer it keeps apart.
    Again,
    /// By a form that the browser itself sends: the answer stands at an address that would show
    /// something else, and may hold what is shown only once.
    Once,
}

impl Asked {
    fn of(parts: &Parts) -> Self {
        let accept = parts.headers.get(header::ACCEPT);
        let accept = accept.and_then(|value| value.to_str().ok()).unwrap_or("");
        if parts.method == Method::POST && !accept.contains("turbo-stream") {
            Self::Once
        } else {
            Self::Again
        }
    }
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

/// A request of someone with a session that nobody has looked at yet.
///
/// For the pages people have open all day: their session is read together with what they show, in
/// one visit to the database ([`Opening::show`]).
#[derive(Clone)]
pub struct Opening {
    site: Site,
    path: String,
    headers: HeaderMap,
    secret: String,
    asked: Asked,
}

/// What the database says of who asks.
struct Known {
    found: sessions::Found,
    /// Its language and zone are for those who chose none.
    business: Business,
    now: Millis,
}

impl Known {
    fn read(tx: &mut Tx<'_>, secret: &str) -> CoreResult<Option<Self>> {
        let Some(found) = sessions::find(tx, secret)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            found,
            business: business::get(tx)?,
            now: tx.now(),
        }))
    }

    /// The session, when it was used long enough after it was last noted.
    fn touch_due(&self) -> Option<SessionId> {
        self.found.touch_due.then_some(self.found.session)
    }
}

impl FromRequestParts<Site> for Opening {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        site: &Site,
    ) -> std::result::Result<Self, Response> {
        let path = parts.uri.path_and_query();
        let path = path.map_or("/", |p| p.as_str()).to_owned();
        let Some(secret) = cookie(&parts.headers, SESSION_COOKIE).map(str::to_owned) else {
            return Err(sign_in_first(&path));
        };
        Ok(Self {
            site: site.clone(),
            headers: parts.headers.clone(),
            path,
            secret,
            asked: Asked::of(parts),
        })
    }
}

impl Opening {
    /// Reads who asks, the frame and the page's own content, and draws it, all on the thread that
    /// reads: what was read is hundreds of small texts, which would cost more to hand over than the
    /// finished page.
    ///
    /// # Errors
    /// The way to sign in for whoever has no session; what `work` answers, in the person's language.
    pub async fn show<A: 'static>(
        self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<A> + Send + 'static,
        draw: impl Fn(&Page, &Facts, A) -> Response + Send + 'static,
    ) -> std::result::Result<Response, Response> {
        let opening = self.clone();
        let read = self.site.db().read(move |tx| {
            let Some(known) = Known::read(tx, &opening.secret)? else {
                return Ok(None);
            };
            let actor = &known.found.actor;
            let facts = Facts::read_of(tx, actor, &known.business);
            let read = facts.and_then(|facts| Ok((facts, work(tx, actor)?)));
            let touch = known.touch_due();
            let page = opening.page(known);
            let shown = match read {
                Ok((facts, read)) => Ok(draw(&page, &facts, read)),
                Err(error) => Err(Error::page(page.t, error).into_response()),
            };
            Ok(Some((touch, shown)))
        });
        let read = read.await.map_err(|error| self.unknown(error))?;
        let Some((touch, shown)) = read else {
            return Err(sign_in_first(&self.path));
        };
        self.touch(touch).await;
        shown
    }

    /// An error before anybody knows who asks.
    fn unknown(&self, error: attent_core::Error) -> Response {
        Error::page(crate::visitor::language_of(&self.headers), error).into_response()
    }

    /// A session in use stays.
    async fn touch(&self, session: Option<SessionId>) {
        let Some(session) = session else { return };
        let db = self.site.db();
        let touched: CoreResult<()> = db.write(move |tx| sessions::touch(tx, session)).await;
        if let Err(error) = touched {
            tracing::warn!(%error, "a session could not be touched");
        }
    }

    fn page(&self, known: Known) -> Page {
        let found = known.found;
        let zone = found.time_zone.as_deref();
        let zone = zones::named(zone.unwrap_or(&known.business.time_zone));
        let t = T::new(found.language.unwrap_or(known.business.language));
        Page {
            site: self.site.clone(),
            actor: found.actor,
            staff: found.staff,
            session: found.session,
            name: found.name,
            t,
            format: Format::new(t, zone, known.now),
            currency: Currency::parse(&known.business.currency).unwrap_or(Currency::EUR),
            path: self.path.clone(),
            flash: Flash::read(&self.headers),
            headers: self.headers.clone(),
            asked: self.asked,
        }
    }
}

impl FromRequestParts<Site> for Page {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        site: &Site,
    ) -> std::result::Result<Self, Response> {
        let opening = Opening::from_request_parts(parts, site).await?;
        let secret = opening.secret.clone();
        let known = site.db().read(move |tx| Known::read(tx, &secret)).await;
        match known {
            Ok(Some(known)) => {
                opening.touch(known.touch_due()).await;
                Ok(opening.page(known))
            }
            Ok(None) => Err(sign_in_first(&opening.path)),
            Err(error) => Err(opening.unknown(error)),
        }
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
    pub fn show(
        &self,
        facts: &Facts,
        here: Here,
        title: &str,
        stage: impl Into<ui::Pieces>,
    ) -> Response {
        self.show_as(StatusCode::OK, facts, here, title, stage)
    }

    /// A form that is wrong: the same page, 422.
    #[must_use]
    pub fn show_wrong(
        &self,
        facts: &Facts,
        here: Here,
        title: &str,
        stage: impl Into<ui::Pieces>,
    ) -> Response {
        self.show_as(StatusCode::UNPROCESSABLE_ENTITY, facts, here, title, stage)
    }

    fn show_as(
        &self,
        status: StatusCode,
        facts: &Facts,
        here: Here,
        title: &str,
        stage: impl Into<ui::Pieces>,
    ) -> Response {
        let document = ui::Document {
            lang: self.t.language.code(),
            title,
            theme: ui::Theme::Device,
            live: (self.asked == Asked::Again).then_some(crate::routes::LIVE),
            keys: true,
            away: away(self.t),
        };
        let whole = ui::around(stage, |stage| {
            let body = facts.frame(self, here, self.flash.as_ref(), stage);
            ui::document(&document, body)
        });
        let mut response = (status, whole).into_response();
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
