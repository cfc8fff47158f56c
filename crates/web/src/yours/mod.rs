//! Customers' own pages, opened by a link from a mail, without an account.
//!
//! `/yours/{secret}` shows the one matter the link is for, in the customer's language; the feature
//! it belongs to draws it ([`show`] dispatches by kind). Opening it changes nothing: mail scanners
//! open links too. What a page asks is sent by POST to an address below it; such a handler takes
//! [`Yours`] as its argument, like the page itself, and acts as `yours.opened.actor()`.

mod under;

pub(crate) use under::under_their_name;

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult, business, findings, ids::CustomerId, links,
};
use attent_db::Tx;
use axum::{
    Router,
    extract::{FromRequestParts, Path},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

use crate::{
    Result, Site, T, Visitor, cases, promises, routes,
    ui::{self, Width},
    vouchers,
};

/// A customer who opened a link that works.
pub(crate) struct Yours {
    /// Speaks the customer's language, else the browser's, else the business's.
    pub visitor: Visitor,
    /// For the addresses of forms, by [`Yours::to`].
    secret: String,
    pub opened: links::Opened,
    pub business: String,
}

pub(crate) fn routes() -> Router<Site> {
    Router::new().route("/yours/{secret}", get(show))
}

/// Where a form of the page was sent to, asked for again: the page itself.
pub(crate) async fn lead_back(Path(secret): Path<String>) -> Redirect {
    Redirect::to(&routes::yours(&secret))
}

async fn show(yours: Yours) -> Result<Response> {
    match yours.opened.kind {
        links::Kind::Voucher => vouchers::yours::show(yours).await,
        links::Kind::Choice => cases::yours::choice(yours).await,
        links::Kind::Handling => cases::yours::handling(yours).await,
        links::Kind::Promise => promises::yours::show(yours).await,
        _ => Ok(over(&yours.visitor, &yours.business)),
    }
}

impl Yours {
    pub fn t(&self) -> T {
        self.visitor.t
    }

    /// The address of something below this page; `""` is the page itself.
    pub fn to(&self, what: &str) -> String {
        let page = routes::yours(&self.secret);
        if what.is_empty() {
            page
        } else {
            format!("{page}/{what}")
        }
    }
}

impl Yours {
    /// A page under the name of the business.
    pub fn show(&self, title: &str, width: Width, content: maud::Markup) -> Response {
        self.visitor.show_of(&self.business, title, width, content)
    }

    /// After a POST: 303 to the page, which says `word` once.
    pub fn said(&self, word: &str) -> Response {
        let mut response = axum::response::Redirect::to(&self.to("")).into_response();
        let flash = crate::flash::Flash::said(word);
        response
            .headers_mut()
            .append(axum::http::header::SET_COOKIE, flash.header());
        response
    }
}

impl FromRequestParts<Site> for Yours {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        site: &Site,
    ) -> std::result::Result<Self, Response> {
        let mut visitor = Visitor::from_request_parts(parts, site).await?;
        let secret = Path::<Secret>::from_request_parts(parts, site)
            .await
            .map_err(IntoResponse::into_response)?
            .0
            .secret;
        let looked = secret.clone();
        let found = visitor
            .read(move |tx| {
                let business = business::get(tx)?;
                match links::open(tx, &looked) {
                    Ok(opened) => Ok((Some(opened), business)),
                    Err(CoreError::NotFound) => Ok((None, business)),
                    Err(error) => Err(error),
                }
            })
            .await;
        let (opened, business) = found.map_err(IntoResponse::into_response)?;
        let Some(opened) = opened else {
            return Err(over(&visitor, &business.name));
        };
        if let Some(language) = opened.language {
            visitor.t = T::new(language);
        }
        Ok(Self {
            visitor,
            secret,
            opened,
            business: business.name,
        })
    }
}

/// Whether we let them down more than once lately. A page about what went wrong says so, rather
/// than act as if nothing had been.
pub(crate) fn again(tx: &mut Tx<'_>, customer: CustomerId) -> CoreResult<bool> {
    Ok(findings::of_customer(tx, &Actor::system(), customer)?.len() > 1)
}

/// The part of the address that every page here has, whatever else is in it.
#[derive(serde::Deserialize)]
struct Secret {
    secret: String,
}

/// It ran out, was revoked, or never was: how to reach us all the same.
fn over(visitor: &Visitor, business: &str) -> Response {
    let t = visitor.t;
    let title = t.say("yours-over-title");
    let content = ui::pages::intro(&title, &t.say("yours-over-about"));
    let mut response = visitor.show_of(business, &title, Width::Reading, content);
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
