//! The seam on both engines.

mod support;

mod commits;
mod failures;
mod holding;
mod lost;
mod migrations;
mod processes;
mod reading;
mod statements;
mod tls;
