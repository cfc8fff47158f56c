//! Mailboxes and their passwords, cursors, health.

use crate::support::{Desk, conflict, dice, forbidden, not_found, on_each_engine, wrong};
use attent_core::{
    Actor, Language, Result, Role,
    channels::{
        Cursor, Direction, Plain, Reason, Seal, Security, cursor, health,
        health::Turn,
        mailboxes,
        mailboxes::{Form, Password, ServerForm},
    },
    ids::{MailboxId, TeamId},
    people::teams,
};
use attent_db::Millis;

fn seal() -> Seal {
    Seal::from_key(&[9; 32]).unwrap()
}

fn server(host: &str, password: Password) -> ServerForm {
    ServerForm {
        host: host.into(),
        port: 993,
        security: Security::Tls,
        user: "help".into(),
        password,
    }
}

fn form(address: &str) -> Form {
    let sealed = seal().seal(&Plain("s3cret".into()), &mut dice(1)).unwrap();
    Form {
        name: "Help".into(),
        address: address.into(),
        place: None,
        team: None,
        language: Language::Lt,
        signature: String::new(),
        acknowledges: true,
        imap: Some(server("imap.example.com", Password::Set(sealed))),
        folder: "INBOX".into(),
        starts_at: Millis(0),
        smtp: None,
    }
}

fn add(desk: &Desk, form: Form) -> MailboxId {
    desk.owner_does(move |tx, owner| mailboxes::add(tx, owner, &form))
}

fn change(desk: &Desk, actor: &Actor, id: MailboxId, version: i64, form: Form) -> Result<()> {
    let actor = actor.clone();
    desk.write(move |tx| mailboxes::change(tx, &actor, id, version, &form))
}

#[test]
fn a_password_is_known_to_the_loops_alone() {
    on_each_engine(|desk| {
        let id = add(desk, form("help@example.com"));
        let seen = desk.owner_does(move |tx, owner| mailboxes::get(tx, owner, id));
        let json = serde_json::to_string(&seen).unwrap();
        assert!(seen.imap.unwrap().password_set);
        assert!(!json.contains("s3cret") && json.contains("password_set"));
        let active = desk.read(mailboxes::all_active).unwrap();
        let login = active[0].imap.clone().unwrap();
        assert_eq!(
            seal().open(&login.password.unwrap()).unwrap(),
            Plain("s3cret".into())
        );
        assert!(active[0].smtp.is_none());
    });
}

#[test]
fn a_password_stays_for_the_server_it_was_given_for() {
    on_each_engine(|desk| {
        let id = add(desk, form("help@example.com"));
        let keep = |host| Form {
            imap: Some(server(host, Password::Keep)),
            ..form("help@example.com")
        };
        let moved = change(desk, &desk.owner, id, 1, keep("imap.evil.example"));
        assert_eq!(wrong(moved, "imap_password"), "error-password-again");
        change(desk, &desk.owner, id, 1, keep("imap.example.com")).unwrap();
        let set = || {
            let seen = desk.owner_does(move |tx, owner| mailboxes::get(tx, owner, id));
            seen.imap.map(|imap| imap.password_set)
        };
        assert_eq!(set(), Some(true));
        let clear = Form {
            imap: Some(server("imap.example.com", Password::Clear)),
            ..form("help@example.com")
        };
        change(desk, &desk.owner, id, 2, clear).unwrap();
        assert_eq!(set(), Some(false));
        let stale = change(desk, &desk.owner, id, 2, form("help@example.com"));
        assert_eq!(conflict(stale), "error-changed-meanwhile");
        change(
            desk,
            &desk.owner,
            id,
            3,
            Form {
                imap: None,
                ..form("help@example.com")
            },
        )
        .unwrap();
        assert_eq!(set(), None);
    });
}

#[test]
fn an_address_is_one_mailbox_and_retired_it_is_nobodys() {
    on_each_engine(|desk| {
        let id = add(desk, form("help@example.com"));
        let owner = desk.owner.clone();
        let again = desk.write(move |tx| mailboxes::add(tx, &owner, &form("HELP@example.com")));
        assert_eq!(wrong(again, "address"), "error-address-taken");
        let other = add(desk, form("info@example.com"));
        let taken = change(desk, &desk.owner, other, 1, form("Help@Example.com"));
        assert_eq!(wrong(taken, "address"), "error-address-taken");
        let ours = |address: &'static str| {
            desk.read(move |tx| mailboxes::for_address(tx, address))
                .unwrap()
                .map(|mailbox| mailbox.id)
        };
        assert_eq!(ours("HELP@example.com"), Some(id));
        desk.owner_does(move |tx, owner| mailboxes::retire(tx, owner, id));
        assert_eq!(ours("help@example.com"), None);
        assert_eq!(desk.read(mailboxes::all_active).unwrap().len(), 1);
        assert!(not_found(&desk.read(move |tx| mailboxes::active(tx, id))));
        desk.owner_does(move |tx, owner| mailboxes::restore(tx, owner, id));
        assert_eq!(ours("help@example.com"), Some(id));
    });
}

