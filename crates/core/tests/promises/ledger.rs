//! The ledger, its numbers, the kept rate, and what may be read.

use attent_core::{
    Actor, Role, customers,
    promises::{self, KeptHow, View, Whose, acts, counts, kept_rate, list},
    search,
};
use attent_db::Millis;

use crate::support::{Shop, broken, later, on_every_engine};

fn texts(shop: &Shop, actor: &Actor, whose: Whose, view: View, page: i64) -> Vec<String> {
    shop.by(actor, move |tx, actor| {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let lines = list(tx, actor, whose, view, after, page)?;
            let Some(last) = lines.last() else {
                return Ok(all);
            };
            after = Some(last.after().to_string().parse().unwrap());
            all.extend(lines.into_iter().map(|line| line.promise.text));
        }
    })
}

#[test]
fn by_whose_and_where_they_stand_page_by_page() {
    on_every_engine(|shop| {
        let (floor, legal) = (shop.team("Shop", false), shop.team("Legal", true));
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[floor]),
            shop.staff("Ben", Role::Staff, &[floor]),
        );
        let eve = shop.staff("Eve", Role::Staff, &[legal]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let sealed = shop.conversation(rosa, "Lawsuit", Some(legal));
        for (who, text, minutes, about) in [
            (&ana, "late", 10, None),
            (&ana, "risk", 100, None),
            (&ana, "open", 1000, None),
            (&ben, "same time", 1000, None),
            (&ben, "done", 50, None),
            (&ben, "broken", 51, None),
            (&ben, "kept", 52, None),
            (&eve, "sealed", 1000, Some(sealed)),
        ] {
            let id = shop.promises(who, rosa, about, text, minutes);
            shop.by(who, move |tx, actor| match text {
                "done" => acts::report_done(tx, actor, id, ""),
                "broken" => acts::break_it(tx, actor, id, &broken()),
                "kept" => acts::keep(tx, actor, id, KeptHow::Evidence, "Photo"),
                _ => Ok(()),
            });
        }
        shop.pass(85);
        for page in [1, 2, 50] {
            let see = |whose, view| texts(shop, &ana, whose, view, page);
            assert_eq!(see(Whose::Mine, View::Open), ["late", "risk", "open"]);
            assert_eq!(see(Whose::All, View::Late), ["late"]);
            assert_eq!(see(Whose::All, View::AtRisk), ["risk"]);
            assert_eq!(see(Whose::MyTeams, View::Done), ["done"]);
            assert_eq!(see(Whose::Team(floor), View::Broken), ["broken"]);
            assert_eq!(see(Whose::Customer(rosa), View::Settled), ["kept"]);
            assert_eq!(
                see(Whose::All, View::Open).len(),
                4,
                "what is sealed is not seen"
            );
            let ben = Whose::Person(ben.staff_id().unwrap());
            assert_eq!(see(ben, View::Open), ["same time"]);
            assert_eq!(texts(shop, &eve, Whose::All, View::Open, page).len(), 5);
        }
        let numbers = shop.by(&ana, |tx, actor| counts(tx, actor, Whose::All));
        let expect = promises::Counts {
            open: 4,
            at_risk: 1,
            late: 1,
            done: 1,
        };
        assert_eq!(numbers, expect);
    });
}

