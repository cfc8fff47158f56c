//! The history: who did what to which thing, and what of it is looked for.

use crate::shop;

use attent_core::{
    Actor, Role, conversations,
    ids::{ConversationId, StaffId},
    people::{staff, teams},
};
use attent_db::Millis;
use shop::{Answer, Browser, Shop, on_both};

use super::access::signed_in;

/// 2026-11-25 10:38 in Vilnius, a Wednesday.
const NOW: Millis = Millis(1_795_595_880_000);

/// A call that somebody writes down; where it stands.
async fn call(by: &mut Browser, whose: &str, subject: &str) -> String {
    let call = [
        ("channel", "phone"),
        ("to", whose),
        ("subject", subject),
        ("body", "They called."),
    ];
    let talk = by.post("/conversations/new", &call).await.to().to_owned();
    assert!(talk.starts_with("/conversations/"), "{talk}");
    talk
}

/// Ona took Rosa's call on Wednesday, a manager took Mark's and a second one of Rosa's on Thursday.
async fn begun(shop: &Shop) -> (Browser, Browser, [String; 3]) {
    shop.clock.set(NOW);
    let mut ona = shop.owner().await;
    let mut mia = signed_in(shop, Role::Manager, 101);
    let lamp = call(&mut ona, "Rosa <rosa@example.com>", "Lamp").await;
    shop.clock.pass(Millis::from_days(1).0);
    let bell = call(&mut mia, "Mark <mark@example.com>", "Bell").await;
    let tyre = call(&mut mia, "Rosa <rosa@example.com>", "Tyre").await;
    (ona, mia, [lamp, bell, tyre])
}

fn lines(page: &Answer) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.body);
    let rows = scraper::Selector::parse("tbody tr").expect("a selector");
    let words = |row: scraper::ElementRef<'_>| {
        let text = row.text().collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    html.select(&rows).map(words).collect()
}

fn person(shop: &Shop, name: &'static str) -> StaffId {
    let found = shop.db.read_now(move |tx| {
        let all = staff::list(tx, &Actor::system())?;
        Ok::<_, attent_core::Error>(all.into_iter().find(|one| one.name == name))
    });
    found.expect("people").expect(name).id
}

#[tokio::test]
async fn the_history_is_narrowed_by_who_what_when_and_whose() {
    on_both(async |shop: Shop| {
        let (mut ona, _, [lamp, ..]) = begun(&shop).await;
        let owner = person(&shop, "Ona");
        let all = ona.get("/settings/audit").await;
        let opened = lines(&all);
        let opened = opened.iter().filter(|line| line.contains("Began"));
        assert_eq!(opened.count(), 3, "{}", all.text());
        assert!(all.has(&format!("tbody a[href='{lamp}']")), "{}", all.body);

        let began = "topic=conversations&kind=conversation.opened";
        for (asked, has, lacks) in [
            (format!("by=staff:{owner}&{began}"), vec!["Lamp"], "Bell"),
            (format!("{began}&until=2026-11-25"), vec!["Lamp"], "Bell"),
            (
                format!("{began}&from=2026-11-26"),
                vec!["Bell", "Tyre"],
                "Lamp",
            ),
            (format!("{began}&of=%231001"), vec!["Lamp"], "Bell"),
            (format!("{began}&of=1002"), vec!["Bell"], "Rosa"),
            (format!("{began}&of=rosa"), vec!["Lamp", "Tyre"], "Bell"),
            (
                format!("{began}&of=rosa&from=2026-11-26&until=2026-11-26"),
                vec!["Tyre"],
                "Lamp",
            ),
            ("topic=customers&of=mark".to_owned(), vec!["Mark"], "Rosa"),
        ] {
            let found = ona.get(&format!("/settings/audit?{asked}")).await;
            let told = lines(&found);
            assert!(!told.is_empty(), "{asked}: {}", found.text());
            let said = told.join("\n");
            for word in has {
                assert!(said.contains(word), "{asked}: {said}");
            }
            assert!(!said.contains(lacks), "{asked}: {said}");
            if asked.contains(began) {
                assert!(told.iter().all(|line| line.contains("Began")), "{said}");
            }
        }
        for (asked, status, says) in [
            (
                "topic=giving&kind=gesture.offered",
                200,
                "Nothing of the kind",
            ),
            ("from=2027-01-01", 200, "Nothing of the kind"),
            ("until=2020-01-01", 200, "Nothing of the kind"),
            ("of=nobody", 422, "no such conversation"),
            ("of=9999", 422, "no such conversation"),
            (
                "from=2026-11-26&until=2026-11-25",
                422,
                "before the first day",
            ),
            ("from=soon", 422, "Write dates like"),
        ] {
            let found = ona.get(&format!("/settings/audit?{asked}")).await;
            assert_eq!(found.status, status, "{asked}");
            assert!(found.text().contains(says), "{asked}: {}", found.text());
            assert_eq!(lines(&found), Vec::<String>::new(), "{asked}");
            assert!(
                found.has("a[href='/settings/audit']"),
                "{asked}: a way back"
            );
        }
        call(&mut ona, "Rosalind <rosalind@example.com>", "Saddle").await;
        let which = ona.get("/settings/audit?of=rosa").await;
        assert!(which.text().contains("Which of them?"), "{}", which.text());
        let one = which.attribute(".offered a", "href").expect("one of them");
        assert!(!lines(&ona.get(&one).await).is_empty(), "{one}");
    })
    .await;
}

