//! The guarded client against servers that would lead it astray.

mod support;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use attent_net::dns::Resolver;
use attent_net::http::{Client, Limits, Names, Refused, Request, Rules};
use attent_net::tls::Trust;
use support::dns::Zone;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// A web server: the answer of each path, headers and all.
struct Web {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Web {
    async fn serve(pages: &[(&str, String)]) -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let pages: Vec<_> = pages
            .iter()
            .map(|(path, page)| ((*path).to_owned(), page.clone()))
            .collect();
        let ears = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (pages, ears) = (pages.clone(), Arc::clone(&ears));
                tokio::spawn(async move {
                    let mut stream = BufReader::new(stream);
                    let (mut request, mut length) = (String::new(), 0);
                    while !request.ends_with("\r\n\r\n") {
                        let from = request.len();
                        if stream.read_line(&mut request).await.unwrap_or(0) == 0 {
                            return;
                        }
                        if let Some(size) = request[from..]
                            .to_lowercase()
                            .strip_prefix("content-length:")
                        {
                            length = size.trim().parse().unwrap();
                        }
                    }
                    let mut body = vec![0; length];
                    stream.read_exact(&mut body).await.unwrap();
                    let path = request.split(' ').nth(1).unwrap().to_owned();
                    ears.lock()
                        .unwrap()
                        .push(request + &String::from_utf8_lossy(&body));
                    match pages.iter().find(|(known, _)| *known == path) {
                        Some((_, page)) if page == "stall" => std::future::pending().await,
                        Some((_, page)) => stream.write_all(page.as_bytes()).await.unwrap(),
                        None => stream
                            .write_all(b"HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n")
                            .await
                            .unwrap(),
                    }
                });
            }
        });
        Web { port, asked }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn page(kind: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nset-cookie: a=b\r\n\r\n{body}"
    )
}

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n")
}

fn client(names: Names, allow: &[&str]) -> Client {
    attent_net::tls::install_provider();
    Client::new(Rules {
        allow: allow
            .iter()
            .map(|network| network.parse().unwrap())
            .collect(),
        trust: Trust::system().unwrap(),
        names,
        user_agent: "Attent/test".into(),
    })
    .unwrap()
}

async fn zone() -> (Zone, Names) {
    let zone = Zone::default();
    let names = Names::Resolver(Resolver::at(zone.serve().await).unwrap());
    (zone, names)
}

fn limits() -> Limits {
    Limits {
        bytes: 1_000,
        time: Duration::from_secs(3),
        content_types: vec!["image/".into()],
    }
}

#[tokio::test]
async fn inside_addresses_are_not_reached_however_they_are_written() {
    let web = Web::serve(&[("/", page("image/png", "secret"))]).await;
    let (zone, names) = zone().await;
    zone.addresses("inside.example", &["127.0.0.1"]);
    zone.addresses("mapped.example", &["::ffff:127.0.0.1"]);
    zone.addresses("nat64.example", &["64:ff9b::7f00:1"]);
    zone.addresses("meta.example", &["169.254.169.254"]);
    let client = client(names, &[]);
    for host in [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "10.0.0.1",
        "169.254.169.254",
        "inside.example",
        "INSIDE.example.",
        "mapped.example",
        "nat64.example",
        "meta.example",
    ] {
        let url = format!("http://{host}:{}/", web.port);
        assert_eq!(
            client.get(&url, &limits()).await,
            Err(Refused::Inside),
            "{url}"
        );
        let post = Request {
            url: &url,
            content_type: "text/plain",
            body: vec![],
            headers: vec![],
        };
        assert_eq!(
            client.post(post, &limits()).await,
            Err(Refused::Inside),
            "{url}"
        );
    }
    assert!(web.asked().is_empty());
    for url in [
        "file:///etc/passwd",
        "gopher://x/",
        "http://a:b@1.1.1.1/",
        "x",
        "",
    ] {
        assert_eq!(
            client.get(url, &limits()).await,
            Err(Refused::NotAnAddress),
            "{url}"
        );
    }
    let nowhere = client.get("http://nowhere.example/", &limits()).await;
    assert_eq!(nowhere, Err(Refused::DnsNotFound));
}

