//! `attent demo`: a sample business in a throw-away folder.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, ValueEnum};
use serde_json::json;

use super::{Ended, log, people::make_token, runtime, serve::asked_to_end};
use crate::{House, Role, config::Config, demo, start};

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
    /// Prints one JSON line: {url, sign_ins, token}.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Size {
    Small,
    #[value(name = "100k")]
    Thousands,
    #[value(name = "1m")]
    Million,
}

impl Demo {
    pub fn run(self) -> Ended {
        let kept = self.data.is_some();
        let folder = self.data.unwrap_or_else(|| {
            std::env::temp_dir().join(format!("attent-demo-{}", std::process::id()))
        });
        let config = Config::read(&folder, None)?;
        log(&config);
        let house = House::open(config)?;
        let extra = match self.size {
            Size::Small => 0,
            Size::Thousands => 100_000,
            Size::Million => 1_000_000,
        };
        let fresh = demo::fill(&house, extra)?;
        let token = make_token(&house, "Sample token", attent_core::Role::Owner, 30)?;
        let json = self.json;
        let listen = self.listen;
        let ended = runtime()?.block_on(async move {
            let running = start(house, &listen, Role::All, true).await?;
            let url = format!("http://{}", running.address).replace("127.0.0.1", "localhost");
            say(&url, &token, json);
            if !fresh && !json {
                println!("The folder held a business already; nothing was added.");
            }
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
            .map(|(name, email, role)| {
                json!({ "name": name, "email": email, "role": role.as_str(), "password": demo::PASSWORD })
            })
            .collect();
        println!(
            "{}",
            json!({ "url": url, "sign_ins": people, "token": token })
        );
        return;
    }
    println!("A sample bicycle shop is open at {url}");
    for (name, email, role) in demo::SIGN_INS {
        println!("  {:<8} {email:<28} {name}", role.as_str());
    }
    println!("The password of all of them: {}", demo::PASSWORD);
    println!("Ctrl-C closes the shop.");
}
