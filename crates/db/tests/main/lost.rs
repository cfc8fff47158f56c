//! Transactions that are lost under the work: it is run again, or it is said that nobody knows.

use crate::support::{MIGRATIONS, add_shelf, shelves, stock};
use attent_db::{Db, Engine, Error, params};
use attent_testing::TempEngine;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often a closure ran.
#[derive(Clone, Default)]
struct Runs(Arc<AtomicUsize>);

impl Runs {
    fn one_more(&self) -> usize {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

#[test]
fn a_batch_whose_transaction_vanished_runs_again_one_by_one() {
    let engine = attent_testing::sqlite();
    let db = engine.open(MIGRATIONS);
    let runs: Vec<Runs> = (0..10).map(|_| Runs::default()).collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let answers = runtime.block_on(async {
        // Holds the writer until all others are queued.
        let slow = tokio::spawn({
            let db = db.clone();
            async move {
                db.write(|_| {
                    std::thread::sleep(Duration::from_millis(200));
                    Ok::<_, Error>(0)
                })
                .await
            }
        });
        tokio::task::yield_now().await;
        let tasks: Vec<_> = (0_i64..)
            .zip(runs.clone())
            .map(|(id, runs)| tokio::spawn(write(db.clone(), id, runs)))
            .collect();
        slow.await.unwrap().unwrap();
        let mut answers = Vec::new();
        for task in tasks {
            answers.push(task.await.unwrap());
        }
        answers
    });
    for (id, answer) in answers.iter().enumerate() {
        assert_eq!(answer.is_ok(), id != 5, "{id}: {answer:?}");
        assert_eq!(stock(&db, id as i64).is_some(), id != 5, "{id}");
    }
    // Those in front of it were lost with it, and ran again.
    assert!(runs[..=5].iter().all(|runs| runs.count() == 2));
    assert!(runs[6..].iter().all(|runs| runs.count() == 1));
}

/// Adds a shelf; number 5 then pulls the transaction away, as a full disk does.
async fn write(db: Db, id: i64, runs: Runs) -> Result<u64, Error> {
    db.write(move |tx| {
        runs.one_more();
        let name = format!("shelf {id}");
        tx.run(
            "INSERT INTO shelf (id, name, stock, open) VALUES ($1, $2, 1, TRUE)",
            &params![id, name],
        )?;
        if id == 5 {
            tx.run("ROLLBACK", &[])
        } else {
            Ok(1)
        }
    })
    .await
}

#[test]
fn another_program_may_write_to_the_same_file() {
    let engine = attent_testing::sqlite();
    let (one, two) = (engine.open(MIGRATIONS), engine.open(MIGRATIONS));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            one.write_now(|tx| {
                tx.run(
                    "INSERT INTO shelf (id, name, stock, open) VALUES (1, 'a', 1, TRUE)",
                    &[],
                )?;
                std::thread::sleep(Duration::from_millis(300));
                Ok::<_, Error>(())
            })
            .unwrap();
        });
        for id in 10..40 {
            add_shelf(&two, id, 1);
        }
    });
    assert_eq!(shelves(&two), 31);
}

/// PostgreSQL, or nothing where tests do without.
fn postgres() -> Option<TempEngine> {
    attent_testing::engines()
        .into_iter()
        .find(|engine| engine.name == "postgres")
}

#[test]
fn a_connection_lost_before_commit_is_made_again() {
    let Some(engine) = postgres() else { return };
    let db = engine.open(MIGRATIONS);
    let runs = Runs::default();
    let counted = runs.clone();
    db.write_now(move |tx| {
        assert_eq!(tx.engine(), Engine::Postgres);
        tx.run(
            "INSERT INTO shelf (id, name, stock, open) VALUES (1, 'a', 1, TRUE)",
            &[],
        )?;
        if counted.one_more() == 1 {
            tx.one(
                "SELECT pg_terminate_backend(pg_backend_pid())",
                &[],
                |row| row.get::<bool>(0),
            )?;
        }
        Ok::<_, Error>(())
    })
    .unwrap();
    assert_eq!((runs.count(), shelves(&db)), (2, 1));
}

/// Ends the connection while it commits.
const CUT_AT_COMMIT: [&str; 2] = [
    "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
     'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'",
    "CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON book DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW EXECUTE FUNCTION cut()",
];

#[test]
fn a_connection_lost_while_committing_is_not_done_twice() {
    let Some(engine) = postgres() else { return };
    let db = engine.open(MIGRATIONS);
    add_shelf(&db, 1, 1);
    for sql in CUT_AT_COMMIT {
        db.write_now(move |tx| tx.run(sql, &[])).unwrap();
    }
    let runs = Runs::default();
    let counted = runs.clone();
    let answer = db.write_now(move |tx| {
        counted.one_more();
        tx.run(
            "INSERT INTO book (id, shelf_id, title) VALUES (1, 1, 'a')",
            &[],
        )
    });
    assert!(matches!(answer, Err(Error::Unknown(_))), "{answer:?}");
    assert_eq!(runs.count(), 1);
    add_shelf(&db, 2, 1);
}

#[test]
fn a_number_taken_away_is_replaced_at_the_next_renewal() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let number =
            |db: &Db| (db.write_now(|tx| Ok::<_, Error>(tx.new_id())).unwrap() >> 12) & 1023;
        let before = number(&db);
        db.write_now(|tx| {
            tx.run(
                "UPDATE node SET holder = 'somebody', lease_until = lease_until + 1",
                &[],
            )
        })
        .unwrap();
        assert_eq!(
            number(&db),
            before,
            "{}: its reservation still stands",
            engine.name
        );
        engine.clock.pass(attent_db::Millis::from_minutes(4));
        assert_ne!(number(&db), before, "{}", engine.name);
        engine.clock.pass(attent_db::Millis::from_days(4));
        assert!(number(&db) < 1024, "{}: time may jump", engine.name);
    }
}
