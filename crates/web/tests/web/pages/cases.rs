//! Cases through HTTP: the whole life of one, the customer's pages, bad input, settings.

use crate::shop;

use shop::{
    Answer, Shop,
    case::{act, goes, granted, round, understood},
    on_both,
};

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

        let told = ona.get("/notices").await;
        assert!(
            told.has(&format!("main a[href='{case}']")),
            "to the case, not to where they talk: {}",
            told.body
        );
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

/// The same on the page of staff, who write down what they heard: each failure has its own words.
#[tokio::test]
async fn why_a_choice_failed_is_said_to_staff() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        granted(&shop);
        let case = understood(&mut ona).await;
        goes(act(&mut ona, &case, "offer", &round("mail", "10")).await);
        let link = link(&mailed(&shop));
        let page = shop.browser().get(&link).await;
        let round = page.attribute("[name=round]", "value").expect("a round");
        let [first, gone, third] = ["title-1", "title-2", "title-8"]
            .map(|title| value_of(&page, &format!("{title} of ours")));
        let heard = |offer: &str| {
            [
                ("round", round.clone()),
                ("offer", offer.to_owned()),
                ("words", "On the phone".to_owned()),
                ("way", "word".to_owned()),
            ]
        };
        let why = [("offer", gone.clone()), ("because", "Sold out".to_owned())];
        goes(act(&mut ona, &case, "withdraw", &why).await);
        let late = act(&mut ona, &case, "choose", &heard(&gone)).await;
        assert_eq!(late.status, 409);
        let text = late.text();
        assert!(
            text.contains("This solution is not there any more"),
            "{text}"
        );
        assert!(late.body.contains("On the phone"), "what was typed stays");
        assert!(late.has("form[action$='/choose']"), "the others are there");

        for _ in 0..2 {
            goes(act(&mut ona, &case, "choose", &heard(&first)).await);
        }
        let other = act(&mut ona, &case, "choose", &heard(&third)).await;
        assert_eq!(other.status, 409);
        let text = other.text();
        assert!(text.contains("The customer has chosen already"), "{text}");
        assert!(
            text.contains("The customer chose: title-1 of ours"),
            "{text}"
        );
        // The customer, on the page from before, reads which one it is.
        let theirs = [("round", round.clone()), ("offer", third)];
        let theirs = act(&mut shop.browser(), &link, "choice", &theirs).await;
        assert_eq!(theirs.status, 409);
        assert!(
            theirs.text().contains("title-1 of ours"),
            "{}",
            theirs.text()
        );
        let made = shop.db.read_now(|tx| {
            let sql = "SELECT COUNT(*) FROM event WHERE kind = 'case.chosen'";
            Ok::<_, attent_core::Error>(tx.one(sql, &[], |row| row.get::<i64>(0))?)
        });
        assert_eq!(
            made.expect("a count"),
            Some(1),
            "one choice, however often pressed"
        );
    })
    .await;
}

fn sent(shop: &Shop) -> i64 {
    let count = shop.db.read_now(|tx| {
        let count = tx.one("SELECT COUNT(*) FROM outgoing", &[], |row| row.get(0))?;
        Ok::<_, attent_core::Error>(count.unwrap_or(0))
    });
    count.expect("a count")
}

#[tokio::test]
async fn the_page_is_sent_again_once_for_each_press() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        granted(&shop);
        let case = understood(&mut ona).await;
        goes(act(&mut ona, &case, "offer", &round("mail", "10")).await);
        let before = sent(&shop);
        let page = ona.get(&case).await;
        let press = page.attribute("[name=press]", "value").expect("a press");
        for _ in 0..2 {
            goes(act(&mut ona, &case, "send-again", &[("press", press.clone())]).await);
        }
        assert_eq!(sent(&shop), before + 1);
        goes(
            act(
                &mut ona,
                &case,
                "send-again",
                &[("press", "later".to_owned())],
            )
            .await,
        );
        assert_eq!(sent(&shop), before + 2);
        let link = link(&mailed(&shop));
        assert!(shop.browser().get(&link).await.has("input[name=offer]"));
    })
    .await;
}

