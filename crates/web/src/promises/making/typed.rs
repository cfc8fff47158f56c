//! What was typed so far, and what it means.

use attent_core::{
    ids::{ConversationId, CustomerId, EntryId},
    promises::{Condition, ConditionKind, Due, Inform, Origin},
};
use attent_db::Millis;
use serde::Deserialize;

use super::super::due::understood;
use crate::Page;

/// What was typed so far.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::promises) struct Typed {
    pub conversation: Option<ConversationId>,
    pub customer: Option<CustomerId>,
    pub entry: Option<EntryId>,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub owner: String,
    /// `time`, or a kind of condition.
    #[serde(default)]
    pub what: String,
    #[serde(default)]
    pub due: String,
    #[serde(default)]
    pub condition: String,
    #[serde(default)]
    pub condition_at: String,
    #[serde(default)]
    pub minutes: String,
    #[serde(default)]
    pub inform: String,
    #[serde(default)]
    pub origin: String,
    /// A confirmation goes to the customer.
    pub tell: Option<String>,
    /// The moment as it was shown.
    pub at: Option<i64>,
    /// The form was sent, not just opened.
    pub look: Option<String>,
    /// Where it was asked from, and leads back to: the counter. Empty: where promises belong.
    #[serde(default)]
    pub to: String,
}

impl Typed {
    pub fn by_time(&self) -> bool {
        self.what.is_empty() || self.what == "time"
    }

    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("text", self.text.clone()),
            ("owner", self.owner.clone()),
            ("due", self.due.clone()),
        ];
        for (name, id) in [
            ("conversation", self.conversation.map(|id| id.0)),
            ("customer", self.customer.map(|id| id.0)),
            ("entry", self.entry.map(|id| id.0)),
        ] {
            pairs.extend(id.map(|id| (name, id.to_string())));
        }
        if self.tell.is_some() {
            pairs.push(("tell", "on".to_owned()));
        }
        if !self.origin.is_empty() {
            pairs.push(("origin", self.origin.clone()));
        }
        if !self.to.is_empty() {
            pairs.push(("to", self.to.clone()));
        }
        pairs
    }

    pub fn due(&self, page: &Page) -> Due {
        if self.by_time() {
            return Due::At(Millis(self.at.unwrap_or(0)));
        }
        let at = understood(&self.condition_at, &page.format.zone);
        Due::When(Condition {
            kind: ConditionKind::parse(&self.what).unwrap_or(ConditionKind::Event),
            text: self.condition.clone(),
            at: at.map(|at| at.at),
            minutes: self.minutes.parse().unwrap_or(0),
            inform: Inform::parse(&self.inform).unwrap_or(Inform::Draft),
        })
    }

    pub fn origin(&self) -> Origin {
        let said = Origin::parse(&self.origin);
        let told =
            said.filter(|one| matches!(one, Origin::Phone | Origin::Counter | Origin::Holding));
        told.unwrap_or(if self.entry.is_some() {
            Origin::Entry
        } else if self.conversation.is_some() {
            Origin::Reply
        } else {
            Origin::Counter
        })
    }
}
