//! Known problems, what is linked to them, and the joint update to everybody they touch.

use attent_core::{
    Actor, Language,
    ids::{ConversationId, KnownProblemId, ProcedureId, StaffId},
    joint_updates::{self, Of, Update as Sent, Words},
    known_problems::{self, Details, Kind, KnownProblem as Found},
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
    problem::{Done, Problem, called},
    shown::{Id, Time},
};

/// How many a list holds.
const MOST: i64 = 500;

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/known-problems",
            "Known ones first, then fixed ones.",
            list,
        )
        .lists::<KnownProblem>(),
        op::post("/known-problems", "Writes one down.", add)
            .takes::<NewKnownProblem>()
            .answers::<KnownProblem>(201),
        op::get("/known-problems/{id}", "One of them.", show).answers::<KnownProblem>(200),
        op::put("/known-problems/{id}", "Writes it anew.", change)
            .takes::<NewKnownProblem>()
            .answers::<KnownProblem>(200),
        op::post(
            "/known-problems/{id}/reopening",
            "It was thought to be fixed, and is there again.",
            is_back,
        )
        .answers::<KnownProblem>(200),
        op::put(
            "/known-problems/{id}/conversations/{conversation}",
            "This conversation is about it.",
            link,
        )
        .answers_nothing(),
        op::delete(
            "/known-problems/{id}/conversations/{conversation}",
            "It is about something else.",
            unlink,
        )
        .answers_nothing(),
        op::get(
            "/known-problems/{id}/updates",
            "What they were told.",
            updates,
        )
        .lists::<JointUpdate>(),
        op::post(
            "/known-problems/{id}/updates",
            "Tells everybody it touches, once; with `fix` it is fixed by now.",
            tell,
        )
        .takes::<NewJointUpdate>()
        .answers::<JointUpdate>(201),
    ]
}

#[derive(Debug, Serialize, ToSchema)]
struct KnownProblem {
    id: Id,
    title: String,
    symptom: String,
    work_around: String,
    owner: Option<Id>,
    procedure: Option<Id>,
    fix: String,
    fixed_at: Option<Time>,
    /// How many it touches.
    customers: usize,
    created_at: Time,
    version: i64,
}

fn shown(found: Found, customers: usize) -> KnownProblem {
    KnownProblem {
        id: Id(found.id.0),
        title: found.title,
        symptom: found.symptom,
        work_around: found.work_around,
        owner: Id::maybe(found.owner),
        procedure: found.procedure.map(|id| Id(id.0)),
        fix: found.fix,
        fixed_at: Time::maybe(found.fixed_at),
        customers,
        created_at: Time(found.created_at),
        version: found.version,
    }
}

async fn list(caller: Caller) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let found = known_problems::list(tx, actor, MOST)?;
            Ok(Items::whole(found, |line| {
                let customers = usize::try_from(line.customers).unwrap_or(0);
                shown(line.problem, customers)
            }))
        })
        .await
}

fn now(tx: &mut Tx<'_>, actor: &Actor, id: KnownProblemId) -> Done<KnownProblem> {
    let found = known_problems::find(tx, actor, id)?;
    Ok(shown(found, known_problems::targets(tx, id)?.len()))
}

async fn show(caller: Caller, At(id): At<KnownProblemId>) -> Done<Answer> {
    caller.show(move |tx, actor| now(tx, actor, id)).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewKnownProblem {
    title: String,
    #[serde(default)]
    symptom: String,
    #[serde(default)]
    work_around: String,
    owner: Option<Id>,
    procedure: Option<Id>,
}

impl NewKnownProblem {
    fn details(self) -> Details {
        Details {
            title: self.title,
            symptom: self.symptom,
            work_around: self.work_around,
            owner: self.owner.map(|id| StaffId(id.0)),
            procedure: self.procedure.map(|id| ProcedureId(id.0)),
        }
    }
}

async fn add(caller: Caller, Body(new): Body<NewKnownProblem>) -> Done<Answer> {
    let details = new.details();
    caller
        .add(move |tx, actor| {
            let id = known_problems::add(tx, actor, &details)?;
            now(tx, actor, id)
        })
        .await
}

async fn change(
    caller: Caller,
    At(id): At<KnownProblemId>,
    Body(new): Body<NewKnownProblem>,
) -> Done<Answer> {
    let (details, seen) = (new.details(), caller.if_match);
    caller
        .change(move |tx, actor| {
            let version = seen.over(known_problems::find(tx, actor, id)?.version)?;
            known_problems::change(tx, actor, id, version, &details)?;
            now(tx, actor, id)
        })
        .await
}

async fn is_back(caller: Caller, At(id): At<KnownProblemId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(known_problems::find(tx, actor, id)?.version)?;
            known_problems::is_back(tx, actor, id, version)?;
            now(tx, actor, id)
        })
        .await
}

