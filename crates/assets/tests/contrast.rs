//! Contrast of every pair of tokens that carries text or a border one must see, in both schemes.
//!
//! WCAG 2.2: 4.5 for text (1.4.3), 3 for the outline of a field and for icons (1.4.11).
//! Colours are OKLCH; the way to linear sRGB is Björn Ottosson's (bottosson.github.io/posts/oklab).

use std::collections::HashMap;

const TOKENS: &str = include_str!("../css/10-tokens.css");
const PIECES: &str = include_str!("../css/40-small.css");

/// (ink, grounds it stands on, least contrast)
const PAIRS: &[(&str, &[&str], f64)] = &[
    (
        "ink",
        &[
            "desk",
            "paper",
            "sheet",
            "float",
            "sunk",
            "hover",
            "accent-soft",
            "note",
            "mark",
        ],
        7.0,
    ),
    (
        "soft",
        &[
            "desk",
            "paper",
            "sheet",
            "float",
            "sunk",
            "hover",
            "accent-soft",
            "note",
        ],
        4.5,
    ),
    ("faint", &["desk", "paper", "sheet", "sunk"], 3.0),
    ("edge", &["paper", "sheet", "sunk"], 3.0),
    (
        "accent",
        &["desk", "paper", "sheet", "float", "sunk", "accent-soft"],
        4.5,
    ),
    ("accent-deep", &["accent-soft", "sheet"], 4.5),
    ("on-accent", &["accent", "accent-deep"], 4.5),
    ("good", &["good-soft", "paper", "sheet", "desk"], 4.5),
    ("warn", &["warn-soft", "paper", "sheet", "desk"], 4.5),
    ("late", &["late-soft", "paper", "sheet", "desk"], 4.5),
    ("info", &["info-soft", "paper", "sheet"], 4.5),
];

#[derive(Clone, Copy, Debug)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

impl Oklch {
    fn luminance(self) -> f64 {
        let (a, b) = (
            self.chroma * self.hue.to_radians().cos(),
            self.chroma * self.hue.to_radians().sin(),
        );
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        let red = 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s;
        let green = -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s;
        let blue = -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s;
        0.2126 * red.clamp(0.0, 1.0)
            + 0.7152 * green.clamp(0.0, 1.0)
            + 0.0722 * blue.clamp(0.0, 1.0)
    }
}

fn contrast(one: Oklch, other: Oklch) -> f64 {
    let (one, other) = (one.luminance() + 0.05, other.luminance() + 0.05);
    if one > other {
        one / other
    } else {
        other / one
    }
}

/// The two colours of `light-dark(oklch(..), oklch(..))`, with `hue` in the place of `var(--h)`.
fn both(value: &str, hue: f64) -> Option<[Oklch; 2]> {
    let inside = value.trim().strip_prefix("light-dark(")?;
    let mut colours = inside.split("oklch(").skip(1).filter_map(|text| {
        let numbers = text.split_once(')')?.0.replace("var(--h", &hue.to_string());
        let mut parts = numbers.split_whitespace();
        Some(Oklch {
            lightness: parts.next()?.strip_suffix('%')?.parse::<f64>().ok()? / 100.0,
            chroma: parts.next()?.parse().ok()?,
            hue: parts.next()?.parse().ok()?,
        })
    });
    Some([colours.next()?, colours.next()?])
}

fn tokens() -> HashMap<&'static str, [Oklch; 2]> {
    TOKENS
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix("--")?
                .trim_end_matches(';')
                .split_once(": ")
        })
        .filter_map(|(name, value)| Some((name, both(value, 0.0)?)))
        .collect()
}

#[test]
fn the_formula_is_the_known_one() {
    let (black, white) = (
        Oklch {
            lightness: 0.0,
            chroma: 0.0,
            hue: 0.0,
        },
        Oklch {
            lightness: 1.0,
            chroma: 0.0,
            hue: 0.0,
        },
    );
    assert!((contrast(black, white) - 21.0).abs() < 0.01);
    // #767676 on white is the well-known 4.54.
    let grey = Oklch {
        lightness: 0.5659,
        chroma: 0.0,
        hue: 0.0,
    };
    assert!(
        (contrast(grey, white) - 4.54).abs() < 0.03,
        "{}",
        contrast(grey, white)
    );
}

#[test]
fn tokens_that_carry_text_can_be_read() {
    let tokens = tokens();
    let mut wrong = Vec::new();
    for (ink, grounds, least) in PAIRS {
        for ground in *grounds {
            for (scheme, at) in [("light", 0), ("dark", 1)] {
                let found = contrast(tokens[ink][at], tokens[ground][at]);
                if found < *least {
                    wrong.push(format!("{ink} on {ground}, {scheme}: {found:.2} < {least}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn initials_can_be_read_in_every_hue() {
    let rule = PIECES
        .lines()
        .find(|line| line.contains(".avatar { --h"))
        .expect("the rule of avatars");
    let value = |property: &str| rule.split_once(property).expect("it has that property").1;
    let hues: Vec<f64> = PIECES
        .split("data-hue=\"")
        .skip(1)
        .map(|text| {
            text.split_once("--h: ")
                .and_then(|(_, hue)| hue.split_once(';'))
                .expect("a hue")
                .0
                .parse()
                .expect("a number")
        })
        .collect();
    assert_eq!(hues.len(), 8);
    for hue in hues {
        let (ground, ink) = (
            both(value(" background: "), hue),
            both(value("; color: "), hue),
        );
        let (ground, ink) = (ground.expect("two colours"), ink.expect("two colours"));
        for at in [0, 1] {
            let found = contrast(ground[at], ink[at]);
            assert!(found >= 4.5, "hue {hue}, scheme {at}: {found:.2}");
        }
    }
}
