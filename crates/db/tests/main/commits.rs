//! Many writers, errors and panics among them, and what is told after COMMIT.

use crate::support::{MIGRATIONS, add_shelf, shelves, stock};
use attent_db::{Error, Nudge, params};
use std::sync::{Arc, Mutex};

#[test]
fn guarded_updates_of_sixteen_writers_are_not_lost_and_none_fails() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        add_shelf(&db, 1, 0);
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        while !take_one_more(&db) {}
                    }
                });
            }
        });
        assert_eq!(stock(&db, 1), Some(320), "{}", engine.name);
        db.close();
    }
}

/// Reads in one transaction, changes in another, guarded by what was read.
fn take_one_more(db: &attent_db::Db) -> bool {
    let seen = stock(db, 1).unwrap();
    let changed = db.write_now(move |tx| {
        tx.run(
            "UPDATE shelf SET stock = $2 WHERE id = $1 AND stock = $3",
            &params![1, seen + 1, seen],
        )
    });
    changed.unwrap() == 1
}

#[test]
fn deadlocks_are_run_again() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        add_shelf(&db, 1, 0);
        add_shelf(&db, 2, 0);
        std::thread::scope(|scope| {
            for (first, second) in [(1_i64, 2_i64), (2, 1), (1, 2), (2, 1)] {
                let db = &db;
                scope.spawn(move || {
                    for _ in 0..5 {
                        db.write_now(move |tx| {
                            tx.run(
                                "UPDATE shelf SET stock = stock + 1 WHERE id = $1",
                                &params![first],
                            )?;
                            std::thread::sleep(std::time::Duration::from_millis(3));
                            tx.run(
                                "UPDATE shelf SET stock = stock + 1 WHERE id = $1",
                                &params![second],
                            )
                        })
                        .unwrap();
                    }
                });
            }
        });
        assert_eq!(
            (stock(&db, 1), stock(&db, 2)),
            (Some(20), Some(20)),
            "{}",
            engine.name
        );
    }
}

#[test]
fn an_error_or_panic_undoes_its_own_changes_only() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .build()
            .unwrap();
        let answers: Vec<Result<(), Error>> = runtime.block_on(async {
            let tasks: Vec<_> = (0..60_i64)
                .map(|id| {
                    let db = db.clone();
                    tokio::spawn(async move {
                        db.write(move |tx| {
                            tx.run(
                                "INSERT INTO shelf (id, name, stock, open) VALUES ($1, $2, 1, TRUE)",
                                &params![id, format!("shelf {id}")],
                            )?;
                            match id % 3 {
                                0 => Ok(()),
                                1 => Err(Error::Refused("changed our mind".into())),
                                _ => panic!("a mistake"),
                            }
                        })
                        .await
                    })
                })
                .collect();
            let mut answers = Vec::new();
            for task in tasks {
                answers.push(task.await.unwrap());
            }
            answers
        });
        for (id, answer) in answers.into_iter().enumerate() {
            let expected = match id % 3 {
                0 => Ok(()),
                1 => Err(Error::Refused("changed our mind".into())),
                _ => Err(Error::Panicked),
            };
            assert_eq!(answer, expected, "{} {id}", engine.name);
        }
        assert_eq!(shelves(&db), 20, "{}", engine.name);
    }
}

#[test]
fn a_failed_statement_cannot_be_swallowed() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        add_shelf(&db, 1, 1);
        let answer = db.write_now(|tx| {
            tx.run("UPDATE shelf SET stock = 9 WHERE id = 1", &[])?;
            let _ = tx.run(
                "INSERT INTO shelf (id, name, stock, open) VALUES (1, 'x', 1, TRUE)",
                &[],
            );
            Ok::<_, Error>(())
        });
        assert!(
            matches!(answer, Err(Error::Conflict(_))),
            "{} {answer:?}",
            engine.name
        );
        assert_eq!(stock(&db, 1), Some(1), "{}", engine.name);
    }
}

#[test]
fn nudges_are_told_after_commit_and_only_then() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let told = Arc::new(Mutex::new(Vec::new()));
        let ears = Arc::clone(&told);
        db.on_commit(Arc::new(|_| panic!("a bad callback")));
        db.on_commit(Arc::new(move |nudges| {
            ears.lock().unwrap().push(nudges.to_vec());
        }));
        let nudge = |id| Nudge { topic: "shelf", id };
        let kept = db.write_now(move |tx| {
            tx.nudge(nudge(1));
            tx.nudge(nudge(1));
            tx.nudge(nudge(2));
            Ok::<_, Error>(())
        });
        let undone = db.write_now(move |tx| {
            tx.nudge(nudge(3));
            Err::<(), _>(Error::Refused("no".into()))
        });
        assert!(kept.is_ok() && undone.is_err());
        assert_eq!(
            *told.lock().unwrap(),
            [vec![nudge(1), nudge(2)]],
            "{}",
            engine.name
        );
    }
}

#[test]
fn a_dropped_future_does_not_cancel_a_queued_write() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let write = db.write(|tx| {
                tx.run(
                    "INSERT INTO shelf (id, name, stock, open) VALUES (1, 'a', 1, TRUE)",
                    &[],
                )
            });
            tokio::select! { biased; _ = write => {}, () = std::future::ready(()) => {} }
        });
        // Closing finishes what is queued.
        db.close();
        let again = engine.open(MIGRATIONS);
        assert_eq!(shelves(&again), 1, "{}", engine.name);
        assert_eq!(db.write_now(|_| Ok::<_, Error>(())), Err(Error::Closed));
    }
}

#[test]
fn a_transaction_inside_a_transaction_is_refused_not_waited_for() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let inner = db.clone();
        let answer = db.write_now(move |_| inner.write_now(|_| Ok::<_, Error>(())));
        assert!(matches!(answer, Err(Error::Sql(_))), "{}", engine.name);
    }
}
