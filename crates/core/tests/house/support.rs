//! A business on each engine, set up, with its owner, and a clock that stands still.

use std::sync::Arc;

use attent_core::{
    Actor, Error, Language, Role, Secret, business,
    ids::{StaffId, TeamId},
    migrations,
    people::{
        links, password,
        password::PasswordHash,
        sessions::Device,
        staff,
        staff::{Invite, Invited},
        teams,
    },
};
use attent_db::{Db, FakeClock, Tx};
use rand::{RngCore, SeedableRng, rngs::SmallRng};

pub type Result<T> = std::result::Result<T, Error>;

pub struct Desk {
    pub db: Db,
    pub clock: Arc<FakeClock>,
    pub owner: Actor,
}

pub const PASSWORD: &str = "correct horse battery";

/// Runs a story on every engine at hand.
pub fn on_each_engine(story: impl Fn(&Desk)) {
    for engine in attent_testing::engines() {
        let db = engine.open(migrations::ALL);
        let owner = db
            .write_now(|tx| business::set_up(tx, &first_visit(), &hashed()))
            .unwrap();
        let owner = Actor::staff(owner, Role::Owner, Vec::new());
        let desk = Desk {
            db,
            clock: Arc::clone(&engine.clock),
            owner,
        };
        story(&desk);
        desk.db.close();
    }
}

pub fn first_visit() -> business::SetUp {
    business::SetUp {
        owner_name: "Ona".into(),
        owner_email: "ona@example.com".into(),
        business_name: "Žalias Namas".into(),
        language: Language::Lt,
        time_zone: "Europe/Vilnius".into(),
        currency: "EUR".into(),
        country: "LT".into(),
        sample: false,
    }
}

/// The hash of [`PASSWORD`], made once: it is slow on purpose.
pub fn hashed() -> PasswordHash {
    static HASH: std::sync::OnceLock<PasswordHash> = std::sync::OnceLock::new();
    HASH.get_or_init(|| password::hash(PASSWORD, [1; 16]).unwrap())
        .clone()
}

/// A secret nobody else in this test has.
pub fn secret(seed: u64) -> Secret {
    Secret::roll(&mut dice(seed))
}

pub fn dice(seed: u64) -> impl RngCore {
    SmallRng::seed_from_u64(seed)
}

impl Desk {
    pub fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.write_now(work)
    }

    pub fn read<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.read_now(work)
    }

    /// As an actor who may do it.
    pub fn owner_does<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> T {
        let owner = self.owner.clone();
        self.write(move |tx| work(tx, &owner)).unwrap()
    }

    pub fn invites(&self, name: &str, role: Role) -> (Invited, String) {
        let form = Invite {
            name: name.into(),
            email: format!("{}@example.com", name.to_lowercase()),
            role,
            place: None,
            language: None,
            teams: Vec::new(),
        };
        let seed = name
            .bytes()
            .fold(7_u64, |seed, byte| seed * 31 + u64::from(byte));
        let invited =
            self.owner_does(move |tx, owner| staff::invite(tx, owner, &form, &secret(seed)));
        (invited, secret(seed).text())
    }

    /// Someone who was invited and accepted.
    pub fn joins(&self, name: &str, role: Role) -> Actor {
        let (invited, link) = self.invites(name, role);
        self.write(move |tx| {
            let session = secret(tx.new_id().unsigned_abs());
            links::accept(tx, &link, &hashed(), &session, &Device::default())
        })
        .unwrap();
        Actor::staff(invited.staff, role, Vec::new())
    }

    pub fn team(&self, name: &str, closed: bool, members: &[StaffId]) -> TeamId {
        let (name, members) = (name.to_owned(), members.to_vec());
        self.owner_does(move |tx, owner| {
            let team = teams::add(tx, owner, &name, closed)?;
            for member in &members {
                teams::add_member(tx, owner, team, *member)?;
            }
            Ok(team)
        })
    }

    /// How many events of a kind there are.
    pub fn events(&self, kind: &'static str) -> i64 {
        self.read(move |tx| {
            Ok(tx.one(
                "SELECT COUNT(*) FROM event WHERE kind = $1",
                &[kind.into()],
                |row| row.get(0),
            )?)
        })
        .unwrap()
        .unwrap_or(0)
    }
}

/// The word of a conflict, for a table.
pub fn conflict<T>(result: Result<T>) -> &'static str {
    match result {
        Err(Error::Conflict(word)) => word,
        Err(other) => panic!("no conflict: {other}"),
        Ok(_) => panic!("no conflict: it worked"),
    }
}

/// The word on a field.
pub fn wrong<T>(result: Result<T>, field: &str) -> &'static str {
    match result {
        Err(Error::Invalid(errors)) => errors.of(field).unwrap_or("nothing on this field"),
        Err(other) => panic!("not invalid: {other}"),
        Ok(_) => panic!("not invalid: it worked"),
    }
}

pub fn forbidden<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Forbidden))
}

pub fn not_found<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::NotFound))
}
