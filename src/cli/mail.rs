//! `attent mail explain` and `attent mail ingest`.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use attent_core::{
    Error,
    channels::mailboxes,
    incoming::{self, Arrival, CameBy},
};
use attent_text::html::sanitise;
use clap::Subcommand;

use super::{Ended, Where};

/// sysexits: how mail servers understand a pipe.
const USAGE: u8 = 64;
const NO_USER: u8 = 67;
const TEMPORARY: u8 = 75;

#[derive(Subcommand)]
pub enum Mail {
    /// How Attent reads a mail. Needs no data folder.
    Explain {
        /// One JSON line a file.
        #[arg(long)]
        json: bool,
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Takes in one mail: 0 once it is durable, 64 usage, 67 unknown mailbox, 75 try again.
    Ingest {
        #[command(flatten)]
        place: Where,
        #[arg(long)]
        mailbox: String,
        /// A file, or - for standard input.
        #[arg(default_value = "-")]
        file: PathBuf,
    },
}

impl Mail {
    pub fn run(self) -> Ended {
        match self {
            Self::Explain { json, files } => explain(json, &files),
            Self::Ingest {
                place,
                mailbox,
                file,
            } => Ok(ingest(&place, &mailbox, &file)),
        }
    }
}

fn explain(json: bool, files: &[PathBuf]) -> Ended {
    let mut out = std::io::stdout().lock();
    let clean = |html: &str| sanitise(html, &|_| None).html;
    for file in files {
        let value = match fs::read(file) {
            Ok(bytes) => serde_json::to_value(attent_mail::explain(&bytes, &clean))
                .unwrap_or_else(|error| serde_json::json!({ "error": error.to_string() })),
            Err(error) => serde_json::json!({ "error": format!("{}: {error}", file.display()) }),
        };
        let text = if json {
            value.to_string()
        } else {
            format!("{value:#}")
        };
        if writeln!(out, "{text}").is_err() {
            break;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn ingest(place: &Where, mailbox: &str, file: &Path) -> ExitCode {
    let say = |code: u8, words: String| {
        eprintln!("attent: {words}");
        ExitCode::from(code)
    };
    let raw = match read(file) {
        Ok(raw) => raw,
        Err(error) if file == Path::new("-") => return say(TEMPORARY, error),
        Err(error) => return say(USAGE, error),
    };
    let house = match place.open() {
        Ok(house) => house,
        Err(error) => return say(TEMPORARY, error),
    };
    let stored = match house.shelf.put(&raw) {
        Ok(stored) => stored,
        Err(error) => return say(TEMPORARY, error.to_string()),
    };
    let address = mailbox.to_owned();
    let received = house.db.write_now(move |tx| {
        let mailbox = mailboxes::for_address(tx, &address)?.ok_or(Error::NotFound)?;
        let arrival = Arrival {
            mailbox: mailbox.id,
            came_by: CameBy::Pipe,
            bytes: stored.clone(),
            sent_from: None,
            peer: None,
        };
        incoming::receive(tx, &arrival)
    });
    let ended = match received {
        Ok(received) => {
            // Durable from here on; filing may fail, then a running server does it.
            if let Err(error) = crate::loops::filing::file_one(&house, received.mail) {
                eprintln!("attent: taken, and filed later: {error}");
            }
            ExitCode::SUCCESS
        }
        Err(Error::NotFound) => say(NO_USER, format!("{mailbox} is no mailbox of ours")),
        Err(error) => say(TEMPORARY, super::people::words(error)),
    };
    house.db.close();
    ended
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    if file == Path::new("-") {
        let mut raw = Vec::new();
        std::io::stdin()
            .read_to_end(&mut raw)
            .map_err(|error| error.to_string())?;
        return Ok(raw);
    }
    fs::read(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}
