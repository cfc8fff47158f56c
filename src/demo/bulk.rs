//! Many generated conversations, for measuring pages: through the same core functions, in chunks.

use attent_core::{
    Actor, Error,
    conversations::{self, EntryKind, Kind, entries},
    customers,
    ids::EntryId,
};
use attent_mail::Address;
use rand::{Rng, SeedableRng, rngs::SmallRng};

use super::people::Shop;
use crate::House;

/// Conversations in one transaction.
const CHUNK: i64 = 250;
/// The same sample each time.
const SEED: u64 = 12;

const SUBJECTS: [&str; 8] = [
    "Brake pads for a 2019 city bike",
    "Kada bus paruoštas remontas?",
    "Retour: verkeerde maat helm",
    "Vai jums ir 28 collu riepas?",
    "Παραλαβή από το κατάστημα",
    "Gift card balance",
    "Squeaking bottom bracket",
    "Invoice for order",
];

/// Adds `count` conversations; some wait, most are closed, as in a business some years old.
pub fn fill(house: &House, shop: &Shop, count: i64) -> Result<(), Error> {
    let now = house.clock.now();
    let mailbox = shop.mailbox;
    let teams = [None, Some(shop.workshop), Some(shop.store)];
    let people: Vec<_> = shop.staff.iter().map(|(id, _)| *id).collect();
    let mut done = 0;
    while done < count {
        let (from, to) = (done, (done + CHUNK).min(count));
        let people = people.clone();
        house.db.write_now(move |tx| {
            let mut dice = SmallRng::seed_from_u64(SEED + from.unsigned_abs());
            for index in from..to {
                let sender = Address {
                    name: Some(format!("Customer {}", index / 3)),
                    address: format!("customer{}@mail.example", index / 3),
                };
                let actor = Actor::system();
                let customer = customers::recognise(tx, &actor, &sender)?.customer;
                let age = dice.random_range(1..700 * 24 * 60) * 60_000;
                let at = now.plus(-age);
                let subject = SUBJECTS[dice.random_range(0..SUBJECTS.len())];
                let mut new = conversations::New::mail(format!("{subject} {index}"), customer, at);
                new.mailbox = Some(mailbox);
                new.kind = Kind::ALL[dice.random_range(0..Kind::ALL.len())];
                new.team = teams[dice.random_range(0..teams.len())];
                new.assignee = dice
                    .random_bool(0.6)
                    .then(|| people[dice.random_range(0..5)]);
                match dice.random_range(0..100) {
                    0..3 => {}
                    3..8 => new.waiting_since = None,
                    _ => {
                        new.waiting_since = None;
                        new.closed_at = Some(at.plus(3_600_000));
                    }
                }
                let id = conversations::open(tx, &actor, &new)?;
                let entry = EntryId(tx.new_id());
                let text = format!("Good morning, {subject}. My order is A-{index}. Thank you!");
                let mut written = entries::New::of(EntryKind::In, at, text);
                written.customer = Some(customer);
                entries::add(tx, id, entry, &written)?;
            }
            Ok::<_, Error>(())
        })?;
        done = to;
        if done % 10_000 == 0 {
            tracing::info!(done, "conversations made");
        }
    }
    Ok(())
}
