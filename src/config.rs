//! Configuration: `attent.toml` in the data folder, `ATTENT_...` in the environment, flags on top.
//!
//! Unknown keys are refused in plain words: a typing mistake must not pass as a default.

use std::{
    collections::BTreeMap,
    env, fs,
    net::IpAddr,
    path::{Path, PathBuf},
};

use attent_net::http::Network;

/// The keys of `attent.toml`; the environment has them as `ATTENT_BASE_URL` and so on.
const KEYS: [(&str, &str); 14] = [
    (
        "base_url",
        "how people reach this desk, https://desk.example.com",
    ),
    ("listen", "the address of the web, 127.0.0.1:8080"),
    ("database", "postgres://..., instead of the data folder"),
    ("secret", "32 characters or more, instead of secret.key"),
    ("proxies", "addresses of proxies in front, with commas"),
    (
        "outgoing_allow",
        "inside networks that what mails name may be fetched from, 10.1.0.0/16",
    ),
    ("door_lmtp", "where mail is taken by LMTP, 127.0.0.1:2424"),
    ("door_smtp", "where mail is taken by SMTP, 127.0.0.1:2525"),
    ("ca_file", "further certificate authorities, as PEM"),
    (
        "trusted_results",
        "whose Authentication-Results are believed, mx.example.com",
    ),
    (
        "dns",
        "who is asked for SPF, DKIM and DMARC: system, off, or 127.0.0.1:53",
    ),
    (
        "tls_cert",
        "a certificate chain, as PEM: the web is served by TLS",
    ),
    ("tls_key", "its private key, as PEM"),
    ("log", "what is logged, info"),
];

/// What is no key but may stand in the environment: other commands, the tests.
const OTHERS: [&str; 12] = [
    "ATTENT_BENCH",
    "ATTENT_CHROMIUM",
    "ATTENT_CONFIG",
    "ATTENT_GALLERY",
    "ATTENT_PASSWORD",
    "ATTENT_PICTURES",
    "ATTENT_PROGRAM",
    "ATTENT_SHARED",
    "ATTENT_SHEETS",
    "ATTENT_SHOTS",
    "ATTENT_TEST",
    "ATTENT_UPDATE",
];

fn in_environment(key: &str) -> String {
    format!("ATTENT_{}", key.to_uppercase())
}

/// A sentence when a name of the environment looks like ours and is none.
fn mistaken(name: &str) -> Option<String> {
    let ours = name.starts_with("ATTENT_")
        && !KEYS.iter().any(|(key, _)| in_environment(key) == name)
        && !OTHERS.iter().any(|other| name.starts_with(other));
    ours.then(|| {
        let known: Vec<String> = KEYS.iter().map(|(key, _)| in_environment(key)).collect();
        format!(
            "the environment has {name}, which means nothing. The names are: {}.",
            known.join(", ")
        )
    })
}

/// As a variable of the environment would say it: several with commas.
fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(all) => all.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// A word of a log filter that names no level and stands for nothing else.
fn stray_level(log: &str) -> Option<&str> {
    const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];
    log.split(',').map(str::trim).find(|part| {
        let bare = part.chars().all(char::is_alphabetic) && !part.is_empty();
        bare && !LEVELS.contains(&&*part.to_lowercase())
    })
}

/// A name or an address, and a port.
fn is_address(text: &str) -> bool {
    text.rsplit_once(':')
        .is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok())
}

/// What is in force.
#[derive(Clone, Debug, Default)]
pub struct Config {
    values: BTreeMap<&'static str, (String, &'static str)>,
    pub data: PathBuf,
}

