//! What may stand only in some rooms: IO, SQL, the question for the engine, trusted HTML,
//! and `unwrap`, which stands only in tests.

use super::Finding;
use super::rust::Source;
use super::tree::{File, Tree};

/// `mail`, `text` and `stats` are pure: bytes in, values out.
pub fn pure_crates(tree: &Tree) -> Vec<Finding> {
    const IO: &[&str] = &[
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "io::stdin",
        "io::stdout",
        "tokio::",
    ];
    const PURE: &[&str] = &["crates/mail/", "crates/text/", "crates/stats/"];
    named(
        tree,
        IO,
        |file| file.is_below(PURE),
        "pure",
        Words {
            what: "IO in a pure crate",
            mend: "let the caller read and write, and pass bytes in and values out",
        },
    )
}

/// Only core (and the seam itself) writes SQL.
pub fn sql(tree: &Tree) -> Vec<Finding> {
    const MAY: &[&str] = &["crates/core/", "crates/db/"];
    tree.product()
        .filter(|(file, _)| !file.is_below(MAY))
        .flat_map(|(file, source)| {
            source
                .product_literals()
                .filter(|literal| is_sql(&literal.text))
                .map(|literal| Finding {
                    rule: "sql",
                    subject: file.path.clone(),
                    line: Some(source.line(literal.at)),
                    what: "SQL outside core".into(),
                    mend: "make it a function of the feature in crates/core and call that",
                })
        })
        .collect()
}

fn is_sql(text: &str) -> bool {
    const STARTS: &[&str] = &[
        "SELECT ",
        "INSERT INTO ",
        "UPDATE ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "CREATE INDEX ",
        "ALTER TABLE ",
        "DROP TABLE ",
        "PRAGMA ",
        "WITH ",
    ];
    let text = text.trim_start();
    STARTS.iter().any(|start| text.starts_with(start)) || text.starts_with("SELECT\n")
}

/// One SQL for both engines: only search and the migrations ask which one it is.
pub fn engine(tree: &Tree) -> Vec<Finding> {
    const MAY: &[&str] = &[
        "crates/db/",
        "crates/core/src/search/",
        "crates/core/src/search.rs",
    ];
    let elsewhere = |file: &File| !file.is_below(MAY);
    named(
        tree,
        &[".engine()", "Engine::Sqlite", "Engine::Postgres"],
        elsewhere,
        "engine",
        Words {
            what: "asks which engine it runs on",
            mend: "write one SQL text that both engines understand",
        },
    )
}

/// HTML that maud does not escape: only where the one sanitiser has been passed.
pub fn trusted_html(tree: &Tree) -> Vec<Finding> {
    named(
        tree,
        &["PreEscaped"],
        |_| true,
        "trusted-html",
        Words {
            what: "HTML that nobody escapes",
            mend: "show text, or the sanitiser's own type; list the one place that turns it into HTML",
        },
    )
}

/// An error is said in words, or cannot happen and `expect` says why.
pub fn unwrap(tree: &Tree) -> Vec<Finding> {
    named(
        tree,
        &[".unwrap()"],
        |_| true,
        "unwrap",
        Words {
            what: "`unwrap` outside tests",
            mend: "pass the error on, or `expect` with a true sentence why it cannot happen",
        },
    )
}

pub struct Words {
    pub what: &'static str,
    pub mend: &'static str,
}

/// Each place in the product, tests left out, that names one of these in a file of this kind.
pub fn named(
    tree: &Tree,
    names: &[&str],
    applies: impl Fn(&File) -> bool,
    rule: &'static str,
    words: Words,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, source) in tree.product().filter(|(file, _)| applies(file)) {
        for line in lines(source, names) {
            found.push(Finding {
                rule,
                subject: file.path.clone(),
                line: Some(line.0),
                what: format!("{} ({})", words.what, line.1),
                mend: words.mend,
            });
        }
    }
    found
}

fn lines<'a>(source: &Source, names: &[&'a str]) -> Vec<(usize, &'a str)> {
    let mut lines: Vec<(usize, &str)> = names
        .iter()
        .flat_map(|name| source.places_of(name).map(|at| (source.line(at), *name)))
        .collect();
    lines.sort_unstable();
    lines.dedup_by_key(|(line, _)| *line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str, lines: &[usize]) {
        let found = rule(&Tree::of(&[(path, text)]));
        let places: Vec<usize> = found.iter().filter_map(|finding| finding.line).collect();
        assert_eq!(places, lines, "{path}: {text}");
    }

    #[test]
    fn io_in_pure_crates() {
        let text = "use std::fs;\n#[cfg(test)]\nmod tests { use std::fs; }";
        check(pure_crates, "crates/mail/src/a.rs", text, &[1]);
        check(pure_crates, "crates/net/src/a.rs", text, &[]);
        check(pure_crates, "crates/text/tests/a.rs", text, &[]);
        check(
            pure_crates,
            "crates/text/src/a.rs",
            "// std::fs\nf(\"std::fs\")",
            &[],
        );
    }

    #[test]
    fn sql_outside_core() {
        let text = "q(\"\n  SELECT id\n    FROM t\");\nq(\"Select a colour\")";
        check(sql, "crates/web/src/a.rs", text, &[1]);
        check(sql, "src/a.rs", text, &[1]);
        check(sql, "crates/core/src/a.rs", text, &[]);
        check(sql, "tests/stories/a.rs", text, &[]);
    }

    #[test]
    fn the_question_for_the_engine() {
        let text = "if tx.engine() == Engine::Sqlite {}";
        check(engine, "crates/core/src/tasks/list.rs", text, &[1]);
        check(engine, "crates/core/src/search/rank.rs", text, &[]);
        check(engine, "crates/db/src/migrate.rs", text, &[]);
    }

    #[test]
    fn trusted_html_and_unwrap() {
        check(
            trusted_html,
            "crates/web/src/a.rs",
            "use maud::PreEscaped;\n\nPreEscaped(x)",
            &[1, 3],
        );
        check(unwrap, "src/a.rs", "x.unwrap();\nx.unwrap_or(1)", &[1]);
        check(unwrap, "src/a.rs", "#[test]\nfn a() { x.unwrap() }", &[]);
    }
}