type Pair = (KnownProblemId, ConversationId);

async fn link(caller: Caller, At((id, talk)): At<Pair>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(known_problems::link(tx, actor, id, talk)?))
        .await
}

async fn unlink(caller: Caller, At((id, talk)): At<Pair>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            known_problems::find(tx, actor, id)?;
            Ok(known_problems::unlink(tx, actor, id, talk)?)
        })
        .await
}

/// What went out at once, and how far it is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct JointUpdate {
    id: Id,
    subject: String,
    people: i64,
    sent: i64,
    /// No address of theirs takes mail.
    unreachable: i64,
    /// Promises that have the new time.
    renegotiated: i64,
    due_at: Option<Time>,
    at: Time,
    by: Option<Id>,
    finished_at: Option<Time>,
}

impl From<Sent> for JointUpdate {
    fn from(sent: Sent) -> Self {
        Self {
            id: Id(sent.id.0),
            subject: sent.subject,
            people: sent.people,
            sent: sent.sent,
            unreachable: sent.unreachable,
            renegotiated: sent.renegotiated,
            due_at: Time::maybe(sent.due_at),
            at: Time(sent.at),
            by: Id::maybe(sent.by),
            finished_at: Time::maybe(sent.finished_at),
        }
    }
}

async fn updates(caller: Caller, At(id): At<KnownProblemId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            known_problems::find(tx, actor, id)?;
            let sent = joint_updates::list(tx, Of::KnownProblem(id))?;
            Ok(Items::whole(sent, JointUpdate::from))
        })
        .await
}

/// The words in one language; `{name}` becomes the customer's name.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct JointWords {
    /// `en`, `lt`, `lv`, `el`, `nl`.
    language: String,
    subject: String,
    text: String,
}

impl From<Words> for JointWords {
    fn from(words: Words) -> Self {
        Self {
            language: words.language.code().to_owned(),
            subject: words.subject,
            text: words.text,
        }
    }
}

pub(super) fn words(all: &[JointWords]) -> Done<Vec<Words>> {
    let one = |(at, one): (usize, &JointWords)| {
        let language = Language::parse(&one.language);
        let wrong = || Problem::field(&format!("words[{at}].language"), "error-language");
        Ok(Words {
            language: language.ok_or_else(wrong)?,
            subject: one.subject.clone(),
            text: one.text.clone(),
        })
    };
    all.iter().enumerate().map(one).collect()
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewJointUpdate {
    /// Who speaks none of these languages reads the first.
    words: Vec<JointWords>,
    /// What fixed it; left out, it is an interim word.
    fix: Option<String>,
    /// How many were seen to be touched: others by now, and it is refused.
    people: usize,
}

async fn tell(
    caller: Caller,
    At(id): At<KnownProblemId>,
    Body(new): Body<NewJointUpdate>,
) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let of = Of::KnownProblem(id);
            let kind = new.fix.clone().map_or(Kind::Interim, Kind::Fixed);
            let after = joint_updates::list(tx, of)?.len();
            let seen = (i64::try_from(after).unwrap_or(i64::MAX), new.people);
            let told = known_problems::tell(tx, actor, id, &kind, seen, words(&new.words)?);
            told.map_err(called(&[
                ("subject", "words.subject"),
                ("text", "words.text"),
            ]))?;
            let sent = joint_updates::list(tx, of)?.into_iter().next();
            Ok(sent.map(JointUpdate::from))
        })
        .await
}
