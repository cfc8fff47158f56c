//! Promises and set-asides: every path of states against a model, closing, conditions, the kept
//! rate, who owns what, queues; each story on every engine.

mod closing;
mod conditions;
mod ledger;
mod machine;
mod owners;
mod set_asides;
#[path = "../shop/mod.rs"]
mod shop;
mod support;
