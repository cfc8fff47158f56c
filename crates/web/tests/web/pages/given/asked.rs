//! Questions for a yes and who answers them, vouchers that wait for one or go out by mail, and the
//! year's budgets typed wrong.

use attent_core::{
    Actor,
    channels::{
        Security,
        mailboxes::{self, Password, ServerForm},
    },
    customers,
    ids::StaffId,
};
use attent_db::Clock;

use super::{
    joins, rosa,
    shop::{self, Browser, Shop},
};

/// The year now, and ana's budget of 100 euro in it, within narrow limits.
async fn begun(shop: &Shop) -> (Browser, StaffId, Browser, String) {
    let mut owner = shop.owner().await;
    let (ana, browser) = joins(shop, "ana", 50);
    let year = attent_core::budgets::Year::at(Clock::now(&*shop.clock), "Europe/Vilnius");
    let year = year.expect("a year").year.to_string();
    let (give, sum) = (format!("give-{ana}"), format!("amount-{ana}"));
    let form = [
        ("year", year.as_str()),
        ("purpose", "recover"),
        (&give, "on"),
        (&sum, "100"),
    ];
    let granted = owner.post("/settings/budgets", &form).await;
    assert_eq!(granted.to(), "/settings/budgets", "{}", granted.text());
    let limits = [
        ("per_gesture", "30"),
        ("per_customer", "60"),
        ("kinds", "voucher"),
    ];
    let set = owner
        .post("/settings/budgets/authority/role-staff", &limits)
        .await;
    assert_eq!(set.to(), "/settings/budgets", "{}", set.text());
    (owner, ana, browser, year)
}

/// Asks for a voucher beyond her limits; where it is.
async fn asks(ana: &mut Browser, customer: &str, why: &str) -> String {
    let form = [
        ("customer", customer),
        ("source", "recover"),
        ("amount", "50"),
        ("expires", "2999-01-01"),
        ("ask", "on"),
        ("why", why),
        ("press", why),
    ];
    let far = ana.post("/vouchers/new", &form).await;
    assert!(far.has("#f-expires-error"), "{}", far.text());
    let form = form.map(|(name, value)| match name {
        "expires" => (name, "2027-06-30"),
        _ => (name, value),
    });
    let asked = ana.post("/vouchers/new", &form).await;
    assert!(asked.to().starts_with("/vouchers/"), "{}", asked.text());
    asked.to().to_owned()
}

#[tokio::test]
async fn a_voucher_without_a_yes_shows_no_code() {
    shop::on_both(async |shop| {
        let (mut owner, _, mut ana, _) = begun(&shop).await;
        let customer = rosa(&shop).to_string();
        let waits = asks(&mut ana, &customer, "She waited.").await;
        let page = ana.get(&waits).await;
        assert!(page.text().contains("Ona has until"), "{}", page.text());
        assert!(!page.has("main svg.qr, main b.number"), "{}", page.body);
        let answer = owner.get("/approvals").await;
        let action = answer
            .attribute("form[action$='/answer']", "action")
            .expect("two buttons");
        owner
            .post(&action, &[("answer", "no"), ("words", "Call her first.")])
            .await;
        let page = ana.get(&waits).await;
        assert!(
            page.text().contains("Ona : Call her first.")
                || page.text().contains("Ona: Call her first."),
            "{}",
            page.text()
        );
        assert!(!page.has("main b.number"), "no code after a no");
        // What she asked by mistake she takes back where it stands.
        let other = asks(&mut ana, &customer, "A mistake.").await;
        let page = ana.get(&other).await;
        let back = page
            .actions()
            .into_iter()
            .find(|to| to.ends_with("/withdrawal"));
        ana.post(&back.expect("a button"), &[]).await;
        assert!(ana.get(&other).await.text().contains("taken back"));
    })
    .await;
}

