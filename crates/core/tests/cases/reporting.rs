//! Cases by cause: months with what is usual, causes with those below them, shares and their rows.

use attent_core::{
    Actor, Error,
    cases::{
        self, Assessment, Kind, Line, Mood, Severity, Way, Where,
        report::{self, Asked, Of, Report, Which},
    },
    ids::{CaseId, CauseId},
};
use attent_db::Millis;

use crate::support::{DAMAGED, Desk, on_each_desk};

/// Seeded: what DAMAGED stands below.
const GOODS: CauseId = CauseId(1);
/// 6 January 2026.
const JANUARY: Millis = Millis(1_767_700_000_000);

impl Desk<'_> {
    fn of_cause(&self, cause: Option<CauseId>) -> CaseId {
        let id = self.case(Kind::Complaint);
        self.as_elena(move |tx, elena| {
            cases::acknowledge(tx, elena, id, Way::Mail)?;
            let version = cases::find(tx, elena, id)?.version;
            let severity = Severity::Moderate;
            cases::assess(tx, elena, id, version, Assessment { severity, cause })
        })
        .unwrap();
        id
    }

    fn report(&self, who: &Actor, of: Of) -> Result<Report, Error> {
        self.by(who, move |tx, who| report::report(tx, who, of))
    }

    fn rows(&self, of: Of, which: Which, month: Option<&'static str>) -> Result<Vec<Line>, Error> {
        let month = month.map(str::to_owned);
        let about = Asked { of, which, month };
        self.by(&self.ona, move |tx, ona| {
            report::rows(tx, ona, &about, None, 50)
        })
    }
}

fn counts(found: &Report) -> Vec<i64> {
    found.months.iter().map(|month| month.count).collect()
}

#[test]
fn a_cause_that_stands_out() {
    on_each_desk(|desk| {
        // One each month from January on, seven in October, one in November.
        for month in 0..11 {
            desk.shop
                .clock
                .set(JANUARY.plus(Millis::from_days(month * 30)));
            for _ in 0..(if month == 9 { 7 } else { 1 }) {
                desk.of_cause(Some(DAMAGED));
            }
        }
        desk.of_cause(None);
        let all = desk.report(&desk.ona, Of::All).unwrap();
        assert_eq!(counts(&all), [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 2]);
        assert_eq!(all.months[11].key, "2026-10");
        assert!(all.months[11].signal.is_some(), "October stands out");
        assert!(all.months[12].is_running() && all.months[12].signal.is_none());
        let lines: Vec<_> = all
            .causes
            .iter()
            .map(|line| (line.cause.as_ref().map(|cause| cause.id), line.count))
            .collect();
        assert_eq!(lines, [(Some(GOODS), 17), (Some(DAMAGED), 17), (None, 1)]);
        assert!(all.causes[0].signal.is_some());
        let share = all.causes[0].share.unwrap();
        assert_eq!((share.hits(), share.count()), (17, 18));

        let goods = desk.report(&desk.ona, Of::Cause(GOODS)).unwrap();
        assert_eq!(goods.months[12].count, 1, "with those below it");
        let unknown = desk.report(&desk.ona, Of::Unknown).unwrap();
        assert_eq!(unknown.months[12].count, 1);
        // Each number has its cases.
        let rows = |of, month| desk.rows(of, Which::All, month).unwrap().len();
        assert_eq!(rows(Of::Cause(GOODS), Some("2026-10")), 7);
        assert_eq!(rows(Of::All, None), 18);
        assert_eq!(rows(Of::Unknown, Some("2026-11")), 1);
        let gone = desk.rows(Of::All, Which::All, Some("2020-01"));
        assert!(matches!(gone, Err(Error::NotFound)));
        let gone = desk.report(&desk.ona, Of::Cause(CauseId(99)));
        assert!(matches!(gone, Err(Error::NotFound)));
    });
}

#[test]
fn how_they_went() {
    on_each_desk(|desk| {
        let (turned, sad, escalated) = (
            desk.of_cause(Some(DAMAGED)),
            desk.of_cause(Some(DAMAGED)),
            desk.of_cause(None),
        );
        desk.as_elena(move |tx, elena| {
            for (id, left) in [(turned, Mood::Excellent), (sad, Mood::Neutral)] {
                cases::came(tx, elena, id, Mood::Poor)?;
                cases::left(tx, elena, id, left)?;
            }
            cases::same_matter(tx, elena, sad, turned)?;
            let to = Where::Outside("The arbiter".to_owned());
            cases::escalate(tx, elena, escalated, &to, "They ask for it").map(|_| ())
        })
        .unwrap();
        let all = desk.report(&desk.ona, Of::All).unwrap();
        let went: Vec<_> = all
            .went
            .iter()
            .map(|one| (one.which, one.rate.map(|rate| (rate.hits(), rate.count()))))
            .collect();
        assert_eq!(
            went,
            [
                (Which::TurnedRound, Some((1, 2))),
                (Which::Content, None),
                (Which::Repeated, Some((1, 3))),
                (Which::HandedOver, Some((0, 3))),
                (Which::Escalated, Some((1, 3))),
            ]
        );
        for (which, case) in [
            (Which::TurnedRound, turned),
            (Which::Repeated, sad),
            (Which::Escalated, escalated),
        ] {
            let rows = desk.rows(Of::All, which, None).unwrap();
            assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [case]);
        }
        let damaged = desk.report(&desk.ona, Of::Cause(DAMAGED)).unwrap();
        assert_eq!(damaged.went[4].rate.map(attent_stats::Rate::hits), Some(0));
    });
}

#[test]
fn what_one_does_not_see_is_in_no_number() {
    on_each_desk(|desk| {
        let team = desk.shop.team("Owners", true);
        let talk = desk.shop.conversation(desk.rosa, "The bell", Some(team));
        desk.by(&desk.ona, move |tx, ona| {
            cases::open(tx, ona, talk, Kind::Complaint).map(|_| ())
        })
        .unwrap();
        let seen = |who: &Actor| counts(&desk.report(who, Of::All).unwrap())[12];
        assert_eq!((seen(&desk.ona), seen(&desk.elena)), (1, 0));
    });
}
