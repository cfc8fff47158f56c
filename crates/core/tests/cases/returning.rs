//! Returns and technical support: things, who decides, what was tried.

use attent_core::{
    Role,
    cases::{self, Condition, Decision, Diagnosis, Effect, Kind, NewItem, Reason},
};

use crate::support::{REFUND, REPLACE, on_each_desk, word};

fn bell() -> NewItem {
    NewItem {
        name: "Bell".to_owned(),
        quantity: 1,
        reason: Reason::Faulty,
        condition: Condition::Opened,
    }
}

#[test]
fn who_decides_is_known_per_place() {
    on_each_desk(|desk| {
        let team = desk.shop.team("Returns", false);
        let tomas = desk.shop.staff("Tomas", Role::Staff, &[team]);
        let case = desk.understood(Kind::Return);
        let item = desk
            .as_elena(move |tx, elena| cases::add_item(tx, elena, case, &bell()))
            .unwrap();
        let decide = move |tx: &mut attent_db::Tx<'_>, who: &attent_core::Actor| {
            let version = {
                let read = cases::find(tx, who, case)?;
                cases::items(tx, &read)?[0].version
            };
            cases::decide(tx, who, case, (item, version), Decision::Accepted, "")
        };
        assert_eq!(word(desk.by(&desk.elena, decide)), "forbidden");
        assert_eq!(word(desk.by(&tomas, decide)), "forbidden");
        desk.by(&desk.jonas, decide).unwrap();
        desk.by(&desk.jonas, move |tx, jonas| {
            cases::set_decider(tx, jonas, None, Some(team))
        })
        .unwrap();
        assert_eq!(word(desk.by(&desk.jonas, decide)), "forbidden");
        desk.by(&tomas, decide).unwrap();
        desk.by(&desk.ona, decide).unwrap();
        desk.by(&desk.jonas, move |tx, jonas| {
            cases::set_decider(tx, jonas, None, None)
        })
        .unwrap();
        desk.by(&desk.jonas, decide).unwrap();
    });
}

#[test]
fn everything_is_decided_before_solutions_are_offered() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Return);
        let item = desk
            .as_elena(move |tx, elena| cases::add_item(tx, elena, case, &bell()))
            .unwrap();
        assert_eq!(
            word(desk.offer(case, &[REPLACE, REFUND])),
            "error-case-items-undecided"
        );
        let bare = desk.by(&desk.ona, move |tx, ona| {
            cases::decide(tx, ona, case, (item, 1), Decision::Declined, " ")
        });
        assert_eq!(word(bare), "error-case-needs-reason");
        desk.by(&desk.ona, move |tx, ona| {
            cases::decide(tx, ona, case, (item, 1), Decision::Part, "The box is gone")
        })
        .unwrap();
        let gone = desk.as_elena(move |tx, elena| cases::remove_item(tx, elena, case, item));
        assert_eq!(word(gone), "error-changed-meanwhile");
        desk.offer(case, &[REPLACE, REFUND]).unwrap();
    });
}

#[test]
fn a_diagnosis_grows_as_things_are_tried() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Support);
        desk.as_elena(move |tx, elena| {
            cases::tried(tx, elena, case, "New batteries", Effect::NoChange)?;
            cases::tried(tx, elena, case, "Cleaned the contacts", Effect::Helped)?;
            let version = cases::find(tx, elena, case)?.version;
            let diagnosis = Diagnosis {
                symptom: "No light".to_owned(),
                fault: "Corroded contacts".to_owned(),
                fix: "Cleaned them".to_owned(),
            };
            cases::diagnose(tx, elena, case, version, &diagnosis)
        })
        .unwrap();
        let read = desk.read(case);
        assert_eq!(read.fault, "Corroded contacts");
        let tries = desk.shop.does(move |tx| cases::tries(tx, &read));
        let outcomes: Vec<Effect> = tries.iter().map(|one| one.outcome).collect();
        assert_eq!(outcomes, [Effect::NoChange, Effect::Helped]);
        let found = desk
            .as_elena(|tx, elena| attent_core::search::search(tx, elena, "corroded", 10))
            .unwrap();
        assert!(!found.is_empty(), "the diagnosis can be found");
    });
}
