//! Live pages: one stream per browser that says *look again*, and nothing else.
//!
//! A nudge carries no data: the page is fetched again by the reader's own request, so what one may
//! see is decided in one place. Nudges are gathered for a moment; a stream ends when the session
//! does, and all of them when the program stops.

use std::{convert::Infallible, time::Duration};

use axum::{
    Router,
    extract::State,
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use futures_util::stream;
use tokio::{
    sync::watch,
    time::{Interval, MissedTickBehavior, interval},
};

use crate::{Page, Site, routes};

/// How long nudges are gathered into one.
const GATHER: Duration = Duration::from_millis(150);
/// How often an open stream asks whether its session still is.
const CHECK: Duration = Duration::from_secs(20);

/// Who is told when something changed. A counter: readers only learn that it moved.
#[derive(Clone, Debug)]
pub struct Hub {
    changes: watch::Sender<u64>,
    closing: watch::Sender<bool>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            changes: watch::Sender::new(0),
            closing: watch::Sender::new(false),
        }
    }
}

impl Hub {
    /// Something changed: every open page looks again.
    pub fn nudge(&self) {
        self.changes.send_modify(|count| *count += 1);
    }

    /// The program stops: all streams end.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }
}

pub(crate) fn routes() -> Router<Site> {
    Router::new().route(routes::LIVE, get(live))
}

struct Stream {
    site: Site,
    secret: String,
    changes: watch::Receiver<u64>,
    closing: watch::Receiver<bool>,
    /// Goes on however many nudges come in between.
    checks: Interval,
}

async fn live(State(site): State<Site>, page: Page) -> Response {
    let secret = crate::page::cookie(&page.headers, crate::page::SESSION_COOKIE);
    let state = Stream {
        secret: secret.unwrap_or("").to_owned(),
        changes: site.hub().changes.subscribe(),
        closing: site.hub().closing.subscribe(),
        checks: checks(),
        site,
    };
    let events = stream::unfold(state, |mut state| async move {
        let event = state.next().await?;
        Some((Ok::<_, Infallible>(event), state))
    });
    let mut response = Sse::new(events)
        .keep_alive(KeepAlive::default())
        .into_response();
    let plain = axum::http::HeaderValue::from_static("no");
    response.headers_mut().insert("x-accel-buffering", plain);
    response
}

fn checks() -> Interval {
    let mut checks = interval(CHECK);
    checks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    checks
}

impl Stream {
    /// The next nudge; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if *self.closing.borrow() {
                return None;
            }
            tokio::select! {
                changed = self.changes.changed() => {
                    changed.ok()?;
                    tokio::time::sleep(GATHER).await;
                    self.changes.mark_unchanged();
                    // Browsers do not tell of an event without data.
                    return Some(Event::default().event("refresh").data("look again"));
                }
                _ = self.closing.changed() => return None,
                _ = self.checks.tick() => {
                    if !self.still_signed_in().await {
                        return None;
                    }
                }
            }
        }
    }

    async fn still_signed_in(&self) -> bool {
        let secret = self.secret.clone();
        let found = self
            .site
            .db()
            .read(move |tx| attent_core::people::sessions::find(tx, &secret));
        matches!(found.await, Ok(Some(_)))
    }
}
