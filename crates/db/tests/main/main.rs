//! The seam on both engines.

mod support;

mod commits;
mod failures;
mod migrations;
mod processes;
mod reading;
mod statements;
