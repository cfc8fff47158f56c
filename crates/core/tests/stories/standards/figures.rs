//! What was met, with how sure that is, the rows behind it, and the charter.

use attent_core::{
    Language,
    standards::{self, Clock, Ended, Scope, Target},
};
use attent_db::Millis;

use super::{HOUR, monday, week};
use crate::support::{mail, on_each_engine};

#[test]
fn met_of_all_that_were_measured() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        let standard = desk.standard(Clock::FirstReply, Scope::default(), 60, calendar);
        for number in 0..4 {
            desk.at(monday(9, 0));
            let asks = desk.gets(&mail(
                &format!("c{number}@home.example"),
                "A bell",
                "Which one?",
            ));
            desk.at(monday(9, 30 + 20 * number));
            desk.answers(asks, "The loud one.");
        }
        desk.at(monday(11, 0));
        let dropped = desk.gets(&mail("spam@home.example", "WIN", "Click."));
        desk.ana_does(move |tx, ana| attent_core::conversations::mark_spam(tx, ana, dropped));
        let all = desk.ana_does(|tx, ana| standards::figures(tx, ana, monday(0, 0), monday(24, 0)));
        let figure = &all[0];
        let met = figure.met.unwrap();
        assert_eq!(
            (figure.standard.id, met.hits(), met.count(), figure.dropped),
            (standard, 2, 4, 1)
        );
        assert_eq!(
            figure.working.unwrap().median,
            50 * 60,
            "of 30, 50, 70 and 90 minutes"
        );
        let rows = desk.ana_does(move |tx, ana| {
            standards::measured(tx, ana, standard, Ended::Missed, None, 1)
        });
        assert_eq!(rows[0].seconds, Some(90 * 60), "the latest first");
        let last = rows.last().map(|one| (one.ended_at.unwrap(), one.id));
        let rows = desk.ana_does(move |tx, ana| {
            standards::measured(tx, ana, standard, Ended::Missed, last, 10)
        });
        assert_eq!(rows.len(), 1);
        let none = desk.ana_does(|tx, ana| standards::figures(tx, ana, Millis(0), Millis(HOUR)));
        assert!(none[0].met.is_none() && none[0].working.is_none());
    });
}

#[test]
fn the_charter_shows_what_is_published_in_the_readers_language() {
    on_each_engine(|desk| {
        desk.does(|tx| {
            tx.run(
                "INSERT INTO business (id, name, language, time_zone, currency, country, sample,
                                       created_at, version)
                 VALUES (1, 'Wheels', 'en', 'Europe/Vilnius', 'EUR', 'LT', FALSE, 0, 1)",
                &[],
            )?;
            Ok(())
        });
        let calendar = desk.calendar(&week());
        let shown = desk.standard(Clock::FirstReply, Scope::default(), 60, calendar);
        let hidden = Target {
            minutes: 600,
            calendar: None,
            published: false,
        };
        desk.by(&desk.boss(), move |tx, actor| {
            standards::add(tx, actor, Clock::Resolution, Scope::default(), hidden)?;
            standards::say(tx, actor, shown, Language::Lt, "Atsakome per valandą.")
        })
        .unwrap();
        let charter = |language| desk.does(move |tx| standards::charter(tx, language));
        let lt = charter(Language::Lt);
        assert_eq!(lt.business, "Wheels");
        let lines: Vec<_> = lt
            .lines
            .iter()
            .map(|line| (line.standard.id, line.words.as_deref()))
            .collect();
        assert_eq!(lines, [(shown, Some("Atsakome per valandą."))]);
        assert_eq!(lt.calendars.len(), 1);
        assert_eq!(charter(Language::El).lines[0].words, None);
    });
}
