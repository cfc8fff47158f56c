//! What we say no to: written down, counted by rule, and looked at by the owner.

use attent_core::{
    Error,
    cases::{self, Kind, Outcome},
    ids::RefusalRuleId,
    refusals::{self, Decision, New},
};
use attent_db::Millis;

use crate::support::{on_each_desk, word};

const TOO_LATE: RefusalRuleId = RefusalRuleId(1);
const NO_RECEIPT: RefusalRuleId = RefusalRuleId(2);

fn no(rule: RefusalRuleId, cost: Option<i64>) -> New {
    New {
        conversation: None,
        place: None,
        rule,
        asked: "Her money back".to_owned(),
        instead: "A voucher".to_owned(),
        cost,
    }
}

#[test]
fn a_month_by_rule() {
    on_each_desk(|desk| {
        for (rule, cost) in [
            (NO_RECEIPT, Some(1000)),
            (TOO_LATE, Some(2500)),
            (NO_RECEIPT, None),
        ] {
            desk.as_elena(move |tx, elena| refusals::record(tx, elena, &no(rule, cost)))
                .unwrap();
        }
        let month = desk
            .by(&desk.jonas, |tx, jonas| {
                let (from, to) = (Millis(i64::MIN), tx.now().plus(1));
                refusals::month(tx, jonas, "2026-11", from, to)
            })
            .unwrap();
        let told: Vec<_> = month
            .iter()
            .map(|one| {
                (
                    one.rule.id,
                    one.count,
                    one.cost,
                    one.estimated,
                    one.newest.len(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [(NO_RECEIPT, 2, 1000, 1, 2), (TOO_LATE, 1, 2500, 1, 1)]
        );
        let staff =
            desk.as_elena(|tx, elena| refusals::month(tx, elena, "2026-11", Millis(0), Millis(1)));
        assert_eq!(word(staff), "forbidden");
    });
}

#[test]
fn a_no_without_its_rule_says_what_is_missing() {
    on_each_desk(|desk| {
        for (rule, expect) in [(0, "error-required"), (4711, "error-unknown-choice")] {
            let tried = desk.as_elena(move |tx, elena| {
                refusals::record(tx, elena, &no(RefusalRuleId(rule), None))
            });
            let Err(Error::Invalid(fields)) = tried else {
                panic!("{tried:?}");
            };
            assert_eq!(fields.of("rule"), Some(expect));
        }
    });
}

#[test]
fn the_owner_keeps_or_drops_a_rule() {
    on_each_desk(|desk| {
        let manager = desk.by(&desk.jonas, |tx, jonas| {
            refusals::review(tx, jonas, TOO_LATE, "2026-11", Decision::Keep, "")
        });
        assert_eq!(word(manager), "forbidden");
        desk.by(&desk.ona, |tx, ona| {
            refusals::review(tx, ona, TOO_LATE, "2026-11", Decision::Keep, "Fair")?;
            refusals::review(
                tx,
                ona,
                NO_RECEIPT,
                "2026-11",
                Decision::Drop,
                "It costs us regulars",
            )
        })
        .unwrap();
        let after = desk.as_elena(|tx, elena| refusals::record(tx, elena, &no(NO_RECEIPT, None)));
        assert_eq!(word(after), "error-unknown-choice");
        desk.as_elena(|tx, elena| refusals::record(tx, elena, &no(TOO_LATE, None)))
            .unwrap();
    });
}

#[test]
fn a_case_ends_refused_only_with_the_no_written_down() {
    on_each_desk(|desk| {
        let case = desk.understood(Kind::Return);
        let bare = desk.as_elena(move |tx, elena| cases::close(tx, elena, case, Outcome::Refused));
        assert_eq!(word(bare), "error-case-needs-refusal");
        let talk = desk.read(case).conversation;
        desk.as_elena(move |tx, elena| {
            let new = New {
                conversation: Some(talk),
                ..no(TOO_LATE, Some(500))
            };
            refusals::record(tx, elena, &new)?;
            cases::close(tx, elena, case, Outcome::Refused)
        })
        .unwrap();
    });
}

#[test]
fn what_is_missing_is_said() {
    on_each_desk(|desk| {
        let mute = New {
            asked: " ".to_owned(),
            ..no(TOO_LATE, None)
        };
        assert_eq!(
            word(desk.as_elena(move |tx, elena| refusals::record(tx, elena, &mute))),
            "error-required"
        );
        let below = no(TOO_LATE, Some(-1));
        assert_eq!(
            word(desk.as_elena(move |tx, elena| refusals::record(tx, elena, &below))),
            "error-out-of-range"
        );
    });
}
