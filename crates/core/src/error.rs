//! The one error of the core: few kinds, closed, in words.
//!
//! Only the border turns it into a status, a page or JSON. `Invalid` and `Conflict` carry keys of
//! the language files, not sentences: the reader's language is known at the border.

/// What a core function answers.
pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not exist, or not for you: the two are not told apart.
    #[error("not found")]
    NotFound,
    /// You may see it, but not do this.
    #[error("forbidden")]
    Forbidden,
    /// Understood, but wrong: by field.
    #[error("invalid: {0:?}")]
    Invalid(FieldErrors),
    /// It changed meanwhile, or the state forbids it: a word of `locales/<lang>/errors.ftl`.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The database is away, full or broken; the sentence is for the log and the owner.
    #[error(transparent)]
    Database(attent_db::Error),
    /// Ours to mend.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// What a request names in `field` and is not there is a wrong field; only the row it is about
    /// is not found.
    #[must_use]
    pub fn named(self, field: &'static str) -> Self {
        match self {
            Self::NotFound => invalid(field, "error-unknown-choice"),
            other => other,
        }
    }

    /// The fields that are wrong are those of entry `at` of the list `list`, from 0.
    #[must_use]
    pub fn within(self, list: &'static str, at: usize) -> Self {
        match self {
            Self::Invalid(fields) => Self::Invalid(fields.within(list, at)),
            other => other,
        }
    }
}

impl From<attent_db::Error> for Error {
    fn from(error: attent_db::Error) -> Self {
        Self::Database(error)
    }
}

/// What is wrong with each field: `(field, word)`, the word a key of the language files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(pub Vec<(&'static str, &'static str)>, Vec<Within>);

/// In which entry of which list one of them is. A form shows its fields where they are and needs none
/// of it; a program that sent forty entries does.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Within {
    /// Which of the errors.
    error: usize,
    list: &'static str,
    at: usize,
}

impl FieldErrors {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One wrong field.
    #[must_use]
    pub fn one(field: &'static str, word: &'static str) -> Self {
        Self(vec![(field, word)], Vec::new())
    }

    /// Notes that `field` is wrong in the way `word` says.
    pub fn add(&mut self, field: &'static str, word: &'static str) {
        self.0.push((field, word));
    }

    /// All noted so far is about entry `at` of the list `list`.
    #[must_use]
    pub fn within(mut self, list: &'static str, at: usize) -> Self {
        let all = (0..self.0.len()).map(|error| Within { error, list, at });
        self.1.extend(all);
        self
    }

    /// Notes what is wrong with a part, too.
    pub fn join(&mut self, part: Self) {
        let before = self.0.len();
        self.0.extend(part.0);
        self.1.extend(part.1.into_iter().map(|one| Within {
            error: before + one.error,
            ..one
        }));
    }

    /// The field of the error numbered `error` as it stands in a body: `grants.staff` of the second
    /// of `grants` is `grants[1].staff`.
    #[must_use]
    pub fn place(&self, error: usize) -> String {
        let (field, _) = self.0.get(error).copied().unwrap_or_default();
        let entry = |part: &str| {
            let mut all = self.1.iter();
            let known = all.find(|one| one.error == error && one.list == part);
            known.map_or(part.to_owned(), |one| format!("{part}[{}]", one.at))
        };
        field.split('.').map(entry).collect::<Vec<_>>().join(".")
    }

    /// `Ok` when nothing was noted.
    ///
    /// # Errors
    /// [`Error::Invalid`] with everything noted so far.
    pub fn check(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(self))
        }
    }

    #[must_use]
    pub fn of(&self, field: &str) -> Option<&'static str> {
        self.0
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, word)| *word)
    }
}

/// One wrong field as an error.
pub fn invalid(field: &'static str, word: &'static str) -> Error {
    Error::Invalid(FieldErrors::one(field, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_in_which_entry_it_is() {
        let mut errors = FieldErrors::one("year", "error-year");
        let mut part = FieldErrors::one("steps.answers.label", "error-required");
        part.add("steps.title", "error-required");
        errors.join(part.within("answers", 3).within("steps", 1));
        errors.add("to", "error-required");
        let places: Vec<String> = (0..4).map(|error| errors.place(error)).collect();
        assert_eq!(
            places,
            ["year", "steps[1].answers[3].label", "steps[1].title", "to"]
        );
        let bare = FieldErrors::one("entries", "error-unknown-choice").within("entries", 0);
        assert_eq!(bare.place(0), "entries[0]");
        assert_eq!(bare.place(7), "");
    }
}
