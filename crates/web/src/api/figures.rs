//! Numbers of reports: months with what is usual, and shares with how sure they are.

use attent_core::months::Month;
use attent_stats::{Individuals, Rate, Signal};
use serde::Serialize;
use utoipa::ToSchema;

use super::shown::Time;

/// A month of a report.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FigureMonth {
    /// `2026-11`.
    month: String,
    from: Time,
    /// Null while it is not over.
    to: Option<Time>,
    count: i64,
    /// Why it stands out: `beyond`, `two_of_three`, `four_of_five`, `eight_in_a_row`.
    signal: Option<String>,
}

impl From<Month> for FigureMonth {
    fn from(month: Month) -> Self {
        Self {
            month: month.key,
            from: Time(month.from),
            to: Time::maybe(month.to),
            count: month.count,
            signal: signal(month.signal),
        }
    }
}

pub(super) fn signal(signal: Option<Signal>) -> Option<String> {
    let word = match signal? {
        Signal::Beyond => "beyond",
        Signal::TwoOfThree => "two_of_three",
        Signal::FourOfFive => "four_of_five",
        Signal::EightInARow => "eight_in_a_row",
    };
    Some(word.to_owned())
}

/// What is usual: an individuals chart over the whole months.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FigureLimits {
    centre: f64,
    lower: f64,
    upper: f64,
}

impl From<Individuals> for FigureLimits {
    fn from(chart: Individuals) -> Self {
        Self {
            centre: chart.centre,
            lower: chart.lower,
            upper: chart.upper,
        }
    }
}

/// So many of so many, with the share's 95 % interval (Wilson), 0 to 1.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FigureShare {
    hits: i64,
    of: i64,
    share: f64,
    from: f64,
    to: f64,
}

impl From<Rate> for FigureShare {
    fn from(rate: Rate) -> Self {
        let interval = rate.interval();
        Self {
            hits: rate.hits(),
            of: rate.count(),
            share: rate.share(),
            from: interval.from,
            to: interval.to,
        }
    }
}
