//! Time zones by name. Looking one up in the table of all, and comparing two of them rule by rule,
//! was a part of every page.

use std::cell::RefCell;

use jiff::tz::TimeZone;

/// More than the zones of any one business.
const KEPT: usize = 64;

thread_local! {
    static KNOWN: RefCell<Vec<(String, TimeZone)>> = const { RefCell::new(Vec::new()) };
}

/// The zone of this name; UTC for a name nobody knows.
#[must_use]
pub fn named(name: &str) -> TimeZone {
    KNOWN.with_borrow_mut(|known| {
        if let Some((_, zone)) = known.iter().find(|(one, _)| one == name) {
            return zone.clone();
        }
        let zone = TimeZone::get(name).unwrap_or(TimeZone::UTC);
        if known.len() == KEPT {
            known.clear();
        }
        known.push((name.to_owned(), zone.clone()));
        zone
    })
}

/// Whether they are the same one: by name, where both have one.
#[must_use]
pub fn same(one: &TimeZone, other: &TimeZone) -> bool {
    match (one.iana_name(), other.iana_name()) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_name_and_alike_by_name() {
        let vilnius = named("Europe/Vilnius");
        assert_eq!(vilnius.iana_name(), Some("Europe/Vilnius"));
        assert!(same(&vilnius, &named("Europe/Vilnius")));
        // The same rules today, and another place.
        assert!(!same(&vilnius, &named("Europe/Riga")));
        assert!(same(&named("no such zone"), &TimeZone::UTC));
    }
}
