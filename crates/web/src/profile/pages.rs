//! The handlers of one's own profile.

use attent_core::{
    Language,
    error::invalid,
    ids::SessionId,
    notices::{self, Choice},
    people::{
        profile, sessions,
        throttle::{self, Answer, Gate},
    },
};
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::views::{self, Shown};
use crate::{
    Error, Page, Result,
    facts::Here,
    forms::{Wrong, some},
    routes,
    sign_in::session,
    ui::{self, Width},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub name: String,
    pub language: String,
    pub time_zone: String,
    pub signature: String,
    pub version: i64,
}

pub(super) async fn show(page: Page) -> Result<Response> {
    render(&page, None, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, typed: Option<Typed>, wrong: &Wrong) -> Result<Response> {
    let read = page.read_framed(|tx, actor| {
        Ok((
            profile::get(tx, actor)?,
            sessions::list(tx, actor)?,
            notices::choices(tx, actor)?,
        ))
    });
    let (facts, (profile, sessions, notices)) = read.await?;
    let typed = typed.unwrap_or_else(|| Typed {
        name: profile.name,
        language: profile.language.map_or("", Language::code).to_owned(),
        time_zone: profile.time_zone.unwrap_or_default(),
        signature: profile.signature,
        version: profile.version,
    });
    let title = page.t.say("profile-title");
    let shown = Shown {
        email: profile.email,
        typed,
        sessions,
        notices,
    };
    let stage = ui::page(Width::Reading, views::profile(page, &title, &shown, wrong));
    Ok(wrong.on(page.show(&facts, Here::Profile, &title, stage)))
}

pub(super) async fn change(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let form = profile::Change {
        name: typed.name.clone(),
        language: Language::parse(&typed.language),
        time_zone: some(&typed.time_zone),
        signature: typed.signature.clone(),
    };
    let version = typed.version;
    match page
        .write(move |tx, actor| profile::change(tx, actor, version, &form))
        .await
    {
        Ok(()) => Ok(page.said(routes::PROFILE, "said-saved")),
        Err(error) => render(&page, Some(typed), &Wrong::from(error)?).await,
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Passwords {
    old: String,
    password: String,
}

pub(super) async fn set_password(page: Page, Form(typed): Form<Passwords>) -> Result<Response> {
    match changed(&page, typed).await {
        Ok(()) => Ok(page.said(routes::PROFILE, "said-password-set")),
        Err(error) => render(&page, None, &Wrong::from(error)?).await,
    }
}

async fn changed(page: &Page, typed: Passwords) -> Result<()> {
    let t = page.t;
    let whom = format!("staff {}", page.staff);
    // An open browser is no leave to guess the password behind it.
    let tried = page
        .write(move |tx, _| throttle::attempt(tx, Gate::SignInTo, &whom))
        .await?;
    if let Answer::Wait(_) = tried {
        return Err(Error::page(t, invalid("old", "error-tried-too-often")));
    }
    let old = page.read(profile::password).await?;
    if !session::verify(t, typed.old, Some(old.clone())).await? {
        return Err(Error::page(t, invalid("old", "error-old-password")));
    }
    let new = session::hash(&page.site, t, typed.password).await?;
    let session = page.session;
    page.write(move |tx, actor| profile::set_password(tx, actor, session, &old, &new))
        .await
}

pub(super) async fn end_session(page: Page, Path(id): Path<SessionId>) -> Result<Response> {
    page.write(move |tx, actor| sessions::revoke(tx, actor, id))
        .await?;
    if id == page.session {
        return Ok(session::end(&page.site, routes::SIGN_IN));
    }
    Ok(page.said(routes::PROFILE, "said-session-ended"))
}

pub(super) async fn end_others(page: Page) -> Result<Response> {
    let keep = page.session;
    page.write(move |tx, actor| sessions::revoke_others(tx, actor, keep))
        .await?;
    Ok(page.said(routes::PROFILE, "said-session-ended"))
}

/// Each checked box sends `kind.way`; what is missing was unchecked.
pub(super) async fn choose(
    page: Page,
    Form(chosen): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let on = |kind: notices::Kind, way: &str| {
        let name = format!("{}.{way}", kind.as_str());
        chosen.iter().any(|(key, _)| *key == name)
    };
    let choices: Vec<Choice> = notices::Kind::ALL
        .into_iter()
        .map(|kind| Choice {
            kind,
            in_app: on(kind, "app"),
            by_mail: on(kind, "mail"),
        })
        .collect();
    page.write(move |tx, actor| {
        choices
            .iter()
            .try_for_each(|choice| notices::choose(tx, actor, *choice))
    })
    .await?;
    Ok(page.said(routes::PROFILE, "said-saved"))
}
