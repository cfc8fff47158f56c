//! A case as it is led to the offer of solutions, press by press.

use super::{Answer, Browser, MAILBOX, Shop};

/// A complaint at the counter by somebody who can be written to, ready to be offered solutions.
pub async fn understood(ona: &mut Browser) -> String {
    ona.post("/settings/mailboxes/new", &MAILBOX).await;
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
    led(ona, &case).await;
    case
}

/// From acknowledged to ready to be offered solutions.
pub async fn led(ona: &mut Browser, case: &str) {
    let assessed = [
        ("version", version(ona, case).await),
        ("severity", "serious".to_owned()),
        ("cause", "17".to_owned()),
    ];
    goes(act(ona, case, "assess", &assessed).await);
    let core = [
        ("version", version(ona, case).await),
        ("said", "It fell off".to_owned()),
        ("really", "She must not be late".to_owned()),
        ("looks", "We did not look".to_owned()),
    ];
    goes(act(ona, case, "core", &core).await);
    goes(act(ona, case, "read-back", &[("way", "word".to_owned())]).await);
}

pub async fn version(ona: &mut Browser, case: &str) -> String {
    let page = ona.get(case).await;
    page.attribute("input[name=version]", "value")
        .unwrap_or_else(|| panic!("{}", page.text()))
}

pub async fn act(ona: &mut Browser, case: &str, what: &str, form: &[(&str, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    ona.post(&format!("{case}/{what}"), &form).await
}

pub fn goes(answer: Answer) -> Answer {
    let text: String = answer.text().chars().take(400).collect();
    assert_eq!(answer.status, 303, "{text}");
    answer
}

/// Doing it again, a new one and a voucher of this amount, as the page has them.
pub fn round(way: &str, amount: &str) -> Vec<(&'static str, String)> {
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
pub fn granted(shop: &Shop) {
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
