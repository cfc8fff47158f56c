//! What is done to a case: each step of its way, what comes back, what was tried, and the end.

use attent_core::{
    Actor, Result as CoreResult,
    cases::{self, Assessment, Core, Diagnosis, NewItem},
    ids::{CaseId, CaseItemId, CaseOfferId, CaseRoundId, CauseId, SolutionId, StaffId},
    links,
    solutions::{self, Aside, Failure, NewOffer, NewRound, Pick},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    cases::{
        ConditionWord, DecisionWord, EffectWord, MoodWord, OneCase, OutcomeWord, ReasonWord,
        SeverityWord, VerdictWord, WayWord, WishWord, read,
    },
    op::{self, Op},
    problem::{Done, Problem},
    shown::{Id, Time},
    version::IfMatch,
};
use crate::cases as pages;

pub(super) fn operations() -> Vec<Op> {
    let mut all: Vec<Op> = vec![
        op::post(
            "/cases/{id}/acknowledgement",
            "The customer knows that we have it.",
            acknowledge,
        )
        .takes::<By>(),
        op::put(
            "/cases/{id}/assessment",
            "How serious it is, and why it happened.",
            assess,
        )
        .takes::<Assessed>(),
        op::put(
            "/cases/{id}/core",
            "What they said, what it really is, how it looks to them.",
            core,
        )
        .takes::<TheCore>(),
        op::post(
            "/cases/{id}/read-back",
            "It was said back, and they confirmed it.",
            read_back,
        )
        .takes::<By>(),
        op::put("/cases/{id}/wish", "What they would like.", wish).takes::<Wished>(),
        op::put("/cases/{id}/mood", "How they came, how they left.", mood).takes::<Moods>(),
        op::post("/cases/{id}/items", "A thing that comes back.", add_item).takes::<NewThing>(),
        op::put(
            "/cases/{id}/items/{item}/decision",
            "Decides on a thing that comes back.",
            decide,
        )
        .takes::<Decided>(),
        op::post(
            "/cases/{id}/tries",
            "What was tried, and what came of it.",
            tried,
        )
        .takes::<NewTry>(),
        op::put(
            "/cases/{id}/diagnosis",
            "What shows, what was behind it, what mended it.",
            diagnose,
        )
        .takes::<TheDiagnosis>(),
        op::post(
            "/cases/{id}/offers",
            "Lays solutions before the customer.",
            offer,
        )
        .takes::<NewOffers>(),
        op::post(
            "/cases/{id}/withdrawals",
            "Takes an offer back, with the reason the customer reads.",
            withdraw,
        )
        .takes::<Withdrawn>(),
        op::post(
            "/cases/{id}/choice",
            "What the customer chose, by mail or by word. One choice a round.",
            choose,
        )
        .takes::<Choice>(),
        op::post(
            "/cases/{id}/fulfilment",
            "Somebody sees to it until then: it is a promise.",
            fulfil,
        )
        .takes::<NewFulfilment>(),
        op::post(
            "/cases/{id}/voucher",
            "Issues the voucher that was chosen.",
            voucher,
        )
        .takes::<VoucherUntil>(),
        op::post(
            "/cases/{id}/set-aside",
            "Sets aside what was chosen.",
            set_aside,
        )
        .takes::<Kept>(),
        op::post("/cases/{id}/delivery", "The customer has it.", deliver).takes::<By>(),
        op::post("/cases/{id}/failure", "It cannot be done after all.", fail).takes::<Failed>(),
        op::post("/cases/{id}/resolution", "Ends it.", close).takes::<Ended>(),
        op::delete("/cases/{id}/resolution", "Opens it again.", reopen),
        op::post(
            "/cases/{id}/hand-overs",
            "Asks somebody to take it.",
            hand_over,
        )
        .takes::<HandOver>(),
        op::post(
            "/cases/{id}/handling",
            "What the customer said of the handling, by mail or by word.",
            handling,
        )
        .takes::<Handled>(),
    ];
    all = all
        .into_iter()
        .map(|op| op.answers::<OneCase>(200))
        .collect();
    all.push(
        op::post(
            "/cases/{id}/links",
            "The address of the page on which the customer chooses.",
            link,
        )
        .answers::<ChoiceLink>(201),
    );
    all
}

