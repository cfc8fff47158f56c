//! Whose case it is, escalation, repeats, and who sees it at all.

use attent_core::{
    Error, Role,
    cases::{self, Kind, Mood, Side, State, View, Where},
    conversations::{self, Kind as TalkKind},
    ids::StaffId,
    notices,
};

use crate::support::{id, on_each_desk, word};

#[test]
fn setting_the_kind_opens_the_case() {
    on_each_desk(|desk| {
        let talk = desk.shop.conversation(desk.rosa, "The bell", None);
        let case_of = move |tx: &mut attent_db::Tx<'_>, who: &attent_core::Actor| {
            cases::of_conversation(tx, who, talk)
        };
        assert!(desk.as_elena(case_of).unwrap().is_none());
        for (kind, expected) in [
            (TalkKind::Praise, None),
            (TalkKind::Complaint, Some(Kind::Complaint)),
            (TalkKind::Return, Some(Kind::Return)),
            (TalkKind::Question, Some(Kind::Return)),
        ] {
            desk.as_elena(move |tx, elena| conversations::set_kind(tx, elena, talk, kind))
                .unwrap();
            let case = desk.as_elena(case_of).unwrap();
            assert_eq!(case.map(|case| case.kind), expected, "{kind:?}");
        }
        assert_eq!(desk.shop.count("SELECT COUNT(*) FROM case_file"), 1);
    });
}

#[test]
fn a_hand_over_is_done_when_the_other_takes_it() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Acknowledged);
        assert_eq!(
            desk.read(case).owner,
            desk.elena.staff_id(),
            "who acknowledges has it"
        );
        let martins = id(&desk.martins);
        let asked = desk
            .as_elena(move |tx, elena| cases::hand_over(tx, elena, case, martins, "She is upset"))
            .unwrap();
        assert_eq!(desk.read(case).owner, desk.elena.staff_id());
        assert_eq!(desk.by(&desk.martins, cases::waiting_for).unwrap(), 1);
        let other = desk.by(&desk.jonas, move |tx, jonas| {
            cases::accept(tx, jonas, asked)
        });
        assert_eq!(word(other), "forbidden");
        desk.by(&desk.martins, move |tx, martins| {
            cases::accept(tx, martins, asked)
        })
        .unwrap();
        let read = desk.read(case);
        assert_eq!((read.owner, read.handovers), (desk.martins.staff_id(), 1));
        let twice = desk.by(&desk.martins, move |tx, martins| {
            cases::accept(tx, martins, asked)
        });
        assert_eq!(word(twice), "error-case-handover-over");
        let talk = read.conversation;
        let assigned = desk
            .by(&desk.ona, move |tx, ona| {
                Ok(conversations::find(tx, ona, talk)?.assignee)
            })
            .unwrap();
        assert_eq!(
            assigned,
            desk.martins.staff_id(),
            "the conversation goes with it"
        );
    });
}

#[test]
fn a_hand_over_to_nobody_says_what_is_missing() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Acknowledged);
        let tried =
            desk.as_elena(move |tx, elena| cases::hand_over(tx, elena, case, StaffId(0), ""));
        let Err(Error::Invalid(fields)) = tried else {
            panic!("{tried:?}");
        };
        assert_eq!(fields.of("to"), Some("error-required"));
    });
}

#[test]
fn assigning_the_conversation_asks_and_taking_it_takes() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Acknowledged);
        let talk = desk.read(case).conversation;
        let martins = id(&desk.martins);
        desk.as_elena(move |tx, elena| conversations::assign(tx, elena, talk, Some(martins)))
            .unwrap();
        assert_eq!(desk.read(case).owner, desk.elena.staff_id());
        assert_eq!(desk.by(&desk.martins, cases::waiting_for).unwrap(), 1);
        let jonas = id(&desk.jonas);
        desk.by(&desk.jonas, move |tx, who| {
            conversations::assign(tx, who, talk, Some(jonas))
        })
        .unwrap();
        assert_eq!(desk.read(case).owner, desk.jonas.staff_id());
        assert_eq!(desk.by(&desk.martins, cases::waiting_for).unwrap(), 0);
    });
}

