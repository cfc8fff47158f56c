//! The one SQL: placeholders, lists, kinds of values, errors in words.

use crate::support::{MIGRATIONS, add_shelf};
use attent_db::{Error, Millis, Value, params};

#[test]
fn placeholders_go_by_number_not_by_appearance() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let read = db.read_now(|tx| {
            tx.one(
                "SELECT CAST($3 AS TEXT), CAST($1 AS BIGINT), CAST($2 AS TEXT), CAST($3 AS TEXT), '$9 ''$8' -- $7
                 , \"name\" FROM (SELECT 'x' AS name) AS t /* $6 */ WHERE CAST($1 AS BIGINT) = 1",
                &params![1_i64, "two", "three"],
                |row| {
                    let texts = [row.get(0)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get::<String>(5)?];
                    Ok((row.get::<i64>(1)?, texts))
                },
            )
        });
        let texts = ["three", "two", "three", "$9 '$8", "x"].map(String::from);
        assert_eq!(read, Ok(Some((1, texts))), "{}", engine.name);
    }
}

#[test]
fn lists_expand() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        for id in 1..=5 {
            add_shelf(&db, id, id);
        }
        let ids = |sql: &'static str, list: Vec<i64>| {
            db.read_now(move |tx| {
                tx.all(sql, &params![0_i64, Value::list(list.clone())], |row| {
                    row.get::<i64>(0)
                })
            })
            .unwrap()
        };
        let within = "SELECT id FROM shelf WHERE stock > $1 AND id IN ($2) ORDER BY id";
        let without = "SELECT id FROM shelf WHERE id NOT IN ( $2 ) AND stock > $1 ORDER BY id";
        let table = [
            (within, vec![2, 4, 9], vec![2, 4]),
            (within, vec![], vec![]),
            (within, (1..=1000).collect(), vec![1, 2, 3, 4, 5]),
            (without, vec![1, 2, 3], vec![4, 5]),
            (without, vec![], vec![1, 2, 3, 4, 5]),
        ];
        for (sql, list, expected) in table {
            assert_eq!(ids(sql, list), expected, "{} {sql}", engine.name);
        }
        let names = db.read_now(|tx| {
            let names = Value::list(["shelf 1", "shelf 3"]);
            tx.all(
                "SELECT id FROM shelf WHERE name IN ($1) ORDER BY id",
                &[names],
                |row| row.get::<i64>(0),
            )
        });
        assert_eq!(names, Ok(vec![1, 3]), "{}", engine.name);
        let wrong = db.read_now(|tx| {
            tx.one(
                "SELECT 1 FROM shelf WHERE id = $1",
                &[Value::list([1_i64])],
                |row| row.get::<i64>(0),
            )
        });
        assert!(
            matches!(wrong, Err(Error::Sql(_))),
            "{} {wrong:?}",
            engine.name
        );
    }
}

#[test]
fn every_kind_comes_back_as_it_went_in() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        db.write_now(|tx| {
            let values = params![i64::MAX, "a\0ž", Millis(5), false, 0.1, &[0_u8, 255]];
            tx.run(
                "INSERT INTO shelf (id, name, stock, open, weight, picture) VALUES ($1, $2, $3, $4, $5, $6)",
                &values,
            )?;
            let nothing: Option<f64> = None;
            let values = params![1_i64, "b", 0_i64, true, nothing, None::<Vec<u8>>];
            tx.run(
                "INSERT INTO shelf (id, name, stock, open, weight, picture) VALUES ($1, $2, $3, $4, $5, $6)",
                &values,
            )
        })
        .unwrap();
        type Read = (i64, String, Millis, bool, Option<f64>, Option<Vec<u8>>);
        let read: Vec<Read> = db
            .read_now(|tx| {
                tx.all(
                    "SELECT id, name, stock, open, weight, picture FROM shelf ORDER BY name COLLATE \"C\"",
                    &[],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)),
                )
            })
            .unwrap();
        let expected = [
            (
                i64::MAX,
                "až".into(),
                Millis(5),
                false,
                Some(0.1),
                Some(vec![0, 255]),
            ),
            (1, "b".into(), Millis(0), true, None, None),
        ];
        assert_eq!(read, expected, "{}", engine.name);
    }
}

#[test]
fn the_order_of_bytes_is_the_same() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let sorted = db.read_now(|tx| {
            tx.all(
                "SELECT t.x FROM (SELECT 'y' AS x UNION ALL SELECT 'Ž' UNION ALL SELECT 'B' UNION ALL SELECT 'i'
                 UNION ALL SELECT 'a') AS t ORDER BY t.x COLLATE \"C\"",
                &[],
                |row| row.get::<String>(0),
            )
        });
        let expected = ["B", "a", "i", "y", "Ž"].map(String::from);
        assert_eq!(sorted, Ok(expected.to_vec()), "{}", engine.name);
    }
}

