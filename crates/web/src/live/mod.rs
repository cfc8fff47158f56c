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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use attent_core::{
        Actor, Error, Language, Role, Secret, business,
        channels::Seal,
        files::Shelf,
        migrations,
        outgoing::TokenKeys,
        people::{password, sessions, sign_in},
    };
    use rand::{SeedableRng, rngs::SmallRng};

    use super::*;
    use crate::Config;

    /// A desk with an owner who is signed in by the answered secret.
    fn begun(engine: &attent_testing::TempEngine) -> (Site, String) {
        let db = engine.open(migrations::ALL);
        let secret = Secret::roll(&mut SmallRng::seed_from_u64(3));
        let (text, hash) = (
            secret.text(),
            password::hash("correct horse battery", [1; 16]),
        );
        let hash = hash.expect("a good password");
        let set_up: Result<(), Error> = db.write_now(move |tx| {
            let first = business::SetUp {
                owner_name: "Ona".into(),
                owner_email: "ona@example.com".into(),
                business_name: "Green House".into(),
                language: Language::En,
                time_zone: "Europe/Vilnius".into(),
                currency: "EUR".into(),
                country: "LT".into(),
                sample: false,
            };
            let verified = sign_in::Credentials {
                staff: business::set_up(tx, &first, &hash)?,
                hash: hash.clone(),
            };
            let device = sessions::Device {
                agent: String::new(),
                address: String::new(),
            };
            sessions::begin(tx, &verified, &secret, &device).map(drop)
        });
        set_up.expect("a desk");
        let config = Config {
            base_url: "http://localhost".to_owned(),
            proxies: Vec::new(),
            outgoing: Vec::new(),
            max_upload: 1_000_000,
            sample: false,
        };
        let site = Site::new(
            db,
            Shelf::in_database(),
            Seal::from_key(&[7; 32]).expect("32 bytes"),
            TokenKeys::from_secret(&[9; 32]),
            Arc::new(|| Box::new(SmallRng::seed_from_u64(7))),
            config,
        );
        (site, text)
    }

    #[tokio::test]
    async fn a_stream_carries_nothing_and_ends_with_its_session() {
        for engine in attent_testing::engines() {
            let (site, secret) = begun(&engine);
            let mut stream = Stream {
                secret: secret.clone(),
                changes: site.hub().changes.subscribe(),
                closing: site.hub().closing.subscribe(),
                checks: interval(Duration::from_millis(5)),
                site: site.clone(),
            };
            assert!(stream.still_signed_in().await);
            site.hub().nudge();
            let told = format!("{:?}", stream.next().await.expect("a nudge"));
            assert!(
                told.contains("refresh") && told.contains("look again"),
                "{told}"
            );
            let ended: Result<(), Error> = site.db().write_now(move |tx| {
                let found = sessions::find(tx, &secret)?.expect("a session");
                let actor = Actor::staff(found.staff, Role::Owner, Vec::new());
                sessions::revoke(tx, &actor, found.session)
            });
            ended.expect("signed out");
            assert!(stream.next().await.is_none(), "it goes on for nobody");
        }
    }
}
