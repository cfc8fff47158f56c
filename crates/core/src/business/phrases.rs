//! What the business writes itself and customers read, once per language.
//!
//! Asked for in a language that was not written, the business's own language answers; where that
//! is missing too, the caller has our default from `locales/`.

use attent_db::{Tx, params};

use crate::{
    Actor, FieldErrors, Language, Result, Role, events,
    events::{About, Kind},
    fields,
    ids::{MailboxId, PlaceId, SolutionId, StandardId, TeamId},
    reading::word,
};

/// A long letter; more is not a phrase.
const TEXT_MAX: usize = 20_000;
/// The title of a solution stands on a button of a phone, the rest on the customer's page.
const TITLE_MAX: usize = 120;
const SOLUTION_MAX: usize = 4_000;

/// Whose text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Business,
    Mailbox(MailboxId),
    Place(PlaceId),
    Team(TeamId),
    Solution(SolutionId),
    Standard(StandardId),
}

impl Of {
    fn parts(self) -> (&'static str, i64) {
        match self {
            Self::Business => ("business", 1),
            Self::Mailbox(id) => ("mailbox", id.0),
            Self::Place(id) => ("place", id.0),
            Self::Team(id) => ("team", id.0),
            Self::Solution(id) => ("solution", id.0),
            Self::Standard(id) => ("standard", id.0),
        }
    }
}

/// Which of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name customers see.
    DisplayName,
    /// Below every reply.
    Signature,
    /// What a mail is acknowledged with.
    Acknowledgement,
    /// Of a solution: its name, what it means, its limits, and why.
    Title,
    Text,
    Limits,
    Why,
}

impl Field {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DisplayName => "display-name",
            Self::Signature => "signature",
            Self::Acknowledgement => "acknowledgement",
            Self::Title => "title",
            Self::Text => "text",
            Self::Limits => "limits",
            Self::Why => "why",
        }
    }
}

/// A text and the language it is really in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub language: Language,
    pub text: String,
}

/// The text in `language`, else in the business's language.
pub fn get(tx: &mut Tx<'_>, of: Of, field: Field, language: Language) -> Result<Option<Phrase>> {
    let (kind, id) = of.parts();
    Ok(tx.one(
        "SELECT phrase.language, phrase.text
           FROM phrase
          WHERE phrase.subject_kind = $1 AND phrase.subject_id = $2 AND phrase.field = $3
            AND (phrase.language = $4
                 OR phrase.language = (SELECT business.language FROM business WHERE id = 1))
          ORDER BY CASE WHEN phrase.language = $4 THEN 0 ELSE 1 END
          LIMIT 1",
        &params![kind, id, field.as_str(), language],
        read,
    )?)
}

/// Every language it was written in.
pub fn all(tx: &mut Tx<'_>, of: Of, field: Field) -> Result<Vec<Phrase>> {
    let (kind, id) = of.parts();
    Ok(tx.all(
        "SELECT language, text
           FROM phrase
          WHERE subject_kind = $1 AND subject_id = $2 AND field = $3
          ORDER BY language",
        &params![kind, id, field.as_str()],
        read,
    )?)
}

/// Writes it in one language; an empty text takes it away. Managers and up.
pub fn set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    of: Of,
    field: Field,
    language: Language,
    text: &str,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let mut errors = FieldErrors::new();
    let most = match (of, field) {
        (Of::Solution(_), Field::Title) => TITLE_MAX,
        (Of::Solution(_), _) => SOLUTION_MAX,
        _ => TEXT_MAX,
    };
    fields::text(&mut errors, field.as_str(), text, most);
    errors.check()?;
    let (kind, id) = of.parts();
    if text.trim().is_empty() {
        tx.run(
            "DELETE FROM phrase
              WHERE subject_kind = $1 AND subject_id = $2 AND field = $3 AND language = $4",
            &params![kind, id, field.as_str(), language],
        )?;
    } else {
        tx.run(
            "INSERT INTO phrase (subject_kind, subject_id, field, language, text)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (subject_kind, subject_id, field, language)
             DO UPDATE SET text = excluded.text",
            &params![kind, id, field.as_str(), language, text.trim()],
        )?;
    }
    let about = About::subject(id)
        .with("of", kind)
        .with("field", field.as_str())
        .with("language", language.code());
    events::record(tx, actor, Kind::SettingChanged, about)?;
    Ok(())
}

fn read(row: &attent_db::Row<'_>) -> std::result::Result<Phrase, attent_db::Error> {
    Ok(Phrase {
        language: word(row, 0, "phrase.language", Language::parse)?,
        text: row.get(1)?,
    })
}
