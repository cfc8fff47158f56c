//! The keyboard's help: every key that does something, by where it does that.
//!
//! What a key does stands at its button or link (`data-key`) and in `keys.js`; this only says so, and
//! `tests/keys.rs` holds the two together. No page has it: without scripts no key does anything.

use std::{cell::RefCell, collections::HashMap};

use attent_core::Language;
use maud::Markup;

use crate::{
    Page, T, nav,
    ui::{
        self, Icon,
        over::{KEYS, Key, Letters, keys_dialog},
    },
};

/// A word of `locales/` and the keys behind each other, as `keys.js` takes them: `"g c"`.
type Said = (&'static str, &'static str);

const EVERYWHERE: &[Said] = &[
    ("frame-search", "/"),
    ("keys-find-writing", "Ctrl k"),
    ("keys-undo", "z"),
    ("keys-leave", "Esc"),
    ("keys-help", "?"),
];

/// Conversations, promises, what was found, today.
const LIST: &[Said] = &[
    ("keys-next", "j"),
    ("keys-previous", "k"),
    ("keys-open", "Enter"),
];

const CONVERSATIONS: &[Said] = &[
    ("start-title", "c"),
    ("keys-choose", "x"),
    ("keys-assign-chosen", "a"),
    ("keys-close-chosen", "e"),
];

const CONVERSATION: &[Said] = &[
    ("write-reply", "r"),
    ("write-note", "n"),
    ("write-send", "Ctrl Enter"),
    ("promise-new", "p"),
    ("chosen-assign", "a"),
    ("talk-snooze", "s"),
    ("talk-close", "e"),
];

const COUNTER: &[Said] = &[
    ("counter-came", "n"),
    ("counter-greet", "h"),
    ("counter-call-comes", "p"),
];

thread_local! {
    /// The help as it was drawn, by all that it depends on: every page has it, and it never changes.
    static DRAWN: RefCell<HashMap<(Language, bool), Markup>> = RefCell::default();
}

/// Opened by `?`, and by [`item`].
pub(crate) fn dialog(page: &Page) -> Markup {
    DRAWN.with_borrow_mut(|drawn| {
        let kind = (page.t.language, page.writes());
        drawn.entry(kind).or_insert_with(|| draw(page)).clone()
    })
}

fn draw(page: &Page) -> Markup {
    let t = page.t;
    let go: Vec<Said> = nav::keys(page)
        .chain([("frame-notices-title", "g n")])
        .collect();
    let mut places: Vec<(&str, &[Said])> = vec![
        ("keys-everywhere", EVERYWHERE),
        ("keys-go", &go),
        ("keys-list", LIST),
    ];
    // All of these change something.
    if page.writes() {
        places.push(("frame-conversations", CONVERSATIONS));
        places.push(("keys-conversation", CONVERSATION));
        places.push(("frame-counter", COUNTER));
    }
    let key = |(word, keys): &Said| Key {
        words: t.say(word),
        names: keys.split(' ').collect(),
    };
    let groups: Vec<(String, Vec<Key>)> = places
        .into_iter()
        .map(|(place, keys)| (t.say(place), keys.iter().map(key).collect()))
        .collect();
    let letters = Letters {
        off: &t.say("keys-letters-off"),
        on: &t.say("keys-letters-on"),
    };
    keys_dialog(
        &t.say("keys-title"),
        &t.say("keys-close"),
        &groups,
        &letters,
    )
}

/// In the person's menu.
pub(crate) fn item(t: T) -> Markup {
    ui::item_opens(KEYS, Icon::Keyboard, &t.say("keys-title"), "?")
}
