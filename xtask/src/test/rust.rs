//! All Rust tests of the workspace, by plain `cargo test`.
//!
//! Not with `--tests`: some tests run the programs in `examples/`, which that leaves unbuilt.

use std::path::Path;

use crate::child;
use crate::test::tally::Tally;

/// Where test programs find the URL of the PostgreSQL they may use.
pub const DATABASE: &str = "ATTENT_TEST_POSTGRES";
/// Tells test programs that browser, PostgreSQL and mail servers are left out on purpose.
const QUICK: &str = "ATTENT_TEST_QUICK";

/// Names the file in which test programs note what the API answered.
const API_SEEN: &str = "ATTENT_TEST_API_SEEN";

/// Runs them all, the failed ones too, and counts. `seen`: see [`super::api`].
pub fn tests(
    filter: Option<&str>,
    quick: bool,
    database: Option<&str>,
    seen: &Path,
) -> Result<Tally, String> {
    let mut cargo = child::cargo(&["test", "--workspace", "--no-fail-fast"]);
    cargo.args(filter).env(API_SEEN, seen);
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
