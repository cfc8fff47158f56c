//! Giving, asking for a yes, redeeming: as pages and as programs see it.

mod asked;
use crate::shop;
use crate::support;

use attent_core::{
    Actor, Role, Secret, approvals, customers,
    ids::{CustomerId, StaffId},
    people::{links, password, sessions, staff},
};
use axum::http::StatusCode;
use rand::{SeedableRng, rngs::SmallRng};
use serde_json::json;
use shop::{Browser, Shop};
use support::{Desk, on_each_engine};

/// Somebody of the staff, signed in.
fn joins(shop: &Shop, name: &'static str, seed: u64) -> (StaffId, Browser) {
    let secret = move |more| Secret::roll(&mut SmallRng::seed_from_u64(seed + more));
    let hash = password::hash("correct horse battery", [1; 16]).expect("a good password");
    let id = shop.db.write_now(move |tx| {
        let form = staff::Invite {
            name: name.to_owned(),
            email: format!("{name}@example.com"),
            role: Role::Staff,
            place: None,
            language: None,
            teams: Vec::new(),
        };
        let id = staff::invite(tx, &Actor::system(), &form, &secret(1000))?.staff;
        let device = sessions::Device {
            agent: String::new(),
            address: String::new(),
        };
        links::accept(tx, &secret(1000).text(), &hash, &secret(0), &device)?;
        Ok::<_, attent_core::Error>(id)
    });
    let mut browser = shop.browser();
    browser.cookie = Some(secret(0).text());
    (id.expect("a colleague"), browser)
}

fn rosa(shop: &Shop) -> CustomerId {
    let added = shop.db.write_now(|tx| {
        let new = customers::New {
            name: "Rosa".into(),
            language: None,
            identities: Vec::new(),
        };
        customers::add(tx, &Actor::system(), &new)
    });
    added.expect("a customer")
}

#[tokio::test]
async fn from_the_years_budget_to_a_yes_from_a_mail() {
    shop::on_both(async |shop| {
        let mut owner = shop.owner().await;
        let (ana, mut browser) = joins(&shop, "ana", 50);
        let customer = rosa(&shop).to_string();
        grants(&shop, &mut owner, ana).await;
        gives(&mut browser, &customer).await;
        gives_what_cannot_be(&mut browser, &customer).await;
        asks_and_is_answered(&shop, &mut owner, &mut browser, &customer).await;
    })
    .await;
}

#[tokio::test]
async fn whom_it_is_for_is_offered_before_a_word_is_typed() {
    shop::on_both(async |shop| {
        let mut owner = shop.owner().await;
        for address in ["/customers", "/gestures/new", "/vouchers/new"] {
            let page = owner.get(address).await;
            assert!(page.text().contains("No customers yet"), "{}", page.text());
        }
        shop.takes_in("From: Rosa <rosa@example.com>\r\nTo: desk@example.com\r\nSubject: The bell\r\nMessage-ID: <bell@example.com>\r\n\r\nIt is silent.\r\n");
        for address in ["/gestures/new", "/vouchers/new"] {
            let page = owner.get(address).await;
            let leads = page.attribute("a.offer", "href").unwrap_or_default();
            assert!(leads.starts_with(&format!("{address}?customer=")), "{}", page.text());
            let form = owner.get(&leads).await;
            assert_eq!(form.attribute("input[name='amount']", "inputmode").as_deref(), Some("decimal"));
            let nobody = owner.get(&format!("{address}?q=nobody")).await;
            assert!(!nobody.has("a.offer") && nobody.has(".empty"), "{}", nobody.text());
        }
    })
    .await;
}

async fn grants(shop: &Shop, owner: &mut Browser, ana: StaffId) {
    // The year in one go: ana joined on the first day, so the whole of it is hers.
    let year =
        attent_core::budgets::Year::at(attent_db::Clock::now(&*shop.clock), "Europe/Vilnius");
    let year = year.expect("a year").year.to_string();
    let plan = owner
        .get(&format!("/settings/budgets?year={year}&amount=100"))
        .await;
    let amount = plan.attribute(&format!("input[name='amount-{ana}']"), "value");
    assert_eq!(amount.as_deref(), Some("100.00"), "{}", plan.text());
    let (give, sum) = (format!("give-{ana}"), format!("amount-{ana}"));
    let form = [
        ("year", year.as_str()),
        ("purpose", "recover"),
        (&give, "on"),
        (&sum, "100,00"),
    ];
    let granted = owner.post("/settings/budgets", &form).await;
    assert_eq!(granted.to(), "/settings/budgets", "{}", granted.text());
    let limits = [
        ("per_gesture", "30"),
        ("per_customer", "60"),
        ("kinds", "flowers"),
        ("kinds", "card"),
    ];
    let set = owner
        .post("/settings/budgets/authority/role-staff", &limits)
        .await;
    assert_eq!(set.to(), "/settings/budgets", "{}", set.text());
}

