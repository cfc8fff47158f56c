//! Putting right what went wrong, by mail through real servers: a complaint comes in, solutions go
//! out, and the customer chooses on their page or by answering; what was chosen is promised, done, and
//! asked about.

use std::sync::Arc;

use attent::{House, Role, start};
use attent_core::{
    Actor, Error,
    business::{Setting, settings},
    channels::Security,
};
use attent_mail::{Budget, Mail, parse};
use attent_net::{
    Encryption, Login, Server,
    imap::{self, Contents, Limits, Session},
    smtp::{Envelope, Timeouts, send},
    tls::Trust,
};
use attent_testing::{mail_servers::MailServers, postgres};
use rand::{SeedableRng, rngs::StdRng};

use crate::{
    shop::{
        Answer, BASE, Browser,
        case::{act, goes, led, round},
    },
    support::{asked, house, mailbox, number, server, set_up, until},
};

const DESK: &str = "desk@example.com";
const ANA: &str = "ana@example.com";
const BERTA: &str = "berta@example.com";
const SECRET: &str = "a secret of more than thirty-two characters";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_offered_by_mail_is_chosen_on_the_page_or_by_an_answer() {
    attent_net::tls::install_provider();
    let Some(servers) = MailServers::start() else {
        return;
    };
    told(&servers, Vec::new()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_on_postgres() {
    attent_net::tls::install_provider();
    let Some(servers) = MailServers::start() else {
        return;
    };
    let Some(database) = postgres::database() else {
        return;
    };
    let settings = vec![
        ("database", database.url.clone()),
        ("secret", SECRET.to_owned()),
    ];
    told(&servers, settings).await;
}

async fn told(servers: &MailServers, mut more: Vec<(&'static str, String)>) {
    let folder = tempfile::tempdir().expect("a folder");
    let ca = folder.path().join("ca.pem");
    std::fs::write(&ca, &servers.ca_pem).expect("written");
    more.push(("ca_file", ca.display().to_string()));
    more.push(("base_url", BASE.to_owned()));
    let desk = house(&folder.path().join("data"), &more);
    set_up(&desk);
    let no_undo = desk
        .db
        .write_now(|tx| settings::set(tx, &Actor::system(), Setting::UndoSeconds, 0, 0));
    no_undo.expect("sent at once");
    let (imap, smtp) = (servers.imap_port, servers.smtp_port);
    let fetch = server(&desk, imap, Security::Starttls, DESK, servers.password);
    let out = server(&desk, smtp, Security::None, "", "");
    mailbox(&desk, DESK, Some(fetch), Some(out), false);
    let running = start(desk.clone(), "127.0.0.1:0", Role::All, false)
        .await
        .expect("it starts");

    chosen_on_the_page(servers, &desk).await;
    chosen_by_an_answer(servers, &desk).await;
    running.stop().await;
}

async fn chosen_on_the_page(servers: &MailServers, desk: &House) {
    let mut ona = signed_in(desk).await;
    let mut ana = Post::of(servers, ANA, "Ana").await;
    ana.writes(
        "The chain",
        "one@example.com",
        "",
        "It fell off again, in the middle of the road, and I was late for work.",
    )
    .await;
    let (talk, case) = taken_up(desk, &mut ona, "one@example.com").await;
    let answered = ana.gets("the answer").await;
    assert!(
        answered.text.contains("thank you for telling us"),
        "{}",
        answered.text
    );
    goes(act(&mut ona, &case, "offer", &two()).await);

    let offer = ana.gets("the offer").await;
    assert_eq!(offer.subject.as_deref(), Some("Re: The chain"));
    assert_eq!(
        offer.from.as_ref().map(|from| from.address.as_str()),
        Some(DESK)
    );
    let to: Vec<_> = offer.to.iter().map(|to| to.address.as_str()).collect();
    assert_eq!((to.as_slice(), offer.cc.len()), ([ANA].as_slice(), 0));
    assert_eq!(
        offer.in_reply_to.first().map(String::as_str),
        Some("one@example.com")
    );
    for words in ["We are sorry.", "1. title-1 of ours", "2. title-2 of ours"] {
        assert!(offer.text.contains(words), "{words}: {}", offer.text);
    }
    let html = offer.html.as_deref().expect("its twin");
    let link = link(&offer.text);
    assert!(html.contains(&format!("{BASE}{link}")), "{html}");

    // Whoever looks changes nothing, a scanner of links least of all.
    let before = stands(desk);
    let mut phone = browser(desk);
    let page = phone.get(&link).await;
    assert_eq!(page.status, 200, "{}", page.text());
    browser(desk).get(&link).await;
    assert_eq!(stands(desk), before);

    let pick = |page: &Answer, title: &str| {
        let round = page.attribute("[name=round]", "value").expect("a round");
        [("round", round), ("offer", value_of(page, title))]
    };
    goes(act(&mut phone, &link, "choice", &pick(&page, "title-2 of ours")).await);
    let mut tablet = browser(desk);
    let other = act(
        &mut tablet,
        &link,
        "choice",
        &pick(&page, "title-1 of ours"),
    )
    .await;
    assert_eq!(other.status, 409);
    assert!(other.text().contains("it stands"), "{}", other.text());
    assert!(other.text().contains("title-2 of ours"), "what was chosen");
    let way = "SELECT way FROM case_round WHERE chosen_at IS NOT NULL";
    let way = asked(desk, way, |row| row.get::<String>(0));
    assert_eq!(way.as_deref(), Some("page"));

    fulfilled(desk, &mut ona, &case, &mut ana).await;
    assert!(tablet.get(&link).await.text().contains("It is done"));
    let entries = "SELECT COUNT(*) FROM entry WHERE kind = 'out'";
    assert!(number(desk, entries) >= 4, "all of it stands in {talk}");
}

async fn chosen_by_an_answer(servers: &MailServers, desk: &House) {
    let mut ona = signed_in(desk).await;
    let mut berta = Post::of(servers, BERTA, "Berta").await;
    berta
        .writes(
            "My bell",
            "berta.one@example.com",
            "",
            "It does not ring any more, and I bought it from you only last week.",
        )
        .await;
    let (talk, case) = taken_up(desk, &mut ona, "berta.one@example.com").await;
    berta.gets("the answer").await;
    goes(act(&mut ona, &case, "offer", &two()).await);
    let offer = berta.gets("the offer").await;
    let quoted: Vec<String> = offer.text.lines().map(|line| format!("> {line}")).collect();
    let answer = format!(
        "The second one, please.\n\nBerta\n\nOn Monday Desk wrote:\n{}",
        quoted.join("\n")
    );
    let ours = offer.message_id.as_deref().expect("a Message-ID");
    berta
        .writes("Re: My bell", "berta.two@example.com", ours, &answer)
        .await;
    filed(desk, "berta.two@example.com");
    assert_eq!(number(desk, "SELECT COUNT(*) FROM conversation"), 2);

    // Seen where they talk and at the case; nothing is chosen by itself.
    let choice = format!("form[action='{case}/choose']");
    let nudge = ona.get(&talk).await;
    assert!(nudge.has(&format!("{choice}.unseen")), "{}", nudge.text());
    assert!(
        nudge.has(".nudge button[form^='answered-']"),
        "{}",
        nudge.body
    );
    let page = ona.get(&case).await;
    let shown = page.text();
    assert!(shown.contains("The second one, please."), "{shown}");
    assert!(shown.contains("2. title-2 of ours"), "{shown}");
    let chosen = "SELECT COUNT(*) FROM case_round WHERE chosen_at IS NOT NULL";
    assert_eq!(number(desk, chosen), 1, "Ana's alone");

    // One press.
    let form = format!("#answered {choice} input");
    let names = page.attributes(&form, "name");
    let values = page.attributes(&form, "value");
    let pressed: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(values.iter().map(String::as_str))
        .collect();
    goes(ona.post(&format!("{case}/choose"), &pressed).await);
    let row = asked(
        desk,
        "SELECT r.way, o.title, r.chosen_words FROM case_round r JOIN case_offer o ON o.id = r.offer_id
          ORDER BY r.id DESC LIMIT 1",
        |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get::<String>(2)?)),
    );
    let (way, title, words) = row.expect("a choice");
    assert_eq!((way.as_str(), title.as_str()), ("mail", "title-2 of ours"));
    assert!(words.starts_with("The second one, please."), "{words}");
    assert!(!ona.get(&talk).await.has(".nudge button[form^='answered-']"));
    fulfilled(desk, &mut ona, &case, &mut berta).await;
}

/// A round of two solutions, for nothing that draws on a budget.
fn two() -> Vec<(&'static str, String)> {
    let mut form = round("mail", "");
    form.retain(|(name, value)| {
        !name.ends_with("-8") && (*name, value.as_str()) != ("solution", "8")
    });
    form
}

/// Promised by mail, done, kept by the customer's word, settled, and the handling asked about.
async fn fulfilled(desk: &House, ona: &mut Browser, case: &str, customer: &mut Post<'_>) {
    let page = ona.get(case).await;
    let owner = page
        .attribute("[name=owner] option[selected]", "value")
        .expect("an owner");
    let due = page.attribute("[name=due]", "value").expect("a day");
    let proposed = page.has("[name=tell][checked]");
    assert!(proposed, "the mail about it: {}", page.text());
    let form = [("owner", owner), ("due", due), ("tell", "on".to_owned())];
    goes(act(ona, case, "fulfil", &form).await);
    let promised = customer.gets("the promise").await;
    assert!(
        promised.text.contains("we promised you: title-2 of ours"),
        "{}",
        promised.text
    );

    let page = ona.get(case).await;
    let promise = page.attribute("main a[href^='/promises/']", "href");
    let promise = promise.expect("the promise");
    goes(act(ona, &promise, "done", &[("tell", "on".to_owned())]).await);
    let done = customer.gets("that it is done").await;
    let link_of_promise = link(&done.text);
    let mut phone = browser(desk);
    let before = stands(desk);
    assert!(
        phone
            .get(&link_of_promise)
            .await
            .text()
            .contains("title-2 of ours")
    );
    assert_eq!(stands(desk), before);
    goes(
        act(
            &mut phone,
            &link_of_promise,
            "promise",
            &[("word", "yes".to_owned())],
        )
        .await,
    );

    goes(act(ona, case, "deliver", &[("way", "mail".to_owned())]).await);
    goes(act(ona, case, "close", &[("outcome", "solved".to_owned())]).await);
    goes(act(ona, case, "ask", &[]).await);
    let question = customer.gets("the question").await;
    let handling = link(&question.text);
    let before = stands(desk);
    assert_eq!(phone.get(&handling).await.status, 200);
    assert_eq!(stands(desk), before);
    let verdict = [
        ("verdict", "better".to_owned()),
        ("words", "You were kind".to_owned()),
    ];
    goes(act(&mut phone, &handling, "handling", &verdict).await);
    let page = ona.get(case).await.text();
    assert!(page.contains("You were kind"), "{page}");
}

/// Ona finds the mail's conversation, makes it a complaint, answers it by mail, and leads its case to
/// where solutions can be offered; the addresses of both.
async fn taken_up(desk: &House, ona: &mut Browser, message_id: &'static str) -> (String, String) {
    let talk = format!("/conversations/{}", filed(desk, message_id));
    goes(
        ona.post(&format!("{talk}/kind"), &[("value", "complaint")])
            .await,
    );
    let page = ona.get(&talk).await;
    let field = |name: &str| {
        let value = page.attribute(&format!("form.compose [name={name}]"), "value");
        value.unwrap_or_else(|| panic!("no {name}: {}", page.text()))
    };
    let (to, seen, press) = (field("to"), field("seen"), field("press"));
    let answer = [
        ("to", to.as_str()),
        ("seen", seen.as_str()),
        ("press", press.as_str()),
        ("body", "Hello, thank you for telling us. We look into it."),
    ];
    goes(ona.multipart(&format!("{talk}/reply"), &answer).await);
    let page = ona.get(&talk).await;
    let case = page
        .attribute("a[href^='/cases/']", "href")
        .expect("a case");
    if ona
        .get(&case)
        .await
        .has(&format!("form[action='{case}/acknowledge']"))
    {
        goes(act(ona, &case, "acknowledge", &[("way", "mail".to_owned())]).await);
    }
    led(ona, &case).await;
    (talk, case)
}

/// The conversation a mail was filed in.
fn filed(desk: &House, message_id: &'static str) -> i64 {
    until("the mail to be filed", || {
        let found: Result<_, Error> = desk.db.read_now(move |tx| {
            let sql = "SELECT conversation_id FROM entry WHERE message_id = $1";
            Ok(tx.one(sql, &[message_id.into()], |row| row.get::<i64>(0))?)
        });
        found.expect("the database answers")
    })
}

/// All that a press would change.
fn stands(desk: &House) -> [i64; 4] {
    [
        "SELECT COUNT(*) FROM event",
        "SELECT COUNT(*) FROM case_round WHERE chosen_at IS NOT NULL",
        "SELECT COUNT(*) FROM case_handling WHERE answered_at IS NOT NULL",
        "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM promise",
    ]
    .map(|sql| number(desk, sql))
}

/// Pages over the same house, as a second node of it would serve them.
fn browser(desk: &House) -> Browser {
    let dice: attent_web::Dice = Arc::new(|| Box::new(StdRng::from_os_rng()));
    let config = attent_web::Config {
        base_url: BASE.to_owned(),
        proxies: Vec::new(),
        outgoing: Vec::new(),
        max_upload: 1_000_000,
        sample: false,
    };
    let site = attent_web::Site::new(
        desk.db.clone(),
        desk.shelf.clone(),
        desk.seal.clone(),
        desk.keys.clone(),
        dice,
        config,
    );
    Browser::before(attent_web::router(site))
}

async fn signed_in(desk: &House) -> Browser {
    let mut ona = browser(desk);
    let form = [
        ("email", "ona@example.com"),
        ("password", "a long enough password"),
    ];
    goes(ona.post("/sign-in", &form).await);
    ona
}

fn link(text: &str) -> String {
    let at = text
        .find("/yours/")
        .unwrap_or_else(|| panic!("no link: {text}"));
    let path = text[at..].split_whitespace().next();
    path.expect("a path").to_owned()
}

/// The value of the choice whose card says `title`.
fn value_of(page: &Answer, title: &str) -> String {
    let cards = page.body.split("<label class=\"solution\">");
    let card = cards.clone().find(|card| card.contains(title));
    let card = card.unwrap_or_else(|| panic!("no {title}: {}", page.text()));
    let value = card
        .split("value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    value.expect("a value").to_owned()
}

/// Somebody's mailbox at the servers: they write by SMTP, and read by IMAP.
struct Post<'s> {
    servers: &'s MailServers,
    address: &'static str,
    name: &'static str,
    inbox: Session,
    read: u32,
}

impl<'s> Post<'s> {
    async fn of(servers: &'s MailServers, address: &'static str, name: &'static str) -> Self {
        let server = at(
            servers,
            servers.imap_port,
            Encryption::StartTls,
            Login::Password {
                user: address.to_owned(),
                password: servers.password.to_owned(),
            },
        );
        let mut inbox = Session::connect(&server, imap::Timeouts::default())
            .await
            .expect("a mailbox");
        inbox.open_folder("INBOX").await.expect("an inbox");
        Self {
            servers,
            address,
            name,
            inbox,
            read: 0,
        }
    }

    async fn writes(&self, subject: &str, id: &str, answers: &str, text: &str) {
        let (name, from) = (self.name, self.address);
        let answers = match answers {
            "" => String::new(),
            id => format!("In-Reply-To: <{id}>\r\nReferences: <{id}>\r\n"),
        };
        let text = text.replace('\n', "\r\n");
        let mail = format!(
            "From: {name} <{from}>\r\nTo: {DESK}\r\nSubject: {subject}\r\nMessage-ID: <{id}>\r\n{answers}\
             Date: Mon, 02 Mar 2026 09:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        );
        let server = at(
            self.servers,
            self.servers.smtp_port,
            Encryption::None,
            Login::None,
        );
        let envelope = Envelope::new(Some(from), [DESK]).expect("addresses");
        let sent = send(&server, &envelope, mail.as_bytes(), Timeouts::default()).await;
        sent.unwrap_or_else(|error| panic!("{error}\n{}", self.servers.logs()));
    }

    /// The next mail that comes.
    async fn gets(&mut self, what: &str) -> Mail {
        let one = Limits {
            messages: 1,
            ..Limits::default()
        };
        for _ in 0..60 {
            let batch = self.inbox.fetch_since(self.read, one).await.expect("read");
            self.read = batch.through;
            if let Some(message) = batch.messages.into_iter().next() {
                let Contents::Whole(raw) = message.contents else {
                    panic!("{what} cannot be read");
                };
                return parse(&raw, Budget::default());
            }
            let second = std::time::Duration::from_secs(1);
            self.inbox.idle(second).await.expect("listening");
        }
        panic!("waited in vain for {what}\n{}", self.servers.logs());
    }
}

fn at(servers: &MailServers, port: u16, encryption: Encryption, login: Login) -> Server {
    Server {
        host: "localhost".to_owned(),
        port,
        encryption,
        login,
        trust: Trust::only(servers.ca_pem.as_bytes()).expect("an authority"),
        hello: "customer.example.com".to_owned(),
    }
}
