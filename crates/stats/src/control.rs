//! The individuals chart: is a number per month within what it usually is, or has something changed?
//!
//! Centre and limits after Shewhart, as in the NIST/SEMATECH handbook of statistical methods,
//! 6.3.2.2: mean ± 3·MR/1.128, with MR the mean of the moving ranges of two. Run rules after Western
//! Electric. Not for rates of few: those have their interval.

/// d2 for ranges of two: how the mean range of two relates to a standard deviation.
const D2: f64 = 1.128;

/// Fewer values than this say too little for limits.
pub const LEAST_VALUES: usize = 6;

/// Why a value stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Beyond three sigma.
    Beyond,
    /// Two of three beyond two sigma on one side.
    TwoOfThree,
    /// Four of five beyond one sigma on one side.
    FourOfFive,
    /// Eight in a row on one side.
    EightInARow,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Individuals {
    pub centre: f64,
    /// Not below zero: counts and times cannot be.
    pub lower: f64,
    pub upper: f64,
    /// What each value says; `None`: nothing.
    pub signals: Vec<Option<Signal>>,
}

impl Individuals {
    /// `None` for fewer than [`LEAST_VALUES`], and where a value is no number.
    #[must_use]
    pub fn of(values: &[f64]) -> Option<Self> {
        if values.len() < LEAST_VALUES || values.iter().any(|value| !value.is_finite()) {
            return None;
        }
        let centre = mean(values.iter().copied());
        let range = mean(values.windows(2).map(|pair| (pair[1] - pair[0]).abs()));
        let sigma = range / D2;
        let signals = (0..values.len())
            .map(|at| signal(&values[..=at], centre, sigma))
            .collect();
        Some(Self {
            centre,
            lower: (centre - 3.0 * sigma).max(0.0),
            upper: centre + 3.0 * sigma,
            signals,
        })
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for value in values {
        sum += value;
        count += 1.0;
    }
    if count > 0.0 { sum / count } else { 0.0 }
}

/// What the last of these values says, with those before it.
fn signal(values: &[f64], centre: f64, sigma: f64) -> Option<Signal> {
    // How far the newest are from the centre, in sigmas; all alike are exactly on it.
    let off: Vec<f64> = values
        .iter()
        .rev()
        .take(8)
        .map(|value| {
            if sigma > 0.0 {
                (value - centre) / sigma
            } else {
                0.0
            }
        })
        .collect();
    let newest = *off.first()?;
    let beyond = |of: usize, wanted: usize, limit: f64| {
        let side = newest.signum();
        let same = off.iter().take(of).filter(|one| **one * side > limit);
        off.len() >= of && newest.abs() > limit && same.count() >= wanted
    };
    if newest.abs() > 3.0 {
        Some(Signal::Beyond)
    } else if beyond(3, 2, 2.0) {
        Some(Signal::TwoOfThree)
    } else if beyond(5, 4, 1.0) {
        Some(Signal::FourOfFive)
    } else if beyond(8, 8, 0.0) {
        Some(Signal::EightInARow)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 5e-5, "{a} is not {b}");
    }

    #[test]
    fn the_ten_batches_of_nist() {
        let batches = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
        let chart = Individuals::of(&batches).expect("ten are enough");
        near(chart.centre, 50.81);
        near(chart.lower, 45.8159);
        near(chart.upper, 55.8041);
        assert!(chart.signals.iter().all(|one| *one != Some(Signal::Beyond)));
    }

    #[test]
    fn what_stands_out() {
        // Calm ups and downs: a range of 2 each time, sigma 1.77 around 10.
        let calm = [9.0, 11.0, 9.0, 11.0, 9.0, 11.0, 9.0, 11.0, 9.0, 11.0];
        let chart = Individuals::of(&calm).expect("a chart");
        assert!(chart.signals.iter().all(Option::is_none), "{chart:?}");
        let mut jump = calm.to_vec();
        jump.push(40.0);
        let chart = Individuals::of(&jump).expect("a chart");
        assert_eq!(chart.signals.last(), Some(&Some(Signal::Beyond)));
        let before = chart.signals[..10].iter();
        assert_eq!(
            before.filter(|one| **one == Some(Signal::Beyond)).count(),
            0
        );
        // Eight above after eight below: a new level that no single value shows.
        let mut step: Vec<f64> = [4.0, 6.0].repeat(4);
        step.extend([7.0, 9.0].repeat(4));
        let chart = Individuals::of(&step).expect("a chart");
        assert!(
            chart.signals.last().is_some_and(Option::is_some),
            "{chart:?}"
        );
    }

    #[test]
    fn the_run_rules() {
        for (values, expected) in [
            (vec![0.0, 2.5, 2.1], Some(Signal::TwoOfThree)),
            (vec![2.5, 0.0, 2.1], Some(Signal::TwoOfThree)),
            (vec![2.5, 2.1, 0.0], None),
            (vec![-2.5, 0.0, 2.1], None),
            (
                vec![0.0, 1.1, 1.2, -1.3, 1.1, 1.2],
                Some(Signal::FourOfFive),
            ),
            (vec![0.1; 8], Some(Signal::EightInARow)),
            (vec![0.1; 7], None),
            (vec![0.0, 3.1], Some(Signal::Beyond)),
            (vec![0.0, -3.1], Some(Signal::Beyond)),
        ] {
            assert_eq!(signal(&values, 0.0, 1.0), expected, "{values:?}");
        }
    }

    #[test]
    fn too_few_and_no_numbers() {
        assert_eq!(Individuals::of(&[1.0; LEAST_VALUES - 1]), None);
        let mut broken = [1.0; 10];
        broken[3] = f64::NAN;
        assert_eq!(Individuals::of(&broken), None);
        let same = Individuals::of(&[3.0; 12]).expect("a chart");
        assert_eq!((same.lower, same.centre, same.upper), (3.0, 3.0, 3.0));
        assert!(same.signals.iter().all(Option::is_none));
        let near_zero = Individuals::of(&[0.0, 5.0, 0.0, 5.0, 0.0, 5.0]).expect("a chart");
        assert!(near_zero.lower.abs() < f64::EPSILON, "never below zero");
    }
}
