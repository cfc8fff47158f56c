//! The main path.

use attent_db::{Db, Error, FakeClock, Migration, Setup, Target, params};
use std::sync::Arc;

const MIGRATIONS: &[Migration] = &[Migration {
    number: 1,
    name: "start",
    sqlite: "CREATE TABLE a (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, done BOOLEAN NOT NULL); CREATE TABLE b (id BIGINT);",
    postgres: "CREATE TABLE a (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, done BOOLEAN NOT NULL); CREATE TABLE b (id BIGINT);",
}];

#[test]
fn what_was_written_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let setup = Setup {
        clock: Arc::new(FakeClock::default()),
        migrations: MIGRATIONS,
        readers: 2,
        app_name: "test".into(),
    };
    let db = Db::open(Target::Sqlite(folder.path().join("a.sqlite")), setup).unwrap();
    assert_eq!(db.migrate().unwrap().applied, [0, 1]);
    assert_eq!(db.migrate().unwrap().applied, []);
    let id = db
        .write_now(|tx| {
            let id = tx.new_id();
            tx.run(
                "INSERT INTO a (id, name, done) VALUES ($1, $3, $2)",
                &params![id, true, "x"],
            )?;
            Ok::<_, Error>(id)
        })
        .unwrap();
    let found = db
        .read_now(move |tx| {
            tx.one(
                "SELECT name, done FROM a WHERE id = $1",
                &params![id],
                |row| Ok((row.get::<String>(0)?, row.get::<bool>(1)?)),
            )
        })
        .unwrap();
    assert_eq!(found, Some(("x".into(), true)));
    let twice =
        db.write_now(|tx| tx.run("INSERT INTO a (id, name, done) VALUES (1, 'x', FALSE)", &[]));
    assert_eq!(twice, Err(Error::Conflict("a.name".into())));
    db.close();
}
