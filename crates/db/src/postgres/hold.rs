//! A name held by an advisory lock, on a connection of a thread that does nothing else.

use super::connect::Way;
use super::errors::failure;
use crate::Error;
use crate::hold::{Held, Hold};
use crate::threads::spawn;
use postgres::Client;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

/// Before each try: the server takes a moment to notice that the one who had it was killed.
const NOTICING: [Duration; 4] = [
    Duration::ZERO,
    Duration::from_millis(50),
    Duration::from_millis(200),
    Duration::from_millis(500),
];

/// Takes it; a connection that ends, however it ends, has given it back.
pub(crate) fn hold(url: &str, key: i64, who: &str) -> Result<Held, Error> {
    let way = Way::from_url(url, who)?;
    let (answer, answered) = sync_channel(1);
    let (end, ended) = sync_channel::<()>(0);
    spawn("db-hold", move || match take(&way, key) {
        Ok((client, None)) => {
            drop(answer.send(Ok(None)));
            // Until the other end is dropped.
            let _over = ended.recv();
            drop(client);
        }
        Ok((_, Some(by))) => drop(answer.send(Ok(Some(by)))),
        Err(error) => drop(answer.send(Err(error))),
    })?;
    match answered.recv().unwrap_or(Err(Error::Closed))? {
        None => Ok(Held::Ours(Hold::on_server(end))),
        Some(by) => Ok(Held::By(by)),
    }
}

/// The connection that holds it, or who does.
fn take(way: &Way, key: i64) -> Result<(Client, Option<String>), Error> {
    let wrong = |error: postgres::Error| failure(&error).error;
    let mut client = way.client().map_err(wrong)?;
    for pause in NOTICING {
        std::thread::sleep(pause);
        let ours: bool = client
            .query_one("SELECT pg_try_advisory_lock($1)", &[&key])
            .and_then(|row| row.try_get(0))
            .map_err(wrong)?;
        if ours {
            return Ok((client, None));
        }
    }
    // The halves of the number stand in two columns.
    let row = client
        .query_opt(
            "SELECT activity.application_name
               FROM pg_locks
               JOIN pg_stat_activity AS activity ON activity.pid = pg_locks.pid
              WHERE locktype = 'advisory' AND granted AND objsubid = 1
                AND activity.datname = current_database()
                AND (classid::bigint << 32 | objid::bigint) = $1",
            &[&key],
        )
        .map_err(wrong)?;
    let by = row
        .map_or(Ok(String::new()), |row| row.try_get(0))
        .map_err(wrong)?;
    Ok((client, Some(by)))
}
