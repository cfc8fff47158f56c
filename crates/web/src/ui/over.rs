//! What opens over the page, and what switches between parts of it: menus, dialogs, tabs.

use attent_assets::Icon;
use maud::{Markup, html};

use super::{Button, icon};

/// Which side of its button a menu opens to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    Start,
    End,
    Up,
}

/// A menu that works without JavaScript; `menu.js` closes it and moves in it by arrow keys.
/// `summary` is [`Button::summary`]; `items` are [`item`], [`item_post`], `hr`, `h2`.
pub fn menu(side: Side, summary: Markup, items: Markup) -> Markup {
    let side = match side {
        Side::Start => "",
        Side::End => "end",
        Side::Up => "up",
    };
    html! { details class={ "menu " (side) } { (summary) div class="items" { (items) } } }
}

pub fn item(href: &str, picture: Icon, label: &str) -> Markup {
    html! { a class="item" href=(href) { (icon(picture)) (label) } }
}

/// An item that opens the dialog of this id.
pub fn item_opens(dialog: &str, picture: Icon, label: &str, key: &str) -> Markup {
    html! { button class="item" type="button" command="show-modal" commandfor=(dialog) { (icon(picture)) (label) (super::key(key)) } }
}

/// An item that changes something.
pub fn item_post(action: &str, picture: Icon, label: &str) -> Markup {
    html! { form method="post" action=(action) { button class="item" type="submit" { (icon(picture)) (label) } } }
}

/// One of several values in a menu that sends `name=value` by the form around it; the present one is marked.
pub fn item_value(name: &str, value: &str, label: &str, current: bool) -> Markup {
    html! {
        button class="item" type="submit" name=(name) value=(value) aria-current=[current.then_some("true")] {
            span { (label) }
            @if current { (super::small_icon(Icon::Check)) }
        }
    }
}

/// Opened by [`Button::opens`]; what it does must also be reachable by a page of its own.
pub fn dialog(id: &str, heading: &str, close: &str, content: Markup) -> Markup {
    let title = format!("{id}-title");
    html! {
        dialog class="dialog" id=(id) aria-labelledby=(title) {
            header {
                h2 id=(title) { (heading) }
                form method="dialog" { (Button::quiet(close).only_icon(Icon::X).submit()) }
            }
            div class="content" { (content) }
        }
    }
}

/// One of several views of the same thing.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a> {
    pub href: &'a str,
    pub label: &'a str,
    pub count: Option<&'a str>,
    pub current: bool,
}

/// Underlined, over the content of a page.
pub fn tabs(name: &str, tabs: &[Tab]) -> Markup {
    strip("tabs", name, tabs)
}

/// As pills, over a list.
pub fn views(name: &str, tabs: &[Tab]) -> Markup {
    strip("views", name, tabs)
}

fn strip(class: &str, name: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav class=(class) aria-label=(name) {
            @for tab in tabs {
                a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                    (tab.label)
                    @if let Some(count) = tab.count { span class="count" { (count) } }
                }
            }
        }
    }
}

/// What one key, or several in a row, do.
pub struct Key<'a> {
    pub words: String,
    /// Each as it stands on the keyboard: `["g", "c"]`.
    pub names: Vec<&'a str>,
}

/// The id of [`keys_dialog`], which `keys.js` opens by `?`.
pub const KEYS: &str = "keys";

/// What switches keys of one letter off on this device, and on again: who speaks to the device, or
/// whose hands shake, would set something off. `keys.js` keeps the choice.
pub struct Letters<'a> {
    pub off: &'a str,
    pub on: &'a str,
}

/// The keyboard's help: what each key does, in groups by where it does that.
pub fn keys_dialog(
    heading: &str,
    close: &str,
    groups: &[(String, Vec<Key>)],
    letters: &Letters,
) -> Markup {
    let lists = html! {
        div class="keys-groups" {
            @for (place, keys) in groups {
                section {
                    h3 { (place) }
                    ul class="keys-list" role="list" {
                        @for key in keys { li { (key.words) span { @for name in &key.names { (super::key(name)) } } } }
                    }
                }
            }
            section {
                button type="button" class="button small when-on" data-letters="off" { (letters.off) }
                button type="button" class="button small when-off" data-letters="on" { (letters.on) }
            }
        }
    };
    dialog(KEYS, heading, close, lists)
}
