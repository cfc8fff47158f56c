//! The command line. Every command opens the house by the same configuration.
#![expect(clippy::print_stdout, reason = "commands answer on standard output")]

mod backup;
mod config;
mod demo;
mod doctor;
mod hours;
mod import;
mod mail;
mod people;
mod serve;

pub use people::words;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use tracing::Level;
use tracing_subscriber::{
    EnvFilter, Layer as _, filter::filter_fn, layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

use crate::{House, config::Config};

/// Customer service with a memory and a conscience: one program, one data folder.
#[derive(Parser)]
#[command(name = "attent", version)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the desk; an empty data folder leads the first visitor through.
    Serve(serve::Serve),
    /// Opens a sample business in a throw-away folder.
    Demo(demo::Demo),
    /// Reads and takes in mail.
    #[command(subcommand)]
    Mail(mail::Mail),
    /// The arithmetic of working time, explained. Needs no data folder.
    #[command(subcommand)]
    Hours(hours::Hours),
    /// Takes over history.
    #[command(subcommand)]
    Import(import::Import),
    /// The people who sign in.
    #[command(subcommand)]
    User(people::User),
    /// Tokens of the JSON API.
    #[command(subcommand)]
    Token(people::Token),
    /// Writes everything into one archive, also while the program serves. It holds no key.
    Backup(backup::Backup),
    /// Fills an empty data folder or database from such an archive.
    Restore(backup::Restore),
    /// Brings the database to this version; `serve` does it too.
    Migrate(Where),
    /// What is in force, and where it comes from.
    Config(Where),
    /// Checks the database, the folder, the clock and each mailbox's servers, and says what to do.
    Doctor(doctor::Doctor),
}

/// Where the business is kept.
#[derive(Args, Clone, Debug, Default)]
pub struct Where {
    /// The data folder.
    #[arg(long, default_value = "./attent-data")]
    data: PathBuf,
    /// PostgreSQL instead of the data folder: postgres://user@host/name.
    #[arg(long)]
    database: Option<String>,
    /// Another configuration file than attent.toml of the data folder.
    #[arg(long)]
    config: Option<PathBuf>,
}

impl Where {
    fn config(&self) -> Result<Config, String> {
        let mut config = Config::read(&self.data, self.config.as_deref())?;
        config.set("database", self.database.clone());
        Ok(config)
    }

    fn open(&self) -> Result<House, String> {
        House::open(self.config()?)
    }
}

/// How a command ends: with words for the person and a code for the script.
type Ended = Result<ExitCode, String>;

/// Reads the command line and does it.
#[must_use]
pub fn run() -> ExitCode {
    let line = Line::parse();
    let done = match line.command {
        Command::Serve(serve) => serve.run(),
        Command::Demo(demo) => demo.run(),
        Command::Mail(mail) => mail.run(),
        Command::Hours(hours) => hours.run(),
        Command::Import(import) => import.run(),
        Command::User(user) => user.run(),
        Command::Token(token) => token.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Migrate(place) => place.open().map(|house| {
            house.db.close();
            println!("the database is at this version");
            ExitCode::SUCCESS
        }),
        Command::Config(place) => config::show(&place),
        Command::Doctor(doctor) => doctor.run(),
    };
    done.unwrap_or_else(|words| {
        eprintln!("attent: {words}");
        ExitCode::FAILURE
    })
}

/// A runtime for commands that wait.
fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())
}

/// What is logged: as much of ours as is wanted. Libraries say no more than `info`, whatever is
/// wanted: below it they write out what passes through them (the values of statements, lines of mail
/// servers, the text of mails), and with that passwords and secrets.
fn log(config: &Config) {
    let wanted = config.get("log").unwrap_or("info");
    let filter = EnvFilter::try_new(wanted).unwrap_or_else(|_| EnvFilter::new("info"));
    let discreet = filter_fn(|said| {
        *said.level() <= Level::INFO || said.target().split("::").next().is_some_and(is_ours)
    });
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_filter(discreet);
    let _already = tracing_subscriber::registry()
        .with(lines)
        .with(filter)
        .try_init();
}

fn is_ours(library: &str) -> bool {
    library == "attent" || library.starts_with("attent_")
}
