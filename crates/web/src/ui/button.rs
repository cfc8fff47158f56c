//! Everything that acts is a link or a button, and has a name that a screen reader can say.

use attent_assets::Icon;
use maud::{Markup, html};

use super::icon;

/// How a button or a link that looks like one is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Plain,
    /// The one thing the page is for: at most once on a page or in a form.
    Main,
    /// Without a border, for rows of tools.
    Quiet,
    /// Cannot be taken back.
    Danger,
}

/// A button or a link, piece by piece: `Button::new("Close").key("e").icon(Icon::Check).submit()`.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    label: &'a str,
    look: Look,
    picture: Option<Icon>,
    key: Option<&'a str>,
    named: Option<(&'a str, &'a str)>,
    only_icon: bool,
    size: &'static str,
}

impl<'a> Button<'a> {
    pub const fn new(label: &'a str) -> Self {
        Button {
            label,
            look: Look::Plain,
            picture: None,
            key: None,
            named: None,
            only_icon: false,
            size: "",
        }
    }

    pub const fn main(label: &'a str) -> Self {
        Button {
            look: Look::Main,
            ..Button::new(label)
        }
    }

    pub const fn quiet(label: &'a str) -> Self {
        Button {
            look: Look::Quiet,
            ..Button::new(label)
        }
    }

    pub const fn danger(label: &'a str) -> Self {
        Button {
            look: Look::Danger,
            ..Button::new(label)
        }
    }

    pub const fn icon(self, picture: Icon) -> Self {
        Button {
            picture: Some(picture),
            ..self
        }
    }

    /// Shows the picture only; the label is still its name.
    pub const fn only_icon(self, picture: Icon) -> Self {
        Button {
            picture: Some(picture),
            only_icon: true,
            ..self
        }
    }

    /// The key that does the same (`keys.js`), also shown: `"e"`, `"g i"`.
    pub const fn key(self, key: &'a str) -> Self {
        Button {
            key: Some(key),
            ..self
        }
    }

    /// What the form is sent with when this button sends it.
    pub const fn named(self, name: &'a str, value: &'a str) -> Self {
        Button {
            named: Some((name, value)),
            ..self
        }
    }

    pub const fn small(self) -> Self {
        Button {
            size: "small",
            ..self
        }
    }

    /// As wide as its form, and taller: for quiet pages.
    pub const fn full(self) -> Self {
        Button {
            size: "full tall",
            ..self
        }
    }

    pub fn link(self, href: &str) -> Markup {
        html! { a class=(self.class()) href=(href) data-key=[self.key] title=[self.title()] { (self.inside()) } }
    }

    /// Sends the form it stands in.
    pub fn submit(self) -> Markup {
        let (name, value) = (self.named.map(|n| n.0), self.named.map(|n| n.1));
        html! {
            button class=(self.class()) type="submit" name=[name] value=[value] data-key=[self.key] title=[self.title()] { (self.inside()) }
        }
    }

    /// A form of its own with nothing but this button.
    pub fn post(self, action: &str) -> Markup {
        html! { form class="line" method="post" action=(action) { (self.submit()) } }
    }

    /// Opens the dialog of this id.
    pub fn opens(self, dialog: &str) -> Markup {
        html! {
            button class=(self.class()) type="button" command="show-modal" commandfor=(dialog) data-key=[self.key] title=[self.title()] { (self.inside()) }
        }
    }

    /// Does what a script of ours says, and nothing without one.
    pub fn scripted(self) -> Markup {
        html! {
            button class=(self.class()) type="button" title=[self.title()] { (self.inside()) }
        }
    }

    /// Shows or hides the popover of this id (the customer's pane where the desk is narrow).
    pub fn reveals(self, popover: &str) -> Markup {
        html! {
            button class=(self.class()) type="button" popovertarget=(popover) title=[self.title()] { (self.inside()) }
        }
    }

    /// The summary of a [`super::menu`].
    pub fn summary(self) -> Markup {
        html! { summary class=(self.class()) data-key=[self.key] title=[self.title()] { (self.inside()) } }
    }

    fn title(&self) -> Option<&'a str> {
        self.only_icon.then_some(self.label)
    }

    fn class(&self) -> String {
        let look = match self.look {
            Look::Plain => "",
            Look::Main => "main",
            Look::Quiet => "quiet",
            Look::Danger => "danger",
        };
        let only = if self.only_icon { "only-icon" } else { "" };
        let mut class = String::with_capacity(32);
        class.push_str("button");
        for part in [look, self.size, only]
            .iter()
            .filter(|part| !part.is_empty())
        {
            class.push(' ');
            class.push_str(part);
        }
        class
    }

    fn inside(&self) -> Markup {
        html! {
            @if let Some(picture) = self.picture { (icon(picture)) }
            @if self.only_icon { span class="unseen" { (self.label) } } @else { span { (self.label) } }
            @if let (Some(key), false) = (self.key, self.only_icon) { (super::key(key)) }
        }
    }
}
