//! Today at the counter: some were greeted, one waits, one is on the phone; and a few tasks.

use attent_core::{
    Actor, Error,
    conversations::Kind,
    counter::{self, Matter, Said},
    customers, tasks,
};
use attent_db::{FakeClock, Millis, Tx};

use super::shop::Shop;
use crate::{House, problem::Result};

/// Minutes ago, how they looked, seconds until who greeted them, who they were, what it was about.
type Came = (
    i64,
    &'static str,
    i64,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const CAME: [Came; 6] = [
    (
        190,
        "green helmet",
        12,
        "Tomas",
        "Peter Novak",
        "Chain for his touring bike",
        "Wants a stronger chain before the tour. Took the 11-speed one we had.",
    ),
    (171, "with a pram", 8, "Grace", "", "", ""),
    (
        140,
        "two boys",
        41,
        "Martins",
        "Sarah Lim",
        "Inner tubes, 24 inch",
        "Two tubes and a lesson in patching for the boys.",
    ),
    (122, "courier jacket", 19, "Tomas", "", "", ""),
    (95, "yellow coat", 65, "Grace", "", "", ""),
    (61, "grey beard", 15, "Elena", "", "", ""),
];

const TASKS: [(&str, Option<i64>); 4] = [
    ("Order brake pads, the red ones are down to two", Some(5)),
    ("Put the new opening hours on the door", Some(26)),
    ("Count the helmets before Monday's delivery", None),
    ("Water the plants in the window", None),
];

pub(super) fn through(house: &House, shop: &Shop, clock: &FakeClock, now: Millis) -> Result<()> {
    let before = |minutes: i64| now.plus(-Millis::from_minutes(minutes).0);
    clock.set(before(240));
    let grace = shop.actor("Grace").clone();
    house.db.write_now(move |tx| {
        for (text, hours) in TASKS {
            let new = tasks::New {
                text: text.to_owned(),
                due_at: hours.map(|hours| now.plus(Millis::from_hours(hours).0)),
                ..tasks::New::default()
            };
            tasks::add(tx, &grace, &new)?;
        }
        Ok::<_, Error>(())
    })?;
    for came in &CAME {
        visit(house, shop, clock, before(came.0), came)?;
    }
    let elena = shop.actor("Elena").clone();
    clock.set(before(4));
    house.db.write_now(move |tx| {
        let call = counter::call(tx, &elena, None)?;
        let found = customers::find_by_words(tx, &elena, "Daniel Whitcombe", 1)?;
        if let Some(one) = found.first() {
            counter::recognise(tx, &elena, call, one.customer.id)?;
        }
        Ok::<_, Error>(())
    })?;
    clock.set(Millis(now.0 - 25_000));
    let martins = shop.actor("Martins").clone();
    house
        .db
        .write_now(move |tx| counter::arrive(tx, &martins, None, "blue scarf, folding bike"))?;
    Ok(())
}

fn visit(
    house: &House,
    shop: &Shop,
    clock: &FakeClock,
    at: Millis,
    came: &'static Came,
) -> Result<()> {
    let (_, mark, seconds, by, who, subject, text) = *came;
    let by = shop.actor(by).clone();
    clock.set(at);
    let id = house.db.write_now({
        let by = by.clone();
        move |tx| counter::arrive(tx, &by, None, mark)
    })?;
    clock.set(at.plus(Millis::from_secs(seconds).0));
    house.db.write_now({
        let by = by.clone();
        move |tx| counter::greet(tx, &by, id)
    })?;
    clock.set(at.plus(Millis::from_minutes(6).0));
    house.db.write_now(move |tx| {
        let known = known(tx, &by, who)?;
        if let Some(customer) = known {
            counter::recognise(tx, &by, id, customer)?;
        }
        let matter = match known {
            Some(_) => Matter::New {
                kind: Kind::Request,
                subject: subject.to_owned(),
            },
            None => Matter::Nothing,
        };
        let said = Said {
            matter,
            text: text.to_owned(),
            settled: true,
        };
        counter::end(tx, &by, id, &said).map(|_| ())
    })?;
    Ok(())
}

fn known(
    tx: &mut Tx<'_>,
    actor: &Actor,
    who: &str,
) -> attent_core::Result<Option<attent_core::ids::CustomerId>> {
    let found = customers::find_by_words(tx, actor, who, 1)?;
    Ok(found.first().map(|one| one.customer.id))
}
