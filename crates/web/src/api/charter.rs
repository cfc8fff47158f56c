//! What customers read of our standards.

use attent_core::{Language, standards};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::Asked,
    caller::Caller,
    clocks::ClockWord,
    op::{self, Op},
    problem::{Done, Problem},
    shown::{Id, KindWord, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/charter", "What customers read, in one language.", charter)
            .query(&[(
                "language",
                "`en`, `lt`, `lv`, `el`, `nl`; `en` unless said.",
            )])
            .answers::<Charter>(200),
    ]
}

#[derive(Debug, Serialize, ToSchema)]
struct Charter {
    business: String,
    lines: Vec<CharterLine>,
    /// When we are open: calendars by id.
    calendars: Vec<Id>,
}

#[derive(Debug, Serialize, ToSchema)]
struct CharterLine {
    standard: Id,
    clock: ClockWord,
    kind: Option<KindWord>,
    minutes: i64,
    calendar: Option<Id>,
    /// Our own sentence; null where the usual one is read.
    words: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CharterAsked {
    language: Option<String>,
}

async fn charter(caller: Caller, Asked(asked): Asked<CharterAsked>) -> Done<Answer> {
    let language = match asked.language.as_deref() {
        None => Language::En,
        Some(code) => {
            Language::parse(code).ok_or(Problem::field("language", "error-no-such-word"))?
        }
    };
    caller
        .show(move |tx, _| {
            let found = standards::charter(tx, language)?;
            let lines = found.lines.into_iter().map(|line| CharterLine {
                standard: line.standard.id.into(),
                clock: Word(line.standard.clock),
                kind: line.standard.scope.kind.map(Word),
                minutes: line.standard.in_force.target.minutes,
                calendar: Id::maybe(line.standard.in_force.target.calendar),
                words: line.words,
            });
            Ok(Charter {
                business: found.business,
                lines: lines.collect(),
                calendars: found.calendars.iter().map(|one| one.id.into()).collect(),
            })
        })
        .await
}
