//! `attent serve`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::{Ended, Where, log, runtime};
use crate::{House, Role, start};

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Where,
    /// The address to listen on [default: 127.0.0.1:8080].
    #[arg(long)]
    listen: Option<String>,
    /// How people reach it: https://desk.example.com.
    #[arg(long)]
    base_url: Option<String>,
    /// What this process does.
    #[arg(long, value_enum, default_value_t = Does::All)]
    role: Does,
    /// A certificate chain, as PEM; with it the desk is served over TLS.
    #[arg(long, requires = "tls_key")]
    tls_cert: Option<String>,
    #[arg(long, requires = "tls_cert")]
    tls_key: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Does {
    All,
    Web,
    Worker,
}

impl Serve {
    pub fn run(self) -> Ended {
        let mut config = self.place.config()?;
        config.set("listen", self.listen);
        config.set("base_url", self.base_url);
        config.set("tls_cert", self.tls_cert);
        config.set("tls_key", self.tls_key);
        log(&config);
        let listen = config.get("listen").unwrap_or("127.0.0.1:8080").to_owned();
        let role = match self.role {
            Does::All => Role::All,
            Does::Web => Role::Web,
            Does::Worker => Role::Worker,
        };
        let house = House::open(config)?;
        runtime()?.block_on(async move {
            let running = start(house, &listen, role, false).await?;
            println!("Attent is at {}", running.base_url);
            asked_to_end().await?;
            running.stop().await;
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Until SIGTERM or Ctrl-C.
pub async fn asked_to_end() -> Result<(), String> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut term = signal(SignalKind::terminate()).map_err(|error| error.to_string())?;
    tokio::select! {
        _ = term.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    Ok(())
}
