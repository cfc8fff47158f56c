//! A shop to tell stories in: the whole web over one database, with a clock and dice of our own.

pub mod case;

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use attent_core::{
    Actor, Language,
    channels::{Seal, mailboxes},
    files::Shelf,
    incoming::{self, Arrival, CameBy, Rules},
    migrations,
    outgoing::TokenKeys,
};
use attent_db::{Db, FakeClock, Millis};
use attent_testing::TempEngine;
use attent_web::{Config, Dice, Site, router};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use rand::{SeedableRng, rngs::SmallRng};
use scraper::{Html, Selector};
use tower::ServiceExt;

pub const BASE: &str = "http://desk.example.com";

/// What makes a mailbox that could send.
pub const MAILBOX: [(&str, &str); 8] = [
    ("address", "help@example.com"),
    ("name", "Riverside"),
    ("smtp_host", "127.0.0.1"),
    ("smtp_port", "2525"),
    ("smtp_security", "none"),
    ("folder", "INBOX"),
    ("language", "en"),
    ("anyway", "yes"),
];

pub struct Shop {
    pub db: Db,
    pub clock: Arc<FakeClock>,
    pub seal: Seal,
    router: Router,
    _engine: TempEngine,
}

/// Tells `story` on SQLite and on PostgreSQL.
pub async fn on_both(story: impl AsyncFn(Shop)) {
    for engine in attent_testing::engines() {
        story(Shop::open(engine)).await;
    }
}

impl Shop {
    pub fn open(engine: TempEngine) -> Self {
        Self::open_reaching(engine, &[])
    }

    /// One that may fetch from these inside networks.
    pub fn open_reaching(engine: TempEngine, networks: &[&str]) -> Self {
        let db = engine.open(migrations::ALL);
        let seal = Seal::from_key(&[7; 32]).expect("32 bytes");
        let rolled = AtomicU64::new(1);
        let dice: Dice = Arc::new(move || {
            Box::new(SmallRng::seed_from_u64(
                rolled.fetch_add(1, Ordering::Relaxed),
            ))
        });
        let config = Config {
            base_url: BASE.to_owned(),
            proxies: Vec::new(),
            outgoing: networks
                .iter()
                .map(|one| one.parse().expect("a network"))
                .collect(),
            max_upload: 1_000_000,
            sample: false,
        };
        let keys = TokenKeys::from_secret(&[9; 32]);
        let site = Site::new(
            db.clone(),
            Shelf::in_database(),
            seal.clone(),
            keys,
            dice,
            config,
        );
        Self {
            db,
            clock: Arc::clone(&engine.clock),
            seal,
            router: router(site),
            _engine: engine,
        }
    }

    /// A mail comes in through the desk's mailbox, made for the first of them, and is filed.
    pub fn takes_in(&self, raw: &str) {
        let letter = incoming::read(raw.as_bytes(), &Shelf::in_database()).expect("a letter");
        let bytes = Shelf::in_database().put(raw.as_bytes()).expect("bytes");
        let filed = self.db.write_now(move |tx| {
            let there = mailboxes::for_address(tx, &desk().address)?;
            let arrival = Arrival {
                mailbox: match there {
                    Some(mailbox) => mailbox.id,
                    None => mailboxes::add(tx, &Actor::system(), &desk())?,
                },
                came_by: CameBy::Pipe,
                bytes: bytes.clone(),
                sent_from: None,
                peer: None,
            };
            let received = incoming::receive(tx, &arrival)?;
            let rules = Rules {
                keys: TokenKeys::from_secret(&[9; 32]),
                reopen_days: 30,
                authenticity: None,
                trusted: true,
                history: None,
                live: true,
            };
            incoming::file(tx, received.mail, &letter, &rules)
        });
        filed.expect("filed");
    }

    pub fn browser(&self) -> Browser {
        Browser::before(self.router.clone())
    }

    /// An owner who has been through the first step.
    pub async fn owner(&self) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post("/set-up", FIRST).await;
        assert_eq!(answer.to(), "/set-up/mailbox", "{}", answer.text());
        browser
    }
}

pub const PASSWORD: &str = "correct horse battery";

