//! What is pressed on the page of a case. A wrong form comes back with everything that was typed.

use attent_core::{
    Actor, Currency, Error as CoreError, FieldErrors, Result as CoreResult, business,
    cases::{
        self, Assessment, Condition, Core, Decision, Diagnosis, Effect, Kind, Mood, NewItem,
        Outcome, Reason, Severity, Verdict, Way, Where, Wish,
    },
    conversations,
    error::invalid,
    ids::{
        CaseEscalationId, CaseHandoverId, CaseId, CaseItemId, CaseOfferId, CauseId, ConversationId,
        RefusalRuleId, StaffId,
    },
    refusals, solutions,
};
use attent_db::Tx;
use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{mail, offered, pages, parts::OUTSIDE, typed::Typed};
use crate::{Error, Page, Result, Site, error::called, flash::Flash, forms::Wrong, routes};

type Fields = Vec<(String, String)>;

#[derive(Debug, Deserialize)]
pub(super) struct Opening {
    kind: Option<String>,
}

/// Opens the case of a conversation by a press.
pub(super) async fn open(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(form): Form<Opening>,
) -> Result<Response> {
    let kind = form.kind.as_deref().and_then(Kind::parse);
    let opened = page
        .write(move |tx, actor| {
            let own = conversations::find(tx, actor, id)?.kind;
            let kind = kind.or_else(|| Kind::of(own)).unwrap_or(Kind::Complaint);
            cases::open(tx, actor, id, kind)
        })
        .await?;
    Ok(page.go(&routes::case(opened)))
}

pub(super) async fn act(
    page: Page,
    Path((id, act)): Path<(CaseId, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response> {
    let typed = Typed(fields);
    let done = match act.as_str() {
        "offer" if typed.text("way") == "mail" => {
            let (form, language) = (typed.clone(), page.t.language);
            mail::with_link(&page, id, (mail::Letter::Choice, ""), move |tx, actor| {
                offered::offer(tx, actor, id, &form, language)
            })
            .await
            .map(Some)
        }
        "send-again" => {
            let again = (mail::Letter::Choice, typed.text("press"));
            mail::with_link(&page, id, again, move |tx, actor| {
                offered::still_open(tx, actor, id)
            })
            .await
            .map(Some)
        }
        "ask" => mail::with_link(&page, id, (mail::Letter::Handling, ""), move |tx, actor| {
            cases::ask_handling(tx, actor, id)
        })
        .await
        .map(Some),
        "screen" => return mail::on_this_screen(&page, id).await,
        _ => {
            let (form, format) = (typed.clone(), page.format.clone());
            let (language, site) = (page.t.language, page.site.clone());
            page.write(move |tx, actor| {
                let doing = Doing {
                    id,
                    form: &form,
                    format: &format,
                    language,
                    site: &site,
                };
                doing.plain(tx, actor, &act)
            })
            .await
            .map(|()| None)
        }
    };
    match done {
        Ok(None) => Ok(page.said(&routes::case(id), "said-case")),
        Ok(Some(sent)) => {
            let left = sent.undo_until.since(page.now()).max(0) / 1000;
            let flash = Flash::undo(
                "said-sending",
                sent.entry.0,
                u32::try_from(left).unwrap_or(0),
            );
            Ok(page.go_saying(&routes::case(id), &flash))
        }
        Err(error) => wrong(&page, id, error, &typed).await,
    }
}

async fn wrong(page: &Page, id: CaseId, error: Error, typed: &Typed) -> Result<Response> {
    let wrong = Wrong::from(error)?;
    Ok(pages::shown(page, id, &wrong, typed).await?.into_response())
}

/// One press: on which case, with which form, said by whom.
struct Doing<'a> {
    id: CaseId,
    form: &'a Typed,
    format: &'a crate::format::Format,
    language: attent_core::Language,
    site: &'a Site,
}

impl Doing<'_> {
    /// What needs no mail.
    fn plain(&self, tx: &mut Tx<'_>, actor: &Actor, act: &str) -> CoreResult<()> {
        let (id, form) = (self.id, self.form);
        match act {
            "acknowledge" => cases::acknowledge(tx, actor, id, way(form)?),
            "assess" => assess(tx, actor, id, form),
            "core" => cases::core_is(tx, actor, id, form.number("version"), &core(form)),
            "read-back" => cases::read_back(tx, actor, id, way(form)?),
            "wish" => {
                let wish = word(form, "wish", Wish::parse)?;
                cases::wish_is(tx, actor, id, wish, form.text("wish_words"))
            }
            "came" => cases::came(tx, actor, id, word(form, "mood", Mood::parse)?),
            "left" => cases::left(tx, actor, id, word(form, "mood", Mood::parse)?),
            "close" => cases::close(tx, actor, id, word(form, "outcome", Outcome::parse)?),
            "reopen" => cases::reopen(tx, actor, id),
            "same" => cases::same_matter(tx, actor, id, CaseId(form.number("before"))),
            "answered" => answered(tx, actor, id, form),
            "offer" | "withdraw" | "choose" | "fulfil" | "follow" | "deliver" | "fail" => {
                self.solution(tx, actor, act)
            }
            "add-item" | "remove-item" | "decide" | "tried" | "diagnose" => {
                matter(tx, actor, id, act, form)
            }
            _ => self.hands(tx, actor, act),
        }
    }

    fn solution(&self, tx: &mut Tx<'_>, actor: &Actor, act: &str) -> CoreResult<()> {
        let (id, form) = (self.id, self.form);
        let with = (form, self.format);
        match act {
            "offer" if form.text("way") == "ask" => {
                offered::ask(tx, actor, id, form, self.language)
            }
            "offer" => offered::offer(tx, actor, id, form, self.language),
            "withdraw" => {
                let offer = CaseOfferId(form.number("offer"));
                solutions::withdraw(tx, actor, id, offer, form.text("because"))
            }
            "choose" => offered::choose(tx, actor, id, form),
            "fulfil" => offered::fulfil(tx, actor, self.site, id, with),
            "follow" => offered::follow(tx, actor, &mut *self.site.dice(), id, with),
            "deliver" => solutions::deliver(tx, actor, id, way(form)?),
            _ => solutions::fail(tx, actor, id, &offered::failure(form)),
        }
    }

    /// Whose it is, where it is escalated to, what was refused.
    fn hands(&self, tx: &mut Tx<'_>, actor: &Actor, act: &str) -> CoreResult<()> {
        let (id, form) = (self.id, self.form);
        match act {
            "hand-over" => {
                let to = StaffId(form.number("to"));
                cases::hand_over(tx, actor, id, to, form.text("note")).map(|_| ())
            }
            "take" => cases::accept(tx, actor, CaseHandoverId(form.number("handover"))),
            "decline" => cases::take_back(tx, actor, CaseHandoverId(form.number("handover"))),
            "escalate" => {
                let to = whom(form)?;
                cases::escalate(tx, actor, id, &to, form.text("reason")).map(|_| ())
            }
            "settle" => {
                let escalation = CaseEscalationId(form.number("escalation"));
                cases::settle(tx, actor, id, escalation)
            }
            "refuse" => self.refuse(tx, actor),
            _ => Err(CoreError::NotFound),
        }
    }

    fn refuse(&self, tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<()> {
        let case = cases::find(tx, actor, self.id)?;
        let currency = Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR);
        let typed = self.form.text("refusal_cost");
        let cost = offered::money(typed, "refusal_cost", currency, self.language)?;
        let new = refusals::New {
            conversation: Some(case.conversation),
            place: None,
            rule: RefusalRuleId(self.form.number("rule")),
            asked: self.form.text("asked").to_owned(),
            instead: self.form.text("instead").to_owned(),
            cost,
        };
        refusals::record(tx, actor, &new)
            .map(|_| ())
            .map_err(called(&[("cost", "refusal_cost")]))
    }
}

