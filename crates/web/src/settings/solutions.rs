//! The catalogue of solutions: what can be offered, what it costs us, what it is worth to the customer,
//! which causes it fits, and its words in each language.

use attent_core::{
    Currency, Language, Money, Result as CoreResult,
    business::{self, phrases::Field as Part},
    cases::causes::{self, Cause},
    error::invalid,
    ids::{CauseId, SolutionId},
    solutions::{self, Details, Kind, Solution},
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};

use super::{
    budgets_view::plain,
    nav::{self, Section},
    solutions_view as view,
};
use crate::{
    Page, Result,
    cases::{
        said::{self, Said},
        wording::{self, PARTS},
    },
    forms::Wrong,
};

pub(super) const PAGE: &str = "/settings/solutions";

/// The form as typed; `causes` comes several times.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed(pub Vec<(String, String)>);

impl Typed {
    pub fn text(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.trim())
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        let mut all = self.0.iter();
        all.any(|(field, there)| field == name && there == value)
    }

    /// What is there, as a form.
    fn of(page: &Page, found: &Solution, words: &Said) -> Self {
        let money = |money: Option<Money>| money.map(|one| plain(page, one)).unwrap_or_default();
        let mut fields = vec![
            ("kind".to_owned(), found.kind.as_str().to_owned()),
            ("cost".to_owned(), money(found.cost)),
            ("worth".to_owned(), money(found.worth)),
            ("authority_above".to_owned(), money(found.authority_above)),
            ("days".to_owned(), found.days.to_string()),
            ("version".to_owned(), found.version.to_string()),
        ];
        if found.draws {
            fields.push(("draws".to_owned(), "on".to_owned()));
        }
        let causes = found.causes.iter();
        fields.extend(causes.map(|id| ("causes".to_owned(), id.to_string())));
        let parts = PARTS.map(|part| (part.as_str(), wording::part(words, part)));
        fields.extend(parts.map(|(part, text)| (part.to_owned(), text.to_owned())));
        Self(fields)
    }

    /// Its words, in the language of whoever writes them.
    fn words(&self) -> Said {
        let text = |part: Part| self.text(part.as_str()).to_owned();
        Said {
            title: text(Part::Title),
            text: text(Part::Text),
            limits: text(Part::Limits),
            why: text(Part::Why),
        }
    }

    fn details(&self, tx: &mut Tx<'_>, language: Language) -> CoreResult<Details> {
        let currency = Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR);
        let money = |field: &'static str| -> CoreResult<Option<i64>> {
            match Money::typed(self.text(field), currency, language) {
                _ if self.text(field).is_empty() => Ok(None),
                Ok(money) if money.currency == currency => Ok(Some(money.amount)),
                Ok(_) => Err(invalid(field, "error-currency-mixed")),
                Err(not) => Err(invalid(field, not.word())),
            }
        };
        let ticked = self.0.iter().filter(|(field, _)| field == "causes");
        Ok(Details {
            kind: Kind::parse(self.text("kind")).ok_or(invalid("kind", "error-unknown-choice"))?,
            cost: money("cost")?,
            worth: money("worth")?,
            authority_above: money("authority_above")?,
            days: match self.text("days") {
                "" => return Err(invalid("days", "error-required")),
                days => days,
            }
            .parse()
            .map_err(|_| invalid("days", "error-out-of-range"))?,
            draws: !self.text("draws").is_empty(),
            causes: ticked
                .filter_map(|(_, id)| id.parse().ok().map(CauseId))
                .collect(),
        })
    }
}

pub(super) async fn list(page: Page) -> Result<Response> {
    Section::Solutions.open(&page)?;
    let language = page.t.language;
    let (facts, (all, causes)) = page
        .read_framed(move |tx, _| {
            let mut all = Vec::new();
            for solution in solutions::list(tx)? {
                let said = said::solution(tx, &solution, language)?;
                all.push((solution, said));
            }
            Ok((all, causes::tree(tx)?))
        })
        .await?;
    let title = Section::Solutions.title(page.t);
    let content = view::list(&page, &title, &all, &causes);
    let wrong = Wrong::nothing(page.t);
    Ok(nav::show(
        &page,
        &facts,
        Section::Solutions,
        &title,
        &wrong,
        content,
    ))
}

pub(super) async fn new(page: Page) -> Result<Response> {
    let typed = Typed(vec![("days".to_owned(), "3".to_owned())]);
    render(&page, None, Some(typed), &Wrong::nothing(page.t)).await
}

pub(super) async fn show(page: Page, Path(id): Path<SolutionId>) -> Result<Response> {
    render(&page, Some(id), None, &Wrong::nothing(page.t)).await
}

pub(super) struct Shown {
    pub found: Option<Solution>,
    pub causes: Vec<Cause>,
    pub language: Language,
}

async fn render(
    page: &Page,
    id: Option<SolutionId>,
    typed: Option<Typed>,
    wrong: &Wrong,
) -> Result<Response> {
    Section::Solutions.open(page)?;
    let reader = page.t.language;
    let (facts, (shown, words)) = page
        .read_framed(move |tx, _| {
            let found = id.map(|id| solutions::get(tx, id)).transpose()?;
            let words = match &found {
                Some(found) => said::solution(tx, found, reader)?,
                None => Said::default(),
            };
            let causes = causes::tree(tx)?;
            let language = reader;
            Ok((
                Shown {
                    found,
                    causes,
                    language,
                },
                words,
            ))
        })
        .await?;
    let title = match &shown.found {
        Some(_) => words.title.clone(),
        None => page.t.say("solutions-new"),
    };
    let typed = typed.unwrap_or_else(|| match &shown.found {
        Some(found) => Typed::of(page, found, &words),
        None => Typed::default(),
    });
    let content = view::one(page, &title, &shown, &typed, wrong);
    Ok(nav::show(
        page,
        &facts,
        Section::Solutions,
        &title,
        wrong,
        content,
    ))
}

pub(super) async fn add(page: Page, Form(fields): Form<Vec<(String, String)>>) -> Result<Response> {
    let (typed, language) = (Typed(fields), page.t.language);
    let form = typed.clone();
    let added = page
        .write(move |tx, actor| {
            let details = form.details(tx, language)?;
            let id = solutions::add(tx, actor, &details)?;
            wording::write(tx, actor, id, language, &form.words(), None)?;
            Ok(id)
        })
        .await;
    match added {
        Ok(_) => Ok(page.said(PAGE, "said-added")),
        Err(error) => render(&page, None, Some(typed), &Wrong::from(error)?).await,
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<SolutionId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (typed, language) = (Typed(fields), page.t.language);
    let form = typed.clone();
    let version = form.text("version").parse().unwrap_or(0);
    let done = page
        .write(move |tx, actor| match form.text("act") {
            "retire" => solutions::retire(tx, actor, id, version, true),
            "restore" => wording::restore(tx, actor, id, version),
            _ => {
                let before = solutions::get(tx, id)?;
                let before = said::solution(tx, &before, language)?;
                let details = form.details(tx, language)?;
                solutions::change(tx, actor, id, version, &details)?;
                wording::write(tx, actor, id, language, &form.words(), Some(&before))
            }
        })
        .await;
    match done {
        Ok(()) => Ok(page.said(PAGE, "said-saved")),
        Err(error) => render(&page, Some(id), Some(typed), &Wrong::from(error)?).await,
    }
}
