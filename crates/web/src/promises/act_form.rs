//! The forms of what can be done with a promise, each where it came back from with what was typed.

use std::collections::HashMap;

use attent_core::promises::State;
use maud::{Markup, html};

use super::show::Read;
use crate::{
    Page, due,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Tone},
};

/// The forms of what can be done with it now.
pub(super) struct ActForm<'a> {
    pub page: &'a Page,
    pub read: &'a Read,
    pub wrong: &'a Wrong,
    /// The one that was wrong: only there stand the errors and what was typed.
    pub act: &'static str,
    pub typed: &'a HashMap<String, String>,
}

impl ActForm<'_> {
    pub fn acts(&self) -> Markup {
        let promise = &self.read.promise;
        let waits = promise.waits();
        html! {
            @match promise.state {
                State::Open => {
                    @if waits { (self.simple("condition", Icon::Zap, true)) }
                    (self.done())
                    div class="panel stack close" {
                        (self.renegotiate())
                        (self.noted("kept", true))
                        (self.noted("withdrawal", false))
                        (self.break_it())
                        (self.owner())
                    }
                }
                State::Done => {
                    div class="panel stack close" {
                        (self.noted("kept", true))
                        (self.noted("dispute", false))
                        (self.owner())
                    }
                }
                State::Kept | State::Withdrawn | State::Broken => {}
            }
        }
    }

    fn error(&self, act: &str, field: &str) -> Option<&str> {
        (self.act == act).then(|| self.wrong.of(field)).flatten()
    }

    fn value(&self, act: &str, field: &str) -> &str {
        let typed = self.typed.get(field).filter(|_| self.act == act);
        typed.map_or("", String::as_str)
    }

    /// A field of one act's form, with what is wrong with it.
    fn field<'b>(&'b self, act: &'static str, name: &'b str, label: &'b str) -> Field<'b> {
        Field::new(name, label)
            .part(act)
            .error(self.error(act, name))
    }

    fn say(&self, key: &str) -> String {
        self.page.t.say(key)
    }

    fn url(&self, act: &str) -> String {
        format!("{}/{act}", routes::promise(self.read.promise.id))
    }

    fn simple(&self, act: &str, picture: Icon, main: bool) -> Markup {
        let label = self.say(&format!("promise-act-{act}"));
        let button = if main {
            Button::main(&label)
        } else {
            Button::new(&label)
        };
        button.icon(picture).post(&self.url(act))
    }

    /// A form behind its summary; open when it came back.
    fn folded(&self, act: &'static str, picture: Icon, fields: Markup, danger: bool) -> Markup {
        let label = self.say(&format!("promise-act-{act}"));
        let press = if danger {
            Button::danger(&label)
        } else {
            Button::new(&label)
        };
        html! {
            details id=(format!("act-{act}")) open[self.act == act] {
                summary class="button quiet" { (ui::icon(picture)) span { (label) } }
                form class="form" method="post" action=(self.url(act)) {
                    (fields)
                    div class="form-actions" { (press.submit()) }
                }
            }
        }
    }

    fn done(&self) -> Markup {
        let known = self.read.promise.conversation.is_some();
        let label = self.say("promise-act-done");
        // While it waits for something, that comes first.
        let press = if self.read.promise.waits() {
            Button::new(&label)
        } else {
            Button::main(&label)
        };
        html! {
            form class="form panel" method="post" action=(self.url("done")) {
                (self.field("done", "note", &self.say("promise-note-done")).text(self.value("done", "note")))
                (self.field("done", "tell", &self.say("promise-tell-done")).hint(&self.say("promise-tell-done-hint")).checkbox(known))
                div class="form-actions" { (press.icon(Icon::Check).submit()) }
            }
        }
    }

    fn noted(&self, act: &'static str, how: bool) -> Markup {
        let note = self.say(&format!("promise-note-{act}"));
        let (customer, evidence) = (
            self.say("promise-how-customer"),
            self.say("promise-how-evidence"),
        );
        let choices = [
            Choice::new("customer", &customer),
            Choice::new("evidence", &evidence),
        ];
        let picture = match act {
            "kept" => Icon::CheckCheck,
            "dispute" => Icon::MessageSquare,
            _ => Icon::Undo2,
        };
        let chosen = if self.value(act, "how").is_empty() {
            "customer"
        } else {
            self.value(act, "how")
        };
        let fields = html! {
            @if how { (self.field(act, "how", &self.say("promise-how")).radios(ui::Layout::Lines, &choices, chosen)) }
            (self.field(act, "note", &note).required().textarea(2, self.value(act, "note")))
        };
        self.folded(act, picture, fields, false)
    }

    fn renegotiate(&self) -> Markup {
        let act = "renegotiation";
        let typed = if self.act == act {
            due::Typed::of(self.typed, "due")
        } else {
            due::Typed::default()
        };
        let answer = self.read.reader.answer(&typed);
        let fields = html! {
            (due::Asked { required: true, error: self.error(act, "due"), part: act, ..due::Asked::new("due", &self.say("promise-new-due")) }
                .show(&self.page.format, &typed, answer.as_ref()))
            (self.told(act, "promise-mail-renegotiation"))
        };
        self.folded(act, Icon::Calendar, fields, false)
    }

    fn break_it(&self) -> Markup {
        let act = "break";
        let fields = html! {
            (ui::notice(Tone::Info, &self.say("promise-break-about")))
            (self.field(act, "reason", &self.say("promise-reason")).required().text(self.value(act, "reason")))
            (self.field(act, "message", &self.say("promise-message")).hint(&self.say("promise-mail-around")).required().textarea(3, self.value(act, "message")))
            (self.field(act, "solution", &self.say("promise-solution")).hint(&self.say("promise-solution-hint")).required().textarea(2, self.value(act, "solution")))
            (self.how_told(act))
        };
        self.folded(act, Icon::TriangleAlert, fields, true)
    }

    /// A mail now, or how it was said.
    fn told(&self, act: &'static str, mail: &str) -> Markup {
        html! {
            (self.how_told(act))
            (self.field(act, "note", &self.say(mail)).hint(&self.say("promise-mail-around")).required().textarea(3, self.value(act, "note")))
        }
    }

    fn how_told(&self, act: &'static str) -> Markup {
        let words =
            ["mail", "phone", "counter"].map(|how| (how, self.say(&format!("promise-told-{how}"))));
        let by_mail = self.read.promise.conversation.is_some();
        let choices: Vec<Choice<'_>> = words
            .iter()
            .filter(|(how, _)| by_mail || *how != "mail")
            .map(|(how, label)| Choice::new(how, label))
            .collect();
        let first = choices.first().map_or("phone", |one| one.value);
        let chosen = if self.value(act, "told").is_empty() {
            first
        } else {
            self.value(act, "told")
        };
        self.field(act, "told", &self.say("promise-told")).radios(
            ui::Layout::Lines,
            &choices,
            chosen,
        )
    }

    fn owner(&self) -> Markup {
        let people: Vec<(String, &str)> = self
            .read
            .people
            .iter()
            .map(|one| (one.id.to_string(), one.name.as_str()))
            .collect();
        let choices: Vec<Choice<'_>> = people
            .iter()
            .map(|(id, name)| Choice::new(id, name))
            .collect();
        let now = self.read.promise.owner.to_string();
        let fields = self
            .field("owner", "owner", &self.say("promise-owner"))
            .middling()
            .select(&choices, &now);
        self.folded("owner", Icon::UserCheck, fields, false)
    }
}
