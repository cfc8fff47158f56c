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
}

impl From<attent_db::Error> for Error {
    fn from(error: attent_db::Error) -> Self {
        Self::Database(error)
    }
}

/// What is wrong with each field: `(field, word)`, the word a key of the language files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(pub Vec<(&'static str, &'static str)>);

impl FieldErrors {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes that `field` is wrong in the way `word` says.
    pub fn add(&mut self, field: &'static str, word: &'static str) {
        self.0.push((field, word));
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
    Error::Invalid(FieldErrors(vec![(field, word)]))
}
