//! Customers: recognised, found, changed, merged and taken apart again.

mod shop;

use attent_core::{
    Actor, Error, Role,
    conversations::{self, EntryKind},
    customers::{
        self, Change, IdentityKind, New, Order, Patch, add, add_identity, change, find,
        find_by_words, heard_from, identities, list, merge, merged_in, notes, organisations,
        recognise, remove_identity, speaks, unmerge,
    },
};
use attent_db::{Millis, params};
use shop::{Shop, mail_from, on_every_engine};

#[test]
fn a_mail_tells_whose_it_is() {
    on_every_engine(|shop| {
        let steps = [
            ("", "Rosa@Example.com", true, "Rosa@Example.com"),
            ("", "rosa@example.com", false, "Rosa@Example.com"),
            ("Rosa Perez", "rosa@example.com", false, "Rosa Perez"),
            ("R. P. via Shop", "ROSA@example.com", false, "Rosa Perez"),
            ("'Jonas'", "jonas@example.org", true, "Jonas"),
        ];
        for (name, address, new, expect) in steps {
            let (found, customer) = shop.does(move |tx| {
                let actor = Actor::channel();
                let found = recognise(tx, &actor, &mail_from(name, address))?;
                Ok((found, find(tx, &actor, found.customer)?))
            });
            assert_eq!(
                (found.new, customer.name.as_str()),
                (new, expect),
                "{name} <{address}>"
            );
        }
        assert_eq!(shop.count("SELECT COUNT(*) FROM customer"), 2);
        assert_eq!(
            shop.count("SELECT COUNT(*) FROM event WHERE kind = 'customer.added'"),
            2
        );
    });
}

#[test]
fn two_mails_at_once_make_one_customer() {
    on_every_engine(|shop| {
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| shop.customer("Rosa", "rosa@example.com"));
            }
        });
        assert_eq!(shop.count("SELECT COUNT(*) FROM customer"), 1);
        assert_eq!(shop.count("SELECT COUNT(*) FROM identity"), 1);
    });
}

#[test]
fn the_list_goes_by_name_and_by_contact_page_by_page() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Viewer, &[]);
        let people = [
            ("Zoë", "z@a.example"),
            ("ąžuolas", "b@b.example"),
            ("Česlovas", "c@c.example"),
        ];
        let mut ids = Vec::new();
        for (name, address) in people {
            ids.push(shop.customer(name, address));
        }
        let newest = ids[0];
        shop.does(move |tx| {
            heard_from(tx, ids[1], Millis(10))?;
            heard_from(tx, newest, Millis(50))?;
            // History comes in any order.
            heard_from(tx, newest, Millis(20))
        });
        for (order, expect) in [
            (Order::Name, vec!["ąžuolas", "Česlovas", "Zoë"]),
            (Order::Contact, vec!["Zoë", "ąžuolas"]),
        ] {
            let actor = ana.clone();
            let names = shop.does(move |tx| {
                let (mut names, mut after) = (Vec::new(), None);
                loop {
                    let page = list(tx, &actor, order, after.as_ref(), 1)?;
                    let Some(last) = page.last() else {
                        return Ok(names);
                    };
                    after = Some(last.cursor.to_string().parse().unwrap());
                    names.extend(page.into_iter().map(|listed| listed.customer.name));
                }
            });
            assert_eq!(names, expect, "{order:?}");
        }
        let zoe = shop.does(move |tx| find(tx, &Actor::system(), newest));
        assert_eq!(
            (zoe.first_contact_at, zoe.last_contact_at),
            (Some(Millis(20)), Some(Millis(50)))
        );
    });
}

