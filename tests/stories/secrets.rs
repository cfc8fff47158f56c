//! At the finest level of the log no secret stands in it, and no word of a mail: passwords of people
//! and of mailboxes, cookies, tokens, links. On PostgreSQL the driver would write out every value.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    sync::{Arc, Mutex},
    time::Duration,
};

use attent::House;
use attent_core::{Actor, Error, Secret, ids::CustomerId, links};
use attent_db::Millis;
use attent_testing::postgres;
use rand::{SeedableRng, rngs::SmallRng};

use crate::{
    program::{DESK, hand_over_with, run},
    support::{house, number, until},
};

const PASSWORD: &str = "correct horse battery";
const ANOTHER: &str = "another horse battery";
const MAILBOX: &str = "mailbox-sesame-7431";
const WORDS: &str = "the tandem squeaks at dusk";
const KEY: &str = "a secret of more than thirty-two characters";

#[test]
fn no_secret_and_no_word_of_a_mail_is_logged_on_sqlite() {
    nothing_is_logged(&[]);
}

#[test]
fn no_secret_and_no_word_of_a_mail_is_logged_on_postgres() {
    let Some(database) = postgres::database() else {
        return;
    };
    let url = database.url.clone();
    nothing_is_logged(&[("database", url), ("secret", KEY.to_owned())]);
}

#[test]
fn a_data_folder_we_make_is_for_us_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let rights = |data: &std::path::Path| {
        let found = std::fs::metadata(data).expect("it is there");
        found.permissions().mode() & 0o777
    };
    let made = folder.path().join("made");
    drop(house(&made, &[]));
    assert_eq!(rights(&made), 0o700);
    let given = folder.path().join("given");
    std::fs::create_dir(&given).expect("a folder");
    let before = rights(&given);
    drop(house(&given, &[]));
    assert_eq!(rights(&given), before, "what an administrator gave stays");
}

fn nothing_is_logged(settings: &[(&'static str, String)]) {
    attent_net::tls::install_provider();
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let mut environment = vec![("ATTENT_LOG", "trace")];
    for (key, value) in settings {
        let name = match *key {
            "database" => "ATTENT_DATABASE",
            _ => "ATTENT_SECRET",
        };
        environment.push((name, value));
    }
    let servers = Servers::start();
    let (program, door) = run(&data, &environment);
    let desk = house(&data, settings);
    let mut secrets = vec![PASSWORD.to_owned(), ANOTHER.to_owned()];
    secrets.extend(acts(program.web, door, &servers, &desk));
    let said = servers.said();
    assert!(
        said.contains("LOGIN"),
        "the mailbox was signed in to: {said}"
    );
    assert!(said.contains("AUTH"), "mail was sent: {said}");
    secrets.extend([MAILBOX.to_owned(), auth_plain()]);
    secrets.extend(settings.iter().map(|_| KEY.to_owned()));
    desk.db.close();

    let log = program.said();
    for secret in secrets {
        assert!(secret.len() > 8, "{secret:?} is no secret");
        assert!(
            !log.contains(&secret),
            "{secret} is logged: {}",
            around(&log, &secret)
        );
    }
    assert!(
        !log.contains(WORDS),
        "a mail is logged: {}",
        around(&log, WORDS)
    );
    program.end();
}

/// The line it stands in.
fn around<'a>(log: &'a str, word: &str) -> &'a str {
    log.lines().find(|line| line.contains(word)).unwrap_or("")
}

/// Everything a secret takes part in; answers those that came up.
fn acts(web: SocketAddr, door: SocketAddr, servers: &Servers, desk: &House) -> Vec<String> {
    let first = [
        ("owner_name", "Ona"),
        ("owner_email", "ona@example.com"),
        ("password", PASSWORD),
        ("business_name", "Two Wheels"),
        ("language", "en"),
        ("time_zone", "Europe/Vilnius"),
        ("currency", "EUR"),
        ("country", "LT"),
    ];
    let cookie = cookie_of(&post(web, "/set-up", "", &first));
    let (imap, smtp) = (servers.imap.to_string(), servers.smtp.to_string());
    let mailbox = [
        ("anyway", "yes"),
        ("address", DESK),
        ("name", "Desk"),
        ("password", MAILBOX),
        ("imap_host", "localhost"),
        ("imap_port", &imap),
        ("imap_security", "none"),
        ("imap_user", DESK),
        ("smtp_host", "localhost"),
        ("smtp_port", &smtp),
        ("smtp_security", "none"),
        ("smtp_user", DESK),
        ("language", "en"),
    ];
    // Tried on the spot first, then kept whatever came of it.
    let mut answer = post(web, "/settings/mailboxes/new", &cookie, &mailbox[1..]);
    if !answer.starts_with("HTTP/1.1 303") {
        answer = post(web, "/settings/mailboxes/new", &cookie, &mailbox);
    }
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let token = [("name", "till"), ("role", "staff"), ("days", "30")];
    let answer = post(web, "/settings/tokens", &cookie, &token);
    let (_, token) = answer.split_once("readonly").expect("the token");
    let token = between(token, "value=\"", "\"");
    let bearer = format!("Authorization: Bearer {token}\r\n");
    let answer = ask(web, "GET", "/api/v1/conversations", &bearer, "");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");

    let rasa = [
        ("name", "Rasa"),
        ("email", "rasa@example.com"),
        ("role", "staff"),
    ];
    post(web, "/settings/people/new", &cookie, &rasa);
    post(
        web,
        "/sign-in/forgotten",
        "",
        &[("email", "ona@example.com")],
    );
    let mut links = until("both links", || {
        let links = servers.links();
        (links.len() == 2).then_some(links)
    });
    let mut cookies = vec![cookie];
    for link in &links {
        let page = format!("/links/{link}");
        ask(web, "GET", &page, "", "");
        cookies.push(cookie_of(&post(web, &page, "", &[("password", ANOTHER)])));
    }
    let again = [("email", "ona@example.com"), ("password", ANOTHER)];
    cookies.push(cookie_of(&post(web, "/sign-in", "", &again)));

    hand_over_with(door, 1, &format!("{WORDS}\r\n")).expect("taken");
    let talk = until("the mail", || {
        Some(number(desk, "SELECT id FROM conversation")).filter(|id| *id != 0)
    });
    let cookie = format!("Cookie: {}\r\n", cookies.last().expect("a session"));
    let page = ask(web, "GET", &format!("/conversations/{talk}"), &cookie, "");
    assert!(page.contains(WORDS), "{page}");
    let choice = choice_link(desk);
    ask(web, "GET", &format!("/yours/{choice}"), "", "");
    links.extend([token.to_owned(), choice]);
    let texts = cookies
        .iter()
        .map(|cookie| between(cookie, "=", ";").to_owned());
    links.extend(texts);
    links
}

