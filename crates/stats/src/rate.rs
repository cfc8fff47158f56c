//! A share of a count, with Wilson's interval.

/// For 95 of 100 samples the interval holds the true share.
const Z: f64 = 1.959_964;

/// Below so many a share is an indication and is called one.
pub const INDICATIVE_BELOW: i64 = 30;

/// From, to; both between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub from: f64,
    pub to: f64,
}

/// So many of so many. Only [`Rate::of`] makes one: never more hits than there are, never of none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    hits: i64,
    of: i64,
}

impl Rate {
    /// `None` when there is nothing to take a share of, or the counts make no sense.
    #[must_use]
    pub fn of(hits: i64, of: i64) -> Option<Self> {
        (of > 0 && (0..=of).contains(&hits)).then_some(Self { hits, of })
    }

    #[must_use]
    pub fn hits(self) -> i64 {
        self.hits
    }

    #[must_use]
    pub fn count(self) -> i64 {
        self.of
    }

    #[must_use]
    pub fn share(self) -> f64 {
        float(self.hits) / float(self.of)
    }

    /// E. B. Wilson, Probable inference (1927):
    /// `(p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`.
    #[must_use]
    pub fn interval(self) -> Interval {
        let (n, p) = (float(self.of), self.share());
        let z2 = Z * Z;
        let middle = p + z2 / (2.0 * n);
        let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
        let whole = 1.0 + z2 / n;
        Interval {
            from: ((middle - half) / whole).clamp(0.0, 1.0),
            to: ((middle + half) / whole).clamp(0.0, 1.0),
        }
    }

    /// Whether there are too few to say more than "it looks like".
    #[must_use]
    pub fn indicative(self) -> bool {
        self.of < INDICATIVE_BELOW
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn float(count: i64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_values() {
        for (hits, of, from, to) in [
            (18, 20, 0.698_966, 0.972_134),
            (4, 20, 0.080_658, 0.416_017),
            (4, 200, 0.007_804, 0.050_287),
            (190, 200, 0.910_422, 0.972_617),
            (0, 30, 0.0, 0.113_513),
            (30, 30, 0.886_487, 1.0),
            (47, 50, 0.8378, 0.9794),
        ] {
            let interval = Rate::of(hits, of).expect("a rate").interval();
            let near = |a: f64, b: f64| (a - b).abs() < 0.000_05;
            assert!(
                near(interval.from, from) && near(interval.to, to),
                "{hits} of {of}: {interval:?}"
            );
        }
    }

    #[test]
    fn what_is_no_share() {
        for (hits, of) in [(0, 0), (1, 0), (2, 1), (-1, 3), (0, -1)] {
            assert_eq!(Rate::of(hits, of), None, "{hits} of {of}");
        }
        assert!(Rate::of(29, 29).is_some_and(Rate::indicative));
        assert!(!Rate::of(30, 30).is_some_and(Rate::indicative));
    }

    proptest! {
        #[test]
        fn the_share_lies_in_its_interval(of in 1_i64..100_000, part in 0_i64..=1000) {
            let rate = Rate::of(of * part / 1000, of).expect("a rate");
            let Interval { from, to } = rate.interval();
            prop_assert!((0.0..=1.0).contains(&from) && (0.0..=1.0).contains(&to));
            prop_assert!(from <= rate.share() + 1e-12 && rate.share() <= to + 1e-12);
        }
    }
}