/// A call is a contact, also one from before calls were counted as such.
#[test]
fn a_call_is_a_contact() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let talk = shop.conversation(rosa, "Lamp", None);
        let contacts = |shop: &Shop| {
            let rosa = shop.does(move |tx| find(tx, &Actor::system(), rosa));
            (rosa.first_contact_at, rosa.last_contact_at)
        };
        assert_eq!(contacts(shop), (None, None));
        let actor = ana.clone();
        let now = shop.does(move |tx| {
            conversations::contact(tx, &actor, talk, EntryKind::Call, "She called.")?;
            Ok(tx.now())
        });
        assert_eq!(contacts(shop), (Some(now), Some(now)));
        for (kept, expect) in [
            ((None, None), (Some(now), Some(now))),
            ((Some(1), Some(2)), (Some(Millis(1)), Some(now))),
        ] {
            shop.does(move |tx| {
                tx.run(
                    "UPDATE customer SET first_contact_at = $2, last_contact_at = $3 WHERE id = $1",
                    &params![rosa, kept.0, kept.1],
                )?;
                tx.run(include_str!("../../../migrations/0057_contacts.sql"), &[])?;
                Ok(())
            });
            assert_eq!(contacts(shop), expect, "{kept:?}");
        }
    });
}

#[test]
fn the_counter_finds_people_while_it_types() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let sarunas = shop.customer("Šarūnas Petraitis", "sp@dviratis.example");
        shop.customer("Rosa Petridou", "rosa@example.com");
        let actor = ana.clone();
        shop.does(move |tx| {
            add_identity(tx, &actor, sarunas, IdentityKind::Phone, "+370 612 34567").map(|_| ())
        });
        for (typed, expect) in [
            ("sar", vec!["Šarūnas Petraitis"]),
            ("petr", vec!["Rosa Petridou", "Šarūnas Petraitis"]),
            ("petr ro", vec!["Rosa Petridou"]),
            ("Šarūnas PETRAITIS", vec!["Šarūnas Petraitis"]),
            ("612 345", vec!["Šarūnas Petraitis"]),
            ("34567", vec!["Šarūnas Petraitis"]),
            ("rosa@ex", vec!["Rosa Petridou"]),
            ("dviratis", vec!["Šarūnas Petraitis"]),
            ("raitis", vec![]),
            ("%", vec![]),
        ] {
            let actor = ana.clone();
            let found = shop.does(move |tx| find_by_words(tx, &actor, typed, 10));
            let mut names: Vec<String> = found.into_iter().map(|one| one.customer.name).collect();
            names.sort();
            assert_eq!(names, expect, "{typed}");
        }
    });
}

