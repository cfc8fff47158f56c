//! Databases that are at their last migration already: made once, copied for each test.
//!
//! To migrate takes half a second of a processor on PostgreSQL; a test that does it hundreds of times
//! waits for nothing else. The copies on the server are shared by all test programs.

use attent_db::{Db, Migration, SystemClock, Target};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;

use crate::{postgres, setup};

/// Any number that nothing else locks in the same server: "ready" in ASCII.
const LOCK: i64 = 0x72_6561_6479;

/// Makes the SQLite file at `place`.
pub fn sqlite(place: &Path, migrations: &'static [Migration]) {
    static READY: Mutex<Option<HashMap<u64, Arc<TempDir>>>> = Mutex::new(None);
    let file = |folder: &TempDir| folder.path().join("ready.sqlite");
    let folder = {
        let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
        let made = ready.get_or_insert_default().entry(key(migrations));
        Arc::clone(made.or_insert_with(|| {
            let folder = tempfile::tempdir().expect("a temporary folder can be made");
            migrated(Target::Sqlite(file(&folder)), migrations);
            Arc::new(folder)
        }))
    };
    std::fs::copy(file(&folder), place).expect("a file can be copied");
}

/// Makes `database`.
pub fn postgres(database: &postgres::TempDatabase, migrations: &'static [Migration]) {
    let name = format!("attent_ready_{:016x}", key(migrations));
    let server = database.server();
    postgres::locked(server, LOCK, |ask| {
        if ask.has_database(&name)? {
            return Ok(());
        }
        // What was left half done has another name.
        let half = format!("{name}_half");
        ask.run(&format!("DROP DATABASE IF EXISTS {half} WITH (FORCE)"))?;
        ask.run(&format!("CREATE DATABASE {half} TEMPLATE template0"))?;
        let url = postgres::with_database(server, &half);
        migrated(Target::Postgres(url), migrations);
        ask.once_free(&format!("ALTER DATABASE {half} RENAME TO {name}"))
    });
    database.make(&name);
}

fn migrated(target: Target, migrations: &'static [Migration]) {
    let opened = Db::open(target, setup(Arc::new(SystemClock), migrations));
    let db = opened.unwrap_or_else(|error| panic!("{error}"));
    db.migrate().unwrap_or_else(|error| panic!("{error}"));
    db.close();
}

/// The same for the same texts, in every process.
fn key(migrations: &[Migration]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for step in migrations {
        (step.number, step.name, step.sqlite, step.postgres).hash(&mut hasher);
    }
    hasher.finish()
}
