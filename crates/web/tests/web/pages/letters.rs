//! Every kind of mail that leaves, in every language, as its reader gets it: text and HTML say and
//! lead to the same. `ATTENT_LETTERS` names a folder for the HTML, to look at in a browser.

use crate::shop;

use std::collections::BTreeSet;

use attent_core::{
    Actor,
    conversations::{self, Reply, Then, participants},
    files::Shelf,
    ids::{ConversationId, PromiseId},
    outgoing::{self, TokenKeys},
    promises,
};
use attent_db::{Clock, Millis, params};
use attent_web::promise_letters::{self, Kind};
use rand::{SeedableRng, rngs::SmallRng};
use scraper::{Html, Selector};
use shop::{
    BASE, Browser, Shop,
    case::{act, goes, granted, round, understood},
};

/// A mail as it would leave.
struct Sent {
    kind: &'static str,
    subject: String,
    text: String,
    html: String,
}

const HISTORY: &str = "Hello Rosa,\n\nbring it in when it suits you: we look at it at once. The way is on https://riverside.example/way.\n\nOn 24 November 2026 Rosa wrote:\n> It fell off again.\n> > Did you try the smaller gear?\n> I did.";

/// All that is queued, as bytes, taken apart again.
fn sent(shop: &Shop, kind: &'static str) -> Sent {
    shop.clock.pass(Millis::from_minutes(5));
    let seal = shop.seal.clone();
    let ready = shop.db.write_now(move |tx| {
        let taken = outgoing::take(tx, "post")?;
        let taken = taken.unwrap_or_else(|| panic!("no {kind} is due"));
        let open = |sealed: &[u8]| seal.open_letter(sealed);
        outgoing::compose(tx, &taken, &open)
    });
    let (_, _, bytes) = ready
        .expect("composed")
        .bytes(&Shelf::in_database())
        .expect("bytes");
    let mail = attent_mail::parse(&bytes, attent_mail::Budget::default());
    assert_eq!(mail.content_type, "multipart/alternative", "{kind}");
    let raw = String::from_utf8_lossy(&bytes);
    let first = |part: &str| raw.find(part).unwrap_or(usize::MAX);
    assert!(first("text/plain") < first("text/html"), "text comes first");
    Sent {
        kind,
        subject: mail.subject.unwrap_or_default(),
        text: mail.text,
        html: mail.html.expect("its twin"),
    }
}

fn does<A: Send + 'static>(
    shop: &Shop,
    work: impl Fn(&mut attent_db::Tx<'_>) -> Result<A, attent_core::Error> + Send + 'static,
) -> A {
    shop.db.write_now(work).expect("done")
}

/// The business, and whoever writes to it, speak `language`.
fn speaks(shop: &Shop, language: &'static str) {
    does(shop, move |tx| {
        for table in ["customer", "business", "conversation"] {
            tx.run(
                &format!("UPDATE {table} SET language = $1"),
                &params![language],
            )?;
        }
        Ok(())
    });
}

/// The mails of a whole case: what is offered, what is promised, the voucher, the question.
async fn of_a_case(shop: &Shop, ona: &mut Browser, language: &'static str) -> Vec<Sent> {
    let case = understood(ona).await;
    speaks(shop, language);
    goes(act(ona, &case, "offer", &round("mail", "12,50")).await);
    let mut all = vec![sent(shop, "choice")];
    let page = ona.get(&case).await;
    let of = |selector: &str| page.attribute(selector, "value").expect("its value");
    let voucher = page
        .body
        .split("<label")
        .find(|label| label.contains("title-8 of ours"))
        .and_then(|label| label.split("value=\"").nth(1)?.split('"').next())
        .expect("the voucher");
    let chosen = [
        ("round", of("[name=round]")),
        ("offer", voucher.to_owned()),
        ("way", "word".to_owned()),
    ];
    goes(act(ona, &case, "choose", &chosen).await);
    let page = ona.get(&case).await;
    let of = |selector: &str| page.attribute(selector, "value").expect("its value");
    let promised = [
        ("owner", of("[name=owner] option[selected]")),
        ("due", of("[name=due]")),
        ("expires", of("[name=expires]")),
    ];
    goes(act(ona, &case, "fulfil", &promised).await);
    let page = ona.get(&case).await;
    let voucher = page.attribute("a[href^='/vouchers/']", "href");
    let voucher = voucher.expect("a voucher");
    goes(ona.post(&format!("{voucher}/mail"), &[]).await);
    all.push(sent(shop, "voucher"));
    all.extend(of_a_promise(shop, ona).await);
    goes(act(ona, &case, "deliver", &[("way", "word".to_owned())]).await);
    goes(act(ona, &case, "close", &[("outcome", "solved".to_owned())]).await);
    goes(act(ona, &case, "ask", &[]).await);
    all.push(sent(shop, "handling"));
    all
}

