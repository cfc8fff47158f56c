//! Fields that are chosen, not written: checkbox, switch, radio group, several of many.

use maud::{Markup, html};

use super::{Choice, Field};

/// How a group of choices is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    #[default]
    Lines,
    /// As cards side by side: few choices that need a word of explanation.
    Cards,
    /// As small cards, two beside each other on a phone: choices of a word or two.
    Tiles,
}

impl Field<'_> {
    /// Yes or no; sent as `on`, or not at all.
    pub fn checkbox(self, checked: bool) -> Markup {
        self.single("", checked)
    }

    /// A checkbox for what takes effect as a whole: on, off.
    pub fn switch(self, checked: bool) -> Markup {
        self.single("switch", checked)
    }

    fn single(self, class: &str, checked: bool) -> Markup {
        html! {
            div class="field" {
                label class="choice" {
                    input class=(class) id=(self.id()) type="checkbox" name=(self.name) checked[checked]
                        aria-invalid=[self.invalid()] aria-describedby=[self.described()];
                    span { (self.label) }
                }
                (self.below())
            }
        }
    }

    pub fn radios(self, layout: Layout, choices: &[Choice], chosen: &str) -> Markup {
        self.group("radio", layout, choices, &[chosen])
    }

    pub fn checkboxes(self, layout: Layout, choices: &[Choice], chosen: &[&str]) -> Markup {
        self.group("checkbox", layout, choices, chosen)
    }

    fn group(self, kind: &str, layout: Layout, choices: &[Choice], chosen: &[&str]) -> Markup {
        let cards = match layout {
            Layout::Lines => "",
            Layout::Cards => "cards",
            Layout::Tiles => "cards tiles",
        };
        html! {
            fieldset class="field" id=(self.id()) aria-describedby=[self.described()] {
                legend { (self.label) (self.optional_word()) }
                div class={ "choices " (cards) } {
                    @for choice in choices {
                        label class="choice" {
                            input type=(kind) name=(self.name) value=(choice.value) checked[chosen.contains(&choice.value)];
                            span { (choice.label) }
                            @if let Some(hint) = choice.hint { span class="hint" { (hint) } }
                        }
                    }
                }
                (self.below())
            }
        }
    }
}
