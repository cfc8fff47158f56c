//! Sessions, tokens, throttles, idempotency keys.

use crate::support::{Desk, forbidden, not_found, on_each_engine, secret, wrong};
use attent_core::{
    Actor, Role, Who,
    people::{
        idempotency,
        idempotency::Begun,
        sessions,
        sessions::Device,
        sign_in, staff, throttle,
        throttle::{Answer, Gate},
        tokens,
        tokens::Make,
    },
};
use attent_db::Millis;

fn signs_in(desk: &Desk, seed: u64) {
    let verified = desk
        .read(|tx| sign_in::credentials(tx, "ona@example.com"))
        .unwrap()
        .unwrap();
    let device = Device {
        agent: "Firefox\r\n".repeat(100),
        address: "192.0.2.1".into(),
    };
    desk.write(move |tx| sessions::begin(tx, &verified, &secret(seed), &device))
        .unwrap();
}

#[test]
fn a_session_slides_while_it_is_used() {
    on_each_engine(|desk| {
        signs_in(desk, 1);
        let find = || {
            desk.read(|tx| sessions::find(tx, &secret(1).text()))
                .unwrap()
        };
        let found = find().unwrap();
        assert_eq!((found.name.as_str(), found.touch_due), ("Ona", false));
        assert_eq!(found.actor.role, Role::Owner);
        for _ in 0..4 {
            desk.clock.pass(Millis::from_days(29));
            let found = find().unwrap();
            assert!(found.touch_due);
            desk.write(move |tx| sessions::touch(tx, found.session))
                .unwrap();
            assert!(!find().unwrap().touch_due);
        }
        desk.clock.pass(Millis::from_days(30));
        assert!(find().is_none(), "nobody used it for its days");
        assert_eq!(desk.write(sessions::prune).unwrap(), 1);
    });
}

#[test]
fn however_much_it_is_used_a_session_ends_after_a_year() {
    on_each_engine(|desk| {
        signs_in(desk, 2);
        let mut days = 0;
        while let Some(found) = desk
            .read(|tx| sessions::find(tx, &secret(2).text()))
            .unwrap()
        {
            desk.write(move |tx| sessions::touch(tx, found.session))
                .unwrap();
            desk.clock.pass(Millis::from_days(5));
            days += 5;
            assert!(days < 400, "it never ends");
        }
        assert_eq!(days, 365);
    });
}

#[test]
fn people_end_their_own_sessions_and_nobody_elses() {
    on_each_engine(|desk| {
        for seed in 1..=3 {
            signs_in(desk, seed);
        }
        let other = desk.joins("Sia", Role::Staff);
        let mine = desk.owner_does(sessions::list);
        assert_eq!(mine.len(), 3);
        assert_eq!(
            mine[0].agent.len(),
            300,
            "a header is cut and has no line breaks"
        );
        let (first, second) = (mine[0].id, mine[1].id);
        assert!(not_found(
            &desk.write(move |tx| sessions::revoke(tx, &other, first))
        ));
        desk.owner_does(move |tx, owner| sessions::revoke(tx, owner, first));
        assert_eq!(
            desk.owner_does(move |tx, owner| sessions::revoke_others(tx, owner, second)),
            1
        );
        let left = desk.owner_does(sessions::list);
        assert_eq!(
            left.iter().map(|session| session.id).collect::<Vec<_>>(),
            [second]
        );
        desk.owner_does(move |tx, owner| sessions::end(tx, owner, second));
        assert_eq!(desk.events("session.signed_out"), 1);
    });
}

#[test]
fn a_token_does_what_its_maker_may_and_ends() {
    on_each_engine(|desk| {
        let manager = desk.joins("Max", Role::Manager);
        let make = |actor: &Actor, role, days, seed| {
            let actor = actor.clone();
            let form = Make {
                name: "Shop".into(),
                role,
                days,
            };
            desk.write(move |tx| tokens::make(tx, &actor, &form, &secret(seed)))
        };
        assert!(forbidden(&make(&manager, Role::Owner, 30, 1)));
        assert!(forbidden(&make(
            &desk.joins("Sia", Role::Staff),
            Role::Viewer,
            30,
            2
        )));
        assert_eq!(
            wrong(make(&manager, Role::Staff, 0, 3), "days"),
            "error-out-of-range"
        );
        let (id, text) = make(&manager, Role::Manager, 30, 4).unwrap();
        assert!(text.starts_with("att_"));
        let find = |text: &str| {
            let text = text.to_owned();
            desk.read(move |tx| tokens::find(tx, &text)).unwrap()
        };
        let found = find(&text).unwrap();
        assert_eq!(
            (found.actor.who, found.actor.role),
            (Who::Token(id), Role::Manager)
        );
        assert!(found.touch_due);
        desk.write(move |tx| tokens::touch(tx, id)).unwrap();
        assert!(!find(&text).unwrap().touch_due);
        assert!(find(&text[4..]).is_none() && find("att_").is_none() && find("").is_none());
        let token = found.actor;
        assert!(
            forbidden(&make(&token, Role::Viewer, 30, 5)),
            "a token makes no tokens"
        );

        let max = manager.staff_id().unwrap();
        let version = desk
            .owner_does(move |tx, owner| staff::get(tx, owner, max))
            .version;
        desk.owner_does(move |tx, owner| staff::set_role(tx, owner, max, version, Role::Viewer));
        assert_eq!(find(&text).unwrap().actor.role, Role::Viewer);
        desk.owner_does(move |tx, owner| staff::disable(tx, owner, max));
        assert!(find(&text).is_none());
        desk.owner_does(move |tx, owner| staff::enable(tx, owner, max));
        assert!(find(&text).is_some());
        desk.clock.pass(Millis::from_days(30));
        assert!(find(&text).is_none());
    });
}

