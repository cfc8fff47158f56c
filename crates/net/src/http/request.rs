//! One request, with its redirects.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION};
use reqwest::{Method, Response, Url, redirect};
use tokio::time::timeout;

use super::guard::{Guard, InsideAddress, NoSuchName};
use super::{Limits, Refused, Rules};

/// Browsers follow 20; honest services need two or three.
const MOST_REDIRECTS: usize = 5;
const TIME_TO_CONNECT: Duration = Duration::from_secs(10);

/// The outgoing client. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    guard: Guard,
}

/// Something to send. A POST follows no redirect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    pub url: &'a str,
    pub content_type: &'a str,
    pub body: Vec<u8>,
    /// Further headers; names and values that HTTP does not allow are an error.
    pub headers: Vec<(String, String)>,
}

/// What came back, with a 2xx status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Where it was found in the end.
    pub url: String,
    pub status: u16,
    /// In lower case and without parameters; empty when not told.
    pub content_type: String,
    pub body: Vec<u8>,
}

impl Client {
    pub fn new(rules: Rules) -> Result<Client, Refused> {
        let guard = Guard {
            names: rules.names,
            allow: Arc::from(rules.allow),
        };
        let http = reqwest::Client::builder()
            .use_preconfigured_tls((*rules.trust.client()).clone())
            .dns_resolver(Arc::new(guard.clone()))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .connect_timeout(TIME_TO_CONNECT)
            .user_agent(rules.user_agent)
            .build()
            .map_err(|error| Refused::Unreachable(error.to_string()))?;
        Ok(Client { http, guard })
    }

    /// Fetches, following a few redirects.
    pub async fn get(&self, url: &str, limits: &Limits) -> Result<Fetched, Refused> {
        let whole = async {
            let mut url = self.judged(Url::parse(url).map_err(|_| Refused::NotAnAddress)?)?;
            for _ in 0..=MOST_REDIRECTS {
                let asked = self.http.get(url.clone()).send().await;
                let response = asked.map_err(|error| told(&error))?;
                match next(&response, &url)? {
                    Some(target) => url = self.judged(target)?,
                    None => return read(response, limits).await,
                }
            }
            Err(Refused::TooManyRedirects)
        };
        timeout(limits.time, whole)
            .await
            .unwrap_or(Err(Refused::TimedOut))
    }

    /// Sends, and reads the answer.
    pub async fn post(&self, request: Request<'_>, limits: &Limits) -> Result<Fetched, Refused> {
        let url = Url::parse(request.url).map_err(|_| Refused::NotAnAddress)?;
        let headers = headers(&request)?;
        let sending = self
            .http
            .request(Method::POST, self.judged(url)?)
            .headers(headers)
            .body(request.body);
        let whole = async {
            let response = sending.send().await.map_err(|error| told(&error))?;
            read(response, limits).await
        };
        timeout(limits.time, whole)
            .await
            .unwrap_or(Err(Refused::TimedOut))
    }

    /// A web address with a name, or with a number that may be reached. (Names are judged when
    /// they are resolved; numbers never are resolved.)
    fn judged(&self, url: Url) -> Result<Url, Refused> {
        if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() {
            return Err(Refused::NotAnAddress);
        }
        let number = match url.host() {
            Some(url::Host::Ipv4(address)) => Some(address.into()),
            Some(url::Host::Ipv6(address)) => Some(address.into()),
            Some(url::Host::Domain(_)) => None,
            None => return Err(Refused::NotAnAddress),
        };
        match number {
            Some(address) if !self.guard.allows(address) => Err(Refused::Inside),
            _ => Ok(url),
        }
    }
}

/// Where a redirect points; never from encrypted to clear.
fn next(response: &Response, from: &Url) -> Result<Option<Url>, Refused> {
    if !response.status().is_redirection() {
        return Ok(None);
    }
    let location = response.headers().get(LOCATION);
    let Some(location) = location.and_then(|value| value.to_str().ok()) else {
        return Err(Refused::Status(response.status().as_u16()));
    };
    let target = from.join(location).map_err(|_| Refused::NotAnAddress)?;
    if from.scheme() == "https" && target.scheme() != "https" {
        return Err(Refused::NotAnAddress);
    }
    Ok(Some(target))
}

async fn read(mut response: Response, limits: &Limits) -> Result<Fetched, Refused> {
    let status = response.status();
    if !status.is_success() {
        return Err(Refused::Status(status.as_u16()));
    }
    let content_type = kind(&response);
    let wanted = &limits.content_types;
    if !wanted.is_empty() && !wanted.iter().any(|kind| content_type.starts_with(kind)) {
        return Err(Refused::ContentType(content_type));
    }
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(|error| told(&error))? {
        if body.len() + piece.len() > limits.bytes {
            return Err(Refused::TooLarge);
        }
        body.extend_from_slice(&piece);
    }
    Ok(Fetched {
        url: response.url().to_string(),
        status: status.as_u16(),
        content_type,
        body,
    })
}

fn kind(response: &Response) -> String {
    let value = response.headers().get(CONTENT_TYPE);
    let text = value.and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = text.split(';').next().unwrap_or("");
    kind.trim().to_ascii_lowercase()
}

fn headers(request: &Request<'_>) -> Result<HeaderMap, Refused> {
    let wrong = || Refused::Unreachable("a header that HTTP does not allow".into());
    let mut headers = HeaderMap::new();
    let kind = HeaderValue::from_str(request.content_type).map_err(|_| wrong())?;
    headers.insert(CONTENT_TYPE, kind);
    for (name, value) in &request.headers {
        let name: HeaderName = name.parse().map_err(|_| wrong())?;
        let value = HeaderValue::from_str(value).map_err(|_| wrong())?;
        headers.append(name, value);
    }
    Ok(headers)
}

/// The library's error in our words; ours are somewhere down its chain.
fn told(error: &reqwest::Error) -> Refused {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    let mut innermost = String::new();
    while let Some(inner) = cause {
        if inner.is::<InsideAddress>() {
            return Refused::Inside;
        }
        if inner.is::<NoSuchName>() {
            return Refused::DnsNotFound;
        }
        innermost = inner.to_string();
        cause = inner.source();
    }
    if error.is_timeout() {
        return Refused::TimedOut;
    }
    Refused::Unreachable(innermost)
}
