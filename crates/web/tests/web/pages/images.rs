//! Images from the web in a mail: only what stands in a mail one may see, only from outside.

use crate::shop;

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use shop::Shop;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// A server that counts who asks; `/draw.svg` is a drawing with a script in it.
async fn pictures() -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            let mut bytes = [0; 2000];
            let read = stream.read(&mut bytes).await.unwrap_or(0);
            let request = String::from_utf8_lossy(&bytes[..read]).into_owned();
            let kind = if request.contains("/draw.svg") {
                "svg+xml"
            } else {
                "png"
            };
            let referred = request.to_lowercase().contains("referer");
            let body = if referred {
                "told who looks"
            } else {
                "a picture"
            };
            let answer = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: image/{kind}\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            );
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    (port, asked)
}

/// Answers the entry of a mail with these images.
fn came(shop: &Shop, port: u16) -> i64 {
    let raw = format!(
        "From: Rosa <rosa@example.net>\r\nTo: desk@example.com\r\nSubject: Lamp\r\n\
         Message-ID: <1@example.net>\r\nDate: Tue, 3 Feb 2026 10:00:00 +0000\r\n\
         Content-Type: text/html\r\n\r\n<p>Look:</p>\
         <img src=\"http://127.0.0.1:{port}/lamp.png\"><img src=\"http://127.0.0.1:{port}/draw.svg\">"
    );
    shop.takes_in(&raw);
    let filed = shop.db.write_now(move |tx| {
        let entry = tx.one("SELECT MAX(id) FROM entry", &[], |row| row.get(0))?;
        Ok::<Option<i64>, attent_core::Error>(entry)
    });
    filed.expect("filed").expect("an entry")
}

fn of(entry: i64, address: &str) -> String {
    format!(
        "/images?of={entry}&address={}",
        attent_web::routes::encode(address)
    )
}

#[tokio::test]
async fn only_a_picture_that_stands_in_the_mail_is_fetched() {
    for engine in attent_testing::engines() {
        let (port, asked) = pictures().await;
        let shop = Shop::open_reaching(engine, &["127.0.0.1"]);
        let mut owner = shop.owner().await;
        let entry = came(&shop, port);
        let here = format!("http://127.0.0.1:{port}");

        let shown = owner.get(&format!("/entries/{entry}/html?images=1")).await;
        let source = shown.attribute("img", "src").expect("a picture of ours");
        assert!(source.starts_with("/images?of="), "{source}");
        let unshown = owner.get(&format!("/entries/{entry}/html")).await;
        assert_eq!(
            unshown.attribute("img", "src"),
            None,
            "unless one asks for them"
        );

        let got = owner.get(&source).await;
        assert_eq!((got.status.as_u16(), got.body.as_str()), (200, "a picture"));
        assert_eq!(asked.load(Ordering::SeqCst), 1);

        let drawing = owner.get(&of(entry, &format!("{here}/draw.svg"))).await;
        assert_eq!(drawing.status, 404, "a drawing may hold a script");
        let other = owner.get(&of(entry, &format!("{here}/other.png"))).await;
        assert_eq!(other.status, 404, "it stands in no mail");
        let stranger = shop.browser().get(&source).await;
        assert!(stranger.to().starts_with("/sign-in"));
        assert_eq!(
            asked.load(Ordering::SeqCst),
            2,
            "nobody was asked for these"
        );
    }
}

#[tokio::test]
async fn an_inside_address_is_never_reached_for_a_mail() {
    for engine in attent_testing::engines() {
        let (port, asked) = pictures().await;
        let shop = Shop::open(engine);
        let mut owner = shop.owner().await;
        let entry = came(&shop, port);
        let got = owner
            .get(&of(entry, &format!("http://127.0.0.1:{port}/lamp.png")))
            .await;
        assert_eq!(got.status, 404);
        assert_eq!(asked.load(Ordering::SeqCst), 0);
    }
}
