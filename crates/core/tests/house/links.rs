//! Customers' links: the one matter they were made for, until they run out.

use attent_core::{
    Actor, Error, Secret, Who, customers,
    ids::CustomerId,
    links::{self, Kind},
};
use attent_db::Millis;
use rand::{SeedableRng, rngs::SmallRng};

use crate::support::{Desk, on_each_engine};

fn secret(seed: u64) -> Secret {
    Secret::roll(&mut SmallRng::seed_from_u64(seed))
}

fn customer(desk: &Desk, name: &'static str) -> CustomerId {
    let owner = desk.owner.clone();
    desk.write(move |tx| {
        let new = customers::New {
            name: name.into(),
            ..Default::default()
        };
        customers::add(tx, &owner, &new)
    })
    .unwrap()
}

fn made(desk: &Desk, seed: u64, kind: Kind, subject: i64, customer: CustomerId) {
    let owner = desk.owner.clone();
    desk.write(move |tx| {
        let expires = tx.now().plus(Millis::from_days(30).0);
        links::make(tx, &owner, &secret(seed), kind, subject, customer, expires)
    })
    .unwrap();
}

fn opened(desk: &Desk, seed: u64) -> Result<links::Opened, Error> {
    let text = secret(seed).text();
    desk.write(move |tx| links::open(tx, &text))
}

fn over(desk: &Desk, seed: u64) -> bool {
    matches!(opened(desk, seed), Err(Error::NotFound))
}

#[test]
fn a_link_opens_its_matter_until_it_runs_out_or_is_revoked() {
    on_each_engine(|desk| {
        let rosa = customer(desk, "Rosa");
        made(desk, 1, Kind::Promise, 7, rosa);
        made(desk, 2, Kind::Choice, 7, rosa);
        let link = opened(desk, 1).unwrap();
        assert_eq!(
            (link.kind, link.subject, link.customer),
            (Kind::Promise, 7, rosa)
        );
        assert_eq!(link.actor().who, Who::Customer(rosa));
        assert!(over(desk, 3));

        desk.write(|tx| links::revoke(tx, Kind::Promise, 7))
            .unwrap();
        assert!(over(desk, 1));
        assert!(opened(desk, 2).is_ok(), "only that matter's links end");

        desk.clock.pass(Millis::from_days(30));
        assert!(over(desk, 2));
    });
}

#[test]
fn a_link_follows_a_merge_and_ends_with_an_erasure() {
    on_each_engine(|desk| {
        let (rosa, same) = (customer(desk, "Rosa"), customer(desk, "Rosa M."));
        made(desk, 1, Kind::Promise, 7, same);
        let owner: Actor = desk.owner.clone();
        desk.write(move |tx| customers::merge(tx, &owner, rosa, same).map(|_| ()))
            .unwrap();
        assert_eq!(opened(desk, 1).unwrap().customer, rosa);

        let owner = desk.owner.clone();
        desk.write(move |tx| customers::erase(tx, &owner, rosa).map(|_| ()))
            .unwrap();
        assert!(over(desk, 1));
    });
}