async fn gives(browser: &mut Browser, customer: &str) {
    // Three presses: the page, what, give.
    let page = browser
        .get(&format!("/gestures/new?customer={customer}"))
        .await;
    assert!(page.text().contains("€100.00 left"), "{}", page.text());
    let press = page
        .attribute("input[name=press]", "value")
        .expect("a press");
    let preset = page
        .attribute("input[name=preset][checked]", "value")
        .expect("an amount");
    let form = [
        ("customer", customer),
        ("kind", "flowers"),
        ("purpose", "recover"),
        ("preset", &preset),
        ("press", &press),
    ];
    let given = browser.post("/gestures/new", &form).await;
    let twice = browser.post("/gestures/new", &form).await;
    assert!(given.to().starts_with("/gestures/"), "{}", given.text());
    assert_eq!(given.to(), twice.to(), "pressed twice is given once");
    assert!(
        browser
            .get("/gestures")
            .await
            .text()
            .contains("€90.00 left of €100.00")
    );
}

async fn gives_what_cannot_be(browser: &mut Browser, customer: &str) {
    // What cannot be comes back with what was typed.
    for (amount, status, said) in [
        ("flowers", 422, "no amount"),
        ("12.345", 422, "read in two ways"),
        ("0", 422, "more than nothing"),
        ("-5", 422, "less than nothing"),
        ("$5", 422, "another currency"),
        ("99999999999999", 422, "too large"),
        ("45,00", 409, "more than the €30.00"),
        ("95", 409, "€90.00 left"),
    ] {
        let form = [
            ("customer", customer),
            ("kind", "card"),
            ("purpose", "recover"),
            ("amount", amount),
            ("story", "Kept."),
        ];
        let answer = browser.post("/gestures/new", &form).await;
        assert_eq!(
            answer.status.as_u16(),
            status,
            "{amount}: {}",
            answer.text()
        );
        assert!(answer.text().contains(said), "{amount}: {}", answer.text());
        assert!(answer.text().contains("Kept."), "{amount}");
        assert_eq!(
            answer.attribute("#f-amount", "value").as_deref(),
            Some(amount)
        );
    }
}

async fn asks_and_is_answered(
    shop: &Shop,
    owner: &mut Browser,
    browser: &mut Browser,
    customer: &str,
) {
    // Asked, and answered from a mail: opening the page does nothing, a press does, once.
    let form = [
        ("customer", customer),
        ("kind", "card"),
        ("purpose", "recover"),
        ("amount", "45,00"),
        ("ask", "on"),
        ("why", "She waited."),
        ("within", "day"),
    ];
    let asked = browser.post("/gestures/new", &form).await;
    assert!(
        browser
            .get(asked.to())
            .await
            .text()
            .contains("waits for a yes")
    );
    assert!(owner.get("/approvals").await.text().contains("She waited."));
    let secret = Secret::roll(&mut SmallRng::seed_from_u64(77));
    let link = format!("/approve/{}", secret.text());
    let made = shop.db.write_now(move |tx| {
        let due = approvals::unmailed(tx, 10)?;
        approvals::link::make(tx, &due[0].approval, &secret)
    });
    made.expect("a link");
    let mut anybody = shop.browser();
    for _ in 0..2 {
        let page = anybody.get(&link).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("She waited."), "{}", page.text());
    }
    assert!(
        browser
            .get(asked.to())
            .await
            .text()
            .contains("waits for a yes")
    );
    let long = "x".repeat(5_000);
    let typed = [("answer", "yes"), ("words", long.as_str())];
    let wrong = anybody.post(&link, &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("#f-words-error") && wrong.body.contains(&long));
    let yes = anybody.post(&link, &[("answer", "yes")]).await;
    assert_eq!(yes.to(), link, "a press leads on: {}", yes.text());
    let no = anybody.post(&link, &[("answer", "no")]).await;
    assert_eq!(no.to(), link);
    let again = anybody.get(&link).await;
    assert!(again.text().contains("You said yes"), "{}", again.text());
    assert!(!again.has("button[value=no]"), "good once");
    assert!(
        browser
            .get(asked.to())
            .await
            .text()
            .contains("to be handed over")
    );
    assert!(
        browser
            .get("/gestures")
            .await
            .text()
            .contains("€45.00 left of €100.00")
    );
}

fn customer(desk: &Desk) -> String {
    let id = desk.owner_does(|tx, owner| {
        let new = customers::New {
            name: "Rosa".into(),
            language: None,
            identities: Vec::new(),
        };
        customers::add(tx, owner, &new)
    });
    id.to_string()
}

