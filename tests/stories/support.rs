//! A business in a folder of its own, opened for a test.

use std::{path::Path, time::Duration};

use attent::{House, config::Config};
use attent_core::{
    Actor, Error, Language,
    business::{self, SetUp},
    channels::{
        Plain, Security,
        mailboxes::{self, Form, Password, ServerForm},
    },
    ids::{MailboxId, StaffId},
    people::password,
};
use attent_db::{Millis, Row, Tx, params};
use rand::{SeedableRng, rngs::SmallRng};

/// Long enough for a slow machine; nothing waits so long where all is well.
const PATIENCE: Duration = Duration::from_secs(60);

pub fn house(data: &Path, settings: &[(&'static str, String)]) -> House {
    let mut config = Config::read(data, None).expect("the configuration is right");
    for (key, value) in settings {
        config.set(key, Some(value.clone()));
    }
    House::open(config).expect("the house opens")
}

pub fn set_up(house: &House) -> StaffId {
    let password = password::hash("a long enough password", [1; 16]).expect("hashed");
    let form = SetUp {
        owner_name: "Ona".to_owned(),
        owner_email: "ona@example.com".to_owned(),
        business_name: "Two Wheels".to_owned(),
        language: Language::En,
        time_zone: "Europe/Vilnius".to_owned(),
        currency: "EUR".to_owned(),
        country: "LT".to_owned(),
        sample: false,
    };
    let made: Result<_, Error> = house
        .db
        .write_now(move |tx| business::set_up(tx, &form, &password));
    made.expect("set up")
}

/// A server at localhost; with a user it has a password too.
pub fn server(house: &House, port: u16, security: Security, user: &str, word: &str) -> ServerForm {
    let dice = &mut SmallRng::seed_from_u64(1);
    let password = match user {
        "" => Password::Clear,
        _ => {
            let sealed = house.seal.seal(&Plain(word.to_owned()), dice);
            Password::Set(sealed.expect("sealed"))
        }
    };
    ServerForm {
        host: "localhost".to_owned(),
        port: i64::from(port),
        security,
        user: user.to_owned(),
        password,
    }
}

pub fn mailbox(
    house: &House,
    address: &str,
    imap: Option<ServerForm>,
    smtp: Option<ServerForm>,
    acknowledges: bool,
) -> MailboxId {
    let form = Form {
        name: "Desk".to_owned(),
        address: address.to_owned(),
        place: None,
        team: None,
        language: Language::En,
        signature: String::new(),
        acknowledges,
        imap,
        folder: "INBOX".to_owned(),
        starts_at: Millis(0),
        smtp,
    };
    let made: Result<_, Error> = house
        .db
        .write_now(move |tx| mailboxes::add(tx, &Actor::system(), &form));
    made.expect("a mailbox")
}

/// The one row of a query, read by `read`.
pub fn asked<T: Send + 'static>(
    house: &House,
    sql: &'static str,
    read: fn(&Row<'_>) -> Result<T, attent_db::Error>,
) -> Option<T> {
    let found: Result<_, Error> = house
        .db
        .read_now(move |tx: &mut Tx<'_>| Ok(tx.one(sql, &params![], read)?));
    found.expect("the database answers")
}

pub fn number(house: &House, sql: &'static str) -> i64 {
    asked(house, sql, |row| row.get(0)).unwrap_or(0)
}

/// Looks again and again until there is something.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let steps = PATIENCE.as_millis() / 50;
    for _ in 0..steps {
        if let Some(found) = look() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("waited in vain for {what}");
}
