//! Migrations: applied once, refused when they are not what was applied.

use crate::support::MIGRATIONS;
use attent_db::{Db, Error, Migration, SystemClock};
use attent_testing::{TempEngine, setup};
use std::sync::Arc;

const fn step(number: i64, text: &'static str) -> Migration {
    Migration {
        number,
        name: "step",
        sqlite: text,
        postgres: text,
    }
}

const ONE: Migration = step(
    1,
    "CREATE TABLE one (id BIGINT); CREATE TABLE uno (id BIGINT);",
);
const TWO: Migration = step(
    2,
    "CREATE TABLE two (id BIGINT); INSERT INTO two (id) VALUES (2);",
);
const BAD_TWO: Migration = step(
    2,
    "CREATE TABLE two (id BIGINT); INSERT INTO nowhere (id) VALUES (2);",
);

const EMPTY_TWO: Migration = step(2, "");

fn open(engine: &TempEngine, steps: &'static [Migration]) -> Db {
    Db::open(engine.target().clone(), setup(Arc::new(SystemClock), steps)).unwrap()
}

#[test]
fn each_step_is_applied_once() {
    for engine in attent_testing::engines() {
        let first = open(&engine, &[ONE]);
        assert_eq!(first.migrate().unwrap().applied, [0, 1], "{}", engine.name);
        let second = open(&engine, &[ONE, TWO]);
        let migrated = second.migrate().unwrap();
        assert_eq!(
            (migrated.applied, migrated.current),
            (vec![2], 2),
            "{}",
            engine.name
        );
        assert_eq!(second.migrate().unwrap().applied, [], "{}", engine.name);
    }
}

#[test]
fn processes_that_migrate_at_once_do_not_collide() {
    for engine in attent_testing::engines() {
        let dbs: Vec<Db> = (0..4).map(|_| open(&engine, &[ONE, TWO])).collect();
        let applied: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = dbs.iter().map(|db| scope.spawn(|| db.migrate())).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap().unwrap().applied.len())
                .sum()
        });
        assert_eq!(applied, 3, "{}", engine.name);
    }
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_touched() {
    for engine in attent_testing::engines() {
        let db = open(&engine, &[ONE, TWO]);
        db.migrate().unwrap();
        let newer = open(&engine, &[ONE]).migrate();
        assert_eq!(
            newer,
            Err(Error::SchemaTooNew { found: 2, known: 1 }),
            "{}",
            engine.name
        );
        let refused: [(&'static [Migration], &str); 3] = [
            (
                &[ONE, BAD_TWO],
                "step 2 (step) was changed after it had been applied",
            ),
            (
                &[ONE, EMPTY_TWO, EMPTY_TWO],
                "step 2 (step) does not come before step 2",
            ),
            (&[EMPTY_TWO], "step 1 was applied where step 2"),
        ];
        for (steps, words) in refused {
            let error = open(&engine, steps).migrate().unwrap_err();
            assert!(
                matches!(error, Error::Migration(_)),
                "{}: {error:?}",
                engine.name
            );
            assert!(
                error.to_string().contains(words),
                "{}: {error}",
                engine.name
            );
        }
        let rows =
            db.read_now(|tx| tx.one("SELECT COUNT(*) FROM two", &[], |row| row.get::<i64>(0)));
        assert_eq!(rows, Ok(Some(1)), "{}", engine.name);
    }
}

#[test]
fn a_step_that_fails_leaves_nothing_behind() {
    for engine in attent_testing::engines() {
        let error = open(&engine, &[ONE, BAD_TWO]).migrate().unwrap_err();
        assert!(
            error.to_string().contains("step 2"),
            "{}: {error}",
            engine.name
        );
        let migrated = open(&engine, &[ONE, TWO]).migrate().unwrap();
        assert_eq!(migrated.applied, [2], "{}", engine.name);
    }
}

#[test]
fn an_open_database_works_before_and_after_its_tables_change() {
    for engine in attent_testing::engines() {
        let before = open(&engine, MIGRATIONS);
        assert_eq!(
            before.read_now(|tx| tx.one("SELECT 1", &[], |row| row.get::<i64>(0))),
            Ok(Some(1))
        );
        let no_number = before.write_now(|tx| Ok::<_, Error>(tx.new_id()));
        assert!(
            matches!(no_number, Err(Error::Unavailable(_))),
            "{}: {no_number:?}",
            engine.name
        );
        before.migrate().unwrap();
        assert!(before.write_now(|tx| Ok::<_, Error>(tx.new_id())).unwrap() > 0);
        let all =
            |db: &Db| db.read_now(|tx| tx.all("SELECT * FROM book", &[], |row| row.get::<i64>(0)));
        for _ in 0..10 {
            assert_eq!(all(&before), Ok(vec![]), "{}", engine.name);
        }
        before
            .write_now(|tx| tx.run("ALTER TABLE book ADD COLUMN pages BIGINT", &[]))
            .unwrap();
        for _ in 0..10 {
            assert_eq!(all(&before), Ok(vec![]), "{}", engine.name);
        }
    }
}
