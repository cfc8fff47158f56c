//! `sslmode` on a server whose certificate only its own authority vouches for.

use crate::support::MIGRATIONS;
use attent_db::{Db, Error, SystemClock, Target};
use attent_testing::postgres::Server;
use std::sync::Arc;

#[test]
fn sslmode_is_honoured() {
    if attent_testing::postgres::database().is_none() {
        return;
    }
    let server = Server::start_with_tls().unwrap();
    let (url, authority) = (
        server.url("postgres"),
        server.authority().replace('/', "%2F"),
    );
    let table = [
        ("?sslmode=disable".to_owned(), Some(false)),
        (String::new(), Some(true)),
        ("?sslmode=prefer".to_owned(), Some(true)),
        ("?sslmode=require".to_owned(), None),
        ("?sslmode=verify-full".to_owned(), None),
        (
            format!("?sslmode=verify-full&sslrootcert={authority}"),
            Some(true),
        ),
        (
            format!("?sslrootcert={authority}&sslmode=require"),
            Some(true),
        ),
    ];
    for (words, encrypted) in table {
        assert_eq!(is_encrypted(&format!("{url}{words}")), encrypted, "{words}");
    }
    let other_name = url.replace("localhost", "127.0.0.1");
    let words = format!("?sslmode=verify-full&sslrootcert={authority}");
    assert_eq!(
        is_encrypted(&format!("{other_name}{words}")),
        None,
        "another name than the certificate's"
    );
}

/// `None` when it does not connect.
fn is_encrypted(url: &str) -> Option<bool> {
    let setup = attent_testing::setup(Arc::new(SystemClock), MIGRATIONS);
    let db = match Db::open(Target::Postgres(url.to_owned()), setup) {
        Ok(db) => db,
        Err(Error::Unavailable(_)) => return None,
        Err(other) => panic!("{other:?}"),
    };
    let sql = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    db.read_now(|tx| tx.one(sql, &[], |row| row.get(0)))
        .unwrap()
}
