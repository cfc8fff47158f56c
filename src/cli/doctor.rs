//! `attent doctor`: looks at everything the desk stands on, and says what to do about the rest.
//!
//! It opens the database as every command does, signs in at each mailbox's servers for real, and
//! changes nothing. 0: all is well; 1: something is to be mended.

mod machine;
mod servers;

use std::process::ExitCode;

use attent_core::{Actor, Error, business, events, jobs, outgoing};
use clap::Args;
use serde_json::json;

use super::{Ended, Where, runtime};
use crate::{House, config::Config};

/// What the command was given.
#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    place: Where,
    /// One JSON object instead of lines.
    #[arg(long)]
    json: bool,
}

/// One thing that was looked at.
pub(super) struct Finding {
    /// A closed word: `database`, `clock`, `mailbox`...
    about: &'static str,
    good: bool,
    what: String,
    /// What to do, when it is not good.
    todo: Option<String>,
}

pub(super) fn well(about: &'static str, what: impl Into<String>) -> Finding {
    Finding {
        about,
        good: true,
        what: what.into(),
        todo: None,
    }
}

pub(super) fn mend(
    about: &'static str,
    what: impl Into<String>,
    todo: impl Into<String>,
) -> Finding {
    Finding {
        about,
        good: false,
        what: what.into(),
        todo: Some(todo.into()),
    }
}

impl Doctor {
    pub fn run(self) -> Ended {
        let config = self.place.config()?;
        let mut found = machine::look(&config);
        found.push(reached_by(&config));
        match House::open(config) {
            Ok(house) => {
                found.extend(inside(&house));
                found.extend(runtime()?.block_on(servers::look(&house)));
                house.db.close();
            }
            // A folder of a newer version is there and may be used; what to do is in the words.
            Err(words) if words.contains("newer version") => found.push(mend(
                "database",
                words,
                "nothing in it was touched; the version that made it opens it",
            )),
            Err(words) => found.push(mend("database", words, OPENING)),
        }
        self.tell(&found);
        Ok(if found.iter().all(|one| one.good) {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }

    fn tell(&self, found: &[Finding]) {
        if self.json {
            let all = found.iter().map(
                |one| json!({"about": one.about, "ok": one.good, "what": one.what, "do": one.todo}),
            );
            let ok = found.iter().all(|one| one.good);
            println!("{}", json!({"ok": ok, "findings": all.collect::<Vec<_>>()}));
            return;
        }
        for one in found {
            let mark = if one.good { "ok  " } else { "MEND" };
            println!("{mark} {:<8} {}", one.about, one.what);
            if let Some(todo) = &one.todo {
                println!("              -> {todo}");
            }
        }
    }
}

const OPENING: &str = "see that the folder, or the PostgreSQL server, is there and may be used by \
                       this user; then run this again";

/// How people come to the desk.
fn reached_by(config: &Config) -> Finding {
    match config.get("base_url") {
        Some(url) if url.starts_with("https://") => {
            well("address", format!("people come by {url}"))
        }
        Some(url) => mend(
            "address",
            format!(
                "{url} is plain http: passwords cross the network readable, and passkeys, push and the offline kiosk do not work"
            ),
            "give tls_cert and tls_key, or put a proxy with TLS in front, and write https:// into base_url",
        ),
        None => mend(
            "address",
            "base_url is not set: links in mails lead to this machine only",
            "set base_url to the address people use, https://desk.example.com",
        ),
    }
}

/// What the database says about itself and about what waits for a person.
fn inside(house: &House) -> Vec<Finding> {
    let asked: Result<_, Error> = house.db.read_now(|tx| {
        let system = Actor::system();
        Ok((
            business::is_set_up(tx)?,
            outgoing::troubled(tx, &system, 100)?.len(),
            jobs::count_failed(tx, &system)?,
            events::latest_at(tx)?.map(|at| at.since(tx.now())),
        ))
    });
    let (set_up, stuck, failed, ahead) = match asked {
        Ok(all) => all,
        Err(error) => return vec![mend("database", error.to_string(), OPENING)],
    };
    let mut found = vec![well("database", "it answers and is at this version")];
    found.push(if set_up {
        well("business", "it is set up")
    } else {
        mend(
            "business",
            "nobody has set it up",
            "open the desk in a browser",
        )
    });
    if let Some(ahead) = ahead.filter(|ahead| *ahead > machine::CLOCK_MAY_DIFFER) {
        found.push(mend(
            "clock",
            format!(
                "the newest event is {} s in the future: this clock, or another node's, is wrong",
                ahead / 1000
            ),
            "let the system keep its time by NTP on every node",
        ));
    }
    if stuck > 0 {
        found.push(mend(
            "outbox",
            format!("{stuck} mails failed, came back or perhaps left"),
            "decide about them at /outbox",
        ));
    }
    if failed > 0 {
        found.push(mend(
            "jobs",
            format!("{failed} pieces of background work failed for good"),
            "decide about them at /settings/jobs",
        ));
    }
    found
}
