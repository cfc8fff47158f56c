//! The tree of causes.

use attent_core::{cases::causes, ids::CauseId};

use crate::support::{on_each_desk, word};

const GOODS: CauseId = CauseId(1);

#[test]
fn it_comes_planted_and_grows() {
    on_each_desk(|desk| {
        let tree = desk.shop.does(causes::tree);
        assert!(tree.len() > 20);
        assert_eq!((tree[0].id, tree[0].depth), (GOODS, 0));
        assert!(
            tree.iter()
                .all(|cause| cause.word.is_some() && cause.name.is_empty())
        );
        let leaf = desk
            .by(&desk.jonas, |tx, jonas| {
                let brakes = causes::add(tx, jonas, Some(GOODS), "Brakes")?;
                let pads = causes::add(tx, jonas, Some(brakes), "Pads")?;
                causes::add(tx, jonas, Some(pads), "Glazed")
            })
            .unwrap();
        let line = desk.shop.does(move |tx| causes::with_above(tx, leaf));
        assert_eq!((line.len(), line[3]), (4, GOODS));
        let deeper = desk.by(&desk.jonas, move |tx, jonas| {
            causes::add(tx, jonas, Some(leaf), "More")
        });
        assert_eq!(word(deeper), "error-cause-too-deep");
        let again = desk.by(&desk.jonas, |tx, jonas| {
            causes::add(tx, jonas, Some(GOODS), " BRAKES")
        });
        assert_eq!(word(again), "error-name-taken");
        let staff = desk.as_elena(|tx, elena| causes::add(tx, elena, None, "Mine"));
        assert_eq!(word(staff), "forbidden");
    });
}

#[test]
fn a_planted_one_gets_its_own_words_back() {
    on_each_desk(|desk| {
        desk.by(&desk.jonas, |tx, jonas| {
            causes::rename(tx, jonas, GOODS, 1, "Things")?;
            causes::rename(tx, jonas, GOODS, 2, " ")
        })
        .unwrap();
        assert_eq!(desk.shop.does(|tx| causes::get(tx, GOODS)).name, "");
        let stale = desk.by(&desk.jonas, |tx, jonas| {
            causes::rename(tx, jonas, GOODS, 2, "Late")
        });
        assert_eq!(word(stale), "error-changed-meanwhile");
    });
}
