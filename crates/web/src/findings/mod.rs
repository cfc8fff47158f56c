//! Findings: what is to be mended, by whom and when, and whether it helped.

use std::collections::HashMap;

use attent_core::{
    Error as CoreError,
    cases::causes::{self, Cause},
    error::invalid,
    findings::{self, Finding, New, State},
    ids::{FindingId, StaffId},
    people::staff,
};
use attent_db::Millis;
use axum::{
    Form, Router,
    extract::{Path, Query},
    response::Response,
    routing::{get, post},
};
use serde::Deserialize;

use crate::{Page, Result, Site, facts::Here, forms::Wrong};

mod views;

pub(crate) const FINDINGS: &str = "/findings";
/// How many a page shows.
const LINES: i64 = 200;
/// A finding is due after so many days, unless said.
const USUAL_DAYS: i64 = 14;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/findings", get(list).post(add))
        .route("/findings/{id}", get(show))
        .route("/findings/{id}/done", post(done))
        .route("/findings/{id}/verification", post(verify))
        .route("/findings/{id}/reopening", post(reopen))
}

/// What several findings are shown with.
struct About {
    names: HashMap<StaffId, String>,
    people: Vec<(StaffId, String)>,
    causes: Vec<Cause>,
}

fn about(tx: &mut attent_db::Tx<'_>, actor: &attent_core::Actor) -> attent_core::Result<About> {
    let all = staff::list(tx, actor)?;
    let able = staff::assignable(tx)?;
    Ok(About {
        names: all.into_iter().map(|one| (one.id, one.name)).collect(),
        people: able.into_iter().map(|one| (one.id, one.name)).collect(),
        causes: causes::tree(tx)?,
    })
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    state: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    what: String,
    owner: String,
    /// A day.
    due: String,
}

async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let state = State::parse(&asked.state).unwrap_or(State::Open);
    let due = page.now().plus(Millis::from_days(USUAL_DAYS).0);
    let typed = Typed {
        owner: page.staff.to_string(),
        due: page.format.zoned(due).date().to_string(),
        ..Typed::default()
    };
    list_of(&page, state, &typed, &Wrong::nothing(page.t)).await
}

async fn list_of(page: &Page, state: State, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    let (facts, (all, about)) = page
        .read_framed(move |tx, actor| {
            let all = findings::list(tx, actor, state, LINES)?;
            Ok((all, about(tx, actor)?))
        })
        .await?;
    let stage = views::list(page, state, &all, &about, typed, wrong);
    let title = page.t.say("findings-title");
    Ok(wrong.on(page.show(&facts, Here::Findings, &title, stage)))
}

async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    // Due at the end of the working day that was named.
    let due = page.format.local(&format!("{}T18:00", typed.due.trim()));
    let (what, owner) = (typed.what.replace("\r\n", "\n"), typed.owner.parse().ok());
    let added = page
        .write(move |tx, actor| {
            let due_at = due.ok_or_else(|| invalid("due", "error-no-such-time"))?;
            let owner = owner.ok_or_else(|| invalid("owner", "error-required"))?;
            let new = New {
                what: what.clone(),
                owner,
                due_at,
            };
            findings::add(tx, actor, &new)
        })
        .await;
    match added {
        Ok(_) => Ok(page.said(FINDINGS, "said-saved")),
        Err(error) => list_of(&page, State::Open, &typed, &Wrong::from(error)?).await,
    }
}

async fn show(page: Page, Path(id): Path<FindingId>) -> Result<Response> {
    show_one(&page, id, "", &Wrong::nothing(page.t)).await
}

async fn show_one(page: &Page, id: FindingId, words: &str, wrong: &Wrong) -> Result<Response> {
    let (facts, (finding, about)) = page
        .read_framed(move |tx, actor| Ok((findings::find(tx, actor, id)?, about(tx, actor)?)))
        .await?;
    let stage = views::show(page, &finding, &about, words, wrong);
    let title = page.t.say("findings-title");
    Ok(wrong.on(page.show(&facts, Here::Findings, &title, stage)))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    version: i64,
    words: String,
}

type Act = fn(
    &mut attent_db::Tx<'_>,
    &attent_core::Actor,
    FindingId,
    i64,
    &str,
) -> attent_core::Result<()>;

async fn act(page: Page, id: FindingId, said: Said, act: Act) -> Result<Response> {
    let words = said.words.replace("\r\n", "\n");
    let done = page
        .write(move |tx, actor| act(tx, actor, id, said.version, &words))
        .await;
    match done {
        Ok(()) => Ok(page.said(&format!("{FINDINGS}/{id}"), "said-saved")),
        Err(error) if matches!(error.kind, CoreError::NotFound) => Err(error),
        Err(error) => show_one(&page, id, &said.words, &Wrong::from(error)?).await,
    }
}

async fn done(page: Page, Path(id): Path<FindingId>, Form(said): Form<Said>) -> Result<Response> {
    act(page, id, said, findings::done).await
}

async fn verify(page: Page, Path(id): Path<FindingId>, Form(said): Form<Said>) -> Result<Response> {
    act(page, id, said, |tx, actor, id, version, words| {
        findings::verify(tx, actor, id, version, (None, words))
    })
    .await
}

async fn reopen(page: Page, Path(id): Path<FindingId>, Form(said): Form<Said>) -> Result<Response> {
    act(page, id, said, findings::reopen).await
}

/// What it says: the business's words, or the cause that has too many cases.
fn what(page: &Page, finding: &Finding, about: &About) -> String {
    let cause = finding
        .cause
        .and_then(|id| about.causes.iter().find(|cause| cause.id == id));
    match cause {
        Some(cause) if finding.what.is_empty() => {
            let name = crate::cases::said::cause(page.t, cause);
            page.t
                .say_with("finding-of-cause", &[("cause", name.into())])
        }
        _ => finding.what.clone(),
    }
}
