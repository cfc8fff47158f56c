//! The colours of a mail, by day and by night, and where each is worn.
//!
//! Mail programs keep inline styles, and many drop or rewrite a style sheet: so the light colours
//! stand on each element, and a sheet of a few rules puts the dark ones over them.

/// As `#rrggbb`.
#[derive(Clone, Copy)]
pub(super) struct Colour {
    pub light: &'static str,
    pub dark: &'static str,
}

const fn colour(light: &'static str, dark: &'static str) -> Colour {
    Colour { light, dark }
}

// The colours of the program's own pages.
const GROUND: Colour = colour("#f3f0ea", "#110f0c");
const SHEET: Colour = colour("#ffffff", "#211e1a");
const INK: Colour = colour("#28211c", "#ece9e4");
const SOFT: Colour = colour("#5c554f", "#b2ada6");
const LINE: Colour = colour("#e3e0da", "#3a3632");
const ACCENT: Colour = colour("#165f46", "#7fd6b1");
const ON_ACCENT: Colour = colour("#f9fdfb", "#051810");
const CARD: Colour = colour("#e4f4ec", "#1b2f26");
const CARD_EDGE: Colour = colour("#9cc7b2", "#3f6a57");

/// What an element wears: class, property, colour.
pub(super) const WORN: &[(&str, &str, Colour)] = &[
    ("ground", "background-color", GROUND),
    ("sheet", "background-color", SHEET),
    ("ink", "color", INK),
    ("soft", "color", SOFT),
    ("line", "border-color", LINE),
    ("link", "color", ACCENT),
    ("press", "background-color", ACCENT),
    ("on-press", "color", ON_ACCENT),
    ("card", "background-color", CARD),
    ("card-edge", "border-color", CARD_EDGE),
];

/// `class` and `style` of an element: its classes with their light colours, and `style` before them.
pub(super) fn worn(classes: &str, style: &str) -> String {
    let mut whole = style.to_owned();
    for (class, property, colour) in WORN {
        if classes.split(' ').any(|one| one == *class) {
            if !whole.is_empty() {
                whole.push(';');
            }
            whole.push_str(&format!("{property}:{}", colour.light));
        }
    }
    format!("class=\"{classes}\" style=\"{whole}\"")
}

/// The sheet: the dark colours, and less room to the sides on a phone. A letter has no ground of its
/// own by day; by night it has one, so that its words never stand on a white that the reader's
/// program kept.
pub(super) fn sheet() -> String {
    let mut rules =
        String::from(":root{color-scheme:light dark;supported-color-schemes:light dark}");
    rules.push_str("@media (max-width:480px){.wide{padding:22px 20px!important}}");
    rules.push_str("@media (prefers-color-scheme:dark){");
    for (class, property, colour) in WORN {
        rules.push_str(&format!(".{class}{{{property}:{}!important}}", colour.dark));
    }
    rules.push_str(&format!(
        ".letter{{background-color:{}!important;color:{}!important}}}}",
        SHEET.dark, INK.dark
    ));
    rules
}
