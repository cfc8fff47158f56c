//! A promise that waits for something: what its page says of it, what the mail says when it is there,
//! and where a refused act stands.

use attent_core::{Actor, ids::PromiseId};
use attent_web::promise_letters::{self, Kind};
use rand::{RngCore, SeedableRng, rngs::SmallRng};

use super::{
    begun, count, makes,
    shop::{BASE, Browser, Shop, on_both},
};

/// Waits for a seat to be back in stock; then the customer gets a mail.
async fn waits(shop: &Shop, ona: &mut Browser, conversation: i64) -> PromiseId {
    let (id, customer) = (
        conversation.to_string(),
        count(shop, "SELECT MIN(id) FROM customer").to_string(),
    );
    let form = [
        ("conversation", id.as_str()),
        ("customer", customer.as_str()),
        ("text", "We write as soon as a blue seat is here"),
        ("what", "stock"),
        ("condition", "Blue seat"),
        ("minutes", "1440"),
        ("inform", "mail"),
    ];
    let made = ona.post("/promises", &form).await;
    assert_eq!(made.status, 303, "{}", made.text());
    PromiseId(count(shop, "SELECT MAX(id) FROM promise"))
}

#[tokio::test]
async fn its_page_says_what_happens_when_it_is_there_and_the_mail_what_has_happened() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let promise = waits(&shop, &mut ona, id).await;
        let page = format!("/promises/{promise}");
        let waiting = ona.get(&page).await;
        for said in [
            "when it is back: Blue seat",
            "The customer gets a mail at once",
            "the time runs when it is there",
        ] {
            assert!(waiting.text().contains(said), "{said}: {}", waiting.text());
        }
        let met = ona.post(&format!("{page}/condition"), &[]).await;
        assert_eq!(met.to(), page);
        assert!(!ona.get(&page).await.text().contains("gets a mail at once"));
        let letter = |linked: bool| {
            let written = shop.db.write_now(move |tx| {
                let mut dice = SmallRng::seed_from_u64(7);
                let dice: Option<&mut dyn RngCore> = if linked { Some(&mut dice) } else { None };
                promise_letters::write(tx, &Actor::system(), BASE, dice, promise, Kind::Met)
            });
            written.expect("a letter").words.text
        };
        let (sent, prepared) = (letter(true), letter(false));
        for text in [&sent, &prepared] {
            assert!(text.contains("It is here."), "{text}");
        }
        assert!(sent.contains("/yours/"), "where she says whether: {sent}");
        assert!(!prepared.contains("/yours/"), "{prepared}");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_an_act_has_its_place_before_it_is_there() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let page = format!("/promises/{}", makes(&shop, id));
        ona.post(&format!("{page}/done"), &[]).await;
        // A page that refreshes itself is laid over this one, place by place.
        let place = "#refused + .grid-2 details[id='act-dispute']";
        assert!(ona.get(&page).await.has(place));
        let refused = ona.post(&format!("{page}/dispute"), &[("note", "")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.has(place), "{}", refused.body);
        assert!(refused.has("details[id='act-dispute'][open] #f-dispute-note-error"));
        let note = [("note", "It still flickers")];
        assert_eq!(ona.post(&format!("{page}/dispute"), &note).await.to(), page);
        let open = ona.get(&page).await;
        assert!(open.text().contains("It still flickers"), "{}", open.text());
        assert!(!open.has("form[action$='/dispute']"), "it is open again");
    })
    .await;
}
