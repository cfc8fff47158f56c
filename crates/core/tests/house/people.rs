//! Who runs whom, what becomes of those who leave, links and passwords.

use crate::support::{conflict, forbidden, hashed, not_found, on_each_engine, secret, wrong};
use attent_core::{
    Actor, Role,
    people::{
        links, profile, sessions,
        sessions::Device,
        sign_in, staff,
        staff::{Change, Invite, StillTheirs},
        teams,
    },
};

fn invite(name: &str, role: Role) -> Invite {
    Invite {
        name: name.into(),
        email: format!("{name}@example.com"),
        role,
        place: None,
        language: None,
        teams: Vec::new(),
    }
}

#[test]
fn who_may_invite_whom() {
    on_each_engine(|desk| {
        let manager = desk.joins("Max", Role::Manager);
        let staff = desk.joins("Sia", Role::Staff);
        let viewer = desk.joins("Vik", Role::Viewer);
        let owner = desk.owner.clone();
        let (mut seed, may) = (100, |actor: &Actor, role, seed: u64| {
            let actor = actor.clone();
            let form = invite(&format!("n{seed}"), role);
            !forbidden(&desk.write(move |tx| staff::invite(tx, &actor, &form, &secret(seed))))
        });
        for (actor, expect) in [
            (&owner, [true, true, true, true]),
            (&manager, [true, true, false, false]),
            (&staff, [false; 4]),
            (&viewer, [false; 4]),
        ] {
            let got = [Role::Viewer, Role::Staff, Role::Manager, Role::Owner].map(|role| {
                seed += 1;
                may(actor, role, seed)
            });
            assert_eq!(got, expect, "{:?}", actor.role);
        }
    });
}

#[test]
fn an_address_is_one_person() {
    on_each_engine(|desk| {
        desk.joins("Max", Role::Staff);
        let owner = desk.owner.clone();
        let again = Invite {
            email: "MAX@example.com".into(),
            ..invite("max2", Role::Staff)
        };
        let again = desk.write(move |tx| staff::invite(tx, &owner, &again, &secret(5)));
        assert_eq!(wrong(again, "email"), "error-email-taken");

        let (sia, _) = desk.invites("Sia", Role::Staff);
        let owner = desk.owner.clone();
        let form = Change {
            name: "Sia".into(),
            email: "max@EXAMPLE.com".into(),
            place: None,
        };
        let taken = desk.write(move |tx| staff::change(tx, &owner, sia.staff, 1, &form));
        assert_eq!(wrong(taken, "email"), "error-email-taken");
    });
}

#[test]
fn a_manager_cannot_take_over_the_address_of_someone_who_has_joined() {
    on_each_engine(|desk| {
        let manager = desk.joins("Max", Role::Manager);
        let sia = desk.joins("Sia", Role::Staff).staff_id().unwrap();
        let version = desk
            .owner_does(move |tx, owner| staff::get(tx, owner, sia))
            .version;
        let change = |actor: &Actor, email: &str| {
            let actor = actor.clone();
            let form = Change {
                name: "Sia B".into(),
                email: email.into(),
                place: None,
            };
            desk.write(move |tx| staff::change(tx, &actor, sia, version, &form))
        };
        assert!(forbidden(&change(&manager, "max2@example.com")));
        change(&manager, "sia@example.com").unwrap();
        assert_eq!(
            conflict(change(&desk.owner, "sia.b@example.com")),
            "error-changed-meanwhile"
        );
    });
}

#[test]
fn there_is_always_an_owner_even_when_two_demote_each_other_at_once() {
    on_each_engine(|desk| {
        let ona = desk.owner.staff_id().unwrap();
        let owner = desk.owner.clone();
        let alone = desk.write(move |tx| staff::set_role(tx, &owner, ona, 1, Role::Staff));
        assert_eq!(conflict(alone), "error-last-owner");
        let second = desk.joins("Olga", Role::Owner);
        // An owner who has not joined cannot sign in, and does not count.
        desk.invites("Otto", Role::Owner);

        let olga = second.staff_id().unwrap();
        let demotions: Vec<_> = [(desk.owner.clone(), olga), (second, ona)]
            .map(|(actor, whom)| {
                let db = desk.db.clone();
                std::thread::spawn(move || {
                    db.write_now(move |tx| {
                        let version = staff::get(tx, &actor, whom)?.version;
                        staff::set_role(tx, &actor, whom, version, Role::Staff)
                    })
                })
            })
            .into_iter()
            .map(|demotion| demotion.join().unwrap())
            .collect();
        assert_eq!(
            demotions.iter().filter(|demotion| demotion.is_ok()).count(),
            1,
            "{demotions:?}"
        );
        let people = desk.owner_does(staff::list);
        let owners = people
            .iter()
            .filter(|person| person.role == Role::Owner && person.joined);
        assert_eq!(owners.count(), 1);
    });
}

