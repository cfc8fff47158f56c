//! Guided procedures: what is followed, with how far people came; writing one as a whole.

use attent_core::{
    Actor,
    ids::{ProcedureId, ProcedureStepId},
    procedures::{self, Details, Ending, Goes, NewStep, Opening, Picture, Procedure as Found},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    page::Items,
    problem::{Done, called},
    shown::{Id, LanguageWord, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/procedures", "All guided procedures.", list).lists::<Procedure>(),
        op::post(
            "/procedures",
            "Writes one as a whole; nobody follows it before it is published.",
            add,
        )
        .takes::<NewProcedure>()
        .answers::<Procedure>(201),
        op::get(
            "/procedures/{id}",
            "One, with the steps that are followed.",
            show,
        )
        .answers::<ProcedureWithSteps>(200),
        op::delete("/procedures/{id}", "Takes it out of use.", retire).answers::<Procedure>(200),
        op::post("/procedures/{id}/restoration", "Back into use.", restore)
            .answers::<Procedure>(200),
        op::put(
            "/procedures/{id}/opening",
            "Lets customers follow it by themselves, or not any more.",
            open,
        )
        .takes::<ProcedureOpening>()
        .answers::<Procedure>(200),
        op::post(
            "/procedures/{id}/publication",
            "Publishes what is being written, if every way ends.",
            publish,
        )
        .answers::<Procedure>(200),
    ]
}

pub(super) type EndingWord = Word<Ending>;

#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Procedure {
    id: Id,
    title: String,
    about: String,
    language: LanguageWord,
    /// Of its address for customers, below `/guides/`.
    slug: String,
    published: bool,
    open_since: Option<Time>,
    retired_at: Option<Time>,
    version: i64,
}

impl From<Found> for Procedure {
    fn from(found: Found) -> Self {
        Self {
            id: Id(found.id.0),
            title: found.title,
            about: found.about,
            language: Word(found.language),
            slug: found.slug,
            published: found.current.is_some(),
            open_since: Time::maybe(found.open_since),
            retired_at: Time::maybe(found.retired_at),
            version: found.version,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
struct ProcedureWithSteps {
    procedure: Procedure,
    /// The first is where one begins.
    steps: Vec<ProcedureStep>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProcedureStep {
    id: Id,
    title: String,
    text: String,
    ending: Option<EndingWord>,
    answers: Vec<ProcedureAnswer>,
    /// What is to be seen on its picture; null without one.
    picture: Option<String>,
    /// How often it was come to.
    with_staff: i64,
    alone: i64,
}

#[derive(Debug, Serialize, ToSchema)]
struct ProcedureAnswer {
    id: Id,
    label: String,
    step: Option<Id>,
}

impl From<procedures::Step> for ProcedureStep {
    fn from(step: procedures::Step) -> Self {
        let answers = step.answers.into_iter().map(|answer| ProcedureAnswer {
            id: answer.id.into(),
            label: answer.label,
            step: answer.next.map(|next| Id(next.0)),
        });
        Self {
            id: Id(step.id.0),
            title: step.title,
            text: step.text,
            ending: step.ending.map(Word),
            answers: answers.collect(),
            picture: step.picture.map(|(_, _, words)| words),
            with_staff: step.with_staff,
            alone: step.alone,
        }
    }
}

async fn list(caller: Caller) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Items::whole(procedures::list(tx, actor)?, Procedure::from)))
        .await
}

async fn show(caller: Caller, At(id): At<ProcedureId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let found = procedures::find(tx, actor, id)?;
            let steps = match found.current {
                Some(current) => procedures::steps(tx, current)?,
                None => Vec::new(),
            };
            Ok(ProcedureWithSteps {
                steps: steps.into_iter().map(ProcedureStep::from).collect(),
                procedure: found.into(),
            })
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewProcedure {
    title: String,
    #[serde(default)]
    about: String,
    language: LanguageWord,
    steps: Vec<NewProcedureStep>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewProcedureStep {
    title: String,
    #[serde(default)]
    text: String,
    /// How the way ends here; left out: one of the answers leads on.
    ending: Option<EndingWord>,
    #[serde(default)]
    answers: Vec<NewProcedureAnswer>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewProcedureAnswer {
    label: String,
    /// The number of the step it leads to, from 1.
    step: usize,
}

pub(super) fn details(title: &str, about: &str, language: LanguageWord) -> Details {
    Details {
        title: title.to_owned(),
        about: about.to_owned(),
        language: language.0,
    }
}

/// What is wrong with a step, called as in the body.
const STEP: &[(&str, &str)] = &[
    ("title", "steps.title"),
    ("text", "steps.text"),
    ("answers", "steps.answers"),
];

async fn add(caller: Caller, Body(new): Body<NewProcedure>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let details = details(&new.title, &new.about, new.language);
            let id = procedures::add(tx, actor, &details)?;
            let mut made: Vec<ProcedureStepId> = Vec::new();
            // First all steps, then the answers, which say where they lead.
            for with_answers in [false, true] {
                for (at, step) in new.steps.iter().enumerate() {
                    let goes = |number: usize| {
                        let there = number.checked_sub(1).and_then(|at| made.get(at));
                        there.map_or(Goes::Nowhere, |id| Goes::To(*id))
                    };
                    let answers = step.answers.iter().filter(|_| with_answers);
                    let step = NewStep {
                        title: step.title.clone(),
                        text: step.text.clone(),
                        ending: step.ending.map(|word| word.0),
                        answers: answers
                            .map(|one| (one.label.clone(), goes(one.step)))
                            .collect(),
                        picture: Picture::Keep,
                        picture_words: String::new(),
                    };
                    let there = made.get(at).copied();
                    let version = procedures::find(tx, actor, id)?.version;
                    let saved = procedures::save_step(tx, actor, id, version, there, &step);
                    let saved = saved.map_err(|error| called(STEP)(error).within("steps", at))?;
                    if there.is_none() {
                        made.push(saved);
                    }
                }
            }
            Ok(Procedure::from(procedures::find(tx, actor, id)?))
        })
        .await
}

/// One change of a procedure as a whole, guarded by its version.
async fn act(
    caller: Caller,
    id: ProcedureId,
    work: impl Fn(&mut Tx<'_>, &Actor, i64) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(procedures::find(tx, actor, id)?.version)?;
            work(tx, actor, version)?;
            Ok(Procedure::from(procedures::find(tx, actor, id)?))
        })
        .await
}

async fn retire(caller: Caller, At(id): At<ProcedureId>) -> Done<Answer> {
    act(caller, id, move |tx, actor, version| {
        procedures::retire(tx, actor, id, version, true)
    })
    .await
}

async fn restore(caller: Caller, At(id): At<ProcedureId>) -> Done<Answer> {
    act(caller, id, move |tx, actor, version| {
        procedures::retire(tx, actor, id, version, false)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ProcedureOpening {
    /// Whether customers may follow it.
    open: bool,
}

async fn open(
    caller: Caller,
    At(id): At<ProcedureId>,
    Body(opening): Body<ProcedureOpening>,
) -> Done<Answer> {
    let to = if opening.open {
        Opening::Everybody
    } else {
        Opening::Staff
    };
    act(caller, id, move |tx, actor, version| {
        procedures::set_open(tx, actor, id, version, to)
    })
    .await
}

async fn publish(caller: Caller, At(id): At<ProcedureId>) -> Done<Answer> {
    act(caller, id, move |tx, actor, version| {
        procedures::publish(tx, actor, id, version)
    })
    .await
}
