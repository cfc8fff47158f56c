//! Full disks, a server that goes away, a file that is none.

use crate::support::{MIGRATIONS, add_shelf, shelves, stock};
use attent_db::{Db, Error, SystemClock, Target, params};
use attent_testing::postgres::Server;
use std::sync::Arc;
use std::time::{Duration, Instant};

#[test]
fn a_full_disk_undoes_only_what_must_be_undone() {
    let engine = attent_testing::sqlite();
    let db = engine.open(MIGRATIONS);
    add_shelf(&db, 0, 0);
    limit(&db, |pages| pages + 30);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .build()
        .unwrap();
    // Every fourth brings more than there is room for.
    let answers: Vec<Result<u64, Error>> = runtime.block_on(async {
        let tasks: Vec<_> = (1..=60_i64)
            .map(|id| {
                let db = db.clone();
                let size = if id % 4 == 0 { 400_000 } else { 10 };
                tokio::spawn(async move {
                    db.write(move |tx| {
                        tx.run(
                            "INSERT INTO shelf (id, name, stock, open, picture) VALUES ($1, $2, 1, TRUE, $3)",
                            &params![id, format!("shelf {id}"), vec![1_u8; size]],
                        )
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
    for (id, answer) in (1_i64..).zip(&answers) {
        match id % 4 {
            0 => assert!(matches!(answer, Err(Error::Full(_))), "{id}: {answer:?}"),
            _ => assert_eq!(*answer, Ok(1), "{id}"),
        }
        assert_eq!(stock(&db, id).is_some(), answer.is_ok(), "{id}");
    }
    limit(&db, |_| 1_000_000);
    add_shelf(&db, 100, 1);
    assert_eq!(shelves(&db), 47);
}

/// Sets how large the file may become.
fn limit(db: &Db, pages: fn(i64) -> i64) {
    db.write_now(move |tx| {
        let now: i64 = tx.one("PRAGMA page_count", &[], |row| row.get(0))?.unwrap();
        let set = format!("PRAGMA max_page_count = {}", pages(now));
        tx.one(&set, &[], |row| row.get::<i64>(0))
    })
    .unwrap();
}

#[test]
fn a_server_that_went_away_and_came_back_is_used_again() {
    let Some(mut server) = own_server() else {
        return;
    };
    let target = Target::Postgres(server.url("postgres"));
    let db = Db::open(
        target,
        attent_testing::setup(Arc::new(SystemClock), MIGRATIONS),
    )
    .unwrap();
    db.migrate().unwrap();
    add_shelf(&db, 1, 1);
    server.stop();
    let started = Instant::now();
    let away = db.read_now(|tx| tx.one("SELECT 1", &[], |row| row.get::<i64>(0)));
    assert!(matches!(away, Err(Error::Unavailable(_))), "{away:?}");
    assert!(started.elapsed() < Duration::from_secs(15));
    let waiting = {
        let db = db.clone();
        std::thread::spawn(move || add_shelf(&db, 2, 2))
    };
    server.start_again();
    waiting.join().unwrap();
    for _ in 0..20 {
        assert_eq!((stock(&db, 1), stock(&db, 2)), (Some(1), Some(2)));
    }
    db.close();
}

fn own_server() -> Option<Server> {
    // Says loudly, or fails, where there is no PostgreSQL.
    attent_testing::postgres::database()?;
    Some(Server::start().unwrap())
}

type Expected = fn(&Error) -> bool;

#[test]
fn what_cannot_be_opened_is_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let junk = folder.path().join("junk");
    std::fs::write(
        &junk,
        "this is no database, but a text that is long enough to be looked at".repeat(20),
    )
    .unwrap();
    let table: [(Target, Expected); 4] = [
        (Target::Sqlite(junk), |e| matches!(e, Error::Corrupt(_))),
        (Target::Sqlite(folder.path().join("no/folder/file")), |e| {
            matches!(e, Error::Unavailable(_))
        }),
        (Target::Postgres("postgres://a@127.0.0.1:1/b".into()), |e| {
            matches!(e, Error::Unavailable(_))
        }),
        (Target::Postgres("://".into()), |e| {
            matches!(e, Error::Unavailable(_))
        }),
    ];
    for (target, expected) in table {
        let error = Db::open(
            target,
            attent_testing::setup(Arc::new(SystemClock), MIGRATIONS),
        )
        .err()
        .unwrap();
        assert!(expected(&error), "{error:?}");
    }
}