async fn of_a_promise(shop: &Shop, ona: &mut Browser) -> Vec<Sent> {
    let at = shop.clock.now().plus(Millis::from_days(2).0);
    let dated = promised(shop, promises::Due::At(at));
    let waits = promised(
        shop,
        promises::Due::When(promises::Condition {
            kind: promises::ConditionKind::Stock,
            text: "Bell, brass".to_owned(),
            at: None,
            minutes: 60,
            inform: promises::Inform::Mail,
        }),
    );
    let told = |id: PromiseId, kind: Kind| {
        does(shop, move |tx| {
            let mut dice = SmallRng::seed_from_u64(id.0.unsigned_abs() + kind as u64);
            let system = Actor::system();
            let keys = TokenKeys::from_secret(&[9; 32]);
            let letter = promise_letters::write(tx, &system, BASE, Some(&mut dice), id, kind)?;
            promises::letters::send(tx, &system, &keys, id, &letter.subject, &letter.words)
        });
    };
    let mut all = Vec::new();
    for (id, kind, name) in [
        (dated, Kind::Made, "promise-made"),
        (waits, Kind::Made, "promise-made-when"),
        (waits, Kind::Met, "promise-met"),
        (dated, Kind::Done, "promise-done"),
    ] {
        told(id, kind);
        all.push(sent(shop, name));
    }
    let later = at.plus(Millis::from_days(1).0).0.to_string();
    let moved = [
        ("due", "Saturday 12:00"),
        ("due_shown", "Saturday 12:00"),
        ("due_at", later.as_str()),
        ("told", "mail"),
        ("note", "The part came late."),
    ];
    goes(
        ona.post(&format!("/promises/{dated}/renegotiation"), &moved)
            .await,
    );
    all.push(sent(shop, "promise-renegotiated"));
    let broken = [
        ("told", "mail"),
        ("reason", "Sold out"),
        ("message", "The last one broke on the way to us."),
        ("solution", "The newer model, at the same price."),
    ];
    goes(ona.post(&format!("/promises/{dated}/break"), &broken).await);
    all.push(sent(shop, "promise-broken"));
    all
}

/// Something promised in the newest conversation.
fn promised(shop: &Shop, due: promises::Due) -> PromiseId {
    does(shop, move |tx| {
        let system = Actor::system();
        let id = tx.one("SELECT MAX(id) FROM conversation", &[], |row| row.get(0))?;
        let id: ConversationId = id.ok_or(attent_core::Error::NotFound)?;
        let owner = tx.one("SELECT MIN(id) FROM staff", &[], |row| row.get(0))?;
        let new = promises::New {
            conversation: Some(id),
            customer: conversations::find(tx, &system, id)?.customer,
            entry: None,
            set_aside: None,
            text: "We call you back".to_owned(),
            owner: owner.ok_or(attent_core::Error::NotFound)?,
            due: due.clone(),
            origin: promises::Origin::Phone,
        };
        promises::make(tx, &system, &new)
    })
}

/// A person's reply with a signature and what was written before, and a holding message.
async fn of_a_talk(shop: &Shop, ona: &mut Browser, language: &'static str) -> Vec<Sent> {
    let form = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "Lamp"),
        ("body", "She called."),
    ];
    let talk = ona.post("/conversations/new", &form).await.to().to_owned();
    speaks(shop, language);
    let id = talk.rsplit('/').next().and_then(|id| id.parse().ok());
    let id = ConversationId(id.unwrap_or_else(|| panic!("{talk}")));
    let page = ona.get(&talk).await;
    let form = format!("form#holding-{id}");
    let of = |name: &str| {
        let field = format!("{form} input[name={name}]");
        page.attribute(&field, "value").expect("its value")
    };
    let at = page.attribute(&format!("button[form='holding-{id}']"), "value");
    let held = [
        ("at", at.expect("a time to press")),
        ("press", of("press")),
        ("seen", of("seen")),
    ];
    goes(act(ona, &talk, "holding", &held).await);
    let held = sent(shop, "holding");
    does(shop, move |tx| {
        let change = "UPDATE mailbox SET signature = 'Ona\nRiverside Cycles, help@example.com'";
        tx.run(change, &[])?;
        let reply = Reply {
            recipients: participants::proposed(tx, id)?,
            text: HISTORY.to_owned(),
            seen: conversations::newest_entry(tx, id)?,
            anyway: true,
            then: Then::Wait,
            draft: None,
            press_key: None,
            layout: None,
        };
        let keys = TokenKeys::from_secret(&[9; 32]);
        conversations::reply(tx, &Actor::system(), &keys, id, &reply, 0)
    });
    vec![held, sent(shop, "reply")]
}