/// The mails of a case in the customer's language, whatever ours is.
#[tokio::test]
async fn the_customer_is_written_to_in_their_language() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        granted(&shop);
        let case = understood(&mut ona).await;
        for (language, choose, page, how) in [
            ("lt", "pasirinkti", "Kaip galėtume", "kaip mums sekėsi"),
            ("nl", "Kies", "Hoe kunnen", "hoe we het hebben gedaan"),
        ] {
            shop.db
                .write_now(move |tx| {
                    let language = attent_db::params![language];
                    tx.run("UPDATE customer SET language = $1", &language)?;
                    Ok::<_, attent_core::Error>(())
                })
                .expect("a language");
            goes(act(&mut ona, &case, "offer", &round("mail", "10")).await);
            let mail = mailed(&shop);
            assert!(
                mail.to_lowercase().contains(&choose.to_lowercase()),
                "{mail}"
            );
            assert!(mail.contains("1. title-1 of ours"), "{mail}");
            let theirs = shop.browser().get(&link(&mail)).await;
            assert_eq!(theirs.attribute("html", "lang").as_deref(), Some(language));
            assert!(theirs.text().contains(page), "{}", theirs.text());
            goes(
                act(
                    &mut ona,
                    &case,
                    "close",
                    &[("outcome", "withdrawn".to_owned())],
                )
                .await,
            );
            goes(act(&mut ona, &case, "ask", &[]).await);
            let mail = mailed(&shop);
            assert!(mail.contains(how), "{mail}");
            goes(act(&mut ona, &case, "reopen", &[]).await);
            shop.db
                .write_now(|tx| {
                    tx.run("DELETE FROM case_handling", &[])?;
                    Ok::<_, attent_core::Error>(())
                })
                .expect("asked again");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        granted(&shop);
        let case = understood(&mut ona).await;
        let text = |text: &str| text.to_owned();
        for (what, form, errors) in [
            ("escalate", vec![], vec!["person", "reason"]),
            (
                "escalate",
                vec![("person", text("outside")), ("reason", text("They ask"))],
                vec!["body"],
            ),
            ("hand-over", vec![("note", text("Be kind"))], vec!["to"]),
            (
                "refuse",
                vec![("asked", text("A car")), ("refusal_cost", text("much"))],
                vec!["refusal_cost"],
            ),
            (
                "refuse",
                vec![("asked", text("A car")), ("rule", text("1"))],
                vec!["instead"],
            ),
            ("wish", vec![("wish", text("gold"))], vec!["wish"]),
        ] {
            let wrong = act(&mut ona, &case, what, &form).await;
            assert_eq!(wrong.status, 422, "{what}");
            for field in errors {
                let error = format!("#f-{field}-error");
                assert!(wrong.has(&error), "{what} {field}: {}", wrong.text());
                assert!(wrong.has("#refused .errors"), "{what}");
            }
            for (_, typed) in form.iter().filter(|(name, _)| *name != "wish") {
                assert!(wrong.body.contains(typed.as_str()), "{what} keeps {typed}");
            }
        }
        goes(act(&mut ona, &case, "offer", &round("mail", "10")).await);
        let page = ona.get(&case).await;
        let offer = page
            .attribute("form[action$='/withdraw'] [name=offer]", "value")
            .expect("an offer");
        let wrong = act(&mut ona, &case, "withdraw", &[("offer", offer.clone())]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.has(&format!("#f-withdraw-{offer}-because-error")));
        // The customer's own pages keep their words.
        let link = link(&mailed(&shop));
        let mut rosa = shop.browser();
        let round = rosa.get(&link).await.attribute("[name=round]", "value");
        let nothing = [("round", round.unwrap()), ("words", text("On Monday"))];
        let wrong = act(&mut rosa, &link, "choice", &nothing).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("On Monday"), "{}", wrong.text());
    })
    .await;
}
