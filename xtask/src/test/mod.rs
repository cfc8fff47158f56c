//! `cargo xtask test`: everything, in stages, with one closing line.
//!
//! What is missing is installed first. Each stage streams what its children say and is timed;
//! a failed stage does not keep the next from running, so that one run shows all there is.
//! The run fails when anything failed, and also when nothing ran.

mod api;
mod browser;
mod rust;
mod tally;

use std::time::Instant;

use crate::{child, packages, system, tidy};
use system::postgres::Server;
use tally::Tally;

/// What a person asked for on the command line.
struct Asked {
    /// Without browser and servers.
    quick: bool,
    /// Only tests whose name contains this; then formatting, tidiness and lints are left out.
    filter: Option<String>,
}

pub fn everything(words: &[&str]) -> Result<(), String> {
    let asked = read(words)?;
    let begin = Instant::now();
    let mut run = Run::default();
    let prepared = run.prepare(&asked);
    if prepared {
        run.stages(&asked);
    }
    println!("\nall stages: {:.1} s", begin.elapsed().as_secs_f32());
    for failure in &run.failures {
        println!("failed: {failure}");
    }
    println!("{}", run.tally);
    match run.tally {
        tally if tally.failed > 0 => Err("not everything passed".into()),
        tally if tally.passed == 0 => Err("nothing ran".into()),
        _ => Ok(()),
    }
}

fn read(words: &[&str]) -> Result<Asked, String> {
    let mut asked = Asked {
        quick: false,
        filter: None,
    };
    for word in words {
        match *word {
            "--quick" => asked.quick = true,
            flag if flag.starts_with('-') => {
                return Err(format!(
                    "I do not know {flag}: cargo xtask test [--quick] [FILTER]"
                ));
            }
            filter => asked.filter = Some(filter.into()),
        }
    }
    Ok(asked)
}

#[derive(Default)]
struct Run {
    tally: Tally,
    failures: Vec<String>,
}

impl Run {
    /// Installs what is missing. Without it there is no sense in going on.
    fn prepare(&mut self, asked: &Asked) -> bool {
        let install = || {
            if !asked.quick {
                system::install_missing()?;
            }
            packages::install_missing()
        };
        let outcome = timed("what is needed", install);
        if let Err(why) = &outcome {
            self.failed("what is needed", why);
        }
        outcome.is_ok()
    }

    fn stages(&mut self, asked: &Asked) {
        if asked.filter.is_none() {
            self.check("formatting", || {
                child::run(child::cargo(&["fmt", "--all", "--check"]))
            });
            self.check("tidy", tidy::command);
            self.check("lints", lints);
        }
        let server = self.database(asked);
        let url = server.as_ref().map(|server| server.url.as_str());
        let seen = match tempfile::NamedTempFile::new() {
            Ok(seen) => seen,
            Err(why) => return self.failed("a file of what the API answered", &why.to_string()),
        };
        self.tests("Rust tests", || {
            rust::tests(asked.filter.as_deref(), asked.quick, url, seen.path())
        });
        drop(server);
        if asked.filter.is_none() {
            self.check("stories of the API", || api::stories(seen.path()));
        }
        if !asked.quick {
            self.tests("browser tests", || browser::tests(asked.filter.as_deref()));
        }
    }

    /// The server for all test programs, unless a person gave one of their own.
    fn database(&mut self, asked: &Asked) -> Option<Server> {
        if asked.quick || std::env::var_os(rust::DATABASE).is_some() {
            return None;
        }
        let started = timed("PostgreSQL", system::postgres::start);
        started.map_err(|why| self.failed("PostgreSQL", &why)).ok()
    }

    fn failed(&mut self, name: &str, why: &str) {
        self.tally.failed += 1;
        self.failures.push(format!("{name}: {why}"));
    }

    /// A stage that counts as one check.
    fn check(&mut self, name: &str, work: impl FnOnce() -> Result<(), String>) {
        match timed(name, work) {
            Ok(()) => self.tally.passed += 1,
            Err(why) => self.failed(name, &why),
        }
    }

    /// A stage that counts its tests.
    fn tests(&mut self, name: &str, work: impl FnOnce() -> Result<Tally, String>) {
        match timed(name, work) {
            Ok(tally) => {
                self.tally += tally;
                if tally.failed > 0 {
                    self.failures.push(format!("{name}: {}", tally.failed));
                }
            }
            Err(why) => self.failed(name, &why),
        }
    }
}

fn lints() -> Result<(), String> {
    child::run(child::cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    println!("\n-- {name}");
    let begin = Instant::now();
    let outcome = work();
    println!("-- {name}: {:.1} s", begin.elapsed().as_secs_f32());
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_the_command_line() {
        let check = |words: &[&str], quick: bool, filter: Option<&str>| {
            let asked = read(words).unwrap();
            assert_eq!((asked.quick, asked.filter.as_deref()), (quick, filter));
        };
        check(&[], false, None);
        check(&["--quick"], true, None);
        check(&["snooze"], false, Some("snooze"));
        check(&["--quick", "snooze"], true, Some("snooze"));
        assert!(read(&["--fast"]).is_err());
    }

    #[test]
    fn a_failed_check_is_counted_and_named() {
        let mut run = Run::default();
        run.check("good", || Ok(()));
        run.check("bad", || Err("no".into()));
        assert_eq!(run.tally.to_string(), "1 passed, 1 failed, 0 skipped");
        assert_eq!(run.failures, ["bad: no"]);
    }
}
