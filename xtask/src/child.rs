//! Starts other programs and lets a person see what they say while they say it.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use crate::root;

/// A cargo command in the project's folder.
///
/// The variables by which the outer cargo told this tool about itself are taken away: build
/// scripts that watch them would otherwise run again each time.
pub fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words).current_dir(root::folder());
    for (name, _) in env::vars_os() {
        let told_by_cargo = name.to_str().is_some_and(|name| {
            ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
                .iter()
                .any(|start| name.starts_with(start))
        });
        if told_by_cargo {
            command.env_remove(name);
        }
    }
    command
}

/// Runs it to its end with our own output; an exit other than 0 is an error in words.
pub fn run(mut command: Command) -> Result<(), String> {
    let name = name_of(&command);
    let status = command.status().map_err(|why| not_started(&name, &why))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{name}: {status}"))
    }
}

/// Runs it, passing each line of its standard output on and showing it to `read`.
/// Answers whether it exited with 0.
pub fn run_reading(mut command: Command, mut read: impl FnMut(&str)) -> Result<bool, String> {
    let name = name_of(&command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|why| not_started(&name, &why))?;
    if let Some(output) = child.stdout.take() {
        let mut here = std::io::stdout().lock();
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|why| format!("{name}: {why}"))?;
            let line = String::from_utf8_lossy(&line);
            read(&line);
            // A closed terminal must not stop the work that is being watched.
            let _ = writeln!(here, "{line}");
        }
    }
    let status = child.wait().map_err(|why| format!("{name}: {why}"))?;
    Ok(status.success())
}

/// Runs it quietly and gives what it printed; an exit other than 0 is an error with its words.
pub fn ask(mut command: Command) -> Result<String, String> {
    let name = name_of(&command);
    let output = command.output().map_err(|why| not_started(&name, &why))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("{name}: {}\n{}", output.status, said.trim()))
    }
}

fn name_of(command: &Command) -> String {
    let words = command.get_args().map(|word| word.to_string_lossy());
    std::iter::once(command.get_program().to_string_lossy())
        .chain(words)
        .take(4)
        .collect::<Vec<_>>()
        .join(" ")
}

fn not_started(name: &str, why: &std::io::Error) -> String {
    format!("{name} could not be started: {why}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn lines_are_read_while_they_pass() {
        let mut seen = Vec::new();
        let fine = run_reading(shell("echo one; echo two; exit 3"), |line| {
            seen.push(line.to_string());
        });
        assert_eq!(fine, Ok(false));
        assert_eq!(seen, ["one", "two"]);
    }

    #[test]
    fn what_went_wrong_is_in_the_answer() {
        let why = ask(shell("echo the disk is full >&2; exit 1")).unwrap_err();
        assert!(why.contains("the disk is full"), "{why}");
        assert!(run(Command::new("no-such-program-here")).is_err());
        assert_eq!(ask(shell("echo yes")), Ok("yes\n".to_string()));
    }
}
