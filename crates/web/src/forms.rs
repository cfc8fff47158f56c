//! What is wrong with a form, kept beside it: by field, or about the whole.

use attent_core::Error as CoreError;
use axum::{http::StatusCode, response::Response};
use maud::{Markup, html};

use crate::{Error, Result, T, ui};

/// Empty while nothing is wrong.
pub(crate) struct Wrong {
    t: T,
    fields: Vec<(&'static str, String)>,
    called: Vec<(&'static str, String)>,
    whole: Option<String>,
    status: StatusCode,
}

impl Wrong {
    pub fn nothing(t: T) -> Self {
        Self {
            t,
            fields: Vec::new(),
            called: Vec::new(),
            whole: None,
            status: StatusCode::OK,
        }
    }

    /// Wrong fields and conflicts come back with the form.
    ///
    /// # Errors
    /// The error itself when it is something else.
    pub fn from(error: Error) -> Result<Self> {
        let t = error.t;
        let wrong = Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..Self::nothing(t)
        };
        match error.kind {
            CoreError::Invalid(fields) => Ok(Self {
                fields: fields
                    .0
                    .iter()
                    .map(|(field, word)| (*field, t.say(word)))
                    .collect(),
                ..wrong
            }),
            CoreError::Conflict(word) => Ok(Self {
                whole: Some(t.say(word)),
                status: StatusCode::CONFLICT,
                ..wrong
            }),
            kind => Err(Error { kind, ..error }),
        }
    }

    /// What is wrong with `field` is said at `other`, where it is typed.
    pub fn at(mut self, field: &str, other: &'static str) -> Self {
        for (name, _) in &mut self.fields {
            if *name == field {
                *name = other;
            }
        }
        self
    }

    /// Says in the summary what a field is called, where several have the same name.
    pub fn called(mut self, field: &'static str, name: String) -> Self {
        self.called.push((field, name));
        self
    }

    /// One thing is wrong with the whole of it.
    pub fn whole(t: T, status: StatusCode, text: String) -> Self {
        Self {
            whole: Some(text),
            status,
            ..Self::nothing(t)
        }
    }

    /// The same, and something is wrong with the whole of it too.
    pub fn and_whole(self, text: String) -> Self {
        Self {
            whole: Some(text),
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..self
        }
    }

    /// One field is wrong.
    pub fn field(t: T, name: &'static str, word: &str) -> Self {
        let fields = vec![(name, t.say(word))];
        Self {
            fields,
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..Self::nothing(t)
        }
    }

    /// Nothing is wrong, and it does not count yet: what was understood is shown first.
    pub fn look_first(t: T) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..Self::nothing(t)
        }
    }

    /// Whether anything is wrong.
    pub fn is_something(&self) -> bool {
        self.status != StatusCode::OK
    }

    /// What is wrong with this field.
    pub fn of(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, text)| text.as_str())
    }

    /// The summary above the form.
    pub fn above(&self) -> Markup {
        self.above_part("")
    }

    /// The same where the page has several forms: its lines lead to the fields of that part.
    pub fn above_part(&self, part: &str) -> Markup {
        let names = self.fields.iter().map(|(field, _)| match part {
            "" => (*field).to_owned(),
            part => format!("{part}-{field}"),
        });
        let names: Vec<String> = names.collect();
        let texts = self.fields.iter().map(|(field, text)| {
            let called = self.called.iter().find(|(name, _)| name == field);
            called.map_or_else(|| text.clone(), |(_, name)| format!("{name}: {text}"))
        });
        let texts: Vec<String> = texts.collect();
        let lines: Vec<(&str, &str)> = names
            .iter()
            .zip(&texts)
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let heading = self
            .t
            .say_with("form-wrong", &[("count", count(lines.len()).into())]);
        html! {
            (refused(self.whole.as_deref(), ui::errors(&heading, &lines)))
        }
    }

    /// Gives the answer the status that fits.
    pub fn on(&self, mut response: Response) -> Response {
        if self.status != StatusCode::OK {
            *response.status_mut() = self.status;
        }
        response
    }
}

/// What stands above a form that was refused, and stays there when the page comes anew. Its place is
/// there also while it is empty, for pages are laid over each other place by place.
pub(crate) fn refused(whole: Option<&str>, more: Markup) -> Markup {
    html! {
        div id="refused" class="stack" hidden[whole.is_none() && more.0.is_empty()] {
            @if let Some(whole) = whole { (ui::notice(ui::Tone::Late, whole)) }
            (more)
        }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Empty text is no text.
pub(crate) fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
