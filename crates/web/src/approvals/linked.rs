//! The page of the link in the mail to an approver: the question and two buttons, without signing
//! in. Opening it changes nothing; a press spends the link.

use attent_core::{Error as CoreError, approvals::link, business};
use axum::{
    Form,
    extract::Path,
    http::{StatusCode, header},
    response::Response,
};
use jiff::tz::TimeZone;

use super::{acts, views};
use crate::{Error, Result, T, Visitor, format::Format, routes, ui::Width};

pub(super) async fn show(mut visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    let looked = secret.clone();
    let found = visitor
        .read(move |tx| {
            let now = tx.now();
            Ok((link::open(tx, &looked)?, business::get(tx)?, now))
        })
        .await;
    let (opened, business, now) = match found {
        Ok(found) => found,
        Err(error) => return over(&visitor, error),
    };
    visitor.t = T::new(opened.language.unwrap_or(business.language));
    let zone = TimeZone::get(&business.time_zone).unwrap_or(TimeZone::UTC);
    let format = Format::new(visitor.t, zone, now);
    let content = views::linked(&format, &opened.approval, &routes::approve(&secret));
    let title = visitor.t.say("approval-title");
    Ok(private(visitor.show(&title, Width::Reading, content)))
}

pub(super) async fn press(
    mut visitor: Visitor,
    Path(secret): Path<String>,
    Form(typed): Form<acts::Typed>,
) -> Result<Response> {
    let answer = acts::answer_of(&typed);
    let pressed = visitor
        .write(move |tx| {
            let opened = link::open(tx, &secret)?;
            let language = opened.language.unwrap_or(business::get(tx)?.language);
            link::press(tx, &secret, answer, &typed.words)?;
            Ok(language)
        })
        .await;
    match pressed {
        Ok(language) => {
            visitor.t = T::new(language);
            let word = acts::said(answer);
            let title = visitor.t.say(word);
            let content = views::done(visitor.t, &title);
            Ok(private(visitor.show(&title, Width::Reading, content)))
        }
        Err(error) => over(&visitor, error),
    }
}

/// It was used, ran out, or never was.
fn over(visitor: &Visitor, error: Error) -> Result<Response> {
    if !matches!(error.kind, CoreError::NotFound) {
        return Err(error);
    }
    let title = visitor.t.say("approval-over");
    let content = views::over(visitor.t, &title);
    let mut response = private(visitor.show(&title, Width::Reading, content));
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

/// The address holds a secret: nobody is told where the reader came from.
fn private(mut response: Response) -> Response {
    let none = header::HeaderValue::from_static("no-referrer");
    response.headers_mut().insert(header::REFERRER_POLICY, none);
    response
}
