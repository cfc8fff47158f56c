//! What ships with the program and what the business named itself, in words.

use attent_core::{
    Language, Result,
    business::phrases::{self, Field, Of},
    cases::causes::Cause,
    refusals::Rule,
    solutions::Solution,
};
use attent_db::Tx;

use crate::T;

/// A solution as the customer reads it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    pub title: String,
    pub text: String,
    pub limits: String,
    pub why: String,
}

pub(crate) fn cause(t: T, cause: &Cause) -> String {
    named(t, "cause", &cause.name, cause.word.as_deref())
}

pub(crate) fn rule(t: T, rule: &Rule) -> String {
    named(t, "refusal-rule", &rule.name, rule.word.as_deref())
}

fn named(t: T, kind: &str, name: &str, word: Option<&str>) -> String {
    match word {
        Some(word) if name.is_empty() => t.say(&format!("{kind}-{word}")),
        _ => name.to_owned(),
    }
}

/// The business's own texts first, else ours, in the language of the customer; what was written in
/// other languages alone is better than nothing.
///
/// # Errors
/// Those of the database.
pub(crate) fn solution(tx: &mut Tx<'_>, solution: &Solution, language: Language) -> Result<Said> {
    let t = T::new(language);
    let mut said = |field: Field| -> Result<String> {
        let own = phrases::get(tx, Of::Solution(solution.id), field, language)?;
        Ok(match (own, &solution.word) {
            (Some(own), _) => own.text,
            (None, Some(word)) => t.say(&format!("solution-{word}-{}", field.as_str())),
            (None, None) => {
                let all = phrases::all(tx, Of::Solution(solution.id), field)?;
                let first = all.into_iter().next();
                first.map_or_else(String::new, |phrase| phrase.text)
            }
        })
    };
    Ok(Said {
        title: said(Field::Title)?,
        text: said(Field::Text)?,
        limits: said(Field::Limits)?,
        why: said(Field::Why)?,
    })
}
