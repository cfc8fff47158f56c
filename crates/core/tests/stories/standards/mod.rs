//! Calendars, standards and the clocks that run against them.

mod bad_input;
mod clocks;
mod figures;
mod model;
mod reconciling;
mod refitting;

use std::collections::BTreeMap;

use attent_core::{
    ids::{CalendarId, ConversationId, StandardId},
    standards::{self, Clock, Details, Running, Scope, Target},
};
use attent_db::Millis;

use crate::support::Desk;

pub const HOUR: i64 = 60 * 60 * 1000;

/// Monday, 2 March 2026, in Vilnius.
pub fn monday(hour: i64, minute: i64) -> Millis {
    // Midnight there is 22:00 of the day before in UTC.
    Millis(1_772_402_400_000 + (hour * 60 + minute) * 60_000)
}

/// Monday to Friday from 9 to 17 with lunch from 12 to 13, in Vilnius, Lithuanian holidays.
pub fn week() -> Details {
    let day = vec![
        ("09:00".to_owned(), "12:00".to_owned()),
        ("13:00".to_owned(), "17:00".to_owned()),
    ];
    Details {
        name: "Workshop".into(),
        time_zone: "Europe/Vilnius".into(),
        country: Some("LT".into()),
        week: ["mon", "tue", "wed", "thu", "fri"]
            .map(|name| (name.to_owned(), day.clone()))
            .into(),
        holidays: Vec::new(),
        extra: BTreeMap::new(),
    }
}

impl Desk {
    /// Made before the week begins in which everything happens.
    pub fn calendar(&self, details: &Details) -> CalendarId {
        self.at(monday(0, 0));
        let (boss, details) = (self.boss(), details.clone());
        self.by(&boss, move |tx, actor| {
            standards::add_calendar(tx, actor, &details)
        })
        .unwrap()
    }

    pub fn boss(&self) -> attent_core::Actor {
        attent_core::Actor::system()
    }

    pub fn standard(&self, clock: Clock, scope: Scope, minutes: i64, by: CalendarId) -> StandardId {
        let target = Target {
            minutes,
            calendar: Some(by),
            published: true,
        };
        self.by(&self.boss(), move |tx, actor| {
            standards::add(tx, actor, clock, scope, target)
        })
        .unwrap()
    }

    /// The newest clock of that kind.
    pub fn timed(&self, id: ConversationId, clock: Clock) -> Option<Running> {
        self.all_timed(id)
            .into_iter()
            .filter(|one| one.clock == clock)
            .max_by_key(|one| one.started_at)
    }

    pub fn all_timed(&self, id: ConversationId) -> Vec<Running> {
        self.by(&self.boss(), move |tx, actor| {
            standards::clocks(tx, actor, id)
        })
        .unwrap()
    }

    pub fn at(&self, moment: Millis) {
        self.clock.set(moment);
    }
}
