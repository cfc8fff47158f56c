//! What kinds of events have to do with, as people ask for them.

use super::Kind;

/// A part of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    Conversations,
    Mail,
    Customers,
    Counter,
    Promises,
    Cases,
    Standards,
    Giving,
    Foresight,
    People,
    House,
}

/// Each with its word and what the words of its kinds begin with.
const TOPICS: [(Topic, &str, &[&str]); 11] = [
    (
        Topic::Conversations,
        "conversations",
        &["conversation", "entry"],
    ),
    (
        Topic::Mail,
        "mail",
        &["outgoing", "mail", "mailbox", "channel"],
    ),
    (Topic::Customers, "customers", &["customer", "organisation"]),
    (Topic::Counter, "counter", &["visit", "task"]),
    (Topic::Promises, "promises", &["promise", "set_aside"]),
    (
        Topic::Cases,
        "cases",
        &["case", "cause", "solution", "refusal"],
    ),
    (
        Topic::Standards,
        "standards",
        &["standard", "calendar", "clock"],
    ),
    (
        Topic::Giving,
        "giving",
        &["budget", "authority", "approval", "gesture", "voucher"],
    ),
    (
        Topic::Foresight,
        "foresight",
        &[
            "procedure",
            "known_problem",
            "contingency",
            "joint_update",
            "finding",
        ],
    ),
    (
        Topic::People,
        "people",
        &["staff", "session", "team", "place"],
    ),
    (
        Topic::House,
        "house",
        &["business", "setting", "token", "run", "job"],
    ),
];

impl Topic {
    pub const ALL: [Self; 11] = [
        Self::Conversations,
        Self::Mail,
        Self::Customers,
        Self::Counter,
        Self::Promises,
        Self::Cases,
        Self::Standards,
        Self::Giving,
        Self::Foresight,
        Self::People,
        Self::House,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.as_str() == word)
    }

    /// The kinds that have to do with it, in their order.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        let starts = self.row().2;
        let all = Kind::ALL.iter().copied();
        all.filter(move |kind| starts.contains(&kind.about()))
    }

    fn row(self) -> (Self, &'static str, &'static [&'static str]) {
        TOPICS[self as usize]
    }
}

impl Kind {
    /// What its word begins with: `customer` of `customer.added`.
    #[must_use]
    pub fn about(self) -> &'static str {
        self.as_str().split('.').next().unwrap_or_default()
    }
}

impl serde::Serialize for Topic {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_to_do_with_one_topic() {
        for kind in Kind::ALL {
            let of = Topic::ALL.into_iter();
            let of = of.filter(|topic| topic.kinds().any(|one| one == *kind));
            assert_eq!(of.count(), 1, "{kind:?}");
        }
        for topic in Topic::ALL {
            assert_eq!(topic.row().0, topic);
            assert_eq!(Topic::parse(topic.as_str()), Some(topic));
        }
    }
}
