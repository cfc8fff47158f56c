//! What a local date and time means: an hour that comes twice or not at all is said, not guessed.

use attent_db::Millis;
use jiff::{
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

/// A time as understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Understood {
    pub at: Millis,
    /// The clocks go back: the same hour comes again.
    pub again: Option<Millis>,
    /// The clocks go forward: that hour is not there, this is the one after it.
    pub moved: bool,
}

/// `2026-11-26T12:00`, or with a blank, in `zone`.
pub(crate) fn understood(text: &str, zone: &TimeZone) -> Option<Understood> {
    let local: DateTime = text.trim().replace(' ', "T").parse().ok()?;
    let millis = |zoned: jiff::Zoned| Millis(zoned.timestamp().as_millisecond());
    let ambiguous = zone.to_ambiguous_zoned(local);
    let (again, moved) = match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => (None, false),
        AmbiguousOffset::Gap { .. } => (None, true),
        AmbiguousOffset::Fold { .. } => (ambiguous.clone().later().ok().map(millis), false),
    };
    Some(Understood {
        at: millis(ambiguous.compatible().ok()?),
        again,
        moved,
    })
}

/// As a field of a form takes it.
pub(crate) fn typed(at: jiff::Zoned) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_that_come_twice_or_not_at_all() {
        let zone = TimeZone::get("Europe/Vilnius").expect("a zone");
        let at = |text: &str| {
            let stamp: jiff::Timestamp = text.parse().expect("a time");
            Millis(stamp.as_millisecond())
        };
        for (text, expect) in [
            (
                "2026-11-26T12:00",
                Some(("2026-11-26T10:00:00Z", None, false)),
            ),
            (
                "2026-11-26 12:00",
                Some(("2026-11-26T10:00:00Z", None, false)),
            ),
            (
                "2026-10-25T03:30",
                Some(("2026-10-25T00:30:00Z", Some("2026-10-25T01:30:00Z"), false)),
            ),
            (
                "2026-03-29T03:30",
                Some(("2026-03-29T01:30:00Z", None, true)),
            ),
            ("tomorrow", None),
            ("", None),
        ] {
            let expect = expect.map(|(first, again, moved)| Understood {
                at: at(first),
                again: again.map(at),
                moved,
            });
            assert_eq!(understood(text, &zone), expect, "{text}");
        }
    }
}
