//! What is pressed at the counter.

use attent_core::{
    Error as CoreError,
    conversations::{self, Kind},
    counter::{self, Matter, Said},
    customers::{self, IdentityKind},
    ids::{ConversationId, CustomerId, VisitId},
};
use axum::{
    Form,
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use serde::Deserialize;

use super::{
    pages::{self, Asked, PLACE_COOKIE, place_of},
    person::Typed,
};
use crate::{Error, Page, Result, forms::Wrong, routes};

const ROOM: &str = routes::COUNTER;
/// A tablet stays at its counter for a year.
const PLACE_LASTS: u32 = 365 * 24 * 60 * 60;

pub(super) fn of_visit(id: VisitId) -> String {
    format!("{ROOM}/{id}")
}

#[derive(Deserialize)]
pub(super) struct Came {
    #[serde(default)]
    mark: String,
}

pub(super) async fn arrive(page: Page, Form(came): Form<Came>) -> Result<Response> {
    let place = place_of(&page);
    let mark = came.mark.clone();
    let arrived = page
        .write(move |tx, actor| counter::arrive(tx, actor, place, &mark))
        .await;
    match arrived {
        Ok(_) => Ok(page.said(ROOM, "said-arrived")),
        Err(error) => pages::show_room(&page, &came.mark, &Wrong::from(error)?).await,
    }
}

pub(super) async fn call(page: Page) -> Result<Response> {
    let place = place_of(&page);
    let id = page
        .write(move |tx, actor| counter::call(tx, actor, place))
        .await?;
    Ok(page.go(&of_visit(id)))
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    place: String,
}

/// Remembers in the browser at which counter it stands.
pub(super) async fn choose_place(page: Page, Form(chosen): Form<Chosen>) -> Result<Response> {
    let id: i64 = chosen.place.parse().unwrap_or(0);
    let lasts = if id == 0 { 0 } else { PLACE_LASTS };
    let mut response = page.go(ROOM);
    let secure = if page.site.config().secure() {
        "; Secure"
    } else {
        ""
    };
    let cookie = format!(
        "{PLACE_COOKIE}={id}; Path={ROOM}; Max-Age={lasts}; HttpOnly; SameSite=Lax{secure}"
    );
    if let Ok(value) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}

pub(super) async fn greet(page: Page, Path(id): Path<VisitId>) -> Result<Response> {
    let greeted = page
        .write(move |tx, actor| counter::greet(tx, actor, id))
        .await;
    match greeted {
        Ok(()) => Ok(page.go(&of_visit(id))),
        Err(error) => pages::show_room(&page, "", &Wrong::from(error)?).await,
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Somebody {
    /// One we know.
    customer: String,
    /// Or somebody new.
    pub name: String,
    pub reach: String,
}

/// They said who they are: somebody we know, or new.
pub(super) async fn recognise(
    page: Page,
    Path(id): Path<VisitId>,
    Form(somebody): Form<Somebody>,
) -> Result<Response> {
    let said = somebody.clone();
    let recognised = page
        .write(move |tx, actor| {
            let customer = match said.customer.parse().map(CustomerId) {
                Ok(customer) => customer,
                Err(_) => added(tx, actor, &said)?,
            };
            counter::recognise(tx, actor, id, customer)
        })
        .await;
    match recognised {
        Ok(()) => Ok(page.go(&of_visit(id))),
        Err(error) => {
            let typed = Typed {
                name: somebody.name,
                reach: somebody.reach,
                ..Typed::default()
            };
            pages::show_person(&page, id, &Asked::default(), &typed, &Wrong::from(error)?).await
        }
    }
}

fn added(
    tx: &mut attent_db::Tx<'_>,
    actor: &attent_core::Actor,
    said: &Somebody,
) -> attent_core::Result<CustomerId> {
    if said.name.trim().is_empty() {
        return Err(attent_core::error::invalid("name", "error-required"));
    }
    let reach = said.reach.trim();
    let kind = if reach.contains('@') {
        IdentityKind::Email
    } else {
        IdentityKind::Phone
    };
    let new = customers::New {
        name: said.name.clone(),
        language: None,
        identities: (!reach.is_empty())
            .then(|| (kind, reach.to_owned()))
            .into_iter()
            .collect(),
    };
    customers::add(tx, actor, &new).map_err(|error| match error {
        CoreError::Conflict(word) => attent_core::error::invalid("reach", word),
        // Whatever is wrong with an address stands at the one field for it.
        CoreError::Invalid(fields) => match fields.0.first() {
            Some((field, word)) if *field != "name" => attent_core::error::invalid("reach", word),
            _ => CoreError::Invalid(fields),
        },
        other => other,
    })
}

pub(super) async fn end(
    page: Page,
    Path(id): Path<VisitId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let said = Said {
        matter: match typed.matter.as_str() {
            "nothing" => Matter::Nothing,
            known => match known.parse().map(ConversationId) {
                Ok(known) => Matter::Known(known),
                Err(_) => Matter::New {
                    kind: Kind::parse(&typed.kind).unwrap_or(conversations::Kind::Question),
                    subject: typed.subject.clone(),
                },
            },
        },
        text: typed.text.replace("\r\n", "\n"),
        settled: typed.then == "settled",
    };
    let ended = page
        .write(move |tx, actor| counter::end(tx, actor, id, &said))
        .await;
    match ended {
        Ok(_) => Ok(page.said(ROOM, "said-visit-ended")),
        Err(
            error @ Error {
                kind: CoreError::NotFound,
                ..
            },
        ) => Err(error),
        Err(error) => {
            pages::show_person(&page, id, &Asked::default(), &typed, &Wrong::from(error)?).await
        }
    }
}

pub(super) async fn leave(page: Page, Path(id): Path<VisitId>) -> Result<Response> {
    let left = page
        .write(move |tx, actor| counter::leave(tx, actor, id))
        .await;
    match left {
        Ok(()) => Ok(page.said(ROOM, "said-visit-left")),
        Err(error) => pages::show_room(&page, "", &Wrong::from(error)?).await,
    }
}
