//! What is done with known problems: written down, changed, linked.

use attent_core::{
    conversations,
    ids::{ConversationId, KnownProblemId},
    known_problems::{self, Details},
};
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::{list, show, to};
use crate::{Page, Result, forms::Wrong, routes};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub title: String,
    pub symptom: String,
    pub work_around: String,
    pub owner: String,
    pub procedure: String,
    pub version: i64,
    /// Linked to it at once.
    pub conversation: String,
}

impl Typed {
    fn details(&self) -> Details {
        Details {
            title: self.title.clone(),
            symptom: self.symptom.replace("\r\n", "\n"),
            work_around: self.work_around.replace("\r\n", "\n"),
            owner: self.owner.parse().ok(),
            procedure: self.procedure.parse().ok(),
        }
    }
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let (details, talk) = (typed.details(), typed.of_conversation());
    let added = page
        .write(move |tx, actor| {
            let id = known_problems::add(tx, actor, &details)?;
            if let Some(talk) = talk {
                known_problems::link(tx, actor, id, talk)?;
            }
            Ok(id)
        })
        .await;
    match added {
        Ok(id) => Ok(page.said(&to(id, ""), "said-saved")),
        Err(error) => list::page_of(&page, &typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<KnownProblemId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (details, version) = (typed.details(), typed.version);
    let changed = page
        .write(move |tx, actor| known_problems::change(tx, actor, id, version, &details))
        .await;
    match changed {
        Ok(()) => Ok(page.said(&to(id, ""), "said-saved")),
        Err(error) => show::page_of(&page, id, Some(&typed), &Wrong::from(error)?).await,
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Seen {
    version: i64,
}

pub(super) async fn is_back(
    page: Page,
    Path(id): Path<KnownProblemId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    page.write(move |tx, actor| known_problems::is_back(tx, actor, id, seen.version))
        .await?;
    Ok(page.said(&to(id, ""), "said-saved"))
}

/// The list, with the conversation that is to be linked to what is written down there.
pub(super) async fn choose(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    page.read(move |tx, actor| {
        conversations::see(tx, actor, id)?;
        actor.at_least(attent_core::Role::Staff)
    })
    .await?;
    Ok(page.go(&format!("/known-problems?conversation={id}")))
}

#[derive(Debug, Deserialize)]
pub(super) struct Chosen {
    problem: KnownProblemId,
}

pub(super) async fn link(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    page.write(move |tx, actor| known_problems::link(tx, actor, chosen.problem, id))
        .await?;
    Ok(page.said(&routes::conversation(id), "said-known-problem-linked"))
}

pub(super) async fn unlink(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    page.write(move |tx, actor| known_problems::unlink(tx, actor, chosen.problem, id))
        .await?;
    Ok(page.said(&to(chosen.problem, ""), "said-saved"))
}
