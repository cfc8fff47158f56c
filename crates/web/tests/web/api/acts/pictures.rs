//! Pictures of the steps of a procedure.

use axum::{body::Body, http::Request};
use serde_json::json;

use super::{Desk, Got, field, on_each_engine, wrong};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

async fn puts(desk: &Desk, role: &str, path: &str, bytes: Vec<u8>) -> Got {
    let request = Request::builder()
        .method("PUT")
        .uri(format!("/api/v1{path}"))
        .header("authorization", format!("Bearer {}", desk.token(role)))
        .header("content-type", "image/png");
    desk.sends(request.body(Body::from(bytes)).expect("a request"))
        .await
}

#[test]
fn a_step_gets_a_picture_and_loses_it() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let step = json!({"title": "Press it", "ending": "solved"});
            let new = json!({"title": "The lamp", "language": "en", "steps": [step]});
            let made = desk.post("manager", "/procedures", new).await;
            assert_eq!(made.status, 201, "{}", made.text);
            let of = format!("/procedures/{}", made.text_of("id"));
            let draft = desk.get("manager", &format!("{of}/draft")).await;
            let step = draft.json["steps"][0]["id"].as_str().expect(&draft.text);
            let step = step.to_owned();
            let at = format!("{of}/steps/{step}/picture");
            assert_eq!(desk.get("viewer", &at).await.status, 404);
            let said = format!("{at}?words=A%20lamp");
            let put = puts(desk, "manager", &said, PNG.to_vec()).await;
            assert_eq!(put.json["steps"][0]["picture"], "A lamp", "{}", put.text);
            shown(desk, &at, &of, &step).await;
            refused(desk, &at).await;
            let gone = desk.delete("manager", &at).await;
            assert!(gone.json["steps"][0]["picture"].is_null(), "{}", gone.text);
            assert_eq!(desk.get("viewer", &at).await.status, 404);
        });
    });
}

async fn shown(desk: &Desk, at: &str, of: &str, step: &str) {
    let got = desk.get("viewer", at).await;
    assert_eq!(got.status, 200);
    assert_eq!(got.headers["content-type"], "image/png");
    assert_eq!(
        got.headers["content-security-policy"],
        "default-src 'none'; sandbox"
    );
    assert_eq!(got.text.as_bytes(), String::from_utf8_lossy(PNG).as_bytes());
    // By its own procedure alone.
    let other = desk
        .get("viewer", &format!("/procedures/7/steps/{step}/picture"))
        .await;
    assert_eq!(other.status, 404, "{of}");
}

async fn refused(desk: &Desk, at: &str) {
    let no = puts(desk, "staff", at, PNG.to_vec()).await;
    assert_eq!(no.status, 403, "{}", no.text);
    let script = puts(desk, "manager", at, b"<svg onload=alert(1)>".to_vec()).await;
    assert_eq!(
        wrong(&script),
        [field("picture", "error-procedure-no-picture")]
    );
    let mut large = PNG.to_vec();
    large.resize(8 * 1024 * 1024 + 1, 0);
    let large = puts(desk, "manager", at, large).await;
    assert_eq!(large.status, 413, "{}", large.text);
    let wordy = format!("{at}?words={}", "x".repeat(301));
    let wordy = puts(desk, "manager", &wordy, PNG.to_vec()).await;
    assert_eq!(wrong(&wordy), [field("words", "error-too-long")]);
}
