//! What was typed so far, and what it means.

use attent_core::{
    ids::{ConversationId, CustomerId, EntryId},
    promises::{Condition, ConditionKind, Due, Inform, Origin},
};
use attent_db::Millis;
use serde::Deserialize;

use crate::due;

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
    /// The moments as they were shown, and for which words.
    pub due_at: Option<i64>,
    #[serde(default)]
    pub due_shown: String,
    pub condition_at_at: Option<i64>,
    #[serde(default)]
    pub condition_at_shown: String,
    /// Where it was asked from, and leads back to: the counter. Empty: where promises belong.
    #[serde(default)]
    pub to: String,
}

impl Typed {
    pub fn by_time(&self) -> bool {
        self.what.is_empty() || self.what == "time"
    }

    pub fn due_typed(&self) -> due::Typed {
        due::Typed {
            text: self.due.clone(),
            at: self.due_at.map(Millis),
            shown: self.due_shown.clone(),
        }
    }

    pub fn condition_at_typed(&self) -> due::Typed {
        due::Typed {
            text: self.condition_at.clone(),
            at: self.condition_at_at.map(Millis),
            shown: self.condition_at_shown.clone(),
        }
    }

    /// A time that counts is still to be shown.
    pub fn unshown(&self) -> bool {
        let typed = match self.what.as_str() {
            "" | "time" => self.due_typed(),
            "date" => self.condition_at_typed(),
            _ => return false,
        };
        !typed.is_empty() && typed.moment().is_none()
    }

    /// `None`: no time was said.
    pub fn due(&self) -> Option<Due> {
        if self.by_time() {
            return self.due_typed().moment().map(Due::At);
        }
        Some(Due::When(Condition {
            kind: ConditionKind::parse(&self.what).unwrap_or(ConditionKind::Event),
            text: self.condition.clone(),
            at: self.condition_at_typed().moment(),
            minutes: self.minutes.parse().unwrap_or(0),
            inform: Inform::parse(&self.inform).unwrap_or(Inform::Draft),
        }))
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
