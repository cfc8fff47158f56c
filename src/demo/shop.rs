//! The shop itself: its places, teams, people and mailboxes.

use std::collections::HashMap;

use attent_core::{
    Actor, Language, Role, Secret,
    business::{self, SetUp},
    channels::{
        Security,
        mailboxes::{self, Form, Password, ServerForm},
    },
    ids::{MailboxId, PlaceId, StaffId, TeamId},
    notices,
    people::{links, password, places, sessions::Device, staff, teams},
};
use attent_db::{Millis, Tx};

use super::{NAME, PASSWORD, SIGN_INS, timed};
use crate::{House, house::dice, problem::Result};

pub(super) struct Shop {
    pub owner: Actor,
    /// By first name, as the stories call them.
    pub staff: HashMap<&'static str, Actor>,
    pub teams: HashMap<&'static str, TeamId>,
    /// By the first half of the address.
    pub mailboxes: HashMap<&'static str, MailboxId>,
}

/// Name, closed, who is in it; the first one leads.
const TEAMS: [(&str, bool, &[&str]); 4] = [
    ("Shop", false, &["Jonas", "Elena", "Grace", "Ona"]),
    ("Workshop", false, &["Mārtiņš", "Tomas", "Jonas"]),
    ("Web store", false, &["Sofie", "Elena", "Grace"]),
    ("Accounts", true, &["Ona", "Sofie"]),
];

struct Desk {
    /// The first half of its address.
    half: &'static str,
    name: &'static str,
    team: &'static str,
    place: &'static str,
    language: Language,
    signature: &'static str,
}

const MAILBOXES: [Desk; 4] = [
    Desk {
        half: "hello",
        name: "Two Wheels",
        team: "Shop",
        place: "Old Town shop",
        language: Language::En,
        signature: "Two Wheels · Pylimo 21, Vilnius\nTue-Fri 10-19, Sat 10-16",
    },
    Desk {
        half: "workshop",
        name: "Two Wheels workshop",
        team: "Workshop",
        place: "Workshop",
        language: Language::Lt,
        signature: "Dirbtuvės · Two Wheels",
    },
    Desk {
        half: "store",
        name: "Two Wheels web store",
        team: "Web store",
        place: "Web store",
        language: Language::Nl,
        signature: "Two Wheels web store",
    },
    Desk {
        half: "accounts",
        name: "Two Wheels accounts",
        team: "Accounts",
        place: "Web store",
        language: Language::En,
        signature: "",
    },
];

pub(super) fn open(house: &House) -> Result<Shop> {
    let hash = password::hash(PASSWORD, [7; 16])?;
    let owner_hash = hash.clone();
    let owner_id = house.db.write_now(move |tx| {
        let form = SetUp {
            owner_name: SIGN_INS[0].name.to_owned(),
            owner_email: SIGN_INS[0].email.to_owned(),
            business_name: NAME.to_owned(),
            language: Language::En,
            time_zone: "Europe/Vilnius".to_owned(),
            currency: "EUR".to_owned(),
            country: "LT".to_owned(),
            sample: true,
        };
        business::set_up(tx, &form, &owner_hash)
    })?;
    let shop = house.db.write_now(move |tx| {
        let owner = Actor::staff(owner_id, Role::Owner, Vec::new());
        let places = add_places(tx, &owner)?;
        let teams = add_teams(tx, &owner)?;
        let mut ids: HashMap<&'static str, (StaffId, Role)> = HashMap::new();
        ids.insert(first_name(SIGN_INS[0].name), (owner_id, Role::Owner));
        for one in &SIGN_INS[1..] {
            let role = one.role;
            let (invitation, session) = (Secret::roll(&mut *dice()), Secret::roll(&mut *dice()));
            let form = staff::Invite {
                name: one.name.to_owned(),
                email: one.email.to_owned(),
                role,
                place: places.get("Old Town shop").copied(),
                language: None,
                teams: Vec::new(),
            };
            let invited = staff::invite(tx, &owner, &form, &invitation)?;
            let device = Device {
                agent: String::new(),
                address: String::new(),
            };
            links::accept(tx, &invitation.text(), &hash, &session, &device)?;
            ids.insert(first_name(one.name), (invited.staff, role));
        }
        timed::standards(tx, &owner, &teams)?;
        let mailboxes = add_mailboxes(tx, &owner, &places, &teams)?;
        let staff = join(tx, &owner, &teams, &ids)?;
        Ok::<_, attent_core::Error>(Made {
            owner,
            staff,
            teams,
            mailboxes,
        })
    })?;
    Ok(Shop {
        owner: shop.owner,
        staff: shop.staff,
        teams: shop.teams,
        mailboxes: shop.mailboxes,
    })
}

