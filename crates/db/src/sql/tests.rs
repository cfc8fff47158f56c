use super::*;
use proptest::prelude::*;

fn sqlite(sql: &str, values: &[Value]) -> String {
    ready(sql, Engine::Sqlite, values)
}

fn ready(sql: &str, engine: Engine, values: &[Value]) -> String {
    let statement = Statement::parse(sql, engine).unwrap();
    statement.ready(values).unwrap().sql.into_owned()
}

#[test]
fn rewriting_leaves_quoted_text_and_comments_alone() {
    let table = [
        ("SELECT $1", "SELECT ?1"),
        ("SELECT '$2', \"$3\", $1", "SELECT '$2', \"$3\", ?1"),
        ("SELECT 'it''s $2' || $1", "SELECT 'it''s $2' || ?1"),
        ("SELECT $1 -- $2\n + 1", "SELECT ?1 -- $2\n + 1"),
        (
            "SELECT /* $2 ' */ $1 /* open",
            "SELECT /* $2 ' */ ?1 /* open",
        ),
        ("SELECT a$2, $1", "SELECT a$2, ?1"),
        ("SELECT $1, '$2 open", "SELECT ?1, '$2 open"),
        ("SELECT 1 WHERE x IN ($1)", "SELECT 1 WHERE x IN (?1)"),
        ("SELECT 1 - -$1 / 2", "SELECT 1 - -?1 / 2"),
    ];
    for (sql, expected) in table {
        assert_eq!(sqlite(sql, &[Value::Int(1)]), expected);
    }
}

#[test]
fn texts_that_stand_at_one_address_one_after_the_other_are_two() {
    let mut statements = Statements::<()>::new(Engine::Sqlite);
    let mut number = |sql: &str| statements.get(sql).map(|kept| kept.number);
    let mut sql = "SELECT $1".to_owned();
    let (one, again) = (number(&sql).unwrap(), number(&sql.clone()).unwrap());
    sql.replace_range(.., "DELETE $1");
    let other = number(&sql).unwrap();
    assert_eq!((one, other), (again, number(&sql).unwrap()));
    assert_ne!(one, other);
    sql.replace_range(.., "SELECT $1");
    assert_eq!(number(&sql), Ok(one));
}

#[test]
fn lists_are_written_as_each_engine_reads_them() {
    let list = |n: i64| Value::list(0..n);
    let table = [
        (
            "x IN ($1)",
            list(3),
            "x IN (?2, ?3, ?4, ?5)",
            "x = ANY ($1)",
        ),
        (
            "x NOT /* c */ in( $1 )",
            list(1),
            "x NOT IN (?2)",
            "x <> ALL ($1)",
        ),
        ("x IN ($1)", list(0), "x IN ()", "x = ANY ($1)"),
        (
            "x NOT IN ($1)",
            Value::Int(1),
            "x NOT IN (?1)",
            "x NOT IN ($1)",
        ),
    ];
    for (sql, value, on_sqlite, on_postgres) in table {
        let values = [value];
        assert_eq!(sqlite(sql, &values), on_sqlite);
        assert_eq!(ready(sql, Engine::Postgres, &values), on_postgres);
    }
    let values = [list(MAX_LIST as i64 + 1)];
    let statement = Statement::parse("x IN ($1)", Engine::Sqlite).unwrap();
    assert!(statement.ready(&values).is_err());
    let inside = Statement::parse("(1, $1)", Engine::Sqlite).unwrap();
    assert!(inside.ready(&values).is_err());
}

#[test]
fn gaps_are_refused() {
    for sql in ["$2", "$1 $3", "$0", "$1 $0"] {
        assert!(Statement::parse(sql, Engine::Sqlite).is_err(), "{sql}");
    }
}

proptest! {
    /// Any text is cut without a panic, and nothing but placeholders changes.
    #[test]
    fn nothing_but_placeholders_changes(sql in "[$0-9a-c'\" ()/*\\-\n?é]{0,60}") {
        let mut back = String::new();
        for piece in cut(&sql) {
            match piece {
                Piece::Text(text) => back.push_str(&text),
                Piece::Param(n) => back.push_str(&format!("${n}")),
                Piece::In { .. } => prop_assert!(false, "no IN without its letters"),
            }
        }
        // `$007` is `$7`: compare without zeros in front.
        prop_assert_eq!(without_zeros(&back), without_zeros(&sql));
    }

    /// Statements put together from parts whose rewriting is known.
    #[test]
    fn parts_are_rewritten_each_by_itself(parts in proptest::collection::vec(part(), 0..12)) {
        let sql: String = parts.iter().map(|(ours, _)| format!("{ours} ")).collect();
        let expected: String = parts.iter().map(|(_, theirs)| format!("{theirs} ")).collect();
        let sql = format!("$1 $2 $3 {sql}");
        let values = [Value::Int(1), Value::Int(2), Value::Int(3)];
        prop_assert_eq!(sqlite(&sql, &values), format!("?1 ?2 ?3 {expected}"));
    }
}

fn part() -> impl Strategy<Value = (String, String)> {
    let same = |text: &'static str| Just((text.to_owned(), text.to_owned()));
    prop_oneof![
        (1..=3_usize).prop_map(|n| (format!("${n}"), format!("?{n}"))),
        (1..=3_usize).prop_map(|n| (format!("IN ( ${n})"), format!("IN (?{n})"))),
        same("'$1 it''s'"),
        same("\"a$2\""),
        same("-- $3 '\n"),
        same("/* $1 \" */"),
        same("name$1"),
        same("NOT IN (SELECT 1)"),
        same("<> é + ("),
    ]
}

fn without_zeros(text: &str) -> String {
    let mut out = text.to_owned();
    while out.contains("$00") || (1..10).any(|n| out.contains(&format!("$0{n}"))) {
        out = out.replace("$0", "$");
    }
    out
}
