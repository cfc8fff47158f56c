//! `attent user` and `attent token`: people and programs, from the command line.

use std::process::ExitCode;

use attent_core::{
    Actor, Error, Language, Role, business,
    people::{password, staff, tokens},
};
use clap::Subcommand;
use rand::RngCore;

use super::{Ended, Where};
use crate::house::dice;

#[derive(Subcommand)]
pub enum User {
    /// Adds the first owner of an empty business.
    Add {
        #[command(flatten)]
        place: Where,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// The business; its language, time zone and currency are set in the browser.
        #[arg(long, default_value = "Attent")]
        business: String,
        /// Read from ATTENT_PASSWORD, so that it stands in no list of processes.
        #[arg(long, env = "ATTENT_PASSWORD", hide_env_values = true)]
        password: String,
    },
    /// Sets a new password for somebody and ends their sessions.
    ResetPassword {
        #[command(flatten)]
        place: Where,
        #[arg(long)]
        email: String,
        #[arg(long, env = "ATTENT_PASSWORD", hide_env_values = true)]
        password: String,
    },
    /// Takes away somebody's access.
    Disable {
        #[command(flatten)]
        place: Where,
        #[arg(long)]
        email: String,
    },
}

fn hashed(text: &str) -> Result<password::PasswordHash, String> {
    if let Some(word) = password::policy(text) {
        return Err(attent_web::T::new(Language::En).say(word));
    }
    let mut salt = [0; 16];
    dice().fill_bytes(&mut salt);
    password::hash(text, salt).map_err(|error| error.to_string())
}

impl User {
    pub fn run(self) -> Ended {
        match self {
            Self::Add {
                place,
                email,
                name,
                business,
                password,
            } => {
                let hash = hashed(&password)?;
                let house = place.open()?;
                house
                    .db
                    .write_now(move |tx| {
                        business::set_up(
                            tx,
                            &business::SetUp {
                                owner_name: name.clone(),
                                owner_email: email.clone(),
                                business_name: business.clone(),
                                language: Language::En,
                                time_zone: "Europe/Vilnius".to_owned(),
                                currency: "EUR".to_owned(),
                                country: "LT".to_owned(),
                                sample: false,
                            },
                            &hash,
                        )
                    })
                    .map_err(words)?;
                house.db.close();
                println!("the owner can sign in");
                Ok(ExitCode::SUCCESS)
            }
            Self::ResetPassword {
                place,
                email,
                password,
            } => {
                let hash = hashed(&password)?;
                let house = place.open()?;
                house
                    .db
                    .write_now(move |tx| {
                        let id = by_email(tx, &email)?;
                        attent_core::people::profile::reset_password(
                            tx,
                            &Actor::system(),
                            id,
                            &hash,
                        )
                    })
                    .map_err(words)?;
                house.db.close();
                println!("the password is set; all their sessions have ended");
                Ok(ExitCode::SUCCESS)
            }
            Self::Disable { place, email } => {
                let house = place.open()?;
                house
                    .db
                    .write_now(move |tx| {
                        let id = by_email(tx, &email)?;
                        staff::disable(tx, &Actor::system(), id).map(drop)
                    })
                    .map_err(words)?;
                house.db.close();
                println!("they cannot sign in any more");
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

fn by_email(tx: &mut attent_db::Tx<'_>, email: &str) -> Result<attent_core::ids::StaffId, Error> {
    let key = email.trim().to_lowercase();
    let people = staff::list(tx, &Actor::system())?;
    let found = people
        .into_iter()
        .find(|person| person.email.to_lowercase() == key);
    found.map(|person| person.id).ok_or(Error::NotFound)
}

/// An error of the core as a sentence.
pub fn words(error: Error) -> String {
    let t = attent_web::T::new(Language::En);
    match error {
        Error::NotFound => "there is nobody and nothing of that name".to_owned(),
        Error::Forbidden => "that is not allowed".to_owned(),
        Error::Conflict(word) => t.say(word),
        Error::Invalid(fields) => {
            let said: Vec<String> = fields
                .0
                .iter()
                .map(|(field, word)| format!("{field}: {}", t.say(word)))
                .collect();
            said.join("; ")
        }
        Error::Database(error) => error.to_string(),
        Error::Internal(text) => text,
    }
}

#[derive(Subcommand)]
pub enum Token {
    /// Makes a token and prints it once.
    Create {
        #[command(flatten)]
        place: Where,
        #[arg(long)]
        name: String,
        /// owner, manager, staff or viewer.
        #[arg(long, default_value = "staff")]
        role: String,
        /// How long it lasts.
        #[arg(long, default_value_t = 365)]
        days: i64,
    },
}

impl Token {
    pub fn run(self) -> Ended {
        let Self::Create {
            place,
            name,
            role,
            days,
        } = self;
        let role = Role::parse(&role)
            .ok_or_else(|| format!("\"{role}\" is no role: owner, manager, staff or viewer"))?;
        let house = place.open()?;
        let text = make_token(&house, &name, role, days)?;
        house.db.close();
        println!("{text}");
        Ok(ExitCode::SUCCESS)
    }
}

/// Makes an API token as the first owner.
pub fn make_token(
    house: &crate::House,
    name: &str,
    role: Role,
    days: i64,
) -> Result<String, String> {
    let (name, secret) = (name.to_owned(), attent_core::Secret::roll(&mut *dice()));
    house
        .db
        .write_now(move |tx| {
            let people = staff::list(tx, &Actor::system())?;
            let owner = people
                .iter()
                .find(|person| person.role == Role::Owner && person.disabled_at.is_none())
                .ok_or(Error::NotFound)?;
            let actor = Actor::staff(owner.id, Role::Owner, Vec::new());
            let form = tokens::Make {
                name: name.clone(),
                role,
                days,
            };
            tokens::make(tx, &actor, &form, &secret).map(|(_, text)| text)
        })
        .map_err(words)
}
