//! The counter: who came first is greeted once, by one; what was said ends in a conversation; tasks.

use attent_core::{
    Actor, Error, Role,
    conversations::{self, EntryKind, Kind, State, entries},
    counter::{self, Matter, Said},
    customers,
    ids::{CustomerId, VisitId},
    tasks,
};
use attent_db::Millis;

use crate::support::{Desk, forbidden, on_each_engine, wrong};

fn rosa(desk: &Desk) -> CustomerId {
    let owner = desk.owner.clone();
    let new = customers::New {
        name: "Rosa".into(),
        language: None,
        identities: Vec::new(),
    };
    desk.write(move |tx| customers::add(tx, &owner, &new))
        .unwrap()
}

fn came(desk: &Desk, mark: &'static str) -> VisitId {
    let owner = desk.owner.clone();
    desk.write(move |tx| counter::arrive(tx, &owner, None, mark))
        .unwrap()
}

fn greets(desk: &Desk, who: &Actor, visit: VisitId) -> Result<(), Error> {
    let who = who.clone();
    desk.write(move |tx| counter::greet(tx, &who, visit))
}

fn ends(
    desk: &Desk,
    visit: VisitId,
    said: Said,
) -> Result<Option<conversations::Conversation>, Error> {
    let owner = desk.owner.clone();
    desk.write(move |tx| {
        let id = counter::end(tx, &owner, visit, &said)?;
        id.map(|id| conversations::find(tx, &owner, id)).transpose()
    })
}

fn new_matter(settled: bool) -> Said {
    Said {
        matter: Matter::New {
            kind: Kind::Request,
            subject: "A lamp".into(),
        },
        text: "She wants a lamp for the front.".into(),
        settled,
    }
}

#[test]
fn who_came_first_stands_first_and_is_greeted_once() {
    on_each_engine(|desk| {
        let first = came(desk, "red jacket");
        desk.clock.pass(Millis::from_secs(40));
        let second = came(desk, "with a child");
        desk.clock.pass(Millis::from_secs(20));
        let colleague = desk.joins("Jonas", Role::Staff);

        greets(desk, &colleague, first).unwrap();
        greets(desk, &colleague, first).unwrap();
        let late = greets(desk, &desk.owner, first);
        assert!(
            matches!(late, Err(Error::Conflict("error-greeted-already"))),
            "{late:?}"
        );

        let owner = desk.owner.clone();
        let (here, today) = desk
            .write(move |tx| {
                let here = counter::here(tx, &owner, None)?;
                Ok((here, counter::greeting(tx, &owner, None, Millis(0))?))
            })
            .unwrap();
        let order: Vec<_> = here.iter().map(|visit| visit.id).collect();
        assert_eq!(order, [first, second]);
        assert_eq!(here[0].greeted_by, colleague.staff_id());
        assert_eq!(
            (today.greeted, today.median_seconds, today.left),
            (1, Some(60), 0)
        );
    });
}

#[test]
fn what_was_said_ends_in_a_conversation_since_they_came() {
    on_each_engine(|desk| {
        let (rosa, visit) = (rosa(desk), came(desk, "red jacket"));
        let arrived = desk.db.read_now(|tx| Ok::<_, Error>(tx.now())).unwrap();
        desk.clock.pass(Millis::from_minutes(5));
        greets(desk, &desk.owner, visit).unwrap();

        let nobody = ends(desk, visit, new_matter(false));
        assert!(
            matches!(nobody, Err(Error::Invalid(_))),
            "one has to know who it is: {nobody:?}"
        );
        let owner = desk.owner.clone();
        desk.write(move |tx| counter::recognise(tx, &owner, visit, rosa))
            .unwrap();
        let lamp = ends(desk, visit, new_matter(false)).unwrap().unwrap();
        assert_eq!(
            (lamp.customer, lamp.kind, lamp.state),
            (rosa, Kind::Request, State::Open)
        );
        assert_eq!(
            (lamp.created_at, lamp.assignee),
            (arrived, desk.owner.staff_id())
        );

        let owner = desk.owner.clone();
        let (entries, visit_now) = desk
            .write(move |tx| {
                let entries = entries::of(tx, lamp.id, None, 10)?;
                Ok((entries, counter::find(tx, &owner, visit)?))
            })
            .unwrap();
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].kind, EntryKind::Visit);
        assert_eq!(visit_now.mark, "", "how they looked is forgotten");
        let again = ends(desk, visit, new_matter(true));
        assert!(
            matches!(again, Err(Error::Conflict("error-visit-over"))),
            "{again:?}"
        );
    });
}

