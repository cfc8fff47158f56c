//! Cases as a program leads them: the whole way of a complaint, what is chosen and what fails, whose
//! a case is, and what a return and a technical problem are about.

use attent_core::Role;
use serde_json::{Value as Json, json};

use super::{
    Desk, Got, done, euros, field,
    letters::{RAW, arrives, connects},
    on_each_engine, ona, wrong,
};

/// Eve's answer to what was offered.
const ANSWER: &str = "From: Eve <eve@example.com>\r\nTo: help@example.com\r\nSubject: Re: Lamp\r\n\
    Message-ID: <2@example.com>\r\nIn-Reply-To: <1@example.com>\r\n\
    Date: Mon, 23 Nov 2026 12:00:00 +0000\r\n\r\nI would like number 2, please.\r\n";

/// Rosa calls; the case that comes of it.
async fn called(desk: &Desk, kind: &str) -> String {
    let call = json!({
        "channel": "phone", "to": ["Rosa <rosa@example.com>"], "subject": "The chain",
        "text": "It fell off again.",
    });
    let talk = done(desk, "POST", "/conversations", call).await;
    let new = json!({"conversation": talk.text_of("id"), "kind": kind});
    let case = done(desk, "POST", "/cases", new).await;
    format!("/cases/{}", case.text_of("id"))
}

/// From acknowledged to ready for solutions.
async fn led(desk: &Desk, at: &str) {
    for (method, what, body) in [
        (
            "PUT",
            "assessment",
            json!({"severity": "serious", "cause": "17"}),
        ),
        (
            "PUT",
            "core",
            json!({"said": "It fell off", "really": "She must not be late", "looks": "We did not look"}),
        ),
        ("POST", "read-back", json!({"way": "word"})),
    ] {
        done(desk, method, &format!("{at}/{what}"), body).await;
    }
}

fn offers(solutions: &[&str]) -> Json {
    let offers: Vec<Json> = solutions
        .iter()
        .map(|id| {
            let amount = (*id == "8").then_some(1000);
            json!({"solution": id, "title": format!("Way {id}"), "limits": "Once", "why": "So", "amount": amount})
        })
        .collect();
    json!({"apology": "We are sorry.", "offers": offers})
}

/// The id of what was offered as this solution, and of its round.
fn offered(case: &Got, solution: &str) -> (String, String) {
    let rounds = case.json["rounds"].as_array().expect("rounds");
    let round = rounds.last().expect("a round");
    let offers = round["offers"].as_array().expect("offers");
    let offer = offers.iter().find(|one| one["solution"] == solution);
    let text = |json: &Json| json["id"].as_str().expect("an id").to_owned();
    (text(offer.expect("offered")), text(round))
}

async fn chosen(desk: &Desk, at: &str, solution: &str) -> Got {
    let case = done(
        desk,
        "POST",
        &format!("{at}/offers"),
        offers(&["1", "8", "10"]),
    )
    .await;
    let (offer, round) = offered(&case, solution);
    let choice = json!({"round": round, "offer": offer, "way": "word"});
    done(desk, "POST", &format!("{at}/choice"), choice).await
}

fn later() -> Json {
    json!("2026-12-31T15:00:00Z")
}

#[test]
fn a_complaint_by_mail_to_its_end() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            arrives(desk, RAW, true);
            let all = desk.get("staff", "/conversations").await;
            let talk = all.json["items"][0]["id"].as_str().expect("one").to_owned();
            let new = json!({"conversation": talk, "kind": "complaint"});
            let case = done(desk, "POST", "/cases", new).await;
            let at = format!("/cases/{}", case.text_of("id"));
            assert_eq!(case.text_of("state"), "received");
            let way = json!({"way": "mail"});
            done(desk, "POST", &format!("{at}/acknowledgement"), way).await;
            led(desk, &at).await;
            let wish = json!({"wish": "redo", "words": "x".repeat(10_001)});
            let long = desk
                .asks("staff", "PUT", &format!("{at}/wish"), Some(&wish), &[])
                .await;
            assert_eq!(wrong(&long), [field("words", "error-too-long")]);
            let wish = json!({"wish": "redo", "words": "Soon"});
            done(desk, "PUT", &format!("{at}/wish"), wish).await;
            done(desk, "PUT", &format!("{at}/mood"), json!({"came": "poor"})).await;
            answered_by_mail(desk, &at).await;
            promised(desk, &at, &talk).await;
            ended(desk, &at).await;
        });
    });
}

