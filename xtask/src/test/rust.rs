//! All Rust tests of the workspace, by plain `cargo test`.
//!
//! No example in a comment is a test here, so rustdoc is not asked: it would read each crate
//! once more to find none.

use crate::child;
use crate::test::tally::Tally;

/// Where test programs find the URL of the PostgreSQL they may use.
pub const DATABASE: &str = "ATTENT_TEST_POSTGRES";
/// Tells test programs that browser, PostgreSQL and mail servers are left out on purpose.
const QUICK: &str = "ATTENT_TEST_QUICK";

/// Runs them all, the failed ones too, and counts.
pub fn tests(filter: Option<&str>, quick: bool, database: Option<&str>) -> Result<Tally, String> {
    let mut cargo = child::cargo(&["test", "--workspace", "--tests", "--no-fail-fast"]);
    cargo.args(filter);
    if quick {
        cargo.env(QUICK, "1");
    }
    if let Some(url) = database {
        cargo.env(DATABASE, url);
    }
    let mut tally = Tally::default();
    let fine = child::run_reading(cargo, |line| {
        if let Some(found) = Tally::of_cargo(line) {
            tally += found;
        }
    })?;
    // A test program that did not compile or died prints no closing line: that is a failure too.
    if !fine && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}
