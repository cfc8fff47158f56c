//! Whom a contingency touches, as it is typed and stored.

use super::LONGEST_TEXT;
use crate::{
    FieldErrors,
    conversations::Kind,
    fields,
    ids::{PlaceId, StaffId},
};

/// A line of words that something is found by.
const LONGEST_WORDS: usize = 200;

/// Each part that is filled in adds those it finds; within a part everything must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Open promises with all of these words.
    pub promise_words: String,
    pub promise_owner: Option<StaffId>,
    /// Due within so many days, or late.
    pub due_days: Option<i64>,
    /// Only those that wait for something.
    pub waits: bool,
    /// Things kept aside, or waited for, with these words.
    pub item: String,
    /// Conversations that are not closed.
    pub tag: String,
    pub kind: Option<Kind>,
    pub place: Option<PlaceId>,
    /// Customers by name or address, one a line.
    pub customers: String,
}

impl Filter {
    #[must_use]
    pub fn asks_promises(&self) -> bool {
        !self.promise_words.trim().is_empty()
            || self.promise_owner.is_some()
            || self.due_days.is_some()
            || self.waits
    }

    #[must_use]
    pub fn asks_conversations(&self) -> bool {
        !self.tag.trim().is_empty() || self.kind.is_some() || self.place.is_some()
    }

    /// Nothing is filled in: it touches nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.asks_promises()
            && !self.asks_conversations()
            && self.item.trim().is_empty()
            && self.customers.trim().is_empty()
    }

    pub(super) fn check(&self, errors: &mut FieldErrors) {
        for (field, words) in [
            ("promise_words", &self.promise_words),
            ("item", &self.item),
            ("tag", &self.tag),
        ] {
            fields::text(errors, field, words, LONGEST_WORDS);
        }
        fields::text(errors, "customers", &self.customers, LONGEST_TEXT);
    }

    pub(super) fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| "{}".to_owned())
    }

    pub(super) fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }
}
