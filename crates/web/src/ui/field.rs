//! Fields of forms: label, field, hint, error, always in this order and always the same.
//!
//! ```ignore
//! Field::new("subject", "Subject").hint("What it is about").error(errors.get("subject")).text(&value)
//! ```

use attent_assets::Icon;
use maud::{Markup, html};

use super::icon;

/// One of several: its value, its label, and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    pub value: &'a str,
    pub label: &'a str,
    pub hint: Option<&'a str>,
}

impl<'a> Choice<'a> {
    pub const fn new(value: &'a str, label: &'a str) -> Self {
        Choice {
            value,
            label,
            hint: None,
        }
    }

    /// Each of these values with its label.
    pub fn each<V: AsRef<str>, L: AsRef<str>>(pairs: &'a [(V, L)]) -> Vec<Self> {
        let one = |(value, label): &'a (V, L)| Choice::new(value.as_ref(), label.as_ref());
        pairs.iter().map(one).collect()
    }

    pub const fn hint(self, hint: &'a str) -> Self {
        Choice {
            hint: Some(hint),
            ..self
        }
    }
}

/// A field piece by piece; the last word (`text`, `select`, ..) says which kind it is.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    pub(super) name: &'a str,
    part: &'a str,
    pub(super) label: &'a str,
    pub(super) hint: Option<&'a str>,
    pub(super) error: Option<&'a str>,
    optional: Option<&'a str>,
    required: bool,
    complete: Option<&'a str>,
    placeholder: Option<&'a str>,
    width: &'static str,
    first: bool,
    list: Option<&'a str>,
    keys: Option<&'a str>,
}

impl<'a> Field<'a> {
    pub const fn new(name: &'a str, label: &'a str) -> Self {
        Field {
            name,
            part: "",
            label,
            hint: None,
            error: None,
            optional: None,
            required: false,
            complete: None,
            placeholder: None,
            width: "",
            first: false,
            list: None,
            keys: None,
        }
    }

    pub const fn hint(self, hint: &'a str) -> Self {
        Field {
            hint: Some(hint),
            ..self
        }
    }

    /// Which form of several on the page it stands in: ids are there once, whatever the names are.
    pub const fn part(self, part: &'a str) -> Self {
        Field { part, ..self }
    }

    /// What is wrong with it, in words; `None` when nothing is.
    pub const fn error(self, error: Option<&'a str>) -> Self {
        Field { error, ..self }
    }

    /// Says the word "optional" (in the reader's language) behind the label.
    pub const fn optional(self, word: &'a str) -> Self {
        Field {
            optional: Some(word),
            ..self
        }
    }

    pub const fn required(self) -> Self {
        Field {
            required: true,
            ..self
        }
    }

    /// The token that lets a browser fill it in: `email`, `current-password`.
    pub const fn complete(self, token: &'a str) -> Self {
        Field {
            complete: Some(token),
            ..self
        }
    }

    pub const fn placeholder(self, example: &'a str) -> Self {
        Field {
            placeholder: Some(example),
            ..self
        }
    }

    /// The id of a `datalist`: what is typed is one of many ways to say it, these are some.
    pub const fn suggesting(self, list: &'a str) -> Self {
        Field {
            list: Some(list),
            complete: Some("off"),
            ..self
        }
    }

    pub const fn short(self) -> Self {
        Field {
            width: "short",
            ..self
        }
    }

    pub const fn middling(self) -> Self {
        Field {
            width: "middling",
            ..self
        }
    }

    /// Where the cursor is when the page opens: one per page.
    pub const fn first(self) -> Self {
        Field {
            first: true,
            ..self
        }
    }

    pub fn text(self, value: &str) -> Markup {
        self.input("text", value)
    }

    /// `kind` is the type of HTML: `email`, `password`, `tel`, `url`, `number`, `date`, `time`, `datetime-local`.
    pub fn input(self, kind: &str, value: &str) -> Markup {
        self.around(html! { (self.bare(kind, value)) })
    }