#[tokio::test]
async fn every_line_says_to_which_thing_and_none_out_of_reach() {
    on_both(async |shop: Shop| {
        let (mut ona, mut mia, [lamp, ..]) = begun(&shop).await;
        let form = [("name", "Workshop"), ("version", "1")];
        ona.post("/settings/teams", &form).await;
        let token = [("name", "Web shop"), ("role", "staff"), ("days", "30")];
        ona.post("/settings/tokens", &token).await;
        let told = lines(&ona.get("/settings/audit").await);
        let said = told.join("\n");
        for what in [
            "Added a team Workshop",
            "Made an API token Web shop",
            "Began a conversation #1001 Lamp · Rosa",
            "Added a customer Mark",
            "Signed in Ona",
        ] {
            assert!(said.contains(what), "{what} in {said}");
        }
        assert!(!said.contains("gone, or not"), "{said}");

        let id: i64 = lamp
            .rsplit('/')
            .next()
            .expect("an id")
            .parse()
            .expect("an id");
        let sealed = shop.db.write_now(move |tx| {
            let team = teams::add(tx, &Actor::system(), "Doctors", true)?;
            conversations::move_to_team(tx, &Actor::system(), ConversationId(id), Some(team))
        });
        sealed.expect("a closed team");
        let seen = mia.get("/settings/audit").await;
        assert!(!seen.text().contains("Lamp"), "{}", seen.text());
        assert!(
            !seen.has(&format!("tbody a[href='{lamp}']")),
            "{}",
            seen.body
        );
        assert!(seen.text().contains("not open to you"), "{}", seen.text());
        assert_eq!(mia.get("/settings/audit?of=1001").await.status, 422);
        assert!(ona.get("/settings/audit").await.text().contains("Lamp"));
    })
    .await;
}

#[tokio::test]
async fn pages_of_what_is_looked_for_go_on_by_key_and_read_no_table_whole() {
    on_both(async |shop: Shop| {
        let (mut ona, _, [lamp, ..]) = begun(&shop).await;
        for _ in 0..30 {
            ona.post(&format!("{lamp}/resolution"), &[]).await;
            ona.post(&format!("{lamp}/reopening"), &[]).await;
        }
        let (owner, rosa) = (person(&shop, "Ona"), "customer");
        let customer = ona.get(&lamp).await;
        let customer = customer.attribute("a[href^='/customers/']", "href");
        let customer = customer.expect("Rosa's page").replace("/customers/", "");
        let asked = [
            String::new(),
            format!("by=staff:{owner}"),
            "by=token:1".to_owned(),
            format!("by={rosa}&topic=cases"),
            "by=system".to_owned(),
            "by=channel&topic=mail".to_owned(),
            "topic=conversations".to_owned(),
            "topic=conversations&kind=conversation.closed".to_owned(),
            format!("by=staff:{owner}&topic=conversations&from=2026-11-01&until=2026-12-01"),
            "of=1001&topic=conversations".to_owned(),
            format!("customer={customer}&by=staff:{owner}"),
            format!("of=1001&customer={customer}"),
        ];
        for asked in asked {
            let notes = shop.db.note_statements();
            let first = ona.get(&format!("/settings/audit?{asked}")).await;
            let noted = notes.take();
            drop(notes);
            assert_eq!(first.status, 200, "{asked}: {}", first.text());
            let whole = attent_testing::plans::whole_reads(&shop.db, noted);
            assert!(whole.is_empty(), "{asked}: {whole:#?}");
            let Some(older) = first.attribute("a[href*='before=']", "href") else {
                continue;
            };
            let (seen, more) = (lines(&first), lines(&ona.get(&older).await));
            assert_eq!(seen.len(), 50, "{asked}");
            assert!(!more.is_empty(), "{older}");
            for word in asked.split('&').filter(|word| !word.is_empty()) {
                let word = word.replace(':', "%3A");
                assert!(older.contains(&word), "{word} in {older}");
            }
        }
        let closed = "/settings/audit?topic=conversations&kind=conversation.closed";
        assert_eq!(lines(&ona.get(closed).await).len(), 30);
        let all = ona.get("/settings/audit?topic=conversations").await;
        assert!(all.has("a[href*='before=']"), "more than a page");
    })
    .await;
}