#[test]
fn everything_wrong_with_a_mailbox_is_said_at_once() {
    on_each_engine(|desk| {
        let long = Plain("x".repeat(5_000));
        let long = seal().seal(&long, &mut dice(2)).unwrap();
        let bad = Form {
            name: " ".into(),
            folder: String::new(),
            place: Some(attent_core::ids::PlaceId(1)),
            imap: Some(ServerForm {
                port: 0,
                ..server("imap example", Password::Clear)
            }),
            smtp: Some(ServerForm {
                port: 70_000,
                user: "x".repeat(513),
                ..server("", Password::Set(long))
            }),
            ..form("help")
        };
        let owner = desk.owner.clone();
        let Err(attent_core::Error::Invalid(errors)) =
            desk.write(move |tx| mailboxes::add(tx, &owner, &bad))
        else {
            panic!("it was accepted")
        };
        let mut fields: Vec<_> = errors.0.iter().map(|(field, _)| *field).collect();
        fields.sort_unstable();
        let expect = [
            "address",
            "folder",
            "imap_host",
            "imap_port",
            "name",
            "place",
            "smtp_host",
            "smtp_password",
            "smtp_port",
            "smtp_user",
        ];
        assert_eq!(fields, expect);
    });
}

#[test]
fn who_runs_a_mailbox() {
    on_each_engine(|desk| {
        let (manager, lead) = (
            desk.joins("Max", Role::Manager),
            desk.joins("Lea", Role::Staff),
        );
        let lea = lead.staff_id().unwrap();
        let (open, closed) = (
            desk.team("Front", false, &[]),
            desk.team("Personnel", true, &[]),
        );
        for team in [open, closed] {
            desk.owner_does(move |tx, owner| teams::set_lead(tx, owner, team, lea));
        }
        let staff = desk.joins("Sia", Role::Staff);
        let mut number = 0;
        let mut may = |actor: &Actor, team: Option<TeamId>| {
            number += 1;
            let (actor, form) = (
                actor.clone(),
                Form {
                    team,
                    ..form(&format!("m{number}@example.com"))
                },
            );
            !forbidden(&desk.write(move |tx| mailboxes::add(tx, &actor, &form)))
        };
        for (actor, expect) in [
            (&desk.owner, [true, true, true]),
            (&manager, [true, true, false]),
            (&lead, [false, true, true]),
            (&staff, [false, false, false]),
        ] {
            let got = [None, Some(open), Some(closed)].map(|team| may(actor, team));
            assert_eq!(got, expect, "{:?}", actor.who);
        }
    });
}

#[test]
fn a_cursor_moves_forward_only_and_within_its_generation() {
    on_each_engine(|desk| {
        let id = add(desk, form("help@example.com"));
        let advance = |uid_validity, uid| {
            desk.write(move |tx| cursor::advance(tx, id, "INBOX", Cursor { uid_validity, uid }))
                .unwrap()
        };
        let reset = |uid_validity| {
            desk.write(move |tx| cursor::reset(tx, id, "INBOX", uid_validity))
                .unwrap()
        };
        let at = || {
            let found = desk.read(move |tx| cursor::get(tx, id, "INBOX")).unwrap();
            found.map(|cursor| (cursor.uid_validity, cursor.uid))
        };
        assert_eq!(at(), None);
        for (uid_validity, uid, moves, then) in [
            (7, 10, true, (7, 10)),
            (7, 9, false, (7, 10)),
            (7, 10, false, (7, 10)),
            (7, 12, true, (7, 12)),
            (8, 99, false, (7, 12)),
        ] {
            assert_eq!(advance(uid_validity, uid), moves, "{uid_validity} {uid}");
            assert_eq!(at(), Some(then));
        }
        assert!(!reset(7));
        assert!(reset(8));
        assert_eq!(at(), Some((8, 0)));
        assert!(advance(8, 1));
        assert!(!advance(7, 50));
    });
}

