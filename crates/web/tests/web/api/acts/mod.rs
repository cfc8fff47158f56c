//! What programs do as people do it on the pages: settings, giving, mail.

mod authority;
mod cases;
mod catalogue;
mod findings;
mod giving;
mod hours;
mod kept;
mod letters;
mod people;
mod pictures;
mod promised;
mod returns;
mod rules;
mod spent;
use crate::support;
mod talks;
mod touched;
mod trouble;
mod waiting;
mod walks;

use attent_core::{
    Role, Secret, customers,
    ids::StaffId,
    people::{links, password, sessions, staff},
};
use attent_db::params;
use rand::{SeedableRng, rngs::SmallRng};
use serde_json::{Value as Json, json};
use support::{Desk, Got, on_each_engine};

impl Desk {
    async fn put(&self, role: &str, path: &str, body: Json) -> Got {
        self.asks(role, "PUT", path, Some(&body), &[]).await
    }

    async fn delete(&self, role: &str, path: &str) -> Got {
        self.asks(role, "DELETE", path, None, &[]).await
    }

    /// How many events of this kind there are.
    fn events(&self, kind: &'static str) -> i64 {
        let found = self.db.write_now(move |tx| {
            tx.one(
                "SELECT COUNT(*) FROM event WHERE kind = $1",
                &params![kind],
                |row| row.get(0),
            )
        });
        let found: Result<_, attent_db::Error> = found;
        found.expect("a count").unwrap_or(0)
    }

    /// Somebody who has come in.
    fn joins(&self, name: &'static str, role: Role, seed: u64) -> StaffId {
        let secret = move |more| Secret::roll(&mut SmallRng::seed_from_u64(seed + more));
        let hash = password::hash("correct horse battery", [1; 16]).expect("a good password");
        self.owner_does(move |tx, owner| {
            let form = staff::Invite {
                name: name.to_owned(),
                email: format!("{name}@example.com"),
                role,
                place: None,
                language: None,
                teams: Vec::new(),
            };
            let id = staff::invite(tx, owner, &form, &secret(1000))?.staff;
            let device = sessions::Device {
                agent: String::new(),
                address: String::new(),
            };
            links::accept(tx, &secret(1000).text(), &hash, &secret(0), &device)?;
            Ok(id)
        })
    }
}

/// What a manager's program does, and may.
async fn done(desk: &Desk, method: &str, path: &str, body: Json) -> Got {
    let got = desk.asks("manager", method, path, Some(&body), &[]).await;
    assert!(got.status.is_success(), "{method} {path}: {}", got.text);
    got
}

/// The owner, who made the tokens.
fn ona(desk: &Desk) -> String {
    desk.owner.staff_id().expect("a person").to_string()
}

/// Rosa, of whom nothing else is known.
fn customer(desk: &Desk) -> String {
    let id = desk.owner_does(|tx, owner| {
        let new = customers::New {
            name: "Rosa".into(),
            language: None,
            identities: Vec::new(),
        };
        customers::add(tx, owner, &new)
    });
    id.to_string()
}

fn euros(amount: i64) -> Json {
    json!({"amount": amount, "currency": "EUR"})
}

/// The fields of a 422, each with its word.
fn wrong(got: &Got) -> Vec<(String, String)> {
    assert_eq!(got.status, 422, "{}", got.text);
    let errors = got.json["errors"].as_array().cloned().unwrap_or_default();
    let text = |one: &Json, field: &str| one[field].as_str().unwrap_or("").to_owned();
    let errors = errors.iter();
    errors
        .map(|one| (text(one, "field"), text(one, "code")))
        .collect()
}

fn field(name: &str, word: &str) -> (String, String) {
    (name.to_owned(), word.to_owned())
}
