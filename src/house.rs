//! The house: the database, the shelf of files, the keys; opened by the configuration.

use std::{fs, io::Write, path::Path, sync::Arc};

use attent_core::{business, channels::Seal, files::Shelf, migrations, outgoing::TokenKeys};
use attent_db::{Clock, Db, Migration, Setup, SystemClock, Target};
use attent_net::tls::Trust;
use rand::{RngCore, SeedableRng, rngs::StdRng};

use crate::{backup, config::Config, origins::Origins};

/// How many readers the database gets: pages are short, more only compete for the cores.
const READERS: usize = 6;

const GIVE_IT: &str = "start Attent as the user the data folder belongs to, or give it to this one";

/// Makes the data folder, for us alone: all that customers wrote is in it. One that is there already
/// keeps the rights it was given.
fn make(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true).mode(0o700).create(folder)
}

/// Everything a command works with.
#[derive(Clone)]
pub struct House {
    pub db: Db,
    pub shelf: Shelf,
    pub seal: Seal,
    pub keys: TokenKeys,
    pub clock: Arc<dyn Clock>,
    pub trust: Trust,
    pub origins: Origins,
    pub config: Config,
}

impl House {
    /// Opens and migrates.
    ///
    /// # Errors
    /// A sentence for the person at the keyboard.
    pub fn open(config: Config) -> Result<Self, String> {
        Self::open_at(config, Arc::new(SystemClock))
    }

    /// The same by another clock, for tests.
    ///
    /// # Errors
    /// A sentence for the person at the keyboard.
    pub fn open_at(config: Config, clock: Arc<dyn Clock>) -> Result<Self, String> {
        Self::open_up_to(config, clock, Some(migrations::ALL))
    }

    /// Migrates so far only, or not at all.
    ///
    /// # Errors
    /// A sentence for the person at the keyboard.
    pub fn open_up_to(
        config: Config,
        clock: Arc<dyn Clock>,
        steps: Option<&'static [Migration]>,
    ) -> Result<Self, String> {
        config.check()?;
        let database = config.get("database").map(str::to_owned);
        if database.is_none() {
            make(&config.data).map_err(|error| {
                let place = config.data.display();
                denied(&format!("the data folder {place} cannot be made"), &error)
            })?;
            may_write(&config.data)?;
        }
        let (seal, keys) = secrets(&config)?;
        let target = match &database {
            Some(url) => Target::Postgres(url.clone()),
            None => Target::Sqlite(config.data.join("attent.db")),
        };
        let shelf = match &database {
            Some(_) => Shelf::in_database(),
            None => Shelf::in_folder(config.data.join("files")),
        };
        let setup = Setup {
            clock: Arc::clone(&clock),
            migrations: steps.unwrap_or(migrations::ALL),
            readers: READERS,
            app_name: "attent".to_owned(),
        };
        let place = config.data.display().to_string();
        let refused = |error: attent_db::Error| match error {
            // Its file may be written, or `may_write` had said so: then it is the folder around it.
            attent_db::Error::ReadOnly(_) if database.is_none() => {
                format!("the data folder {place} cannot be written; {GIVE_IT}")
            }
            error => error.to_string(),
        };
        let db = Db::open(target, setup).map_err(refused)?;
        if let Some(steps) = steps {
            if database.is_none() {
                copy_first(&db, &shelf, &config.data, steps)?;
            }
            db.migrate().map_err(refused)?;
        }
        let trust = match config.get("ca_file") {
            Some(file) => {
                let pem = fs::read(file).map_err(|e| format!("ca_file {file}: {e}"))?;
                Trust::system_and(&pem)
            }
            None => Trust::system(),
        }
        .map_err(|error| error.to_string())?;
        let origins = Origins::of(&config)?;
        Ok(Self {
            db,
            shelf,
            seal,
            keys,
            clock,
            trust,
            origins,
            config,
        })
    }
}

/// Whoever may read and not write would show pages on which nothing can be done.
fn may_write(data: &Path) -> Result<(), String> {
    let file = data.join("attent.db");
    match fs::OpenOptions::new().write(true).open(&file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(denied(
            &format!("{} cannot be written", file.display()),
            &error,
        )),
        _ => Ok(()),
    }
}

/// What was refused, and if that is a matter of rights, what to do.
fn denied(what: &str, error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => format!("{what}: {error}; {GIVE_IT}"),
        _ => format!("{what}: {error}"),
    }
}

/// Before a business is brought to a newer version, a copy of it as it was: `before-NN.tar.gz` in the
/// data folder. Whoever keeps it on PostgreSQL copies it by their own means.
fn copy_first(db: &Db, shelf: &Shelf, data: &Path, steps: &[Migration]) -> Result<(), String> {
    let last = steps.last().map_or(0, |step| step.number);
    // Every command comes by here: the one row that is always there is asked first.
    let behind = db.read_now(move |tx| {
        Ok::<_, attent_core::Error>(tx.schema()? < last && business::is_set_up(tx)?)
    });
    match behind {
        Ok(true) => {}
        // A file in which nothing was ever made has no such table.
        Ok(false) | Err(attent_core::Error::Database(attent_db::Error::Sql(_))) => return Ok(()),
        Err(error) => return Err(error.to_string()),
    }
    let place = data.join(format!("before-{last}.tar.gz"));
    tracing::info!(place = %place.display(), "a copy is written before the database is brought to this version");
    let written = backup::write(db, shelf, &place, |_| {});
    written
        .map(drop)
        .map_err(|why| format!("no copy could be made before the update: {why}"))
}

/// A cryptographic generator for secrets.
pub fn dice() -> Box<dyn RngCore + Send> {
    Box::new(StdRng::from_os_rng())
}

/// From `ATTENT_SECRET`, or `secret.key` of the data folder, made on first start.
fn secrets(config: &Config) -> Result<(Seal, TokenKeys), String> {
    if let Some(secret) = config.get("secret") {
        let seal = Seal::from_secret(secret).map_err(|error| error.to_string())?;
        return Ok((seal, TokenKeys::from_secret(secret.trim().as_bytes())));
    }
    if config.get("database").is_some() {
        return Err(
            "with --database the secret must be given: set ATTENT_SECRET to 32 characters \
                    or more, the same on every node, and keep a copy"
                .to_owned(),
        );
    }
    let path = config.data.join("secret.key");
    let key = match fs::read(&path) {
        Ok(key) => key,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => make_key(&path)?,
        Err(error) => {
            let what = format!("{} cannot be read", path.display());
            return Err(denied(&what, &error));
        }
    };
    let seal = Seal::from_key(&key).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok((seal, TokenKeys::from_secret(&key)))
}

/// Written whole or not at all, readable by the owner of the process only.
fn make_key(path: &Path) -> Result<Vec<u8>, String> {
    use std::os::unix::fs::OpenOptionsExt;
    let wrong =
        |error: std::io::Error| denied(&format!("{} cannot be written", path.display()), &error);
    let key = Seal::roll_key(&mut *dice());
    let opened = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    let mut file = match opened {
        Ok(file) => file,
        // Another process made it at this moment.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return fs::read(path).map_err(wrong);
        }
        Err(error) => return Err(wrong(error)),
    };
    file.write_all(&key)
        .and_then(|()| file.sync_all())
        .map_err(wrong)?;
    Ok(key.to_vec())
}
