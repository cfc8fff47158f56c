//! Promises through HTTP: two steps to make one, no closing around them, the customer's own page,
//! and the mails that tell of them.

mod becoming;
mod let_down;
mod letters;
mod making;
mod set_asides;
use crate::shop;
mod waiting;

use attent_core::{
    Actor,
    ids::{ConversationId, PromiseId},
    promises,
};
use attent_db::Millis;
use shop::{Browser, Shop};

/// 2026-11-25 10:38 in Vilnius.
const NOW: Millis = Millis(1_795_595_880_000);

async fn begun(shop: &Shop) -> (Browser, i64) {
    shop.clock.set(NOW);
    let mut ona = shop.owner().await;
    let form = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "Lamp"),
        ("body", "She called."),
    ];
    let answer = ona.post("/conversations/new", &form).await;
    let id = answer
        .to()
        .rsplit('/')
        .next()
        .and_then(|id| id.parse().ok());
    let id = id.unwrap_or_else(|| panic!("{}", answer.text()));
    (ona, id)
}

fn count(shop: &Shop, sql: &'static str) -> i64 {
    let found = shop
        .db
        .read_now(move |tx| Ok::<_, attent_core::Error>(tx.one(sql, &[], |row| row.get(0))?));
    found.expect("a read").expect("a number")
}

fn promised(shop: &Shop) -> i64 {
    count(shop, "SELECT COUNT(*) FROM promise")
}

/// Everything a GET might have touched.
fn rows(shop: &Shop) -> [i64; 4] {
    [
        promised(shop),
        count(shop, "SELECT COUNT(*) FROM promise_step"),
        count(shop, "SELECT COUNT(*) FROM event"),
        count(
            shop,
            "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM promise",
        ),
    ]
}

/// A moment as it was shown for `words`: what a form sends with them.
fn shown(answer: &shop::Answer, name: &str) -> (String, String) {
    let value = |end: &str| {
        let found = answer.attribute(&format!("input[name={name}_{end}]"), "value");
        found.unwrap_or_else(|| panic!("{name}_{end}: {}", answer.text()))
    };
    (value("at"), value("shown"))
}

fn makes(shop: &Shop, conversation: i64) -> PromiseId {
    let made = shop.db.write_now(move |tx| {
        let id = ConversationId(conversation);
        let actor = Actor::system();
        let found = attent_core::conversations::find(tx, &actor, id)?;
        let owner = tx.one("SELECT MIN(id) FROM staff", &[], |row| row.get(0))?;
        let new = promises::New {
            conversation: Some(id),
            customer: found.customer,
            entry: None,
            set_aside: None,
            text: "We call back".to_owned(),
            owner: owner.ok_or(attent_core::Error::NotFound)?,
            due: promises::Due::At(tx.now().plus(Millis::from_hours(5).0)),
            origin: promises::Origin::Phone,
        };
        promises::make(tx, &actor, &new)
    });
    made.expect("a promise")
}
