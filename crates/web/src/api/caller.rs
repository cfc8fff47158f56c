//! Who calls: the program behind a token.
//!
//! [`come_in`] stands before every route of the API: it finds the token, notes that it was used and
//! hands a [`Caller`] on. A handler goes through it to the core: [`Caller::show`] reads,
//! [`Caller::change`] and [`Caller::add`] write, each in one transaction. A cookie opens nothing here.

use attent_core::{Actor, ids::TokenId, people::tokens};
use attent_db::Tx;
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Serialize;

use super::{
    answer::Answer,
    once::Once,
    page::{self, Items},
    problem::{Done, Problem},
    version::IfMatch,
};
use crate::Site;

#[derive(Clone)]
pub(crate) struct Caller {
    pub(crate) site: Site,
    pub(crate) token: TokenId,
    pub(crate) actor: Actor,
    pub(crate) if_match: IfMatch,
    pub(super) once: Option<Once>,
}

/// Lets in who shows a token that works.
pub(super) async fn come_in(State(site): State<Site>, request: Request, next: Next) -> Response {
    match known(site, request).await {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn known(site: Site, mut request: Request) -> Done<Request> {
    let text = bearer(request.headers()).ok_or(Problem::NoToken)?;
    let found = site
        .db()
        .read(move |tx| tokens::find(tx, &text))
        .await?
        .ok_or(Problem::NoToken)?;
    if found.touch_due {
        let id = found.id;
        let touched: attent_core::Result<()> =
            site.db().write(move |tx| tokens::touch(tx, id)).await;
        if let Err(error) = touched {
            tracing::warn!(%error, "the use of a token could not be noted");
        }
    }
    request.extensions_mut().insert(Caller {
        site,
        token: found.id,
        actor: found.actor,
        if_match: IfMatch::Any,
        once: None,
    });
    Ok(request)
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, text) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| text.trim().to_owned())
}

impl FromRequestParts<Site> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Done<Self> {
        let caller = parts.extensions.get::<Self>().cloned();
        let caller = caller.ok_or(Problem::NoToken)?;
        // Only now: where there is no such method, no version is of interest.
        let if_match = IfMatch::read(&parts.headers)?;
        let once = parts.extensions.get::<Option<Once>>().cloned().flatten();
        Ok(Self {
            if_match,
            once,
            ..caller
        })
    }
}

impl Caller {
    /// One read transaction.
    pub(crate) async fn read<A: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Done<A> + Send + 'static,
    ) -> Done<A> {
        let actor = self.actor.clone();
        self.site.db().read(move |tx| work(tx, &actor)).await
    }

    /// Reads what is shown.
    pub(crate) async fn show<A: Serialize + Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Done<A> + Send + 'static,
    ) -> Done<Answer> {
        let found = self.read(work).await?;
        Answer::of(StatusCode::OK, &found)
    }

    /// A page of a list that is short and read whole.
    pub(crate) async fn show_list<S: 'static, T: Serialize + Send + 'static>(
        &self,
        asked: page::Asked,
        read: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<Vec<S>> + Send + 'static,
        cursor: fn(&S) -> String,
        show: fn(S) -> T,
    ) -> Done<Answer> {
        let (limit, after) = (page::limit(asked.limit)?, asked.after);
        self.show(move |tx, actor| {
            let all = read(tx, actor)?;
            Ok(Items::of_all(all, after.as_deref(), limit, cursor, show))
        })
        .await
    }

    /// Changes something and shows it as it is now; `()` shows nothing: 204.
    pub(crate) async fn change<A: Serialize>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Done<A> + Send + 'static,
    ) -> Done<Answer> {
        self.write(StatusCode::OK, work).await
    }

    /// Does `act` with one row and shows that row as it is then.
    pub(crate) async fn act<I, D, A>(
        &self,
        id: I,
        act: impl Fn(&mut Tx<'_>, &Actor, I) -> attent_core::Result<D> + Send + 'static,
        show: impl Fn(&mut Tx<'_>, &Actor, I) -> Done<A> + Send + 'static,
    ) -> Done<Answer>
    where
        I: Copy + Send + 'static,
        A: Serialize,
    {
        self.change(move |tx, actor| {
            act(tx, actor, id)?;
            show(tx, actor, id)
        })
        .await
    }

    /// Adds something and shows it: 201.
    pub(crate) async fn add<A: Serialize>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Done<A> + Send + 'static,
    ) -> Done<Answer> {
        self.write(StatusCode::CREATED, work).await
    }

    /// One write transaction; with an `Idempotency-Key` the work is done once.
    async fn write<A: Serialize>(
        &self,
        status: StatusCode,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Done<A> + Send + 'static,
    ) -> Done<Answer> {
        let Self {
            actor, token, once, ..
        } = self.clone();
        let db = self.site.db();
        db.write(move |tx| {
            let fresh = |tx: &mut Tx<'_>| Answer::of(status, &work(tx, &actor)?);
            match &once {
                Some(once) => once.only(tx, token, fresh),
                None => fresh(tx),
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn tokens_in_headers() {
        for (value, expect) in [
            ("Bearer att_x", Some("att_x")),
            ("bearer  att_x ", Some("att_x")),
            ("Basic att_x", None),
            ("att_x", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, HeaderValue::from_static(value));
            assert_eq!(bearer(&headers).as_deref(), expect, "{value}");
        }
    }
}
