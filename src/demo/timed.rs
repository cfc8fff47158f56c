//! When the shop is open, and how soon it means to answer.

use std::collections::HashMap;

use attent_core::{
    Actor, Error, Language,
    conversations::{Kind, Priority},
    ids::TeamId,
    standards::{self, Clock, Day, Details, Scope, Target},
};
use attent_db::Tx;

const HOUR: i64 = 60;

fn day(spans: &[(&str, &str)]) -> Day {
    let text = |time: &str| time.to_owned();
    spans
        .iter()
        .map(|(from, to)| (text(from), text(to)))
        .collect()
}

/// The shop's hours, the workshop's with their lunch, and what each is promised.
pub(super) fn standards(
    tx: &mut Tx<'_>,
    owner: &Actor,
    teams: &HashMap<&'static str, TeamId>,
) -> Result<(), Error> {
    let usual = standards::usual_calendar(tx)?.ok_or(Error::NotFound)?;
    let mut shop = Details {
        name: "Shop and web store".to_owned(),
        time_zone: usual.time_zone.clone(),
        country: usual.country.clone(),
        ..Details::default()
    };
    for name in ["mon", "tue", "wed", "thu", "fri"] {
        shop.week
            .insert(name.to_owned(), day(&[("09:00", "19:00")]));
    }
    shop.week
        .insert("sat".to_owned(), day(&[("10:00", "16:00")]));
    standards::change_calendar(tx, owner, usual.id, usual.version, &shop)?;
    let mut workshop = Details {
        name: "Workshop".to_owned(),
        ..shop
    };
    for name in ["mon", "tue", "wed", "thu", "fri"] {
        let hours = day(&[("08:00", "12:00"), ("12:45", "17:00")]);
        workshop.week.insert(name.to_owned(), hours);
    }
    workshop.week.remove("sat");
    let workshop = standards::add_calendar(tx, owner, &workshop)?;

    let all = Scope::default();
    let of_team = |team: &str| Scope {
        team: teams.get(team).copied(),
        ..all
    };
    let urgent = Scope {
        priority: Some(Priority::Urgent),
        ..all
    };
    let complaint = Scope {
        kind: Some(Kind::Complaint),
        ..all
    };
    let list = [
        (Clock::FirstReply, all, 4 * HOUR, usual.id, true),
        (
            Clock::FirstReply,
            of_team("Workshop"),
            2 * HOUR,
            workshop,
            true,
        ),
        (Clock::FirstReply, urgent, HOUR, usual.id, false),
        (Clock::NextReply, all, 8 * HOUR, usual.id, true),
        (Clock::Resolution, all, 30 * HOUR, usual.id, false),
        (Clock::Resolution, complaint, 50 * HOUR, usual.id, true),
        (Clock::Acknowledgement, all, 4 * HOUR, usual.id, true),
    ];
    for (clock, scope, minutes, calendar, published) in list {
        let target = Target {
            minutes,
            calendar: Some(calendar),
            published,
        };
        let id = standards::add(tx, owner, clock, scope, target)?;
        if clock == Clock::Acknowledgement {
            let words = "Something went wrong? Within four hours a person tells you that your \
                         complaint is here, and who looks after it.";
            standards::say(tx, owner, id, Language::En, words)?;
        }
    }
    Ok(())
}
