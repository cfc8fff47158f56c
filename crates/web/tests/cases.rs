//! Cases through HTTP: the whole life of one, the customer's pages, bad input, settings.

#[expect(dead_code, reason = "each test file uses its part of it")]
mod shop;

use shop::{Answer, Browser, Shop, on_both};

/// A complaint at the counter by somebody who can be written to, ready to be offered solutions.
async fn understood(ona: &mut Browser) -> String {
    let mailbox = [
        ("address", "help@example.com"),
        ("name", "Riverside"),
        ("smtp_host", "127.0.0.1"),
        ("smtp_port", "2525"),
        ("smtp_security", "none"),
        ("folder", "INBOX"),
        ("language", "en"),
        ("anyway", "yes"),
    ];
    ona.post("/settings/mailboxes/new", &mailbox).await;
    let form = [
        ("channel", "counter"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "The chain"),
        ("kind", "complaint"),
        ("body", "It fell off again."),
    ];
    let talk = ona.post("/conversations/new", &form).await.to().to_owned();
    let page = ona.get(&talk).await;
    let case = page.attribute("a[href^='/cases/']", "href");
    let case = case.unwrap_or_else(|| panic!("{}", page.text()));
    let assessed = [
        ("version", version(ona, &case).await),
        ("severity", "serious".to_owned()),
        ("cause", "17".to_owned()),
    ];
    goes(act(ona, &case, "assess", &assessed).await);
    let core = [
        ("version", version(ona, &case).await),
        ("said", "It fell off".to_owned()),
        ("really", "She must not be late".to_owned()),
        ("looks", "We did not look".to_owned()),
    ];
    goes(act(ona, &case, "core", &core).await);
    goes(act(ona, &case, "read-back", &[("way", "word".to_owned())]).await);
    case
}

async fn version(ona: &mut Browser, case: &str) -> String {
    let page = ona.get(case).await;
    page.attribute("input[name=version]", "value")
        .unwrap_or_else(|| panic!("{}", page.text()))
}

