//! What a read sees, and that it changes nothing.

use crate::support::{MIGRATIONS, add_shelf};
use attent_db::{Db, Error, Row, Tx, params};

#[test]
fn a_read_sees_one_state() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        add_shelf(&db, 1, 50);
        add_shelf(&db, 2, 50);
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| {
                for round in 0..150_i64 {
                    let (from, to) = if round % 2 == 0 {
                        (1_i64, 2_i64)
                    } else {
                        (2, 1)
                    };
                    db.write_now(move |tx| {
                        tx.run(
                            "UPDATE shelf SET stock = stock - 1 WHERE id = $1",
                            &params![from],
                        )?;
                        tx.run(
                            "UPDATE shelf SET stock = stock + 1 WHERE id = $1",
                            &params![to],
                        )
                    })
                    .unwrap();
                }
            });
            let mut reads = 0;
            while !writer.is_finished() || reads < 20 {
                let sum = db.read_now(|tx| {
                    let one = |tx: &mut attent_db::Tx<'_>, id: i64| {
                        tx.one(
                            "SELECT stock FROM shelf WHERE id = $1",
                            &params![id],
                            |row| row.get::<i64>(0),
                        )
                    };
                    let first = one(tx, 1)?;
                    std::thread::yield_now();
                    let second = one(tx, 2)?;
                    Ok::<_, Error>(first.unwrap() + second.unwrap())
                });
                assert_eq!(sum, Ok(100), "{}", engine.name);
                reads += 1;
            }
        });
    }
}

#[test]
fn a_read_can_neither_write_nor_make_ids() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let answer = db.read_now(|tx| tx.run("DELETE FROM shelf", &[]));
        assert!(
            matches!(answer, Err(Error::ReadOnly(_))),
            "{} {answer:?}",
            engine.name
        );
        let answer = db.read_now(|tx| Ok::<_, Error>(tx.new_id()));
        assert!(
            matches!(answer, Err(Error::Sql(_))),
            "{} {answer:?}",
            engine.name
        );
    }
}

/// All of a shelf, as the program would read it.
type Shelf = (i64, String, bool, Option<f64>, Option<Vec<u8>>);

fn shelves(db: &Db) -> Vec<Shelf> {
    let read = |row: &Row<'_>| {
        Ok((
            row.get(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(4)?,
        ))
    };
    let all = "SELECT id, name, open, weight, picture FROM shelf ORDER BY id";
    let (first, rows) = db
        .read_now(move |tx| {
            let first = tx.one(all, &[], read)?;
            Ok::<_, Error>((first, tx.all(all, &[], read)?))
        })
        .unwrap();
    assert_eq!(
        first.as_ref(),
        rows.first(),
        "one and all speak of one state"
    );
    rows
}

#[test]
fn what_was_answered_before_is_answered_again_while_it_is_true() {
    for engine in attent_testing::engines() {
        let (db, other) = (engine.open(MIGRATIONS), engine.open(MIGRATIONS));
        let mut expected: Vec<Shelf> = Vec::new();
        let names = ["", "žuvis 🐟", "too much to be kept"];
        // Each connection may keep an answer the second time, and tell it from the third on.
        let ask = |expected: &Vec<Shelf>| {
            for _ in 0..20 {
                assert_eq!(&shelves(&db), expected, "{}", engine.name);
            }
        };
        for (writes, (id, name)) in [&other, &db, &other].iter().zip((1..).zip(names)) {
            ask(&expected);
            let shelf: Shelf = (
                id,
                name.to_owned(),
                id == 2,
                (id > 1).then_some(0.1),
                (id > 1).then(|| vec![255; if id == 2 { 3 } else { 400_000 }]),
            );
            expected.push(shelf.clone());
            writes
                .write_now(move |tx| {
                    let (id, name, open, weight, picture) = shelf.clone();
                    tx.run(
                        "INSERT INTO shelf (id, name, stock, open, weight, picture)
                         VALUES ($1, $2, 0, $3, $4, $5)",
                        &params![id, name, open, weight, picture],
                    )
                })
                .unwrap();
        }
        ask(&expected);
    }
}

#[test]
fn a_commit_in_the_middle_of_a_read_is_seen_by_the_next() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        add_shelf(&db, 1, 0);
        for round in 0..20_i64 {
            let (writes, stock) = (db.clone(), |tx: &mut Tx<'_>| {
                let sql = "SELECT stock FROM shelf WHERE id = $1";
                tx.one(sql, &params![1_i64], |row| row.get::<i64>(0))
            });
            let seen = db.read_now(move |tx| {
                let before = stock(tx)?;
                let writes = writes.clone();
                let wrote = std::thread::spawn(move || {
                    let sql = "UPDATE shelf SET stock = $1 WHERE id = 1";
                    writes.write_now(move |tx| tx.run(sql, &params![round + 1]))
                });
                assert_eq!(wrote.join().expect("it ends"), Ok(1));
                Ok::<_, Error>((before, stock(tx)?, stock(tx)?))
            });
            let as_before = Some(round);
            assert_eq!(
                seen,
                Ok((as_before, as_before, as_before)),
                "{}",
                engine.name
            );
        }
    }
}
