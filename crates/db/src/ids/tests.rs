use super::*;

fn ids(lease: Lease) -> Ids {
    let ids = Ids::held_by("test");
    ids.state().lease = Some(lease);
    ids
}

const T: i64 = EPOCH + 1_000_000;

#[test]
fn ids_carry_time_number_and_sequence() {
    let ids = ids(Lease {
        number: 5,
        after: 0,
        until: T + 100,
    });
    let id = ids.next(Millis(T)).unwrap();
    assert_eq!((id >> 22, (id >> 12) & 1023, id & 4095), (1_000_000, 5, 0));
    assert_eq!(ids.next(Millis(T)).unwrap(), id + 1);
}

#[test]
fn ids_rise_though_the_clock_steps_back_or_stands_still() {
    let ids = ids(Lease {
        number: 5,
        after: 0,
        until: T + 100_000,
    });
    let mut last = 0;
    for round in 0..20_000_i64 {
        let id = ids.next(Millis(T - round % 50)).unwrap();
        assert!(id > last, "round {round}");
        last = id;
    }
}

#[test]
fn no_id_leaves_the_reservation() {
    let ids = ids(Lease {
        number: 5,
        after: T,
        until: T + 3,
    });
    let time = |id: i64| (id >> 22) + EPOCH;
    assert_eq!(time(ids.next(Millis(T - 500)).unwrap()), T + 1);
    assert_eq!(time(ids.next(Millis(T + 500)).unwrap()), T + 2);
    let made = (0..2 * SEQUENCES)
        .map_while(|_| ids.next(Millis(T + 500)).ok())
        .count();
    assert_eq!(made as i64, SEQUENCES - 1);
    assert!(matches!(ids.next(Millis(T)), Err(Error::Unavailable(_))));
}

#[test]
fn a_lease_is_renewed_in_time_and_writes_stop_when_it_cannot_be() {
    let down = || Err(Error::Unavailable("down".into()));
    let held = ids(Lease {
        number: 5,
        after: 0,
        until: T + LEASE,
    });
    held.ensure(Millis(T), || panic!("not yet")).unwrap();
    let late = Millis(T + LEASE - RENEW_BELOW + 1);
    assert_eq!(held.ensure(late, down), Ok(()), "still valid");
    assert!(held.is_running_out(late));
    let over = Millis(T + LEASE);
    assert!(held.ensure(over, down).is_err());
    assert!(held.next(over).is_err());
    let again = Lease {
        number: 6,
        after: T,
        until: over.0 + LEASE,
    };
    held.ensure(over, || Ok(Some(again))).unwrap();
    assert!(held.next(over).is_ok());
}
