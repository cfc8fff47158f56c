//! What the benches share: the program as a child, load on it, what it cost, and the table.
#![expect(dead_code, reason = "each bench uses its part of it")]

pub mod cost;
pub mod load;
pub mod program;
pub mod table;

/// Rounds of what is compared, interleaved; the middle one counts.
pub const ROUNDS: usize = 7;

/// What is not asked for by `cargo bench` (a listing by `cargo test --benches`) measures nothing.
pub fn is_asked() -> bool {
    std::env::args().any(|word| word == "--bench")
}