#[test]
fn a_sealed_case_is_not_there_for_others() {
    on_each_desk(|desk| {
        let legal = desk.shop.team("Legal", true);
        let eve = desk.shop.staff("Eve", Role::Staff, &[legal]);
        let talk = desk.shop.conversation(desk.rosa, "Sealed", Some(legal));
        let case = desk
            .by(&eve, move |tx, eve| {
                cases::open(tx, eve, talk, Kind::Complaint)
            })
            .unwrap();
        let seen = desk.as_elena(move |tx, elena| cases::find(tx, elena, case));
        assert_eq!(word(seen), "not found");
        for (who, count) in [(&desk.elena, 0), (&eve, 1), (&desk.ona, 1)] {
            let listed = desk
                .by(who, |tx, who| {
                    cases::list(tx, who, View::All, State::Received, None, 10)
                })
                .unwrap();
            assert_eq!(listed.lines.len(), count);
            let counted = desk
                .by(who, |tx, who| cases::counts(tx, who, View::All))
                .unwrap();
            assert_eq!(counted.open(), i64::try_from(count).unwrap());
        }
        let handed = id(&desk.elena);
        let asked = desk.by(&eve, move |tx, eve| {
            cases::hand_over(tx, eve, case, handed, "")
        });
        assert_eq!(word(asked), "error-cannot-take-it");
    });
}

#[test]
fn lists_go_on_after_the_last_line() {
    on_each_desk(|desk| {
        let mut made = Vec::new();
        for _ in 0..5 {
            made.push(desk.case(Kind::Support));
            desk.shop.pass(1);
        }
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = desk
                .as_elena(move |tx, elena| {
                    cases::list(tx, elena, View::All, State::Received, after, 2)
                })
                .unwrap();
            seen.extend(page.lines.iter().map(|line| line.id));
            let Some(next) = page.next else { break };
            after = Some(next);
        }
        assert_eq!(seen, made);
    });
}

#[test]
fn escalation_is_a_fact_beside_the_way() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Investigating);
        let ona = id(&desk.ona);
        desk.as_elena(move |tx, elena| {
            cases::escalate(
                tx,
                elena,
                case,
                &Where::Inside(ona),
                "She asks for the owner",
            )?;
            let outside = Where::Outside("Consumer rights authority".to_owned());
            cases::escalate(tx, elena, case, &outside, "She wrote to them")
        })
        .unwrap();
        let read = desk.read(case);
        assert_eq!(read.state, State::Investigating);
        let all = desk.shop.does(move |tx| cases::escalations(tx, &read));
        assert_eq!(
            all.iter().map(|one| one.side).collect::<Vec<_>>(),
            [Side::Inside, Side::Outside]
        );
        let first = all[0].id;
        desk.as_elena(move |tx, elena| cases::settle(tx, elena, case, first))
            .unwrap();
        let twice = desk.as_elena(move |tx, elena| cases::settle(tx, elena, case, first));
        assert_eq!(word(twice), "error-changed-meanwhile");
        let nameless = Where::Outside(" ".to_owned());
        let empty =
            desk.as_elena(move |tx, elena| cases::escalate(tx, elena, case, &nameless, "x"));
        assert_eq!(word(empty), "error-required");
    });
}

#[test]
fn the_third_time_she_asks() {
    on_each_desk(|desk| {
        let cases_made: Vec<_> = (0..3).map(|_| desk.case(Kind::Complaint)).collect();
        let [first, second, third] = cases_made[..] else {
            unreachable!()
        };
        desk.as_elena(move |tx, elena| {
            cases::same_matter(tx, elena, second, first)?;
            cases::same_matter(tx, elena, third, second)
        })
        .unwrap();
        assert_eq!(desk.read(third).times, 3);
        let round = desk.as_elena(move |tx, elena| cases::same_matter(tx, elena, first, third));
        assert_eq!(word(round), "error-case-not-the-same");
        let read = desk.read(third);
        let earlier = desk
            .as_elena(move |tx, elena| cases::earlier(tx, elena, &read))
            .unwrap();
        assert_eq!(
            earlier.iter().map(|one| one.id).collect::<Vec<_>>(),
            [second, first]
        );
        let told = desk
            .by(&desk.ona, |tx, ona| notices::list(tx, ona, None, 10))
            .unwrap();
        let breaches = told
            .iter()
            .filter(|one| one.kind == notices::Kind::SecondBreach)
            .count();
        assert_eq!(breaches, 2, "the second and the third, not the first");
    });
}

#[test]
fn moods_are_one_tap_and_may_be_tapped_anew() {
    on_each_desk(|desk| {
        let case = desk.in_state(State::Closed);
        desk.as_elena(move |tx, elena| {
            cases::came(tx, elena, case, Mood::Poor)?;
            cases::left(tx, elena, case, Mood::Neutral)?;
            cases::left(tx, elena, case, Mood::Good)
        })
        .unwrap();
        let read = desk.read(case);
        assert_eq!(
            (read.mood_came, read.mood_left),
            (Some(Mood::Poor), Some(Mood::Good))
        );
        assert!(read.mood_left.unwrap().is_good());
    });
}
