//! Organisations, and two records of one person, as pages.

use crate::shop;

use attent_core::{
    Actor, counter, customers,
    ids::{CustomerId, StaffId},
};
use axum::http::StatusCode;
use shop::Shop;

fn customer(shop: &Shop, name: &'static str, address: &'static str) -> CustomerId {
    let added = shop.db.write_now(move |tx| {
        let new = customers::New {
            name: name.to_owned(),
            language: None,
            identities: vec![(customers::IdentityKind::Email, address.to_owned())],
        };
        customers::add(tx, &Actor::system(), &new)
    });
    added.expect("a customer")
}

#[tokio::test]
async fn an_organisation_is_written_down_joined_left_and_removed() {
    shop::on_both(async |shop| {
        let mut owner = shop.owner().await;
        let rosa = customer(&shop, "Rosa Lind", "rosa@home.example");
        let wrong = owner
            .post(
                "/organisations",
                &[("name", ""), ("domain", "gmail.com"), ("note", "Kept")],
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Kept"), "what was typed stays");
        let added = owner
            .post(
                "/organisations",
                &[("name", "Bakery"), ("domain", "bakery.example")],
            )
            .await;
        let page = added.to().to_owned();
        let again = owner.post("/organisations", &[("name", "Bakery")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "the name is taken");

        let of_rosa = format!("/customers/{rosa}");
        owner
            .post(&format!("{of_rosa}/organisation"), &[("name", " BAKERY ")])
            .await;
        let shown = owner.get(&page).await;
        assert!(
            shown.text().contains("Rosa Lind"),
            "found by its name: {}",
            shown.text()
        );
        // A name nobody knows makes a new one.
        owner
            .post(&format!("{of_rosa}/organisation"), &[("name", "Mill")])
            .await;
        assert!(owner.get(&of_rosa).await.text().contains("Mill"));
        assert!(!owner.get(&page).await.text().contains("Rosa Lind"));
        owner
            .post(&format!("{of_rosa}/organisation"), &[("name", "")])
            .await;
        assert!(!owner.get(&of_rosa).await.text().contains("Mill"));
        let gone = owner
            .post(&format!("{page}/removal"), &[("version", "1")])
            .await;
        assert_eq!(gone.to(), "/organisations");
        assert_eq!(owner.get(&page).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn nothing_can_be_done_with_somebody_who_was_erased() {
    shop::on_both(async |shop| {
        let mut owner = shop.owner().await;
        let call = [
            ("channel", "phone"),
            ("to", "Rosa <rosa@home.example>"),
            ("subject", "Lamp"),
            ("body", "She called."),
        ];
        let talk = owner.post("/conversations/new", &call).await;
        let talk = talk.to().to_owned();
        let link = owner.get(&talk).await;
        let rosa = link.attribute("h2 a[href^='/customers/']", "href");
        let rosa = rosa.expect("her page");
        let acts = |page: &shop::Answer| {
            let all = page.actions().into_iter();
            let main = all.filter(|at| at.starts_with(&rosa) || at.starts_with(&talk));
            main.collect::<Vec<_>>()
        };
        assert!(acts(&link).len() > 3 && acts(&owner.get(&rosa).await).len() > 3);
        let erased = owner.post(&format!("{rosa}/erasure"), &[]).await;
        assert_eq!(erased.to(), "/customers");
        let page = owner.get(&rosa).await;
        assert_eq!(acts(&page), Vec::<String>::new(), "{}", page.text());
        for offered in [
            "/conversations/new?",
            "/gestures/new",
            "/promises/new",
            "/erasure",
        ] {
            let link = format!("main a[href*='{offered}']");
            assert!(!page.has(&link), "{offered} in {}", page.text());
        }
        assert!(page.text().contains("Erased on"), "{}", page.text());
        assert!(page.has("a[href^='/settings/audit?customer=']"));
        let seen = owner.get(&talk).await;
        assert!(!seen.has("form[data-draft]"), "nobody to answer");
        assert!(
            seen.text().contains("There is nobody to answer"),
            "{}",
            seen.text()
        );
        assert!(!seen.text().contains("Rosa"), "{}", seen.text());
        let (resolution, reopening) = (format!("{talk}/resolution"), format!("{talk}/reopening"));
        let offered = acts(&seen);
        assert!(
            !offered.contains(&resolution) && !offered.contains(&reopening),
            "{offered:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn two_records_of_one_person_become_one_and_two_again() {
    shop::on_both(async |shop| {
        let mut owner = shop.owner().await;
        let rosa = customer(&shop, "Rosa Lind", "rosa@home.example");
        let twin = customer(&shop, "Rosa Lind", "rosa.lind@work.example");
        let (of_rosa, page) = (
            format!("/customers/{rosa}"),
            format!("/customers/{rosa}/merger"),
        );
        let suggested = owner.get(&page).await;
        assert!(
            suggested.text().contains("rosa.lind@work.example"),
            "who is called the same"
        );
        let twin = twin.to_string();
        let compared = owner.get(&format!("{page}?with={twin}")).await;
        assert!(compared.text().contains("rosa@home.example"));
        owner.post(&page, &[("with", twin.as_str())]).await;
        let old = owner.get(&format!("/customers/{twin}")).await;
        assert_eq!(
            old.to(),
            of_rosa,
            "an old address leads to the one that stayed"
        );
        let shown = owner.get(&of_rosa).await;
        assert!(shown.text().contains("rosa.lind@work.example"));
        let again = owner.post(&page, &[("with", twin.as_str())]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "pressed twice");
        let undo = shown
            .attribute("input[name=undo]", "value")
            .expect("a way back");
        owner
            .post(&format!("{page}/undo"), &[("undo", undo.as_str())])
            .await;
        let shown = owner.get(&of_rosa).await;
        assert!(!shown.text().contains("rosa.lind@work.example"));
        let own = rosa.to_string();
        let same = owner.post(&page, &[("with", own.as_str())]).await;
        assert_eq!(
            same.status,
            StatusCode::CONFLICT,
            "nobody is merged with themselves"
        );
    })
    .await;
}

#[tokio::test]
async fn a_call_is_a_contact_and_so_is_a_visit_that_left_nothing_to_write() {
    shop::on_both(async |shop| {
        let mut owner = shop.owner().await;
        let rosa = customer(&shop, "Rosa Lind", "rosa@home.example");
        let tom = customer(&shop, "Tom Birch", "tom@home.example");
        let pages = [rosa, tom].map(|id| format!("/customers/{id}"));
        for page in &pages {
            let text = owner.get(page).await.text();
            assert!(text.contains("In touch for the first time"), "{text}");
        }
        let call = [
            ("channel", "phone"),
            ("to", "Rosa <rosa@home.example>"),
            ("subject", "Lamp"),
            ("body", "She called."),
        ];
        let talk = owner
            .post("/conversations/new", &call)
            .await
            .to()
            .to_owned();
        let visit = shop.db.write_now(move |tx| {
            let ona = tx.one("SELECT MIN(id) FROM staff", &[], |row| {
                row.get::<StaffId>(0)
            })?;
            let ona = ona.ok_or(attent_core::Error::NotFound)?;
            let ona = Actor::staff(ona, attent_core::Role::Owner, Vec::new());
            let visit = counter::arrive(tx, &ona, None, "blue hat")?;
            counter::greet(tx, &ona, visit)?;
            counter::recognise(tx, &ona, visit, tom)?;
            let said = counter::Said {
                matter: counter::Matter::Nothing,
                text: String::new(),
                settled: true,
            };
            counter::end(tx, &ona, visit, &said).map(|_| ())
        });
        visit.expect("a visit");
        for page in pages.iter().chain([&talk]) {
            let shown = owner.get(page).await.body;
            assert!(shown.contains("With us since"), "{page}: {shown}");
        }
    })
    .await;
}
