//! What all handlers share: the database, the shelf of files, keys, the words, the live hub.

use std::sync::Arc;

use attent_core::{channels::Seal, files::Shelf, outgoing::TokenKeys};
use attent_db::Db;
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
            config,
        }))
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
