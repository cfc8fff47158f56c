//! Teams and their managers, places.

use attent_core::{
    Actor, Role,
    ids::StaffId,
    people::{places, teams},
};

use crate::support::{conflict, forbidden, on_each_engine, wrong};

#[test]
fn a_closed_team_is_run_by_its_leads_and_the_owners() {
    on_each_engine(|desk| {
        let manager = desk.joins("Max", Role::Manager);
        let lead = desk.joins("Lea", Role::Staff);
        let max = manager.staff_id().unwrap();
        let (open, closed) = (
            desk.team("Front", false, &[]),
            desk.team("Personnel", true, &[]),
        );
        let lea = lead.staff_id().unwrap();
        desk.owner_does(move |tx, owner| teams::set_lead(tx, owner, closed, lea));
        let joins = |actor: &Actor, team| {
            let actor = actor.clone();
            desk.write(move |tx| teams::add_member(tx, &actor, team, max))
        };
        assert!(joins(&manager, open).is_ok());
        assert!(forbidden(&joins(&manager, closed)));
        assert!(forbidden(&joins(&lead, open)));
        assert!(joins(&lead, closed).is_ok());
        let opens = manager.clone();
        let opened = desk.write(move |tx| teams::change(tx, &opens, closed, 1, "Personnel", false));
        assert!(forbidden(&opened));
    });
}

#[test]
fn closing_a_team_seals_its_conversations_and_opening_it_shows_them() {
    on_each_engine(|desk| {
        let team = desk.team("Front", false, &[]);
        desk.write(move |tx| {
            tx.run(
                "INSERT INTO customer (id, name, name_key, say_it, form_of_address, tact, created_at,
                                       version)
                 VALUES (1, 'Ana', 'ana', '', '', '', 0, 1)",
                &[],
            )?;
            tx.run(
                "INSERT INTO conversation (id, number, subject, customer_id, channel, kind, priority,
                                           team_id, lane, state, sort_at, sealed_team, preview,
                                           entries, last_entry_at, created_at, version)
                 VALUES (1, 1, 'Lamp', 1, 'mail', 'question', 'normal', $1, 'people', 'open', 0, 0,
                         '', 0, 0, 0, 1)",
                &[team.into()],
            )?;
            Ok(())
        })
        .unwrap();
        let sealed = || {
            let sql = "SELECT sealed_team FROM conversation WHERE id = 1";
            desk.read(move |tx| Ok(tx.one(sql, &[], |row| row.get::<i64>(0))?))
                .unwrap()
                .unwrap()
        };
        desk.owner_does(move |tx, owner| teams::change(tx, owner, team, 1, "Front", true));
        assert_eq!(sealed(), team.0);
        desk.owner_does(move |tx, owner| teams::change(tx, owner, team, 2, "Front", false));
        assert_eq!(sealed(), 0);
        let owner = desk.owner.clone();
        let retired = desk.write(move |tx| teams::retire(tx, &owner, team));
        assert_eq!(conflict(retired), "error-team-in-use");
    });
}

#[test]
fn a_persons_manager_is_their_lead_else_the_owner() {
    on_each_engine(|desk| {
        let [ana, bo, cy] =
            ["Ana", "Bo", "Cy"].map(|name| desk.joins(name, Role::Staff).staff_id().unwrap());
        let front = desk.team("Front", false, &[ana, bo]);
        let back = desk.team("Back", false, &[ana]);
        let ona = desk.owner.staff_id().unwrap();
        let manager = |who: StaffId| desk.read(move |tx| teams::manager_of(tx, who)).unwrap();
        assert_eq!(manager(ana), [ona]);
        desk.owner_does(move |tx, owner| teams::set_lead(tx, owner, front, bo));
        desk.clock.pass(1000);
        desk.owner_does(move |tx, owner| teams::set_lead(tx, owner, back, cy));
        assert_eq!(manager(ana), [bo, cy]);
        assert_eq!(manager(bo), [ona], "nobody is their own manager");
        desk.owner_does(move |tx, owner| teams::unset_lead(tx, owner, front, bo));
        assert_eq!(manager(ana), [cy]);
        assert_eq!(manager(ona), []);
        let members = desk.owner_does(move |tx, owner| teams::members(tx, owner, back));
        let led: Vec<_> = members
            .iter()
            .map(|member| (member.name.as_str(), member.leads))
            .collect();
        assert_eq!(led, [("Ana", false), ("Cy", true)]);
    });
}

#[test]
fn names_of_teams_and_places_are_unique_however_they_are_written() {
    on_each_engine(|desk| {
        desk.team("Front", false, &[]);
        let owner = desk.owner.clone();
        let again = desk.write(move |tx| teams::add(tx, &owner, " FRONT ", false));
        assert_eq!(wrong(again, "name"), "error-name-taken");
        let owner = desk.owner.clone();
        let place = places::Details {
            name: "žalias  namas".into(),
            time_zone: None,
            language: None,
        };
        let again = desk.write(move |tx| places::add(tx, &owner, &place));
        assert_eq!(wrong(again, "name"), "error-name-taken");

        let first = desk.owner_does(places::list)[0].id;
        let owner = desk.owner.clone();
        let last = desk.write(move |tx| places::retire(tx, &owner, first));
        assert_eq!(conflict(last), "error-last-place");
        let place = places::Details {
            name: "Riga".into(),
            time_zone: Some("Europe/Riga".into()),
            language: None,
        };
        desk.owner_does(move |tx, owner| places::add(tx, owner, &place));
        desk.owner_does(move |tx, owner| places::retire(tx, owner, first));
    });
}
