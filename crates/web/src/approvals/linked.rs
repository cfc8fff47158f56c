//! The page of the link in the mail to an approver: the question and two buttons, without signing
//! in. Opening it changes nothing; a press spends the link, which then says what was answered.

use attent_core::{Error as CoreError, approvals::link, business};
use axum::{
    Form,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};

use super::{
    acts,
    views::{self, Refused},
};
use crate::{
    Error, Result, T, Visitor,
    format::{Format, zones},
    forms::Wrong,
    routes,
    ui::Width,
};

pub(super) async fn show(mut visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    shown(&mut visitor, secret, None).await
}

/// The question; with what is wrong about an answer, if one was refused.
async fn shown(
    visitor: &mut Visitor,
    secret: String,
    refused: Option<(Error, &str)>,
) -> Result<Response> {
    let looked = secret.clone();
    let found = visitor
        .read(move |tx| {
            let now = tx.now();
            Ok((link::open(tx, &looked)?, business::get(tx)?, now))
        })
        .await;
    let (opened, business, now) = match found {
        Ok(found) => found,
        Err(error) => return over(visitor, error, secret).await,
    };
    visitor.t = T::new(opened.language.unwrap_or(business.language));
    let zone = zones::named(&business.time_zone);
    let format = Format::new(visitor.t, zone, now);
    let refused = match refused {
        Some((error, words)) => Some(Refused {
            id: opened.approval.id,
            wrong: Wrong::from(Error::page(visitor.t, error.kind))?,
            words,
        }),
        None => None,
    };
    let action = routes::approve(&secret);
    let content = views::linked(&format, &opened.approval, &action, refused.as_ref());
    let title = visitor.t.say("approval-title");
    let response = private(visitor.show(&title, Width::Reading, content));
    Ok(match refused {
        Some(refused) => refused.wrong.on(response),
        None => response,
    })
}

pub(super) async fn press(
    mut visitor: Visitor,
    Path(secret): Path<String>,
    Form(typed): Form<acts::Typed>,
) -> Result<Response> {
    let answer = acts::answer_of(&typed);
    let (pressed_on, words) = (secret.clone(), typed.words.clone());
    let pressed = visitor
        .write(move |tx| link::press(tx, &pressed_on, answer, &words).map(|_| ()))
        .await;
    match pressed {
        // A press leads on also when it came too late: the page says how it stands.
        Ok(()) => Ok(led_on(&secret)),
        Err(error) if matches!(error.kind, CoreError::NotFound) => {
            let shown = over(&mut visitor, error, secret.clone()).await?;
            let spent = shown.status() == StatusCode::OK;
            Ok(if spent { led_on(&secret) } else { shown })
        }
        Err(error) if matches!(error.kind, CoreError::Invalid(_)) => {
            shown(&mut visitor, secret, Some((error, &typed.words))).await
        }
        Err(error) => Err(error),
    }
}

fn led_on(secret: &str) -> Response {
    private(Redirect::to(&routes::approve(secret)).into_response())
}

/// It was used, and says what was answered; or it ran out, or never was.
async fn over(visitor: &mut Visitor, error: Error, secret: String) -> Result<Response> {
    if !matches!(error.kind, CoreError::NotFound) {
        return Err(error);
    }
    let spent = visitor
        .read(move |tx| {
            let (opened, answer) = link::spent(tx, &secret)?;
            let language = opened.language.unwrap_or(business::get(tx)?.language);
            Ok((language, answer))
        })
        .await;
    if let Ok((language, answer)) = spent {
        visitor.t = T::new(language);
        let title = visitor.t.say(acts::said(answer));
        let content = views::done(visitor.t, &title);
        return Ok(private(visitor.show(&title, Width::Reading, content)));
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
