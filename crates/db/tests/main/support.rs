//! A small schema and what the tests share.

use attent_db::{Db, Error, Migration, params};

const START: &str = "
CREATE TABLE shelf (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    stock BIGINT NOT NULL CHECK (stock >= 0),
    open BOOLEAN NOT NULL,
    weight DOUBLE PRECISION,
    picture BYTEA
);
CREATE TABLE book (
    id BIGINT PRIMARY KEY,
    shelf_id BIGINT NOT NULL REFERENCES shelf (id),
    title TEXT NOT NULL
);
CREATE INDEX book_shelf ON book (shelf_id);
";

pub const MIGRATIONS: &[Migration] = &[Migration {
    number: 1,
    name: "start",
    sqlite: START,
    postgres: START,
}];

pub fn add_shelf(db: &Db, id: i64, stock: i64) {
    db.write_now(move |tx| {
        let name = format!("shelf {id}");
        tx.run(
            "INSERT INTO shelf (id, name, stock, open) VALUES ($1, $2, $3, TRUE)",
            &params![id, name, stock],
        )
    })
    .unwrap();
}

pub fn stock(db: &Db, id: i64) -> Option<i64> {
    db.read_now(move |tx| {
        tx.one(
            "SELECT stock FROM shelf WHERE id = $1",
            &params![id],
            |row| row.get(0),
        )
    })
    .unwrap()
}

pub fn shelves(db: &Db) -> i64 {
    db.read_now(|tx| {
        Ok::<_, Error>(
            tx.one("SELECT COUNT(*) FROM shelf", &[], |row| row.get(0))?
                .unwrap(),
        )
    })
    .unwrap()
}
