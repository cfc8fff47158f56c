//! Where an answer or a note is written. Nobody loses a half-written one: `draft.js` saves it.

use attent_assets::Icon;
use maud::{Markup, html};

use super::{
    Button,
    avatar::{Size, avatar},
    icon,
};

/// Words of saving, shown by `draft.js`.
pub struct SavedWords<'a> {
    pub saving: &'a str,
    pub saved: &'a str,
    pub failed: &'a str,
}

/// One of the kinds of entry one can write here.
pub struct Write<'a> {
    pub href: &'a str,
    pub picture: Icon,
    pub label: &'a str,
    pub key: &'a str,
    pub current: bool,
}

/// Those whom `mention.js` offers after an `@`.
pub struct Colleagues<'a> {
    /// What the list is called.
    pub label: &'a str,
    /// Said when some are offered, before how many.
    pub said: &'a str,
    pub names: &'a [String],
}

pub struct Composer<'a> {
    /// In the form's id, so that a sent draft leaves an empty form behind.
    pub draft: &'a str,
    /// Where `draft.js` PUTs the form while it is written.
    pub draft_url: &'a str,
    /// Where it is sent.
    pub action: &'a str,
    pub note: bool,
    pub name: &'a str,
    pub kinds: &'a [Write<'a>],
    /// [`recipients`] lines; empty for a note.
    pub envelope: Markup,
    pub placeholder: &'a str,
    pub body: &'a str,
    /// Who can be named in a note; `None` where nobody is.
    pub colleagues: Option<Colleagues<'a>>,
    /// Promises seen in the text, hints of the program.
    pub nudges: Markup,
    /// The files that the draft carries already.
    pub files: Markup,
    /// What the button is called that takes off one just chosen; before the file's name.
    pub remove: &'a str,
    /// Quiet buttons at the left.
    pub tools: Markup,
    /// At the right: send, and its menu.
    pub send: Markup,
    pub saved: SavedWords<'a>,
}

pub fn composer(composer: &Composer) -> Markup {
    let class = if composer.note {
        "compose as-note"
    } else {
        "compose"
    };
    html! {
        form class=(class) id={ "composer-" (composer.draft) } method="post" action=(composer.action) aria-label=(composer.name)
            enctype="multipart/form-data" data-draft data-draft-url=(composer.draft_url) {
            div class="box" {
                div class="kinds" {
                    @for kind in composer.kinds {
                        a href=(kind.href) aria-current=[kind.current.then_some("true")] data-key=(kind.key) { (icon(kind.picture)) (kind.label) }
                    }
                    span class="saved" data-saved role="status" data-saving=(composer.saved.saving) data-done=(composer.saved.saved) data-failed=(composer.saved.failed) {}
                }
                @if !composer.envelope.0.is_empty() { div class="envelope" { (composer.envelope) } }
                (writing(composer))
                (composer.nudges)
                (composer.files)
                // Filled by `files.js` with those just chosen.
                ul class="files" role="list" data-chosen-files data-remove=(composer.remove) hidden {}
                div class="tools" { (composer.tools) span class="push" { (composer.send) } }
            }
        }
    }
}

/// The text itself, and whom it can name.
fn writing(composer: &Composer) -> Markup {
    let list = format!("colleagues-{}", composer.draft);
    let named = composer
        .colleagues
        .as_ref()
        .filter(|all| !all.names.is_empty());
    html! {
        div class="writing" {
            textarea name="body" aria-label=(composer.placeholder) placeholder=(composer.placeholder) data-grows data-main
                data-mentions=[named.map(|_| &list)] aria-autocomplete=[named.map(|_| "list")] aria-controls=[named.map(|_| &list)] { "\n" (composer.body) }
            @if let Some(colleagues) = named {
                ul class="items colleagues" role="listbox" id=(list) aria-label=(colleagues.label) hidden {
                    @for (at, name) in colleagues.names.iter().enumerate() {
                        li class="item" role="option" id={ (list) "-" (at) } data-name=(name) aria-selected="false" { (avatar(name, Size::Small)) (name) }
                    }
                }
                span class="unseen" role="status" data-mentions-said=(colleagues.said) {}
            }
        }
    }
}

/// A line of the envelope: a text field of addresses, which `recipients.js` turns into chips.
pub fn recipients(name: &str, label: &str, remove: &str, value: &str) -> Markup {
    html! {
        label for={ "f-" (name) } { (label) }
        div class="recipients input" data-recipients data-remove=(remove) {
            input id={ "f-" (name) } name=(name) value=(value) type="text" inputmode="email" autocomplete="off" spellcheck="false";
        }
    }
}

/// Something the program saw in the text: a promise, a customer's mood. It asks, it does not act.
pub fn nudge(picture: Icon, content: Markup, answers: Markup) -> Markup {
    html! { div class="nudge" role="note" { (icon(picture)) span { (content) } span class="push" { (answers) } } }
}

/// The button that sends, with its key.
pub fn send(label: &str) -> Markup {
    html! { (Button::main(label).icon(Icon::Send).key("Ctrl Enter").submit()) }
}
