//! What runs is put under other rules: a new version that says so, a customer's organisation, a
//! calendar that was changed after the fact.

use attent_core::{
    Error,
    customers::{self, Change, Patch, organisations},
    ids::{CustomerId, OrganisationId, StandardId},
    standards::{self, Clock, Ended, Scope, Target, reconcile},
};

use super::{monday, week};
use crate::support::{Desk, JONAS, ROSA, mail, on_each_engine};

fn next_version(desk: &Desk, standard: StandardId, minutes: i64) {
    desk.by(&desk.boss(), move |tx, actor| {
        let found = standards::standard(tx, standard)?;
        let target = Target {
            minutes,
            ..found.in_force.target
        };
        standards::change(tx, actor, standard, found.version, target)
    })
    .unwrap();
}

fn refit(desk: &Desk, standard: StandardId) -> attent_core::Result<u64> {
    desk.by(&desk.boss(), move |tx, actor| {
        standards::refit(tx, actor, standard)
    })
}

fn minute(desk: &Desk) {
    desk.does(|tx| {
        for id in reconcile::due(tx, 100)? {
            reconcile::step(tx, id)?;
        }
        Ok(())
    });
}

#[test]
fn a_version_that_says_so_is_for_what_runs_too() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let standard = desk.standard(Clock::FirstReply, Scope::default(), 60, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let over = desk.gets(&mail(JONAS, "A bell", "Which one?"));
        desk.answers(over, "The loud one.");
        desk.at(monday(10, 30));
        minute(desk);
        let late = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!((late.told, late.next_step_at), (100, None));

        next_version(desk, standard, 240);
        let kept = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(kept.due_at, Some(monday(10, 0)), "nobody said so yet");
        assert_eq!(refit(desk, standard).unwrap(), 1, "what is over stays");
        assert_eq!(refit(desk, standard).unwrap(), 0, "twice is once");
        minute(desk);
        let clock = desk.timed(asks, Clock::FirstReply).unwrap();
        assert_eq!(clock.due_at, Some(monday(14, 0)), "lunch does not count");
        assert_eq!(clock.first_due_at, monday(10, 0), "written once");
        assert_eq!(clock.told, 0, "a quarter and a half are ahead again");
        assert_eq!(clock.next_step_at, Some(monday(11, 0)));
        assert_ne!(clock.version_id, late.version_id);
        let sorted = desk.number(
            "SELECT due_at FROM conversation WHERE id = $1",
            vec![asks.into()],
        );
        assert_eq!(sorted, monday(14, 0).0);
        let over = desk.timed(over, Clock::FirstReply).unwrap();
        assert_eq!((over.version_id, over.minutes), (late.version_id, 60));

        desk.by(&desk.boss(), move |tx, actor| {
            let version = standards::standard(tx, standard)?.version;
            standards::retire(tx, actor, standard, version)
        })
        .unwrap();
        assert!(matches!(refit(desk, standard), Err(Error::Conflict(_))));
    });
}

fn joins(desk: &Desk, customer: CustomerId, organisation: Option<OrganisationId>) {
    desk.by(&desk.boss(), move |tx, actor| {
        let version = customers::find(tx, actor, customer)?.version;
        let change = Change {
            organisation: organisation.map_or(Patch::Clear, Patch::Set),
            ..Change::default()
        };
        customers::change(tx, actor, customer, version, change)
    })
    .unwrap();
}

#[test]
fn a_customer_who_joins_an_organisation_is_given_its_standard() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 240, calendar);
        let details = organisations::Details {
            name: "City Couriers".into(),
            ..organisations::Details::default()
        };
        let couriers = desk
            .by(&desk.boss(), move |tx, actor| {
                organisations::add(tx, actor, &details)
            })
            .unwrap();
        let theirs = Scope {
            organisation: Some(couriers),
            ..Scope::default()
        };
        desk.standard(Clock::FirstReply, theirs, 60, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let due = || desk.timed(asks, Clock::FirstReply).unwrap().due_at;
        assert_eq!(due(), Some(monday(14, 0)));
        let customer = desk.see(asks).customer;
        joins(desk, customer, Some(couriers));
        assert_eq!(due(), Some(monday(10, 0)));
        joins(desk, customer, None);
        assert_eq!(due(), Some(monday(14, 0)));

        let removed = desk.by(&desk.boss(), move |tx, actor| {
            organisations::remove(tx, actor, couriers, 1)
        });
        assert!(
            matches!(
                removed,
                Err(Error::Conflict("error-organisation-has-standard"))
            ),
            "{removed:?}"
        );
    });
}

#[test]
fn what_was_measured_is_explained_by_the_hours_of_then() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let standard = desk.standard(Clock::FirstReply, Scope::default(), 120, calendar);
        desk.at(monday(11, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let waits = desk.gets(&mail(JONAS, "A bell", "Which one?"));
        desk.at(monday(13, 30));
        desk.answers(asks, "Come by.");
        desk.at(monday(14, 0));
        let mut without_lunch = week();
        for day in without_lunch.week.values_mut() {
            *day = vec![("09:00".to_owned(), "17:00".to_owned())];
        }
        desk.by(&desk.boss(), move |tx, actor| {
            let version = standards::calendar(tx, calendar)?.version;
            standards::change_calendar(tx, actor, calendar, version, &without_lunch)
        })
        .unwrap();
        minute(desk);
        let why = |id| {
            let clock = desk.timed(id, Clock::FirstReply).unwrap().id;
            desk.ana_does(move |tx, ana| standards::why(tx, ana, clock))
        };
        let then = why(asks);
        assert_eq!(then.clock.result, Some(Ended::Met));
        assert_eq!(then.gone, 90 * 60, "lunch did not count");
        assert_eq!(then.clock.seconds, Some(then.gone));
        assert_eq!(then.calendar.unwrap().week["mon"].len(), 2);
        let now = why(waits);
        assert_eq!(now.calendar.unwrap().week["mon"].len(), 1);
        assert_eq!(now.gone, 180 * 60);

        let figures =
            desk.ana_does(|tx, ana| standards::figures(tx, ana, monday(0, 0), monday(24, 0)));
        let one = figures
            .iter()
            .find(|one| one.standard.id == standard)
            .unwrap();
        assert_eq!(one.late, 1, "who still waits is told beside the share");
        assert_eq!((one.median, one.ninth), (Some(90 * 60), Some(90 * 60)));
    });
}