/// Solutions are laid before the customer; a program is shown which one their mail names.
async fn answered_by_mail(desk: &Desk, at: &str) {
    let nowhere = desk
        .post("staff", &format!("{at}/offers"), offers(&["1", "999"]))
        .await;
    assert_eq!(
        wrong(&nowhere),
        [field("offers[1].solution", "error-unknown-choice")]
    );
    let case = done(
        desk,
        "POST",
        &format!("{at}/offers"),
        offers(&["1", "2", "10"]),
    )
    .await;
    assert!(case.json["answered"].is_null(), "{}", case.text);
    let links = format!("{at}/links");
    let one = done(desk, "POST", &links, json!(null)).await;
    let another = done(desk, "POST", &links, json!(null)).await;
    assert_ne!(one.text_of("url"), another.text_of("url"));
    let back = json!({"offer": offered(&case, "10").0, "because": "It is sold"});
    done(desk, "POST", &format!("{at}/withdrawals"), back).await;
    arrives(desk, ANSWER, true);
    let case = desk.get("viewer", at).await;
    let (offer, round) = offered(&case, "2");
    let answered = &case.json["answered"];
    assert_eq!(
        answered["text"], "I would like number 2, please.",
        "{}",
        case.text
    );
    assert_eq!(answered["likely"], json!({"offer": offer}), "{}", case.text);
    let nobodys = json!({"round": "7", "offer": offer, "way": "mail"});
    let nobodys = desk.post("staff", &format!("{at}/choice"), nobodys).await;
    assert_eq!(wrong(&nobodys), [field("round", "error-unknown-choice")]);
    let words = answered["text"].clone();
    let choice = json!({"round": round, "offer": offer, "words": words, "way": "mail"});
    let case = done(desk, "POST", &format!("{at}/choice"), choice).await;
    assert_eq!(
        case.json["rounds"][0]["chosen"],
        json!(offer),
        "{}",
        case.text
    );
    assert!(
        case.json["answered"].is_null(),
        "it is recorded: {}",
        case.text
    );
}

/// What we wrote in the conversation.
async fn mailed(desk: &Desk, talk: &str) -> Vec<String> {
    let entries = desk
        .get("staff", &format!("/conversations/{talk}/entries"))
        .await;
    let entries = entries.json["items"].as_array().expect("a list").clone();
    let ours = entries.iter().filter(|one| one["kind"] != "in");
    ours.map(|one| one["text"].as_str().unwrap_or("").to_owned())
        .collect()
}

async fn promised(desk: &Desk, at: &str, talk: &str) {
    let path = format!("{at}/fulfilment");
    let nobody = json!({"staff": "7", "due": later()});
    let nobody = desk.post("staff", &path, nobody).await;
    assert_eq!(wrong(&nobody), [field("staff", "error-cannot-take-it")]);
    let before = mailed(desk, talk).await.len();
    let told = json!({"staff": ona(desk), "due": later(), "tell": true});
    let case = done(desk, "POST", &path, told).await;
    assert!(
        case.json["fulfilments"][0]["promise"].is_string(),
        "{}",
        case.text
    );
    let mails = mailed(desk, talk).await;
    assert_eq!(mails.len(), before + 1, "they are told once");
    assert!(mails.iter().any(|text| text.contains("Way 2")), "{mails:?}");
}

