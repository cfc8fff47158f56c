//! Many conversations, for measuring: made by the same functions, hundreds in one transaction.

use attent_core::{
    Actor,
    conversations::{self, EntryKind, entries},
    customers,
    ids::{EntryId, TeamId},
};
use attent_db::{FakeClock, Millis, Tx};
use attent_mail::Address;
use rand::{Rng, SeedableRng, rngs::SmallRng};

use super::{SEED, WEEKS, shop::Shop};
use crate::{House, problem::Result};

/// Conversations in one transaction.
const CHUNK: i64 = 500;

const SUBJECTS: [&str; 12] = [
    "Question about my order",
    "Brake pads for a 2019 model",
    "Delivery is late",
    "Wrong size of helmet",
    "Service appointment",
    "Thank you",
    "Puncture again",
    "Invoice please",
    "Lost key of the lock",
    "Returning a jacket",
    "Battery does not charge",
    "Opening hours",
];
const SENTENCES: [&str; 12] = [
    "I ordered it on Monday and it has not come yet.",
    "The chain jumps when I start from a traffic light.",
    "Could you tell me when the bicycle will be ready?",
    "The parcel was open when it arrived.",
    "My daughter loves her new bicycle.",
    "The front light flickers since the last rain.",
    "I would like to change the delivery address.",
    "Is the blue one in stock in size 54?",
    "The invoice shows the wrong company name.",
    "We spoke on the phone last week about the warranty.",
    "It makes a clicking sound with every turn of the pedals.",
    "Please let me know what it would cost.",
];
const NAMES: [&str; 10] = [
    "Ieva", "Pieter", "Anna", "Giorgos", "Janis", "Laura", "Mantas", "Eleni", "Bram", "Kate",
];
const FAMILIES: [&str; 10] = [
    "Jansen",
    "Berzins",
    "Kalnina",
    "Petrauskas",
    "Georgiou",
    "Smith",
    "Visser",
    "Stankus",
    "Liepa",
    "Nikolaou",
];

pub(super) fn fill(
    house: &House,
    shop: &Shop,
    clock: &FakeClock,
    now: Millis,
    count: i64,
) -> Result<()> {
    let start = now.plus(-WEEKS.0);
    let span = WEEKS.0 - Millis::from_days(1).0;
    let teams: Vec<TeamId> = shop.teams.values().copied().collect();
    let people: Vec<Actor> = shop.staff.values().cloned().collect();
    let mut from = 0;
    while from < count {
        let upto = (from + CHUNK).min(count);
        clock.set(start.plus(span / count.max(1) * from));
        let (teams, people) = (teams.clone(), people.clone());
        house.db.write_now(move |tx| {
            for number in from..upto {
                one(tx, number, &teams, &people)?;
            }
            Ok::<_, attent_core::Error>(())
        })?;
        from = upto;
        if from % 10_000 == 0 {
            tracing::info!(from, count, "filling the demo");
        }
    }
    Ok(())
}

/// The conversation of this number: the same in every run.
fn one(
    tx: &mut Tx<'_>,
    number: i64,
    teams: &[TeamId],
    people: &[Actor],
) -> attent_core::Result<()> {
    let dice = &mut SmallRng::seed_from_u64(SEED ^ number.unsigned_abs());
    let mut pick = |most: usize| dice.random_range(0..most);
    let actor = Actor::channel();
    // Every fourth customer writes again.
    let who = number - number % 4 * i64::from(number % 3 == 0);
    let name = format!("{} {}", NAMES[pick(10)], FAMILIES[pick(10)]);
    let from = Address {
        name: Some(name),
        address: format!("customer{who}@mail{}.example", who % 977),
    };
    let customer = customers::recognise(tx, &actor, &from)?.customer;
    let at = tx.now();
    let answered = pick(10) > 2;
    let closed = answered && pick(10) > 1;
    let subject = format!("{} {number}", SUBJECTS[pick(12)]);
    let mut new = conversations::New::mail(subject, customer, at);
    new.team = teams.get(pick(teams.len().max(1))).copied();
    new.waiting_since = (!answered).then_some(at);
    new.closed_at = closed.then_some(at);
    let id = conversations::open(tx, &actor, &new)?;
    for turn in 0..1 + usize::from(answered) {
        let text = [
            SENTENCES[pick(12)],
            SENTENCES[pick(12)],
            SENTENCES[pick(12)],
        ]
        .join(" ");
        let kind = if turn == 0 {
            EntryKind::In
        } else {
            EntryKind::Out
        };
        let mut entry = entries::New::of(kind, at, text);
        match kind {
            EntryKind::In => entry.customer = Some(customer),
            _ => {
                entry.staff = people
                    .get(pick(people.len().max(1)))
                    .and_then(Actor::staff_id);
            }
        }
        let entry_id = EntryId(tx.new_id());
        entries::add(tx, id, entry_id, &entry)?;
    }
    customers::heard_from(tx, customer, at)
}
