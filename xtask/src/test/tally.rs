//! How many passed, failed and were skipped, read from what test runners print.

use std::fmt;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
}

impl Tally {
    /// One closing line of a Rust test program, if it is one:
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; ...`
    pub fn of_cargo(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let mut tally = Self::default();
        for count in counts.split("; ") {
            match count.split_once(' ') {
                Some((number, "passed")) => tally.passed = number.parse().ok()?,
                Some((number, "failed")) => tally.failed = number.parse().ok()?,
                Some((number, "ignored")) => tally.skipped = number.parse().ok()?,
                _ => {}
            }
        }
        Some(tally)
    }

    /// The summary at the end of node's TAP report: `# pass 3`, `# fail 0`, `# skipped 1`.
    /// `None` when the report has no summary, as of a runner that died.
    pub fn of_tap(report: &str) -> Option<Self> {
        let count = |name: &str| {
            report.lines().rev().find_map(|line| {
                let number = line.strip_prefix("# ")?.strip_prefix(name)?;
                number.trim().parse::<u32>().ok()
            })
        };
        Some(Self {
            passed: count("pass ")?,
            failed: count("fail ")? + count("cancelled ").unwrap_or(0),
            skipped: count("skipped ").unwrap_or(0) + count("todo ").unwrap_or(0),
        })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            passed,
            failed,
            skipped,
        } = self;
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_cargo() {
        let check = |line: &str, expect: Option<(u32, u32, u32)>| {
            let found = Tally::of_cargo(line).map(|t| (t.passed, t.failed, t.skipped));
            assert_eq!(found, expect, "{line}");
        };
        check(
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.01s",
            Some((3, 0, 1)),
        );
        check(
            "test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
            Some((12, 2, 0)),
        );
        check("test a::b ... ok", None);
        check("running 3 tests", None);
    }

    #[test]
    fn summary_of_node() {
        let report = "TAP version 13\n# Subtest: a\nok 1 - a\n1..4\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n# duration_ms 40.1\n";
        let expect = Tally {
            passed: 2,
            failed: 1,
            skipped: 1,
        };
        assert_eq!(Tally::of_tap(report), Some(expect));
        assert_eq!(Tally::of_tap("TAP version 13\n"), None);
    }

    #[test]
    fn the_closing_line_stands_as_others_read_it() {
        let mut all = Tally::default();
        all += Tally {
            passed: 2,
            failed: 1,
            skipped: 3,
        };
        assert_eq!(all.to_string(), "2 passed, 1 failed, 3 skipped");
    }
}