struct Made {
    owner: Actor,
    staff: HashMap<&'static str, Actor>,
    teams: HashMap<&'static str, TeamId>,
    mailboxes: HashMap<&'static str, MailboxId>,
}

fn first_name(name: &'static str) -> &'static str {
    name.split(' ').next().unwrap_or(name)
}

type Places = HashMap<&'static str, PlaceId>;

fn add_places(tx: &mut Tx<'_>, owner: &Actor) -> attent_core::Result<Places> {
    let mut found = HashMap::new();
    for name in ["Old Town shop", "Workshop", "Web store"] {
        let details = places::Details {
            name: name.to_owned(),
            time_zone: None,
            language: None,
        };
        found.insert(name, places::add(tx, owner, &details)?);
    }
    Ok(found)
}

fn add_teams(tx: &mut Tx<'_>, owner: &Actor) -> attent_core::Result<HashMap<&'static str, TeamId>> {
    let mut found = HashMap::new();
    for (name, closed, _) in TEAMS {
        found.insert(name, teams::add(tx, owner, name, closed)?);
    }
    Ok(found)
}

/// Puts everybody into their teams and answers how each acts.
fn join(
    tx: &mut Tx<'_>,
    owner: &Actor,
    all: &HashMap<&'static str, TeamId>,
    people: &HashMap<&'static str, (StaffId, Role)>,
) -> attent_core::Result<HashMap<&'static str, Actor>> {
    let mut of: HashMap<&'static str, Vec<TeamId>> = HashMap::new();
    for (name, _, members) in TEAMS {
        let Some(team) = all.get(name) else { continue };
        for (position, member) in members.iter().enumerate() {
            let Some((staff, _)) = people.get(member) else {
                continue;
            };
            if position == 0 {
                teams::set_lead(tx, owner, *team, *staff)?;
            } else {
                teams::add_member(tx, owner, *team, *staff)?;
            }
            of.entry(member).or_default().push(*team);
        }
    }
    Ok(people
        .iter()
        .map(|(name, (id, role))| {
            let teams = of.get(name).cloned().unwrap_or_default();
            (*name, Actor::staff(*id, *role, teams))
        })
        .collect())
}

fn add_mailboxes(
    tx: &mut Tx<'_>,
    owner: &Actor,
    places: &Places,
    teams: &HashMap<&'static str, TeamId>,
) -> attent_core::Result<HashMap<&'static str, MailboxId>> {
    let mut found = HashMap::new();
    for desk in MAILBOXES {
        let form = Form {
            name: desk.name.to_owned(),
            address: format!("{}@twowheels.example", desk.half),
            place: places.get(desk.place).copied(),
            team: teams.get(desk.team).copied(),
            language: desk.language,
            signature: desk.signature.to_owned(),
            acknowledges: false,
            imap: None,
            folder: "INBOX".to_owned(),
            starts_at: Millis(0),
            // A name that no machine has: nothing can leave here.
            smtp: Some(ServerForm {
                host: "nowhere.invalid".to_owned(),
                port: 587,
                security: Security::Starttls,
                user: String::new(),
                password: Password::Clear,
            }),
        };
        found.insert(desk.half, mailboxes::add(tx, owner, &form)?);
    }
    Ok(found)
}

impl Shop {
    pub fn actor(&self, name: &str) -> &Actor {
        self.staff.get(name).unwrap_or(&self.owner)
    }

    /// What is old news to everybody is read.
    pub fn settle(&self, house: &House) -> Result<()> {
        for actor in self.staff.values() {
            let actor = actor.clone();
            house.db.write_now(move |tx| {
                let two_days = tx.now().plus(-Millis::from_days(2).0);
                let recent = notices::list(tx, &actor, None, 50)?;
                let old = recent.iter().find(|notice| notice.at < two_days);
                match old {
                    Some(notice) => notices::read_all(tx, &actor, Some(notice.id)),
                    None => Ok(()),
                }
            })?;
        }
        Ok(())
    }
}
