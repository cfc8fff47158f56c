//! `attent demo`: a sample business in a throw-away folder.

use std::{path::PathBuf, process::ExitCode};

use attent_db::SystemClock;
use clap::Args;
use serde_json::json;

use super::{Ended, log, people::make_token, runtime, serve::asked_to_end};
use crate::{
    House, Role,
    config::Config,
    demo::{self, Size},
    start,
};

#[derive(Args)]
pub struct Demo {
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Keeps the sample here; else it goes away at the end.
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = Size::Small)]
    size: Size,
    /// Prints one JSON line: {url, sign_ins, token, mailbox}.
    #[arg(long)]
    json: bool,
}

impl Demo {
    pub fn run(self) -> Ended {
        let kept = self.data.is_some();
        let folder = self.data.unwrap_or_else(|| {
            std::env::temp_dir().join(format!("attent-demo-{}", std::process::id()))
        });
        let mut config = Config::read(&folder, None)?;
        // Its mails are made up: nobody out there knows of them.
        config.set("dns", Some("off".to_owned()));
        log(&config);
        demo::make(&config, self.size, &SystemClock).map_err(|problem| problem.words)?;
        let house = House::open(config)?;
        let token = make_token(&house, "Sample token", attent_core::Role::Owner, 30)?;
        let json = self.json;
        let listen = self.listen;
        let ended = runtime()?.block_on(async move {
            let running = start(house, &listen, Role::All, true).await?;
            let url = format!("http://{}", running.address).replace("127.0.0.1", "localhost");
            say(&url, &token, json);
            asked_to_end().await?;
            running.stop().await;
            Ok(ExitCode::SUCCESS)
        });
        if !kept {
            let _gone = std::fs::remove_dir_all(&folder);
        }
        ended
    }
}

fn say(url: &str, token: &str, json: bool) {
    if json {
        let people: Vec<_> = demo::SIGN_INS
            .iter()
            .map(|one| {
                json!({
                    "name": one.name, "email": one.email, "role": one.role.as_str(),
                    "password": demo::PASSWORD,
                })
            })
            .collect();
        println!(
            "{}",
            json!({ "url": url, "sign_ins": people, "token": token, "mailbox": demo::MAILBOX })
        );
        return;
    }
    println!("A sample bicycle shop is open at {url}");
    for one in demo::SIGN_INS {
        println!("  {:<8} {:<28} {}", one.role.as_str(), one.email, one.name);
    }
    println!("The password of all of them: {}", demo::PASSWORD);
    println!(
        "Nothing you do here leaves this machine: replies are marked sent without being sent."
    );
    println!("Ctrl-C closes the shop.");
}