async fn of_an_account(shop: &Shop, ona: &mut Browser) -> Vec<Sent> {
    let invited = [
        ("name", "Rasa"),
        ("email", "rasa@example.com"),
        ("role", "staff"),
    ];
    ona.post("/settings/people/new", &invited).await;
    let invitation = sent(shop, "invitation");
    let forgot = [("email", "ona@example.com")];
    shop.browser().post("/sign-in/forgotten", &forgot).await;
    vec![invitation, sent(shop, "reset")]
}

fn all_of<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).collect()
}

fn links(html: &str) -> BTreeSet<String> {
    let page = Html::parse_document(html);
    let all = all_of(&page, "a[href]").into_iter();
    all.map(|a| a.attr("href").unwrap_or_default().to_owned())
        .collect()
}

/// What asks the reader for an act.
fn asks(kind: &str) -> usize {
    usize::from(!matches!(kind, "reply" | "holding"))
}

fn is_right(sent: &Sent, language: &str) {
    let Sent {
        kind, text, html, ..
    } = sent;
    let in_text = links(&attent_text::plain::to_html(text));
    assert_eq!(links(html), in_text, "{kind}, {language}: {text}");
    assert!(html.len() < 100_000, "{kind}: {}", html.len());
    let page = Html::parse_document(html);
    let spoken = all_of(&page, "html")[0].attr("lang");
    assert_eq!(spoken, Some(language), "{kind}");
    let buttons = all_of(&page, "a.on-press");
    assert_eq!(buttons.len(), asks(kind), "{kind}, {language}");
    for button in buttons {
        let address = button.attr("href").unwrap_or_default();
        assert!(address.starts_with(BASE), "{kind}: {address}");
        let label: String = button.text().collect();
        assert!(!label.contains("button"), "its words are there: {label}");
    }
    let body: String = all_of(&page, "body")[0].text().collect();
    let first = body.trim().lines().next();
    let at_the_top = first == Some("Riverside Cycles");
    assert_eq!(at_the_top, *kind != "reply", "{kind}: {body}");
    for word in text.split_whitespace() {
        let word = word.trim_start_matches('>');
        assert!(word == "--" || body.contains(word), "{kind}: {word}");
    }
}

fn kept(sent: &Sent, language: &str) {
    let Ok(folder) = std::env::var("ATTENT_LETTERS") else {
        return;
    };
    let name = format!("{folder}/{language}-{}", sent.kind);
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(format!("{name}.html"), &sent.html).expect("written");
    let text = format!("{}\n\n{}", sent.subject, sent.text);
    std::fs::write(format!("{name}.txt"), text).expect("written");
}

#[tokio::test]
async fn every_mail_says_the_same_in_text_and_html() {
    for language in ["en", "lt", "lv", "el", "nl"] {
        let mut engines = attent_testing::engines();
        // One language on the second engine is enough.
        engines.truncate(if language == "en" { 2 } else { 1 });
        for engine in engines {
            let shop = Shop::open(engine);
            let mut ona = shop.owner().await;
            granted(&shop);
            let mut all = of_a_case(&shop, &mut ona, language).await;
            all.extend(of_a_talk(&shop, &mut ona, language).await);
            all.extend(of_an_account(&shop, &mut ona).await);
            assert_eq!(all.len(), 13, "each kind");
            for one in &all {
                is_right(one, language);
                kept(one, language);
            }
            let page = Html::parse_document(&all[0].html);
            let titles = all_of(&page, "table table td p:first-child").into_iter();
            let titles: Vec<String> = titles.map(|one| one.text().collect()).collect();
            assert_eq!(titles.len(), 3, "{titles:?}");
            assert!(titles[0].contains("1. title-1 of ours"), "{titles:?}");
            let page = Html::parse_document(&all[1].html);
            let card: String = all_of(&page, ".card")[0].text().collect();
            assert!(card.contains("12"), "its worth: {card}");
        }
    }
}
