//! A business on each engine behind the router, with tokens of every role, and requests to it.
//! What is asked and answered is held against the document of the API.

pub mod contract;

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use attent_core::{
    Actor, Error, Language, Role, Secret, business, channels::Seal, files::Shelf, ids::TokenId,
    migrations, outgoing::TokenKeys, people::password, people::tokens,
};
use attent_db::{Db, FakeClock, Millis, Tx};
use attent_web::{Config, Dice, Site};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode},
    response::Response,
};
use rand::{SeedableRng, rngs::SmallRng};
use serde_json::Value as Json;
use tower::ServiceExt;

pub struct Desk {
    pub db: Db,
    pub clock: Arc<FakeClock>,
    pub owner: Actor,
    router: Router,
    tokens: HashMap<Role4, (TokenId, String)>,
}

/// A role as a key of a map.
type Role4 = &'static str;

/// What came back.
#[derive(Debug)]
pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub json: Json,
}

impl Got {
    /// The field of the JSON, as text.
    pub fn text_of(&self, field: &str) -> String {
        match &self.json[field] {
            Json::String(text) => text.clone(),
            other => other.to_string(),
        }
    }

    pub fn etag(&self) -> String {
        let tag = self.headers.get("etag").expect("an etag");
        tag.to_str().expect("text").to_owned()
    }
}

pub fn on_each_engine(story: impl Fn(&Desk, &tokio::runtime::Runtime)) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for engine in attent_testing::engines() {
        let desk = Desk::open(&engine);
        story(&desk, &runtime);
        desk.db.close();
    }
}

impl Desk {
    fn open(engine: &attent_testing::TempEngine) -> Self {
        engine.clock.set(Millis(1_795_000_000_000));
        let db = engine.open(migrations::ALL);
        let owner = db
            .write_now(|tx| business::set_up(tx, &first_visit(), hashed()))
            .expect("a business");
        let owner = Actor::staff(owner, Role::Owner, Vec::new());
        let mut tokens = HashMap::new();
        for (seed, role) in (1..).zip(Role::ALL) {
            let maker = owner.clone();
            let made = db.write_now(move |tx| {
                let form = tokens::Make {
                    name: role.as_str().to_owned(),
                    role,
                    days: 30,
                };
                let secret = Secret::roll(&mut SmallRng::seed_from_u64(seed));
                tokens::make(tx, &maker, &form, &secret)
            });
            tokens.insert(role.as_str(), made.expect("a token"));
        }
        let rolled = AtomicU64::new(1);
        let dice: Dice = Arc::new(move || {
            let seed = rolled.fetch_add(1, Ordering::Relaxed);
            Box::new(SmallRng::seed_from_u64(seed))
        });
        let site = Site::new(
            db.clone(),
            Shelf::in_database(),
            Seal::from_secret("a secret of this test only, long enough to be one").expect("a seal"),
            TokenKeys::from_secret(b"of this test"),
            dice,
            Config {
                base_url: "http://localhost".to_owned(),
                proxies: Vec::new(),
                outgoing: Vec::new(),
                max_upload: 1_000_000,
                sample: false,
            },
        );
        Self {
            db,
            clock: Arc::clone(&engine.clock),
            owner,
            router: attent_web::router(site),
            tokens,
        }
    }

    /// The owner does something in the core.
    pub fn owner_does<A: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<A, Error> + Send + 'static,
    ) -> A {
        let owner = self.owner.clone();
        let done = self.db.write_now(move |tx| work(tx, &owner));
        done.expect("the owner may")
    }

    pub fn token(&self, role: &str) -> &str {
        &self.tokens[role].1
    }

    pub fn token_id(&self, role: &str) -> TokenId {
        self.tokens[role].0
    }

    /// A request under `/api/v1`, with the token of `role` ("": none) and more headers.
    pub async fn asks(
        &self,
        role: &str,
        method: &str,
        path: &str,
        body: Option<&Json>,
        headers: &[(&str, &str)],
    ) -> Got {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"));
        if role.is_empty() {
            // As a script without a token would.
            request = request.header("origin", "http://localhost");
        } else {
            request = request.header("authorization", format!("Bearer {}", self.token(role)));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = body.map_or_else(Body::empty, |json| Body::from(json.to_string()));
        let request = request.body(body).expect("a request");
        self.sends(request).await
    }

    pub async fn sends(&self, request: Request<Body>) -> Got {
        let (asked, body) = request.into_parts();
        let sent = to_bytes(body, usize::MAX).await.expect("a body");
        let (method, uri) = (asked.method.clone(), asked.uri.clone());
        let request = Request::from_parts(asked, Body::from(sent.clone()));
        let (parts, body) = self.reaches(request).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let got = Got {
            status: parts.status,
            headers: parts.headers,
            json: serde_json::from_str(&text).unwrap_or(Json::Null),
            text,
        };
        contract::hold(&method, &uri, &sent, &got);
        got
    }

    /// The same with the body as it is, which may never be asked for.
    pub async fn reaches(&self, request: Request<Body>) -> Response {
        let response = self.router.clone().oneshot(request).await;
        response.expect("the router always answers")
    }

    pub async fn get(&self, role: &str, path: &str) -> Got {
        self.asks(role, "GET", path, None, &[]).await
    }

    pub async fn post(&self, role: &str, path: &str, body: Json) -> Got {
        self.asks(role, "POST", path, Some(&body), &[]).await
    }
}

fn hashed() -> &'static password::PasswordHash {
    static HASH: std::sync::OnceLock<password::PasswordHash> = std::sync::OnceLock::new();
    HASH.get_or_init(|| password::hash("correct horse battery", [1; 16]).expect("a good password"))
}

fn first_visit() -> business::SetUp {
    business::SetUp {
        owner_name: "Ona".into(),
        owner_email: "ona@example.com".into(),
        business_name: "Green House".into(),
        language: Language::En,
        time_zone: "Europe/Vilnius".into(),
        currency: "EUR".into(),
        country: "LT".into(),
        sample: false,
    }
}
