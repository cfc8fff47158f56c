//! Stories of the whole program: mail servers around it, and what happens when it is killed.

mod backup;
mod bad_input;
mod circle;
#[expect(dead_code, reason = "each crate uses its part of it")]
#[path = "../../crates/net/tests/support/dns.rs"]
mod dns;
mod doctor;
mod explain;
mod filing;
mod history;
mod hours;
mod inbox;
mod jointly;
mod kill;
mod letters;
mod notices;
mod offered;
mod program;
mod secrets;
#[expect(dead_code, reason = "each story uses its part of it")]
#[path = "../../crates/web/tests/web/shop/mod.rs"]
mod shop;
mod support;
mod tls;
