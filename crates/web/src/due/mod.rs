//! Due times as people type them: "tomorrow 12:00", "in 2 working hours", "penktadienį".
//!
//! What the words mean is shown back before it counts: a form sends the words with the moment that
//! was shown for exactly these words ([`Typed::moment`]), and whatever else it sends is shown first.
//! One [`Reader`] understands them, one [`field`] asks for them; `due.js` shows the meaning while
//! one types, and without it the first press does.

mod alone;
mod field;
mod read;

use std::collections::HashMap;

use attent_db::Millis;
use axum::{
    Router,
    extract::Query,
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;

pub(crate) use alone::Alone;
use field::meaning;
pub(crate) use field::{Asked, why_not, words};
pub(crate) use read::{Answer, Reader};
use read::{NotRead, Understood};

use crate::{Page, Result, Site};

pub(crate) fn routes() -> Router<Site> {
    Router::new().route("/due", get(mean))
}

/// A due time of a form: the words, and the moment that was shown for them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    pub text: String,
    pub at: Option<Millis>,
    /// The words for which the moment was shown.
    pub shown: String,
}

impl Typed {
    /// The fields `name`, `name_at` and `name_shown`.
    pub fn of(form: &HashMap<String, String>, name: &str) -> Self {
        let value = |end: &str| form.get(&format!("{name}{end}")).map_or("", String::as_str);
        Self {
            text: value("").to_owned(),
            at: value("_at").trim().parse().ok().map(Millis),
            shown: value("_shown").to_owned(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// What counts: the moment that was shown for these very words. "In two hours" stays what it
    /// was when it was shown.
    pub fn moment(&self) -> Option<Millis> {
        let same = !self.is_empty() && self.shown.trim() == self.text.trim();
        self.at.filter(|_| same)
    }
}

/// To read by, outside of a transaction that is open already.
pub(crate) async fn reader(page: &Page) -> Result<Reader> {
    let format = page.format.clone();
    page.read(move |tx, _| Reader::of(tx, &format)).await
}

#[derive(Deserialize)]
struct Words {
    #[serde(default)]
    text: String,
    #[serde(default)]
    name: String,
}

/// What the words mean, while they are typed.
async fn mean(page: Page, Query(words): Query<Words>) -> Result<Response> {
    let format = page.format.clone();
    let reader = page
        .read(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            Reader::of(tx, &format)
        })
        .await?;
    let typed = Typed {
        text: words.text,
        ..Typed::default()
    };
    let answer = reader.answer(&typed);
    Ok(meaning(&page.format, &words.name, &typed, answer.as_ref()).into_response())
}
