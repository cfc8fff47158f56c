//! `attent import`: bring a history in.

use std::{
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

use attent_core::{Actor, Language, channels::mailboxes, ids::MailboxId};
use attent_db::Millis;
use clap::Subcommand;

use super::{Ended, Where, people::words};
use crate::{House, import};

/// `EX_NOUSER` of sysexits.h.
const NO_USER: u8 = 67;

#[derive(Subcommand)]
pub enum Import {
    /// A mailbox file; may be run again, and goes on where it was stopped.
    Mbox {
        #[command(flatten)]
        place: Where,
        /// The mailbox of ours it belongs to.
        #[arg(long)]
        mailbox: String,
        /// Makes the mailbox if it is not there; its servers can be added in the desk.
        #[arg(long)]
        create: bool,
        /// Answers with one JSON line.
        #[arg(long)]
        json: bool,
        file: PathBuf,
    },
}

impl Import {
    pub fn run(self) -> Ended {
        let Self::Mbox {
            place,
            mailbox,
            create,
            json,
            file,
        } = self;
        let house = place.open()?;
        let Some(to) = find(&house, &mailbox, create)? else {
            eprintln!(
                "attent: {mailbox} is no mailbox of ours: add it in the desk, or give --create"
            );
            return Ok(ExitCode::from(NO_USER));
        };
        let seen = std::io::stderr().is_terminal();
        let show = |done: i64, total: i64| {
            if seen {
                let _ = write!(std::io::stderr(), "\r{done} of {total} mails");
            }
        };
        let counts = import::mbox(&house, to, &file, &show).map_err(|problem| problem.words)?;
        house.db.close();
        if seen {
            eprintln!();
        }
        if !import::ends_well(&file).map_err(|problem| problem.words)? {
            eprintln!(
                "attent: {} ends in the middle of a line: perhaps it was cut, and its last mail with \
                 it. Look whether that one is whole.",
                file.display()
            );
        }
        if json {
            println!("{}", serde_json::json!(counts));
        } else {
            println!(
                "{} messages in {} new conversations; {} were here already, {} were refused",
                counts.messages, counts.conversations, counts.duplicates, counts.refused
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn find(house: &House, address: &str, create: bool) -> Result<Option<MailboxId>, String> {
    let address = address.to_owned();
    let found = house.db.write_now(move |tx| {
        if let Some(mailbox) = mailboxes::for_address(tx, &address)? {
            return Ok(Some(mailbox.id));
        }
        if !create {
            return Ok(None);
        }
        let form = mailboxes::Form {
            name: address.clone(),
            address: address.clone(),
            place: None,
            team: None,
            language: Language::En,
            signature: String::new(),
            acknowledges: false,
            imap: None,
            folder: "INBOX".to_owned(),
            starts_at: Millis(0),
            smtp: None,
        };
        mailboxes::add(tx, &Actor::system(), &form).map(Some)
    });
    found.map_err(words)
}
