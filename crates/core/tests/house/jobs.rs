//! The queue: each job once, by one worker at a time, and never lost.

use std::collections::BTreeSet;

use crate::support::{Desk, forbidden, on_each_engine};
use attent_core::{
    Role,
    jobs::{self, After, Claim, Job, New, Priority, claim},
};
use attent_db::{Db, Millis};

fn enqueue(desk: &Desk, job: New) -> bool {
    desk.write(move |tx| jobs::enqueue(tx, &job))
        .unwrap()
        .is_some()
}

fn claimed(db: &Db, worker: &'static str) -> Option<Job> {
    loop {
        match db.write_now(move |tx| claim(tx, worker)).unwrap() {
            Claim::Job(job) => return Some(job),
            Claim::Again => {}
            Claim::Idle => return None,
        }
    }
}

fn one(desk: &Desk) -> Job {
    claimed(&desk.db, "w").expect("a job is due")
}

#[test]
fn eight_workers_do_four_hundred_jobs_exactly_once() {
    on_each_engine(|desk| {
        desk.write(|tx| {
            for number in 0..400 {
                jobs::enqueue(tx, &New::now("count", number.to_string()))?;
            }
            Ok(())
        })
        .unwrap();
        let workers: Vec<_> = ["a", "b", "c", "d", "e", "f", "g", "h"]
            .map(|worker| {
                let db = desk.db.clone();
                std::thread::spawn(move || {
                    let mut done = Vec::new();
                    while let Some(job) = claimed(&db, worker) {
                        done.push(job.payload.clone());
                        assert!(db.write_now(move |tx| jobs::finish(tx, &job)).unwrap());
                    }
                    done
                })
            })
            .into();
        let done: Vec<_> = workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap())
            .collect();
        assert_eq!(done.len(), 400);
        assert_eq!(done.into_iter().collect::<BTreeSet<_>>().len(), 400);
    });
}

#[test]
fn the_urgent_and_the_older_go_first_and_nothing_before_its_time() {
    on_each_engine(|desk| {
        let now = attent_db::Clock::now(&*desk.clock);
        let job = |name: &str, priority, run_at| New {
            priority,
            run_at,
            ..New::now("order", name.to_owned())
        };
        enqueue(desk, job("low", Priority::Low, None));
        enqueue(desk, job("later", Priority::High, Some(now.plus(1000))));
        enqueue(desk, job("second", Priority::Normal, None));
        enqueue(desk, job("first", Priority::Normal, Some(now.plus(-1000))));
        enqueue(desk, job("high", Priority::High, None));
        let mut order = Vec::new();
        while let Some(job) = claimed(&desk.db, "w") {
            order.push(job.payload);
        }
        assert_eq!(order, ["high", "first", "second", "low"]);
        desk.clock.pass(1000);
        assert_eq!(one(desk).payload, "later");
    });
}

#[test]
fn a_key_is_one_job_while_it_is_there() {
    on_each_engine(|desk| {
        let new = || New::now("mail", "1".into()).once("mail:1");
        assert!(enqueue(desk, new()));
        assert!(!enqueue(desk, new()));
        let job = one(desk);
        assert!(!enqueue(desk, new()), "it is still being done");
        desk.write(move |tx| jobs::finish(tx, &job)).unwrap();
        assert!(enqueue(desk, new()));
    });
}

#[test]
fn who_lost_the_lease_has_no_say() {
    on_each_engine(|desk| {
        enqueue(desk, New::now("slow", String::new()));
        let first = one(desk);
        desk.clock.pass(Millis::from_minutes(4));
        let beat = first.clone();
        assert!(desk.write(move |tx| jobs::heart_beat(tx, &beat)).unwrap());
        desk.clock.pass(Millis::from_minutes(4));
        assert!(
            claimed(&desk.db, "other").is_none(),
            "the heart-beat kept it"
        );
        desk.clock.pass(Millis::from_minutes(2));
        let second = claimed(&desk.db, "other").unwrap();
        assert_eq!((second.id, second.attempt), (first.id, 2));
        let (a, b, c, d) = (first.clone(), first.clone(), first.clone(), first);
        assert!(!desk.write(move |tx| jobs::finish(tx, &a)).unwrap());
        assert!(!desk.write(move |tx| jobs::heart_beat(tx, &b)).unwrap());
        assert!(!desk.write(move |tx| jobs::give_up(tx, &c, "x")).unwrap());
        let after = desk.write(move |tx| jobs::retry(tx, &d, "x", 0.0)).unwrap();
        assert_eq!(after, After::Lost);
        assert!(desk.write(move |tx| jobs::finish(tx, &second)).unwrap());
    });
}

#[test]
fn a_job_that_fails_waits_longer_each_time_and_then_stays_for_a_person() {
    on_each_engine(|desk| {
        enqueue(desk, New::now("send", "1".into()).once("send:1"));
        let (mut tries, mut last) = (0, 0);
        loop {
            let (job, now) = (one(desk), attent_db::Clock::now(&*desk.clock));
            tries += 1;
            assert_eq!(job.tries, tries);
            match desk
                .write(move |tx| jobs::retry(tx, &job, "refused", 1.0))
                .unwrap()
            {
                After::At(at) => {
                    let wait = at.since(now);
                    assert!(wait >= last, "{wait} {last}");
                    last = wait;
                    assert!(claimed(&desk.db, "w").is_none());
                    desk.clock.set(at);
                }
                After::GaveUp => break,
                After::Lost => panic!("nobody else is here"),
            }
        }
        assert_eq!(tries, 16);
        let failed = desk.owner_does(|tx, owner| jobs::list_failed(tx, owner, None, 10));
        assert_eq!((failed.len(), failed[0].error.as_str()), (1, "refused"));
        let id = failed[0].id;
        let staff = desk.joins("Sia", Role::Staff);
        assert!(forbidden(
            &desk.write(move |tx| jobs::retry_failed(tx, &staff, id))
        ));
        desk.owner_does(move |tx, owner| jobs::retry_failed(tx, owner, id));
        let again = one(desk);
        assert_eq!((again.id, again.attempt, again.tries), (id, 17, 1));
        desk.write(move |tx| jobs::give_up(tx, &again, "gone"))
            .unwrap();
        desk.owner_does(move |tx, owner| jobs::drop_failed(tx, owner, id));
        assert_eq!(
            desk.owner_does(|tx, owner| jobs::list_failed(tx, owner, None, 10))
                .len(),
            0
        );
    });
}

#[test]
fn a_job_that_takes_its_worker_down_each_time_is_given_up() {
    on_each_engine(|desk| {
        enqueue(desk, New::now("poison", String::new()));
        let mut begun = 0;
        while claimed(&desk.db, "w").is_some() {
            begun += 1;
            assert!(begun < 100, "it never ends");
            desk.clock.pass(Millis::from_minutes(6));
        }
        assert_eq!(begun, 20);
        assert_eq!(
            desk.owner_does(|tx, owner| jobs::list_failed(tx, owner, None, 10))
                .len(),
            1
        );
    });
}
