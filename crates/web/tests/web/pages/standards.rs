//! Calendars, standards, clocks, figures and the charter: as pages, and as programs see them.

use crate::shop;
use crate::support;

use attent_core::{
    Actor, conversations,
    ids::{ConversationId, StandardId},
    standards::{self, Clock, Scope, Target},
};
use attent_db::Millis;
use serde_json::json;
use shop::{Browser, Shop, on_both};

/// 2026-11-25 10:38 in Vilnius, a Wednesday.
const NOW: Millis = Millis(1_795_595_880_000);
const HOUR: i64 = 3_600_000;

/// Four working hours, by the calendar of set-up: nine to six, weekdays.
fn four_hours(shop: &Shop, clock: Clock) -> StandardId {
    let added = shop.db.write_now(move |tx| {
        let calendar = standards::usual_calendar(tx)?.map(|one| one.id);
        let target = Target {
            minutes: 240,
            calendar,
            published: false,
        };
        standards::add(tx, &Actor::system(), clock, Scope::default(), target)
    });
    added.expect("a standard")
}

async fn called(ona: &mut Browser) -> ConversationId {
    let form = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "Lamp"),
        ("body", "She called."),
    ];
    let answer = ona.post("/conversations/new", &form).await;
    let id = answer.to().rsplit('/').next();
    let id = id.and_then(|id| id.parse().ok());
    ConversationId(id.unwrap_or_else(|| panic!("{}", answer.text())))
}

#[tokio::test]
async fn a_calendar_that_cannot_be_says_what_is_wrong_and_loses_nothing() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let new = "/settings/calendars/new";
        let good = [
            ("name", "Workshop"),
            ("time_zone", "Europe/Vilnius"),
            ("country", "LT"),
            ("mon", "9-12, 13:00-17:30"),
            ("extra", "2026-12-19 10-14"),
        ];
        for (field, value, wrong) in [
            ("mon", "", "hours"),
            ("mon", "17-9", "mon"),
            ("mon", "9-13, 12-17", "mon"),
            ("mon", "nine", "mon"),
            ("time_zone", "Europe/Atlantis", "time_zone"),
            ("extra", "19 December 10-14", "extra"),
            ("extra", "2026-12-19 14-10", "extra"),
            ("holidays", "24.12.2026", "holidays"),
            ("name", " ", "name"),
        ] {
            let mut fields: Vec<(&str, &str)> = good
                .into_iter()
                .filter(|(name, _)| *name != field && !(wrong == "hours" && *name == "extra"))
                .collect();
            fields.push((field, value));
            let answer = ona.post(new, &fields).await;
            assert_eq!(answer.status, 422, "{field}={value}: {}", answer.text());
            let error = format!(".errors a[href='#f-{wrong}']");
            assert!(answer.has(&error), "{field}={value}: {}", answer.text());
            let kept = answer.attribute("select[name=country] option[selected]", "value");
            assert_eq!(kept.as_deref(), Some("LT"), "{field}={value}");
        }
        let added = ona.post(new, &good).await;
        let page = ona.get(added.to()).await;
        let text = page.text();
        for word in ["37", "Christmas Eve", "Thu 24 Dec 2026", "Closed"] {
            assert!(word == "37" || text.contains(word), "{word}: {text}");
        }
        assert_eq!(
            page.attribute("input[name=mon]", "value").as_deref(),
            Some("09:00-12:00, 13:00-17:30")
        );
        // Somebody else was quicker.
        let mut stale = good.to_vec();
        stale.push(("version", "7"));
        let answer = ona.post(added.to(), &stale).await;
        assert_eq!(answer.status, 409, "{}", answer.text());
        let usual = ona.get("/settings/calendars").await;
        assert!(usual.text().contains("Riverside Cycles"));
        // The usual one is not taken out of use under everybody's feet.
        let first = usual.attribute(".panel h2 a", "href").expect("a calendar");
        let refused = ona.post(&format!("{first}/retirement"), &[]).await;
        assert_eq!(refused.status, 409, "{}", refused.text());
    })
    .await;
}