async fn ended(desk: &Desk, at: &str) {
    done(
        desk,
        "POST",
        &format!("{at}/delivery"),
        json!({"way": "word"}),
    )
    .await;
    done(desk, "PUT", &format!("{at}/mood"), json!({"left": "good"})).await;
    let resolution = format!("{at}/resolution");
    let case = done(desk, "POST", &resolution, json!({"outcome": "solved"})).await;
    assert_eq!(case.text_of("state"), "closed");
    let said = json!({"verdict": "better", "words": "Quick", "way": "word"});
    let case = done(desk, "POST", &format!("{at}/handling"), said).await;
    assert_eq!(case.json["handling"]["verdict"], "better", "{}", case.text);
    let open = desk.asks("staff", "DELETE", &resolution, None, &[]).await;
    assert_eq!(open.text_of("state"), "investigating", "{}", open.text);
    let later = desk.get("viewer", "/cases?state=investigating").await;
    assert_eq!(later.json["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn what_was_chosen_is_made_or_fails() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let grant = json!({"staff": ona(desk), "year": 2026, "purpose": "recover", "money": euros(9000)});
            let granted = desk.post("owner", "/budgets", grant).await;
            assert_eq!(granted.status, 201, "{}", granted.text);
            let at = called(desk, "complaint").await;
            led(desk, &at).await;
            let talk = desk.get("viewer", &at).await.text_of("conversation");
            let mine = json!({"staff": ona(desk)});
            done(desk, "PUT", &format!("/conversations/{talk}/assignment"), mine).await;
            chosen(desk, &at, "10").await;
            let promise = json!({"staff": ona(desk), "due": later()});
            done(desk, "POST", &format!("{at}/fulfilment"), promise.clone()).await;
            let kept = json!({"item": "Chain", "size": "8", "shelf": "A", "days": 7});
            let case = done(desk, "POST", &format!("{at}/set-aside"), kept).await;
            assert!(case.json["fulfilments"][0]["set_aside"].is_string(), "{}", case.text);
            let untold = desk.post("staff", &format!("{at}/failure"), json!({"because": "It broke"})).await;
            assert_eq!(wrong(&untold), [field("told", "error-tell-the-customer")]);
            let failed = json!({"because": "It broke", "told": "We look for another"});
            let case = done(desk, "POST", &format!("{at}/failure"), failed).await;
            assert_eq!(case.text_of("state"), "investigating");
            chosen(desk, &at, "8").await;
            done(desk, "POST", &format!("{at}/fulfilment"), promise).await;
            let path = format!("{at}/voucher");
            let past = desk.post("staff", &path, json!({"expires_at": "2020-01-01T00:00:00Z"})).await;
            assert_eq!(wrong(&past), [field("expires_at", "error-in-the-past")]);
            let case = done(desk, "POST", &path, json!({"expires_at": "2027-06-01T00:00:00Z"})).await;
            assert!(case.json["fulfilments"][1]["voucher"].is_string(), "{}", case.text);
        });
    });
}

#[test]
fn a_case_changes_hands_and_is_escalated() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (first, at) = (
                called(desk, "complaint").await,
                called(desk, "complaint").await,
            );
            let ana = desk.joins("ana", Role::Staff, 50).to_string();
            let path = format!("{at}/hand-overs");
            let nobody = desk.post("staff", &path, json!({"staff": "7"})).await;
            assert_eq!(wrong(&nobody), [field("staff", "error-cannot-take-it")]);
            // One of them is taken back; the program of whoever was asked says yes to the other.
            for to in [&ana, &ona(desk)] {
                done(
                    desk,
                    "POST",
                    &path,
                    json!({"staff": to, "note": "You know her"}),
                )
                .await;
                let all = desk.get("viewer", &path).await;
                let newest = all.json["items"]
                    .as_array()
                    .and_then(|all| all.last().cloned());
                let newest = newest.expect("a hand-over");
                let one = format!("{path}/{}", newest["id"].as_str().expect("an id"));
                let yes = desk
                    .asks("staff", "POST", &format!("{one}/acceptance"), None, &[])
                    .await;
                if *to == ana {
                    assert_eq!(yes.status, 403, "for nobody else: {}", yes.text);
                    done(desk, "DELETE", &one, json!(null)).await;
                } else {
                    assert_eq!(yes.json["owner"], ona(desk), "{}", yes.text);
                }
            }
            escalated(desk, &at, &ana).await;
            let earlier = desk.get("viewer", &format!("{at}/earlier")).await;
            let before = earlier.json["items"][0]["id"].clone();
            assert_eq!(first, format!("/cases/{}", before.as_str().expect("an id")));
            let nobodys = desk
                .asks(
                    "staff",
                    "PUT",
                    &format!("{at}/before"),
                    Some(&json!({"case": "7"})),
                    &[],
                )
                .await;
            assert_eq!(wrong(&nobodys), [field("case", "error-unknown-choice")]);
            let same = done(
                desk,
                "PUT",
                &format!("{at}/before"),
                json!({"case": before}),
            )
            .await;
            assert_eq!(same.json["times"], 2, "{}", same.text);
        });
    });
}

