//! `Idempotency-Key`: a POST sent twice with the same key is done once and answered twice.
//!
//! The key, the work and its answer are one transaction: what fails leaves no key behind and may be
//! tried again. Keys are kept for a day, each token has its own.

use attent_core::{
    ids::TokenId,
    people::idempotency::{self, Begun},
};
use attent_db::Tx;
use axum::{body::Body, extract::Request, http::Method};
use sha2::{Digest, Sha256};

use super::{
    answer::Answer,
    body,
    problem::{Done, Problem},
};

const HEADER: &str = "idempotency-key";
/// Longer keys are somebody's mistake.
const LONGEST_KEY: usize = 200;

/// The key of a request and the digest of what it asks.
#[derive(Clone)]
pub(crate) struct Once {
    key: String,
    request: String,
}

impl Once {
    /// The key of a POST that has one; its body is read for the digest and put back.
    pub(super) async fn read(request: Request) -> Done<(Option<Self>, Request)> {
        let key = request.headers().get(HEADER).cloned();
        let Some(key) = key.filter(|_| request.method() == Method::POST) else {
            return Ok((None, request));
        };
        let key = key.to_str().unwrap_or("").trim().to_owned();
        if key.is_empty() || key.len() > LONGEST_KEY {
            return Err(Problem::field("Idempotency-Key", "error-too-long"));
        }
        let (parts, bytes) = body::whole(request).await?;
        let mut digest = Sha256::new();
        digest.update(parts.uri.to_string());
        digest.update([0]);
        digest.update(&bytes);
        let request = hex::encode(digest.finalize());
        let once = Self { key, request };
        Ok((Some(once), Request::from_parts(parts, Body::from(bytes))))
    }

    /// Does `work`, or answers what it answered before.
    pub(super) fn only(
        &self,
        tx: &mut Tx<'_>,
        token: TokenId,
        work: impl Fn(&mut Tx<'_>) -> Done<Answer>,
    ) -> Done<Answer> {
        match idempotency::begin(tx, token, &self.key, &self.request)? {
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
