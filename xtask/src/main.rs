//! The project's own commands: run, build, test, tidy, bench.
//!
//! For a person with a fresh clone and for the machine that checks each change. It depends on
//! nothing of the product, so that it builds in seconds and works while the product does not
//! compile. It keeps no state of its own: what it installs, it finds again by looking.
//!
//! Main path: `cargo xtask test` -> [`test::everything`] -> stages that stream what their
//! children say -> one closing line `N passed, N failed, N skipped`.
#![expect(
    clippy::print_stdout,
    reason = "a command-line tool speaks on standard output"
)]

mod bench;
mod build;
mod child;
mod packages;
mod root;
mod run;
mod system;
mod test;
mod tidy;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--release]           build and open the demo on http://127.0.0.1:8080
cargo xtask build                     web packages and target/release/attent
cargo xtask test [--quick] [FILTER]   every check; --quick leaves out browser and servers
cargo xtask tidy                      the rules of the house that no compiler knows
cargo xtask bench [NAME]              the figures we claim, measured again";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run", rest @ ..] => run::open_demo(rest),
        ["build"] => build::release(),
        ["test", rest @ ..] => test::everything(rest),
        ["tidy"] => tidy::command(),
        ["bench", rest @ ..] => bench::measure(rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("I do not know \"{}\".\n{USAGE}", words.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
