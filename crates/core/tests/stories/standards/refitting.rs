//! What runs is put under other rules: a new version that says so, a customer's organisation, a
//! calendar that was changed after the fact.

use attent_core::{
    Error,
    conversations::{self, Priority},
    customers::{self, Change, Patch, organisations},
    ids::{ConversationId, CustomerId, OrganisationId, StandardId},
    jobs::{self, Claim},
    promises,
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
        let took = |seconds| standards::Took {
            median: seconds,
            ninth: seconds,
        };
        assert_eq!(one.working, Some(took(90 * 60)));
        assert_eq!(one.real, Some(took(150 * 60)), "lunch was lived through");
        let late = desk.ana_does(move |tx, ana| standards::late_now(tx, ana, standard, None, 10));
        assert_eq!(late.len(), 1, "and leads to them");
        assert_eq!(late[0].conversation, waits);
        let last = late.last().map(|one| (one.due_at.unwrap(), one.id));
        let after = desk.ana_does(move |tx, ana| standards::late_now(tx, ana, standard, last, 10));
        assert!(after.is_empty());
    });
}

/// Does the jobs that follow from a refit, as the loop does.
fn works(desk: &Desk) -> usize {
    let mut done = 0;
    while let Claim::Job(job) = desk.does(|tx| jobs::claim(tx, "worker")) {
        desk.does(move |tx| {
            assert!(jobs::finish(tx, &job)?);
            assert_eq!(job.kind, standards::JOB);
            standards::go_on(tx, &job.payload)
        });
        done += 1;
    }
    done
}

fn touch(desk: &Desk, id: ConversationId) {
    for priority in [Priority::High, Priority::Normal] {
        desk.ana_does(move |tx, ana| conversations::set_priority(tx, ana, id, priority));
    }
}

#[test]
fn a_standard_holds_for_what_begins_after_it() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let team = desk.team("Workshop", false);
        desk.at(monday(9, 0));
        let older = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        desk.at(monday(10, 0));
        let all = desk.standard(Clock::FirstReply, Scope::default(), 30, calendar);
        touch(desk, older);
        assert!(desk.all_timed(older).is_empty(), "nobody promised her that");
        desk.at(monday(11, 0));
        let newer = desk.gets(&mail(JONAS, "A bell", "Which one?"));
        let clock = || desk.timed(newer, Clock::FirstReply).unwrap();
        assert_eq!(clock().due_at, Some(monday(11, 30)));

        desk.at(monday(11, 10));
        let scope = Scope {
            team: Some(team),
            ..Scope::default()
        };
        let narrow = desk.standard(Clock::FirstReply, scope, 5, calendar);
        desk.ana_does(move |tx, ana| conversations::move_to_team(tx, ana, newer, Some(team)));
        assert_eq!(clock().standard, Some(all), "the narrower one came later");

        // The matter is older than version 2: it is timed by what was in force when it began.
        next_version(desk, all, 15);
        let version = clock().version_id;
        touch(desk, newer);
        assert_eq!((clock().version_id, clock().minutes), (version, 30));

        // Out of use, it still holds for those who were given it.
        desk.by(&desk.boss(), move |tx, actor| {
            let version = standards::standard(tx, narrow)?.version;
            standards::retire(tx, actor, narrow, version)
        })
        .unwrap();
        touch(desk, newer);
        assert_eq!(clock().standard, Some(all));
        assert_eq!(works(desk), 0, "nobody asked for more");
    });
}

#[test]
fn what_is_open_already_is_timed_too_when_a_manager_says_so() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.at(monday(9, 0));
        let older = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let over = desk.gets(&mail(JONAS, "A bell", "Which one?"));
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, over));
        desk.at(monday(10, 0));
        let standard = desk.standard(Clock::FirstReply, Scope::default(), 30, calendar);
        assert_eq!(refit(desk, standard).unwrap(), 0, "nothing runs by it yet");
        assert_eq!(works(desk), 1);
        let clock = desk.timed(older, Clock::FirstReply).unwrap();
        assert_eq!(
            (clock.started_at, clock.due_at),
            (monday(9, 0), Some(monday(9, 30))),
            "from when it began, so late at once"
        );
        assert!(desk.all_timed(over).is_empty());
        minute(desk);
        assert_eq!(desk.timed(older, Clock::FirstReply).unwrap().told, 100);
        refit(desk, standard).unwrap();
        assert_eq!((works(desk), desk.all_timed(older).len()), (0, 1));
    });
}

#[test]
fn a_line_of_the_list_says_what_is_due_first() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        desk.standard(Clock::FirstReply, Scope::default(), 120, calendar);
        desk.at(monday(9, 0));
        let asks = desk.gets(&mail(ROSA, "The brakes", "They squeal."));
        let line = || {
            let lines = desk.ana_does(move |tx, ana| {
                conversations::list(tx, ana, conversations::View::Open, None, 10)
            });
            let line = lines.lines.into_iter().find(|line| line.id == asks);
            line.map(|line| (line.due_at, line.due_clock)).unwrap()
        };
        assert_eq!(line(), (Some(monday(11, 0)), Some(Clock::FirstReply)));
        let customer = desk.see(asks).customer;
        let owner = desk.ana.staff_id().unwrap();
        let promise = desk.ana_does(move |tx, ana| {
            let new = promises::New {
                conversation: Some(asks),
                customer,
                entry: None,
                set_aside: None,
                text: "Ring you".to_owned(),
                owner,
                due: promises::Due::At(monday(10, 0)),
                origin: promises::Origin::Reply,
            };
            promises::make(tx, ana, &new)
        });
        assert_eq!(line(), (Some(monday(10, 0)), None), "the promise");
        touch(desk, asks);
        assert_eq!(line(), (Some(monday(10, 0)), None));
        desk.ana_does(move |tx, ana| promises::acts::report_done(tx, ana, promise, ""));
        assert_eq!(line(), (Some(monday(11, 0)), Some(Clock::FirstReply)));
        let law = |key: &'static str| {
            desk.ana_does(move |tx, ana| {
                let due = monday(9, 30);
                standards::set_statutory(tx, ana, asks, due, "The law", Some(key))
            })
        };
        let (first, again, other) = (law("one"), law("one"), law("two"));
        assert_eq!(first, again, "pressed twice is once");
        assert_ne!(first, other);
        assert_eq!(line(), (Some(monday(9, 30)), Some(Clock::Statutory)));
        let laws = desk.all_timed(asks).into_iter();
        assert_eq!(laws.filter(|one| one.clock == Clock::Statutory).count(), 2);
    });
}
