//! The field for a due time, and below it what its words mean.

use attent_db::Millis;
use maud::{Markup, html};

use super::{Answer, NotRead, Typed, Understood};
use crate::{
    format::Format,
    ui::{self, Choice, Field, Icon, Layout},
};

/// Ways to say it, offered while one types; each language has its own.
pub(super) const EXAMPLES: [&str; 6] = ["today", "tomorrow", "hours", "friday", "days", "date"];

/// What a form asks for.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub required: bool,
    /// What is wrong with it as a whole form sees it; why the words are not understood is said
    /// without this.
    pub error: Option<&'a str>,
    /// Of a page with several forms: which one, see [`Field::part`].
    pub part: &'a str,
    /// Whether it is shown while one types. Not where more than the time follows from it.
    pub live: bool,
}

impl<'a> Asked<'a> {
    pub const fn new(name: &'a str, label: &'a str) -> Self {
        Self {
            name,
            label,
            required: false,
            error: None,
            part: "",
            live: true,
        }
    }

    /// With what was typed, and what it means as far as it was read.
    pub fn show(&self, format: &Format, typed: &Typed, answer: Option<&Answer>) -> Markup {
        let t = format.t;
        let said = match answer {
            Some(Err(why)) => Some(why_not(format, why)),
            _ => None,
        };
        let hint = t.say("due-hint");
        let list = format!("f-{}{}-examples", self.part, self.name);
        let field = Field::new(self.name, self.label)
            .part(self.part)
            .hint(&hint)
            .error(said.as_deref().or(self.error))
            .suggesting(&list)
            .middling();
        let field = if self.required {
            field.required()
        } else {
            field
        };
        html! {
            div class="due" data-due=[self.live.then_some("/due")] data-name=(self.name) {
                (field.text(&typed.text))
                datalist id=(list) {
                    @for one in EXAMPLES { option value=(t.word(&format!("due-example-{one}"))) {} }
                }
                div class="due-meaning" data-due-meaning aria-live="polite" {
                    @if let Some(Ok(_)) = answer {
                        (meaning(format, self.name, typed, answer))
                        @if typed.moment().is_none() { p class="due-again" { (t.word("due-press-again")) } }
                    }
                }
            }
        }
    }
}

/// What the words mean, and with it what the form needs to say that it was shown.
pub(crate) fn meaning(
    format: &Format,
    name: &str,
    typed: &Typed,
    answer: Option<&Answer>,
) -> Markup {
    match answer {
        None => html! {},
        Some(Err(why)) => html! {
            p class="due-not" { (ui::small_icon(Icon::CircleAlert)) (why_not(format, why)) }
        },
        Some(Ok(understood)) => is(format, name, typed, *understood),
    }
}

fn is(format: &Format, name: &str, typed: &Typed, understood: Understood) -> Markup {
    // What was shown for these words stays, also when "in two hours" is read again later.
    let at = typed.moment().filter(|at| *at > format.now);
    let (at_name, shown_name) = (format!("{name}_at"), format!("{name}_shown"));
    html! {
        input type="hidden" name=(shown_name) value=(typed.text.trim());
        @match understood.again {
            Some(again) => (twice(format, &at_name, understood.at, again, at)),
            None => {
                @let at = at.unwrap_or(understood.at);
                input type="hidden" name=(at_name) value=(at.0);
                p class="due-is" { (ui::small_icon(Icon::Clock)) (words(format, at, understood.open)) }
            }
        }
    }
}

/// "Friday 27 November 2026 at 18:00 – in 1 d 6 h, within opening hours".
pub(crate) fn words(format: &Format, at: Millis, open: Option<bool>) -> String {
    let key = match open {
        None => "due-is",
        Some(true) => "due-is-open",
        Some(false) => "due-is-closed",
    };
    let values = [
        ("when", format.day(at).into()),
        ("in", format.span(at.since(format.now)).into()),
    ];
    format.t.say_with(key, &values)
}

fn twice(format: &Format, name: &str, first: Millis, second: Millis, at: Option<Millis>) -> Markup {
    let t = format.t;
    let day = format.day(first);
    let label = t.say_with("due-hour-twice", &[("when", day.into())]);
    let values = [first.0.to_string(), second.0.to_string()];
    let words = ["due-hour-first", "due-hour-second"].map(|key| t.say(key));
    let chosen = usize::from(at == Some(second));
    let choices = [
        Choice::new(&values[0], &words[0]),
        Choice::new(&values[1], &words[1]),
    ];
    Field::new(name, &label).radios(Layout::Lines, &choices, &values[chosen])
}

/// Why it is no time, in words.
pub(crate) fn why_not(format: &Format, why: &NotRead) -> String {
    match &why.word {
        Some(word) => format
            .t
            .say_with("error-due-word", &[("word", word.as_str().into())]),
        None => format.t.say(why.key),
    }
}