    /// With a word glued before it: a currency, `https://`.
    pub fn after(self, affix: &str, kind: &str, value: &str) -> Markup {
        self.around(html! { div class="affixed" { span class="affix" { (affix) } (self.bare(kind, value)) } })
    }

    /// With a word glued behind it: `%`, `minutes`.
    pub fn before(self, affix: &str, kind: &str, value: &str) -> Markup {
        self.around(html! { div class="affixed after" { (self.bare(kind, value)) span class="affix" { (affix) } } })
    }

    /// An amount of money, beside the sign of its currency; a phone shows the keys of numbers for it.
    pub fn money(self, sign: &str, value: &str) -> Markup {
        let field = Field {
            keys: Some("decimal"),
            complete: Some("off"),
            ..self
        };
        field.before(sign, "text", value)
    }

    pub fn textarea(self, rows: u8, value: &str) -> Markup {
        self.around(html! {
            textarea class={ "input " (self.width) } id=(self.id()) name=(self.name) rows=(rows) required[self.required]
                placeholder=[self.placeholder] autofocus[self.first] aria-invalid=[self.invalid()] aria-describedby=[self.described()] data-grows {
                // A newline right behind the tag is eaten by browsers: this one is for that.
                "\n" (value)
            }
        })
    }

    pub fn select(self, choices: &[Choice], chosen: &str) -> Markup {
        self.around(html! {
            select class={ "input " (self.width) } id=(self.id()) name=(self.name) required[self.required]
                autofocus[self.first] aria-invalid=[self.invalid()] aria-describedby=[self.described()] {
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == chosen] { (choice.label) }
                }
            }
        })
    }

    fn bare(&self, kind: &str, value: &str) -> Markup {
        // A password is never sent back into a page.
        let value = if kind == "password" { "" } else { value };
        html! {
            input class={ "input " (self.width) } id=(self.id()) type=(kind) name=(self.name) value=(value) required[self.required]
                autocomplete=[self.complete] list=[self.list] inputmode=[self.keys] placeholder=[self.placeholder] autofocus[self.first]
                aria-invalid=[self.invalid()] aria-describedby=[self.described()];
        }
    }

    fn around(&self, field: Markup) -> Markup {
        html! {
            div class="field" {
                label for=(self.id()) { (self.label) (self.optional_word()) }
                (field)
                (self.below())
            }
        }
    }

    /// The hint and the error, where [`Field::described`] points to.
    pub(super) fn below(&self) -> Markup {
        html! {
            @if let Some(hint) = self.hint { p class="hint" id={ (self.id()) "-hint" } { (hint) } }
            @if let Some(error) = self.error {
                p class="error" id={ (self.id()) "-error" } { (super::small_icon(Icon::CircleAlert)) (error) }
            }
        }
    }

    pub(super) fn optional_word(&self) -> Markup {
        html! { @if let Some(word) = self.optional { span class="optional" { (word) } } }
    }

    pub(super) fn id(&self) -> String {
        match self.part {
            "" => format!("f-{}", self.name),
            part => format!("f-{part}-{}", self.name),
        }
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    pub(super) fn described(&self) -> Option<String> {
        let parts: Vec<String> = [self.hint.map(|_| "hint"), self.error.map(|_| "error")]
            .into_iter()
            .flatten()
            .map(|part| format!("{}-{part}", self.id()))
            .collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// What is wrong with a form, above it: each line leads to its field.
pub fn errors(heading: &str, wrong: &[(&str, &str)]) -> Markup {
    html! {
        @if !wrong.is_empty() {
            div class="errors" role="alert" tabindex="-1" data-focus {
                h2 { (icon(Icon::CircleAlert)) (heading) }
                ul { @for (name, message) in wrong { li { a href={ "#f-" (name) } { (message) } } } }
            }
        }
    }
}
