//! For tests only: throw-away databases of both engines, and mail servers. Nothing of the product depends on it.
//!
//! `for engine in attent_testing::engines() { let db = engine.open(MIGRATIONS); ... }` runs a test on
//! SQLite and on PostgreSQL; what `engine` stands for is gone when it is dropped.
//!
//! PostgreSQL is found under `/usr/lib/postgresql/*/bin` or on PATH and started once for each test
//! program, with a locale that does not sort by bytes. `ATTENT_TEST_POSTGRES` (the URL of a superuser)
//! names a running server instead. Without PostgreSQL tests fail, unless `ATTENT_TEST_QUICK=1` says
//! that SQLite will do.

pub mod mail_servers;
pub mod plans;
pub mod postgres;
mod ready;

use attent_db::{Clock, Db, FakeClock, Migration, Setup, Target};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;

/// A fresh database of one engine.
pub struct TempEngine {
    pub name: &'static str,
    target: Target,
    /// Opened with, by [`TempEngine::open`].
    pub clock: Arc<FakeClock>,
    made: OnceLock<()>,
    _folder: Option<TempDir>,
    database: Option<postgres::TempDatabase>,
}

/// One of each engine.
pub fn engines() -> Vec<TempEngine> {
    let mut engines = vec![sqlite()];
    if let Some(database) = postgres::unmade() {
        engines.push(TempEngine {
            name: "postgres",
            target: Target::Postgres(database.url.clone()),
            clock: Arc::default(),
            made: OnceLock::new(),
            _folder: None,
            database: Some(database),
        });
    }
    engines
}

/// A SQLite file in a folder of its own.
pub fn sqlite() -> TempEngine {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    TempEngine {
        name: "sqlite",
        target: Target::Sqlite(folder.path().join("attent.sqlite")),
        clock: Arc::default(),
        made: OnceLock::new(),
        _folder: Some(folder),
        database: None,
    }
}

impl TempEngine {
    /// Opens it with the fake clock and brings it up to `migrations`.
    pub fn open(&self, migrations: &'static [Migration]) -> Db {
        self.made
            .get_or_init(|| match (&self.target, &self.database) {
                (Target::Sqlite(file), _) => ready::sqlite(file, migrations),
                (_, Some(database)) => ready::postgres(database, migrations),
                (_, None) => {}
            });
        let clock: Arc<dyn Clock> = Arc::<FakeClock>::clone(&self.clock);
        let db = Db::open(self.target.clone(), setup(clock, migrations))
            .unwrap_or_else(|error| panic!("{}: {error}", self.name));
        db.migrate()
            .unwrap_or_else(|error| panic!("{}: {error}", self.name));
        db
    }

    /// Where it is; empty, unless it was opened before.
    pub fn target(&self) -> &Target {
        self.made.get_or_init(|| {
            if let Some(database) = &self.database {
                database.make("template0");
            }
        });
        &self.target
    }
}

/// A set-up for tests: four readers.
pub fn setup(clock: Arc<dyn Clock>, migrations: &'static [Migration]) -> Setup {
    Setup {
        clock,
        migrations,
        readers: 4,
        app_name: "attent test".into(),
    }
}