async fn act(ona: &mut Browser, case: &str, what: &str, form: &[(&str, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    ona.post(&format!("{case}/{what}"), &form).await
}

fn goes(answer: Answer) -> Answer {
    let text: String = answer.text().chars().take(400).collect();
    assert_eq!(answer.status, 303, "{text}");
    answer
}

/// Doing it again, a new one and a voucher of this amount, as the page has them.
fn round(way: &str, amount: &str) -> Vec<(&'static str, String)> {
    let mut form = vec![("apology", "We are sorry.".to_owned())];
    for (id, fields) in [
        ("1", ["title-1", "limits-1", "why-1"]),
        ("2", ["title-2", "limits-2", "why-2"]),
        ("8", ["title-8", "limits-8", "why-8"]),
    ] {
        form.push(("solution", id.to_owned()));
        form.extend(fields.map(|field| (field, format!("{field} of ours"))));
    }
    form.push(("amount-8", amount.to_owned()));
    form.push(("way", way.to_owned()));
    form
}

/// Grants the owner a budget to put things right.
fn granted(shop: &Shop) {
    use attent_core::{Actor, Currency, Money, budgets, ids::StaffId};
    let done = shop.db.write_now(|tx| {
        let owner = tx.one("SELECT MIN(id) FROM staff", &[], |row| {
            row.get::<StaffId>(0)
        })?;
        let owner = owner.ok_or(attent_core::Error::NotFound)?;
        let year = jiff::Timestamp::from_millisecond(tx.now().0)
            .map_err(|error| attent_core::Error::Internal(error.to_string()))?
            .to_zoned(jiff::tz::TimeZone::UTC)
            .year();
        let money = Money::new(10_000, Currency::EUR);
        let purpose = budgets::Purpose::Recover;
        budgets::grant(tx, &Actor::system(), owner, i64::from(year), purpose, money).map(|_| ())
    });
    done.expect("a budget");
}

fn mailed(shop: &Shop) -> String {
    let text = shop.db.read_now(|tx| {
        Ok::<_, attent_core::Error>(tx.one(
            "SELECT text FROM entry WHERE kind = 'out' ORDER BY id DESC LIMIT 1",
            &[],
            |row| row.get::<String>(0),
        )?)
    });
    text.expect("a read").expect("a mail")
}

fn link(text: &str) -> String {
    let at = text.find("/yours/").expect("a link");
    let end = text[at..]
        .find(char::is_whitespace)
        .map_or(text.len(), |end| at + end);
    text[at..end].to_owned()
}

/// The value of the choice before the customer whose card says `title`.
fn value_of(page: &Answer, title: &str) -> String {
    let text = &page.body;
    let card = text
        .split("<label class=\"solution\">")
        .find(|card| card.contains(title))
        .unwrap_or_else(|| panic!("no {title} in {text}"));
    let from = card.find("value=\"").expect("a value") + 7;
    card[from..from + card[from..].find('"').expect("its end")].to_owned()
}

#[tokio::test]
async fn a_complaint_from_the_counter_to_the_end() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        granted(&shop);
        let case = understood(&mut ona).await;
        goes(act(&mut ona, &case, "came", &[("mood", "poor".to_owned())]).await);
        goes(act(&mut ona, &case, "offer", &round("mail", "12,50")).await);
        let mail = mailed(&shop);
        assert!(mail.contains("We are sorry."), "{mail}");
        assert!(mail.contains("€12.50"), "what it is worth: {mail}");
        let link = link(&mail);

        let mut rosa = shop.browser();
        let page = rosa.get(&link).await;
        assert_eq!(page.status, 200);
        let chosen = [
            ("round", page.attribute("[name=round]", "value").unwrap()),
            ("offer", value_of(&page, "title-8 of ours")),
            ("words", "Lovely".to_owned()),
        ];
        goes(act(&mut rosa, &link, "choice", &chosen).await);
        goes(act(&mut rosa, &link, "choice", &chosen).await);
        let mut other = shop.browser();
        let second = [
            chosen[0].clone(),
            ("offer", value_of(&page, "title-1 of ours")),
        ];
        let second = act(&mut other, &link, "choice", &second).await;
        assert_eq!(second.status, 409);
        assert!(second.text().contains("it stands"), "{}", second.text());
        assert!(second.text().contains("title-8 of ours"), "what was chosen");

        let page = ona.get(&case).await;
        assert!(page.text().contains("Lovely"), "{}", page.text());
        let owner = page
            .attribute("[name=owner] option[selected]", "value")
            .unwrap();
        let due = page.attribute("[name=due]", "value").unwrap();
        let expires = page.attribute("[name=expires]", "value").unwrap();
        let promised = [("owner", owner), ("due", due), ("expires", expires)];
        let mut past = promised.clone();
        past[1].1 = "2020-01-01".to_owned();
        let wrong = act(&mut ona, &case, "fulfil", &past).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.has("#f-due-error"));
        goes(act(&mut ona, &case, "fulfil", &promised).await);
        let page = ona.get(&case).await;
        assert!(page.has("a[href^='/vouchers/']"), "{}", page.text());
        assert!(page.has("a[href^='/promises/']"));
        assert!(rosa.get(&link).await.text().contains("you have it by"));

        goes(act(&mut ona, &case, "deliver", &[("way", "word".to_owned())]).await);
        goes(act(&mut ona, &case, "left", &[("mood", "excellent".to_owned())]).await);
        goes(
            act(
                &mut ona,
                &case,
                "close",
                &[("outcome", "solved".to_owned())],
            )
            .await,
        );
        assert!(ona.get(&case).await.text().contains("turned round"));
        assert_eq!(rosa.get(&link).await.status, 200, "their page stays");
        goes(act(&mut ona, &case, "ask", &[]).await);
        let asked = self::link(&mailed(&shop));
        let nothing = act(&mut rosa, &asked, "handling", &[]).await;
        assert_eq!(nothing.status, 422);
        let verdict = [
            ("verdict", "worse".to_owned()),
            ("words", "Slow".to_owned()),
        ];
        goes(act(&mut rosa, &asked, "handling", &verdict).await);
        let page = ona.get(&case).await;
        assert!(page.text().contains("Worse than expected"));
        assert!(page.text().contains("Slow"));
    })
    .await;
}

#[tokio::test]
async fn a_wrong_offer_comes_back_with_every_word() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        granted(&shop);
        let case = understood(&mut ona).await;
        for (amount, word) in [
            ("", "Say how much it is"),
            ("ten", "no amount we understand"),
            ("12 USD", "another currency"),
            ("200", "does not hold this"),
        ] {
            let wrong = act(&mut ona, &case, "offer", &round("word", amount)).await;
            assert!(matches!(wrong.status.as_u16(), 409 | 422), "{amount}");
            let text = wrong.text();
            assert!(text.contains(word), "{amount}: {text}");
            assert!(text.contains("We are sorry."), "{amount}: the apology");
            assert!(text.contains("limits-8 of ours"), "{amount}: the limits");
            assert!(wrong.has("[name=solution][value='8'][checked]"), "{amount}");
        }
    })
    .await;
}

#[tokio::test]
async fn withdrawn_between_page_and_choice() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        granted(&shop);
        let case = understood(&mut ona).await;
        goes(act(&mut ona, &case, "offer", &round("mail", "10")).await);
        let link = link(&mailed(&shop));
        let mut rosa = shop.browser();
        let page = rosa.get(&link).await;
        let gone = value_of(&page, "title-2 of ours");
        let why = [("offer", gone.clone()), ("because", "Sold out".to_owned())];
        goes(act(&mut ona, &case, "withdraw", &why).await);
        let late = [
            ("round", page.attribute("[name=round]", "value").unwrap()),
            ("offer", gone),
        ];
        let late = act(&mut rosa, &link, "choice", &late).await;
        assert_eq!(late.status, 409);
        let text = late.text();
        assert!(text.contains("not there any more"), "{text}");
        assert!(text.contains("Sold out"), "the reason: {text}");
        assert!(late.has("input[name=offer]"), "the others are there");
        assert!(ona.get(&case).await.has("form[action$='/choose']"));
    })
    .await;
}
