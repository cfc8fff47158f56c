//! A name is held by one at a time, and by nobody once it was given back.

use crate::support::MIGRATIONS;
use attent_db::{Db, Held};

fn by(db: &Db, name: &str, who: &str) -> String {
    match db.hold(name, who).unwrap() {
        Held::Ours(_) => "ours".to_owned(),
        Held::By(who) => who,
    }
}

#[test]
fn one_holds_a_name_and_tells_others_who() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        let Held::Ours(hold) = db.hold("import a.mbox", "process 1 on shop").unwrap() else {
            panic!("{}: nobody has it", engine.name)
        };
        assert_eq!(
            by(&db, "import a.mbox", "process 2 on shop"),
            "process 1 on shop"
        );
        assert_eq!(by(&db, "import b.mbox", "process 2 on shop"), "ours");
        drop(hold);
        assert_eq!(by(&db, "import a.mbox", "process 2 on shop"), "ours");
        assert_eq!(by(&db, "import a.mbox", "process 3 on shop"), "ours");
    }
}

#[test]
fn of_many_who_ask_at_once_one_has_it() {
    for engine in attent_testing::engines() {
        let db = engine.open(MIGRATIONS);
        for _ in 0..20 {
            let asked: Vec<_> = (0..4)
                .map(|_| {
                    let db = db.clone();
                    std::thread::spawn(move || db.hold("the same", "somebody").unwrap())
                })
                .collect();
            // All answers are kept until everybody has one.
            let held: Vec<Held> = asked.into_iter().map(|one| one.join().unwrap()).collect();
            let ours = held.iter().filter(|held| matches!(held, Held::Ours(_)));
            assert_eq!(ours.count(), 1, "{}", engine.name);
        }
    }
}