#[test]
fn a_call_about_a_known_matter_goes_into_it_and_settles_it() {
    on_each_engine(|desk| {
        let (rosa, visit) = (rosa(desk), came(desk, ""));
        let owner = desk.owner.clone();
        let call = desk
            .write(move |tx| {
                counter::recognise(tx, &owner, visit, rosa)?;
                let call = counter::call(tx, &owner, None)?;
                counter::recognise(tx, &owner, call, rosa)?;
                Ok(call)
            })
            .unwrap();
        let lamp = ends(desk, visit, new_matter(false)).unwrap().unwrap();
        let same = Said {
            matter: Matter::Known(lamp.id),
            text: "She takes the small one.".into(),
            settled: true,
        };
        let after = ends(desk, call, same).unwrap().unwrap();
        assert_eq!(
            (after.id, after.state, after.entries),
            (lamp.id, State::Closed, 2)
        );
    });
}

#[test]
fn others_matters_are_not_there_and_who_leaves_is_counted() {
    on_each_engine(|desk| {
        let (rosa, first) = (rosa(desk), came(desk, ""));
        let owner = desk.owner.clone();
        desk.write(move |tx| counter::recognise(tx, &owner, first, rosa))
            .unwrap();
        let lamp = ends(desk, first, new_matter(false)).unwrap().unwrap();

        let other = came(desk, "somebody else");
        let lamps = Said {
            matter: Matter::Known(lamp.id),
            text: "Hello".into(),
            settled: false,
        };
        let not_theirs = wrong(ends(desk, other, lamps), "conversation");
        assert_eq!(not_theirs, "error-unknown-choice");
        let owner = desk.owner.clone();
        let today = desk
            .write(move |tx| {
                counter::leave(tx, &owner, other)?;
                counter::greeting(tx, &owner, None, Millis(0))
            })
            .unwrap();
        assert_eq!((today.greeted, today.left), (0, 1));
    });
}

#[test]
fn viewers_look_on() {
    on_each_engine(|desk| {
        let viewer = desk.joins("Lukas", Role::Viewer);
        let visit = came(desk, "");
        assert!(forbidden(&greets(desk, &viewer, visit)));
        let who = viewer.clone();
        assert!(forbidden(
            &desk.write(move |tx| counter::arrive(tx, &who, None, ""))
        ));
        let who = viewer.clone();
        let new = tasks::New {
            text: "Water the plants".into(),
            ..tasks::New::default()
        };
        assert!(forbidden(&desk.write(move |tx| tasks::add(tx, &who, &new))));
        assert_eq!(
            desk.write(move |tx| counter::here(tx, &viewer, None))
                .unwrap()
                .len(),
            1
        );
    });
}

#[test]
fn a_task_has_one_owner_and_is_done_once() {
    on_each_engine(|desk| {
        let jonas = desk.joins("Jonas", Role::Staff);
        let owner = desk.owner.clone();
        let new = |text: &str, due| tasks::New {
            text: text.into(),
            due_at: due,
            ..tasks::New::default()
        };
        let (plants, pads) = (
            new("Water the plants", None),
            new("Order pads", Some(Millis(5))),
        );
        let (plants, pads) = desk
            .write(move |tx| {
                Ok((
                    tasks::add(tx, &owner, &plants)?,
                    tasks::add(tx, &owner, &pads)?,
                ))
            })
            .unwrap();
        let owner = desk.owner.clone();
        let order: Vec<_> = desk
            .write(move |tx| tasks::open(tx, &owner))
            .unwrap()
            .iter()
            .map(|task| task.id)
            .collect();
        assert_eq!(order, [pads, plants], "what has a time stands first");

        let take = |who: &Actor| {
            let who = who.clone();
            desk.write(move |tx| tasks::take(tx, &who, pads, who.staff_id()))
        };
        take(&jonas).unwrap();
        assert!(matches!(
            take(&desk.owner),
            Err(Error::Conflict("error-task-taken"))
        ));
        let finish = || {
            let jonas = jonas.clone();
            desk.write(move |tx| tasks::finish(tx, &jonas, pads))
        };
        finish().unwrap();
        assert!(matches!(finish(), Err(Error::Conflict(_))));
        let who = jonas.clone();
        let done = desk
            .write(move |tx| {
                let done = tasks::done_since(tx, &who, Millis(0))?;
                tasks::reopen(tx, &who, pads)?;
                Ok((done, tasks::open(tx, &who)?.len()))
            })
            .unwrap();
        assert_eq!(
            (done.0.len(), done.0[0].done_by, done.1),
            (1, jonas.staff_id(), 2)
        );
    });
}
