//! The closed words of a conversation, the same in SQL, JSON, URL and language files.

/// Declares an enum whose variants are stored as words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }

        impl From<$name> for attent_db::Value {
            fn from(word: $name) -> Self {
                Self::Text(word.as_str().to_owned())
            }
        }

        impl attent_db::FromValue for $name {
            fn from_value(value: attent_db::ValueRef<'_>) -> std::result::Result<Self, attent_db::Error> {
                let word = value.text()?;
                Self::parse(word).ok_or_else(|| {
                    attent_db::Error::Corrupt(format!("no such {}: {word}", stringify!($name)))
                })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                Self::parse(&text).ok_or_else(|| {
                    serde::de::Error::custom(format!("no such {}: {text}", stringify!($name)))
                })
            }
        }
    };
}
pub(crate) use words;

words! {
    /// The way the matter came in.
    Channel { Mail = "mail", Phone = "phone", Counter = "counter", Web = "web", Chat = "chat", Letter = "letter" }
}

words! {
    /// What kind of matter it is.
    Kind {
        Question = "question",
        Request = "request",
        Complaint = "complaint",
        Return = "return",
        Support = "support",
        Praise = "praise",
        Suggestion = "suggestion",
    }
}

words! {
    Priority { Low = "low", Normal = "normal", High = "high", Urgent = "urgent" }
}

words! {
    /// Where it stands: follows from the facts, see `Standing`.
    State {
        /// The customer waits for us.
        Open = "open",
        /// We wait for the customer.
        Waiting = "waiting",
        Snoozed = "snoozed",
        Closed = "closed",
        Spam = "spam",
        /// Its entries went to another conversation.
        Merged = "merged",
    }
}

words! {
    /// People's matters, or notices of machines in a view of their own.
    Lane { People = "people", Notices = "notices" }
}

words! {
    /// What an entry is.
    EntryKind {
        In = "in",
        Out = "out",
        Note = "note",
        Letter = "letter",
        Call = "call",
        Visit = "visit",
        /// An out-of-office, a receipt: kept and shown, changes nothing.
        Automatic = "automatic",
    }
}