#[tokio::test]
async fn what_was_answered_is_told_with_what_it_was_about() {
    shop::on_both(async |shop| {
        let (mut owner, _, mut ana, _) = begun(&shop).await;
        let customer = rosa(&shop).to_string();
        let mut vouchers = Vec::new();
        for why in ["First.", "Second."] {
            vouchers.push(asks(&mut ana, &customer, why).await);
        }
        let told = owner.get("/notices").await;
        assert_eq!(
            told.text().matches("A voucher, €50.00, for Rosa").count(),
            2
        );
        for _ in 0..2 {
            let page = owner.get("/approvals").await;
            let action = page.attribute("form[action$='/answer']", "action");
            owner
                .post(&action.expect("two buttons"), &[("answer", "yes")])
                .await;
        }
        let told = owner.get("/notices").await;
        assert!(
            !told.has("main .row.unread"),
            "answered is read: {}",
            told.body
        );
        let told = ana.get("/notices").await;
        for voucher in &vouchers {
            assert!(
                told.has(&format!("main a.unread[href='{voucher}']")),
                "{}",
                told.body
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_owner_answers_for_a_colleague() {
    shop::on_both(async |shop| {
        let (mut owner, ana_id, mut ana, _) = begun(&shop).await;
        let (ben, mut ben_browser) = joins(&shop, "ben", 90);
        let added = owner.post("/settings/teams", &[("name", "Shop")]).await;
        let members = format!("{}/members", added.to());
        for (staff, act) in [(ana_id, "add"), (ben, "add"), (ben, "lead")] {
            let staff = staff.to_string();
            let done = owner
                .post(&members, &[("staff", &staff), ("act", act)])
                .await;
            assert!(!done.to().is_empty(), "{}", done.text());
        }
        let customer = rosa(&shop).to_string();
        let waits = asks(&mut ana, &customer, "She waited.").await;
        let his = ben_browser.get("/approvals").await.text();
        assert!(his.contains("She waited."), "{his}");
        assert!(
            his.contains("somebody else is asked"),
            "the first of two: {his}"
        );
        let page = owner.get("/approvals").await;
        assert!(
            page.text().contains("Waiting for a colleague"),
            "{}",
            page.text()
        );
        assert!(!page.has(".empty"), "there is something to answer");
        let action = page.attribute("form[action$='/answer']", "action");
        owner
            .post(
                &action.expect("two buttons"),
                &[("answer", "yes"), ("words", "Gladly.")],
            )
            .await;
        let page = ana.get(&waits).await.text();
        assert!(
            page.contains("Ona") && !page.contains("ben"),
            "who answered: {page}"
        );
        assert!(ana.get("/approvals").await.text().contains("ana → Ona"));
    })
    .await;
}

#[tokio::test]
async fn a_voucher_is_mailed_again_when_it_was_lost() {
    shop::on_both(async |shop| {
        let (_, _, mut ana, _) = begun(&shop).await;
        let customer = shop.db.write_now(|tx| {
            let new = customers::New {
                name: "Rosa".into(),
                language: None,
                identities: vec![(
                    customers::IdentityKind::Email,
                    "rosa@example.com".to_owned(),
                )],
            };
            let form = mailboxes::Form {
                smtp: Some(ServerForm {
                    host: "localhost".to_owned(),
                    port: 25,
                    security: Security::None,
                    user: String::new(),
                    password: Password::Clear,
                }),
                ..shop::desk()
            };
            mailboxes::add(tx, &Actor::system(), &form)?;
            customers::add(tx, &Actor::system(), &new)
        });
        let customer = customer.expect("a customer").to_string();
        let form = [
            ("customer", customer.as_str()),
            ("source", "recover"),
            ("amount", "20"),
            ("expires", "2027-06-30"),
        ];
        let issued = ana.post("/vouchers/new", &form).await;
        let voucher = issued.to().to_owned();
        let mut talks = Vec::new();
        for press in ["1", "1", "2"] {
            let sent = ana
                .post(&format!("{voucher}/mail"), &[("press", press)])
                .await;
            assert!(sent.to().starts_with("/conversations/"), "{}", sent.text());
            talks.push(sent.to().to_owned());
        }
        assert!(talks.iter().all(|talk| *talk == talks[0]), "{talks:?}");
        let talk = ana.get(&talks[0]).await.text();
        assert_eq!(talk.matches("for you: a voucher").count(), 2, "{talk}");
        assert!(talk.matches("€20.00").count() >= 2, "its worth: {talk}");
        let page = ana.get(&voucher).await;
        assert!(
            page.has(&format!("main a[href='{}']", talks[0])),
            "{}",
            page.body
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_beside_a_name_stays_when_one_of_them_is_wrong() {
    shop::on_both(async |shop| {
        let (mut owner, ana, _, year) = begun(&shop).await;
        let (ben, _) = joins(&shop, "ben", 90);
        let [give_ana, give_ben] = [ana, ben].map(|id| format!("give-{id}"));
        let [sum_ana, sum_ben] = [ana, ben].map(|id| format!("amount-{id}"));
        let form = [
            ("year", year.as_str()),
            ("purpose", "recover"),
            ("amount", "100"),
            (&give_ana, "on"),
            (&sum_ana, "33"),
            (&sum_ben, "lots"),
        ];
        let wrong: Vec<_> = form
            .iter()
            .copied()
            .chain([(give_ben.as_str(), "on")])
            .collect();
        let back = owner.post("/settings/budgets", &wrong).await;
        assert_eq!(back.status, 422);
        let value = |name: &str| back.attribute(&format!("input[name='{name}']"), "value");
        assert_eq!(value(&sum_ana).as_deref(), Some("33"));
        assert_eq!(value(&sum_ben).as_deref(), Some("lots"));
        assert!(back.has(&format!("input[name='{give_ana}'][checked]")));
        assert!(
            back.has(&format!("#f-gets[name='{sum_ben}'][aria-invalid]")),
            "{}",
            back.body
        );
        assert!(
            !back.has("#f-amount-error"),
            "the plan is not what is wrong"
        );
        let nobody: Vec<_> = form
            .iter()
            .copied()
            .filter(|one| one.0 != give_ana)
            .collect();
        let back = owner.post("/settings/budgets", &nobody).await;
        assert!(
            back.text().contains("Mark at least one person"),
            "{}",
            back.text()
        );
        let fine = owner.post("/settings/budgets", &form).await;
        assert_eq!(fine.to(), "/settings/budgets", "{}", fine.text());
        assert!(
            owner
                .get("/settings/budgets")
                .await
                .text()
                .contains("€133.00")
        );
    })
    .await;
}

#[tokio::test]
async fn limits_that_end_before_they_begin_are_said_beside_their_day() {
    shop::on_both(async |shop| {
        let (mut owner, ana, _, _) = begun(&shop).await;
        let form = [
            ("per_gesture", "20"),
            ("per_customer", "50"),
            ("kinds", "card"),
            ("starts_at", "2027-01-01"),
            ("ends_at", "2026-01-01"),
        ];
        let address = format!("/settings/budgets/authority/{ana}");
        let back = owner.post(&address, &form).await;
        assert_eq!(back.status, 422);
        assert!(back.has(".errors a[href='#f-ends_at']"), "{}", back.body);
        assert!(back.has("input#f-ends_at[aria-invalid]"), "{}", back.body);
    })
    .await;
}

#[tokio::test]
async fn the_history_says_amounts_as_money_and_words_as_the_pages_do() {
    shop::on_both(async |shop| {
        let (mut owner, ..) = begun(&shop).await;
        let said = owner.get("/settings/audit").await.text();
        assert!(said.contains("€100.00"), "{said}");
        assert!(said.contains("At once: €30.00"), "{said}");
        for raw in ["amount", "per_gesture", "10000", "EUR"] {
            assert!(!said.contains(raw), "{raw} in {said}");
        }
        let profile = owner.get("/profile").await;
        let version = profile.attribute("input[name='version']", "value");
        let form = [
            ("name", "Ona"),
            ("language", "lt"),
            ("version", version.as_deref().unwrap_or("")),
        ];
        owner.post("/profile", &form).await;
        let said = owner.get("/settings/audit").await.text();
        assert!(said.contains("100,00\u{a0}€"), "{said}");
        assert!(said.contains("Savininkas"), "{said}");
    })
    .await;
}
