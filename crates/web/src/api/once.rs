//! `Idempotency-Key`: a POST sent twice with the same key is done once and answered twice.
//!
//! The key, the work and its answer are one transaction: what fails leaves no key behind and may be
//! tried again. Keys are kept for a day, each token has its own.

use attent_core::{
    ids::TokenId,
    people::idempotency::{self, Begun},
};
use attent_db::Tx;
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::Method,
};
use sha2::{Digest, Sha256};

use super::{
    answer::Answer,
    problem::{Done, Problem},
};

const HEADER: &str = "idempotency-key";
/// Longer keys are somebody's mistake.
const LONGEST_KEY: usize = 200;
/// The largest body: files are written in it as base64, a third larger than they are.
pub(super) const LARGEST: usize = 16 * 1024 * 1024;

/// The key of a request and the digest of what it asks.
#[derive(Clone)]
pub(crate) struct Once {
    key: String,
    /// `None`: more than may be sent.
    request: Option<String>,
}

impl Once {
    /// The key of a POST that has one; its body is read for the digest and put back.
    ///
    /// Whether they make sense is asked later, by [`Self::checked`]: where there is no such method,
    /// no key is of interest.
    pub(super) async fn read(request: Request) -> (Option<Self>, Request) {
        let key = request.headers().get(HEADER).cloned();
        let Some(key) = key.filter(|_| request.method() == Method::POST) else {
            return (None, request);
        };
        let key = key.to_str().unwrap_or("").trim().to_owned();
        let (parts, body) = request.into_parts();
        let Ok(bytes) = to_bytes(body, LARGEST).await else {
            let request = None;
            let once = Self { key, request };
            return (Some(once), Request::from_parts(parts, Body::empty()));
        };
        let mut digest = Sha256::new();
        digest.update(parts.uri.to_string());
        digest.update([0]);
        digest.update(&bytes);
        let once = Self {
            key,
            request: Some(hex::encode(digest.finalize())),
        };
        (Some(once), Request::from_parts(parts, Body::from(bytes)))
    }

    pub(super) fn checked(self) -> Done<Self> {
        if self.key.is_empty() || self.key.len() > LONGEST_KEY {
            return Err(Problem::field("Idempotency-Key", "error-too-long"));
        }
        if self.request.is_none() {
            return Err(Problem::TooLarge);
        }
        Ok(self)
    }

    /// Does `work`, or answers what it answered before.
    pub(super) fn only(
        &self,
        tx: &mut Tx<'_>,
        token: TokenId,
        work: impl Fn(&mut Tx<'_>) -> Done<Answer>,
    ) -> Done<Answer> {
        let request = self.request.as_deref().unwrap_or("");
        match idempotency::begin(tx, token, &self.key, request)? {
            Begun::Fresh => {
                let answer = work(tx)?;
                let status = i64::from(answer.status.as_u16());
                idempotency::finish(tx, token, &self.key, status, &answer.text)?;
                Ok(answer)
            }
            Begun::Replay { status, answer } => Ok(Answer::kept(status, answer)),
            Begun::OtherBody => Err(Problem::OtherBody),
            Begun::Running => Err(Problem::StillRunning),
        }
    }
}