/// Whom it is escalated to; nobody is chosen beforehand.
fn whom(form: &Typed) -> CoreResult<Where> {
    match form.text("person") {
        OUTSIDE => Ok(Where::Outside(form.text("body").to_owned())),
        person => match person.parse() {
            Ok(person) => Ok(Where::Inside(StaffId(person))),
            Err(_) => {
                let mut errors = FieldErrors::new();
                errors.add("person", "error-required");
                if form.text("reason").trim().is_empty() {
                    errors.add("reason", "error-required");
                }
                Err(CoreError::Invalid(errors))
            }
        },
    }
}

fn word<T>(form: &Typed, field: &'static str, parse: fn(&str) -> Option<T>) -> CoreResult<T> {
    let typed = form.text(field);
    let missing = if typed.is_empty() {
        "error-required"
    } else {
        "error-unknown-choice"
    };
    parse(typed).ok_or_else(|| invalid(field, missing))
}

pub(super) fn way(form: &Typed) -> CoreResult<Way> {
    match word(form, "way", Way::parse)? {
        // Only the customer presses on their page.
        Way::Page => Err(invalid("way", "error-unknown-choice")),
        way => Ok(way),
    }
}

fn core(form: &Typed) -> Core {
    let text = |name: &str| form.text(name).replace("\r\n", "\n");
    Core {
        said: text("said"),
        really: text("really"),
        looks: text("looks"),
    }
}

fn assess(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, form: &Typed) -> CoreResult<()> {
    let assessment = Assessment {
        severity: word(form, "severity", Severity::parse)?,
        cause: form.text("cause").parse().ok().map(CauseId),
    };
    cases::assess(tx, actor, id, form.number("version"), assessment)
}

/// What the customer said of the handling when they were asked by word.
fn answered(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, form: &Typed) -> CoreResult<()> {
    let verdict = word(form, "verdict", Verdict::parse)?;
    let way = way(form)?;
    let case = cases::find(tx, actor, id)?;
    if cases::handling(tx, &case)?.is_none() {
        cases::ask_handling(tx, actor, id)?;
    }
    cases::answer_handling(tx, actor, &case, verdict, form.text("words"), way)
}

/// Things that come back, and what was tried.
fn matter(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, act: &str, form: &Typed) -> CoreResult<()> {
    let item = CaseItemId(form.number("item"));
    match act {
        "add-item" => {
            let item = NewItem {
                name: form.text("name").to_owned(),
                quantity: form.number("quantity"),
                reason: word(form, "item_reason", Reason::parse)?,
                condition: word(form, "item_condition", Condition::parse)?,
            };
            cases::add_item(tx, actor, id, &item).map(|_| ())
        }
        "remove-item" => cases::remove_item(tx, actor, id, item),
        "decide" => {
            let decision = word(form, "decision", Decision::parse)?;
            let seen = (item, form.number("version"));
            cases::decide(tx, actor, id, seen, decision, form.text("decision_reason"))
        }
        "tried" => {
            let effect = word(form, "outcome", Effect::parse)?;
            cases::tried(tx, actor, id, form.text("tried"), effect).map(|_| ())
        }
        _ => {
            let diagnosis = Diagnosis {
                symptom: form.text("symptom").to_owned(),
                fault: form.text("fault").to_owned(),
                fix: form.text("fix").to_owned(),
            };
            cases::diagnose(tx, actor, id, form.number("version"), &diagnosis)
        }
    }
}