/// The link of a page where a customer chooses.
fn choice_link(desk: &House) -> String {
    let made: Result<_, Error> = desk.db.write_now(|tx| {
        let customer = tx.one("SELECT MIN(id) FROM customer", &[], |row| row.get(0))?;
        let customer = CustomerId(customer.ok_or(Error::NotFound)?);
        let secret = Secret::roll(&mut SmallRng::seed_from_u64(7));
        let until = tx.now().plus(Millis::from_days(1).0);
        let kind = links::Kind::Choice;
        links::make(tx, &Actor::system(), &secret, kind, 1, customer, until)?;
        Ok(secret.text())
    });
    made.expect("a link")
}

fn cookie_of(answer: &str) -> String {
    let (_, cookie) = answer
        .split_once("attent_session=")
        .unwrap_or_else(|| panic!("no session: {answer}"));
    format!("attent_session={};", between(cookie, "", ";"))
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).expect("it begins");
    rest.split(after).next().expect("it ends")
}

fn post(web: SocketAddr, path: &str, cookie: &str, fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", attent_web::routes::encode(value)))
        .collect();
    let headers = format!(
        "Origin: http://{web}\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    );
    ask(web, "POST", path, &headers, &pairs.join("&"))
}

fn ask(web: SocketAddr, method: &str, path: &str, headers: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(web).expect("the web");
    let patience = Some(Duration::from_secs(30));
    stream.set_read_timeout(patience).expect("a limit");
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {web}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
    )
    .expect("asked");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

/// What SMTP sends for `AUTH PLAIN`.
fn auth_plain() -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    STANDARD.encode(format!("\0{DESK}\0{MAILBOX}"))
}

/// An IMAP and an SMTP server that let everybody in and keep what they heard.
struct Servers {
    imap: u16,
    smtp: u16,
    heard: Arc<Mutex<String>>,
}

impl Servers {
    fn start() -> Self {
        let heard = Arc::new(Mutex::new(String::new()));
        let serve = |greeting: &'static str, answer: fn(&str) -> String| {
            let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
            let port = listener.local_addr().expect("an address").port();
            let heard = Arc::clone(&heard);
            std::thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let heard = Arc::clone(&heard);
                    std::thread::spawn(move || talk(stream, greeting, answer, &heard));
                }
            });
            port
        };
        Self {
            imap: serve("* OK ready", by_imap),
            smtp: serve("220 ready", by_smtp),
            heard,
        }
    }

    fn said(&self) -> String {
        self.heard.lock().expect("heard").clone()
    }

    /// The secrets of the links in the mails that came.
    fn links(&self) -> Vec<String> {
        let said = self.said().replace("=\r\n", "");
        let parts = said.split("/links/").skip(1);
        let mut found: Vec<String> = parts
            .map(|part| {
                let secret = part
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c));
                secret.collect()
            })
            .collect();
        found.sort();
        found.dedup();
        found
    }
}

/// Ends with the other side.
fn talk(stream: TcpStream, greeting: &str, answer: fn(&str) -> String, heard: &Mutex<String>) {
    let mut lines = BufReader::new(stream.try_clone().expect("a stream"));
    let mut stream = stream;
    let mut say = |words: &str| write!(stream, "{words}\r\n").is_ok();
    let mut going = say(greeting);
    let mut line = String::new();
    while going && lines.read_line(&mut line).is_ok_and(|read| read > 0) {
        heard.lock().expect("heard").push_str(&line);
        let words = answer(line.trim_end());
        going = words.is_empty() || say(&words);
        line.clear();
    }
}

fn by_imap(line: &str) -> String {
    let tag = line.split(' ').next().unwrap_or("*");
    format!("{tag} OK done")
}

/// Lines of a mail get no answer but the last.
fn by_smtp(line: &str) -> String {
    let word = line.split([' ', ':']).next().unwrap_or("");
    match word {
        "EHLO" => "250-sink\r\n250 AUTH PLAIN".to_owned(),
        "AUTH" => "235 welcome".to_owned(),
        "DATA" => "354 go on".to_owned(),
        "QUIT" => "221 bye".to_owned(),
        "MAIL" | "RCPT" | "RSET" | "NOOP" | "." => "250 fine".to_owned(),
        _ => String::new(),
    }
}