/// Makes the change to the version that was seen, and shows what came of it.
async fn act(
    caller: Caller,
    id: CaseId,
    work: impl Fn(&mut Tx<'_>, &Actor, i64) -> CoreResult<()> + Send + 'static,
) -> Done<Answer> {
    let seen: IfMatch = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(cases::find(tx, actor, id)?.version)?;
            work(tx, actor, version)?;
            Ok(read(tx, actor, id)?)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct By {
    /// `mail` or `word`.
    way: WayWord,
}

/// Only the customer presses on their page.
fn way(way: WayWord) -> Done<cases::Way> {
    match way.0 {
        cases::Way::Page => Err(Problem::field("way", "error-no-such-word")),
        way => Ok(way),
    }
}

async fn acknowledge(caller: Caller, At(id): At<CaseId>, Body(by): Body<By>) -> Done<Answer> {
    let way = way(by.way)?;
    act(caller, id, move |tx, actor, _| {
        cases::acknowledge(tx, actor, id, way)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Assessed {
    severity: SeverityWord,
    cause: Option<Id>,
}

async fn assess(caller: Caller, At(id): At<CaseId>, Body(new): Body<Assessed>) -> Done<Answer> {
    act(caller, id, move |tx, actor, version| {
        let assessment = Assessment {
            severity: new.severity.0,
            cause: new.cause.map(|id| CauseId(id.0)),
        };
        cases::assess(tx, actor, id, version, assessment)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TheCore {
    said: String,
    really: String,
    looks: String,
}

async fn core(caller: Caller, At(id): At<CaseId>, Body(new): Body<TheCore>) -> Done<Answer> {
    let core = Core {
        said: new.said,
        really: new.really,
        looks: new.looks,
    };
    act(caller, id, move |tx, actor, version| {
        cases::core_is(tx, actor, id, version, &core)
    })
    .await
}

async fn read_back(caller: Caller, At(id): At<CaseId>, Body(by): Body<By>) -> Done<Answer> {
    let way = way(by.way)?;
    act(caller, id, move |tx, actor, _| {
        cases::read_back(tx, actor, id, way)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Wished {
    wish: WishWord,
    #[serde(default)]
    words: String,
}

async fn wish(caller: Caller, At(id): At<CaseId>, Body(new): Body<Wished>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::wish_is(tx, actor, id, new.wish.0, &new.words)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Moods {
    came: Option<MoodWord>,
    left: Option<MoodWord>,
}

async fn mood(caller: Caller, At(id): At<CaseId>, Body(new): Body<Moods>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        if let Some(came) = new.came {
            cases::came(tx, actor, id, came.0)?;
        }
        match new.left {
            Some(left) => cases::left(tx, actor, id, left.0),
            None => Ok(()),
        }
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewThing {
    name: String,
    /// 1 unless said.
    quantity: Option<i64>,
    reason: ReasonWord,
    condition: ConditionWord,
}

async fn add_item(caller: Caller, At(id): At<CaseId>, Body(new): Body<NewThing>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let item = NewItem {
            name: new.name.clone(),
            quantity: new.quantity.unwrap_or(1),
            reason: new.reason.0,
            condition: new.condition.0,
        };
        cases::add_item(tx, actor, id, &item).map(|_| ())
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Decided {
    decision: DecisionWord,
    reason: String,
    /// Of the item, as it was seen.
    version: i64,
}

async fn decide(
    caller: Caller,
    At((id, item)): At<(CaseId, CaseItemId)>,
    Body(new): Body<Decided>,
) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let seen = (item, new.version);
        cases::decide(tx, actor, id, seen, new.decision.0, &new.reason)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTry {
    tried: String,
    outcome: EffectWord,
}

async fn tried(caller: Caller, At(id): At<CaseId>, Body(new): Body<NewTry>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::tried(tx, actor, id, &new.tried, new.outcome.0).map(|_| ())
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TheDiagnosis {
    symptom: String,
    fault: String,
    fix: String,
}

async fn diagnose(
    caller: Caller,
    At(id): At<CaseId>,
    Body(new): Body<TheDiagnosis>,
) -> Done<Answer> {
    let diagnosis = Diagnosis {
        symptom: new.symptom,
        fault: new.fault,
        fix: new.fix,
    };
    act(caller, id, move |tx, actor, version| {
        cases::diagnose(tx, actor, id, version, &diagnosis)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewOffers {
    apology: String,
    /// The law that leaves no choice, where there is one.
    #[serde(default)]
    law: String,
    offers: Vec<Offered>,
}

/// What is absent is as the catalogue says it in the customer's language.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Offered {
    solution: Id,
    title: Option<String>,
    text: Option<String>,
    limits: Option<String>,
    why: Option<String>,
    /// In minor units of the business's currency.
    amount: Option<i64>,
}

async fn offer(caller: Caller, At(id): At<CaseId>, Body(new): Body<NewOffers>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let case = cases::find(tx, actor, id)?;
        let mut offers = Vec::new();
        for one in &new.offers {
            let solution = SolutionId(one.solution.0);
            let said = pages::said_to(tx, actor, &case, solution)?;
            let or = |typed: &Option<String>, said: String| typed.clone().unwrap_or(said);
            offers.push(NewOffer {
                solution,
                title: or(&one.title, said.title),
                text: or(&one.text, said.text),
                limits: or(&one.limits, said.limits),
                why: or(&one.why, said.why),
                amount: one.amount,
            });
        }
        let round = NewRound {
            apology: new.apology.clone(),
            law: new.law.clone(),
            offers,
        };
        solutions::offer(tx, actor, id, &round).map(|_| ())
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Withdrawn {
    offer: Id,
    because: String,
}

async fn withdraw(caller: Caller, At(id): At<CaseId>, Body(new): Body<Withdrawn>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        solutions::withdraw(tx, actor, id, CaseOfferId(new.offer.0), &new.because)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Choice {
    round: Id,
    /// Absent: none of them suits.
    offer: Option<Id>,
    #[serde(default)]
    words: String,
    /// `mail` or `word`.
    way: WayWord,
}

async fn choose(caller: Caller, At(id): At<CaseId>, Body(new): Body<Choice>) -> Done<Answer> {
    let way = way(new.way)?;
    act(caller, id, move |tx, actor, _| {
        let pick = Pick {
            round: CaseRoundId(new.round.0),
            offer: new.offer.map(|id| CaseOfferId(id.0)),
            words: new.words.clone(),
            way,
        };
        match solutions::choose(tx, actor, id, &pick)? {
            solutions::Chosen::Now | solutions::Chosen::Before { same: true } => Ok(()),
            solutions::Chosen::Before { same: false } => {
                Err(attent_core::Error::Conflict("error-case-chosen-already"))
            }
        }
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewFulfilment {
    staff: Id,
    due: Time,
}

async fn fulfil(
    caller: Caller,
    At(id): At<CaseId>,
    Body(new): Body<NewFulfilment>,
) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let (staff, due) = (StaffId(new.staff.0), new.due.0);
        solutions::fulfil(tx, actor, id, staff, due).map(|_| ())
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VoucherUntil {
    expires_at: Time,
}

async fn voucher(
    caller: Caller,
    At(id): At<CaseId>,
    Body(new): Body<VoucherUntil>,
) -> Done<Answer> {
    let site = caller.site.clone();
    act(caller, id, move |tx, actor, _| {
        let until = new.expires_at.0;
        solutions::issue_voucher(tx, actor, &mut *site.dice(), id, until).map(|_| ())
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Kept {
    item: String,
    #[serde(default)]
    size: String,
    #[serde(default)]
    shelf: String,
    days: i64,
}

async fn set_aside(caller: Caller, At(id): At<CaseId>, Body(new): Body<Kept>) -> Done<Answer> {
    let aside = Aside {
        item: new.item,
        size: new.size,
        shelf: new.shelf,
        days: new.days,
    };
    act(caller, id, move |tx, actor, _| {
        solutions::set_aside(tx, actor, id, &aside).map(|_| ())
    })
    .await
}

async fn deliver(caller: Caller, At(id): At<CaseId>, Body(by): Body<By>) -> Done<Answer> {
    let way = way(by.way)?;
    act(caller, id, move |tx, actor, _| {
        solutions::deliver(tx, actor, id, way)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Failed {
    because: String,
    /// What the customer was told; needed once it was promised.
    #[serde(default)]
    told: String,
}

async fn fail(caller: Caller, At(id): At<CaseId>, Body(new): Body<Failed>) -> Done<Answer> {
    let failure = Failure {
        because: new.because,
        told: new.told,
    };
    act(caller, id, move |tx, actor, _| {
        solutions::fail(tx, actor, id, &failure)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Ended {
    outcome: OutcomeWord,
}

async fn close(caller: Caller, At(id): At<CaseId>, Body(new): Body<Ended>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::close(tx, actor, id, new.outcome.0)
    })
    .await
}

async fn reopen(caller: Caller, At(id): At<CaseId>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| cases::reopen(tx, actor, id)).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HandOver {
    /// A member of staff.
    staff: Id,
    #[serde(default)]
    note: String,
}

async fn hand_over(caller: Caller, At(id): At<CaseId>, Body(new): Body<HandOver>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::hand_over(tx, actor, id, StaffId(new.staff.0), &new.note).map(|_| ())
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Handled {
    verdict: VerdictWord,
    #[serde(default)]
    words: String,
    /// `mail` or `word`.
    way: WayWord,
}

async fn handling(caller: Caller, At(id): At<CaseId>, Body(new): Body<Handled>) -> Done<Answer> {
    let way = way(new.way)?;
    act(caller, id, move |tx, actor, _| {
        let case = cases::find(tx, actor, id)?;
        if cases::handling(tx, &case)?.is_none() {
            cases::ask_handling(tx, actor, id)?;
        }
        cases::answer_handling(tx, actor, &case, new.verdict.0, &new.words, way)
    })
    .await
}

/// Whoever holds it may look and choose.
#[derive(Debug, Serialize, ToSchema)]
struct ChoiceLink {
    url: String,
}

async fn link(caller: Caller, At(id): At<CaseId>) -> Done<Answer> {
    let site = caller.site.clone();
    caller
        .add(move |tx, actor| {
            let case = cases::find(tx, actor, id)?;
            actor.at_least(attent_core::Role::Staff)?;
            let path = pages::address(tx, actor, &site, &case, links::Kind::Choice)?;
            Ok(ChoiceLink {
                url: format!("{}{path}", site.config().base_url),
            })
        })
        .await
}
