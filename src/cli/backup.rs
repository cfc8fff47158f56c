//! `attent backup` and `attent restore`.

use std::{
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
};

use attent_db::SystemClock;
use clap::Args;
use jiff::Timestamp;

use super::{Ended, Where};
use crate::{House, backup};

#[derive(Args)]
pub struct Backup {
    #[command(flatten)]
    place: Where,
    /// Overwrites a file of this name, once the new one is whole.
    #[arg(long)]
    replace: bool,
    /// The archive to write, such as attent-2026-11-27.tar.gz.
    file: PathBuf,
}

#[derive(Args)]
pub struct Restore {
    #[command(flatten)]
    place: Where,
    /// An archive that `attent backup` wrote, of either kind of database.
    file: PathBuf,
}

impl Backup {
    pub fn run(self) -> Ended {
        let config = self.place.config()?;
        if config.get("database").is_none() && !config.data.join("attent.db").exists() {
            return Err(format!("there is no business in {}", config.data.display()));
        }
        if self.file.exists() && !self.replace {
            return Err(format!(
                "{} is there already; give another name, or --replace",
                self.file.display()
            ));
        }
        let house = House::open_up_to(config, Arc::new(SystemClock), None)?;
        let written = backup::write(&house.db, &house.shelf, &self.file, counting());
        house.db.close();
        let written = written?;
        println!(
            "{}: {} rows and {} large files of {}, {} bytes",
            self.file.display(),
            written.rows,
            written.files,
            written.business,
            written.bytes
        );
        println!(
            "Keep secret.key (or ATTENT_SECRET) apart from it: without the key the passwords of \
             mailboxes cannot be read, with both anybody can."
        );
        Ok(ExitCode::SUCCESS)
    }
}

impl Restore {
    pub fn run(self) -> Ended {
        let restored = backup::restore(&self.place.config()?, &self.file, counting())?;
        let made_at = Timestamp::from_millisecond(restored.made_at.0).unwrap_or_default();
        println!(
            "{} is back as it was at {made_at:.0}: {} rows and {} large files",
            restored.business, restored.rows, restored.files
        );
        if restored.doubtful > 0 {
            println!(
                "{} mails waited to be sent then. They may have left since: the outbox shows them as \
                 perhaps sent, and you decide.",
                restored.doubtful
            );
        }
        if !restored.sealed.is_empty() {
            println!(
                "The key here does not open the passwords of {}. Put the old secret.key (or \
                 ATTENT_SECRET) in place, or enter them anew under Settings, Mailboxes.",
                restored.sealed.join(", ")
            );
        }
        println!("Everybody signs in again. Search fills up by itself once the program serves.");
        Ok(ExitCode::SUCCESS)
    }
}

/// Says on a terminal how far it is.
fn counting() -> impl Fn(u64) + Send + Sync + 'static {
    let seen = std::io::stderr().is_terminal();
    move |rows| {
        if seen {
            let _ = write!(std::io::stderr(), "\r{rows} rows");
        }
    }
}