/// What a statement is answered with, and a word its sentence holds.
type Refusal = (&'static str, Vec<Value>, fn(&Error) -> bool, &'static str);

#[test]
fn refusals_are_in_words_and_quote_no_value() {
    let table: Vec<Refusal> = vec![
        (
            "INSERT INTO shelf (id, name, stock, open) VALUES ($1, $2, 1, TRUE)",
            params![1_i64, "secret"].to_vec(),
            |error| matches!(error, Error::Conflict(_)),
            "shelf",
        ),
        (
            "INSERT INTO book (id, shelf_id, title) VALUES (1, 99, $1)",
            params!["secret"].to_vec(),
            |error| matches!(error, Error::Refused(_)),
            "",
        ),
        (
            "UPDATE shelf SET stock = -1 WHERE name <> $1",
            params!["secret"].to_vec(),
            |error| matches!(error, Error::Refused(_)),
            "stock",
        ),
        (
            "SELECT nothing_here FROM shelf",
            vec![],
            |error| matches!(error, Error::Sql(_)),
            "nothing_here",
        ),
        (
            "SELECT $1, $3",
            params![1_i64, 2_i64, 3_i64].to_vec(),
            |error| matches!(error, Error::Sql(_)),
            "gap",
        ),
        (
            "DELETE FROM shelf WHERE id = $1",
            vec![],
            |error| matches!(error, Error::Sql(_)),
            "takes 1",
        ),
        (
            "DELETE FROM book; DELETE FROM shelf",
            vec![],
            |error| matches!(error, Error::Sql(_)),
            "",
        ),
        (
            "DELETE FROM shelf WHERE \"secret\" = 1",
            vec![],
            |error| matches!(error, Error::Sql(_)),
            "",
        ),
    ];
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        add_shelf(&db, 1, 1);
        for (sql, values, expected, word) in &table {
            let (sql, values) = (*sql, values.clone());
            let error = db.write_now(move |tx| tx.run(sql, &values)).unwrap_err();
            let words = error.to_string();
            assert!(expected(&error), "{}: {sql}: {error:?}", engine.name);
            assert!(words.contains(word), "{}: {words}", engine.name);
            assert!(
                !words.contains("secret") || sql.contains("secret"),
                "{}: {words}",
                engine.name
            );
        }
    }
}

#[test]
fn a_value_in_the_wrong_place_is_refused_before_it_is_sent() {
    let Some(engine) = attent_testing::engines()
        .into_iter()
        .find(|engine| engine.name == "postgres")
    else {
        return;
    };
    let db = engine.open(MIGRATIONS);
    let table = [
        (
            "UPDATE shelf SET open = $1",
            Value::Int(1),
            "$1 is a whole number, but its place takes BOOLEAN",
        ),
        (
            "UPDATE shelf SET stock = $1",
            Value::Bool(true),
            "$1 is a yes or no, but its place takes BIGINT",
        ),
        (
            "UPDATE shelf SET name = $1",
            Value::Int(1),
            "$1 is a whole number, but its place takes TEXT",
        ),
        (
            "UPDATE shelf SET picture = $1",
            Value::from("a"),
            "$1 is a text, but its place takes BYTEA",
        ),
        (
            "UPDATE shelf SET stock = $1",
            Value::Real(0.5),
            "$1 is a fraction, but its place takes BIGINT",
        ),
    ];
    for (sql, value, words) in table {
        let error = db
            .write_now(move |tx| tx.run(sql, std::slice::from_ref(&value)))
            .unwrap_err();
        assert_eq!(error, Error::Sql(format!("{words}: {sql}")));
    }
    let whole = db.write_now(|tx| tx.run("UPDATE shelf SET weight = $1", &params![3_i64]));
    assert_eq!(whole, Ok(0));
    let vector = db.read_now(|tx| {
        tx.one(
            "SELECT CAST($1 AS tsvector) @@ CAST($2 AS tsquery)",
            &params!["'a':1", "'a'"],
            |row| row.get::<bool>(0),
        )
    });
    assert_eq!(vector, Ok(Some(true)));
}

#[test]
fn run_counts_the_rows_it_changed() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        for id in 1..=3 {
            add_shelf(&db, id, id);
        }
        let counts = db.write_now(|tx| {
            Ok::<_, Error>([
                tx.run(
                    "UPDATE shelf SET stock = stock + 1 WHERE id < $1",
                    &params![3_i64],
                )?,
                tx.run("UPDATE shelf SET stock = 1 WHERE id = $1", &params![77_i64])?,
                tx.run("CREATE TABLE other (id BIGINT)", &[])?,
                tx.run(
                    "INSERT INTO other (id) VALUES ($1) RETURNING id",
                    &params![1_i64],
                )?,
            ])
        });
        assert_eq!(counts, Ok([2, 0, 0, 1]), "{}", engine.name);
    }
}
