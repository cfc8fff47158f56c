//! The report of gestures: where things go wrong often, and what followed.

use attent_core::budgets::{Occasion, report};
use axum::{extract::Query, response::Response};
use serde::Deserialize;

use super::{report_view, typed};
use crate::{Page, Result, facts::Here};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// One occasion, or all of them.
    occasion: String,
}

pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let only = Occasion::parse(&asked.occasion);
    let (facts, found) = page
        .read_framed(move |tx, actor| {
            let currency = typed::currency(tx)?;
            report::report(tx, actor, currency, only)
        })
        .await?;
    let stage = report_view::page(&page, &found, only);
    Ok(page.show(&facts, Here::Gestures, &page.t.say("report-title"), stage))
}
