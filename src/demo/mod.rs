//! The sample business: a bicycle shop with a workshop and a web store, and six weeks of its mail.
//!
//! [`make`] lives through those weeks by a clock of its own: mails come in by the same way as real
//! ones, people answer them, and everything stands in the database as if it had happened. What is
//! said is written by hand in `stories/`; nothing of it is a real person's.
//!
//! The business is marked as a sample: its pages say so, it fetches nothing and sends nothing out.

mod bulk;
mod counter;
mod files;
mod foresight;
mod given;
mod live;
mod putting_right;
mod shop;
mod story;
mod timed;

use std::sync::Arc;

use crate::{
    House,
    config::Config,
    problem::{Problem, Result},
};
use attent_core::{Role, business};
use attent_db::{Clock, FakeClock, Millis};

pub const NAME: &str = "Two Wheels";
/// Where `attent mail ingest` may bring a mail.
pub const MAILBOX: &str = "hello@twowheels.example";
/// Of everybody here.
pub const PASSWORD: &str = "bell and pedal";

/// Somebody to sign in as.
pub struct SignIn {
    pub name: &'static str,
    pub email: &'static str,
    pub role: Role,
}

const fn person(name: &'static str, email: &'static str, role: Role) -> SignIn {
    SignIn { name, email, role }
}

pub const SIGN_INS: &[SignIn] = &[
    person("Ona Kazlauskienė", "ona@twowheels.example", Role::Owner),
    person("Jonas Petraitis", "jonas@twowheels.example", Role::Manager),
    person("Elena Markou", "elena@twowheels.example", Role::Staff),
    person("Mārtiņš Ozols", "martins@twowheels.example", Role::Staff),
    person("Sofie de Vries", "sofie@twowheels.example", Role::Staff),
    person("Tomas Butkus", "tomas@twowheels.example", Role::Staff),
    person("Grace Okafor", "grace@twowheels.example", Role::Staff),
    person("Lukas Bauer", "lukas@twowheels.example", Role::Viewer),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Size {
    Small,
    #[value(name = "100k")]
    HundredThousand,
    #[value(name = "1m")]
    Million,
}

impl Size {
    /// Conversations besides the written ones.
    fn more(self) -> i64 {
        match self {
            Self::Small => 0,
            Self::HundredThousand => 100_000,
            Self::Million => 1_000_000,
        }
    }
}

/// How far back the oldest story goes.
const WEEKS: Millis = Millis::from_days(45);
/// The same shop every time.
const SEED: u64 = 20_261_125;

/// Fills the folder with the sample business, up to now. One that is there already stays.
///
/// # Errors
/// A folder that holds a real business.
pub fn make(config: &Config, size: Size, now: &dyn Clock) -> Result<()> {
    let now = now.now();
    let clock = Arc::new(FakeClock::at(now.plus(-WEEKS.0)));
    let house = House::open_at(config.clone(), clock.clone())?;
    let found = house.db.read_now(|tx| match business::get(tx) {
        Ok(business) => Ok(Some(business.sample)),
        Err(attent_core::Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    })?;
    match found {
        Some(true) => {}
        Some(false) => {
            house.db.close();
            let data = config.data.display();
            let words = format!("{data} holds a real business: the demo wants a folder of its own");
            return Err(Problem::new(words));
        }
        None => {
            let shop = shop::open(&house)?;
            if size.more() > 0 {
                bulk::fill(&house, &shop, &clock, now, size.more())?;
            }
            live::through(&house, &shop, &clock, now)?;
            given::through(&house, &shop, &clock, now)?;
            counter::through(&house, &shop, &clock, now)?;
            putting_right::through(&house, &shop, &clock, now)?;
            foresight::through(&house, &shop, &clock, now)?;
            clock.set(now);
            shop.settle(&house)?;
        }
    }
    house.db.close();
    Ok(())
}
