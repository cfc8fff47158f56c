//! Hours as people type them, one field a day: `9-12, 13:00-17:30`; empty is closed.

use attent_hours::Span;

/// Why a field is no hours; words of the language files.
const NO_TIME: &str = "error-no-time-of-day";
const BACKWARDS: &str = "error-ends-before-it-begins";
const OVERLAP: &str = "error-hours-overlap";

/// In order; empty text is a closed day.
///
/// # Errors
/// The word that says what is wrong.
pub(super) fn read(text: &str) -> Result<Vec<Span>, &'static str> {
    let mut spans = Vec::new();
    for part in text.split([',', ';', '\n']) {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        let (from, to) = part
            .split_once(['-', '\u{2013}', '\u{2014}'])
            .ok_or(NO_TIME)?;
        let (from, to) = (clock(from).ok_or(NO_TIME)?, clock(to).ok_or(NO_TIME)?);
        spans.push(Span::new(from, to).ok_or(BACKWARDS)?);
    }
    spans.sort_unstable();
    let overlaps = spans
        .windows(2)
        .any(|pair| pair[1].from_minute() < pair[0].to_minute());
    if overlaps { Err(OVERLAP) } else { Ok(spans) }
}

/// `9`, `9:30`, `9.30`, `09:30`, `24:00`.
fn clock(text: &str) -> Option<u16> {
    let text = text.trim().replace('.', ":");
    let (hour, minute) = text.split_once(':').unwrap_or((&text, "0"));
    let number = |part: &str, most: u16| {
        let plain = !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
        let number: u16 = plain.then(|| part.parse().ok()).flatten()?;
        (number <= most).then_some(number)
    };
    let minutes = number(hour, 24)? * 60 + number(minute, 59)?;
    (minutes <= 1440).then_some(minutes)
}

/// As [`read`] takes it back.
pub(super) fn written(spans: &[Span]) -> String {
    let spans: Vec<String> = spans.iter().map(ToString::to_string).collect();
    spans.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_type_them() {
        for (text, expect) in [
            ("", Ok("")),
            (" , ", Ok("")),
            ("9-17", Ok("09:00-17:00")),
            (
                "13:00\u{2013}17:30, 9.00-12",
                Ok("09:00-12:00, 13:00-17:30"),
            ),
            ("22:00-24:00; 0-6", Ok("00:00-06:00, 22:00-24:00")),
            ("9-12, 12-17", Ok("09:00-12:00, 12:00-17:00")),
            ("17-9", Err(BACKWARDS)),
            ("9-9", Err(BACKWARDS)),
            ("9-13, 12-17", Err(OVERLAP)),
            ("9", Err(NO_TIME)),
            ("nine-five", Err(NO_TIME)),
            ("9-24:30", Err(NO_TIME)),
            ("9-12:60", Err(NO_TIME)),
            ("-1-5", Err(NO_TIME)),
            ("\u{0669}-17", Err(NO_TIME)),
        ] {
            let read = read(text).map(|spans| written(&spans));
            assert_eq!(read, expect.map(str::to_owned), "{text}");
        }
    }
}
