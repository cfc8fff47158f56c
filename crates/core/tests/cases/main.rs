//! Cases, solutions and refusals; each story on SQLite and on PostgreSQL.

#[path = "../shop/mod.rs"]
mod shop;

mod choosing;
mod hands;
mod held;
mod offering;
mod paid;
mod refusing;
mod reporting;
mod returning;
mod support;
mod tree;
mod way;
