//! Invitations (RFC 5545) in plain words: what, when, where, who.
//!
//! No recurrences are worked out and no time zone is converted; the file itself stays attached.

use crate::header::words;

/// One event of an invitation, as its sender wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Invitation {
    /// `REQUEST`, `CANCEL`, `REPLY`, ...
    pub method: Option<String>,
    pub uid: Option<String>,
    pub what: Option<String>,
    /// `2026-01-31 10:00`, a day alone, with `UTC` or the zone as named.
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub place: Option<String>,
    pub organiser: Option<String>,
    pub guests: Vec<String>,
    pub description: Option<String>,
}

impl Invitation {
    /// A few lines for people.
    #[must_use]
    pub fn summary(&self) -> String {
        let when = match (&self.starts, &self.ends) {
            (Some(starts), Some(ends)) => Some(format!("{starts} - {ends}")),
            (starts, ends) => starts.clone().or_else(|| ends.clone()),
        };
        let guests = (!self.guests.is_empty()).then(|| self.guests.join(", "));
        let lines = [
            &self.what,
            &when,
            &self.place,
            &self.organiser,
            &guests,
            &self.description,
        ];
        lines
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// The events in a calendar file, at most 50.
pub(crate) fn read(text: &str) -> Vec<Invitation> {
    const MOST: usize = 50;
    const MOST_GUESTS: usize = 200;
    let mut found = Vec::new();
    let mut method = None;
    let mut current: Option<Invitation> = None;
    // Depth of components within the event, such as alarms, whose lines are not the event's.
    let mut inner = 0;
    for line in unfolded(text) {
        let Some((name, parameters, value)) = property(&line) else {
            continue;
        };
        match (name.as_str(), &mut current) {
            ("METHOD", None) => method = Some(value.trim().to_owned()),
            ("BEGIN", None) if value.eq_ignore_ascii_case("VEVENT") && found.len() < MOST => {
                current = Some(Invitation {
                    method: method.clone(),
                    ..Invitation::default()
                });
            }
            ("BEGIN", Some(_)) => inner += 1,
            ("END", Some(_)) if inner > 0 => inner -= 1,
            ("END", Some(_)) => found.extend(current.take()),
            (_, Some(event)) if inner == 0 => match name.as_str() {
                "UID" => event.uid = plain(value),
                "SUMMARY" => event.what = plain(value),
                "LOCATION" => event.place = plain(value),
                "DESCRIPTION" => event.description = plain(value),
                "DTSTART" => event.starts = moment(value, parameters),
                "DTEND" => event.ends = moment(value, parameters),
                "ORGANIZER" => event.organiser = person(value, parameters),
                "ATTENDEE" if event.guests.len() < MOST_GUESTS => {
                    event.guests.extend(person(value, parameters));
                }
                _ => {}
            },
            _ => {}
        }
    }
    found.extend(current);
    found
}

fn unfolded(text: &str) -> impl Iterator<Item = String> {
    let mut lines = text.lines().peekable();
    std::iter::from_fn(move || {
        let mut line = lines.next()?.to_owned();
        while let Some(next) = lines.next_if(|l| l.starts_with([' ', '\t'])) {
            line.push_str(&next[1..]);
        }
        Some(line)
    })
}

/// Name, parameters and value of a line; a colon inside quotes is not the one that divides.
fn property(line: &str) -> Option<(String, &str, &str)> {
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    })?;
    let (head, value) = (&line[..colon.0], &line[colon.0 + 1..]);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    Some((name.trim().to_ascii_uppercase(), parameters, value))
}

fn parameter<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    parameters.split(';').find_map(|p| {
        let (key, value) = p.split_once('=')?;
        key.trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().trim_matches('"'))
    })
}

fn plain(value: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            _ => out.push(c),
        }
    }
    let out = out.trim().to_owned();
    (!out.is_empty()).then_some(out)
}

fn moment(value: &str, parameters: &str) -> Option<String> {
    let value = value.trim();
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let day = digits
        .get(..8)
        .map(|d| format!("{}-{}-{}", &d[..4], &d[4..6], &d[6..8]));
    let Some(day) = day else { return plain(value) };
    let Some(time) = digits.get(8..12) else {
        return Some(day);
    };
    let zone = match (value.ends_with('Z'), parameter(parameters, "TZID")) {
        (true, _) => " UTC".to_owned(),
        (false, Some(zone)) => format!(" ({zone})"),
        (false, None) => String::new(),
    };
    Some(format!("{day} {}:{}{zone}", &time[..2], &time[2..4]))
}

fn person(value: &str, parameters: &str) -> Option<String> {
    let value = value.trim();
    let address = match value.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &value[7..],
        _ => value,
    };
    let name = parameter(parameters, "CN")
        .map(words::decode)
        .filter(|n| !n.is_empty() && n != address);
    match name {
        Some(name) => Some(format!("{name} <{address}>")),
        None => (!address.is_empty()).then(|| address.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_in_words() {
        let text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@x\r\n\
            SUMMARY:Tea\\, with\r\n  Ana\r\nDTSTART;TZID=Europe/Vilnius:20260131T100000\r\n\
            DTEND:20260131T090000Z\r\nLOCATION:Shop\r\nORGANIZER;CN=\"Ana: boss\":MAILTO:ana@x.lt\r\n\
            ATTENDEE:mailto:b@x.lt\r\nBEGIN:VALARM\r\nDESCRIPTION:alarm\r\nEND:VALARM\r\n\
            END:VEVENT\r\nEND:VCALENDAR\r\n";
        let found = read(text);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].method.as_deref(), Some("REQUEST"));
        assert_eq!(
            found[0].summary(),
            "Tea, with Ana\n2026-01-31 10:00 (Europe/Vilnius) - 2026-01-31 09:00 UTC\nShop\nAna: boss <ana@x.lt>\nb@x.lt"
        );
    }

    #[test]
    fn a_day_alone_and_nonsense() {
        assert_eq!(
            moment("20260131", "VALUE=DATE").as_deref(),
            Some("2026-01-31")
        );
        assert_eq!(
            read("BEGIN:VEVENT\nDTSTART:x\u{17d}\n")[0]
                .starts
                .as_deref(),
            Some("xŽ")
        );
        assert_eq!(read("nothing"), vec![]);
    }
}