#[tokio::test]
async fn a_standard_is_replaced_never_changed_and_read_by_customers() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let mut rosa = shop.browser();
        let empty = rosa.get("/charter").await;
        assert_eq!(empty.status, 200, "no account is needed");
        let calendars = ona.get("/settings/standards/new").await;
        let calendar = calendars.attribute("select[name=calendar] option[selected]", "value");
        let calendar = calendar.expect("the usual one is proposed");
        let fields = [
            ("clock", "first-reply"),
            ("amount", "4"),
            ("unit", "hours"),
            ("calendar", calendar.as_str()),
            ("kind", "complaint"),
            ("published", "on"),
        ];
        for amount in ["0", "-1", "", "9999999"] {
            let mut wrong = fields;
            wrong[1].1 = amount;
            let answer = ona.post("/settings/standards/new", &wrong).await;
            assert_eq!(answer.status, 422, "{amount}: {}", answer.text());
            assert!(answer.has("option[value=complaint][selected]"), "{amount}");
        }
        let made = ona.post("/settings/standards/new", &fields).await;
        let address = made.to().to_owned();
        assert!(
            address.starts_with("/settings/standards/"),
            "{}",
            made.text()
        );
        let again = ona.post("/settings/standards/new", &fields).await;
        assert_eq!(
            again.status,
            409,
            "one for the same matters: {}",
            again.text()
        );
        let charter = rosa.get("/charter").await;
        for word in [
            "within 4 working hours",
            "For: Complaint",
            "Riverside Cycles",
            "Open now",
        ] {
            assert!(charter.text().contains(word), "{word}: {}", charter.text());
        }
        let next = [
            ("amount", "90"),
            ("unit", "minutes"),
            ("calendar", ""),
            ("version", "1"),
            ("published", "on"),
        ];
        let replaced = ona.post(&address, &next).await;
        assert_eq!(replaced.to(), address, "{}", replaced.text());
        let stale = ona.post(&address, &next).await;
        assert_eq!(stale.status, 409, "{}", stale.text());
        let page = ona.get(&address).await;
        for word in [
            "within 90 minutes, day and night",
            "within 4 working hours",
            "Version 2",
        ] {
            assert!(page.text().contains(word), "{word}: {}", page.text());
        }
        let words = [("en", "A person answers within the hour."), ("lt", "")];
        ona.post(&format!("{address}/words"), &words).await;
        let english = rosa.get("/charter?language=en").await;
        assert!(english.text().contains("A person answers within the hour."));
        ona.post(&format!("{address}/retirement"), &[("version", "2")])
            .await;
        let over = rosa.get("/charter").await;
        assert!(!over.text().contains("within the hour"), "{}", over.text());
    })
    .await;
}

#[tokio::test]
async fn a_clock_says_how_it_stands_and_why() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        four_hours(&shop, Clock::FirstReply);
        let id = called(&mut ona).await;
        let talk = format!("/conversations/{id}");
        let page = ona.get(&talk).await;
        assert!(
            page.text().contains("First reply due in 4 h"),
            "{}",
            page.text()
        );
        let why = page.attribute("a.chip[href^='/clocks/']", "href");
        let why = why.expect("it leads to why");
        let reasons = ona.get(&why).await;
        for word in [
            "10:38 to 14:38",
            "Wed 25 Nov 2026",
            "within 4 working hours",
            "Riverside Cycles",
            "25 November 2026 at 14:38",
        ] {
            assert!(reasons.text().contains(word), "{word}: {}", reasons.text());
        }
        shop.clock.set(NOW.plus(4 * HOUR + 20 * 60_000));
        let late = ona.get(&talk).await;
        assert!(
            late.text().contains("First reply late by 20 min"),
            "{}",
            late.text()
        );
        assert!(late.has("a.chip.late[href^='/clocks/']"));
    })
    .await;
}

#[tokio::test]
async fn deadlines_of_the_law_are_set_by_hand() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let id = called(&mut ona).await;
        let set = format!("/conversations/{id}/deadlines");
        for (due, reason, wrong) in [
            ("2020-01-01T12:00", "The law", "due"),
            ("soon", "The law", "due"),
            ("2026-12-09T12:00", " ", "reason"),
        ] {
            let shown = [("due_at", "1796810400000"), ("due_shown", due)];
            let shown = if wrong == "reason" { &shown[..] } else { &[] };
            let typed = [&[("due", due), ("reason", reason)], shown].concat();
            let answer = ona.post(&set, &typed).await;
            assert_eq!(answer.status, 422, "{due} {reason}: {}", answer.text());
            assert!(answer.has(&format!("#f-{wrong}-error")), "{due} {reason}");
        }
        let fields = [
            ("due", "2026-12-09T12:00"),
            ("reason", "Withdrawal, 14 days"),
        ];
        let shown = ona.post(&set, &fields).await;
        assert_eq!(shown.status, 422, "what it means is shown first");
        let at = shown.attribute("input[name=due_at]", "value");
        let at = at.expect("the moment");
        let fields = [
            fields[0],
            fields[1],
            ("due_at", at.as_str()),
            ("due_shown", fields[0].1),
        ];
        let done = ona.post(&set, &fields).await;
        assert_eq!(done.to(), format!("/conversations/{id}/clocks"));
        let page = ona.get(done.to()).await;
        assert!(
            page.text().contains("Withdrawal, 14 days"),
            "{}",
            page.text()
        );
        let remove = page.attribute("form[action$='/removal']", "action");
        let removed = ona.post(&remove.expect("it can be taken back"), &[]).await;
        assert_eq!(removed.to(), done.to(), "{}", removed.text());
        let after = ona.get(done.to()).await;
        assert!(!after.has("form[action$='/removal']"));
    })
    .await;
}

