//! Closing a conversation around open promises: what becomes of each, and which they are.

use attent_core::{
    Actor,
    ids::{ConversationId, EntryId, PromiseId},
    promises::{
        self, How,
        acts::{Break, Renegotiation, Told},
    },
};
use attent_db::Tx;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    problem::{Done, Problem, called},
    promises::HowWord,
    shown::{Id, Time},
};

/// An open promise of a conversation that is to be closed, and what becomes of it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PromiseChoice {
    promise: Id,
    /// `done`, `follow-up`, `withdrawn`, `renegotiate` or `broken`.
    what: String,
    #[serde(default)]
    note: String,
    due: Option<Time>,
    told: Option<HowWord>,
    entry: Option<Id>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    solution: String,
}

impl PromiseChoice {
    /// `at`: which of them it is, from 0.
    pub(super) fn read(&self, at: usize) -> Done<promises::Choice> {
        let wrong = |field, word| Problem::field(&format!("promises[{at}].{field}"), word);
        let told = Told {
            how: self.told.map_or(How::Mail, |word| word.0),
            entry: self.entry.map(|id| EntryId(id.0)),
            note: self.note.clone(),
        };
        let what = match (self.what.as_str(), self.due) {
            ("done", _) => promises::Closing::Done {
                note: self.note.clone(),
            },
            ("follow-up", _) => promises::Closing::FollowUp,
            ("withdrawn", _) => promises::Closing::Withdrawn {
                note: self.note.clone(),
            },
            ("renegotiate", Some(Time(due))) => {
                promises::Closing::Renegotiated(Renegotiation { due, told })
            }
            ("renegotiate", None) => return Err(wrong("due", "error-required")),
            ("broken", _) => promises::Closing::Broken(Break {
                reason: self.reason.clone(),
                message: self.message.clone(),
                solution: self.solution.clone(),
                told,
            }),
            _ => return Err(wrong("what", "error-no-such-word")),
        };
        Ok(promises::Choice {
            promise: PromiseId(self.promise.0),
            what,
        })
    }
}

/// What is wrong with a choice.
const NAMES: &[(&str, &str)] = &[
    ("promise", "promises.promise"),
    ("due", "promises.due"),
    ("told", "promises.told"),
    ("note", "promises.note"),
    ("reason", "promises.reason"),
    ("message", "promises.message"),
    ("solution", "promises.solution"),
];

/// 422 that lists the open promises, where those are what is wrong.
pub(super) fn listing(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    error: attent_core::Error,
) -> Problem {
    let about =
        matches!(&error, attent_core::Error::Invalid(fields) if fields.of("promises").is_some());
    match promises::open_of(tx, actor, id) {
        Ok(open) if about => {
            Problem::OpenPromises(open.into_iter().map(|one| (one.id.0, one.text)).collect())
        }
        _ => called(NAMES)(error).into(),
    }
}
