//! What comes back, decided thing by thing: who decides is said to those who may not, and a decision
//! can be another one while the case is open.

use crate::shop;

use attent_core::{
    Actor, Role, Secret,
    people::{links, password, sessions, staff},
};
use rand::{SeedableRng, rngs::SmallRng};
use shop::{
    Browser, Shop,
    case::{act, goes},
    on_both,
};

/// Elena of the staff, signed in.
fn elena(shop: &Shop) -> Browser {
    let secret = |seed| Secret::roll(&mut SmallRng::seed_from_u64(seed));
    let hash = password::hash("correct horse battery", [1; 16]).expect("a good password");
    let joined = shop.db.write_now(move |tx| {
        let form = staff::Invite {
            name: "Elena".to_owned(),
            email: "elena@example.com".to_owned(),
            role: Role::Staff,
            place: None,
            language: None,
            teams: Vec::new(),
        };
        staff::invite(tx, &Actor::system(), &form, &secret(1000))?;
        let device = sessions::Device {
            agent: String::new(),
            address: String::new(),
        };
        links::accept(tx, &secret(1000).text(), &hash, &secret(50), &device)
    });
    joined.expect("a colleague");
    let mut browser = shop.browser();
    browser.cookie = Some(secret(50).text());
    browser
}

/// A return at the counter with one thing; its address.
async fn returned(ona: &mut Browser) -> String {
    let form = [
        ("channel", "counter"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "The bell"),
        ("kind", "return"),
        ("body", "It is silent."),
    ];
    let talk = ona.post("/conversations/new", &form).await.to().to_owned();
    let page = ona.get(&talk).await;
    let case = page.attribute("a[href^='/cases/']", "href");
    let case = case.unwrap_or_else(|| panic!("{}", page.text()));
    let thing = [
        ("name", "Bell"),
        ("quantity", "1"),
        ("item_reason", "faulty"),
        ("item_condition", "used"),
    ]
    .map(|(name, value)| (name, value.to_owned()));
    goes(act(ona, &case, "add-item", &thing).await);
    case
}

#[tokio::test]
async fn who_decides_is_said_and_a_decision_can_be_another_one() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        let case = returned(&mut ona).await;
        let mut elena = elena(&shop);
        let page = elena.get(&case).await;
        assert!(page.text().contains("The managers"), "{}", page.text());
        assert!(!page.has("form[action$='/decide']"), "not hers to decide");

        let added = ona
            .post("/settings/teams", &[("name", "Returns desk")])
            .await;
        let team = added.to().rsplit('/').next().expect("its id").to_owned();
        ona.post(
            "/settings/return-deciders",
            &[("place", ""), ("team", &team)],
        )
        .await;
        let page = elena.get(&case).await;
        assert!(page.text().contains("Returns desk"), "{}", page.text());

        for (decision, reason, said) in [
            ("declined", "It was bent.", "Declined"),
            ("part", "Bent, and we sold it so.", "In part"),
        ] {
            let page = ona.get(&case).await;
            let form = page.attributes("form[action$='/decide'] input[type=hidden]", "value");
            let decided = [
                ("item", form[0].clone()),
                ("version", form[1].clone()),
                ("decision", decision.to_owned()),
                ("decision_reason", reason.to_owned()),
            ];
            goes(act(&mut ona, &case, "decide", &decided).await);
            let page = ona.get(&case).await;
            assert!(page.text().contains(said), "{}", page.text());
            assert!(page.text().contains(reason), "{}", page.text());
        }
        assert!(!ona.get(&case).await.text().contains("Declined"));
    })
    .await;
}
