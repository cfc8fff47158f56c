//! Answering a question, and taking one back.

use attent_core::{
    approvals::{self, Answer},
    ids::ApprovalId,
};
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::views::Refused;
use crate::{Page, Result, forms::Wrong, routes};

#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    /// `yes` or `no`, by the button.
    #[serde(default)]
    pub answer: String,
    /// A word for whoever asked.
    #[serde(default)]
    pub words: String,
}

/// Whatever is not a yes is a no.
pub(super) fn answer_of(typed: &Typed) -> Answer {
    if typed.answer == "yes" {
        Answer::Yes
    } else {
        Answer::No
    }
}

pub(super) fn said(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "said-approved",
        Answer::No => "said-declined",
    }
}

pub(super) async fn answer(
    page: Page,
    Path(id): Path<ApprovalId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (answer, words) = (answer_of(&typed), typed.words.clone());
    let decided = page
        .write(move |tx, actor| approvals::decide(tx, actor, id, answer, &words, None))
        .await;
    let Err(error) = decided else {
        return Ok(page.said(routes::APPROVALS, said(answer)));
    };
    let refused = Refused {
        id,
        wrong: Wrong::from(error)?,
        words: &typed.words,
    };
    let response = super::shown(&page, None, Some(&refused)).await?;
    Ok(refused.wrong.on(response))
}

pub(super) async fn withdraw(page: Page, Path(id): Path<ApprovalId>) -> Result<Response> {
    page.write(move |tx, actor| approvals::withdraw(tx, actor, id))
        .await?;
    Ok(page.said(routes::APPROVALS, "said-withdrawn"))
}