#[test]
fn a_change_names_the_version_it_saw() {
    on_every_engine(|shop| {
        let (ana, viewer) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("V", Role::Viewer, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let edit = |actor: &Actor, version: i64, change_: Change| {
            let actor = actor.clone();
            shop.write(move |tx| change(tx, &actor, rosa, version, change_.clone()))
        };
        let tactful = Change {
            tact: Patch::Set("Lost her dog".into()),
            ..Change::default()
        };
        assert!(matches!(
            edit(&viewer, 1, tactful.clone()),
            Err(Error::Forbidden)
        ));
        let next = edit(&ana, 1, tactful.clone()).unwrap();
        assert!(matches!(
            edit(&ana, 1, tactful),
            Err(Error::Conflict("error-changed-meanwhile"))
        ));
        let wrong = Change {
            name: Patch::Clear,
            language: Patch::Set("English".into()),
            time_zone: Patch::Set("Mars/Base".into()),
            ..Change::default()
        };
        let Err(Error::Invalid(errors)) = edit(&ana, next, wrong) else {
            panic!("it was taken")
        };
        assert_eq!(
            errors.0.iter().map(|(field, _)| *field).collect::<Vec<_>>(),
            ["name", "language", "time_zone"]
        );
        let found = shop.does(move |tx| find(tx, &Actor::system(), rosa));
        assert_eq!(
            (found.name.as_str(), found.tact.as_str()),
            ("Rosa", "Lost her dog")
        );
        let cleared = Change {
            tact: Patch::Clear,
            ..Change::default()
        };
        edit(&ana, next, cleared).unwrap();
        assert_eq!(
            shop.does(move |tx| find(tx, &Actor::system(), rosa)).tact,
            ""
        );
    });
}

#[test]
fn an_address_is_one_customers() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let (rosa, jonas) = (
            shop.customer("Rosa", "r@a.example"),
            shop.customer("Jonas", "j@b.example"),
        );
        let actor = ana.clone();
        let taken = shop
            .write(move |tx| add_identity(tx, &actor, jonas, IdentityKind::Email, "R@A.example"));
        assert!(matches!(
            taken,
            Err(Error::Conflict("error-identity-of-another"))
        ));
        let actor = ana.clone();
        let (phone, same) = shop.does(move |tx| {
            let add = |tx: &mut _, n| add_identity(tx, &actor, rosa, IdentityKind::Phone, n);
            Ok((add(tx, "+370 612 34567")?, add(tx, "0037061234567")?))
        });
        assert_eq!(phone, same);
        let actor = ana.clone();
        let left = shop.does(move |tx| {
            remove_identity(tx, &actor, rosa, phone)?;
            assert!(matches!(
                remove_identity(tx, &actor, rosa, phone),
                Err(Error::NotFound)
            ));
            identities(tx, &actor, rosa)
        });
        assert_eq!(
            left.iter()
                .map(|one| one.value.as_str())
                .collect::<Vec<_>>(),
            ["r@a.example"]
        );
        let entered = New {
            name: "Rosa too".into(),
            identities: vec![(IdentityKind::Email, "r@a.example".into())],
            ..New::default()
        };
        let actor = ana.clone();
        let twice = shop.write(move |tx| add(tx, &actor, &entered));
        assert!(matches!(
            twice,
            Err(Error::Conflict("error-identity-of-another"))
        ));
        assert_eq!(shop.count("SELECT COUNT(*) FROM customer"), 2);
    });
}

#[test]
fn colleagues_of_one_domain_belong_together() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Manager, &[]);
        let first = shop.customer("Rosa", "rosa@wheels.example");
        let of = |id| {
            shop.does(move |tx| find(tx, &Actor::system(), id))
                .organisation
        };
        assert_eq!(of(first), None);
        let second = shop.customer("Jonas", "jonas@wheels.example");
        let made = of(second).expect("an organisation");
        assert_eq!(of(first), Some(made));
        let third = shop.customer("Nils", "nils@wheels.example");
        assert_eq!(of(third), Some(made));
        for address in ["a@gmail.com", "b@gmail.com"] {
            assert_eq!(of(shop.customer("", address)), None, "{address}");
        }
        let actor = ana.clone();
        let (found, members) = shop.does(move |tx| {
            Ok((
                organisations::list(tx, &actor, None, 9)?,
                organisations::members(tx, &actor, made, 9)?,
            ))
        });
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "wheels.example");
        let names: Vec<String> = members.into_iter().map(|one| one.customer.name).collect();
        assert_eq!(names, ["Jonas", "Nils", "Rosa"]);
        let actor = ana.clone();
        shop.does(move |tx| {
            let details = organisations::Details {
                name: "Wheels Ltd".into(),
                ..Default::default()
            };
            let version = organisations::change(tx, &actor, made, 1, &details)?;
            let taken = organisations::add(tx, &actor, &details);
            assert!(matches!(taken, Err(Error::Conflict("error-name-taken"))));
            organisations::remove(tx, &actor, made, version)
        });
        assert_eq!(of(first), None);
    });
}