#[test]
fn only_the_turns_of_a_channel_are_events() {
    use Direction::In;
    on_each_engine(|desk| {
        let id = add(desk, form("help@example.com"));
        let fails = |reason| {
            desk.write(move |tx| health::failed(tx, id, In, reason, "no\r\nroute"))
                .unwrap()
        };
        let works = || desk.write(move |tx| health::ok(tx, id, In)).unwrap();
        assert_eq!(works(), Turn::None);
        assert_eq!(fails(Reason::TimedOut), Turn::Failed);
        assert_eq!(fails(Reason::AuthRefused), Turn::None);
        let seen = desk.read(move |tx| health::of_mailbox(tx, id)).unwrap();
        assert_eq!(
            (seen[0].reason, seen[0].detail.as_str()),
            (Reason::AuthRefused, "noroute")
        );
        assert_eq!(works(), Turn::Recovered { told: false });
        assert_eq!(works(), Turn::None);
        assert_eq!(
            (
                desk.events("channel.failed"),
                desk.events("channel.recovered")
            ),
            (1, 1)
        );
        assert_eq!(desk.read(move |tx| health::of_mailbox(tx, id)).unwrap(), []);
        assert_eq!(
            desk.read(move |tx| health::last_ok(tx, id)).unwrap().len(),
            1
        );
    });
}

#[test]
fn trouble_is_shown_after_two_minutes_and_told_once_after_five() {
    use Direction::Out;
    on_each_engine(|desk| {
        let id = add(desk, form("help@example.com"));
        let shown = |desk: &Desk| desk.owner_does(health::troubles).len();
        let due = |desk: &Desk| desk.read(health::due_to_tell).unwrap().len();
        let fails = || {
            desk.write(move |tx| health::failed(tx, id, Out, Reason::Refused, ""))
                .unwrap()
        };
        fails();
        assert_eq!((shown(desk), due(desk)), (0, 0));
        desk.clock.pass(Millis::from_minutes(2));
        fails();
        assert_eq!((shown(desk), due(desk)), (1, 0));
        desk.clock.pass(Millis::from_minutes(3));
        assert_eq!((shown(desk), due(desk)), (1, 1));
        let tell = || {
            desk.write(move |tx| health::mark_told(tx, id, Out))
                .unwrap()
        };
        assert!(tell());
        assert!(!tell());
        assert_eq!((shown(desk), due(desk)), (1, 0));
        let turn = desk.write(move |tx| health::ok(tx, id, Out)).unwrap();
        assert_eq!(turn, Turn::Recovered { told: true });
        assert_eq!((shown(desk), due(desk)), (0, 0));
    });
}

#[test]
fn trouble_concerns_the_team_the_mailbox_works_for() {
    on_each_engine(|desk| {
        let (lead, staff) = (
            desk.joins("Lea", Role::Staff),
            desk.joins("Sia", Role::Staff),
        );
        let manager = desk.joins("Max", Role::Manager);
        let lea = lead.staff_id().unwrap();
        let team = desk.team("Front", false, &[]);
        desk.owner_does(move |tx, owner| teams::set_lead(tx, owner, team, lea));
        let everybodys = add(desk, form("info@example.com"));
        let theirs = add(
            desk,
            Form {
                team: Some(team),
                ..form("front@example.com")
            },
        );
        for id in [everybodys, theirs] {
            desk.write(move |tx| health::failed(tx, id, Direction::In, Reason::Other, ""))
                .unwrap();
        }
        desk.clock.pass(Millis::from_minutes(2));
        let member = Actor::staff(lea, Role::Staff, vec![team]);
        for (actor, expect) in [(&staff, 1), (&member, 2), (&manager, 2), (&desk.owner, 2)] {
            let actor = actor.clone();
            let seen = desk.read(move |tx| health::troubles(tx, &actor)).unwrap();
            assert_eq!(seen.len(), expect);
        }
        let told = |id| desk.read(move |tx| health::concerned(tx, id)).unwrap();
        let (ona, max) = (desk.owner.staff_id().unwrap(), manager.staff_id().unwrap());
        assert_eq!(told(everybodys), [ona, max]);
        let mut all = told(theirs);
        all.sort();
        let mut expect = [ona, lea, max];
        expect.sort();
        assert_eq!(all, expect);
    });
}

#[test]
fn reasons_are_read_as_they_are_written() {
    for reason in Reason::ALL {
        assert_eq!(Reason::parse(reason.as_str()), Some(reason));
        assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
    }
}
