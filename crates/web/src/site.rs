//! What all handlers share: the database, the shelf of files, keys, the words, the live hub.

use std::sync::{Arc, OnceLock};

use attent_core::{channels::Seal, files::Shelf, outgoing::TokenKeys};
use attent_db::Db;
use attent_net::{
    http::{Client, Names, Network, Rules},
    tls::Trust,
};
use rand::RngCore;

use crate::live::Hub;

/// A source of randomness for secrets; tests give a seeded one.
pub type Dice = Arc<dyn Fn() -> Box<dyn RngCore + Send> + Send + Sync>;

/// What the configuration fixes.
#[derive(Clone, Debug)]
pub struct Config {
    /// `https://desk.example.com`, without a slash at the end: links in mails, origin checks.
    pub base_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<std::net::IpAddr>,
    /// Inside networks that addresses in mails may be fetched from all the same.
    pub outgoing: Vec<Network>,
    /// The largest request with files, in bytes.
    pub max_upload: usize,
    /// Sample data: every page says so.
    pub sample: bool,
}

impl Config {
    /// Cookies only over TLS where the address says so.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

struct Shared {
    db: Db,
    shelf: Shelf,
    seal: Seal,
    keys: TokenKeys,
    dice: Dice,
    hub: Hub,
    /// The guarded client, made when it is first needed.
    http: OnceLock<Option<Client>>,
    config: Config,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Shared>);

impl Site {
    #[must_use]
    pub fn new(
        db: Db,
        shelf: Shelf,
        seal: Seal,
        keys: TokenKeys,
        dice: Dice,

        config: Config,
    ) -> Self {
        let hub = Hub::default();
        Self(Arc::new(Shared {
            db,
            shelf,
            seal,
            keys,
            dice,
            hub,
            http: OnceLock::new(),
            config,
        }))
    }

    /// The one client that fetches what strangers name; absent where the machine has no roots of
    /// trust to check a server by.
    #[must_use]
    pub fn http(&self) -> Option<&Client> {
        let make = || {
            let rules = Rules {
                allow: self.0.config.outgoing.clone(),
                trust: Trust::system().ok()?,
                names: Names::System,
                user_agent: "Mozilla/5.0 (compatible; Attent)".to_owned(),
            };
            Client::new(rules).ok()
        };
        self.0.http.get_or_init(make).as_ref()
    }

    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.db
    }
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.0.shelf
    }
    #[must_use]
    pub fn seal(&self) -> &Seal {
        &self.0.seal
    }
    #[must_use]
    pub fn keys(&self) -> &TokenKeys {
        &self.0.keys
    }
    #[must_use]
    pub fn dice(&self) -> Box<dyn RngCore + Send> {
        (self.0.dice)()
    }
    #[must_use]
    pub fn hub(&self) -> &Hub {
        &self.0.hub
    }
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }
}