impl Config {
    /// Reads the file and the environment.
    ///
    /// # Errors
    /// A sentence for the person at the keyboard.
    pub fn read(data: &Path, file: Option<&Path>) -> Result<Self, String> {
        let mut config = Self {
            values: BTreeMap::new(),
            data: data.to_owned(),
        };
        let usual = data.join("attent.toml");
        let path = file.unwrap_or(&usual);
        match fs::read_to_string(path) {
            Ok(text) => config.take_file(path, &text)?,
            Err(error) if file.is_none() && error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
                return Err(format!("{} is a file and no data folder", data.display()));
            }
            Err(error) => return Err(format!("{} cannot be read: {error}", path.display())),
        }
        for (key, _) in KEYS {
            if let Ok(value) = env::var(in_environment(key)) {
                config.values.insert(key, (value, "environment"));
            }
        }
        match env::vars_os().find_map(|(name, _)| mistaken(name.to_str()?)) {
            Some(words) => Err(words),
            None => Ok(config),
        }
    }

    /// What is wrong with a value, so that a mistake is named before anything is begun.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub fn check(&self) -> Result<(), String> {
        self.proxies()?;
        self.outgoing()?;
        if let Some(url) = self.get("base_url")
            && !["http://", "https://"].iter().any(|scheme| {
                let host = url.strip_prefix(scheme);
                host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
            })
        {
            return Err(format!(
                "base_url: \"{url}\" must begin with https:// (or http://) and a name"
            ));
        }
        for key in ["listen", "door_lmtp", "door_smtp"] {
            if let Some(value) = self.get(key)
                && !is_address(value)
            {
                return Err(format!(
                    "{key}: \"{value}\" is no address with a port, like 127.0.0.1:8080"
                ));
            }
        }
        for (one, other) in [("tls_cert", "tls_key"), ("tls_key", "tls_cert")] {
            if self.get(one).is_some() && self.get(other).is_none() {
                return Err(format!("{one} needs {other} beside it"));
            }
        }
        if let Some(url) = self.get("database")
            && let Some((scheme, _)) = url.split_once("://")
            && !["postgres", "postgresql"].contains(&scheme)
        {
            // The address may hold a password, so it is not repeated.
            return Err("database: an address of PostgreSQL begins with postgres://".to_owned());
        }
        if let Some(word) = self.get("log").and_then(stray_level) {
            return Err(format!(
                "log: \"{word}\" is no level; it is off, error, warn, info, debug or trace, also for \
                 a part alone: info,attent_net=debug"
            ));
        }
        if let Some(log) = self.get("log")
            && let Err(error) = tracing_subscriber::EnvFilter::try_new(log)
        {
            return Err(format!("log: \"{log}\": {error}"));
        }
        Ok(())
    }

    fn take_file(&mut self, path: &Path, text: &str) -> Result<(), String> {
        let table: toml::Table = text
            .parse()
            .map_err(|error| format!("{} is no valid TOML: {error}", path.display()))?;
        for (name, value) in table {
            let Some((key, _)) = KEYS.iter().find(|(key, _)| *key == name) else {
                let known: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
                return Err(format!(
                    "{}: there is no key \"{name}\". The keys are: {}.",
                    path.display(),
                    known.join(", ")
                ));
            };
            let value = plain(&value);
            self.values.insert(key, (value, "file"));
        }
        Ok(())
    }

    /// A flag wins over file and environment.
    pub fn set(&mut self, key: &'static str, value: Option<String>) {
        if let Some(value) = value {
            self.values.insert(key, (value, "flag"));
        }
    }

    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.values
            .get(key)
            .map(|(value, _)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// # Errors
    /// A sentence when one of them is no address.
    pub fn proxies(&self) -> Result<Vec<IpAddr>, String> {
        let given = self.get("proxies").unwrap_or("");
        given
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty())
            .map(|one| {
                one.parse()
                    .map_err(|_| format!("proxies: \"{one}\" is no IP address"))
            })
            .collect()
    }

    /// # Errors
    /// A sentence when one of them is no network.
    pub fn outgoing(&self) -> Result<Vec<Network>, String> {
        let given = self.get("outgoing_allow").unwrap_or("");
        given
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty())
            .map(|one| {
                one.parse()
                    .map_err(|error| format!("outgoing_allow: {error}"))
            })
            .collect()
    }

    /// Each key, its value (secrets hidden) and where it comes from.
    #[must_use]
    pub fn in_force(&self) -> Vec<(&'static str, String, &'static str)> {
        KEYS.iter()
            .map(|(key, about)| match self.values.get(key) {
                Some((_, from)) if *key == "secret" || *key == "database" => {
                    (*key, "(hidden)".to_owned(), *from)
                }
                Some((value, from)) => (*key, value.clone(), *from),
                None => (*key, format!("({about})"), "not set"),
            })
            .collect()
    }
}