#[test]
fn the_kept_rate_counts_by_the_first_due_time() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let start = shop.now();
        let hour = |text: &str| shop.promises(&ana, rosa, None, text, 60);
        let [
            kept,
            silent,
            said,
            late,
            open,
            moved,
            gone,
            breaks,
            disputed,
        ] = [
            "kept", "silent", "said", "late", "open", "moved", "gone", "breaks", "disputed",
        ]
        .map(hour);
        shop.promises(&ana, rosa, None, "not due yet", 60 * 24 * 300);
        let by = |work: &'static (
                               dyn Fn(
            &mut attent_db::Tx<'_>,
            &Actor,
            attent_core::ids::PromiseId,
        ) -> attent_core::Result<()>
                                   + Sync
                           ),
                  id| shop.by(&ana, move |tx, actor| work(tx, actor, id));
        shop.pass(30);
        by(
            &|tx, a, id| acts::keep(tx, a, id, KeptHow::Customer, "Yes"),
            kept,
        );
        by(&|tx, a, id| acts::report_done(tx, a, id, ""), silent);
        by(&|tx, a, id| acts::report_done(tx, a, id, ""), disputed);
        by(&|tx, a, id| acts::withdraw(tx, a, id, "No need"), gone);
        by(&|tx, a, id| acts::break_it(tx, a, id, &broken()), breaks);
        by(
            &|tx, a, id| {
                let due = tx.now().plus(Millis::from_days(1).0);
                acts::renegotiate(tx, a, id, &later(due))
            },
            moved,
        );
        shop.pass(60);
        by(
            &|tx, a, id| acts::keep(tx, a, id, KeptHow::Evidence, "Photo"),
            late,
        );
        by(
            &|tx, a, id| acts::keep(tx, a, id, KeptHow::Evidence, "Photo"),
            moved,
        );
        by(&|tx, a, id| acts::dispute(tx, a, id, "Not all"), disputed);
        shop.pass(15 * 24 * 60);
        shop.a_minute();
        // Done in time, not confirmed.
        let waits = shop.promises(&ana, rosa, None, "waits", 60);
        shop.pass(59);
        by(&|tx, a, id| acts::report_done(tx, a, id, ""), waits);
        shop.pass(2);
        let _ = (said, open);
        let found = shop.by(&ana, move |tx, actor| {
            kept_rate(tx, actor, Whose::All, start, tx.now())
        });
        let rate = found.rate.unwrap();
        // kept and silent in time; said, late, open, moved, breaks, disputed not.
        assert_eq!((rate.hits(), rate.count()), (2, 8));
        let left_out = (found.unconfirmed, found.by_silence, found.withdrawn);
        assert_eq!(left_out, (1, 1, 1));
        let before = shop.by(&ana, move |tx, actor| {
            kept_rate(tx, actor, Whose::All, Millis(0), start)
        });
        assert_eq!(before.rate, None, "nothing was due");
    });
}

#[test]
fn found_exported_and_forgotten() {
    on_every_engine(|shop| {
        let boss = shop.staff("Ona", Role::Owner, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let twin = shop.customer("Rosa L", "rosa@work.example");
        let order = shop.conversation(rosa, "Order", None);
        let id = shop.promises(&boss, rosa, Some(order), "The tandem will be polished", 60);
        let alone = shop.promises(&boss, twin, None, "A wicker basket is ordered", 60);
        let finds = |shop: &Shop, text: &'static str| {
            let hits = shop.by(&boss, move |tx, actor| search::search(tx, actor, text, 10));
            hits.iter()
                .filter_map(|hit| hit.promise)
                .collect::<Vec<_>>()
        };
        assert_eq!(finds(shop, "polished tandem"), [id]);
        assert_eq!(finds(shop, "wicker"), [alone]);
        let undo = shop.by(&boss, move |tx, actor| {
            customers::merge(tx, actor, rosa, twin)
        });
        assert_eq!(shop.promise(alone).customer, rosa);
        shop.by(&boss, move |tx, actor| {
            customers::unmerge(tx, actor, undo).map(drop)
        });
        assert_eq!(shop.promise(alone).customer, twin);
        shop.by(&boss, move |tx, actor| {
            acts::renegotiate(tx, actor, id, &later(tx.now().plus(90_000)))
        });
        let held = shop.by(&boss, move |tx, actor| customers::export(tx, actor, rosa));
        assert_eq!(held["promises"][0]["text"], "The tandem will be polished");
        assert_eq!(held["promises"][0]["steps"][1]["note"], "She agreed");
        shop.by(&boss, move |tx, actor| {
            customers::erase(tx, actor, rosa).map(drop)
        });
        assert_eq!(finds(shop, "polished tandem"), []);
        let found = shop.promise(id);
        assert_eq!(
            (found.text.as_str(), found.state),
            ("", promises::State::Withdrawn)
        );
        let words = "SELECT COUNT(*) FROM promise_step WHERE note IS NOT NULL";
        assert_eq!(shop.count(words), 0);
        assert_eq!(finds(shop, "wicker"), [alone]);
    });
}

#[test]
fn refused_words_are_not_pointed_out_again_to_that_person() {
    on_every_engine(|shop| {
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        for _ in 0..2 {
            shop.by(&ana, |tx, actor| {
                promises::refuse(tx, actor, "We will call  you")
            });
        }
        let asked = ["we will call you", "We will write"];
        let of =
            |actor: &Actor| shop.by(actor, move |tx, actor| promises::refused(tx, actor, &asked));
        assert_eq!(of(&ana), [true, false]);
        assert_eq!(of(&ben), [false, false]);
        let kept = "SELECT COUNT(*) FROM promise_refusal WHERE digest LIKE '%call%'";
        assert_eq!(shop.count(kept), 0, "no words are kept");
    });
}