#[test]
fn who_leaves_is_signed_out_and_what_is_theirs_is_said() {
    on_each_engine(|desk| {
        let sia = desk.joins("Sia", Role::Staff).staff_id().unwrap();
        let team = desk.team("Front", false, &[sia]);
        desk.owner_does(move |tx, owner| teams::set_lead(tx, owner, team, sia));
        let verified = desk
            .read(|tx| sign_in::credentials(tx, "sia@example.com"))
            .unwrap()
            .unwrap();
        let begin = verified.clone();
        desk.write(move |tx| sessions::begin(tx, &begin, &secret(50), &Device::default()))
            .unwrap();
        let find = || {
            desk.read(|tx| sessions::find(tx, &secret(50).text()))
                .unwrap()
        };
        assert_eq!(find().unwrap().actor.teams, [team]);

        let left = desk.owner_does(move |tx, owner| staff::disable(tx, owner, sia));
        assert_eq!(
            left,
            StillTheirs {
                conversations: 0,
                drafts: 0,
                teams_led: 1
            }
        );
        assert!(find().is_none());
        let known = desk
            .read(|tx| sign_in::credentials(tx, "sia@example.com"))
            .unwrap();
        assert!(known.is_none());
        let late =
            desk.write(move |tx| sessions::begin(tx, &verified, &secret(51), &Device::default()));
        assert_eq!(conflict(late), "error-sign-in-again");

        desk.owner_does(move |tx, owner| staff::enable(tx, owner, sia));
        assert!(
            desk.read(|tx| sign_in::credentials(tx, "sia@example.com"))
                .unwrap()
                .is_some()
        );
        assert!(find().is_none(), "a session does not come back");

        let (owner, ona) = (desk.owner.clone(), desk.owner.staff_id().unwrap());
        let oneself = desk.write(move |tx| staff::disable(tx, &owner, ona));
        assert_eq!(conflict(oneself), "error-not-yourself");
    });
}

#[test]
fn a_new_password_ends_the_other_sessions_and_needs_the_old_one_unchanged() {
    on_each_engine(|desk| {
        let sia = desk.joins("Sia", Role::Staff);
        let verified = desk
            .read(|tx| sign_in::credentials(tx, "sia@example.com"))
            .unwrap()
            .unwrap();
        let sessions = [60, 61].map(|seed| {
            let verified = verified.clone();
            desk.write(move |tx| sessions::begin(tx, &verified, &secret(seed), &Device::default()))
                .unwrap()
        });
        let new = attent_core::people::password::hash("another horse battery", [2; 16]).unwrap();
        let set = |old: &attent_core::people::password::PasswordHash| {
            let (sia, old, new) = (sia.clone(), old.clone(), new.clone());
            desk.write(move |tx| profile::set_password(tx, &sia, sessions[0], &old, &new))
        };
        let wrong = attent_core::people::password::hash("not the old one", [3; 16]).unwrap();
        assert_eq!(conflict(set(&wrong)), "error-changed-meanwhile");
        let actor = sia.clone();
        let old = desk.read(move |tx| profile::password(tx, &actor)).unwrap();
        set(&old).unwrap();
        let alive = [60, 61].map(|seed| {
            desk.read(move |tx| sessions::find(tx, &secret(seed).text()))
                .unwrap()
                .is_some()
        });
        assert_eq!(alive, [true, false]);
    });
}

#[test]
fn a_reset_goes_only_to_those_who_can_sign_in() {
    on_each_engine(|desk| {
        desk.invites("New", Role::Staff);
        desk.joins("Sia", Role::Staff);
        for (email, expect) in [
            ("SIA@example.com", true),
            ("new@example.com", false),
            ("nobody@example.com", false),
            ("", false),
        ] {
            let asked = desk
                .write(move |tx| links::ask_reset(tx, email, &secret(70)))
                .unwrap();
            assert_eq!(asked.is_some(), expect, "{email}");
        }
        assert_eq!(desk.events("staff.reset_asked"), 1);
    });
}

#[test]
fn a_link_works_once_for_a_while_and_the_newest_only() {
    on_each_engine(|desk| {
        let (invited, first) = desk.invites("Sia", Role::Staff);
        let again = desk.owner_does(move |tx, owner| {
            links::invite_again(tx, owner, invited.staff, &secret(80))
        });
        assert_eq!(again.email, "sia@example.com");
        let second = secret(80).text();
        let look = |text: &str| {
            let text = text.to_owned();
            desk.read(move |tx| links::look(tx, &text))
        };
        let accept = |text: &str, seed| {
            let text = text.to_owned();
            desk.write(move |tx| {
                links::accept(tx, &text, &hashed(), &secret(seed), &Device::default())
            })
        };
        assert!(not_found(&look(&first)), "the newer link voids the older");
        assert!(
            look(&second).is_ok() && look(&second).is_ok(),
            "looking spends nothing"
        );
        assert!(not_found(&accept("nonsense", 81)));
        accept(&second, 82).unwrap();
        assert!(not_found(&accept(&second, 83)));
        assert!(
            desk.read(|tx| sessions::find(tx, &secret(82).text()))
                .unwrap()
                .is_some()
        );
        let owner = desk.owner.clone();
        let joined =
            desk.write(move |tx| links::invite_again(tx, &owner, invited.staff, &secret(84)));
        assert_eq!(conflict(joined), "error-has-joined");

        desk.write(|tx| links::ask_reset(tx, "sia@example.com", &secret(85)))
            .unwrap();
        let reset = secret(85).text();
        desk.clock.pass(attent_db::Millis::from_hours(2).0 - 1);
        assert!(look(&reset).is_ok());
        desk.clock.pass(1);
        assert!(not_found(&look(&reset)));
        assert!(not_found(&accept(&reset, 86)));
    });
}
