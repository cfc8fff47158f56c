//! Every page by every role, as `access.txt` says; and no route of a page is missing there.

use crate::shop;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use attent_core::{
    Actor, Currency, Language, Money, Result, Role, Secret, budgets, business, cases,
    channels::mailboxes,
    conversations, counter, customers, gestures,
    ids::{CaseId, ConversationId, CustomerId, GestureId, StaffId, VoucherId},
    people::{links, password, places, sessions, staff, teams},
    standards, tasks, vouchers,
};
use attent_db::{Millis, Tx};
use axum::http::Method;
use rand::{SeedableRng, rngs::SmallRng};
use shop::{Browser, Shop};

struct Line {
    method: String,
    path: String,
    least: String,
    form: String,
}

fn table() -> Vec<Line> {
    include_str!("access.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            let [method, path, least, form] = parts[..] else {
                panic!("four parts: {line}")
            };
            Line {
                method: method.into(),
                path: path.into(),
                least: least.into(),
                form: form.into(),
            }
        })
        .collect()
}

/// `/conversations/{conversation}/note` and `/conversations/{id}/note` alike.
fn shape(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    path.split('/')
        .map(|part| {
            let number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            let given = part.starts_with('{') || number;
            if given { "*" } else { part }
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[test]
fn no_page_is_missing_in_the_table() {
    let mut routes = BTreeSet::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let constants = fs::read_to_string(source.join("routes.rs")).expect("routes.rs");
    for file in sources(&source) {
        let text = fs::read_to_string(&file).expect("a source");
        for call in text.split(".route(").skip(1) {
            let (path, methods) = route(call, &constants);
            if path.starts_with("/api/") {
                continue;
            }
            for method in methods {
                routes.insert(format!("{method} {}", shape(&path)));
            }
        }
    }
    assert!(routes.len() > 100, "the sources were read: {routes:?}");
    let listed: BTreeSet<String> = table()
        .iter()
        .map(|line| format!("{} {}", line.method, shape(&line.path)))
        // The draft's kind and a file's name are parts of the address too.
        .map(|line| {
            line.replace("/draft/reply", "/draft/*")
                .replace("lamp.png", "*")
                .replace("/cases/*/came", "/cases/*/*")
                .replace("/guides/the-bell", "/guides/*")
        })
        .collect();
    let missing: Vec<_> = routes.difference(&listed).collect();
    let idle: Vec<_> = listed.difference(&routes).collect();
    assert!(missing.is_empty(), "access.txt lacks {missing:#?}");
    assert!(idle.is_empty(), "access.txt has what is gone: {idle:#?}");
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "api") {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
    found
}

/// The address and methods of `"/a", get(x).post(y))...`.
fn route(call: &str, constants: &str) -> (String, Vec<&'static str>) {
    let call = call.trim_start();
    let (path, rest) = if let Some(text) = call.strip_prefix('"') {
        let (path, rest) = text.split_once('"').expect("a closed string");
        (path.to_owned(), rest)
    } else {
        let (name, rest) = call.split_once(',').expect("an address and methods");
        let name = name.trim().trim_start_matches("routes::");
        let line = constants
            .lines()
            .find(|line| line.contains(&format!("pub const {name}: &str")));
        let path = line.and_then(|line| line.split('"').nth(1));
        (
            path.unwrap_or_else(|| panic!("{name} in routes.rs"))
                .to_owned(),
            rest,
        )
    };
    let mut depth = 1;
    let end = rest.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    });
    let methods = &rest[..end.expect("a closed call")];
    let known = [
        ("get(", "GET"),
        ("post(", "POST"),
        ("put(", "PUT"),
        ("delete(", "DELETE"),
    ];
    let used = known.into_iter().filter(|(call, _)| methods.contains(call));
    (path, used.map(|(_, method)| method).collect())
}

#[tokio::test]
async fn every_page_answers_each_role_as_the_table_says() {
    for engine in attent_testing::engines() {
        let shop = Shop::open(engine);
        let mut owner = shop.owner().await;
        let ids = begun(&shop, &mut owner).await;
        let mut browsers = vec![(None, shop.browser())];
        for (seed, role) in (100..).zip([Role::Viewer, Role::Staff, Role::Manager]) {
            browsers.push((Some(role), signed_in(&shop, role, seed)));
        }
        browsers.push((Some(Role::Owner), owner));
        let (mut wrong, all) = (Vec::new(), table());
        for line in table() {
            // Ends the sessions that the rest of the table needs; a stream that never ends.
            if ["/sign-out", "/profile/sessions/others", "/live"].contains(&line.path.as_str()) {
                continue;
            }
            let (path, form) = (filled(&line.path, &ids), filled(&line.form, &ids));
            for (role, browser) in &mut browsers {
                let before = browser.cookie.clone();
                let answer = ask(browser, &line.method, &path, &form).await;
                browser.cookie = before;
                wrong.extend(judge(&line, *role, &answer));
                if let (Some(role), "GET") = (*role, line.method.as_str()) {
                    wrong.extend(offers(&all, role, &line.path, &answer));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[tokio::test]
async fn no_page_reads_a_growing_table_from_end_to_end() {
    for engine in attent_testing::engines() {
        let shop = Shop::open(engine);
        let mut owner = shop.owner().await;
        let ids = begun(&shop, &mut owner).await;
        let mut staff = signed_in(&shop, Role::Staff, 100);
        let mut wrong = BTreeSet::new();
        for line in table() {
            if line.method != "GET" || line.path == "/live" {
                continue;
            }
            for browser in [&mut owner, &mut staff] {
                let cookie = browser.cookie.clone();
                let notes = shop.db.note_statements();
                ask(browser, "GET", &filled(&line.path, &ids), "").await;
                let noted = notes.take();
                drop(notes);
                browser.cookie = cookie;
                let whole = attent_testing::plans::whole_reads(&shop.db, noted);
                wrong.extend(
                    whole
                        .into_iter()
                        .map(|what| format!("{}: {what}", line.path)),
                );
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[tokio::test]
async fn a_closed_teams_conversation_has_no_page_for_others() {
    for engine in attent_testing::engines() {
        let shop = Shop::open(engine);
        let mut owner = shop.owner().await;
        let ids = begun(&shop, &mut owner).await;
        let id = ConversationId(ids["conversation"]);
        let closed = shop.db.write_now(move |tx| {
            let team = teams::add(tx, &Actor::system(), "Doctors", true)?;
            conversations::move_to_team(tx, &Actor::system(), id, Some(team))
        });
        closed.expect("a closed team");
        let mut others = [(100, Role::Staff), (101, Role::Manager)]
            .map(|(seed, role)| (role, signed_in(&shop, role, seed)));
        let lines = table();
        let of_it = lines
            .iter()
            .filter(|line| line.path.contains("{conversation}"));
        for line in of_it {
            let (path, form) = (filled(&line.path, &ids), filled(&line.form, &ids));
            for (role, browser) in &mut others {
                let answer = ask(browser, &line.method, &path, &form).await;
                let told = format!("{role:?}: {} {}", line.method, line.path);
                assert_eq!(answer.status, 404, "{told} {}", answer.text());
                assert!(!answer.text().contains("Lamp"), "{told}");
            }
        }
        let seen = owner
            .get(&filled("/conversations/{conversation}", &ids))
            .await;
        assert_eq!(seen.status, 200);
        for (_, browser) in &mut others {
            let found = browser.get("/search?q=lamp").await;
            assert!(!found.has(&format!("a[href='/conversations/{}']", id.0)));
        }
    }
}

async fn ask(browser: &mut Browser, method: &str, path: &str, form: &str) -> shop::Answer {
    let method: Method = method.parse().expect("a method");
    if method == Method::GET {
        let query = if form.is_empty() {
            String::new()
        } else {
            format!("?{form}")
        };
        browser.get(&format!("{path}{query}")).await
    } else if form == "multipart" {
        browser.multipart(path, &[("body", "Hello")]).await
    } else {
        browser.ask(method, path, form.replace(' ', "+")).await
    }
}

/// What is wrong with the answer, if anything is.
fn judge(line: &Line, role: Option<Role>, answer: &shop::Answer) -> Option<String> {
    let status = answer.status.as_u16();
    let led_in = answer.to().starts_with("/sign-in") || status == 401;
    let right = match (line.least.as_str(), role) {
        ("anybody", _) => status < 500 && status != 403,
        ("gone", Some(_)) => [404, 403].contains(&status),
        ("gone", None) => status == 404 || led_in,
        (_, None) => led_in,
        (least, Some(role)) if role < Role::parse(least).expect("a role") => status == 403,
        // The least role may have used up what there was to do.
        (least, Some(role)) if status == 404 => {
            line.method != "GET" && Some(role) != Role::parse(least)
        }
        _ => ![403, 405, 415].contains(&status) && status < 500 && !led_in,
    };
    (!right).then(|| {
        let Line { method, path, .. } = line;
        let text = answer.text();
        let start: String = text
            .split_whitespace()
            .take(12)
            .collect::<Vec<_>>()
            .join(" ");
        format!(
            "{role:?}: {method} {path}: {status} {} {start}",
            answer.to()
        )
    })
}

/// What a page offers and would refuse to whoever presses it.
fn offers(all: &[Line], role: Role, page: &str, answer: &shop::Answer) -> BTreeSet<String> {
    let offered = answer.actions();
    let refused = |action: &&String| {
        let mut lines = all.iter().filter(|line| line.method == "POST");
        let found = lines.find(|line| shape(&line.path) == shape(action));
        let least = found.and_then(|line| Role::parse(&line.least));
        least.is_some_and(|least| role < least)
    };
    let refused = offered.iter().filter(refused);
    refused
        .map(|action| format!("{role:?}: {page} offers {}", shape(action)))
        .collect()
}

fn filled(text: &str, ids: &BTreeMap<&'static str, i64>) -> String {
    let mut text = text
        .replace("{secret}", "no-such-secret")
        .replace("{*name}", "nothing");
    for (name, id) in ids {
        text = text.replace(&format!("{{{name}}}"), &id.to_string());
    }
    assert!(!text.contains('{'), "{text}");
    text
}

/// A session of somebody new in this role.
pub(super) fn signed_in(shop: &Shop, role: Role, seed: u64) -> Browser {
    let secret = move |more| Secret::roll(&mut SmallRng::seed_from_u64(seed + more));
    let hash = password::hash("correct horse battery", [1; 16]).expect("a good password");
    let joined = shop.db.write_now(move |tx| {
        invited(tx, role, &format!("of{seed}@example.com"), &secret(1000))?;
        let device = sessions::Device {
            agent: String::new(),
            address: String::new(),
        };
        links::accept(tx, &secret(1000).text(), &hash, &secret(0), &device)
    });
    joined.expect("a session");
    let mut browser = shop.browser();
    browser.cookie = Some(secret(0).text());
    browser
}

fn invited(tx: &mut Tx<'_>, role: Role, email: &str, secret: &Secret) -> Result<StaffId> {
    let form = staff::Invite {
        name: role.as_str().to_owned(),
        email: email.to_owned(),
        role,
        place: None,
        language: None,
        teams: Vec::new(),
    };
    Ok(staff::invite(tx, &Actor::system(), &form, secret)?.staff)
}

/// One row of each thing that a page is about.
async fn begun(shop: &Shop, owner: &mut Browser) -> BTreeMap<&'static str, i64> {
    let mut ids = shop.db.write_now(rows).expect("a shop");
    for name in ["conversation", "other"] {
        let form = [
            ("channel", "phone"),
            ("to", "Rosa <rosa@example.com>"),
            ("subject", "Lamp"),
            ("body", "She called."),
        ];
        let answer = owner.post("/conversations/new", &form).await;
        let id = answer
            .to()
            .rsplit('/')
            .next()
            .and_then(|id| id.parse().ok());
        ids.insert(
            name,
            id.unwrap_or_else(|| panic!("begun: {}", answer.text())),
        );
    }
    let lamp = ConversationId(ids["conversation"]);
    let tag = shop
        .db
        .write_now(move |tx| conversations::tag(tx, &Actor::system(), lamp, "lamp"));
    ids.insert("tag", tag.expect("a tag").0);
    let timed = shop.db.write_now(move |tx| timed(tx, lamp));
    ids.extend(timed.expect("a clock"));
    let other = ids["other"];
    let number = shop.db.read_now(move |tx| {
        let other = attent_core::ids::ConversationId(other);
        conversations::find(tx, &Actor::system(), other).map(|found| found.number)
    });
    ids.insert("other_number", number.expect("a number"));
    let entry = shop.db.read_now(|tx| {
        let first = tx.one("SELECT MIN(id) FROM entry", &[], |row| row.get(0))?;
        Ok::<Option<i64>, attent_core::Error>(first)
    });
    ids.insert("entry", entry.expect("a read").expect("an entry"));
    ids
}

fn rows(tx: &mut Tx<'_>) -> Result<BTreeMap<&'static str, i64>> {
    let owner = Actor::system();
    let new = customers::New {
        name: "Rosa".into(),
        language: None,
        identities: vec![(
            customers::IdentityKind::Email,
            "rosa@example.com".to_owned(),
        )],
    };
    let rosa = customers::add(tx, &owner, &new)?;
    let identity = tx.one("SELECT id FROM identity", &[], |row| row.get(0))?;
    let place = places::Details {
        name: "Shop".into(),
        time_zone: None,
        language: None,
    };
    let secret = Secret::roll(&mut SmallRng::seed_from_u64(5));
    let colleague = invited(tx, Role::Staff, "jonas@example.com", &secret)?;
    let (gesture, voucher) = given(tx, colleague, rosa)?;
    let task = tasks::New {
        text: "Order brake pads".into(),
        ..Default::default()
    };
    let case = put_right(tx, rosa)?;
    let [procedure, followed, step, walk, unwritten] = guided(tx, case)?;
    let [problem, run, finding] = foreseen(tx, colleague)?;
    Ok(BTreeMap::from([
        ("procedure", procedure),
        ("followed", followed),
        ("step", step),
        ("walk", walk),
        ("unwritten", unwritten),
        ("problem", problem),
        ("contingency", 1),
        ("run", run),
        ("finding", finding),
        ("case", case.0),
        ("gesture", gesture.0),
        ("voucher", voucher.0),
        ("visit", counter::arrive(tx, &owner, None, "red jacket")?.0),
        ("task", tasks::add(tx, &owner, &task)?.0),
        ("customer", rosa.0),
        ("identity", identity.expect("her address")),
        ("team", teams::add(tx, &owner, "Workshop", false)?.0),
        ("place", places::add(tx, &owner, &place)?.0),
        ("mailbox", mailboxes::add(tx, &owner, &shop::desk())?.0),
        ("colleague", colleague.0),
    ]))
}

/// A standard by the usual calendar, and a deadline of the law.
fn timed(tx: &mut Tx<'_>, lamp: ConversationId) -> Result<[(&'static str, i64); 3]> {
    let owner = Actor::system();
    let calendar = standards::usual_calendar(tx)?.expect("made at set-up").id;
    let target = standards::Target {
        minutes: 240,
        calendar: Some(calendar),
        published: true,
    };
    let scope = standards::Scope::default();
    let first = standards::Clock::FirstReply;
    let standard = standards::add(tx, &owner, first, scope, target)?;
    let due = tx.now().plus(Millis::from_days(14));
    let clock = standards::set_statutory(tx, &owner, lamp, due, "The law", None)?;
    Ok([
        ("calendar", calendar.0),
        ("standard", standard.0),
        ("clock", clock.0),
    ])
}

/// A complaint of hers.
fn put_right(tx: &mut Tx<'_>, customer: CustomerId) -> Result<CaseId> {
    let owner = Actor::system();
    let mut new = conversations::New::mail("The bell".to_owned(), customer, tx.now());
    new.kind = conversations::Kind::Complaint;
    let talk = conversations::open(tx, &owner, &new)?;
    cases::open(tx, &owner, talk, cases::Kind::Complaint)
}

/// A known problem, a contingency that is going on, a finding.
fn foreseen(tx: &mut Tx<'_>, owner: StaffId) -> Result<[i64; 3]> {
    use attent_core::{contingencies, ids::ContingencyId, known_problems};
    let system = Actor::system();
    let problem = known_problems::Details {
        title: "The bell rings by itself".into(),
        ..Default::default()
    };
    let problem = known_problems::add(tx, &system, &problem)?;
    let filter = contingencies::Filter::default();
    let run = contingencies::start(tx, &system, ContingencyId(2), "Bells", &filter)?;
    let finding = tx.new_id();
    let due = tx.now().plus(Millis::from_hours(5).0);
    tx.run(
        "INSERT INTO finding (id, source, what, owner_id, due_at, state, done_words, verified_words,
                              created_at, version)
         VALUES ($1, 'own', 'The queue', $2, $3, 'open', '', '', 0, 1)",
        &attent_db::params![finding, owner, due],
    )?;
    Ok([problem.0, run.0, finding])
}

/// A procedure that is being written, one that is followed and open, its first step, and somebody on
/// the way.
fn guided(tx: &mut Tx<'_>, case: CaseId) -> Result<[i64; 5]> {
    use attent_core::procedures::{self, Details, Ending, NewStep, Opening, Picture};
    let owner = Actor::system();
    let details = |title: &str| Details {
        title: title.to_owned(),
        about: String::new(),
        language: Language::En,
    };
    let step = NewStep {
        title: "Press it".into(),
        text: String::new(),
        ending: Some(Ending::Advice),
        answers: Vec::new(),
        picture: Picture::Keep,
        picture_words: String::new(),
    };
    let followed = procedures::add(tx, &owner, &details("The bell"))?;
    let first = procedures::save_step(tx, &owner, followed, 1, None, &step)?;
    procedures::publish(tx, &owner, followed, 2)?;
    procedures::set_open(tx, &owner, followed, 3, Opening::Everybody)?;
    let conversation = cases::find(tx, &owner, case)?.conversation;
    let walk = procedures::start(tx, &owner, conversation, followed)?;
    let written = procedures::add(tx, &owner, &details("The lamp"))?;
    let unwritten = procedures::save_step(tx, &owner, written, 1, None, &step)?;
    Ok([written.0, followed.0, first.0, walk.0, unwritten.0])
}

/// A gesture and a voucher of somebody, within a budget and limits of theirs.
fn given(tx: &mut Tx<'_>, giver: StaffId, customer: CustomerId) -> Result<(GestureId, VoucherId)> {
    let (owner, now) = (Actor::system(), tx.now());
    let five = Money::new(500, Currency::EUR);
    let purpose = budgets::Purpose::Recover;
    let limits = budgets::Limits {
        per_gesture: five,
        per_customer: Money::new(5_000, Currency::EUR),
        kinds: budgets::every_kind(),
        starts_at: None,
        ends_at: None,
    };
    let holder = budgets::Holder::Staff(giver);
    budgets::set_authority(tx, &owner, holder, Some(&limits), 0)?;
    let zone = business::get(tx)?.time_zone;
    let year = budgets::Year::at(now, &zone)?.year;
    budgets::grant(
        tx,
        &owner,
        giver,
        year,
        purpose,
        Money::new(9_000, Currency::EUR),
    )?;
    let gesture = gestures::New {
        giver: Some(giver),
        customer,
        conversation: None,
        purpose,
        kind: budgets::Kind::Card,
        occasion: budgets::Occasion::Delay,
        money: five,
        story: String::new(),
        delivered: false,
        ask: None,
        press_key: None,
    };
    let voucher = vouchers::New {
        giver: Some(giver),
        customer,
        conversation: None,
        source: vouchers::Source::Budget(purpose),
        occasion: budgets::Occasion::Delay,
        value: five,
        expires_at: now.plus(Millis::from_days(30)),
        story: String::new(),
        ask: None,
        press_key: None,
    };
    let dice = &mut SmallRng::seed_from_u64(6);
    Ok((
        gestures::give(tx, &owner, &gesture)?.id,
        vouchers::issue(tx, &owner, dice, &voucher)?.id,
    ))
}