async fn escalated(desk: &Desk, at: &str, ana: &str) {
    let path = format!("{at}/escalations");
    let nobody = desk
        .post(
            "staff",
            &path,
            json!({"staff": "7", "reason": "It is urgent"}),
        )
        .await;
    assert_eq!(wrong(&nobody), [field("staff", "error-cannot-take-it")]);
    for whom in [
        json!({"staff": ana, "reason": "She decides"}),
        json!({"body": "The arbiter", "reason": "They ask for it"}),
    ] {
        done(desk, "POST", &path, whom).await;
    }
    let all = desk.get("viewer", &path).await;
    assert_eq!(all.json["items"][1]["body"], "The arbiter", "{}", all.text);
    let one = all.json["items"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    done(
        desk,
        "POST",
        &format!("{path}/{one}/settlement"),
        json!(null),
    )
    .await;
    let all = desk.get("viewer", &path).await;
    assert!(all.json["items"][0]["ended_at"].is_string(), "{}", all.text);
}

#[test]
fn what_comes_back_and_what_was_tried() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let at = called(desk, "return").await;
            let path = format!("{at}/items");
            for name in ["Lamp", "Bell"] {
                let thing = json!({"name": name, "reason": "faulty", "condition": "used"});
                done(desk, "POST", &path, thing).await;
            }
            let case = desk.get("viewer", &at).await;
            let item = |nth: usize| {
                case.json["items"][nth]["id"]
                    .as_str()
                    .expect("an id")
                    .to_owned()
            };
            let one = format!("{path}/{}", item(0));
            let decision = format!("{one}/decision");
            let why = json!({"decision": "declined", "reason": " ", "version": 1});
            let why = desk
                .asks("manager", "PUT", &decision, Some(&why), &[])
                .await;
            assert_eq!(wrong(&why), [field("reason", "error-case-needs-reason")]);
            let yes = json!({"decision": "accepted", "reason": "Ours", "version": 1});
            done(desk, "PUT", &decision, yes).await;
            let decided = desk.asks("staff", "DELETE", &one, None, &[]).await;
            assert_eq!(decided.status, 409, "{}", decided.text);
            let other = format!("{path}/{}", item(1));
            let left = desk.asks("staff", "DELETE", &other, None, &[]).await;
            assert_eq!(
                left.json["items"].as_array().map(Vec::len),
                Some(1),
                "{}",
                left.text
            );

            let at = called(desk, "support").await;
            let tried = json!({"tried": "Charged it", "outcome": "helped"});
            done(desk, "POST", &format!("{at}/tries"), tried).await;
            let diagnosis = json!({"symptom": "Dark", "fault": "Battery", "fix": "A new one"});
            let case = done(desk, "PUT", &format!("{at}/diagnosis"), diagnosis).await;
            assert_eq!(case.json["tried"][0]["outcome"], "helped", "{}", case.text);
            assert_eq!(case.text_of("fault"), "Battery");
        });
    });
}
