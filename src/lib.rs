//! The program: opens the house, serves the web, and runs the loops that bring mail in and out.
//!
//! `main` reads the command line ([`cli`]); every command opens a [`House`] by its configuration.
//! `serve` and `demo` start a [`Running`]: the web and the loops over one house.

pub mod backup;
pub mod cli;
pub mod config;
mod demo;
mod house;
mod import;
mod loops;
mod origins;
mod problem;
mod running;

pub use house::House;
pub use loops::filing::{BUDGET as READING_BUDGET, file_waiting};
pub use running::{Role, Running, start};
