//! What a read sees, and that it changes nothing.

use crate::support::{MIGRATIONS, add_shelf};
use attent_db::{Error, params};

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
