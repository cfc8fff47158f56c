//! The people of the sample shop, their teams, and its mailbox.

use attent_core::{
    Actor, Error, Language, Role, Secret, business,
    channels::Security,
    channels::mailboxes::{self, Form, Password, ServerForm},
    ids::{MailboxId, StaffId, TeamId},
    people::{
        links, password,
        sessions::Device,
        staff::{self, Invite},
        teams,
    },
};
use attent_db::Millis;
use rand::RngCore;

use crate::{House, house::dice};

/// Of everybody in the sample.
pub const PASSWORD: &str = "two wheels good";

/// Name, address, role.
pub const SIGN_INS: [(&str, &str, Role); 6] = [
    ("Rasa Kazlauskienė", "rasa@twowheels.example", Role::Owner),
    ("Marius Vaitkus", "marius@twowheels.example", Role::Manager),
    ("Ieva Ozola", "ieva@twowheels.example", Role::Staff),
    ("Nikos Alexiou", "nikos@twowheels.example", Role::Staff),
    ("Sanne Visser", "sanne@twowheels.example", Role::Staff),
    ("Tom Accountant", "tom@twowheels.example", Role::Viewer),
];

/// The shop as it stands.
pub struct Shop {
    pub staff: Vec<(StaffId, Actor)>,
    pub workshop: TeamId,
    pub store: TeamId,
    pub mailbox: MailboxId,
}

/// Sets the business up and lets its people in.
pub fn open(house: &House) -> Result<Shop, Error> {
    let mut salt = [0; 16];
    dice().fill_bytes(&mut salt);
    let hash = password::hash(PASSWORD, salt)?;
    let owner_hash = hash.clone();
    let owner = house.db.write_now(move |tx| {
        business::set_up(
            tx,
            &business::SetUp {
                owner_name: SIGN_INS[0].0.to_owned(),
                owner_email: SIGN_INS[0].1.to_owned(),
                password: owner_hash.clone(),
                business_name: "Two Wheels".to_owned(),
                language: Language::En,
                time_zone: "Europe/Vilnius".to_owned(),
                currency: "EUR".to_owned(),
                country: "LT".to_owned(),
                sample: true,
            },
        )
    })?;
    let owner_actor = Actor::staff(owner, Role::Owner, Vec::new());
    let mut staff = vec![(owner, owner_actor.clone())];
    for (name, email, role) in SIGN_INS.iter().skip(1) {
        let (first, second) = (Secret::roll(&mut *dice()), Secret::roll(&mut *dice()));
        let (actor, hash) = (owner_actor.clone(), hash.clone());
        let invite = Invite {
            name: (*name).to_owned(),
            email: (*email).to_owned(),
            role: *role,
            place: None,
            language: None,
            teams: Vec::new(),
        };
        let id = house.db.write_now(move |tx| {
            let invited = staff::invite(tx, &actor, &invite, &first)?;
            links::accept(tx, &first.text(), &hash, &second, &Device::default())?;
            Ok::<_, Error>(invited.staff)
        })?;
        staff.push((id, Actor::staff(id, *role, Vec::new())));
    }
    let (actor, ids) = (
        owner_actor.clone(),
        staff.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
    );
    let (workshop, store, mailbox) = house.db.write_now(move |tx| {
        let workshop = teams::add(tx, &actor, "Workshop", false)?;
        let store = teams::add(tx, &actor, "Web store", false)?;
        let accounts = teams::add(tx, &actor, "Accounts", true)?;
        for (team, who) in [
            (workshop, 1),
            (workshop, 2),
            (store, 3),
            (store, 4),
            (accounts, 1),
        ] {
            teams::add_member(tx, &actor, team, ids[who])?;
        }
        teams::set_lead(tx, &actor, workshop, ids[1])?;
        Ok::<_, Error>((
            workshop,
            store,
            mailboxes::add(tx, &actor, &mailbox_form())?,
        ))
    })?;
    // With their teams, as a sign-in would find them.
    let team_of = |index: usize| match index {
        1 | 2 => vec![workshop],
        3 | 4 => vec![store],
        _ => Vec::new(),
    };
    let staff = staff
        .into_iter()
        .enumerate()
        .map(|(index, (id, actor))| (id, Actor::staff(id, actor.role, team_of(index))))
        .collect();
    Ok(Shop {
        staff,
        workshop,
        store,
        mailbox,
    })
}

/// Its servers point nowhere: in a sample nothing leaves.
fn mailbox_form() -> Form {
    Form {
        name: "Two Wheels".to_owned(),
        address: "hello@twowheels.example".to_owned(),
        place: None,
        team: None,
        language: Language::En,
        signature: "Two Wheels, Pilies 12, Vilnius\nMonday to Saturday, 10 to 18".to_owned(),
        acknowledges: false,
        imap: None,
        folder: "INBOX".to_owned(),
        starts_at: Millis(0),
        smtp: Some(ServerForm {
            host: "localhost".to_owned(),
            port: 2525,
            security: Security::None,
            user: String::new(),
            password: Password::Clear,
        }),
    }
}