#[test]
fn a_token_is_revoked_by_its_maker_or_an_owner() {
    on_each_engine(|desk| {
        let (max, mia) = (
            desk.joins("Max", Role::Manager),
            desk.joins("Mia", Role::Manager),
        );
        let maker = max.clone();
        let form = Make {
            name: "Shop".into(),
            role: Role::Staff,
            days: 30,
        };
        let (id, text) = desk
            .write(move |tx| tokens::make(tx, &maker, &form, &secret(1)))
            .unwrap();
        let listed = |actor: &Actor| {
            let actor = actor.clone();
            desk.read(move |tx| tokens::list(tx, &actor)).unwrap().len()
        };
        assert_eq!((listed(&max), listed(&mia), listed(&desk.owner)), (1, 0, 1));
        assert!(not_found(
            &desk.write(move |tx| tokens::revoke(tx, &mia, id))
        ));
        desk.owner_does(move |tx, owner| tokens::revoke(tx, owner, id));
        assert!(
            desk.read(move |tx| tokens::find(tx, &text))
                .unwrap()
                .is_none()
        );
        assert_eq!(listed(&desk.owner), 0);
    });
}

#[test]
fn forty_guesses_at_once_are_counted_forty_times() {
    on_each_engine(|desk| {
        let guesses: Vec<_> = (0..8)
            .map(|_| {
                let db = desk.db.clone();
                std::thread::spawn(move || {
                    let guess = || {
                        db.write_now(|tx| throttle::attempt(tx, Gate::SignInTo, "a@example.com"))
                    };
                    (0..5).filter(|_| guess().unwrap() == Answer::Open).count()
                })
            })
            .collect();
        let open: usize = guesses
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum();
        assert_eq!(open, 10);
    });
}

#[test]
fn who_guessed_too_often_waits_for_the_window_to_end() {
    on_each_engine(|desk| {
        let attempt = |whom: &'static str| {
            desk.write(move |tx| throttle::attempt(tx, Gate::ResetOf, whom))
                .unwrap()
        };
        for _ in 0..3 {
            assert_eq!(attempt("a"), Answer::Open);
            desk.clock.pass(Millis::from_minutes(10));
        }
        assert_eq!(attempt("a"), Answer::Wait(Millis::from_minutes(30)));
        assert_eq!(attempt("b"), Answer::Open);
        desk.clock.pass(Millis::from_minutes(30));
        assert_eq!(attempt("a"), Answer::Open);
        desk.write(|tx| throttle::clear(tx, Gate::ResetOf, "a"))
            .unwrap();
        for _ in 0..3 {
            assert_eq!(attempt("a"), Answer::Open);
        }
        desk.clock.pass(Millis::from_hours(2));
        assert_eq!(desk.write(throttle::prune).unwrap(), 2);
    });
}

#[test]
fn a_post_sent_twice_is_done_once() {
    on_each_engine(|desk| {
        let form = Make {
            name: "Shop".into(),
            role: Role::Staff,
            days: 30,
        };
        let (id, _) = desk.owner_does(move |tx, owner| tokens::make(tx, owner, &form, &secret(1)));
        let begin = |key: &'static str, request: &'static str| {
            desk.write(move |tx| idempotency::begin(tx, id, key, request))
                .unwrap()
        };
        assert_eq!(begin("k", "body"), Begun::Fresh);
        assert_eq!(begin("k", "body"), Begun::Running);
        assert_eq!(begin("k", "other"), Begun::OtherBody);
        desk.write(move |tx| idempotency::finish(tx, id, "k", 201, "{}"))
            .unwrap();
        assert_eq!(
            begin("k", "body"),
            Begun::Replay {
                status: 201,
                answer: "{}".into()
            }
        );
        assert_eq!(begin("k", "other"), Begun::OtherBody);
        assert_eq!(begin("l", "body"), Begun::Fresh);
        desk.write(move |tx| idempotency::abandon(tx, id, "l"))
            .unwrap();
        assert_eq!(begin("l", "body"), Begun::Fresh);
        desk.clock.pass(Millis::from_hours(24));
        assert_eq!(begin("k", "other"), Begun::Fresh);
        assert_eq!(desk.write(idempotency::prune).unwrap(), 1);
    });
}

#[test]
fn a_refused_sign_in_is_in_the_log() {
    on_each_engine(|desk| {
        let ona = desk.owner.staff_id();
        desk.write(move |tx| sign_in::refused(tx, ona)).unwrap();
        desk.write(|tx| sign_in::refused(tx, None)).unwrap();
        assert_eq!(desk.events("session.refused"), 2);
    });
}
