//! The feed: gives events their place, and nudges the pages about what other processes wrote.

use std::time::Duration;

use attent_core::{Error, events};

use super::Context;

const BEAT: Duration = Duration::from_secs(1);
const AT_ONCE: i64 = 500;

pub async fn run(context: Context) -> Result<(), String> {
    let db = &context.house.db;
    let wrong = |error: Error| error.to_string();
    let mut at = db.read(events::newest_position).await.map_err(wrong)?;
    loop {
        // Another sequencer at the same moment means a conflict: it did the work.
        match db.write(events::place_new).await {
            Ok(_) | Err(Error::Database(attent_db::Error::Conflict(_))) => {}
            Err(error) => return Err(wrong(error)),
        }
        let from = at;
        let news = db
            .read(move |tx| events::after(tx, from, AT_ONCE))
            .await
            .map_err(wrong)?;
        if let Some(last) = news.last() {
            at = last.position;
            context.site.hub().nudge();
        }
        if !context.rest(BEAT).await {
            return Ok(());
        }
    }
}