#[test]
fn notes_are_their_writers() {
    on_every_engine(|shop| {
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        let boss = shop.staff("Boss", Role::Manager, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let actor = ana.clone();
        let note = shop.does(move |tx| notes::add(tx, &actor, rosa, " Rides a red bike "));
        let edit = |actor: &Actor, version: i64| {
            let actor = actor.clone();
            shop.write(move |tx| notes::change(tx, &actor, note, version, "Rides a blue bike"))
        };
        assert!(matches!(edit(&ben, 1), Err(Error::Forbidden)));
        assert_eq!(edit(&ana, 1).unwrap(), 2);
        assert!(matches!(edit(&boss, 1), Err(Error::Conflict(_))));
        assert_eq!(edit(&boss, 2).unwrap(), 3);
        let actor = ben.clone();
        let seen = shop.does(move |tx| notes::list(tx, &actor, rosa));
        assert_eq!(seen[0].text, "Rides a blue bike");
        shop.does(move |tx| notes::remove(tx, &boss, note, 3));
        assert_eq!(shop.count("SELECT COUNT(*) FROM customer_note"), 0);
    });
}

#[test]
fn a_merge_can_be_taken_back() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let (keep, gone) = (
            shop.customer("Rosa", "r@a.example"),
            shop.customer("Rosa P", "r@b.example"),
        );
        let (own, moved) = (
            shop.conversation(keep, "Own", None),
            shop.conversation(gone, "Moved", None),
        );
        shop.entry(own, "mine");
        shop.entry(moved, "theirs");
        shop.does(move |tx| speaks(tx, &Actor::system(), gone, "nl"));
        let actor = ana.clone();
        let undo = shop.does(move |tx| merge(tx, &actor, keep, gone));
        let standing = |shop: &Shop| {
            shop.does(move |tx| {
                let system = Actor::system();
                let count = |tx: &mut attent_db::Tx<'_>, sql: &str| {
                    tx.one(sql, &attent_db::params![keep], |row| row.get::<i64>(0))
                };
                Ok((
                    identities(tx, &system, keep)?.len(),
                    count(
                        tx,
                        "SELECT COUNT(*) FROM conversation WHERE customer_id = $1",
                    )?
                    .unwrap(),
                    count(tx, "SELECT COUNT(*) FROM entry WHERE customer_id = $1")?.unwrap(),
                    find(tx, &system, keep)?.language,
                    find(tx, &system, gone)?.merged_into,
                    list(tx, &system, Order::Name, None, 9)?.len(),
                ))
            })
        };
        assert_eq!(
            standing(shop),
            (2, 2, 2, Some("nl".to_owned()), Some(keep), 1)
        );
        let actor = ana.clone();
        assert_eq!(
            shop.does(move |tx| merged_in(tx, &actor, keep))[0].customer,
            gone
        );
        assert_eq!(
            shop.customer("", "r@b.example"),
            keep,
            "mail goes to the one kept"
        );
        let actor = ana.clone();
        let again = shop.write(move |tx| merge(tx, &actor, keep, gone));
        assert!(matches!(
            again,
            Err(Error::Conflict("error-customer-merged"))
        ));
        let actor = ana.clone();
        assert_eq!(shop.does(move |tx| unmerge(tx, &actor, undo)), gone);
        assert_eq!(standing(shop), (1, 1, 1, None, None, 2));
        assert_eq!(shop.customer("", "r@b.example"), gone);
        let actor = ana.clone();
        let twice = shop.write(move |tx| unmerge(tx, &actor, undo));
        assert!(matches!(
            twice,
            Err(Error::Conflict("error-too-late-to-undo"))
        ));
    });
}

#[test]
fn a_customer_sees_nobody_else() {
    on_every_engine(|shop| {
        let (rosa, jonas) = (
            shop.customer("Rosa", "r@a.example"),
            shop.customer("Jonas", "j@b.example"),
        );
        let mut actor = Actor::system();
        actor.who = attent_core::Who::Customer(rosa);
        shop.does(move |tx| {
            assert_eq!(find(tx, &actor, rosa)?.name, "Rosa");
            assert!(matches!(find(tx, &actor, jonas), Err(Error::NotFound)));
            assert!(matches!(
                customers::list(tx, &actor, Order::Name, None, 9),
                Err(Error::Forbidden)
            ));
            assert!(matches!(
                find_by_words(tx, &actor, "Jo", 9),
                Err(Error::Forbidden)
            ));
            Ok(())
        });
    });
}
