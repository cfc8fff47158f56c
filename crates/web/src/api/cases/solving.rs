//! Solutions of a case: offered, withdrawn, chosen, promised, delivered, or not after all.

use attent_core::{
    Error as CoreError, cases,
    ids::{CaseId, CaseOfferId, CaseRoundId, SolutionId, StaffId},
    links,
    solutions::{self, Aside, Failure, NewOffer, NewRound, Pick},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    OneCase, WayWord,
    act::{By, act, way},
};
use crate::{
    api::{
        answer::Answer,
        asked::{At, Body},
        caller::Caller,
        op::{self, Op},
        problem::{Done, called},
        shown::{Id, Time},
    },
    cases as pages,
};

pub(super) fn operations() -> Vec<Op> {
    let all = [
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
    ];
    let mut all: Vec<Op> = all
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
        for (at, one) in new.offers.iter().enumerate() {
            let solution = SolutionId(one.solution.0);
            let said = pages::said_to(tx, actor, &case, solution);
            let named = |error: CoreError| error.named("offers.solution").within("offers", at);
            let said = said.map_err(named)?;
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
        let chosen = solutions::choose(tx, actor, id, &pick);
        match chosen.map_err(|error| error.named("round"))? {
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
    /// Writes to the customer what was promised, where a mail reaches them.
    #[serde(default)]
    tell: bool,
}

async fn fulfil(
    caller: Caller,
    At(id): At<CaseId>,
    Body(new): Body<NewFulfilment>,
) -> Done<Answer> {
    let site = caller.site.clone();
    act(caller, id, move |tx, actor, _| {
        let (staff, due) = (StaffId(new.staff.0), new.due.0);
        let promised = solutions::fulfil(tx, actor, id, staff, due);
        promised.map_err(called(&[("owner", "staff")]))?;
        if new.tell {
            pages::tell(tx, actor, &site, id)?;
        }
        Ok(())
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
        let issued = solutions::issue_voucher(tx, actor, &mut *site.dice(), id, until);
        issued
            .map(drop)
            .map_err(called(&[("expires", "expires_at")]))
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
