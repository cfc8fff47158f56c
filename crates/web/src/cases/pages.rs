//! One case: everything its page shows, read in one transaction.

use std::collections::HashMap;

use attent_core::{
    Actor, Language, Result as CoreResult, business,
    cases::{self, Case, causes, causes::Cause},
    conversations::{self, Conversation, participants},
    customers::{self, Customer},
    ids::{CaseId, SolutionId, StaffId},
    people::{staff, teams},
    refusals::{self, Refusal, Rule},
    solutions::{self, Fulfilment, Round, Suggestion, Written},
};
use attent_db::Tx;
use axum::{extract::Path, response::Response};

use super::{
    said::{self, Said},
    typed::Typed,
    views,
};
use crate::{Page, Result, T, facts::Here, forms::Wrong, routes};

pub(super) struct Shown {
    pub case: Case,
    pub talk: Conversation,
    pub customer: Customer,
    /// The customer's language, in which solutions are offered.
    pub language: Language,
    /// The customer can be written to in the conversation.
    pub by_mail: bool,
    pub causes: Vec<Cause>,
    pub steps: Vec<cases::Stood>,
    pub rounds: Vec<Round>,
    /// What the customer wrote since the newest.
    pub written: Option<Written>,
    pub fulfilments: Vec<Fulfilment>,
    pub suggestions: Vec<(Suggestion, Said)>,
    /// What one may give here alone, and what was asked for beyond it.
    pub reach: Option<solutions::Reach>,
    pub asked: Vec<solutions::Asked>,
    pub items: Vec<cases::Item>,
    pub decides: bool,
    /// The team that decides on what comes back; `None`: the managers.
    pub decider: Option<String>,
    pub tries: Vec<cases::Try>,
    pub handovers: Vec<cases::Handover>,
    pub escalations: Vec<cases::Escalation>,
    pub earlier: Vec<cases::Earlier>,
    pub handling: Option<cases::Handling>,
    pub refusals: Vec<Refusal>,
    pub rules: Vec<Rule>,
    pub people: Vec<staff::Person>,
    pub names: HashMap<StaffId, String>,
}

impl Shown {
    pub fn name(&self, id: Option<StaffId>) -> Option<&str> {
        id.and_then(|id| self.names.get(&id)).map(String::as_str)
    }

    /// The words of the customer's language.
    pub fn theirs(&self) -> T {
        T::new(self.language)
    }
}

pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> CoreResult<Shown> {
    let case = cases::find(tx, actor, id)?;
    let talk = conversations::find(tx, actor, case.conversation)?;
    let customer = customers::find(tx, actor, case.customer)?;
    let language = language(tx, &talk, &customer)?;
    let mut suggestions = Vec::new();
    if case.is_open() {
        for suggestion in solutions::suggest(tx, &case)? {
            let said = said::solution(tx, &suggestion.solution, language)?;
            suggestions.push((suggestion, said));
        }
    }
    let everybody = staff::list(tx, actor)?;
    let rounds = solutions::rounds(tx, &case)?;
    let written = match rounds.last() {
        Some(round) => solutions::written(tx, &case, round, language.code())?,
        None => None,
    };
    Ok(Shown {
        by_mail: !participants::customer_alone(tx, talk.id)?.to.is_empty(),
        causes: causes::tree(tx)?,
        steps: cases::steps(tx, &case)?,
        rounds,
        written,
        fulfilments: solutions::fulfilments(tx, &case)?,
        items: cases::items(tx, &case)?,
        decides: cases::may_decide(tx, actor, &case)?,
        decider: match cases::decider(tx, &case)? {
            Some(team) => Some(teams::get(tx, actor, team)?.name),
            None => None,
        },
        tries: cases::tries(tx, &case)?,
        handovers: cases::handovers(tx, &case)?,
        escalations: cases::escalations(tx, &case)?,
        earlier: cases::earlier(tx, actor, &case)?,
        handling: cases::handling(tx, &case)?,
        refusals: refusals::of_conversation(tx, talk.id)?,
        rules: refusals::rules(tx)?,
        people: staff::assignable(tx)?,
        names: everybody
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
        reach: solutions::reach(tx, actor)?,
        asked: solutions::asked(tx, &case)?,
        suggestions,
        language,
        customer,
        talk,
        case,
    })
}

/// The words of the catalogue as the customer of this case reads them.
pub(crate) fn said_to(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    solution: SolutionId,
) -> CoreResult<Said> {
    let talk = conversations::find(tx, actor, case.conversation)?;
    let customer = customers::find(tx, actor, case.customer)?;
    let language = language(tx, &talk, &customer)?;
    let solution = solutions::get(tx, solution)?;
    said::solution(tx, &solution, language)
}

/// What the customer reads: their own language, else the conversation's, else the business's.
pub(super) fn language(
    tx: &mut Tx<'_>,
    talk: &Conversation,
    customer: &Customer,
) -> CoreResult<Language> {
    let known = [&customer.language, &talk.language];
    let known = known
        .into_iter()
        .flatten()
        .find_map(|code| Language::parse(code));
    match known {
        Some(language) => Ok(language),
        None => Ok(business::get(tx)?.language),
    }
}

pub(super) async fn show(page: Page, Path(id): Path<CaseId>) -> Result<Response> {
    let wrong = Wrong::nothing(page.t);
    shown(&page, id, &wrong, &Typed::default()).await
}

/// From what drew on a budget, or was asked for, to its case.
pub(super) async fn drawn(page: Page, Path(id): Path<i64>) -> Result<Response> {
    let case = page
        .read(move |tx, actor| {
            let case = solutions::case_of(tx, id)?;
            cases::find(tx, actor, case).map(|case| case.id)
        })
        .await?;
    Ok(page.go(&routes::case(case)))
}

pub(super) async fn shown(
    page: &Page,
    id: CaseId,
    wrong: &Wrong,
    typed: &Typed,
) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(move |tx, actor| read(tx, actor, id))
        .await?;
    let stage = views::stage(page, &shown, wrong, typed);
    let title = format!("#{} {}", shown.talk.number, shown.talk.subject);
    Ok(wrong.on(page.show(&facts, Here::Cases, &title, stage)))
}
