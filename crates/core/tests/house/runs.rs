//! Runs: going on where they stopped, one at a time for a source.

use crate::support::{Desk, conflict, on_each_engine};
use attent_core::{
    Result,
    ids::RunId,
    runs::{self, Outcome, Progress, Run, Start, State},
};
use attent_db::Millis;

fn start(desk: &Desk, source: Option<&str>) -> Result<Run> {
    let owner = desk.owner.clone();
    let form = Start {
        kind: "import-mbox",
        title: "old.mbox".into(),
        source_key: source.map(str::to_owned),
        total: Some(10),
    };
    desk.write(move |tx| runs::start(tx, &owner, &form))
}

fn new(desk: &Desk, source: Option<&str>) -> RunId {
    let run = start(desk, source).unwrap();
    assert_eq!((run.cursor.as_str(), run.done), ("", 0));
    run.id
}

fn progress(desk: &Desk, id: RunId, from: &'static str, to: &str, errors: usize) -> Result<()> {
    let at = Progress {
        cursor: to.into(),
        done: 4,
        counts: serde_json::json!({ "new": 3, "known": 1 })
            .as_object()
            .unwrap()
            .clone(),
        errors: (0..errors).map(|number| format!("line {number}")).collect(),
    };
    desk.write(move |tx| runs::progress(tx, id, from, &at))
}

fn get(desk: &Desk, id: RunId) -> Run {
    desk.owner_does(move |tx, owner| runs::get(tx, owner, id))
}

#[test]
fn a_run_that_failed_goes_on_where_it_stopped() {
    on_each_engine(|desk| {
        let id = new(desk, Some("sha:1"));
        progress(desk, id, "", "400", 1).unwrap();
        let why = Outcome::Failed("the disk is full".into());
        desk.owner_does(move |tx, owner| runs::end(tx, owner, id, &why));
        let failed = get(desk, id);
        assert_eq!(failed.state, State::Failed);
        assert_eq!(failed.errors, ["line 0", "the disk is full"]);
        let run = start(desk, Some("sha:1")).unwrap();
        assert_eq!((run.id, run.cursor.as_str(), run.done), (id, "400", 4));
        assert_eq!(run.counts["new"], 3);
        progress(desk, id, "400", "900", 0).unwrap();
        desk.owner_does(move |tx, owner| runs::end(tx, owner, id, &Outcome::Done));
        assert_eq!(get(desk, id).state, State::Done);
        assert_ne!(
            new(desk, Some("sha:1")),
            id,
            "what is done can be done anew"
        );
        assert_eq!(
            (desk.events("run.started"), desk.events("run.ended")),
            (3, 2)
        );
    });
}

#[test]
fn of_one_source_one_run_at_a_time_unless_it_went_silent() {
    on_each_engine(|desk| {
        let id = new(desk, Some("sha:1"));
        new(desk, Some("sha:2"));
        assert_ne!(new(desk, None), new(desk, None));
        assert_eq!(conflict(start(desk, Some("sha:1"))), "error-run-going-on");
        progress(desk, id, "", "100", 0).unwrap();
        desk.clock.pass(Millis::from_minutes(5));
        let run = start(desk, Some("sha:1")).unwrap();
        assert_eq!((run.id, run.cursor.as_str()), (id, "100"));
        progress(desk, id, "100", "200", 0).unwrap();
        let silent = progress(desk, id, "100", "150", 0);
        assert_eq!(
            conflict(silent),
            "error-run-ended",
            "who was thought dead keeps nothing"
        );
        assert_eq!(get(desk, id).cursor, "200");
    });
}

#[test]
fn who_holds_the_source_goes_on_at_once_with_what_a_killed_one_left() {
    on_each_engine(|desk| {
        let id = new(desk, Some("sha:1"));
        progress(desk, id, "", "100", 0).unwrap();
        let form = Start {
            kind: "import-mbox",
            title: "old.mbox".into(),
            source_key: Some("sha:1".into()),
            total: Some(10),
        };
        let run = desk.owner_does(move |tx, owner| runs::start_alone(tx, owner, &form));
        assert_eq!((run.id, run.cursor.as_str(), run.done), (id, "100", 4));
    });
}

#[test]
fn eight_who_start_the_same_at_once_are_one() {
    on_each_engine(|desk| {
        let starts: Vec<_> = (0..8)
            .map(|_| {
                let (db, owner) = (desk.db.clone(), desk.owner.clone());
                std::thread::spawn(move || {
                    let form = Start {
                        kind: "import-mbox",
                        title: "old.mbox".into(),
                        source_key: Some("sha:1".into()),
                        total: None,
                    };
                    db.write_now(move |tx| runs::start(tx, &owner, &form))
                        .is_ok()
                })
            })
            .collect();
        let won = starts.into_iter().map(|start| start.join().unwrap());
        assert_eq!(won.filter(|won| *won).count(), 1);
    });
}

#[test]
fn a_person_stops_a_run_at_its_next_chunk() {
    on_each_engine(|desk| {
        let id = new(desk, Some("sha:1"));
        progress(desk, id, "", "100", 0).unwrap();
        desk.owner_does(move |tx, owner| runs::stop(tx, owner, id));
        assert_eq!(
            conflict(progress(desk, id, "100", "200", 0)),
            "error-run-ended"
        );
        assert_eq!(
            (get(desk, id).state, get(desk, id).cursor.as_str()),
            (State::Stopped, "100")
        );
        let listed = desk.owner_does(|tx, owner| runs::list(tx, owner, None, 10));
        assert_eq!(listed.len(), 1);
        assert_eq!(start(desk, Some("sha:1")).unwrap().id, id);
    });
}

#[test]
fn a_source_that_is_all_errors_keeps_the_first() {
    on_each_engine(|desk| {
        let id = new(desk, None);
        progress(desk, id, "", "1", 150).unwrap();
        progress(desk, id, "1", "2", 150).unwrap();
        let why = Outcome::Failed("too many errors".into());
        desk.owner_does(move |tx, owner| runs::end(tx, owner, id, &why));
        let errors = get(desk, id).errors;
        assert_eq!(errors.len(), 200);
        assert_eq!(
            (errors[0].as_str(), errors[199].as_str()),
            ("line 0", "too many errors")
        );
    });
}
