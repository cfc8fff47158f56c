//! Why something could not be done, in a sentence for the person who asked.

use std::fmt;

pub type Result<T> = std::result::Result<T, Problem>;

#[derive(Debug)]
pub struct Problem {
    pub words: String,
}

impl Problem {
    pub fn new(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl std::error::Error for Problem {}

impl From<attent_db::Error> for Problem {
    fn from(error: attent_db::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl From<attent_core::Error> for Problem {
    fn from(error: attent_core::Error) -> Self {
        let words = attent_web::T::new(attent_core::Language::En);
        Self::new(match &error {
            attent_core::Error::Invalid(fields) => {
                let each = fields
                    .0
                    .iter()
                    .map(|(field, word)| format!("{field}: {}", words.say(word)));
                each.collect::<Vec<_>>().join("; ")
            }
            attent_core::Error::Conflict(word) => words.say(word),
            other => other.to_string(),
        })
    }
}

impl From<String> for Problem {
    fn from(words: String) -> Self {
        Self::new(words)
    }
}