#[tokio::test]
async fn what_configuration_allows_is_reached_and_nothing_beside_it() {
    let web = Web::serve(&[("/", page("image/png", "hello"))]).await;
    let (zone, names) = zone().await;
    // Of several addresses only the allowed one is used.
    zone.addresses("both.example", &["127.0.0.2", "127.0.0.1"]);
    let client = client(names, &["127.0.0.1/32"]);
    for host in ["both.example", "127.0.0.1"] {
        let url = format!("http://{host}:{}/", web.port);
        let fetched = client.get(&url, &limits()).await.unwrap();
        assert_eq!(
            (fetched.body.as_slice(), fetched.content_type.as_str()),
            (&b"hello"[..], "image/png")
        );
    }
    let url = format!("http://127.0.0.2:{}/", web.port);
    assert_eq!(client.get(&url, &limits()).await, Err(Refused::Inside));
    let asked = web.asked().join("\n").to_lowercase();
    assert!(asked.contains("user-agent: attent/test"), "{asked}");
    assert!(
        !asked.contains("cookie") && !asked.contains("referer"),
        "{asked}"
    );
}

#[tokio::test]
async fn redirects_are_judged_anew() {
    let (zone, names) = zone().await;
    zone.addresses("start.example", &["127.0.0.1"]);
    zone.addresses("inside.example", &["127.0.0.9"]);
    let inside = |port: u16| format!("http://inside.example:{port}/");
    for (target, expected) in [
        ("http://169.254.169.254/latest", Refused::Inside),
        ("//127.0.0.9/", Refused::Inside),
        (&inside(80), Refused::Inside),
        ("ftp://1.1.1.1/", Refused::NotAnAddress),
        ("/", Refused::TooManyRedirects),
    ] {
        let web = Web::serve(&[("/", redirect(target))]).await;
        let client = client(names.clone(), &["127.0.0.1"]);
        let url = format!("http://start.example:{}/", web.port);
        assert_eq!(client.get(&url, &limits()).await, Err(expected), "{target}");
    }
    let web = Web::serve(&[
        ("/", redirect("/there")),
        ("/there", page("image/gif", "x")),
    ])
    .await;
    let url = format!("http://start.example:{}/", web.port);
    let client = client(names, &["127.0.0.1"]);
    let fetched = client.get(&url, &limits()).await.unwrap();
    assert!(fetched.url.ends_with("/there"));
    let post = Request {
        url: &url,
        content_type: "text/plain",
        body: vec![],
        headers: vec![],
    };
    assert_eq!(
        client.post(post, &limits()).await,
        Err(Refused::Status(302))
    );
}

#[tokio::test]
async fn size_time_and_kind_are_bounded() {
    let endless = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: image/png\r\n\r\n{}",
        "x".repeat(5_000)
    );
    let web = Web::serve(&[
        ("/large", page("image/png", &"x".repeat(1_001))),
        ("/endless", endless),
        ("/stall", "stall".into()),
        ("/html", page("Text/HTML; charset=utf-8", "<script>")),
        (
            "/kindless",
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".into(),
        ),
        ("/fits", page("image/png", &"x".repeat(1_000))),
    ])
    .await;
    let client = client(Names::System, &["127.0.0.0/8"]);
    let mut limits = limits();
    limits.time = Duration::from_millis(700);
    for (path, expected) in [
        ("large", Some(Refused::TooLarge)),
        ("endless", Some(Refused::TooLarge)),
        ("stall", Some(Refused::TimedOut)),
        ("html", Some(Refused::ContentType("text/html".into()))),
        ("kindless", Some(Refused::ContentType(String::new()))),
        ("nothing", Some(Refused::Status(404))),
        ("fits", None),
    ] {
        let url = format!("http://127.0.0.1:{}/{path}", web.port);
        assert_eq!(client.get(&url, &limits).await.err(), expected, "{path}");
    }
    let nobody = client.get("http://127.0.0.1:1/", &limits).await;
    assert!(matches!(nobody, Err(Refused::Unreachable(_))), "{nobody:?}");
}

#[tokio::test]
async fn posting_carries_its_headers() {
    let web = Web::serve(&[("/hook", page("application/json", "{}"))]).await;
    let client = client(Names::System, &["127.0.0.1"]);
    let url = format!("http://127.0.0.1:{}/hook", web.port);
    let mut request = Request {
        url: &url,
        content_type: "application/json",
        body: b"{\"a\":1}".to_vec(),
        headers: vec![("x-signature".into(), "abc".into())],
    };
    let limits = Limits {
        content_types: vec![],
        ..limits()
    };
    client.post(request.clone(), &limits).await.unwrap();
    let asked = web.asked().join("\n");
    assert!(
        asked.contains("x-signature: abc") && asked.ends_with("{\"a\":1}"),
        "{asked}"
    );
    request.headers = vec![("x".into(), "a\r\nb: c".into())];
    assert!(client.post(request, &limits).await.is_err());
}