#[tokio::test]
async fn figures_lead_to_the_clocks_behind_them() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let standard = four_hours(&shop, Clock::Resolution);
        let (in_time, too_late) = (called(&mut ona).await, called(&mut ona).await);
        let none = ona.get("/standards").await;
        assert!(
            none.text().contains("Nothing was measured"),
            "{}",
            none.text()
        );
        for (id, after) in [(in_time, HOUR), (too_late, 5 * HOUR)] {
            shop.clock.set(NOW.plus(after));
            let closed = shop
                .db
                .write_now(move |tx| conversations::close(tx, &Actor::system(), id));
            closed.expect("it closes");
        }
        shop.clock.set(NOW.plus(6 * HOUR));
        let page = ona.get("/standards?days=7").await;
        let text = page.text();
        assert!(text.contains("50 % met: 1 of 2 (9 to 91 %)"), "{text}");
        for (result, there, other) in [("missed", too_late, in_time), ("met", in_time, too_late)] {
            let href = format!("/standards/{standard}/clocks?result={result}");
            assert!(page.has(&format!("a[href='{href}']")), "{text}");
            let rows = ona.get(&href).await;
            let leads = |id| rows.has(&format!("main a[href='/conversations/{id}']"));
            assert!(leads(there) && !leads(other), "{result}: {}", rows.text());
        }
    })
    .await;
}

#[test]
fn calendars_standards_and_clocks_through_the_api() {
    support::on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let mut night = json!({
                "name": "Night", "time_zone": "Europe/Vilnius", "country": "LT",
                "hours": {"mon": [["22:00", "24:00"]], "tue": [["00:00", "06:00"]]},
                "extra": {"2026-12-19": [["10:00", "14:00"]]}
            });
            let made = desk.post("manager", "/calendars", night.clone()).await;
            assert_eq!(made.status, 201, "{}", made.text);
            assert_eq!(made.json["hours"]["mon"], json!([["22:00", "24:00"]]));
            let at = format!("/calendars/{}", made.text_of("id"));
            for (hours, field) in [
                (json!({}), "hours"),
                (json!({"mon": [["17:00", "09:00"]]}), "mon"),
                (json!({"mon": [["17:00"]]}), "hours.mon[0]"),
            ] {
                let wrong = json!({"name": "X", "time_zone": "Europe/Vilnius", "hours": hours});
                let refused = desk.post("manager", "/calendars", wrong).await;
                assert_eq!(refused.status, 422, "{}", refused.text);
                assert_eq!(
                    refused.json["errors"][0]["field"], field,
                    "{}",
                    refused.text
                );
            }
            night["name"] = json!("Nights");
            let stale = [("if-match", "\"9\"")];
            let refused = desk.asks("manager", "PUT", &at, Some(&night), &stale).await;
            assert_eq!(refused.status, 412, "{}", refused.text);
            let changed = desk.asks("manager", "PUT", &at, Some(&night), &[]).await;
            assert_eq!(changed.json["name"], "Nights", "{}", changed.text);

            let new = json!({"clock": "first-reply", "minutes": 60, "published": true,
                             "covers": {"kind": "complaint"}});
            let standard = desk.post("manager", "/standards", new.clone()).await;
            assert_eq!(standard.status, 201, "{}", standard.text);
            let twice = desk.post("manager", "/standards", new).await;
            assert_eq!(twice.status, 409, "{}", twice.text);
            let of = format!("/standards/{}", standard.text_of("id"));
            let next = json!({"minutes": 30, "published": true});
            let next = desk.post("manager", &format!("{of}/versions"), next).await;
            assert_eq!(next.json["in_force"]["number"], 2, "{}", next.text);
            let history = desk.get("viewer", &format!("{of}/versions?limit=1")).await;
            assert_eq!(history.json["next"], "2", "{}", history.text);
            let words = json!({"en": "Within the hour."});
            let path = format!("{of}/words");
            desk.asks("manager", "PUT", &path, Some(&words), &[]).await;
            let charter = desk.get("viewer", "/charter?language=en").await;
            assert_eq!(charter.json["lines"][0]["words"], "Within the hour.");

            let all = json!({"clock": "first-reply", "minutes": 240});
            desk.post("manager", "/standards", all).await;
            let talk = json!({"channel": "phone", "to": ["rosa@example.com"],
                              "subject": "Lamp", "text": "Broken."});
            let talk = desk.post("staff", "/conversations", talk).await;
            let of = format!("/conversations/{}", talk.text_of("id"));
            let clocks = desk.get("viewer", &format!("{of}/clocks")).await;
            let first = &clocks.json["items"][0];
            assert_eq!(first["minutes"], 240, "{}", clocks.text);
            let id = first["id"].as_str().expect("an id");
            let why = desk.get("viewer", &format!("/clocks/{id}")).await;
            assert_eq!(why.json["steps"][0]["kind"], "counted", "{}", why.text);
            let law = json!({"due": "2027-01-01T00:00:00Z", "reason": "Withdrawal"});
            let law = desk.post("staff", &format!("{of}/deadlines"), law).await;
            assert_eq!(law.status, 201, "{}", law.text);
            let id = law.json["clock"]["id"].as_str().expect("an id");
            let gone = desk
                .asks("staff", "DELETE", &format!("/clocks/{id}"), None, &[])
                .await;
            assert_eq!(gone.json["clock"]["result"], "dropped", "{}", gone.text);
            let figures = desk.get("viewer", "/standards/figures").await;
            assert_eq!(figures.json["items"][0]["share"], json!(null));
        });
    });
}