#[test]
fn two_tills_and_one_voucher() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let new = json!({
                "customer": customer(desk), "occasion": "defect",
                "value": {"amount": 2000, "currency": "EUR"}, "expires_at": "2030-01-01T00:00:00Z",
            });
            let issued = desk.post("manager", "/vouchers", new).await;
            assert_eq!(issued.status, 201, "{}", issued.text);
            let (id, code) = (issued.text_of("id"), issued.text_of("code"));
            let found = desk
                .get("staff", &format!("/vouchers?code={}", code.to_lowercase()))
                .await;
            assert_eq!(found.json["items"][0]["id"], json!(id), "{}", found.text);
            let at = format!("/vouchers/{id}/redemptions");
            let body = json!({"money": {"amount": 1500, "currency": "EUR"}});
            // The same request twice counts once.
            let once = [("idempotency-key", "till-1")];
            for _ in 0..2 {
                let used = desk.asks("staff", "POST", &at, Some(&body), &once).await;
                assert_eq!(
                    used.json["remaining"]["amount"],
                    json!(500),
                    "{}",
                    used.text
                );
            }
            // Another till that saw it before, and one that wants too much.
            let seen = [("if-match", "\"1\"")];
            let late = desk
                .asks("staff", "POST", &at, Some(&json!({})), &seen)
                .await;
            assert!([409, 412].contains(&late.status.as_u16()), "{}", late.text);
            let more = desk.post("staff", &at, body).await;
            assert_eq!(more.status, 422, "{}", more.text);
            let mixed = json!({"money": {"amount": 100, "currency": "USD"}});
            assert_eq!(desk.post("staff", &at, mixed).await.status, 422);
            let rest = desk.post("staff", &at, json!({})).await;
            assert_eq!(rest.json["state"], json!("redeemed"), "{}", rest.text);
            let over = desk.post("staff", &at, json!({})).await;
            assert_eq!(over.status, 409, "{}", over.text);
            let wrong = desk.get("staff", "/vouchers?code=2222-2222-2223").await;
            assert_eq!(wrong.status, 422);
        });
    });
}

#[test]
fn a_program_gives_in_somebodys_name() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let staff = desk
                .owner_does(|_, owner| Ok(owner.staff_id()))
                .expect("a person");
            let money = |amount: i64| json!({"amount": amount, "currency": "EUR"});
            let year = desk.owner_does(|tx, _| {
                Ok(attent_core::budgets::Year::at(tx.now(), "Europe/Vilnius")?.year)
            });
            let grant =
                json!({"staff": staff, "year": year, "purpose": "delight", "money": money(3000)});
            let granted = desk.post("owner", "/budgets", grant).await;
            assert_eq!(granted.status, 201, "{}", granted.text);
            let give = |amount: i64| {
                json!({
                    "staff": staff, "customer": customer(desk), "purpose": "delight",
                    "kind": "treat", "occasion": "thanks", "money": money(amount),
                })
            };
            let given = desk.post("manager", "/gestures", give(1000)).await;
            assert_eq!(given.status, 201, "{}", given.text);
            let more = desk.post("manager", "/gestures", give(2001)).await;
            assert_eq!(more.status, 409, "{}", more.text);
            let at = format!("/gestures/{}", given.text_of("id"));
            let done = desk
                .post("manager", &format!("{at}/delivery"), json!(null))
                .await;
            assert_eq!(done.json["state"], json!("delivered"), "{}", done.text);
            let budgets = desk.get("owner", "/budgets").await;
            assert_eq!(
                budgets.json["items"][0]["spent"],
                money(1000),
                "{}",
                budgets.text
            );
            assert_eq!(budgets.json["items"][0]["available"], money(2000));
            // Budgets are for the person, who leads them, and owners.
            let others = desk.get("manager", "/budgets").await;
            assert_eq!(others.json["items"], json!([]), "{}", others.text);
        });
    });
}

#[tokio::test]
async fn one_voucher_at_two_counters() {
    shop::on_both(async |shop| {
        let mut owner = shop.owner().await;
        let customer = rosa(&shop).to_string();
        let form = [
            ("customer", customer.as_str()),
            ("source", "owed"),
            ("amount", "20"),
            ("expires", "2999-01-01"),
        ];
        let far = owner.post("/vouchers/new", &form).await;
        assert_eq!(far.status.as_u16(), 422, "{}", far.text());
        let soon = attent_db::Clock::now(&*shop.clock).plus(attent_db::Millis::from_days(300));
        let soon = attent_web::format::Format::machine(soon)[..10].to_owned();
        let form = [form[0], form[1], form[2], ("expires", soon.as_str())];
        let issued = owner.post("/vouchers/new", &form).await;
        let address = issued.to().to_owned();
        let page = owner.get(&address).await;
        let code = page.attribute("svg.qr", "aria-label").expect("its code");
        // Typed into the field for codes, or into the search: both lead to it.
        for at in ["/vouchers?code=", "/search?q="] {
            let found = owner.get(&format!("{at}{}", code.to_lowercase())).await;
            assert_eq!(found.to(), address, "{at}");
        }
        let seen = page
            .attribute("input[name=version]", "value")
            .expect("a version");
        let press = [("version", seen.as_str()), ("amount", "")];
        let uses = format!("{address}/redemptions");
        let less = owner
            .post(&uses, &[("version", &seen), ("amount", "20,01")])
            .await;
        assert_eq!(less.status.as_u16(), 422, "{}", less.text());
        assert!(
            less.text().contains("less than that left"),
            "{}",
            less.text()
        );
        assert_eq!(owner.post(&uses, &press).await.to(), address);
        let second = owner.post(&uses, &press).await;
        assert_eq!(second.status.as_u16(), 409);
        let said = second.text();
        assert!(
            said.contains("used up") && said.contains("Last used: €20.00"),
            "{said}"
        );
        assert!(said.contains("Ona"), "by whom: {said}");
    })
    .await;
}
