//! The draft in which the next version of a procedure is written, step by step.

use attent_core::{
    Actor,
    ids::{ProcedureId, ProcedureStepId},
    procedures::{self, Goes, NewStep, Picture, Problem as Missing},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::{Done, Problem},
    procedures::{EndingWord, Procedure, ProcedureStep, details},
    shown::{Id, LanguageWord},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/procedures/{id}/draft",
            "What is being written, and what keeps it from being published.",
            show,
        )
        .answers::<ProcedureDraft>(200),
        op::post(
            "/procedures/{id}/draft",
            "Begins the next version as a copy of the one that is followed.",
            revise,
        )
        .answers::<ProcedureDraft>(201),
        op::put(
            "/procedures/{id}/draft",
            "Title, line and language of the draft.",
            change,
        )
        .takes::<ProcedureDetails>()
        .answers::<ProcedureDraft>(200),
        op::post(
            "/procedures/{id}/steps",
            "Adds a step to the draft.",
            add_step,
        )
        .takes::<DraftStep>()
        .answers::<ProcedureDraft>(201),
        op::put(
            "/procedures/{id}/steps/{step}",
            "Writes a step of the draft anew; its picture stays.",
            save_step,
        )
        .takes::<DraftStep>()
        .answers::<ProcedureDraft>(200),
        op::delete(
            "/procedures/{id}/steps/{step}",
            "Takes a step out of the draft.",
            remove_step,
        )
        .answers::<ProcedureDraft>(200),
    ]
}

/// What is being written of a procedure.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProcedureDraft {
    procedure: Procedure,
    title: String,
    about: String,
    number: i64,
    steps: Vec<ProcedureStep>,
    /// Empty: every way ends, and it can be published.
    missing: Vec<MissingThing>,
    version: i64,
}

/// What keeps it from being published.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ProcedureMissing)]
struct MissingThing {
    /// `no-steps`, `nothing-said`, `dead-end`, `leads-nowhere`, `nobody-comes`, `circle`.
    what: &'static str,
    /// The number of the step, from 1.
    step: Option<usize>,
    /// The answer it is about.
    answer: Option<String>,
}

impl From<Missing> for MissingThing {
    fn from(missing: Missing) -> Self {
        let (what, step, answer) = match missing {
            Missing::NoSteps => ("no-steps", None, None),
            Missing::NothingSaid(step) => ("nothing-said", Some(step), None),
            Missing::DeadEnd(step) => ("dead-end", Some(step), None),
            Missing::LeadsNowhere(step, answer) => ("leads-nowhere", Some(step), Some(answer)),
            Missing::NobodyComes(step) => ("nobody-comes", Some(step), None),
            Missing::Circle(step, answer) => ("circle", Some(step), Some(answer)),
        };
        Self { what, step, answer }
    }
}

fn draft(tx: &mut Tx<'_>, actor: &Actor, id: ProcedureId) -> Done<ProcedureDraft> {
    let found = procedures::find(tx, actor, id)?;
    let draft = procedures::draft(tx, actor, id)?.ok_or(attent_core::Error::NotFound)?;
    let steps = procedures::steps(tx, draft.id)?;
    let missing = procedures::problems(&steps);
    Ok(ProcedureDraft {
        version: found.version,
        procedure: found.into(),
        title: draft.title,
        about: draft.about,
        number: draft.number,
        steps: steps.into_iter().map(ProcedureStep::from).collect(),
        missing: missing.into_iter().map(MissingThing::from).collect(),
    })
}

async fn show(caller: Caller, At(id): At<ProcedureId>) -> Done<Answer> {
    caller.show(move |tx, actor| draft(tx, actor, id)).await
}

async fn revise(caller: Caller, At(id): At<ProcedureId>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            procedures::find(tx, actor, id)?;
            procedures::revise(tx, actor, id)?;
            draft(tx, actor, id)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ProcedureDetails {
    title: String,
    #[serde(default)]
    about: String,
    /// It counts until the first version is published.
    language: LanguageWord,
}

async fn change(
    caller: Caller,
    At(id): At<ProcedureId>,
    Body(new): Body<ProcedureDetails>,
) -> Done<Answer> {
    let details = details(&new.title, &new.about, new.language);
    act(caller, id, move |tx, actor, version| {
        procedures::change(tx, actor, id, version, &details)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewDraftStep)]
struct DraftStep {
    title: String,
    #[serde(default)]
    text: String,
    /// How the way ends here; left out: one of the answers leads on.
    ending: Option<EndingWord>,
    #[serde(default)]
    answers: Vec<DraftAnswer>,
    /// What is to be seen on the picture.
    #[serde(default)]
    picture_words: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewDraftAnswer)]
struct DraftAnswer {
    label: String,
    /// Where it leads; left out: nobody has said yet.
    step: Option<Id>,
    /// It leads to a step that is made with this and written next.
    #[serde(default)]
    to_new: bool,
}

impl DraftStep {
    fn new_step(self) -> Done<NewStep> {
        let mut answers = Vec::new();
        for answer in self.answers {
            let goes = match (answer.step, answer.to_new) {
                (Some(_), true) => return Err(Problem::field("answers", "api-wrong-value")),
                (Some(step), false) => Goes::To(ProcedureStepId(step.0)),
                (None, true) => Goes::ToNew,
                (None, false) => Goes::Nowhere,
            };
            answers.push((answer.label, goes));
        }
        Ok(NewStep {
            title: self.title,
            text: self.text,
            ending: self.ending.map(|word| word.0),
            answers,
            picture: Picture::Keep,
            picture_words: self.picture_words,
        })
    }
}

async fn add_step(
    caller: Caller,
    At(id): At<ProcedureId>,
    Body(new): Body<DraftStep>,
) -> Done<Answer> {
    let (new, seen) = (new.new_step()?, caller.if_match);
    caller
        .add(move |tx, actor| {
            let version = seen.over(procedures::find(tx, actor, id)?.version)?;
            procedures::save_step(tx, actor, id, version, None, &new)?;
            draft(tx, actor, id)
        })
        .await
}

type StepOf = (ProcedureId, ProcedureStepId);

async fn save_step(
    caller: Caller,
    At((id, step)): At<StepOf>,
    Body(new): Body<DraftStep>,
) -> Done<Answer> {
    let new = new.new_step()?;
    act(caller, id, move |tx, actor, version| {
        procedures::save_step(tx, actor, id, version, Some(step), &new).map(drop)
    })
    .await
}

async fn remove_step(caller: Caller, At((id, step)): At<StepOf>) -> Done<Answer> {
    act(caller, id, move |tx, actor, version| {
        procedures::remove_step(tx, actor, id, version, step)
    })
    .await
}

/// One change of the draft, guarded by the procedure's version.
pub(super) async fn act(
    caller: Caller,
    id: ProcedureId,
    work: impl Fn(&mut Tx<'_>, &Actor, i64) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(procedures::find(tx, actor, id)?.version)?;
            work(tx, actor, version)?;
            draft(tx, actor, id)
        })
        .await
}