pub const FIRST: &[(&str, &str)] = &[
    ("owner_name", "Ona"),
    ("owner_email", "ona@example.com"),
    ("password", PASSWORD),
    ("business_name", "Riverside Cycles"),
    ("language", "en"),
    ("time_zone", "Europe/Vilnius"),
    ("currency", "EUR"),
    ("country", "LT"),
];

/// Keeps the cookie of its session, as a browser does.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookie: Option<String>,
    /// What it asks for in `Accept-Language`.
    pub language: &'static str,
    /// What it says besides, instead of what a browser would: `("origin", "https://evil.example")`.
    pub headers: &'static [(&'static str, &'static str)],
}

pub struct Answer {
    pub status: StatusCode,
    location: String,
    headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn before(router: Router) -> Self {
        Self {
            router,
            cookie: None,
            language: "",
            headers: &[],
        }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask(Method::GET, path, String::new()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        self.ask(Method::POST, path, pairs.join("&")).await
    }

    /// A form that may carry files, as the composer sends it.
    pub async fn multipart(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
        }
        body += "--edge--\r\n";
        self.send(
            Method::POST,
            path,
            "multipart/form-data; boundary=edge",
            body,
        )
        .await
    }

    pub async fn ask(&mut self, method: Method, path: &str, body: String) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        self.send(method, path, kind, body).await
    }

    async fn send(&mut self, method: Method, path: &str, kind: &str, body: String) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ORIGIN, BASE)
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::CONTENT_TYPE, kind);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, format!("attent_session={cookie}"));
        }
        let mut request = request.body(Body::from(body)).expect("a request");
        for (name, value) in self.headers {
            let value = header::HeaderValue::from_static(value);
            request.headers_mut().insert(*name, value);
        }
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("infallible");
        for value in response.headers().get_all(header::SET_COOKIE) {
            let text = value.to_str().expect("ASCII");
            if let Some(rest) = text.strip_prefix("attent_session=") {
                assert!(
                    text.contains("HttpOnly") && text.contains("SameSite=Lax"),
                    "{text}"
                );
                let secret = rest.split(';').next().unwrap_or_default().to_owned();
                self.cookie = (!secret.is_empty()).then_some(secret);
            }
        }
        let location = response.headers().get(header::LOCATION);
        let location = location
            .map_or("", |value| value.to_str().expect("ASCII"))
            .to_owned();
        let status = response.status();
        let headers = response.headers().clone();
        let bytes = to_bytes(response.into_body(), usize::MAX)
            .await
            .expect("a body");
        Answer {
            status,
            location,
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

impl Answer {
    /// Where it leads, by 303.
    pub fn to(&self) -> &str {
        if self.status == StatusCode::SEE_OTHER {
            &self.location
        } else {
            ""
        }
    }

    pub fn header(&self, name: &str) -> Option<String> {
        let value = self.headers.get(name)?;
        Some(value.to_str().expect("ASCII").to_owned())
    }

    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let main = Selector::parse("main, .toasts").expect("a selector");
        html.select(&main)
            .flat_map(|one| one.text())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The value of an attribute of the first element that matches.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector)
            .next()
            .and_then(|one| one.attr(name))
            .map(str::to_owned)
    }

    /// The value of an attribute of each element that matches.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        let values = html.select(&selector).filter_map(|one| one.attr(name));
        values.map(str::to_owned).collect()
    }

    /// What its buttons would send something to.
    pub fn actions(&self) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let forms = Selector::parse("form[method=post]").expect("a selector");
        let press = Selector::parse("button:not([disabled])").expect("a selector");
        let pressed = html
            .select(&forms)
            .filter(|form| form.select(&press).next().is_some());
        let all = pressed.filter_map(|form| form.attr("action"));
        all.map(str::to_owned).collect()
    }

    pub fn has(&self, selector: &str) -> bool {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body)
            .select(&selector)
            .next()
            .is_some()
    }
}

fn encode(text: &str) -> String {
    attent_web::routes::encode(text)
}

/// A mailbox without servers.
pub fn desk() -> mailboxes::Form {
    mailboxes::Form {
        name: "Desk".into(),
        address: "desk@example.com".into(),
        place: None,
        team: None,
        language: Language::En,
        signature: String::new(),
        acknowledges: false,
        imap: None,
        folder: "INBOX".into(),
        starts_at: Millis(0),
        smtp: None,
    }
}
