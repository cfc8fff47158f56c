//! Time, chance and surroundings are passed in; only listed places ask the machine for them.
//!
//! `clippy.toml` forbids the same by type; this keeps the list of places in one file where a
//! reader sees them all, and finds what hides behind another name.

use super::Finding;
use super::places::{Words, named};
use super::tree::Tree;

const ASKS: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "rand::rng",
    "rand::random",
    "thread_rng",
    "OsRng",
    "env::var",
    "env::vars",
    "env::var_os",
];

pub fn clock_and_chance(tree: &Tree) -> Vec<Finding> {
    named(
        tree,
        ASKS,
        |_| true,
        "ambient",
        Words {
            what: "asks the machine for time, chance or surroundings",
            mend: "take it as a parameter: a Clock, a generator, the configuration",
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_product_is_asked() {
        let text = "let now = std::time::Instant::now();\nlet at = clock.now();";
        let check = |path: &str, number: usize| {
            let found = clock_and_chance(&Tree::of(&[(path, text)]));
            assert_eq!(found.len(), number, "{path}");
        };
        check("crates/core/src/a.rs", 1);
        check("src/main.rs", 1);
        check("tests/stories/a.rs", 0);
        check("xtask/src/main.rs", 0);
    }
}
