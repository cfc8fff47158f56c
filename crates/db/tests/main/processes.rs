//! Several processes on one database: ids, and what a killed one had been told was saved.

use crate::support::MIGRATIONS;
use attent_db::{Target, params};
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Starts `examples/writer.rs`, which writes ids and prints each once it was told it is saved.
fn writer(target: &Target, threads: u32, each: u32) -> Child {
    let (engine, place) = match target {
        Target::Sqlite(file) => ("sqlite", file.display().to_string()),
        Target::Postgres(url) => ("postgres", url.clone()),
    };
    let folder = std::env::current_exe()
        .unwrap()
        .parent()
        .unwrap()
        .parent()
        .unwrap()
        .join("examples");
    Command::new(folder.join("writer"))
        .args([engine, &place, &threads.to_string(), &each.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn ids_of_two_processes_with_four_threads_are_all_different() {
    for engine in attent_testing::engines() {
        engine.open(MIGRATIONS).close();
        let mut processes = [
            writer(engine.target(), 4, 100),
            writer(engine.target(), 4, 100),
        ];
        let mut ids = HashSet::new();
        let mut numbers = HashSet::new();
        for process in &mut processes {
            // Each keeps its number until its standard input ends, at `wait`.
            let lines = BufReader::new(process.stdout.take().unwrap()).lines();
            for line in lines.take(400) {
                let id: i64 = line.unwrap().parse().unwrap();
                numbers.insert((id >> 12) & 1023);
                assert!(ids.insert(id), "{}: {id} twice", engine.name);
            }
        }
        for process in &mut processes {
            assert!(process.wait().unwrap().success(), "{}", engine.name);
        }
        assert_eq!((ids.len(), numbers.len()), (800, 2), "{}", engine.name);
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let mut process = writer(engine.target(), 4, 100_000);
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut told = Vec::new();
        let started = Instant::now();
        while told.len() < 300 {
            told.push(lines.next().unwrap().unwrap().parse::<i64>().unwrap());
            assert!(
                started.elapsed() < Duration::from_secs(60),
                "{}",
                engine.name
            );
        }
        process.kill().unwrap();
        process.wait().unwrap();
        told.extend(
            lines
                .map_while(Result::ok)
                .filter_map(|line| line.parse::<i64>().ok()),
        );
        for id in told {
            let found = db.read_now(move |tx| {
                tx.one("SELECT id FROM shelf WHERE id = $1", &params![id], |row| {
                    row.get::<i64>(0)
                })
            });
            assert_eq!(found, Ok(Some(id)), "{}", engine.name);
        }
        // What another process wrote is noticed once.
        if engine.name == "sqlite" {
            assert!(changes_are_noticed(&db, engine.target()));
        }
    }
}

fn changes_are_noticed(db: &attent_db::Db, target: &Target) -> bool {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let look = || runtime.block_on(db.changed_elsewhere()).unwrap();
    look();
    let quiet = !look();
    assert!(
        writer(target, 1, 1)
            .wait_with_output()
            .unwrap()
            .status
            .success()
    );
    quiet && look() && !look()
}
